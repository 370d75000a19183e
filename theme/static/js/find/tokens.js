/* What was typed, cut into words, and what single words are: the ground that the whole search stands on.
   needs: names/cut */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = (lg.find = {});
  var MOST = 60; // words that are read

  find.LETTERS = 300; // that are read

  find.single = function (word) {
    return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  };

  // A text as {parts, tokens}: parts are as typed, tokens {word, part, literal, code} as they are
  // looked for; `code` where two capitals stand alone, as in MA.
  find.tokens = function (text) {
    var made = { parts: [], tokens: [], cut: String(text).length > find.LETTERS };
    String(text)
      .slice(0, find.LETTERS)
      .split(/["\u201c\u201d]/)
      .forEach(function (piece, at) {
        var literal = at % 2 === 1;
        piece
          .split(/\s+/)
          .filter(Boolean)
          .forEach(function (raw) {
            var letters = raw.replace(/[^A-Za-z]/g, "");
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

  // The length of the longest of some phrases at a word; 0 where there is none.
  find.phraseAt = function (phrases, tokens, at) {
    return phrases.reduce(function (best, phrase) {
      var length = phrase.split(" ").length;
      var fits = length > best && at + length <= tokens.length && !tokens[at].literal;
      return fits && find.spelled(tokens, at, at + length) === phrase ? length : best;
    }, 0);
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
