/* What stands beside the list: in a wide window, a map. It is loaded once the first answer can be seen, and
   told of each change of the list.
   needs: app/load, choose, find/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var WIDE = "(min-width: 80rem)";
  var place = null; // the list
  var answer = null;
  var draw = null;

  finder.listed = function () {
    if (draw && place) {
      draw(place, answer);
    }
  };

  finder.beside = function (list, now) {
    place = list;
    answer = now;
    finder.listed();
    if (!draw && window.matchMedia(WIDE).matches) {
      lg.afterPaint(function () {
        lg.need("map", true, true);
      });
    }
  };

  // The bundle `map` is here: *act* draws a list.
  finder.withMap = function (act) {
    draw = act;
    finder.listed();
  };
})();
