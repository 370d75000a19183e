/* What to ask of several programs: each question once, with whom it is for.
   needs: app/dom, packet/decides, packet/questions */
(function () {
  "use strict";
  var lg = window.levelground;

  // Each question once: {row, who: [place of a program], said: [[what was stated of it, [place]]]}.
  function once(model, all) {
    var found = [];
    var known = {};
    model.columns.forEach(function (one) {
      lg.questionsFor(model, one, all).forEach(function (q) {
        var key = q.row.ask + "\n" + q.row.listen;
        var entry = known[key];
        if (!entry) {
          entry = known[key] = { row: q.row, who: [], said: [], before: {} };
          found.push(entry);
        }
        if (entry.who.indexOf(one.at) < 0) {
          entry.who.push(one.at);
        }
        add(entry.said, lg.stillSo(q, one), one.at);
        entry.before[one.at] = lg.saidBefore(q, one, lg.standsAbove(model, one));
      });
    });
    return found;
  }

  function add(said, text, at) {
    var same = said.filter(function (one) {
      return one[0] === text;
    })[0];
    if (same) {
      same[1].push(at);
    } else if (text) {
      said.push([text, [at]]);
    }
  }

  // Those for all come first, then those for most.
  function byWhom(found) {
    var groups = [];
    found.forEach(function (entry) {
      var key = entry.who.join();
      var group = groups.filter(function (one) {
        return one.key === key;
      })[0];
      if (!group) {
        group = { key: key, who: entry.who, asked: [], at: groups.length };
        groups.push(group);
      }
      group.asked.push(entry);
    });
    return groups.sort(function (a, b) {
      return b.who.length - a.who.length || a.who[0] - b.who[0] || a.at - b.at;
    });
  }

  // Return groups of questions for the call sheet of several programs, whose columns are called *names*.
  lg.together = function (model, names, all) {
    function called(who) {
      return who.map(function (at) {
        return names[at];
      });
    }
    function olds(entry) {
      return entry.said.map(function (one) {
        var ofAll = one[1].length === entry.who.length;
        return { old: (ofAll ? "" : lg.list(called(one[1]), lg.words) + ": ") + one[0] };
      });
    }
    return byWhom(once(model, all)).map(function (group) {
      return {
        heading:
          names.length === 1
            ? lg.words.what_to_ask
            : group.who.length === names.length
              ? lg.words.ask_all
              : lg.say(lg.words.only_for, { names: lg.list(called(group.who), lg.words) }),
        questions: group.asked.map(function (entry) {
          return Object.assign(lg.askable(entry.row, olds(entry)), { before: entry.before });
        }),
        who: group.who,
      };
    });
  };
})();
