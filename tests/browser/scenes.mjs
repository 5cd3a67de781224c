// SPDX-License-Identifier: GPL-3.0-or-later
// One scene in headless Chromium: node scenes.mjs SCENE OUT NODE_MODULES CHROMIUM WORK_FOLDER
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [, , name, out, modules, executablePath, work] = process.argv;
const require = createRequire(path.join(modules, "x.js"));
const { chromium } = require("playwright-core");

const folders = fs.readdirSync(path.join(out, "portfolios"));
const urlOf = (...parts) => pathToFileURL(path.join(out, ...parts)).href;
const pageOf = (folder) => urlOf("portfolios", folder, "index.html");
const indexOf = (folder) => JSON.parse(fs.readFileSync(path.join(out, "portfolios", folder, "index.json"), "utf8"));
const long = "lang"; // a piece of several pages
const hostile = folders.find((folder) => !["a_hoekstra", "zestig", long].includes(folder));
const allPages = [...folders.map(pageOf), urlOf("summary.html")];

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });

/** A page that fails the scene when it asks for anything but itself, complains, or runs what is not ours. */
async function open(url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.troubles = [];
  page.on("request", (request) => {
    if (request.url() !== page.expected && !request.url().startsWith(new URL("previews/", url).href)) page.troubles.push(`request: ${request.url()}`);
  });
  page.on("pageerror", (error) => page.troubles.push(`error: ${error.message}`));
  page.on("console", (message) => page.troubles.push(`console: ${message.text()}`));
  page.on("dialog", (dialog) => { page.troubles.push("dialog"); dialog.dismiss(); });
  page.expected = url;
  await page.goto(url);
  return page;
}

/** Where the marked box is drawn, as fractions of the page that is drawn: what index.json calls a box. */
const drawnBox = (page) => page.evaluate(() => {
  const rect = (selector) => document.querySelector(selector).getBoundingClientRect();
  const paper = rect("#stage .paper"), here = rect("#stage .here rect");
  return [(here.left - paper.left) / paper.width, (here.top - paper.top) / paper.height,
    (here.right - paper.left) / paper.width, (here.bottom - paper.top) / paper.height];
});

