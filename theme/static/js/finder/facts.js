/* What a program states of a fact, in the words of the pages: levelground/compare/speaker.py says the same.
   needs: app/dom, find/shard, find/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;

  finder.spanWords = function (told, id, span) {
    var unit = span[0] === 1 && span[1] === 1 ? told.byId[id].one : told.byId[id].unit;
    if (span[1] >= told.spans.open) {
      return lg.say(told.say.or_more, { low: span[0], unit: unit });
    }
    if (span[0] === span[1]) {
      return lg.say(told.say.just, { low: span[0], unit: unit });
    }
    return lg.say(told.say.range, { low: span[0], high: span[1], unit: unit });
  };

  // The options of a filter that a program states yes or no of.
  function options(told, hit, id, what) {
    return told.byId[id].options.filter(function (option) {
      return find.states(hit.shard, id, option[0], what, hit.program);
    });
  }

  function labelled(found) {
    return found.map(function (option) {
      return option[1];
    });
  }

  finder.labels = function (told, hit, id) {
    return labelled(options(told, hit, id, "yes"));
  };

  finder.levelOf = function (told, hit) {
    return (options(told, hit, "level", "yes")[0] || [])[0];
  };

  // What goes without saying beside other answers: women and men, beside all genders.
  function telling(told, id, yes) {
    var also = told.implied[id] || {};
    return yes.filter(function (option) {
      return !yes.some(function (other) {
        return (also[other[0]] || []).indexOf(option[0]) >= 0;
      });
    });
  }

  // One after another; where one holds a comma, commas cannot part them.
  finder.inTurn = function (words) {
    return words.join(/,/.test(words.join("")) ? "; " : ", ");
  };

  // A single yes is the only one where all others are ruled out; *no* are those that are.
  function single(told, id, label, no) {
    var silent = told.byId[id].options.length - 1 - no.length;
    return silent && no.length
      ? label
      : lg.say(silent ? told.say.alone : told.say.only, { term: label });
  }

  // The yeses of a list, and that nothing is said of those whom any program may take.
  function inAll(told, hit, id, yes) {
    var unsaid = (told.deciding.unsaid[id] || []).some(function (option) {
      return !["yes", "no"].some(function (what) {
        return find.states(hit.shard, id, option, what, hit.program);
      });
    });
    var words = finder.inTurn(yes);
    return unsaid ? lg.say(told.say.alone, { term: words }) : words;
  }

  // What is stated of a list: the same as levelground/compare/speaker.py says.
  function list(told, hit, id) {
    var say = told.say;
    if (find.flagged(hit.shard, id, "every", hit.program)) {
      return ["yes", say.yes];
    }
    var yes = labelled(telling(told, id, options(told, hit, id, "yes")));
    var no = options(told, hit, id, "no");
    var noes = labelled(
      no.filter(function (option) {
        return !find.states(hit.shard, id, option[0], "moots", hit.program);
      })
    );
    if (yes.length) {
      var alone = yes.length === 1 && told.deciding.alone.indexOf(id) >= 0;
      var words = alone ? single(told, id, yes[0], no) : inAll(told, hit, id, yes);
      var refuses =
        noes.length &&
        told.deciding.refusals.indexOf(id) >= 0 &&
        yes.length + no.length < told.byId[id].options.length;
      return [
        "said",
        refuses ? words + ". " + lg.say(say.not, { list: lg.list(noes, lg.words) }) : words,
      ];
    }
    if (!no.length) {
      return null;
    }
    if (!noes.length) {
      return ["na", say.na];
    }
    return no.length === told.byId[id].options.length
      ? ["no", say.no]
      : ["said", lg.say(say.not, { list: lg.list(noes, lg.words) })];
  }

  // Of a way in which it is arranged, the way is told; of what another program of the place is, that.
  function arranged(told, hit, id) {
    var yes = options(told, hit, id, "yes");
    var way = yes.filter(function (option) {
      return option[0] !== "yes";
    })[0];
    if (find.flagged(hit.shard, id, "there", hit.program)) {
      return ["yes", told.byId[id].there];
    }
    if (yes.length) {
      return ["yes", way ? way[1] : told.say.yes];
    }
    return options(told, hit, id, "no").length ? ["no", told.say.no] : null;
  }

  // [state, words] of one fact; null where nobody stated it.
  finder.fact = function (told, hit, id) {
    var filter = told.byId[id];
    if (filter.kind === "range") {
      var span = ((hit.shard.filters[id] || {}).spans || [])[hit.program] || [];
      if (!span.length) {
        return null;
      }
      if (span[0] > span[1]) {
        return span[0] === told.spans.no ? ["no", told.say.no] : ["na", told.say.na];
      }
      return ["said", finder.spanWords(told, id, span)];
    }
    if (find.flagged(hit.shard, id, "moot", hit.program)) {
      return ["na", told.say.na];
    }
    return (/^(terms|one)$/.test(filter.kind) ? list : arranged)(told, hit, id);
  };
})();
