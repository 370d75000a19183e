/* What no program in reach says yes to can rule nothing out: it is named, and what matches the rest is
   shown, but for those that say no.
   needs: find/bits, find/reading, find/shard */
(function () {
  "use strict";
  var find = window.levelground.find;

  function any(bits) { return find.count(bits) > 0; }

  // Whether a program of a part states an option. One answer of several is a no to the others: that too says it.
  function states(part, id, option) {
    var set = find.meant(part.shard, id, option);
    var one = find.told.byId[id].kind === "one";
    var no = one ? find.less(set.no, find.flag(part.shard, id, "moot")) : find.none(part.shard.size);
    return any(find.and(part.base, find.or(set.yes, no)));
  }

  function spanned(part, id) {
    var spans = (part.shard.filters[id] || {}).spans || [];
    return spans.some(function (span, program) { return span[0] <= span[1] && find.has(part.base, program); });
  }

  function unsaidOf(parts, id, one) {
    function nobody(says) { return !parts.some(says); }
    if (one.span) { return nobody(function (part) { return spanned(part, id); }) ? [id] : []; }
    return one.options.filter(function (option) {
      return nobody(function (part) { return states(part, id, option); });
    });
  }

  // Mark in each choice what nobody states, as `unsaid`, where it is all of the choice, which is `silent` then,
  // or where all of it must hold.
  find.unsaid = function (parts, chosen) {
    var here = parts.some(function (part) { return any(part.base); });
    Object.keys(chosen).forEach(function (id) {
      var one = chosen[id];
      var unsaid = here && id !== "checked" ? unsaidOf(parts, id, one) : [];
      var every = unsaid.length === (one.span ? 1 : one.options.length);
      if (unsaid.length && (every || one.all)) { one.unsaid = unsaid; one.silent = every; }
    });
    return chosen;
  };

  // [{id, options}] of what nobody in reach says; `options` is null for a span.
  find.unsaidIn = function (answer) {
    return Object.keys(answer.chosen).filter(function (id) { return answer.chosen[id].unsaid; }).map(function (id) {
      return { id: id, options: answer.chosen[id].span ? null : answer.chosen[id].unsaid };
    });
  };

  // A choice without what nobody states, as a group to sift by.
  find.said = function (shard, id, one) {
    var group = find.group(shard, id, one);
    if (!one.unsaid) { return group; }
    var rest = one.silent ? find.all(shard.size) : find.group(shard, id, {
      options: one.options.filter(function (option) { return one.unsaid.indexOf(option) < 0; }), all: one.all,
    }).yes;
    return { yes: find.less(rest, group.no), no: group.no };
  };
}());
