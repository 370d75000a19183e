/* What to do at once, before all programs: asked for by words such as "tonight" and "emergency"; and whom to call
   who is hurt or threatened at home.
   needs: app/dom, choose, find/signs, find/told
   if there: grave/lines */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var el = lg.el;

  function row(line) {
    return el("li", {}, [
      line[0],
      el("br"),
      el("a", { href: line[2] }, line[1]),
      el("span", {}, line[3]),
    ]);
  }

  // The line of the state that was named, or of the only one there is.
  finder.stateLines = function (answer) {
    var lines = answer.told.lines;
    var place = answer.read.place;
    var only = Object.keys(lines);
    var state =
      (place && place.state) || (only.length === 1 && !answer.told.several ? only[0] : "");
    return (lines[state] || []).map(row);
  };

  // Whom to call at once, before it the line for who is not safe.
  function linesFor(answer) {
    var safe = (lg.find.isUnsafe(answer) ? answer.told.refuge : []).map(row);
    var all = safe.concat(answer.read.tonight ? finder.stateLines(answer) : []);
    return all.length ? el("ul", { role: "list", class: "list" }, all) : null;
  }

  // A keyboard finds the way to what to do with the rest that is folded, and not before the first result.
  function foldWay(warning, more) {
    var way = warning.querySelector("a");
    if (way) {
      more.appendChild(el("p", {}, way.cloneNode(true)));
      way.tabIndex = -1;
      way.append("."); // another sentence follows
    }
  }

  // For what a body shows, all of it; for a bed tonight a few lines, and the rest folded. *warning* is of the
  // danger of stopping alone, where it goes with what was asked. Of an overdose that is over: what to do if it is not.
  finder.tonight = function (answer, warning) {
    var page = document.querySelector("template[data-part='tonight']");
    var lines = linesFor(answer);
    if (answer.read.survived) {
      return el("p", { class: "danger" }, el("strong", {}, answer.told.say.survived));
    }
    if (!answer.read.tonight || !page) {
      return lines && el("section", { class: "danger flow" }, lines);
    }
    var made = document.importNode(page.content, true).firstElementChild;
    var brief = made.querySelector("[data-part='brief']");
    var more = made.querySelector("details");
    if (answer.read.acute) {
      made.removeChild(brief);
      [].slice.call(more.querySelectorAll("p"), 0, 2).forEach(function (words) {
        made.insertBefore(words, more);
      });
    }
    if (warning) {
      foldWay(warning, more);
      // Whom a body's signs are of may die now: whom to call stands before what not to stop.
      var words = [].slice.call(warning.childNodes);
      if (answer.read.acute) {
        made.insertBefore(el("p", {}, words), made.children[1]);
      } else {
        brief.prepend.apply(brief, words.concat(" "));
      }
    }
    var guide = answer.guides[0];
    if (answer.read.acute && guide && guide.first > 1) {
      made.insertBefore(
        el("p", {}, [
          el("strong", {}, answer.told.say.overdose + " "),
          el("a", { href: lg.home + guide.href }, guide.title),
        ]),
        made.firstChild
      );
    }
    (lg.find.graveLines ? lg.find.graveLines(answer) : []).reverse().forEach(function (line) {
      made.insertBefore(line, made.firstChild);
    });
    if (lines) {
      made.insertBefore(lines, more);
    }
    return made;
  };
})();
