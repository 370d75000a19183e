/* Markup that a macro wrote once, in a template element of the page: scripts copy it and fill its slots.

   {name} in words or an attribute is a slot: a text, a number, or in words a node. An element whose own
   words are all of empty slots is left out, and so is an attribute that is nothing but one.
   data-slot="name" is on an element, or on several of one parent, that come once for each value of a
   list, once for an object, whose values their slots take, or for any other value; not at all without one.
   needs: app/dom */
(function () {
  "use strict";
  var lg = window.levelground;
  var SLOT = /\{(\w+)\}/;

  var read = {}; // templates by name, taken apart once

  function given(value) {
    return value || value === 0;
  }

  // "Call {phone}.", cut at its slots, as its pieces, each slot's with its value; what is empty is left out.
  function filled(pieces, values) {
    return pieces
      .map(function (piece, at) {
        return at % 2 ? values[piece] : piece;
      })
      .filter(given);
  }

  // A node taken apart: its text in pieces, or its shell, the attributes with slots, and what is in it.
  function part(node) {
    if (node.nodeType === 3) {
      return { text: node.data.split(SLOT) };
    }
    var shell = node.cloneNode(false);
    var name = shell.getAttribute("data-slot");
    shell.removeAttribute("data-slot");
    return {
      name: name,
      shell: shell,
      attributes: [].filter.call(shell.attributes, function (one) {
        return SLOT.test(one.value);
      }),
      inside: groups(node),
    };
  }

  // The nodes in an element, those of one name together.
  function groups(node) {
    var found = [];
    var byName = {};
    [].forEach.call(node.childNodes, function (child) {
      if (child.data === "\n") {
        return;
      }
      var one = part(child);
      var group = (one.name && byName[one.name]) || { name: one.name, members: [] };
      if (!group.members.length) {
        found.push(group);
        byName[one.name] = group;
      }
      group.members.push(one);
    });
    return found;
  }

  function setAttributes(made, attributes, values) {
    attributes.forEach(function (one) {
      var parts = filled(one.value.split(SLOT), values);
      if (parts.length) {
        made.setAttribute(one.name, parts[0] === true ? "" : parts.join(""));
      } else {
        made.removeAttribute(one.name);
      }
    });
  }

  // Whether an element's own words have slots, all of them empty.
  function isSilent(one, values) {
    var names = [];
    one.inside.forEach(function (group) {
      (group.members[0].text || []).forEach(function (piece, at) {
        if (at % 2) {
          names.push(piece);
        }
      });
    });
    return (
      names.length &&
      !names.some(function (name) {
        return given(values[name]);
      })
    );
  }

  function copy(one, place, values) {
    if (one.text) {
      lg.fill(place, filled(one.text, values));
    } else if (one.name || !isSilent(one, values)) {
      var made = one.shell.cloneNode(false);
      setAttributes(made, one.attributes, values);
      copyAll(one.inside, made, values);
      place.appendChild(made);
    }
  }

  // What has one name is repeated together.
  function copyAll(all, place, values) {
    all.forEach(function (group) {
      var each = group.name ? values[group.name] : values;
      if (!each) {
        return;
      }
      [].concat(each).forEach(function (value) {
        group.members.forEach(function (member) {
          copy(member, place, typeof value === "object" ? value : values);
        });
      });
    });
  }

  // Return a copy of the template of this name, filled with values.
  lg.filled = function (name, values) {
    var made = document.createDocumentFragment();
    read[name] =
      read[name] || groups(document.querySelector("template[data-slots='" + name + "']").content);
    copyAll(read[name], made, values);
    return made;
  };
})();
