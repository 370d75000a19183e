/* Words beside choices narrow nothing: "stay on suboxone" asks for suboxone. What has them is told by its card,
   and whose name they are stands first.
   needs: find/called, find/taking, find/tokens, texts/chance, texts/held, texts/narrow */
(function () {
  "use strict";
  var find = window.levelground.find;
  var FEW = 12; // records of a name, or a twentieth of all: a word that more have is nobody's name

  // Whether words are beside choices. What stands between quotes, and a house in its street, mean just themselves.
  find.isLoose = function (read, rest) {
    return (
      read.terms.length > 0 &&
      !rest.some(function (at) {
        return read.tokens[at].literal || read.tokens[at].street;
      })
    );
  };

  function each(tried, act) {
    tried.parts.forEach(function (part) {
      Object.keys(part.words || {}).forEach(function (record) {
        act(part.words[record], part, record);
      });
    });
  }

  function named(tried) {
    var count = 0;
    each(tried, function (hit) {
      count += hit.fields.name ? 1 : 0;
    });
    return count;
  }

  // What has some of the words, where nothing has them all; for each word anew whether it is somebody's name, who is
  // `called` so then.
  function gather(tried, places) {
    var found = tried.parts.map(function () {
      return {};
    });
    var size = tried.parts.reduce(function (sum, part) {
      return sum + part.shard.names.length;
    }, 0);
    function add(words) {
      find.searchParts(tried, words);
      var telling = named(tried) <= Math.max(FEW, size / 20);
      each(tried, function (hit, part, record) {
        var own = found[tried.parts.indexOf(part)];
        var one = own[record] || { score: 0, fields: {}, first: false };
        if (telling && find.inName(part, Number(record), words) === words.length) {
          tried.called.push([part, Number(record)]);
        }
        own[record] = {
          score: one.score + hit.score,
          fields: Object.assign({}, one.fields, hit.fields),
          first: one.first || Boolean(telling && hit.fields.name),
        };
      });
    }
    var words = find.wordsAt(tried.read, places);
    tried.called = [];
    if (find.searchParts(tried, words)) {
      add(words);
    } else {
      words.forEach(function (word) {
        add([word]);
      });
    }
    tried.words = words;
    tried.parts.forEach(function (part, at) {
      part.words = found[at];
      part.loose = true;
    });
  }

  // Whether words are in somebody's name.
  function isName(tried, places) {
    return find.searchParts(tried, find.wordsAt(tried.read, places)) > 0 && named(tried) > 0;
  }

  // Names that are ruled out are said to be left in: "any detox but AdCare". The words that are left.
  function withoutDenied(tried, rest) {
    var read = tried.read;
    rest.forEach(function (at) {
      var from = read.taken[at] ? -1 : find.deniedFrom(read, at);
      var name = [at];
      if (from < 0 || !isName(tried, name)) {
        return;
      }
      while (rest.indexOf(at + name.length) >= 0 && isName(tried, name.concat(at + name.length))) {
        name.push(at + name.length);
      }
      find.putAside(read, { kind: "denied", from: from, to: at + name.length });
    });
    return rest.filter(function (at) {
      return !read.taken[at];
    });
  }

  // A second place is said to be one too many.
  find.otherPlace = function (read, at) {
    var place = read.place && find.placeCalled(read, at, at + 1, false);
    var other = place && place.programs > 0;
    if (other) {
      find.putAside(read, { kind: "place", from: at, to: at + 1 });
    }
    return other;
  };

  // Calls back with all that the choices leave; what is nowhere is named.
  find.besideChoices = function (tried, words, done) {
    var read = tried.read;
    var rest = withoutDenied(tried, words);
    var together = find.searchParts(tried, find.wordsAt(read, rest)) > 0;
    var kept = rest.filter(function (at) {
      return together || find.holds(tried, at);
    });
    find.leftHere(read, kept.length === rest.length && together ? [] : rest, function (closed) {
      tried.named = tried.named.concat(closed);
      gather(tried, kept);
      read.lost = tried.named.length
        ? []
        : rest.filter(function (at) {
            return kept.indexOf(at) < 0 && !find.otherPlace(read, at);
          });
      done(tried);
    });
  };
})();
