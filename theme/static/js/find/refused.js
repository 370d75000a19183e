/* Whom a limit of a program leaves out: a house that names women alone is no first call for a man.
   needs: find/bits, find/reading */
(function () {
  "use strict";
  var find = window.levelground.find;

  // The limits of a part, taken apart once: "named genders women" is {kind, id, terms, bits}. Where sources disagree
  // the kind is "disputed", and the rest, which they disagree about, stands in `id` and `terms`.
  find.limits = function (shard) {
    var all = shard.limits || {};
    shard.limited =
      shard.limited ||
      Object.keys(all).map(function (key) {
        var parts = key.split(" ");
        return { kind: parts[0], id: parts[1], terms: parts.slice(2), bits: all[key] };
      });
    return shard.limited;
  };

  // Whether a limit, such as "untreated conditions opioids" or "only genders women", is a no to an option of
  // another filter: who does not treat opioids is no place to detox from them, and a house for women takes no men.
  function rulesOut(limit, id, option) {
    var detox = id === "detox_from";
    var over = detox ? find.told.treated[option] : option;
    var named = limit.terms.indexOf(over) >= 0;
    if (limit.id !== find.told.ruled[id]) {
      return false;
    }
    return detox
      ? over && limit.kind === (named ? "untreated" : "treats")
      : limit.kind === "only" && !named && find.told.anyone.indexOf(option) >= 0;
  }

  // The programs of which one of some limits holds.
  function limited(shard, isOne) {
    return find.limits(shard).reduce(function (sum, limit) {
      return isOne(limit) ? find.or(sum, find.decode(limit.bits, shard.size)) : sum;
    }, find.none(shard.size));
  }

  // The programs of which sources disagree about a filter.
  function disputed(shard, id) {
    return limited(shard, function (limit) {
      return limit.kind === "disputed" && limit.terms.indexOf(id) >= 0;
    });
  }

  // The programs that say no to an option, themselves or by a limit; where sources disagree it is no no.
  find.refused = function (shard, id, option, set) {
    if (!find.limits(shard).length) {
      return set.no;
    }
    var out = limited(shard, function (limit) {
      return rulesOut(limit, id, option);
    });
    return find.or(
      find.less(set.no, disputed(shard, id)),
      find.less(out, find.or(set.yes, disputed(shard, find.told.ruled[id])))
    );
  };

  // Whether a limit, such as "barred restrictions opioids-only", turns away whomever an option is of.
  function bars(limit, id, option) {
    return (
      limit.kind === "barred" &&
      find.told.barring.some(function (one) {
        return limit.terms.indexOf(one[0]) >= 0 && one[1] === id && one[2].indexOf(option) >= 0;
      })
    );
  }

  // The programs whose limits leave out whom an option is of, though another fact stands for it: *own* is what
  // programs answer to the option itself.
  find.barred = function (shard, own, id, option) {
    var out = limited(shard, function (limit) {
      return rulesOut(limit, id, option);
    });
    var barred = limited(shard, function (limit) {
      return bars(limit, id, option);
    });
    return find.or(barred, find.and(own.no, out));
  };

  // Whether a limit, such as "named genders women", leaves out whom a choice is for, though it says no such no.
  find.isLeftOut = function (hit, id, one) {
    var people = id === "populations";
    var whom = (one.options || []).filter(function (option) {
      return !people || find.told.anyone.indexOf(option) >= 0;
    });
    return (
      whom.length > 0 &&
      find.limits(hit.shard).some(function (limit) {
        return (
          ["only", "named"].indexOf(limit.kind) >= 0 &&
          limit.id === (people ? "genders" : id) &&
          find.bit(limit.bits, hit.program) &&
          !whom[one.all ? "every" : "some"](function (option) {
            return limit.terms.indexOf(option) >= 0;
          })
        );
      })
    );
  };
})();
