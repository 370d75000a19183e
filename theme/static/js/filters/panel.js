/* The filters: every field that people choose by, with what each choice would leave. Only what is
   unfolded is counted and painted. They come once the first answer can be seen, where they stand beside it, and
   else when they are asked for.
   needs: app/dom, filters/counts, filters/fields, filters/sorts, find/more, find/sift, find/told,
          finder/begin, finder/failed, finder/main */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;
  var finder = lg.finder;
  var el = lg.el;
  var panel = null; // {told, change, place, key, answer, filters: [{id, details, body, ...}]}

  function optionsOf(answer, filter) {
    if (filter.kind !== "names") {
      return filter.options;
    }
    var names = [];
    answer.parts.forEach(function (part) {
      ((part.shard.filters[filter.id] || {}).of || []).forEach(function (name) {
        if (names.indexOf(name) < 0) {
          names.push(name);
        }
      });
    });
    return names.sort().map(function (name) {
      return [name, name, ""];
    });
  }

  function chosenIn(answer, id) {
    return (answer.chosen[id] && answer.chosen[id].options) || [];
  }

  // A choice that stands in the words of the box is undone by taking the words out.
  function turn(answer, id, option, on) {
    return function (asked) {
      finder.toggle(asked, id, option, on);
      var term = on
        ? null
        : lg.find.typed(answer.read).filter(function (one) {
            return one.filter === id && one.options.indexOf(option) >= 0;
          })[0];
      if (!term) {
        return;
      }
      asked.q = finder.without(answer.read, term.from, term.to);
      term.options.forEach(function (other) {
        if (other !== option) {
          finder.toggle(asked, id, other, true);
        }
      });
    };
  }

  function box(answer, filter, option) {
    var input = el("input", {
      type: "checkbox",
      change: function () {
        panel.change(turn(panel.answer, filter.id, option[0], input.checked), true);
      },
    });
    var number = el("span", { class: "count", "aria-hidden": "true" });
    var spoken = el("span", { class: "hidden" });
    var label = el("label", {}, [input, el("span", {}, option[1]), number, spoken]);
    return { option: option[0], input: input, number: number, spoken: spoken, label: label };
  }

  function build(entry) {
    var filter = entry.filter;
    var options = filter.options ? optionsOf(panel.answer, filter) : [];
    lg.empty(entry.body);
    entry.boxes = options.map(function (option) {
      return box(panel.answer, filter, option);
    });
    entry.note = el("p", { class: "quiet" });
    var inside =
      filter.id === "checked"
        ? finder.since(panel)
        : filter.kind === "range"
          ? finder.ends(panel, filter)
          : el(
              "div",
              { class: "boxes", role: "group", "aria-label": filter.label },
              entry.boxes.map(function (one) {
                return one.label;
              })
            );
    lg.fill(entry.body, [
      entry.note,
      inside,
      filter.id === "checked" ? null : finder.meanings(panel, filter, options),
    ]);
    entry.built = true;
  }

  // What stays as it is is not laid out again.
  function write(place, words) {
    if (place.textContent !== words) {
      place.textContent = words;
    }
  }

  function count(entry) {
    var say = panel.told.say;
    var options = entry.boxes.map(function (one) {
      return one.option;
    });
    var counts = find.counts(panel.answer.sifted || [], entry.filter.id, options);
    var on = chosenIn(panel.answer, entry.filter.id);
    var stated = options.some(function (option) {
      return counts[option][0];
    });
    entry.note.textContent = options.length && !stated ? say.nobody : "";
    entry.boxes.forEach(function (one) {
      var now = counts[one.option];
      var dead = !now[0] && !now[1];
      one.input.checked = on.indexOf(one.option) >= 0;
      one.input.disabled = dead && !one.input.checked;
      one.label.setAttribute("data-dead", !now[0]);
      write(one.number, String(now[0]));
      write(one.spoken, ", " + lg.say(say.count, { n: now[0], unsaid: now[1] }));
    });
  }

  function entryOf(filter) {
    var number = el("b", {});
    var body = el("div", {});
    var entry;
    var details = el(
      "details",
      {
        class: "filter",
        toggle: function () {
          if (details.open) {
            refresh(entry);
          }
        },
      },
      [el("summary", {}, [filter.label, number]), body]
    );
    entry = {
      filter: filter,
      details: details,
      body: body,
      number: number,
      built: false,
      boxes: [],
    };
    return entry;
  }

  // Facts that are not there yet are counted when they come.
  function refresh(entry) {
    var answer = panel.answer;
    find.withFacts(panel.told, answer.parts, [entry.filter.id], function (parts) {
      if (answer !== panel.answer) {
        return;
      }
      if (parts.length < answer.parts.length) {
        entry.built = false;
        lg.fill(lg.empty(entry.body), finder.failure());
        return;
      }
      var changes = entry.filter.kind === "names" || entry.filter.kind === "range";
      if (!entry.built || (changes && !entry.body.contains(document.activeElement))) {
        build(entry);
      }
      count(entry);
    });
  }

  // What decides stands first: at the one level that is asked for, else at most levels.
  function decisive(answer) {
    var level = chosenIn(answer, "level");
    var deciding = panel.told.deciding;
    var first = level.length === 1 ? deciding.levels[level[0]] || deciding.usually : [];
    return ["level"].concat(first, first.length ? [] : deciding.most);
  }

  // Put the filters in their order under their headings; what stands where it is to be is left there.
  function arrange(answer) {
    var first = decisive(answer);
    var key = first.join();
    if (panel.key === key) {
      return;
    }
    panel.key = key;
    [].slice.call(panel.place.querySelectorAll("h2")).forEach(function (heading) {
      heading.remove();
    });
    var at = panel.place.firstChild;
    var group = null;
    rankedBy(first).forEach(function (entry) {
      var own = first.indexOf(entry.filter.id) < 0 ? entry.filter.group : panel.told.say.decides;
      if (own !== group) {
        group = own;
        panel.place.insertBefore(el("h2", {}, group), at);
      }
      if (entry.details === at) {
        at = at.nextSibling;
      } else {
        panel.place.insertBefore(entry.details, at);
      }
    });
  }

  function rankedBy(first) {
    function rank(entry) {
      var at = first.indexOf(entry.filter.id);
      return at < 0 ? first.length : at;
    }
    return panel.filters.slice().sort(function (a, b) {
      return rank(a) - rank(b);
    });
  }

  // The way back to what was found, by the *part*s of the page.
  function wayBack(part) {
    return el("button", {
      type: "button",
      class: "go",
      click: function () {
        part.filters.click();
        part.results.focus();
      },
    });
  }

  function begin(part, told, change) {
    var place = part.panel;
    var checked = {
      id: "checked",
      label: told.say.checked_within,
      group: told.say.trust,
      kind: "range",
    };
    panel = {
      told: told,
      change: change,
      place: place,
      sorts: el("p", { class: "ways sorts" }),
      done: wayBack(part),
      key: null,
      answer: null,
      filters: told.filters.concat(checked).map(entryOf),
    };
    part.choices.insertBefore(panel.sorts, place);
    var end = el("p", { class: "choices-end" }, panel.done);
    end.style.bottom = document.body.style.paddingBottom; // above the tray
    part.choices.appendChild(end);
    return update;
  }

  // What is chosen there may change what can be chosen there; who is at it stays at it.
  function order(answer) {
    var found = Boolean(answer.yes.length || answer.ask.length);
    if (!panel.sorts.contains(document.activeElement)) {
      lg.fill(
        lg.empty(panel.sorts),
        found && !finder.isOpen(answer) && finder.sorts(answer, panel.change)
      );
    }
  }

  function update(answer) {
    panel.answer = answer;
    order(answer);
    write(
      panel.done,
      finder.counted(panel.told.say.show, answer.yes.length + answer.ask.length, {})
    );
    arrange(answer);
    panel.filters.forEach(function (entry) {
      var id = entry.filter.id;
      var n = answer.asked.spans[id] ? 1 : chosenIn(answer, id).length;
      entry.number.textContent = n ? " " + n : "";
      if (entry.details.open) {
        refresh(entry);
      }
    });
  }

  finder.withFilters(begin);
})();
