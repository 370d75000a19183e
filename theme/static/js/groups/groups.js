/* On a narrow screen the groups of rows of a comparison unfold; what decides is open, and how to call.
   needs: app/dom */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;
  var unfolded = {}; // by the title of a group

  function fold(body, first) {
    var title = body.querySelector("[data-group] span");
    var name = title.textContent;
    var button = el(
      "button",
      {
        type: "button",
        click: function () {
          unfolded[name] = body.hasAttribute("data-folded");
          paint();
        },
      },
      name
    );
    function paint() {
      var open = name in unfolded ? unfolded[name] : first;
      body.toggleAttribute("data-folded", !open);
      button.setAttribute("aria-expanded", open);
    }
    title.parentNode.replaceChild(button, title);
    paint();
  }

  // Make the groups of *region*'s table unfold, where the screen is narrow.
  lg.foldGroups = function (region) {
    if (!region.querySelector(".reach") || !window.matchMedia("(max-width: 40rem)").matches) {
      return;
    }
    [].slice
      .call(region.querySelectorAll("tbody"))
      .filter(function (body) {
        return body.querySelector("[data-group] span");
      })
      .forEach(function (body, at) {
        fold(body, at === 0 || body.className === "reach");
      });
  };
})();
