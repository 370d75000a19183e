/* What searches in texts, loaded when words are left over.
   needs: app/load, find/reading, find/tokens
   if there: texts/chunks, texts/parts, texts/streets, whom/past */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // What searches in texts is large, and most questions are of choices and places: it is loaded when words are
  // left over.
  find.withTexts = function (callback, otherwise) {
    lg.after(
      "texts",
      function () {
        return Boolean(find.inParts);
      },
      callback,
      otherwise
    );
  };

  // Calls back once the words of addresses are marked, where there may be any: a number, a name, a kind of street.
  find.withStreets = function (read, callback) {
    var kinds = read.told.streets.concat(read.told.highways, "saint").join("|");
    var words = find.spelled(read.tokens, 0, read.tokens.length);
    if (!RegExp("\\d[a-z]?( [a-z0-9]+){0,4} (" + kinds + ")( |$)").test(words)) {
      callback();
      return;
    }
    find.withTexts(function () {
      find.streets(read);
      callback();
    }, callback);
  };

  function isOfWhom(one) {
    return find.told.sexing.indexOf((one.term || one).filter) >= 0;
  }

  // Calls back once what tells people and the past apart is there, where the words may speak of either: "my
  // daughter", "women only", "sober from alcohol".
  find.withWhom = function (read, callback) {
    var told = read.told;
    var spoken = [];
    read.tokens.forEach(function (token, at) {
      var named = told.whose.indexOf(find.single(token.word)) >= 0;
      if (named || find.isOneOf(told.whose, token) || find.phraseAt(told.over, read.tokens, at)) {
        spoken.push(at);
      }
    });
    lg.after(
      "whom",
      function () {
        return (
          find.withoutPast || !(spoken.length || read.terms.concat(read.denied).some(isOfWhom))
        );
      },
      callback,
      function () {
        // What it would have read is told.
        if (spoken.length) {
          read.asides.push({ kind: "unread", from: spoken[0], to: spoken.pop() + 1 });
        }
        callback();
      }
    );
  };

  // Calls back with those parts whose texts could be had, each with its `index`; with none where nothing can
  // search in them.
  find.indexed = function (read, parts, callback) {
    find.withTexts(
      function () {
        find.withIndex(read, parts, callback);
      },
      function () {
        callback(null);
      }
    );
  };
})();
