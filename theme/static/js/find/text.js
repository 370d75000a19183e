/* Words that are no choice and no place are searched for with lunr, in the index that lunr.py built.
   The query is put together here and never parsed from what a person typed.
   needs: find/tokens, names/near
   if there: lunr/lunr.min */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var SHORT = 3; // letters

  // A word's documents in one field, told to lunr's builder.
  function put(builder, posting, word, field, steps) {
    var last = -1;
    steps.forEach(function (step) {
      last += step;
      var ref = field + "/" + last;
      var times = builder.fieldTermFrequencies[ref];
      posting[field][last] = {};
      times[word] = (times[word] || 0) + 1;
      builder.fieldLengths[ref] += 1;
    });
  }

  // lunr's own index from the packed one.
  function unpacked(packed) {
    var builder = new window.lunr.Builder();
    packed.fields.forEach(function (field) {
      builder.field(field[0], { boost: field[1] });
      for (var at = 0; at < packed.size; at += 1) {
        builder.fieldTermFrequencies[field[0] + "/" + at] = Object.create(null);
        builder.fieldLengths[field[0] + "/" + at] = 0;
      }
    });
    for (var at = 0; at < packed.size; at += 1) {
      builder._documents[at] = {};
    }
    builder.documentCount = packed.size;
    packed.list.forEach(function (word, number) {
      var posting = (builder.invertedIndex[word] = Object.create(null));
      posting._index = number;
      packed.fields.forEach(function (field, nth) {
        posting[field[0]] = Object.create(null);
        put(builder, posting, word, field[0], packed.found[number][nth]);
      });
    });
    return builder.build();
  }

  find.prepared = function (packed) {
    if (!packed.list) {
      packed.list = packed.words ? packed.words.split(" ") : [];
    }
    return packed;
  };

  // Whether a word of the index begins so, or is just so where only a letter or two are typed: these
  // begin too many. The list is sorted.
  find.begins = function (packed, typed) {
    var list = find.prepared(packed).list;
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
    return (
      low < list.length &&
      (typed.length < SHORT ? list[low] === typed : list[low].lastIndexOf(typed, 0) === 0)
    );
  };

  // Whether a word is there, as typed or with a slip.
  find.there = function (packed, typed) {
    if (find.begins(packed, typed)) {
      return "whole";
    }
    var found = find.prepared(packed).list.some(function (word) {
      return lg.alike(typed, word);
    });
    return found ? "slip" : "";
  };

  // Whether just this word is there.
  find.exact = function (packed, typed) {
    return find.prepared(packed).list.indexOf(typed) >= 0;
  };

  function clause(query, packed, typed) {
    var Query = window.lunr.Query;
    var must = { presence: Query.presence.REQUIRED, usePipeline: false };
    if (find.begins(packed, typed)) {
      if (typed.length >= SHORT) {
        must.wildcard = Query.wildcard.TRAILING;
      }
      query.term(typed, { boost: 4, usePipeline: false });
    } else {
      must.editDistance = lg.allowed(typed);
    }
    query.term(typed, must);
  }

  // {record: {score, fields}} of the records that hold all the words, or nearly.
  find.searched = function (packed, typed) {
    var found = {};
    if (!find.prepared(packed).list.length || !window.lunr) {
      return found;
    }
    packed.index = packed.index || unpacked(packed);
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
  };
})();
