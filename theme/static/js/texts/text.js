/* Words that are no choice and no place are searched for in the index that lunr.py built: all of them must be in a
   text, whole, as the beginning of a word, or with slips where nothing begins so.
   needs: find/tokens, names/near, texts/weights */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var SHORT = 3; // letters
  var WHOLE = 4; // how much more a whole word counts than one that begins so

  // Where the words begin, in the sorted list, that are not before this one.
  var placeOf = (find.placeOf = function (list, typed) {
    var low = 0;
    var high = list.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (list[middle] < typed) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  });

  // Whether a word of the index begins so, or is just so where only a letter or two are typed: these
  // begin too many.
  find.begins = function (packed, typed) {
    var list = packed.list;
    var at = placeOf(list, typed);
    return (
      at < list.length &&
      (typed.length < SHORT ? list[at] === typed : list[at].lastIndexOf(typed, 0) === 0)
    );
  };

  // Whether a word is there, as typed or with a slip.
  find.there = function (packed, typed) {
    if (find.begins(packed, typed)) {
      return "whole";
    }
    var found = packed.list.some(function (word) {
      return lg.alike(typed, word);
    });
    return found ? "slip" : "";
  };

  // Whether just this word is there.
  find.exact = function (packed, typed) {
    var list = packed.list;
    return list[placeOf(list, typed)] === typed;
  };

  // The numbers of the words that a typed one may stand for.
  function inQuestion(packed, typed) {
    var list = packed.list;
    var numbers = [];
    var most = lg.allowed(typed);
    var at = placeOf(list, typed);
    if (!find.begins(packed, typed)) {
      list.forEach(function (word, number) {
        if (most && lg.slips(typed, word, most) <= most) {
          numbers.push(number);
        }
      });
      return numbers;
    }
    var whole = typed.length < SHORT;
    while (
      at < list.length &&
      (whole ? list[at] === typed : list[at].lastIndexOf(typed, 0) === 0)
    ) {
      numbers.push(at);
      at += 1;
    }
    return numbers;
  }

  function eachText(packed, number, act) {
    find.weightsOf(packed, number).forEach(function (weights, nth) {
      Object.keys(weights).forEach(function (at) {
        act(at, weights[at], packed.fields[nth][0]);
      });
    });
  }

  // How much each word in question counts, by its number, and the texts that hold one for each typed word.
  function asked(packed, typed) {
    var counts = {};
    var held = typed.map(function (word) {
      var texts = {};
      inQuestion(packed, word).forEach(function (number) {
        counts[number] = (counts[number] || 0) + (packed.list[number] === word ? WHOLE + 1 : 1);
        eachText(packed, number, function (at) {
          texts[at] = true;
        });
      });
      return texts;
    });
    return {
      counts: counts,
      hold: function (at) {
        return held.every(function (texts) {
          return texts[at];
        });
      },
    };
  }

  function searched(packed, typed) {
    var found = {};
    var query = asked(packed, typed);
    var numbers = Object.keys(query.counts);
    var length = Math.sqrt(
      numbers.reduce(function (sum, number) {
        return sum + query.counts[number] * query.counts[number];
      }, 0)
    );
    numbers.forEach(function (number) {
      eachText(packed, number, function (at, weight, field) {
        if (!query.hold(at)) {
          return;
        }
        found[at] = found[at] || { score: 0, fields: {} };
        found[at].score += (query.counts[number] * weight) / length;
        found[at].fields[field] = 1;
      });
    });
    return found;
  }

  // {record: {score, fields}} of the records that hold all the words, or nearly.
  find.searched = function (packed, typed) {
    if (!packed.list.length) {
      return {};
    }
    return find.kept(packed, "answers", typed.join(" "), function () {
      return searched(packed, typed);
    });
  };
})();
