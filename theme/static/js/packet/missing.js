/* A link that names what is no program here says so, tells what is known of it, and offers what is near.
   needs: app/dom, app/load, choose
   if there: names/cut, names/find */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;
  var LONGEST = 60; // letters of a name out of an address

  function swap(old, id, model, go) {
    return function () {
      var ids = model.ids.map(function (one) {
        return one === old ? id : one;
      });
      go(ids.indexOf(id) < 0 ? ids.concat(id) : ids, "");
    };
  }

  function pick(words, old, id, model, go) {
    return el("li", {}, el("button", { type: "button", click: swap(old, id, model, go) }, words));
  }

  function siblings(one, model, go) {
    return one.record.programs.map(function (program) {
      var level = model.rows.levels[program.level];
      var words =
        program.name + (level ? ", " + lg.levelAndStay(level.label, one.record, program) : "");
      return pick(words, one.id, one.id.split("/")[0] + "/" + program.key, model, go);
    });
  }

  function drop(gone, model, go) {
    var ids = gone.map(function (one) {
      return one.id;
    });
    function leave() {
      go(
        model.ids.filter(function (id) {
          return ids.indexOf(id) < 0;
        }),
        ""
      );
    }
    return el(
      "button",
      { type: "button", click: leave },
      lg.say(lg.words.drop_link, { n: gone.length })
    );
  }

  // A renamed program shares most words with its old address: drop the last until some name has all.
  function nearest(parts, callback) {
    lg.findByWords(parts, function (found) {
      if (found.length || parts.length < 2) {
        callback(found);
      } else {
        nearest(parts.slice(0, -1), callback);
      }
    });
  }

  // A provider that takes nobody any more has a page that says so, and no programs to choose.
  function offer(near, one, model, go) {
    if (!near.programs.length) {
      return el(
        "li",
        {},
        el(
          "a",
          { href: lg.home + "programs/" + near.slug + ".html" },
          lg.say(lg.words.closed, { name: near.name, place: near.place })
        )
      );
    }
    return near.programs.map(function (program) {
      var level = model.rows.levels[program.level];
      var named = near.name + ", " + near.place + (level ? ", " + level.label : "");
      return pick(named, one.id, near.slug + "/" + program.key, model, go);
    });
  }

  // Programs whose names hold the words of the old address.
  function look(one, list, model, go) {
    lg.after(
      "names",
      function () {
        return Boolean(lg.findByWords);
      },
      function () {
        nearest(lg.cut(nameOf(one)), function (found) {
          found.slice(0, 3).forEach(function (near) {
            lg.fill(list, offer(near, one, model, go));
          });
        });
      }
    );
  }

  function nameOf(one) {
    return one.id.split("/")[0].replace(/-/g, " ").slice(0, LONGEST);
  }

  function box(words, list, gone, model, go, way) {
    return el("div", { class: "status" }, [
      el("p", {}, words),
      list,
      el("p", { class: "ways" }, [drop(gone, model, go), way]),
    ]);
  }

  function known(one, model, go) {
    var list = el("ul", { role: "list", class: "siblings" }, siblings(one, model, go));
    return box(lg.say(lg.words.level_gone, { name: one.record.name }), list, [one], model, go);
  }

  function unknown(gone, model, go) {
    var names = gone.map(function (one) {
      return "\u201c" + nameOf(one) + "\u201d";
    });
    var list = el("ul", { role: "list", class: "siblings" });
    gone.forEach(function (one) {
      look(one, list, model, go);
    });
    var words = lg.say(lg.words.gone, { n: gone.length, names: lg.list(names, lg.words) });
    var way = el("a", { href: lg.home + "find.html" }, lg.words.look_for);
    return box(words, list, gone, model, go, way);
  }

  // Return what is said of all that a link names and that is not here.
  lg.missing = function (model, go) {
    var gone = model.missing.filter(function (one) {
      return !one.record;
    });
    var here = model.missing.filter(function (one) {
      return one.record;
    });
    return here
      .map(function (one) {
        return known(one, model, go);
      })
      .concat(gone.length ? unknown(gone, model, go) : []);
  };
})();
