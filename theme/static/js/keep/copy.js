/* The copy of the site that a reader may ask to keep on this device: it is there only after `start`,
   and `remove` leaves nothing of it.
   needs: choose */
(function () {
  "use strict";
  var lg = window.levelground;

  // Storage goes by the site's own key, since other sites may share its origin.
  function clearStorage(place) {
    try {
      Object.keys(window[place]).forEach(function (key) {
        if (key.indexOf(lg.key) === 0) {
          window[place].removeItem(key);
        }
      });
      return true;
    } catch (error) {
      return false; // a browser that lets nothing be kept has kept nothing
    }
  }

  // This site's own registration, or null: that of a site above it is none of ours.
  function registered() {
    return navigator.serviceWorker.getRegistration(lg.root).then(function (found) {
      return found && found.scope === lg.root ? found : null;
    });
  }

  function workers(found) {
    return [found.installing, found.waiting, found.active].filter(Boolean);
  }

  function clear() {
    lg.setChosen([]);
    ["localStorage", "sessionStorage"].forEach(clearStorage);
    return caches.delete(lg.key);
  }

  lg.keptCopy = {
    able: function () {
      return Boolean(
        window.isSecureContext &&
        location.protocol.indexOf("http") === 0 &&
        navigator.serviceWorker &&
        window.caches &&
        window.TextDecoder
      );
    },
    // What is kept, {day, asked}; or null.
    there: function () {
      return caches.match(lg.root + "kept/list", { cacheName: lg.key }).then(function (list) {
        return list ? list.json() : null;
      });
    },
    // Whether anything lies here, and be it half of a copy.
    hasAny: function () {
      return caches.has(lg.key);
    },
    // What was asked for, kept or on its way, as it was asked: "part=ma&languages=en"; "" for nothing.
    asked: function () {
      return registered().then(function (found) {
        var own = found && workers(found)[0];
        return own ? own.scriptURL.split("?")[1] || "" : "";
      });
    },
    start: function (asked) {
      if (navigator.storage && navigator.storage.persist) {
        navigator.storage.persist();
      }
      return navigator.serviceWorker.register(lg.root + "kept-worker.js?" + asked, {
        scope: lg.root,
      });
    },
    update: function () {
      return registered().then(function (found) {
        return found && found.update();
      });
    },
    remove: function () {
      return registered()
        .then(function (found) {
          if (!found) {
            return null;
          }
          workers(found).forEach(function (worker) {
            worker.postMessage("stop");
          });
          return found.unregister();
        })
        .then(clear);
    },
    // Called back with {done, all}, {failed: why} or {kept: true}, as the copy comes.
    onChange: function (listener) {
      navigator.serviceWorker.addEventListener("message", function (event) {
        listener(event.data || {});
      });
    },
  };
})();
