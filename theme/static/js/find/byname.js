/* Names among the words that were typed, though some of them are choices, a place or a phone number.
   needs: find/bits, find/later, find/named, find/shard, find/taking, find/tokens, names/cut, names/find
   if there: texts/phoned */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // The words of a name, with what else each of them may be.
  function nameWords(read) {
    var place = read.place && read.place.to ? read.place : { from: 0, to: 0 };
    return read.tokens.map(function (token, at) {
      var choice = read.terms.some(function (term) {
        return term.from <= at && at < term.to;
      });
      var within = at >= place.from && at < place.to;
      // An idle word may be in the name and need not be: Charlestown Recovery Home.
      var idle = !within && !token.literal && find.idle(read.told, token);
      return {
        word: token.word,
        code: token.typed,
        choice: choice,
        at: at,
        last: at === read.tokens.length - 1,
        literal: token.literal,
        idle: idle,
      };
    });
  }

  function saying(one) {
    return !one.idle;
  }

  // Calls back with the providers in these parts, or closed ones of any, whose names the words hold.
  find.byName = function (read, parts, callback) {
    var typed = nameWords(read);
    // Words that are all free are found by the text search; only a town among them says more.
    var free = !read.terms.length && !read.place && !read.asides.length && !read.denied.length;
    find.byPhone(read, function (phoned) {
      if (phoned.length) {
        onlyNamed(read, parts, phoned);
        callback(phoned);
        return;
      }
      var named = [];
      parts.forEach(function (part) {
        var whole = before(read, part.shard);
        var found = typed.filter(saying).length > 1 ? find.named(part.shard, typed, free) : [];
        named = named.concat(
          whole,
          found.filter(function (one) {
            return !whole.some(function (other) {
              return other.slug === one.slug;
            });
          })
        );
      });
      wholeName(
        read,
        named.sort(function (a, b) {
          return b.met - a.met;
        }),
        function (all) {
          if (read.called) {
            onlyNamed(read, parts, all);
          }
          callback(all);
        }
      );
    });
  };

  // Beside a number alone there is nothing to look for but whose it is.
  function onlyNamed(read, parts, named) {
    if (read.place || read.terms.length || find.rest(read).length) {
      return;
    }
    parts.forEach(function (part) {
      var records = find.none(part.shard.names.length);
      part.shard.names.forEach(function (_name, record) {
        var slug = find.slugOf(part.shard, record);
        if (
          named.some(function (one) {
            return one.slug === slug;
          })
        ) {
          find.add(records, record);
        }
      });
      part.base = find.and(part.base, find.programsOf(part.shard, records));
    });
  }

  // Whose number was typed; calls back with them.
  find.byPhone = function (read, callback) {
    var digits = find.spelled(read.tokens, 0, read.tokens.length).replace(/\D/g, "");
    if (digits.length < 10) {
      callback([]);
      return;
    }
    find.withTexts(
      function () {
        find.phoned(read, callback);
      },
      function () {
        callback([]);
      }
    );
  };

  // Words that say nothing may be a name, just so: My Sister's House. Calls back with those that have it.
  find.idleName = function (read, callback) {
    var every = read.tokens.map(function (token) {
      return token.word;
    });
    var name = " " + every.join(" ") + " ";
    if (every.length < 2 || read.tonight || read.guides.length) {
      callback([]);
      return;
    }
    lg.findByWords(every, function (found) {
      var just = found.filter(function (one) {
        return (" " + lg.cut(one.name).join(" ") + " ").indexOf(name) >= 0;
      });
      read.called = just.length > 0;
      callback(just);
    });
  };

  // A name typed whole is found, closed ones too, though some of its words are idle: Pine Ferry Clinic.
  function wholeName(read, named, callback) {
    var words = find.telling(read);
    var place = read.place;
    var every = read.tokens
      .slice(0, place ? place.from || 0 : read.tokens.length)
      .map(function (token) {
        return token.word;
      });
    var known = place ? named.length || every.length < 2 : every.length === words.length;
    if (!words.length && !read.terms.length && !place) {
      find.idleName(read, callback);
      return;
    }
    if (read.terms.length || !words.length || known) {
      callback(named);
      return;
    }
    lg.findByWords(every, function (found) {
      callback(
        found.filter(function (one) {
          return !place || one.place.indexOf((place.town || place.name) + ",") === 0;
        })
      );
    });
  }

  // Those in a place whose whole name stands before it, whatever its words mean: Kaiser Permanente, Fresno.
  function before(read, shard) {
    var place = read.place;
    var words =
      place && place.from
        ? read.tokens.slice(0, place.from).map(function (token) {
            return token.word;
          })
        : [];
    return words.length > 1
      ? find.wholly(shard, words.join(" "), lg.cut(place.town || place.name).join(" "))
      : [];
  }
})();
