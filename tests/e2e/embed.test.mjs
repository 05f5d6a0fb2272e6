// Proves that one script tag gives a page of someone else's explained posts: the card opens for a tapped word, notes are
// kept, the host's text nodes stay exactly what they were, and neither a hostile style sheet nor the strictest security
// policy is in the way.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { becomes, button, card, dist, editor, toast, visit } from "./helpers.mjs";

/** Decision 11 of the design, and nothing that would soften it. */
const STRICT =
  "default-src 'none'; connect-src 'self'; img-src 'self'; base-uri 'none'; " +
  "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const HOSTILE = "* { all: unset !important; line-height: 0 !important; color: red !important }";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".svg": "image/svg+xml" };

/** A site of someone else's: pages of our choosing with their headers, the build in /yz/. */
async function site(visit, pages, headers = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://site");
    try {
      const body = pages[pathname] ?? (await readFile(join(dist, normalize(pathname.replace(/^\/yz\//, "/")))));
      response.writeHead(200, { "content-type": TYPES[extname(pathname) || ".html"] ?? "application/octet-stream", ...headers });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  visit.finally(() => {
    server.closeAllConnections();
    server.close();
  });
  visit.url = `http://127.0.0.1:${server.address().port}/`;
}

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<link rel="stylesheet" href="/host.css"><script type="module" src="/yz/yi-zhu.js"></script></head>
<body><p>Before</p><yi-zhu source="one"><p lang="zh-Hans">姐妹们，这家店真的绝绝子！<b>来都</b>来了，拍张照再走吧。</p></yi-zhu>
<yi-zhu source="two"><p lang="en">My grandma loves the kids next door. They brought us cookies.</p></yi-zhu><p>After</p></body></html>`;
const pageWith = (styles) => ({ "/": PAGE, "/host.css": styles, "/favicon.ico": "" });

async function openHost(visit, path = "") {
  const page = await visit.context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(new URL(path, visit.url).href);
  await page.waitForFunction(() => customElements.get("yi-zhu") && [...document.querySelectorAll("yi-zhu")].every((it) => it.shadowRoot));
  return page;
}

/** Remembers every text node of the host page, to be compared by identity and content. */
const remember = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  globalThis.hostTexts = [];
  while (walker.nextNode()) globalThis.hostTexts.push([walker.currentNode, walker.currentNode.data, walker.currentNode.parentNode]);
};
const untouched = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  return globalThis.hostTexts.every(([node, data, parent]) => walker.nextNode() === node && node.data === data && node.parentNode === parent) && walker.nextNode() === null;
};

/** Clicks in the middle of some words of the host's text. */
async function tap(page, words) {
  const place = await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(words);
      if (at < 0 || !walker.currentNode.parentElement.closest("yi-zhu")) continue;
      walker.currentNode.parentElement.scrollIntoView({ block: "center" });
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + words.length);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return null;
  }, words);
  assert.ok(place, `${words} is on the page`);
  await page.mouse.click(place.x, place.y);
}

/** Closes the card, which covers what it stands on. */
async function close(page) {
  await button(card(page), "Close").click();
  await card(page).waitFor({ state: "detached" });
}

/** The notes of the element at a place, as a script of the host would ask for them. */
const noteBodies = async (index) => {
  const element = document.querySelectorAll("yi-zhu")[index];
  return JSON.stringify(await element.notes());
};

visit("the page that comes with the build: a tap on a word of either post opens its card, and the text stays untouched", async (visit) => {
  const page = await openHost(visit, "embed.html");
  await page.evaluate(remember);
  await tap(page, "绝绝子");
  await card(page).getByText("absolutely amazing", { exact: true }).waitFor();
  assert.equal(await card(page).evaluate((card) => card.getRootNode().mode), "open");
  await close(page);
  await tap(page, "recipes");
  await card(page).getByText("ECDICT").first().waitFor();
  assert.equal(await card(page).count(), 1);
  await close(page);
  // A word that the host's markup cuts in two parts.
  await tap(page, "种草");
  await card(page).getByRole("heading", { name: "种草" }).waitFor();
  assert.equal(await page.evaluate(untouched), true);
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });
  assert.equal(await page.evaluate(untouched), true);
  // A tap beside the words opens nothing.
  await page.locator("h1").click();
  assert.equal(await card(page).count(), 0);
});

visit("a note written on a host's page is kept on its words after a reload, and can be deleted", async (visit) => {
  const page = await openHost(visit, "embed.html");
  await page.evaluate(remember);
  await tap(page, "绝绝子");
  await button(card(page), "Add translation").click();
  await editor(page).getByRole("textbox").fill("the bee's knees");
  await button(editor(page), "Save").click();
  await toast(page).getByText("Note saved").waitFor();
  assert.equal(await page.evaluate(untouched), true);
  await page.reload();
  await page.waitForFunction(() => customElements.get("yi-zhu"));
  await tap(page, "绝绝子");
  await card(page).locator('[data-yz="note"]').getByText("the bee's knees").waitFor();
  assert.match(await page.evaluate(noteBodies, 0), /the bee's knees/);
  assert.doesNotMatch(await page.evaluate(noteBodies, 1), /the bee's knees/);
  await button(card(page).locator('[data-yz="note"]'), "Delete").click();
  await card(page).locator('[data-yz="note"]').waitFor({ state: "detached" });
  await button(toast(page), "Undo").click();
  await card(page).locator('[data-yz="note"]').getByText("the bee's knees").waitFor();
});

visit("a host's hostile style sheet does not reach the card", async (visit) => {
  await site(visit, pageWith(HOSTILE));
  const page = await openHost(visit);
  await page.evaluate(remember);
  // With no line height the host's words have no height either: the keyboard is the way in.
  await page.locator("yi-zhu").first().focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  const heading = card(page).getByRole("heading", { level: 2 });
  await heading.waitFor();
  const look = await card(page).evaluate((card) => {
    const { color, lineHeight, display } = getComputedStyle(card.querySelector("h2"));
    const box = card.getBoundingClientRect();
    return { color, lineHeight, display, width: box.width, height: box.height };
  });
  assert.notEqual(look.color, "rgb(255, 0, 0)");
  assert.notEqual(look.lineHeight, "0px");
  assert.equal(look.display, "block");
  assert.ok(look.width > 200 && look.height > 100, JSON.stringify(look));
  await button(card(page), "Add translation").click();
  await editor(page).getByRole("textbox").fill("friends");
  await button(editor(page), "Save").click();
  await toast(page).getByText("Note saved").waitFor();
  assert.equal(await page.evaluate(untouched), true);
});

visit("everything works under the strictest security policy", async (visit) => {
  await site(visit, pageWith("yi-zhu { display: block }"), { "content-security-policy": STRICT });
  const page = await openHost(visit);
  await page.evaluate(remember);
  await tap(page, "绝绝子");
  await card(page).getByText("absolutely amazing", { exact: true }).waitFor();
  const shape = await card(page).evaluate((card) => getComputedStyle(card).display);
  assert.equal(shape, "grid", "the card has its style sheet");
  await button(card(page), "Add cultural note").click();
  await editor(page).getByRole("textbox").fill("everybody says it");
  await button(editor(page), "Save").click();
  await toast(page).getByText("Note saved").waitFor();
  await close(page);
  await tap(page, "kids");
  await card(page).getByText("ECDICT").first().waitFor();
  assert.equal(await page.evaluate(untouched), true);
  await page.reload();
  await page.waitForFunction(() => customElements.get("yi-zhu"));
  await tap(page, "绝绝子");
  await card(page).locator('[data-yz="note"]').getByText("everybody says it").waitFor();
});

visit("both posts can be read by keys alone: Tab, arrows, Enter, Escape", async (visit) => {
  await site(visit, pageWith("yi-zhu { display: block }"));
  const page = await openHost(visit);
  const active = () => document.activeElement.getAttribute("source");
  await page.keyboard.press("Tab");
  await becomes(page, active, "one");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await card(page).getByRole("heading", { level: 2 }).waitFor();
  await becomes(page, () => Boolean(document.activeElement.shadowRoot?.activeElement?.closest('[data-yz="card"]')), true);
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });
  await becomes(page, active, "one");
  await becomes(page, () => document.activeElement.shadowRoot.activeElement, null);
  await page.keyboard.press("Tab");
  await becomes(page, active, "two");
  await page.keyboard.press("End");
  // What a screen reader says is what a reader without one sees marked.
  const spoken = () => document.activeElement.shadowRoot.querySelector("[aria-live]").textContent.split(" ")[0];
  await becomes(page, spoken, "cookies");
  await page.keyboard.press("Enter");
  await card(page).getByRole("heading", { name: "cookies" }).waitFor();
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });
  await becomes(page, active, "two");
});

visit("a post that the host puts in later, changes, or takes away goes on working", async (visit) => {
  await site(visit, pageWith("yi-zhu { display: block }"));
  const page = await openHost(visit);
  await page.evaluate(() => {
    const [one, two] = document.querySelectorAll("yi-zhu");
    two.remove();
    one.firstElementChild.textContent = "我们学习中文";
    const three = document.createElement("yi-zhu");
    three.append("他们参加比赛");
    document.body.append(three);
  });
  await tap(page, "学习");
  await card(page).getByRole("heading", { name: "学习" }).waitFor();
  await close(page);
  await tap(page, "比赛");
  await card(page).getByRole("heading", { name: "比赛" }).waitFor();
  // Gone with its card open: the next one opens all the same.
  await page.evaluate(() => document.querySelectorAll("yi-zhu")[1].remove());
  await card(page).waitFor({ state: "detached" });
  await tap(page, "中文");
  await card(page).getByRole("heading", { name: "中文" }).waitFor();
});

visit("a host's script can ask for the spans of a text", async (visit) => {
  const page = await openHost(visit, "embed.html");
  const text = "😂来都来了";
  const spans = await page.evaluate(async (text) => (await import("./yi-zhu.js")).annotate(text, { reader: "en" }), text);
  assert.equal(spans.map(({ start, end }) => text.slice(start, end)).join(""), text);
  const phrase = spans.find(({ text }) => text === "来都来了");
  assert.deepEqual([phrase.start, phrase.end, phrase.kind], [2, 6, "phrase"]);
  assert.ok(phrase.note);
});
