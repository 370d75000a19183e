/* How the programs differ, what they share and what is not stated, above their table. */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  // The danger of stopping alone, once, where a program is of detox or states how it does it.
  lg.danger = function (model) {
    var there = model.columns.some(function (one) { return one.program.level === model.rows.danger.level; });
    var offered = model.table.some(function (row) {
      return model.rows.danger.facts.indexOf(row.key) >= 0 && row.cells.some(function (cell) { return cell.state === "s"; });
    });
    if (!there && !offered) { return null; }
    return el("p", { "class": "danger" }, [el("strong", {}, model.rows.danger.mark), " " + model.rows.danger.words]);
  };

  // Return what stands under "How these differ" for columns called *names*.
  lg.story = function (model, names) {
    var words = lg.words;
    var place = { key: "place", label: words.place, stated: true, moot: false, cells: model.columns.map(function (one) {
      return { state: "s", words: one.place };
    }) };
    var told = lg.differences([place].concat(model.table), names, model.rows.differ);
    var first = told.sentences.slice(0, 6);
    var rest = told.sentences.slice(6);
    function item(sentence) { return el("li", {}, sentence); }
    function line(label, items, joint) { return items.length ? el("p", { "class": "note" }, [el("b", {}, label), " " + items.join(joint) + "."]) : null; }
    return [
      el("h2", {}, words.differ),
      first.length ? el("ul", { "class": "prose" }, first.map(item)) : el("p", {}, words.no_difference),
      rest.length ? el("details", { "class": "rest" }, [
        el("summary", {}, lg.say(words.more_differences, { n: rest.length })), el("ul", { "class": "prose" }, rest.map(item)),
      ]) : null,
      line(names.length === 2 ? words.both : words.all, told.shared, "; "),
      line(words.partly, told.partly, ", "), line(words.unstated, told.unstated, ", "),
    ];
  };
}());
