/* The box that has words from the first: who comes to it by the keyboard adds to them, where a browser would
   mark them all and lose them with the next letter. */
(function () {
  "use strict";
  var input = document.querySelector("form[data-go] input");

  input.addEventListener("focus", function () {
    input.setSelectionRange(input.value.length, input.value.length);
  });
})();
