/* Suggestions for the box on a page that does not itself search: what is taken leads to the search.
   needs: app/load, find/reading, find/understand, suggest/box, suggest/offers, find/told
   if there: box/box */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;
  var form = document.querySelector("form[data-go]");

  if (!form) {
    return;
  }
  lg.load("find/words", function (told) {
    var input = form.querySelector("input");
    var asked = finder.nothing();
    if (!told) {
      return;
    }
    find.prepare(told);
    var box = finder.box(input, form.querySelector("[role='listbox']"), function (offer) {
      if (offer && offer.href) {
        location.href = offer.href;
        return;
      }
      find.understand(told, input.value, function (read) {
        asked.q = input.value;
        if (offer) {
          finder.taken(asked, read, offer);
        }
        lg.askAt(finder.print(asked).slice(1));
      });
    });
    function suggest() {
      var typed = input.value;
      if (!typed.trim()) {
        box.fold();
        return;
      }
      find.understand(told, typed, function (read) {
        finder.offersFor(read, function (offers) {
          if (typed === input.value) {
            box.show(offers);
          }
        });
      });
    }
    input.addEventListener("input", suggest);
    // What was typed before this script was there; words that the page has put in ask for nothing.
    if (input.value !== input.defaultValue) {
      suggest();
    }
  });
})();
