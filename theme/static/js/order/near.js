/* What stands apart of what was found, and what only comes near to it.
   needs: find/apart, find/reading, find/shard, order/less */
(function () {
  "use strict";
  var find = window.levelground.find;
  var OPIOIDS = "opioids"; // that medication is given for, too

  function isApart(hit) {
    return hit.apart;
  }

  function isNear(hit) {
    return hit.nearly;
  }

  // What is to be named: what was asked for, or one of those that nobody may stop alone; else the ages of minors.
  function wanted(answer) {
    var from = answer.chosen.detox_from;
    var level = answer.chosen.level;
    var ages = answer.chosen.ages;
    if (from) {
      return { id: "detox_from", options: from.options, every: true };
    }
    var detox =
      answer.chosen.detox || (level && level.options.length === 1 && level.options[0] === "detox");
    var young =
      ages &&
      ages.options.every(function (option) {
        return answer.told.minors.indexOf(option) >= 0;
      });
    if (young && !detox) {
      return { id: "ages", options: ages.options, every: false };
    }
    return { id: "detox_from", options: detox ? answer.told.deadly : [], every: false };
  }

  // The answer with those marked that lack it, last in their bands; `lacking` is what they do not name.
  find.apart = function (answer) {
    var want = wanted(answer);
    var filter = answer.told.byId[want.id];
    answer.lacking = want.options;
    answer.apart = want.id;
    if (!filter || !want.options.length) {
      return answer;
    }
    function lacks(hit) {
      var any = filter.options.some(function (option) {
        return find.says(hit, want.id, option[0]);
      });
      var met = want.options.filter(function (option) {
        return find.meets(hit, find.waysOf(want.id, answer.chosen[want.id] || {}, option));
      }).length;
      return any && (want.every ? met < want.options.length : !met);
    }
    ["yes", "ask"].forEach(function (band) {
      answer[band].forEach(function (hit) {
        hit.apart = lacks(hit);
      });
      answer[band] = find.inBand(answer, band).concat(answer[band].filter(isApart));
    });
    return answer;
  };

  // [filter, options] of what comes near that a program states.
  find.nearOf = function (answer, hit) {
    return Object.keys(answer.nearWays || {})
      .map(function (id) {
        return [
          id,
          answer.nearWays[id].filter(function (option) {
            return find.says(hit, id, option);
          }),
        ];
      })
      .filter(function (one) {
        return one[1].length;
      });
  };

  // Where nobody states what was asked, those that state what comes near to it stand first: to be treated online,
  // and visits by video; care for opioids, and medication for them. Where some are free, those that cost less for
  // who has little stand first of those that do not say.
  find.comeNear = function (answer) {
    var near = Object.keys(answer.chosen)
      .map(function (id) {
        return find.nearTo(answer.chosen, id);
      })
      .filter(function (way) {
        return way && (way[4] || (answer.chosen[way[0]].silent && !isNamed(answer, way[2])));
      })[0];
    if (!near) {
      return answer;
    }
    answer.nearWays = answer.chosen[near[0]].near || near[3];
    var silent = answer.chosen[near[0]].silent;
    var given = !silent && find.givenFirst(answer, near);
    answer.nearly = given ? "given" : near[2];
    answer.nearFirst = silent || given;
    (given ? ["yes", "ask"] : [silent ? "yes" : "ask"]).forEach(function (band) {
      answer[band].forEach(function (hit) {
        hit.nearly = !hit.apart && find.nearOf(answer, hit).length > 0;
      });
      answer[band] = answer[band].filter(isNear).concat(
        answer[band].filter(function (hit) {
          return !hit.nearly;
        })
      );
    });
    return answer;
  };

  // Whether a filter, or what is a part of it, was asked for or ruled out.
  function isNamed(answer, id) {
    return answer.read.denied
      .map(function (one) {
        return one.term && one.term.filter;
      })
      .concat(Object.keys(answer.chosen))
      .some(function (name) {
        return name === id || find.told.partof[name] === id;
      });
  }

  // Whether care is looked for that medication for opioids states too, and that is not named itself.
  find.ofOpioids = function (answer) {
    return find.told.statedby.some(function (way) {
      var one = way[4] === 1 && way[1] === OPIOIDS && answer.chosen[way[0]];
      return one && one.options.indexOf(way[1]) >= 0 && !isNamed(answer, way[2]);
    });
  };
})();
