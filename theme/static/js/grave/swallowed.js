/* Who swallowed so much at once that it is an overdose: "took 10 xanax", "i took 30 tylenol".
   needs: find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;
  var MANY = 5; // pills at once
  var NEAR = 4; // words between a number and what was taken

  function isPills(term) {
    return find.meanings(term).some(function (way) {
      return (
        way.filter === "detox_from" &&
        way.options.some(function (option) {
          return option !== "alcohol";
        })
      );
    });
  }

  // Whether what can be swallowed is named at a word: a drug, pills, a medicine from the shop.
  function isTaken(read, at) {
    return (
      find.phraseAt(read.told.remedies, read.tokens, at) > 0 ||
      find.phraseAt(read.told.things, read.tokens, at) > 0 ||
      read.terms.some(function (term) {
        return term.from === at && isPills(term);
      })
    );
  }

  // The number that is written at a word, 0 where none is.
  function numberAt(read, at) {
    var token = read.tokens[at];
    return token ? Number(token.word) || read.told.numbers[token.word] || 0 : 0;
  }

  // Whether somebody took many at once: "took 10 xanax", "took 20 of his pills", not "takes 2 a day" nor "took 30 days".
  function isMany(read, at) {
    var found = numberAt(read, at + 1) >= MANY;
    for (var to = at + 2; found && to <= at + 1 + NEAR && to < read.tokens.length; to += 1) {
      if (isTaken(read, to)) {
        return true;
      }
      found = find.idle(read.told, read.tokens[to]) || /^\d+(mg)?$/.test(read.tokens[to].word);
    }
    return false;
  }

  // Whether so much was swallowed, by who may be of any age.
  find.isOverdose = function (read) {
    return (
      read.crises.some(function (one) {
        return find.phraseAt(read.told.overtaken, read.tokens, one.from);
      }) ||
      read.tokens.some(function (token, at) {
        return read.told.swallowed.indexOf(token.word) >= 0 && isMany(read, at);
      })
    );
  };
})();
