/* Many programs on a narrow screen: two at a time, each with the way to the next one below the table, at the
   foot of the window. The other columns are marked `data-off`, which only the narrow layout hides.
   needs: app/dom, app/load, groups/groups */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  function mark(table, pair) {
    table.querySelectorAll("tr:not([data-group])").forEach(function (row) {
      var cells = [].slice.call(row.children, 1);
      cells.forEach(function (cell, at) {
        cell.toggleAttribute("data-off", cells.length > 1 && pair.indexOf(at) < 0);
      });
    });
  }

  // What may come to a side: of the columns that are not seen, the first behind the pair, or the last.
  function nextTo(count, pair, side) {
    var hidden = [];
    for (var step = 1; step < count; step += 1) {
      hidden.push((pair[1] + step) % count);
    }
    hidden.splice(hidden.indexOf(pair[0]), 1);
    return hidden[side ? 0 : hidden.length - 1];
  }

  function turn(names, pair, side, change) {
    var to = nextTo(names.length, pair, side);
    return el(
      "button",
      {
        type: "button",
        click: function () {
          pair[side] = to;
          change(side);
        },
      },
      [
        lg.say(lg.words.turn, { name: names[to] }),
        el("small", {}, lg.say(lg.words.in_place, { name: names[pair[side]] })),
      ]
    );
  }

  // How high what else stands at the foot of the window is.
  function foot() {
    return (
      [".call-bar", ".tray"].reduce(function (sum, name) {
        var bar = document.querySelector(name);
        return sum + (bar ? bar.offsetHeight : 0);
      }, 0) + "px"
    );
  }

  function pager(place, region, names, pair) {
    function paint(focus) {
      mark(region, pair);
      lg.fill(
        lg.empty(place),
        [0, 1].map(function (side) {
          return turn(names, pair, side, paint);
        })
      );
      if (focus !== undefined) {
        place.children[focus].focus();
        lg.announce(
          lg.say(lg.words.showing, { names: lg.list([names[pair[0]], names[pair[1]]], lg.words) })
        );
      }
    }
    region.setAttribute("data-paired", "");
    place.style.bottom = foot();
    paint();
  }

  function named(head) {
    var name = head.querySelector("a") || head.firstChild;
    var level = head.querySelector("small");
    return (
      name.textContent.trim() + (level && !head.querySelector("a") ? ", " + level.textContent : "")
    );
  }

  // The tables that a page comes with: of five programs or more two at a time have room on a phone.
  function pageTables() {
    document.querySelectorAll(".compare:not([data-part])").forEach(function (region) {
      var names = [].slice.call(region.querySelectorAll("thead th")).map(named);
      lg.foldGroups(region);
      if (names.length < 5) {
        return;
      }
      var place = el("p", { class: "phone-pager screen" });
      var pair = el("div", { class: "phone-pair" }, place);
      region.parentNode.insertBefore(pair, region);
      pair.appendChild(region);
      pager(place, region, names, [0, 1]);
    });
  }

  lg.load("words", function (words) {
    lg.setWords(words);
    pageTables();
  });
})();
