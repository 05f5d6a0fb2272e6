// Proves that the ways of showing readings do what they say, on the post and on the card, by mouse and by keys, and that they
// are still there after a reload: notations, tones as they are spoken, colours and lines of tones; levels, known words.
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

const EASY = "我有一个好朋友，她是我的同学。我们今天去商店买水果，明天在家看书。";

visit("a reader who says what they know sees how much of a post that is, and reads known words without pinyin", async (visit) => {
  const page = await visit.open();
  await paste(page, EASY);
  const glance = page.locator('[data-yz="glance"]');
  assert.match(await glance.textContent(), /^About HSK [1-3] \(2025\): up to there, the lists hold \d+% of the words$/);
  await unfold(page);
  await choice(page, "known").selectOption("1");
  await page.waitForFunction(() => /· you know \d+%$/.test(document.querySelector('[data-yz="glance"]').textContent));
  // Nothing is hidden before that is wanted.
  const visible = () => [...document.querySelectorAll('[data-yz="post"] rt')].filter((reading) => reading.checkVisibility()).map((reading) => reading.textContent);
  const all = await page.evaluate(visible);
  assert.ok(all.includes("wǒ"));
  await choice(page, "hide-known").check();
  await becomes(page, () => document.querySelectorAll('[data-yz="post"] .known rt').length > 5, true);
  const left = await page.evaluate(visible);
  assert.ok(!left.includes("wǒ") && left.length > 0 && left.length < all.length, `${left}`);
  await choice(page, "hsk").selectOption("old");
  await page.waitForFunction(() => document.querySelector('[data-yz="glance"]').textContent.includes("(2.0)"));
  await choice(page, "known").selectOption("6");
  await becomes(page, visible, []);
});

visit("a word is marked as known on its card by keys, and stays known", async (visit) => {
  const page = await visit.open();
  await paste(page, EASY);
  await unfold(page);
  await choice(page, "hide-known").check();
  const friend = await word(page, "朋友");
  assert.equal(await friend.locator("rt").first().isVisible(), true);
  await friend.focus();
  await page.keyboard.press("Enter");
  const know = card(page).locator('[data-yz="know"]');
  await know.waitFor();
  assert.equal(await know.getAttribute("aria-pressed"), "false");
  await know.focus();
  await page.keyboard.press("Enter");
  await friend.locator("rt").first().waitFor({ state: "hidden" });
  assert.equal(await know.getAttribute("aria-pressed"), "true");
  await page.reload();
  await explained(page);
  const again = await word(page, "朋友");
  assert.equal(await again.locator("rt").first().isVisible(), false);
  await again.click();
  await card(page).locator('[data-yz="know"]').click();
  await again.locator("rt").first().waitFor();
  // The card says which HSK has the word at which level.
  const levels = await card(page).locator('[data-yz="levels"]').textContent();
  assert.match(levels, /HSK 1 \(2025\).*HSK 1 \(2021\).*HSK 1 \(2\.0\)/);
});

visit("a reader of Chinese is told which school lists an English post needs", { locale: "zh-CN" }, async (visit) => {
  const page = await visit.open();
  await paste(page, "I have a good friend at school. We go to the park and play with her little dog.");
  const glance = page.locator('[data-yz="glance"]');
  assert.match(await glance.textContent(), /^难度：中考左右，这一级以内的词占 \d+%$/);
  await unfold(page);
  await choice(page, "known").selectOption({ label: "四级" });
  await page.waitForFunction(() => /· 你认识 \d+%$/.test(document.querySelector('[data-yz="glance"]').textContent));
  assert.equal(await choice(page, "notation").count(), 0);
});

visit("Cantonese readings are fetched when a reader asks for them, and only then", async (visit) => {
  const page = await visit.open();
  const fetched = [];
  page.on("request", (request) => request.url().includes("/jyutping-") && fetched.push(request.url()));
  await paste(page, "我喜欢香港的银行");
  assert.deepEqual(fetched, []);
  await unfold(page);
  await choice(page, "notation").selectOption("jyutping");
  await becomes(page, shown, ["ngo5", "hei2", "fun1", "hoeng1", "gong2", "dik1", "ngan4", "hong4"]);
  assert.equal(fetched.length, 1);
  await (await word(page, "香港")).click();
  const reading = card(page).locator("> .reading");
  await reading.getByText("hoeng1 gong2", { exact: true }).waitFor();
  assert.equal(await reading.getAttribute("lang"), "yue-Latn");
  // The dictionary is one of Mandarin.
  const entry = card(page).locator(".entry .reading").first();
  assert.equal(await entry.textContent(), "Xiāng gǎng");
  assert.equal(await entry.getAttribute("lang"), "zh-Latn");
  await page.getByRole("button", { name: "Jyutping", exact: true }).waitFor();
  await choice(page, "notation").selectOption("marks");
  await becomes(page, () => document.querySelector('[data-yz="post"] rt').textContent, "wǒ");
});
