/* How long ago a day was, by the reader's own clock: an offline copy must not look fresh for ever.
   <time datetime="2026-10-03" data-age> turns into words, with the date in its title; its data-fresh
   is the number of days for which a check holds. The words come with the script's own element. */
(function () {
  "use strict";
  var words = document.currentScript.dataset;
  var DAY = 86400000;
  var UNITS = [["years", 365.25, 730.5], ["months", 30.44, 60.88], ["weeks", 7, 14], ["days", 1, 1]];

  function age(days) {
    for (var i = 0; i < UNITS.length; i += 1) {
      if (days >= UNITS[i][2]) {
        var count = Math.floor(days / UNITS[i][1]);
        var forms = words[UNITS[i][0]].split("|");
        return forms[count === 1 ? 0 : 1].replace("{n}", count);
      }
    }
    return words.today;
  }

  function daysSince(date) {
    var part = date.split("-");
    var now = new Date();
    var today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
    return Math.round((today - Date.UTC(part[0], part[1] - 1, part[2])) / DAY);
  }

  function add(time) {
    var days = daysSince(time.getAttribute("datetime"));
    var written = time.textContent;
    var told = age(days);
    time.title = written;
    time.textContent = told;
    // Paper has no clock: it gets the date itself.
    window.addEventListener("beforeprint", function () { time.textContent = written; });
    window.addEventListener("afterprint", function () { time.textContent = told; });
    if (days > Number(time.getAttribute("data-fresh") || 180)) {
      var mark = document.createElement("span");
      mark.setAttribute("data-words", "");
      mark.textContent = " " + words.old;
      time.parentNode.insertBefore(mark, time.nextSibling);
    }
  }

  Array.prototype.forEach.call(document.querySelectorAll("time[data-age]"), add);
}());
