/* What may kill now and no word tells alone: a child who swallowed something, who drank what is no drink, who is
   sleepy after what slows the breath; two such things together; an old dose after jail. Its words come with it.
   needs: find/taking, find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;
  var NEAR = 4; // words between a child and what it did
  var YOUNG = 9; // years

  function isIn(words, token) {
    return find.isOneOf(words, token);
  }

  // The options of a choice that slow the breath.
  function slowing(read, one) {
    return find.meanings(one).reduce(function (all, way) {
      return read.told.drugs.indexOf(way.filter) < 0
        ? all
        : all.concat(
            way.options.filter(function (option) {
              return read.told.slowing.indexOf(option) >= 0;
            })
          );
    }, []);
  }

  function drugs(read) {
    return read.terms.filter(function (one) {
      return slowing(read, one).length;
    });
  }

  function isDrink(options) {
    return options.indexOf("alcohol") >= 0;
  }

  // Alcohol beside what is not alcohol: "xanax and alcohol", not "drugs and alcohol".
  function isMixed(read) {
    var own = drugs(read).map(function (one) {
      return slowing(read, one);
    });
    return (
      own.some(isDrink) &&
      own.some(function (options) {
        return !isDrink(options);
      })
    );
  }

  // The number of the first word from *from* on at which one of some phrases begins, -1 where none does.
  function indexOf(read, phrases, from) {
    for (var at = from; at < read.tokens.length; at += 1) {
      if (find.phraseAt(phrases, read.tokens, at)) {
        return at;
      }
    }
    return -1;
  }

  function begins(words, word) {
    return words.some(function (start) {
      return word.indexOf(start) === 0;
    });
  }

  // Whether an age at a word is a small child's: "3 years old", "3yo", "18 month old", "de 3 años".
  function isYoung(read, at) {
    var told = read.told;
    var word = read.tokens[at].word;
    var age = parseInt(word, 10);
    var apart = /^\d+$/.test(word);
    var unit = apart ? (read.tokens[at + 1] || { word: "" }).word : word.replace(/^\d+/, "");
    var aged =
      begins(told.an_age, unit) ||
      isIn(told.old, read.tokens[at + (apart ? 2 : 1)]) ||
      isIn(told.of_age, read.tokens[at - 1]);
    var years = begins(told.an_age.concat(told.in_years), unit);
    return age > 0 && aged && ((years && age < YOUNG) || begins(told.in_months, unit));
  }

  // Whether a child is named at a word: 2 for one too young to take anything by choice.
  function childAt(read, at) {
    var told = read.told;
    if (isYoung(read, at)) {
      return 2;
    }
    if (isIn(told.grown, read.tokens[at + 1])) {
      return 0;
    }
    return isIn(told.small_ones, read.tokens[at])
      ? 2
      : isIn(told.children, read.tokens[at])
        ? 1
        : 0;
  }

  // The words from one number to another with a child among them, no new part of a sentence between.
  function childIn(read, from, to) {
    var best = 0;
    for (var at = Math.min(to, read.tokens.length) - 1; at >= Math.max(0, from); at -= 1) {
      if (isIn(read.told.breaks.concat(read.told.apart), read.tokens[at])) {
        return best;
      }
      best = Math.max(best, childAt(read, at));
    }
    return best;
  }

  // Whether what a child may find is named: a drug, or pills; `owned` asks for "my" or "the" before it, and no drink.
  function isFound(read, owned) {
    var spots = read.terms
      .filter(function (one) {
        var drink = find.meanings(one).every(function (way) {
          return way.options.indexOf("alcohol") >= 0;
        });
        return (
          !(owned && drink) &&
          find.meanings(one).some(function (way) {
            return read.told.drugs.indexOf(way.filter) >= 0;
          })
        );
      })
      .map(function (one) {
        return one.from;
      });
    read.tokens.forEach(function (_token, at) {
      var named = find.phraseAt(read.told.things, read.tokens, at);
      if (named || find.phraseAt(read.told.products, read.tokens, at)) {
        spots.push(at);
      }
    });
    return spots.some(function (at) {
      return !owned || isIn(read.told.owned, read.tokens[at - 1]);
    });
  }

  function isSwallowed(read, phrases, small) {
    for (var at = indexOf(read, phrases, 0); at >= 0; at = indexOf(read, phrases, at + 1)) {
      var child =
        childIn(read, at - NEAR, at) ||
        (isIn(read.told.acts, read.tokens[at]) && childIn(read, at, at + NEAR));
      if (child && isFound(read, small && child < 2)) {
        return true;
      }
    }
    return false;
  }

  // Who drank what is no drink, or a child who swallowed something.
  function isPoisoned(read) {
    var told = read.told;
    var at = indexOf(read, told.products, 0);
    var drunk =
      at >= 0 &&
      read.tokens.some(function (token) {
        return isIn(told.drinks, token);
      });
    return drunk || isSwallowed(read, told.ate, false) || isSwallowed(read, told.took, true);
  }

  // Words of these are looked for in no other way.
  function silence(read, phrases) {
    read.tokens.forEach(function (_token, at) {
      var length = find.phraseAt(phrases, read.tokens, at);
      if (length) {
        find.silence(read, at, at + length);
      }
    });
  }

  // Who is hard to wake after what slows the breath; "not sleepy" is not.
  function isSedated(read) {
    var at = indexOf(read, read.told.sedated, 0);
    return at >= 0 && find.deniedFrom(read, at) < 0 && drugs(read).length > 0;
  }

  function isAfterStay(read) {
    var jailed = read.terms.some(function (one) {
      return one.filter === read.told.jailed[0] && one.options.indexOf(read.told.jailed[1]) >= 0;
    });
    return (
      (jailed || read.finished) &&
      drugs(read).some(function (one) {
        return slowing(read, one).some(function (option) {
          return read.told.opioids.indexOf(option) >= 0;
        });
      })
    );
  }

  // What was typed of suicide alone, and whether all of it is denied: "not suicidal".
  function ofSuicide(read) {
    var own = read.crises.filter(function (one) {
      return read.told.suicide.indexOf(find.spelled(read.tokens, one.from, one.to)) >= 0;
    });
    if (own.length && own.length === read.crises.length && own.every(isDenied(read))) {
      read.acute = read.tonight = false;
      return false;
    }
    return own.length > 0;
  }

  function isDenied(read) {
    return function (one) {
      return find.phraseBefore(read.told.not_so, read.tokens, one.from) > 0;
    };
  }

  // Whether pills were swallowed, by who may be of any age.
  function isPills(read) {
    return read.crises.some(function (one) {
      return find.phraseAt(read.told.overtaken, read.tokens, one.from);
    });
  }

  // Mark a text with what of this it tells, as `grave`.
  find.grave = function (read) {
    var grave = (read.grave = {
      suicide: ofSuicide(read),
      poisoned: isPoisoned(read),
      pills: isPills(read),
      sedated: isSedated(read),
      mixed: isMixed(read),
      less: isAfterStay(read),
    });
    if (grave.poisoned) {
      // What a child swallowed, and who it is, is no choice.
      read.terms = [];
      read.poisoned = true;
      find.silence(read, 0, read.tokens.length);
    }
    if (grave.sedated) {
      silence(read, read.told.sedated);
    }
    if (grave.poisoned || grave.sedated) {
      read.acute = read.tonight = true;
    }
  };
})();
