/* How a part of the directory is written in few letters, and how it is unpacked: levelground/site/data/shards.py
   says the same.
   needs: find/bits */
(function () {
  "use strict";
  var find = window.levelground.find;

  // Of [what there is, which of it each has], what each has.
  function each(once) {
    return once[1].map(function (number) {
      return once[0][number];
    });
  }

  // Of the steps from each number to the next, the numbers.
  function summed(steps) {
    var sum = 0;
    return steps.map(function (step) {
      return (sum += step);
    });
  }

  // The keys of programs, the towns as [name, state, county], the spots as [ZIP, north, east], and the town of
  // each record.
  find.unpacked = function (raw) {
    var states = each(raw.towns[1]);
    var counties = each(raw.towns[2]);
    var spots = raw.spots.map(summed);
    raw.keys = each(raw.keys);
    raw.towns = raw.towns[0].map(function (name, at) {
      return [name, states[at], counties[at]];
    });
    raw.spots = spots[0].map(function (zip, at) {
      return [zip ? ("0000" + zip).slice(-5) : "", spots[1][at], spots[2][at]];
    });
    raw.town = raw.spot.map(function (at) {
      return spots[3][at];
    });
  };

  // The numbers of the options that stand in a key.
  function optionsIn(key, options) {
    var found = [];
    options.forEach(function (option, at) {
      if (("-" + key + "-").indexOf("-" + option + "-") >= 0) {
        found.push(at);
      }
    });
    return found;
  }

  // The yeses of a filter whose options stand in the keys of the programs.
  find.fromKeys = function (filter, keys) {
    if (!filter.keyed) {
      return;
    }
    var own = filter.of.map(function () {
      return [];
    });
    var known = Object.create(null); // few keys are many programs'
    keys.forEach(function (key, program) {
      known[key] = known[key] || optionsIn(key, filter.of);
      known[key].forEach(function (option) {
        own[option].push(program);
      });
    });
    filter.yes = own.map(function (programs) {
      return find.encode(programs, keys.length);
    });
  };
})();
