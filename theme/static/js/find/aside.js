/* Words that ask for nothing a directory knows: "tonight", "a bed", "near me".
   needs: find/between, find/reading, find/signs, find/taking, find/tokens
   if there: denied/region */
(function () {
  "use strict";
  var find = window.levelground.find;

  // The kind and length of an aside at a word, null where there is none.
  find.asideAt = function (told, tokens, taken, at) {
    var best = null;
    var kinds = ["asides", "here", "outside", "crisis", "violence"];
    (find.inRegion ? kinds.concat("region") : kinds).forEach(function (kind) {
      var length = find.phraseAt(told[kind], tokens, at);
      var slip =
        !length &&
        kind === "crisis" &&
        !tokens[at].literal &&
        find.slippedFrom(told, tokens[at].word, told.crisis);
      length = slip ? 1 : length;
      var free = tokens.slice(at, at + length).every(function (_token, i) {
        return !taken[at + i];
      });
      if (length && free && (!best || length > best.length)) {
        best = {
          kind: kind === "asides" ? "unknown" : kind,
          from: at,
          to: at + length,
          length: length,
          slip: slip,
        };
      }
    });
    return best;
  };

  // "2 days" and "6 beers" ask for nothing; nor does the number of a street, which stands elsewhere.
  function isAmount(read, at) {
    var counted = find.isOneOf(read.told.counted, read.tokens[at + 1]) || find.hit(read, at + 1);
    return /^\d{1,3}$/.test(read.tokens[at].word) && counted;
  }

  // Who is spoken of is no kind of program: "my kids", "mi pareja".
  find.kin = function (read) {
    var told = read.told;
    read.tokens.forEach(function (token, at) {
      var before = read.tokens[at - 1];
      var own = token.own || (!token.literal && find.isOneOf(told.mine, before));
      // In Spanish who "toma" drinks, unless what is taken comes right after it: pills, Medicaid.
      var taking = find.isOneOf(told.takes, token);
      var takes = taking && (find.hit(read, at + 1) || find.hit(read, at + 2));
      token.drinks =
        taking && token.word !== "toman" && !takes && !find.isOneOf(told.takers, before);
      var smokes = find.isOneOf(told.smokes, token) && find.hit(read, at + 1);
      token.kin = takes || smokes || (own && find.isOneOf(told.kin, token)) || isAmount(read, at);
    });
  };

  // What leads to a choice and is not the same: a plan by its name, a meeting.
  function others(read) {
    return read.terms.reduce(function (found, term) {
      var said = term.as || find.spelled(read.tokens, term.from, term.to);
      return found.concat(
        Object.keys(read.told.other)
          .filter(function (kind) {
            return read.told.other[kind].indexOf(said) >= 0;
          })
          .map(function (kind) {
            return { kind: kind, from: term.from, to: term.to };
          })
      );
    }, []);
  }

  // [{kind, words}] of what was read and asks for nothing: denied, or nothing a directory knows.
  find.notices = function (read) {
    var denied = read.denied.filter(function (one) {
      return !one.met && !one.turned;
    });
    var idle =
      !find.rest(read).length &&
      !read.place &&
      !read.terms.length &&
      !read.guides.length &&
      !read.phoned &&
      !read.called &&
      !read.violent &&
      !read.open &&
      !read.tonight;
    if (idle && !read.denied.length && !read.asides.length && read.tokens.length) {
      denied = [{ kind: "idle", from: 0, to: read.tokens.length }];
    }
    var ors = find.either(read).filter(function (one) {
      return !one.same;
    });
    return denied
      .concat(read.asides, others(read), ors)
      .sort(function (a, b) {
        return a.from - b.from;
      })
      .map(function (one) {
        var parts = read.tokens.slice(one.from, one.to).map(function (token) {
          return token.part;
        });
        var words = read.parts.slice(parts[0], parts[parts.length - 1] + 1).map(function (part) {
          return part.text;
        });
        return {
          kind: one.kind || "denied",
          from: one.from,
          to: one.to,
          words: words.join(" ").replace(/^[^\w\u00c0-\uffff-]+|[,.;:!?]+$/g, ""),
        };
      });
  };
})();
