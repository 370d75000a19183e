/* Unpacks what the file holds: DEFLATE as RFC 1951 has it, from Base64. Not every browser that
   opens a file from its downloads can do so by itself.
   needs: trees */
(function () {
  "use strict";
  var ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  var LONGEST = 15; // bits of a code
  var filled = one.filled;
  var tree = one.tree;

  // [first, bits] of each sign that stands for a length or a distance
  function steps(first, groups, each) {
    var found = [];
    var at = first;
    for (var bits = 0; bits < groups; bits += 1) {
      for (var n = 0; n < (bits ? each : each * 2); n += 1) {
        found.push([at, bits]);
        at += 1 << bits;
      }
    }
    return found;
  }
  var LENGTHS = steps(3, 6, 4);
  LENGTHS[28] = [258, 0];
  var DISTANCES = steps(1, 14, 2);

  var FIXED = [
    tree(filled(144, 8).concat(filled(112, 9), filled(24, 7), filled(8, 8))),
    tree(filled(30, 5))
  ];

  function inflated(from, size) {
    var out = new Uint8Array(size);
    var end = 0;
    var at = 0;
    var held = 0;
    var left = 0;

    function hold(wanted) {
      for (; left < wanted; left += 8) {
        held |= from[at] << left; // behind the end there is nothing, and nothing is needed
        at += 1;
      }
    }

    function taken(many, value) {
      held >>>= many;
      left -= many;
      return value;
    }

    function bits(wanted) {
      hold(wanted);
      return taken(wanted, held & (1 << wanted) - 1);
    }

    function sign(of) {
      hold(LONGEST);
      var known = of.table[held & (1 << one.SHORT) - 1];
      if (known) { return taken(known & 15, known >> 4); }
      for (var length = 1, code = 0, first = 0, index = 0; length <= LONGEST; length += 1) {
        code |= held >> length - 1 & 1;
        var count = of.counts[length];
        if (code - count < first) { return taken(length, of.signs[index + code - first]); }
        index += count;
        first = first + count << 1;
        code <<= 1;
      }
      throw new Error("broken");
    }

    function trees() {
      var many = bits(5) + 257;
      var far = bits(5) + 1;
      var own = filled(19, 0);
      var told = bits(4) + 4;
      for (var n = 0; n < told; n += 1) { own[ORDER[n]] = bits(3); }
      var by = tree(own);
      var lengths = [];
      while (lengths.length < many + far) {
        var next = sign(by);
        var again = next === 16 ? filled(3 + bits(2), lengths[lengths.length - 1])
          : next === 17 ? filled(3 + bits(3), 0) : next === 18 ? filled(11 + bits(7), 0) : [next];
        lengths = lengths.concat(again);
      }
      return [tree(lengths.slice(0, many)), tree(lengths.slice(many))];
    }

    function copy(by) {
      for (var next = sign(by[0]); next !== 256; next = sign(by[0])) {
        if (next < 256) {
          out[end] = next;
          end += 1;
        } else {
          var length = LENGTHS[next - 257];
          var stop = end + length[0] + bits(length[1]);
          var back = DISTANCES[sign(by[1])];
          back = back[0] + bits(back[1]);
          for (; end < stop; end += 1) { out[end] = out[end - back]; }
        }
      }
    }

    function plain() {
      at -= left >> 3;
      held = left = 0;
      var length = from[at] | from[at + 1] << 8;
      out.set(from.subarray(at + 4, at + 4 + length), end);
      at += 4 + length;
      end += length;
    }

    for (var last = 0; !last;) {
      last = bits(1);
      var kind = bits(2);
      if (kind) { copy(kind === 1 ? FIXED : trees()); } else { plain(); }
    }
    return out;
  }

  one.unpacked = function (text, size) {
    var raw = atob(text);
    var bytes = new Uint8Array(raw.length);
    for (var n = 0; n < raw.length; n += 1) { bytes[n] = raw.charCodeAt(n); }
    return new TextDecoder().decode(inflated(bytes, size));
  };
}());
