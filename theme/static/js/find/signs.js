/* Signs of withdrawal among the words ("shaking", "seizure"), slips too: the danger is told, and
   detox is meant where no other care is asked for. What a body shows cannot wait.
   needs: find/reading, find/soon, find/taking, find/tokens, names/near */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var LONG = 6; // letters of a word in which one slip is forgiven
  var LONGER = 10; // and in which two are
  var WORDS = 6; // of a phrase
  var SUBSTANCES = ["conditions", "detox_from"];

  function nearest(word, phrases) {
    return (
      phrases.filter(function (phrase) {
        var most = word.length >= LONGER && phrase[0] === word[0] ? 2 : 1;
        return (
          phrase.indexOf(" ") < 0 && phrase.length >= LONG && lg.slips(word, phrase, most) <= most
        );
      })[0] || null
    );
  }

  // The one of some phrases that a word is with a slip, null where it is none or means a choice.
  find.slippedFrom = function (told, word, phrases) {
    if (word.length < LONG || find.phrase(told, word)) {
      return null;
    }
    return find.kept(phrases, "near", word, function () {
      return nearest(word, phrases);
    });
  };

  // How many words from here on are one of some phrases.
  function lengthAt(read, at, phrases) {
    var token = read.tokens[at];
    if (token.literal) {
      return 0;
    }
    return (
      find.phraseAt(phrases, read.tokens, at) ||
      (find.slippedFrom(read.told, token.word, phrases) ? 1 : 0)
    );
  }

  // Words of signs, and of what cannot wait, are in no town's name: "sweating worcester". One with a slip may be.
  find.beforePlaces = function (read) {
    read.tokens.forEach(function (token, at) {
      ["suffered", "signs", "tonight", "minds"].forEach(function (name) {
        find.take(read, at, at + find.phraseAt(read.told[name], read.tokens, at));
        token.sign = token.sign || (/^s/.test(name) && lengthAt(read, at, read.told[name]) > 0);
      });
    });
  };

  // The longest phrase from here on that names a substance, null where none does: {to, deadly}.
  function substanceAt(read, at) {
    for (var to = Math.min(read.tokens.length, at + WORDS); to > at; to -= 1) {
      var own = read.tokens.slice(at, to);
      var ways = own.some(isLiteral)
        ? []
        : find.phrase(read.told, find.spelled(own, 0, to - at)) || [];
      var named = ways.filter(function (way) {
        return SUBSTANCES.indexOf(way.filter) >= 0;
      });
      if (named.length && !(to === at + 1 && find.idle(read.told, own[0]))) {
        return { to: to, deadly: named.some(isDeadly(read.told)) };
      }
    }
    return null;
  }

  function isLiteral(token) {
    return token.literal;
  }

  function isDeadly(told) {
    return function (way) {
      var deadly = way.filter === "conditions" ? told.dangerous.conditions : told.deadly;
      return way.options.some(function (option) {
        return deadly.indexOf(option) >= 0;
      });
    };
  }

  // Whether a word is a part of what says of whom it is, or where one drinks: "behind bars", "at bars".
  function isOfOthers(read, at) {
    var whom = read.terms.some(function (one) {
      var named = read.told.whom.indexOf(one.filter) >= 0 && one.to - one.from > 1;
      return named && one.from <= at && at < one.to;
    });
    var before = Math.max(0, at - 1);
    return whom || before + find.phraseAt(read.told.not_denials, read.tokens, before) > at;
  }

  // Whether the words name what nobody may stop alone, though a longer phrase has them: "drug and alcohol rehab".
  function namesDeadly(read) {
    var place = read.place || { from: 0, to: 0 };
    for (var at = 0; at < read.tokens.length; at += 1) {
      var other = (at >= place.from && at < place.to) || isOfOthers(read, at);
      var found = other ? null : substanceAt(read, at);
      if (found && found.deadly) {
        return true;
      }
      at = found ? found.to - 1 : at;
    }
    return false;
  }

  // Mark a text that names a sign; what no choice and no place has taken of it means detox. Who sees or hears what
  // is not there needs a doctor today, whatever it comes from.
  find.signs = function (read) {
    var place = read.place || { from: 0, to: 0 };
    read.deadly = namesDeadly(read);
    for (var at = 0; at < read.tokens.length; at += 1) {
      var shown = lengthAt(read, at, read.told.suffered);
      var length = Math.max(shown, lengthAt(read, at, read.told.signs));
      var mind = find.phraseAt(read.told.minds, read.tokens, at);
      if (mind && find.deniedFrom(read, at) < 0) {
        read.acute = read.tonight = true;
        find.silence(read, at, at + mind);
      }
      if (!length || (at >= place.from && at < place.to)) {
        continue; // Shaker Heights
      }
      // "Not shaking" is told the danger, and asks for nothing.
      var denied = find.deniedFrom(read, at) >= 0;
      read.sign = true;
      read.acute = read.acute || (shown > 0 && !denied);
      read.tonight = read.tonight || read.acute;
      if (denied) {
        find.silence(read, at, at + length);
      } else {
        meanDetox(read, at, at + length);
      }
      at += length - 1;
    }
    if (read.sign) {
      forgetTimes(read);
    }
    return read;
  };

  // When a sign shows is no time at which care is looked for: shaking in the morning.
  function forgetTimes(read) {
    var other = read.terms.some(function (one) {
      return one.filter === "level" && one.options.indexOf("detox") < 0;
    });
    if (!other) {
      read.terms = read.terms.filter(function (one) {
        return one.filter !== "session_times";
      });
    }
  }

  function meanDetox(read, from, to) {
    var asked = read.terms.some(function (one) {
      return one.filter === "level" || one.filter === "detox" || one.filter === "detox_from";
    });
    var spoken = read.terms.concat(read.place || []).some(function (one) {
      return one.from < to && one.to > from;
    });
    if (spoken || asked) {
      find.take(read, from, to);
    } else {
      find.addTerm(read, { filter: "level", options: ["detox"], others: [], from: from, to: to });
    }
  }

  function hasAny(answer, id, options) {
    var one = answer.chosen[id];
    return Boolean(
      one &&
      one.options &&
      one.options.some(function (option) {
        return options.indexOf(option) >= 0;
      })
    );
  }

  // Whether somebody is hurt or threatened at home, or looks for care of those who are.
  find.isUnsafe = function (answer) {
    return (
      answer.read.violent ||
      ["populations", "support"].some(function (id) {
        return hasAny(answer, id, answer.told.unsafe);
      })
    );
  };

  // Whether somebody who is pregnant uses what is not to be stopped suddenly then.
  find.expecting = function (answer) {
    var told = answer.told;
    return (
      hasAny(answer, "populations", told.expecting) &&
      (Boolean(answer.read.sign) ||
        ["level", "detox_from", "conditions"].some(function (id) {
          return hasAny(answer, id, told.dangerous[id].concat(told.stopped));
        }))
    );
  };

  // Whether the danger of stopping alone is to be told, for what was chosen or for a sign that was named.
  find.endangered = function (answer) {
    var dangerous = answer.told.dangerous;
    if (answer.read.poisoned) {
      return false;
    }
    return (
      Boolean(answer.read.sign || answer.read.deadly) ||
      Boolean(answer.read.tonight && find.byCare(answer.chosen)) || // detox stands first
      find.expecting(answer) ||
      Object.keys(dangerous).some(function (id) {
        var options = answer.chosen[id] && answer.chosen[id].options;
        return (
          options &&
          (!dangerous[id].length ||
            options.some(function (one) {
              return dangerous[id].indexOf(one) >= 0;
            }))
        );
      })
    );
  };
})();
