/* The comparison as a real table, in the markup of macros/table.html.
   needs: app/dom, app/slots, compare/differ, compare/model */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  // A text that a record or a term has in one language only, marked where the page has another.
  lg.original = function (text, is) {
    return is && text && lg.words.original ? el("bdi", { lang: lg.words.original }, text) : text;
  };

  function bar(ends) {
    return ends && { start: ends[0], width: ends[1] };
  }

  // When a fact was checked, and how; beside facts that do not decide it shows only when asked for.
  function age(cell, row, state) {
    if (!cell.check || (!row.core && !state.ages)) {
      return {};
    }
    return {
      way: lg.words.ways[cell.check[1]] || lg.words.checked,
      on: cell.check[0],
      day: lg.day(cell.check[0]),
      fresh: row.fresh,
    };
  }

  function survey(cell, one, state) {
    if (!state.ages || cell.check || cell.state === "ask" || cell.moot || !one.record.imported) {
      return "";
    }
    return lg.say(lg.words.survey, { year: one.record.imported });
  }

  function cellOf(cell, row, one, state) {
    function text(name, letter) {
      return lg.original(cell[name], cell.original.indexOf(letter) >= 0);
    }
    return Object.assign(
      {
        state: cell.state !== "said" && cell.state,
        words: text("words", "w"),
        note: text("note", "n"),
        usual: cell.usual,
        hours: (cell.bar || (cell.usual && cell.usualBar)) && {
          own: bar(cell.bar),
          usual: bar(cell.usualBar),
        },
        conflict: text("conflict", "c"),
        survey: cell.heard
          ? el("b", { class: "answers-told" }, cell.heard)
          : survey(cell, one, state),
      },
      age(cell, row, state)
    );
  }

  // The year of the list that a program is from, where nobody here has called it.
  function yearOf(one) {
    return (!(one.record.checks || []).length && one.record.imported) || "";
  }

  // What is said once for several columns, or of one.
  function spanning(cell, count) {
    cell.across = count;
    cell.every = lg.say(count === 2 ? lg.words.for_both : lg.words.for_all, { n: count });
    return cell;
  }

  // The head stays in view, so it has only what is needed beside every fact; the first rows have the rest.
  function column(one, name) {
    return {
      href: one.record.href,
      name: name,
      level: name === one.names.level ? "" : levelOf(one),
      phones: one.phones.map(function (phone) {
        return { phone: phone[0], call: phone[1] };
      }),
      silent: one.phone ? "" : lg.words.no_phone,
      full: name === one.name ? "" : one.name,
      place: one.place,
      status: one.program.status,
      year: yearOf(one),
    };
  }

  function levelOf(one) {
    return lg.original(one.names.level, one.usual.original);
  }

  // The level of each, or of all.
  function levels(columns) {
    var alike = columns.every(function (one) {
      return one.names.level === columns[0].names.level;
    });
    return alike
      ? spanning({ level: levelOf(columns[0]) }, columns.length)
      : columns.map(function (one) {
          return { level: levelOf(one) };
        });
  }

  // What is the same for all of them is said once, across their columns.
  function rowOf(row, columns, state) {
    var once = row.alike && !state.ages;
    var cells = columns.slice(0, once ? 1 : columns.length).map(function (one) {
      return cellOf(row.cells[one.at], row, one, state);
    });
    if (once) {
      spanning(cells[0], columns.length);
    }
    return { label: lg.original(row.label, row.original), differs: row.differs, cells: cells };
  }

  // The rows that decide at some levels, in the order of these names: limits, what differs, what is the same;
  // a fact stands with those that are part of it.
  function inTurn(rows, names, wholes) {
    var ordered = names.reduce(function (all, name) {
      return all.concat(
        rows.filter(function (row) {
          return lg.rank(row.key, [name]) === 0;
        })
      );
    }, []);
    function isFirst(row) {
      return (
        row.differs ||
        row.key === names[0] ||
        rows.some(function (part) {
          return part.differs && wholes[part.key] === row.key;
        })
      );
    }
    return ordered.filter(isFirst).concat(
      ordered.filter(function (row) {
        return !isFirst(row);
      })
    );
  }

  // What decides at their levels comes first.
  function groups(shown, model, columns, state) {
    var names = lg.deciding(model.columns, model.rows);
    var last = model.rows.groups.length - 1;
    model.table.forEach(function (row) {
      if (lg.rank(row.key, names) < names.length) {
        row.group = last;
      }
    });
    var order = model.rows.groups.map(function (_group, number) {
      return number;
    });
    order.unshift(order.pop());
    return order
      .map(function (number) {
        var group = model.rows.groups[number];
        var own = shown.filter(function (row) {
          return row.group === number;
        });
        if (!own.length || state.hide.indexOf(group[0]) >= 0) {
          return null;
        }
        return {
          title: group[1],
          span: columns.length + 1,
          rows: (number === last ? inTurn(own, names, model.rows.deciding.wholes) : own).map(
            function (row) {
              return rowOf(row, columns, state);
            }
          ),
        };
      })
      .filter(Boolean);
  }

  // Return the table of the model's columns, which are called *names*.
  lg.table = function (model, names, rows, state) {
    var columns = model.columns;
    var heads = columns.map(function (one, at) {
      return column(one, names[at]);
    });
    var year =
      heads.every(function (one) {
        return one.year === heads[0].year;
      }) && heads[0].year;
    if (year) {
      heads.forEach(function (one) {
        one.year = "";
      });
    }
    var made = lg.filled("table", {
      cells: columns.length > 2 && " cells",
      caption: lg.say(lg.words.caption, {
        n: columns.length,
        names: lg.list(lg.heads(columns), lg.words),
      }),
      columns: heads,
      levels: levels(columns),
      span: columns.length + 1,
      listed: year && { year: year, across: columns.length },
      groups: groups(rows, model, columns, state),
    }).firstChild;
    made.insertBefore(made.tBodies[made.tBodies.length - 1], made.tBodies[2]); // where they are, behind what decides
    return made;
  };
})();
