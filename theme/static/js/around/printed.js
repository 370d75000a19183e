/* The day on paper, behind what the list is. Its words stand there: data-printed="Printed on {day}." */
(function () {
  "use strict";
  var head = document.querySelector("[data-printed]");

  window.onbeforeprint = function () {
    window.onbeforeprint = null; // once is enough
    if (head) {
      head.append(" " + head.dataset.printed.replace("{day}", new Date().toLocaleDateString()));
    }
  };
})();
