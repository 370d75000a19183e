/* The parts of the directory that a place asks for, and which of their programs lie in reach of it.
   needs: app/load, find/bits, find/places, find/shard, find/tokens */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  function touches(bounds, point, miles) {
    if (!bounds.length) {
      return false;
    }
    var nearest = [
      Math.min(Math.max(point[0], bounds[0] / 1000), bounds[1] / 1000),
      Math.min(Math.max(point[1], bounds[2] / 1000), bounds[3] / 1000),
    ];
    return find.miles(point, nearest) <= miles;
  }

  // The parts to load for a place: a state's own, or those within so many miles of a point.
  function partsFor(told, place, miles) {
    var parts = told.shards;
    if (!told.several) {
      return parts;
    }
    return parts.filter(function (part) {
      if (part.name === "all" || part.name === place.state) {
        return true;
      }
      return place.at && touches(part.bounds, place.at, miles);
    });
  }

  function same(shard, record, place) {
    var town = shard.towns[shard.town[record]];
    if (place.kind === "zip") {
      return find.zipOf(shard, record) === place.name;
    }
    if (place.kind === "state") {
      return town[1] === place.state;
    }
    if (place.kind === "county") {
      return town[2] === place.name && town[1] === place.state;
    }
    if (place.kind === "region") {
      return place.counties.indexOf(town[2]) >= 0 && town[1] === place.state;
    }
    return place.kind === "town" && town[0] === place.name && town[1] === place.state;
  }

  // The programs of a part that lie in a place, or within so many miles of its middle.
  function located(shard, place, miles) {
    if (!place) {
      return { shard: shard, base: find.all(shard.size), miles: null, same: null };
    }
    var key = JSON.stringify([place.kind, place.name, place.state, place.at, miles]);
    return Object.assign(
      { shard: shard },
      find.kept(shard, "located", key, function () {
        return measured(shard, place, miles);
      })
    );
  }

  function measured(shard, place, miles) {
    var part = {};
    var records = find.none(shard.names.length);
    var point = /^(county|state|region)$/.test(place.kind) ? null : place.at;
    part.miles = point ? [] : null;
    part.same = [];
    shard.names.forEach(function (_name, record) {
      var at = point && find.pointOf(shard, record);
      var away = at ? find.miles(point, at) : null;
      part.same[record] = same(shard, record, place);
      if (part.miles) {
        part.miles[record] = away;
      }
      if (part.same[record] || (away !== null && away <= miles)) {
        find.add(records, record);
      }
    });
    part.base = find.programsOf(shard, records);
    return part;
  }

  function load(told, names, callback) {
    lg.loadAll(
      names.map(function (name) {
        return "find/" + name;
      }),
      function (files) {
        callback(
          names
            .filter(function (name) {
              return files["find/" + name];
            })
            .map(function (name) {
              return find.shard(name, files["find/" + name]);
            })
        );
      }
    );
  }

  function atDistance(told, place, miles, callback) {
    var names = partsFor(told, place || {}, miles).map(function (part) {
      return part.name;
    });
    load(told, names, function (shards) {
      callback(
        shards.map(function (shard) {
          return located(shard, place, miles);
        })
      );
    });
  }

  // Calls back with {parts, miles}: what is within so many miles of a place, or of 25 and then further out
  // while nothing at all is there, where *within* is 0.
  find.gather = function (told, place, within, callback) {
    var steps = within ? [within] : [told.reach.near].concat(told.reach.wider);
    function step(at) {
      atDistance(told, place, steps[at], function (parts) {
        var some = parts.some(function (part) {
          return find.count(part.base);
        });
        if (place && place.at && !some && at + 1 < steps.length) {
          step(at + 1);
        } else {
          callback({ parts: parts, miles: steps[at] });
        }
      });
    }
    step(0);
  };
})();
