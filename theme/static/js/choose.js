/* Choosing programs to compare. Every page has only this much: a Compare button at each program, and
   what was chosen before. The rest comes in the bundles `app` and `tray`, once something is chosen.
   if there: ask/ask */
(function () {
  "use strict";
  var script = document.currentScript;
  var label = script.dataset.compare;
  var pressed = [];
  var taker = null;
  var watchers = [];
  var lg = (window.levelground = window.levelground || {});
  lg.root = script.src.replace(/theme\/js\/.*/, "");
  lg.most = 4;
  // Where the pages and data of this page's language are; the theme and the rest are at the root.
  lg.home = lg.root + (script.dataset.folder || "");
  lg.key = "levelground:" + lg.root;

  // A browser may refuse storage altogether; then the links carry what is chosen.
  lg.kept = function (place, own) {
    try {
      return JSON.parse(window[place].getItem(lg.key + (own || "")));
    } catch (error) {
      return null;
    }
  };

  lg.keep = function (place, ids, own) {
    var key = lg.key + (own || "");
    try {
      if (ids && ids.length) {
        window[place].setItem(key, JSON.stringify(ids));
      } else {
        window[place].removeItem(key);
      }
      return true;
    } catch (error) {
      return false;
    }
  };

  lg.valid = function (ids) {
    return (Array.isArray(ids) ? ids : [])
      .filter(function (id, at, all) {
        return (
          typeof id === "string" && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(id) && all.indexOf(id) === at
        );
      })
      .slice(0, lg.most);
  };

  // "#chosen=a/iop,b/php&at=costs" becomes its ids, and the address "#costs" again.
  function fromAddress() {
    var found = /^#chosen=([^&]*)(?:&at=(.*))?$/.exec(location.hash);
    if (!found) {
      return null;
    }
    history.replaceState(null, "", found[2] ? "#" + found[2] : location.pathname + location.search);
    var part = found[2] && document.getElementById(found[2]);
    if (part) {
      part.scrollIntoView();
    }
    return found[1].split(",");
  }

  // Load a script of the theme once, and its styles if it has any; *then* it comes after them, so that
  // what it puts into the page does not move when they come.
  lg.need = function (name, styled, then) {
    if (
      document.querySelector(
        then ? "link[href$='/" + name + ".css']" : "script[src$='/" + name + ".js']"
      )
    ) {
      return;
    }
    function add(tag, at, kind) {
      var part = document.createElement(tag);
      part.rel = "stylesheet";
      part.async = false;
      part[at] = lg.root + "theme/" + kind + "/" + name + "." + kind;
      return document.head.appendChild(part);
    }
    function addScript() {
      add("script", "src", "js");
    }
    var styles = styled && add("link", "href", "css");
    if (then) {
      styles.onload = styles.onerror = addScript;
    } else {
      addScript();
    }
  };

  function needWithApp(name) {
    lg.need("app", true);
    lg.need(name, true);
  }

  function needTray() {
    if (!document.querySelector("[data-part='compare']")) {
      needWithApp("tray");
    }
  }

  function press(event) {
    var id = event.currentTarget.dataset.choose;
    if (taker) {
      taker(id);
    } else {
      pressed.push(id);
      needTray();
    }
  }

  // Hand over what was pressed so far, and whatever is pressed from now on.
  lg.onPress = function (take) {
    taker = take;
    pressed.splice(0).forEach(take);
  };

  // Call back whenever buttons were put into a part of the page.
  lg.onOffer = function (watch) {
    watchers.push(watch);
  };

  // Kept for this tab at once: the reader may be gone before the rest of the scripts is there.
  lg.setChosen = function (ids) {
    lg.chosen = ids;
    return lg.keep("sessionStorage", ids);
  };

  // Put a Compare button into everything below *part* that stands for a program.
  lg.offer = function (part) {
    part.querySelectorAll("[data-id]").forEach(function (place) {
      var of = place.closest("[data-of]");
      // In a table the head of the column has the name; a button in it is no part of what it is called.
      var table = place.closest("table");
      var head = table ? table.rows[0].cells[place.cellIndex] : place;
      var name = (head.querySelector("a") || head.firstChild).textContent.trim();
      var id = (of ? of.dataset.of + "/" : "") + place.dataset.id;
      if (place.querySelector("[data-choose]")) {
        return;
      }
      var button = document.createElement("button");
      button.type = "button";
      button.dataset.choose = id;
      button.setAttribute("aria-pressed", lg.chosen.indexOf(id) >= 0);
      button.setAttribute("aria-label", label + ": " + name);
      button.textContent = label;
      head.abbr = name;
      button.addEventListener("click", press);
      (place.querySelector("footer") || place).appendChild(button);
    });
    watchers.forEach(function (watch) {
      watch();
    });
  };

  lg.chosen = lg.valid(
    lg.named || fromAddress() || lg.kept("sessionStorage") || lg.kept("localStorage")
  );
  lg.offer(document);
  if (lg.chosen.length) {
    needTray();
  }
  if (
    document.querySelector(".compare thead th:nth-child(4), .reach") &&
    matchMedia("(max-width: 40rem)").matches
  ) {
    needWithApp("phone");
  }
})();
