/* An overdose that is over: "overdosed last week", "after an overdose". What may be happening now stays what
   cannot wait, and so does what is not clear.
   needs: find/taking, find/tokens, whom/past */
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
      !isIn(read.told.before_now, read.tokens[at - 1]) &&
      !isIn(read.told.after_now, read.tokens[at + 1])
    );
  }

  // How many words from here on are a month, a year or a number of times: "in march", "en 2020", "3 times".
  function datedAt(read, at) {
    var told = read.told;
    var next = read.tokens[at + 1];
    if (isIn(told.counted_times, next) && !isIn(told.not_counted, read.tokens[at])) {
      return 2;
    }
    var dated = next && (isIn(told.months, next) || /^(19|20)\d\d$/.test(next.word));
    return dated && isIn(told.dated, read.tokens[at]) ? 2 : 0;
  }

  // The stretch {from, to} of words between two numbers that say that it is some days ago: "last week", "hace dos
  // meses"; null where none does.
  function pastIn(read, from, to) {
    for (var at = from; at < to; at += 1) {
      var length = find.phraseAt(read.told.ago, read.tokens, at) || datedAt(read, at);
      for (var more = 1; !length && isIn(read.told.hace, read.tokens[at]) && more < 4; more += 1) {
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
    var breaks = read.told.breaks.concat(read.told.clause);
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

  // Whether somebody died of all that was named: there is nobody to help then.
  function isDead(read) {
    return read.crises.every(function (one) {
      return find.phraseBefore(read.told.died_of, read.tokens, one.from) || isLostTo(read, one);
    });
  }

  // "Lost my brother to an overdose".
  function isLostTo(read, one) {
    var to = one.from - (isIn(read.told.article, read.tokens[one.from - 1]) ? 2 : 1);
    return (
      isIn(read.told.lost_to, read.tokens[to]) &&
      read.tokens.slice(Math.max(0, to - REACH), to).some(function (token) {
        return isIn(read.told.lost_whom, token);
      })
    );
  }

  // Whether all that was named was so long ago that "now" speaks of something else: "od in 2023 now sober living".
  function isLongAgo(read) {
    return read.crises.every(function (one) {
      var at = one.from + 1;
      var told = read.told;
      var near = read.tokens.slice(at, at + 4);
      var dated = near.some(function (token) {
        return /^(19|20)\d\d$/.test(token.word);
      });
      var ago = near.some(function (token, i) {
        var last = isIn(told.passed_before, near[i - 1]) || isIn(told.passed_after, near[i + 1]);
        return isIn(read.told.long_ago, token) && last;
      });
      return dated || ago;
    });
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
        return isOver(read, one.from) || isDead(read);
      }) &&
      (isLongAgo(read) ||
        !read.tokens.some(function (_token, at) {
          return isNow(read, at);
        }));
    if (over) {
      find.atPresent(read, 0);
      read.acute = read.tonight = false;
      read.survived = !isDead(read);
      if (!read.survived) {
        // Who is gone needs no program, and nothing else was asked for.
        read.mourned = true;
        read.tokens.forEach(function (token, at) {
          if (isIn(told.lost_whom, token)) {
            find.silence(read, at, at + 1);
          }
        });
        read.guides = read.guides.filter(function (guide) {
          return guide.first < 2;
        });
      }
    }
  };
})();
