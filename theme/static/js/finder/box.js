/* The box as a combobox with a list, after the pattern of the ARIA authoring practices: the focus stays
   in the box, the arrows go through the list, Enter takes an entry, Escape folds it. */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;
  var el = lg.el;
  var EACH = 4;

  function last(read) { return read.tokens.length ? read.tokens[read.tokens.length - 1].word : ""; }

  // Choices whose words begin as the last word does.
  function choices(told, read) {
    var typed = last(read);
    var found = [];
    if (typed.length < 2 || read.tokens[read.tokens.length - 1].literal) { return found; }
    Object.keys(told.phrases).forEach(function (phrase) {
      if (phrase.lastIndexOf(typed, 0) !== 0 || found.length > 40) { return; }
      var meant = told.phrases[phrase][0];
      meant.options.forEach(function (option) {
        var words = finder.choiceWords(told, meant.filter, option);
        if (!found.some(function (one) { return one.words === words; })) {
          found.push({ kind: told.say.choices, words: words, note: told.byId[meant.filter].label, filter: meant.filter, option: option });
        }
      });
    });
    return found.sort(function (a, b) { return a.words.length - b.words.length; }).slice(0, EACH);
  }

  // Towns and counties whose names begin as the last words do.
  function places(told, read, callback) {
    var tokens = read.tokens;
    var names = find.townFiles(told, tokens, [], []);
    lg.loadAll(names, function (files) {
      var found = [];
      [3, 2, 1].forEach(function (length) {
        var from = tokens.length - length;
        if (from < 0 || found.length || tokens[from].word.length < 2) { return; }
        found = find.placesBeginning(files, tokens.slice(from).map(function (token) { return token.word; }).join(" ")).map(function (place) {
          return { kind: told.say.places, words: finder.placeWords(told, place), from: from, to: tokens.length };
        });
      });
      callback(found.slice(0, EACH));
    });
  }

  function programs(told, read, callback) {
    var words = find.rest(read).map(function (at) { return read.tokens[at].word; });
    if (!words.length || words.join("").length < 3) { callback([]); return; }
    lg.findByWords(words, function (found) {
      callback(found.slice(0, EACH).map(function (one) {
        return { kind: told.say.programs, words: one.name, note: one.place, href: lg.root + "programs/" + one.slug + ".html" };
      }));
    });
  }

  finder.offersFor = function (answer, callback) {
    var told = answer.told;
    var read = answer.read;
    places(told, read, function (towns) {
      programs(told, read, function (named) { callback(towns.concat(choices(told, read), named)); });
    });
  };

  finder.box = function (input, list, take) {
    var offers = [];
    var active = -1;

    function mark(at) {
      active = at;
      offers.forEach(function (_offer, i) { list.children[i].setAttribute("aria-selected", i === at); });
      if (at < 0) { input.removeAttribute("aria-activedescendant"); } else {
        input.setAttribute("aria-activedescendant", list.children[at].id);
        list.children[at].scrollIntoView({ block: "nearest" });
      }
    }

    function fold() {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      mark(-1);
    }

    function pick(at) {
      var offer = offers[at];
      fold();
      take(offer);
    }

    function show(found) {
      offers = found;
      lg.fill(lg.empty(list), offers.map(function (offer, at) {
        return el("li", { role: "option", id: "offer-" + at, "aria-selected": "false", mousedown: function (event) {
          event.preventDefault();
          pick(at);
        } }, [el("span", {}, offer.words), " ", el("small", {}, [offer.kind, offer.note].filter(Boolean).join(": "))]);
      }));
      if (!offers.length) { fold(); return; }
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      mark(-1);
    }

    input.addEventListener("keydown", function (event) {
      var open = !list.hidden;
      var step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step && offers.length) {
        event.preventDefault();
        if (!open) { show(offers); }
        mark(active + step >= offers.length ? -1 : active + step < -1 ? offers.length - 1 : active + step);
      } else if (event.key === "Enter") {
        event.preventDefault();
        if (open && active >= 0) { pick(active); } else { fold(); take(null); }
      } else if (event.key === "Escape" && open) {
        event.preventDefault();
        fold();
      }
    });
    input.addEventListener("blur", fold);
    return { show: show, fold: fold };
  };
}());
