/* Text to words: small letters, no accents, no punctuation, no stems. The same rules as in
   levelground/search/words.py; tests/search/vectors.yaml holds both to them.
   needs: choose */
(function () {
  "use strict";
  var lg = window.levelground;
  var JOINING = /['\u2019\u2018\u02bc`\u00b4]/g;
  var PLAIN = /^[\x00-\x7f]*$/;
  var LONGEST = 30;
  var SPELLED = {
    st: "saint",
    mt: "mount",
    ft: "fort",
    ctr: "center",
    centre: "center",
    bebes: "bebitos",
  };
  var ACCENTED = /bebe\u0301/gi; // a word that without its accent is another: "bebe" is who drinks
  var SHORT = RegExp("(^|[ \n])(" + Object.keys(SPELLED).join("|") + ")(?=[ \n]|$)", "g");
  var marks = /[\u0300-\u036f]+/g;
  var gaps = /[^\n0-9A-Za-z\u00aa-\uffff]+/g;
  var long = RegExp("([^ \n]{" + LONGEST + "})[^ \n]+", "g");

  try {
    marks = new RegExp("\\p{M}+", "gu");
    gaps = new RegExp("[^\\p{L}\\p{N}\\n]+", "gu");
    long = RegExp(long.source, "gu");
  } catch (error) {
    /* An old browser finds most words with the ranges above. */
  }

  function folded(text) {
    if (PLAIN.test(text)) {
      return text.toLowerCase().replace(/[^\n0-9a-z]+/g, " ");
    }
    var plain = text.normalize("NFKD").replace(ACCENTED, "bebito").replace(marks, "").toLowerCase();
    return plain.replace(marks, "").replace(gaps, " ");
  }

  // Texts of one line, each as its words with a space between: one long text is cut many times faster than parts.
  lg.cutAll = function (texts) {
    return folded(texts.join("\n").replace(JOINING, ""))
      .replace(/ ?\n ?/g, "\n")
      .replace(/^ | $/g, "")
      .replace(SHORT, function (_short, before, word) {
        return before + SPELLED[word];
      })
      .replace(long, "$1")
      .split("\n");
  };

  lg.cut = function (text) {
    return lg
      .cutAll([String(text).replace(/\n/g, " ")])[0]
      .split(" ")
      .filter(Boolean);
  };
})();
