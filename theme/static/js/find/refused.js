/* Whom a limit of a program leaves out: a house that names women alone is no first call for a man.
   needs: find/bits, find/reading */
(function () {
  "use strict";
  var find = window.levelground.find;
  var WHOM = "genders";

  function isNamed(options, terms, all) {
    return options[all ? "every" : "some"](function (option) {
      return terms.indexOf(option) >= 0;
    });
  }

  // Whether a limit leaves out whom a choice is for: "named genders women", where men were asked for.
  function leavesOut(key, id, one) {
    var parts = key.split(" ");
    var options = one.options || [];
    var whom = id === "populations" ? options.filter(isAnyone) : options;
    var own = id === "populations" ? WHOM : id;
    return (
      (parts[0] === "only" || parts[0] === "named") &&
      parts[1] === own &&
      whom.length > 0 &&
      !isNamed(whom, parts.slice(2), one.all)
    );
  }

  function isAnyone(option) {
    return find.told.anyone.indexOf(option) >= 0;
  }

  // Whether what a program states as a limit leaves out whom a choice is for, though it says no such no.
  find.isLeftOut = function (hit, id, one) {
    var limits = hit.shard.limits || {};
    return Object.keys(limits).some(function (key) {
      return leavesOut(key, id, one) && find.bit(limits[key], hit.program);
    });
  };

  // Hits with those last that are left out by a limit.
  find.limitedLast = function (hits, chosen) {
    var ids = Object.keys(chosen);
    function isLimited(hit) {
      return ids.some(function (id) {
        return find.isLeftOut(hit, id, chosen[id]);
      });
    }
    var last = hits.filter(isLimited);
    return hits
      .filter(function (hit) {
        return last.indexOf(hit) < 0;
      })
      .concat(last);
  };
})();
