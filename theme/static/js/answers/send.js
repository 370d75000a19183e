/* The answers as a text to copy, mail, save or hand to the directory, and the wish to keep them here.
   needs: app/dom, answers/kept, answers/text, packet/share */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;
  var LONGEST = 6000; // letters of an address that forms still take

  function button(label, press) {
    return el("button", { type: "button", click: press }, label);
  }

  function mail(told, to, text) {
    return (
      to +
      "?subject=" +
      encodeURIComponent(told.words.subject) +
      "&body=" +
      encodeURIComponent(text.replace(/\n/g, "\r\n"))
    );
  }

  // Where corrections go: the record's own address, or the directory's.
  function target(model) {
    var own = model.columns.map(function (one) {
      return one.record.corrections || "";
    });
    if (
      own[0] &&
      own.every(function (one) {
        return one === own[0];
      })
    ) {
      return "mailto:" + own[0];
    }
    var place = document.querySelector("[data-corrections]");
    return place ? place.getAttribute("data-corrections") : "";
  }

  // A form of a code host is filled with the answers, where they fit into an address.
  function directory(told, model, text) {
    var to = target(model);
    var words = told.words;
    if (!to) {
      return null;
    }
    if (to.indexOf("mailto:") === 0) {
      return el(
        "a",
        { href: mail(told, to.split("?")[0], text), "data-plain": true },
        words.directory
      );
    }
    var filled =
      to +
      (to.indexOf("?") < 0 ? "?" : "&") +
      "program=" +
      encodeURIComponent(model.columns[0].id) +
      "&answers=" +
      encodeURIComponent(text);
    var known = /\/issues\/new(\?|$)/.test(to) && filled.length < LONGEST;
    return el(
      "a",
      { href: known ? filled : to, rel: "external noreferrer", "data-plain": true },
      words.form
    );
  }

  function kept(told, show, redraw) {
    var words = told.words;
    var is = lg.answers.kept();
    return el("label", {}, [
      el("input", {
        type: "checkbox",
        checked: is,
        change: function (event) {
          var worked = lg.answers.keep(event.target.checked);
          show(worked ? (event.target.checked ? words.kept : "") : lg.words.cannot_remember);
          if (!worked) {
            event.target.checked = false;
          }
        },
      }),
      words.keep,
      " ",
      button(words.forget, function () {
        lg.answers.forget();
        redraw();
        lg.announce(words.deleted);
      }),
    ]);
  }

  // Return the part below the sheets, and what brings it up to date.
  lg.answerEnd = function (told) {
    return function (model, redraw) {
      var words = told.words;
      var ways = el("p", { class: "ways" });
      var said = el("p", { class: "quiet", role: "status" });
      var shown = el("pre", { tabindex: "0", "aria-label": words.text });
      var place = el("section", { class: "sheet answers screen" }, [
        el("h3", {}, words.title),
        el("p", { class: "quiet" }, words.stays),
        ways,
        said,
        shown,
      ]);
      function show(text) {
        said.textContent = text;
      }
      function refresh() {
        var text = lg.answersText(told, model.ids, lg.answers.there);
        if (lg.answers.kept()) {
          lg.answers.keep(true);
        }
        shown.textContent = text;
        shown.hidden = !text;
        lg.fill(
          lg.empty(ways),
          text
            ? [
                button(words.copy, function () {
                  lg.copyText(text, function (worked) {
                    show(worked ? words.copied : lg.words.cannot_copy);
                  });
                }),
                el("a", { href: mail(told, "mailto:", text), "data-plain": true }, words.send),
                directory(told, model, text),
                button(words.save, function () {
                  lg.download(words.file + ".txt", text, "text/plain");
                }),
                kept(told, show, redraw),
              ]
            : words.nothing
        );
      }
      refresh();
      return { place: place, refresh: refresh };
    };
  };
})();
