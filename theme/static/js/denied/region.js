/* Regions of a state, such as "north shore": they are looked in by their counties, where no town, county or ZIP
   code is named beside them.
   needs: find/taking, find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;

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
      var of = find.isOneOf(["de", "del"], read.tokens[state.from - 1]);
      var at = state.from - (of ? 2 : 1);
      if (at >= 0 && !read.taken[at] && find.isOneOf(read.told.sides, read.tokens[at])) {
        find.take(read, at, state.to);
        read.asides.push({ kind: "area", from: at, to: state.to });
      }
    });
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
  };
})();
