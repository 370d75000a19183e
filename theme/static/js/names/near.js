/* How far two words are from each other: letters added, left out, changed or swapped.
   needs: choose */
(function () {
  "use strict";
  var lg = window.levelground;
  var JOINED = 6; // letters of a word that may be two without their space

  // The number of slips from one word to the other; more than `most` is just `most + 1`.
  lg.slips = function (a, b, most) {
    var before = [];
    var last = [];
    var row, i, j, cost, best;
    if (Math.abs(a.length - b.length) > most) {
      return most + 1;
    }
    for (j = 0; j <= b.length; j += 1) {
      last.push(j);
    }
    for (i = 1; i <= a.length; i += 1) {
      row = [i];
      best = i;
      for (j = 1; j <= b.length; j += 1) {
        cost = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        best = Math.min(best, row[j]);
      }
      if (best > most) {
        return most + 1;
      }
      before = last;
      last = row;
    }
    return last[b.length];
  };

  // How many slips a word of this length is allowed; people rarely slip at the first letter.
  lg.allowed = function (word) {
    return word.length < 4 || /^\d/.test(word) ? 0 : word.length < 8 ? 1 : 2;
  };

  // Whether two words begin with one letter, or with two that sound the same: bivienda, ospital.
  lg.begunAlike = function (typed, word) {
    var silent = word[0] === "h" ? word[1] === typed[0] : typed[0] === "h" && typed[1] === word[0];
    return (
      typed[0] === word[0] ||
      silent ||
      ["bv", "cs", "sz", "ck", "gj", "iy"].some(function (pair) {
        return pair.indexOf(typed[0]) >= 0 && pair.indexOf(word[0]) >= 0;
      })
    );
  };

  lg.alike = function (typed, word) {
    var most = lg.allowed(typed);
    return most > 0 && lg.begunAlike(typed, word) && lg.slips(typed, word, most) <= most;
  };

  // Whether a typed word is two or more words of a name, or their beginning, without the spaces: bluewagon.
  function joins(typed, words, at) {
    var all = words[at];
    for (var to = at + 1; all.length < typed.length && to < words.length; to += 1) {
      if (typed.lastIndexOf(all, 0) !== 0) {
        return false;
      }
      all += words[to];
      if (all === typed || (typed.length >= JOINED && all.lastIndexOf(typed, 0) === 0)) {
        return true;
      }
    }
    return false;
  }

  // How well a typed word meets the words of a name: 4 whole, 3 its beginning, 1 with a slip, 0 not. `plainly`
  // looks for no slips, which takes most of the time.
  lg.meets = function (typed, words, plainly) {
    var best = 0;
    for (var i = 0; i < words.length && best < 4; i += 1) {
      if (words[i] === typed) {
        best = 4;
      } else if (best < 3 && words[i].lastIndexOf(typed, 0) === 0) {
        best = 3;
      } else if (best < 3 && typed.length >= JOINED && joins(typed, words, i)) {
        best = 3;
      } else if (best < 1 && !plainly && lg.alike(typed, words[i])) {
        best = 1;
      }
    }
    return best;
  };

  // How well all typed words meet a name, 0 where one of them does not.
  lg.meetsAll = function (typed, words) {
    var sum = 0;
    for (var i = 0; i < typed.length; i += 1) {
      var one = lg.meets(typed[i], words);
      // A word of the name that was typed as two: rope walk.
      var two = one < 2 && i + 1 < typed.length && words.indexOf(typed[i] + typed[i + 1]) >= 0;
      if (!one && !two) {
        return 0;
      }
      sum += two ? 4 : one;
      i += two ? 1 : 0;
    }
    // The whole name, from its first word on, comes before others that hold the same words.
    return sum + (words[0] === typed[0] ? 1 : 0) + (words.length === typed.length ? 1 : 0);
  };
})();
