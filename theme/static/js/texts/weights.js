/* What a word weighs in each text: Okapi BM25, as lunr has it. lunr.py builds the index, and the tests hold these
   weights against its own.
   needs: find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;
  var SATURATED = 1.2; // how soon a word that stands there more often weighs no more
  var LENGTH = 0.75; // how much a long text takes of that

  // How often each document holds a word in a field.
  function timesOf(steps) {
    var at = -1;
    return steps.reduce(function (times, step) {
      at += step;
      times[at] = (times[at] || 0) + 1;
      return times;
    }, {});
  }

  // How many words a document has in each field, on average.
  function averages(packed) {
    return packed.lengths.map(function (lengths) {
      return (
        lengths.reduce(function (all, one) {
          return all + one;
        }, 0) / packed.size
      );
    });
  }

  // A word says the more, the fewer texts have it.
  function rareness(packed, times) {
    var texts = times.reduce(function (sum, one) {
      return sum + Object.keys(one).length;
    }, 0);
    return Math.log(1 + Math.abs((packed.size - texts + 0.5) / (texts + 0.5)));
  }

  function weigh(packed, number) {
    var times = packed.found[number].map(timesOf);
    var rare = rareness(packed, times);
    packed.averages = packed.averages || averages(packed);
    times.forEach(function (field, nth) {
      Object.keys(field).forEach(function (at) {
        var share = packed.lengths[nth][at] / packed.averages[nth];
        var most = SATURATED * (1 - LENGTH + LENGTH * share) + field[at];
        var weight = (rare * ((SATURATED + 1) * field[at])) / most;
        field[at] = Math.round(weight * packed.fields[nth][1] * 1000) / 1000;
      });
    });
    return times;
  }

  // [{document: weight}] of each field, for a word by its number.
  find.weightsOf = function (packed, number) {
    return find.kept(packed, "weights", packed.list[number], function () {
      return weigh(packed, number);
    });
  };
})();
