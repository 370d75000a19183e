/* The words that are left: names and texts, found as typed, then with slips; what is nowhere is said
   and left out. */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // Read a place, or a choice, into words that found nothing; true if that gave something to go on.
  find.retried = function (answer, callback) {
    var read = answer.read;
    var place = read.place ? null : find.placeAtEnds(read);
    var changed = place;
    if (!changed) {
      find.rest(read).forEach(function (at) {
        var term = read.retried ? null : find.mistyped(read.told, read.tokens, at);
        if (term) { find.addTerm(read, term); changed = true; }
      });
    }
    if (!changed && !read.place) { place = changed = find.placeMistyped(read); }
    if (place) { find.settle(read, place); }
    if (!changed) { return false; }
    if (!place) { read.retried = true; }
    find.searchWords(answer, callback);
    return true;
  };

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

  function best(answer, word) {
    var found = answer.parts.map(function (part) { return find.there(part.index, word); });
    return found.indexOf("whole") >= 0 ? "whole" : found.indexOf("slip") >= 0 ? "slip" : "";
  }

  // Search all parts for words; how many records hold them all.
  find.searchParts = function (answer, words) {
    var count = 0;
    answer.words = words;
    answer.parts.forEach(function (part) {
      part.words = words.length ? find.searched(part.index, words) : null;
      count += words.length ? Object.keys(part.words).length : 0;
    });
    return count;
  };

  // A last word of one letter is only being typed, unless it is a whole word.
  function begun(answer, at) {
    var read = answer.read;
    var word = read.tokens[at].word;
    return at === read.tokens.length - 1 && word.length < 2 && best(answer, word) !== "whole";
  }

  function inParts(answer, callback) {
    var read = answer.read;
    var rest = find.rest(read).filter(function (at) { return !begun(answer, at); });
    var unsure = rest.filter(function (at) { return best(answer, read.tokens[at].word) !== "whole"; });
    if (unsure.length && !read.retried && misread(answer, unsure)) { find.searchWords(answer, callback); return; }
    var met = find.searchParts(answer, find.wordsAt(read, rest)) && find.remaining(answer);
    if (met || !rest.length) { answer.finish(); return; }
    if (!read.place && !read.retried) {
      var place = find.placeAtEnds(read);
      if (place) { find.settle(read, place); find.searchWords(answer, callback); return; }
    }
    var kept = find.narrowed(answer, rest);
    read.lost = rest.filter(function (at) { return kept.indexOf(at) < 0; });
    var goesOn = read.place || read.terms.length || kept.length || Object.keys(answer.asked.chosen).length;
    find.searchParts(answer, find.wordsAt(read, goesOn ? kept : rest));
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
    var place = read.place ? null : find.placeMistyped(read);
    if (place) { find.settle(read, place); changed = true; }
    read.retried = changed && !place;
    return changed;
  }

  function byName(answer, callback) {
    var words = find.telling(answer.read);
    var typed = answer.read.terms.length && words.length > 1 ? words : [];
    answer.parts.forEach(function (part) {
      if (typed.length) { answer.named = answer.named.concat(find.named(part.shard, typed)); }
    });
    answer.named.sort(function (a, b) { return b.met - a.met; });
    wholeName(answer, words, callback);
  }

  // A name typed whole is found, closed ones too, though some of its words are idle: Pine Ferry Clinic.
  function wholeName(answer, words, callback) {
    var read = answer.read;
    var every = read.tokens.map(function (token) { return token.word; });
    if (read.terms.length || read.place || !words.length || every.length === words.length) { callback(); return; }
    lg.findByWords(every, function (named) {
      answer.named = named;
      callback();
    });
  }

  find.searchWords = function (answer, callback) {
    var read = answer.read;
    if (!read.place && read.told.several) { find.everywhere(answer, callback); return; }
    answer.named = [];
    answer.search(function () {
      insurers(answer);
      byName(answer, function () {
        if (!find.rest(read).length) { answer.words = []; answer.finish(); return; }
        indexes(answer, function () { inParts(answer, callback); });
      });
    });
  };
}());
