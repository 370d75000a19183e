/* Data comes as scripts, the only files that a page opened from a folder may load: each calls
   `levelground.data(name, json)`. A file is asked for once; one that is not there gives null.
   needs: choose
   if there: ask/ask */
(function () {
  "use strict";
  var lg = window.levelground;
  // What is made of names and numbers alone is there once, for all languages.
  var SHARED = /^(names|towns|zips)\/|^find\/(?!(words|guides|help|online|grave)$)/;
  var values = {};
  var waiting = {};
  var failures = 0;

  // The facts of a program that was chosen may be gone since: only who chose it is told.
  function give(name, callback, value) {
    if (value === null && name.indexOf("facts/") !== 0) {
      failures += 1;
    }
    callback(value);
  }

  function settle(name, value) {
    values[name] = value;
    var callbacks = waiting[name] || [];
    delete waiting[name];
    callbacks.forEach(function (callback) {
      give(name, callback, value);
    });
  }

  lg.data = function (name, json) {
    settle(name, JSON.parse(json));
  };

  // What js/ask has asked for is there, or on its way.
  Object.keys(lg.asked || {}).forEach(function (name) {
    waiting[name] = [];
    if (lg.asked[name]) {
      lg.data(name, lg.asked[name]);
    }
  });

  lg.load = function (name, callback) {
    if (name in values) {
      give(name, callback, values[name]);
      return;
    }
    if (waiting[name]) {
      waiting[name].push(callback);
      return;
    }
    waiting[name] = [callback];
    var script = document.createElement("script");
    script.src = (SHARED.test(name) ? lg.root : lg.home) + "data/" + name + ".js";
    script.onload = script.onerror = function () {
      script.remove();
      if (waiting[name]) {
        settle(name, null);
      }
    };
    document.head.appendChild(script);
  };

  // How often a file that every site has was asked for in vain.
  lg.failures = function () {
    return failures;
  };

  // Call back once a bundle is there, which *ready* tells; it is loaded if need be. Where it does not
  // come, *otherwise* is called; the next who needs it asks again.
  lg.after = function (name, ready, callback, otherwise) {
    if (ready()) {
      callback();
      return;
    }
    lg.need(name);
    var script = document.querySelector("script[src$='/" + name + ".js']");
    script.addEventListener("load", callback);
    script.addEventListener("error", function () {
      script.remove();
      failures += 1;
      if (otherwise) {
        otherwise();
      }
    });
  };

  // Call back once what was painted can be seen.
  lg.afterPaint = function (callback) {
    window.requestAnimationFrame(function () {
      setTimeout(callback, 0);
    });
  };

  // Call back once nothing is left to be done that a reader waits for.
  lg.atRest = function (callback) {
    lg.afterPaint(function () {
      if (window.requestIdleCallback) {
        window.requestIdleCallback(callback, { timeout: 300 });
      } else {
        setTimeout(callback, 50);
      }
    });
  };

  // Load several files, in any order, and call back with their values by name.
  lg.loadAll = function (names, callback) {
    var found = {};
    var left = names.length;
    if (!left) {
      callback(found);
    }
    names.forEach(function (name) {
      lg.load(name, function (value) {
        found[name] = value;
        left -= 1;
        if (!left) {
          callback(found);
        }
      });
    });
  };
})();
