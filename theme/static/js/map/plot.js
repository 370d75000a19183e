/* Places on a small drawing: what lies in its frame, names of towns that have room, and a line for a
   distance. It has no outline, so these must tell where one is.
   needs: find/shard, find/told */
(function () {
  "use strict";
  var find = window.levelground.find;
  var finder = window.levelground.finder;
  var WIDTH = 272; // units, which are about pixels
  var HEIGHT = 360;
  var MARGIN = 30;
  var LEAST = 0.06; // degrees of latitude, about four miles: nearer, one would see nothing around
  var MILES_TO_A_DEGREE = 69.1;
  var STEPS = [2, 5, 10, 20, 50, 100, 200];
  var LETTER = 7.5; // units of a letter, at most
  var LINE = 16;
  var TOWNS = 7;
  var DOT = 6; // units from the middle of a dot to a name beside it
  var CLEAR = 26; // units that a name keeps from every other number

  function extent(points, at) {
    var all = points.map(function (point) {
      return point[at];
    });
    return [Math.min.apply(null, all), Math.max.apply(null, all)];
  }

  // A projection that fits points [latitude, longitude] into the drawing: {place: function, unit: miles}.
  finder.projection = function (points) {
    var tall = extent(points, 0);
    var wide = extent(points, 1);
    var middle = [(tall[0] + tall[1]) / 2, (wide[0] + wide[1]) / 2];
    var narrow = Math.cos((middle[0] * Math.PI) / 180);
    var scale = Math.min(
      (HEIGHT - 3 * MARGIN) / Math.max(tall[1] - tall[0], LEAST),
      (WIDTH - 2 * MARGIN) / Math.max((wide[1] - wide[0]) * narrow, LEAST)
    );
    return {
      place: function (point) {
        return [
          Math.round(WIDTH / 2 + (point[1] - middle[1]) * narrow * scale),
          Math.round((HEIGHT - MARGIN) / 2 - (point[0] - middle[0]) * scale),
        ];
      },
      mile: scale / MILES_TO_A_DEGREE,
    };
  };

  finder.isInside = function (spot) {
    return spot[0] > 4 && spot[0] < WIDTH - 4 && spot[1] > 4 && spot[1] < HEIGHT - LINE;
  };

  // The longest round distance that is no wider than a third of the drawing: {miles, long}.
  finder.scaleLine = function (mile) {
    var fits = STEPS.filter(function (miles) {
      return miles * mile <= WIDTH / 3;
    });
    var miles = fits[fits.length - 1] || STEPS[0];
    return { miles: miles, long: Math.round(miles * mile) };
  };

  function overlaps(a, b) {
    return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  }

  // Put a box of so many letters around a spot where none of *taken* is, and keep it there.
  finder.takes = function (taken, x, y, letters, force) {
    var half = (letters * LETTER) / 2 + 3;
    var box = [x - half, y - LINE / 2 - 2, x + half, y + LINE / 2 + 2];
    var free =
      box[0] > 0 &&
      box[2] < WIDTH &&
      box[1] >= 0 &&
      box[3] < HEIGHT - 2 * LINE &&
      !taken.some(function (other) {
        return overlaps(box, other);
      });
    if (free || force) {
      taken.push(box);
    }
    return free;
  };

  // The towns of hits, those with numbers and with the most first: {name, spot, half, mark}. A town is where its
  // first number is, and that number stands for no other; one without a number is in the middle of its dots.
  finder.townSpots = function (placed) {
    var found = {};
    var named = [];
    placed.forEach(function (one) {
      var shard = one.hit.shard;
      var town = shard.towns[shard.town[one.hit.record]];
      var key = town[0] + town[1];
      var own = (found[key] = found[key] || { name: town[0], n: 0, x: 0, y: 0, mark: one.mark });
      own.n += 1;
      own.x += one.spot[0];
      own.y += one.spot[1];
    });
    return Object.keys(found)
      .map(function (key) {
        var one = found[key];
        one.spot = one.mark ? one.mark.spot : [one.x / one.n, one.y / one.n];
        one.half = one.mark ? one.mark.half : DOT;
        return one;
      })
      .sort(function (a, b) {
        return Boolean(b.mark) - Boolean(a.mark) || b.n - a.n;
      })
      .filter(function (one) {
        var fresh = !one.mark || named.indexOf(one.mark) < 0;
        named.push(one.mark);
        return fresh;
      });
  };

  // How far a spot is from a name of so many units to each side of its middle.
  function away(spot, x, y, half) {
    var across = Math.max(Math.abs(spot[0] - x) - half, 0);
    var down = Math.max(Math.abs(spot[1] - y) - LINE / 2, 0);
    return Math.sqrt(across * across + down * down);
  }

  // Whether a reader takes a name there for its own town's: no other number is nearer to it.
  function isPlain(town, marks, x, y, half) {
    var least = Math.max(2 * away(town.spot, x, y, half), CLEAR);
    return !marks.some(function (mark) {
      return mark !== town.mark && away(mark.spot, x, y, half) < least;
    });
  }

  // Where names of towns have room, right at what they name: below, above, and at its sides: [{name, x, y}].
  finder.townNames = function (towns, marks, taken) {
    var shown = [];
    towns.forEach(function (town) {
      var half = (town.name.length * LETTER) / 2 + 3;
      var inside = Math.min(Math.max(town.spot[0], half + 1), WIDTH - half - 1);
      [
        [inside, town.spot[1] + 22],
        [inside, town.spot[1] - 20],
        [town.spot[0] + town.half + half, town.spot[1]],
        [town.spot[0] - town.half - half, town.spot[1]],
      ].some(function (at) {
        var x = Math.round(at[0]);
        var y = Math.round(at[1]);
        var free =
          shown.length < TOWNS &&
          isPlain(town, marks, x, y, half) &&
          finder.takes(taken, x, y, town.name.length, false);
        if (free) {
          shown.push({ name: town.name, x: x, y: y + 5 });
        }
        return free;
      });
    });
    return shown;
  };

  finder.drawing = { width: WIDTH, height: HEIGHT };

  // Hits that have a point, each {hit, point}.
  finder.pointed = function (hits) {
    return hits
      .map(function (hit) {
        return { hit: hit, point: find.pointOf(hit.shard, hit.record) };
      })
      .filter(function (one) {
        return one.point;
      });
  };
})();
