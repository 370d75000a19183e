/* Whom and what a program states that it does not take, from keys like "only genders men":
   levelground/compare/limit_teller.py says the same.
   needs: app/dom, find/bits, finder/facts */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;

  function label(told, id, term) {
    var filter = told.byId[id];
    var option = (filter ? filter.options : []).filter(function (one) {
      return one[0] === term;
    })[0];
    return option ? option[1] : told.limits.terms[term];
  }

  finder.limits = function (told, hit) {
    var all = hit.shard.limits || {};
    return Object.keys(all)
      .filter(function (key) {
        return find.bit(all[key], hit.program);
      })
      .map(function (key) {
        var parts = key.split(" ");
        var labels = parts.slice(2).map(function (term) {
          return label(told, parts[1], term);
        });
        return lg.say(told.limits.forms[parts[0]], { list: finder.inTurn(labels) });
      })
      .join(". ");
  };
})();
