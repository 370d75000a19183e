/* Words that ask for nothing a directory knows ("tonight", "a bed", "near me"), and the age of a person.
   needs: find/between, find/reading, find/signs, find/taking, find/tokens
   if there: denied/region */
(function () {
  "use strict";
  var find = window.levelground.find;

  // The kind and length of an aside at a word, null where there is none.
  find.asideAt = function (told, tokens, taken, at) {
    var best = null;
    var kinds = ["asides", "here", "outside", "crisis", "violence"];
    (find.inRegion ? kinds.concat("region") : kinds).forEach(function (kind) {
      var length = find.phraseAt(told[kind], tokens, at);
      var slip =
        !length &&
        kind === "crisis" &&
        !tokens[at].literal &&
        find.slippedFrom(told, tokens[at].word, told.crisis);
      length = slip ? 1 : length;
      var free = tokens.slice(at, at + length).every(function (_token, i) {
        return !taken[at + i];
      });
      if (length && free && (!best || length > best.length)) {
        best = {
          kind: kind === "asides" ? "unknown" : kind,
          from: at,
          to: at + length,
          length: length,
          slip: slip,
        };
      }
    });
    return best;
  };

  // A program for adults may take a person of 18 to 25 too: more than one group may hold an age.
  function optionsFor(told, age) {
    return told.ages
      .filter(function (group) {
        return group[1] <= age && age <= group[2];
      })
      .map(function (group) {
        return group[0];
      });
  }

  // A number {n, to, unit} in digits or in words at a place, null where none is: "22yo", "treinta y dos".
  function numberAt(told, tokens, at) {
    var typed = /^(\d{1,2})(yo|yrs?)?$/.exec(tokens[at].word);
    if (typed) {
      return { n: Number(typed[1]), to: at + 1, unit: typed[2] || "" };
    }
    var number = { n: told.numbers[tokens[at].word] || 0, to: at + 1, unit: "" };
    var next = tokens[number.to] && tokens[number.to].word === "y" ? number.to + 1 : number.to;
    var more = tokens[next] ? told.numbers[tokens[next].word] || 0 : 0;
    if (number.n > 19 && number.n % 10 === 0 && more > 0 && more < 10) {
      number = { n: number.n + more, to: next + 1, unit: "" };
    }
    return number.n ? number : null;
  }

  // Whether words before a number say that it is an age: "is", "muchacho de".
  function aboutSomeone(told, tokens, at) {
    var before = wordBefore(tokens, at);
    var person = before === "de" && told.persons.indexOf(wordBefore(tokens, at - 1)) >= 0;
    return person || told.being.indexOf(before) >= 0;
  }

  function wordBefore(tokens, at) {
    return at > 0 ? tokens[at - 1].word : "";
  }

  // Whether a choice begins right after a number that is no part of it, as "12 step" is.
  function ofAnother(read, at, number) {
    return !find.hit(read, at) && find.hit(read, number.to) > 0;
  }

  // Whether a number without a word for years is an age all the same.
  function agedByWords(read, at, number) {
    var told = read.told;
    var tokens = read.tokens;
    var before = wordBefore(tokens, at);
    var next = tokens[number.to];
    if (number.n < 10) {
      return false;
    }
    // "he is 72", at the end or before another sentence or a choice.
    var apart = !next || told.clauses.indexOf(next.word) >= 0 || ofAnother(read, at, number);
    if (aboutSomeone(told, tokens, at) && apart) {
      return true;
    }
    // "son 15", "mom, 70", "nieto de 20".
    var whose = before === "de" ? wordBefore(tokens, at - 1) : before;
    return told.people.indexOf(whose) >= 0 && !(next && told.counted.indexOf(next.word) >= 0);
  }

  function ageAt(read, at) {
    var told = read.told;
    var tokens = read.tokens;
    var number = numberAt(told, tokens, at);
    var before = wordBefore(tokens, at);
    if (!number || tokens[at].literal || told.since.indexOf(before) >= 0) {
      return null;
    }
    var next = tokens[number.to];
    var after = next ? find.phraseAt(told.years, tokens, number.to) : 0;
    var aged = told.aged.indexOf(before) >= 0;
    if (!after && !aged && !number.unit && !agedByWords(read, at, number)) {
      return null;
    }
    if (number.unit && next && next.word === "old") {
      after = 1;
    }
    return {
      filter: "ages",
      options: optionsFor(told, number.n),
      others: [],
      from: aged ? at - 1 : at,
      to: number.to + after,
      said: true,
    };
  }

  // The words without the numbers of children and kin: "my 2 kids".
  find.uncounted = function (told, tokens) {
    return tokens.filter(function (token, at) {
      var next = tokens[at + 1];
      var number = /^[2-9]$/.test(token.word) ? 2 : told.numbers[token.word] || 0;
      var other = token.literal || !next || number < 2 || number > 9;
      if (other || told.kin.indexOf(next.word) < 0) {
        return true;
      }
      next.own = true;
      return false;
    });
  };

  // "2 days" and "6 beers" ask for nothing; nor does the number of a street, which stands elsewhere.
  function isAmount(read, at) {
    var counted = find.isOneOf(read.told.counted, read.tokens[at + 1]) || find.hit(read, at + 1);
    return /^\d{1,3}$/.test(read.tokens[at].word) && counted;
  }

  // Who is spoken of is no kind of program: "my kids", "mi pareja".
  find.kin = function (read) {
    var told = read.told;
    read.tokens.forEach(function (token, at) {
      var before = read.tokens[at - 1];
      var own = token.own || (!token.literal && find.isOneOf(told.mine, before));
      // In Spanish who "toma" drinks, unless what is taken comes right after it: pills, Medicaid.
      var taking = find.isOneOf(told.takes, token);
      var takes = taking && (find.hit(read, at + 1) || find.hit(read, at + 2));
      token.drinks =
        taking && token.word !== "toman" && !takes && !find.isOneOf(told.takers, before);
      var smokes = find.isOneOf(told.smokes, token) && find.hit(read, at + 1);
      token.kin = takes || smokes || (own && find.isOneOf(told.kin, token)) || isAmount(read, at);
    });
  };

  // What leads to a choice and is not the same: a plan by its name, a meeting.
  function others(read) {
    return read.terms.reduce(function (found, term) {
      var said = term.as || find.spelled(read.tokens, term.from, term.to);
      return found.concat(
        Object.keys(read.told.other)
          .filter(function (kind) {
            return read.told.other[kind].indexOf(said) >= 0;
          })
          .map(function (kind) {
            return { kind: kind, from: term.from, to: term.to };
          })
      );
    }, []);
  }

  // The ages that were said, as choices: "22 year old", "16 yo", "de 17 años".
  find.agesIn = function (read) {
    if (!read.told.byId.ages) {
      return;
    }
    read.tokens.forEach(function (_token, at) {
      var age = read.taken[at] ? null : ageAt(read, at);
      if (age) {
        find.addTerm(read, age);
      }
    });
  };

  // [{kind, words}] of what was read and asks for nothing: denied, or nothing a directory knows.
  find.notices = function (read) {
    var denied = read.denied.filter(function (one) {
      return !one.met && !one.turned;
    });
    var idle =
      !find.rest(read).length &&
      !read.place &&
      !read.terms.length &&
      !read.guides.length &&
      !read.phoned &&
      !read.called &&
      !read.violent &&
      !read.open &&
      !read.tonight;
    if (idle && !read.denied.length && !read.asides.length && read.tokens.length) {
      denied = [{ kind: "idle", from: 0, to: read.tokens.length }];
    }
    var ors = find.either(read).filter(function (one) {
      return !one.same;
    });
    return denied
      .concat(read.asides, others(read), ors)
      .sort(function (a, b) {
        return a.from - b.from;
      })
      .map(function (one) {
        var parts = read.tokens.slice(one.from, one.to).map(function (token) {
          return token.part;
        });
        var words = read.parts.slice(parts[0], parts[parts.length - 1] + 1).map(function (part) {
          return part.text;
        });
        return {
          kind: one.kind || "denied",
          from: one.from,
          to: one.to,
          words: words.join(" ").replace(/^[^\w\u00c0-\uffff-]+|[,.;:!?]+$/g, ""),
        };
      });
  };
})();
