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

  function arrow(label, name, disabled, press) {
    return el(
      "button",
      { type: "button", "data-move": true, "aria-label": label, disabled: disabled, click: press },
      name
    );
  }

  function moves(one, at, count, act) {
    var words = lg.words;
    return el("span", { class: "moves screen" }, [
      arrow(lg.say(words.left, { name: one.name }), "\u2190", at === 0, function () {
        act.move(at, -1);
      }),
      arrow(lg.say(words.right, { name: one.name }), "\u2192", at === count - 1, function () {
        act.move(at, 1);
      }),
      el(
        "button",
        {
          type: "button",
          "aria-label": lg.say(words.remove, { name: one.name }),
          click: function () {
            act.remove(at);
          },
        },
        words.drop
      ),
    ]);
  }

  // The year of the list that a program is from, where nobody here has called it.
  function yearOf(one) {
    return (!(one.record.checks || []).length && one.record.imported) || "";
  }

  // The head stays in view, so it has only what is needed beside every fact; the first rows have the rest.
  function column(one, name, count, act) {
    var phone = one.phone || [];
    return {
      href: one.record.href,
      name: name,
      level: name === one.names.level ? "" : lg.original(one.names.level, one.usual.original),
      call: phone[1],
      phone: phone[0],
      silent: phone[0] ? "" : lg.words.no_phone,
      full: name === one.name ? "" : one.name,
      place: one.place,
      status: one.program.status,
      year: yearOf(one),
      moves: act && moves(one, one.at, count, act),
    };
  }

  // What is the same for all of them is said once, across their columns.
  function rowOf(row, columns, state) {
    var once = row.alike && !state.ages;
    var cells = columns.slice(0, once ? 1 : columns.length).map(function (one) {
      return cellOf(row.cells[one.at], row, one, state);
    });
    if (once) {
      cells[0].across = columns.length;
      cells[0].every = lg.say(columns.length === 2 ? lg.words.for_both : lg.words.for_all, {
        n: columns.length,
      });
    }
    return { label: lg.original(row.label, row.original), differs: row.differs, cells: cells };
  }

  // What decides at their levels comes first, in its own order.
  function groups(shown, model, columns, state) {
    var names = lg.deciding(model.columns, model.rows);
    var last = model.rows.groups.length - 1;
    model.table.forEach(function (row) {
      if (lg.rank(row.key, names) < names.length) {
        row.group = last;
      }
    });
    return [last]
      .concat(
        model.rows.groups.slice(0, last).map(function (_group, number) {
          return number;
        })
      )
      .map(function (number) {
        var group = model.rows.groups[number];
        var own = shown.filter(function (row) {
          return row.group === number;
        });
        if (number === last) {
          own = names.reduce(function (all, name) {
            return all.concat(
              own.filter(function (row) {
                return lg.rank(row.key, [name]) === 0;
              })
            );
          }, []);
        }
        return own.length && state.hide.indexOf(group[0]) < 0
          ? {
              title: group[1],
              span: columns.length + 1,
              rows: own.map(function (row) {
                return rowOf(row, columns, state);
              }),
            }
          : null;
      })
      .filter(Boolean);
  }

  // Return the table of *columns*, each with its place `at` among all; *act* moves and removes, or is null.
  lg.table = function (model, columns, rows, state, act) {
    var names = lg.distinct(columns, model.rows);
    var heads = columns.map(function (one, at) {
      return column(one, names[at], model.columns.length, act);
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
    return lg.filled("table", {
      caption: lg.say(lg.words.caption, {
        n: columns.length,
        names: lg.list(lg.heads(columns), lg.words),
      }),
      columns: heads,
      listed: year && { year: year, across: columns.length },
      groups: groups(rows, model, columns, state),
    }).firstChild;
  };
})();
