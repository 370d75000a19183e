/* Where the copy lies that a reader asked to keep on a device. The worker is there only after that,
   asks nothing but the site's own files, and keeps nothing of what is read.

   `told` is put before this by the build: the day of the site, the digest of each list of files, and
   the folder of each language. What is asked for stands behind the ? of the worker's own address, so
   that it is forgotten with it.

   A file lies in the cache under the digest of its bytes, and a list says which address has which.
   The list is written last: until then the copy before is whole, and what has come stays for the
   next attempt. */
var kept = {};
(function () {
  "use strict";
  var scope = self.registration.scope;
  var NAME = "levelground:" + scope;
  var LIST = scope + "kept/list";
  var list = null;

  kept.scope = scope;

  function blob(digest) {
    return scope + "kept/" + digest;
  }

  // Looked for without making a cache where there is none: what was removed stays away.
  function find(address) {
    return caches.match(address, { cacheName: NAME });
  }

  // The list of what is kept, or null: {day, asked, files, notes}.
  kept.list = function () {
    list =
      list ||
      find(LIST).then(function (found) {
        return found ? found.json() : null;
      });
    return list;
  };

  kept.file = function (digest) {
    return find(blob(digest));
  };

  kept.open = function () {
    return caches.open(NAME);
  };

  kept.put = function (cache, digest, file) {
    var headers = { "content-type": file.type };
    return cache.put(blob(digest), new Response(file.bytes, { headers: headers }));
  };

  // The digests of what has come already.
  kept.there = function (cache) {
    return cache.keys().then(function (all) {
      var found = {};
      all.forEach(function (request) {
        found[request.url.slice(blob("").length)] = true;
      });
      return found;
    });
  };

  // From now on this is the copy.
  kept.settle = function (cache, whole) {
    return cache.put(LIST, new Response(JSON.stringify(whole)));
  };

  function drop(cache, used) {
    return cache.keys().then(function (all) {
      return Promise.all(
        all.map(function (request) {
          return used[request.url] || cache.delete(request);
        })
      );
    });
  }

  // Drop what no address has any more.
  kept.tidy = function () {
    return kept.list().then(function (whole) {
      var used = {};
      if (!whole) {
        return null;
      }
      used[LIST] = true;
      Object.keys(whole.files).forEach(function (path) {
        used[blob(whole.files[path])] = true;
      });
      return kept.open().then(function (cache) {
        return drop(cache, used);
      });
    });
  };

  kept.leave = function () {
    return caches.delete(NAME).then(function () {
      return self.registration.unregister();
    });
  };
})();
