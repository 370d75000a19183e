/* A medicine that one takes already, and is not to be made to leave: "stay on methadone", "detox for someone on
   suboxone". It is no wish to be given one there: asked for is who takes people that are on it.
   needs: find/taking, find/tokens, whom/past */
(function () {
  "use strict";
  var find = window.levelground.find;

  function isMedicine(told) {
    return function (one) {
      return (
        one.filter === "medications" &&
        one.options.some(function (option) {
          return told.kept[2].indexOf(option) >= 0;
        })
      );
    };
  }

  function asKept(told, one, from) {
    return {
      filter: told.kept[0],
      options: [told.kept[1]],
      others: [{ filter: one.filter, options: one.options }],
      near: { medications: one.options },
      from: from,
      to: one.to,
    };
  }

  // "Without stopping methadone" denies no methadone.
  function undeny(read) {
    read.denied = read.denied.filter(function (denied) {
      var term = denied.term;
      var kept =
        term &&
        isMedicine(read.told)(term) &&
        find.saidBefore(read, term, read.told.keeping) === denied.from;
      if (kept) {
        read.terms.push(term);
      }
      return !kept;
    });
  }

  // What was read into the words that say so is none of it.
  function clear(read, from, to) {
    ["denied", "asides", "terms"].forEach(function (name) {
      read[name] = read[name].filter(function (one) {
        return one.to <= from || one.from >= to;
      });
    });
    find.silence(read, from, to);
  }

  // Whether only a house is asked for: nobody is given a medicine at its door, and who names one takes it already.
  function housed(read) {
    var levels = read.terms.filter(function (one) {
      return one.filter === "level" && !one.ahead;
    });
    return (
      levels.length > 0 &&
      levels.every(function (one) {
        return one.options.every(function (option) {
          return read.told.housed.indexOf(option) >= 0;
        });
      }) &&
      !read.tokens.some(function (token) {
        return find.isOneOf(read.told.giving, token);
      })
    );
  }

  // Read those that are kept, where no other medicine is asked for beside them: "on methadone, wants suboxone".
  find.keptMedicines = function (read) {
    undeny(read);
    var own = read.terms.filter(isMedicine(read.told));
    var from = own.map(function (one) {
      return find.saidBefore(read, one, read.told.keeping);
    });
    own.forEach(function (one, at) {
      var before = own[at - 1];
      var joined = before && find.isOneOf(read.told.and_or, read.tokens[before.to]);
      if (joined && before.to + 1 === one.from && from[at - 1] >= 0 && from[at] < 0) {
        from[at] = one.from;
      }
    });
    if (own.length && housed(read)) {
      from = from.map(function (at, i) {
        return at < 0 ? own[i].from : at;
      });
    }
    if (from.indexOf(-1) < 0) {
      own.forEach(function (one, at) {
        clear(read, from[at], one.to);
        read.terms.push(asKept(read.told, one, from[at]));
      });
    }
  };
})();
