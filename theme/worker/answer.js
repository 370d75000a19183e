/* Answers a page's requests: from the network, and without one from the copy, which says on each page
   that it is one and from which day.
   needs: store */
(function () {
  "use strict";
  var PATIENCE = 4000; // milliseconds for a page; then the copy, and for a while the copy first
  var WHILE = 30000;
  var slowUntil = 0;

  function isPage(request) {
    return request.mode === "navigate";
  }

  // The address below the scope, without what stands behind it.
  function pathOf(request) {
    return request.url.slice(kept.scope.length).split(/[?#]/)[0];
  }

  function languageOf(path, notes) {
    var found = Object.keys(notes);
    return (
      found.filter(function (language) {
        var folder = notes[language].folder;
        return folder && path.indexOf(folder) === 0;
      })[0] ||
      found.filter(function (language) {
        return !notes[language].folder;
      })[0] ||
      found[0]
    );
  }

  function noted(answer, path, whole, missing) {
    var notes = whole.notes[languageOf(path, whole.notes)];
    return answer.text().then(function (html) {
      var note = (missing ? notes.missing : notes.copy).split("{root}").join(kept.scope);
      return new Response(
        html.replace("<main ", function (start) {
          return note + start;
        }),
        { headers: { "content-type": "text/html; charset=utf-8" } }
      );
    });
  }

  // The answer out of the copy, or null.
  function fromCopy(request) {
    return kept.list().then(function (whole) {
      var path = pathOf(request);
      var found = [path, path + "index.html", path + ".html"].filter(function (one) {
        return whole && whole.files[one];
      })[0];
      return found
        ? kept.file(whole.files[found]).then(function (answer) {
            var missing = /\?not-kept$/.test(request.url.split("#")[0]);
            return answer && /\.html$/.test(found) ? noted(answer, found, whole, missing) : answer;
          })
        : null;
    });
  }

  // A page that is not in the copy leads to its first page, which says so.
  function elsewhere(request, error) {
    return kept.list().then(function (whole) {
      if (!whole || !isPage(request)) {
        throw error;
      }
      var notes = whole.notes[languageOf(pathOf(request), whole.notes)];
      return Response.redirect(kept.scope + notes.folder + "index.html?not-kept");
    });
  }

  function soon(asking) {
    return new Promise(function (settle, refuse) {
      var timer = setTimeout(function () {
        slowUntil = Date.now() + WHILE;
        refuse(new Error("slow"));
      }, PATIENCE);
      asking.then(settle, refuse).then(function () {
        clearTimeout(timer);
      });
    });
  }

  function reply(request) {
    var asking = null;
    function network() {
      asking = asking || fetch(request);
      return asking;
    }
    function copied() {
      return fromCopy(request).then(function (found) {
        return (
          found ||
          network().catch(function (error) {
            return elsewhere(request, error);
          })
        );
      });
    }
    if (Date.now() < slowUntil) {
      return copied();
    }
    return (isPage(request) ? soon(network()) : network()).then(function (found) {
      return found.status < 500 ? found : copied();
    }, copied);
  }

  self.addEventListener("fetch", function (event) {
    if (event.request.method === "GET" && event.request.url.indexOf(kept.scope) === 0) {
      event.respondWith(reply(event.request));
    }
  });
})();
