/* The comparison as a real table: the same markup as the tables that pages come with.
   needs: app/dom, choose, compare/model */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;
  var SVG = "http://www.w3.org/2000/svg";

  function rect(kind, ends) {
    var made = document.createElementNS(SVG, "rect");
    if (kind) { made.setAttribute("class", kind); }
    made.setAttribute("x", ends[0] + "%");
    made.setAttribute("width", ends[1] + "%");
    return made;
  }

  function hours(cell) {
    if (!cell.bar && !cell.usualBar) { return null; }
    var made = document.createElementNS(SVG, "svg");
    made.setAttribute("aria-hidden", "true");
    if (cell.usualBar) { made.appendChild(rect("usual", cell.usualBar)); }
    if (cell.bar) { made.appendChild(rect("", cell.bar)); }
    return made;
  }

  // When a fact was checked, and how; beside facts that do not decide it shows only when asked for.
  function age(cell, row, state) {
    var words = lg.words;
    if (!cell.check || (!row.core && !state.ages)) { return null; }
    return el("small", {}, [
      (words.ways[cell.check[1]] || words.checked) + " ",
      el("time", { datetime: cell.check[0], "data-age": true, "data-fresh": row.fresh }, lg.day(cell.check[0])),
    ]);
  }

  function survey(cell, one, state) {
    if (!state.ages || cell.check || cell.state === "ask" || cell.moot || !one.record.imported) { return null; }
    return el("small", {}, lg.say(lg.words.survey, { year: one.record.imported }));
  }

  function td(cell, row, one, state, usually) {
    function text(name, letter) { return lg.original(cell[name], cell.original.indexOf(letter) >= 0); }
    return el("td", { "data-state": cell.state !== "said" && cell.state }, [
      text("words", "w"), hours(cell),
      cell.note ? el("small", {}, text("note", "n")) : null,
      cell.usual ? el("small", {}, usually + " " + cell.usual) : null,
      cell.conflict ? el("small", { "class": "conflict" }, [lg.words.conflict + " ", text("conflict", "c")]) : null,
      age(cell, row, state), survey(cell, one, state),
    ]);
  }

  function arrow(label, name, disabled, press) {
    return el("button", { type: "button", "data-move": true, "aria-label": label, disabled: disabled, click: press }, name);
  }

  function moves(one, at, count, act) {
    var words = lg.words;
    return el("span", { "class": "moves screen" }, [
      arrow(lg.say(words.left, { name: one.name }), "\u2190", at === 0, function () { act.move(at, -1); }),
      arrow(lg.say(words.right, { name: one.name }), "\u2192", at === count - 1, function () { act.move(at, 1); }),
      el("button", { type: "button", "aria-label": lg.say(words.remove, { name: one.name }), click: function () { act.remove(at); } }, words.drop),
    ]);
  }

  // The head stays in view, so it has only what is needed beside every fact.
  function head(one) {
    return el("th", { scope: "col" }, [
      el("a", { href: lg.home + one.record.href }, one.name),
      el("small", {}, lg.original(one.level, one.usual.original)),
      one.phone ? el("small", {}, el("a", { "class": "tel", href: one.phone[1] }, one.phone[0])) : null,
    ]);
  }

  function about(one, count, act) {
    var nobody = one.record.imported && !(one.record.checks || []).length;
    return el("td", {}, [
      one.place,
      one.program.status ? el("small", {}, el("b", {}, one.program.status)) : null,
      nobody ? el("small", {}, lg.say(lg.words.imported, { year: one.record.imported })) : null,
      act ? moves(one, one.at, count, act) : null,
    ]);
  }

  function bodies(shown, columns, rows, state) {
    var made = [];
    rows.groups.forEach(function (group, number) {
      var own = shown.filter(function (row) { return row.group === number; });
      if (!own.length || state.hide.indexOf(group[0]) >= 0) { return; }
      var band = el("tr", { "data-group": true }, el("th", { scope: "rowgroup", colspan: columns.length + 1 }, el("span", {}, group[1])));
      made.push(el("tbody", {}, [band].concat(own.map(function (row) {
        var cells = columns.map(function (one) { return td(row.cells[one.at], row, one, state, rows.words.usually); });
        return el("tr", { "data-differs": row.differs }, [el("th", { scope: "row" }, lg.original(row.label, row.original))].concat(cells));
      }))));
    });
    return made;
  }

  // Return the table of *columns*, each with its place `at` among all; *act* moves and removes, or is null.
  lg.table = function (model, columns, rows, state, act) {
    var caption = lg.say(lg.words.caption, { n: columns.length, names: lg.list(lg.heads(columns), lg.words) });
    var names = columns.map(function (one) { return one.name; });
    var alike = names.some(function (name, at) { return names.indexOf(name) < at; });
    var first = columns.map(function (one) { return about(one, model.columns.length, act); });
    return el("table", { "class": "compare-many", "data-alike": alike }, [
      el("caption", { "class": "hidden" }, caption),
      el("thead", {}, el("tr", {}, [el("td")].concat(columns.map(head)))),
      el("tbody", {}, el("tr", {}, [el("th", { scope: "row" }, lg.words.place)].concat(first))),
    ].concat(bodies(rows, columns, model.rows, state)));
  };
}());
