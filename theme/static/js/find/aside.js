/* Words that ask for nothing a directory knows ("tonight", "a bed", "near me"), and the age of a person. */
(function () {
  "use strict";
  var find = window.levelground.find;

  // The kind and length of an aside at a word, null where there is none.
  find.asideAt = function (told, tokens, taken, at) {
    var best = null;
    ["asides", "here", "crisis"].forEach(function (kind) {
      var length = find.phraseAt(told[kind], tokens, at);
      var free = tokens.slice(at, at + length).every(function (_token, i) { return !taken[at + i]; });
      if (length && free && (!best || length > best.length)) {
        best = { kind: kind === "asides" ? "unknown" : kind, from: at, to: at + length, length: length };
      }
    });
    return best;
  };

  function optionsFor(age) {
    if (age < 18) { return ["youth"]; }
    // A program for adults may take a person of 18 to 25 too.
    return age < 26 ? ["young-adults", "adults"] : age < 65 ? ["adults"] : ["older-adults"];
  }

  function ageAt(told, tokens, at) {
    var typed = /^(\d{1,2})(yo|yrs?)?$/.exec(tokens[at].word);
    var before = at > 0 ? tokens[at - 1].word : "";
    if (!typed || tokens[at].literal || told.since.indexOf(before) >= 0) { return null; }
    var after = at + 1 < tokens.length ? find.phraseAt(told.years, tokens, at + 1) : 0;
    var aged = told.aged.indexOf(before) >= 0;
    var next = tokens[at + 1];
    // "he is 72", at the end or before another sentence.
    var is = told.being.indexOf(before) >= 0 && typed[1] > 9 && (!next || told.clauses.indexOf(next.word) >= 0);
    // "son 15", "mom, 70", "nieto de 20".
    var whose = before === "de" && at > 1 ? tokens[at - 2].word : before;
    var person = told.people.indexOf(whose) >= 0 && typed[1] > 9 && !(next && told.counted.indexOf(next.word) >= 0);
    if (!after && !aged && !typed[2] && !is && !person) { return null; }
    if (typed[2] && tokens[at + 1] && tokens[at + 1].word === "old") { after = 1; }
    return { filter: "ages", options: optionsFor(Number(typed[1])), others: [], from: aged ? at - 1 : at, to: at + 1 + after, said: true };
  }

  // Who is spoken of is no kind of program: "my kids", "mi pareja".
  find.kin = function (read) {
    read.tokens.forEach(function (token, at) {
      var own = at > 0 && !token.literal && read.told.mine.indexOf(read.tokens[at - 1].word) >= 0;
      var next = read.tokens[at + 1];
      // "2 days" and "6 beers" ask for nothing; nor does the number of a street, which stands elsewhere.
      // In Spanish who "toma" drinks, unless what is taken comes right after it: pills, Medicaid.
      var takes = read.told.takes.indexOf(token.word) >= 0 && (find.hit(read, at + 1) || find.hit(read, at + 2));
      token.kin = takes || (own && read.told.kin.indexOf(token.word) >= 0)
        || (/^\d{1,3}$/.test(token.word) && next && read.told.counted.indexOf(next.word) >= 0);
    });
  };

  // Plans by name: no program is known to take just that one.
  find.plans = function (read) {
    return read.terms.filter(function (term) {
      var words = read.tokens.slice(term.from, term.to).map(function (token) { return token.word; });
      return term.filter === "payment.accepts" && read.told.plans.indexOf(words.join(" ")) >= 0;
    }).map(function (term) { return { kind: "plan", from: term.from, to: term.to }; });
  };

  // Whether a word says nothing of what is looked for.
  find.idle = function (told, token) { return Boolean(token.kin || told.passed[token.word]); };

  // The ages that were said, as choices: "22 year old", "16 yo", "de 17 años".
  find.agesIn = function (read) {
    if (!read.told.byId.ages) { return; }
    read.tokens.forEach(function (_token, at) {
      var age = read.taken[at] ? null : ageAt(read.told, read.tokens, at);
      if (age) { find.addTerm(read, age); }
    });
  };
}());
