/* The order of the results, and how far around is looked, to be chosen above the filters.
   needs: app/dom, finder/address */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var el = lg.el;

  function select(label, options, now, act) {
    var box = el(
      "select",
      {
        change: function () {
          act(box.value);
        },
      },
      options.map(function (one) {
        return el("option", { value: one[0], selected: one[0] === now }, one[1]);
      })
    );
    return el("label", {}, [label + " ", box]);
  }

  // What changes in which order, and how far around.
  finder.sorts = function (answer, change) {
    var say = answer.told.say;
    var orders = finder.ORDERS.filter(function (order) {
      return (
        (order !== "near" && order !== "words") ||
        (order === "near" ? answer.near : answer.words.length)
      );
    });
    return [
      select(
        say.sort,
        orders.map(function (order) {
          return [order, say["sort_" + order]];
        }),
        answer.order,
        function (value) {
          change(function (asked) {
            asked.order = value;
          }, true);
        }
      ),
      answer.near
        ? select(
            say.within,
            answer.told.reach.choices.map(function (miles) {
              return [miles, lg.say(say.miles, { n: miles })];
            }),
            answer.miles,
            function (value) {
              change(function (asked) {
                asked.within = Number(value);
              }, true);
            }
          )
        : null,
    ];
  };
})();
