/* How many programs each option of a filter would leave.
   needs: find/bits, find/shard, find/sift */
(function () {
  "use strict";
  var find = window.levelground.find;

  // What each option of a filter would leave: {option: [states yes, does not say]}.
  find.counts = function (sifted, id, options) {
    var counts = {};
    options.forEach(function (option) {
      counts[option] = [0, 0];
    });
    sifted.forEach(function (part) {
      var left = find.without(part, id);
      options.forEach(function (option) {
        var set = find.answered(part.shard, id, option);
        var yes = find.shared(left.yes, set.yes);
        counts[option][0] += yes;
        counts[option][1] += find.count(find.less(left.kept, set.no)) - yes;
      });
    });
    return counts;
  };
})();
