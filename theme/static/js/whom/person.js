/* Of which sex the one person is who is to be taken in, as words say it: "my daughter", "para mi esposo", "she".
   needs: find/taking, find/tokens */
(function () {
  "use strict";
  var find = window.levelground.find;
  var NAMED = 2; // with "my": who is meant, before others who are only named
  var STANDS = ["conditions", "detox_from"];

  // Whether a choice, what denies it, or a place has a word for itself. An age says nothing of the sex: "girls".
  function isTaken(read, at) {
    return read.terms.concat(read.denied, read.asides, read.place || []).some(function (one) {
      return one.filter !== "ages" && one.from <= at && at < one.to;
    });
  }

  // "My husband's insurance" is not about him; "my husband's drinking" is.
  function isOwner(read, at) {
    var typed = read.parts[read.tokens[at].part].text;
    return (
      /['\u2019]s$/i.test(typed) &&
      !read.terms.some(function (one) {
        return one.from === at + 1 && STANDS.indexOf(one.filter) >= 0;
      })
    );
  }

  // Whether who is named there is not the one to be taken in: "with my son", "I am his wife", "wife of".
  function isOther(read, at, own) {
    var said = read.told.sexes;
    var tokens = read.tokens;
    var before = tokens[at - (own ? 2 : 1)];
    var after = tokens[at + 1];
    var aged = tokens[at + 2] && /^\d/.test(tokens[at + 2].word);
    var along =
      find.isOneOf(said.alongside, before) && !find.isOneOf(said.about, tokens[at - (own ? 3 : 2)]);
    var taken = find.isOneOf(said.with, after) && find.isOneOf(said.here, tokens[at + 2]);
    return (
      along ||
      taken ||
      isPair(read, at) ||
      isGone(read, at) ||
      (own && find.isOneOf(["not", "no"], before)) ||
      (own && find.isOneOf(said.self, before)) ||
      (find.isOneOf(said.of, after) && !aged)
    );
  }

  // Who died is not taken in: "my dad died of overdose".
  function isGone(read, at) {
    return find.isOneOf(read.told.gone, read.tokens[at + 1]);
  }

  // Two of them: "my wife and I", "my son and his girlfriend".
  function isPair(read, at) {
    var said = read.told.sexes;
    var next = read.tokens[at + 2];
    return (
      find.isOneOf(said.joins, read.tokens[at + 1]) &&
      (find.isOneOf(said.us, next) ||
        find.isOneOf(read.told.mine, next) ||
        find.isOneOf(said.women, next) ||
        find.isOneOf(said.men, next))
    );
  }

  // The word without the s of an owner: "daughter's".
  function wordAt(read, at) {
    var word = read.tokens[at].word;
    return /['\u2019]s$/i.test(read.parts[read.tokens[at].part].text)
      ? word.replace(/s$/, "")
      : word;
  }

  function sexOf(isWoman, isMan) {
    return isWoman ? "women" : isMan ? "men" : "";
  }

  // "My daughter", "hermano", and "boy" or "son" where they are said of someone.
  function called(read, at, own) {
    var said = read.told.sexes;
    var token = { word: wordAt(read, at) };
    // "Son" means "they are" in Spanish, on any page: "son caros".
    var first = !at && !read.told.spanish_page && !find.isOneOf(said.are, read.tokens[1]);
    var aged = read.tokens[at + 1] && /^\d/.test(read.tokens[at + 1].word);
    var someone = own || first || aged || find.isOneOf(said.called, read.tokens[at - 1]);
    return sexOf(
      find.isOneOf(said.women, token) || ((own || aged) && find.isOneOf(said.ownWomen, token)),
      find.isOneOf(said.men, token) || (someone && find.isOneOf(said.ownMen, token))
    );
  }

  // "She needs detox", "para ella"; not "a place where she can keep her phone".
  function stood(read, at) {
    var said = read.told.sexes;
    var stands = !at || find.isOneOf(said.forWhom, read.tokens[at - 1]);
    return stands
      ? sexOf(find.isOneOf(said.she, read.tokens[at]), find.isOneOf(said.he, read.tokens[at]))
      : "";
  }

  // {sex, rank} of a person whom a word names, null where it names none.
  function named(read, at) {
    var own = find.isOneOf(read.told.mine, read.tokens[at - 1]);
    var sex = called(read, at, own);
    if (sex) {
      return isOther(read, at, own) ? null : { sex: sex, rank: own ? NAMED : 1 };
    }
    sex = stood(read, at);
    return sex ? { sex: sex, rank: 0 } : null;
  }

  // Who is named, those that are surest.
  function persons(read) {
    var found = read.tokens
      .map(function (token, at) {
        var free = !token.literal && !isTaken(read, at) && !isOwner(read, at);
        var one = free ? named(read, at) : null;
        return one && { sex: one.sex, rank: one.rank, at: at };
      })
      .filter(Boolean);
    var most = found.reduce(function (rank, one) {
      return Math.max(rank, one.rank);
    }, 0);
    return found.filter(function (one) {
      return one.rank === most;
    });
  }

  // A choice of who may come, where the words are of one sex and do not choose so themselves.
  find.person = function (read) {
    var found = persons(read);
    var sure = found.every(function (one) {
      return one.sex === found[0].sex;
    });
    var chosen = read.terms.some(function (one) {
      return read.told.whom.indexOf(one.filter) >= 0 && one.options.some(isOfSex(read.told));
    });
    if (found.length && sure && !chosen && read.told.byId.genders) {
      read.terms.push({
        filter: "genders",
        options: [found[0].sex],
        others: [],
        from: found[0].at,
        to: found[0].at + 1,
        person: true,
      });
      find.take(read, found[0].at, found[0].at + 1);
    }
  };

  function isOfSex(told) {
    return function (option) {
      return told.sexed.indexOf(option) >= 0;
    };
  }
})();
