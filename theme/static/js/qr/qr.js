/* A QR code as SVG, by the library beside this file. It is loaded for a print and at no other time.
   needs: choose, qr/qrcode */
(function () {
  "use strict";
  var SVG = "http://www.w3.org/2000/svg";
  var QUIET = 4; // the empty border, in modules, that readers need

  function shape(name, attributes) {
    var made = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) {
      made.setAttribute(key, attributes[key]);
    });
    return made;
  }

  // Return an <svg> that leads to *text*; null where it is too long for a code.
  window.levelground.qr = function (text) {
    var code = window.qrcode(0, "L");
    code.addData(text);
    try {
      code.make();
    } catch (error) {
      return null;
    }
    var count = code.getModuleCount();
    var path = "";
    for (var row = 0; row < count; row += 1) {
      for (var column = 0; column < count; column += 1) {
        if (code.isDark(row, column)) {
          path += "M" + (column + QUIET) + " " + (row + QUIET) + "h1v1h-1z";
        }
      }
    }
    var size = count + 2 * QUIET;
    var made = shape("svg", { viewBox: "0 0 " + size + " " + size, "aria-hidden": "true" });
    made.appendChild(shape("rect", { width: size, height: size, class: "qr-ground" }));
    made.appendChild(shape("path", { d: path, class: "qr-dots" }));
    return made;
  };
})();
