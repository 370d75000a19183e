/* Which of the words that were typed name a place: all of them, those after "near", or those at an end.
   needs: find/called, find/taking, find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;

  function afterNear(read, from) {
    var before = read.tokens[from - 1];
    return Boolean(before && before.street) || find.isOneOf(read.told.near, before);
  }

  function literal(read, from, to) {
    return read.tokens.slice(from, to).some(function (token) {
      return token.literal;
    });
  }

  function splits(read, from, to) {
    var spans = [];
    var cut = from;
    for (var at = from; at <= to; at += 1) {
      if (at === to || read.told.passed[read.tokens[at].word]) {
        if (at > cut && !(cut === from && at === to)) {
          spans.push([cut, at]);
        }
        cut = at + 1;
      }
    }
    return spans;
  }

  // A town of several words, or one after "near", though a choice was read into it: Upper Marl.
  find.placeInChoices = function (read) {
    var spans = [];
    read.terms.forEach(function (term) {
      for (var length = 4; length > 0; length -= 1) {
        for (var from = Math.max(0, term.to - length); from <= term.from; from += 1) {
          var to = from + length;
          if (
            to >= term.to &&
            to <= read.tokens.length &&
            (length > term.to - term.from || afterNear(read, from))
          ) {
            spans.push([from, to]);
          }
        }
      }
    });
    return find.firstPlace(read, spans, false, true);
  };

  // A place that stands alone, or after "in" or "near".
  find.plainPlace = function (read) {
    var stretches = find.stretches(read);
    var spans = [];
    stretches.forEach(function (one) {
      if (stretches.length === 1 || afterNear(read, one[0])) {
        spans.push(one);
      }
      splits(read, one[0], one[1]).forEach(function (part) {
        if (afterNear(read, part[0])) {
          spans.push(part);
        }
      });
    });
    return find.firstPlace(read, spans, false) || find.firstPlace(read, stretches, false, true);
  };

  // A plain word before the name may be part of it: So. Boston, El Paso.
  function called(read, span, slips) {
    var side = span[0] > 0 && !read.taken[span[0] - 1];
    return (
      (side && find.placeCalled(read, span[0] - 1, span[1], slips)) ||
      find.placeCalled(read, span[0], span[1], slips)
    );
  }

  // Whether a place lies in no state that this directory is about.
  find.isOutside = function (read) {
    var state = read.place && read.place.state;
    return Boolean(state) && read.told.own.indexOf(state) < 0;
  };

  // A town outside of the directory whose name somebody here has too is told: "detox providence".
  find.tellOutside = function (read) {
    find.stretches(read).forEach(function (one) {
      var place = find.placeCalled(read, one[0], one[1], false);
      var away = place && find.isOutside({ told: read.told, place: place });
      if (away && isOfPlace(read, one[0], read.tokens[one[1]])) {
        read.asides.push({ kind: "outside", from: one[0], to: one[1] });
      }
    });
  };

  function isJoined(read, from, to) {
    var between = read.tokens.slice(from, to);
    return (
      between.some(function (token) {
        return read.told.joins.concat(read.told.breaks).indexOf(token.word) >= 0;
      }) &&
      between.every(function (token) {
        return !token.literal && find.idle(read.told, token);
      })
    );
  }

  // A second place beside the one that is looked in, "Quincy or Boston": it is named, and no word of a text.
  find.besidePlace = function (read) {
    var place = read.place;
    find.stretches(read).forEach(function (one) {
      var joined =
        one[1] <= place.from
          ? isJoined(read, one[1], place.from)
          : isJoined(read, place.to, one[0]);
      var other = joined && find.placeCalled(read, one[0], one[1], false);
      if (other && other.programs) {
        find.putAside(read, { kind: "place", from: one[0], to: one[1] });
      }
    });
  };

  // Mount Auburn is not Auburn.
  find.mounted = function (read, from) {
    return find.isOneOf(read.told.mounts, read.tokens[from - 1]);
  };

  // Whether a place is of several words, one of them a choice: Little Rock.
  function overChoice(read, place) {
    return (
      place.to - place.from > 1 &&
      read.terms.some(function (term) {
        return term.from < place.to && term.to > place.from;
      })
    );
  }

  // Whether a place in which nothing is may be meant all the same, and is not a name: Hope House.
  function emptyPlace(read, place, slips) {
    var next = read.tokens[place.to];
    // One of our own states is a place.
    var own = !read.told.several && read.told.own.indexOf(place.state) >= 0;
    return (own || slips || afterNear(read, place.from)) && isOfPlace(read, place.from, next);
  }

  // Whether a name may be of a town elsewhere: not after a person, "my daughter Charlotte", or "I am", nor before "house".
  function isOfPlace(read, from, next) {
    var people = read.told.people.concat(read.told.for_whom, read.told.being);
    return !isHouse(read, next) && !find.isOneOf(people, read.tokens[from - 1]);
  }

  function isHouse(read, token) {
    return find.isOneOf(read.told.houses, token);
  }

  function isMeant(read, place, slips, peopled) {
    if (find.mounted(read, place.from)) {
      return false;
    }
    if (place.programs) {
      return true;
    }
    if (overChoice(read, place)) {
      return !isHouse(read, read.tokens[place.to]);
    }
    return !peopled && emptyPlace(read, place, slips);
  }

  // The first of some spans that names a place.
  find.firstPlace = function (read, spans, slips, peopled) {
    var found = null;
    spans.some(function (span) {
      var place = literal(read, span[0], span[1]) ? null : called(read, span, slips);
      found = place && isMeant(read, place, slips, peopled) ? place : null;
      return found;
    });
    return found;
  };

  // A ZIP with its four more digits, and the state and the town beside it: they say the same, and it says more.
  find.beforeZip = function (read, zip, states) {
    var next = read.tokens[zip.to];
    if (next && /^\d{4}$/.test(next.word) && next.part === read.tokens[zip.from].part) {
      zip.to += 1;
    }
    for (var after = Math.min(4, read.tokens.length - zip.to); after > 0; after -= 1) {
      if (find.placeCalled(read, zip.to, zip.to + after, false)) {
        zip.to += after;
        break;
      }
    }
    states.forEach(function (state) {
      if (state.from === zip.to) {
        zip.to = state.to;
      }
      if (state.to === zip.from) {
        zip.from = state.from;
      }
    });
    for (var length = Math.min(4, zip.from); length > 0; length -= 1) {
      if (find.placeCalled(read, zip.from - length, zip.from, false)) {
        zip.from -= length;
        break;
      }
    }
    return zip;
  };
})();
