/* What the call sheet waits for, once the words of the form are there.
   needs: app/load, answers/form, answers/heard, answers/send, packet/write */
(function () {
  "use strict";
  var lg = window.levelground;

  lg.load("answers", function (told) {
    if (!told) {
      return;
    }
    lg.hearing(told);
    lg.answering({ sheet: lg.answerForm(told), end: lg.answerEnd(told) });
  });
})();
