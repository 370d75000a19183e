/* The question lives after the # of the address: it can be shared, and comes back with "back" and on
   reload. Nothing is sent, and nothing is kept. Whatever someone wrote there by hand does no harm. */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder = {};
  var LONGEST = 300; // letters of the words
  var NAME = 80; // letters of an option's name
  finder.REACHES = [10, 25, 50, 100];
  finder.ORDERS = ["near", "words", "name", "checked"];
  finder.DAYS = [90, 180, 365];

  finder.nothing = function () { return { q: "", chosen: {}, spans: {}, within: 0, order: "", device: null }; };

  function decoded(text) {
    try { return decodeURIComponent(text.replace(/\+/g, " ")); } catch (error) { return ""; }
  }

  function options(told, id, text) {
    var filter = told.byId[id];
    return text.split(",").map(decoded).filter(function (option, at, all) {
      var known = filter.kind === "names" ? option && option.length <= NAME
        : filter.options.some(function (one) { return one[0] === option; });
      return known && all.indexOf(option) === at;
    });
  }

  function span(text) {
    var ends = /^(\d{1,3})-(\d{1,3})$/.exec(text);
    return ends && Number(ends[1]) <= Number(ends[2]) ? [Number(ends[1]), Number(ends[2])] : null;
  }

  function put(asked, told, name, text) {
    var filter = Object.prototype.hasOwnProperty.call(told.byId, name) ? told.byId[name] : null;
    if (name === "q") {
      asked.q = decoded(text).slice(0, LONGEST);
    } else if (name === "within") {
      asked.within = finder.REACHES.indexOf(Number(text)) >= 0 ? Number(text) : 0;
    } else if (name === "sort") {
      asked.order = finder.ORDERS.indexOf(text) >= 0 ? text : "";
    } else if (name === "checked" || (filter && filter.kind === "range")) {
      if (span(text)) { asked.spans[name] = span(text); }
    } else if (filter) {
      var known = options(told, name, text);
      if (known.length) { asked.chosen[name] = known; }
    }
  }

  // The question that an address asks; what is not understood is passed over.
  finder.parse = function (hash, told) {
    var asked = finder.nothing();
    String(hash).replace(/^#/, "").split("&").slice(0, 60).forEach(function (part) {
      var at = part.indexOf("=");
      if (at > 0) { put(asked, told, part.slice(0, at), part.slice(at + 1)); }
    });
    return asked;
  };

  function coded(text) { return encodeURIComponent(text).replace(/%20/g, "+"); }

  finder.print = function (asked) {
    var parts = asked.q ? ["q=" + coded(asked.q)] : [];
    Object.keys(asked.chosen).forEach(function (id) {
      if (asked.chosen[id].length) { parts.push(id + "=" + asked.chosen[id].map(coded).join(",")); }
    });
    Object.keys(asked.spans).forEach(function (id) { parts.push(id + "=" + asked.spans[id].join("-")); });
    if (asked.within) { parts.push("within=" + asked.within); }
    if (asked.order) { parts.push("sort=" + asked.order); }
    return "#" + parts.join("&");
  };

  // The words of the box without those that were read as one thing.
  finder.without = function (read, from, to, instead) {
    var parts = read.parts.map(function (part, number) {
      var own = read.tokens.filter(function (token) { return token.part === number; });
      var gone = own.length && own.every(function (token) {
        var at = read.tokens.indexOf(token);
        return at >= from && at < to;
      });
      return gone ? null : part.literal ? "\"" + part.text + "\"" : part.text;
    });
    return parts.filter(Boolean).concat(instead || []).join(" ").replace(/[,;]+$/, "");
  };

  // The same words, but some of them in quotes: these mean only themselves.
  finder.quoted = function (read, from, to) {
    var words = read.tokens.slice(from, to).map(function (token) { return token.word; }).join(" ");
    return (finder.without(read, from, to) + " \"" + words + "\"").trim();
  };
}());
