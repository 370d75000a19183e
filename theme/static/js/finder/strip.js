/* The line below the box: what cannot wait, where the reader is, the filters, and what was read. It is a
   toolbar: one stop of the Tab key, in which the arrows go on. The filters unfold below it.
   needs: app/dom, app/load, finder/chips */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  function shown(strip) {
    return [].slice.call(strip.querySelectorAll("a, button")).filter(function (one) {
      return getComputedStyle(one).display !== "none"; // a width would have all be laid out
    });
  }

  // Only one of its buttons is reached by Tab: *now*, or the first.
  function rove(strip, now) {
    var all = shown(strip);
    var stop = all.indexOf(now) < 0 ? all[0] : now;
    all.forEach(function (one) {
      one.tabIndex = one === stop ? 0 : -1;
    });
  }

  function unfold(part, open) {
    part.filters.setAttribute("aria-expanded", open);
    part.choices.toggleAttribute("data-open", open);
  }

  function listen(part) {
    part.strip.addEventListener("keydown", function (event) {
      var all = shown(part.strip);
      var to = all[all.indexOf(document.activeElement) + (STEPS[event.key] || 0)];
      if (!STEPS[event.key] || !to) {
        return;
      }
      event.preventDefault();
      rove(part.strip, to);
      to.focus();
    });
    part.filters.addEventListener("click", function () {
      unfold(part, !part.choices.hasAttribute("data-open"));
      if (part.choices.hasAttribute("data-open")) {
        part.choices.focus();
      }
    });
    // The first stop of the page leads past all of this, once there are results.
    part.skip.addEventListener("click", function (event) {
      if (!part.strip.querySelector("li")) {
        return;
      }
      event.preventDefault();
      part.results.focus();
    });
    unfold(part, false);
  }

  // What was read, in few words: "Near Lynn, MA \u00b7 Detox from: Alcohol \u00b7 Opioids".
  function brief(chips) {
    var before = "";
    return [].map
      .call(chips.querySelectorAll(".chip"), function (one) {
        return one.textContent.replace(/^[^:]+: /, function (label) {
          var again = label === before;
          before = label;
          return again ? "" : label;
        });
      })
      .join(" \u00b7 ");
  }

  // The strip of a page, by its parts; called again with each *answer*, it says what was found.
  finder.strip = function (part) {
    listen(part);
    return function (answer, chosen, change) {
      var say = answer.told.say;
      var n = answer.yes.length + answer.ask.length;
      part.choices.hidden = part.filters.hidden = Boolean(answer.where) && !chosen;
      lg.fill(lg.empty(part.chips), finder.chips(answer, change));
      var read = part.chips.querySelectorAll(".chip").length;
      part.filters.textContent = read ? lg.say(say.filters_n, { n: read }) : say.filters;
      part.read.textContent = n ? brief(part.chips) : "";
      part.skip.textContent = part.strip.querySelector("li")
        ? say.skip
        : part.skip.getAttribute("data-words");
      lg.atRest(function () {
        rove(part.strip, null);
      });
    };
  };
})();
