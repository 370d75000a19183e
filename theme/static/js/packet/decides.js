/* What decides about a program, for its entry in the list: what it states first, then what it does not.
   needs: compare/differ, compare/table */
(function () {
  "use strict";
  var lg = window.levelground;

  function isSaid(cell) {
    return cell.state !== "ask" && !cell.moot;
  }

  // "Private insurance, Medicaid. Medicare: No"
  function inOne(rows, at) {
    var yes = [];
    var other = [];
    rows.forEach(function (row) {
      var cell = row.cells[at];
      if (cell.state === "yes") {
        yes.push(row.label);
      } else if (isSaid(cell)) {
        other.push(row.label + ": " + cell.words);
      }
    });
    return [yes.join(", "), other.join(", ")].filter(Boolean).join(". ");
  }

  // One fact in a line, or the terms of a list in one.
  function line(rows, at) {
    var cell = rows[0].cells[at];
    if (rows[0].of) {
      return { label: rows[0].of.label, words: inOne(rows, at) };
    }
    return {
      label: rows[0].label,
      state: cell.state !== "said" && cell.state,
      words: isSaid(cell) ? lg.original(cell.words, cell.original.indexOf("w") >= 0) : "",
      idle: cell.moot || cell.idle,
    };
  }

  // The names of what an entry tells.
  function inEntry(model, one) {
    return lg
      .deciding([one], model.rows)
      .slice(1)
      .filter(function (name) {
        return model.rows.deciding.beside.indexOf(name) < 0; // too long here, or less
      });
  }

  // Return whether a fact, by its name, stands on paper above the questions: all do in a table.
  lg.standsAbove = function (model, one) {
    var names = document.querySelector("[data-part='region']") ? null : inEntry(model, one);
    return function (name) {
      return !names || name === "level" || names.indexOf(name) >= 0;
    };
  };

  // Return {facts, silent} of what decides at the program's level; its limits stand above.
  lg.decides = function (model, one) {
    var lines = inEntry(model, one)
      .map(function (name) {
        return model.table.filter(function (row) {
          return lg.rank(row.key, [name]) === 0;
        });
      })
      .filter(function (rows) {
        return rows.length;
      })
      .map(function (rows) {
        return line(rows, one.at);
      });
    var silent = lines
      .filter(function (each) {
        return !each.words && !each.idle;
      })
      .map(function (each) {
        return each.label;
      });
    return {
      facts: lines.filter(function (each) {
        return each.words;
      }),
      silent: silent.length && { unstated: silent.join(", ") },
    };
  };
})();
