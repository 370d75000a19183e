/* How the programs differ, what they share and what is not stated, above their table.
   needs: app/dom, compare/differ */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  // The danger of stopping alone.
  lg.danger = function (model) {
    return model.columns.some(function (one) { return one.program.danger; })
      ? el("p", { "class": "danger" }, el("strong", {}, model.rows.danger)) : null;
  };

  // What none of them states and none has to.
  lg.folded = function (model) {
    var rows = model.table.filter(function (row) { return row.folded; });
    return rows.length ? [el("b", {}, lg.words.none_state), " " + rows.map(function (row) { return row.label; }).join(", ") + "."] : null;
  };

  // Return what stands under "How these differ" for columns called *names*.
  lg.story = function (model, names) {
    var words = lg.words;
    var place = { key: "place", label: words.place, stated: true, moot: false, cells: model.columns.map(function (one) {
      return { state: "said", words: one.place };
    }) };
    var told = lg.differences([place].concat(model.table), names, model.rows.differ);
    var first = told.sentences.slice(0, model.rows.differ.first);
    var rest = told.sentences.slice(model.rows.differ.first); // folded
    function item(sentence) { return el("li", {}, sentence); }
    function line(label, items, joint) { return items.length ? el("p", { "class": "note" }, [el("b", {}, label), " " + items.join(joint) + "."]) : null; }
    var notes = [
      line(names.length === 2 ? words.both : words.all, told.shared, "; "),
      line(words.partly, told.partly, ", "), line(words.unstated, told.unstated, ", "),
    ].filter(Boolean);
    return [
      el("h2", {}, words.differ),
      first.length ? el("ul", { "class": "prose" }, first.map(item)) : el("p", {}, words.no_difference),
      rest.length ? el("details", { "class": "rest" }, [
        el("summary", {}, lg.say(words.more_differences, { n: rest.length })), el("ul", { "class": "prose" }, rest.map(item)),
      ]) : null,
      notes.length ? el("details", { "class": "rest" }, [el("summary", {}, words.alike)].concat(notes)) : null,
    ];
  };
}());
