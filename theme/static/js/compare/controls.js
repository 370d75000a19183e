/* What to show of the table: all rows, those that differ or are the same; which groups; how old.
   needs: app/dom */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  // "#a/iop,b/php&show=differ&hide=trust,contact&ages" keeps what is shown in the address.
  lg.stateOf = function (hash) {
    var state = { show: "all", hide: [], ages: false, all: false, write: false };
    hash
      .slice(1)
      .split("&")
      .slice(1)
      .forEach(function (part) {
        var pair = part.split("=");
        if (pair[0] === "show" && /^(differ|same)$/.test(pair[1])) {
          state.show = pair[1];
        }
        if (pair[0] === "hide") {
          state.hide = (pair[1] || "").split(",").filter(Boolean);
        }
        if (pair[0] === "ages") {
          state.ages = true;
        }
        if (pair[0] === "all" || pair[0] === "write") {
          state[pair[0]] = true;
        }
      });
    return state;
  };

  lg.hashOf = function (ids, state) {
    return (
      "#" +
      ids.join(",") +
      (state.show === "all" ? "" : "&show=" + state.show) +
      (state.hide.length ? "&hide=" + state.hide.join(",") : "") +
      (state.ages ? "&ages" : "") +
      (state.all ? "&all" : "") +
      (state.write ? "&write" : "")
    );
  };

  lg.shown = function (rows, state) {
    return rows.filter(function (row) {
      if (!row.told) {
        return false;
      }
      if (state.show === "differ") {
        return row.differs;
      }
      return state.show !== "same" || (!row.differs && row.stated);
    });
  };

  function radio(value, label, state, change) {
    return el("label", {}, [
      el("input", {
        type: "radio",
        name: "show",
        value: value,
        checked: state.show === value,
        change: function () {
          state.show = value;
          change();
        },
      }),
      label,
    ]);
  }

  function tick(label, checked, set) {
    return el("label", {}, [
      el("input", {
        type: "checkbox",
        checked: checked,
        change: function (event) {
          set(event.target.checked);
        },
      }),
      label,
    ]);
  }

  function groups(model, state, change) {
    var used = model.rows.groups.filter(function (group, number) {
      return model.table.some(function (row) {
        return row.group === number && row.told;
      });
    });
    return el(
      "details",
      {
        open: state.open,
        toggle: function (event) {
          state.open = event.target.open;
        },
      },
      [
        el("summary", {}, lg.words.groups),
        el(
          "div",
          { class: "ticks" },
          used
            .map(function (group) {
              return tick(group[1], state.hide.indexOf(group[0]) < 0, function (on) {
                state.hide = state.hide
                  .filter(function (name) {
                    return name !== group[0];
                  })
                  .concat(on ? [] : group[0]);
                change();
              });
            })
            .concat(
              tick(lg.words.ages, state.ages, function (on) {
                state.ages = on;
                change();
              })
            )
        ),
      ]
    );
  }

  lg.controls = function (model, state, change) {
    var words = lg.words;
    return [
      el("fieldset", { class: "switch" }, [
        el("legend", { class: "hidden" }, words.show),
        radio("all", words.all_facts, state, change),
        radio("differ", words.differences, state, change),
        radio("same", words.same, state, change),
      ]),
      groups(model, state, change),
    ];
  };
})();
