/* Words that are no choice and no place are searched for with lunr, in the index that lunr.py built.
   The query is put together here and never parsed from what a person typed. */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var FIELDS = ["name", "place", "text"];

  // lunr's own form of the index, from the packed one: steps and scores in turn.
  function unpacked(packed) {
    var vectors = {};
    var order = [];
    var words = packed.words.split(" ");
    var inverted = words.map(function (word, number) {
      var posting = { _index: number };
      FIELDS.forEach(function (field, at) {
        var pairs = packed.found[number][at];
        var documents = posting[field] = {};
        for (var i = 0, last = 0; i < pairs.length; i += 2) {
          last += pairs[i];
          var ref = field + "/" + last;
          documents[last] = {};
          if (!vectors[ref]) { vectors[ref] = []; order.push(ref); }
          vectors[ref].push(number, pairs[i + 1] / 10);
        }
      });
      return [word, posting];
    });
    return window.lunr.Index.load({
      version: packed.version, fields: FIELDS, pipeline: [], invertedIndex: inverted,
      fieldVectors: order.map(function (ref) { return [ref, vectors[ref]]; }),
    });
  }

  function prepared(packed) {
    if (!packed.list) {
      packed.list = packed.words ? packed.words.split(" ") : [];
      packed.index = packed.list.length ? unpacked(packed) : null;
    }
    return packed;
  }

  // Whether a word of the index begins so; the list is sorted.
  find.begins = function (packed, typed) {
    var list = prepared(packed).list;
    var low = 0;
    var high = list.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (list[middle] < typed) { low = middle + 1; } else { high = middle; }
    }
    return low < list.length && list[low].lastIndexOf(typed, 0) === 0;
  };

  // Whether a word is there, as typed or with a slip.
  find.there = function (packed, typed) {
    if (find.begins(packed, typed)) { return "whole"; }
    var found = prepared(packed).list.some(function (word) { return lg.alike(typed, word); });
    return found ? "slip" : "";
  };

  function clause(query, packed, typed) {
    var Query = window.lunr.Query;
    var must = { presence: Query.presence.REQUIRED, usePipeline: false };
    if (find.begins(packed, typed)) {
      must.wildcard = Query.wildcard.TRAILING;
      query.term(typed, { boost: 4, usePipeline: false });
    } else {
      must.editDistance = lg.allowed(typed);
    }
    query.term(typed, must);
  }

  // {record: {score, fields}} of the records that hold all the words, or nearly.
  find.searched = function (packed, typed) {
    var found = {};
    var index = prepared(packed).index;
    if (!index) { return found; }
    index.query(function (query) {
      typed.forEach(function (word) { clause(query, packed, word); });
    }).forEach(function (result) {
      var fields = {};
      Object.keys(result.matchData.metadata).forEach(function (word) {
        Object.keys(result.matchData.metadata[word]).forEach(function (field) { fields[field] = 1; });
      });
      found[result.ref] = { score: result.score, fields: fields };
    });
    return found;
  };

  // The same for one record's names alone: how well they meet all words, by record.
  find.named = function (shard, typed) {
    shard.words = shard.words || shard.names.map(function (name, record) {
      var own = "";
      for (var at = shard.starts[record]; at < shard.starts[record + 1]; at += 1) { own += " " + (shard.called[at] || ""); }
      return lg.cut(name + own);
    });
    var best = [];
    shard.words.forEach(function (words, record) {
      var met = typed.every(function (word) { return lg.meets(word, words) > 1; });
      if (met) { best.push(entry(shard, record, lg.meetsAll(typed, words))); }
    });
    return best;
  };

  function entry(shard, record, met) {
    var town = shard.towns[shard.town[record]];
    return {
      met: met, slug: shard.slugs[record], name: shard.names[record],
      place: town[0] + ", " + town[1].toUpperCase(),
      programs: shard.keys[record].split(" ").map(function (key) { return { key: key }; }),
    };
  }
}());
