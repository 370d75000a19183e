/* Elements from words, and words from the page's language. Text is only ever set as text.
   needs: choose */
(function () {
  "use strict";
  var lg = window.levelground;

  // el("p", {class: "note"}, ["Text ", el("b", {}, "more")]); an attribute of false is left out.
  lg.el = function (tag, attributes, children) {
    var made = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      var value = attributes[name];
      if (typeof value === "function") {
        made.addEventListener(name, value);
      } else if (value !== false && value !== null && value !== undefined) {
        made.setAttribute(name, value === true ? "" : value);
      }
    });
    lg.fill(made, children);
    return made;
  };

  lg.fill = function (element, children) {
    [].concat(children).forEach(function (child) {
      if (!child && child !== 0) {
        return;
      }
      element.appendChild(child.nodeType ? child : document.createTextNode(child));
    });
  };

  // The danger of stopping alone: "Danger:", what it is, and the words and address of what to do, if there is a way.
  lg.warning = function (label, words, way) {
    return lg.el("p", { class: "danger" }, [
      lg.el("strong", {}, label),
      " " + words + " ",
      way[0] ? lg.el("a", { href: lg.home + way[1] }, way[0]) : null,
    ]);
  };

  lg.empty = function (element) {
    element.textContent = "";
    return element;
  };

  // The words of the page's language, once they are loaded.
  lg.setWords = function (words) {
    lg.words = words;
  };

  // say("{n} chosen", {n: 2}); a pair of forms takes the one that goes with its `n`.
  lg.say = function (form, values) {
    var text = Array.isArray(form) ? form[values.n === 1 ? 0 : 1] : form;
    return text.replace(/\{(\w+)\}/g, function (whole, name) {
      return values && name in values ? values[name] : whole;
    });
  };

  // "Residential (short stay)": a program's level, and how long people stay where its facts say so.
  lg.levelAndStay = function (label, record, program) {
    var stay = ((program.facts || {}).stay || (record.facts || {}).stay || "")[1];
    return stay ? lg.withStay(label, stay) : label;
  };

  lg.withStay = function (label, stay) {
    var words = lg.lowered(stay);
    return label.indexOf("(") < 0 ? label + " (" + words + ")" : label + ", " + words;
  };

  // "By referral" as it stands inside a sentence; a short name in capitals stays, and so does a list.
  lg.lowered = function (words) {
    var second = words.charAt(1);
    var alone = second !== second.toUpperCase() && !/[,;]/.test(words);
    return alone ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  };

  // "a", "a and b", "a, b and c"
  lg.list = function (items, words) {
    if (items.length < 2) {
      return items.join("");
    }
    var last = items[items.length - 1];
    var form = RegExp(words.i, "i").test(last) ? words.before_i : words.and;
    return lg.say(form, { all_but_last: items.slice(0, -1).join(", "), last: last });
  };

  // "2026-10-03" as "October 3, 2026".
  lg.day = function (iso) {
    var part = iso.split("-");
    return lg.say(lg.words.day, {
      month: lg.words.months[part[1] - 1],
      day: Number(part[2]),
      year: part[0],
    });
  };

  // What changes without the reader's focus being there is said aloud.
  var voice = lg.el("p", { role: "status", class: "hidden" });
  document.body.appendChild(voice);
  // It is emptied first: what stands there already would not be said again.
  lg.announce = function (text) {
    voice.textContent = "";
    setTimeout(function () {
      voice.textContent = text;
    }, 50);
  };
})();
