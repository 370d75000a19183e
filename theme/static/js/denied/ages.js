/* The age of a person, in digits or in words: "22 year old", "tiene quince".
   needs: find/reading, find/taking, find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;
  var ABOVE_GRADE = 5; // years of a child above its grade at school

  // The words without the numbers of children and kin: "my 2 kids".
  function uncounted(told, tokens) {
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
  }

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

  // "14m" is a boy where it stands first or after a person; elsewhere it is a distance or a time.
  function sexedAt(told, tokens, at) {
    var typed = /^([1-9]\d)([mf])$/.exec(tokens[at].word);
    var first = !at || find.isOneOf(told.people.concat(told.mine, told.being), tokens[at - 1]);
    return first ? typed : null;
  }

  // "9th grader", "12th grade": the grade at school; 0 where none is told.
  function gradeAt(told, tokens, at) {
    var grade = /^(\d{1,2})th$/.exec(tokens[at].word);
    return grade && find.isOneOf(told.grades, tokens[at + 1]) ? Number(grade[1]) : 0;
  }

  // A number {n, to, unit} in digits or in words at a place, null where none is: "22yo", "treinta y dos".
  function numberAt(told, tokens, at) {
    var typed = sexedAt(told, tokens, at) || /^(\d{1,2})(yo|yrs?)?$/.exec(tokens[at].word);
    if (typed) {
      return { n: Number(typed[1]), to: at + 1, unit: typed[2] || "" };
    }
    var grade = gradeAt(told, tokens, at);
    if (grade) {
      return { n: grade + ABOVE_GRADE, to: at + 2, unit: "grade" };
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
    // "17 and pregnant".
    if (!at && next && told.breaks.indexOf(next.word) >= 0) {
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
      unit: number.unit,
    };
  }

  // "24f" says of which sex the person is, too.
  function sexed(read, age) {
    var options = { m: ["men"], f: ["women"] }[age.unit];
    if (options && read.told.byId.genders) {
      read.terms.push({
        filter: "genders",
        options: options,
        others: [],
        from: age.from,
        to: age.to,
        person: true,
      });
    }
  }

  // The ages that were said, as choices: "22 year old", "16 yo", "de 17 años".
  find.agesIn = function (read) {
    read.tokens = uncounted(read.told, read.tokens);
    if (!read.told.byId.ages) {
      return;
    }
    read.tokens.forEach(function (_token, at) {
      var age = read.taken[at] ? null : ageAt(read, at);
      if (age) {
        find.addTerm(read, age);
        sexed(read, age);
      }
    });
  };
})();
