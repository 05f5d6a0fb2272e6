// Proves that everything about a post can be done without a mouse: one tab stop for the whole post, arrow keys among its
// words, cards and notes by keys alone, and a focus that is never lost.
import assert from "node:assert/strict";
import { becomes, button, card, CHINESE_POST, drag, editor, notes, paste, toast, visit, word } from "./helpers.mjs";

/** The word that has the focus, without its reading; or what else has it. */
const focused = () => {
  const element = document.activeElement;
  if (!element?.dataset.spot) return `<${element?.localName} ${element?.getAttribute("name") ?? element?.textContent}>`;
  const bare = element.cloneNode(true);
  for (const reading of bare.querySelectorAll("rt")) reading.remove();
  return bare.textContent;
};
const chosen = () => [...document.querySelectorAll(".chosen")].map((word) => {
  const bare = word.cloneNode(true);
  for (const reading of bare.querySelectorAll("rt")) reading.remove();
  return bare.textContent;
}).join("");

/** Presses Tab from the top of the page until the post has the focus. */
async function tabToPost(page) {
  await page.evaluate(() => document.activeElement?.blur());
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => Boolean(document.activeElement?.dataset.spot))) return;
  }
  assert.fail("Tab never reaches the post");
}

visit("the post is one tab stop, and the first link of the page leads to it", async (visit) => {
  const page = await visit.open();
  await paste(page, CHINESE_POST);
  assert.equal(await page.locator('[data-yz="post"] [tabindex="0"]').count(), 1);
  await page.evaluate(() => document.activeElement?.blur());
  await page.reload();
  await word(page, "姐妹们");
  await page.keyboard.press("Tab");
  await becomes(page, () => document.activeElement.textContent, "Skip to the post");
  assert.equal(await page.locator(".skip").evaluate((link) => link.getBoundingClientRect().top >= 0), true, "the link is in sight");
  await page.keyboard.press("Enter");
  await becomes(page, () => document.activeElement.id, "post");
  await page.keyboard.press("Tab");
  await becomes(page, focused, "姐妹们");
  // The next stop is behind the post, not its next word.
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest('[data-yz="post"]')), null);
  await page.keyboard.press("Shift+Tab");
  await becomes(page, focused, "姐妹们");
});

visit("the word that has the focus keeps it when the phrasebook comes late and joins other words", { serviceWorkers: "block" }, async (visit) => {
  visit.allow(/Service Worker registration blocked/);
  let arrive;
  const late = new Promise((done) => { arrive = done; });
  await visit.context.route(/phrasebook[^/]*\.yzl$/, async (route) => {
    await late;
    await route.continue();
  });
  const page = await visit.open("", { ready: false });
  await page.locator("textarea").first().fill("我们学习中文，来都来了，我们喜欢音乐");
  await word(page, "音乐");
  await tabToPost(page);
  await becomes(page, focused, "我们");
  arrive();
  await word(page, "来都来了");
  assert.equal(await page.evaluate(focused), "我们");
  await page.keyboard.press("End");
  await becomes(page, focused, "音乐");
});

visit("arrow keys, Home and End move among the words, and Tab comes back to the last one", async (visit) => {
  const page = await visit.open();
  await paste(page, "我们学习中文\n他们喜欢音乐\n你们参加比赛");
  await tabToPost(page);
  await becomes(page, focused, "我们");
  for (const [key, expected] of [
    ["ArrowRight", "学习"], ["ArrowRight", "中文"], ["ArrowRight", "他们"], ["ArrowLeft", "中文"], ["ArrowDown", "音乐"],
    ["ArrowDown", "比赛"], ["ArrowDown", "比赛"], ["ArrowUp", "音乐"], ["Home", "我们"], ["ArrowLeft", "我们"], ["ArrowUp", "我们"],
    ["ArrowDown", "他们"], ["End", "比赛"], ["ArrowRight", "比赛"], ["ArrowLeft", "参加"],
  ]) {
    await page.keyboard.press(key);
    await becomes(page, focused, expected);
  }
  assert.equal(await page.locator('[data-yz="post"] [tabindex="0"]').count(), 1);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await becomes(page, focused, "参加");
});

