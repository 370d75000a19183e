/* The list on paper: what was typed and when, each program's street, and a button that prints. Where it is,
   the styles for paper are. Streets lie in the facts of each provider: a phone asks for them when the button is
   pressed, a wide window once its list rests, since there the browser's own print may be used.
   needs: app/dom, app/load, finder/beside */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var el = lg.el;
  var REST = 2000; // milliseconds
  var head = el("p", { class: "paper" });
  var resting = 0;
  var list = null; // what is found
  var answer = null;

  function slugOf(card) {
    return card.getAttribute("data-id").split("/")[0];
  }

  // Put its street on each card that has none; a program that is gone since, or keeps it back, has none.
  function withStreets(then) {
    var cards = [].slice.call(list.querySelectorAll(".card:not([data-street])"));
    lg.loadAll(
      cards.map(function (card) {
        return "facts/" + slugOf(card);
      }),
      function (files) {
        cards.forEach(function (card) {
          var facts = files["facts/" + slugOf(card)];
          card.setAttribute("data-street", "");
          if (facts) {
            lg.fill(
              card.querySelector("header"),
              el("p", { class: "paper" }, facts.address.join(", "))
            );
          }
        });
        if (then) {
          then();
        }
      }
    );
  }

  function headed() {
    var now = new Date();
    var typed = answer.asked.q.trim();
    var day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].join("-");
    lg.fill(lg.empty(head), [
      typed ? lg.say(answer.told.say.typed, { words: "\u201c" + typed + "\u201d" }) + " " : null,
      lg.say(lg.words.printed, { day: lg.day(day) }),
    ]);
  }

  var button = el("button", {
    type: "button",
    click: function () {
      withStreets(function () {
        window.print();
      });
    },
  });
  var way = el("p", { class: "ways" }, button);

  window.addEventListener("beforeprint", headed);
  finder.withList(function (place, now) {
    list = place;
    answer = now;
    window.clearTimeout(resting);
    head.remove();
    way.remove();
    if (!place.querySelector(".card")) {
      return;
    }
    headed();
    place.parentNode.parentNode.insertBefore(head, place.parentNode);
    button.textContent = answer.told.say.print;
    place.appendChild(way);
    if (finder.isWide()) {
      resting = window.setTimeout(withStreets, REST);
    }
  });
})();
