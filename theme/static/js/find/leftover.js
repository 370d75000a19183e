/* The words that are left: names and texts, found as typed, then with slips; what is nowhere is said
   and left out.
   needs: app/load, find/byname, find/called, find/everywhere, find/held, find/narrow,
          find/slipped, find/taking, find/tokens, find/where, names/cut, names/find */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // Read a place, or a choice, into words that found nothing; true if that gave something to go on.
  function retried(answer, callback) {
    var read = answer.read;
    var place = read.place ? null : find.placeAtEnds(read);
    var changed = place;
    if (!changed) {
      find.rest(read).forEach(function (at) {
        var term = read.retried ? null : find.mistyped(read.told, read.tokens, at);
        if (term) { find.addTerm(read, term); changed = true; }
      });
      find.related(read);
    }
    if (!changed && !read.place) { place = changed = find.placeMistyped(read); }
    if (place) { find.lookIn(read, place); }
    if (!changed) { return false; }
    if (!place) { read.retried = true; }
    find.searchWords(answer, callback);
    return true;
  }

  function insurers(answer) {
    var read = answer.read;
    answer.parts.forEach(function (part) {
      ((part.shard.filters["payment.insurers"] || {}).of || []).forEach(function (name) {
        var words = lg.cut(name);
        find.stretches(read).forEach(function (one) {
          for (var at = one[0]; at + words.length <= one[1]; at += 1) {
            var typed = find.wordsAt(read, words.map(function (_word, i) { return at + i; }));
            if (typed.join(" ") === words.join(" ")) {
              find.addTerm(read, { filter: "payment.insurers", options: [name], others: [], from: at, to: at + words.length });
            }
          }
        });
      });
    });
  }

  function indexes(answer, callback) {
    var names = answer.parts.map(function (part) { return "find/" + part.shard.name + "-text"; });
    lg.loadAll(names, function (files) {
      answer.parts.forEach(function (part, at) { part.index = files[names[at]]; });
      answer.parts = answer.parts.filter(function (part) { return part.index; });
      callback();
    });
  }

  function inParts(answer, callback) {
    var read = answer.read;
    if (find.respell(answer, find.rest(read))) { find.searchWords(answer, callback); return; }
    var rest = find.rest(read).filter(function (at) { return !find.begun(answer, at); });
    var unsure = rest.filter(function (at) {
      return find.best(answer, read.tokens[at].word) !== "whole" || find.nearly(answer, at);
    });
    if (unsure.length && !read.retried && misread(answer, unsure)) { find.searchWords(answer, callback); return; }
    // Beside a choice a word that is in no text as it stands narrows nothing: "letter" is not Better Life.
    if (read.terms.length && rest.length && !rest.some(function (at) { return find.holds(answer, at); })) {
      leave(answer, rest, []);
      return;
    }
    var met = find.searchParts(answer, find.wordsAt(read, rest)) && find.worth(answer);
    if (met || !rest.length) { answer.finish(); return; }
    if (!read.place && !read.retried) {
      var place = find.placeAtEnds(read) || find.placeElsewhere(read);
      if (place) { find.lookIn(read, place); find.searchWords(answer, callback); return; }
    }
    // An address where nothing is says where to look, as its town or ZIP does.
    var street = find.streetBefore(read);
    if (street) {
      find.take(read, street[0], street[1]);
      rest = find.rest(read);
      if (find.searchParts(answer, find.wordsAt(read, rest)) || !rest.length) { answer.finish(); return; }
    }
    var kept = find.narrowed(answer, rest.filter(function (at) { return find.holds(answer, at); }));
    // The number of a house says nothing without its street.
    if (kept.every(function (at) { return /^\d{1,4}$/.test(read.tokens[at].word); })) { kept = []; }
    // Half of a name says nothing: Mount, without its Auburn.
    kept = kept.filter(function (at) { return !find.mounted(read, at + 1) || kept.indexOf(at + 1) >= 0; });
    if (kept.length || read.place || read.terms.length || Object.keys(answer.asked.chosen).length) {
      find.leftHere(answer, rest, function () { leave(answer, rest, kept); });
      return;
    }
    // A name that is not here may be that of one that is closed.
    lg.findByWords(find.wordsAt(read, rest), function (named) {
      answer.named = named;
      if (named.length) { answer.finish(); } else { leave(answer, rest, []); }
    });
  }

  // A second place is said to be one too many.
  function otherPlace(read, at) {
    var place = read.place && find.placeCalled(read, at, at + 1, false);
    var other = place && place.programs > 0;
    if (other) { find.putAside(read, { kind: "place", from: at, to: at + 1 }); }
    return other;
  }

  // No word leads to nothing: all that is left is shown, and the words that were left out are named.
  function leave(answer, rest, kept) {
    rest = rest.filter(function (at) { return kept.indexOf(at) >= 0 || !otherPlace(answer.read, at); });
    answer.read.lost = answer.named.length ? [] : rest.filter(function (at) { return kept.indexOf(at) < 0; });
    find.searchParts(answer, find.wordsAt(answer.read, kept));
    answer.finish();
  }

  // Words that no text holds as typed: a mistyped choice or town, before a slip in a name.
  function misread(answer, unsure) {
    var read = answer.read;
    var changed = false;
    unsure.forEach(function (at) {
      var term = find.mistyped(read.told, read.tokens, at);
      if (term) { find.addTerm(read, term); changed = true; }
    });
    find.related(read);
    var place = read.place ? null : find.placeMistyped(read);
    if (place) { find.lookIn(read, place); changed = true; }
    read.retried = changed && !place;
    return changed;
  }

  find.searchWords = function (answer, callback) {
    var read = answer.read;
    if (!read.place && read.told.several) { find.everywhere(answer, retried, callback); return; }
    answer.named = [];
    answer.search(function () {
      insurers(answer);
      find.byName(answer, function () {
        if (!find.rest(read).length) { answer.words = []; answer.finish(); return; }
        indexes(answer, function () { inParts(answer, callback); });
      });
    });
  };
}());
