/* What stands first of what was found: what states a choice itself before what stands for it, detox for who
   drinks, and last what states something that was ruled out. What typed choices mean beside each other.
   needs: app/dom, find/reading, find/refused, find/shard, find/sift, find/told */
(function () {
  "use strict";
  var find = window.levelground.find;

  // Whether a plan of private insurance is named beside Medicare, which is to be stated too.
  function isAdvantage(read) {
    var sole = read.terms.filter(function (term) {
      return term.filter === "payment.accepts";
    });
    return (
      sole.length === 2 &&
      ["medicare", "private-insurance"].every(function (option) {
        return sole.some(function (term) {
          return term.options.length === 1 && term.options[0] === option;
        });
      })
    );
  }

  // Of choices that were typed: who carries a child is looked for, and not any woman; who names two illnesses has
  // both. What is chosen by hand stays as it was chosen.
  find.readTogether = function (asked, read, chosen) {
    var ill = read.terms.filter(function (term) {
      return term.filter === "conditions";
    });
    if (ill.length > 1 && !asked.chosen.conditions) {
      chosen.conditions.all = ill.every(function (term) {
        return term.options.length === 1;
      });
    }
    if (!asked.chosen["payment.accepts"] && isAdvantage(read)) {
      chosen["payment.accepts"].all = true;
    }
    if (
      chosen.populations &&
      !asked.chosen.populations &&
      chosen.populations.options.indexOf(find.told.expecting[0]) >= 0
    ) {
      chosen.populations.options = chosen.populations.options.filter(function (option) {
        return option !== "women";
      });
    }
    if (find.typed(read).length < read.terms.length && !young(read, chosen)) {
      (chosen.detox_from || chosen.conditions).ahead = true;
    }
  };

  // Where no detox was asked for, those for minors come first: pills with no name are no substance to ask of them.
  function young(read, chosen) {
    var ages = chosen.ages ? chosen.ages.options : [];
    var vague = read.terms.some(function (term) {
      return term.filter === "detox_from" && term.options.length > 1;
    });
    var all =
      ages.length &&
      ages.every(function (age) {
        return find.told.minors.indexOf(age) >= 0;
      });
    if (all && vague) {
      delete chosen.detox_from;
    }
    return all;
  }

  // Whether a program states an option of a choice by the fact itself, and by none that stands for it.
  function isItself(hit, id, chosen) {
    return chosen[id].options.some(function (option) {
      return find.states(hit.shard, id, option, "yes", hit.program);
    });
  }

  // The ways of what was ruled out, and of which a program may have other kinds: "no 12 step".
  find.shunned = function (read) {
    return read.denied.reduce(function (all, one) {
      var term = one.met || one.turned ? null : one.term;
      return all.concat(
        term
          ? [term].concat(term.others).filter(function (way) {
              return find.told.shunned.indexOf(way.filter) >= 0;
            })
          : []
      );
    }, []);
  };

  // [{filter, options}] of what was ruled out that a program states.
  function statesShunned(hit, ways) {
    return ways
      .map(function (way) {
        return {
          filter: way.filter,
          options: way.options.filter(function (option) {
            return find.states(hit.shard, way.filter, option, "yes", hit.program);
          }),
        };
      })
      .filter(function (way) {
        return way.options.length;
      });
  }

  // What was ruled out that a program states, in words for its card; "" where it states none of it.
  find.ruledOut = function (answer, hit) {
    var finder = window.levelground.finder;
    var said = statesShunned(hit, find.shunned(answer.read)).map(function (way) {
      return finder.choicesWords(answer.told, way.filter, way.options);
    });
    return said.length
      ? window.levelground.say(answer.told.say.ruled_out, { list: said.join("; ") })
      : "";
  };

  function isDetox(hit) {
    return find.states(hit.shard, "level", "detox", "yes", hit.program);
  }

  // Hits with detox first, where it may be needed and was not asked for; else those that state what was asked
  // themselves before those that state what stands for it. What states something that was ruled out comes last.
  find.itselfFirst = function (hits, chosen, shunned) {
    var ids = Object.keys(chosen).filter(function (id) {
      return find.told.itself.indexOf(id) >= 0 && chosen[id].or && !chosen[id].silent;
    });
    var ahead = Object.keys(chosen).some(function (id) {
      return chosen[id].ahead;
    });
    function rank(hit) {
      var later = ids.filter(function (id) {
        return !isItself(hit, id, chosen);
      });
      return (
        (statesShunned(hit, shunned).length ? 200 : 0) +
        (ahead && !isDetox(hit) ? 100 : 0) +
        later.length
      );
    }
    return hits
      .map(function (hit, at) {
        return [rank(hit), at, hit];
      })
      .sort(function (a, b) {
        return a[0] - b[0] || a[1] - b[1];
      })
      .map(function (one) {
        return one[2];
      });
  };

  // Hits with those last that are left out by a limit.
  find.limitedLast = function (hits, chosen) {
    var ids = Object.keys(chosen);
    var last = hits.filter(function (hit) {
      return ids.some(function (id) {
        return find.isLeftOut(hit, id, chosen[id]);
      });
    });
    return hits
      .filter(function (hit) {
        return last.indexOf(hit) < 0;
      })
      .concat(last);
  };
})();
