/* What was typed, taken apart: a place, choices, and the words that are left for the text search. */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  function take(read, from, to) {
    for (var at = from; at < to; at += 1) { read.taken[at] = true; }
  }

  function overlaps(place) {
    return function (term) { return term.to <= place.from || term.from >= place.to; };
  }

  // A place takes its words back from the choices that had been read into them.
  find.settle = function (read, place) {
    read.terms = read.terms.filter(overlaps(place));
    read.taken = [];
    read.terms.forEach(function (term) { take(read, term.from, term.to); });
    take(read, place.from, place.to);
    read.place = place;
    return read;
  };

  find.addTerm = function (read, term) {
    read.terms.push(term);
    take(read, term.from, term.to);
  };

  // The stretches [from, to) of words that are neither choice nor place, without idle words at the ends.
  find.stretches = function (read) {
    var found = [];
    var passed = read.told.passed;
    var start = null;
    for (var at = 0; at <= read.tokens.length; at += 1) {
      var open = at < read.tokens.length && !read.taken[at];
      if (open && start === null) { start = at; }
      if (!open && start !== null) {
        var from = start;
        var to = at;
        while (from < to && passed[read.tokens[from].word] && !read.tokens[from].literal) { from += 1; }
        while (to > from && passed[read.tokens[to - 1].word] && !read.tokens[to - 1].literal) { to -= 1; }
        if (to > from) { found.push([from, to]); }
        start = null;
      }
    }
    return found;
  };

  // The numbers of the words that are searched for as text.
  find.rest = function (read) {
    return read.tokens.map(function (_token, at) { return at; }).filter(function (at) {
      var token = read.tokens[at];
      return !read.taken[at] && (token.literal || !read.told.passed[token.word]);
    });
  };

  // Calls back with what the text is read as: {told, tokens, taken, terms, place, towns}.
  find.understand = function (told, text, callback) {
    var typed = find.tokens(text);
    var read = {
      told: told, parts: typed.parts, tokens: typed.tokens, cut: typed.cut,
      taken: [], terms: [], place: null, towns: {}, lost: [],
    };
    find.zip(told, read.tokens, function (zip) {
      if (zip) { find.settle(read, zip); }
      var states = find.statesIn(told, read.tokens);
      find.read(told, read.tokens, read.taken).forEach(function (term) { find.addTerm(read, term); });
      var names = find.townFiles(told, read.tokens, read.taken, states);
      lg.loadAll(names, function (files) {
        read.towns = files;
        var place = zip ? find.beforeZip(read, zip, states)
          : find.placeByState(files, read.tokens, states) || find.placeInChoices(read) || find.plainPlace(read);
        if (place) { find.settle(read, place); }
        read.terms = find.fromWhat(find.beside(read.terms, told), told);
        callback(find.tonight(read));
      });
    });
  };
}());
