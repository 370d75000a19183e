/* Programs that name what they detox from, and not what was asked for, stand apart: a clinic that detoxes
   from opioids is no place to stop alcohol. And what the headings of the bands may claim.
   needs: find/bits, find/shard, find/unsaid */
(function () {
  "use strict";
  var find = window.levelground.find;

  function says(hit, id, option) {
    return find.has(find.option(hit.shard, id, option).yes, hit.program);
  }

  function isApart(hit) {
    return hit.apart;
  }

  function isNear(hit) {
    return hit.nearly;
  }

  // What is to be named: what was asked for, or one of those that nobody may stop alone.
  function wanted(answer) {
    var from = answer.chosen.detox_from;
    var level = answer.chosen.level;
    if (from) {
      return { options: from.options, every: true };
    }
    var detox =
      answer.chosen.detox || (level && level.options.length === 1 && level.options[0] === "detox");
    return { options: detox ? answer.told.deadly : [], every: false };
  }

  // The answer with those marked that lack it, last in their bands; `lacking` is what they do not name.
  find.apart = function (answer) {
    var filter = answer.told.byId.detox_from;
    var want = wanted(answer);
    answer.lacking = want.options;
    if (!filter || !want.options.length) {
      return answer;
    }
    function lacks(hit) {
      var any = filter.options.some(function (option) {
        return says(hit, "detox_from", option[0]);
      });
      var met = want.options.filter(function (option) {
        return says(hit, "detox_from", option);
      }).length;
      return any && (want.every ? met < want.options.length : !met);
    }
    ["yes", "ask"].forEach(function (band) {
      answer[band].forEach(function (hit) {
        hit.apart = lacks(hit);
      });
      answer[band] = inBand(answer, band).concat(answer[band].filter(isApart));
    });
    return answer;
  };

  function inBand(answer, name) {
    if (name === "apart") {
      return answer.yes.concat(answer.ask).filter(isApart);
    }
    if (name === "nearly") {
      return answer.yes.filter(isNear);
    }
    return answer[name].filter(function (hit) {
      return !hit.apart && !hit.nearly;
    });
  }

  // What stands in each band: "yes" and "ask" are without those apart, "yes" without those that only come near.
  find.banded = function (answer, name) {
    answer.bands = answer.bands || {};
    answer.bands[name] = answer.bands[name] || inBand(answer, name);
    return answer.bands[name];
  };

  // Where nobody states what was asked, those that state what comes near to it stand first: to be treated online,
  // and visits by video; care for opioids, and medication for them.
  find.comeNear = function (answer) {
    var near = answer.told.nearly.filter(function (way) {
      var one = answer.chosen[way[0]];
      var all = one && (!way[1] || (one.options.indexOf(way[1]) >= 0 && find.ofOpioids(answer)));
      return all && one.silent && !answer.chosen[way[2]];
    })[0];
    if (!near) {
      return answer;
    }
    answer.nearly = near[2];
    answer.yes.forEach(function (hit) {
      hit.nearly = !hit.apart && says(hit, near[2], near[3]);
    });
    answer.yes = answer.yes.filter(isNear).concat(
      answer.yes.filter(function (hit) {
        return !hit.nearly;
      })
    );
    return answer;
  };

  // What the headings say: "all" that was asked for is stated, or "partly", since words are left out; "unsaid"
  // where none states it; "apart".
  find.headings = function (answer) {
    var chosen = Object.keys(answer.chosen).length > 0;
    var left = answer.partly || find.unsaidIn(answer).length;
    var said = find.banded(answer, "nearly").length ? ["nearly"] : [];
    // Words that only a description has may say something else there, a private room; beside choices they ask for
    // what nobody is known to state.
    var open = answer.parts.some(function (part) {
      return part.loose && answer.words.length;
    });
    open =
      open ||
      answer.yes.some(function (hit) {
        return hit.fields && !hit.fields.name && hit.fields.text;
      });
    if (find.banded(answer, "yes").length) {
      // In a crisis what was asked for is no program.
      said.push(chosen && !left && !open && !answer.read.acute ? "all" : "partly");
    }
    if (chosen && !answer.yes.length && answer.ask.length) {
      said.push("unsaid");
    }
    if (find.banded(answer, "apart").length) {
      said.push("apart");
    }
    return said;
  };
})();
