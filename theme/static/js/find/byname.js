/* Names among the words that were typed, though some of them are choices, a place or a phone number.
   needs: find/named, find/taking, find/tokens, names/cut, names/find */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // The words of a name, with what else each of them may be.
  function nameWords(read) {
    var place = read.place && read.place.to ? read.place : { from: 0, to: 0 };
    return read.tokens.map(function (token, at) {
      var choice = read.terms.some(function (term) { return term.from <= at && at < term.to; });
      return { word: token.word, code: token.typed, choice: choice, at: at, literal: token.literal };
    }).filter(function (one) {
      var within = one.at >= place.from && one.at < place.to;
      return within || one.literal || !find.idle(read.told, read.tokens[one.at]);
    });
  }

  find.byName = function (answer, callback) {
    var read = answer.read;
    var typed = nameWords(read);
    // Words that are all free are found by the text search; only a town among them says more.
    var free = !read.terms.length && !read.place && !read.asides.length && !read.denied.length;
    find.byPhone(answer, function (phoned) {
      if (phoned) { callback(); return; }
      answer.parts.forEach(function (part) {
        var whole = before(read, part.shard);
        var found = typed.length > 1 ? find.named(part.shard, typed, free) : [];
        answer.named = answer.named.concat(whole, found.filter(function (one) {
          return !whole.some(function (other) { return other.slug === one.slug; });
        }));
      });
      answer.named.sort(function (a, b) { return b.met - a.met; });
      wholeName(answer, find.telling(read), callback);
    });
  };

  // Whose number was typed; calls back with whether anyone's was.
  find.byPhone = function (answer, callback) {
    var read = answer.read;
    var phone = find.phoneIn(read);
    if (!phone) { callback(false); return; }
    lg.findByWords([phone.digits], function (found) {
      answer.named = found;
      read.phoned = found.length > 0;
      if (read.phoned) { find.take(read, phone.from, phone.to); }
      callback(read.phoned);
    });
  };

  // A name typed whole is found, closed ones too, though some of its words are idle: Pine Ferry Clinic.
  function wholeName(answer, words, callback) {
    var read = answer.read;
    var every = read.tokens.map(function (token) { return token.word; });
    if (read.terms.length || read.place || !words.length || every.length === words.length) { callback(); return; }
    lg.findByWords(every, function (named) {
      answer.named = named;
      callback();
    });
  }

  // Those in a place whose whole name stands before it, whatever its words mean: Kaiser Permanente, Fresno.
  function before(read, shard) {
    var place = read.place;
    var words = place && place.from ? read.tokens.slice(0, place.from).map(function (token) { return token.word; }) : [];
    return words.length > 1 ? find.wholly(shard, words.join(" "), lg.cut(place.town || place.name).join(" ")) : [];
  }
}());
