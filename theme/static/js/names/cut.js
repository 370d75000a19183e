/* Text to words: small letters, no accents, no punctuation, no stems. The same rules as in
   levelground/search/words.py; tests/search/vectors.yaml holds both to them.
   needs: choose */
(function () {
  "use strict";
  var lg = window.levelground;
  var JOINING = /['\u2019\u2018\u02bc`\u00b4]/g;
  var PLAIN = /^[\x00-\x7f]*$/;
  var LONGEST = 30;
  var SPELLED = { st: "saint", mt: "mount", ft: "fort", ctr: "center", centre: "center" };
  var marks = /[\u0300-\u036f]+/g;
  var gaps = /[^0-9A-Za-z\u00aa-\uffff]+/;

  try {
    marks = new RegExp("\\p{M}+", "gu");
    gaps = new RegExp("[^\\p{L}\\p{N}]+", "u");
  } catch (error) {
    /* An old browser finds most words with the ranges above. */
  }

  function folded(text) {
    if (PLAIN.test(text)) {
      return text.toLowerCase();
    }
    return text.normalize("NFKD").replace(marks, "").toLowerCase().replace(marks, "");
  }

  function spelled(word) {
    if (Object.prototype.hasOwnProperty.call(SPELLED, word)) {
      return SPELLED[word];
    }
    return word.length > LONGEST ? Array.from(word).slice(0, LONGEST).join("") : word;
  }

  lg.cut = function (text) {
    return folded(String(text).replace(JOINING, "")).split(gaps).filter(Boolean).map(spelled);
  };
})();
