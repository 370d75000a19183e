// Runs the theme's comparison in node, over the same files that a browser loads.
//   node in_node.cjs JOB    JOB: a JSON file with {scripts, data, words, vectors}
// A script of the theme needs only this much of a window.
"use strict";
const fs = require("fs");
const vm = require("vm");

const job = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const values = {};
const element = () => ({ setAttribute() {}, appendChild() {}, textContent: "" });
const window = { addEventListener() {} };
const document = { createElement: element, createTextNode: String, body: element(), querySelector: () => null };
const context = vm.createContext({ window, document, location: { hash: "" } });
window.levelground = { valid: (ids) => ids };
job.scripts.forEach((script) => vm.runInContext(fs.readFileSync(script, "utf8"), context, { filename: script }));

const lg = window.levelground;
context.levelground = { data(name, json) { values[name] = JSON.parse(json); } };
job.data.forEach((content) => vm.runInContext(content, context));

function answer(ids) {
  const { columns, missing } = lg.columns(ids, values);
  const rows = lg.rows(columns, values.rows);
  const names = lg.distinct(columns, values.rows);
  const place = {
    key: "place", label: job.place, stated: true, moot: false,
    cells: columns.map((one) => ({ state: "said", words: one.place })),
  };
  const phones = columns.map((one) => one.phone);
  return { missing, rows, names, phones, told: lg.differences([place].concat(rows), names, values.rows.differ, lg.deciding(columns, values.rows)) };
}

process.stdout.write(JSON.stringify(job.vectors.map(answer)));
