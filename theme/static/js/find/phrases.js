/* The phrases that mean choices, as the vocabulary says. They stay one text, in which those of a question are
   looked for: taken apart they would be thousands of pieces, which a slow phone makes in no short time.
   needs: find/tokens, names/cut */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var BRACKETS = /\([^)]*\)/g;
  var PLURALS = /([^ ,\n]{2}[^ ,\ns])s(?![^ ,\n])/g; // as `single` has them

  // The filters in the order in which one phrase is taken to mean them.
  function ranked(filters, meant) {
    return filters
      .map(function (filter, at) {
        var place = meant.indexOf(filter.id);
        return { filter: filter, rank: place < 0 ? meant.length + at : place };
      })
      .sort(function (a, b) {
        return a.rank - b.rank;
      })
      .map(function (one) {
        return one.filter;
      });
  }

  // The texts of a label of which each is a phrase: what stands in brackets is one of its own.
  function labelTexts(label) {
    return label.indexOf("(") < 0
      ? [label]
      : [label.replace(BRACKETS, "")].concat(label.match(BRACKETS) || []);
  }

  // All phrases as one text: a line for each option, with its number, a comma before and after each phrase, and
  // no word with the end of a plural. An empty phrase stands for those that the option's label has.
  function phraseText(options) {
    var labels = [];
    var ends = options.map(function (one) {
      if (!one.said || one.said[0] === ",") {
        labels = labels.concat(labelTexts(one.label));
      }
      return labels.length;
    });
    var cut = lg.cutAll(labels);
    return options
      .map(function (one, at) {
        var own = cut.slice(ends[at - 1] || 0, ends[at]).filter(Boolean);
        return "\n" + at + "," + own.concat(one.said.replace(/^,/, "")).join(",") + ",";
      })
      .join("")
      .replace(PLURALS, "$1");
  }

  find.withPhrases = function (told) {
    var options = [];
    ranked(told.filters, told.meant).forEach(function (filter) {
      (filter.options || []).forEach(function (option) {
        options.push({
          filter: filter.id,
          option: option[0],
          label: option[1],
          said: option[2] || "",
        });
      });
    });
    told.phrases = { text: phraseText(options), options: options, known: Object.create(null) };
  };

  // The options of one filter come one after another.
  function readingsIn(phrases, key) {
    var text = phrases.text;
    var sought = "," + key + ",";
    var readings = [];
    for (var at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      var one = phrases.options[parseInt(text.slice(text.lastIndexOf("\n", at) + 1, at), 10)];
      var last = readings[readings.length - 1];
      if (!last || last.filter !== one.filter) {
        readings.push({ filter: one.filter, options: [one.option] });
      } else if (last.options.indexOf(one.option) < 0) {
        last.options.push(one.option);
      }
    }
    return readings.length ? readings : undefined;
  }

  // What the key of a phrase means: [{filter, options}], undefined where it means no choice.
  find.readingsOf = function (told, key) {
    var known = told.phrases.known;
    if (!(key in known)) {
      known[key] = readingsIn(told.phrases, key);
    }
    return known[key];
  };

  // The keys of all phrases, each once, in their order.
  find.phraseKeys = function (told) {
    var keys = told.phrases.text.replace(/\n\d+/g, "").split(",");
    return Array.from(new Set(keys)).filter(Boolean);
  };
})();
