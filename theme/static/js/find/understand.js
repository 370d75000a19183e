/* What was typed, taken apart: a place, choices, and the words that are left for the text search.
   needs: app/load, find/aside, find/guided, find/later, find/places, find/reading, find/signs,
          find/taking, find/times, find/tokens, find/tonight, find/where
   if there: denied/ages, denied/region, whom/person */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // Whether words that deny nothing would cut the name of a kind of care in two: "not sober living".
  function cuts(read, at, idle) {
    for (var from = at + 1; from < at + idle; from += 1) {
      var length = find.hit(read, from);
      var term =
        length > at + idle - from && find.termAt(read.told, read.tokens, from, from + length);
      if (term && term.filter === "level" && term.options.indexOf("detox") < 0) {
        return true;
      }
    }
    return false;
  }

  // Read phrases, the longest first, among the tokens that are still free.
  function readPhrases(read) {
    var at = 0;
    while (at < read.tokens.length) {
      var length = find.hit(read, at);
      var idle = find.phraseAt(read.told.not_denials, read.tokens, at);
      var aside = find.asideAt(read.told, read.tokens, read.taken, at);
      if (idle && idle >= length && !cuts(read, at, idle) && !(aside && aside.length > idle)) {
        length = idle;
        find.silence(read, at, at + idle);
      } else if (aside && aside.length >= length) {
        length = aside.length;
        find.putAside(read, aside);
      } else if (length) {
        find.addTerm(read, find.termAt(read.told, read.tokens, at, at + length));
      }
      at += length || 1;
    }
  }

  // The place that is meant, of those that are named: what is ruled out is put aside, and the next one is looked at.
  function lookAround(read, states) {
    function open(state) {
      return !read.asides.concat(read.silent).some(function (aside) {
        return aside.from < state.to && aside.to > state.from;
      });
    }
    for (var more = true; more && !read.place;) {
      var place =
        find.placeByState(read, states.filter(open)) ||
        find.placeInChoices(read) ||
        find.plainPlace(read);
      more = Boolean(place);
      if (place) {
        find.lookIn(read, place);
      }
    }
  }

  // The files of towns that the words may name, and the place among them.
  function locate(read, zip, states, callback) {
    var names = find.townFiles(read.told, read.tokens, read.taken, states);
    lg.loadAll(names, function (files) {
      read.towns = files;
      if (zip) {
        find.lookIn(read, find.beforeZip(read, zip, states));
      } else {
        lookAround(read, states);
      }
      if (find.inRegion) {
        find.inRegion(read, states);
      }
      if (read.place) {
        find.besidePlace(read);
      } else {
        find.tellOutside(read);
      }
      find.withWhom(read, function () {
        find.related(read);
        if (find.person && read.told.sexes && !(read.violent || read.mourned)) {
          find.person(read);
        }
        find.withGrave(read, function () {
          callback(find.signs(find.tonight(read)));
        });
      });
    });
  }

  // "Ny son" is "my son": the letters lie beside each other on a phone, and no state is before a person.
  function mine(read) {
    read.tokens.forEach(function (token, at) {
      var near = find.isOneOf(read.told.my_slips, token) && !token.code;
      if (near && find.isOneOf(read.told.people, read.tokens[at + 1])) {
        token.word = token.typed = "my";
      }
    });
  }

  // Calls back with what the text is read as: {told, tokens, taken, terms, place, towns}.
  find.understand = function (told, text, callback) {
    var typed = find.tokens(text);
    var read = {
      told: told,
      parts: typed.parts,
      tokens: typed.tokens,
      cut: typed.cut,
      taken: [],
      terms: [],
      denied: [],
      asides: [],
      silent: [],
      crises: [],
      place: null,
      towns: {},
      lost: [],
    };
    mine(read);
    find.withReaders(read, function () {
      if (find.agesIn) {
        find.agesIn(read);
      }
      find.zip(told, read.tokens, function (zip) {
        if (zip) {
          find.settle(read, zip);
        }
        var states = find.statesIn(told, read.tokens);
        find.kin(read);
        readPhrases(read);
        find.withGuides(told, read.tokens, function () {
          // The words of a question that a guide answers are looked for in no other way.
          read.guides = find.guidesFor(read);
          read.guides.forEach(function (guide) {
            find.take(read, guide.from, guide.to);
          });
          find.beforePlaces(read);
          find.times(read, states);
          locate(read, zip, states, callback);
        });
      });
    });
  };
})();
