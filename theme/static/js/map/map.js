/* The map beside the list, where a window is wide: what is found as dots, and what stands in the list with
   the number it has there. Nothing is asked of anyone for it; it is drawn from what the search has.
   needs: app/dom, find/shard, finder/beside, map/plot, find/told */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;
  var SVG = "http://www.w3.org/2000/svg";
  var HIGH = 24; // units from one number to the next below it
  var MOST = 3; // numbers at one spot
  var figure = lg.el("figure", { class: "map map-found screen" });

  function svg(tag, attributes, children) {
    var made = document.createElementNS(SVG, tag);
    Object.keys(attributes).forEach(function (name) {
      made.setAttribute(name, attributes[name]);
    });
    lg.fill(made, children);
    return made;
  }

  function idOf(hit) {
    return find.slugOf(hit.shard, hit.record) + "/" + hit.shard.programKeys[hit.program];
  }

  // The hits whose cards stand in the list now, in its order.
  function listed(place, hits) {
    var byId = {};
    hits.forEach(function (hit) {
      byId[idOf(hit)] = hit;
    });
    return [].map.call(place.querySelectorAll(".card"), function (card, at) {
      return { hit: byId[card.getAttribute("data-id")], number: at + 1 };
    });
  }

  // What lies at one spot, or where a number would cover another, has its numbers in one mark.
  function marks(numbered) {
    var found = [];
    numbered.forEach(function (one) {
      var near = found.filter(function (mark) {
        var across = Math.abs(mark.spot[0] - one.spot[0]);
        return across < mark.half + HIGH / 2 && Math.abs(mark.spot[1] - one.spot[1]) < HIGH;
      })[0];
      one.mark = near || { spot: one.spot, numbers: [] };
      one.mark.numbers.push(one.number);
      one.mark.half = wordsOf(one.mark).length * 4.5 + 6;
      if (!near) {
        found.push(one.mark);
      }
    });
    return found;
  }

  function wordsOf(mark) {
    var more = mark.numbers.length > MOST;
    return mark.numbers.slice(0, more ? MOST - 1 : MOST).join(",") + (more ? "+" : "");
  }

  function drawMark(mark, taken) {
    var words = wordsOf(mark);
    var half = mark.half;
    finder.takes(taken, mark.spot[0], mark.spot[1], words.length + 1, true);
    return svg("g", { class: "map-mark" }, [
      svg("rect", {
        x: mark.spot[0] - half,
        y: mark.spot[1] - 11,
        width: 2 * half,
        height: 22,
        rx: 11,
      }),
      svg("text", { x: mark.spot[0], y: mark.spot[1] + 5 }, words),
    ]);
  }

  function dots(placed) {
    var seen = {};
    return placed
      .map(function (one) {
        return "M" + one.spot.join(" ") + "h.1";
      })
      .filter(function (path) {
        var fresh = !seen[path];
        seen[path] = true;
        return fresh;
      })
      .join("");
  }

  function line(mile, say) {
    var scale = finder.scaleLine(mile);
    var bottom = finder.drawing.height - 10;
    return [
      svg("path", { class: "map-line", d: "M10 " + (bottom - 6) + "v6h" + scale.long + "v-6" }),
      svg(
        "text",
        { class: "map-scale", x: 16 + scale.long, y: bottom },
        lg.say(say.miles, { n: scale.miles })
      ),
    ];
  }

  function draw(answer, numbered, all) {
    var say = answer.told.say;
    var projection = finder.projection(
      numbered.map(function (one) {
        return one.point;
      })
    );
    numbered.concat(all).forEach(function (one) {
      one.spot = projection.place(one.point);
    });
    var placed = all.filter(function (one) {
      return finder.isInside(one.spot);
    });
    var taken = [];
    var numbers = marks(numbered);
    var own = numbers.map(function (mark) {
      return drawMark(mark, taken);
    });
    var towns = finder.townNames(finder.townSpots(numbered.concat(placed)), numbers, taken);
    var names = towns.map(function (town) {
      return svg("text", { x: town.x, y: town.y }, town.name);
    });
    return svg(
      "svg",
      {
        role: "img",
        "aria-label": say.map,
        viewBox: "0 0 " + finder.drawing.width + " " + finder.drawing.height,
      },
      [svg("path", { class: "map-dots", d: dots(placed) })].concat(
        names,
        own,
        line(projection.mile, say)
      )
    );
  }

  finder.withList(function (place, answer) {
    var cards = answer.sifted ? listed(place, answer.yes.concat(answer.ask)) : [];
    var numbered = [];
    cards.forEach(function (one) {
      var point = one.hit && find.pointOf(one.hit.shard, one.hit.record);
      if (point) {
        numbered.push({ hit: one.hit, number: one.number, point: point });
      }
    });
    var missing = cards.length - numbered.length;
    lg.empty(figure);
    place.parentNode.toggleAttribute("data-mapped", numbered.length > 0);
    if (!numbered.length) {
      return;
    }
    lg.fill(figure, [
      draw(answer, numbered, finder.pointed(answer.yes.concat(answer.ask))),
      lg.el("figcaption", { class: "quiet" }, [
        answer.told.say.map + " " + answer.told.say.map_precision,
        missing ? " " + finder.counted(answer.told.say.map_missing, missing, {}) : "",
      ]),
    ]);
    if (!figure.parentNode) {
      place.parentNode.appendChild(figure);
    }
  });
})();
