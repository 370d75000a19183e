/* Addresses: a number, a name and a kind of street. Their words mean themselves: 83 Hospital Road asks for
   no hospital, and 11648 Gravois Road is in no ZIP code.
   needs: find/reading */
(function () {
  "use strict";
  var find = window.levelground.find;
  var LONGEST = 4; // words of a street's name
  var SIDE = /^([nsew]|[ns][ew])$/; // of a town, after the street: A Street NE

  // Whether a word says what kind of street it is; "St." is a saint's where another kind comes after it.
  function isKind(told, tokens, at) {
    var token = tokens[at];
    if (token.word !== "saint") {
      return told.streets.indexOf(token.word) >= 0;
    }
    return (
      token.typed === "st" &&
      !tokens.slice(at + 1, at + LONGEST).some(function (next) {
        return told.streets.indexOf(next.word) >= 0;
      })
    );
  }

  function named(told, token) {
    if (token.word.length === 1) {
      return !token.literal;
    } // A Street
    return (
      !token.literal &&
      told.passed[token.word] !== 1 &&
      told.counted.indexOf(token.word) < 0 &&
      told.units.indexOf(token.word) < 0
    );
  }

  // The end of an address that begins with the number at a place, 0 where none does.
  function endOf(read, at) {
    var told = read.told;
    var tokens = read.tokens;
    if (
      !/^[1-9]\d{0,4}[a-z]?$/.test(tokens[at].word) ||
      tokens[at].literal ||
      find.hit(read, at) > 1
    ) {
      return 0;
    }
    for (var to = at + 1; to < tokens.length && to - at <= LONGEST + 1; to += 1) {
      var numbered =
        told.highways.indexOf(tokens[to].word) >= 0 &&
        tokens[to + 1] &&
        /^\d{1,3}[a-z]?$/.test(tokens[to + 1].word);
      if (numbered) {
        return to + 2;
      }
      if (to - at > 1 && isKind(told, tokens, to)) {
        return tokens[to + 1] && SIDE.test(tokens[to + 1].word) ? to + 2 : to + 1;
      }
      if (!named(told, tokens[to])) {
        return 0;
      }
    }
    return 0;
  }

  // Mark the words of addresses.
  find.streets = function (read) {
    read.tokens.forEach(function (_token, at) {
      read.tokens.slice(at, endOf(read, at)).forEach(function (token) {
        token.street = token.literal = true;
      });
    });
  };
})();
