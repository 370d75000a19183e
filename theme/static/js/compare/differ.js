/* "How these differ": the same sentences as levelground/compare/differ.py, from the same rules.
   needs: app/dom */
(function () {
  "use strict";
  var lg = window.levelground;

  // An answer is never a name.
  function inside(rule, one) {
    if (rule.common) {
      return one.words.split(", ").map(lg.lowered).join(", ");
    }
    return rule.proper && one.state === "said" ? one.words : lg.lowered(one.words);
  }

  function grouped(row, names, last) {
    var said = [];
    var silent = [];
    row.cells.forEach(function (cell, at) {
      var same = said.filter(function (one) {
        return one.state === cell.state && one.words === cell.words;
      })[0];
      if (cell.state === "ask") {
        silent.push(names[at]);
        return;
      }
      if (same) {
        same.who.push(names[at]);
      } else {
        said.push({ state: cell.state, words: cell.words, who: [names[at]], at: said.length });
      }
    });
    said.sort(function (a, b) {
      return (last[a.state] || 0) - (last[b.state] || 0) || a.at - b.at;
    });
    return { said: said, silent: silent };
  }

  function template(rule, one, rules) {
    if (rule.common && one.words.indexOf(":") >= 0) {
      return null;
    }
    if (one.state === "na") {
      return rule.said || rule.yes ? rules.moot : null;
    }
    return rule[one.state] || null;
  }

  // Three of four programs are told by their number, as *at* has it: first, behind a name, behind a full stop.
  function called(rule, row, who, at, rules) {
    var three = rules.names.three;
    return who.length === 3 && row.cells.length === 4 && !rule.quiet
      ? three[at]
      : lg.list(who, rules.words);
  }

  function filled(form, who, names, values) {
    values.n = who.length;
    values.names = names;
    return lg.say(form, values);
  }

  function clause(rule, row, one, before, rules) {
    var form = template(rule, one, rules);
    var names = called(rule, row, one.who, before ? 1 : 0, rules);
    if (!form) {
      return one.words + " (" + names + ")";
    }
    if (one.state === "no" && before && before.state === "yes" && rule.after) {
      form = rule.after;
    }
    var term = rule.proper ? row.label : lg.lowered(row.label);
    return filled(form, one.who, names, { words: inside(rule, one), term: term });
  }

  // Whether each name has what its program states, as "Outpatient at Cedar Hill" does.
  function toldBy(names, row) {
    return row.cells.every(function (cell, at) {
      return (
        cell.state === "na" ||
        names[at].toLowerCase().indexOf(cell.words.split(" (")[0].toLowerCase()) >= 0
      );
    });
  }

  function sentence(rule, row, groups, rules) {
    var clauses = groups.said.map(function (one, at) {
      return clause(rule, row, one, groups.said[at - 1], rules);
    });
    if (
      groups.said.every(function (one) {
        return !template(rule, one, rules);
      })
    ) {
      clauses[0] = row.label + ": " + clauses[0];
    }
    var joined = clauses.join("; ");
    var made = joined.charAt(0).toUpperCase() + joined.slice(1) + ".";
    if (rule.quiet || !groups.silent.length) {
      return made;
    }
    var names = called(rule, row, groups.silent, 2, rules);
    return made + " " + filled(rule.ask || rules.silent, groups.silent, names, {}) + ".";
  }

  // All of some names, and those of others that are not among them.
  function together(all, others) {
    return all.concat(
      others.filter(function (name) {
        return all.indexOf(name) < 0;
      })
    );
  }

  // The names of the facts that decide at the levels of these columns, each before those that are part of it.
  lg.deciding = function (columns, rows) {
    var decide = columns.reduce(
      function (names, one) {
        return together(names, rows.deciding.levels[one.program.level] || rows.deciding.usually);
      },
      ["limits"]
    );
    return decide.reduce(function (all, name) {
      return together(
        all,
        [rows.deciding.wholes[name], name].filter(function (one) {
          return decide.indexOf(one) >= 0;
        })
      );
    }, []);
  };

  // The place of a row among the names of the facts that decide; others come after all of them.
  lg.rank = function (key, deciding) {
    return deciding.reduce(function (found, name, at) {
      return found === deciding.length && (key === name || key.indexOf(name + ".") === 0)
        ? at
        : found;
    }, deciding.length);
  };

  // The rules, those of what decides first; a browser's sort may not keep the order of the rest.
  function inOrder(rules, deciding) {
    return rules.slice().sort(function (a, b) {
      return (
        lg.rank(a.key, deciding) - lg.rank(b.key, deciding) || rules.indexOf(a) - rules.indexOf(b)
      );
    });
  }

  // Return {sentences, shared, partly, unstated} about rows whose columns are called *names*.
  lg.differences = function (rows, names, rules, deciding) {
    var found = { sentences: [], shared: [], partly: [], unstated: [] };
    var ruled = rules.elsewhere.slice();
    var byKey = {};
    rows.forEach(function (row) {
      byKey[row.key] = row;
    });
    function differs(key) {
      return (byKey[key] || {}).differs;
    }
    inOrder(rules.rules, deciding).forEach(function (rule) {
      var row = byKey[rule.key];
      ruled.push(rule.key);
      var on = byKey[rule.within];
      if (!row || row.moot) {
        return;
      }
      var groups = grouped(row, names, rules.last);
      if (!row.stated) {
        if (
          !on ||
          on.cells.some(function (cell) {
            return cell.state === "yes";
          })
        ) {
          found.unstated.push(row.label);
        }
      } else if (groups.said.length === 1 && !groups.silent.length) {
        if (!(rule.parts || []).some(differs)) {
          found.shared.push(row.label + ": " + inside(rule, groups.said[0]));
        }
      } else if (groups.said.length === 1 && !rule.weighty) {
        found.partly.push(row.label);
      } else if (rule.named && toldBy(names, row)) {
        if (
          groups.said.filter(function (one) {
            return one.state !== "na";
          }).length > 1
        ) {
          found.sentences.push(rule.named);
        }
      } else {
        found.sentences.push(sentence(rule, row, groups, rules));
      }
    });
    var differ = [];
    rows.forEach(function (row) {
      if (ruled.indexOf(row.key) < 0 && row.stated && row.differs && !row.moot) {
        var more = grouped(row, names, rules.last).said.length > 1;
        (more ? differ : found.partly).push(row.label);
      }
    });
    if (differ.length) {
      found.sentences.push(lg.say(rules.differ_in, { rows: differ.join(", ") }));
    }
    return found;
  };

  // The first way whose parts so *many* of the twins have as *mine* has them.
  function telling(ways, mine, twins, many) {
    return ways.filter(function (way) {
      return (
        way.parts.every(function (one) {
          return mine[one];
        }) && alike(way.parts, mine, twins) === many
      );
    })[0];
  }

  function alike(parts, mine, twins) {
    return twins.filter(function (other) {
      return parts.every(function (one) {
        return other[one] === mine[one];
      });
    }).length;
  }

  function twinsOf(mine, all) {
    return all.filter(function (other) {
      return other.name === mine.name;
    });
  }

  function apart(all, at, alone, forms) {
    var mine = all[at];
    var twins = twinsOf(mine, all);
    if (twins.length === 1) {
      return mine.name;
    }
    var way = telling(forms.ladder, mine, twins, 1);
    var form = way ? (alone && way.alone) || way.form : forms.number;
    return lg.say(form, Object.assign({ n: at + 1 }, mine));
  }

  // The name of a program's place, apart from those of other places of that name.
  function ofPlace(mine, all, ways) {
    var twins = twinsOf(mine, all);
    var parts = ways.map(function (way) {
      return way.parts[0];
    });
    var here = alike(parts, mine, twins);
    var way = here < twins.length && telling(ways, mine, twins, here);
    return Object.assign({}, mine, { name: way ? lg.say(way.form, mine) : mine.name });
  }

  // A provider's short name, and the whole one where another provider has that too.
  function shortest(mine, all) {
    var short = mine.short || mine.name;
    var taken = all.some(function (one) {
      return (one.short || one.name) === short && one.name !== mine.name;
    });
    return Object.assign({}, mine, { name: taken ? mine.name : short });
  }

  // Return a name for each column that no other has, by the ladder of levelground/compare/program_names.py.
  lg.distinct = function (columns, rows) {
    var forms = rows.differ.names;
    var whole = columns.map(function (one) {
      return one.names;
    });
    var short = whole.map(function (one) {
      return shortest(one, whole);
    });
    var all = short.map(function (one) {
      return ofPlace(one, short, forms.places);
    });
    var alone = all.every(function (one) {
      return one.name === all[0].name;
    });
    return all.map(function (one, at) {
      return apart(all, at, alone, forms);
    });
  };
})();
