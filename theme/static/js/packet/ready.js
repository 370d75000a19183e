/* Comes last: what waits for the call sheet and the ways to pass it on may go on. */
(function () {
  "use strict";
  window.levelground.packed();
}());
