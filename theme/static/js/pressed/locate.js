/* Where the device is, asked for by a press: it tells this page only.
   needs: find/told */
(function () {
  "use strict";
  var finder = window.levelground.finder;

  finder.locate = function (part, say, change) {
    part.here.disabled = true;
    part.count.textContent = say.locating;
    function settle(device) {
      part.here.disabled = false;
      part.count.textContent = device ? "" : say.not_located;
      if (device) {
        change(function (now) {
          now.device = device;
        }, true);
      }
    }
    if (!navigator.geolocation) {
      settle(null);
      return;
    }
    navigator.geolocation.getCurrentPosition(
      function (found) {
        settle([found.coords.latitude, found.coords.longitude]);
      },
      function () {
        settle(null);
      },
      { maximumAge: 600000, timeout: 15000 }
    );
  };
})();
