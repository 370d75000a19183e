/* One question answered: the words are understood, one reading of them after another is searched until
   something is found, the programs are sifted, and what was found, and what was not, is told. No page is
   touched here.
   needs: app/load, find/aside, find/bits, find/leftover, find/more, find/named, find/reading, find/sift,
          find/soon, find/understand, find/unsaid
   if there: order/near, order/order, whom/opened, whom/taken */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // Search a reading, and then each to which it leads, until one of them is the last.
  function search(asked, reading, done) {
    find.attempt(asked, reading, function (tried) {
      if (tried.again) {
        search(asked, tried.again, done);
      } else {
        done(tried);
      }
    });
  }

  function sifted(part, asked, chosen, read) {
    var base = read.wordless ? find.none(part.shard.size) : find.leftOf(part);
    return Object.assign(find.sift(part.shard, base, chosen), {
      miles: part.miles,
      same: part.same,
      words: part.words,
      ahead: part.loose && !asked.order,
    });
  }

  // The programs in their bands and their order.
  function ranked(asked, tried, chosen) {
    var parts = tried.parts.map(function (part) {
      return sifted(part, asked, chosen, tried.read);
    });
    var near = tried.parts.some(function (part) {
      return part.miles;
    });
    var usual = near ? "near" : tried.words.length ? "words" : "name";
    var order = asked.order && (asked.order !== "near" || near) ? asked.order : usual;
    var soon =
      tried.read.tonight && !asked.order
        ? find.soonFirst(tried.read.told, chosen)
        : function (hits) {
            return hits;
          };
    function itself(hits) {
      return asked.order || !find.itselfFirst
        ? hits
        : find.itselfFirst(hits, chosen, find.shunned(tried.read));
    }
    function limited(hits) {
      return find.limitedLast ? find.limitedLast(hits, chosen) : hits;
    }
    return {
      sifted: parts,
      near: near,
      order: order,
      out: find.dropped(parts),
      yes: soon(itself(find.ordered(parts, "yes", order))),
      ask: limited(soon(itself(find.ordered(parts, "ask", order)))),
    };
  }

  // Whether some of what was typed is left out of what is found. A level that is ruled out may still be a part
  // of what another program offers: "no detox".
  function isPartly(read, notices) {
    var ruledOut = read.denied.some(function (one) {
      return one.term && one.term.filter === "level";
    });
    return Boolean(notices.length || read.lost.length || read.cut || ruledOut);
  }

  function told(asked, tried) {
    var read = tried.read;
    var chosen = find.unsaid(tried.parts, find.choices(asked, read));
    var notices = find.notices(read);
    var words = read.told;
    var answer = {
      asked: asked,
      told: words,
      read: read,
      chosen: chosen,
      parts: tried.parts,
      miles: tried.miles,
      words: tried.words,
      named: tried.named,
      where: tried.where,
      yes: [],
      ask: [],
      lacking: [],
      guides: read.guides,
      notices: notices,
      partly: isPartly(read, notices),
    };
    var kind = read.survived
      ? "survived"
      : find.ofOpioids && find.ofOpioids(answer)
        ? "opioids"
        : "";
    if (words.medication && !read.acute && kind) {
      notices.push({ kind: kind, words: "", guide: words.medication }); // another way; nothing is left out for it
    }
    if (tried.where) {
      return answer;
    }
    Object.assign(answer, ranked(asked, tried, chosen));
    if (read.open) {
      find.byHours(answer);
    }
    if (find.comeNear) {
      find.comeNear(find.apart(answer));
    }
    answer.named = answer.named.concat(find.called(tried, answer));
    if (find.takingWhom) {
      answer.named = find.takingWhom(answer.named, chosen);
    }
    return answer;
  }

  // Calls back once what puts choices in their order is there, where something was chosen or ruled out.
  function withOrder(asked, read, callback) {
    var any = read.terms.concat(read.denied, Object.keys(asked.chosen)).length;
    lg.after(
      "order",
      function () {
        return !any || find.itselfFirst;
      },
      callback,
      callback
    );
  }

  // Calls back with the answer to {q, chosen, spans, within, order, device}.
  find.answer = function (asked, callback) {
    var before = lg.failures();
    lg.load("find/words", function (words) {
      if (!words) {
        callback(null);
        return;
      }
      if (!words.phrases) {
        find.prepare(words);
      }
      find.understand(words, asked.q, function (read) {
        if (!read.place && asked.device) {
          read.place = { kind: "device", at: asked.device, others: [] };
        }
        read.wordless = !read.tokens.length && Boolean(asked.q.trim());
        withOrder(asked, read, function () {
          search(asked, read, function (tried) {
            var about = find.askedAbout(find.choices(asked, tried.read), tried.read);
            find.withFacts(words, tried.parts, about, function (parts) {
              tried.parts = parts;
              // Whether a file could not be had: what it holds may be what was asked for.
              callback(Object.assign(told(asked, tried), { failed: lg.failures() > before }));
            });
          });
        });
      });
    });
  };
})();
