/* The files of the site by their paths, out of the packs that stand in this document. A pack is
   unpacked when something in it is asked for. */
(function () {
  "use strict";
  // What is written over the document takes the packs away, so their texts are kept.
  var packs = [].map.call(document.querySelectorAll("script[data-size]"), function (script) {
    var size = Number(script.getAttribute("data-size"));
    return { text: script.textContent, size: size, files: null };
  });
  var where = null;

  function opened(number) {
    var pack = packs[number];
    if (!pack.files) {
      pack.files = JSON.parse(one.unpacked(pack.text, pack.size));
      pack.text = "";
    }
    return pack.files;
  }

  function found(path) {
    if (!where) {
      var first = opened(0);
      where = first.where;
      packs[0].files = first.files;
    }
    return path in where;
  }

  // The value of a file, or undefined where there is none: a page, [name, json] of data, or a text.
  one.file = function (path) {
    return found(path) ? opened(where[path])[path] : undefined;
  };
}());
