/* Towns and counties by their names, however these are written: W. Springfield, Ste. Genevieve, STL.
   needs: find/reading, find/tokens, names/cut, names/near */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var COUNTY = 1;
  var RUN = 6; // letters of a name whose words may be run together
  var AWAY = 2; // a known town that is in no reach of the directory

  // Words as the names of towns have them; `told` says what is short for what.
  find.townKey = function (told, tokens) {
    var words = tokens.map(function (token) {
      return token.word;
    });
    if (words.length > 1 && told.town.first[words[0]]) {
      words[0] = told.town.first[words[0]];
    }
    var name = words
      .map(function (word) {
        return told.town.any[word] || word;
      })
      .join(" ");
    return told.nicknames[name] || name;
  };

  // The words by which the files of a town are called that may begin at a word.
  find.townStarts = function (told, tokens, at) {
    var starts = [tokens[at].word, told.heard[tokens[at].word]].filter(Boolean);
    for (var length = 1; length <= 3 && at + length <= tokens.length; length += 1) {
      starts.push(find.townKey(told, tokens.slice(at, at + length)).split(" ")[0]);
    }
    return starts.filter(function (word, i) {
      return starts.indexOf(word) === i;
    });
  };

  var spot = (find.townSpot = function (row) {
    return {
      kind: row[5] === COUNTY ? "county" : "town",
      name: row[0],
      state: row[1],
      programs: row[4],
      away: row[5] === AWAY,
      at: row[2] || row[3] ? [row[2] / 1000, row[3] / 1000] : null,
    };
  });

  // What the towns of a file are called, made once.
  function withKeys(rows) {
    if (rows.keyed) {
      return rows;
    }
    rows.keyed = true;
    lg.cutAll(
      rows.map(function (row) {
        return row[0];
      })
    ).forEach(function (name, at) {
      rows[at].key = find.townKey(
        find.told,
        name.split(" ").map(function (word) {
          return { word: word };
        })
      );
    });
    return rows;
  }

  var each = (find.eachTown = function (files, act) {
    Object.keys(files).forEach(function (file) {
      withKeys(files[file] || []).forEach(act);
    });
  });

  // Whether a row is of a state that this directory is about.
  function own(row) {
    return find.told.own.indexOf(row[1]) >= 0 ? 1 : 0;
  }

  // The towns of a file by what they are called; their words may be run together: fallriver.
  function byName(rows) {
    rows.byName =
      rows.byName ||
      withKeys(rows).reduce(function (table, row) {
        var name = row.key;
        var together = name.replace(/ /g, "");
        (together !== name && together.length > RUN ? [name, together] : [name]).forEach(
          function (one) {
            (table[one] = table[one] || []).push(row);
          }
        );
        return table;
      }, Object.create(null));
    return rows.byName;
  }

  // Towns and counties called so, those of our own states and with the most programs first; `state` narrows them.
  find.townsCalled = function (files, name, state) {
    var rows = [];
    Object.keys(files).forEach(function (file) {
      rows = rows.concat((files[file] && byName(files[file])[name]) || []);
    });
    return rows
      .filter(function (row, at) {
        return (!state || row[1] === state) && rows.indexOf(row) === at;
      })
      .sort(function (a, b) {
        return own(b) - own(a) || (a[5] || 0) - (b[5] || 0) || b[4] - a[4];
      })
      .map(spot);
  };

  find.townsNearly = function (files, name, state) {
    var best = null;
    var least = lg.allowed(name) + 1;
    each(files, function (row) {
      if ((state ? row[1] !== state : !row[4]) || row.key[0] !== name[0]) {
        return;
      }
      var slips = lg.slips(name, row.key, least);
      if (slips < least || (slips === least && best && row[4] > best[4])) {
        least = slips;
        best = row;
      }
    });
    return best && least <= lg.allowed(name) ? [spot(best)] : [];
  };

  find.placed = function (spots, from, to) {
    var place = spots[0];
    place.from = from;
    place.to = to;
    place.others = spots.slice(1, 7).filter(function (other) {
      return !other.away || !place.programs;
    });
    return place;
  };

  // The words from one number to another as a place of just that name, or of one that is heard so.
  find.placeCalled = function (read, from, to, slips) {
    var name = find.townKey(read.told, read.tokens.slice(from, to));
    var spots = find.townsCalled(read.towns, name);
    if (!spots.length && read.told.heard[name]) {
      spots = find.townsCalled(read.towns, read.told.heard[name]);
    }
    // "Northhampton" is no North Hampton elsewhere, where a town here is nearly called so.
    var joined = spots[0] && !spots[0].programs && name.indexOf(" ") < 0 && / /.test(spots[0].name);
    if (joined || (!spots.length && slips && name.length > 4)) {
      spots = find.townsNearly(read.towns, name).concat(spots);
    }
    return spots.length ? find.placed(spots, from, to) : null;
  };

  // Whether a word that is a state's letters too is said for a town: "rehab in LA", "in la".
  find.shortTown = function (told, tokens, at) {
    var said =
      !tokens[at].literal && tokens[at].word.length === 2 && told.nicknames[tokens[at].word];
    return Boolean(
      said &&
      (tokens[at].code ||
        (at === tokens.length - 1 && find.isOneOf(told.before_code, tokens[at - 1])))
    );
  };

  // The town that such letters are said for, where it has programs and the directory is not of that state alone.
  find.townByShort = function (read) {
    var found = null;
    read.tokens.some(function (_token, at) {
      // Baton Rouge, LA is a town of that state, though the directory has none there.
      var alone = at === 0 || read.taken[at - 1] || find.idle(read.told, read.tokens[at - 1]);
      // "Rehab in LA" is no Louisiana where the directory is of another state.
      var elsewhere = read.told.several || read.told.own.indexOf(read.tokens[at].word) < 0;
      var said = alone && elsewhere && find.shortTown(read.told, read.tokens, at);
      var place = said ? find.placeCalled(read, at, at + 1, false) : null;
      found = place && place.programs ? place : null;
      return found;
    });
    return found;
  };
})();
