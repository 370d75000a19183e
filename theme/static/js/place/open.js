/* Whether a place is open now, by the reader's own clock, where its hours are stated: data-week has the
   spans of a week in minutes from the first of Monday, "480-1020 1920-2460". Without a script nothing
   is claimed. */
(function () {
  "use strict";
  var label = document.querySelector("[data-week]");
  var now = new Date();
  var minute = ((now.getDay() + 6) % 7) * 1440 + now.getHours() * 60 + now.getMinutes();

  if (!label) {
    return;
  }
  var open = label.dataset.week.split(" ").some(function (span) {
    var ends = span.split("-");
    // Sunday night may run into Monday.
    return (minute >= ends[0] && minute < ends[1]) || minute + 10080 < ends[1];
  });
  label.textContent = label.dataset[open ? "open" : "shut"];
})();
