/* What goes with the list: the list on paper, and in a wide window a map beside it. Both are loaded once the
   first answer can be seen, and told of each change of the list.
   needs: app/load, choose, find/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var WIDE = "(min-width: 80rem)";
  var place = null; // the list
  var answer = null;
  var acts = [];

  finder.listed = function () {
    acts.forEach(function (act) {
      act(place, answer);
    });
  };

  finder.beside = function (list, now) {
    place = list;
    answer = now;
    finder.listed();
    lg.afterPaint(function () {
      lg.need("paper", true, true);
      if (finder.isWide()) {
        lg.need("map", true, true);
      }
    });
  };

  finder.isWide = function () {
    return window.matchMedia(WIDE).matches;
  };

  // One of these bundles is here: *act* takes the list and its answer.
  finder.withList = function (act) {
    acts.push(act);
    act(place, answer);
  };
})();
