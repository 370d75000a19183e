/* The box on a page that does not itself search. It works as soon as this small script runs; what
   suggests words is loaded when someone goes to the box.
   needs: choose */
(function () {
  "use strict";
  var lg = window.levelground;
  var page = document.querySelector("template[data-part='go']");
  var place = page.parentNode;
  place.insertBefore(document.importNode(page.content, true), page);
  var form = place.querySelector("form[data-go]");
  var input = form.querySelector("input");

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    location.href =
      form.getAttribute("data-go") +
      (input.value.trim() ? "#q=" + encodeURIComponent(input.value.trim()) : "");
  });
  input.addEventListener("focus", function () {
    ["app", "names", "find", "suggest"].forEach(function (name) {
      lg.need(name, name === "app");
    });
  });
})();
