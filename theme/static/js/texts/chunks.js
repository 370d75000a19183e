/* The words of a part's texts lie in chunks by their first letter: those that a question is about are loaded, and
   all of them where one of its words is nowhere as it was typed, since it may have a slip.
   needs: app/load, find/reading, find/taking, find/tokens, texts/text */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var SHORT = 4; // letters of a word in which a slip is forgiven

  // The chunk of a word; the last one is of all letters that are in no other.
  function chunkOf(word) {
    var chunks = find.told.chunks;
    return (
      chunks.filter(function (chunk) {
        return chunk.indexOf(word[0]) >= 0;
      })[0] || chunks[chunks.length - 1]
    );
  }

  // Put the words of a chunk among those that are there, in their order.
  function join(index, chunk) {
    var words = chunk.words ? chunk.words.split(" ") : [];
    var at = find.placeOf(index.list, words[0]);
    index.list = index.list.slice(0, at).concat(words, index.list.slice(at));
    index.found = index.found.slice(0, at).concat(chunk.found, index.found.slice(at));
    index.answers = null; // what was searched for before was among fewer words
  }

  // What weighs the words of a part (""), or a chunk of them, as it came.
  function take(part, chunk, file) {
    if (!chunk) {
      part.index = file;
      file.list = file.list || [];
      file.found = file.found || [];
      file.there = file.there || { "": true };
    } else if (!part.index.there[chunk]) {
      part.index.there[chunk] = true;
      join(part.index, file);
    }
  }

  // Calls back with those parts of which all of some chunks could be had.
  function loaded(parts, chunksOf, callback) {
    var asked = [];
    parts.forEach(function (part) {
      chunksOf(part).forEach(function (chunk) {
        if (!part.index || !part.index.there[chunk]) {
          asked.push([part, chunk, "find/" + part.shard.name + "-text" + (chunk && "-" + chunk)]);
        }
      });
    });
    lg.loadAll(
      asked.map(function (one) {
        return one[2];
      }),
      function (files) {
        var lacking = asked.filter(function (one) {
          return !files[one[2]];
        });
        var there = parts.filter(function (part) {
          return lacking.every(function (one) {
            return one[0] !== part;
          });
        });
        asked.forEach(function (one) {
          if (there.indexOf(one[0]) >= 0) {
            take(one[0], one[1], files[one[2]]);
          }
        });
        callback(there);
      }
    );
  }

  // Calls back with those parts whose indexes hold all that the words that are left may be, or be a slip of.
  find.withIndex = function (read, parts, callback) {
    var words = find.wordsAt(read, find.rest(read));
    function first() {
      return [""].concat(words.map(chunkOf));
    }
    function every(part) {
      return words.some(function (word) {
        return word.length >= SHORT && !find.begins(part.index, word);
      })
        ? find.told.chunks
        : [];
    }
    loaded(parts, first, function (there) {
      loaded(there, every, callback);
    });
  };
})();
