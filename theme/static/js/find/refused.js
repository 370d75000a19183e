/* Whom a limit of a program leaves out: a house that names women alone is no first call for a man.
   needs: find/bits, find/reading */
(function () {
  "use strict";
  var find = window.levelground.find;

  // Whether a limit, such as "named genders women", leaves out whom a choice is for, though it says no such no.
  find.isLeftOut = function (hit, id, one) {
    var limits = hit.shard.limits || {};
    var people = id === "populations";
    var whom = (one.options || []).filter(function (option) {
      return !people || find.told.anyone.indexOf(option) >= 0;
    });
    var kinds = new RegExp("^(only|named) " + (people ? "genders" : id) + " ");
    return (
      whom.length > 0 &&
      Object.keys(limits).some(function (key) {
        var named = key.split(" ");
        return (
          kinds.test(key) &&
          find.bit(limits[key], hit.program) &&
          !whom[one.all ? "every" : "some"](function (option) {
            return named.indexOf(option) > 1;
          })
        );
      })
    );
  };

  // Hits with those last that are left out by a limit.
  find.limitedLast = function (hits, chosen) {
    var ids = Object.keys(chosen);
    var last = hits.filter(function (hit) {
      return ids.some(function (id) {
        return find.isLeftOut(hit, id, chosen[id]);
      });
    });
    return hits
      .filter(function (hit) {
        return last.indexOf(hit) < 0;
      })
      .concat(last);
  };
})();
