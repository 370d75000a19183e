/* What choices mean beside each other: a substance beside detox, detox beside a level of its own.
   needs: find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;

  function fromOf(one) {
    return one.others.filter(function (other) {
      return other.filter === "detox_from";
    })[0];
  }

  function isOf(options) {
    return function (option) {
      return options.indexOf(option) >= 0;
    };
  }

  function ofDetox(one) {
    return one.filter === "detox" || (one.filter === "level" && one.options.indexOf("detox") >= 0);
  }

  function isAhead(one) {
    return Boolean(one.ahead);
  }

  // Whether detox is only to stand first, since no word asks for it: 1 where somebody drinks, or is a minor, 2 beside
  // whom it is for, where it cannot be asked for by "tonight" either. 0 where it is meant.
  function aheadOf(terms, told, whom) {
    var young = false;
    var meant = terms.some(function (one) {
      var from = one.filter === "detox_from" ? one : fromOf(one);
      var other =
        from && from.options.some(isOf(told.deadly)) && !from.options.some(isOf(told.drunk));
      young = young || (one.filter === "ages" && one.options.every(isOf(told.minors)));
      return (
        one.filter === "detox_setting" ||
        (one.filter === "detox_from" && !one.turned) ||
        (one.filter === "populations" && one.options.some(isOf(told.expecting))) ||
        other
      );
    });
    return whom ? 2 : meant && !young ? 0 : 1;
  }

  // A substance beside detox, or a dangerous one where no other care is asked for, is what a person is to be detoxed
  // from: "detox meth", "xanax". What nobody may stop alone asks for detox itself.
  find.fromWhat = function (terms, told) {
    var plain = terms.filter(function (one) {
      return !fromOf(one);
    });
    var deadly = terms.some(function (one) {
      var from = fromOf(one);
      return from && from.options.some(isOf(told.deadly));
    });
    var anyone = deadly ? told.anyone.concat(told.expecting) : told.anyone;
    var other = plain.some(function (one) {
      var whom = one.filter === "populations" && one.options.every(isOf(anyone));
      return told.othercare.indexOf(one.filter) >= 0 && !ofDetox(one) && !whom;
    });
    var care = plain.some(function (one) {
      return one.filter !== "populations" && told.othercare.indexOf(one.filter) >= 0;
    });
    var detox = plain.some(function (one) {
      return ofDetox(one) && !one.ahead;
    });
    function alone(one, options) {
      var from = fromOf(one);
      return from && from.options.some(isOf(options));
    }
    var sole =
      !other &&
      terms.some(function (one) {
        return alone(one, told.stopped);
      });
    var added =
      detox || (other && care) || plain.some(isAhead)
        ? []
        : terms
            .filter(function (one) {
              return (
                alone(one, told.deadly) ||
                ofDetox(one) ||
                (one.filter === "detox_from" && !one.turned) ||
                one.filter === "detox_setting"
              );
            })
            .slice(0, 1)
            .map(function (one) {
              return {
                filter: "level",
                options: ["detox"],
                others: [],
                from: one.from,
                to: one.to,
                ahead: aheadOf(terms, told, other),
              };
            });
    return terms
      .map(function (one) {
        var from = fromOf(one);
        if (!from || !(detox || sole)) {
          return one;
        }
        var rest = one.others.filter(function (way) {
          return way !== from;
        });
        var own = { filter: one.filter, options: one.options };
        return {
          filter: from.filter,
          options: from.options,
          others: [own].concat(rest),
          from: one.from,
          to: one.to,
          meant: one.meant,
          turned: true, // once: what is added beside it is there by then
        };
      })
      .concat(added);
  };

  // Whether a word stands for some of what the other may mean, in a filter of both: fentanyl, pills.
  function narrows(one, vague) {
    return find.meanings(one).some(function (way) {
      return find.meanings(vague).some(function (other) {
        return (
          way.filter === other.filter &&
          way.options.length < other.options.length &&
          way.options.every(function (option) {
            return other.options.indexOf(option) >= 0;
          })
        );
      });
    });
  }

  // A word of several meanings, right beside one of them, adds no other: "fentanyl pills", "pastillas de fentanilo".
  find.plain = function (terms, read) {
    return terms.filter(function (vague) {
      return !terms.some(function (one) {
        var of = one.from === vague.to + 1 && read.tokens[vague.to].word === "de";
        // "Free rehab no insurance" asks for what is free, and not for each way to pay without insurance.
        var paid = one.filter === "payment.accepts" && vague.filter === one.filter;
        return (
          (one.to === vague.from || one.from === vague.to || of || paid) && narrows(one, vague)
        );
      });
    });
  };

  // [{from, to, same}] of choices with "or" between them; `same` where both are of one filter.
  find.either = function (read) {
    var found = [];
    var terms = read.terms.slice().sort(function (a, b) {
      return a.from - b.from;
    });
    terms.forEach(function (one, at) {
      var next = terms[at + 1];
      var between = next ? read.tokens.slice(one.to, next.from) : [];
      var or =
        between.length &&
        between.every(function (token) {
          return find.idle(read.told, token);
        }) &&
        between.some(function (token) {
          return read.told.joins.indexOf(token.word) >= 0;
        });
      if (or) {
        found.push({ kind: "or", from: one.from, to: next.to, same: one.filter === next.filter });
      }
    });
    return found;
  };

  // Without a level that says less than another: "day program php" is php.
  function inside(terms, levels) {
    return terms.filter(function (one) {
      return (
        one.filter !== "level" ||
        !levels.some(function (other) {
          return (
            other.options.length < one.options.length &&
            other.options.every(function (option) {
              return one.options.indexOf(option) >= 0;
            })
          );
        })
      );
    });
  }

  // Where nobody sleeps, to come "with my kids" is to need child care.
  function withChildren(one, levels, told) {
    var days =
      levels.length &&
      levels.every(function (level) {
        return told.daytime.indexOf(level.options[0]) >= 0;
      });
    if (!days || one.filter !== "support" || one.options.indexOf("beds-for-children") < 0) {
      return one;
    }
    return {
      filter: "support",
      options: ["child-care"],
      others: [{ filter: "support", options: one.options }],
      from: one.from,
      to: one.to,
    };
  }

  // A filter for detox or sober living beside a level of its own: "iop with detox".
  find.beside = function (chosen, told, read) {
    var levels = chosen.filter(function (one) {
      return one.filter === "level" && !one.ahead;
    });
    var terms = inside(chosen, levels).map(function (one) {
      return withChildren(one, levels, told);
    });
    levels = levels.filter(function (one) {
      return terms.indexOf(one) >= 0;
    });
    // "detox or iop" is either of them.
    if (
      levels.length < 2 ||
      read.compared ||
      find.either(read).some(function (one) {
        return one.same;
      })
    ) {
      return terms;
    }
    return terms.map(function (one) {
      var way = one.filter === "level" && !one.ahead && told.beside[one.options[0]];
      var rest = levels.filter(function (other) {
        return !told.beside[other.options[0]];
      });
      if (!way || !rest.length) {
        return one;
      }
      return {
        filter: way,
        options: ["yes"],
        others: [{ filter: "level", options: one.options }],
        from: one.from,
        to: one.to,
      };
    });
  };
})();
