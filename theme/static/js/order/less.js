/* What is stated by a fact that says less than was asked for, and is still to be asked.
   needs: app/dom, find/apart, find/shard, find/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // Whether one of some ways to state an option is stated that says no less than it.
  find.meets = function (hit, ways) {
    return ways.some(function (way) {
      return (
        !way.less &&
        way.options.some(function (option) {
          return find.says(hit, way.filter, option);
        })
      );
    });
  };

  // Whether something that was asked for is only stated by what says less: to treat substance use, for "alcohol".
  find.isLess = function (answer, hit) {
    return Object.keys(answer.chosen).some(function (id) {
      var one = answer.chosen[id];
      return (
        (one.or || []).some(saysLess) &&
        one.options.some(function (option) {
          return !find.meets(hit, find.waysOf(id, one, option));
        })
      );
    });
  };

  function saysLess(way) {
    return way.less;
  }

  // Who stays on a medicine, and names no house or detox, needs somebody who gives it before who welcomes it.
  find.givenFirst = function (answer, near) {
    var levels = (answer.chosen.level || {}).options || [];
    var daytime = answer.told.daytime.some(function (level) {
      return levels.indexOf(level) >= 0;
    });
    return near[2] === "keeping" && (daytime || !levels.length);
  };

  // The options of a choice that is met by what stands for them alone, and says less: to take women is no program for
  // women, to treat substance use says nothing of alcohol.
  function lacking(hit, id, chosen) {
    return chosen.options.filter(function (option) {
      var ways = (chosen.or || []).filter(function (way) {
        return way.of.indexOf(option) >= 0 && (way.less || way.only);
      });
      return (
        ways.length &&
        !find.states(hit.shard, id, option, "yes", hit.program) &&
        !find.states(hit.shard, id, option, "no", hit.program) &&
        (!ways[0].less || !find.meets(hit, find.waysOf(id, chosen, option)))
      );
    });
  }

  // Options in words, without their filter.
  find.labels = function (told, id, options) {
    return options
      .map(function (option) {
        return lg.finder.labelOf(told, id, option);
      })
      .join(", ");
  };

  // What is still to be asked of a choice that is met: into *whole* where that is a sentence, else into *ask*.
  find.toAsk = function (told, hit, id, chosen, whole, ask) {
    var lacked = lacking(hit, id, chosen);
    if (lacked.length && id === "populations") {
      var names = lacked.map(function (option) {
        return lg.lowered(find.labels(told, id, [option]));
      });
      whole.push(lg.say(told.say.takes, { list: names.join(", ") }));
    } else if (lacked.length) {
      ask.push(find.labels(told, id, lacked));
    }
    var unsaid = (chosen.unsaid || []).filter(function (option) {
      return chosen.never.indexOf(option) < 0;
    });
    if (unsaid.length) {
      ask.push(lg.finder.choicesWords(told, id, unsaid));
    }
  };
})();
