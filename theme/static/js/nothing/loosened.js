/* What is left to loosen where nothing is found.
   needs: find/bits, find/sift */
(function () {
  "use strict";
  var find = window.levelground.find;

  // For an empty answer: how many programs would be left without each of the choices.
  find.loosened = function (sifted, chosen) {
    return Object.keys(chosen)
      .map(function (id) {
        var count = 0;
        sifted.forEach(function (part) {
          count += find.count(find.without(part, id).kept);
        });
        return { id: id, count: count };
      })
      .filter(function (one) {
        return one.count;
      })
      .sort(function (a, b) {
        return b.count - a.count;
      });
  };
})();
