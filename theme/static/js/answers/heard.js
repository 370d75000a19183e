/* What a reader was told stands in the comparison beside what the directory says, with its day.
   needs: app/dom, answers/kept, answers/text */
(function () {
  "use strict";
  var lg = window.levelground;

  // Return what reads the answers, once their words are there: (id, name, term) gives a text or "".
  lg.hearing = function (told) {
    lg.heard = function (id, name, term) {
      var answer = lg.answers.there(id);
      var one = answer && answer.facts[name];
      var said = one ? lg.toldWords(told, name, term, one) : "";
      if (!said) {
        return "";
      }
      var form = answer.on === lg.answers.today() ? told.words.today : told.words.told;
      return lg.say(form, { said: said, day: lg.day(answer.on) });
    };
  };
})();
