/* How long ago a day was, by the reader's own clock: an offline copy must not look fresh for ever.
   <time datetime="2026-10-03" data-age> turns into words, with the date in its title; its data-fresh
   is the number of days for which a check holds. The rule, in the page's language, comes with the
   script's own element, as levelground/model/freshness.py has it: today, the mark of age, the days for
   which a check holds where nothing else is said; from how many months on it is told in months and in
   years; the words for a day, for days, months and years, and for years with months. A page without ages
   has no rule. A clock that stands before that day knows nothing of its age: the date stays.
   needs: choose */
(function () {
  "use strict";
  var lg = window.levelground;
  var rule = (document.currentScript.dataset.ages || "").split("|");
  var DAY = 86400000;

  function age(time) {
    var days = lg.daysSince(time.dateTime);
    var months = Math.floor(days / 30.4375);
    var rest = months % 12;
    return months >= rule[4]
      ? rule[8 + (rest > 1)].replace("{n}", (months - rest) / 12).replace("{m}", rest)
      : months >= rule[3]
        ? rule[7].replace("{n}", months)
        : rule[days > 1 ? 6 : days && 5].replace("{n}", days);
  }

  // The reader's own day, as the number of days since 1970.
  lg.today = function () {
    var now = new Date();
    return Math.floor((now - now.getTimezoneOffset() * 60000) / DAY);
  };

  // A day without an hour is one of UTC, and so is the reader's own, above.
  lg.daysSince = function (date) {
    return lg.today() - Date.parse(date) / DAY;
  };

  function mark(time) {
    var days = lg.daysSince(time.dateTime);
    if (!(days >= 0)) {
      return;
    }
    time.title = time.textContent;
    time.textContent = age(time);
    if (days > (time.dataset.fresh || rule[2])) {
      var old = document.createElement("span");
      old.dataset.old = "";
      old.textContent = " " + rule[1];
      time.after(old);
    }
  }

  // Paper has no clock: it gets the date itself.
  function put(isOver) {
    document.querySelectorAll("time[data-age][title]").forEach(function (time) {
      time.textContent = isOver ? age(time) : time.title;
    });
  }
  window.addEventListener("beforeprint", function () {
    put();
  });
  window.addEventListener("afterprint", put);

  // Mark what is below *part*, each time once.
  lg.mark = function (part) {
    part.querySelectorAll("time[data-age]:not([title])").forEach(mark);
  };
  lg.mark(document);
})();
