/* One question answered: the words are understood, the parts of the directory in reach are loaded,
   their programs sifted, and what was found, and what was not, is told. No page is touched here.
   needs: app/load, find/apart, find/aside, find/bits, find/leftover, find/narrow, find/places,
          find/reading, find/shard, find/sift, find/understand, find/unsaid */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var NEAR = 25; // miles
  var WIDER = [50, 100];

  function reach(bounds, point, miles) {
    if (!bounds.length) { return false; }
    var nearest = [
      Math.min(Math.max(point[0], bounds[0] / 1000), bounds[1] / 1000),
      Math.min(Math.max(point[1], bounds[2] / 1000), bounds[3] / 1000),
    ];
    return find.miles(point, nearest) <= miles;
  }

  // The parts to load for a place: a state's own, or those within so many miles of a point.
  function partsFor(told, place, miles) {
    var parts = told.shards;
    if (!told.several) { return parts; }
    return parts.filter(function (part) {
      if (part.name === "all" || part.name === place.state) { return true; }
      return place.at && reach(part.bounds, place.at, miles);
    });
  }

  function same(shard, record, place) {
    var town = shard.towns[shard.town[record]];
    if (place.kind === "zip") { return find.zipOf(shard, record) === place.name; }
    if (place.kind === "state") { return town[1] === place.state; }
    if (place.kind === "county") { return town[2] === place.name && town[1] === place.state; }
    return place.kind === "town" && town[0] === place.name && town[1] === place.state;
  }

  // The programs of a part that lie in a place, or within so many miles of its middle.
  function located(shard, place, miles) {
    var part = { shard: shard, base: find.all(shard.size), miles: null, same: null };
    if (!place) { return part; }
    var records = find.none(shard.names.length);
    var point = place.kind === "county" || place.kind === "state" ? null : place.at;
    part.miles = point ? [] : null;
    part.same = [];
    shard.names.forEach(function (_name, record) {
      var at = point && find.pointOf(shard, record);
      var away = at ? find.miles(point, at) : null;
      part.same[record] = same(shard, record, place);
      if (part.miles) { part.miles[record] = away; }
      if (part.same[record] || (away !== null && away <= miles)) { find.add(records, record); }
    });
    part.base = find.programsOf(shard, records);
    return part;
  }

  function total(parts) {
    return parts.reduce(function (sum, part) { return sum + find.count(part.base); }, 0);
  }

  function load(told, names, callback) {
    lg.loadAll(names.map(function (name) { return "find/" + name; }), function (files) {
      callback(names.filter(function (name) { return files["find/" + name]; }).map(function (name) {
        return find.shard(name, files["find/" + name]);
      }));
    });
  }

  // Load what is in reach, and go further out while nothing at all is there.
  function gather(answer, miles, callback) {
    var told = answer.told;
    var names = partsFor(told, answer.read.place || {}, miles).map(function (part) { return part.name; });
    load(told, names, function (shards) {
      answer.miles = miles;
      answer.parts = shards.map(function (shard) { return located(shard, answer.read.place, miles); });
      var wider = WIDER.filter(function (more) { return more > miles; })[0];
      var place = answer.read.place;
      if (place && place.at && !total(answer.parts) && wider && !answer.asked.within) {
        gather(answer, wider, callback);
      } else {
        callback();
      }
    });
  }

  function finish(answer, callback) {
    var asked = answer.asked;
    answer.chosen = find.unsaid(answer.parts, find.choices(asked, answer.read));
    answer.sifted = answer.parts.map(function (part) {
      var base = answer.read.wordless ? find.none(part.shard.size) : find.leftOf(part);
      var made = find.sift(part.shard, base, answer.chosen);
      made.miles = part.miles;
      made.same = part.same;
      made.words = part.words;
      return made;
    });
    answer.near = answer.parts.some(function (part) { return part.miles; });
    var usual = answer.near ? "near" : answer.words.length ? "words" : "name";
    answer.order = asked.order && (asked.order !== "near" || answer.near) ? asked.order : usual;
    answer.yes = find.ordered(answer.sifted, "yes", answer.order);
    answer.ask = find.ordered(answer.sifted, "ask", answer.order);
    if (answer.read.tonight && !asked.order) {
      answer.yes = find.soonFirst(answer.yes);
      answer.ask = find.soonFirst(answer.ask);
    }
    find.apart(answer);
    answer.out = find.dropped(answer.sifted);
    callback(answer);
  }

  // Calls back with the answer to {q, chosen, spans, within, order, device}.
  find.answer = function (asked, callback) {
    var before = lg.failures();
    lg.load("find/words", function (told) {
      if (!told) { callback(null); return; }
      if (!told.phrases) { find.prepare(told); }
      find.understand(told, asked.q, function (read) {
        if (!read.place && asked.device) { read.place = { kind: "device", at: asked.device, others: [] }; }
        var answer = { asked: asked, told: told, read: read, words: [], named: [], parts: [], yes: [], ask: [], lacking: [] };
        read.wordless = !read.tokens.length && Boolean(asked.q.trim());
        function tell() {
          answer.guides = read.guides;
          answer.notices = find.notices(read);
          // Whether some of what was typed is left out of what is found.
          // A level that is ruled out may still be a part of what another program offers: "no detox".
          var ruledOut = read.denied.some(function (one) { return one.term && one.term.filter === "level"; });
          answer.partly = Boolean(answer.notices.length || read.lost.length || read.cut || ruledOut);
          // Whether a file could not be had: what it holds may be what was asked for.
          answer.failed = lg.failures() > before;
          callback(answer);
        }
        answer.search = function (done) { gather(answer, asked.within || NEAR, done); };
        answer.finish = function () { finish(answer, tell); };
        find.searchWords(answer, tell);
      });
    });
  };
}());
