/* What the box suggests: places, choices and programs whose names begin as what was typed.
   needs: app/load, find/called, find/phrases, find/places, find/taking, names/find, find/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;
  var EACH = 4;

  function last(read) {
    return read.tokens.length ? read.tokens[read.tokens.length - 1].word : "";
  }

  // Phrases by their first two letters, in their order.
  function byLetters(told) {
    told.letters =
      told.letters ||
      find.phraseKeys(told).reduce(function (table, phrase) {
        var two = phrase.slice(0, 2);
        (table[two] = table[two] || []).push(phrase);
        return table;
      }, Object.create(null));
    return told.letters;
  }

  // Choices whose words begin as the last word does.
  function choices(told, read) {
    var typed = last(read);
    var found = [];
    if (typed.length < 2 || read.tokens[read.tokens.length - 1].literal) {
      return found;
    }
    (byLetters(told)[typed.slice(0, 2)] || []).forEach(function (phrase) {
      if (phrase.lastIndexOf(typed, 0) !== 0 || found.length > 40) {
        return;
      }
      var meant = find.readingsOf(told, phrase)[0];
      meant.options.forEach(function (option) {
        var words = finder.choiceWords(told, meant.filter, option);
        if (
          !found.some(function (one) {
            return one.words === words;
          })
        ) {
          found.push({
            kind: told.say.choices,
            words: words,
            note: told.byId[meant.filter].label,
            filter: meant.filter,
            option: option,
          });
        }
      });
    });
    return found
      .sort(function (a, b) {
        return a.words.length - b.words.length;
      })
      .slice(0, EACH);
  }

  // Towns and counties whose names begin as these words do, those with the most programs first.
  function beginning(told, files, tokens) {
    var rows = [];
    var name = find.townKey(told, tokens);
    find.eachTown(files, function (row) {
      if (row.key.lastIndexOf(name, 0) === 0) {
        rows.push(row);
      }
    });
    return rows
      .sort(function (a, b) {
        return b[4] - a[4];
      })
      .slice(0, 8)
      .map(find.townSpot);
  }

  // Towns and counties whose names begin as the last words do.
  function places(told, read, callback) {
    var tokens = read.tokens;
    var names = find.townFiles(told, tokens, [], []);
    lg.loadAll(names, function (files) {
      var found = [];
      [3, 2, 1].forEach(function (length) {
        var from = tokens.length - length;
        if (from < 0 || found.length || tokens[from].word.length < 2) {
          return;
        }
        found = beginning(told, files, tokens.slice(from)).map(function (place) {
          return {
            kind: told.say.place,
            words: finder.placeWords(told, place),
            from: from,
            to: tokens.length,
          };
        });
      });
      callback(found.slice(0, EACH));
    });
  }

  function programs(told, read, callback) {
    var words = find.rest(read).map(function (at) {
      return read.tokens[at].word;
    });
    if (!words.length || words.join("").length < 3) {
      callback([]);
      return;
    }
    lg.findByWords(words, function (found) {
      callback(
        found.slice(0, EACH).map(function (one) {
          return {
            kind: told.say.programs,
            words: one.name,
            note: one.place,
            href: finder.pageOf(told, one.slug),
          };
        })
      );
    });
  }

  finder.offersFor = function (read, callback) {
    var told = read.told;
    places(told, read, function (towns) {
      programs(told, read, function (named) {
        callback(towns.concat(choices(told, read), named));
      });
    });
  };

  // The words of the box once an entry of the list was taken; choices that are no words go to `asked`.
  finder.taken = function (asked, read, offer) {
    var end = read.tokens.length;
    if (offer.filter) {
      asked.q = finder.without(read, end - 1, end);
      finder.toggle(asked, offer.filter, offer.option, true);
    } else {
      asked.q = finder.without(read, offer.from, offer.to, [offer.words]);
    }
  };
})();
