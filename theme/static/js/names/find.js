/* Providers by name, before any place is chosen: `levelground.findByWords(words, callback)`.

   Calls back with [{slug, name, place, closed, paused, left, programs: [{key, level}]}], the best first.
   Names lie in small files by how their words begin, so that a few files are loaded and never the
   country.
   needs: app/load, names/cut, names/near */
(function () {
  "use strict";
  var lg = window.levelground;
  var DEEPEST = 4;
  var FILES = 3;
  var MOST = 20;

  // Words out of one text: of each, how much of the one before it keeps, and the rest.
  lg.unfolded = function (text) {
    var before = "";
    return (text.match(/[A-Z][^A-Z]*/g) || []).map(function (one) {
      return (before = before.slice(0, one.charCodeAt(0) - 65) + one.slice(1));
    });
  };

  // The beginning that names the file for a word, null where no file holds it.
  lg.startOf = function (word, starts) {
    var cut = (word.slice(0, DEEPEST).replace(/[^a-z0-9]/g, "-") + "----").slice(0, DEEPEST);
    for (var n = 0; n <= DEEPEST; n += 1) {
      if (starts.indexOf(cut.slice(0, n)) >= 0) {
        return cut.slice(0, n);
      }
    }
    return null;
  };

  lg.fileOf = function (folder, start) {
    return folder + "/" + (start || "everything");
  };

  function filesFor(words, index) {
    var telling = words.filter(function (word) {
      return index.common.indexOf(word) < 0;
    });
    var longest = (telling.length ? telling : words.slice(0, 1)).slice().sort(function (a, b) {
      return b.length - a.length;
    });
    index.unfolded = index.unfolded || lg.unfolded(index.starts);
    var files = longest.map(function (word) {
      return lg.startOf(word, index.unfolded);
    });
    return files
      .filter(function (start, at) {
        return start !== null && files.indexOf(start) === at;
      })
      .slice(0, FILES)
      .map(function (start) {
        return lg.fileOf("names", start);
      });
  }

  // The one of some levels that a program's key is of: "residential-short-stay"; null for none.
  lg.levelOfKey = function (key, levels) {
    return (
      levels
        .filter(function (level) {
          return key === level || key.lastIndexOf(level + "-", 0) === 0;
        })
        .sort(function (a, b) {
          return b.length - a.length;
        })[0] || null
    );
  };

  function entry(file, at, index) {
    return {
      slug: file.slugs[at],
      name: file.names[at],
      place: file.places[at],
      closed: !file.keys[at],
      paused: file.paused.indexOf(at) >= 0,
      left: file.left.indexOf(at) >= 0,
      programs: file.keys[at]
        .split(" ")
        .filter(Boolean)
        .map(function (key) {
          return { key: key, level: lg.levelOfKey(key, index.levels) };
        }),
    };
  }

  function prepared(file) {
    if (!file.words) {
      file.words = lg
        .cutAll(
          file.names.map(function (name, at) {
            return name + " " + (file.called[at] || "");
          })
        )
        .map(function (words) {
          return words.split(" ");
        });
    }
    return file.words;
  }

  function collect(words, files, index) {
    var found = {};
    files.forEach(function (file) {
      if (!file) {
        return;
      }
      prepared(file).forEach(function (name, at) {
        var met = lg.meetsAll(words, name);
        if (met) {
          found[file.slugs[at]] = { met: met, entry: entry(file, at, index) };
        }
      });
    });
    return Object.keys(found)
      .map(function (slug) {
        return found[slug];
      })
      .sort(function (a, b) {
        return b.met - a.met || (a.entry.name < b.entry.name ? -1 : 1);
      })
      .slice(0, MOST)
      .map(function (one) {
        return one.entry;
      });
  }

  // Words as `levelground.cut` cuts them.
  lg.findByWords = function (words, callback) {
    lg.load("names/index", function (index) {
      var names = index ? filesFor(words, index) : [];
      if (!names.length) {
        callback([]);
        return;
      }
      lg.loadAll(names, function (files) {
        callback(
          collect(
            words,
            names.map(function (name) {
              return files[name];
            }),
            index
          )
        );
      });
    });
  };
})();
