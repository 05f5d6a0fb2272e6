// Proves that every screen is sound in both themes, both languages, on a phone and on a desk: axe-core finds nothing,
// nothing is wider than the window, and it takes the pictures that people look at (target/screenshots).
// YIZHU_UPDATE_SCREENSHOT=1 also writes the README's picture, docs/screenshot.png.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { becomes, button, card, CHINESE_POST, editor, explained, paste, root, visit, word, writeNote } from "./helpers.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "screenshots");
mkdirSync(pictures, { recursive: true });

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe-core finds, one line each. */
async function findings(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    // That rule counts a ruby's reading as part of the label; our own version of it below does not.
    const own = { "label-content-name-mismatch": { enabled: false } };
    const { violations } = await globalThis.axe.run(document, { runOnly: { type: "tag", values: rules }, rules: own });
    const unnamed = [...document.querySelectorAll("[aria-label]")].filter((element) => {
      if (!element.matches("[role=button], button, a")) return false;
      const bare = element.cloneNode(true);
      for (const reading of bare.querySelectorAll("rt")) reading.remove();
      return !element.ariaLabel.includes(bare.textContent.trim());
    });
    if (unnamed.length > 0) return unnamed.map((element) => `“${element.ariaLabel}” does not say “${element.textContent}”`);
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary.replaceAll(/\s+/g, " ")}`));
  }, RULES);
}

/** Elements that stick out of the window to the side, if the page can be scrolled there. */
const overflow = () => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
  return wide.map((element) => `${element.localName}.${element.className} is ${element.getBoundingClientRect().right} wide in ${clientWidth}`);
};

const TEXTS = {
  en: { locale: "en-US", phrasebook: "Phrasebook", seek: "thank you", reply: "Reply", draft: "我是高兴，你要小姐吗", library: "Library", about: "About", read: "Read", translate: "Add translation", save: "Save", clear: "Clear" },
  zh: { locale: "zh-CN", phrasebook: "短语", seek: "touch grass", reply: "回复", draft: "I very like your cat", library: "收藏", about: "关于", read: "阅读", translate: "写翻译", save: "保存", clear: "清空" },
};

/** Goes through the screens, calling `look` with a name on each. */
async function tour(page, texts, look) {
  const tab = (name) => page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
  const libraryOf = async (name) => {
    await tab(texts.library);
    await page.locator('[data-yz="library"]').waitFor();
    await look(name);
    await tab(texts.read);
    await page.locator('textarea[name="post"]').waitFor();
  };
  await page.locator('[data-yz="offline"]').waitFor();
  await look("first visit");
  await page.locator('[data-yz="options"] summary').click();
  await look("options");
  await page.locator('[data-yz="options"] summary').click();
  await libraryOf("library, empty");
  await tab(texts.phrasebook);
  await page.locator("[data-subject]").first().waitFor();
  await look("phrasebook");
  await page.locator("#seek").fill(texts.seek);
  await page.locator(".found-open").first().click();
  await page.locator(".found-body").waitFor();
  await look("phrasebook, found");
  await tab(texts.reply);
  await page.locator('[data-yz="reply"]').first().waitFor();
  await look("reply");
  await page.locator("#draft").fill(texts.draft);
  await page.locator('[data-yz="warning"]').first().waitFor();
  await look("reply, draft read back");
  await tab(texts.read);
  await page.locator('textarea[name="post"]').waitFor();
  await page.locator('[data-yz="post"] .phrase').first().click();
  await card(page).waitFor();
  await look("card");
  await button(card(page), texts.translate).click();
  await editor(page).getByRole("textbox").fill("姐妹 friends");
  await look("editor");
  await button(editor(page), texts.save).click();
  await page.locator("section.notes .note").waitFor();
  await look("note");
  await libraryOf("library");
  await tab(texts.about);
  await page.locator('[data-yz="about"]').waitFor();
  await look("about");
  await tab(texts.read);
  await paste(page, "听说和尚未结婚，研究生命起源。推荐雾屿家的香水");
  await (await word(page, "尚未")).click();
  await card(page).locator("button.cut").nth(1).click();
  await card(page).locator('button.cut[aria-pressed="true"]').nth(0).waitFor();
  await look("doubt");
  await (await word(page, "雾屿")).click();
  await card(page).locator(".parts").waitFor();
  await look("unknown");
  await button(page, texts.clear).click();
  await page.locator('[data-yz="empty"]').waitFor();
  await look("nothing to read");
}

for (const colorScheme of ["light", "dark"]) {
  for (const [language, texts] of Object.entries(TEXTS)) {
    for (const width of [390, 1280]) {
      const name = `${language}, ${colorScheme}, ${width} px`;
      visit(`axe-core finds nothing on any screen: ${name}`, { locale: texts.locale, colorScheme, viewport: { width, height: width < 500 ? 844 : 900 } }, async (visit) => {
        const page = await visit.open();
        const found = [];
        await tour(page, texts, async (screen) => {
          await page.screenshot({ path: join(pictures, `${screen.replaceAll(/\W+/g, "-")} ${language} ${colorScheme} ${width}.png`.replaceAll(" ", "-")) });
          found.push(...(await findings(page)).map((finding) => `${screen}: ${finding}`));
        });
        assert.deepEqual(found, []);
      });
    }
  }
}

for (const width of [360, 390, 768, 1024, 1440]) {
  visit(`nothing is wider than the window at ${width} px`, { viewport: { width, height: 800 } }, async (visit) => {
    const page = await visit.open();
    const found = [];
    const look = async (screen) => found.push(...(await page.evaluate(overflow)).map((wide) => `${screen}: ${wide}`));
    await tour(page, TEXTS.en, look);
    // What does not break by itself.
    await paste(page, `${"a".repeat(300)} https://example.com/${"x".repeat(300)} ${"哈".repeat(300)} @${"n".repeat(200)} #${"话".repeat(100)}`);
    await look("long words");
    await page.locator('[data-yz="post"] [data-spot]').first().click();
    await card(page).waitFor();
    await look("card of a long word");
    await writeNote(page, "w".repeat(400));
    await look("long note");
    assert.deepEqual(found, []);
  });
}

