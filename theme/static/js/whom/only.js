/* For whom a program is to be: women only, men only, both, and a house of either.
   needs: find/bits, find/shard, find/tokens, whom/both */
(function () {
  "use strict";
  var find = window.levelground.find;
  var NEAR = 3; // words

  function isIdleAt(read, at) {
    var token = read.tokens[at];
    return Boolean(token) && !token.literal && find.idle(read.told, token);
  }

  // Whether one of some words stands beside a choice, over words that say nothing: "only for women".
  function besideWord(read, one, words) {
    for (var at = one.from - 1; one.from - at <= NEAR && at >= 0; at -= 1) {
      if (find.isOneOf(words, read.tokens[at])) {
        return true;
      }
      if (!isIdleAt(read, at)) {
        break;
      }
    }
    return find.isOneOf(words, read.tokens[one.to]);
  }

  // The one gender that a choice is of, null where it is none.
  function genderOf(one) {
    var whom = one.filter === "genders" || one.filter === "populations";
    return whom &&
      !one.person &&
      one.options.length === 1 &&
      ["men", "women"].indexOf(one.options[0]) >= 0
      ? one.options[0]
      : null;
  }

  function isOfWhom(one) {
    return genderOf(one) || one.every;
  }

  function onlyFor(gender, one) {
    return {
      filter: "genders",
      options: [gender],
      only: true,
      others: [{ filter: "populations", options: [gender] }],
      from: one.from,
      to: one.to,
    };
  }

  // The programs that state yes to an option and to no other: for women only.
  find.alone = function (shard, id, one) {
    return ((shard.filters[id] || {}).of || []).reduce(
      function (sum, option) {
        var other = option === one ? find.none(shard.size) : find.option(shard, id, option).yes;
        return { yes: find.less(sum.yes, other), no: find.or(sum.no, other) };
      },
      find.option(shard, id, one)
    );
  };

  // "Men only", "solo para hombres", "no men": where nobody else is taken. A house for women is one to live in.
  find.forWhom = function (read) {
    var homes = [];
    var terms = read.terms.map(function (one) {
      var gender = genderOf(one);
      if (gender && !one.only && besideWord(read, one, read.told.homes)) {
        homes.push({
          filter: "level",
          options: read.told.housed,
          others: [],
          from: one.from,
          to: one.to,
        });
      }
      var both = gender && find.forBoth(read, one, false);
      return both || (gender && besideWord(read, one, read.told.only) ? onlyFor(gender, one) : one);
    });
    read.denied.forEach(function (one) {
      var gender = one.term ? genderOf(one.term) : null;
      if (gender && !terms.some(isOfWhom)) {
        terms.push(
          find.forBoth(read, one, true) || onlyFor(gender === "men" ? "women" : "men", one)
        );
        one.turned = true;
      }
    });
    var settled = terms.some(function (one) {
      return one.filter === "level";
    });
    return settled ? terms : terms.concat(homes.slice(0, 1));
  };
})();
