/* lunr's own index of some words, out of the packed one: whatever is searched for, few words are in question,
   and to unpack all of them took longer than anything else in a search.
   needs: find/tokens, lunr/lunr.min */
(function () {
  "use strict";
  var find = window.levelground.find;

  // Each document that holds a word in a field, once for each time it does.
  function each(steps, act) {
    var last = -1;
    steps.forEach(function (step) {
      last += step;
      act(last);
    });
  }

  // How many words each document has in each field, and on average: what lunr weighs a word by.
  function measured(packed) {
    if (packed.lengths) {
      return packed;
    }
    packed.lengths = {};
    packed.average = {};
    packed.fields.forEach(function (field, nth) {
      var sum = 0;
      var lengths = (packed.lengths[field[0]] = new Uint32Array(packed.size));
      for (var word = 0; word < packed.found.length; word += 1) {
        var steps = packed.found[word][nth];
        for (var last = -1, at = 0; at < steps.length; at += 1) {
          lengths[(last += steps[at])] += 1;
        }
        sum += steps.length;
      }
      packed.average[field[0]] = sum / packed.size;
    });
    return packed;
  }

  // A word's documents, told to lunr's builder.
  function put(builder, packed, number) {
    var word = packed.list[number];
    var posting = (builder.invertedIndex[word] = Object.create(null));
    posting._index = number;
    packed.fields.forEach(function (field, nth) {
      var name = field[0];
      posting[name] = Object.create(null);
      each(packed.found[number][nth], function (at) {
        var ref = name + "/" + at;
        var times = (builder.fieldTermFrequencies[ref] =
          builder.fieldTermFrequencies[ref] || Object.create(null));
        posting[name][at] = {};
        times[word] = (times[word] || 0) + 1;
        builder.fieldLengths[ref] = packed.lengths[name][at];
        builder._documents[at] = {};
      });
    });
  }

  // The words are told by their numbers; they weigh as they do beside all others.
  find.indexOf = function (packed, numbers) {
    var builder = new window.lunr.Builder();
    measured(packed).fields.forEach(function (field) {
      builder.field(field[0], { boost: field[1] });
    });
    builder.documentCount = packed.size;
    builder.averageFieldLength = packed.average;
    numbers.forEach(function (number) {
      put(builder, packed, number);
    });
    builder.createFieldVectors();
    builder.createTokenSet();
    return new window.lunr.Index({
      invertedIndex: builder.invertedIndex,
      fieldVectors: builder.fieldVectors,
      tokenSet: builder.tokenSet,
      fields: Object.keys(builder._fields),
      pipeline: builder.searchPipeline,
    });
  };
})();
