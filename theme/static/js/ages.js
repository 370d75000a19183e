/* How long ago a day was, by the reader's own clock: an offline copy must not look fresh for ever.
   <time datetime="2026-10-03" data-age> turns into words, with the date in its title; its data-fresh
   is the number of days for which a check holds. The rule, in the page's language, comes with the
   script's own element, as levelground/model/freshness.py has it: today, the mark of age, the days for
   which a check holds where nothing else is said; then of each unit from how many days on it is used,
   its days, and its words for one and for many. A page without ages has no rule. A clock that stands
   before that day knows nothing of its age: the date stays.
   needs: choose */
(function () {
  "use strict";
  var lg = window.levelground;
  var rule = (document.currentScript.dataset.ages || "").split("|");
  var DAY = 86400000;

  function age(days) {
    for (var at = 3; at < rule.length; at += 4) {
      var count = Math.floor(days / rule[at + 1]);
      if (days >= rule[at]) {
        return rule[at + 2 + (count > 1)].replace("{n}", count);
      }
    }
    return rule[0];
  }

  // The reader's own day, as the number of days since 1970.
  lg.today = function () {
    var now = new Date();
    return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY;
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
    time.textContent = age(days);
    if (days > (time.dataset.fresh || rule[2])) {
      var old = document.createElement("span");
      old.dataset.old = "";
      old.textContent = " " + rule[1];
      time.after(old);
    }
  }

  function each(change) {
    document.querySelectorAll("time[data-age][title]").forEach(change);
  }

  // Paper has no clock: it gets the date itself.
  window.addEventListener("beforeprint", function () {
    each(function (time) {
      time.textContent = time.title;
    });
  });
  window.addEventListener("afterprint", function () {
    each(function (time) {
      time.textContent = age(lg.daysSince(time.dateTime));
    });
  });

  // Mark what is below *part*, each time once.
  lg.mark = function (part) {
    part.querySelectorAll("time[data-age]:not([title])").forEach(mark);
  };
  lg.mark(document);
})();
