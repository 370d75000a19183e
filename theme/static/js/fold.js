/* What is folded opens where a link leads into it, in browsers that do not open it themselves; where
   there is room, if it is folded for a phone's sake; and on paper, where nothing can be unfolded. */
(function () {
  "use strict";
  var closed = "details:not([open])";
  var opened = [];

  function setOpen(folds, open) {
    folds.forEach(function (fold) {
      fold.open = open;
    });
  }

  function unfold() {
    var part = document.getElementById(location.hash.slice(1));
    var fold = part && part.closest(closed);
    for (; fold; fold = part.closest(closed)) {
      fold.open = true;
      part.scrollIntoView();
    }
  }

  window.addEventListener("beforeprint", function () {
    opened = document.querySelectorAll(closed);
    setOpen(opened, true);
  });
  window.addEventListener("afterprint", function () {
    setOpen(opened, false);
  });
  if (window.matchMedia("(min-width: 60rem)").matches) {
    setOpen(document.querySelectorAll("details[data-wide]"), true);
  }
  window.addEventListener("hashchange", unfold);
  unfold();
})();
