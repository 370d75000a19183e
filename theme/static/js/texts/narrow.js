/* Words narrow what is found and never empty it: those that would are left out, and named.
   needs: find/bits, find/sift, find/tokens, find/unsaid, texts/text */
(function () {
  "use strict";
  var find = window.levelground.find;

  // Search all parts for words; how many records hold them all.
  find.searchParts = function (tried, words) {
    var count = 0;
    tried.words = words;
    tried.parts.forEach(function (part) {
      part.words = words.length ? find.searched(part.index, words) : null;
      count += words.length ? Object.keys(part.words).length : 0;
    });
    return count;
  };

  function named(part) {
    return Object.keys(part.words).some(function (record) {
      return part.words[record].fields.name;
    });
  }

  // How many programs are left of the words searched for last and the choices: 0 too where none of those that
  // state the choices is left, and the words are in no name. Plain talk hides no answer.
  find.worth = function (tried) {
    var chosen = find.unsaid(tried.parts, find.choices(tried.asked, tried.read));
    var stated = 0;
    var kept = 0;
    var all = 0;
    var called = false;
    tried.parts.forEach(function (part) {
      var left = find.sift(part.shard, find.leftOf(part), chosen);
      stated += find.count(find.sift(part.shard, part.base, chosen).yes);
      kept += find.count(left.yes);
      all += find.count(left.yes) + find.count(left.ask);
      called = called || (part.words && named(part));
    });
    return stated && !kept && !called ? 0 : all;
  };

  // Of the words at some places, those that leave something together, the most telling ones first.
  find.narrowed = function (tried, places) {
    var kept = [];
    function left(at) {
      var every = kept.concat(at).sort(function (a, b) {
        return a - b;
      });
      return find.searchParts(tried, find.wordsAt(tried.read, every)) ? find.worth(tried) : 0;
    }
    places
      .map(function (at) {
        return { at: at, n: left(at) };
      })
      .filter(function (one) {
        return one.n;
      })
      .sort(function (a, b) {
        return a.n - b.n;
      })
      .forEach(function (one) {
        if (left(one.at)) {
          kept.push(one.at);
        }
      });
    return kept.sort(function (a, b) {
      return a - b;
    });
  };
})();
