/* What was read out of the words and chosen by hand, each to be taken off. Taking a choice off takes its words
   out of the box.
   needs: app/dom, app/load, find/shard, find/sift, find/tokens, find/told, find/where, finder/bands,
          finder/facts
   if there: meant/meant */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var el = lg.el;
  var FEW = 4; // states that are named
  var shown = null; // the answer

  // What explains it in brackets stands on the cards; a short name stays.
  finder.unbracketed = function (words) {
    return words.replace(/ \([^()]*[a-z][^()]*\)$/, "");
  };

  function chip(told, full, act) {
    var words = finder.unbracketed(full);
    return el(
      "li",
      {},
      el(
        "button",
        {
          type: "button",
          class: "chip",
          "aria-label": lg.say(told.say.take_off, { name: words }),
          click: act,
        },
        words
      )
    );
  }

  function placeChip(answer, change) {
    var read = answer.read;
    var place = read.place;
    if (!place) {
      return null;
    }
    var words = finder.placeWords(answer.told, place);
    var inside = /^(county|state|region)$/.test(place.kind);
    var said =
      place.kind === "device"
        ? words
        : lg.say(inside ? answer.told.say["in"] : answer.told.say.near, { place: words });
    return chip(answer.told, said, function () {
      change(function (asked) {
        if (place.kind === "device") {
          asked.device = null;
        } else {
          asked.q = finder.without(read, place.from, place.to);
        }
      });
    });
  }

  // What was said twice has one chip: "xanax withdrawal detox".
  function termChips(answer, change) {
    var said = {};
    lg.find.typed(answer.read).forEach(function (term) {
      var told = answer.told;
      // What several facts may state is none of one of them: "Trauma and PTSD", "Opioids" where no detox is asked for.
      var ways = lg.find.waysOf(term.filter, answer.chosen[term.filter] || {}, term.options[0]);
      var option = ways[1]
        ? finder.labelOf(told, term.filter, term.options[0])
        : finder.choicesWords(told, term.filter, term.options);
      var words = term.only ? lg.say(told.say.only, { term: option }) : option;
      said[words] = (said[words] || []).concat(term);
    });
    return Object.keys(said).map(function (words) {
      return chip(answer.told, words, function () {
        change(function (asked) {
          asked.q = finder.withoutAll(answer.read, said[words]);
        });
      });
    });
  }

  function chosenChips(answer, change) {
    var told = answer.told;
    var chips = [];
    Object.keys(answer.asked.chosen).forEach(function (id) {
      answer.asked.chosen[id].forEach(function (option) {
        chips.push(
          chip(told, finder.choiceWords(told, id, option), function () {
            change(function (asked) {
              finder.toggle(asked, id, option, false);
            });
          })
        );
      });
    });
    Object.keys(answer.asked.spans).forEach(function (id) {
      var span = answer.asked.spans[id];
      var words =
        id === "checked" ? lg.say(told.say.days, { n: span[1] }) : finder.spanWords(told, id, span);
      chips.push(
        chip(told, finder.filterLabel(told, id) + ": " + words, function () {
          change(function (asked) {
            delete asked.spans[id];
          });
        })
      );
    });
    return chips;
  }

  finder.plainButton = function (words, change, act) {
    return el(
      "button",
      {
        type: "button",
        class: "chip-plain",
        click: function () {
          change(act);
        },
      },
      words
    );
  };

  // The states of a directory that is about a few.
  function statesOf(told) {
    var own = told.states.filter(function (state) {
      return told.own.indexOf(state[0]) >= 0;
    });
    return own.length > FEW
      ? ""
      : lg.list(
          own.map(function (state) {
            return state[1];
          }),
          lg.words
        );
  }

  function outside(answer) {
    var told = answer.told;
    var states = statesOf(told);
    return lg.say(states ? told.say.outside : told.say.outside_many, {
      place: finder.placeWords(told, answer.read.place),
      states: states,
    });
  }

  // What is to be said of the words: those that were left out, a ZIP code that is none.
  finder.remarks = function (answer) {
    var told = answer.told;
    var read = answer.read;
    var place = read.place;
    var made = [];
    if (read.wordless) {
      made.push(told.say.wordless);
    }
    if (read.cut) {
      made.push(lg.say(told.say.cut, { n: lg.find.LETTERS }));
    }
    if (read.lost.length && !read.acute) {
      var lost = read.lost.map(function (at) {
        return "\u201c" + read.tokens[at].word + "\u201d";
      });
      made.push(lg.say(told.say.lost, { n: lost.length, words: lost.join(", ") }));
    }
    if (lg.find.isOutside(read)) {
      made.push(outside(answer));
    }
    if (place && place.counties) {
      var list = lg.list(place.counties, lg.words);
      made.push(lg.say(told.say.region, { place: place.name, list: list }));
    }
    if (place && place.unknown) {
      made.push(lg.say(told.say.unknown_zip, { zip: place.name }));
    }
    return made.map(function (one) {
      return el("p", { class: "quiet" }, one);
    });
  };

  finder.chips = function (answer, change) {
    var told = answer.told;
    var chips = [placeChip(answer, change)]
      .concat(termChips(answer, change), chosenChips(answer, change))
      .filter(Boolean);
    var all =
      chips.length > 1
        ? el(
            "li",
            {},
            finder.plainButton(lg.words.clear, change, function (asked) {
              asked.q = "";
              asked.chosen = {};
              asked.spans = {};
              asked.device = null;
            })
          )
        : null;
    return chips.length
      ? el(
          "ul",
          { role: "list", class: "chips", "aria-label": told.say.read },
          chips.concat(all || [])
        )
      : null;
  };

  // What else the words could mean, in its place once the answer can be seen.
  finder.meanwhile = function (place, answer, change) {
    shown = answer;
    lg.empty(place);
    if (!answer.read.place && !answer.read.terms.length && !answer.notices.length) {
      return;
    }
    lg.atRest(function () {
      lg.after(
        "meant",
        function () {
          return Boolean(finder.meant);
        },
        function () {
          if (answer === shown) {
            lg.fill(lg.empty(place), finder.meant(answer, change));
          }
        }
      );
    });
  };
})();
