/* The comparison as a real table, in the markup of macros/table.html.
   needs: app/dom, app/slots, compare/model */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

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

  // The head stays in view, so it has only what is needed beside every fact; the row of places has the rest.
  function column(one, count, act) {
    var phone = one.phone || [];
    var nobody = one.record.imported && !(one.record.checks || []).length;
    return {
      href: one.record.href,
      name: one.name,
      level: lg.original(one.level, one.usual.original),
      call: phone[1],
      phone: phone[0],
      place: one.place,
      status: one.program.status,
      year: nobody && one.record.imported,
      moves: act && moves(one, one.at, count, act),
    };
  }

  function groups(shown, columns, rows, state) {
    return rows.groups
      .map(function (group, number) {
        var own = shown.filter(function (row) {
          return row.group === number;
        });
        return own.length && state.hide.indexOf(group[0]) < 0
          ? {
              title: group[1],
              span: columns.length + 1,
              rows: own.map(function (row) {
                return {
                  label: lg.original(row.label, row.original),
                  differs: row.differs,
                  cells: columns.map(function (one) {
                    return cellOf(row.cells[one.at], row, one, state);
                  }),
                };
              }),
            }
          : null;
      })
      .filter(Boolean);
  }

  // Return the table of *columns*, each with its place `at` among all; *act* moves and removes, or is null.
  lg.table = function (model, columns, rows, state, act) {
    var names = columns.map(function (one) {
      return one.name;
    });
    return lg.filled("table", {
      alike: names.some(function (name, at) {
        return names.indexOf(name) < at;
      }),
      caption: lg.say(lg.words.caption, {
        n: columns.length,
        names: lg.list(lg.heads(columns), lg.words),
      }),
      columns: columns.map(function (one) {
        return column(one, model.columns.length, act);
      }),
      groups: groups(rows, columns, model.rows, state),
    }).firstChild;
  };
})();