visit("on a phone the card leaves the word that it explains in sight", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }, async (visit) => {
  const page = await visit.open();
  const words = page.locator('[data-yz="post"] .phrase');
  const last = words.nth((await words.count()) - 1);
  await last.scrollIntoViewIfNeeded();
  await last.tap();
  await card(page).waitFor();
  const hidden = () => {
    const word = document.querySelector("[data-spot].open").getBoundingClientRect();
    const sheet = document.querySelector(".panel").getBoundingClientRect();
    const seen = word.top >= 0 && word.bottom <= sheet.top;
    return seen ? "in sight" : { word: [word.top, word.bottom], sheet: sheet.top, scrolled: scrollY, of: document.documentElement.scrollHeight };
  };
  await becomes(page, hidden, "in sight");
});

visit("every control can be hit with a finger: at least 24 by 24 pixels", { viewport: { width: 390, height: 844 } }, async (visit) => {
  const page = await visit.open();
  const small = () => [...document.querySelectorAll("button, select, input, textarea")]
    .filter((control) => control.checkVisibility())
    .map((control) => [control, (control.closest("label") ?? control).getBoundingClientRect()])
    .filter(([, box]) => box.width < 24 || box.height < 24)
    .map(([control, box]) => `${control.localName} ${control.textContent} ${box.width} × ${box.height}`);
  const found = [];
  await tour(page, TEXTS.en, async () => found.push(...(await page.evaluate(small))));
  assert.deepEqual(found, []);
});

visit("the picture in the README shows a post with an open card", { viewport: { width: 1180, height: 760 }, deviceScaleFactor: 2 }, async (visit) => {
  const page = await visit.open();
  await page.locator('[data-yz="offline"]').waitFor();
  await (await word(page, "来都来了")).click();
  await card(page).locator('[data-yz="culture"]').waitFor();
  await page.mouse.move(0, 0);
  const update = process.env.YIZHU_UPDATE_SCREENSHOT === "1";
  await page.screenshot({ path: update ? join(root, "docs/screenshot.png") : join(pictures, "readme.png") });
});
