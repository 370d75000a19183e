/* The two bands: what states all that was asked for, and what does not say. A few are painted at a time.
   needs: app/dom, app/load, choose, find/apart, find/shard, find/signs, find/soon, find/told, finder/bands,
          finder/begin, finder/beside, finder/cards, finder/failed, finder/guides, finder/tonight
   if there: grave/lines, nothing/nothing */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var el = lg.el;
  var FIRST = 3; // cards in the first frame: as many as a phone shows
  var PAGE = 20;
  var turn = 0;
  var room = FIRST; // for how many more cards the frame has time

  // Put cards into a list a few at a time; a newer answer stops an older one.
  function paint(list, hits, from, to, answer, mine) {
    var upTo = Math.min(to, from + room);
    var part = document.createDocumentFragment();
    for (var at = from; at < upTo; at += 1) {
      part.appendChild(finder.card(answer, hits[at]));
    }
    if (lg.offer) {
      lg.offer(part);
    }
    list.appendChild(part);
    room -= upTo - from;
    if (upTo < to) {
      lg.atRest(function () {
        if (mine === turn) {
          room = FIRST;
          paint(list, hits, upTo, to, answer, mine);
          finder.listed();
        }
      });
    }
  }

  function band(answer, name, heading, noted, first) {
    var hits = lg.find.banded(answer, name);
    var say = answer.told.say;
    if (!hits.length) {
      return null;
    }
    var list = el("div", { class: "cards" });
    var shown = Math.min(first, hits.length);
    var mine = turn;
    var more = el("p", { class: "results-more" }, [
      el("button", {
        type: "button",
        click: function () {
          var next = Math.min(shown + PAGE, hits.length);
          var start = list.children.length;
          room = FIRST;
          paint(list, hits, shown, next, answer, mine);
          finder.listed();
          shown = next;
          label();
          if (list.children[start]) {
            list.children[start].querySelector("a").focus();
          }
        },
      }),
      el("span", {}),
    ]);
    function label() {
      var left = hits.length - shown;
      more.hidden = !left;
      more.firstChild.textContent = lg.say(say.more, { n: Math.min(PAGE, left) });
      more.lastChild.textContent =
        " " + lg.say(say.shown, { n: shown, all: finder.number(hits.length) });
    }
    label();
    paint(list, hits, 0, shown, answer, mine);
    return el("section", { class: "part results-band", "data-band": name }, [
      heading ? el("h2", {}, heading) : null,
      noted ? el("p", { class: "note" }, noted) : null,
      list,
      more,
    ]);
  }

  function note(answer) {
    var say = answer.told.say;
    var place = answer.read.place;
    if (!answer.near) {
      return { wider: null, words: null };
    }
    var words =
      place.kind === "device"
        ? say.distances_here
        : lg.say(say.distances, { place: finder.placeWords(answer.told, place) });
    var near = answer.told.reach.near;
    var wider =
      !answer.asked.within && answer.miles > near
        ? lg.say(say.widened, { less: near, miles: answer.miles })
        : "";
    return {
      wider: wider ? el("p", { class: "quiet" }, wider) : null,
      words: el("p", { class: "quiet" }, words),
    };
  }

  // Wherever detox comes up, so does the danger of stopping alone.
  function danger(answer) {
    var say = answer.told.say;
    var expecting = lg.find.expecting(answer) ? say.expecting + " " : "";
    var more = lg.find.graveWords ? lg.find.graveWords(answer) : "";
    var alone = lg.find.endangered(answer);
    return alone || more
      ? lg.warning(
          say.danger,
          more + expecting + (alone ? answer.told.danger : ""),
          answer.told.until
        )
      : null;
  }

  finder.summary = function (answer) {
    var say = answer.told.say;
    if (!answer.sifted) {
      return "";
    }
    if (finder.isOpen(answer)) {
      return say.begin;
    }
    if (!answer.yes.length && !answer.ask.length) {
      return say.nothing;
    }
    return (
      lg.say(say.found, { n: answer.yes.length }) +
      (answer.ask.length ? " " + lg.say(say.does_not_say, { n: answer.ask.length }) + "." : "")
    );
  };

  // The year of the list that all of them are from, of which nobody here called one; "" where that is not so.
  function yearOf(answer) {
    return (
      answer.yes.concat(answer.ask).reduce(function (year, hit) {
        var own = lg.find.checkedOn(hit.shard, hit.record)
          ? ""
          : lg.find.yearOf(hit.shard, hit.record);
        return year === null || own === year ? own || "" : "";
      }, null) || ""
    );
  }

  // How far around is looked, and in which order; where it cannot wait that is said below, and the first is near.
  function reach(answer) {
    var say = answer.told.say;
    var values = { n: answer.miles, order: say["sort_" + answer.order] };
    return lg.say(answer.read.tonight ? say.reach : say.sorted, values) + " ";
  }

  // What holds for all that was found is said once.
  function once(place, answer) {
    var say = answer.told.say;
    var first = place.querySelector(".results-band > h2");
    if (!first) {
      return;
    }
    var where =
      answer.read.place || answer.named.length ? null : el("strong", {}, say.soon_where + " ");
    var words = [
      answer.near && !answer.read.tonight ? reach(answer) : null,
      answer.hours,
      answer.read.tonight && !answer.hours
        ? (lg.find.soonBy(answer.chosen) === "day" ? say.soon_open : say.soon_ask) + " "
        : null,
      answer.read.tonight || answer.yes.length > PAGE ? where : null,
      answer.year ? lg.say(say.listed, { year: answer.year }) : null,
    ].filter(Boolean);
    if (words.length) {
      first.parentNode.insertBefore(el("p", { class: "quiet" }, words), first.nextSibling);
    }
  }

  // Where nothing is found, that is said first; what to do next comes below it with its own script.
  function none(answer) {
    return answer.where || answer.failed || answer.read.wordless
      ? null
      : el("section", { class: "flow offers" }, el("h2", {}, answer.told.say.nothing));
  }

  // In which order they stand where it cannot wait: below them, since it changes nothing of what to do.
  function order(answer) {
    var say = answer.told.say;
    var by = lg.find.soonBy(answer.chosen);
    return answer.read.tonight && answer.yes.length
      ? el("p", { class: "quiet" }, (answer.near ? reach(answer) : "") + say["soon_" + by])
      : null;
  }

  // What is left to do where nothing is found; a newer answer needs none of it.
  function goOn(place, answer, change) {
    var mine = turn;
    lg.after(
      "nothing",
      function () {
        return Boolean(finder.goOn);
      },
      function () {
        if (mine === turn) {
          finder.goOn(place, answer, change);
        }
      },
      function () {
        if (mine === turn) {
          finder.failed(place, answer);
        }
      }
    );
  }

  // The bands in their order, each with its heading, its note and how many cards of it are shown: what comes near to
  // what nobody states stands first.
  function bands(answer) {
    var say = answer.told.say;
    var near = answer.nearly;
    var aged = answer.apart === "ages";
    var all = lg.find.headings(answer).indexOf("all") >= 0;
    var first = answer.read.acute ? FIRST : PAGE / 2; // what to do at once stands above them
    var forms = {
      yes: [all ? say.states_all : say.all, "", first],
      nearly: [say["nearly_" + near] || "", say["nearly_" + near + "_note"], first],
      ask: [say.does_not_say, say.not_no, answer.yes.length ? PAGE / 4 : first],
      apart: [
        aged ? say.apart_ages : say.apart,
        aged ? say.apart_ages_note : say.apart_note,
        PAGE / 4,
      ],
    };
    return (answer.nearFirst ? ["nearly", "yes"] : ["yes", "nearly"])
      .concat("ask", "apart")
      .map(function (name) {
        var form = forms[name];
        return band(answer, name, finder.heading(answer, name, form[0]), form[1], form[2]);
      });
  }

  function listed(answer) {
    return bands(answer).concat(order(answer), finder.left(answer), note(answer).words);
  }

  // Where somebody may die now and no kind of care was asked for, 911 decides: the programs wait behind a button.
  function held(answer) {
    var n = answer.yes.length + answer.ask.length;
    return finder.folded(finder.counted(answer.told.say.show, n, {}), function () {
      room = FIRST;
      return listed(answer);
    });
  }

  finder.results = function (place, answer, change) {
    var say = answer.told.say;
    turn += 1;
    room = FIRST;
    answer.year = yearOf(answer);
    var found = answer.yes.length || answer.ask.length;
    var warning = danger(answer);
    var open = finder.isOpen(answer);
    finder.keep();
    lg.empty(place).toggleAttribute("data-begin", open || !found);
    if (open) {
      lg.fill(
        place,
        [finder.tonight(answer), warning].concat(
          finder.begin(answer, function () {
            room = FIRST;
            return band(answer, "yes", "", "", PAGE / 2);
          })
        )
      );
      finder.guides(place, answer);
      return;
    }
    lg.fill(
      place,
      [
        finder.tonight(answer, warning),
        finder.named(answer, answer.read.phoned ? say.numbers : say.names),
        found ? null : none(answer),
        answer.read.tonight ? null : warning,
        note(answer).wider,
        finder.unsaid(answer, false),
        finder.unsaid(answer, true),
        lg.find.headings(answer).indexOf("unsaid") >= 0
          ? el("p", { class: "status" }, say.none_states)
          : null,
      ].concat(
        found && answer.read.acute && lg.find.byCare(answer.chosen) ? held(answer) : listed(answer)
      )
    );
    once(place, answer);
    finder.guides(place, answer);
    if (!found) {
      goOn(place, answer, change);
    }
  };
})();
