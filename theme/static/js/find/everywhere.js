/* Without a place in a large directory, only names are looked for.
   needs: find/byname, find/sift, find/taking, find/tokens, find/unsaid, names/find */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // Without a place in a large directory: names are looked for everywhere, facts are not.
  // Where none is found, *retried* reads the words anew and goes on if that gave something.
  find.everywhere = function (answer, retried, callback) {
    var read = answer.read;
    var rest = find.wordsAt(read, find.rest(read));
    function where(named) {
      answer.named = named;
      answer.where = true;
      read.lost = named.length ? [] : find.rest(read);
      answer.words = rest;
      answer.chosen = find.unsaid(answer.parts, find.choices(answer.asked, read));
      callback(answer);
    }
    if (!rest.length) { where([]); return; }
    find.byPhone(answer, function (phoned) {
      if (phoned) { where(answer.named); return; }
      lg.findByWords(find.telling(read), function (whole) {
        if (whole.length) { where(whole); return; }
        lg.findByWords(rest, function (part) {
          if (part.length) { where(part); } else if (!retried(answer, callback)) { where([]); }
        });
      });
    });
  };
}());
