/* The call sheet on paper: for each group of questions a table, a question in each row, and under the name
   of each program that it is for, room to write. It is made for a print and at no other time.
   needs: app/dom */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;
  var make = null; // fills the place of the sheet that is on the page

  function cells(first, rooms) {
    return el("tr", {}, [first].concat(rooms));
  }

  // The question and what to listen for; in the room of each program a box for what it said before.
  function row(asked, who) {
    var words = [el("strong", {}, asked.ask)].concat(
      asked.listen && " " + lg.words.listen + " " + asked.listen
    );
    return cells(
      el("th", { scope: "row" }, words),
      who.map(function (at) {
        return el("td", {}, el("small", {}, (asked.before || {})[at]));
      })
    );
  }

  function part(group, heads) {
    var who = Object.keys(heads)
      .map(Number)
      .filter(function (at) {
        return !group.who || group.who.indexOf(at) >= 0;
      });
    var head = cells(
      el("th", { scope: "col" }, group.heading),
      who.map(function (at) {
        return el("th", { scope: "col" }, heads[at]);
      })
    );
    return el(
      "div",
      { "data-rooms": who.length },
      el("table", {}, [
        el("thead", {}, head),
        el(
          "tbody",
          {},
          group.questions.map(function (asked) {
            return row(asked, who);
          })
        ),
      ])
    );
  }

  // Return the place on paper of groups of questions to programs called *names*.
  lg.grid = function (groups, names) {
    var place = el("div", { class: "grid paper" });
    make = function () {
      lg.fill(
        lg.empty(place),
        groups.map(function (group) {
          return part(group, names);
        })
      );
    };
    return place;
  };

  window.addEventListener("beforeprint", function () {
    if (make) {
      make();
    }
  });
})();
