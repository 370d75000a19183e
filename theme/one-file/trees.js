/* The codes that a packed text is written in, made ready to be looked up. */
var one = {};
(function () {
  "use strict";
  var LONGEST = 15; // bits of a code
  var SHORT = one.SHORT = 10;

  // Codes of at most SHORT bits are looked up: the sign and the length by the bits as they come.
  // Longer ones, which are few, are found by how many codes there are of each length.
  one.tree = function (lengths) {
    var counts = new Uint16Array(LONGEST + 1);
    var starts = new Uint16Array(LONGEST + 2);
    var codes = new Uint16Array(LONGEST + 2);
    var signs = new Uint16Array(lengths.length);
    var made = { counts: counts, signs: signs, table: new Uint16Array(1 << SHORT) };
    lengths.forEach(function (length) { counts[length] += 1; });
    counts[0] = 0;
    for (var length = 1; length <= LONGEST; length += 1) {
      starts[length + 1] = starts[length] + counts[length];
      codes[length + 1] = codes[length] + counts[length] << 1;
    }
    lengths.forEach(function (own, sign) {
      if (!own) { return; }
      signs[starts[own]] = sign;
      starts[own] += 1;
      for (var at = turned(codes[own], own); at < 1 << SHORT && own <= SHORT; at += 1 << own) {
        made.table[at] = sign << 4 | own;
      }
      codes[own] += 1;
    });
    return made;
  };

  function turned(code, length) {
    var back = 0;
    for (; length; length -= 1) {
      back = back << 1 | code & 1;
      code >>= 1;
    }
    return back;
  }

  one.filled = function (times, value) {
    var made = [];
    while (times > 0) { made.push(value); times -= 1; }
    return made;
  };
}());
