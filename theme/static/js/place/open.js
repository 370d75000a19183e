/* Whether a place is open now, by the reader's own clock, where its hours are stated:
   <dt data-week="mon-fri 08:00-17:00, sat 09:00-12:00" data-open="Open now" data-shut="Closed now">.
   The form is that of levelground/facts/opening_hours.py. Without a script nothing is claimed. */
(function () {
  "use strict";
  var DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  var WEEK = 7 * 1440;
  var label = document.querySelector("[data-week]");

  // The spans of a week in minutes from the first of Monday; the last may run into the next week.
  function spans(week) {
    var found = [];
    var days = [];
    var timed = false;
    (week.match(/[a-z]{3}(?:-[a-z]{3})?|\d\d:\d\d-\d\d:\d\d/g) || []).forEach(function (piece) {
      if (/^[a-z]/.test(piece)) {
        if (timed) {
          days = [];
        }
        timed = false;
        var last = DAYS.indexOf(piece.slice(-3));
        for (var day = DAYS.indexOf(piece.slice(0, 3)); day <= last; day += 1) {
          days.push(day);
        }
        return;
      }
      timed = true;
      var at = piece.split(/[:-]/).map(Number);
      var start = at[0] * 60 + at[1];
      var end = at[2] * 60 + at[3];
      days.forEach(function (on) {
        found.push([on * 1440 + start, on * 1440 + end + (end > start ? 0 : 1440)]);
      });
    });
    return found;
  }

  function isOpen(week, now) {
    var minute = ((now.getDay() + 6) % 7) * 1440 + now.getHours() * 60 + now.getMinutes();
    return spans(week).some(function (span) {
      return [minute, minute + WEEK].some(function (at) {
        return at >= span[0] && at < span[1];
      });
    });
  }

  if (label) {
    label.textContent = label.getAttribute(
      isOpen(label.getAttribute("data-week"), new Date()) ? "data-open" : "data-shut"
    );
  }
})();
