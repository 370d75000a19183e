/* Where to begin while nothing is asked, or no word says what to look for: by level, by place, whom to ask. All
   programs are folded, and painted once they are asked for.
   needs: app/dom, find/signs, finder/tonight, find/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var el = lg.el;
  var kept = {};

  // Take the part of the page that begins it out of it, and keep it; whom to call may have stood alone since.
  finder.keep = function () {
    kept.begin = kept.begin || document.querySelector(".begin");
    kept.help = kept.help || kept.begin.lastElementChild;
    kept.begin.appendChild(kept.help);
    kept.begin.remove();
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
    var asked =
      read.place || read.tonight || read.open || answer.words.length || answer.named.length;
    return !asked && !Object.keys(answer.chosen).length;
  };

  // Programs behind one button, painted once they are asked for.
  finder.folded = function (words, bands) {
    var all = el(
      "details",
      {
        class: "begin-all",
        toggle: function () {
          if (all.open && !all.children[1]) {
            lg.fill(all, bands());
          }
        },
      },
      el("summary", {}, words)
    );
    return all;
  };

  // Whom to call who looks with one: the line of the state, and that of the band above which is not for danger; and
  // the danger, which the words that nobody understood may have been about.
  finder.talk = function (answer) {
    var line = document.querySelector(".help-now a[href^='tel:1']");
    var words = line && [line.firstChild.textContent + ": ", line.lastChild.cloneNode(true)];
    return [
      el("section", { class: "offers-call" }, [
        el("h3", {}, answer.told.say.talk),
        el("ul", { role: "list", class: "list" }, finder.stateLines(answer)),
        line && el("p", {}, el("a", { class: "go", href: line.href }, words)),
      ]),
      !lg.find.endangered(answer) &&
        lg.warning(answer.told.say.danger, answer.told.danger, answer.told.until),
    ];
  };

  // What was typed says nothing of what to look for: what to type instead, and whom to call.
  function said(answer) {
    var say = answer.told.say;
    return el(
      "section",
      { class: "flow offers" },
      [
        el("h2", {}, answer.read.lost.length ? say.lost_all : say.more_words),
        el("p", {}, say.begin),
      ].concat(finder.talk(answer))
    );
  }

  // The parts in their order; *band* makes the list of all.
  finder.begin = function (answer, band) {
    return [
      answer.asked.q.trim() && !answer.read.guides.length ? said(answer) : null,
      kept.begin,
      answer.yes.length
        ? finder.folded(finder.counted(answer.told.say.all_named, answer.yes.length, {}), band)
        : null,
    ];
  };
})();
