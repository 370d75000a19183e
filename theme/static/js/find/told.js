/* Choices and places in words, and the words in the box without some of them.
   needs: app/dom, choose */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = (lg.finder = {});

  finder.labelOf = function (told, id, option) {
    var filter = told.byId[id];
    var known = ((filter && filter.options) || []).filter(function (one) {
      return one[0] === option;
    })[0];
    return known ? known[1] : option;
  };

  // 1204 as "1,204", whatever the browser's own language is.
  finder.number = function (number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  };

  // A sentence about so many, in its form for one or for several.
  finder.counted = function (forms, n, values) {
    return lg.say(
      Array.isArray(forms) ? forms[n === 1 ? 0 : 1] : forms,
      Object.assign({ n: finder.number(n) }, values)
    );
  };

  // The address of a provider's page.
  finder.pageOf = function (told, slug) {
    return lg.home + lg.say(told.page, { slug: slug });
  };

  // "Medicaid", "Detox: On site" or "Detox from: Alcohol, Opioids": choices of one filter in words.
  finder.choicesWords = function (told, id, options) {
    var filter = told.byId[id];
    var yes = options.indexOf("yes") >= 0;
    if (yes && filter.kind === "plain") {
      return filter.label;
    }
    var words = options
      .map(function (option) {
        return finder.labelOf(told, id, option);
      })
      .join(", ");
    return yes || told.named.indexOf(id) >= 0 ? filter.label + ": " + words : words;
  };

  finder.choiceWords = function (told, id, option) {
    return finder.choicesWords(told, id, [option]);
  };

  finder.placeWords = function (told, place) {
    if (place.kind === "device") {
      return told.say.here;
    }
    if (place.kind === "state" || place.unknown) {
      return place.name;
    }
    var state = place.state.toUpperCase();
    if (place.kind === "zip") {
      return lg.say(told.say.zip, { zip: place.name, town: place.town, state: state });
    }
    return lg.say(told.say.town, { town: place.name, state: state });
  };

  // The words of the box without those of some stretches {from, to}.
  finder.withoutAll = function (read, stretches, instead) {
    var parts = read.parts.map(function (part, number) {
      var own = read.tokens.filter(function (token) {
        return token.part === number;
      });
      var gone =
        own.length &&
        own.every(function (token) {
          var at = read.tokens.indexOf(token);
          return stretches.some(function (one) {
            return at >= one.from && at < one.to;
          });
        });
      return gone ? null : part.literal ? '"' + part.text + '"' : part.text;
    });
    return parts
      .filter(Boolean)
      .concat(instead || [])
      .join(" ")
      .replace(/[,;]+$/, "");
  };

  // The same without those that were read as one thing.
  finder.without = function (read, from, to, instead) {
    return finder.withoutAll(read, [{ from: from, to: to }], instead);
  };

  finder.toggle = function (asked, id, option, on) {
    var others = (asked.chosen[id] || []).filter(function (other) {
      return other !== option;
    });
    asked.chosen[id] = on ? others.concat(option) : others;
    if (!asked.chosen[id].length) {
      delete asked.chosen[id];
    }
  };

  // A question as it stands in the address.
  finder.nothing = function () {
    return { q: "", chosen: {}, spans: {}, within: 0, order: "", device: null };
  };

  function coded(text) {
    return encodeURIComponent(text).replace(/%20/g, "+");
  }

  finder.print = function (asked) {
    var parts = asked.q ? ["q=" + coded(asked.q)] : [];
    Object.keys(asked.chosen).forEach(function (id) {
      if (asked.chosen[id].length) {
        parts.push(id + "=" + asked.chosen[id].map(coded).join(","));
      }
    });
    Object.keys(asked.spans).forEach(function (id) {
      parts.push(id + "=" + asked.spans[id].join("-"));
    });
    if (asked.within) {
      parts.push("within=" + asked.within);
    }
    if (asked.order) {
      parts.push("sort=" + asked.order);
    }
    return "#" + parts.join("&");
  };
})();
