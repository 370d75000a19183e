/* Words of time, which may be towns too: "toma desde ayer" is not in Ayer, nor "in May" in May.
   needs: find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;

  function startsState(states, at) {
    return states.some(function (state) {
      return state.from === at;
    });
  }

  // Whether a word of time stands where only a town does.
  function isTown(read, at, states) {
    var told = read.told;
    var next = read.tokens[at + 1];
    if (startsState(states, at + 1) || (next && /^\d{5}$/.test(next.word))) {
      return true;
    }
    if (find.isOneOf(told.months, read.tokens[at])) {
      return false;
    }
    if (at > 0 && find.isOneOf(told.before_time, read.tokens[at - 1])) {
      return true;
    }
    // "Ayer detox", where all the rest is choices in English.
    return (
      !told.spanish_page &&
      read.tokens.every(function (token, i) {
        return i === at || (read.taken[i] && !find.isOneOf(told.spanish, token));
      })
    );
  }

  // Mark the words of time that no choice has taken, and that name no town here.
  find.times = function (read, states) {
    read.tokens.forEach(function (token, at) {
      var time = find.isOneOf(read.told.times, token) || find.isOneOf(read.told.months, token);
      token.time = time && !token.literal && !read.taken[at] && !isTown(read, at, states);
    });
  };
})();
