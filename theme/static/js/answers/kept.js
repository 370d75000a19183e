/* What a reader writes down of calls, by program: in this page only, and on the device when asked.
   needs: choose */
(function () {
  "use strict";
  var lg = window.levelground;
  var PLACE = "localStorage";
  var OWN = ":answers";
  var all = {};

  function two(number) {
    return (number < 10 ? "0" : "") + number;
  }

  function today() {
    var now = new Date();
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  // Only what has the shape of answers is taken from the device.
  function sound(one) {
    return (
      one &&
      typeof one === "object" &&
      typeof one.on === "string" &&
      /^\d{4}-\d\d-\d\d$/.test(one.on) &&
      one.facts &&
      typeof one.facts === "object" &&
      Object.keys(one.facts).every(function (name) {
        return one.facts[name] && typeof one.facts[name] === "object";
      })
    );
  }

  function take(kept) {
    var found = (Array.isArray(kept) && kept[0]) || {};
    Object.keys(found).forEach(function (id) {
      if (lg.valid([id]).length && sound(found[id])) {
        all[id] = found[id];
      }
    });
  }

  lg.answers = {
    today: today,
    // What is written down of a program, made empty if there is nothing: {on, how, by, outcome, note, facts}.
    of: function (id, like) {
      all[id] = all[id] || {
        on: like ? like.on : today(),
        how: like ? like.how : "phone",
        by: like ? like.by : "",
        outcome: "",
        note: "",
        facts: {},
      };
      return all[id];
    },
    there: function (id) {
      return all[id] || null;
    },
    kept: function () {
      return Boolean(lg.kept(PLACE, OWN));
    },
    // Keep what is written on the device, or no longer; whether that could be done.
    keep: function (wanted) {
      return lg.keep(PLACE, wanted ? [all] : null, OWN);
    },
    forget: function () {
      all = {};
      lg.answers.keep(false);
    },
  };

  take(lg.kept(PLACE, OWN));
})();
