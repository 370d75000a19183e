/* How the texts of the parts in reach hold a word: as typed, as its beginning, with a slip.
   needs: find/called, find/slipped, find/text */
(function () {
  "use strict";
  var find = window.levelground.find;

  find.best = function (answer, word) {
    var found = answer.parts.map(function (part) { return find.there(part.index, word); });
    return found.indexOf("whole") >= 0 ? "whole" : found.indexOf("slip") >= 0 ? "slip" : "";
  };

  // A last word of one letter is only being typed, unless it is a whole word.
  find.begun = function (answer, at) {
    var read = answer.read;
    var word = read.tokens[at].word;
    return at === read.tokens.length - 1 && word.length < 2 && find.best(answer, word) !== "whole";
  };

  // A word that is only the beginning of others may be a choice with its end left off: naltrexon.
  find.nearly = function (answer, at) {
    var word = answer.read.tokens[at].word;
    var term = find.mistyped(answer.read.told, answer.read.tokens, at);
    var town = answer.read.place ? null : find.placeCalled(answer.read, at, at + 1, true);
    var meant = term ? term.meant : town && town.programs ? town.name.toLowerCase() : "";
    return meant.lastIndexOf(word, 0) === 0 && answer.parts.every(function (part) {
      return !find.exact(part.index, word);
    });
  };

  // A word that a text has as it was typed, or as far as it was typed.
  find.holds = function (answer, at) {
    var word = answer.read.tokens[at].word;
    var last = at === answer.read.tokens.length - 1;
    // A number beside a choice is an age or an amount, and of no street.
    if (answer.read.terms.length && /^\d{1,3}$/.test(word)) { return false; }
    return answer.parts.some(function (part) {
      return find.exact(part.index, word) || (last && word.length > 2 && find.begins(part.index, word));
    });
  };
}());
