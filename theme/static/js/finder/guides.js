/* Above the results, below any danger: the guides that answer what was asked, and the words that asked for
   nothing.
   needs: app/dom, choose, finder/chips */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var el = lg.el;

  // Put lines above all results, below any danger or what says that nothing is found.
  finder.putFirst = function (place, lines) {
    var above = place.querySelector(".danger, .offers > h2");
    var parent = above ? above.parentNode : place;
    var before = above ? above.nextSibling : place.firstChild;
    lines.forEach(function (line) {
      parent.insertBefore(line, before);
    });
  };

  finder.guides = function (place, answer) {
    var say = answer.told.say;
    var guides = answer.guides.filter(function (guide) {
      return guide.first < 2 || !answer.read.acute; // the panel leads to it
    });
    finder.putFirst(
      place,
      finder.remarks(answer).concat(
        guides.map(function (guide) {
          return el("p", {}, [
            say.guide + " ",
            el("a", { href: lg.home + guide.href }, guide.title),
          ]);
        }),
        answer.notices
          .filter(function (notice) {
            return !(answer.read.tonight && notice.kind === "unknown"); // the panel says what is not known
          })
          .map(function (notice) {
            var words = "\u201c" + notice.words + "\u201d";
            return el("p", { class: "quiet" }, [
              lg.say(say["note_" + notice.kind], { words: words }) + " ",
              notice.guide && el("a", { href: lg.home + notice.guide[1] }, notice.guide[0]),
            ]);
          })
      )
    );
  };
})();
