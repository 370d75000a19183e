/* Who is found by name, and whom they take: a house for women is none for "my son".
   needs: find/reading, find/shard */
(function () {
  "use strict";
  var find = window.levelground.find;

  // Whether all programs of a record name women or men, and not those who were asked for.
  function isForOthers(shard, record, sexes) {
    for (var at = shard.starts[record]; at < shard.starts[record + 1]; at += 1) {
      var taken = find.told.anyone.concat("all-genders").filter(takes(shard, at));
      if (!taken.length || taken.some(among(sexes))) {
        return false;
      }
    }
    return true;
  }

  function takes(shard, program) {
    return function (option) {
      return find.states(shard, "genders", option, "yes", program);
    };
  }

  function among(options) {
    return function (option) {
      return option === "all-genders" || options.indexOf(option) >= 0;
    };
  }

  // Those of some providers that may take whom it is for: no house that names women alone, for "my son".
  find.takingWhom = function (named, chosen) {
    var sexes = ["genders", "populations"].reduce(function (all, id) {
      return all.concat(chosen[id] ? chosen[id].options : []);
    }, []);
    sexes = sexes.filter(function (one) {
      return find.told.anyone.indexOf(one) >= 0;
    });
    return named.filter(function (one) {
      return !sexes.length || !one.shard || !isForOthers(one.shard, one.record, sexes);
    });
  };
})();
