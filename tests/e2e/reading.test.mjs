// Proves that a post becomes readable: on a first visit, pasted, shared by address, in both directions and both languages
// of the interface, and that no text that people or programs can put into the box freezes or breaks the page.
import assert from "node:assert/strict";
import {
  becomes, button, card, CHINESE_POST, ENGLISH_POST, explained, paste, put, shownText, spanTexts, visit, word,
} from "./helpers.mjs";

const readings = (page) => page.locator('[data-yz="post"] rt');

const meanings = (page) => page.locator('[data-yz="glosses"]');

visit("a first visit opens with a post that is already explained, and teaches by it", async (visit) => {
  const page = await visit.open();
  const box = page.locator('textarea[name="post"]');
  const sample = await box.inputValue();
  assert.match(sample, /\p{Script=Han}/u);
  await becomes(page, shownText, sample);
  assert.ok((await page.locator('[data-yz="span"][data-kind="word"]').count()) > 30, "words");
  assert.ok((await page.locator('[data-yz="post"] .phrase').count()) > 3, "phrases of the phrasebook");
  assert.ok((await readings(page).count()) > 50, "readings");
  assert.equal(await page.locator('[data-yz="empty"]').count(), 0);
});

visit("a pasted Chinese post is cut into spans that together are the post, with pinyin above the words", async (visit) => {
  const page = await visit.open();
  const post = `${CHINESE_POST}\n\n重量超标，我们重新学习長大😂 https://example.com/a?b=1 @小红 #日常[话题]# ２０２５年`;
  await paste(page, post);
  const spans = await page.evaluate(spanTexts);
  for (const expected of ["姐妹们", "绝绝子", "来都来了", "重量", "学习", "長大", "😂", "https://example.com/a?b=1", "@小红"]) {
    assert.ok(spans.includes(expected), `${expected} is a span of its own among ${spans.join("|")}`);
  }
  const pinyin = async (text) => (await word(page, text)).locator("rt").allTextContents();
  assert.deepEqual(await pinyin("重量"), ["zhòng", "liàng"]);
  assert.deepEqual(await pinyin("重新"), ["chóng", "xīn"]);
  assert.deepEqual(await pinyin("姐妹们"), ["jiě", "mèi", "men"]);
});

visit("pinyin can be switched off without moving a line, and stays off", async (visit) => {
  const page = await visit.open();
  // Every second line has nothing that a reading stands on.
  await paste(page, "我们学习中文\n123 ABC\n装修窗帘\n😂😂\n二〇二五年\nhttps://example.com\n");
  await meanings(page).selectOption("tap");
  const layout = () => {
    const post = document.querySelector('[data-yz="post"]');
    const tops = [...post.querySelectorAll('[data-yz="span"]')].map((span) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(span, NodeFilter.SHOW_TEXT);
      range.selectNodeContents(walker.nextNode());
      return Math.round(range.getBoundingClientRect().top + scrollY);
    });
    return { tops, lines: [...post.querySelectorAll(".line")].map((line) => Math.round(line.getBoundingClientRect().height)) };
  };
  const before = await page.evaluate(layout);
  assert.equal(new Set(before.lines.slice(0, 6)).size, 1, `lines with and without readings are equally high: ${before.lines}`);
  assert.equal(await readings(page).first().isVisible(), true);
  const pinyin = button(page, "Pinyin");
  await pinyin.click();
  await readings(page).first().waitFor({ state: "hidden" });
  assert.equal(await pinyin.getAttribute("aria-pressed"), "false");
  assert.deepEqual(await page.evaluate(layout), before);
  await page.reload();
  await explained(page);
  assert.equal(await readings(page).first().isVisible(), false);
  await button(page, "Pinyin").click();
  await readings(page).first().waitFor();
  assert.deepEqual(await page.evaluate(layout), before);
  await meanings(page).selectOption("all");
  const glossed = await page.evaluate(layout);
  await button(page, "Pinyin").click();
  await readings(page).first().waitFor({ state: "hidden" });
  assert.deepEqual(await page.evaluate(layout), glossed);
});

