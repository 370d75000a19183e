/* A comparison on a narrow screen: two programs at a time, each with the way to the next one below the
   table, at the foot of the window; and groups of rows that unfold. The other columns are marked
   `data-off`, which only the narrow layout hides.
   needs: app/dom, app/load */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;
  var unfolded = {}; // by the title of a group

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
    region.toggleAttribute("data-paired", names.length > 2);
    if (names.length > 2) {
      place.style.bottom = foot();
      paint();
    } else {
      lg.empty(place);
    }
  }

  function fold(body, first) {
    var title = body.querySelector("[data-group] span");
    var name = title.textContent;
    var button = el(
      "button",
      {
        type: "button",
        click: function () {
          unfolded[name] = body.hasAttribute("data-folded");
          paint();
        },
      },
      name
    );
    function paint() {
      var open = name in unfolded ? unfolded[name] : first;
      body.toggleAttribute("data-folded", !open);
      button.setAttribute("aria-expanded", open);
    }
    title.parentNode.replaceChild(button, title);
    paint();
  }

  // Fit *region*'s table, whose columns are called *names*, to the screen; *place* gets what turns them.
  lg.fit = function (place, region, names, pair) {
    pager(place, region, names, pair);
    if (!region.querySelector(".reach") || !window.matchMedia("(max-width: 40rem)").matches) {
      return;
    }
    [].slice
      .call(region.querySelectorAll("tbody"))
      .filter(function (body) {
        return body.querySelector("[data-group] span");
      })
      .forEach(function (body, at) {
        fold(body, at === 0);
      });
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
      var place = el("p", { class: "phone-pager screen" });
      var pair = el("div", { class: "phone-pair" }, place);
      region.parentNode.insertBefore(pair, region);
      pair.appendChild(region);
      lg.fit(place, region, [].slice.call(region.querySelectorAll("thead th")).map(named), [0, 1]);
    });
  }

  lg.load("words", function (words) {
    lg.setWords(words);
    pageTables();
  });
})();
