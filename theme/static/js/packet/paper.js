/* The packet on paper: the day it was printed, and a QR code that leads back to the comparison. The QR
   library is only loaded for a print.
   needs: app/dom, app/load, packet/same, packet/share
   if there: qr/qr */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;
  var LONGEST = 8000; // milliseconds

  function today() {
    var now = new Date();
    var two = function (number) {
      return (number < 10 ? "0" : "") + number;
    };
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  function code() {
    var place = document.querySelector("[data-part='code']");
    var drawn = place && lg.published && lg.qr && lg.qr(lg.link());
    if (drawn) {
      lg.fill(lg.empty(place), [drawn, el("small", {}, lg.words.scan)]);
    }
  }

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

  // The lines of help for everyone, which the page itself has in a band.
  function helpLines(lines) {
    lg.fill(
      document.querySelector("[data-part='lines']"),
      (lines || []).map(function (line) {
        return el("li", {}, [
          line[0] + " ",
          el("a", { href: line[2] }, line[1]),
          el("span", {}, line[3]),
          line[4] && el("a", { href: line[5] }, line[4]),
        ]);
      })
    );
  }
  lg.load("lines", helpLines);

  window.addEventListener("beforeprint", function () {
    var printed = document.querySelector("[data-part='printed']");
    if (printed) {
      printed.textContent = lg.say(lg.words.printed, { day: lg.day(today()) });
    }
    lg.sameOnce();
    code();
  });
})();
