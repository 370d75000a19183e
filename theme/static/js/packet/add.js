/* Adding a program to the comparison by its name. Names are only loaded once somebody wants to.
   needs: app/dom, app/load, choose, compare/table
   if there: names/cut, names/find */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;
  var SHOWN = 8;
  var MOST = 8; // words of a name

  // What is left of an address tells two programs at one level apart: "iop-evening", "residential-long-stay".
  function own(program) {
    var words = program.level ? program.key.slice(program.level.length + 1).replace(/-/g, " ") : "";
    return words ? [", ", lg.original(words, true)] : [];
  }

  function offers(near, model, go) {
    return near.programs.map(function (program) {
      var id = near.slug + "/" + program.key;
      var level = model.rows.levels[program.level];
      var there = model.ids.indexOf(id) >= 0;
      return el("li", {}, [
        el("span", {}, [
          near.name,
          el(
            "small",
            {},
            [level ? level.label : lg.words.level_unknown].concat(own(program), ", ", near.place)
          ),
        ]),
        el(
          "button",
          {
            type: "button",
            disabled: there,
            "aria-label": lg.say(lg.words.add_name, { name: near.name }),
            click: function () {
              go(model.ids.concat(id), lg.say(lg.words.added, { name: near.name }));
            },
          },
          there ? lg.words.chosen_already : lg.words.add
        ),
      ]);
    });
  }

  function paint(list, text, model, go) {
    lg.findByWords(lg.cut(text).slice(0, MOST), function (found) {
      var items = found.slice(0, SHOWN).reduce(function (all, near) {
        return all.concat(offers(near, model, go));
      }, []);
      lg.fill(lg.empty(list), items.length ? items : el("li", {}, lg.words.no_name));
      lg.announce(lg.say(lg.words.names_found, { n: items.length }));
    });
  }

  // Return the box and its list; where four are chosen, a word on why there is none.
  lg.adding = function (model, go) {
    var words = lg.words;
    if (model.ids.length >= lg.most) {
      return el("p", { class: "note" }, words.full);
    }
    var list = el("ul", { role: "list", class: "add" });
    var input = el("input", {
      type: "search",
      autocomplete: "off",
      input: function () {
        var text = input.value;
        if (text.trim().length < 2) {
          lg.empty(list);
          return;
        }
        lg.after(
          "names",
          function () {
            return Boolean(lg.findByWords);
          },
          function () {
            if (input.value === text) {
              paint(list, text, model, go);
            }
          }
        );
      },
    });
    return [
      el("h2", {}, words.add_title),
      el("p", {}, el("label", {}, [words.add_label, " ", input])),
      list,
      el("p", {}, [words.add_or, " ", el("a", { href: lg.root + "find.html" }, words.add_find)]),
    ];
  };
})();
