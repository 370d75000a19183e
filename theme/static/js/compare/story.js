/* How the programs differ, what they share and what is not stated, above their table.
   needs: app/dom, app/slots, compare/differ */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  lg.danger = function (model) {
    var told = model.rows.danger;
    var is = model.columns.some(function (one) {
      return one.program.danger;
    });
    return is && lg.warning(told[0], told[1], told.slice(2));
  };

  // What none of them states and none has to.
  lg.folded = function (model) {
    var rows = model.table.filter(function (row) {
      return row.folded;
    });
    return rows.length
      ? [
          el("b", {}, lg.words.none_state),
          " " +
            rows
              .map(function (row) {
                return row.label;
              })
              .join(", ") +
            ".",
        ]
      : null;
  };

  function each(sentences) {
    return sentences.map(function (one) {
      return { sentence: one };
    });
  }

  // How many sentences are in view: as many as have so many letters, so that the table is near.
  function inView(sentences, rules) {
    var letters = 0;
    var shown = sentences.slice(0, rules.first).filter(function (one) {
      letters += one.length;
      return letters <= rules.letters;
    }).length;
    return Math.max(1, shown);
  }

  // Return what stands under "How these differ" for columns called *names*.
  lg.story = function (model, names) {
    var words = lg.words;
    var place = {
      key: "place",
      label: words.place,
      stated: true,
      moot: false,
      cells: model.columns.map(function (one) {
        return { state: "said", words: one.place };
      }),
    };
    var rules = model.rows.differ;
    var told = lg.differences(
      [place].concat(model.table),
      names,
      rules,
      lg.deciding(model.columns, model.rows)
    );
    var first = inView(told.sentences, rules);
    var more = told.sentences.length - first; // folded
    var rest = {
      summary: more ? lg.say(words.more_differences, { n: more }) : words.alike_and_unstated,
      more: more && { further: each(told.sentences.slice(first)) },
      shared: told.shared.join("; "),
      partly: told.partly.join(", "),
      unstated: told.unstated.join(", "),
    };
    rest.same = rest.shared && (names.length === 2 ? words.both : words.all);
    return lg.filled("differ", {
      differing: told.sentences.length && { first: each(told.sentences.slice(0, first)) },
      alike: !told.sentences.length,
      rest: (more || rest.shared || rest.partly || rest.unstated) && rest,
    });
  };
})();
