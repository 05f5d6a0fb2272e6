// What the end-to-end tests share: a server that can be killed, a fresh browser profile a test, and an eye on everything
// that the page complains about. `cargo xtask test --only e2e` sets the environment; without it the debug build is used.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const dist = process.env.YIZHU_DIST ?? join(root, "target/dist");
const serverProgram = process.env.YIZHU_SERVER ?? join(root, "target/debug/xtask");
const browserProgram = process.env.YIZHU_CHROMIUM ?? "/usr/bin/chromium";

/** How long a condition may take. Generous: a slow machine under load is not a failure. */
const PATIENCE = 25_000;

/** Posts of our own, with words of the lexicons and phrases of the phrasebook. */
export const CHINESE_POST = "姐妹们，这家店真的绝绝子！来都来了，拍张照再走吧。";
export const ENGLISH_POST = "My grandma loves the kids next door. They brought us homemade cookies, no cap.";

/** Serves a folder as `cargo xtask serve` does, in a process of its own. */
export async function serve(folder = dist, port = 0) {
  const child = spawn(serverProgram, ["serve-dist", folder, "--port", String(port)], { stdio: ["ignore", "pipe", "inherit"] });
  const [url] = await Promise.race([
    once(createInterface(child.stdout), "line"),
    once(child, "exit").then(([code]) => assert.fail(`${serverProgram} ended with ${code} before it served`)),
  ]);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  };
  return { url, port: Number(new URL(url).port), stop };
}

let browser;
let shared;
/** One browser and one server a file; every test has its own profile within them. */
async function theBrowser() {
  browser ??= chromium.launch({
    executablePath: browserProgram,
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"],
  });
  return browser;
}
async function theServer() {
  shared ??= serve();
  return shared;
}
after(async () => {
  await (await browser)?.close();
  await (await shared)?.stop();
});

/** What a test works with: pages of one fresh profile, and what they complained about. */
class Visit {
  complaints = [];
  allowed = [];
  cleanups = [];

  constructor(context, url, t) {
    Object.assign(this, { context, url, t });
    // Violations of the page's security policy arrive as console errors too.
    context.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
    });
    context.on("weberror", (error) => this.complaints.push(`uncaught: ${error.error()}`));
  }

  /** These complaints are what the test provokes. */
  allow(...patterns) {
    this.allowed.push(...patterns);
  }

  /** Done at the end, whatever happens. */
  finally(cleanup) {
    this.cleanups.unshift(cleanup);
  }

  /** A tab on an address, up and with the lexicon for what it shows. */
  async open(path = "", { ready = true } = {}) {
    const page = await this.context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(new URL(path, this.url).href);
    await page.locator("html[data-yz-up]").waitFor({ state: "attached" });
    if (ready) await explained(page);
    return page;
  }

  finish() {
    const unexpected = this.complaints.filter((complaint) => !this.allowed.some((pattern) => pattern.test(complaint)));
    assert.deepEqual(unexpected, [], "the browser's console stays quiet");
  }
}

/**
 * A test in a browser profile of its own. It fails when any of its pages logs an error or a warning.
 * Options: what Playwright takes for a context (locale, viewport, colorScheme …), `url` of another server.
 */
export function visit(name, options, body) {
  if (typeof options === "function") [options, body] = [{}, options];
  test(name, async (t) => {
    const { url, ...context } = options;
    const profile = await (await theBrowser()).newContext({
      locale: "en-US",
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      ...context,
    });
    const visit = new Visit(profile, url ?? (await theServer()).url, t);
    try {
      await body(visit);
      visit.finish();
    } finally {
      for (const cleanup of visit.cleanups) await cleanup();
      await profile.close();
    }
  });
}

/** A copy of the build that a test may spoil, below `inside` of a new folder. */
export async function copyOfDist(visit, inside = "") {
  const top = await mkdtemp(join(tmpdir(), "yizhu-e2e-"));
  visit.finally(() => rm(top, { recursive: true, force: true }));
  const folder = join(top, inside);
  await cp(dist, folder, { recursive: true });
  return { top, folder };
}

