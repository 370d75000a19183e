/* Answers as the small text that `inv take` reads. What a reader typed stays one line of text.
   needs: choose */
(function () {
  "use strict";
  var lg = window.levelground;

  function plain(text, most) {
    return String(text || "")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, most);
  }

  function factOf(told, name) {
    return told.facts.filter(function (one) {
      return one.name === name;
    })[0];
  }

  function termOf(told, fact, id) {
    return (
      (told.terms[fact.terms] || []).filter(function (one) {
        return one[0] === id;
      })[0] || [id, id]
    );
  }

  function word(told, fact, id) {
    if (id === "yes" || id === "no") {
      return told.say[id];
    }
    var term = termOf(told, fact, id);
    return term[2] || term[1];
  }

  // What was answered of a fact, "" where it was not asked.
  function said(told, fact, one) {
    if (one.refused) {
      return told.say.outcomes["would-not-say"];
    }
    if (one.still) {
      return told.say.still;
    }
    if (one.none) {
      return told.say.no;
    }
    if (one.one) {
      return word(told, fact, one.one);
    }
    var each = one.each || {};
    var list = Object.keys(each).filter(function (id) {
      return each[id];
    });
    if (list.length) {
      return list
        .map(function (id) {
          return word(told, fact, id) + " " + told.say[each[id]];
        })
        .join(", ");
    }
    return plain(one.text, told.longest);
  }

  function linesOf(told, id, answer) {
    var about = told.say.about;
    var lines = [];
    function add(name, text) {
      if (text) {
        lines.push(name + ": " + text);
      }
    }
    add(about.program, id);
    add(
      about.asked,
      answer.on + " " + told.say.by + " " + (told.say.ways[answer.how] || told.say.ways.phone)
    );
    add(about.by, plain(answer.by, 60));
    add(about.sender, told.say.reader);
    var head = lines.length;
    told.facts.forEach(function (fact) {
      var one = answer.facts[fact.name];
      if (one) {
        add(fact.write || fact.label, said(told, fact, one));
      }
    });
    add(about.outcome, told.say.outcomes[answer.outcome]);
    add(about.note, plain(answer.note, told.longest));
    return lines.length > head ? lines.concat(told.say.end) : [];
  }

  // Return the text about programs, in the order of *ids*, "" where nothing is written of any.
  lg.answersText = function (told, ids, find) {
    var lines = ids.reduce(function (all, id) {
      var answer = find(id);
      return answer ? all.concat(linesOf(told, id, answer)) : all;
    }, []);
    return lines.length ? [told.head].concat(lines).join("\n") + "\n" : "";
  };

  // What a reader was told of a fact, in the words of the page: of one term, or of the whole.
  lg.toldWords = function (told, name, term, one) {
    var fact = factOf(told, name);
    var words = told.words;
    var each = one.each || {};
    function label(id) {
      return id === "yes" || id === "no" ? words[id] : termOf(told, fact, id)[1];
    }
    if (term) {
      return each[term] ? words[each[term]] : "";
    }
    if (one.refused) {
      return words.refused;
    }
    if (one.still) {
      return words.still;
    }
    if (one.none) {
      return words.all_no;
    }
    if (one.one) {
      return label(one.one);
    }
    var list = Object.keys(each).filter(function (id) {
      return each[id];
    });
    return list.length
      ? list
          .map(function (id) {
            return label(id) + ": " + words[each[id]];
          })
          .join(", ")
      : plain(one.text, told.longest);
  };
})();
