/* When nothing is found: what to do next as a few buttons, and then the next towns, care online, and whom to call.
   needs: app/dom, app/load, find/bits, find/places, find/shard, find/sift,
          finder/bands, finder/begin, finder/chips, names/find, nothing/those, nothing/where, find/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;
  var el = lg.el;
  var TOWNS = 3;
  var MOST = 4; // choices to be left out
  var FIRST = 2; // ways on that are buttons

  // A way on, as the link to what it asks: *act* changes the question.
  function way(answer, change, words, act) {
    var asked = Object.assign({}, answer.asked);
    asked.chosen = Object.assign({}, asked.chosen);
    asked.spans = Object.assign({}, asked.spans);
    act(asked);
    return el(
      "li",
      {},
      el(
        "a",
        {
          href: finder.print(asked),
          click: function (event) {
            event.preventDefault();
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
      asked.q = finder.withoutAll(
        answer.read,
        answer.read.terms.filter(function (term) {
          return term.filter === id;
        })
      );
    };
  }

  // What was chosen of a filter, in words: "Medicaid".
  function choiceOf(answer, id) {
    var one = answer.chosen[id];
    return one.options
      ? finder.unbracketed(finder.choicesWords(answer.told, id, one.options))
      : finder.filterLabel(answer.told, id);
  }

  // How many programs would be left without each of the choices.
  function loosened(answer) {
    return Object.keys(answer.chosen)
      .map(function (id) {
        var count = answer.sifted.reduce(function (sum, part) {
          return sum + find.count(find.without(part, id).kept);
        }, 0);
        return { id: id, count: count };
      })
      .filter(function (one) {
        return one.count;
      })
      .sort(function (a, b) {
        return b.count - a.count;
      });
  }

  // Without one choice each; what is another care comes last, and its words say so.
  function looser(answer, change) {
    var told = answer.told;
    var care = [];
    var same = [];
    loosened(answer).forEach(function (one) {
      var other = Boolean(told.dangerous[one.id]);
      var words = finder.counted(other ? told.say.without_care : told.say.without, one.count, {
        filter: choiceOf(answer, one.id),
      });
      var link = way(answer, change, words, drop(answer, one.id));
      (other ? care : same).push({ link: link, id: one.id });
    });
    return same.slice(0, MOST).concat(care.slice(0, 2));
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
      return way(answer, change, words, function (asked) {
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
    return answer.near && more
      ? [
          {
            link: way(answer, change, lg.say(answer.told.say.wider, { n: more }), function (asked) {
              asked.within = more;
            }),
          },
        ]
      : [];
  }

  // What to do next, to be seen at once; the first of them in the look of what is pressed.
  function buttons(list) {
    list.forEach(function (one) {
      one.firstChild.className = "go";
    });
    return list.length ? el("ul", { role: "list", class: "ways" }, list) : null;
  }

  // A heading with ways under it; none where there is no way.
  function ways(heading, list) {
    return list.length
      ? [el("h3", {}, heading), el("ul", { role: "list", class: "list" }, list)]
      : [];
  }

  function linkOf(one) {
    return one.link;
  }

  // Who would be found by the first ways, each under the way itself.
  function examples(answer, first) {
    return first
      .filter(function (one) {
        return one.id;
      })
      .map(function (one) {
        return el("section", {}, [el("h3", {}, one.link.firstChild), finder.those(answer, one.id)]);
      });
  }

  // What was read out of the words and chosen, in a sentence.
  function understood(answer) {
    var place = answer.read.place;
    var list = Object.keys(answer.chosen).map(function (id) {
      return choiceOf(answer, id);
    });
    return lg.say(answer.told.say.understood, {
      list: (place ? [finder.placeWords(answer.told, place)] : []).concat(list).join("; "),
    });
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

  finder.goOn = function (place, answer, change) {
    var say = answer.told.say;
    if (answer.read.wordless || (answer.failed && !answer.where)) {
      return;
    }
    if (answer.where) {
      finder.askWhere(place, answer);
      return;
    }
    var more = el("div", { class: "flow" });
    var loose = looser(answer, change);
    var first = wider(answer, change).concat(loose).slice(0, FIRST);
    lg.fill(
      place.querySelector(".offers"),
      [
        el("p", {}, understood(answer)),
        answer.words.length ? el("p", {}, say.nothing_words) : null,
        buttons(
          first
            .filter(function (one) {
              return !one.id;
            })
            .map(linkOf)
        ),
      ].concat(
        finder.talk(answer),
        examples(answer, first),
        ways(
          say.go_on,
          loose
            .filter(function (one) {
              return first.indexOf(one) < 0;
            })
            .map(linkOf)
        ),
        ways(say.next_towns, next(answer, change)),
        more
      )
    );
    elsewhere(more, answer);
    online(more, answer);
    place.appendChild(finder.help());
  };
})();
