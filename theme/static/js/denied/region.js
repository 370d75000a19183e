/* Regions of a state, such as "north shore": they are looked in by their counties, where no town, county or ZIP
   code is named beside them.
   needs: find/taking, find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;
  var NAMED = 4; // words of a landmark

  function isRegion(aside) {
    return aside.kind === "region";
  }

  // What a phrase names, the first of several as the place and the rest as others.
  function named(read, aside) {
    var words = find.spelled(read.tokens, aside.from, aside.to);
    var all = read.told.areas
      .filter(function (area) {
        return area[3].indexOf(words) >= 0;
      })
      .map(function (area) {
        return { kind: "region", name: area[0], state: area[1], counties: area[2] };
      });
    return Object.assign(all[0], { from: aside.from, to: aside.to, others: all.slice(1) });
  }

  // "Northern mass", of which no region is known: it is told, and the counties are offered.
  function unknown(read, states) {
    states.forEach(function (state) {
      var of = find.isOneOf(read.told.of_place, read.tokens[state.from - 1]);
      var at = state.from - (of ? 2 : 1);
      if (at >= 0 && !read.taken[at] && find.isOneOf(read.told.sides, read.tokens[at])) {
        find.take(read, at, state.to);
        read.asides.push({ kind: "area", from: at, to: state.to });
      }
    });
  }

  // Where a landmark ends that begins at a word: "fenway park", "parque fenway"; 0 where none does.
  function landmarkTo(read, from) {
    for (var at = from; at < from + NAMED; at += 1) {
      if (find.isOneOf(read.told.landmarks, read.tokens[at])) {
        return at === from ? nameTo(read, at + 1, from + NAMED) : at + 1;
      }
    }
    return 0;
  }

  function nameTo(read, from, most) {
    for (var to = from; to < most; to += 1) {
      if (!isName(read, to)) {
        return to;
      }
    }
    return most;
  }

  function isName(read, at) {
    var token = read.tokens[at];
    return token && !read.taken[at] && !find.idle(read.told, token);
  }

  // Where a place begins and ends that is no town: "near Fenway Park"; null where none is named after such a word.
  function landmark(read) {
    for (var at = 0; at < read.tokens.length; at += 1) {
      var from = at + 1;
      while (find.isOneOf(read.told.up_to, read.tokens[from])) {
        from += 1;
      }
      var to = find.isOneOf(read.told.by_landmark, read.tokens[at]) ? landmarkTo(read, from) : 0;
      if (to) {
        return { from: from, to: to };
      }
    }
    return null;
  }

  // A landmark is told, and its words are no choice and no name; of a town, it is in the town.
  function besideTown(read) {
    var place = read.place;
    var found =
      place && place.kind !== "state"
        ? find.isOneOf(read.told.landmarks, read.tokens[place.to]) && {
            from: place.to,
            to: place.to + 1,
          }
        : landmark(read);
    if (!found) {
      return;
    }
    read.terms = read.terms.filter(function (one) {
      return one.to <= found.from || one.from >= found.to;
    });
    read.asides = read.asides.filter(function (one) {
      return one.to <= found.from || one.from >= found.to;
    });
    find.take(read, found.from, found.to);
    if (found.from !== (place || {}).to) {
      read.asides.push({ kind: "landmark", from: found.from, to: found.to });
      read.tokens.slice(found.from, found.to).forEach(function (token) {
        token.kin = true;
      });
    }
  }

  // The region that was named becomes the place, but where a smaller one was named too.
  find.inRegion = function (read, states) {
    var regions = read.asides.filter(isRegion);
    read.asides = read.asides.filter(function (aside) {
      return !isRegion(aside);
    });
    regions.forEach(function (one) {
      find.silence(read, one.from, one.to);
    });
    if (regions[0] && !(read.place && read.place.kind !== "state")) {
      find.settle(read, named(read, regions[0]));
    } else if (!read.place || read.place.kind === "state") {
      unknown(read, states);
    }
    besideTown(read);
  };
})();
