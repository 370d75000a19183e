/* Whom and what a program states that it does not take, from keys like "only genders men":
   levelground/compare/limit_teller.py says the same.
   needs: app/dom, find/bits, find/told, finder/facts */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;

  finder.limits = function (told, hit) {
    var all = hit.shard.limits || {};
    return Object.keys(all)
      .filter(function (key) {
        return find.bit(all[key], hit.program);
      })
      .map(function (key) {
        var parts = key.split(" ");
        var labels = parts.slice(2).map(function (term) {
          return told.limits.terms[term] || finder.labelOf(told, parts[1], term);
        });
        return lg.say(told.limits.forms[parts[0]], { list: finder.inTurn(labels) });
      })
      .join(". ");
  };
})();
