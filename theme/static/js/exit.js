/* Leave this page at once: the link works without this script; with it the page leaves no step
   behind to come back to. Pressing Shift three times in two seconds does the same. */
(function () {
  "use strict";
  var link = document.querySelector("[data-exit]");
  var presses = [];

  function leave(event) {
    if (event) {
      event.preventDefault();
    }
    document.documentElement.hidden = true;
    window.location.replace(link.href);
  }

  if (!link) {
    return;
  }
  link.addEventListener("click", leave);
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Shift") {
      presses = [];
    } else if (!event.repeat) {
      presses = presses.concat(event.timeStamp).slice(-3);
      if (presses.length === 3 && presses[2] - presses[0] < 2000) {
        leave();
      }
    }
  });
})();
