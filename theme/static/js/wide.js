/* What is folded for a phone's sake is open where there is room. */
(function () {
  "use strict";
  if (window.matchMedia("(min-width: 60rem)").matches) {
    document.querySelectorAll("details[data-wide]").forEach(function (folded) {
      folded.open = true;
    });
  }
})();
