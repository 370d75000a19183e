/* One part of the directory: who is there, and what their programs state, unpacked as it is asked for.
   needs: ages, find/bits, find/packed, find/refused, names/cut
   if there: whom/only */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  find.shard = function (name, raw) {
    if (raw.starts) {
      return raw;
    }
    find.unpacked(raw);
    raw.name = name;
    raw.starts = [];
    raw.programKeys = [];
    raw.recordOf = [];
    raw.keys.forEach(function (keys, record) {
      raw.starts.push(raw.programKeys.length);
      keys.split(" ").forEach(function (key) {
        raw.programKeys.push(key);
        raw.recordOf.push(record);
      });
    });
    raw.size = raw.programKeys.length;
    raw.starts.push(raw.size);
    Object.keys(raw.filters).forEach(function (id) {
      find.fromKeys(raw.filters[id], raw.programKeys);
    });
    raw.sets = {};
    return raw;
  };

  function run(numbers, at) {
    return Array.isArray(numbers) ? numbers[at] : numbers;
  }

  find.checkedOn = function (shard, record) {
    return run(shard.checked, record);
  };
  find.yearOf = function (shard, record) {
    return run(shard.years, record);
  };
  function spot(shard, record) {
    return shard.spots[shard.spot[record]];
  }

  find.zipOf = function (shard, record) {
    return spot(shard, record)[0];
  };
  find.pointOf = function (shard, record) {
    var at = spot(shard, record);
    return at[1] || at[2] ? [at[1] / 1000, at[2] / 1000] : null;
  };

  find.nameOf = function (shard, record) {
    return shard.names[record] + (shard.also[record] ? " (" + shard.also[record] + ")" : "");
  };

  // The name of a provider's page; most are the words of its names, its town and its state.
  find.slugOf = function (shard, record) {
    var told = shard.slugs[record];
    if (typeof told === "string") {
      return told;
    }
    var town = shard.towns[shard.town[record]];
    var called = told % 2 ? shard.names[record] : find.nameOf(shard, record);
    var mark = told > 2 ? shard.apart[record] : "";
    return lg
      .cut(called + " " + mark)
      .concat(lg.cut(town[0]), town[1])
      .join("-");
  };

  // A set of records as the set of their programs.
  find.programsOf = function (shard, records) {
    var bits = find.none(shard.size);
    find.each(records, function (record) {
      for (var at = shard.starts[record]; at < shard.starts[record + 1]; at += 1) {
        find.add(bits, at);
      }
    });
    return bits;
  };

  function decoded(shard, filter, text) {
    if (!filter.whole) {
      return find.decode(text, shard.size);
    }
    return find.programsOf(shard, find.decode(text, shard.names.length));
  }

  function make(shard, id, option) {
    var filter = shard.filters[id];
    var at = filter ? filter.of.indexOf(option) : -1;
    var none = find.none(shard.size);
    if (!filter) {
      return { yes: none, no: none, moots: none };
    }
    var yes = at < 0 ? none : decoded(shard, filter, filter.yes[at]);
    if (!filter.one) {
      return {
        // An option that nobody speaks of is a no where the fact cannot be said at all.
        yes: yes,
        no: at < 0 ? find.flag(shard, id, "moot") : decoded(shard, filter, filter.no[at]),
        moots: at < 0 || !filter.moots ? none : decoded(shard, filter, filter.moots[at]),
      };
    }
    return { yes: yes, no: find.less(anyTerm(shard, id, filter), yes), moots: none };
  }

  // One term is a no to all others; the one set of noes is of what states none of them.
  function anyTerm(shard, id, filter) {
    var key = id + " any";
    shard.sets[key] =
      shard.sets[key] ||
      filter.yes.reduce(
        function (sum, text) {
          return find.or(sum, decoded(shard, filter, text));
        },
        decoded(shard, filter, filter.no[0])
      );
    return shard.sets[key];
  }

  // {yes, no}: the programs that state an option, and those that state that it is not so.
  find.option = function (shard, id, option) {
    var key = id + "=" + option;
    return (shard.sets[key] = shard.sets[key] || make(shard, id, option));
  };

  function answered(shard, id, option) {
    var set = find.option(shard, id, option);
    return { yes: set.yes, no: find.refused(shard, id, option, set) };
  }

  // {yes, no} of an option; a limit that rules it out is a no too. Where sources disagree nothing is one.
  find.answered = function (shard, id, option) {
    var key = id + " answered " + option;
    return (shard.sets[key] = shard.sets[key] || answered(shard, id, option));
  };

  // Whether one program states an option, "yes", "no" or "moots": the same as the sets say, without them.
  find.states = function (shard, id, option, what, program) {
    var filter = shard.filters[id];
    var at = filter ? filter.of.indexOf(option) : -1;
    function bit(text) {
      return text ? find.bit(text, filter.whole ? shard.recordOf[program] : program) : 0;
    }
    if (!filter) {
      return 0;
    }
    if (filter.one && what === "no") {
      return !bit(filter.yes[at]) && (filter.yes.some(bit) || bit(filter.no[0]));
    }
    if (at < 0) {
      return what === "no" ? find.flagged(shard, id, "moot", program) : 0;
    }
    return filter.one && what === "moots" ? 0 : bit((filter[what] || [])[at]);
  };

  find.flagged = function (shard, id, name, program) {
    var filter = shard.filters[id];
    return filter && filter[name]
      ? find.bit(filter[name], filter.whole ? shard.recordOf[program] : program)
      : 0;
  };

  // The programs of which the fact cannot be said at all ("moot"), or that state a yes to "every" option.
  find.flag = function (shard, id, name) {
    var filter = shard.filters[id];
    var key = id + " " + name;
    if (!filter || !filter[name]) {
      return find.none(shard.size);
    }
    return (shard.sets[key] = shard.sets[key] || decoded(shard, filter, filter[name]));
  };

  function spanSet(shard, id, low, high) {
    var set = { yes: find.none(shard.size), no: find.none(shard.size) };
    ((shard.filters[id] || {}).spans || []).forEach(function (span, at) {
      if (!span.length) {
        return;
      }
      var fits = span[0] <= span[1] && span[0] <= high && span[1] >= low;
      find.add(fits ? set.yes : set.no, at);
    });
    return set;
  }

  // By which facts an option is stated: by itself, and by others that stand for it.
  find.waysOf = function (id, chosen, option) {
    return [{ filter: id, options: [option] }].concat(
      (chosen.or || []).filter(function (way) {
        return way.of.indexOf(option) >= 0;
      })
    );
  };

  // What any option of some ways says; a no is one where all of them say no, or where a limit bars the first.
  function either(shard, ways) {
    var id = ways[0].filter;
    var option = ways[0].options[0];
    var out = find.barred(shard, find.answered(shard, id, option), id, option);
    var sum = any(shard, ways);
    return { yes: find.less(sum.yes, out), no: find.or(sum.no, out) };
  }

  function any(shard, ways) {
    return ways
      .reduce(function (all, way) {
        return all.concat(
          way.options.map(function (option) {
            return find.answered(shard, way.filter, option);
          })
        );
      }, [])
      .reduce(function (sum, one) {
        return { yes: find.or(sum.yes, one.yes), no: find.and(sum.no, one.no) };
      });
  }

  // A choice in one filter: options of which any will do, all of them where `chosen.all`, one and no other where
  // `chosen.only`, or a span [low, high].
  find.group = function (shard, id, chosen) {
    if (id === "checked") {
      return checkedWithin(shard, chosen.span[1]);
    }
    if (chosen.span) {
      return spanSet(shard, id, chosen.span[0], chosen.span[1]);
    }
    if (chosen.only && chosen.options.length === 1) {
      return find.alone(shard, id, chosen.options[0]);
    }
    var groups = chosen.options.map(function (option) {
      return either(shard, find.waysOf(id, chosen, option));
    });
    if (!groups.length) {
      return { yes: find.none(shard.size), no: find.all(shard.size) };
    }
    return groups.reduce(function (sum, one) {
      return chosen.all
        ? { yes: find.and(sum.yes, one.yes), no: find.or(sum.no, one.no) }
        : { yes: find.or(sum.yes, one.yes), no: find.and(sum.no, one.no) };
    });
  };

  // When a program was checked is never unsaid: a person looked within these days, or not.
  function checkedWithin(shard, days) {
    var records = find.none(shard.names.length);
    shard.names.forEach(function (_name, record) {
      var on = find.checkedOn(shard, record);
      if (on && lg.today() - on <= days) {
        find.add(records, record);
      }
    });
    var yes = find.programsOf(shard, records);
    return { yes: yes, no: find.less(find.all(shard.size), yes) };
  }
})();
