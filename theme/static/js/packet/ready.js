/* What waits for the call sheet and the ways to pass it on may go on with them.
   needs: choices/choices, compare/main, packet/add, packet/change, packet/folded, packet/missing, packet/paper,
          packet/share, packet/sheet */
(function () {
  "use strict";
  var lg = window.levelground;

  lg.packed({
    adding: lg.adding,
    changing: lg.changing,
    choose: lg.choose,
    folded: lg.folded,
    missing: lg.missing,
    print: lg.print,
    sheet: lg.sheet,
    shares: lg.shares,
    take: lg.take,
  });
})();
