/* Writing answers down on the call sheet. What it takes is loaded when a reader asks for it, or has
   asked that answers be kept on this device.
   needs: app/dom, choose */
(function () {
  "use strict";
  var lg = window.levelground;
  var form = null; // what the bundle `answers` brings
  var waiting = null;
  var pressed = false; // the button was, and the form is not there yet

  function wanted(state) {
    return state.write || Boolean(lg.kept("localStorage", ":answers"));
  }

  lg.answering = function (parts) {
    form = parts;
    if (waiting) {
      waiting();
    }
    enter();
  };

  // Who pressed the button goes on in the form.
  function enter() {
    var first = document.querySelector(".answers-fact input");
    if (pressed && first) {
      pressed = false;
      first.focus();
    }
  }

  // Return the form where the reader writes, null where there is none yet; *change* comes when there is.
  lg.writing = function (state, change) {
    if (!wanted(state)) {
      return null;
    }
    waiting = change;
    if (!form) {
      lg.need("answers", true, true);
    }
    return form;
  };

  // Return the button that begins it, nothing once it has begun.
  lg.writeButton = function (state, change) {
    return wanted(state)
      ? null
      : lg.el(
          "button",
          {
            type: "button",
            click: function () {
              state.write = true;
              pressed = true;
              change();
              enter();
            },
          },
          lg.words.write_down
        );
  };
})();
