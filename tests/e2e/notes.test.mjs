// Proves that what people write stays: on its words, after a reload, in other tabs, through edits, deletions and their
// undo, and when the browser has no room or gives no storage at all.
import assert from "node:assert/strict";
import {
  becomes, button, card, CHINESE_POST, drag, editor, ENGLISH_POST, explained, notes, paste, shownText, toast, visit, word, writeNote,
} from "./helpers.mjs";

const noted = () => [...document.querySelectorAll(".noted")].map((word) => {
  const bare = word.cloneNode(true);
  for (const reading of bare.querySelectorAll("rt")) reading.remove();
  return bare.textContent;
});
const bodies = () => [...document.querySelectorAll('section.notes [data-yz="note"] .note-body')].map((body) => body.textContent);
const tab = (page, name) => page.getByRole("navigation").getByRole("button", { name, exact: true });
const libraryPosts = (page) => page.locator('[data-yz="library-post"]');

/** Drags over 这家店 and writes a translation of it. */
async function noteOnShop(page, body = "this shop") {
  await drag(page, await word(page, "这"), await word(page, "店"));
  await page.locator('[data-yz="selection"] q').getByText("这家店", { exact: true }).waitFor();
  await writeNote(page, body);
}

visit("a translation written on a dragged stretch is saved, marked, listed, on its card, and there after a reload", async (visit) => {
  const page = await visit.open();
  await paste(page, CHINESE_POST);
  await noteOnShop(page);
  await becomes(page, noted, ["这", "家", "店"]);
  assert.equal(await notes(page).count(), 1);
  assert.equal(await notes(page).locator("q").textContent(), "这家店");
  await page.locator('[data-yz="saved"]').waitFor();
  await (await word(page, "家")).click();
  await card(page).locator('[data-yz="note"]').getByText("this shop").waitFor();
  await page.reload();
  await explained(page);
  await becomes(page, bodies, ["this shop"]);
  await becomes(page, noted, ["这", "家", "店"]);
  await becomes(page, shownText, CHINESE_POST);
});

visit("a stretch can be dragged from the very first letter of an English word, and in a part of a word", async (visit) => {
  const page = await visit.open();
  await paste(page, ENGLISH_POST);
  await drag(page, await word(page, "loves"), await word(page, "kids"));
  await page.locator('[data-yz="selection"] q').getByText("loves the kids", { exact: true }).waitFor();
  await writeNote(page, "喜欢这些孩子");
  await becomes(page, noted, ["loves", "the", "kids"]);
});

visit("a note can be written on the words of a card, as a cultural note too", async (visit) => {
  const page = await visit.open();
  await paste(page, CHINESE_POST);
  await (await word(page, "来都来了")).click();
  await writeNote(page, "One of the sentences that settle every argument.", { culture: true });
  await becomes(page, noted, ["来都来了"]);
  await notes(page).getByText("Cultural note").waitFor();
  await page.reload();
  await explained(page);
  await notes(page).getByText("Cultural note").waitFor();
});

visit("a note shows in a second tab at once, and its deletion too", async (visit) => {
  const [one, two] = [await visit.open(), await visit.open()];
  await paste(one, CHINESE_POST);
  await paste(two, CHINESE_POST);
  await one.bringToFront();
  await noteOnShop(one);
  await becomes(two, bodies, ["this shop"]);
  await becomes(two, noted, ["这", "家", "店"]);
  // A note that is being written in the other tab survives what arrives meanwhile.
  await two.bringToFront();
  await (await word(two, "绝绝子")).click();
  await button(two, "Add translation").first().click();
  await editor(two).getByRole("textbox").fill("half a thou");
  await one.bringToFront();
  await button(notes(one), "Delete").click();
  await becomes(two, bodies, []);
  await two.bringToFront();
  assert.equal(await editor(two).getByRole("textbox").inputValue(), "half a thou");
  await editor(two).getByRole("textbox").press("Control+Enter");
  await becomes(one, bodies, ["half a thou"]);
});

