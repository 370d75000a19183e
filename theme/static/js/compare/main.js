/* compare.html and list.html: what the address names after its # is loaded and shown, part by part.
   needs: ages, app/dom, app/load, choose, compare/controls, compare/differ,
          compare/model, compare/story, compare/table, groups/groups */
(function () {
  "use strict";
  var lg = window.levelground;
  var state = lg.stateOf(location.hash);
  var cut = false; // whether the address names more programs than are shown
  var toPrint = false;
  var packet = null; // what the bundle `packet` brings, once it is there
  var keeping = "take"; // what it does with what is chosen then
  var repack = null; // fills these parts for the programs that are shown

  function part(name) {
    return document.querySelector("[data-part='" + name + "']");
  }

  function into(name, children) {
    var place = part(name);
    if (place) {
      lg.fill(lg.empty(place), children);
    }
    return place;
  }

  function go(ids, said) {
    lg.setChosen(ids);
    if (packet) {
      packet.choose(ids);
    } else {
      keeping = "choose";
    }
    location.hash = lg.hashOf(ids, state);
    if (said) {
      lg.announce(said);
    }
  }

  function table(model, names) {
    var made = lg.table(model, names, lg.shown(model.table, state), state);
    var region = part("region");
    lg.fill(lg.empty(region), made);
    region.dataset.columns = names.length;
    lg.foldGroups(region);
    into("none", made.querySelector("tbody:not([class])") ? null : lg.words.no_rows);
    fold(model);
    lg.mark(document);
  }

  function fold(model) {
    into("folded", packet && model.columns.length > 1 && packet.folded(model));
  }

  function change(model, ids, names) {
    return function (tableOnly) {
      history.replaceState(null, "", lg.hashOf(ids, state));
      model.table = lg.rows(model.columns, model.rows);
      if (part("region") && model.columns.length > 1) {
        table(model, names);
      }
      if (tableOnly !== true) {
        into("sheet", packet ? packet.sheet(model, state, change(model, ids, names)) : null);
      }
    };
  }

  // A print that is asked for before everything is there comes as soon as it is.
  function print() {
    toPrint = !packet;
    if (packet) {
      packet.print();
    }
  }

  // The parts of the page wait in a template, so that nothing empty shows without this script.
  function unpack() {
    var packed = part("chosen");
    if (!packed) {
      return;
    }
    packed.parentNode.replaceChild(packed.content, packed);
    if (part("print")) {
      part("print").addEventListener("click", print);
    }
  }

  function show(ids, found, unread) {
    var model = Object.assign(lg.columns(ids, found), { rows: found.rows, ids: ids });
    model.missing = model.missing.concat(lg.columns(unread, found).missing);
    unpack();
    model.columns.forEach(function (one, at) {
      one.at = at;
    });
    model.table = lg.rows(model.columns, found.rows);
    into("danger", lg.danger(model));
    var enough = model.columns.length > 1 && Boolean(part("region"));
    document.body.dataset.count = model.columns.length;
    into(
      "one",
      model.columns.length === 1 && part("region")
        ? lg.say(lg.words.only_one, { name: model.columns[0].name })
        : cut && lg.words.cut
    );
    part("title").textContent = enough
      ? lg.say(lg.words.title, { n: model.columns.length })
      : part("title").dataset.title;
    var names = enough ? lg.distinct(model.columns, found.rows) : [];
    var changed = change(model, ids, names);
    if (enough) {
      table(model, names); // it puts the rows that decide into a group of their own
      into("differ", [lg.story(model, names)].concat(lg.controls(state, changed)));
    }
    repack = function () {
      pack(model, changed);
    };
    if (packet) {
      repack();
    } else {
      lg.afterPaint(function () {
        lg.need("packet", true, true);
      });
    }
  }

  // What may come a moment after the table: the call sheet, ways to pass it on, paper, lost links.
  function pack(model, changed) {
    into("missing", packet.missing(model, go));
    into("add", packet.adding(model, go));
    fold(model);
    document.body.dataset.packed = "";
    if (!model.columns.length) {
      return;
    }
    into("sheet", packet.sheet(model, state, changed));
    if (part("change")) {
      packet.changing(part("change"), model, state, changed, go);
    }
    into(
      "shares",
      packet.shares(model, function (said) {
        into("said", said);
        lg.announce(said);
      })
    );
    lg.mark(document);
    if (toPrint) {
      print();
    }
  }

  lg.packed = function (parts) {
    packet = parts;
    repack();
    packet[keeping](lg.chosen);
  };

  function isNamed(file) {
    return file !== "facts/";
  }

  function open() {
    var ids = lg.ids();
    var unread = lg.unread().map(function (one) {
      return /^[a-z0-9-]+$/.test(one) ? one + "/" : one; // a provider, without a program
    });
    cut = location.hash.split("&")[0].split(",").length > lg.most;
    state = Object.assign(lg.stateOf(location.hash), { open: state.open });
    // Without a program in the address, those chosen before; the address then names them, to be passed on.
    if (ids.length) {
      lg.setChosen(ids);
      lg.afterPaint(function () {
        if (packet) {
          packet.take(lg.chosen);
        }
      });
    } else if (!unread.length) {
      ids = lg.chosen;
    }
    if (ids.length) {
      history.replaceState(null, "", lg.hashOf(ids, state));
    }
    var names = ids.concat(unread).map(function (id) {
      return "facts/" + (/^[a-z0-9-]+(?=\/)/.exec(id) || [""])[0];
    });
    lg.loadAll(names.filter(isNamed).concat("rows"), function (found) {
      show(ids, found, unread);
    });
  }

  lg.load("words", function (words) {
    lg.setWords(words);
    window.addEventListener("hashchange", open);
    open();
  });
})();
