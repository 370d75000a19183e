/* The tray: what is chosen, at the foot of the window, from which one removes and goes on.
   needs: app/dom, app/load, choices/choices, choose */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;
  var tray = null;
  var before = null;
  var words = null;

  function programOf(id, facts) {
    var key = id.split("/")[1];
    return (
      facts &&
      facts.programs.filter(function (one) {
        return one.key === key;
      })[0]
    );
  }

  function without(id) {
    return function () {
      lg.choose(
        lg.chosen.filter(function (other) {
          return other !== id;
        })
      );
      var left = tray.querySelector("button");
      if (left) {
        left.focus();
      } else {
        document.getElementById("main").focus();
      }
    };
  }

  function entry(id, facts, rows) {
    var program = programOf(id, facts);
    var name = program ? program.name : id.split("/")[0].replace(/-/g, " ");
    var level = program && rows && rows.levels[program.level];
    return el("li", {}, [
      el("span", {}, [
        name,
        level ? el("small", {}, lg.levelAndStay(level.label, facts, program)) : null,
      ]),
      el(
        "button",
        { type: "button", "aria-label": lg.say(words.remove, { name: name }), click: without(id) },
        words.drop
      ),
    ]);
  }

  function ways(count) {
    var ids = lg.chosen.join(",");
    var go =
      count > 1
        ? el(
            "a",
            { class: "go", "data-plain": true, href: lg.home + "compare.html#" + ids },
            words.compare
          )
        : el("span", { class: "quiet" }, words.one_more);
    return [go, el("a", { "data-plain": true, href: lg.home + "list.html#" + ids }, words.my_list)];
  }

  function memory() {
    var on = lg.remembers();
    return el(
      "button",
      {
        type: "button",
        "data-memory": true,
        click: function () {
          lg.announce(
            lg.remember(!on) ? (on ? words.forgotten : words.remembered) : words.cannot_remember
          );
          paint(false);
          tray.querySelector("[data-memory]").focus();
        },
      },
      on ? words.forget : words.remember
    );
  }

  function clear() {
    return el(
      "button",
      {
        type: "button",
        click: function () {
          lg.choose([]);
          document.getElementById("main").focus();
        },
      },
      words.clear
    );
  }

  // It is shown once it is filled, so that it does not grow.
  function fill(found, full) {
    var count = lg.chosen.length;
    var open = tray.querySelector("details");
    var items = lg.chosen.map(function (id) {
      return entry(id, found["facts/" + id.split("/")[0]], found.rows);
    });
    var inside = [
      el("details", { open: Boolean(open && open.open) }, [
        el("summary", {}, lg.say(words.chosen, { n: count })),
        full ? el("p", {}, words.full) : null,
        el("ul", { role: "list" }, items),
        el("p", { class: "ways" }, [memory(), clear()]),
      ]),
      el("p", { class: "ways" }, ways(count)),
    ];
    if (full) {
      inside[0].open = true;
      lg.announce(words.full);
    }
    lg.fill(lg.empty(tray), inside);
    tray.hidden = !count;
    var bar = document.querySelector(".call-bar");
    document.querySelectorAll(".phone-pager, .choices-end").forEach(function (other) {
      other.style.bottom = tray.offsetHeight + (bar ? bar.offsetHeight : 0) + "px";
    });
    tray.style.bottom = (bar ? bar.offsetHeight : 0) + "px";
    document.body.style.paddingBottom = tray.offsetHeight + "px";
    // What has the focus is never behind the tray.
    document.documentElement.style.scrollPaddingBottom = tray.offsetHeight
      ? tray.offsetHeight + (bar ? bar.offsetHeight : 0) + 20 + "px"
      : "";
  }

  // What was pressed is seen to be pressed, above the tray that it brings.
  function show(id) {
    var button = document.querySelector("[data-choose='" + id + "']");
    if (button && button.getBoundingClientRect().top < window.innerHeight) {
      button.scrollIntoView({ block: "nearest" });
    }
  }

  function paint(full) {
    var added = before !== null && before < lg.chosen.length;
    var names = lg.chosen.map(function (id) {
      return "facts/" + id.split("/")[0];
    });
    var ids = lg.chosen.join();
    lg.loadAll(names.concat("rows"), function (found) {
      if (ids !== lg.chosen.join()) {
        return;
      } // another choice was made since, and paints for itself
      fill(found, full);
      if (added) {
        show(lg.chosen[lg.chosen.length - 1]);
      }
    });
    if (before !== null && before !== lg.chosen.length) {
      lg.announce(lg.say(words.chosen, { n: lg.chosen.length }));
    }
    before = lg.chosen.length;
  }

  lg.load("words", function (found) {
    words = found;
    lg.setWords(found);
    tray = el("section", { class: "tray", "aria-label": words.tray, hidden: true });
    var main = document.getElementById("main");
    main.parentNode.insertBefore(tray, main.nextSibling);
    lg.listen(paint);
    lg.start();
  });
})();
