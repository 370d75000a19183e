/* What searches in texts, loaded when words are left over.
   needs: app/load, find/tokens
   if there: texts/parts */
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

  // Calls back with those parts whose texts could be had, each with its `index`; with none where nothing can
  // search in them.
  find.indexed = function (parts, callback) {
    var names = parts.map(function (part) {
      return "find/" + part.shard.name + "-text";
    });
    lg.loadAll(names, function (files) {
      parts.forEach(function (part, at) {
        part.index = files[names[at]];
      });
      find.withTexts(
        function () {
          callback(
            parts.filter(function (part) {
              return part.index;
            })
          );
        },
        function () {
          callback(null);
        }
      );
    });
  };
})();
