/* What was typed, read as choices, as the vocabulary says. Words between double quotes mean themselves.
   needs: find/phrases, find/tokens, names/cut, names/find */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var LONGEST = 6; // words of a phrase

  function keyOf(words) {
    return words.map(find.single).join(" ");
  }

  // The key of a phrase; most are of one word.
  function keyOfPhrase(phrase) {
    return phrase.indexOf(" ") < 0 ? find.single(phrase) : keyOf(phrase.split(" "));
  }

  // A table that is asked for what was typed: "constructor" is in none that does not name it.
  function bare(table) {
    return Object.keys(table).reduce(function (made, word) {
      made[word] = table[word];
      return made;
    }, Object.create(null));
  }

  // What is written in few letters, as it is asked for.
  function unpack(told) {
    Object.keys(told.lists).forEach(function (name) {
      told[name] = told.lists[name] ? told.lists[name].split(",") : [];
    });
    told.shards = told.shards[0]
      .split(" ")
      .filter(Boolean)
      .map(function (name, at) {
        var ends = told.shards[1].slice(4 * at, 4 * at + 4);
        return { name: name, bounds: ends.some(Boolean) ? ends : [] };
      });
    told.towns = lg.unfolded(told.towns);
    told.zips = lg.unfolded(told.zips);
    told.asks = told.asks.split(" ");
    told.region = told.areas.reduce(function (all, area) {
      return all.concat(area[3]);
    }, []);
    told.states.forEach(function (state) {
      state[2] = state[2] || lg.cut(state[1]).join(" ");
    });
  }

  find.prepare = function (told) {
    unpack(told);
    ["heard", "nicknames", "numbers", "short"].forEach(function (name) {
      told[name] = bare(told[name]);
    });
    told.town.first = bare(told.town.first);
    told.town.any = bare(told.town.any);
    find.told = told;
    find.withPhrases(told);
    told.byId = {};
    told.filters.forEach(function (filter) {
      told.byId[filter.id] = filter;
    });
    told.passed = Object.create(null);
    told.ignored
      .split(" ")
      .concat(told.near)
      .forEach(function (word) {
        told.passed[word] = 1;
      });
    // Words of sentences, over which no denial reaches: "I can't do this, my son drinks".
    told.bridges.forEach(function (word) {
      told.passed[word] = 1;
    });
    told.small.split(" ").forEach(function (word) {
      told.passed[word] = told.passed[word] || 2;
    });
    return told;
  };

  // What a phrase means: [{filter, options}], undefined where it means no choice.
  find.phrase = function (told, words) {
    return find.readingsOf(told, keyOfPhrase(words));
  };

  // How many words at a place are a choice, 0 where none is.
  find.hit = function (read, at) {
    return at < read.tokens.length ? hit(read.told, read.tokens, read.taken, at) : 0;
  };

  function free(token, at, taken) {
    return !token.literal && !taken[at];
  }

  function hit(told, tokens, taken, at) {
    for (var length = Math.min(LONGEST, tokens.length - at); length > 0; length -= 1) {
      var part = tokens.slice(at, at + length);
      var fits = part.every(function (token, i) {
        return free(token, at + i, taken);
      });
      var words = part.map(function (token) {
        return token.word;
      });
      var known = find.readingsOf(told, keyOf(words));
      if (fits && known && !(length === 1 && find.idle(told, part[0]))) {
        return length;
      }
    }
    return 0;
  }

  // What a phrase means as a choice at a stretch of words; what else it means are its others.
  find.termOf = function (readings, from, to) {
    return {
      filter: readings[0].filter,
      options: readings[0].options,
      others: readings.slice(1),
      from: from,
      to: to,
    };
  };

  find.termAt = function (told, tokens, from, to) {
    return find.termOf(find.phrase(told, find.spelled(tokens, from, to)), from, to);
  };
})();
