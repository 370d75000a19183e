/* What stands in each band of the results, and what its heading says. */
(function () {
  "use strict";
  var lg = window.levelground;
  var finder = lg.finder;
  var el = lg.el;

  finder.heading = function (answer, name, words) {
    var n = lg.find.banded(answer, name).length;
    var lacking = answer.lacking.map(function (option) {
      return finder.labelOf(answer.told, "detox_from", option).toLowerCase();
    });
    return lg.say(words, { n: n, list: lacking.join(", ") }).replace(/^\d+/, n.toLocaleString());
  };

  finder.left = function (answer) {
    var say = answer.told.say;
    if (!answer.out || !answer.out.all) { return null; }
    var by = answer.out.by.map(function (one) {
      var label = one.id === "checked" ? say.checked_within : answer.told.byId[one.id].label;
      return lg.say(say.out_by, { filter: label, n: one.count.toLocaleString() });
    });
    return el("p", { "class": "quiet out" }, lg.say(say.out, { n: answer.out.all }).replace(String(answer.out.all), answer.out.all.toLocaleString()) + " " + by.join("; ") + ".");
  };
}());
