/* Which of the words that found nothing name a place all the same: some at an end of them, among them, mistyped;
   and the street before a place.
   needs: find/taking, find/where */
(function () {
  "use strict";
  var find = window.levelground.find;

  // A place at the end or the start of what is left, when all of it together finds nothing.
  find.placeAtEnds = function (read) {
    var spans = [];
    find.stretches(read).forEach(function (one) {
      var length;
      for (length = Math.min(4, one[1] - one[0] - 1); length > 0; length -= 1) {
        spans.push([one[1] - length, one[1]]);
      }
      for (length = Math.min(4, one[1] - one[0] - 1); length > 0; length -= 1) {
        spans.push([one[0], one[0] + length]);
      }
    });
    return find.firstPlace(read, spans.filter(isApart), false);

    // Worcester Street is no town, nor is Quincy House.
    function isApart(span) {
      var next = read.tokens[span[1]];
      return !next || read.told.streets.concat(read.told.houses).indexOf(next.word) < 0;
    }
  };

  // A known place in which nothing is, among words that no name has together: Oklahoma City.
  find.placeElsewhere = function (read) {
    var spans = [];
    find.stretches(read).forEach(function (one) {
      for (var from = one[0]; from < one[1]; from += 1) {
        for (var to = Math.min(one[1], from + 4); to > from; to -= 1) {
          if (to - from > 1) {
            spans.push([from, to]);
          }
        }
      }
    });
    return find.firstPlace(read, spans, true);
  };

  // The house and street before a place, as [from, to]; null where none was typed.
  find.streetBefore = function (read) {
    var to = read.place ? read.place.from : 0;
    for (var from = to - 1; from >= 0 && to - from < 6 && !read.taken[from]; from -= 1) {
      if (/^\d+$/.test(read.tokens[from].word) && to - from > 1) {
        return [from, to];
      }
    }
    return null;
  };

  find.placeMistyped = function (read) {
    return find.firstPlace(read, find.stretches(read), true);
  };
})();