visit("meanings stand under the words, are no part of the text, and can be had for less", async (visit) => {
  const page = await visit.open();
  await paste(page, "今天有点emo，绝绝子");
  const under = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-yz="span"]')].map((word) => {
        const drawn = getComputedStyle(word, "::after").content;
        return drawn === "none" ? "" : drawn.replaceAll('"', "");
      }),
    );
  const every = await under();
  assert.ok(every[0].includes("today"), `今天 has its meaning: ${every}`);
  assert.equal(await page.locator('[data-yz="post"]').evaluate((post) => post.textContent.includes("today")), false);
  await meanings(page).selectOption("notes");
  const noted = await under();
  assert.equal(noted[0], "", "a plain word is left alone");
  assert.ok(noted.some((meaning) => meaning !== ""), `phrases keep theirs: ${noted}`);
  assert.equal(await readings(page).first().isVisible(), false, "who asks for notes only can read");
  await page.reload();
  await explained(page);
  assert.equal(await meanings(page).inputValue(), "notes", "the choice stays");
  await meanings(page).selectOption("tap");
  assert.ok((await under()).every((meaning) => meaning === ""));
});

visit("a click on a word opens a card with both scripts, the reading in tone colours, senses and their source", async (visit) => {
  const page = await visit.open();
  await paste(page, "我们学习中文，长大以后想去台湾。");
  await (await word(page, "学习")).click();
  await card(page).locator('[lang="zh-Hans"]', { hasText: "学习" }).waitFor();
  await card(page).locator('[lang="zh-Hant"]', { hasText: "學習" }).waitFor();
  const syllables = card(page).locator(".entry .reading span");
  assert.deepEqual(await syllables.allTextContents(), ["xué", "xí"]);
  const colours = await syllables.evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
  const ink = await card(page).evaluate((card) => getComputedStyle(card).color);
  assert.equal(colours[0], colours[1], "both syllables have the second tone");
  assert.notEqual(colours[0], ink, "a tone has a colour of its own");
  await card(page).getByText("to learn", { exact: false }).first().waitFor();
  await card(page).getByText("CC-CEDICT").first().waitFor();

  // Another word: another card, in the first one's place.
  await (await word(page, "中文")).click();
  await card(page).getByRole("heading", { name: "中文" }).waitFor();
  assert.equal(await card(page).count(), 1);
  const first = await card(page).locator(".reading span").first().evaluate((one) => getComputedStyle(one).color);
  assert.notEqual(first, colours[0], "another tone, another colour");
  await button(card(page), "Close").click();
  await card(page).waitFor({ state: "detached" });
});

visit("the card of a phrase gives its translation, how it is used, and the cultural note", async (visit) => {
  const page = await visit.open();
  await paste(page, CHINESE_POST);
  await (await word(page, "绝绝子")).click();
  await card(page).getByText("absolutely amazing", { exact: true }).waitFor();
  await card(page).getByText("Yizhu phrasebook").waitFor();
  await card(page).locator('[data-yz="culture"]').getByText("In 2021 it was everywhere").waitFor();
});

visit("a post that comes with the address is shown, and the address is clean afterwards", async (visit) => {
  const page = await visit.open(`?text=${encodeURIComponent("学习使我快乐 😂 #日常")}`);
  await becomes(page, shownText, "学习使我快乐 😂 #日常");
  assert.equal(await page.locator('textarea[name="post"]').inputValue(), "学习使我快乐 😂 #日常");
  assert.equal(new URL(page.url()).search, "");
  await page.reload();
  await explained(page);
  await becomes(page, shownText, "学习使我快乐 😂 #日常");
});

visit("an English post is explained in Chinese to a Chinese reader, inflected words by their lemma", { locale: "zh-CN" }, async (visit) => {
  const page = await visit.open();
  await paste(page, ENGLISH_POST);
  assert.equal(await page.locator('[data-yz="direction"]').getAttribute("data-reader"), "zh");
  await (await word(page, "kids")).click();
  await card(page).getByText("kid 的复数").waitFor();
  await card(page).getByText("小孩").first().waitFor();
  await card(page).getByText("ECDICT").first().waitFor();
  await (await word(page, "brought")).click();
  await card(page).getByText("bring 的过去", { exact: false }).waitFor();
  await card(page).getByText("带来", { exact: false }).first().waitFor();
  await (await word(page, "no cap")).click();
  await card(page).getByText("真不骗你", { exact: true }).waitFor();
  await card(page).locator('[data-yz="culture"]').waitFor();
});

