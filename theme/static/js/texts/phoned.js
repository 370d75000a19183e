/* Whose phone number was typed.
   needs: find/taking, names/find */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // A stretch {from, to, digits} of ten digits with what people write between them, null where none is.
  function phoneIn(read) {
    for (var from = 0; from < read.tokens.length; from += 1) {
      var digits = "";
      for (
        var to = from;
        to < read.tokens.length && /^\d+$/.test(read.tokens[to].word) && digits.length < 10;
        to += 1
      ) {
        digits += read.tokens[to].word;
        var cut = digits.length === 11 && digits[0] === "1" ? digits.slice(1) : digits;
        if (cut.length === 10 && cut[0] > "1") {
          return { from: from, to: to + 1, digits: cut };
        }
      }
    }
    return null;
  }

  // Calls back with those who have the number among the words.
  find.phoned = function (read, callback) {
    var phone = phoneIn(read);
    if (!phone) {
      callback([]);
      return;
    }
    lg.findByWords([phone.digits], function (found) {
      read.phoned = found.length > 0;
      if (read.phoned) {
        find.take(read, phone.from, phone.to);
      }
      callback(found);
    });
  };
})();
