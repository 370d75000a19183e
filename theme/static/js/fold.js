/* What is folded opens where a link leads into it, in browsers that do not open it themselves; where
   there is room, if it is folded for a phone's sake; and on paper, where nothing can be unfolded. */
(function () {
  "use strict";
  var closed = "details:not([open])";
  var opened = [];

  function open(folds) {
    document.querySelectorAll(folds).forEach(function (fold) {
      fold.open = true;
      opened.push(fold);
    });
  }

  function unfold() {
    var part = document.getElementById(location.hash.slice(1));
    if (part) {
      while (part.closest(closed)) {
        part.closest(closed).open = true;
        part.scrollIntoView();
      }
    }
  }

  window.addEventListener("beforeprint", function () {
    opened = [];
    open(closed);
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (fold) {
      fold.open = false;
    });
  });
  if (matchMedia("(min-width: 60rem)").matches) {
    open("details[data-wide]");
  }
  window.addEventListener("hashchange", unfold);
  unfold();
})();
