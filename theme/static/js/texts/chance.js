/* A word of plain talk that happens to stand in a name hides nothing: "me and my boyfriend both use". Whose name
   it is in is told, and all the rest is shown.
   needs: find/named, names/cut */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var FEW = 3; // names that are told

  // Whether a token is of a sentence: "my", "both", "has". What a name may have is not: house, street, clinic.
  function isTalk(told, token) {
    return (
      !token.literal &&
      !token.street &&
      told.houses.indexOf(token.word) < 0 &&
      told.near.indexOf(token.word) < 0 &&
      (Boolean(token.kin) ||
        told.passed[token.word] === 2 ||
        told.mine.indexOf(token.word) >= 0 ||
        told.people.indexOf(token.word) >= 0)
    );
  }

  function nameOf(part, record) {
    return lg.cut(part.shard.names[record] + " " + part.shard.also[record]);
  }

  // How many of the words a record's name has, just as they were typed.
  find.inName = function (part, record, words) {
    var own = nameOf(part, record);
    return words.filter(function (word) {
      return own.indexOf(word) >= 0;
    }).length;
  };

  // [part, record, words in its name] of what was searched for last.
  function hitsOf(tried) {
    var hits = [];
    tried.parts.forEach(function (part) {
      Object.keys(part.words || {}).forEach(function (record) {
        hits.push([part, Number(record), find.inName(part, record, tried.words)]);
      });
    });
    return hits;
  }

  // Whether what was searched for last was found by chance: one word of a sentence, or one of several of which the
  // others are nowhere. Two words of one name are no chance.
  find.byChance = function (tried, rest) {
    var read = tried.read;
    var hits = hitsOf(tried);
    var most = hits.reduce(function (best, hit) {
      return Math.max(best, hit[2]);
    }, 0);
    var numbered = rest.some(function (at) {
      return read.tokens[at].street || read.tokens[at].literal;
    });
    if (!hits.length || most > 1 || numbered) {
      return false;
    }
    var talk = read.tokens.filter(function (token) {
      return isTalk(read.told, token);
    });
    // Old Tollhouse has an idle word of its own.
    var said = !hits.some(function (hit) {
      var own = hit[2] || tried.words.length === 1 ? nameOf(hit[0], hit[1]) : [];
      return talk.every(function (token) {
        return own.indexOf(token.word) >= 0;
      });
    });
    var looked = rest.filter(function (at) {
      return read.told.streets.indexOf(read.tokens[at].word) < 0;
    });
    return (talk.length > 0 && said) || tried.words.length < looked.length;
  };

  // The providers of whose names such a word is, where they are few.
  find.chanceNames = function (tried) {
    var hits = hitsOf(tried).filter(function (hit) {
      return hit[2];
    });
    return hits.length > FEW
      ? []
      : hits.map(function (hit) {
          return find.entryOf(hit[0].shard, hit[1], hit[2]);
        });
  };
})();
