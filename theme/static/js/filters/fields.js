/* What stands inside a filter besides boxes: a span of numbers, a time, and what its words mean.
   needs: app/dom, app/load, finder/address */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var el = lg.el;

  finder.ends = function (panel, filter) {
    var span = panel.answer.asked.spans[filter.id] || [];
    var open = panel.told.spans.open;
    function number(at) {
      return el("input", {
        type: "number",
        min: 0,
        max: filter.most,
        inputmode: "numeric",
        value: span[at] < open ? span[at] : false,
      });
    }
    var low = number(0);
    var high = number(1);
    var say = panel.told.say;
    function apply() {
      var from = Math.max(0, Math.floor(Number(low.value)) || 0);
      var to = high.value === "" ? open : Math.floor(Number(high.value)) || 0;
      panel.change(function (asked) {
        if ((from || to < open) && from <= to) {
          asked.spans[filter.id] = [from, to];
        } else {
          delete asked.spans[filter.id];
        }
      }, true);
    }
    return el("p", { class: "ends" }, [
      el("label", {}, [say.from + " ", low]),
      el("label", {}, [say.to + " ", high]),
      el("span", {}, filter.unit),
      el("button", { type: "button", click: apply }, say.apply),
    ]);
  };

  finder.since = function (panel) {
    var say = panel.told.say;
    var now = (panel.answer.asked.spans.checked || [])[1];
    var select = el(
      "select",
      {
        change: function () {
          panel.change(function (asked) {
            if (select.value) {
              asked.spans.checked = [0, Number(select.value)];
            } else {
              delete asked.spans.checked;
            }
          }, true);
        },
      },
      [el("option", { value: "" }, say.any_time)].concat(
        finder.DAYS.map(function (days) {
          return el(
            "option",
            { value: days, selected: days === now },
            lg.say(say.days, { n: days })
          );
        })
      )
    );
    return el("label", {}, [el("span", { class: "hidden" }, say.checked_within), select]);
  };

  finder.meanings = function (panel, filter, options) {
    var list = el("dl", {});
    return el(
      "details",
      {
        class: "mean",
        toggle: function () {
          lg.load("find/help", function (help) {
            var told = (help && help[filter.id]) || {};
            lg.fill(
              lg.empty(list),
              (told[""] ? [el("dt", {}, filter.label), el("dd", {}, told[""])] : []).concat(
                [].concat.apply(
                  [],
                  options
                    .filter(function (one) {
                      return told[one[0]];
                    })
                    .map(function (one) {
                      return [el("dt", {}, one[1]), el("dd", {}, told[one[0]])];
                    })
                )
              )
            );
          });
        },
      },
      [el("summary", {}, panel.told.say.mean), list]
    );
  };
})();
