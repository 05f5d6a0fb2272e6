// Proves that a reply can be put together, copied and checked: templates by intent, slots that hold the grammar, nothing to
// copy while a slot is open, and a draft that is read back with what to look at again.
import assert from "node:assert/strict";
import { becomes, button, visit } from "./helpers.mjs";

async function answer(visit) {
  const page = await visit.open();
  await button(page.locator("nav"), /^(Reply|回复)$/).click();
  await page.locator('[data-yz="reply"]').first().waitFor();
  return page;
}
const replies = () => [...document.querySelectorAll(".reply-text")].map((text) => text.textContent);
const choose = (page, text) => page.locator('select[name="intent"]').selectOption({ label: text });

visit("a reply stands in both languages, and is copied with its pinyin", { permissions: ["clipboard-read", "clipboard-write"] }, async (visit) => {
  const page = await answer(visit);
  const first = page.locator('[data-yz="reply"]').filter({ hasNot: page.locator(".blank") }).first();
  const text = await first.locator(".reply-text").textContent();
  assert.match(text, /\p{Script=Han}/u);
  assert.match(await first.locator(".reply-help").textContent(), /[a-z]/);
  await button(first, "Copy").click();
  await page.getByText("Copied").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  await button(first, "Copy with pinyin").click();
  await becomes(page, async () => /\n.*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/.test(await navigator.clipboard.readText()), true);
});

visit("nothing with an open slot can be copied, and what fills it keeps the grammar", async (visit) => {
  const page = await answer(visit);
  const intents = await page.locator('select[name="intent"] option').allTextContents();
  assert.ok(intents.length >= 25, `${intents.length} intents`);
  for (const intent of intents) {
    await choose(page, intent);
    await becomes(page, () => document.querySelector('select[name="intent"]').selectedOptions[0].textContent, intent);
    if (await page.locator('select[name="animal"]').count()) break;
  }
  const open = page.locator('[data-yz="reply"]').filter({ has: page.locator(".blank") });
  assert.ok((await open.count()) > 0);
  for (const card of await open.all()) assert.equal(await button(card, "Copy").isDisabled(), true);
  await page.locator('select[name="animal"]').selectOption("狗");
  await becomes(page, (replies) => Boolean(document.querySelector(".reply-text")), true);
  if (await page.locator('input[name="number"]').count()) {
    await page.locator('input[name="number"]').fill("2");
    await becomes(page, () => document.querySelector(".answer").textContent.includes("两条狗") || document.querySelector(".answer").textContent.includes("两只狗"), true);
  }
});

visit("a draft is read back word by word, with what a native would stumble over", async (visit) => {
  const page = await answer(visit);
  await page.locator("#draft").fill("我是高兴");
  await page.locator('[data-yz="warning"]').first().waitFor();
  assert.ok((await page.locator('[data-yz="checked"] dt').count()) >= 2);
  await page.locator("#draft").fill("好可爱的猫，谢谢分享！");
  await becomes(page, () => document.querySelectorAll('[data-yz="warning"]').length, 0);
});

visit("a reader of Chinese writes English", { locale: "zh-CN" }, async (visit) => {
  const page = await answer(visit);
  assert.match((await page.evaluate(replies)).join(" "), /[A-Za-z]{3}/);
  assert.equal(await page.getByRole("button", { name: "连拼音一起复制" }).count(), 0);
  await page.locator("#draft").fill("I very like your cat");
  await page.locator('[data-yz="warning"]').first().waitFor();
});
