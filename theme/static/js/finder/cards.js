/* A program in the results, as the cards of the other pages are made: what it states of the facts that
   decide, what it does not, and why it is here.
   needs: ages, app/dom, find/bits, find/places, find/shard, finder/facts, suggest/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;
  var el = lg.el;
  var TELEPHONE = /^(\d{3})(\d{3})(\d{4})(?: (.+))?$/; // area, exchange, line and extension

  function facts(told, hit) {
    var unstated = [];
    var rows = [];
    (told.deciding.levels[finder.levelOf(told, hit)] || told.deciding.usually).forEach(function (id) {
      var said = finder.fact(told, hit, id);
      var wide = said && (told.deciding.wide.indexOf(id) >= 0 || said[1].length > told.deciding.letters);
      if (!said) { unstated.push(told.byId[id].label); return; }
      rows.push(el("dt", { "class": wide ? "card-wide" : false }, told.byId[id].label));
      rows.push(el("dd", { "data-state": said[0] === "said" ? false : said[0] }, said[1]));
    });
    if (unstated.length) {
      rows.push(el("dt", {}, told.say.not_stated));
      rows.push(el("dd", { "data-state": "ask" }, unstated.join(", ")));
    }
    return el("dl", {}, rows);
  }

  // What a choice asked for and a program states, or does not say.
  function reasons(answer, hit) {
    var told = answer.told;
    var yes = [];
    var ask = [];
    hit.groups.forEach(function (group) {
      var chosen = answer.chosen[group.id];
      var met = find.has(group.yes, hit.program) && !chosen.silent;
      if (met && group.id === "level") { return; } // it stands on the card as it is
      if (chosen.span) {
        if (group.id !== "checked") { (met ? yes : ask).push(told.byId[group.id].label); }
        return;
      }
      var options = chosen.options.filter(function (option) { return met ? find.has(find.option(hit.shard, group.id, option).yes, hit.program) : true; });
      if (options.length) { (met ? yes : ask).push(finder.choicesWords(told, group.id, options)); }
      if (met && chosen.unsaid) { ask.push(finder.choicesWords(told, group.id, chosen.unsaid)); }
    });
    var words = hit.fields && (hit.fields.name ? told.say.in_name : hit.fields.text ? told.say.in_text : told.say.in_place);
    return [
      yes.length ? el("p", { "class": "card-why", "data-state": "yes" }, lg.say(told.say.states, { list: yes.join("; ") })) : null,
      ask.length ? el("p", { "class": "card-why", "data-state": "ask" }, lg.say(told.say.ask, { list: ask.join("; ") })) : null,
      words ? el("p", { "class": "card-why" }, words) : null,
    ];
  }

  function distance(answer, hit) {
    var say = answer.told.say;
    var place = answer.read.place;
    if (hit.miles === null || !place) { return ""; }
    if (place.kind === "zip" && hit.same) { return say.same_zip; }
    return lg.say(say.about, { n: find.wholeMiles(hit.miles) });
  }

  finder.phone = function (told, digits) {
    var part = TELEPHONE.exec(digits);
    if (!part) { return null; }
    var values = { area: part[1], exchange: part[2], line: part[3], extension: part[4] };
    values.number = lg.say(told.phone.number, values);
    return el("a", { "class": "tel", href: lg.say(told.phone.href, values) }, part[4] ? lg.say(told.say.extension, values) : values.number);
  };

  function checked(told, hit) {
    var days = find.checkedOn(hit.shard, hit.record);
    var year = find.yearOf(hit.shard, hit.record);
    if (!days) { return year ? lg.say(told.say.imported, { year: year }) : ""; }
    var date = new Date(days * 86400000).toISOString().slice(0, 10);
    return [told.say.checked + " ", el("time", { datetime: date, "data-age": true }, lg.day(date))];
  }

  finder.card = function (answer, hit) {
    var told = answer.told;
    var shard = hit.shard;
    var slug = find.slugOf(shard, hit.record);
    var called = shard.called[hit.program];
    var town = shard.towns[shard.town[hit.record]];
    var stay = finder.labels(told, hit, "stay")[0];
    var level = finder.labels(told, hit, "level")[0] || told.say.level_unknown;
    var where = [(shard.apart || {})[hit.record], lg.say(told.say.town, { town: town[0], state: town[1].toUpperCase() }), distance(answer, hit)];
    var card = el("article", { "class": "card", "data-id": slug + "/" + shard.programKeys[hit.program] }, [
      el("header", {}, [
        el("h3", {}, el("a", { href: finder.pageOf(told, slug) }, find.nameOf(shard, hit.record) + (called ? ": " + called : ""))),
        el("p", {}, [stay ? lg.withStay(level, stay) : level, el("br"), where.filter(Boolean).join(", "), told.statuses[shard.status[hit.program]] ? el("b", {}, told.statuses[shard.status[hit.program]]) : null]),
      ]),
      el("div", { "class": "whys" }, reasons(answer, hit)),
      facts(told, hit),
      el("footer", {}, [finder.phone(told, shard.own_phones[hit.program] || shard.phones[hit.record]), el("span", { "class": "quiet" }, checked(told, hit))]),
    ]);
    if (lg.mark) { lg.mark(card); }
    return card;
  };
}());