const scenes = {
  async finding_to_box() {
    const index = indexOf("a_hoekstra");
    const wanted = index.findings.findIndex((finding) => finding.box);
    assert.ok(wanted >= 0, "no finding with a box to try");
    const page = await open(pageOf("a_hoekstra"));
    assert.ok(!(await page.isVisible("#viewer")));
    await page.click(`#finding-${wanted + 1} a.place`);
    const box = await drawnBox(page);
    index.findings[wanted].box.forEach((edge, i) => assert.ok(Math.abs(edge - box[i]) < 0.012, `${edge} ${box[i]}`));
    assert.match(await page.textContent("#viewer-where"), new RegExp(`pagina ${index.findings[wanted].page} van`));
    // Larger: the box is still in view, in the middle where the page allows.
    for (let i = 0; i < 3; i += 1) await page.click(".zoom-in");
    const inView = await page.evaluate(() => {
      const stage = document.querySelector("#stage svg").getBoundingClientRect();
      const here = document.querySelector("#stage .here rect").getBoundingClientRect();
      return here.left >= stage.left && here.right <= stage.right && here.top >= stage.top && here.bottom <= stage.bottom;
    });
    assert.ok(inView);
    assert.deepEqual(page.troubles, []);
  },

  async pictures() {
    const index = indexOf("a_hoekstra");
    const page = await open(pageOf("a_hoekstra"));
    const shown = index.documents.flatMap((document) => document.pages).filter((one) => one.preview);
    assert.ok(shown.length > 10, "too few pictures to try");
    // Each is there, loads, and has the shape of its page.
    for (const one of shown) {
      const sheet = page.locator(`.sheet image[href="${one.preview}"]`);
      assert.equal(await sheet.count(), 1, one.preview);
      const [width, height] = await sheet.evaluate(async (image) => {
        const picture = new Image();
        picture.src = image.getAttribute("href");
        await picture.decode();
        return [picture.naturalWidth, picture.naturalHeight];
      });
      assert.ok(Math.abs(width / height - one.width / one.height) < 0.01, one.preview);
    }
    // The box of a cue lies on its words.
    const piece = index.pieces.find((one) => one.because.some((reason) => reason.box && reason.text.length > 8)
      && index.documents.find((document) => document.id === one.document).pages[0].preview);
    await page.locator(`[id="piece-${piece.id}"] details summary`).first().click();
    const place = piece.because.findIndex((reason) => reason.box && reason.text.length > 8);
    await page.locator(`[id="piece-${piece.id}"] details li`, { hasText: piece.because[place].text }).first()
      .locator("a.place").click();
    assert.ok(await page.isVisible("#stage image"));
    const [paper, image] = await page.evaluate(() => ["#stage .paper", "#stage image"].map((selector) => {
      const { x, y, width, height } = document.querySelector(selector).getBBox();
      return [x, y, width, height];
    }));
    assert.deepEqual(image, paper, "the picture fills its sheet");
    const box = await drawnBox(page);
    piece.because[place].box.forEach((edge, i) => assert.ok(Math.abs(edge - box[i]) < 0.012, `${edge} ${box[i]}`));
    // What the browser drew in the box, for browser_test.py to look at.
    const clip = await page.evaluate(() => {
      const { x, y, width, height } = document.querySelector("#stage .here rect").getBoundingClientRect();
      return { x, y, width, height };
    });
    await page.screenshot({ path: path.join(work, "place.png"), clip });
    // A finding with a box shows what stands there.
    const crops = await page.locator("svg.crop image").count();
    const boxed = index.findings.filter((finding) => finding.box && finding.box[3] - finding.box[1] <= 0.5);
    if (boxed.length > 0 && shown.length > 0) assert.ok(crops > 0, "no crop");
    assert.deepEqual(page.troubles, []);
  },

  async keyboard() {
    const page = await open(pageOf("a_hoekstra"));
    const current = () => page.evaluate(() => document.activeElement.id);
    const order = await page.$$eval(".finding", (findings) => findings.map((finding) => finding.id));
    await page.keyboard.press("n");
    assert.equal(await current(), order[0]);
    await page.keyboard.press("n");
    assert.equal(await current(), order[1]);
    await page.keyboard.press("p");
    assert.equal(await current(), order[0]);
    await page.keyboard.press("p");
    assert.equal(await current(), order.at(-1), "before the first comes the last");
    await page.keyboard.press("n");
    const view = () => page.getAttribute("#stage svg", "viewBox");
    const whole = await view();
    await page.keyboard.press("+");
    assert.notEqual(await view(), whole);
    await page.keyboard.press("-");
    assert.equal(await view(), whole);
    await page.keyboard.press("Escape");
    assert.ok(!(await page.isVisible("#viewer")));
    await page.keyboard.press("?");
    assert.ok(await page.isVisible("#help"));
    await page.keyboard.press("Escape");
    assert.ok(!(await page.isVisible("#help")));
    // Every link and button can be reached and seen to be reached.
    await page.focus("nav a");
    assert.notEqual(await page.$eval("nav a", (link) => getComputedStyle(link).outlineStyle), "none");
    assert.deepEqual(page.troubles, []);
  },

  async without_scripts() {
    const index = indexOf("a_hoekstra");
    const page = await open(pageOf("a_hoekstra"), { javaScriptEnabled: false });
    const text = (await page.textContent("body")).replace(/\s+/g, " ");
    for (const finding of index.findings) assert.ok(text.includes(finding.heading.nl), finding.heading.nl);
    for (const criterion of index.criteria) assert.ok(text.includes(criterion.clause.replace(/\s+/g, " ")), criterion.id);
    for (const entry of index.entries) assert.ok(text.includes(entry.path), entry.path);
    assert.equal(await page.locator(".piece").count(), index.pieces.length);
    // A link leads to the mark on its sheet.
    const link = page.locator("#findings a.place").first();
    const id = (await link.getAttribute("href")).slice(1);
    page.expected = `${pageOf("a_hoekstra")}#${id}`;
    await link.click();
    assert.ok(await page.locator(`[id="${id}"]`).isVisible());
    const night = await open(urlOf("summary.html"), { javaScriptEnabled: false });
    assert.equal(await night.locator("#portfolios tbody tr").count(), folders.length);
  },

  async hostile() {
    for (const url of allPages) {
      const page = await open(url);
      await page.keyboard.press("n");
      await page.keyboard.press("n");
      await page.mouse.move(400, 400);
      assert.equal(await page.evaluate(() => window.hacked), undefined, url);
      assert.equal(await page.locator("img, iframe, object, embed, link, base, form").count(), 0, url);
      assert.equal(await page.locator("script").count(), 1, url);
      assert.equal(await page.locator("style").count(), 1, url);
      assert.deepEqual(page.troubles, [], url);
      // The policy itself holds: what is not ours does not run or load even where it would get in.
      const blocked = page.waitForEvent("requestfailed");
      await page.evaluate(() => {
        const script = document.createElement("script");
        script.textContent = "window.hacked = 1";
        document.body.append(script);
        const button = document.createElement("button");
        button.setAttribute("onclick", "window.hacked = 1");
        document.body.append(button);
        button.click();
        document.body.append(Object.assign(new Image(), { src: "http://127.0.0.1:9/leak" }));
      });
      assert.equal(await page.evaluate(() => window.hacked), undefined, url);
      assert.equal((await blocked).failure().errorText, "csp");
      await page.context().close();
    }
    const page = await open(pageOf(hostile));
    const text = await page.textContent("body");
    assert.ok(text.includes('"><img src=x onerror="window.hacked=1">.txt'), "the name is shown as it is");
    await page.context().close();
    // From the night to a portfolio of any name.
    const night = await open(urlOf("summary.html"));
    const [name] = await night.$$eval("#portfolios th a", (links) => links.map((link) => link.textContent)
      .filter((link) => link.includes("hacked")));
    night.expected = pageOf(hostile);
    await night.click(`#portfolios tr:has-text("${name.slice(-12)}") a`);
    assert.match(await night.textContent("body"), /onerror/);
  },

  async summary() {
    const page = await open(urlOf("summary.html"));
    const names = () => page.$$eval("#portfolios tbody tr:not([hidden]) th", (cells) => cells.map((cell) => cell.textContent));
    assert.equal((await names()).length, folders.length);
    await page.click("#portfolios thead th:nth-child(9) button"); // pages
    const pages = () => page.$$eval("#portfolios tbody td:nth-child(9)", (cells) => cells.map((cell) => Number(cell.textContent)));
    const rising = [...(await pages())].sort((a, b) => a - b);
    assert.deepEqual(await pages(), rising);
    await page.click("#portfolios thead th:nth-child(9) button");
    assert.deepEqual(await pages(), rising.reverse());
    assert.equal(await page.getAttribute("#portfolios thead th:nth-child(9)", "aria-sort"), "descending");
    await page.fill("#search", "hoekstra");
    assert.deepEqual(await names(), ["a_hoekstra"]);
    await page.fill("#search", "");
    await page.selectOption("#state", "not_opened");
    assert.deepEqual(await names(), []);
    // What is new since the delivery before, and how long it took.
    const titles = await page.$$eval("#portfolios thead th", (cells) => cells.map((cell) => cell.textContent));
    assert.deepEqual(titles.slice(-2), ["sinds vorige levering", "duur"]);
    const cells = await page.$$eval("#portfolios tbody tr", (rows) => rows.map((row) => [row.cells[0].textContent,
      row.cells[row.cells.length - 2].textContent, row.cells[row.cells.length - 1].textContent]));
    const of = (name) => cells.find(([first]) => first === name);
    assert.match(of("zestig")[1], /^\d+ nieuw, \d+ nog open, [1-9]\d* weg$/);
    assert.match(of("zestig")[2], /^[\d,]+ s$/);
    assert.equal(of("a_hoekstra")[1], "");
    assert.match(of("a_hoekstra")[2], /s ?ongewijzigd$/);
    assert.ok(await page.locator("#speeds tr").count() >= 2);
    assert.deepEqual(page.troubles, []);
  },

  async review() {
    const page = await open(pageOf("a_hoekstra"));
    assert.ok(await page.isVisible("#review-save"));
    const [first, second] = [page.locator(".words").nth(0), page.locator(".words").nth(1)];
    await first.locator("summary").click();
    await first.locator(".kind").selectOption("other_type");
    assert.ok(!(await first.locator(".date").isVisible()), "only what goes with the kind is asked");
    await first.locator(".type").selectOption("diploma");
    await first.locator(".add").click();
    await first.locator(".kind").selectOption("other_date");
    await first.locator(".add").click();
    assert.ok(await first.locator(".wrong").isVisible(), "a date is missing");
    await first.locator(".date").fill("2024-03-12");
    await first.locator(".role").selectOption("event");
    await first.locator(".add").click();
    assert.ok(!(await first.locator(".wrong").isVisible()));
    await first.locator(".kind").selectOption("signature_seen");
    await first.locator(".add").click();
    await first.locator(".withdraw").last().click();
    await second.locator("summary").click();
    await second.locator(".kind").selectOption("note");
    await second.locator(".note").fill("<script>window.hacked=1</script>\nnog een regel");
    await second.locator(".add").click();
    assert.match(await second.locator("li[data-said]").textContent(), /<script>/);
    const third = page.locator(".words").nth(2);
    await third.locator("summary").click();
    await third.locator(".kind").selectOption("split");
    await third.locator(".pages").fill("2");
    await third.locator(".add").click();
    assert.ok(await third.locator(".wrong").isVisible(), "a piece of one page cannot be several");
    await third.locator(".kind").selectOption("join");
    await third.locator(".add").click();
    assert.match(await page.textContent("#review-state"), /^6 /);
    await page.fill("#review-who", "MV");
    await page.focus("#review-save");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    assert.equal(download.suggestedFilename(), "a_hoekstra.json");
    await download.saveAs(path.join(work, "a_hoekstra.json"));
    assert.equal(await page.textContent("#review-state"), "");
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.deepEqual(page.troubles.filter((trouble) => !trouble.startsWith("request: blob:")), []);
  },

  async review_of_pages() {
    const index = indexOf(long);
    const piece = index.pieces.findIndex((one) => one.last_page - one.first_page >= 2);
    assert.ok(piece >= 0, "no piece of three pages to try");
    const { id, first_page: first } = index.pieces[piece];
    const page = await open(pageOf(long));
    const words = page.locator(`[id="piece-${id}"] .words`);
    await words.locator("summary").click();
    await words.locator(".kind").selectOption("split");
    for (const wrong of [`${first}`, `${first + 9}`, "twee", ""]) { // a new piece begins after its first page
      await words.locator(".pages").fill(wrong);
      await words.locator(".add").click();
      assert.ok(await words.locator(".wrong").isVisible(), wrong);
    }
    await words.locator(".pages").fill(`${first + 1}, ${first + 2}`);
    await words.locator(".add").click();
    assert.ok(!(await words.locator(".wrong").isVisible()));
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#review-save")]);
    await download.saveAs(path.join(work, `${long}.json`));
    assert.deepEqual(page.troubles.filter((trouble) => !trouble.startsWith("request: blob:")), []);
  },

  async print() {
    const page = await open(pageOf("a_hoekstra"));
    await page.pdf({ path: path.join(work, "page.pdf"), format: "A4" });
    assert.equal(await page.locator("details[open]").count(), 0, "closed again after printing");
    const night = await open(urlOf("summary.html"));
    await night.pdf({ path: path.join(work, "night.pdf"), format: "A4", landscape: true });
  },

  async review_again() {
    const said = indexOf("a_hoekstra").reviews.map((review) => review.said);
    const page = await open(pageOf("a_hoekstra"));
    assert.match(await page.locator(".words").nth(0).textContent(), /Andere soort: .*MV/);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#review-save")]);
    await download.saveAs(path.join(work, "again.json"));
    assert.deepEqual(JSON.parse(fs.readFileSync(path.join(work, "again.json"), "utf8")).reviews, said);
    const plain = await open(pageOf("a_hoekstra"), { javaScriptEnabled: false });
    assert.match(await plain.locator(".words").nth(0).textContent(), /Andere soort: .*MV/);
    assert.ok(!(await plain.isVisible("#review-save")));
  },

  async axe() {
    const source = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
    const urls = [pageOf("a_hoekstra"), pageOf(hostile), urlOf("summary.html")];
    const ways = [["light", 1280], ["dark", 390]];
    for (const url of urls) for (const [colorScheme, width] of ways) {
      const page = await open(url, { colorScheme, bypassCSP: true, viewport: { width, height: 900 } });
      await page.evaluate(() => document.querySelectorAll("details").forEach((more) => { more.open = true; }));
      await page.keyboard.press("n");
      await page.evaluate(source);
      const { violations } = await page.evaluate(() => window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa",
        "wcag22aa", "best-practice"] }));
      const told = violations.map((violation) => `${violation.id}: ${violation.nodes[0].html.slice(0, 200)} `
        + violation.nodes[0].failureSummary);
      assert.deepEqual(told, [], `${url} ${colorScheme} ${width}`);
      await page.context().close();
    }
  },

  async narrow() {
    for (const url of allPages) for (const width of [1280, 390]) {
      const page = await open(url, { viewport: { width, height: 800 } });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${url}: ${wide} at ${width}`);
      await page.screenshot({ path: path.join(work, `${width}.png`) });
      await page.context().close();
    }
  },

  async quick() {
    const page = await open(pageOf("zestig"));
    const ready = await page.evaluate(() => performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd);
    console.log(`interactive after ${ready.toFixed(0)} ms`);
    // A second on an idle machine; a busy one is given more.
    assert.ok(ready < 3000, `${ready} ms`);
    await page.keyboard.press("n");
    assert.equal(await page.locator(".finding.current").count(), 1);
    assert.equal(await page.locator("h1 i").count(), 0);
    assert.match(await page.textContent("h1"), /<i>E\. Voorbeeld<\/i>/);
    assert.deepEqual(page.troubles, []);
  },
};

try {
  await scenes[name]();
} finally {
  await browser.close();
}
