/* The day on paper, behind what the list is. Its words stand there: data-printed="Printed on {day}." */
(function () {
  "use strict";
  var head = document.querySelector("[data-printed]");

  if (head) {
    window.addEventListener(
      "beforeprint",
      function () {
        head.append(" " + head.dataset.printed.replace("{day}", new Date().toLocaleDateString()));
      },
      { once: true }
    );
  }
})();
