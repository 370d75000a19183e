/* What is over, kept, or to be at a time, in the order in which it is read.
   needs: whom/kept, whom/opened, whom/others, whom/past, whom/sameday, whom/survived */
(function () {
  "use strict";
  var find = window.levelground.find;

  find.over = function (read) {
    find.survived(read);
    find.ofOthers(read);
    find.opened(read);
    find.withoutPast(read);
    find.keptMedicines(read);
    find.sameDay(read);
  };
})();
