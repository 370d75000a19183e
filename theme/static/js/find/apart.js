/* Programs that name what they detox from, and not what was asked for, stand apart: a clinic that detoxes
   from opioids is no place to stop alcohol. And what the headings of the bands may claim.
   needs: find/bits, find/reading, find/shard, find/unsaid
   if there: order/less */
(function () {
  "use strict";
  var find = window.levelground.find;

  find.says = function (hit, id, option) {
    return find.has(find.option(hit.shard, id, option).yes, hit.program);
  };

  function isApart(hit) {
    return hit.apart;
  }

  function isNear(hit) {
    return hit.nearly;
  }

  // What stands in a band, before it is kept.
  find.inBand = inBand;
  function inBand(answer, name) {
    if (name === "apart") {
      return answer.yes.concat(answer.ask).filter(isApart);
    }
    if (name === "nearly") {
      return answer.yes.concat(answer.ask).filter(isNear);
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

  // What comes near to a choice, [filter, option, name, {filter: options}]; undefined where nothing does.
  find.nearTo = function (chosen, id) {
    return find.told.nearly.filter(function (way) {
      return way[0] === id && (!way[1] || (chosen[id].options || []).indexOf(way[1]) >= 0);
    })[0];
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
        return (
          (hit.fields && !hit.fields.name && hit.fields.text) ||
          (find.isLess && find.isLess(answer, hit))
        );
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
