/* One reading of the words, searched: names and texts, found as typed, then with slips; what is nowhere is
   said and left out. What was found comes out as a value, and so does another reading, where one is to be
   searched instead: {again: reading}. The reading that comes in stays as it is.
   needs: find/byname, find/everywhere, find/later, find/more, find/reach, find/sift, find/taking, find/tokens,
          names/cut
   if there: texts/parts */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  function isTypedAt(read, words, at) {
    var places = words.map(function (_word, i) {
      return at + i;
    });
    return find.wordsAt(read, places).join(" ") === words.join(" ");
  }

  function insurers(read, parts) {
    parts.forEach(function (part) {
      ((part.shard.filters["payment.insurers"] || {}).of || []).forEach(function (name) {
        var words = lg.cut(name);
        find.stretches(read).forEach(function (one) {
          for (var at = one[0]; at + words.length <= one[1]; at += 1) {
            if (isTypedAt(read, words, at)) {
              find.addTerm(read, {
                filter: "payment.insurers",
                options: [name],
                others: [],
                from: at,
                to: at + words.length,
              });
            }
          }
        });
      });
    });
  }

  // A reading of one's own, with what may be changed in it.
  function copied(read) {
    var made = Object.assign({}, read);
    made.tokens = read.tokens.map(function (token) {
      return Object.assign({}, token);
    });
    made.denied = read.denied.map(function (one) {
      return Object.assign({}, one);
    });
    ["taken", "terms", "asides", "silent", "lost"].forEach(function (name) {
      made[name] = read[name].slice();
    });
    return made;
  }

  // Calls back with what one reading finds: {read, parts, miles, words, named, where}, or {again}.
  find.attempt = function (asked, reading, done) {
    var read = copied(reading);
    if (!read.place && read.told.several) {
      find.everywhere(read, function (found) {
        done(Object.assign({ read: read, parts: [] }, found));
      });
      return;
    }
    find.gather(read.told, read.place, asked.within, function (reach) {
      insurers(read, reach.parts);
      find.byName(read, reach.parts, function (named) {
        var tried = {
          asked: asked,
          read: read,
          parts: reach.parts,
          miles: reach.miles,
          words: [],
          named: named,
        };
        if (!find.rest(read).length) {
          done(tried);
          return;
        }
        // What words leave is weighed by what the programs state: that is there before.
        var about = find.askedAbout(find.choices(asked, read), read);
        find.withFacts(read.told, reach.parts, about, function (known) {
          find.indexed(read, known, function (parts) {
            tried.parts = parts || [];
            if (parts) {
              find.inParts(tried, done);
            } else {
              done(tried);
            }
          });
        });
      });
    });
  };
})();