visit("a note can be changed, deleted, and brought back", async (visit) => {
  const page = await visit.open();
  await paste(page, CHINESE_POST);
  await noteOnShop(page);
  await button(notes(page), "Edit").click();
  const box = editor(page).getByRole("textbox");
  assert.equal(await box.inputValue(), "this shop");
  await box.fill("this very shop");
  await button(editor(page), "Save").click();
  await becomes(page, bodies, ["this very shop"]);
  await editor(page).waitFor({ state: "detached" });
  await button(notes(page), "Delete").click();
  await becomes(page, bodies, []);
  await becomes(page, noted, []);
  await button(toast(page), "Undo").click();
  await becomes(page, bodies, ["this very shop"]);
  await becomes(page, noted, ["这", "家", "店"]);
  await page.reload();
  await explained(page);
  await becomes(page, bodies, ["this very shop"]);
  await button(notes(page), "Delete").click();
  await toast(page).waitFor();
  await page.reload();
  await explained(page);
  await page.locator('[data-yz="saved"]').waitFor();
  await becomes(page, bodies, []);
});

visit("a recurring translation explains its words in another post", async (visit) => {
  const page = await visit.open();
  await paste(page, "我家的蹦蹦豆又拆家了");
  // Whatever words it is cut into now: the note makes it one.
  const words = await page.evaluate(() => [...document.querySelectorAll('[data-yz="post"] [data-spot]')].map((it) => [it.dataset.spot, it.querySelector("ruby")?.firstChild.textContent]));
  const spot = (character) => page.locator(`[data-spot="${words.find(([, first]) => first === character)[0]}"]`);
  const last = words.find(([, first]) => first === "豆") ? "豆" : "蹦";
  await drag(page, spot("蹦"), spot(last));
  const quote = (await page.locator('[data-yz="selection"] q').textContent()).trim();
  await writeNote(page, "Bouncy Bean, our dog", { recurring: true });
  await paste(page, `听说${quote}今天过生日`);
  const own = await word(page, quote);
  assert.match(await own.getAttribute("class"), /\bown\b/);
  await own.click();
  await card(page).getByText("Bouncy Bean, our dog").waitFor();
  await card(page).getByText("Your note", { exact: true }).waitFor();
});

visit("the library lists posts, opens them with their notes, and deletes them with undo", async (visit) => {
  const page = await visit.open();
  await tab(page, "Library").click();
  await page.getByText("Your library is empty").waitFor();
  await button(page, "Read a post").click();
  await paste(page, CHINESE_POST);
  await noteOnShop(page);
  await paste(page, ENGLISH_POST);
  await button(page, "Save post").click();
  await toast(page).getByText("Post saved").waitFor();
  await tab(page, "Library").click();
  assert.equal(await libraryPosts(page).count(), 2);
  const chinese = libraryPosts(page).filter({ hasText: "姐妹们" });
  await chinese.getByText("1 note").waitFor();
  await chinese.getByRole("button").first().click();
  await explained(page);
  await becomes(page, shownText, CHINESE_POST);
  await becomes(page, bodies, ["this shop"]);
  await tab(page, "Library").click();
  await chinese.getByRole("button", { name: /^Delete/ }).click();
  await chinese.waitFor({ state: "detached" });
  await button(toast(page), "Undo").click();
  await chinese.getByText("1 note").waitFor();
  // The screen shows it at once; only what was said to be saved is promised to be there after a reload.
  await toast(page).getByText("Note saved").waitFor();
  await page.reload();
  await tab(page, "Library").click();
  await chinese.getByText("1 note").waitFor();
  await chinese.getByRole("button").first().click();
  await becomes(page, bodies, ["this shop"]);
  await tab(page, "Library").click();
  await libraryPosts(page).filter({ hasText: "grandma" }).getByRole("button", { name: /^Delete/ }).click();
  await page.reload();
  await tab(page, "Library").click();
  await chinese.waitFor();
  assert.equal(await libraryPosts(page).count(), 1);
});

visit("words typed in the editor come back after Escape, after Cancel, and after a tap on another word", async (visit) => {
  const page = await visit.open();
  await paste(page, CHINESE_POST);
  const away = [
    () => page.keyboard.press("Escape"),
    () => button(editor(page), "Cancel").click(),
    async () => (await word(page, "拍张照")).click(),
  ];
  await (await word(page, "绝绝子")).click();
  await button(page, "Add translation").first().click();
  await editor(page).getByRole("textbox").fill("precious words");
  for (const leave of away) {
    await leave();
    await editor(page).waitFor({ state: "detached" });
    await button(toast(page), "Undo").click();
    await editor(page).getByRole("heading", { name: "绝绝子" }).waitFor();
    assert.equal(await editor(page).getByRole("textbox").inputValue(), "precious words");
  }
  await button(editor(page), "Save").click();
  await becomes(page, bodies, ["precious words"]);
  await becomes(page, noted, ["绝绝子"]);
});

