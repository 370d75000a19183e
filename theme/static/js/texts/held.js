/* How the texts of the parts in reach hold a word: as typed, as its beginning, with a slip.
   needs: find/called, find/taking, find/tokens, names/cut, names/find, texts/slipped, texts/text */
(function () {
  "use strict";
  var find = window.levelground.find;

  find.best = function (tried, word) {
    var found = tried.parts.map(function (part) {
      return find.there(part.index, word);
    });
    return found.indexOf("whole") >= 0 ? "whole" : found.indexOf("slip") >= 0 ? "slip" : "";
  };

  // A last word of one letter is only being typed, unless it is a whole word.
  find.begun = function (tried, at) {
    var read = tried.read;
    var word = read.tokens[at].word;
    return at === read.tokens.length - 1 && word.length < 2 && find.best(tried, word) !== "whole";
  };

  // A word that is only the beginning of others may be a choice with its end left off: naltrexon.
  find.nearly = function (tried, at) {
    var word = tried.read.tokens[at].word;
    var whole = tried.parts.some(function (part) {
      return find.exact(part.index, word);
    });
    if (whole) {
      return false;
    }
    var term = find.mistyped(tried.read.told, tried.read.tokens, at);
    var town = tried.read.place ? null : find.placeCalled(tried.read, at, at + 1, true);
    var meant = term ? term.meant : town && town.programs ? town.name.toLowerCase() : "";
    return meant.lastIndexOf(word, 0) === 0;
  };

  // A word that a text has as it was typed, or as far as it was typed.
  find.holds = function (tried, at) {
    var word = tried.read.tokens[at].word;
    var last = at === tried.read.tokens.length - 1;
    // A number beside a choice is an age or an amount, and of no street.
    if (tried.read.terms.length && !tried.read.tokens[at].street && /^\d{1,3}$/.test(word)) {
      return false;
    }
    return tried.parts.some(function (part) {
      return (
        find.exact(part.index, word) || (last && word.length > 2 && find.begins(part.index, word))
      );
    });
  };

  // The words of a text whose letters, without spaces, are those of a typed word: bluewagon; null where none are.
  function apart(list, word) {
    for (var cut = 2; cut <= word.length - 2; cut += 1) {
      var first = word.slice(0, cut);
      if (list.indexOf(first) >= 0 && list.indexOf(word.slice(cut)) >= 0) {
        return [first, word.slice(cut)];
      }
    }
    return null;
  }

  // Names typed as one word or as two are looked for as the texts have them: bluewagon, rope walk. True if one
  // of them is a town: fair haven.
  find.respell = function (tried, rest) {
    var read = tried.read;
    var town = null;
    rest.forEach(function (at, i) {
      var token = read.tokens[at];
      var next = rest[i + 1] === at + 1 ? read.tokens[at + 1] : null;
      if (token.also || read.taken[at]) {
        return;
      }
      tried.parts.forEach(function (part) {
        var list = part.index.list;
        var own =
          find.exact(part.index, token.word) && (!next || find.exact(part.index, next.word));
        var both = !own && next && list.indexOf(token.word + next.word) >= 0;
        var cut =
          !both &&
          token.word.length > 5 &&
          !find.begins(part.index, token.word) &&
          !find.placeCalled(read, at, at + 1, false)
            ? apart(list, token.word)
            : null;
        if (both) {
          token.word += next.word;
          find.silence(read, at + 1, at + 2);
        }
        if (cut) {
          token.word = cut[0];
          token.also = cut[1];
        }
        town = (both && !read.place && find.placeCalled(read, at, at + 1, false)) || town;
      });
    });
    if (!town || !town.programs) {
      return false;
    }
    town.to += 1;
    find.lookIn(read, town);
    return true;
  };

  // A name beside its town, or beside a choice, may be that of one that closed, left the list or states no: it is
  // told, and no word is lost. Calls back with those.
  find.leftHere = function (read, rest, callback) {
    var lg = window.levelground;
    var place = read.place;
    var town = place ? place.town || place.name || "" : "";
    var words = find.wordsAt(read, rest);
    if (!words.length) {
      callback([]);
      return;
    }
    lg.findByWords(words, function (named) {
      callback(
        named.filter(function (one) {
          var own = lg.cut(one.name);
          return (
            one.place.lastIndexOf(town, 0) === 0 &&
            words.every(function (word) {
              return own.indexOf(word) >= 0;
            })
          );
        })
      );
    });
  };
})();
