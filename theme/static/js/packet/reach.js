/* How to reach a program, for the call sheet.
   needs: app/dom, compare/table, packet/share */
(function () {
  "use strict";
  var lg = window.levelground;
  var el = lg.el;

  function number(label, phone) {
    return phone ? { label: label, phone: phone[0], call: phone[1] } : null;
  }

  function line(label, text) {
    return text ? { label: label, text: text } : null;
  }

  function reach(one, whole) {
    var words = lg.words;
    var program = one.program;
    var site = whole && lg.published ? lg.published + one.record.href : "";
    var starting = (program.admissions || []).map(function (phone) {
      return number(words.start, phone);
    });
    return starting
      .concat([
        number(words.main_number, program.phone) ||
          line(words.main_number, program.admissions ? "" : words.no_phone),
        number(words.tty, program.tty),
        number(words.text, program.text),
        line(words.when, lg.original(program.hours, true)),
        line(words.where, (one.record.address || []).join(", ")),
        line(
          words.website,
          program.website
            ? el("a", { rel: "external noreferrer", href: program.website }, program.website)
            : null
        ),
        line(words.here, site),
      ])
      .concat(
        (one.record.help || []).map(function (help) {
          return {
            label: help[0],
            phone: help[1],
            call: help[2],
            text: help[3] ? " " + help[3] : "",
          };
        })
      )
      .filter(Boolean);
  }

  // Whom and what a program does not take.
  function limits(one) {
    var told = (one.program.facts || {}).limits || (one.record.facts || {}).limits;
    return told && told[1];
  }

  // Return what a sheet begins with: what a program is called, whom to call first, and how else to reach
  // it; *whole* where it stands alone, with its address here.
  lg.headed = function (one, whole) {
    var lines = reach(one, whole);
    var first = lines.splice(0, (one.program.admissions || [0]).length);
    return {
      first: { lines: first },
      program: { href: one.record.href, name: one.name, level: one.level },
      limits: limits(one),
      reach: lines.length > 0 && { lines: lines },
    };
  };
})();
