/* A program in the results, on the card that macros/card.html makes: what it states of the facts that
   decide, what it does not, and why it is here.
   needs: ages, app/dom, app/slots, find/bits, find/places, find/refused, find/shard, find/signs, find/told,
          finder/facts, finder/limits
   if there: order/less, order/near, order/order */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;
  var TELEPHONE = /^(\d{3})(\d{3})(\d{4})(?: (.+))?$/; // area, exchange, line and extension

  // Whether the reasons say all there is to say of a fact: it was asked about, and is met or not stated.
  function isTold(told, hit, id, said) {
    var asked = hit.groups.filter(function (group) {
      return group.id === id;
    })[0];
    return Boolean(asked) && (!said || find.has(asked.yes, hit.program));
  }

  function deciding(told, hit) {
    var unstated = [];
    var stating = [];
    (told.deciding.levels[finder.levelOf(told, hit)] || told.deciding.usually).forEach(
      function (name) {
        var id = name;
        var said = finder.fact(told, hit, id);
        var other = !said && told.deciding.instead[id];
        var known = other && finder.fact(told, hit, other);
        if (known && known[0] !== "na") {
          id = other;
          said = known;
        }
        if (isTold(told, hit, id, said)) {
          return;
        }
        var wide =
          said && (told.deciding.wide.indexOf(id) >= 0 || said[1].length > told.deciding.letters);
        var label = told.byId[id].label;
        if (!said) {
          unstated.push(label);
          return;
        }
        stating.push({
          label: label,
          state: said[0] !== "said" && said[0],
          words: said[1],
          wide: wide ? "card-wide" : "",
        });
      }
    );
    return stating.length || unstated.length
      ? { facts: stating, unstated: unstated.join(", ") }
      : null;
  }

  function without(options, never) {
    return options.filter(function (option) {
      return never.indexOf(option) < 0; // said once, above all
    });
  }

  // Of a list that is met by any of its own *options*, whether its noes count: it is told whole.
  function inFull(told, id, met, options) {
    return met && options.length && told.deciding.refusals.indexOf(id) >= 0;
  }

  // What else a word of a choice means that a program states.
  function otherWays(told, hit, met, chosen, own) {
    return ((met && chosen.or) || [])
      .filter(function (way) {
        return way.filter !== "genders" && !(way.less && own); // whom it takes is told by itself
      })
      .map(function (way) {
        var said = way.options.filter(function (option) {
          return find.states(hit.shard, way.filter, option, "yes", hit.program);
        });
        return said.length && finder.choicesWords(told, way.filter, said);
      })
      .filter(Boolean);
  }

  // What comes near to a choice and is no fact of a card.
  function nearWords(answer, hit) {
    return (hit.nearly ? find.nearOf(answer, hit) : [])
      .filter(function (one) {
        return answer.told.later[one[0]];
      })
      .map(function (one) {
        return finder.choicesWords(answer.told, one[0], one[1]);
      });
  }

  // Where it is dangerous to stop alone and no detox was asked for: the detox of the same place, and from what.
  function detoxHere(answer, hit) {
    var told = answer.told;
    var one = { shard: hit.shard, program: hit.shard.starts[hit.record] };
    var end = hit.shard.starts[hit.record + 1];
    while (one.program < end && finder.levelOf(told, one) !== "detox") {
      one.program += 1;
    }
    if (one.program === end || finder.levelOf(told, hit) === "detox" || !find.endangered(answer)) {
      return 0;
    }
    var from = finder.labels(told, one, "detox_from");
    return from.length && lg.say(told.say.detox_here, { list: finder.inTurn(from).toLowerCase() });
  }

  function once(words) {
    return words.filter(function (one, at) {
      return words.indexOf(one) === at;
    });
  }

  // Where the words stand that are no choice.
  function whereFound(told, fields) {
    return (
      fields &&
      (fields.name ? told.say.in_name : fields.text ? told.say.in_text : told.say.in_place)
    );
  }

  // Options in words; where their filter was not asked for, without it.
  function asWords(told, id, options, bare) {
    return bare ? find.labels(told, id, options) : finder.choicesWords(told, id, options);
  }

  // What a choice asked for and a program states, or does not say.
  function reasons(answer, hit) {
    var told = answer.told;
    var whole = [];
    var yes = [];
    var ask = [];
    hit.groups.forEach(function (group) {
      var chosen = answer.chosen[group.id];
      var met = find.has(group.yes, hit.program) && !chosen.silent;
      if (met && group.id === "level") {
        return;
      } // it stands on the card as it is
      if (chosen.span) {
        if (group.id !== "checked") {
          (met ? yes : ask).push(told.byId[group.id].label);
        }
        return;
      }
      var options = without(chosen.options, chosen.never || []).filter(function (option) {
        var said = find.has(find.option(hit.shard, group.id, option).yes, hit.program);
        return Boolean(met) === Boolean(said);
      });
      if (inFull(told, group.id, met, options)) {
        whole.push(told.byId[group.id].label + ": " + finder.fact(told, hit, group.id)[1]);
      } else if (options.length && (met || !find.isLeftOut(hit, group.id, chosen))) {
        (met ? yes : ask).push(asWords(told, group.id, options, chosen.ahead && !met));
      }
      yes = yes.concat(otherWays(told, hit, met, chosen, options.length));
      if (met && find.toAsk) {
        find.toAsk(told, hit, group.id, chosen, whole, ask);
      }
    });
    yes = once(yes.concat(nearWords(answer, hit)));
    ask = once(ask);
    return [
      { state: "yes", words: whole.join("; ") },
      { state: "yes", words: yes.length ? lg.say(told.say.states, { list: yes.join("; ") }) : "" },
      { state: "yes", words: detoxHere(answer, hit) },
      { state: hit.open, words: hit.opened },
      { state: "ask", words: ask.length ? lg.say(told.say.ask, { list: ask.join("; ") }) : "" },
      { state: "no", words: find.ruledOut && find.ruledOut(answer, hit) },
      { state: "", words: whereFound(told, hit.fields) },
    ].filter(function (one) {
      return one.words;
    });
  }

  function distance(answer, hit) {
    var say = answer.told.say;
    var place = answer.read.place;
    if (hit.miles === null || !place) {
      return "";
    }
    if (place.kind === "zip" && hit.same) {
      return say.same_zip;
    }
    return lg.say(say.about, { n: find.wholeMiles(hit.miles) });
  }

  // What a phone is called by, and how it is shown.
  function phone(told, digits) {
    var part = TELEPHONE.exec(digits);
    if (!part) {
      return null;
    }
    var values = { area: part[1], exchange: part[2], line: part[3], extension: part[4] };
    values.number = lg.say(told.phone.number, values);
    return {
      call: lg.say(told.phone.href, values),
      number: values.number,
      extension: part[4] ? lg.say(told.say.extension, { number: "", extension: part[4] }) : "",
    };
  }

  // When it was checked, or the year of the list it is from, where not all are from that: *year* is said once.
  function age(hit, year) {
    var days = find.checkedOn(hit.shard, hit.record);
    if (!days) {
      return { year: year ? "" : find.yearOf(hit.shard, hit.record) || "" };
    }
    var date = new Date(days * 86400000).toISOString().slice(0, 10);
    return { checked: date, day: lg.day(date) };
  }

  finder.card = function (answer, hit) {
    var told = answer.told;
    var shard = hit.shard;
    var slug = find.slugOf(shard, hit.record);
    var called = shard.called[hit.program];
    var town = shard.towns[shard.town[hit.record]];
    var stay = finder.labels(told, hit, "stay")[0];
    var level = (finder.labels(told, hit, "level")[0] || told.say.level_unknown).split(" (")[0]; // the chip has all of it
    var where = [
      shard.apart[hit.record],
      lg.say(told.say.town, { town: town[0], state: town[1].toUpperCase() }),
      distance(answer, hit),
    ];
    var why = reasons(answer, hit);
    var card = lg.filled(
      "card",
      Object.assign(
        {
          id: slug + "/" + shard.programKeys[hit.program],
          href: lg.say(told.page, { slug: slug }),
          name: find.nameOf(shard, hit.record) + (called ? ": " + called : ""),
          level: stay ? lg.withStay(level, stay) : level,
          place: where.filter(Boolean).join(", "),
          status: told.statuses[shard.status[hit.program]],
          limits: finder.limits(told, hit),
          why: why.length ? { reasons: why } : null,
          deciding: deciding(told, hit),
          phones: (shard.own_phones[hit.program] || shard.phones[hit.record])
            .split(",")
            .map(function (digits) {
              return phone(told, digits);
            })
            .filter(Boolean),
        },
        age(hit, answer.year)
      )
    );
    if (lg.mark) {
      lg.mark(card);
    }
    return card;
  };
})();
