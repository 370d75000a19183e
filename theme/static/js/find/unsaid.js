/* What no program says yes to, of those in reach that the rest leaves, can rule nothing out: it is named, and
   what matches the rest is shown, but for those that say no.
   needs: find/bits, find/reading, find/shard */
(function () {
  "use strict";
  var find = window.levelground.find;

  function any(bits) {
    return find.count(bits) > 0;
  }

  // The programs of a part without those that say no to another choice.
  function left(part, chosen, id) {
    return Object.keys(chosen).reduce(function (rest, other) {
      return other === id ? rest : find.less(rest, find.group(part.shard, other, chosen[other]).no);
    }, part.base);
  }

  // Whether one of some programs states an option. One answer of several is a no to the others: that too says it.
  function states(shard, id, option, among) {
    var set = find.option(shard, id, option);
    var one = find.told.byId[id].kind === "one";
    var no = one ? find.less(set.no, find.flag(shard, id, "moot")) : find.none(shard.size);
    return any(find.and(among, find.or(set.yes, no)));
  }

  function spanned(shard, id, among) {
    var spans = (shard.filters[id] || {}).spans || [];
    return spans.some(function (span, program) {
      return span[0] <= span[1] && find.has(among, program);
    });
  }

  function unsaidOf(parts, chosen, id) {
    var one = chosen[id];
    var rest = parts.map(function (part) {
      return left(part, chosen, id);
    });
    function nobody(says) {
      return (
        rest.some(any) &&
        !parts.some(function (part, at) {
          return says(part.shard, rest[at]);
        })
      );
    }
    if (one.span) {
      return nobody(function (shard, among) {
        return spanned(shard, id, among);
      })
        ? [id]
        : [];
    }
    return one.options.filter(function (option) {
      var ways = find.waysOf(id, one, option);
      return nobody(function (shard, among) {
        return ways.some(function (way) {
          return way.options.some(function (other) {
            return states(shard, way.filter, other, among);
          });
        });
      });
    });
  }

  // Those of the options that nobody states for which the records hold no yes at all, in reach or out of it:
  // the source may only ever say no to them.
  function neverOf(parts, id, one) {
    return one.span
      ? []
      : one.unsaid.filter(function (option) {
          return !parts.some(function (part) {
            return any(find.option(part.shard, id, option).yes);
          });
        });
  }

  // Mark in each choice what nobody states, as `unsaid`, where it is all of the choice, which is `silent` then,
  // or where all of it must hold; and what is `never` stated, of which no card need say that it is not.
  find.unsaid = function (parts, chosen) {
    Object.keys(chosen).forEach(function (id) {
      var one = chosen[id];
      var unsaid = id === "checked" ? [] : unsaidOf(parts, chosen, id);
      var every = unsaid.length === (one.span ? 1 : one.options.length);
      if (unsaid.length && (every || one.all)) {
        one.unsaid = unsaid;
        one.silent = every;
        one.never = neverOf(parts, id, one);
      }
    });
    return chosen;
  };

  // [{id, options, never}] of what nobody in reach says; `options` is null for a span.
  find.unsaidIn = function (answer) {
    var found = [];
    Object.keys(answer.chosen).forEach(function (id) {
      var one = answer.chosen[id];
      var here = (one.unsaid || []).filter(function (option) {
        return one.never.indexOf(option) < 0;
      });
      if (here.length) {
        found.push({ id: id, options: one.span ? null : here, never: false });
      }
      if (one.unsaid && one.never.length) {
        found.push({ id: id, options: one.never, never: true });
      }
    });
    return found;
  };

  // A choice without what nobody states, as a group to sift by.
  find.said = function (shard, id, one) {
    var group = find.group(shard, id, one);
    if (!one.unsaid) {
      return group;
    }
    var rest = one.silent
      ? find.all(shard.size)
      : find.group(shard, id, {
          options: one.options.filter(function (option) {
            return one.unsaid.indexOf(option) < 0;
          }),
          all: one.all,
          or: one.or,
        }).yes;
    return { yes: find.less(rest, group.no), no: group.no };
  };
})();
