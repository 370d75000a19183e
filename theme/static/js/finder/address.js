/* The question lives after the # of the address: it can be shared, and comes back with "back" and on
   reload. Nothing is sent, and nothing is kept. Whatever someone wrote there by hand does no harm.
   needs: find/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  finder.LONGEST = 400; // letters of the words: more than are read, so that this can be said
  var NAME = 80; // letters of an option's name
  finder.ORDERS = ["near", "words", "name", "checked"];
  finder.DAYS = [90, 180, 365];

  function decoded(text) {
    try {
      return decodeURIComponent(text.replace(/\+/g, " "));
    } catch (error) {
      return "";
    }
  }

  function options(told, id, text) {
    var filter = told.byId[id];
    return text
      .split(",")
      .map(decoded)
      .filter(function (option, at, all) {
        var known =
          filter.kind === "names"
            ? option && option.length <= NAME
            : filter.options.some(function (one) {
                return one[0] === option;
              });
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
      asked.q = decoded(text).slice(0, finder.LONGEST);
    } else if (name === "within") {
      asked.within = told.reach.choices.indexOf(Number(text)) >= 0 ? Number(text) : 0;
    } else if (name === "sort") {
      asked.order = finder.ORDERS.indexOf(text) >= 0 ? text : "";
    } else if (name === "checked" || (filter && filter.kind === "range")) {
      if (span(text)) {
        asked.spans[name] = span(text);
      }
    } else if (filter) {
      var known = options(told, name, text);
      if (known.length) {
        asked.chosen[name] = known;
      }
    }
  }

  // The question that an address asks; what is not understood is passed over.
  finder.parse = function (hash, told) {
    var asked = finder.nothing();
    String(hash)
      .replace(/^#/, "")
      .split("&")
      .slice(0, 60)
      .forEach(function (part) {
        var at = part.indexOf("=");
        if (at > 0) {
          put(asked, told, part.slice(0, at), part.slice(at + 1));
        }
      });
    return asked;
  };
})();
