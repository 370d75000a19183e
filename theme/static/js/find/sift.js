/* Choices sift programs into two bands: what states all that was asked for, and what does not say.
   Only a stated no drops out. Within a filter any option will do; between filters all must hold.
   needs: find/bits, find/reading, find/shard, find/unsaid
   if there: order/order */
(function () {
  "use strict";
  var find = window.levelground.find;

  function isDrunk(option) {
    return find.told.drunk.indexOf(option) >= 0;
  }

  // What else states what a word asks for: who has a trauma group, or trauma counseling, meets "ptsd" too; who gives
  // medication for it meets "heroin", but where a *detox* is asked for. Each way says of which options it is.
  function otherWays(term, detox) {
    var alike = term.others.filter(function (other) {
      return find.told.alike.some(function (same) {
        var drunk = other.options.some(isDrunk);
        var apart = detox ? term.turned : other.filter === "detox_from" && drunk;
        return !apart && same.indexOf(term.filter) >= 0 && same.indexOf(other.filter) >= 0;
      });
    });
    var by = find.told.statedby.filter(function (way) {
      var is = way[0] === term.filter && term.options.indexOf(way[1]) >= 0;
      return is && !(detox && way[4] && way[4] < 3);
    });
    return alike
      .map(function (other) {
        return { filter: other.filter, options: other.options, of: term.options };
      })
      .concat(
        by.map(function (way) {
          return {
            filter: way[2],
            options: [way[3]],
            of: [way[1]],
            less: way[4] === 2,
            only: way[4] === 3,
          };
        })
      );
  }

  // Whether detox is only looked at first: who drinks, and says no word of stopping or of what a body shows, is told
  // of all who treat it.
  function isAhead(read, term) {
    return term.ahead && !read.sign && (term.ahead > 1 || !read.tonight);
  }

  // The choices that were typed, but the level of which none was asked for.
  find.typed = function (read) {
    return read.terms.filter(function (term) {
      return !isAhead(read, term);
    });
  };

  function asksDetox(asked, read) {
    var levels = asked.chosen.level || [];
    return (
      Boolean(asked.chosen.detox) ||
      levels.indexOf("detox") >= 0 ||
      find.typed(read).some(function (term) {
        return (
          term.filter === "detox" || (term.filter === "level" && term.options.indexOf("detox") >= 0)
        );
      })
    );
  }

  // All choices together: those typed and those made by hand, by filter.
  find.choices = function (asked, read) {
    var chosen = {};
    var detox = asksDetox(asked, read);
    function add(id, options) {
      var known = (chosen[id] = chosen[id] || { options: [] }).options;
      options.forEach(function (option) {
        if (known.indexOf(option) < 0) {
          known.push(option);
        }
      });
    }
    find.typed(read).forEach(function (term) {
      add(term.filter, term.options);
      var one = chosen[term.filter];
      var ways = otherWays(term, detox);
      one.only = one.only || term.only;
      one.all = one.all || term.every;
      one.near = one.near || term.near;
      if (ways.length) {
        one.or = (one.or || []).concat(ways);
      }
    });
    Object.keys(asked.chosen).forEach(function (id) {
      add(id, asked.chosen[id]);
    });
    if (find.readTogether) {
      find.readTogether(asked, read, chosen);
    }
    // Whoever stops several substances at once needs care for each of them.
    if (chosen.detox_from) {
      chosen.detox_from.all = true;
    }
    Object.keys(asked.spans).forEach(function (id) {
      chosen[id] = { span: asked.spans[id] };
    });
    return chosen;
  };

  // Who treats something else than substance use is in question only where a focus is asked for.
  function inQuestion(shard, base, chosen) {
    if (!shard.unasked || chosen.focus) {
      return base;
    }
    return find.less(base, find.decode(shard.unasked, shard.size));
  }

  // The programs in question of a part: of the records that hold the words it was searched for, where there are any
  // and these are no more than words beside choices, see `besideChoices`.
  find.leftOf = function (part) {
    if (!part.words || part.loose) {
      return part.base;
    }
    var records = find.none(part.shard.names.length);
    Object.keys(part.words).forEach(function (record) {
      find.add(records, +record);
    });
    return find.and(part.base, find.programsOf(part.shard, records));
  };

  // {base, yes, ask, groups} of one part: `base` are the programs in question before any choice.
  find.sift = function (shard, all, chosen) {
    var base = inQuestion(shard, all, chosen);
    var yes = base;
    var kept = base;
    var groups = Object.keys(chosen).map(function (id) {
      var group = find.said(shard, id, chosen[id]);
      yes = find.and(yes, group.yes);
      kept = find.less(kept, group.no);
      return { id: id, yes: group.yes, no: group.no };
    });
    return { shard: shard, base: base, yes: yes, ask: find.less(kept, yes), groups: groups };
  };

  // How many programs each choice alone drops: [{id, count}], and how many in all.
  find.dropped = function (sifted) {
    var counts = {};
    var all = 0;
    sifted.forEach(function (part) {
      all += find.count(part.base) - find.count(part.yes) - find.count(part.ask);
      part.groups.forEach(function (group) {
        counts[group.id] = (counts[group.id] || 0) + find.shared(part.base, group.no);
      });
    });
    return {
      all: all,
      by: Object.keys(counts)
        .filter(function (id) {
          return counts[id];
        })
        .map(function (id) {
          return { id: id, count: counts[id] };
        }),
    };
  };

  // What is left of each part with all choices but those of one filter.
  find.without = function (part, id) {
    var yes = part.base;
    var kept = part.base;
    part.groups.forEach(function (group) {
      if (group.id === id) {
        return;
      }
      yes = find.and(yes, group.yes);
      kept = find.less(kept, group.no);
    });
    return { yes: yes, kept: kept };
  };

  function byNumber(of) {
    return function (a, b) {
      return of(a) - of(b) || compareNames(a, b);
    };
  }

  function compareNames(a, b) {
    if (a.shard === b.shard) {
      return a.program - b.program;
    }
    var one = a.shard.names[a.record].toLowerCase();
    var other = b.shard.names[b.record].toLowerCase();
    return one < other ? -1 : one > other ? 1 : 0;
  }

  var ORDERS = {
    // Whatever lies in the town or ZIP itself comes first: its middle is only about right.
    near: byNumber(function (hit) {
      return (hit.miles === null ? 9e4 : hit.miles) + (hit.same ? 0 : 1e5);
    }),
    name: compareNames,
    words: byNumber(function (hit) {
      return -hit.score;
    }),
    checked: byNumber(function (hit) {
      return -find.checkedOn(hit.shard, hit.record);
    }),
  };

  // The programs of a band in order; `reach` gives what is known of a record: miles, score, fields.
  find.ordered = function (sifted, band, order) {
    var hits = [];
    sifted.forEach(function (part) {
      find.each(part[band], function (program) {
        var record = part.shard.recordOf[program];
        var met = part.words ? part.words[record] : null;
        hits.push({
          shard: part.shard,
          program: program,
          record: record,
          band: band,
          groups: part.groups,
          miles: part.miles ? part.miles[record] : null,
          same: part.same ? part.same[record] : false,
          score: met ? met.score : 0,
          fields: met ? met.fields : null,
          first: part.ahead && met && met.first ? 0 : 1,
        });
      });
    });
    return hits.sort(function (a, b) {
      return a.first - b.first || ORDERS[order](a, b);
    });
  };
})();
