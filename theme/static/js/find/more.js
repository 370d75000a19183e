/* Facts that no card shows lie in files of their own for each part, which are loaded when one of them is
   asked about.
   needs: app/load, find/apart, find/soon
   if there: order/order */
(function () {
  "use strict";
  var lg = window.levelground;
  var find = lg.find;

  // The filters whose facts an answer needs: what was chosen, what comes near to it, who takes people tonight.
  find.askedAbout = function (chosen, read) {
    var shunned = (find.shunned ? find.shunned(read) : []).map(function (way) {
      return way.filter;
    });
    return Object.keys(chosen).reduce(
      function (all, id) {
        var near = find.nearTo(chosen, id);
        var ways = (chosen[id].or || []).map(function (way) {
          return way.filter;
        });
        return all.concat(id, ways, near ? Object.keys(near[3]) : []);
      },
      read.tonight ? shunned.concat(find.SOON) : shunned
    );
  };

  function take(shard, group, facts) {
    shard.more[group] = true;
    Object.assign(shard.filters, facts);
    shard.sets = {}; // what was asked of these before was of nothing
  }

  // Calls back with those parts whose facts of some filters are there: what a file that could not be had may
  // say is never taken for unsaid.
  find.withFacts = function (told, parts, ids, callback) {
    var names = [];
    ids.forEach(function (id) {
      var group = told.later[id];
      parts.forEach(function (part) {
        part.shard.more = part.shard.more || {};
        if (group && !part.shard.more[group]) {
          names.push([part.shard, group, "find/" + part.shard.name + "-" + group]);
        }
      });
    });
    lg.loadAll(
      names.map(function (one) {
        return one[2];
      }),
      function (files) {
        var lacking = names.filter(function (one) {
          if (files[one[2]]) {
            take(one[0], one[1], files[one[2]]);
          }
          return !files[one[2]];
        });
        callback(
          parts.filter(function (part) {
            return lacking.every(function (one) {
              return one[0] !== part.shard;
            });
          })
        );
      }
    );
  };
})();
