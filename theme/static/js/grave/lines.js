/* What is said of what may kill now: whom to call first.
   needs: app/dom, find/tokens */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  function call(line) {
    return lg.el("li", {}, [
      line[0],
      lg.el("br"),
      lg.el("a", { href: line[2] }, line[1]),
      lg.el("span", {}, line[3]),
    ]);
  }

  function list(lines) {
    return lg.el("ul", { role: "list", class: "list" }, lines.map(call));
  }

  // What stands above all else that is to be done at once: who breathes badly, what was swallowed, who thinks of
  // suicide.
  find.graveLines = function (answer) {
    var told = answer.told;
    var grave = answer.read.grave || {};
    var swallowed = grave.poisoned || grave.pills;
    var lines =
      swallowed || grave.sedated ? [lg.el("p", {}, lg.el("strong", {}, told.breath))] : [];
    var calls = (swallowed ? told.poison : []).concat(grave.suicide ? told.lifeline : []);
    return calls.length ? lines.concat(list(calls)) : lines;
  };

  // What is said beside the danger of stopping alone.
  find.graveWords = function (answer) {
    var told = answer.told;
    var grave = answer.read.grave || {};
    return (grave.mixed ? told.mixed + " " : "") + (grave.less ? told.less + " " : "");
  };
})();
