/* Without a place in a large directory, only names are looked for. */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  find.wordsAt = function (read, numbers) {
    return [].concat.apply([], numbers.map(function (at) {
      var token = read.tokens[at];
      return token.also ? [token.word, token.also] : [token.word];
    }));
  };

  // All words but the idle ones.
  find.telling = function (read) {
    return read.tokens.filter(function (token) { return token.literal || !find.idle(read.told, token); })
      .map(function (token) { return token.word; });
  };

  // Without a place in a large directory: names are looked for everywhere, facts are not.
  find.everywhere = function (answer, callback) {
    var read = answer.read;
    var rest = find.wordsAt(read, find.rest(read));
    function where(named) {
      answer.named = named;
      answer.where = true;
      read.lost = named.length ? [] : find.rest(read);
      answer.words = rest;
      answer.chosen = find.choices(answer.asked, read);
      callback(answer);
    }
    if (!rest.length) { where([]); return; }
    find.byPhone(answer, function (phoned) {
      if (phoned) { where(answer.named); return; }
      lg.findByWords(find.telling(read), function (whole) {
        if (whole.length) { where(whole); return; }
        lg.findByWords(rest, function (part) {
          if (part.length) { where(part); } else if (!find.retried(answer, callback)) { where([]); }
        });
      });
    });
  };
}());
