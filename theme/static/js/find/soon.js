/* Which programs may take someone tonight, as far as they say.
   needs: find/reading, find/shard */
(function () {
  "use strict";
  var find = window.levelground.find;
  var FULL = 9;

  // The filters that are read here.
  find.SOON = ["accepting", "same_day_start", "staff_24h", "walk_in", "stay", "detox_setting"];

  function states(hit, id, option, what) {
    return Boolean(find.states(hit.shard, id, option, what, hit.program));
  }

  // Whether detox is there by visits alone, with the nights at home.
  function isByVisits(hit) {
    var told = ["hospital", "residential"].some(function (setting) {
      return states(hit, "detox_setting", setting, "yes");
    });
    return !told && states(hit, "detox_setting", "outpatient", "yes");
  }

  function isOf(hit, levels) {
    return levels.some(function (level) {
      return states(hit, "level", level, "yes");
    });
  }

  // Of those silent on whether they take people now: whom a person can go to tonight, by the kind of care. What
  // starts a stay of months, is for the day, or is no treatment, comes last.
  function byCare(told, hit) {
    if (isOf(hit, told.soonest) && !isByVisits(hit)) {
      return 2;
    }
    if (states(hit, "walk_in", "yes", "yes")) {
      return 3;
    }
    if (isOf(hit, told.daytime) || isByVisits(hit)) {
      return 7;
    }
    var long = states(hit, "stay", "long", "yes") || !isOf(hit, told.overnight);
    return (long ? 5 : 4) + (states(hit, "staff_24h", "yes", "yes") ? 0 : 1);
  }

  function byStaff(told, hit) {
    return states(hit, "staff_24h", "yes", "yes") ? 2 : 3;
  }

  // Who would walk in asks for no bed.
  function byDay(told, hit) {
    return isOf(hit, told.daytime) ? 2 : 3;
  }

  // Starts on the day a person calls, takes people now, silent by *among*, full.
  function soon(told, hit, among) {
    if (states(hit, "accepting", "yes", "no")) {
      return FULL;
    }
    if (states(hit, "same_day_start", "yes", "yes")) {
      return 0;
    }
    return states(hit, "accepting", "yes", "yes") ? 1 : among(told, hit);
  }

  // Whether no kind of care was asked for, so that those who may take someone tonight are told apart by it.
  find.byCare = function (chosen) {
    return !find.told.bedless.concat("level", "detox", "detox_from").some(function (id) {
      return chosen[id];
    });
  };

  // What those are told apart by who do not say whether they take people now: "care", "staff" or, for what needs
  // no bed, such as methadone, "day".
  find.soonBy = function (chosen) {
    var staffed = chosen.level || chosen.detox || chosen.detox_from;
    return staffed ? "staff" : find.byCare(chosen) ? "care" : "day";
  };

  // The same hits, those first that may take someone tonight; else their order stays. Where no kind of care was
  // asked for, detox and a hospital come first.
  find.soonFirst = function (told, chosen) {
    var among = { care: byCare, staff: byStaff, day: byDay }[find.soonBy(chosen)];
    return function (hits) {
      return hits
        .map(function (hit, at) {
          return [soon(told, hit, among), at, hit];
        })
        .sort(function (a, b) {
          return a[0] - b[0] || a[1] - b[1];
        })
        .map(function (one) {
          return one[2];
        });
    };
  };
})();
