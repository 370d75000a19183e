/* The link to another language keeps the place on the page, and what is chosen after the #.
   needs: choose
   if there: choices/choices */
(function () {
  "use strict";
  var lg = window.levelground;

  function keep(event) {
    var link = event.currentTarget;
    var there = link.href.replace(/(\.html)#(?!.*\.html).*$/, "$1") + location.hash;
    link.href = lg.carried ? lg.carried(there) : there;
  }

  document.querySelectorAll("a[data-language]").forEach(function (link) {
    ["click", "auxclick", "contextmenu"].forEach(function (kind) {
      link.addEventListener(kind, keep);
    });
  });
})();
