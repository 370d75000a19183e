/* What is ruled out in plain words: "no detox", "anything but residential", "sin desintoxicación". A choice
   that is denied is never made. One of a kind that has one answer leaves the others; any other is named.
   needs: denied/lacked, denied/phrases, find/reading, find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;
  var FAR = 6; // words between a denial and its choice

  // Whether a sentence, or a part of it, ends after a word.
  function ends(read, at) {
    var next = read.tokens[at + 1];
    var last = !next || next.part !== read.tokens[at].part;
    return (
      last &&
      /[,.;:!?]$/.test(read.parts[read.tokens[at].part].text) &&
      (read.tokens[at].typed !== "no" || find.isOneOf(["yo"], read.tokens[at - 1]))
    );
  }

  function joined(read, at) {
    return read.denied.some(function (one) {
      return one.to === at;
    });
  }

  // Whether a denial before this word cannot reach what comes after it.
  function stops(read, at, join) {
    var token = read.tokens[at];
    if (read.taken[at] || read.told.breaks.indexOf(token.word) >= 0) {
      return true;
    }
    return !join && (ends(read, at) || (read.told.passed[token.word] !== 1 && !token.kin));
  }

  // Whether words that deny do so. "I can't do this, my husband drinks" denies nothing; "I don't want my son in
  // residential" does, and so does "lost my insurance".
  function denies(read, term, stretch, owned) {
    var from = stretch[0];
    var lost = find.isPaying(term) && find.phraseAt(read.told.lost, read.tokens, from);
    var idle = find.phraseAt(read.told.not_denials, read.tokens, from);
    // "Not sober" denies nothing; in "not sober living" it is no phrase of its own.
    var cut = term.filter === "level" && from + idle > term.from;
    // "I am not, need help": what is denied there was said before.
    return (!owned || lost) && (!idle || cut) && !ends(read, stretch[1] - 1);
  }

  // Where the denial of a choice begins, before it; -1 where nothing denies it.
  function before(read, term) {
    var told = read.told;
    var tokens = read.tokens;
    var denials = find.denialsOf(told, term);
    var join = false;
    var owned = false;
    var wanted = false;
    if (tokens[term.from].minus) {
      return term.from;
    }
    for (var at = term.from; at > 0 && term.from - at < FAR; at -= 1) {
      if (join && joined(read, at)) {
        return at;
      }
      var length = find.phraseBefore(denials, tokens, at);
      // "Residential no, iop yes": what denies one choice denies no other.
      if (length && !tokens[at - 1].literal && !read.taken[at - 1]) {
        return denies(read, term, [at - length, at], owned && !wanted) ? at - length : -1;
      }
      var word = tokens[at - 1].word;
      owned = owned || told.mine.indexOf(word) >= 0;
      wanted = wanted || told.taking.indexOf(word) >= 0;
      join = join || told.joins.indexOf(word) >= 0;
      if (stops(read, at - 1, join)) {
        return -1;
      }
    }
    return -1;
  }

  // Where a denial begins that ends right before a word, -1 where there is none.
  find.denialEnding = function (read, to) {
    var told = read.told;
    var length = find.phraseBefore(
      find.together(told, ["denials", "elsewhere", "disliked"]),
      read.tokens,
      to
    );
    var open = length && !read.taken[to - 1];
    return open && !find.phraseAt(told.not_denials, read.tokens, to - length) ? to - length : -1;
  };

  // Whether a word ends what is said of a choice: another choice, "and", "but", the end of a sentence.
  function parts(read, at) {
    return (
      read.taken[at] ||
      read.told.breaks.indexOf(read.tokens[at].word) >= 0 ||
      find.hit(read, at) > 0
    );
  }

  // The words around a choice that are of the same breath.
  function around(read, term) {
    var from = term.from;
    var to = term.to;
    while (from > 0 && !parts(read, from - 1) && !ends(read, from - 1)) {
      from -= 1;
    }
    while (to < read.tokens.length && !ends(read, to - 1) && !parts(read, to)) {
      to += 1;
    }
    return read.tokens.slice(from, to);
  }

  // "No xanax since Monday", "sin beber dos días": to have none of it now says what a person comes from, and
  // with what nobody may stop alone it is a danger; it rules nothing out.
  function isWithheld(read, term) {
    var told = read.told;
    var stopped = find.substances(term).some(function (way) {
      return way.options.some(function (option) {
        return told.stopped.indexOf(option) >= 0;
      });
    });
    return (
      stopped &&
      around(read, term).some(function (token) {
        return told.withheld.indexOf(token.word) >= 0;
      })
    );
  }

  function isLast(read, at) {
    return !read.tokens[at + 1] || /[,.;:!?]$/.test(read.parts[read.tokens[at].part].text);
  }

  // The stretch [from, to) of a choice with what denies it, null where nothing does.
  find.denial = function (read, term) {
    if (isWithheld(read, term)) {
      return null;
    }
    var from = before(read, term);
    if (from >= 0) {
      return [from, term.to];
    }
    // "12 step no" denies what stands before it.
    if (find.isOneOf(read.told.nays, read.tokens[term.to]) && isLast(read, term.to)) {
      return [term.from, term.to + 1];
    }
    var afters = find.deniedAfter(read.told, term);
    var after = term.to < read.tokens.length ? find.phraseAt(afters, read.tokens, term.to) : 0;
    var other = find.phraseAt(read.told.not_denials, read.tokens, term.to);
    return after && other <= after ? [term.from, term.to + after] : null;
  };

  function ruledOut(read, id) {
    return read.denied
      .filter(function (one) {
        return one.term.filter === id;
      })
      .reduce(function (all, one) {
        return all.concat(one.term.options);
      }, []);
  }

  // Whether a choice was denied by the name of what every level has: "without counseling".
  function isAnywhere(read, term) {
    return read.told.anywhere.indexOf(read.tokens[term.to - 1].word) >= 0;
  }

  // Whether somebody refuses care as such, and no kind of it: "my wife won't go to rehab", "refuses detox".
  function isRefusal(read, one) {
    var told = read.told;
    return (
      find.phraseAt(told.refusals, read.tokens, one.from) > 0 &&
      told.any_care.indexOf(find.spelled(read.tokens, one.term.from, one.term.to)) >= 0
    );
  }

  // The other options of filters with one answer each, where one was denied and none is asked for.
  find.opposed = function (read) {
    read.terms = read.terms.filter(function (term) {
      return !term.opposite;
    });
    var done = {};
    read.denied.forEach(function (one) {
      var filter = read.told.byId[one.term.filter];
      var asked = read.terms.filter(function (term) {
        return term.filter === filter.id;
      });
      var out = ruledOut(read, filter.id);
      var met = asked.some(function (term) {
        return term.options.every(function (option) {
          return out.indexOf(option) < 0;
        });
      });
      // "No detox iop": what may be a part of another program is named, since it cannot be left out.
      var part = one.term.options.some(function (option) {
        return filter.id === "level" && read.told.beside[option];
      });
      var refusal = isRefusal(read, one);
      one.turned = one.turned || find.paidElse(read, one);
      one.met =
        filter.kind === "one" &&
        !isAnywhere(read, one.term) &&
        ((met && !part) || !asked.length || refusal);
      if (!one.met || met || refusal || done[filter.id]) {
        return;
      }
      done[filter.id] = true;
      var left = filter.options
        .map(function (option) {
          return option[0];
        })
        .filter(function (option) {
          return out.indexOf(option) < 0;
        });
      read.terms.push({
        filter: filter.id,
        options: left,
        others: [],
        from: one.from,
        to: one.to,
        opposite: true,
      });
    });
  };
})();
