/* What is chosen is kept for this tab, and on the device only when asked. From a folder, where a
   browser may give each file a storage of its own, and where a browser lets nothing be kept, it
   travels in the links after the #.
   needs: choose */
(function () {
  "use strict";
  var lg = window.levelground;
  var heard = [];
  var keeps = true;

  function carried(href) {
    var parts = href.split(/#(?!.*\.html)/); // in a site that is one file, a page stands after a # too
    var old = /^chosen=[^&]*(?:&at=(.*))?$/.exec(parts[1] || "");
    var at = old ? old[1] : parts[1];
    if (!lg.chosen.length) {
      return parts[0] + (at ? "#" + at : "");
    }
    return parts[0] + "#chosen=" + lg.chosen.join(",") + (at ? "&at=" + at : "");
  }

  function carries() {
    return !keeps || location.protocol === "file:";
  }

  function carry() {
    if (!carries()) {
      return;
    }
    document
      .querySelectorAll("a[href]:not([href^='#']):not([data-plain])")
      .forEach(function (link) {
        if (link.href.indexOf(lg.root) === 0) {
          link.href = carried(link.href);
        }
      });
  }

  // *full* where a program could not be chosen, since four are.
  function show(full) {
    document.querySelectorAll("[data-choose]").forEach(function (button) {
      button.setAttribute(
        "aria-pressed",
        lg.chosen.indexOf(button.getAttribute("data-choose")) >= 0
      );
    });
    carry();
    heard.forEach(function (listener) {
      listener(full);
    });
  }

  // An address with what is chosen, where a link has to carry it.
  lg.carried = function (href) {
    return carries() ? carried(href) : href;
  };

  // What is painted later has links too.
  lg.onOffer(carry);

  lg.listen = function (listener) {
    heard.push(listener);
  };
  lg.remembers = function () {
    return Boolean(lg.kept("localStorage"));
  };
  lg.remember = function (wanted) {
    return lg.keep("localStorage", wanted ? lg.chosen : null);
  };

  // Take what a link names for this tab. What the device remembers stays: opening a link is no wish to change it.
  lg.take = function (ids) {
    keeps = lg.setChosen(lg.valid(ids));
    show(false);
  };

  lg.choose = function (ids) {
    lg.take(ids);
    if (lg.remembers()) {
      lg.keep("localStorage", lg.chosen);
    }
  };

  // Choose a program, or drop it; with four chosen a fifth waits until one is dropped.
  function toggle(id) {
    var others = lg.chosen.filter(function (other) {
      return other !== id;
    });
    if (others.length === lg.most) {
      show(true);
    } else {
      lg.choose(others.length < lg.chosen.length ? others : lg.chosen.concat(id));
    }
  }

  // Begin with what was chosen before, and with what was pressed while this script was on its way.
  lg.start = function () {
    lg.take(lg.chosen);
    lg.onPress(toggle);
  };

  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      lg.take(lg.kept("sessionStorage") || lg.chosen);
    }
  });
})();
