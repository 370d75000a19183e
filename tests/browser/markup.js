// What scripts of the theme make of a built site's data, as HTML to be held against that of the macros.
"use strict";
window.markup = (() => {
  const lg = window.levelground;

  // HTML as the browser writes it, without line ends and what ages.js adds; 18.0% and 18% are one width.
  function alike(html) {
    const made = document.createElement("template");
    made.innerHTML = html;
    made.content.querySelectorAll("[data-old]").forEach((one) => one.remove());
    made.content.querySelectorAll("time[title]").forEach((one) => {
      one.textContent = one.title;
      one.removeAttribute("title");
    });
    // What is said of a program on the page of those that are chosen is more.
    made.content.querySelectorAll(".reach").forEach((one) => one.remove());
    // Which part of a text is in another language, only the page's own markup says part by part.
    made.content.querySelectorAll("bdi").forEach((one) => one.replaceWith(one.textContent));
    return made.innerHTML.replace(/\s*\n\s*/g, "").replace(/\.0%/g, "%");
  }

  function written(nodes) {
    const place = document.createElement("div");
    lg.fill(place, nodes);
    return alike(place.innerHTML);
  }

  // The programs that match, by id.
  function cards() {
    const asked = { q: "", chosen: {}, spans: {}, within: 0, order: "", device: null };
    return new Promise((done) => lg.find.answer(asked, (answer) => {
      done(Object.fromEntries(answer.yes.map((hit) => {
        const card = lg.finder.card(answer, hit);
        return [card.firstChild.dataset.id, written(card)];
      })));
    }));
  }

  function models(vectors, make) {
    const records = vectors.flat().map((id) => `facts/${id.split("/")[0]}`);
    return new Promise((done) => lg.loadAll([...new Set(records), "rows"], (found) => {
      done(Object.fromEntries(vectors.map((ids) => {
        const model = Object.assign(lg.columns(ids, found), { rows: found.rows, ids });
        model.columns.forEach((one, at) => { one.at = at; });
        model.table = lg.rows(model.columns, found.rows);
        return [ids.join(), make(model)];
      })));
    }));
  }

  // Without the names in the caption.
  function table(model) {
    const state = { show: "all", hide: [], ages: false };
    const names = lg.distinct(model.columns, model.rows);
    const made = lg.table(model, names, lg.shown(model.table, state), state);
    made.querySelector("caption").textContent = "";
    return written(made);
  }

  function story(model) {
    return written(lg.story(model, lg.distinct(model.columns, model.rows)));
  }

  // Every question of the call sheet, without what was stated of it before.
  function questions(model) {
    const place = document.createElement("div");
    lg.fill(place, lg.sheet(model, { all: true }, () => {}));
    return [...place.querySelectorAll(".sheet-questions > :first-child li")].map(written);
  }

  return {
    alike, cards, questions: (ids) => models(ids.map((id) => [id]), questions), tables: (vectors) => models(vectors, table), stories: (vectors) => models(vectors, story),
  };
})();
