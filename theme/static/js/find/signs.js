/* Signs of withdrawal among the words ("shaking", "seizure"), slips too: the danger is told, and
   detox is meant where no other care is asked for.
   needs: find/taking, find/tokens, names/near */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var LONG = 6; // letters of a word in which one slip is forgiven

  function slipped(told, token) {
    return token.word.length >= LONG && told.signs.some(function (phrase) {
      return phrase.indexOf(" ") < 0 && phrase.length >= LONG && lg.slips(token.word, phrase, 1) <= 1;
    });
  }

  function signAt(read, at) {
    var token = read.tokens[at];
    if (token.literal) { return 0; }
    return find.phraseAt(read.told.signs, read.tokens, at) || (slipped(read.told, token) ? 1 : 0);
  }

  // Mark a text that names a sign; what no choice and no place has taken of it means detox.
  find.signs = function (read) {
    for (var at = 0; at < read.tokens.length; at += 1) {
      var length = signAt(read, at);
      if (!length) { continue; }
      read.sign = true;
      meanDetox(read, at, at + length);
      at += length - 1;
    }
    return read;
  };

  function meanDetox(read, from, to) {
    var asked = read.terms.some(function (one) {
      return one.filter === "level" || one.filter === "detox" || one.filter === "detox_from";
    });
    var spoken = read.terms.concat(read.place || []).some(function (one) { return one.from < to && one.to > from; });
    if (spoken) { return; }
    if (asked) {
      for (var at = from; at < to; at += 1) { read.taken[at] = true; }
    } else {
      find.addTerm(read, { filter: "level", options: ["detox"], others: [], from: from, to: to });
    }
  }
}());
