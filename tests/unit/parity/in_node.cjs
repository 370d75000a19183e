// Runs scripts of the theme in node, in a page that has no more than they ask for.
//   node in_node.cjs < JOB    JOB: {scripts, now, ages, data, does, with}
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const job = JSON.parse(fs.readFileSync(0, "utf8"));

class Element {
  constructor(tag) { Object.assign(this, { tag, attributes: {}, dataset: {}, children: [], nodeType: 1 }); }
  setAttribute(name, value) { this.attributes[name] = String(value); }
  getAttribute(name) { return name in this.attributes ? this.attributes[name] : null; }
  hasAttribute(name) { return name in this.attributes; }
  addEventListener() {}
  appendChild(child) { this.children.push(child); return child; }
  insertBefore(child) { this.children.push(child); return child; }
  remove() {}
  querySelector() { return null; }
  querySelectorAll() { return []; }
  get textContent() { return this.children.map((child) => child.textContent).join(""); }
  set textContent(text) { this.children = [new Text(text)]; }
}
class Text {
  constructor(text) { Object.assign(this, { textContent: String(text), nodeType: 3 }); }
}
const script = new Element("script");
script.src = "http://localhost/theme/js/site.js";
script.dataset = { ages: job.ages };
const document = {
  currentScript: script, head: new Element("head"), body: new Element("body"),
  createElement: (tag) => new Element(tag),
  createElementNS: (_space, tag) => new Element(tag),
  createTextNode: (text) => new Text(text),
  querySelector: () => null, querySelectorAll: () => [], addEventListener() {},
};
const location = { hash: "", protocol: "http:", pathname: "/", href: "http://localhost/" };
const context = vm.createContext({ document, location, navigator: {}, addEventListener() {} });
vm.runInContext(`this.window = this;
  Date = class extends Date { constructor(...day) { if (day.length) { super(...day); } else { super(${job.now}); } } };`, context);
job.scripts.forEach((file) => vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file }));

const lg = context.levelground;
const values = {};
lg.data = (name, json) => { values[name] = JSON.parse(json); };
job.data.forEach((content) => vm.runInContext(content, context));
if (values.words) { lg.setWords(values.words); }
const told = values["find/words"] ? lg.find.prepare(values["find/words"]) : null;

const does = require(path.join(__dirname, "questions.cjs"))({ lg, told, values, Element });
process.stdout.write(JSON.stringify(job.asked.map(([name, given]) => given.map(does[name]))));
