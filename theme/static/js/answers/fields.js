/* What a fact is answered with: a choice, a list to tick, or a box to type in.
   needs: app/dom */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;
  var FEW = 4; // choices that stand side by side; more are in a list to open
  var number = 0;

  // A choice of one; *options* are [value, label], and "" is first, so that it can be taken back.
  lg.choiceOf = function (label, options, now, set) {
    if (options.length <= FEW) {
      number += 1;
      var name = "answer-" + number;
      return el(
        "span",
        { class: "answers-ways" },
        options.map(function (one) {
          return el("label", {}, [
            el("input", {
              type: "radio",
              name: name,
              value: one[0],
              checked: one[0] === now,
              change: function () {
                set(one[0]);
              },
            }),
            one[1],
          ]);
        })
      );
    }
    var list = el(
      "select",
      {
        "aria-label": label,
        change: function (event) {
          set(event.target.value);
        },
      },
      options.map(function (one) {
        return el("option", { value: one[0], selected: one[0] === now }, one[1]);
      })
    );
    return list;
  };

  lg.boxOf = function (label, kind, now, most, set) {
    return el("input", {
      type: kind || "text",
      "aria-label": label,
      maxlength: most,
      autocomplete: "off",
      value: now || "",
      input: function (event) {
        set(event.target.value);
      },
    });
  };

  function tick(label, now, set) {
    return el("label", {}, [
      el("input", {
        type: "checkbox",
        checked: Boolean(now),
        change: function (event) {
          set(event.target.checked);
        },
      }),
      label,
    ]);
  }

  function yesOrNo(words) {
    return [
      ["", words.none],
      ["yes", words.yes],
      ["no", words.no],
    ];
  }

  function terms(told, fact) {
    return told.terms[fact.terms] || [];
  }

  function listOf(told, fact, one, change) {
    var words = told.words;
    var ticked = Object.keys(one.each || {}).some(function (id) {
      return one.each[id];
    });
    return el("details", { open: ticked }, [
      el("summary", {}, words.list),
      el(
        "ul",
        { role: "list", class: "answers-list" },
        terms(told, fact).map(function (term) {
          one.each = one.each || {};
          return el("li", {}, [
            term[1],
            " ",
            lg.choiceOf(term[1], yesOrNo(words), one.each[term[0]] || "", function (value) {
              one.each[term[0]] = value;
              change();
            }),
          ]);
        })
      ),
    ]);
  }

  function main(told, fact, term, one, change) {
    var words = told.words;
    function set(name) {
      return function (value) {
        one[name] = value;
        change();
      };
    }
    if (term) {
      one.each = one.each || {};
      return lg.choiceOf(fact.label, yesOrNo(words), one.each[term] || "", function (value) {
        one.each[term] = value;
        change();
      });
    }
    if (fact.as === "list") {
      return listOf(told, fact, one, change);
    }
    if (fact.as === "one") {
      var own = terms(told, fact).map(function (entry) {
        return [entry[0], entry[1]];
      });
      return lg.choiceOf(
        fact.label,
        (fact.only ? [["", words.none]] : yesOrNo(words)).concat(own),
        one.one || "",
        set("one")
      );
    }
    var hint = fact.unit ? lg.say(words.count, { unit: fact.unit }) : fact.hint || words.own_words;
    return [
      lg.boxOf(fact.label + ": " + hint, fact.type, one.text, told.longest, set("text")),
      el("small", {}, hint),
    ];
  }

  // Return what answers a fact, or one *term* of it; *old* is whether the record states it.
  lg.answerField = function (told, fact, term, one, old, change) {
    var words = told.words;
    var named = terms(told, fact)
      .filter(function (entry) {
        return entry[0] === term;
      })
      .map(function (entry) {
        return entry[1];
      })[0];
    function set(name) {
      return function (value) {
        one[name] = value;
        change();
      };
    }
    return el("fieldset", { class: "answers-fact screen" }, [
      el("legend", {}, term ? fact.label + ": " + named : fact.label),
      el("span", {}, main(told, fact, term, one, change)),
      term ? null : tick(words.refused, one.refused, set("refused")),
      old && !term ? tick(words.still, one.still, set("still")) : null,
      fact.as === "list" && !term ? tick(words.all_no, one.none, set("none")) : null,
    ]);
  };
})();
