/* Shows a page of the file: writes it in place of the one before, gives it its styles, and runs
   its scripts. What a script of the site would load comes from the file; nothing is asked of a
   network. */
(function () {
  "use strict";
  var rests = {}; // how far down each address was left
  var shown = "";

  function later(node, kind) {
    setTimeout(function () { node.dispatchEvent(new Event(kind)); }, 0);
  }

  function pathOf(address) { return address.slice(address.indexOf("#") + 1); }

  // Run a script of the site, or hand over a file of data.
  function run(head, node, address) {
    var file = one.file(pathOf(address));
    if (file === undefined) { later(node, "error"); return; }
    if (typeof file === "object") {
      window.levelground.data(file[0], file[1]);
    } else {
      node.removeAttribute("src");
      Object.defineProperty(node, "src", { value: address });
      node.text = file;
      Node.prototype.appendChild.call(head, node);
      node.setAttribute("src", address); // it has run, and loads nothing more
    }
    later(node, "load");
  }

  function dress(head, link) {
    var style = document.createElement("style");
    style.textContent = one.file(pathOf(link.href)) || "";
    link.removeAttribute("rel");
    Node.prototype.appendChild.call(head, link);
    Node.prototype.appendChild.call(head, style);
    later(link, "load");
  }

  function catchLoads(head) {
    head.appendChild = function (node) {
      var src = node.nodeName === "SCRIPT" && node.getAttribute("src");
      if (src) {
        run(head, node, src);
      } else if (node.nodeName === "LINK") {
        dress(head, node);
      } else {
        Node.prototype.appendChild.call(head, node);
      }
      return node;
    };
  }

  function start(script) {
    var node = document.createElement("script");
    Object.keys(script[1]).forEach(function (name) { node.setAttribute(name, script[1][name]); });
    run(document.head, node, one.base + script[0]);
  }

  function written(page) {
    var styles = page.sheets.map(function (path) {
      return "<style data-sheet=\"" + path + "\">" + one.file(path) + "</style>";
    }).join("");
    var known = page.canonical
      ? "<link rel=\"canonical\" href=\"" + page.canonical + "\">" : "";
    return "<!doctype html><html lang=\"" + page.lang + "\"><head><meta charset=\"utf-8\">"
      + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
      + "<meta name=\"referrer\" content=\"no-referrer\"><title>" + page.title + "</title>" + known
      + "<link rel=\"icon\" href=\"data:,\">" + styles + "</head>"
      + "<body data-page=\"" + page.kind + "\">" + page.body + "</body></html>";
  }

  function picture() {
    document.querySelectorAll("img[data-file]").forEach(function (image) {
      image.src = one.file(image.getAttribute("data-file")) || "data:,";
    });
  }

  function rest(hash, wanted) {
    var id = one.read(hash).hash.slice(1);
    var part = id && document.getElementById(id);
    if (!wanted && rests[hash] !== undefined) { window.scrollTo(0, rests[hash]); return; }
    if (part) { part.scrollIntoView(); } else if (wanted !== null) { window.scrollTo(0, 0); }
  }

  function listen() {
    window.addEventListener("hashchange", changed);
    window.addEventListener("scroll", function () { rests[shown] = window.pageYOffset; });
    document.addEventListener("click", function (event) {
      one.wanted = one.wanted || Boolean(event.target.closest && event.target.closest("a[href]"));
    }, true);
  }

  function changed() {
    var now = one.read(location.hash);
    var wanted = one.wanted;
    one.wanted = false;
    shown = location.hash;
    if (now.page !== one.page) { show(now.page, wanted); return; }
    one.settle();
    rest(location.hash, wanted || null);
  }

  function show(path, wanted) {
    var page = one.file(path);
    var before = window.levelground;
    one.page = path;
    one.settle();
    // A browser that keeps nothing for a file still knows what was chosen on the page before.
    var chosen = before && before.chosen && before.chosen.length;
    window.levelground = chosen ? { named: before.chosen } : {};
    document.open();
    document.write(written(page));
    document.close();
    picture();
    listen();
    catchLoads(document.head);
    page.scripts.filter(function (script) { return !script[2]; }).forEach(start);
    page.scripts.filter(function (script) { return script[2]; }).forEach(start);
    rest(location.hash, wanted);
  }

  try { history.scrollRestoration = "manual"; } catch (error) { one.wanted = true; }
  window.levelgroundOne = { place: one.place, steps: one.steps };
  // While the file is still being read, what is written would only be put into it.
  document.addEventListener("DOMContentLoaded", function () {
    shown = location.hash;
    show(one.read(location.hash).page, true);
  });
}());
