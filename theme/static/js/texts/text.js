/* Words that are no choice and no place are searched for with lunr, in the index that lunr.py built.
   The query is put together here and never parsed from what a person typed.
   needs: find/tokens, lunr/lunr.min, names/near, texts/weights */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var SHORT = 3; // letters

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

  // The slips that are forgiven in a word of a text: a short one is too like others, "test" to "West".
  function slipsOf(typed) {
    return typed.length > SHORT + 1 ? lg.allowed(typed) : 0;
  }

  // Whether a word is there, as typed or with a slip.
  find.there = function (packed, typed) {
    if (find.begins(packed, typed)) {
      return "whole";
    }
    var found =
      slipsOf(typed) &&
      packed.list.some(function (word) {
        return lg.alike(typed, word);
      });
    return found ? "slip" : "";
  };

  // Whether just this word is there.
  find.exact = function (packed, typed) {
    var list = packed.list;
    return list[placeOf(list, typed)] === typed;
  };

  // The numbers of the words that a clause may find. Of slips, lunr counts fewer here and there.
  function inQuestion(packed, typed) {
    var list = packed.list;
    var numbers = [];
    var most = slipsOf(typed) + 1;
    var at = placeOf(list, typed);
    if (!find.begins(packed, typed)) {
      list.forEach(function (word, number) {
        if (lg.slips(typed, word, most) <= most) {
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

  function clause(query, packed, typed) {
    var Query = window.lunr.Query;
    var must = { presence: Query.presence.REQUIRED, usePipeline: false };
    if (find.begins(packed, typed)) {
      if (typed.length >= SHORT) {
        must.wildcard = Query.wildcard.TRAILING;
      }
      query.term(typed, { boost: 4, usePipeline: false });
    } else {
      must.editDistance = slipsOf(typed);
    }
    query.term(typed, must);
  }

  function searched(packed, typed) {
    var found = {};
    packed.index = find.indexOf(
      packed,
      typed
        .reduce(function (all, word) {
          return all.concat(inQuestion(packed, word));
        }, [])
        .filter(function (number, at, all) {
          return all.indexOf(number) === at;
        })
    );
    packed.index
      .query(function (query) {
        typed.forEach(function (word) {
          clause(query, packed, word);
        });
      })
      .forEach(function (result) {
        var fields = {};
        Object.keys(result.matchData.metadata).forEach(function (word) {
          Object.keys(result.matchData.metadata[word]).forEach(function (field) {
            fields[field] = 1;
          });
        });
        found[result.ref] = { score: result.score, fields: fields };
      });
    return found;
  }

  // {record: {score, fields}} of the records that hold all the words, or nearly.
  find.searched = function (packed, typed) {
    if (!packed.list.length || !window.lunr) {
      return {};
    }
    return find.kept(packed, "answers", typed.join(" "), function () {
      return searched(packed, typed);
    });
  };
})();
