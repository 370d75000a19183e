/* What was typed, cut into words, and what single words are: the ground that the whole search stands on.
   needs: names/cut */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = (lg.find = {});
  var MOST = 60; // words that are read

  find.LETTERS = 300; // that are read
  var KEPT = 100; // answers to the same question

  // What *make* made before for a key, or makes now: most of what was typed is asked again with each letter.
  find.kept = function (owner, name, key, make) {
    var all = owner[name];
    if (!all || all.count === KEPT) {
      all = owner[name] = { count: 0, made: Object.create(null) };
    }
    if (!(key in all.made)) {
      all.count += 1;
      all.made[key] = make();
    }
    return all.made[key];
  };

  find.single = function (word) {
    var end = word.length - 1;
    return end > 2 && word[end] === "s" && word[end - 1] !== "s" ? word.slice(0, -1) : word;
  };

  // A text as {parts, tokens}: parts are as typed, tokens {word, part, literal, code} as they are
  // looked for; `code` where two capitals stand alone, as in MA.
  find.tokens = function (text) {
    var made = { parts: [], tokens: [], cut: String(text).length > find.LETTERS };
    String(text)
      .slice(0, find.LETTERS)
      .replace(/(^|\s)w\/(o|out)(?=\s)/gi, "$1without")
      .replace(
        /(^|\s)w(\/\s*| (?=my |a |no |kids?\b|child|bab(y|ies)|insur|medic|massh))/gi,
        "$1with "
      )
      .split(/["\u201c\u201d]/)
      .forEach(function (piece, at) {
        var literal = at % 2 === 1;
        piece
          .split(/\s+/)
          .filter(Boolean)
          .forEach(function (raw) {
            // Letters about a few digits are no state: m30s.
            var letters = raw.replace(/^\D*\d{1,4}\D*$/, "").replace(/[^A-Za-z]/g, "");
            var code = /^[A-Z]{2}$/.test(letters);
            lg.cut(raw).forEach(function (word, i) {
              made.tokens.push({
                word: word,
                part: made.parts.length,
                literal: literal,
                code: code,
                typed: letters.toLowerCase(),
                minus: !i && !literal && /^[-\u2212\u2013][^\W\d]/.test(raw),
              });
            });
            made.parts.push({ text: raw, literal: literal });
          });
      });
    made.cut = made.cut || made.tokens.length > MOST;
    made.tokens = made.tokens.slice(0, MOST);
    return made;
  };

  // The words from one number to another, as they are looked for.
  find.spelled = function (tokens, from, to) {
    return tokens
      .slice(from, to)
      .map(function (token) {
        return token.word;
      })
      .join(" ");
  };

  // Phrases by one of their words, the first or the last, each as its words: made once for a list.
  function table(phrases, name, keyOf) {
    phrases[name] =
      phrases[name] ||
      phrases.reduce(function (made, phrase) {
        var words = phrase.split(" ");
        var key = keyOf(words);
        (made[key] = made[key] || []).push(words);
        return made;
      }, Object.create(null));
    return phrases[name];
  }

  find.byFirst = function (phrases) {
    return table(phrases, "first", function (words) {
      return words[0];
    });
  };

  function byLast(phrases) {
    return table(phrases, "last", function (words) {
      return words[words.length - 1];
    });
  }

  // The length of the longest of some phrases whose words stand from a number on.
  function longest(phrases, tokens, fromOf) {
    return (phrases || []).reduce(function (best, words) {
      var from = fromOf(words);
      var fits = words.length > best && from >= 0 && from + words.length <= tokens.length;
      for (var i = 0; fits && i < words.length; i += 1) {
        fits = tokens[from + i].word === words[i];
      }
      return fits ? words.length : best;
    }, 0);
  }

  // The length of the longest of some phrases at a word; 0 where there is none.
  find.phraseAt = function (phrases, tokens, at) {
    var first = tokens[at];
    return first && !first.literal
      ? longest(find.byFirst(phrases)[first.word], tokens, function () {
          return at;
        })
      : 0;
  };

  // The same of those that end right before a word.
  find.phraseBefore = function (phrases, tokens, to) {
    var last = tokens[to - 1];
    return last
      ? longest(byLast(phrases)[last.word], tokens, function (words) {
          return to - words.length;
        })
      : 0;
  };

  // Whether a word says nothing of what is looked for.
  find.idle = function (told, token) {
    return Boolean(token.kin || token.time || (told.passed[token.word] && !token.drinks));
  };

  find.wordsAt = function (read, numbers) {
    return [].concat.apply(
      [],
      numbers.map(function (at) {
        var token = read.tokens[at];
        return token.also ? [token.word, token.also] : [token.word];
      })
    );
  };

  // All that a choice that was typed may mean: itself, and its other filters.
  find.meanings = function (term) {
    return [term].concat(term.others || []);
  };

  // Whether there is a word, and it is one of some.
  find.isOneOf = function (words, token) {
    return Boolean(token) && words.indexOf(token.word) >= 0;
  };

  // All words but the idle ones.
  find.telling = function (read) {
    return read.tokens
      .filter(function (token) {
        return token.literal || !find.idle(read.told, token);
      })
      .map(function (token) {
        return token.word;
      });
  };
})();
