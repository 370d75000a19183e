// What the tests ask of the scripts: each question as {name: (given) => answer}.
"use strict";

module.exports = ({ lg, told, values, Element }) => {
  // [words, whether it is marked as old] of a day.
  function age([on, fresh]) {
    const time = new Element("time");
    let old = false;
    time.dateTime = on;
    time.dataset = {};
    time.after = () => { old = true; };
    time.textContent = on;
    if (fresh) { time.dataset.fresh = fresh; }
    lg.mark({ querySelectorAll: () => [time] });
    return [time.textContent, old];
  }

  const hits = (part) => {
    const shard = lg.find.shard("all", values[`find/${part}`]);
    return shard.programKeys.map((_key, program) => ({ shard, program, record: shard.recordOf[program], groups: [], miles: null, fields: null }));
  };
  // What fills the slots of a card.
  function card(hit) {
    let made;
    lg.filled = (_name, values) => { made = values; return { querySelectorAll: () => [] }; };
    lg.finder.card({ told, read: { place: null }, chosen: {} }, hit);
    const { facts, unstated } = made.deciding;
    return {
      id: made.id, name: made.name, href: made.href, level: made.level, status: made.status || "", limits: made.limits,
      facts: facts.map((fact) => [fact.label, fact.words, fact.state || "said", Boolean(fact.wide)]), unstated,
      phones: made.phones.map(({ number, extension, call }) => [number, extension, call]), checked: [made.checked || "", String(made.year || "")],
    };
  }

  // What fills the call sheet of one program: [question, what was said, why, what to listen for]; then for every one.
  function sheet(id) {
    const { columns } = lg.columns([id], values);
    const model = { columns, rows: values.rows, ids: [id] };
    columns.forEach((one, at) => { one.at = at; });
    model.table = lg.rows(columns, values.rows);
    const groups = [];
    lg.filled = (_name, { asked }) => { if (asked) { groups.push([].concat(asked)); } return new Element("div"); };
    lg.sheet(model, { all: true }, () => null);
    return groups.map((asked) => (
      asked.flatMap(({ questions }) => questions).map((one) => [one.ask, one.olds.map(({ old }) => old).join(" "), one.why || "", one.listen || ""])
    ));
  }

  return {
    age, card, sheet,
    answers: (by) => lg.answersText(values.answers, Object.keys(by), (id) => by[id]),
    cards: (part) => hits(part).map(card),
    day: (iso) => lg.day(iso),
    lowered: (words) => lg.lowered(words),
    list: (names) => lg.list(names, lg.words),
    span: ([id, low, high]) => lg.finder.spanWords(told, id, [low, high]),
    miles: ([here, there]) => [lg.find.miles(here, there), lg.find.wholeMiles(lg.find.miles(here, there))],
    // How a card has one number, written as files for scripts have it.
    phone: (digits) => {
      const [hit] = hits("all");
      const shard = Object.assign(Object.create(hit.shard), { own_phones: { [hit.program]: digits } });
      return card({ ...hit, shard }).phones[0];
    },
    start: ([words, starts]) => words.map((word) => lg.startOf(word, lg.unfolded(starts))),
    number: (n) => lg.finder.number(n),
    // How many programs state what is chosen, and how many do not say.
    sifted: (chosen) => {
      const shard = lg.find.shard("all", values["find/all"]);
      Object.assign(shard.filters, values["find/all-program"]);
      const found = lg.find.sift(shard, lg.find.all(shard.size), chosen);
      return [lg.find.count(found.yes), lg.find.count(found.ask)];
    },
    pair: ([form, n]) => [lg.say(form, { n }), lg.finder.counted(form, n, {})],
  };
};
