/* How long ago a day was, by the reader's own clock: an offline copy must not look fresh for ever.
   <time datetime="2026-10-03" data-age> turns into words, with the date in its title; its data-fresh
   is the number of days for which a check holds. The words, in the page's language, come with the
   script's own element: today, one day, days, one week, weeks, and so on, and the mark of age last.
   A clock that stands before that day knows nothing of its age: the date stays.
   needs: choose */
(function () {
  "use strict";
  var words = document.currentScript.dataset.ages.split("|");
  var DAY = 86400000;
  // From how many days on a unit is used, its days, and where its words are.
  var UNITS = [[730.5, 365.25, 7], [60.88, 30.44, 5], [14, 7, 3], [1, 1, 1]];

  function age(days) {
    var unit = UNITS.filter(function (candidate) { return days >= candidate[0]; })[0];
    if (!unit) { return words[0]; }
    var count = Math.floor(days / unit[1]);
    return words[unit[2] + (count > 1)].replace("{n}", count);
  }

  function daysSince(date) {
    var part = date.split("-");
    var now = new Date();
    var today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
    return Math.round((today - Date.UTC(part[0], part[1] - 1, part[2])) / DAY);
  }

  function mark(time) {
    var days = daysSince(time.getAttribute("datetime"));
    if (!(days >= 0)) { return; }
    time.title = time.textContent;
    time.textContent = age(days);
    if (days > (time.getAttribute("data-fresh") || 180)) {
      var old = document.createElement("span");
      old.setAttribute("data-old", "");
      old.textContent = " " + words[9];
      time.parentNode.insertBefore(old, time.nextSibling);
    }
  }

  function each(change) { document.querySelectorAll("time[data-age][title]").forEach(change); }

  // Paper has no clock: it gets the date itself.
  window.addEventListener("beforeprint", function () { each(function (time) { time.textContent = time.title; }); });
  window.addEventListener("afterprint", function () {
    each(function (time) { time.textContent = age(daysSince(time.getAttribute("datetime"))); });
  });

  // Mark what is below *part*, each time once.
  window.levelground.mark = function (part) {
    part.querySelectorAll("time[data-age]:not([title])").forEach(mark);
  };
  window.levelground.mark(document);
}());
