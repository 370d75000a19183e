/* Runs the search of a built site in node: questions come in as JSON, answers go out as JSON.

   node engine.js SITE < questions.json */
"use strict";
const fs = require("fs");
const path = require("path");
const vm = require("vm");

const site = process.argv[2];
globalThis.window = globalThis;
globalThis.levelground = { today: () => Math.floor(Date.now() / 86400000) };
const run = (file) =>
  vm.runInThisContext(fs.readFileSync(path.join(site, file), "utf8"), { filename: file });

const values = {};
let failures = 0;
levelground.data = (name, json) => {
  values[name] = JSON.parse(json);
};
levelground.load = (name, callback) => {
  if (!(name in values)) {
    values[name] = null;
    // What no language changes lies beside the scripts, not in a language's own folder.
    const file = [`data/${name}.js`, `../data/${name}.js`].find((one) =>
      fs.existsSync(path.join(site, one))
    );
    if (file) {
      run(file);
    }
  }
  if (values[name] === null) {
    failures += 1;
  }
  callback(values[name]);
};
levelground.failures = () => failures;
levelground.after = (name, ready, callback) => callback();
levelground.loadAll = (names, callback) => {
  const found = {};
  names.forEach((name) =>
    levelground.load(name, (value) => {
      found[name] = value;
    })
  );
  callback(found);
};
// A language's own pages lie below the folder that holds the scripts.
const scripts = fs.existsSync(path.join(site, "theme")) ? "theme/js" : "../theme/js";
["names", "find", "denied", "whom", "grave", "order", "texts"].forEach((bundle) => run(`${scripts}/${bundle}.js`));
// It is in a bundle that paints.
run(path.relative(site, path.join(__dirname, "../../theme/static/js/filters/counts.js")));

const idOf = (hit) =>
  `${levelground.find.slugOf(hit.shard, hit.record)}/${hit.shard.programKeys[hit.program]}`;
const named = (entry) => entry.programs.map((program) => `${entry.slug}/${program.key}`);

function told(answer) {
  const { read } = answer;
  return {
    named: answer.named.flatMap(named),
    yes: answer.yes.map(idOf),
    ask: answer.ask.map(idOf),
    apart: levelground.find.banded(answer, "apart").map(idOf),
    out: answer.out || null,
    where: Boolean(answer.where),
    outside: levelground.find.isOutside(read),
    only: Boolean(answer.chosen.genders && answer.chosen.genders.only),
    place: read.place && { kind: read.place.kind, name: read.place.name, state: read.place.state },
    chosen: answer.chosen,
    lost: read.lost.map((at) => read.tokens[at].word),
    order: answer.order,
    notices: answer.notices,
    partly: answer.partly,
    unsaid: answer.where ? [] : levelground.find.unsaidIn(answer).map((one) => one.id),
    headings: levelground.find.headings(answer),
    guides: (answer.guides || []).map((guide) => guide.href),
    tonight: Boolean(read.tonight),
    acute: Boolean(read.acute),
    grave: Object.keys(read.grave || {}).filter((kind) => read.grave[kind]),
    survived: Boolean(read.survived),
    openly: read.open ? answer.openly : null,
    unsafe: levelground.find.isUnsafe(answer),
    soonest: answer.where ? "" : levelground.find.soonBy(answer.chosen),
    nearly: levelground.find.banded(answer, "nearly").map(idOf),
    sign: levelground.find.endangered(answer),
    others: read.terms.flatMap((term) => term.others.map((other) => other.filter)),
  };
}

const ask = (question) => {
  let given = null;
  levelground.find.answer(
    Object.assign({ chosen: {}, spans: {}, within: 0, order: "", device: null }, question),
    (answer) => {
      // A search asks for no file that a site has not.
      if (answer.failed) {
        throw new Error(`a file is missing for ${question.q}`);
      }
      given = told(answer);
    }
  );
  return given;
};
const does = {
  answers: (questions) => questions.map(ask),
  words: (texts) => texts.map((text) => levelground.cut(text)),
  lines: (texts) => levelground.cutAll(texts),
  names: (texts) =>
    texts.map((text) => {
      let found;
      levelground.findByWords(levelground.cut(text), (all) => {
        found = all;
      });
      return found;
    }),
};
// What each option of a filter would leave beside other choices.
does.counts = (questions) =>
  questions.map(({ chosen, filter }) => {
    let counts;
    levelground.find.answer(
      { q: "", chosen, spans: {}, within: 0, order: "", device: null },
      (answer) => {
        const options = answer.told.byId[filter].options.map((option) => option[0]);
        levelground.find.withFacts(answer.told, answer.parts, [filter], () => {
          counts = levelground.find.counts(answer.sifted, filter, options);
        });
      }
    );
    return counts;
  });
// [filter, option, yes or no, program] of all that a part states.
does.sets = (names) =>
  names.map((name) => {
    const found = [];
    levelground.load("find/words", (told) =>
      levelground.load(`find/${name}`, (raw) => {
        const shard = levelground.find.shard(name, raw);
        levelground.find.withFacts(
          told,
          [{ shard }],
          told.filters.map((filter) => filter.id),
          () => {}
        );
        told.filters
          .filter((filter) => filter.options && filter.kind !== "names")
          .forEach((filter) => {
            filter.options.forEach(([option]) =>
              ["yes", "no"].forEach((word) => {
                levelground.find.each(
                  levelground.find.option(shard, filter.id, option)[word],
                  (program) => {
                    found.push([
                      filter.id,
                      option,
                      word,
                      idOf({ shard, program, record: shard.recordOf[program] }),
                    ]);
                  }
                );
              })
            );
          });
      })
    );
    return found;
  });
// The weight of every word in every field, as lunr.js has it; all of its chunks are there.
does.weights = (packed) =>
  packed.map((one) => {
    const { list } = one;
    levelground.find.searched(one, list); // an index has the words that are searched for
    const { index } = one;
    return Object.fromEntries(
      Object.keys(index.fieldVectors).map((ref) => {
        const { elements } = index.fieldVectors[ref];
        const pairs = [];
        for (let at = 0; at < elements.length; at += 2) {
          pairs.push([list[elements[at]], elements[at + 1]]);
        }
        return [ref, Object.fromEntries(pairs)];
      })
    );
  });
const input = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(does[input.do](input.with)));
