// What the tests ask of the scripts: each question as {name: (given) => answer}.
"use strict";

module.exports = ({ lg, told, values, Element, Text }) => {
  const all = (node, tag) => (node.tag === tag ? [node] : []).concat(...(node.children || []).map((one) => all(one, tag)));

  // [words, whether it is marked as old] of a day.
  function age([on, fresh]) {
    const time = new Element("time");
    const place = new Element("p");
    time.setAttribute("datetime", on);
    time.textContent = on;
    if (fresh) { time.setAttribute("data-fresh", fresh); }
    place.appendChild(new Text(on));
    time.parentNode = place;
    lg.mark({ querySelectorAll: () => [time] });
    return [time.textContent, place.children.length > 1];
  }

  const hits = (part) => {
    const shard = lg.find.shard("all", values[`find/${part}`]);
    return shard.programKeys.map((_key, program) => ({ shard, program, record: shard.recordOf[program], groups: [], miles: null, fields: null }));
  };
  const text = (node) => (node ? node.textContent : "");

  function card(hit) {
    const made = lg.finder.card({ told, read: { place: null }, chosen: {} }, hit);
    const [facts] = all(made, "dl");
    const pairs = [];
    for (let at = 0; at < facts.children.length; at += 2) {
      const [label, words] = facts.children.slice(at, at + 2);
      pairs.push([label.textContent, words.textContent, words.getAttribute("data-state") || "said", label.getAttribute("class") ? "wide" : ""]);
    }
    const [phone] = all(all(made, "footer")[0], "a");
    const [head] = all(made, "h3");
    return {
      id: made.getAttribute("data-id"), facts: pairs, name: text(head), href: all(head, "a")[0].getAttribute("href"),
      line: all(made, "header")[0].children[1].children.map((child) => text(child) || "|"),
      checked: text(all(all(made, "footer")[0], "span")[0]),
      phone: phone ? [text(phone), phone.getAttribute("href")] : null,
    };
  }

  // What the call sheet asks of one program, as [question, why, what to listen for]; then what it asks of every one.
  function sheet(id) {
    const { columns } = lg.columns([id], values);
    const model = { columns, rows: values.rows, ids: [id] };
    columns.forEach((one, at) => { one.at = at; });
    model.table = lg.rows(columns, values.rows);
    const [own, everyone] = lg.sheet(model, { all: true }, () => null).slice(1);
    return [own, everyone].map((section) => all(all(section, "ol")[0], "li").map((item) => {
      const [ask, ...rest] = all(item, "p").map((p) => p.textContent).filter(Boolean);
      return [ask, ...rest];
    }));
  }

  return {
    age, card, sheet,
    cards: (part) => hits(part).map(card),
    day: (iso) => lg.day(iso),
    lowered: (words) => lg.lowered(words),
    list: (names) => lg.list(names, lg.words),
    span: ([id, low, high]) => lg.finder.spanWords(told, id, [low, high]),
    miles: ([here, there]) => [lg.find.miles(here, there), lg.find.wholeMiles(lg.find.miles(here, there))],
    phone: (digits) => [text(lg.finder.phone(told, digits)), lg.finder.phone(told, digits).getAttribute("href")],
    start: ([words, starts]) => words.map((word) => lg.startOf(word, starts)),
    number: (n) => lg.number(n),
    pair: ([form, n]) => lg.say(form, { n }),
  };
};
