/* A way to print what is a list. The button exists only where a script can answer it; without one,
   the browser's own print does the same. Its words stand in the page: data-print="Print this list". */
(function () {
  "use strict";
  var place = document.querySelector("[data-print]");
  var button;

  if (!place || !window.print) {
    return;
  }
  button = document.createElement("button");
  button.type = "button";
  button.className = "go list-print";
  button.textContent = place.getAttribute("data-print");
  button.addEventListener("click", function () {
    window.print();
  });
  place.appendChild(button);
})();
