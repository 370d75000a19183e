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

  // How many words a document has in each field, on average: what lunr weighs a word by, beside its own.
  function averages(packed) {
    return packed.fields.reduce(function (made, field, nth) {
      var sum = packed.lengths[nth].reduce(function (all, one) {
        return all + one;
      }, 0);
      made[field[0]] = sum / packed.size;
      return made;
    }, {});
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
        builder.fieldLengths[ref] = packed.lengths[nth][at];
        builder._documents[at] = {};
      });
    });
  }

  // The words are told by their numbers; they weigh as they do beside all others.
  find.indexOf = function (packed, numbers) {
    var builder = new window.lunr.Builder();
    packed.fields.forEach(function (field) {
      builder.field(field[0], { boost: field[1] });
    });
    builder.documentCount = packed.size;
    builder.averageFieldLength = packed.average = packed.average || averages(packed);
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
