/* The words that are left over, searched in the texts of the parts: as typed, then with slips; what is nowhere is
   said and left out.
   needs: find/taking, find/tokens, find/where, names/find, texts/chance, texts/elsewhere, texts/held,
          texts/loose, texts/narrow, texts/reread
   if there: names/cut */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var SHORT = 4; // letters

  // No word leads to nothing: all that is left is shown, and the words that were left out are named.
  function leave(tried, words, kept, done) {
    var rest = words.filter(function (at) {
      return kept.indexOf(at) >= 0 || !find.otherPlace(tried.read, at);
    });
    tried.read.lost = tried.named.length
      ? []
      : rest.filter(function (at) {
          return kept.indexOf(at) < 0;
        });
    find.searchParts(tried, find.wordsAt(tried.read, kept));
    finish(tried, words, done);
  }

  // What is found by chance is told by its name, and hides nothing.
  function finish(tried, rest, done) {
    if (!find.byChance(tried, rest)) {
      done(tried);
      return;
    }
    tried.named = tried.named.concat(
      find.chanceNames(tried).filter(function (one) {
        return !tried.named.some(function (other) {
          return other.slug === one.slug;
        });
      })
    );
    var found = tried.named.length ? tried.words : [];
    find.searchParts(tried, []);
    tried.read.lost = rest.filter(function (at) {
      return found.indexOf(tried.read.tokens[at].word) < 0;
    });
    done(tried);
  }

  // Those of the words that a text holds, without those that say nothing alone.
  function keptOf(tried, rest) {
    var kept = find.narrowed(
      tried,
      rest.filter(function (at) {
        return find.holds(tried, at);
      })
    );
    // The number of a house says nothing without its street.
    if (
      kept.every(function (at) {
        return /^\d{1,4}$/.test(tried.read.tokens[at].word);
      })
    ) {
      return [];
    }
    // Half of a name says nothing: Mount, without its Auburn.
    return kept.filter(function (at) {
      return !find.mounted(tried.read, at + 1) || kept.indexOf(at + 1) >= 0;
    });
  }

  // Words that are in no text together.
  function apart(tried, rest, done) {
    var read = tried.read;
    var kept = keptOf(tried, rest);
    if (kept.length || read.place || read.terms.length || Object.keys(tried.asked.chosen).length) {
      find.leftHere(read, rest, function (named) {
        tried.named = tried.named.concat(named);
        leave(tried, rest, kept, done);
      });
      return;
    }
    // A name that is not here may be that of one that is closed.
    var words = find.wordsAt(read, rest);
    lg.findByWords(words, function (all) {
      // A short word with a slip is no name: "case" is no Casa.
      var named = all.filter(function (one) {
        var own = " " + lg.cut(one.name).join(" ");
        return words.every(function (word) {
          return word.length > SHORT || own.indexOf(" " + word) >= 0;
        });
      });
      tried.named = named;
      if (named.length) {
        done(tried);
      } else {
        leave(tried, rest, [], done);
      }
    });
  }

  // Whether a place that was not seen as one before is taken now; where words were met, only one at their end.
  function placedLate(read, met) {
    if (read.place || read.retried) {
      return false;
    }
    return find.placedAt(read, find.placeAtEnds(read) || (met ? null : find.placeElsewhere(read)));
  }

  // Search the words that are left in the texts of the parts, and call back with what was tried.
  find.inParts = function (tried, done) {
    var read = tried.read;
    function again() {
      done({ again: read });
    }
    if (find.respell(tried, find.rest(read))) {
      again();
      return;
    }
    var rest = find.rest(read).filter(function (at) {
      return !find.begun(tried, at);
    });
    var unsure = rest.filter(function (at) {
      return find.best(tried, read.tokens[at].word) !== "whole" || find.nearly(tried, at);
    });
    if (unsure.length && !read.retried && find.misread(read, unsure)) {
      again();
      return;
    }
    if (find.isLoose(read, rest)) {
      if (placedLate(read, find.searchParts(tried, find.wordsAt(read, rest)))) {
        again();
      } else {
        find.besideChoices(tried, rest, done);
      }
      return;
    }
    var met = find.searchParts(tried, find.wordsAt(read, rest)) && find.worth(tried);
    if (met || !rest.length) {
      finish(tried, rest, done);
      return;
    }
    if (placedLate(read, 0)) {
      again();
      return;
    }
    // An address where nothing is says where to look, as its town or ZIP does.
    var street = find.streetBefore(read);
    if (street) {
      find.take(read, street[0], street[1]);
      rest = find.rest(read);
      if (find.searchParts(tried, find.wordsAt(read, rest)) || !rest.length) {
        done(tried);
        return;
      }
    }
    apart(tried, rest, done);
  };
})();
