/* Where the reader is. All pages are in one file, so the address names the page after its #, and
   what a page itself has there comes after another: one.html#find.html#q=detox. Scripts are given
   `place` and `steps` for the browser's location and history, and see what they would see on that
   page. */
(function () {
  "use strict";
  var real = window.location;
  var HOME = "index.html";
  var SCHEME = /^[a-z][a-z0-9+.\-]*:/i;

  one.base = real.href.split("#")[0] + "#";
  one.page = "";
  var inner = "";

  // "#find.html#q=detox" as its page and what follows it there.
  one.read = function (hash) {
    var parts = /^#?([^#]*)(#[\s\S]*)?$/.exec(hash);
    var known = one.file(parts[1]) !== undefined;
    return { page: known ? parts[1] : HOME, hash: known ? parts[2] || "" : "" };
  };

  // An address on the page as one of this file: "../a.html#b" on "c/d.html" is "#a.html#b".
  one.here = function (address) {
    var steps = one.page.split("/").slice(0, -1);
    if (!address || address.charAt(0) === "#") { return "#" + one.page + address; }
    address.split("#")[0].split("/").forEach(function (step) {
      if (step === "..") { steps.pop(); } else if (step !== ".") { steps.push(step); }
    });
    return "#" + steps.join("/") + address.replace(/^[^#]*/, "");
  };

  function go(address) {
    one.wanted = true;
    real.href = SCHEME.test(address) ? address : one.here(address);
  }

  function property(name, get, set) {
    Object.defineProperty(one.place, name, { get: get, set: set });
  }

  // Until the page of an address is shown, its scripts see the address that they knew.
  one.settle = function () { inner = one.read(real.hash).hash; };

  one.place = {
    protocol: "one:", // no other file is there to carry anything to
    search: "",
    replace: function (address) {
      real.replace(SCHEME.test(address) ? address : one.here(address));
    }
  };
  property("hash", function () {
    var now = one.read(real.hash);
    return now.page === one.page ? now.hash : inner;
  }, function (hash) { real.hash = one.here(hash.charAt(0) === "#" ? hash : "#" + hash); });
  property("href", function () { return real.href; }, go);
  property("pathname", function () { return "/" + one.page; });

  function step(name) {
    return function (state, title, address) {
      window.history[name](state, title, one.here(/^#./.test(address) ? address : ""));
    };
  }
  one.steps = { pushState: step("pushState"), replaceState: step("replaceState") };
}());
