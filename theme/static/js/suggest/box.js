/* The box as a combobox with a list, after the pattern of the ARIA authoring practices: the focus stays
   in the box, the arrows go through the list, Enter takes an entry, Escape folds it.
   needs: app/dom, find/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var el = lg.el;

  finder.box = function (input, list, take) {
    var offers = [];
    var active = -1;
    var text = null; // what the offers are for
    var steps = 0; // of the arrows, since more was typed

    function mark(at) {
      active = at;
      offers.forEach(function (_offer, i) {
        list.children[i].setAttribute("aria-selected", i === at);
      });
      if (at < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", list.children[at].id);
        list.children[at].scrollIntoView({ block: "nearest" });
      }
    }

    function move(step) {
      var to = active + step;
      mark(to >= offers.length ? -1 : to < -1 ? offers.length - 1 : to);
    }

    function fold() {
      steps = 0;
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      mark(-1);
    }

    function pick(at) {
      var offer = offers[at];
      fold();
      take(offer);
    }

    function isShown(found) {
      return (
        !list.hidden &&
        found.length === offers.length &&
        found.every(function (offer, at) {
          return offer.words === offers[at].words;
        })
      );
    }

    // The same entries, found for one more letter, leave the reader where the arrows had come to. Who has gone
    // on meanwhile is shown nothing: it would lie over what has the focus now.
    function show(found) {
      var same = isShown(found);
      if (document.activeElement !== input) {
        return;
      }
      offers = found;
      text = input.value;
      if (!same) {
        paint();
      }
      for (; steps && offers.length; steps += steps < 0 ? 1 : -1) {
        move(steps < 0 ? -1 : 1);
      }
    }

    function paint() {
      lg.fill(
        lg.empty(list),
        offers.map(function (offer, at) {
          return el(
            "li",
            {
              role: "option",
              id: "offer-" + at,
              "aria-selected": "false",
              mousedown: function (event) {
                event.preventDefault();
                pick(at);
              },
            },
            [
              el("span", {}, offer.words),
              " ",
              el("small", {}, [offer.kind, offer.note].filter(Boolean).join(": ")),
            ]
          );
        })
      );
      if (!offers.length) {
        fold();
        return;
      }
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      mark(-1);
    }

    // It is one only where this script is.
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    fold();
    input.addEventListener("keydown", function (event) {
      var open = !list.hidden;
      var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      var late = input.value !== text && input.value.trim(); // the offers are for what was typed before
      if (step && late) {
        event.preventDefault();
        steps += step;
      } else if (step && offers.length) {
        event.preventDefault();
        if (!open) {
          show(offers);
        }
        move(step);
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (open && active >= 0 && !late) {
          pick(active);
        } else {
          fold();
          take(null);
        }
      } else if (event.key === "Escape" && open) {
        event.preventDefault();
        fold();
      }
    });
    input.addEventListener("input", function () {
      steps = 0;
    });
    input.addEventListener("blur", fold);
    return { show: show, fold: fold };
  };
})();
