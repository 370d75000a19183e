/* The guides that answer what was typed: "is IOP enough", "how do I pay".
   needs: app/load, find/tokens */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
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

  // Every question by its first word, as {words, guide, length}: made once.
  function questions(told) {
    var table = Object.create(null);
    told.guides.forEach(function (guide, number) {
      guide[2].split(",").forEach(function (phrase) {
        var words = phrase.split(" ");
        (table[words[0]] = table[words[0]] || []).push({
          words: words,
          guide: number,
          length: phrase.length,
        });
      });
    });
    return table;
  }

  function begins(words, at, parts) {
    return parts.every(function (part, i) {
      return words[at + i] && words[at + i].word === part;
    });
  }

  // Calls back once the guides are there that the words may ask for. What cannot wait always is.
  find.withGuides = function (told, tokens, callback) {
    var asks = tokens.some(function (token) {
      return !token.literal && told.asks.indexOf(token.word) >= 0;
    });
    if (!asks || told.guided) {
      callback();
      return;
    }
    lg.load("find/guides", function (guides) {
      if (guides && !told.guided) {
        told.guides = told.guides.concat(guides);
        told.guided = true;
        told.questions = null;
      }
      callback();
    });
  };

  // [{title, href, from, to}] of the guides whose questions were typed: what cannot wait, then the longest question.
  find.guidesFor = function (read) {
    var told = read.told;
    var words = counted(read);
    var best = {}; // by the number of the guide
    var table = (told.questions = told.questions || questions(told));
    words.forEach(function (one, at) {
      (table[one.word] || []).forEach(function (asked) {
        var now = best[asked.guide];
        if ((!now || asked.length > now.length) && begins(words, at, asked.words)) {
          best[asked.guide] = {
            title: told.guides[asked.guide][0],
            href: told.guides[asked.guide][1],
            from: one.at,
            to: words[at + asked.words.length - 1].at + 1,
            length: asked.length,
          };
        }
      });
    });
    var found = told.guides
      .map(function (guide, number) {
        // What cannot wait is first.
        return best[number] && Object.assign(best[number], { first: guide[3] });
      })
      .filter(Boolean);
    return found
      .sort(function (a, b) {
        return b.first - a.first || b.length - a.length;
      })
      .slice(0, MOST);
  };
})();
