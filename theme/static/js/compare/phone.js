/* Two programs at a time on a narrow screen: a choice above the table for its left and right half.
   The other columns are marked `data-off`, which only the narrow layout hides. */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  function mark(table, pair) {
    table.querySelectorAll("tr:not(.band)").forEach(function (row) {
      Array.prototype.slice.call(row.children, 1).forEach(function (cell, at) {
        cell.toggleAttribute("data-off", pair.indexOf(at) < 0);
      });
    });
  }

  function choice(label, names, pair, side, change) {
    return el("label", {}, [label, el("select", { change: function (event) {
      var other = pair[1 - side];
      pair[side] = Number(event.target.value);
      if (pair[side] === other) { pair[1 - side] = names.length - 1 === other ? other - 1 : other + 1; }
      change();
    } }, names.map(function (name, at) {
      return el("option", { value: at, selected: pair[side] === at }, name);
    }))]);
  }

  // Return the choice for *table*, whose columns are called *names*; nothing where all fit.
  lg.pager = function (table, names, pair) {
    var place = el("p", { "class": "pager screen" });
    function paint(focus) {
      lg.empty(place);
      mark(table, pair);
      lg.fill(place, [
        choice(lg.words.left_half, names, pair, 0, function () { paint(0); }),
        choice(lg.words.right_half, names, pair, 1, function () { paint(1); }),
      ]);
      if (focus !== undefined) {
        place.querySelectorAll("select")[focus].focus();
        lg.announce(lg.say(lg.words.showing, { names: lg.list([names[pair[0]], names[pair[1]]], lg.words) }));
      }
    }
    if (names.length < 3) { return null; }
    paint();
    return place;
  };
}());
