/* A program in the results, on the card that macros/card.html makes: what it states of the facts that
   decide, what it does not, and why it is here.
   needs: ages, app/dom, app/slots, find/bits, find/shard, suggest/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;
  var WIDE = 30; // letters: what is longer stands below its label
  var TELEPHONE = /^(\d{3})(\d{3})(\d{4})(?: (.+))?$/;

  finder.spanWords = function (told, id, span) {
    var unit = span[1] === 1 ? told.byId[id].one : told.byId[id].unit;
    if (span[1] >= 999) { return lg.say(told.say.or_more, { low: span[0], unit: unit }); }
    if (span[0] === span[1]) { return lg.say(told.say.just, { low: span[0], unit: unit }); }
    return lg.say(told.say.range, { low: span[0], high: span[1], unit: unit });
  };

  function stated(hit, id, option, what) { return find.has(find.option(hit.shard, id, option)[what], hit.program); }

  // The options of a filter that a program states yes or no of, in words.
  function labels(told, hit, id, what) {
    var filter = told.byId[id];
    return filter.options.filter(function (option) { return stated(hit, id, option[0], what); }).map(function (option) {
      return option[1];
    });
  }

  // [state, words] of one fact; null where nobody stated it.
  function fact(told, hit, id) {
    var filter = told.byId[id];
    if (filter.kind === "range") {
      var span = ((hit.shard.filters[id] || {}).spans || [])[hit.program] || [];
      if (!span.length) { return null; }
      if (span[0] > span[1]) { return span[0] === 1 ? ["no", told.say.no] : ["na", told.say.na]; }
      return ["said", finder.spanWords(told, id, span)];
    }
    if (find.has(find.moot(hit.shard, id), hit.program)) { return ["na", told.say.na]; }
    var ways = filter.kind === "ways";
    var yes = filter.options.filter(function (option) {
      return !(ways && option[0] === "yes") && stated(hit, id, option[0], "yes");
    }).map(function (option) { return option[1]; });
    if (yes.length === 1 && told.deciding.alone.indexOf(id) >= 0) { return ["said", lg.say(told.say.only, { term: yes[0] })]; }
    if (yes.length) { return [ways ? "yes" : "said", yes.join(", ")]; }
    if (ways && stated(hit, id, "yes", "yes")) { return ["yes", told.say.yes]; }
    var no = labels(told, hit, id, "no");
    if (!no.length) { return null; }
    if (ways || no.length === filter.options.length) { return ["no", told.say.no]; }
    return ["said", lg.say(told.say.not, { list: no.join(", ") })];
  }

  function deciding(told, hit) {
    var unstated = [];
    var stating = [];
    var level = told.byId.level.options.filter(function (option) { return stated(hit, "level", option[0], "yes"); })[0];
    (told.deciding.levels[level && level[0]] || told.deciding.usually).forEach(function (id) {
      var said = fact(told, hit, id);
      var label = told.byId[id].label;
      if (!said) { unstated.push(label); return; }
      stating.push({
        label: label, state: said[0] === "said" ? "" : said[0], words: said[1],
        wide: id === "payment.accepts" || said[1].length > WIDE ? "wide" : "",
      });
    });
    return stating.length || unstated.length ? { facts: stating, unstated: unstated.join(", ") } : null;
  }

  // What a choice asked for and a program states, or does not say.
  function reasons(answer, hit) {
    var told = answer.told;
    var yes = [];
    var ask = [];
    hit.groups.forEach(function (group) {
      var chosen = answer.chosen[group.id];
      var met = find.has(group.yes, hit.program);
      if (met && group.id === "level") { return; } // it stands on the card as it is
      if (chosen.span) {
        if (group.id !== "checked") { (met ? yes : ask).push(told.byId[group.id].label); }
        return;
      }
      var options = chosen.options.filter(function (option) { return met ? find.has(find.meant(hit.shard, group.id, option).yes, hit.program) : true; });
      (met ? yes : ask).push(finder.choicesWords(told, group.id, options));
    });
    var words = hit.fields && (hit.fields.name ? told.say.in_name : hit.fields.text ? told.say.in_text : told.say.in_place);
    return [
      { state: "yes", words: yes.length ? lg.say(told.say.states, { list: yes.join("; ") }) : "" },
      { state: "ask", words: ask.length ? lg.say(told.say.ask, { list: ask.join("; ") }) : "" },
      { state: "", words: words },
    ].filter(function (one) { return one.words; });
  }

  function distance(answer, hit) {
    var say = answer.told.say;
    var place = answer.read.place;
    if (hit.miles === null || !place) { return ""; }
    if (place.kind === "zip" && hit.same) { return say.same_zip; }
    return lg.say(say.about, { n: Math.max(1, Math.round(hit.miles)) });
  }

  // What a phone is called by, and how it is shown.
  function phone(told, digits) {
    var part = TELEPHONE.exec(digits);
    if (!part) { return {}; }
    var shown = "(" + part[1] + ") " + part[2] + "-" + part[3];
    var words = part[4] ? lg.say(told.say.extension, { phone: shown, extension: part[4] }) : shown;
    return { call: "tel:+1" + part[1] + part[2] + part[3], phone: words };
  }

  function age(hit) {
    var days = find.checkedOn(hit.shard, hit.record);
    if (!days) { return { year: find.yearOf(hit.shard, hit.record) || "" }; }
    var date = new Date(days * 86400000).toISOString().slice(0, 10);
    return { checked: date, day: lg.day(date) };
  }

  finder.card = function (answer, hit) {
    var told = answer.told;
    var shard = hit.shard;
    var slug = find.slugOf(shard, hit.record);
    var called = shard.called[hit.program];
    var town = shard.towns[shard.town[hit.record]];
    var stay = labels(told, hit, "stay", "yes")[0];
    var level = labels(told, hit, "level", "yes")[0] || told.say.level_unknown;
    var where = [(shard.apart || {})[hit.record], lg.say(told.say.town, { town: town[0], state: town[1].toUpperCase() }), distance(answer, hit)];
    var why = reasons(answer, hit);
    var card = lg.filled("card", Object.assign({
      id: slug + "/" + shard.programKeys[hit.program], href: "programs/" + slug + ".html",
      name: find.nameOf(shard, hit.record) + (called ? ": " + called : ""),
      level: stay ? lg.withStay(level, stay) : level, place: where.filter(Boolean).join(", "),
      status: told.statuses[shard.status[hit.program]],
      why: why.length ? { reasons: why } : null, deciding: deciding(told, hit),
    }, phone(told, shard.own_phones[hit.program] || shard.phones[hit.record]), age(hit)));
    if (lg.mark) { lg.mark(card); }
    return card;
  };
}());
