/* What choices mean beside each other: a substance beside detox, detox beside a level of its own. */
(function () {
  "use strict";
  var find = window.levelground.find;

  // A substance beside detox, or a dangerous one where no other care is asked for, is what a person is to be detoxed
  // from: "detox meth", "xanax".
  find.fromWhat = function (terms, told) {
    var other = terms.some(function (one) { return told.othercare.indexOf(one.filter) >= 0; });
    var detox = terms.some(function (one) {
      return one.filter === "detox" || (one.filter === "level" && one.options.indexOf("detox") >= 0);
    });
    function fromOf(one) { return one.others.filter(function (other) { return other.filter === "detox_from"; })[0]; }
    function any(one, options) {
      return one && one.options.some(function (option) { return options.indexOf(option) >= 0; });
    }
    var alone = !other && terms.some(function (one) { return any(fromOf(one), told.stopped); });
    // What nobody may stop alone is asked of detox itself; where no other care is asked for.
    var deadly = terms.filter(function (one) { return !detox && alone && any(fromOf(one), told.deadly); })[0];
    return terms.concat(deadly ? { filter: "level", options: ["detox"], others: [], from: deadly.from, to: deadly.to } : []).map(function (one) {
      var from = fromOf(one);
      if (!from || !(detox || alone)) { return one; }
      var rest = one.others.filter(function (other) { return other !== from; });
      var own = { filter: one.filter, options: one.options };
      return { filter: from.filter, options: from.options, others: [own].concat(rest), from: one.from, to: one.to, meant: one.meant };
    });
  };

  // A filter for detox or sober living beside a level of its own: "iop with detox".
  find.beside = function (terms, told) {
    var levels = terms.filter(function (one) { return one.filter === "level"; });
    if (levels.length < 2) { return terms; }
    return terms.map(function (one) {
      var way = one.filter === "level" && told.beside[one.options[0]];
      var rest = levels.filter(function (other) { return !told.beside[other.options[0]]; });
      if (!way || !rest.length) { return one; }
      return { filter: way, options: ["yes"], others: [{ filter: "level", options: one.options }], from: one.from, to: one.to };
    });
  };
}());
