/* The call sheet as a form: below each question what it is answered with, and any other fact to add.
   needs: app/dom, answers/fields, answers/kept, answers/text */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  function nameOf(row) {
    return row.of ? row.of.name : row.key;
  }

  // The facts that a question is about: [{name, term}].
  function about(row) {
    if (Array.isArray(row.of)) {
      return row.of.map(function (name) {
        return { name: name };
      });
    }
    if (row.of && row.key) {
      return [{ name: row.of.name, term: row.key.slice(row.of.name.length + 1) }];
    }
    return [{ name: nameOf(row) }];
  }

  function isStated(model, one, name) {
    return model.table.some(function (row) {
      return nameOf(row) === name && !/^(ask|na)$/.test(row.cells[one.at].state);
    });
  }

  // One fact with its box, and on paper what was said.
  function field(told, model, one, answer, asked, change) {
    var fact = told.facts.filter(function (entry) {
      return entry.name === asked.name;
    })[0];
    if (!fact || (fact.levels && fact.levels.indexOf(one.program.level) < 0)) {
      return null;
    }
    var kept = (answer.facts[asked.name] = answer.facts[asked.name] || {});
    var said = el("p", { class: "answers-told paper" });
    function show() {
      lg.fill(lg.empty(said), lg.toldWords(told, asked.name, asked.term, kept));
    }
    show();
    return [
      lg.answerField(told, fact, asked.term, kept, isStated(model, one, asked.name), function () {
        show();
        change();
      }),
      said,
    ];
  }

  function head(told, answer, change) {
    var words = told.words;
    function set(name) {
      return function (value) {
        answer[name] = value;
        change();
      };
    }
    var went = ["did-not-answer", "wrong-number", "no-longer-there"].map(function (one) {
      return [one, words[one]];
    });
    var ways = ["phone", "email", "visit", "website"].map(function (one) {
      return [one, words[one]];
    });
    return el("fieldset", { class: "answers-fact screen" }, [
      el("legend", {}, words.call),
      lg.choiceOf(words.call, [["", words.talked]].concat(went), answer.outcome, set("outcome")),
      el("label", {}, [
        words.day,
        " ",
        el("input", {
          type: "date",
          value: answer.on,
          max: lg.answers.today(),
          change: function (event) {
            if (event.target.value) {
              set("on")(event.target.value);
            }
          },
        }),
      ]),
      lg.choiceOf(words.how, ways, answer.how, set("how")),
      el("label", {}, [words.by, " ", lg.boxOf(words.by, "text", answer.by, 60, set("by"))]),
    ]);
  }

  function note(told, answer, change) {
    return el(
      "p",
      { class: "answers-fact screen" },
      el("label", {}, [
        told.words.note,
        el(
          "textarea",
          {
            rows: 2,
            maxlength: told.longest,
            input: function (event) {
              answer.note = event.target.value;
              change();
            },
          },
          answer.note
        ),
      ])
    );
  }

  function item(fields) {
    return el("li", {}, fields);
  }

  // A list of the facts that no question here is about; one that is chosen gets its box.
  function others(told, shown, add) {
    var list = el(
      "select",
      {
        change: function () {
          add(list.value);
          list.value = "";
        },
      },
      [el("option", { value: "" }, told.words.choose)].concat(
        told.facts
          .filter(function (one) {
            return shown.indexOf(one.name) < 0;
          })
          .map(function (one) {
            return el("option", { value: one.name }, one.label);
          })
      )
    );
    return el(
      "p",
      { class: "answers-fact screen" },
      el("label", {}, [told.words.other, " ", list])
    );
  }

  // Return what makes a form of the sheet of one program: *made* is the sheet, *questions* what it asks.
  lg.answerForm = function (told) {
    return function (made, model, one, questions, change) {
      var answer = lg.answers.of(one.id, lg.answers.last);
      var list = made.querySelector(".questions");
      var shown = [];
      function changed() {
        lg.answers.last = answer;
        change();
      }
      function add(asked, place) {
        shown.push(asked.name);
        lg.fill(place, field(told, model, one, answer, asked, changed));
        return place;
      }
      var before = Object.keys(answer.facts);
      questions.forEach(function (q, at) {
        about(q.row).forEach(function (asked) {
          add(asked, list.children[at]);
        });
      });
      function extra(name) {
        if (name && shown.indexOf(name) < 0) {
          list.appendChild(add({ name: name }, item([])));
        }
      }
      before.forEach(extra);
      var sheet = list.parentNode;
      sheet.open = true; // where it folds, what is written in it does not
      sheet.insertBefore(head(told, answer, changed), list);
      list.parentNode.insertBefore(note(told, answer, changed), list.nextSibling);
      list.parentNode.insertBefore(others(told, shown, extra), list.nextSibling);
    };
  };
})();
