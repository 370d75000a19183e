/* Which phrases deny a choice: a plan may be lost, and a drug that was never used is none of those in question.
   needs: find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;

  // Lists of phrases as one, made once.
  var together = (find.together = function (told, names) {
    var key = names.join(" ");
    told.together = told.together || {};
    told.together[key] =
      told.together[key] ||
      names.reduce(function (all, name) {
        return all.concat(told[name]);
      }, []);
    return told.together[key];
  });

  // The ways of a choice that are substances: what one is treated for, or detoxed from.
  var substances = (find.substances = function (term) {
    return find.meanings(term).filter(function (way) {
      return way.filter === "detox_from" || way.filter === "conditions";
    });
  });

  find.isPaying = function (term) {
    return term.filter === "payment.accepts";
  };

  // Who is tired of a drug has it all the same; one that was never used is none of those in question.
  find.denialsOf = function (told, term) {
    var names = ["denials", substances(term).length ? "unused" : "disliked"];
    return together(told, names.concat(find.isPaying(term) ? "lost" : []));
  };

  find.deniedAfter = function (told, term) {
    return together(
      told,
      ["denials_after"].concat(
        substances(term).length ? [] : "disliked_after",
        find.isPaying(term) ? "lost_after" : []
      )
    );
  };
})();
