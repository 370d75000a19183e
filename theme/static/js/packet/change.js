/* Changing the comparison: programs moved and removed, groups of facts hidden, when each was checked.
   needs: app/dom */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;
  var moved = null; // the program whose arrows get the focus again

  function button(label, sign, off, press) {
    return el("button", { type: "button", "aria-label": label, disabled: off, click: press }, sign);
  }

  function remove(model, at, go) {
    var name = model.columns[at].name;
    var left = model.ids.filter(function (id) {
      return id !== model.columns[at].id;
    });
    go(left, lg.say(lg.words.removed, { name: name }));
    document.querySelector("[data-part='title']").focus();
  }

  function move(model, at, by, go) {
    var order = model.columns.map(function (one) {
      return one.id;
    });
    order.splice(at + by, 0, order.splice(at, 1)[0]);
    moved = at + by;
    go(order, lg.say(lg.words.moved, { name: model.columns[at].name, n: at + by + 1 }));
  }

  function program(model, go) {
    var words = lg.words;
    return function (one, at) {
      function step(label, sign, by, off) {
        return button(label, sign, off, function () {
          move(model, at, by, go);
        });
      }
      return el("li", {}, [
        el("span", {}, one.name),
        step(lg.say(words.left, { name: one.name }), "\u2190", -1, at === 0),
        step(lg.say(words.right, { name: one.name }), "\u2192", 1, at === model.columns.length - 1),
        button(lg.say(words.remove, { name: one.name }), words.drop, false, function () {
          remove(model, at, go);
        }),
      ]);
    };
  }

  function tick(label, checked, set) {
    return el("label", {}, [
      el("input", {
        type: "checkbox",
        checked: checked,
        change: function (event) {
          set(event.target.checked);
        },
      }),
      label,
    ]);
  }

  function groups(model, state, change) {
    var used = model.rows.groups.filter(function (group, number) {
      return model.table.some(function (row) {
        return row.group === number && row.told;
      });
    });
    return used.map(function (group) {
      return tick(group[1], state.hide.indexOf(group[0]) < 0, function (on) {
        state.hide = state.hide
          .filter(function (name) {
            return name !== group[0];
          })
          .concat(on ? [] : group[0]);
        change(true);
      });
    });
  }

  // Put these ways into *place*; *change* shows the table anew, *go* other programs.
  lg.changing = function (place, model, state, change, go) {
    var ages = tick(lg.words.ages, state.ages, function (on) {
      state.ages = on;
      change(true);
    });
    var programs = el(
      "ul",
      { role: "list", class: "moves" },
      model.columns.map(program(model, go))
    );
    lg.fill(place, [
      programs,
      el("div", { class: "ticks" }, groups(model, state, change).concat(ages)),
    ]);
    if (moved !== null) {
      programs.children[moved].querySelector("button:not([disabled])").focus();
      moved = null;
    }
  };
})();
