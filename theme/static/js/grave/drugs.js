/* Which drugs were named, by what they do together: alcohol, what is like Xanax, opioids, and others that slow the
   breath and that no fact of a program names.
   needs: find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;

  // The options of a choice that slow the breath.
  find.slowing = function (read, one) {
    return find.meanings(one).reduce(function (all, way) {
      return read.told.drugs.indexOf(way.filter) < 0
        ? all
        : all.concat(
            way.options.filter(function (option) {
              return read.told.slowing.indexOf(option) >= 0;
            })
          );
    }, []);
  };

  find.slowingDrugs = function (read) {
    return read.terms.filter(function (one) {
      return find.slowing(read, one).length;
    });
  };

  // The kinds that a choice may be of: more than one for "pills".
  function kindsOf(read, one) {
    return find
      .slowing(read, one)
      .map(function (option) {
        return read.told.slowing_kinds[option];
      })
      .filter(function (kind, at, all) {
        return all.indexOf(kind) === at;
      });
  }

  // The kinds of all that was named, each as often as it was.
  function named(read) {
    var own = find.slowingDrugs(read).map(function (one) {
      return kindsOf(read, one);
    });
    read.tokens.forEach(function (_token, at) {
      if (find.phraseAt(read.told.slowers, read.tokens, at)) {
        own.push(["other"]);
      }
    });
    return own;
  }

  // Whether two of them are named that add up: alcohol and Xanax, Xanax and heroin, gabapentin and wine. One medicine
  // for opioids beside opioids is no such two.
  find.isMixed = function (read) {
    var all = named(read);
    return all.some(function (one, at) {
      return all.slice(at + 1).some(function (other) {
        return one.concat(other).some(function (kind) {
          return kind !== one[0];
        });
      });
    });
  };
})();
