// A page for each file, and a list for each tag.
module.exports = function (config) {
  config.addGlobalData("layout", "page.njk");
  return { dir: { input: "content", includes: "../_includes", output: "_site" } };
};
