/* Providers of the parts in reach by their names, with the town, the ZIP or the phone beside it.
   needs: find/apart, find/bits, find/shard, find/tokens, names/cut, names/near */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // The words of its names, cut once; the page has it done while nobody waits. `letters` have no space between them.
  find.cutNames = function (shard) {
    if (shard.lines) {
      return;
    }
    shard.lines = lg.cutAll(
      shard.names.map(function (name, record) {
        var own = "";
        for (var at = shard.starts[record]; at < shard.starts[record + 1]; at += 1) {
          own += shard.called[at] ? " " + shard.called[at] : "";
        }
        return name + " " + shard.also[record] + own;
      })
    );
    shard.letters = shard.lines.join("\n").replace(/ /g, "").split("\n");
  };

  var entry = (find.entryOf = function (shard, record, well) {
    var town = shard.towns[shard.town[record]];
    return {
      met: well,
      shard: shard,
      record: record,
      slug: find.slugOf(shard, record),
      name: find.nameOf(shard, record),
      place: town[0] + ", " + town[1].toUpperCase(),
      programs: shard.keys[record].split(" ").map(function (key) {
        return { key: key };
      }),
    };
  });

  // The name of a town as it is cut.
  function townName(shard, record) {
    shard.townNames =
      shard.townNames ||
      lg.cutAll(
        shard.towns.map(function (town) {
          return town[0];
        })
      );
    return shard.townNames[shard.town[record]];
  }

  function isThere(shard, record, one) {
    var place = townName(shard, record).split(" ");
    place.push(shard.towns[shard.town[record]][1], find.zipOf(shard, record).slice(0, 5));
    return place.indexOf(one.word) >= 0 || place.indexOf(one.code) >= 0;
  }

  // What was found of the words for each record, filled as they are asked for.
  function asked(shard, name, key) {
    return find.kept(shard, name, key, function () {
      return [];
    });
  }

  // How well a record's name meets the words, 0 where one is neither there nor in its place. A word that
  // is no choice must be in the name, or all of the name is typed; `free` asks for a word of the place.
  function met(shard, record, typed, free) {
    var words = shard.lines[record].split(" ");
    var sum = 0;
    var telling = 0;
    var inName = 0;
    var inPlace = 0;
    var all = typed.every(function (one) {
      var own = (one.met[record] =
        record in one.met ? one.met[record] : lg.meets(one.word, words, true));
      own = own === 3 && one.word.length < 4 && !one.last ? 0 : own; // "off" is no "Office"
      if (one.idle) {
        inName += own > 3 ? 1 : 0;
        return true;
      }
      var here = (one.there[record] =
        record in one.there ? one.there[record] : isThere(shard, record, one));
      if (own) {
        inName += 1;
        telling += one.choice || here ? 0 : 1;
      }
      inPlace += here ? 1 : 0;
      sum += own + (here ? 1 : 0);
      return own || here;
    });
    return all && inName && (telling || inName >= words.length) && (inPlace || !free)
      ? sum + (words[0] === typed[0].word ? 1 : 0)
      : 0;
  }

  // [{met, slug, name, place, programs}] of one part, for words {word, code, choice, idle}.
  find.named = function (shard, typed, free) {
    find.cutNames(shard);
    var best = [];
    var words = typed.map(function (one) {
      return Object.assign(
        {
          met: asked(shard, "met", one.word),
          there: asked(shard, "there", one.word + " " + one.code),
        },
        one
      );
    });
    shard.letters.forEach(function (letters, record) {
      // What a name meets, it has without its spaces.
      var maybe = words.some(function (one) {
        return letters.indexOf(one.word) >= 0;
      });
      var well = maybe && met(shard, record, words, free);
      if (well) {
        best.push(entry(shard, record, well));
      }
    });
    return best;
  };

  // Providers in reach by a word of their names, but for those that stand first as it is: "does Larkmoor take
  // Medicaid" is answered though it does not say so.
  find.called = function (tried, answer) {
    var shown = find
      .banded(answer, "yes")
      .concat(answer.named)
      .map(function (one) {
        return one.slug || find.slugOf(one.shard, one.record);
      });
    return (tried.called || [])
      .filter(function (one) {
        var slug = find.slugOf(one[0].shard, one[1]);
        var near = find.has(one[0].base, one[0].shard.starts[one[1]]) && shown.indexOf(slug) < 0;
        return near && shown.push(slug);
      })
      .map(function (one) {
        return entry(one[0].shard, one[1], 1);
      });
  };

  // Those of just a name in a town.
  find.wholly = function (shard, name, town) {
    var found = [];
    shard.names.forEach(function (called, record) {
      var same = townName(shard, record) === town && lg.cut(called).join(" ") === name;
      if (same) {
        found.push(entry(shard, record, 99));
      }
    });
    return found;
  };
})();
