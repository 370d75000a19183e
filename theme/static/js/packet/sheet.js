/* The call sheet: for each program its phone first, then what it does not state, or stated too long
   ago, as questions with why to ask, what a good answer sounds like, and a line to write on.
   needs: ages, app/dom, app/slots, packet/share, packet/write */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

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

  function stillSo(q, one) {
    var said = q.said.join(", ");
    if (!said) {
      return null;
    }
    return q.check
      ? lg.say(lg.words.still, { said: said, day: lg.day(q.check[0]) })
      : lg.say(lg.words.still_survey, { said: said, year: one.record.imported });
  }

  function nameOf(row) {
    return row.of ? row.of.name : row.key;
  }

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

  // The questions for everyone but those that the levels of all chosen programs settle.
  function forEveryone(model) {
    return model.rows.everyone.filter(function (q) {
      return model.columns.some(function (one) {
        return q.settled.indexOf(one.program.level) < 0;
      });
    });
  }

  // What opens the call first; what cannot matter at the level, or was asked in opening, is left out.
  function questionsFor(model, one, all) {
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
  }

  function question(row, old) {
    return { ask: row.ask, why: row.why, listen: row.listen, old: old };
  }

  function number(label, phone) {
    return phone ? { label: label, phone: phone[0], call: phone[1] } : null;
  }

  function line(label, text) {
    return text ? { label: label, text: text } : null;
  }

  function reach(one) {
    var words = lg.words;
    var program = one.program;
    var site = lg.published ? lg.published + one.record.href : "";
    return [
      number(words.start, program.admissions),
      number(words.main_number, program.phone) ||
        line(words.main_number, program.admissions ? "" : words.no_phone),
      number(words.tty, program.tty),
      number(words.text, program.text),
      line(words.when, lg.original(program.hours, true)),
      line(words.where, (one.record.address || []).join(", ")),
      line(
        words.website,
        program.website
          ? el("a", { rel: "external noreferrer", href: program.website }, program.website)
          : null
      ),
      line(words.here, site),
    ]
      .concat(
        (one.record.help || []).map(function (help) {
          return {
            label: help[0],
            phone: help[1],
            call: help[2],
            text: help[3] ? " " + help[3] : "",
          };
        })
      )
      .filter(Boolean);
  }

  function sheet(model, one, all, write) {
    var questions = questionsFor(model, one, all);
    var more = questionsFor(model, one, true).length - questions.length;
    var made = lg.filled("sheet", {
      program: { href: one.record.href, name: one.name, level: one.level },
      reach: { lines: reach(one) },
      questions: questions.map(function (q) {
        return question(q.row, stillSo(q, one));
      }),
      more: more ? lg.say(lg.words.more_questions, { n: more }) : "",
    });
    if (write) {
      write(made, one, questions);
    }
    return made;
  }

  // Return the parts of the call sheet: a choice of how much, each program, and what to ask everyone.
  // Where the reader writes down the answers, each program is a form, and what becomes of them comes last.
  lg.sheet = function (model, state, change) {
    var words = lg.words;
    var form = lg.writing(state, change);
    var end = form && form.end(model, change);
    var write =
      form &&
      function (made, one, questions) {
        form.sheet(made, model, one, questions, function () {
          end.refresh();
          change(true);
        });
      };
    return [
      el("p", { class: "screen" }, [
        el("label", {}, [
          el("input", {
            type: "checkbox",
            checked: state.all,
            change: function (event) {
              state.all = event.target.checked;
              change();
            },
          }),
          words.all_questions,
        ]),
        lg.writeButton(state, change),
      ]),
    ].concat(
      model.columns.map(function (one) {
        return sheet(model, one, state.all, write);
      }),
      end ? end.place : [],
      lg.filled("sheet", {
        title: words.everyone,
        questions: forEveryone(model).map(function (q) {
          return question(q, "");
        }),
      })
    );
  };
})();
