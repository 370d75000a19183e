/* Ways to pass a comparison on. What is chosen stays after the # of the address.
   needs: app/dom, choose, compare/model */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  // The published address where the site has one, since that of a folder leads nowhere else.
  lg.published = (function () {
    var canonical = document.querySelector("link[rel='canonical']");
    if (canonical) {
      return canonical.href.replace(/[^/]*$/, "");
    }
    return /^http/.test(location.protocol) ? lg.home : "";
  })();

  lg.link = function () {
    var page = location.pathname.replace(/^.*\//, "");
    return lg.published ? lg.published + page + location.hash : location.href;
  };

  // Copy a text; *done* hears whether that worked.
  lg.copyText = function (text, done) {
    if (navigator.clipboard && navigator.clipboard.writeText) {
      navigator.clipboard.writeText(text).then(
        function () {
          done(true);
        },
        function () {
          done(old(text));
        }
      );
    } else {
      done(old(text));
    }
  };

  // Browsers that give no clipboard to a page from a folder still copy what is selected.
  function old(text) {
    var area = el("textarea", { class: "hidden", "aria-hidden": "true" }, text);
    document.body.appendChild(area);
    area.select();
    var worked = document.execCommand("copy");
    area.remove();
    return worked;
  }

  function numbers(one) {
    return (
      one.phones
        .map(function (phone) {
          return phone[0];
        })
        .join(", ") || lg.words.no_phone
    );
  }

  function lines(model) {
    var said = model.columns.map(function (one) {
      return [one.name, one.level, one.place, numbers(one)].join("\n");
    });
    // The address of a folder would lead nowhere, and may hold the name of who sends it.
    var first = lg.published ? [lg.words.email_intro, lg.link()] : [lg.words.email_list];
    var parts = first.concat(said, lg.words.email_help);
    return parts.join("\n\n").replace(/\n/g, "\r\n");
  }

  function mail(model) {
    return (
      "mailto:?subject=" +
      encodeURIComponent(lg.words.email_subject) +
      "&body=" +
      encodeURIComponent(lines(model))
    );
  }

  // A cell that a spreadsheet would take for a formula gets an apostrophe in front.
  function cell(text) {
    var safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
    return '"' + safe.replace(/"/g, '""') + '"';
  }

  lg.csv = function (model) {
    var words = lg.words;
    var table = [[words.fact].concat(lg.heads(model.columns))];
    table.push(
      [words.level].concat(
        model.columns.map(function (one) {
          return one.level;
        })
      )
    );
    table.push(
      [words.place].concat(
        model.columns.map(function (one) {
          return one.place;
        })
      )
    );
    table.push([words.phone].concat(model.columns.map(numbers)));
    model.table.forEach(function (row) {
      if (row.key === "level" || !row.told) {
        return;
      }
      table.push(
        [row.label].concat(
          row.cells.map(function (one) {
            return [one.words, one.heard, one.note, one.check ? lg.day(one.check[0]) : ""]
              .filter(Boolean)
              .join(" | ");
          })
        )
      );
    });
    return (
      "\ufeff" +
      table
        .map(function (row) {
          return row.map(cell).join(",");
        })
        .join("\r\n") +
      "\r\n"
    );
  };

  // Hand a text to the reader as a file.
  lg.download = function (name, text, type) {
    var address = URL.createObjectURL(new Blob([text], { type: type }));
    var link = el("a", { href: address, download: name });
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () {
      URL.revokeObjectURL(address);
    }, 1000);
  };

  function button(label, press) {
    return el("button", { type: "button", click: press }, label);
  }

  // Return the buttons; *say* tells what came of one.
  lg.shares = function (model, say) {
    var words = lg.words;
    return [
      button(words.copy, function () {
        lg.copyText(lg.link(), function (worked) {
          say(worked ? words.copied : words.cannot_copy);
        });
      }),
      navigator.share && lg.published
        ? button(words.share, function () {
            navigator.share({ title: document.title, url: lg.link() }).then(null, function () {
              return null;
            });
          })
        : null,
      el("a", { href: mail(model), "data-plain": true }, words.email),
      button(words.csv, function () {
        lg.download(words.file + ".csv", lg.csv(model), "text/csv");
      }),
    ];
  };
})();
