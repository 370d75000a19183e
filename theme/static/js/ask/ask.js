/* A comparison asks for its facts while its other scripts are still on their way. What comes before
   the script that takes it is kept in `asked`; what is not there any more comes as null. */
(function () {
  "use strict";
  var folder = document.currentScript.getAttribute("data-folder");
  var root = document.documentElement;
  var lg = window.levelground = { asked: {}, data: function (name, json) { lg.asked[name] = json; } };

  function ask(name) {
    var script = document.createElement("script");
    lg.asked[name] = "";
    script.src = folder + name + ".js";
    script.onerror = function () { lg.data(name, "null"); };
    document.head.appendChild(script);
  }

  location.hash.slice(1).split("&")[0].split(",").slice(0, 4).forEach(function (id) {
    var slug = /^([a-z0-9-]+)\/[a-z0-9-]+$/.exec(id);
    if (slug && !("facts/" + slug[1] in lg.asked)) { ask("facts/" + slug[1]); }
  });

  // What stands there where nothing is chosen would be painted only to be taken away again; where
  // the scripts do not come, it comes back.
  if (Object.keys(lg.asked).length) { root.setAttribute("data-asked", ""); }
  window.addEventListener("load", function () {
    if (!document.body.hasAttribute("data-count")) { root.removeAttribute("data-asked"); }
  });
}());
