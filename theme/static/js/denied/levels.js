/* Levels of care beside each other: "more than outpatient, less than residential", "step up from iop", "detox vs
   rehab".
   needs: find/taking, find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;

  // A level that is one step of the ladder, null where it is none or more.
  function stepOf(read, one) {
    var at = one.options.length === 1 ? read.told.ladder.indexOf(one.options[0]) : -1;
    return one.filter === "level" && !one.ahead && !one.opposite && at >= 0 ? at : null;
  }

  // Where a phrase begins before a level, over "a" and "the"; -1 where none does.
  function before(read, one, phrases) {
    var to = one.from;
    while (find.isOneOf(read.told.articles, read.tokens[to - 1]) && !read.taken[to - 1]) {
      to -= 1;
    }
    var length = find.phraseBefore(phrases, read.tokens, to);
    return length ? to - length : -1;
  }

  // {low, high, from, to} of the steps that words leave beside a level; null where they say nothing of it.
  function boundOf(read, one) {
    var told = read.told;
    var step = stepOf(read, one);
    var under = step === null ? -1 : before(read, one, told.less_than);
    var over = step === null ? -1 : before(read, one, told.more_than);
    var after = step === null ? 0 : find.phraseAt(told.not_enough, read.tokens, one.to);
    if (under < 0 && over < 0 && !after) {
      return null;
    }
    return under >= 0
      ? { one: one, low: 0, high: step, from: under, to: one.to }
      : {
          one: one,
          low: step + 1,
          high: told.ladder.length,
          from: over >= 0 ? over : one.from,
          to: one.to + after,
        };
  }

  // The bounds of "between iop and inpatient", none where it is asked how they differ: the next level ends it.
  function boundsBetween(read) {
    var steps = read.terms.filter(function (one) {
      return stepOf(read, one) !== null;
    });
    var from = steps[0] ? before(read, steps[0], read.told.between_levels) : -1;
    if (from < 0 || steps.length !== 2 || read.compared) {
      return [];
    }
    var at = steps.map(function (one) {
      return stepOf(read, one);
    });
    var low = Math.min(at[0], at[1]) + 1;
    return steps.map(function (one, i) {
      return {
        one: one,
        low: low,
        high: Math.max(at[0], at[1]),
        from: i ? one.from : from,
        to: one.to,
      };
    });
  }

  function isCompared(read) {
    return read.tokens.some(function (_token, at) {
      return find.phraseAt(read.told.comparing, read.tokens, at) > 0;
    });
  }

  // The levels between those that are named, where words say so; and whether two are only compared, of which neither
  // is a part of the other.
  find.levelsBetween = function (read) {
    read.compared = isCompared(read);
    var bounds = read.terms
      .map(function (one) {
        return boundOf(read, one);
      })
      .filter(Boolean)
      .concat(boundsBetween(read));
    var own = bounds.map(function (bound) {
      return bound.one;
    });
    var rest = read.terms.filter(function (one) {
      return own.indexOf(one) < 0;
    });
    var other = rest.some(function (one) {
      return stepOf(read, one) !== null;
    });
    var left = read.told.ladder.filter(function (_level, step) {
      return bounds.every(function (bound) {
        return bound.low <= step && step < bound.high;
      });
    });
    if (!bounds.length || (!left.length && !other)) {
      return;
    }
    bounds.forEach(function (bound) {
      find.silence(read, bound.from, bound.to);
    });
    read.terms = other
      ? rest
      : rest.concat({
          filter: "level",
          options: left,
          others: [],
          from: bounds[0].from,
          to: bounds[bounds.length - 1].to,
        });
  };
})();
