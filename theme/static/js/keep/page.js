/* The page that offers a copy of the site, says how far it is, and removes it.
   needs: ages, app/dom, app/load, keep/copy */
(function () {
  "use strict";
  var lg = window.levelground;
  var part = document.querySelector("[data-part='keep']");
  var offers = { places: [], languages: [] };
  var removing = false;

  function one(selector) {
    return part.querySelector(selector);
  }

  // What did not come whole may be chosen anew.
  function show(state) {
    part.querySelectorAll("[data-when]").forEach(function (box) {
      var when = box.getAttribute("data-when");
      box.hidden = when !== state && (state !== "failed" || when !== "choose");
    });
    return one("[data-when='" + state + "']");
  }

  function isShown(state) {
    return !one("[data-when='" + state + "']").hidden;
  }

  function placeOf(code) {
    return offers.places.filter(function (place) {
      return place[0] === code;
    })[0];
  }

  function chosen() {
    var place = placeOf(one("#keep-place").value) || offers.places[0];
    var county = place[4].filter(function (own) {
      return own[0] === one("#keep-county").value;
    })[0];
    return { place: place, county: county };
  }

  function options(select, entries) {
    lg.fill(
      lg.empty(select),
      entries.map(function (entry) {
        return lg.el("option", { value: entry[0] }, entry[1]);
      })
    );
  }

  function inAll() {
    var box = one("#keep-languages");
    return Boolean(box && box.checked);
  }

  function sizes() {
    var now = chosen();
    var button = one("[data-do='keep']");
    var size = (now.county || now.place)[inAll() ? 3 : 2];
    button.textContent = lg.say(button.getAttribute("data-words"), { size: size });
  }

  function counties() {
    var own = chosen().place[4];
    var select = one("#keep-county");
    options(select, [["", select.getAttribute("data-all")]].concat(own));
    one("[data-counties]").hidden = own.length < 2;
    sizes();
  }

  function asked() {
    var now = chosen();
    var languages = inAll() ? offers.languages : [document.documentElement.lang];
    var place = now.place[0] + (now.county ? "/" + now.county[0] : "");
    return "part=" + place + "&languages=" + languages.join(",");
  }

  // "part=ma/worcester&languages=en" as "Worcester County"
  function nameOf(asking) {
    var path = (/part=([^&]*)/.exec(decodeURIComponent(asking)) || ["", ""])[1].split("/");
    var place = placeOf(path[0]);
    var county = ((place && place[4]) || []).filter(function (own) {
      return own[0] === path[1];
    })[0];
    return county ? county[1] + ", " + place[1] : place ? place[1] : path.join(" ");
  }

  function showKept(list) {
    var box = show("kept");
    var day = one("[data-day]");
    var parts = day.getAttribute("data-day").split("{day}");
    box.querySelector("[data-name]").textContent = nameOf(list.asked);
    lg.fill(lg.empty(day), [
      parts[0] + lg.day(list.day) + parts[1] + ", ",
      lg.el("time", { datetime: list.day, "data-age": true, "data-fresh": 90 }, lg.day(list.day)),
    ]);
    lg.mark(box);
  }

  function showState() {
    return Promise.all([lg.keptCopy.there(), lg.keptCopy.asked(), lg.keptCopy.hasAny()]).then(
      function (now) {
        if (now[0]) {
          showKept(now[0]);
        } else if (now[1]) {
          show("coming");
        } else if (now[2]) {
          showFailed();
        } else {
          show("choose");
        }
      }
    );
  }

  function showFailed(why) {
    var words = show("failed").querySelector("[data-words]");
    words.textContent = words.getAttribute("data-" + why) || words.getAttribute("data-words");
  }

  function changed(told) {
    if (removing) {
      return;
    }
    if (told.failed) {
      lg.keptCopy.there().then(function (list) {
        return list && told.failed !== "room" ? showKept(list) : showFailed(told.failed);
      });
    } else if ("kept" in told) {
      showState();
    } else if (!isShown("kept")) {
      var words = show("coming").querySelector("[data-words]");
      words.textContent = lg.say(words.getAttribute("data-words"), told);
    }
  }

  function start() {
    removing = false;
    show("coming");
    lg.keptCopy.start(asked()).catch(showFailed);
  }

  function remove() {
    removing = true;
    lg.keptCopy.remove().then(function () {
      show("gone");
    });
  }

  function listen() {
    var does = { keep: start, remove: remove, update: lg.keptCopy.update };
    part.querySelectorAll("[data-do]").forEach(function (button) {
      button.addEventListener("click", does[button.getAttribute("data-do")]);
    });
    one("#keep-place").addEventListener("change", counties);
    part.addEventListener("change", sizes);
    lg.keptCopy.onChange(changed);
  }

  function choose(wanted) {
    var path = wanted.split("/");
    if (placeOf(path[0])) {
      one("#keep-place").value = path[0];
      counties();
      one("#keep-county").value = path[1] || "";
      sizes();
    }
  }

  if (lg.keptCopy.able()) {
    lg.loadAll(["keep", "words"], function (found) {
      if (!found.keep || !found.words) {
        return;
      }
      lg.setWords(found.words);
      offers = found.keep;
      options(one("#keep-place"), offers.places);
      counties();
      choose(location.hash.slice(1));
      listen();
      showState();
    });
  }
})();
