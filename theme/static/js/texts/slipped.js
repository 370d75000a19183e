/* Choices that were mistyped: a word, or words of a phrase.
   needs: find/phrases, find/reading, find/tokens, names/near */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  var SHORT = 4; // letters of a word of a phrase in which a slip is forgiven
  var LONG = 6; // and of one that may be mistyped beside another

  // The phrases of one word, and those of several as their words.
  function prepare(told) {
    var all = find.phraseKeys(told);
    told.single = all.filter(function (key) {
      return key.indexOf(" ") < 0;
    });
    told.longer = all
      .filter(function (key) {
        return key.indexOf(" ") > 0;
      })
      .map(function (key) {
        return key.split(" ");
      });
  }

  // Whether the words from one number on are those of a phrase, the one at *at* with a slip.
  function fits(tokens, from, words, at) {
    return (
      from >= 0 &&
      from + words.length <= tokens.length &&
      words.every(function (word, j) {
        var token = tokens[from + j];
        if (token.literal) {
          return false;
        }
        if (find.single(token.word) === word) {
          return from + j !== at;
        }
        return (from + j === at || token.word.length >= LONG) && lg.alike(token.word, word);
      })
    );
  }

  // The longest phrase in which a word has a slip: "sober livin", "intesive outpatient".
  function slippedIn(told, tokens, at) {
    var found = null;
    told.longer.forEach(function (words) {
      for (var i = 0; i < words.length; i += 1) {
        var longer = !found || words.length > found.to - found.from;
        if (longer && fits(tokens, at - i, words, at)) {
          found = find.termOf(
            find.readingsOf(told, words.join(" ")),
            at - i,
            at - i + words.length
          );
          found.meant = words[i];
        }
      }
    });
    return found;
  }

  // The choice that a mistyped word most likely means, null where none is near.
  find.mistyped = function (told, tokens, at) {
    var typed = find.single(tokens[at].word);
    var best = null;
    var least = lg.allowed(typed) + 1;
    var meant = find.isOneOf(told.meant_so, tokens[at]) || told.meant_so.indexOf(typed) >= 0;
    if (typed.length < SHORT || tokens[at].literal || meant) {
      return null;
    }
    if (!told.single) {
      prepare(told);
    }
    var phrase = slippedIn(told, tokens, at);
    if (typed.length <= SHORT) {
      return phrase;
    }
    told.single.forEach(function (word) {
      if (word.length < SHORT || !lg.begunAlike(typed, word)) {
        return;
      }
      var slips = lg.slips(typed, word, least - 1);
      if (slips < least) {
        least = slips;
        best = word;
      }
    });
    // "Mediciad detox" is Medicaid, and no medical detox.
    if (phrase && (!best || lg.slips(typed, phrase.meant, least) <= least)) {
      return phrase;
    }
    if (!best) {
      return null;
    }
    var term = find.termOf(find.readingsOf(told, best), at, at + 1);
    term.meant = best;
    return term;
  };
})();
