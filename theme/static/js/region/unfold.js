/* What a link within the page leads to is unfolded, in browsers that do not do so themselves. */
(function () {
  "use strict";

  function unfold() {
    var part = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    var fold = part && part.closest("details:not([open])");
    if (!fold) {
      return;
    }
    for (; fold; fold = fold.parentNode.closest("details:not([open])")) {
      fold.open = true;
    }
    part.scrollIntoView();
  }

  window.addEventListener("hashchange", unfold);
  unfold();
})();
