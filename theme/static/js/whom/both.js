/* "Only" that is denied: "not only men", "no solo para hombres", "not women only" ask for a place that takes both.
   needs: find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;
  var NEAR = 3; // words

  function isOnly(read, at) {
    return find.isOneOf(read.told.only, read.tokens[at]);
  }

  // Whether what is said goes on from one word to the next: the first ends no sentence, and is idle.
  function goesOn(read, at) {
    var token = read.tokens[at];
    var ends = /[,.;:!?]$/.test(read.parts[token.part].text);
    return !ends && !token.literal && find.idle(read.told, token);
  }

  // Whether a denial stands before a word: "not only", "doesnt have to be only".
  function isDenied(read, at) {
    for (var to = at; to > 0 && at - to <= NEAR; to -= 1) {
      if (find.phraseBefore(read.told.denials, read.tokens, to)) {
        return true;
      }
      if (!goesOn(read, to - 1)) {
        break;
      }
    }
    return false;
  }

  function isUnbarred(read, one, denied) {
    if (denied) {
      // "No women only men" is for men.
      var other = read.terms.some(function (term) {
        return term.filter === one.term.filter && term.from === one.to + 1;
      });
      return isOnly(read, one.to) && !other;
    }
    for (var at = one.from - 1; one.from - at <= NEAR && at >= 0; at -= 1) {
      if (isOnly(read, at)) {
        return isDenied(read, at);
      }
      if (!goesOn(read, at)) {
        break;
      }
    }
    return false;
  }

  // A choice of women or men, *denied* or not, as one of both, where its "only" is denied; null otherwise.
  find.forBoth = function (read, one, denied) {
    return isUnbarred(read, one, denied)
      ? {
          filter: "genders",
          options: read.told.anyone,
          every: true,
          others: [],
          from: one.from,
          to: one.to,
        }
      : null;
  };
})();
