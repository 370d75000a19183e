/* When a place is to be open: "open now", "open on sunday", by the reader's own clock, where records state hours.
   needs: find/taking, find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;
  var DAY = 1440; // minutes
  var WEEK = 7 * DAY;
  var EVENING = 17 * 60;
  var LATE = 21 * 60;
  var NIGHT = 3 * 60; // who is open then each night is open at any hour
  var LONGEST = 4; // words of a time

  // The minutes of the week from Monday that are asked for: of now, of what is left of today, of one hour each day,
  // or of some days.
  function minutesOf(days, now) {
    var today = (now.getDay() + 6) % 7;
    var minute = today * DAY + now.getHours() * 60 + now.getMinutes();
    var end = (today + 1) * DAY;
    if (days === "now") {
      return [[minute, minute + 1]];
    }
    if (days === "today") {
      return [[minute, end]];
    }
    if (days === "tonight") {
      return [[Math.max(minute, today * DAY + EVENING), end]];
    }
    var hour = { late: LATE, always: NIGHT }[days];
    return (hour ? "0123456" : days).split("").map(function (day) {
      return hour ? [day * DAY + hour, day * DAY + hour + 1] : [day * DAY, (+day + 1) * DAY];
    });
  }

  function clear(read, from, to) {
    ["asides", "terms"].forEach(function (name) {
      read[name] = read[name].filter(function (one) {
        return one.to <= from || one.from >= to;
      });
    });
    find.silence(read, from, to);
  }

  // {days, to} of the time that is named from a word on; null where none is.
  function timeAt(read, from) {
    for (var to = Math.min(read.tokens.length, from + LONGEST); to > from; to -= 1) {
      var words = find.spelled(read.tokens, from, to);
      if (Object.prototype.hasOwnProperty.call(read.told.opens, words)) {
        return { days: read.told.opens[words], to: to };
      }
    }
    return null;
  }

  // Read the words that say when; what cannot wait stays so.
  find.opened = function (read) {
    read.tokens.forEach(function (_token, at) {
      var length = find.phraseAt(read.told.opening, read.tokens, at);
      var time = length && !read.open ? timeAt(read, at + length) : null;
      if (time) {
        read.open = minutesOf(time.days, new Date());
        read.open.all = time.days === "always";
        read.tonight = read.tonight || /now|night|always/.test(time.days);
        clear(read, at, time.to);
      }
    });
  };

  function isOpen(week, asked) {
    return asked[asked.all ? "every" : "some"](function (one) {
      return week.split(" ").some(function (span) {
        var ends = span.split("-");
        // Sunday night may run into Monday.
        return [0, WEEK].some(function (turn) {
          return one[0] + turn < ends[1] && one[1] + turn > ends[0];
        });
      });
    });
  }

  // Tell of each program whether it is open then, as far as it states hours: those that are stand first, and those
  // that are not last. `openly` is how many state hours, and `hours` tells it.
  find.byHours = function (answer) {
    var say = answer.told.say;
    answer.openly = 0;
    ["yes", "ask"].forEach(function (band) {
      var ranks = [[], [], []];
      answer[band].forEach(function (hit) {
        var week = (hit.shard.hours || {})[hit.program];
        hit.open = week ? (isOpen(week, answer.read.open) ? "yes" : "no") : "";
        hit.opened = hit.open && say["open_" + hit.open];
        answer.openly += week ? 1 : 0;
        ranks[hit.open === "yes" ? 0 : week ? 2 : 1].push(hit);
      });
      answer[band] = ranks[0].concat(ranks[1], ranks[2]);
    });
    answer.hours = (answer.openly ? say.open_some : say.open_none) + " ";
    answer.partly = true;
    return answer;
  };
})();
