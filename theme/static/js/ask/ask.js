/* A comparison asks for its facts while its other scripts are still on their way. What comes before
   the script that takes it is kept in `asked`; what is not there any more comes as null. */
(function () {
  "use strict";
  var folder = document.currentScript.getAttribute("data-folder");
  var lg = (window.levelground = {});

  lg.asked = {};
  lg.data = function (name, json) {
    lg.asked[name] = json;
  };

  function ask(name) {
    var script = document.createElement("script");
    lg.asked[name] = "";
    script.src = folder + name + ".js";
    script.onerror = function () {
      lg.data(name, "null");
    };
    document.head.appendChild(script);
  }

  // From a folder what is chosen comes as #chosen=..., which js/choose reads and makes plain.
  var carried = /^#chosen=/.test(location.hash);
  var named = location.hash
    .slice(carried ? 8 : 1)
    .split("&")[0]
    .split(",")
    .filter(function (id) {
      return /^[a-z0-9-]+\/[a-z0-9-]+$/.test(id);
    })
    .slice(0, 4);
  // They are chosen, whatever was kept from before.
  if (named.length && !carried) {
    lg.named = named;
  }
  named.forEach(function (id) {
    var name = "facts/" + id.split("/")[0];
    if (!(name in lg.asked)) {
      ask(name);
    }
  });
})();
