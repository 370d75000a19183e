/* Gets what is to be kept: all of it, or the copy stays as it was.
   needs: store */
(function () {
  "use strict";
  var AT_ONCE = 6;
  var asked = new URL(self.location.href).searchParams;
  var place = (asked.get("part") || "").split("/");
  var stopped = false;

  function tell(message) {
    return self.clients
      .matchAll({ includeUncontrolled: true, type: "window" })
      .then(function (all) {
        all.forEach(function (client) {
          client.postMessage(message);
        });
      });
  }

  function hex(buffer) {
    return [].map
      .call(new Uint8Array(buffer), function (byte) {
        return (byte < 16 ? "0" : "") + byte.toString(16);
      })
      .join("");
  }

  // The one place that asks the network by itself: this origin only, and only for the very file that
  // the build made. A page that the network puts before it ("sign in here") is no copy of ours.
  function asMade(path, digest) {
    var how = { mode: "same-origin", cache: "no-store", referrerPolicy: "no-referrer" };
    if (stopped || !digest) {
      return Promise.reject(new Error("stopped"));
    }
    return fetch(kept.scope + path, how).then(function (answer) {
      return answer.arrayBuffer().then(function (bytes) {
        return crypto.subtle.digest("SHA-256", bytes).then(function (made) {
          if (!answer.ok || hex(made).indexOf(digest) !== 0) {
            throw new Error("changed");
          }
          return { bytes: bytes, type: answer.headers.get("content-type") || "text/plain" };
        });
      });
    });
  }

  function listed(name) {
    return asMade("keep/" + name + ".json", told.lists[name]).then(function (file) {
      return JSON.parse(new TextDecoder().decode(file.bytes));
    });
  }

  // The names of the lists of a language: its own, and those of the states that are wanted.
  function names(language) {
    var states = Object.keys(told.lists).filter(function (name) {
      return name.indexOf(language + "/") === 0;
    });
    return [language].concat(place[0] === "all" ? states : language + "/" + place[0]);
  }

  function filesOf(one) {
    var county = one.counties && place[1];
    return [one.every, county ? one.counties[county] : one.rest];
  }

  function allFiles(lists) {
    var whole = { day: told.day, asked: asked.toString(), files: {}, notes: {} };
    lists.forEach(function (one) {
      if (one.notes) {
        whole.notes[one.language] = one.notes;
      }
      filesOf(one).forEach(function (files) {
        Object.keys(files).forEach(function (path) {
          whole.files[path] = files[path];
        });
      });
    });
    return whole;
  }

  // Get what is not here yet, a few at a time; nothing more once one of them did not come.
  function getAll(cache, files, there) {
    var wanted = Object.keys(files).filter(function (path) {
      var known = there[files[path]];
      there[files[path]] = true;
      return !known;
    });
    var all = wanted.length;
    var runs = [];
    function next() {
      var path = stopped ? null : wanted.shift();
      if (path && wanted.length % 10 === 0) {
        tell({ done: all - wanted.length, all: all });
      }
      return (
        path &&
        asMade(path, files[path])
          .then(function (file) {
            return kept.put(cache, files[path], file);
          })
          .then(next)
      );
    }
    while (runs.length < AT_ONCE) {
      runs.push(next());
    }
    return Promise.all(runs);
  }

  function getCopy(cache) {
    var wanted = [].concat.apply([], asked.get("languages").split(",").map(names));
    return Promise.all([Promise.all(wanted.map(listed)), kept.there(cache)]).then(function (both) {
      var whole = allFiles(both[0]);
      return getAll(cache, whole.files, both[1]).then(function () {
        return stopped ? asMade() : kept.settle(cache, whole);
      });
    });
  }

  function failed(error) {
    stopped = true;
    return tell({ failed: error.name === "QuotaExceededError" ? "room" : error.message }).then(
      function () {
        throw error;
      }
    );
  }

  self.addEventListener("message", function (event) {
    stopped = stopped || event.data === "stop";
  });

  self.addEventListener("install", function (event) {
    var ready = told.lists ? kept.open().then(getCopy).catch(failed) : Promise.resolve();
    event.waitUntil(
      ready.then(function () {
        return self.skipWaiting();
      })
    );
  });

  // Without lists nothing may be kept any more: what a phone has kept is cleared up.
  self.addEventListener("activate", function (event) {
    var done = told.lists ? kept.tidy() : kept.leave();
    event.waitUntil(
      done.then(function () {
        tell({ kept: Boolean(told.lists) });
        return told.lists && self.clients.claim();
      })
    );
  });
})();
