/* A link that leads to no program any more says so, and offers what is near.
   needs: app/dom, app/load, compare/model
   if there: names/find */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  function swap(old, id, model, go) {
    var ids = lg.ids().map(function (one) {
      return one === old ? id : one;
    });
    return function () {
      go(ids, "");
    };
  }

  function siblings(one, model, go) {
    return one.record.programs.map(function (program) {
      var level = model.rows.levels[program.level];
      var id = one.id.split("/")[0] + "/" + program.key;
      return el(
        "li",
        {},
        el(
          "button",
          { type: "button", click: swap(one.id, id, model, go) },
          program.name + (level ? ", " + lg.levelAndStay(level.label, one.record, program) : "")
        )
      );
    });
  }

  function drop(one, go) {
    return el(
      "button",
      {
        type: "button",
        click: function () {
          go(
            lg.ids().filter(function (id) {
              return id !== one.id;
            }),
            ""
          );
        },
      },
      lg.words.drop_link
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

  function offer(near, one, list, model, go) {
    near.programs.forEach(function (program) {
      var level = model.rows.levels[program.level];
      var named = near.name + ", " + near.place + (level ? ", " + level.label : "");
      lg.fill(
        list,
        el(
          "li",
          {},
          el(
            "button",
            { type: "button", click: swap(one.id, near.slug + "/" + program.key, model, go) },
            named
          )
        )
      );
    });
  }

  // Programs whose names hold the words of the old address.
  function look(one, list, model, go) {
    var address = one.id.split("/")[0].split("-");
    lg.after(
      "names",
      function () {
        return Boolean(lg.findByWords);
      },
      function () {
        nearest(address, function (found) {
          found.slice(0, 3).forEach(function (near) {
            offer(near, one, list, model, go);
          });
        });
      }
    );
  }

  lg.missing = function (one, model, go) {
    var words = lg.words;
    var name = one.record ? one.record.name : one.id.split("/")[0].replace(/-/g, " ");
    var list = el(
      "ul",
      { role: "list", class: "siblings" },
      one.record ? siblings(one, model, go) : []
    );
    if (!one.record) {
      look(one, list, model, go);
    }
    return el("div", { class: "status" }, [
      el("p", {}, lg.say(one.record ? words.level_gone : words.gone, { name: name })),
      list,
      el("p", {}, drop(one, go)),
    ]);
  };
})();
