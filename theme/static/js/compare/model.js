/* The comparison as data: columns from the facts of each program, rows in the field table's order.
   The same rows as the pages made without a script; what is left out of the facts is not stated.
   needs: app/dom, choose
   if there: answers/heard */
(function () {
  "use strict";
  var lg = window.levelground;

  // What the address names, part by part; one that is damaged, like "%E0%A4%A", names what it says.
  function named() {
    var first = location.hash.slice(1).split("&")[0];
    try {
      return decodeURIComponent(first).split(",");
    } catch (error) {
      return [first];
    }
  }

  lg.ids = function () {
    return lg.valid(named());
  };

  // What no program can have for an id; a part of the page is meant by its own.
  lg.unread = function () {
    return named()
      .filter(function (one) {
        return one.trim() && !lg.valid([one]).length && !document.getElementById(one);
      })
      .slice(0, lg.most);
  };

  function column(id, record, rows) {
    var key = id.split("/")[1];
    var program = record.programs.filter(function (one) {
      return one.key === key;
    })[0];
    if (!program) {
      return null;
    }
    var level = rows.levels[program.level];
    var label = level ? level.label : rows.unknown;
    var phones = program.admissions || (program.phone ? [program.phone] : []);
    return {
      id: id,
      record: record,
      program: program,
      name: program.name,
      level: lg.levelAndStay(label, record, program),
      usual: level || {},
      place: record.place,
      phones: phones, // to call about it
      phone: phones[0] || null,
      names: {
        name: record.name,
        level: lg.levelAndStay(label.split(" (")[0], record, program),
        called: program.called || "",
        town: record.place.split(", ")[0],
        full: program.name,
        street: record.address[0],
        short: record.short || "",
        second: whole(program).slice(record.name.length),
      },
    };
  }

  // A provider with its second name: what a program is called without its own name.
  function whole(program) {
    var own = program.called ? ": " + program.called : "";
    return program.name.slice(0, program.name.length - own.length);
  }

  // Return {columns, missing} for ids: missing are those that lead nowhere, with what is near.
  lg.columns = function (ids, found) {
    var made = { columns: [], missing: [] };
    ids.forEach(function (id) {
      var record = found["facts/" + id.split("/")[0]];
      var one = record && column(id, record, found.rows);
      if (one) {
        made.columns.push(one);
      } else {
        made.missing.push({ id: id, record: record || null });
      }
    });
    return made;
  };

  // What each column is called where its name stands alone: with its level, and with its place and
  // number where another is called the same.
  lg.heads = function (columns) {
    function called(one, parts) {
      return [one.name, one.level, one.place, one.phone && one.phone[0]]
        .slice(0, parts)
        .filter(Boolean)
        .join(" \u2013 ");
    }
    return columns.map(function (one) {
      return called(
        one,
        [2, 3, 4].filter(function (parts) {
          return (
            columns.filter(function (other) {
              return called(other, parts) === called(one, parts);
            }).length === 1
          );
        })[0] || 4
      );
    });
  };

  function check(one, number) {
    return number ? one.record.checks[number - 1] : null;
  }

  // What a program states of a fact: its own, or what all programs of its record share.
  function stated(one, row) {
    var own = (one.program.facts || {})[row.name];
    return own === undefined ? (one.record.facts || {})[row.name] : own;
  }

  // A letter as the state it stands for; "m" is of what cannot be said of the level.
  function cellOf(letter, rows) {
    return { state: rows.states[letter], moot: letter === "m", words: rows.words[letter] || "" };
  }

  // What stands beside the words of a fact.
  function beside(told) {
    return {
      note: told[2] || "",
      conflict: told[3] || "",
      bar: (told[5] || []).length ? told[5] : null,
      original: told[6] || "",
      asked: told[7] || "",
    };
  }

  // What the reader was told of it on the phone, and wrote down: once js/answers is there.
  function heard(one, row, id) {
    return lg.heard ? lg.heard(one.id, row.name, id) : "";
  }

  function plain(one, row, rows) {
    var raw = stated(one, row) || ["a", row.silent];
    var told = Array.isArray(raw) ? raw : [raw];
    var cell = cellOf(told[0], rows);
    var silent = cell.state === "ask";
    return Object.assign(cell, beside(told), {
      words: told[1] || cell.words,
      check: check(one, told[4]),
      heard: heard(one, row),
      usualBar: row.drawn && !cell.moot ? one.usual.bar : null,
      usual: (silent && one.usual.words && one.usual.words[row.name]) || "",
      idle: silent && !(told[2] || told[3] || told[7]) && isIdle(one, row, rows),
    });
  }

  // Whether nobody asks this of the program's level.
  function isIdle(one, row, rows) {
    return (rows.idle[one.program.level] || []).indexOf(row.name) >= 0;
  }

  // Of a list: {each: {medicaid: "y", "*": "n"}, ...}, where * is what it states of all it does not name.
  function list(one, row) {
    return Object.assign({ each: {} }, stated(one, row));
  }

  // One term of a list; without an *id*, the list as a whole, of which no program names a term.
  function term(one, row, id, first, rows) {
    var told = list(one, row);
    var cell = cellOf(told.each[id] || told.each["*"] || "a", rows);
    var asked = cell.state === "ask" && told.asked ? told.asked : [cell.words, ""];
    return Object.assign(cell, {
      words: asked[0],
      asked: asked[1],
      note: id ? "" : told.note || "",
      conflict: first ? told.conflict || "" : "",
      check: cell.state === "ask" ? null : check(one, told.check),
      usual: "",
      original: told.original || "",
      heard: heard(one, row, id),
    });
  }

  // Whether all cells have the same of these.
  function allHave(cells, names) {
    return cells.every(function (cell) {
      return names.every(function (name) {
        return String(cell[name] || "") === String(cells[0][name] || "");
      });
    });
  }

  function finish(row) {
    row.stated = row.cells.some(function (cell) {
      return cell.state !== "ask" && !cell.moot;
    });
    row.moot = row.cells.every(function (cell) {
      return cell.moot || cell.idle;
    });
    row.told =
      row.stated ||
      (row.core && !row.moot) ||
      row.cells.some(function (cell) {
        return cell.heard;
      });
    row.folded = !row.told && !row.moot; // below the table, by its name alone
    row.differs = !allHave(row.cells, ["state", "words", "note", "heard"]);
    row.alike =
      row.cells.length > 1 &&
      !row.differs &&
      allHave(row.cells, ["usual", "conflict", "bar", "usualBar"].concat(row.core ? "check" : []));
    return row;
  }

  function termRows(row, columns, rows) {
    var spoken = row.terms.filter(function (one) {
      return columns.some(function (entry) {
        return list(entry, row).each[one.id] || heard(entry, row, one.id);
      });
    });
    return spoken.map(function (one, at) {
      return finish({
        key: row.name + "." + one.id,
        of: row,
        label: one.label,
        original: one.original,
        group: row.group || 0,
        core: row.core,
        fresh: row.fresh,
        ask: one.ask || lg.say(row.ask, { term: one.label }),
        why: one.why || row.why,
        listen: one.listen || row.listen,
        cells: columns.map(function (entry) {
          return term(entry, row, one.id, at === 0, rows);
        }),
      });
    });
  }

  // Return every row about these columns, in order; each has a cell for each column.
  lg.rows = function (columns, rows) {
    var found = rows.rows.reduce(function (all, row) {
      var each = row.terms ? termRows(row, columns, rows) : [];
      if (each.length) {
        return all.concat(each);
      }
      return all.concat(
        finish({
          key: row.name,
          label: row.label,
          group: row.group || 0,
          core: row.core,
          fresh: row.fresh,
          ask: row.open || row.ask || "",
          why: row.why,
          listen: row.listen,
          cells: columns.map(function (entry) {
            return row.terms ? term(entry, row, null, true, rows) : plain(entry, row, rows);
          }),
        })
      );
    }, []);
    return found[0].stated ? found : found.slice(1); // without limits, where there are none
  };
})();
