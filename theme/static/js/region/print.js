/* A way to print what is a list, and the day on paper. The button exists only where a script can answer it;
   without one, the browser's own print does the same. Its words stand in the page: data-print="Print this
   list", and those of the day where the list says what it is: data-printed="Printed on {day}". */
(function () {
  "use strict";
  var place = document.querySelector("[data-print]");
  var head = document.querySelector("[data-printed]");
  var button;

  function add(to, tag, looks, words) {
    var made = document.createElement(tag);
    made.className = looks;
    made.textContent = words;
    to.appendChild(made);
    return made;
  }

  if (head) {
    var day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    add(head, "span", "paper", " " + head.getAttribute("data-printed").replace("{day}", day));
  }
  if (!place || !window.print) {
    return;
  }
  button = add(place, "button", "go list-print", place.getAttribute("data-print"));
  button.type = "button";
  button.addEventListener("click", function () {
    window.print();
  });
})();
