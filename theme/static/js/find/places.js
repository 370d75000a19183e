/* Where: states, counties, towns and ZIP codes among the words that were typed.
   needs: app/load, find/called, find/reading, find/tokens, names/find */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var REGION = 2; // digits of a ZIP that name its file
  var LONGEST = 4; // words of a town's name

  // Whether two letters surely mean a state: not those that are words, or short for Mount or Fort.
  function sureCode(told, tokens, at) {
    var token = tokens[at];
    var next = tokens[at + 1];
    // "detox mi" is Michigan, "mi hijo" is not.
    if (token.word === "mi" && !token.code) {
      return (
        at > 0 &&
        (!next || /^\d{5}$/.test(next.word)) &&
        !find.isOneOf(told.before_my, tokens[at - 1])
      );
    }
    if (token.word !== token.typed) {
      return at > 0 && (!next || /^\d{5}$/.test(next.word));
    }
    var plain = find.isOneOf(told.plain_codes, token);
    return !plain || (token.code && !find.isOneOf(told.never_codes, token));
  }

  function named(state, at, length, whole, sure) {
    return {
      code: state[0],
      name: state[1],
      from: at,
      to: at + length,
      whole: whole,
      sure: sure,
    };
  }

  // [{code, name, from, to, whole, sure}] of every state that is named, by its name or its two letters.
  find.statesIn = function (told, tokens) {
    var found = [];
    // Mass Health, behind a town too, is insurance.
    function begins(at) {
      return find.hit({ told: told, tokens: tokens, taken: [] }, at) > 1;
    }
    tokens.forEach(function (token, at) {
      told.states.forEach(function (state) {
        var words = (state.words = state.words || state[2].split(" "));
        var length = words.length;
        var next = tokens[at + length];
        var begun = !token.literal && token.word === words[0];
        if (begun && find.spelled(tokens, at, at + length) === state[2]) {
          // Kansas City is not Kansas, and 604 Washington Street is not in Washington.
          var numbered = at > 0 && /^\d{1,4}$/.test(tokens[at - 1].word);
          var sure = !numbered && (!next || told.city.indexOf(next.word) < 0);
          found.push(named(state, at, length, true, sure));
        } else if (!token.literal && (token.word === state[0] || token.typed === state[0])) {
          found.push(named(state, at, 1, false, sureCode(told, tokens, at)));
        } else if (!token.literal && told.short[token.word] === state[0] && !begins(at)) {
          found.push(named(state, at, 1, false, false));
        }
      });
    });
    return found;
  };

  // The files of towns that may be needed: by every word that a town's name may begin with.
  find.townFiles = function (told, tokens, taken, states) {
    var names = [];
    tokens.forEach(function (token, at) {
      var before = states.some(function (state) {
        return state.from > at && state.from - at <= LONGEST;
      });
      var within =
        taken[at] && (!tokens[at + 1] || taken[at + 1] || told.passed[tokens[at + 1].word]);
      var near = at > 0 && (tokens[at - 1].street || told.near.indexOf(tokens[at - 1].word) >= 0);
      var short = find.shortTown(told, tokens, at);
      var side =
        short ||
        ((told.town.first[token.word] || told.town.begin.indexOf(token.word) >= 0) &&
          tokens[at + 1]);
      if (
        (within && !before && !near) ||
        /^\d/.test(token.word) ||
        (told.passed[token.word] && !before && !side)
      ) {
        return;
      }
      find.townStarts(told, tokens, at).forEach(function (word) {
        var start = lg.startOf(word, told.towns);
        var name = start === null ? null : lg.fileOf("towns", start);
        if (name && names.indexOf(name) < 0) {
          names.push(name);
        }
      });
    });
    return names;
  };

  // The longest stretch of words with a state that `spotsOf` knows as a town or county there.
  function beforeState(read, states, spotsOf) {
    var best = null;
    states.forEach(function (state) {
      for (var length = Math.min(LONGEST, state.from); length > 0; length -= 1) {
        var spots = spotsOf(
          find.townKey(read.told, read.tokens.slice(state.from - length, state.from)),
          state.code,
          length
        );
        var better = !best || state.to - state.from + length > best.to - best.from;
        if (spots.length && better) {
          best = find.placed(spots, state.from - length, state.to);
        }
      }
    });
    return best;
  }

  // A town whose name has a state's name in it: Kansas City, Washington County.
  function aroundState(read, states) {
    var best = null;
    states
      .filter(function (state) {
        return state.whole;
      })
      .forEach(function (state) {
        for (var from = Math.max(0, state.to - LONGEST); from <= state.from; from += 1) {
          for (var to = Math.min(read.tokens.length, from + LONGEST); to >= state.to; to -= 1) {
            var longer =
              to - from > state.to - state.from && (!best || to - from > best.to - best.from);
            best = (longer && find.placeCalled(read, from, to, false)) || best;
          }
        }
      });
    return best;
  }

  // A town or county right before its state, else the state itself.
  find.placeByState = function (read, states) {
    var place =
      beforeState(read, states, function (name, code) {
        return find.townsCalled(read.towns, name, code);
      }) ||
      aroundState(read, states) ||
      beforeState(read, states, function (name, code, length) {
        return length * 4 <= name.length ? find.townsNearly(read.towns, name, code) : [];
      });
    if (place) {
      return place;
    }
    // Before another state it is a town: Florida, MA.
    var short = find.townByShort(read);
    if (short) {
      return short;
    }
    var alone = states.filter(function (one) {
      return (
        one.sure &&
        !(
          one.whole &&
          states.some(function (other) {
            return other.from === one.to;
          })
        )
      );
    });
    var state =
      alone.filter(function (one) {
        return one.whole;
      })[0] || alone[0];
    var town =
      state && state.whole && read.told.own.indexOf(state.code) < 0
        ? find.placeCalled(read, state.from, state.to, false)
        : null;
    // A town here is meant before a state elsewhere: Washington, in Missouri.
    if (town && read.told.own.indexOf(town.state) >= 0) {
      return town;
    }
    return state
      ? {
          kind: "state",
          name: state.name,
          state: state.code,
          from: state.from,
          to: state.to,
          others: [],
        }
      : null;
  };

  // Calls back with the place of a ZIP among the tokens, null where there is none.
  find.zip = function (told, tokens, callback) {
    var at = -1;
    tokens.some(function (token, i) {
      if (!token.street && /^\d{5}$/.test(token.word)) {
        at = i;
      }
      return at >= 0;
    });
    if (at < 0) {
      callback(null);
      return;
    }
    var code = tokens[at].word;
    var place = {
      kind: "zip",
      name: code,
      from: at,
      to: at + 1,
      others: [],
      at: null,
      unknown: true,
    };
    if (told.zips.indexOf(code.slice(0, REGION)) < 0) {
      callback(place);
      return;
    }
    lg.load("zips/" + code.slice(0, REGION), function (region) {
      var row = region && region[code.slice(REGION)];
      if (row) {
        place.at = [row[0] / 1000, row[1] / 1000];
        place.state = row[2];
        place.town = row[3];
        place.unknown = false;
      }
      callback(place);
    });
  };

  // Miles between two points in degrees, as the crow flies.
  find.miles = function (here, there) {
    var rad = Math.PI / 180;
    var arc =
      Math.pow(Math.sin(((there[0] - here[0]) * rad) / 2), 2) +
      Math.cos(here[0] * rad) *
        Math.cos(there[0] * rad) *
        Math.pow(Math.sin(((there[1] - here[1]) * rad) / 2), 2);
    return 2 * 3958.8 * Math.asin(Math.sqrt(Math.min(1, arc)));
  };

  // Miles as they are told: nothing that is elsewhere is no mile away.
  find.wholeMiles = function (miles) {
    return Math.max(1, Math.round(miles));
  };
})();
