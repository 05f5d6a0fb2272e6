// Proves that the phrasebook can be browsed and searched: subjects, every kind of query, favourites that stay, the phrase
// of the day, in both directions and by keys alone.
import assert from "node:assert/strict";
import { becomes, button, paste, visit } from "./helpers.mjs";

const box = (page) => page.locator("#seek");
const rows = (page) => page.locator('[data-yz="found"]');

async function phrasebook(visit, options) {
  const page = await visit.open("", options);
  await button(page.locator("nav"), /^(Phrasebook|短语)$/).click();
  await page.locator('[data-subject]').first().waitFor();
  return page;
}

/** Types a query and waits until a word is the first of the results. */
async function seek(page, query, first) {
  await box(page).fill(query);
  await becomes(page, () => document.querySelector('[data-yz="found"] .found-word')?.textContent, first);
}

visit("a phrase is found by characters, pinyin, initials and English, and opens with all that is known of it", async (visit) => {
  const page = await phrasebook(visit);
  for (const query of ["来都来了", "來都來了", "laidoulaile", "lái dōu lái le"]) await seek(page, query, "来都来了");
  await seek(page, "yyds", "yyds");
  await seek(page, "thank you", "谢谢");
  await seek(page, "ni3 hao3", "你好");
  await seek(page, "来都来了", "来都来了");
  const open = rows(page).first().locator(".found-open");
  assert.equal(await open.getAttribute("aria-expanded"), "false");
  await open.click();
  await becomes(page, () => document.querySelector(".found-open").getAttribute("aria-expanded"), "true");
  assert.match(await page.locator(".found-body").textContent(), /take a photo|as well/);
  await open.click();
  assert.equal(await page.locator(".found-body").count(), 0);
  await box(page).fill("qqqqqqqq");
  await becomes(page, () => document.querySelector('[data-yz="found-count"]')?.textContent.slice(0, 13), "Nothing found");
});

visit("subjects list their phrases, and a favourite stays until the star is tapped again", async (visit) => {
  const page = await phrasebook(visit);
  await page.locator('[data-subject="pets"]').click();
  await rows(page).nth(20).waitFor();
  const word = await rows(page).first().locator(".found-word").textContent();
  await rows(page).first().locator(".star").click();
  await becomes(page, () => document.querySelector(".star").getAttribute("aria-pressed"), "true");
  await page.reload();
  await button(page.locator("nav"), "Phrasebook").click();
  await page.getByRole("button", { name: "Favourites" }).click();
  await becomes(page, () => [...document.querySelectorAll(".found-word")].map((word) => word.textContent).join(), word);
  await rows(page).first().locator(".star").click();
  await page.locator('[data-yz="back"]').click();
  await page.getByRole("button", { name: "Favourites" }).click();
  await page.getByText("Nothing here yet").waitFor();
});

visit("the phrase of the day is one that the reader met", async (visit) => {
  const page = await visit.open();
  await page.evaluate(() => localStorage.removeItem("yizhu:met"));
  await page.reload();
  await paste(page, "我的猫税在这里。");
  await becomes(page, () => localStorage.getItem("yizhu:met")?.includes("zh-"), true);
  const met = await page.evaluate(() => localStorage.getItem("yizhu:met").split("\n").length);
  assert.ok(met >= 1);
  await button(page.locator("nav"), "Phrasebook").click();
  await page.locator('[data-yz="of-the-day"] .found-word').waitFor();
});

visit("the other direction has English phrases for readers of Chinese", { locale: "zh-CN" }, async (visit) => {
  const page = await phrasebook(visit);
  await seek(page, "touch grass", "touch grass");
  await seek(page, "recieve", "receive");
  await seek(page, "图书馆", "library");
  await box(page).fill("");
  await page.locator(".seek .toolbar button").click();
  await seek(page, "laidoulaile", "来都来了");
});

visit("typing in the box and reading a result needs no mouse", async (visit) => {
  const page = await phrasebook(visit);
  await box(page).focus();
  await page.keyboard.type("zhongcao");
  await becomes(page, () => document.querySelector('[data-yz="found"] .found-word')?.textContent, "种草");
  for (let presses = 0; presses < 5; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.classList.contains("found-open"))) break;
  }
  await page.keyboard.press("Enter");
  await page.locator(".found-body").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-expanded")), "true");
});

visit("a search over the whole lexicon is answered within a moment", async (visit) => {
  const page = await phrasebook(visit);
  await seek(page, "nihao", "你好");
  const spent = [];
  for (const query of ["thank", "library", "zhong", "图书", "friend", "xswl"]) {
    spent.push(await page.evaluate((query) => {
      const input = document.querySelector("#seek");
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, query);
      const before = performance.now();
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      return new Promise((done) => setTimeout(() => done(performance.now() - before), 0));
    }, query));
  }
  visit.t.diagnostic(`milliseconds from key to list: ${spent.map((time) => time.toFixed(1)).join(", ")}`);
});
