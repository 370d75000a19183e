/* Choices that were mistyped: a word, or one of the words of a phrase.
   needs: find/reading, find/tokens, names/near */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // A phrase in which one word has a slip: "sober livin".
  function slippedIn(told, tokens, at) {
    var found = null;
    told.longer.some(function (words) {
      for (var i = 0; i < words.length && !found; i += 1) {
        var from = at - i;
        var fits = from >= 0 && from + words.length <= tokens.length && words.every(function (word, j) {
          var token = tokens[from + j];
          return j === i ? lg.alike(token.word, word) : !token.literal && find.single(token.word) === word;
        });
        if (fits) {
          found = find.termOf(told.phrases[words.join(" ")], from, from + words.length);
          found.meant = words[i];
        }
      }
      return found;
    });
    return found;
  }

  // The choice that a mistyped word most likely means, null where none is near.
  find.mistyped = function (told, tokens, at) {
    var typed = find.single(tokens[at].word);
    var best = null;
    var least = lg.allowed(typed) + 1;
    if (typed.length < 5 || tokens[at].literal) { return null; }
    var phrase = slippedIn(told, tokens, at);
    if (phrase) { return phrase; }
    told.single.forEach(function (word) {
      if (word[0] !== typed[0] || word.length < 4) { return; }
      var slips = lg.slips(typed, word, least - 1);
      if (slips < least) { least = slips; best = word; }
    });
    if (!best) { return null; }
    var term = find.termOf(told.phrases[best], at, at + 1);
    term.meant = best;
    return term;
  };
}());
