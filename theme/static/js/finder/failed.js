/* What says that files could not be had.
   needs: finder/begin, finder/guides */
(function () {
  "use strict";
  var finder = window.levelground.finder;

  finder.failure = function () {
    var page = document.querySelector("template[data-part='failed']");
    return document.importNode(page.content, true).firstElementChild;
  };

  // It stands below any danger; returns the words. Without an *answer*, which needs the first file of all, it
  // stands where the search would.
  finder.failed = function (place, answer) {
    var page = document.querySelector("template[data-part='failed']");
    var note = finder.failure();
    if (answer) {
      finder.putFirst(place, [note]);
      finder.byLinks(place);
    } else {
      page.parentNode.insertBefore(note, page);
    }
    return note.textContent;
  };
})();