visit("the direction is guessed from the text and can be switched by hand", async (visit) => {
  const page = await visit.open();
  const direction = () => document.querySelector('[data-yz="direction"]').dataset.reader;
  await paste(page, CHINESE_POST);
  await becomes(page, direction, "en");
  await paste(page, ENGLISH_POST);
  await becomes(page, direction, "zh");
  await paste(page, "我们学习 English words 很快乐");
  const guessed = await page.evaluate(direction);
  await button(page, "Switch direction").click();
  await becomes(page, direction, guessed === "en" ? "zh" : "en");
  await explained(page);
  await becomes(page, shownText, "我们学习 English words 很快乐");
  await button(page, "Switch direction").click();
  await becomes(page, direction, guessed);
});

visit("a visitor whose browser speaks Chinese gets a Chinese interface and an English sample", { locale: "zh-CN" }, async (visit) => {
  const page = await visit.open();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-Hans");
  await page.getByRole("button", { name: "收藏", exact: true }).waitFor();
  assert.match(await page.locator('textarea[name="post"]').inputValue(), /[a-z]{3}/);
  assert.equal(await page.locator('[data-yz="direction"]').getAttribute("data-reader"), "zh");
});

visit("the language of the interface is switched by a button and stays", async (visit) => {
  const page = await visit.open();
  await page.getByRole("button", { name: "Library", exact: true }).waitFor();
  await button(page, "中文").click();
  await page.getByRole("button", { name: "收藏", exact: true }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-Hans");
  await page.reload();
  await explained(page);
  await button(page, "English").click();
  await page.getByRole("button", { name: "Library", exact: true }).waitFor();
});

visit("each sample opens, explained", async (visit) => {
  const page = await visit.open();
  const samples = page.getByRole("group", { name: "Or try one of these" }).getByRole("button");
  const seen = new Set();
  for (let index = 0; index < (await samples.count()); index += 1) {
    await samples.nth(index).click();
    await explained(page);
    await becomes(page, `(${shownText}) === document.querySelector("textarea").value`, true);
    seen.add(await page.evaluate(shownText));
    assert.ok((await page.locator('[data-yz="post"] .phrase').count()) > 0);
  }
  assert.equal(seen.size, 3);
});

visit("an empty box teaches what to do, and a text puts the lesson away", async (visit) => {
  const page = await visit.open();
  await button(page, "Clear").click();
  await page.locator('[data-yz="empty"]').getByText("Nothing to read yet").waitFor();
  await page.locator('textarea[name="post"]').fill("  \n\t ");
  await page.locator('[data-yz="empty"]').waitFor();
  await page.reload();
  await page.locator('[data-yz="empty"]').waitFor();
  await paste(page, "你好");
  await page.locator('[data-yz="empty"]').waitFor({ state: "detached" });
});

const SENTENCE = "今天去超市买了一大堆零食，回家路上遇到了邻居家的小猫。";
const LONG = {
  "in lines": `${SENTENCE}\n`.repeat(12_500),
  "without a single line break": SENTENCE.repeat(13_000),
};
for (const [name, text] of Object.entries(LONG)) {
  visit(`a megabyte of text ${name} is cut short, says so, and leaves the page responsive`, async (visit) => {
    const page = await visit.open();
    assert.ok(Buffer.byteLength(text) > 1_000_000);
    // The longest stretch in which the page answers nothing, by the gaps between its own ticks.
    await page.evaluate(() => {
      let last = performance.now();
      globalThis.longestGap = 0;
      const tick = () => {
        const now = performance.now();
        globalThis.longestGap = Math.max(globalThis.longestGap, now - last);
        last = now;
        setTimeout(tick, 10);
      };
      tick();
    });
    const started = Date.now();
    await put(page, text);
    await page.getByText(/^This text is very long\. The first \d+ characters are shown/).waitFor();
    const seconds = (Date.now() - started) / 1000;
    const gap = await page.evaluate(() => globalThis.longestGap);
    visit.t.diagnostic(`shown after ${seconds.toFixed(1)} s, longest standstill ${gap.toFixed(0)} ms`);
    const asked = Date.now();
    await page.locator('[data-yz="post"] [data-spot]').first().click();
    await card(page).waitFor();
    const answered = Date.now() - asked;
    visit.t.diagnostic(`a card opens in it after ${answered} ms`);
    assert.ok(gap < 4_000, `the page stood still for ${gap} ms`);
    assert.ok(answered < 3_000, `the card took ${answered} ms`);
    await put(page, "你好");
    await becomes(page, shownText, "你好");
  });
}

/** Texts that nobody writes and every box gets. The page shows the text, or what it became in the box. */
const ODD = {
  "only emoji": "😂🐱👩‍👩‍👧‍👦🏳️‍🌈🇨🇳👍🏽❤️",
  "right-to-left text": "مرحبا بالعالم שלום 你好‏ ‮abc‬",
  "ten thousand combining marks": `a${"\u0301".repeat(10_000)}`,
  "a Chinese character with ten thousand combining marks": `我${"\u0301\u0323".repeat(5_000)}们`,
  "control characters": "你\u0000好\u0001\u001b[31m世\u007f界\u0085",
  "zero-width characters only": "\u200b\u200c\u200d\u2060\ufeff\u00ad",
  "unassigned and private characters": "\u{e000}\u{f0000}\u{378}\u{fffe}\u{10ffff}",
  "one word of ten thousand letters": "a".repeat(10_000),
  "ten thousand line breaks": "\n".repeat(10_000) + "好",
  "markup": '<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;',
};
for (const [name, text] of Object.entries(ODD)) {
  visit(`${name}: the page answers, and reads a proper post afterwards`, async (visit) => {
    const page = await visit.open();
    const started = Date.now();
    await put(page, text);
    await becomes(page, `(${shownText}) === document.querySelector("textarea").value`, true);
    visit.t.diagnostic(`${Date.now() - started} ms`);
    assert.ok(Date.now() - started < 5_000);
    await paste(page, "学习");
    await page.reload();
    await explained(page);
    await becomes(page, shownText, "学习");
  });
}

visit("lone surrogates set by a script are shown as replacement characters and harm nothing", async (visit) => {
  const page = await visit.open();
  await page.evaluate(() => {
    const box = document.querySelector('textarea[name="post"]');
    box.value = "学\ud800习 \udc00 好\udfff";
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await becomes(page, shownText, "学\ufffd习 \ufffd 好\ufffd");
  await page.evaluate(() => {
    const box = document.querySelector('textarea[name="post"]');
    box.value = "学习";
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await becomes(page, shownText, "学习");
});

visit("letters that an input method has not yet put together are not read", async (visit) => {
  const page = await visit.open();
  await paste(page, "我们");
  const cdp = await visit.context.newCDPSession(page);
  await page.locator('textarea[name="post"]').press("End");
  await cdp.send("Input.imeSetComposition", { text: "xuexi", selectionStart: 5, selectionEnd: 5 });
  await becomes(page, () => document.querySelector("textarea").value, "我们xuexi");
  assert.equal(await page.evaluate(shownText), "我们");
  await cdp.send("Input.insertText", { text: "学习" });
  await becomes(page, shownText, "我们学习");
});

visit("rarer English words are fetched when a post has one, and only then", async (visit) => {
  const page = await visit.open();
  const fetched = [];
  page.on("request", (request) => request.url().includes("/rare-en-") && fetched.push(request.url()));
  await paste(page, "We had coffee by the sea and talked about the weather.");
  await word(page, "coffee");
  assert.equal(fetched.length, 0);
  await paste(page, "We found a bryozoan by the sea.");
  await page.locator('[data-yz="span"][data-kind="word"]', { hasText: "bryozoan" }).waitFor();
  assert.equal(fetched.length, 1);
});

visit("the card of an English word says how it sounds, in IPA or KK, and which exams ask it", async (visit) => {
  const page = await visit.open();
  await paste(page, "They abandoned the old photograph.");
  await (await word(page, "photograph")).click();
  await card(page).waitFor();
  const sounds = page.locator('[data-yz="sounds"]');
  assert.equal(await sounds.textContent(), "/ˈfoʊtəˌɡræf/");
  await page.locator('[data-yz="phonetics"]').click();
  await becomes(page, () => document.querySelector('[data-yz="sounds"]').textContent, "[ˋfotəˏgræf]");
  await page.reload();
  await (await word(page, "photograph")).click();
  await becomes(page, () => document.querySelector('[data-yz="sounds"]')?.textContent, "[ˋfotəˏgræf]");
  assert.match(await page.locator('[data-yz="levels"]').textContent(), /高考/);
});