visit("Enter opens the card and moves the focus into it; Escape closes it and gives the focus back", async (visit) => {
  const page = await visit.open();
  await paste(page, CHINESE_POST);
  await tabToPost(page);
  for (const open of ["Enter", " "]) {
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    const there = await page.evaluate(focused);
    await page.keyboard.press(open);
    await card(page).waitFor();
    await becomes(page, () => Boolean(document.activeElement.closest('[data-yz="card"]')), true);
    // Inside, Tab goes through the card's own controls.
    await page.keyboard.press("Tab");
    await becomes(page, () => document.activeElement.getAttribute("aria-label"), "Close");
    await page.keyboard.press("Escape");
    await card(page).waitFor({ state: "detached" });
    await becomes(page, focused, there);
  }
});

visit("a card that was opened with the mouse gives the focus back to its word when Escape closes it", async (visit) => {
  const page = await visit.open();
  await paste(page, CHINESE_POST);
  await (await word(page, "绝绝子")).click();
  await card(page).waitFor();
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });
  await becomes(page, focused, "绝绝子");
});

visit("Shift and arrows select words, N writes a note on them, Ctrl+Enter saves it", async (visit) => {
  const page = await visit.open();
  await paste(page, CHINESE_POST);
  await tabToPost(page);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await becomes(page, focused, "家");
  await page.keyboard.press("Shift+ArrowLeft");
  await becomes(page, chosen, "这家");
  await page.keyboard.press("Shift+ArrowRight");
  await becomes(page, chosen, "家");
  await page.keyboard.press("Shift+ArrowRight");
  await becomes(page, chosen, "家店");
  await page.locator('[data-yz="selection"] q').getByText("家店", { exact: true }).waitFor();
  await page.keyboard.press("n");
  await editor(page).getByRole("heading", { name: "家店" }).waitFor();
  await becomes(page, () => document.activeElement.getAttribute("name"), "note");
  await page.keyboard.insertText("this shop\nhere");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await toast(page).getByText("Note saved").waitFor();
  await editor(page).waitFor({ state: "detached" });
  await becomes(page, () => Boolean(document.activeElement?.dataset.spot), true);
  assert.equal(await notes(page).locator(".note-body").textContent(), "this shop\nhere");
  assert.equal(await notes(page).locator("q").textContent(), "家店");
  // Arrows without Shift go on, with nothing selected.
  await page.keyboard.press("Home");
  await becomes(page, chosen, "");
});

visit("N on a single word writes a note on that word; a new line in the editor is a new line", async (visit) => {
  const page = await visit.open();
  await paste(page, CHINESE_POST);
  await tabToPost(page);
  await page.keyboard.press("n");
  await editor(page).getByRole("heading", { name: "姐妹们" }).waitFor();
  await becomes(page, () => document.activeElement.getAttribute("name"), "note");
  await page.keyboard.type("new notes never need n");
  await becomes(page, () => document.activeElement.value, "new notes never need n");
  await page.keyboard.press("Escape");
  await editor(page).waitFor({ state: "detached" });
  await becomes(page, focused, "姐妹们");
  await toast(page).getByText("Note put aside").waitFor();
});

visit("the buttons of a selection made with the mouse can be reached by keys", async (visit) => {
  const page = await visit.open();
  await paste(page, CHINESE_POST);
  await drag(page, await word(page, "这"), await word(page, "店"));
  await page.locator('[data-yz="selection"] q').getByText("这家店", { exact: true }).waitFor();
  await button(page.locator('[data-yz="selection"]'), "Add cultural note").focus();
  await page.keyboard.press("Enter");
  await editor(page).getByRole("heading", { name: "这家店" }).waitFor();
  assert.equal(await editor(page).getByRole("radio", { name: "Cultural note" }).isChecked(), true);
});
