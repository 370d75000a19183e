/* Sets of programs as bits, 32 to a number.
   needs: find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;
  var CODE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  var value = new Uint8Array(128);
  for (var i = 0; i < 64; i += 1) {
    value[CODE.charCodeAt(i)] = i;
  }

  find.none = function (size) {
    return new Uint32Array(Math.ceil(size / 32));
  };

  find.all = function (size) {
    var bits = find.none(size).fill(4294967295);
    if (size % 32) {
      bits[bits.length - 1] = Math.pow(2, size % 32) - 1;
    }
    return bits;
  };

  find.has = function (bits, at) {
    return (bits[at >> 5] >>> (at & 31)) & 1;
  };
  find.add = function (bits, at) {
    bits[at >> 5] |= 1 << (at & 31);
  };

  // Base 64, the first bit in the lowest place, as levelground/site/data/shard_facts.py writes it.
  find.decode = function (text, size) {
    var bits = find.none(size);
    var held = 0;
    var count = 0;
    var byte = 0;
    for (var at = 0; at < text.length; at += 1) {
      held = ((held << 6) | value[text.charCodeAt(at)]) & 16383;
      count += 6;
      if (count >= 8) {
        count -= 8;
        bits[byte >> 2] |= ((held >> count) & 255) << (8 * (byte & 3));
        byte += 1;
      }
    }
    return bits;
  };

  // One bit of a set as it is written, which need not be unpacked for that.
  find.bit = function (text, at) {
    var place = (at & ~7) + 7 - (at & 7);
    return (value[text.charCodeAt((place / 6) | 0)] >> (5 - (place % 6))) & 1;
  };

  // The same text for the numbers of a set.
  find.encode = function (numbers, size) {
    var codes = new Uint8Array(Math.ceil((Math.ceil(size / 8) * 8) / 6));
    numbers.forEach(function (at) {
      var place = (at & ~7) + 7 - (at & 7);
      codes[(place / 6) | 0] |= 1 << (5 - (place % 6));
    });
    var text = "";
    for (var at = 0; at < codes.length; at += 1) {
      text += CODE[codes[at]];
    }
    return text;
  };

  find.and = function (a, b) {
    var made = new Uint32Array(a.length);
    for (var at = 0; at < a.length; at += 1) {
      made[at] = a[at] & b[at];
    }
    return made;
  };
  find.or = function (a, b) {
    var made = new Uint32Array(a.length);
    for (var at = 0; at < a.length; at += 1) {
      made[at] = a[at] | b[at];
    }
    return made;
  };
  find.less = function (a, b) {
    var made = new Uint32Array(a.length);
    for (var at = 0; at < a.length; at += 1) {
      made[at] = a[at] & ~b[at];
    }
    return made;
  };

  function ones(number) {
    var pairs = number - ((number >>> 1) & 1431655765);
    var fours = (pairs & 858993459) + ((pairs >>> 2) & 858993459);
    return (((fours + (fours >>> 4)) & 252645135) * 16843009) >>> 24;
  }

  find.count = function (bits) {
    var sum = 0;
    for (var at = 0; at < bits.length; at += 1) {
      sum += ones(bits[at]);
    }
    return sum;
  };

  // How many are in both; counting alone makes no new set.
  find.shared = function (a, b) {
    var sum = 0;
    for (var at = 0; at < a.length; at += 1) {
      sum += ones(a[at] & b[at]);
    }
    return sum;
  };

  find.each = function (bits, tell) {
    for (var at = 0; at < bits.length; at += 1) {
      for (var left = bits[at], low; left; left &= left - 1) {
        low = 31 - Math.clz32(left & -left);
        tell(at * 32 + low);
      }
    }
  };
})();
