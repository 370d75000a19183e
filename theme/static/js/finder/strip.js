/* The line between the box and the results: filters, the order, and what was read. It is a toolbar: one stop
   of the Tab key, in which the arrows go on. Filters and order unfold below it.
   needs: app/dom, app/load, finder/chips, find/told
   if there: pressed/locate, pressed/sorts */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var orders = null; // fills in what changes the order of the answer that is shown
  var STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  function shown(strip) {
    return [].slice.call(strip.querySelectorAll("button")).filter(function (one) {
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

  function unfold(button, place, open) {
    button.setAttribute("aria-expanded", open);
    place.toggleAttribute("data-open", open);
  }

  function isOpen(place) {
    return place.hasAttribute("data-open");
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
      to.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
    part.filters.addEventListener("click", function () {
      unfold(part.filters, part.choices, !isOpen(part.choices));
      if (isOpen(part.choices)) {
        part.choices.focus();
      }
    });
    part.order.addEventListener("click", function () {
      unfold(part.order, part.sorts, !isOpen(part.sorts));
      finder.pressed(function () {
        orders();
      });
    });
    part.done.addEventListener("click", function () {
      unfold(part.filters, part.choices, false);
      part.results.focus();
    });
    // The first stop of the page leads past all of this, once there are results.
    part.skip.addEventListener("click", function (event) {
      if (!part.strip.querySelector("li")) {
        return;
      }
      event.preventDefault();
      part.results.focus();
    });
    unfold(part.filters, part.choices, false);
    unfold(part.order, part.sorts, false);
  }

  // Call back once there is what its buttons do.
  finder.pressed = function (callback, otherwise) {
    lg.after(
      "pressed",
      function () {
        return Boolean(finder.sorts && finder.locate);
      },
      callback,
      otherwise
    );
  };

  // The strip of a page, by its parts; called again with each *answer*, it says what was found.
  finder.strip = function (part) {
    listen(part);
    return function (answer, chosen, change) {
      var say = answer.told.say;
      var sorted = sortedBy(answer);
      var n = answer.yes.length + answer.ask.length;
      part.filters.textContent = chosen ? lg.say(say.filters_n, { n: chosen }) : say.filters;
      part.choices.hidden = part.filters.hidden = Boolean(answer.where) && !chosen;
      part.order.textContent = sorted;
      part.order.hidden = !sorted;
      part.done.textContent = finder.counted(say.show, n, {});
      lg.fill(lg.empty(part.chips), finder.chips(answer, change));
      orders = function () {
        lg.fill(lg.empty(part.sorts), sorted ? finder.sorts(answer, change) : null);
      };
      if (finder.sorts) {
        orders();
      }
      part.skip.textContent = part.strip.querySelector("li")
        ? say.skip
        : part.skip.getAttribute("data-words");
      lg.atRest(function () {
        rove(part.strip, null);
      });
    };
  };

  // In which order, and how far around, in a few words; none where nothing is found.
  function sortedBy(answer) {
    var say = answer.told.say;
    if (!answer.yes.length && !answer.ask.length) {
      return "";
    }
    return lg.say(answer.near ? say.sorted_within : say.sorted, {
      order: say["sort_" + answer.order],
      n: answer.miles,
    });
  }
})();
