// Proves that doubt is visible and the reader's to settle: both cuts on the card with readings and meanings, chosen by click
// or by keys, remembered, taken back; and that a word which no list has says so, with what its parts mean.
import assert from "node:assert/strict";
import { becomes, button, card, paste, spanTexts, visit, word } from "./helpers.mjs";

const POST = "听说和尚未结婚，是真的吗";
const words = (page, expected) => becomes(page, (read) => eval(`(${read})()`).slice(1, 4), expected, String(spanTexts));
const cuts = (page) => card(page).locator("button.cut");

visit("a stretch in doubt shows both cuts on its card, and the choice is remembered and taken back", async (visit) => {
  const page = await visit.open();
  await paste(page, POST);
  await words(page, ["和", "尚未", "结婚"]);
  const stretch = page.locator('[data-yz="post"] .doubt');
  assert.equal(await stretch.count(), 2);
  assert.match(await stretch.first().getAttribute("aria-label"), /^和 hé, .+, Two ways to read this$/);
  await (await word(page, "尚未")).click();
  assert.deepEqual(await cuts(page).evaluateAll((all) => all.map((cut) => cut.ariaPressed)), ["true", "false"]);
  const other = cuts(page).nth(1);
  assert.match(await other.textContent(), /^和尚 hé shang .*monk.* 未 wèi /);
  await other.click();
  await words(page, ["和尚", "未", "结婚"]);
  assert.equal(await card(page).locator(".headword").textContent(), "和尚");
  await card(page).getByText("Remembered wherever").waitFor();
  assert.deepEqual(await cuts(page).evaluateAll((all) => all.map((cut) => cut.ariaPressed)), ["false", "true"]);

  await page.reload();
  await words(page, ["和尚", "未", "结婚"]);
  await paste(page, "他说和尚未结婚！和我们没关系");
  assert.ok((await page.evaluate(spanTexts)).includes("和尚"), "the same words in another post");
  await paste(page, "和尚未来过");
  await paste(page, POST);

  await (await word(page, "和尚")).click();
  await cuts(page).first().click();
  await words(page, ["和", "尚未", "结婚"]);
  await page.reload();
  await words(page, ["和", "尚未", "结婚"]);
});

visit("a cut is chosen by keys alone, in the Chinese interface too", { locale: "zh-CN" }, async (visit) => {
  const page = await visit.open();
  await paste(page, POST);
  await (await word(page, "和")).focus();
  await page.keyboard.press("Enter");
  await card(page).getByRole("group", { name: "这里有两种断法" }).waitFor();
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.matches('button.cut[aria-pressed="false"]'))) break;
  }
  await page.keyboard.press("Enter");
  await words(page, ["和尚", "未", "结婚"]);
  assert.ok(await page.evaluate(() => document.querySelector('[data-yz="card"]').contains(document.activeElement)), "the focus stays on the card");
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });
  await becomes(page, () => document.activeElement.dataset.spot, "1");
});

visit("a word that no list has says so, with its parts", async (visit) => {
  const page = await visit.open();
  await paste(page, "推荐雾屿家的香水");
  const unknown = await word(page, "雾屿");
  assert.equal(await unknown.getAttribute("aria-label"), "雾屿 wù yǔ, fog + islet, not in any list");
  assert.match(await unknown.getAttribute("class"), /unknown/);
  await unknown.click();
  await card(page).getByText("No source here explains this").waitFor();
  const parts = card(page).locator(".parts");
  assert.match((await parts.textContent()).replaceAll(/\s+/g, " "), /雾 wù ?fog ?屿 yǔ ?islet/);
  await button(card(page), "Add translation").waitFor();
});
