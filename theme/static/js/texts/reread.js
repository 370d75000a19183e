/* Words that found nothing, read anew: slips of choices, places at an end of the words, mistyped places.
   Each changes the reading that it is given, which is the caller's own, and tells whether it did.
   needs: find/taking, find/where, texts/elsewhere, texts/slipped */
(function () {
  "use strict";
  var find = window.levelground.find;

  function slips(read, places) {
    var found = false;
    places.forEach(function (at) {
      var term = find.mistyped(read.told, read.tokens, at);
      if (term) {
        find.addTerm(read, term);
        found = true;
      }
    });
    find.related(read);
    return found;
  }

  // Look in a place, if there is one; where it is ruled out, in the one that is left: "Boston, not Worcester".
  find.placedAt = function (read, place) {
    if (place) {
      find.lookIn(read, place);
    }
    var left = place && !read.place ? find.plainPlace(read) : null;
    if (left) {
      find.lookIn(read, left);
    }
    if (place && read.place) {
      find.besidePlace(read);
    }
    return Boolean(place);
  };

  // Where nothing was found: a place at an end of the words, slips of choices, a mistyped place, whichever comes first.
  find.reread = function (read) {
    if (find.placedAt(read, read.place ? null : find.placeAtEnds(read))) {
      return true;
    }
    if (slips(read, read.retried ? [] : find.rest(read))) {
      read.retried = true;
      return true;
    }
    return find.placedAt(read, read.place ? null : find.placeMistyped(read));
  };

  // Words that no text holds as typed: a mistyped choice or town, before a slip in a name.
  find.misread = function (read, unsure) {
    var slipped = slips(read, unsure);
    var placed = find.placedAt(read, read.place ? null : find.placeMistyped(read));
    read.retried = slipped && !placed;
    return slipped || placed;
  };
})();
