/* The packet on paper: at most three columns a table, the day it was printed, and a QR code that
   leads back to the comparison. The QR library is only loaded for a print.
   needs: app/dom, app/load, compare/table, packet/share
   if there: qr/qr */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;
  var COLUMNS = 3;
  var LONGEST = 8000; // milliseconds

  function today() {
    var now = new Date();
    var two = function (number) {
      return (number < 10 ? "0" : "") + number;
    };
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  // Four programs print as two and two, since four columns are too narrow to read on paper.
  function parts(columns) {
    var count = Math.ceil(columns.length / COLUMNS);
    var size = Math.ceil(columns.length / count);
    var made = [];
    for (var at = 0; at < columns.length; at += size) {
      made.push(columns.slice(at, at + size));
    }
    return made;
  }

  function code() {
    var place = document.querySelector("[data-part='code']");
    var drawn = place && lg.published && lg.qr && lg.qr(lg.link());
    if (drawn) {
      lg.fill(lg.empty(place), [drawn, el("small", {}, lg.words.scan)]);
    }
  }

  // Put into *place* the tables for paper, where they differ from the one on the screen.
  lg.paper = function (place, model, rows, state) {
    var split = parts(model.columns);
    lg.empty(place);
    if (split.length > 1) {
      split.forEach(function (columns) {
        place.appendChild(
          el(
            "div",
            { class: "compare", "data-columns": columns.length },
            lg.table(model, columns, rows, state, null)
          )
        );
      });
    }
    document.body.toggleAttribute("data-split", split.length > 1);
  };

  // The code is waited for, but not for ever, and not where it does not come.
  lg.print = function () {
    var done = false;
    function print() {
      if (done) {
        return;
      }
      done = true;
      code();
      window.print();
    }
    if (!lg.published) {
      print();
      return;
    }
    setTimeout(print, LONGEST);
    lg.after(
      "qr",
      function () {
        return Boolean(lg.qr);
      },
      print,
      print
    );
  };

  window.addEventListener("beforeprint", function () {
    var printed = document.querySelector("[data-part='printed']");
    if (printed) {
      printed.textContent = lg.say(lg.words.printed, { day: lg.day(today()) });
    }
    code();
  });
})();
