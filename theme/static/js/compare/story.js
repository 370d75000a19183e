/* How the programs differ, what they share and what is not stated, above their table.
   needs: app/dom, app/slots, compare/differ */
(function () {
  "use strict";
  var lg = window.levelground;

  lg.danger = function (model) {
    var told = model.rows.danger;
    var is = model.columns.some(function (one) {
      return one.program.danger;
    });
    return is && lg.warning(told[0], told[1], told.slice(2));
  };

  function each(sentences) {
    return sentences.map(function (one) {
      return { sentence: one };
    });
  }

  // How many sentences are in view: as many as have so many letters, so that the table is near; on a phone
  // none, since the first rows say the same of all.
  function inView(sentences, rules) {
    var letters = 0;
    if (window.matchMedia("(max-width: 40rem)").matches) {
      return 0;
    }
    var shown = sentences.slice(0, rules.first).filter(function (one) {
      letters += one.length;
      return letters <= rules.letters;
    }).length;
    return Math.min(sentences.length, Math.max(1, shown));
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
      summary: more
        ? lg.say(first ? words.more_differences : words.all_differences, { n: more })
        : words.alike_and_unstated,
      more: more && { further: each(told.sentences.slice(first)) },
      shared: told.shared.join("; "),
      partly: told.partly.join(", "),
      unstated: told.unstated.join(", "),
    };
    rest.same = rest.shared && (names.length === 2 ? words.both : words.all);
    return lg.filled("differ", {
      heading: first > 0 || !told.sentences.length,
      differing: first > 0 && { first: each(told.sentences.slice(0, first)) },
      alike: !told.sentences.length,
      rest: (more || rest.shared || rest.partly || rest.unstated) && rest,
    });
  };
})();
