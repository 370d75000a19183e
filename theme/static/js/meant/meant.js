/* What else the words could have meant: another town of that name, a name, another meaning of a word.
   needs: app/dom, find/tokens, find/where, finder/chips, find/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var el = lg.el;

  // A town of one word may have been meant as a name.
  function asWord(answer, change) {
    var read = answer.read;
    var place = read.place;
    if ((place.kind !== "town" && place.kind !== "county") || place.to - place.from > 1) {
      return [];
    }
    var words = lg.say(answer.told.say.as_word, {
      words: "\u201c" + read.tokens[place.from].word + "\u201d",
    });
    return [
      finder.plainButton(words, change, function (asked) {
        var word = lg.find.spelled(read.tokens, place.from, place.to);
        asked.q = (finder.without(read, place.from, place.to) + ' "' + word + '"').trim();
      }),
    ];
  }

  // Other towns of the same name, and other meanings of a word.
  function others(answer, change) {
    var told = answer.told;
    var read = answer.read;
    var place = read.place;
    var made = [];
    if (place && place.others.length) {
      var places = place.others
        .slice(0, 4)
        .map(function (other) {
          var words = finder.placeWords(told, other);
          return finder.plainButton(words, change, function (asked) {
            asked.q = finder.without(read, place.from, place.to, [words]);
          });
        })
        .concat(asWord(answer, change));
      made.push(el("p", {}, [told.say.others + " "].concat(places)));
    }
    var meanings = place && !place.others.length ? asWord(answer, change) : [];
    read.terms.forEach(function (term) {
      term.others.slice(0, 2).forEach(function (other) {
        var words =
          told.byId[other.filter].label +
          ": " +
          finder.labelOf(told, other.filter, other.options[0]);
        meanings.push(
          finder.plainButton(words, change, function (asked) {
            asked.q = finder.without(read, term.from, term.to);
            finder.toggle(asked, other.filter, other.options[0], true);
          })
        );
      });
    });
    return made.concat(meanings.length ? el("p", {}, meanings) : []);
  }

  // The counties to choose from where the words name a region that is not known.
  function counties(answer, change) {
    var said = answer.notices.filter(function (notice) {
      return /^(area|outside)$/.test(notice.kind);
    })[0];
    var rows = [];
    answer.parts.forEach(function (part) {
      rows = rows.concat(said && !answer.read.place ? part.shard.towns : []);
    });
    return rows
      .map(function (town) {
        return finder.placeWords(answer.told, { kind: "county", name: town[2], state: town[1] });
      })
      .filter(function (words, at, all) {
        return rows[at][2] && all.indexOf(words) === at;
      })
      .sort()
      .map(function (words) {
        return finder.plainButton(words, change, function (asked) {
          asked.q = finder.without(answer.read, said.from, said.to, [words]);
        });
      });
  }

  // What else the words could have meant, folded; the counties unfolded.
  finder.meant = function (answer, change) {
    var made = others(answer, change);
    var offered = counties(answer, change);
    return offered.length
      ? el("p", { class: "quiet" }, [answer.told.say.counties + " "].concat(offered))
      : made.length
        ? el(
            "details",
            { class: "quiet", open: lg.find.isOutside(answer.read) },
            [el("summary", {}, answer.told.say.also)].concat(made)
          )
        : null;
  };
})();
