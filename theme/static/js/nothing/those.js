/* When nothing is found: who would be, without one of the choices: the first of them as cards.
   needs: app/dom, choose, find/bits, find/sift, finder/cards */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;
  var MOST = 2;

  // The parts of an answer, sifted by all choices but one.
  function sifted(answer, id) {
    return answer.sifted.map(function (part) {
      var left = find.without(part, id);
      return Object.assign({}, part, {
        yes: left.yes,
        ask: find.less(left.kept, left.yes),
        groups: part.groups.filter(function (group) {
          return group.id !== id;
        }),
      });
    });
  }

  // The first programs without one of the choices: those that state the others come before those that do not say.
  finder.those = function (answer, id) {
    var parts = sifted(answer, id);
    var order = answer.order === "words" && !answer.words.length ? "name" : answer.order;
    var chosen = Object.assign({}, answer.chosen);
    delete chosen[id];
    var loose = Object.assign({}, answer, { chosen: chosen });
    var list = lg.el(
      "div",
      { class: "cards" },
      find
        .ordered(parts, "yes", order)
        .concat(find.ordered(parts, "ask", order))
        .slice(0, MOST)
        .map(function (hit) {
          return finder.card(loose, hit);
        })
    );
    if (lg.offer) {
      lg.offer(list);
    }
    return list;
  };
})();
