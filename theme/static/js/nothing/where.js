/* Where to begin, when no place is told in a large directory.
   needs: app/dom, find/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var el = lg.el;

  function states(answer) {
    return el(
      "ul",
      { role: "list", class: "towns" },
      answer.told.states
        .filter(function (state) {
          return answer.told.shards.some(function (part) {
            return part.name === state[0];
          });
        })
        .map(function (state) {
          var asked = Object.assign({}, answer.asked, {
            q: (answer.asked.q + " " + state[1]).trim(),
          });
          return el("li", {}, el("a", { href: finder.print(asked) }, state[1]));
        })
    );
  }

  finder.askWhere = function (place, answer) {
    var say = answer.told.say;
    lg.fill(
      place,
      el("section", { class: "part" }, [
        el("h2", {}, say.where),
        el("p", {}, say.where_how),
        states(answer),
      ])
    );
  };
})();
