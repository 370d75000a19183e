/* Where: states, counties, towns and ZIP codes among the words that were typed. */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var REGION = 2; // digits of a ZIP that name its file
  var LONGEST = 4; // words of a town's name
  // Codes of states that are also plain words, or short for something else: not read by themselves.
  var PLAIN = ["in", "or", "me", "hi", "ok", "oh", "as", "id", "de", "la", "va", "al", "co", "pa", "mo", "ms", "md", "pr"];

  function wordsOf(tokens, from, to) {
    return tokens.slice(from, to).map(function (token) { return token.word; }).join(" ");
  }

  // [{code, name, from, to, whole}] of every state that is named, by its name or its two letters.
  find.statesIn = function (told, tokens) {
    var found = [];
    tokens.forEach(function (token, at) {
      told.states.forEach(function (state) {
        var length = state[2].split(" ").length;
        if (!token.literal && wordsOf(tokens, at, at + length) === state[2]) {
          found.push({ code: state[0], name: state[1], from: at, to: at + length, whole: true });
        } else if (!token.literal && (token.word === state[0] || token.typed === state[0])) {
          var sure = PLAIN.indexOf(token.word) < 0 || (token.code && token.word !== "va");
          found.push({ code: state[0], name: state[1], from: at, to: at + 1, whole: false, sure: sure });
        }
      });
    });
    return found;
  };

  // The files of towns that may be needed: by every word that a town's name may begin with.
  find.townFiles = function (told, tokens, taken, states) {
    var names = [];
    tokens.forEach(function (token, at) {
      var before = states.some(function (state) { return state.from > at && state.from - at <= LONGEST; });
      var within = taken[at] && (!tokens[at + 1] || taken[at + 1] || told.passed[tokens[at + 1].word]);
      var near = at > 0 && told.near.split(" ").indexOf(tokens[at - 1].word) >= 0;
      if ((within && !before && !near) || /^\d/.test(token.word) || (told.passed[token.word] && !before)) { return; }
      var start = lg.startOf(token.word, told.towns);
      var name = start === null ? null : lg.fileOf("towns", start);
      if (name && names.indexOf(name) < 0) { names.push(name); }
    });
    return names;
  };

  function spot(row) {
    return {
      kind: row[5] ? "county" : "town", name: row[0], state: row[1], programs: row[4],
      at: row[2] || row[3] ? [row[2] / 1000, row[3] / 1000] : null,
    };
  }

  function key(row) { return row.key || (row.key = lg.cut(row[0]).join(" ")); }

  // Towns and counties called so, those with the most programs first; `state` narrows them.
  function called(files, name, state) {
    var rows = [];
    Object.keys(files).forEach(function (file) {
      (files[file] || []).forEach(function (row) {
        if (key(row) === name && (!state || row[1] === state)) { rows.push(row); }
      });
    });
    return rows.sort(function (a, b) { return (a[5] || 0) - (b[5] || 0) || b[4] - a[4]; }).map(spot);
  }

  function nearly(files, name, state) {
    var best = null;
    var least = lg.allowed(name) + 1;
    Object.keys(files).forEach(function (file) {
      (files[file] || []).forEach(function (row) {
        if ((state ? row[1] !== state : !row[4]) || key(row)[0] !== name[0]) { return; }
        var slips = lg.slips(name, key(row), least);
        if (slips < least || (slips === least && best && row[4] > best[4])) { least = slips; best = row; }
      });
    });
    return best && least <= lg.allowed(name) ? [spot(best)] : [];
  }

  function placed(spots, from, to) {
    var place = spots[0];
    place.from = from;
    place.to = to;
    place.others = spots.slice(1, 7);
    return place;
  }

  // A town or county right before its state, else the state itself.
  find.placeByState = function (files, tokens, states) {
    var best = null;
    states.some(function (state) {
      for (var length = Math.min(LONGEST, state.from); length > 0 && !best; length -= 1) {
        var name = wordsOf(tokens, state.from - length, state.from);
        var spots = called(files, name, state.code);
        if (!spots.length && length * 4 <= name.length) { spots = nearly(files, name, state.code); }
        if (spots.length) { best = placed(spots, state.from - length, state.to); }
      }
      return best;
    });
    if (best) { return best; }
    var state = states.filter(function (one) { return one.whole; })[0] || states.filter(function (one) { return one.sure; })[0];
    return state ? { kind: "state", name: state.name, state: state.code, from: state.from, to: state.to, others: [] } : null;
  };

  // Towns and counties whose names begin so, those with the most programs first.
  find.placesBeginning = function (files, name) {
    var rows = [];
    Object.keys(files).forEach(function (file) {
      (files[file] || []).forEach(function (row) { if (key(row).lastIndexOf(name, 0) === 0) { rows.push(row); } });
    });
    return rows.sort(function (a, b) { return b[4] - a[4]; }).slice(0, 8).map(spot);
  };

  // The words from one number to another as a place of just that name.
  find.placeCalled = function (files, tokens, from, to, slips) {
    var name = wordsOf(tokens, from, to);
    var spots = called(files, name);
    if (!spots.length && slips && name.length > 4) { spots = nearly(files, name); }
    return spots.length ? placed(spots, from, to) : null;
  };

  // Calls back with the place of a ZIP among the tokens, null where there is none.
  find.zip = function (told, tokens, callback) {
    var at = -1;
    tokens.some(function (token, i) { if (/^\d{5}$/.test(token.word)) { at = i; } return at >= 0; });
    if (at < 0) { callback(null); return; }
    var code = tokens[at].word;
    var place = { kind: "zip", name: code, from: at, to: at + 1, others: [], at: null, unknown: true };
    if (told.zips.indexOf(code.slice(0, REGION)) < 0) { callback(place); return; }
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
    var arc = Math.pow(Math.sin((there[0] - here[0]) * rad / 2), 2)
      + Math.cos(here[0] * rad) * Math.cos(there[0] * rad) * Math.pow(Math.sin((there[1] - here[1]) * rad / 2), 2);
    return 2 * 3958.8 * Math.asin(Math.sqrt(Math.min(1, arc)));
  };
}());
