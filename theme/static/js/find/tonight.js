/* Words for what cannot wait, such as "tonight" or "bed": they are no choice and no name, and what to
   do at once stands before all that is found.
   needs: find/taking, find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;

  // The longest phrase that begins at a token; each of its words may have an s more.
  function phraseAt(told, tokens, at) {
    var first = tokens[at].word;
    var table = find.byFirst(told.tonight);
    return (table[first] || [])
      .concat(table[first.replace(/s$/, "")] || [])
      .filter(function (words) {
        return words.every(function (word, more) {
          var token = tokens[at + more];
          return token && !token.literal && (token.word === word || token.word === word + "s");
        });
      })
      .sort(function (a, b) {
        return b.length - a.length;
      })[0];
  }

  // Whether words are of a place, or of what asks for nothing: "but now he drinks".
  function isOther(read, from, to) {
    return read.silent.concat(read.place || []).some(function (one) {
      return one.from < to && one.to > from;
    });
  }

  // Whether a choice has these words for itself: a longer one, such as "open beds", or one that itself is
  // about what cannot wait.
  function kept(read, from, to) {
    return read.terms.some(function (one) {
      var own = read.told.atonce.indexOf(one.filter) >= 0 || one.to - one.from > to - from;
      return own && one.from <= from && one.to >= to;
    });
  }

  // Words that cannot wait are no choice, whatever had been read into them.
  function claim(read, from, to) {
    read.terms = read.terms.filter(function (one) {
      return one.from < from || one.to > to;
    });
    find.take(read, from, to);
  }

  // Mark a text that cannot wait; its words for that are not looked for.
  find.tonight = function (read) {
    var last = read.tokens[read.tokens.length - 1];
    read.tonight =
      read.tonight ||
      Boolean(last && !last.literal && read.told.tonight_last.indexOf(last.word) >= 0);
    for (var at = 0; at < read.tokens.length; at += 1) {
      var found = phraseAt(read.told, read.tokens, at);
      var to = at + (found ? found.length : 0);
      if (found && !isOther(read, at, to)) {
        read.tonight = true;
        if (!kept(read, at, to)) {
          claim(read, at, to);
        }
      }
    }
    return read;
  };
})();
