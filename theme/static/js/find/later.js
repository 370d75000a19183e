/* What searches in texts, loaded when words are left over.
   needs: app/load, find/reading, find/tokens
   if there: denied/denied, grave/grave, texts/chunks, texts/parts, texts/streets, whom/past */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // The phrases that deny, before what they deny or after it; and the names of regions. With what reads
  // them comes what reads ages.
  var DENYING =
    "denials denials_after disliked disliked_after unused lost lost_after elsewhere region sides landmarks less_than more_than not_enough comparing between_levels".split(
      " "
    );

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
  function withStreets(read, callback) {
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
  }

  // Calls back once both are there.
  find.withReaders = function (read, callback) {
    withStreets(read, function () {
      withDenials(read, callback);
    });
  };

  // Calls back once what reads denials is there, where the words may deny something: "no detox", "lost my insurance".
  function withDenials(read, callback) {
    var at = -1;
    read.tokens.some(function (token, i) {
      var denies =
        token.minus ||
        /^\d\d?\D*$/.test(token.word) ||
        read.told.numbers[token.word] ||
        DENYING.some(function (name) {
          return find.phraseAt(read.told[name], read.tokens, i);
        });
      at = denies ? i : -1;
      return denies;
    });
    lg.after(
      "denied",
      function () {
        return at < 0 || Boolean(find.opposed);
      },
      callback,
      function () {
        unread(read, at, at + 1);
        callback();
      }
    );
  }

  // What would have been read is told.
  function unread(read, from, to) {
    read.asides.push({ kind: "unread", from: from, to: to });
  }

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
    function otherwise() {
      if (spoken.length) {
        unread(read, spoken[0], spoken.pop() + 1);
      }
      callback();
    }
    lg.after(
      "whom",
      function () {
        return (
          find.withoutPast || !(spoken.length || read.terms.concat(read.denied).some(isOfWhom))
        );
      },
      function () {
        withWords(told, find.withoutPast, callback, otherwise);
      },
      otherwise
    );
  };

  // Calls back once the words are there that the script for whom reads, where that is there itself.
  function withWords(told, needed, callback, otherwise) {
    if (!needed || told.past) {
      callback();
      return;
    }
    lg.load("find/whom", function (words) {
      Object.assign(told, words);
      (words ? callback : otherwise)();
    });
  }

  // Calls back once it is read what may kill now, where some words or choices together may tell of that.
  find.withGrave = function (read, callback) {
    var told = read.told;
    var drugs = read.terms.concat(read.asides).filter(function (one) {
      return !one.filter || told.drugs.indexOf(one.filter) >= 0;
    }).length;
    var jailed =
      read.finished ||
      read.terms.some(function (one) {
        return one.filter === told.jailed[0] && one.options.indexOf(told.jailed[1]) >= 0;
      });
    var grave =
      drugs > 1 ||
      jailed ||
      read.crises.length ||
      read.tokens.some(function (token, at) {
        return find.isOneOf(told.swallowed, token) || find.phraseAt(told.grave, read.tokens, at);
      });
    lg.after(
      "grave",
      function () {
        return !grave || Boolean(find.grave);
      },
      function () {
        if (!grave) {
          callback();
          return;
        }
        lg.load("find/grave", function (words) {
          if (words) {
            Object.assign(told, words);
            find.grave(read);
          }
          callback();
        });
      },
      callback
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
