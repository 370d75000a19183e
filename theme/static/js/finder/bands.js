/* What stands in each band of the results, and what its heading says.
   needs: app/dom, find/apart, find/unsaid, find/told, names/find */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;
  var el = lg.el;

  // What a filter is called; by whether a person checked is sifted too, which is no field.
  finder.filterLabel = function (told, id) {
    return id === "checked" ? told.say.checked_within : told.byId[id].label;
  };

  finder.heading = function (answer, name, words) {
    var n = find.banded(answer, name).length;
    var lacking = answer.lacking.map(function (option) {
      return finder.labelOf(answer.told, answer.apart, option).toLowerCase();
    });
    return finder.counted(words, n, { list: lacking.join(", ") });
  };

  // What no program in reach states either way; or, with *never*, what the records say no yes to anywhere.
  finder.unsaid = function (answer, never) {
    var say = answer.told.say;
    var list = find
      .unsaidIn(answer)
      .filter(function (one) {
        return one.never === never;
      })
      .map(function (one) {
        return one.options
          ? finder.choicesWords(answer.told, one.id, one.options)
          : finder.filterLabel(answer.told, one.id);
      });
    return list.length
      ? el(
          "p",
          { class: "status" },
          lg.say(never ? say.never : say.unsaid, { list: list.join("; ") })
        )
      : null;
  };

  finder.left = function (answer) {
    var say = answer.told.say;
    if (!answer.out || !answer.out.all) {
      return null;
    }
    var by = answer.out.by.map(function (one) {
      return lg.say(say.out_by, {
        filter: finder.filterLabel(
          answer.told,
          // To drink asks for what is treated, and for no detox.
          (answer.chosen[one.id] || {}).ahead ? "conditions" : one.id
        ),
        n: finder.number(one.count),
      });
    });
    return el(
      "p",
      { class: "quiet out" },
      finder.counted(say.out, answer.out.all, {}) + " " + by.join("; ") + "."
    );
  };

  // Providers by name alone, as short links.
  finder.named = function (answer, heading) {
    var say = answer.told.say;
    if (!answer.named.length) {
      return null;
    }
    var levelIds = answer.told.byId.level.options.map(function (option) {
      return option[0];
    });
    return el("section", { class: "part" }, [
      el("h2", {}, heading),
      el(
        "ul",
        { role: "list", class: "list" },
        answer.named.slice(0, 12).map(function (one) {
          var levels = one.programs
            .map(function (program) {
              var level = lg.levelOfKey(program.key, levelIds);
              return level ? finder.labelOf(answer.told, "level", level) : say.level_unknown;
            })
            .filter(function (level, at, all) {
              return all.indexOf(level) === at;
            });
          return el("li", {}, [
            el("a", { href: finder.pageOf(answer.told, one.slug) }, one.name),
            " ",
            el(
              "span",
              {},
              [one.place]
                .concat(
                  one.paused ? answer.told.statuses.paused : one.closed ? say.closed : levels,
                  one.left ? answer.told.statuses["no-longer-listed"] : []
                )
                .join(" \u00b7 ")
            ),
          ]);
        })
      ),
    ]);
  };
})();
