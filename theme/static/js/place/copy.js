/* The address, to take into any map: a button that is there only where a script can answer it. */
(function () {
  "use strict";
  var button = document.querySelector("[data-copy]");

  function done() {
    button.textContent = button.getAttribute("data-done");
  }

  if (!button || !navigator.clipboard || !navigator.clipboard.writeText) {
    return;
  }
  button.hidden = false;
  button.addEventListener("click", function () {
    navigator.clipboard.writeText(button.getAttribute("data-copy")).then(done, function () {
      button.hidden = true;
    });
  });
})();
