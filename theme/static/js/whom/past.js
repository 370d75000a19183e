/* What is over, beside what is wanted: "sober from alcohol 2 years but using fentanyl", "off methadone want
   suboxone". A substance is over only where another one is named; a danger that its name tells stays told.
   needs: find/taking, find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;
  var BACK = 3; // words between what says so and the name
  var MEDICINES = "medications";

  function substancesOf(one) {
    return find
      .meanings(one)
      .filter(function (way) {
        return way.filter === "detox_from" || way.filter === "conditions";
      })
      .reduce(function (all, way) {
        return all.concat(way.options);
      }, []);
  }

  function isSubstance(read) {
    return function (one) {
      return substancesOf(one).some(function (option) {
        return Boolean(read.told.treated[option]) || isIn(read.told.used, option);
      });
    };
  }

  function isMedicine(one) {
    return one.filter === MEDICINES;
  }

  function wordAt(read, at) {
    return read.tokens[at] ? read.tokens[at].word : "";
  }

  function isIn(words, word) {
    return words.indexOf(word) >= 0;
  }

  // Where a phrase begins that stands before a choice, over words such as "the" and "using"; -1 where none does.
  var before = (find.saidBefore = function (read, one, phrases) {
    for (var at = one.from; at > 0 && one.from - at <= BACK; at -= 1) {
      var length = find.phraseBefore(phrases, read.tokens, at);
      if (length) {
        return at - length;
      }
      if (!isIn(read.told.between, wordAt(read, at - 1))) {
        return -1;
      }
    }
    return -1;
  });

  // The words right after a choice that say since when: "2 years", "last week", "anymore".
  function sinceTo(read, one) {
    var to = one.to;
    while (read.tokens[to] && isSince(read, to) && !isChoice(read, to)) {
      to += 1;
    }
    return to;
  }

  function isChoice(read, at) {
    return read.terms.some(function (one) {
      return one.filter !== "ages" && one.from <= at && at < one.to;
    });
  }

  function isSince(read, at) {
    var word = wordAt(read, at);
    return (
      /^\d{1,3}$/.test(word) ||
      word in read.told.numbers ||
      isIn(read.told.counted, word) ||
      isIn(read.told.since_when, word)
    );
  }

  // Whether it was stopped so few days ago that the body may be without it now.
  function isRecent(read, from, to) {
    return read.tokens.slice(from, to).some(function (token) {
      return isIn(read.told.lately, token.word);
    });
  }

  // Whether a turn, such as "now" or "but", stands between a choice and another one, or right after that.
  function turns(read, one, others) {
    return others.some(function (other) {
      return (
        other.from >= one.to &&
        read.tokens.slice(one.to, other.to + 1).some(function (token) {
          return isIn(read.told.turns, token.word);
        })
      );
    });
  }

  // Whether "and" or "or" alone stands between two choices: what is said of the first is said of the second.
  function isJoined(read, one, other) {
    return one.to + 1 === other.from && isIn(read.told.and_or, wordAt(read, one.to));
  }

  // {one, from, to} of a substance that is over, null where it is not.
  function overAt(read, one, others) {
    var told = read.told;
    var to = sinceTo(read, one);
    var from = before(read, one, told.past);
    if (from >= 0) {
      return isRecent(read, one.to, to) ? null : { one: one, from: from, to: to };
    }
    from = before(read, one, told.stopped_it);
    var guarded = from > 0 && isIn(told.unstopped, wordAt(read, from - 1));
    var deadly = substancesOf(one).some(function (option) {
      return isIn(told.deadly, option);
    });
    var stays = deadly || isRecent(read, from < 0 ? one.to : from, to);
    if (from < 0 || guarded || !turns(read, one, others)) {
      return null;
    }
    var long = read.tokens.slice(one.to, to).some(function (token) {
      return isIn(told.long_ago, token.word);
    });
    return stays && !long ? null : { one: one, from: from, to: to };
  }

  function leftAt(read, one, others) {
    var from = before(read, one, read.told.leaving);
    var to = others.some(function (other) {
      var between = wordAt(read, one.to);
      if (before(read, other, read.told.moved_to) >= 0) {
        return true;
      }
      return isIn(read.told.onto, between) && other.from - one.to <= BACK && other.from > one.to;
    });
    if (from < 0 && !to) {
      return null;
    }
    return others.some(function (other) {
      return other.from >= one.to;
    })
      ? { one: one, from: from < 0 ? one.from : from, to: one.to }
      : null;
  }

  function isCare(one) {
    return one.filter === "level";
  }

  // "After detox sober living", "stepping down from php to iop".
  function finishedAt(read, one) {
    var from = before(read, one, read.told.finished);
    return from < 0 ? null : { one: one, from: from, to: one.to };
  }

  // "Just finished detox, need a place to live": what comes after it is looked for, whatever it is.
  function afterDetox(read) {
    var care = read.terms.filter(isCare);
    var past = care.length === 1 && finishedAt(read, care[0]);
    read.finished = Boolean(past);
    past = past && care[0].options.join() === "detox" ? past : null;
    if (!past) {
      return;
    }
    find.silence(read, past.from, past.to);
    read.terms = read.terms.filter(function (one) {
      return one !== past.one;
    });
    read.terms.push({
      filter: "level",
      options: read.told.byId.level.options
        .map(function (option) {
          return option[0];
        })
        .filter(function (option) {
          return read.told.soonest.indexOf(option) < 0;
        }),
      others: [],
      from: past.from,
      to: past.to,
    });
  }

  // Those of some choices that are over, where one at least is not.
  function over(read, among, overOf) {
    var found = [];
    among.forEach(function (one, at) {
      var others = among.filter(function (other) {
        return other !== one;
      });
      var last = found[found.length - 1];
      var joined = at && last && last.one === among[at - 1] && isJoined(read, among[at - 1], one);
      var now = joined
        ? { one: one, from: one.from, to: sinceTo(read, one) }
        : overOf(read, one, others);
      if (now && others.length) {
        found.push(now);
      }
    });
    return found.length < among.length ? found : [];
  }

  // Mark those denied that are over, where another substance is named: "ya no usa heroina pero toma mucho".
  function deniedPast(read) {
    var others = read.terms.some(isSubstance(read));
    read.denied.forEach(function (one) {
      if (others && one.term && isSubstance(read)(one.term)) {
        one.turned =
          one.turned ||
          before(read, one.term, read.told.past) >= 0 ||
          find.phraseAt(read.told.past, read.tokens, one.from) > 0;
      }
    });
  }

  // [{one, from, to}] of the choices that are over, with the words that say so.
  function pastOf(read) {
    var terms = read.terms.slice().sort(function (a, b) {
      return a.from - b.from;
    });
    return over(read, terms.filter(isSubstance(read)), overAt).concat(
      over(read, terms.filter(isMedicine), leftAt),
      over(read, terms.filter(isCare), finishedAt)
    );
  }

  // "Now" tells what is so at present, after what is over, and no hour: "quit drinking, now on pain pills". At the
  // end, or before what asks for something, it is one.
  find.atPresent = function (read, from) {
    read.tokens.slice(from).forEach(function (token, i) {
      var at = from + i;
      var next = wordAt(read, at + 1);
      if (isIn(read.told.present, token.word) && next && !isIn(read.told.asking, next)) {
        find.silence(read, at, at + 1);
      }
    });
  };

  // What is over asks for nothing, and "2 años" beside it is no age.
  find.withoutPast = function (read) {
    deniedPast(read);
    afterDetox(read);
    pastOf(read).forEach(function (past) {
      find.silence(read, past.from, past.to);
      find.atPresent(read, past.to);
      read.terms = read.terms.filter(function (one) {
        return one.from < past.from || one.to > past.to;
      });
    });
  };
})();
