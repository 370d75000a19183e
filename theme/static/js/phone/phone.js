/* Two programs at a time on a narrow screen: a choice above the table for its left and right half.
   The other columns are marked `data-off`, which only the narrow layout hides.
   needs: app/dom, app/load */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  function mark(table, pair) {
    table.querySelectorAll("tr:not([data-group])").forEach(function (row) {
      [].slice.call(row.children, 1).forEach(function (cell, at) {
        if (pair.indexOf(at) < 0) {
          cell.setAttribute("data-off", "");
        } else {
          cell.removeAttribute("data-off");
        }
      });
    });
  }

  function choice(label, names, pair, side, change) {
    return el("label", {}, [
      label,
      el(
        "select",
        {
          change: function (event) {
            var old = pair[side];
            pair[side] = Number(event.target.value);
            if (pair[side] === pair[1 - side]) {
              pair[1 - side] = old;
            }
            change();
          },
        },
        names.map(function (name, at) {
          return el("option", { value: at, selected: pair[side] === at }, name);
        })
      ),
    ]);
  }

  // Return the choice for *region*'s table, whose columns are called *names*; null where all fit.
  lg.pager = function (region, names, pair) {
    var words = lg.words;
    var place = el("p", { class: "phone-pager screen" });
    function paint(focus) {
      mark(region, pair);
      lg.fill(lg.empty(place), [
        choice(words.left_half, names, pair, 0, function () {
          paint(0);
        }),
        choice(words.right_half, names, pair, 1, function () {
          paint(1);
        }),
      ]);
      if (focus !== undefined) {
        place.querySelectorAll("select")[focus].focus();
        lg.announce(
          lg.say(words.showing, { names: lg.list([names[pair[0]], names[pair[1]]], words) })
        );
      }
    }
    if (names.length < 3) {
      return null;
    }
    region.setAttribute("data-paired", "");
    paint();
    return place;
  };

  function named(head) {
    var name = head.querySelector("a") || head.firstChild;
    var level = head.querySelector("small");
    return (
      name.textContent.trim() + (level && !head.querySelector("a") ? ", " + level.textContent : "")
    );
  }

  // The tables that a page comes with.
  function pageTables() {
    document.querySelectorAll(".compare:not([data-part])").forEach(function (region) {
      var heads = [].slice.call(region.querySelectorAll("thead th"));
      var place = lg.pager(region, heads.map(named), [0, 1]);
      if (place) {
        region.parentNode.insertBefore(place, region);
      }
    });
  }

  lg.load("words", function (words) {
    lg.setWords(words);
    pageTables();
  });
})();
