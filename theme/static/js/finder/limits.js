/* Whom and what a program states that it does not take, from keys like "only genders men":
   levelground/compare/limit_teller.py says the same.
   needs: app/dom, find/bits, find/refused, find/told, finder/facts */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;

  // What sources disagree about is another limit, or facts by their names.
  function words(told, kind, id, terms) {
    var forms = told.limits.forms;
    var labels = forms[id]
      ? [words(told, id, terms[0], terms.slice(1))]
      : terms.map(function (term) {
          return told.limits.terms[term] || finder.labelOf(told, id, term);
        });
    return lg.say(forms[kind], { list: finder.inTurn(labels) });
  }

  finder.limits = function (told, hit) {
    return find
      .limits(hit.shard)
      .filter(function (limit) {
        return find.bit(limit.bits, hit.program);
      })
      .map(function (limit) {
        return words(told, limit.kind, limit.id, limit.terms);
      })
      .join(". ");
  };
})();
