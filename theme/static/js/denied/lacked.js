/* What a denied choice says all the same: to have no insurance is a way to pay, and who lost one plan may have
   another.
   needs: denied/phrases, find/reading, find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;

  // Whether a plan was there once, or is to come: "lost my job and insurance", "el Medicaid está pendiente".
  function isLost(read, term, stretch) {
    return (
      find.phraseAt(read.told.lost, read.tokens, stretch[0]) > 0 ||
      (stretch[1] > term.to && find.phraseAt(read.told.lost_after, read.tokens, term.to) > 0)
    );
  }

  // "No masshealth", "not on medicaid", where no other way to pay is named: nobody pays for that person.
  function isUncovered(read, term, stretch) {
    return !paysElse(read, stretch) && term.options.join() === "medicaid";
  }

  // Whether another way to pay is named, and is not ruled out itself: "dont have masshealth, have blue cross".
  function paysElse(read, stretch) {
    var other = read.tokens.some(function (_token, at) {
      var inside = at >= stretch[0] && at < stretch[1];
      var length = inside ? 0 : find.hit(read, at);
      var way = length && find.termAt(read.told, read.tokens, at, at + length);
      return (
        way &&
        find.isPaying(way) &&
        !find.phraseBefore(find.denialsOf(read.told, way), read.tokens, at)
      );
    });
    return other || read.terms.some(find.isPaying);
  }

  // Whether a denial tells what somebody has not, where another way to pay is named: it asks for nothing.
  find.paidElse = function (read, one) {
    var stretch = [one.from, one.to];
    return find.isPaying(one.term) && isLost(read, one.term, stretch) && paysElse(read, stretch);
  };

  // What a denied choice is among those of its own filter, where the vocabulary has words for that: to have no
  // insurance is a way to pay, to speak no English asks for an interpreter, and "not religious" is without religion.
  find.lacked = function (read, term, stretch) {
    var told = read.told;
    var takes = read.tokens.slice(stretch[0], term.from).some(function (token) {
      return told.taking.indexOf(token.word) >= 0;
    });
    var found = null;
    var refused = find.phraseBefore(told.disliked, read.tokens, term.from);
    if (find.isPaying(term) && (takes || refused)) {
      return null;
    }
    if (find.isPaying(term) && isLost(read, term, stretch) && paysElse(read, stretch)) {
      return null;
    }
    if (find.isPaying(term) && (isLost(read, term, stretch) || isUncovered(read, term, stretch))) {
      found = find.termOf(find.phrase(told, told.uninsured), stretch[0], stretch[1]);
    }
    read.tokens.slice(term.from, term.to).forEach(function (token) {
      told.denials.forEach(function (denial) {
        var ways = (find.phrase(told, denial + " " + token.word) || []).filter(function (way) {
          return way.filter === term.filter;
        });
        found =
          found ||
          (ways.length &&
            Object.assign(find.termOf(ways, stretch[0], stretch[1]), {
              as: denial + " " + token.word,
            }));
      });
    });
    return found;
  };
})();
