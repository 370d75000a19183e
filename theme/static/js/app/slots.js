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

  function given(value) {
    return value || value === 0;
  }

  // "Call {phone}." as its pieces, each slot's with its value; what is empty is left out.
  function filled(text, values) {
    return text
      .split(SLOT)
      .map(function (piece, at) {
        return at % 2 ? values[piece] : piece;
      })
      .filter(given);
  }

  function nameOf(node) {
    return node.nodeType === 1 && node.getAttribute("data-slot");
  }

  function setAttributes(made, values) {
    [].slice.call(made.attributes).forEach(function (one) {
      var parts = filled(one.value, values);
      if (one.value && !parts.length) {
        made.removeAttribute(one.name);
      } else {
        one.value = parts[0] === true ? "" : parts.join("");
      }
    });
    made.removeAttribute("data-slot");
  }

  function isSilent(node, values) {
    var names = [].reduce
      .call(
        node.childNodes,
        function (all, one) {
          return all + (one.data || "");
        },
        ""
      )
      .split(SLOT);
    return (
      names[1] &&
      !names.some(function (name, at) {
        return at % 2 && given(values[name]);
      })
    );
  }

  function copy(node, place, values) {
    if (node.nodeType === 3) {
      if (node.data !== "\n") {
        lg.fill(place, filled(node.data, values));
      }
    } else if (nameOf(node) || !isSilent(node, values)) {
      var made = place.appendChild(node.cloneNode(false));
      setAttributes(made, values);
      copyAll(node, made, values);
    }
  }

  // What has one name is repeated together.
  function copyAll(from, place, values) {
    var all = [].slice.call(from.childNodes);
    all.forEach(function (node) {
      var name = nameOf(node);
      var group = name
        ? all.filter(function (one) {
            return nameOf(one) === name;
          })
        : [node];
      var each = name ? values[name] : values;
      if (group[0] !== node || !each) {
        return;
      }
      [].concat(each).forEach(function (one) {
        group.forEach(function (member) {
          copy(member, place, typeof one === "object" ? one : values);
        });
      });
    });
  }

  // Return a copy of the template of this name, filled with values.
  lg.filled = function (name, values) {
    var made = document.createDocumentFragment();
    copyAll(document.querySelector("template[data-slots='" + name + "']").content, made, values);
    return made;
  };
})();
