/* An overdose that is over: "overdosed last week", "after an overdose". What may be happening now stays what
   cannot wait, and so does what is not clear.
   needs: find/taking, find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;
  var REACH = 6; // words between the overdose and when it was

  function isIn(words, token) {
    return find.isOneOf(words, token);
  }

  // "What now" asks what to do, and not of now.
  function isNow(read, at) {
    return (
      isIn(read.told.right_now, read.tokens[at]) &&
      !isIn(["what"], read.tokens[at - 1]) &&
      !isIn(["que"], read.tokens[at + 1])
    );
  }

  // The stretch {from, to} of words between two numbers that say that it is some days ago: "last week", "hace dos
  // meses"; null where none does.
  function pastIn(read, from, to) {
    for (var at = from; at < to; at += 1) {
      var length = find.phraseAt(read.told.ago, read.tokens, at);
      for (var more = 1; !length && isIn(["hace"], read.tokens[at]) && more < 4; more += 1) {
        length = isIn(read.told.days, read.tokens[at + more]) ? more + 1 : 0;
      }
      if (length) {
        return { from: at, to: at + length };
      }
    }
    return null;
  }

  // Whether an overdose is over: what says when it was stands in the same part of a sentence.
  function isOver(read, at) {
    var breaks = read.told.breaks.concat("y", "pero");
    var from = at;
    var to = at + 1;
    while (from > 0 && at - from < REACH && !isIn(breaks, read.tokens[from - 1])) {
      from -= 1;
    }
    while (to < read.tokens.length && to - at <= REACH && !isIn(breaks, read.tokens[to])) {
      to += 1;
    }
    var past = pastIn(read, from, to);
    if (past) {
      find.silence(read, past.from, past.to);
    }
    return Boolean(past) || find.phraseBefore(read.told.survived, read.tokens, at) > 0;
  }

  // Take an overdose for over, where all that cannot wait is that, and nothing is of now.
  find.survived = function (read) {
    var told = read.told;
    var over =
      read.crises.length &&
      read.crises.every(function (one) {
        return one.to - one.from === 1 && isIn(told.overdose, read.tokens[one.from]);
      }) &&
      read.crises.some(function (one) {
        return isOver(read, one.from);
      }) &&
      !read.tokens.some(function (_token, at) {
        return isNow(read, at);
      });
    if (over) {
      read.acute = read.tonight = false;
      read.survived = true;
    }
  };
})();
