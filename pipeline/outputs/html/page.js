// SPDX-License-Identifier: GPL-3.0-or-later
// The page beside the text, and the keys. Without this file every link still leads to the same place.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const viewer = byId("viewer"), stage = byId("stage"), where = byId("viewer-where"), help = byId("help");
  const findings = [...document.querySelectorAll(".finding")];
  const zooms = [1, 1.5, 2.25, 3.5, 5, 8];
  let zoom = 0, current = -1, opener = null;
  let shown = null; // {drawing, width, height, x, y}: the page and the middle of what is looked at

  const draw = () => {
    if (!shown) return;
    const width = shown.width / zooms[zoom], height = shown.height / zooms[zoom];
    const within = (middle, size, all) => Math.min(Math.max(middle - size / 2, 0), all - size);
    shown.drawing.setAttribute("viewBox", [within(shown.x, width, shown.width), within(shown.y, height, shown.height),
      width, height].map((value) => value.toFixed(1)).join(" "));
  };
  const zoomBy = (step) => {
    zoom = Math.min(Math.max(zoom + step, 0), zooms.length - 1);
    draw();
  };

  // Shows the sheet of a mark, or a whole sheet, beside the text.
  const show = (id, link) => {
    const target = byId(id);
    const sheet = target && target.closest(".sheet");
    if (!sheet) return false;
    const original = sheet.querySelector("svg");
    const drawing = original.cloneNode(true);
    const here = target === sheet ? null : drawing.querySelector("#" + CSS.escape(id));
    if (here) here.classList.add("here");
    for (const element of drawing.querySelectorAll("[id]")) element.removeAttribute("id");
    if (here) here.parentNode.append(here); // above the others
    const [, , width, height] = original.getAttribute("viewBox").split(" ").map(Number);
    shown = { drawing, width, height, x: width / 2, y: height / 2 };
    if (here) {
      const value = (name) => Number(here.querySelector("rect").getAttribute(name));
      shown.x = value("x") + value("width") / 2;
      shown.y = value("y") + value("height") / 2;
      here.dataset.mark = id;
    }
    zoom = 0;
    draw();
    stage.replaceChildren(drawing);
    where.textContent = sheet.querySelector("figcaption").textContent;
    viewer.hidden = false;
    document.body.classList.add("viewing");
    if (link) opener = link;
    return true;
  };
  const close = () => {
    viewer.hidden = true;
    document.body.classList.remove("viewing");
    if (opener) opener.focus();
  };

  const go = (step) => {
    if (findings.length === 0) return;
    current = current < 0 ? (step > 0 ? 0 : findings.length - 1) : (current + step + findings.length) % findings.length;
    for (const finding of findings) finding.classList.toggle("current", finding === findings[current]);
    const finding = findings[current];
    const link = finding.querySelector("a.place");
    if (link) show(link.hash.slice(1), link);
    finding.focus({ preventScroll: true });
    finding.scrollIntoView({ block: "center" });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.place, a.thumb");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = findings.indexOf(link.closest(".finding"));
    if (at >= 0) current = at;
    if (show(link.hash.slice(1), link)) event.preventDefault();
  });
  const openHelp = () => help.showModal();
  viewer.querySelector(".zoom-in").addEventListener("click", () => zoomBy(1));
  viewer.querySelector(".zoom-out").addEventListener("click", () => zoomBy(-1));
  viewer.querySelector(".close").addEventListener("click", close);
  for (const button of document.querySelectorAll(".next")) button.addEventListener("click", () => go(1));
  for (const button of document.querySelectorAll(".previous")) button.addEventListener("click", () => go(-1));
  byId("help-button").addEventListener("click", openHelp);
  byId("help-close").addEventListener("click", () => help.close());
  byId("tools").hidden = false;

  // On paper nothing can be opened: it is open there.
  const closed = [...document.querySelectorAll("details:not([open])")].filter((more) => !more.closest(".words"));
  window.addEventListener("beforeprint", () => closed.forEach((more) => { more.open = true; }));
  window.addEventListener("afterprint", () => closed.forEach((more) => { more.open = false; }));

  const keys = {
    n: () => go(1), p: () => go(-1), "+": () => zoomBy(1), "=": () => zoomBy(1), "-": () => zoomBy(-1),
    0: () => zoomBy(-zooms.length), "?": openHelp, Escape: () => { if (!viewer.hidden) close(); },
  };
  document.addEventListener("keydown", (event) => {
    const writes = event.target.closest("input, textarea, select, dialog");
    if (writes || event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
})();
