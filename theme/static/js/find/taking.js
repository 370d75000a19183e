/* What words were read as is written down: choices, denials, places, what asks for nothing; each takes its
   words, and what is left is for the text search.
   needs: find/between, find/tokens
   if there: denied/denied, denied/lacked, denied/levels, whom/only, whom/over */
(function () {
  "use strict";
  var find = window.levelground.find;

  // Words that are read are searched for in no other way.
  var take = (find.take = function (read, from, to) {
    for (var at = from; at < to; at += 1) {
      read.taken[at] = true;
    }
  });

  // Words that were understood, ask for nothing and are not named.
  find.silence = function (read, from, to) {
    read.silent.push({ from: from, to: to });
    take(read, from, to);
  };

  // What denies is loaded where something that was typed may: without it nothing does.
  find.deniedFrom = function (read, to) {
    return find.denialEnding ? find.denialEnding(read, to) : -1;
  };

  function denial(read, one) {
    return find.denial ? find.denial(read, one) : null;
  }

  function oppose(read) {
    if (find.opposed) {
      find.opposed(read);
    }
  }

  function overlaps(place) {
    return function (term) {
      return term.to <= place.from || term.from >= place.to;
    };
  }

  // A place takes its words back from the choices that had been read into them.
  find.settle = function (read, place) {
    read.terms = read.terms.filter(overlaps(place));
    read.denied = read.denied.filter(overlaps(place));
    read.asides = read.asides.filter(overlaps(place));
    read.taken = [];
    read.silent = read.silent.filter(overlaps(place));
    read.terms.concat(read.denied, read.asides, read.silent).forEach(function (term) {
      take(read, term.from, term.to);
    });
    (read.guides || []).forEach(function (guide) {
      take(read, guide.from, guide.to);
    });
    take(read, place.from, place.to);
    read.place = place;
    oppose(read);
    return read;
  };

  // A mistyped phrase says more than a choice that was read into a part of it: intesive outpatient.
  function cover(read, term) {
    function outside(one) {
      return one.from < term.from || one.to > term.to;
    }
    read.terms = read.terms.filter(outside);
    read.denied = read.denied.filter(outside);
  }

  // Add a choice, or what denies it: that is never read as the choice itself.
  find.addTerm = function (read, term) {
    if (term.meant) {
      cover(read, term);
    }
    var aged =
      term.filter === "ages" &&
      read.terms.some(function (one) {
        return one.said;
      });
    // An age in years says more than a word such as "joven".
    if (aged && !term.said) {
      take(read, term.from, term.to);
      return;
    }
    var stretch = denial(read, term);
    // To be without withdrawal asks for no other level of care.
    if (stretch && read.told.felt.indexOf(find.spelled(read.tokens, term.from, term.to)) >= 0) {
      read.sign = true;
      find.silence(read, stretch[0], stretch[1]);
      return;
    }
    var lacked = stretch && find.lacked(read, term, stretch);
    if (stretch && !lacked) {
      read.denied.push({ term: term, from: stretch[0], to: stretch[1] });
    } else {
      read.terms.push(lacked || term);
    }
    take(read, stretch ? stretch[0] : term.from, stretch ? stretch[1] : term.to);
    oppose(read);
  };

  // What choices mean beside each other, after more of them were read.
  find.related = function (read) {
    if (read.told.past) {
      find.over(read);
      read.terms = find.forWhom(read);
    }
    if (find.levelsBetween) {
      find.levelsBetween(read);
    }
    read.terms = find.fromWhat(
      find.beside(find.plain(read.terms, read), read.told, read),
      read.told
    );
  };

  // A place that is ruled out is named, and never looked in: "not in Worcester".
  find.lookIn = function (read, place) {
    var at = place.from;
    while (at > 0 && read.told.near.indexOf(read.tokens[at - 1].word) >= 0) {
      at -= 1;
    }
    // "Fuera de Boston": the last word of what denies stands before places as well.
    var from = Math.max(find.deniedFrom(read, place.from), find.deniedFrom(read, at));
    if (from < 0) {
      find.settle(read, place);
      return;
    }
    read.place = null;
    find.putAside(read, { kind: "denied", from: from, to: place.to });
  };

  find.putAside = function (read, aside) {
    if (aside.kind === "violence") {
      read.violent = true;
      find.silence(read, aside.from, aside.to);
      return;
    }
    if (aside.kind === "crisis") {
      read.tonight = true;
      read.crises.push(aside);
      // A time, such as "2 am", can wait for no bed; what a body shows can wait for nothing.
      read.acute =
        read.acute || read.told.hours.indexOf(find.spelled(read.tokens, aside.from, aside.to)) < 0;
      if (aside.slip) {
        read.tokens[aside.from].word = aside.slip;
      }
      find.silence(read, aside.from, aside.to);
      return;
    }
    var stretch = denial(read, aside);
    if (stretch) {
      aside.from = stretch[0];
      aside.to = stretch[1];
      aside.kind = /^(place|region)$/.test(aside.kind) ? "denied" : aside.kind;
    }
    read.asides.push(aside);
    take(read, aside.from, aside.to);
  };

  // The stretches [from, to) of words that are neither choice nor place, without idle words at the ends.
  find.stretches = function (read) {
    var found = [];
    function idle(i) {
      var token = read.tokens[i];
      return !token.literal && (token.sign || find.idle(read.told, token));
    }
    var start = null;
    for (var at = 0; at <= read.tokens.length; at += 1) {
      var open = at < read.tokens.length && !read.taken[at];
      if (open && start === null) {
        start = at;
      }
      if (!open && start !== null) {
        var from = start;
        var to = at;
        while (from < to && idle(from)) {
          from += 1;
        }
        while (to > from && idle(to - 1)) {
          to -= 1;
        }
        if (to > from) {
          found.push([from, to]);
        }
        start = null;
      }
    }
    return found;
  };

  // The numbers of the words that are searched for as text.
  find.rest = function (read) {
    return read.tokens
      .map(function (_token, at) {
        return at;
      })
      .filter(function (at) {
        var token = read.tokens[at];
        return !read.taken[at] && (token.literal || !find.idle(read.told, token));
      });
  };
})();
