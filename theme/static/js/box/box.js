/* The box on a page that does not itself search. It works as soon as this small script runs; what
   suggests words is loaded when someone goes to the box.
   needs: choose */
(function () {
  "use strict";
  var lg = window.levelground;
  var form = document.querySelector("form[data-go]");
  var input = form.querySelector("input");

  // Browsers that cannot tell styles whether scripts run are told here.
  form.dataset.works = "";
  // To the search with a question; on the page of a level its address begins with that level.
  lg.askAt = function (question) {
    location.href = form.dataset.go + question;
  };
  form.onsubmit = function () {
    var words = input.value.trim();
    lg.askAt(words && "q=" + encodeURIComponent(words));
    return false;
  };
  // Whom to call tonight stands above, once it is asked for, and the town is asked for here.
  window.onhashchange = window.onload = function () {
    var now = document.querySelector("[data-ask]:target");
    if (now) {
      input.value = now.dataset.ask;
      input.focus();
    }
  };
  function suggesting() {
    ["app", "find", "suggest"].forEach(function (name) {
      lg.need(name, name === "app");
    });
  }
  input.addEventListener("focus", suggesting);
  if (document.activeElement === input) {
    suggesting();
  }
})();
