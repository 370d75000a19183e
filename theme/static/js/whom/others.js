/* What somebody else is, and who asks is not: "my ex is a vet, I am not".
   needs: find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;

  // Whether nothing more is said in the same breath after a word.
  function isLast(read, at) {
    var next = read.tokens[at + 1];
    return !next || /[,.;:!?]$/.test(read.parts[read.tokens[at].part].text);
  }

  find.ofOthers = function (read) {
    read.terms = read.terms.filter(function (one) {
      var length =
        one.filter === "populations" && find.phraseAt(read.told.not_i, read.tokens, one.to);
      return !length || !isLast(read, one.to + length - 1);
    });
  };
})();
