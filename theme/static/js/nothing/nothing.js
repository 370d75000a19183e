/* When nothing is found: what to loosen, the next towns, care online, and whom to call. And where to
   begin, when no place is told in a large directory.
   needs: app/dom, app/load, find/bits, find/places, find/shard, find/sift,
          finder/bands, names/find, find/told, nothing/loosened */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;
  var el = lg.el;
  var TOWNS = 3;

  function button(words, change, act) {
    return el(
      "li",
      {},
      el(
        "button",
        {
          type: "button",
          click: function () {
            change(act);
          },
        },
        words
      )
    );
  }

  // Without one of the choices, made by hand or by words.
  function drop(answer, id) {
    return function (asked) {
      delete asked.chosen[id];
      delete asked.spans[id];
      var terms = answer.read.terms.filter(function (term) {
        return term.filter === id;
      });
      // From the last words on, so that the numbers of those before stay true.
      if (terms.length) {
        asked.q = finder.without(answer.read, terms[0].from, terms[terms.length - 1].to);
      }
    };
  }

  function looser(answer, change) {
    var told = answer.told;
    return find
      .loosened(answer.sifted, answer.chosen)
      .slice(0, 4)
      .map(function (one) {
        var words = lg.say(told.say.without, {
          filter: finder.filterLabel(told, one.id),
          n: one.count,
        });
        return button(words, change, drop(answer, one.id));
      });
  }

  // The nearest towns beyond reach that have programs which fit, in the parts that are loaded.
  function towns(answer) {
    var place = answer.read.place;
    var found = {};
    if (!place || !place.at) {
      return [];
    }
    answer.parts.forEach(function (part) {
      var left = find.sift(part.shard, find.all(part.shard.size), answer.chosen);
      find.each(find.or(left.yes, left.ask), function (program) {
        var record = part.shard.recordOf[program];
        var at = find.pointOf(part.shard, record);
        var town = part.shard.towns[part.shard.town[record]];
        if (!at) {
          return;
        }
        var name = finder.placeWords(answer.told, { kind: "town", name: town[0], state: town[1] });
        var one = (found[name] = found[name] || {
          name: name,
          miles: find.miles(place.at, at),
          n: 0,
        });
        one.n += 1;
      });
    });
    return Object.keys(found)
      .map(function (name) {
        return found[name];
      })
      .sort(function (a, b) {
        return a.miles - b.miles;
      })
      .slice(0, TOWNS);
  }

  function next(answer, change) {
    var read = answer.read;
    return towns(answer).map(function (one) {
      var far = lg.say(answer.told.say.far, { n: find.wholeMiles(one.miles) });
      var words = lg.say(answer.told.say.next_town, { town: one.name, far: far, n: one.n });
      return button(words, change, function (asked) {
        asked.device = null;
        asked.q =
          read.place.kind === "device"
            ? (asked.q + " " + one.name).trim()
            : finder.without(read, read.place.from, read.place.to, [one.name]);
      });
    });
  }

  function wider(answer, change) {
    var more = answer.told.reach.choices.filter(function (miles) {
      return miles > answer.miles;
    })[0];
    if (!answer.near || !more) {
      return [];
    }
    return [
      button(lg.say(answer.told.say.wider, { n: more }), change, function (asked) {
        asked.within = more;
      }),
    ];
  }

  function online(place, answer) {
    var where = answer.read.place;
    var state = where && where.state;
    lg.load("find/online", function (rows) {
      var serve = (rows || []).filter(function (row) {
        return !state || row[3].indexOf(state) >= 0;
      });
      if (!serve.length || !state) {
        return;
      }
      var name = answer.told.states.filter(function (one) {
        return one[0] === state;
      })[0];
      lg.fill(place, [
        el(
          "h3",
          {},
          lg.say(answer.told.say.online, { state: name ? name[1] : state.toUpperCase() })
        ),
        el(
          "ul",
          { role: "list", class: "list" },
          serve.slice(0, 8).map(function (row) {
            return el("li", {}, [
              el("a", { href: finder.pageOf(answer.told, row[0].split("/")[0]) }, row[1]),
              " ",
              el("span", {}, row[2]),
            ]);
          })
        ),
      ]);
    });
  }

  // A name that is in no reach may be elsewhere, or closed.
  function elsewhere(place, answer) {
    var words = answer.words.length
      ? answer.words
      : answer.read.lost.map(function (at) {
          return answer.read.tokens[at].word;
        });
    if (!words.length || answer.named.length) {
      return;
    }
    lg.findByWords(words, function (found) {
      var list = finder.named({ told: answer.told, named: found }, answer.told.say.elsewhere);
      if (list) {
        place.appendChild(list);
      }
    });
  }

  function states(answer) {
    return el(
      "ul",
      { role: "list", class: "towns" },
      answer.told.states
        .filter(function (state) {
          return answer.told.shards.some(function (part) {
            return part.name === state[0];
          });
        })
        .map(function (state) {
          var asked = Object.assign({}, answer.asked, {
            q: (answer.asked.q + " " + state[1]).trim(),
          });
          return el("li", {}, el("a", { href: finder.print(asked) }, state[1]));
        })
    );
  }

  finder.goOn = function (place, answer, change) {
    var say = answer.told.say;
    if (answer.read.wordless || (answer.failed && !answer.where)) {
      return;
    }
    if (answer.where) {
      lg.fill(
        place,
        el("section", { class: "part" }, [
          el("h2", {}, say.where),
          el("p", {}, say.where_how),
          states(answer),
        ])
      );
      return;
    }
    var more = el("div", { class: "flow" });
    var ways = looser(answer, change).concat(wider(answer, change), next(answer, change));
    lg.fill(
      place,
      el("section", { class: "part flow" }, [
        el("h2", {}, say.nothing),
        answer.words.length ? el("p", {}, say.nothing_words) : null,
        ways.length ? el("h3", {}, say.go_on) : null,
        el("ul", { role: "list", class: "offers" }, ways),
        more,
      ])
    );
    elsewhere(more, answer);
    online(more, answer);
    var help = document.querySelector("template[data-part='help']");
    if (help) {
      place.appendChild(document.importNode(help.content, true));
    }
  };
})();
