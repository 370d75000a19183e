/* Where a browser can keep a copy of the site, each page has a link to the page that offers it. It is
   hidden without scripts, in a folder, and where the connection is not safe. */
(function () {
  "use strict";
  if (window.isSecureContext && /^http/.test(location.protocol)) {
    document.querySelectorAll("[data-keep]").forEach(function (link) {
      link.hidden = false;
    });
  }
})();
