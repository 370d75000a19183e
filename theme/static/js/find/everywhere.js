/* Without a place in a large directory, only names are looked for.
   needs: find/byname, find/later, find/taking, find/tokens, names/find
   if there: texts/reread */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // Names are looked for everywhere, facts are not. Calls back with {named, words, where}, or with another
  // reading of the words where none is found.
  find.everywhere = function (read, done) {
    var rest = find.wordsAt(read, find.rest(read));
    function where(named) {
      read.lost = named.length ? [] : find.rest(read);
      done({ named: named, words: rest, where: true });
    }
    if (!rest.length) {
      if (read.terms.length) {
        where([]);
      } else {
        find.idleName(read, where);
      }
      return;
    }
    find.byPhone(read, function (phoned) {
      if (phoned.length) {
        where(phoned);
        return;
      }
      lg.findByWords(find.telling(read), function (whole) {
        if (whole.length) {
          where(whole);
          return;
        }
        lg.findByWords(rest, function (part) {
          if (part.length) {
            where(part);
            return;
          }
          find.withTexts(
            function () {
              if (find.reread(read)) {
                done({ again: read });
              } else {
                where([]);
              }
            },
            function () {
              where([]);
            }
          );
        });
      });
    });
  };
})();
