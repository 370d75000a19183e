/* The page on which one searches: it asks what the address says, and the address says what is asked.
   needs: app/dom, app/load, choose, find/answer, find/named, find/reading, find/told, find/understand,
          finder/address, finder/beside, finder/chips, finder/failed, finder/results, finder/strip
   if there: here/here, suggest/box, suggest/offers */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;
  var part = {};
  var told = null;
  var asked = finder.nothing();
  var number = 0;
  var written = null;
  var unwritten = 0; // what was typed, and is not in the address yet
  var speaking = 0;
  var latest = null; // the answer that is shown
  var filtered = null; // fits the filters to an answer
  var unoffered = null; // what was typed before there were suggestions

  function write(step) {
    var hash = finder.print(asked);
    window.clearTimeout(unwritten);
    unwritten = 0;
    written = hash;
    if (hash === location.hash || (hash === "#" && !location.hash)) {
      return;
    }
    try {
      history[step ? "pushState" : "replaceState"](null, "", hash);
    } catch (error) {
      location.replace(hash);
    }
  }

  // Browsers count how often a page changes its address: it does once the typing rests, or is left.
  function typed() {
    window.clearTimeout(unwritten);
    unwritten = window.setTimeout(write, 300);
  }

  function left() {
    if (unwritten) {
      write(false);
    }
  }

  // Said aloud once the typing rests: the results change with every letter.
  function speak(text) {
    window.clearTimeout(speaking);
    part.count.textContent = "";
    speaking = window.setTimeout(function () {
      lg.announce(text);
    }, 900);
  }

  function paint(answer) {
    document.body.toggleAttribute(
      "data-searched",
      Boolean(asked.q.trim() || (answer.sifted && Object.keys(answer.chosen).length))
    );
    document.body.toggleAttribute("data-placed", Boolean(answer.read.place));
    finder.results(part.results, answer, change);
    finder.meanwhile(part.meant, answer, change);
    part.tell(answer, Object.keys(answer.chosen).length, change);
    speak(answer.failed ? finder.failed(part.results, answer) : finder.summary(answer));
    document.documentElement.setAttribute("data-answered", String(number));
    latest = answer;
    finder.beside(part.results, answer);
    if (filtered) {
      filtered(answer);
    } else {
      lg.afterPaint(needMore);
    }
  }

  // The filters come where they can be seen: beside the results, or unfolded.
  function needFilters() {
    if (!filtered && latest && getComputedStyle(part.choices).display !== "none") {
      lg.need("filters", true, true);
    }
  }

  // Suggestions come when someone goes to the box; where they did not, the next key asks again.
  function needOffers() {
    lg.after(
      "suggest",
      function () {
        return Boolean(part.box);
      },
      function () {
        part.box = part.box || finder.box(part.input, part.offers, take);
        if (unoffered) {
          suggest(unoffered);
        }
      }
    );
  }

  // What nobody needs for the first answer.
  function needMore() {
    needFilters();
    lg.atRest(function () {
      latest.parts.forEach(function (one) {
        find.cutNames(one.shard);
      });
    });
  }

  // Suggest what the words may go on to, while they are what was typed last.
  function suggest(answer) {
    var mine = number;
    unoffered = part.box ? null : answer;
    if (part.box) {
      finder.offersFor(answer.read, function (offers) {
        if (mine === number) {
          part.box.show(offers);
        }
      });
    }
  }

  function fold() {
    unoffered = null;
    if (part.box) {
      part.box.fold();
    }
  }

  // The bundle `filters` is here: *begin* makes them, and returns what follows each answer.
  finder.withFilters = function (begin) {
    filtered = begin(part, told, change);
    filtered(latest);
  };

  // Answer what is asked now; an answer that comes too late is not shown.
  function ask(typing) {
    var mine = (number += 1);
    unoffered = null;
    find.answer(asked, function (answer) {
      if (mine !== number) {
        return;
      }
      if (!answer) {
        part.results.textContent = "";
        return;
      }
      paint(answer);
      if (typing && asked.q.trim()) {
        suggest(answer);
      } else if (typing) {
        fold();
      }
    });
  }

  // Change the question as *act* does, and answer it anew. `stay` keeps the focus where it is.
  function change(act, stay) {
    act(asked);
    part.input.value = asked.q;
    write(true);
    fold();
    ask(false);
    if (!stay) {
      part.input.focus();
      fold();
    }
  }

  function take(offer) {
    if (!offer) {
      write(true);
      ask(false);
      return;
    }
    if (offer.href) {
      location.href = offer.href;
      return;
    }
    find.understand(told, asked.q, function (read) {
      change(function (now) {
        finder.taken(now, read, offer);
      });
    });
  }

  function locate() {
    lg.after(
      "here",
      function () {
        return Boolean(finder.locate);
      },
      function () {
        finder.locate(part, told, change);
      },
      function () {
        part.count.textContent = told.say.not_located;
      }
    );
  }

  function fromAddress() {
    if (location.hash === written) {
      return;
    }
    var device = asked.device;
    asked = finder.parse(location.hash, told);
    asked.device = device;
    written = location.hash;
    part.input.value = asked.q;
    document.body.toggleAttribute("data-searched", Boolean(written)); // nothing moves once it is answered
    ask(false);
  }

  function start() {
    [].forEach.call(document.querySelectorAll("[data-part]"), function (one) {
      part[one.getAttribute("data-part")] = one;
    });
    part.skip = document.querySelector(".skip");
    part.skip.setAttribute("data-words", part.skip.textContent);
    part.tell = finder.strip(part);
    part.input.addEventListener("focus", needOffers);
    part.filters.addEventListener("click", needFilters);
    window.addEventListener("resize", needFilters);
    part.input.addEventListener("input", function () {
      needOffers();
      asked.q = part.input.value.slice(0, finder.LONGEST);
      ask(true);
      typed();
    });
    part.input.addEventListener("change", left);
    document.addEventListener("pointerdown", left);
    part.ask.addEventListener("submit", function (event) {
      event.preventDefault();
      take(null);
    });
    part.here.addEventListener("click", locate);
    window.addEventListener("hashchange", fromAddress);
    window.addEventListener("popstate", fromAddress);
    fromAddress();
    if (written === "") {
      ask(false);
    }
  }

  function unfold() {
    var page = document.querySelector("template[data-part='page']");
    page.parentNode.replaceChild(document.importNode(page.content, true), page);
  }

  lg.loadAll(["find/words", "words"], function (files) {
    told = files["find/words"];
    lg.setWords(files.words);
    if (!told) {
      lg.announce(finder.failed(null, null));
      return;
    }
    find.prepare(told);
    unfold();
    start();
  });
})();
