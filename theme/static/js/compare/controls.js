/* What to show of the table: all rows, or those that differ or are the same.
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
          change(true);
        },
      }),
      label,
    ]);
  }

  // Return what folds the ways to change the table, which js/packet fills, and the switch of its rows.
  lg.controls = function (state, change) {
    var words = lg.words;
    return [
      el(
        "details",
        {
          class: "change screen",
          "data-part": "change",
          open: state.open || state.show !== "all",
          toggle: function (event) {
            state.open = event.target.open;
          },
        },
        el("summary", {}, words.groups)
      ),
      el("fieldset", { class: "switch screen" }, [
        el("legend", { class: "hidden" }, words.show),
        radio("all", words.all_facts, state, change),
        radio("differ", words.differences, state, change),
        radio("same", words.same, state, change),
      ]),
    ];
  };
})();
