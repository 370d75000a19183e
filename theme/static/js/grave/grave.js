/* What may kill now and no word tells alone: a child who swallowed something, who drank what is no drink, who is
   sleepy after what slows the breath; two such things together; an old dose after jail. Its words come with it.
   needs: find/taking, find/tokens, grave/drugs, grave/swallowed */
(function () {
  "use strict";
  var find = window.levelground.find;
  var NEAR = 4; // words between a child and what it did
  var YOUNG = 9; // years

  function isIn(words, token) {
    return find.isOneOf(words, token);
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

  // Where what is no drink is named, in words of drinking; -1 where none is.
  function productAt(read) {
    var drinks = read.tokens.some(function (token) {
      return isIn(read.told.drinks, token);
    });
    return drinks ? indexOf(read, read.told.products, 0) : -1;
  }

  // Who drank what is no drink, or a child who swallowed something.
  function isPoisoned(read) {
    return (
      productAt(read) >= 0 ||
      isSwallowed(read, read.told.ate, false) ||
      isSwallowed(read, read.told.took, true)
    );
  }

  function isChild(read) {
    return read.tokens.some(function (_token, at) {
      return childAt(read, at) > 0;
    });
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
    var told = read.told;
    var at = indexOf(read, told.sedated, 0);
    var nods = find.phraseAt(told.nods, read.tokens, at);
    return (
      at >= 0 && find.deniedFrom(read, at) < 0 && (nods > 0 || find.slowingDrugs(read).length > 0)
    );
  }

  // Whether an opioid, or that somebody used, is told of who comes from jail or from a stay: what it was is not known.
  function isAfterStay(read) {
    var told = read.told;
    var jailed = read.terms.some(function (one) {
      return one.filter === told.jailed[0] && one.options.indexOf(told.jailed[1]) >= 0;
    });
    return (
      (jailed || read.finished) &&
      (indexOf(read, told.used_again, 0) >= 0 ||
        find.slowingDrugs(read).some(function (one) {
          return find.slowing(read, one).some(function (option) {
            return told.opioids.indexOf(option) >= 0;
          });
        }))
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

  // What tells that somebody does not breathe, or cannot be woken, asks for what to do in an overdose.
  function isBreathless(read) {
    return read.crises.some(function (one) {
      return find.phraseAt(read.told.breathless, read.tokens, one.from);
    });
  }

  function guideTo(read) {
    var first = read.told.guides.filter(function (guide) {
      return guide[3] === 2;
    })[0];
    var there = read.guides.some(function (guide) {
      return guide.first === 2;
    });
    if (first && !there) {
      read.guides = [{ title: first[0], href: first[1], from: 0, to: 0, first: 2 }].concat(
        read.guides.slice(0, 1)
      );
    }
  }

  // Who drinks mouthwash for the alcohol in it needs detox from that, once nothing else is wrong; not a child.
  function asDrinker(read) {
    var at = productAt(read);
    var to = at + find.phraseAt(read.told.spirits, read.tokens, at);
    if (at < 0 || to === at || isChild(read)) {
      return false;
    }
    read.terms = read.terms
      .filter(function (one) {
        return one.filter !== "level" && !find.slowing(read, one).length;
      })
      .concat(
        [
          ["level", "detox"],
          ["detox_from", "alcohol"],
        ].map(function (one) {
          return { filter: one[0], options: [one[1]], others: [], from: at, to: to, turned: true };
        })
      );
    find.silence(read, 0, read.tokens.length);
    return true;
  }

  // Mark a text with what of this it tells, as `grave`.
  find.grave = function (read) {
    var grave = (read.grave = {
      suicide: ofSuicide(read),
      poisoned: isPoisoned(read),
      pills: find.isOverdose(read),
      sedated: isSedated(read),
      mixed: find.isMixed(read),
      less: isAfterStay(read),
    });
    if (grave.poisoned && !asDrinker(read)) {
      // What a child swallowed, and who it is, is no choice.
      read.terms = [];
      read.poisoned = true;
      find.silence(read, 0, read.tokens.length);
    }
    if (grave.sedated) {
      silence(read, read.told.sedated);
    }
    if (grave.poisoned || grave.sedated || grave.pills) {
      read.acute = read.tonight = true;
    }
    if (read.acute && isBreathless(read)) {
      guideTo(read);
    }
  };
})();
