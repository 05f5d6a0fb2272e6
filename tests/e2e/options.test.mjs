// Proves that the ways of showing readings do what they say, on the post and on the card, by mouse and by keys, and that they
// are still there after a reload: notations, tones as they are spoken, colours and lines of tones.
import assert from "node:assert/strict";
import { becomes, card, explained, paste, visit, word } from "./helpers.mjs";

const options = (page) => page.locator('[data-yz="options"]');
const choice = (page, name) => options(page).locator(`[data-yz="${name}"]`);
const unfold = (page) => options(page).locator("summary").click();

/** The readings of the post in order. Runs in the page. */
const shown = () => [...document.querySelectorAll('[data-yz="post"] rt')].map((reading) => reading.textContent);

visit("a reader has pinyin with marks or numbers, zhuyin, or nothing, also on the card and after a reload", async (visit) => {
  const page = await visit.open();
  await paste(page, "我喜欢卡拉OK，等一会儿");
  await unfold(page);
  for (const [name, expected, onCard] of [
    ["numbers", ["wo3", "xi3", "huan5", "ka3", "la1", "O", "K", "deng3", "yi1", "huir4"], "xi3 huan5"],
    ["zhuyin", ["ㄨㄛˇ", "ㄒㄧˇ", "˙ㄏㄨㄢ", "ㄎㄚˇ", "ㄌㄚ", "O", "K", "ㄉㄥˇ", "ㄧ", "ㄏㄨㄟˋㄦ"], "ㄒㄧˇ ˙ㄏㄨㄢ"],
    ["marks", ["wǒ", "xǐ", "huan", "kǎ", "lā", "O", "K", "děng", "yī", "huìr"], "xǐ huan"],
  ]) {
    await choice(page, "notation").selectOption(name);
    await becomes(page, shown, expected);
    await (await word(page, "喜欢")).click();
    await card(page).locator(".reading").first().getByText(onCard, { exact: true }).waitFor();
    assert.equal(await card(page).locator(".reading").first().getAttribute("lang"), name === "zhuyin" ? "zh-Bopo" : "zh-Latn");
    assert.equal(await card(page).locator(".entry .reading").first().textContent(), onCard);
  }
  await choice(page, "notation").selectOption("zhuyin");
  await page.reload();
  await explained(page);
  await becomes(page, shown, ["ㄨㄛˇ", "ㄒㄧˇ", "˙ㄏㄨㄢ", "ㄎㄚˇ", "ㄌㄚ", "O", "K", "ㄉㄥˇ", "ㄧ", "ㄏㄨㄟˋㄦ"]);
  await page.getByRole("button", { name: "Zhuyin", exact: true }).click();
  await page.locator('[data-yz="post"] rt').first().waitFor({ state: "hidden" });
  await unfold(page);
  assert.equal(await choice(page, "notation").inputValue(), "none");
  await choice(page, "notation").selectOption("marks");
  await page.locator('[data-yz="post"] rt').first().waitFor();
  assert.equal(await page.getByRole("button", { name: "Pinyin", exact: true }).getAttribute("aria-pressed"), "true");
});

visit("tones as they are spoken are a choice that keys can make", async (visit) => {
  const page = await visit.open();
  await paste(page, "我很好，不是一个人");
  await becomes(page, shown, ["wǒ", "hěn", "hǎo", "bù", "shì", "yī", "ge", "rén"]);
  await options(page).locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await becomes(page, () => document.activeElement.dataset.yz, "notation");
  await page.keyboard.press("Tab");
  await becomes(page, () => document.activeElement.dataset.yz, "spoken");
  await page.keyboard.press(" ");
  await becomes(page, shown, ["wǒ", "hén", "hǎo", "bú", "shì", "yí", "ge", "rén"]);
  // The card says how it is spoken here, and below it how the dictionary has it.
  await (await word(page, "一个")).click();
  await card(page).locator("> .reading").getByText("yí ge", { exact: true }).waitFor();
  await card(page).locator(".entry .reading").getByText("yī ge", { exact: true }).first().waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
});

visit("each scheme gives each tone a colour of its own, and lines tell tones apart without colour", async (visit) => {
  const page = await visit.open();
  await paste(page, "妈麻马骂吗");
  const looks = () =>
    [...document.querySelectorAll('[data-yz="post"] rt')].map((reading) => {
      const { color, backgroundImage, backgroundSize } = getComputedStyle(reading);
      return { color, line: `${backgroundImage.replaceAll(color, "it")} ${backgroundSize}` };
    });
  const ink = await page.locator('[data-yz="post"]').evaluate((post) => getComputedStyle(post).color);
  await unfold(page);
  const seen = new Set();
  for (const scheme of ["zhongwen", "pleco", "hanping"]) {
    await choice(page, "tones").selectOption(scheme);
    await becomes(page, () => document.documentElement.dataset.tones, scheme);
    const colours = (await page.evaluate(looks)).map((look) => look.color);
    assert.equal(new Set(colours).size, 5, `${scheme}: ${colours}`);
    assert.ok(!colours.includes(ink), `${scheme} leaves a tone in the colour of the text`);
    seen.add(colours.join());
  }
  assert.equal(seen.size, 3);
  await choice(page, "tones").selectOption("off");
  await becomes(page, () => document.documentElement.dataset.tones, "off");
  assert.deepEqual(new Set((await page.evaluate(looks)).map((look) => look.color)), new Set([ink]));
  assert.equal(new Set((await page.evaluate(looks)).map((look) => look.line)).size, 1);
  await choice(page, "contours").check();
  await becomes(page, () => document.documentElement.hasAttribute("data-contours"), true);
  const lines = (await page.evaluate(looks)).map((look) => look.line);
  assert.equal(new Set(lines).size, 5, lines.join("\n"));
});
