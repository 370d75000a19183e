/* Programs that name what they detox from, and not what was asked for, stand apart: a clinic that detoxes
   from opioids is no place to stop alcohol. And what the headings of the bands may claim.
   needs: find/bits, find/reading, find/shard, find/unsaid */
(function () {
  "use strict";
  var find = window.levelground.find;

  function says(hit, id, option) {
    return find.has(find.option(hit.shard, id, option).yes, hit.program);
  }

  // Whether one of some ways to state an option is stated that says no less than it.
  find.meets = function (hit, ways) {
    return ways.some(function (way) {
      return (
        !way.less &&
        way.options.some(function (option) {
          return says(hit, way.filter, option);
        })
      );
    });
  };

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
        return says(hit, want.id, option[0]);
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
      answer[band] = inBand(answer, band).concat(answer[band].filter(isApart));
    });
    return answer;
  };

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

  // [filter, options] of what comes near that a program states.
  find.nearOf = function (answer, hit) {
    return Object.keys(answer.nearWays || {})
      .map(function (id) {
        return [
          id,
          answer.nearWays[id].filter(function (option) {
            return says(hit, id, option);
          }),
        ];
      })
      .filter(function (one) {
        return one[1].length;
      });
  };

  // Who stays on a medicine, and names no house or detox, needs somebody who gives it before who welcomes it.
  function givenFirst(answer, near) {
    var levels = (answer.chosen.level || {}).options || [];
    var daytime = answer.told.daytime.some(function (level) {
      return levels.indexOf(level) >= 0;
    });
    return near[2] === "keeping" && (daytime || !levels.length);
  }

  // Where nobody states what was asked, those that state what comes near to it stand first: to be treated online,
  // and visits by video; care for opioids, and medication for them. Where some are free, those that cost less for
  // who has little stand first of those that do not say.
  find.comeNear = function (answer) {
    var near = Object.keys(answer.chosen)
      .map(function (id) {
        return find.nearTo(answer.chosen, id);
      })
      .filter(function (way) {
        return way && (way[4] || (answer.chosen[way[0]].silent && !find.isNamed(answer, way[2])));
      })[0];
    if (!near) {
      return answer;
    }
    answer.nearWays = answer.chosen[near[0]].near || near[3];
    var silent = answer.chosen[near[0]].silent;
    var given = !silent && givenFirst(answer, near);
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

  // Whether something that was asked for is only stated by what says less: to treat substance use, for "alcohol".
  function isLoose(answer, hit) {
    return Object.keys(answer.chosen).some(function (id) {
      var one = answer.chosen[id];
      return (
        (one.or || []).some(isLess) &&
        one.options.some(function (option) {
          return !find.meets(hit, find.waysOf(id, one, option));
        })
      );
    });
  }

  function isLess(way) {
    return way.less;
  }

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
        return (hit.fields && !hit.fields.name && hit.fields.text) || isLoose(answer, hit);
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
