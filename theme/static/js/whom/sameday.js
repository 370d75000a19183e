/* A medicine on the first day: "same day suboxone" asks for the medicine, too.
   needs: find/reading, find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;

  // The medicine that the last words of a choice name, null where they name none.
  function medicineIn(read, one) {
    for (var from = one.from; from < one.to; from += 1) {
      var ways = find.phrase(read.told, find.spelled(read.tokens, from, one.to)) || [];
      var own = ways.filter(function (way) {
        return way.filter === "medications";
      });
      if (own.length) {
        return find.termOf(own, from, one.to);
      }
    }
    return null;
  }

  find.sameDay = function (read) {
    read.terms.forEach(function (one) {
      var medicine = one.filter === "medication_same_day" && medicineIn(read, one);
      if (medicine) {
        read.terms.push(medicine);
      }
    });
  };
})();
