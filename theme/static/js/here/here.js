/* Where the reader is, asked of the device once the button for that is pressed; it is sent nowhere.
   needs: find/told */
(function () {
  "use strict";
  var finder = window.levelground.finder;

  // *part* are the parts of the page, *told* the search's words; *change* asks anew.
  finder.locate = function (part, told, change) {
    part.here.disabled = true;
    part.count.textContent = told.say.locating;
    function settle(device) {
      part.here.disabled = false;
      part.count.textContent = device ? "" : told.say.not_located;
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
