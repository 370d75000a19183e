/* Looks for a word among those that are explained: what is typed leaves the words that have it in
   their name, or else in what they mean, each unfolded. */
(function () {
  "use strict";
  var input = document.getElementById("word");
  var told = document.querySelector("[data-found]");
  var folds = document.querySelectorAll("main .folded");
  var wide = matchMedia("(min-width: 60rem)").matches;
  var entries = [].map.call(document.querySelectorAll(".glossary > div"), function (part) {
    return { part: part, name: plain(part.firstChild.textContent), all: plain(part.textContent) };
  });

  // Letters without accents and without capitals.
  function plain(text) {
    return text
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase();
  }

  function having(asked, where) {
    return entries.filter(function (entry) {
      return entry[where].indexOf(asked) >= 0;
    });
  }

  function find() {
    var asked = plain(input.value.trim());
    var found = having(asked, "name");
    found = found.length ? found : having(asked, "all");
    entries.forEach(function (entry) {
      entry.part.hidden = found.indexOf(entry) < 0;
    });
    folds.forEach(function (fold) {
      fold.hidden = !fold.querySelector("dl > :not([hidden])");
      fold.open = Boolean(asked) || wide;
    });
    var words = found.length ? told.dataset.found : told.dataset.none;
    told.textContent = asked && words.replace("{n}", found.length);
  }

  input.addEventListener("input", find);
})();