/** Waits until a function of the page gives a value; says both values when it never does. */
export async function becomes(page, read, expected, argument) {
  const wanted = JSON.stringify(expected);
  let last;
  const end = Date.now() + PATIENCE;
  do {
    last = await page.evaluate(read, argument);
    if (JSON.stringify(last) === wanted) return;
    await page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => setTimeout(frame))));
  } while (Date.now() < end);
  assert.deepEqual(last, expected);
}

/** The post is on the screen and its words have been looked up. */
export const explained = (page) =>
  page.locator('[data-yz="post"] [data-spot]').first().waitFor()
    .then(() => page.locator('[data-yz="loading"]').waitFor({ state: "detached" }));

/** The texts of all spans without their readings, in order; together they are the post. Runs in the page. */
export const spanTexts = () =>
  [...document.querySelectorAll('[data-yz="post"] [data-yz="span"]')].map((span) => {
    const bare = span.cloneNode(true);
    for (const reading of bare.querySelectorAll("rt, rp")) reading.remove();
    return bare.textContent;
  });
export const shownText = `(${spanTexts})().join("")`;

/** Puts a text into the box as a paste does, and waits until it is the post. */
export async function paste(page, text) {
  await page.locator('textarea[name="post"]').fill(text);
  await becomes(page, shownText, text);
  await explained(page);
}

/** The word of the post with exactly this text, once it is there. */
export async function word(page, text) {
  const find = (text) => {
    const bare = (element) => {
      const copy = element.cloneNode(true);
      for (const reading of copy.querySelectorAll("rt")) reading.remove();
      return copy.textContent;
    };
    return [...document.querySelectorAll('[data-yz="post"] [data-spot]')].find((word) => bare(word) === text)?.dataset.spot;
  };
  const found = await page.waitForFunction(find, text).catch(async () => {
    const words = await page.evaluate(spanTexts);
    assert.fail(`no word “${text}” among: ${words.join(" | ")}`);
  });
  return page.locator(`[data-yz="post"] [data-spot="${await found.jsonValue()}"]`);
}

/** Puts a text into the box at once. What Playwright does instead, typing by command, takes Chromium minutes for long texts. */
export const put = (page, text) =>
  page.evaluate((text) => {
    const box = document.querySelector('textarea[name="post"]');
    box.value = text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  }, text);

export const card = (page) => page.locator('[data-yz="card"]');
export const editor = (page) => page.locator('[data-yz="editor"]');
export const toast = (page) => page.locator('[data-yz="toast"]');
export const notes = (page) => page.locator('section.notes [data-yz="note"]');
export const button = (scope, name) => scope.getByRole("button", { name, exact: true });

/** Selects a stretch of the post with the mouse, from the first character of one word to the last of another. */
export async function drag(page, from, to) {
  await from.scrollIntoViewIfNeeded();
  const edge = (locator, side) =>
    locator.evaluate((element, side) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("rt")) texts.push(walker.currentNode);
      const range = document.createRange();
      range.selectNodeContents(side === "start" ? texts[0] : texts.at(-1));
      const box = range.getBoundingClientRect();
      return { x: side === "start" ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 };
    }, side);
  const [start, end] = [await edge(from, "start"), await edge(to, "end")];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, end.y);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

/** Writes a note on the words that are selected, or on the open card's, and waits until it is kept. */
export async function writeNote(page, body, { culture = false, recurring = false } = {}) {
  await button(page, culture ? "Add cultural note" : "Add translation").first().click();
  await editor(page).getByRole("textbox").fill(body);
  if (recurring) await editor(page).getByRole("checkbox").check();
  await button(editor(page), "Save").click();
  await toast(page).getByText("Note saved").waitFor();
}

/** The offline copy is complete. */
export const keptOffline = (page) => becomes(page, () => document.documentElement.dataset.yzOffline, "ready");
