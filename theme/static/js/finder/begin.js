/* Where to begin while nothing is asked, or no word says what to look for: by level, by place, whom to ask. All
   programs are folded, and painted once they are asked for.
   needs: app/dom, find/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var el = lg.el;
  var kept = {};

  // Take the parts of the page that begin it out of it, and keep them.
  finder.keep = function () {
    ["help", "begin"].forEach(function (name) {
      kept[name] = kept[name] || document.querySelector("[data-part='" + name + "']");
      kept[name].remove();
    });
  };

  finder.help = function () {
    return kept.help;
  };

  // Where files could not be had, the links lead on.
  finder.byLinks = function (place) {
    lg.fill(place, kept.begin);
  };

  // Whether nothing was asked for that could sift programs.
  finder.isOpen = function (answer) {
    var read = answer.read;
    var asked = read.place || read.tonight || answer.words.length || answer.named.length;
    return !asked && !Object.keys(answer.chosen).length;
  };

  function folded(answer, band) {
    var all = el(
      "details",
      {
        class: "begin-all",
        toggle: function () {
          if (all.open && !all.children[1]) {
            lg.fill(all, band());
          }
        },
      },
      el("summary", {}, finder.counted(answer.told.say.all_named, answer.yes.length, {}))
    );
    return answer.yes.length ? all : null;
  }

  // The parts in their order; *band* makes the list of all.
  finder.begin = function (answer, band) {
    var typed = answer.asked.q.trim() && !answer.read.guides.length;
    return [
      typed ? el("p", {}, answer.told.say.begin) : null,
      kept.begin,
      folded(answer, band),
      kept.help,
    ];
  };
})();
