/* On paper, what is the same for all programs of a group of facts stands once, beside the group's title.
   needs: app/dom */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  // What a cell says, with its mark, without the words that it is for all.
  function saying(cell) {
    var state = cell.getAttribute("data-state");
    var made = el("span", state ? { "data-state": state } : {});
    [].slice.call(cell.childNodes).forEach(function (node) {
      if (node !== cell.querySelector("span")) {
        made.appendChild(node.cloneNode(true));
      }
    });
    return made;
  }

  function once(body) {
    var head = body.querySelector("[data-group]");
    var rows = [].slice.call(body.querySelectorAll("tr:not([data-group])")).filter(function (row) {
      return row.querySelector("td[colspan]") && !row.querySelector(".answers-told");
    });
    if (!head || !rows.length) {
      return;
    }
    var columns = rows[0].querySelector("td").colSpan;
    var cell = el("td", { colspan: columns }, [
      el("small", {}, columns === 2 ? lg.words.both : lg.words.all),
      " ",
    ]);
    rows.concat(head).forEach(function (row) {
      row.setAttribute("data-once", "");
    });
    rows.forEach(function (row) {
      lg.fill(cell, [
        el("span", {}, [
          row.querySelector("th").textContent.trim() + ": ",
          saying(row.querySelector("td")),
        ]),
        " ",
      ]);
    });
    head.parentNode.insertBefore(
      el("tr", { class: "sheet-same" }, [
        el("th", { scope: "rowgroup" }, head.textContent.trim()),
        cell,
      ]),
      head
    );
  }

  // Add these rows to the tables of the page that have none.
  lg.sameOnce = function () {
    document.querySelectorAll("[data-part='region'] table").forEach(function (table) {
      if (!table.querySelector(".sheet-same")) {
        table.querySelectorAll("tbody").forEach(once);
      }
    });
  };
})();
