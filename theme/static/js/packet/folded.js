/* What none of the programs states, below their table.
   needs: app/dom */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  // What none of them states and none has to, behind one line with its count.
  lg.folded = function (model) {
    var rows = model.table.filter(function (row) {
      return row.folded;
    });
    var labels = rows.map(function (row) {
      return row.label;
    });
    return (
      rows.length > 0 &&
      el("details", { class: "rest" }, [
        el("summary", {}, lg.say(lg.words.none_state, { n: rows.length })),
        el("p", { class: "note" }, labels.join(", ") + "."),
      ])
    );
  };
})();
