/* The call sheet: for each program its phone first, then what to ask, with why, what a good answer sounds
   like, and a line to write on. What is asked of several programs stands once.
   needs: app/dom, app/slots, compare/differ, packet/decides, packet/grid, packet/paper, packet/questions,
          packet/reach, packet/share, packet/together, packet/write */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  // One program with all that is asked of it; where the reader writes, its questions are a form.
  function alone(model, one, all, write) {
    var questions = lg.questionsFor(model, one, all);
    var more = lg.questionsFor(model, one, true).length - questions.length;
    var asked = {
      heading: lg.words.what_to_ask,
      open: isList(),
      questions: questions.map(function (q) {
        var said = lg.stillSo(q, one);
        return lg.askable(q.row, said ? [{ old: said }] : [], true);
      }),
    };
    var made = lg.filled(
      "sheet",
      Object.assign(headed(model, one, true), {
        asked: (write || questions.length) && asked,
        more: more ? lg.say(lg.words.more_questions, { n: more }) : "",
      })
    );
    if (write) {
      write(made, one, questions);
    }
    return made;
  }

  // Without a table each entry says what decides.
  function headed(model, one, whole) {
    return Object.assign(lg.headed(one, whole), { decides: isList() && lg.decides(model, one) });
  }

  // Beside a table the questions are folded until asked for.
  function isList() {
    return !document.querySelector("[data-part='region']");
  }

  // One program or several: whom to call, side by side, then each question once; on paper with room to
  // write beside it, under each name.
  function together(model, names, all, note, choice) {
    var groups = lg.together(model, names, all).map(function (group, at) {
      return Object.assign(group, { open: isList() && at === 0 });
    });
    var every = forEveryone(model);
    var heads = names.length > 1 ? names : [model.columns[0].name];
    var callers = el(
      "div",
      { class: "sheet-callers" },
      model.columns.map(function (one) {
        return lg.filled("sheet", headed(model, one));
      })
    );
    var questions = el("div", { class: "sheet-questions" }, [
      lg.filled("sheet", { asked: groups }),
      lg.filled("sheet", { asked: every }),
    ]);
    var paper = lg.grid(groups.concat(every), heads);
    var where = addresses(model, names);
    return isList()
      ? [callers, where, note, choice, paper, questions]
      : [note, callers, where, choice, paper, questions];
  }

  function called(name) {
    return name ? name + ": " : "";
  }

  // On paper, where each program stands in this directory, with room for its whole address.
  function addresses(model, names) {
    return lg.published
      ? el("p", { class: "paper sheet-where" }, [
          lg.words.here + ": ",
          el(
            "span",
            {},
            model.columns.map(function (one) {
              return el("span", {}, called(names[one.at]) + lg.published + one.record.href);
            })
          ),
        ])
      : null;
  }

  function forEveryone(model, line) {
    return {
      heading: lg.words.everyone,
      questions: lg.forEveryone(model).map(function (q) {
        return lg.askable(q, [], line);
      }),
    };
  }

  function ways(state, change) {
    return el("p", { class: "screen sheet-ways" }, [
      el("label", {}, [
        el("input", {
          type: "checkbox",
          checked: state.all,
          change: function (event) {
            state.all = event.target.checked;
            change();
          },
        }),
        lg.words.all_questions,
      ]),
      lg.writeButton(state, change),
      isList() &&
        el(
          "button",
          { type: "button", "data-part": "print", click: lg.print },
          lg.words.print_list
        ),
    ]);
  }

  // Return the parts of the call sheet: a choice of how much, each program, and what to ask everyone.
  // Where the reader writes down the answers, each program is a form, and what becomes of them comes last.
  lg.sheet = function (model, state, change) {
    var form = lg.writing(state, change);
    var end = form && form.end(model, change);
    var names = model.columns.length > 1 ? lg.distinct(model.columns, model.rows) : [""];
    var write =
      form &&
      function (made, one, questions) {
        form.sheet(made, model, one, questions, function () {
          end.refresh();
          change(true);
        });
      };
    var note = el("p", { class: "note" }, lg.words.not_no);
    if (!write) {
      return together(model, names, state.all, note, ways(state, change));
    }
    return [note, ways(state, change)].concat(
      model.columns.map(function (one) {
        return alone(model, one, state.all, write);
      }),
      end ? end.place : [],
      lg.filled("sheet", { asked: forEveryone(model, true) })
    );
  };
})();
