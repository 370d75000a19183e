/* What to ask of a program: what opens a call at its level, then what it does not state, or stated too
   long ago; and what to ask of all.
   needs: ages, app/dom */
(function () {
  "use strict";
  var lg = window.levelground;

  // A stated fact is worth asking again where its check is too old, or nobody here made one.
  function isOld(cell, row, one) {
    if (cell.state === "ask" || cell.state === "na") {
      return false;
    }
    return cell.check ? lg.daysSince(cell.check[0]) > row.fresh : Boolean(one.record.imported);
  }

  function wanted(row, one, all) {
    var cell = row.cells[one.at];
    var old = isOld(cell, row, one);
    if (cell.asked && lg.daysSince(cell.asked) <= row.fresh) {
      return null;
    } // they would not say
    if (!row.ask || (cell.state !== "ask" && !old)) {
      return null;
    }
    if (!all && !row.core && !(cell.state === "ask" && row.stated)) {
      return null;
    }
    return { row: row, core: row.core, said: old ? [cell.words] : [], check: cell.check };
  }

  // What an old list says of its terms is one question: "Private insurance, Medicaid. Medicare: No".
  function joined(found, one) {
    var lists = {};
    return found.filter(function (q) {
      var list = q.row.of;
      if (!list || !q.said.length) {
        return true;
      }
      var said = q.row.cells[one.at].state === "yes" ? q.row.label : q.row.label + ": " + q.said[0];
      if (lists[list.name]) {
        lists[list.name].said.push(said);
        return false;
      }
      lists[list.name] = q;
      q.said = [said];
      q.row = { ask: list.open || q.row.ask, why: list.why, listen: list.listen, of: list };
      return true;
    });
  }

  // What was stated of it too long ago, "" where nothing was.
  lg.stillSo = function (q, one) {
    var said = q.said.join(", ");
    if (!said) {
      return "";
    }
    return q.check
      ? lg.say(lg.words.still, { said: said, day: lg.day(q.check[0]) })
      : lg.say(lg.words.still_survey, { said: said, year: one.record.imported });
  };

  function nameOf(row) {
    return row.of ? row.of.name : row.key;
  }

  // The same for the room of an answer on paper, where what stands above it already is only pointed to.
  lg.saidBefore = function (q, one, above) {
    var isAbove = [].concat(q.row.of && q.row.of.length ? q.row.of : nameOf(q.row)).every(above);
    var when = q.check ? lg.day(q.check[0]) : one.record.imported;
    return q.said.length
      ? (isAbove ? lg.words.as_above : q.said.join(", ")) + " (" + when + ")"
      : "";
  };

  // What opens a call at the program's level, with what was stated of it too long ago.
  function opening(model, one) {
    return (model.rows.first[one.program.level] || []).map(function (asked) {
      var row = model.table.filter(function (other) {
        return asked.of.indexOf(nameOf(other)) >= 0 && isOld(other.cells[one.at], other, one);
      })[0];
      var cell = row && row.cells[one.at];
      return {
        row: asked,
        core: true,
        said: cell ? [cell.words] : [],
        check: cell ? cell.check : null,
      };
    });
  }

  // A question for the template of the call sheet: what was stated of it before, and where it stands on
  // paper as well, a line to write on.
  lg.askable = function (row, olds, line) {
    return { ask: row.ask, why: row.why, listen: row.listen, olds: olds, line: line };
  };

  // The questions for everyone but those that the levels of all chosen programs settle.
  lg.forEveryone = function (model) {
    return model.rows.everyone.filter(function (q) {
      return model.columns.some(function (one) {
        return q.settled.indexOf(one.program.level) < 0;
      });
    });
  };

  // What opens the call first; what cannot matter at the level, or was asked in opening, is left out.
  lg.questionsFor = function (model, one, all) {
    var first = opening(model, one);
    var done = first.reduce(function (names, q) {
      return names.concat(q.row.of);
    }, model.rows.idle[one.program.level] || []);
    var rows = model.table.filter(function (row) {
      return done.indexOf(nameOf(row)) < 0;
    });
    var found = joined(
      rows
        .map(function (row) {
          return wanted(row, one, all);
        })
        .filter(Boolean),
      one
    );
    return first
      .concat(found)
      .filter(function (q) {
        return q.core;
      })
      .concat(
        found.filter(function (q) {
          return !q.core;
        })
      );
  };
})();
