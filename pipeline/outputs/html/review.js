// SPDX-License-Identifier: GPL-3.0-or-later
// A person's word about a piece: put together here, kept in a file that the next run reads. Nothing is sent anywhere.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const section = byId("review"), template = byId("review-form"), save = byId("review-save"), state = byId("review-state");
  let unsaved = 0;

  const changed = (count) => {
    unsaved += count;
    state.textContent = unsaved > 0 ? `${unsaved} ${save.dataset.count}` : "";
  };
  const element = (name, properties) => Object.assign(document.createElement(name), properties);
  const withdrawal = (item) => {
    const button = element("button", { type: "button", className: "withdraw", textContent: save.dataset.remove });
    button.setAttribute("aria-label", `${save.dataset.remove}: ${item.firstElementChild.textContent}`);
    button.addEventListener("click", () => { item.remove(); changed(1); });
    item.append(" ", button);
  };
  for (const item of document.querySelectorAll("[data-said]")) withdrawal(item);

  // What one form says, or nothing where something is missing.
  const saidIn = (form, about) => {
    const value = (name) => form.querySelector(`.${name}`).value.trim();
    const said = { kind: value("kind"), about };
    if (said.kind === "other_type") said.type = value("type");
    if (said.kind === "other_date") {
      said.date = value("date");
      said.role = value("role");
      if (!/^\d{4}-\d\d-\d\d$/.test(said.date)) return null;
    }
    if (said.kind === "split") {
      said.pages = value("pages").split(/[\s,;]+/).filter((page) => page !== "").map(Number);
      const fits = (page) => Number.isInteger(page) && page > about.first_page && page <= about.last_page;
      if (said.pages.length === 0 || !said.pages.every(fits)) return null;
    }
    if (value("note") !== "") said.note = value("note");
    if (said.kind === "note" && !said.note) return null;
    said.when = `${new Date().toISOString().slice(0, 19)}Z`;
    return said;
  };
  const shownText = (form, said) => {
    const chosen = (name) => form.querySelector(`.${name}`).selectedOptions[0].textContent;
    const what = { other_type: () => chosen("type"), other_date: () => `${said.date} (${chosen("role")})`,
      split: () => said.pages.join(", ") }[said.kind];
    return [chosen("kind"), what && what(), said.note].filter(Boolean).join(": ");
  };

  const add = (words, form) => {
    const said = saidIn(form, JSON.parse(words.dataset.about));
    form.querySelector(".wrong").hidden = said !== null;
    if (said === null) return;
    const list = words.querySelector("ul") || words.insertBefore(element("ul", { className: "facts" }), words.firstChild);
    const item = element("li", {});
    item.append(element("span", { textContent: shownText(form, said) }));
    item.dataset.said = JSON.stringify(said);
    item.dataset.fresh = ""; // who says it is filled in when it is saved
    withdrawal(item);
    list.append(item);
    form.querySelector(".note").value = "";
    changed(1);
  };
  const open = (words, more) => {
    const form = template.content.firstElementChild.cloneNode(true);
    const kind = form.querySelector(".kind");
    const fit = () => {
      for (const label of form.querySelectorAll("[data-for]")) {
        label.hidden = label.dataset.for !== "" && label.dataset.for !== kind.value;
      }
    };
    kind.addEventListener("change", fit);
    fit();
    form.querySelector(".add").addEventListener("click", () => add(words, form));
    more.append(form);
  };
  for (const words of document.querySelectorAll(".words")) {
    if (words.dataset.about === "") continue;
    const more = element("details", {});
    more.append(element("summary", { textContent: save.dataset.open }));
    more.addEventListener("toggle", () => open(words, more), { once: true });
    words.append(more);
  }

  const sign = (item) => {
    const who = byId("review-who").value.trim();
    if (who !== "") item.dataset.said = JSON.stringify({ ...JSON.parse(item.dataset.said), who });
    delete item.dataset.fresh;
  };

  save.addEventListener("click", () => {
    for (const item of document.querySelectorAll("[data-fresh]")) sign(item);
    const reviews = [...document.querySelectorAll("[data-said]")].map((item) => JSON.parse(item.dataset.said));
    const file = { schema: "portfolio-intake/review/1", portfolio: section.dataset.portfolio, reviews };
    const blob = new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: "application/json" });
    const link = element("a", { href: URL.createObjectURL(blob), download: `${section.dataset.portfolio}.json` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    changed(-unsaved);
  });
  window.addEventListener("beforeunload", (event) => { if (unsaved > 0) event.preventDefault(); });
  byId("review-tools").hidden = false;
})();