visit("pasting another post keeps the note that was being written, on its own post", async (visit) => {
  const page = await visit.open();
  await paste(page, CHINESE_POST);
  await (await word(page, "绝绝子")).click();
  await button(page, "Add translation").first().click();
  await editor(page).getByRole("textbox").fill("precious words");
  await paste(page, "今天天气不错");
  await toast(page).getByText("Note saved").waitFor();
  await becomes(page, bodies, []);
  await paste(page, CHINESE_POST);
  await becomes(page, bodies, ["precious words"]);
  await becomes(page, noted, ["绝绝子"]);
});

visit("a note that was put aside and taken up again after another post was pasted still belongs to its own words", async (visit) => {
  const page = await visit.open();
  await paste(page, CHINESE_POST);
  await (await word(page, "绝绝子")).click();
  await button(page, "Add translation").first().click();
  await editor(page).getByRole("textbox").fill("precious words");
  await page.keyboard.press("Escape");
  await toast(page).getByText("Note put aside").waitFor();
  await paste(page, "今天天气不错，我们一起去公园散步，然后回家吃饭。");
  const undo = button(toast(page), "Undo");
  if (await undo.count()) {
    await undo.click();
    await editor(page).getByRole("heading", { name: "绝绝子" }).waitFor();
    await button(editor(page), "Save").click();
    await toast(page).getByText("Note saved").waitFor();
  }
  await paste(page, CHINESE_POST);
  await becomes(page, bodies, ["precious words"]);
  await becomes(page, noted, ["绝绝子"]);
});

visit("going to the library and back keeps the note that is being written", async (visit) => {
  const page = await visit.open();
  await paste(page, CHINESE_POST);
  await (await word(page, "绝绝子")).click();
  await button(page, "Add translation").first().click();
  await editor(page).getByRole("textbox").fill("precious words");
  await tab(page, "Library").click();
  await tab(page, "Read").click();
  assert.equal(await editor(page).getByRole("textbox").inputValue(), "precious words");
});

visit("where storage is denied the page says so, and notes work until it is closed", async (visit) => {
  await visit.context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
  });
  const page = await visit.open();
  await page.locator('[data-yz="memory-only"]').getByText("Notes last only until you close this page").waitFor();
  await paste(page, CHINESE_POST);
  await noteOnShop(page);
  await becomes(page, bodies, ["this shop"]);
  await paste(page, ENGLISH_POST);
  await tab(page, "Library").click();
  await libraryPosts(page).filter({ hasText: "姐妹们" }).getByRole("button").first().click();
  await becomes(page, bodies, ["this shop"]);
});

visit("where every kind of storage is denied the page still reads posts", async (visit) => {
  await visit.context.addInitScript(() => {
    for (const name of ["localStorage", "indexedDB", "caches"]) {
      Object.defineProperty(globalThis, name, { get: () => { throw new DOMException("Access is denied.", "SecurityError"); } });
    }
  });
  const page = await visit.open();
  await page.locator('[data-yz="memory-only"]').waitFor();
  await paste(page, CHINESE_POST);
  await noteOnShop(page);
  await becomes(page, bodies, ["this shop"]);
});

visit("a full disk is told, the note stays on the screen, and is saved when there is room again", async (visit) => {
  // Chromium remembers for half a minute how much room there was, so an emulated quota comes too late for a test.
  await visit.context.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...record) {
      if (globalThis.diskIsFull) throw new DOMException("Encountered full disk.", "QuotaExceededError");
      return put.apply(this, record);
    };
  });
  const page = await visit.open();
  await page.locator('[data-yz="offline"]').waitFor();
  await paste(page, CHINESE_POST);
  await page.evaluate(() => (globalThis.diskIsFull = true));
  await (await word(page, "绝绝子")).click();
  await button(card(page), "Add translation").click();
  await editor(page).getByRole("textbox").fill("precious words");
  await button(editor(page), "Save").click();
  await toast(page).getByText("the browser has no room left", { exact: false }).waitFor();
  await page.locator('[data-yz="unsaved"]').getByText("not saved yet", { exact: false }).waitFor();
  await becomes(page, bodies, ["precious words"]);
  // A second try that fails as well loses nothing either.
  await button(page, "Try again").click();
  await page.locator('[data-yz="unsaved"]').waitFor();
  await becomes(page, bodies, ["precious words"]);
  await page.evaluate(() => (globalThis.diskIsFull = false));
  await button(page, "Try again").click();
  await page.locator('[data-yz="unsaved"]').waitFor({ state: "detached" });
  await page.reload();
  await explained(page);
  await becomes(page, bodies, ["precious words"]);
});
