/* The guides that answer what was typed: "is IOP enough", "how do I pay".
   needs: find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;
  var MOST = 2;

  // The words that count, each with its number.
  function counted(read) {
    return read.tokens
      .map(function (token, at) {
        return { word: token.word, at: at, literal: token.literal };
      })
      .filter(function (one) {
        return !one.literal && read.told.articles.indexOf(one.word) < 0;
      });
  }

  function begins(words, at, parts) {
    return parts.every(function (part, i) {
      return words[at + i].word === part;
    });
  }

  // The stretch [from, to) of the words that ask a question, null where they do not.
  function asked(words, phrase) {
    var parts = phrase.split(" ");
    for (var at = 0; at + parts.length <= words.length; at += 1) {
      if (begins(words, at, parts)) {
        return [words[at].at, words[at + parts.length - 1].at + 1];
      }
    }
    return null;
  }

  // [{title, href, from, to}] of the guides whose questions were typed: what cannot wait, then the longest question.
  find.guidesFor = function (read) {
    var words = counted(read);
    var found = [];
    read.told.guides.forEach(function (guide) {
      var best = null;
      guide[2].forEach(function (phrase) {
        var span = !best || phrase.length > best.length ? asked(words, phrase) : null;
        if (span) {
          best = {
            title: guide[0],
            href: guide[1],
            from: span[0],
            to: span[1],
            length: phrase.length,
          };
        }
      });
      if (best) {
        best.first = guide[3] ? 1 : 0; // it cannot wait
        found.push(best);
      }
    });
    return found
      .sort(function (a, b) {
        return b.first - a.first || b.length - a.length;
      })
      .slice(0, MOST);
  };
})();
