// Proves that text which an app copied becomes the post in it, with author, app and clean link above, that the page says
// what was left out, that the original stays in reach, and that notes sit on the clean words. Also by `?text=`.
import assert from "node:assert/strict";
import { becomes, button, explained, notes, paste, put, shownText, visit, word, writeNote } from "./helpers.mjs";

const origin = (page) => page.locator('[data-yz="origin"]');

const BODY = "姐妹们，来都来了，拍张照再走吧";
const DOUYIN = `3.58 复制打开抖音，看看【山里的阿婆的作品】${BODY}  https://www.douyin.com/video/73?previous_page=app_code_link&share_token=x&timestamp=1 HVl:/ d@n.DH 06/12`;
const REDNOTE = "93 【奶奶的桂花糕 - 小满不满 | 小红书 - 你的生活指南】 😆 Ab3dEf6hIj9kLm2 😆 https://www.xiaohongshu.com/discovery/item/65a4?source=webshare&xhsshare=pc_web&xsec_token=AB=&xsec_source=pc_share";
const LINK_ONLY = "19 koi发布了一篇小红书笔记，快来看吧！ 😆 ljsBbljsT1fHKNQ 😆 http://xhslink.com/a/aZJu0tZH8EmW，复制本条信息，打开【小红书】App查看精彩内容！";

async function share(page, text, body) {
  await put(page, text);
  await becomes(page, shownText, body);
  await explained(page);
}

visit("pasted share text becomes the post in it, with who, where and a clean link above", async (visit) => {
  const page = await visit.open();
  await share(page, DOUYIN, BODY);
  await word(page, "来都来了");
  const told = await origin(page).innerText();
  assert.match(told, /山里的阿婆 · Douyin \(抖音\) · douyin\.com\/video\/73/);
  assert.match(told, /What the app added around the post was left out\./);
  assert.match(told, /A link that tells who shared this was cleaned: 3 tracking parts removed\./);
  const link = origin(page).getByRole("link");
  assert.equal(await link.getAttribute("href"), "https://www.douyin.com/video/73");
  assert.match(await link.getAttribute("rel"), /noopener.*noreferrer/);
  const original = button(origin(page), "Show as pasted");
  assert.equal(await original.getAttribute("aria-pressed"), "false");
  await original.click();
  await becomes(page, shownText, DOUYIN);
  assert.equal(await original.getAttribute("aria-pressed"), "true");
  assert.equal(await page.locator('textarea[name="post"]').inputValue(), DOUYIN);
  await original.press("Enter");
  await becomes(page, shownText, BODY);
});

visit("a note on a shared post is there again when somebody else shares the post", async (visit) => {
  const page = await visit.open();
  await share(page, DOUYIN, BODY);
  await (await word(page, "姐妹们")).click();
  await writeNote(page, "dear all");
  await paste(page, "别的帖子");
  await share(page, `${BODY} https://v.douyin.com/Other1/ 复制此链接，打开Dou音搜索，直接观看视频！`, BODY);
  await notes(page).getByText("dear all").waitFor();
  assert.match(await origin(page).innerText(), /This short link can still tell who shared the post\./);
});

visit("share text that comes with the address is taken apart as well", { locale: "zh-CN" }, async (visit) => {
  const page = await visit.open(`?text=${encodeURIComponent(REDNOTE)}`);
  await becomes(page, shownText, "奶奶的桂花糕");
  const told = await origin(page).innerText();
  assert.match(told, /小满不满 · 小红书 · xiaohongshu\.com\/discovery\/item\/65a4/);
  assert.match(told, /已删去其中 4 处跟踪参数/);
  assert.equal(new URL(page.url()).search, "");
});

visit("a share target that gives words and link apart is one share text", async (visit) => {
  const page = await visit.open(`?title=x&text=${encodeURIComponent("it slaps")}&url=${encodeURIComponent("https://x.com/mara/status/1?s=46&t=Q")}`);
  await becomes(page, shownText, "it slaps");
  assert.match(await origin(page).innerText(), /X · x\.com\/mara\/status\/1/);
});

visit("where the app copied no words, the page says how to get them", async (visit) => {
  const page = await visit.open();
  await share(page, LINK_ONLY, LINK_ONLY);
  assert.match(await origin(page).innerText(), /koi · RedNote \(小红书\)[\s\S]*The app copied a link but not the post\./);
  assert.equal(await button(origin(page), "Show as pasted").count(), 0);
});

visit("an ordinary post has no origin", async (visit) => {
  const page = await visit.open();
  await paste(page, "这个视频 https://www.bilibili.com/video/BV1xx?vd_source=1 真的很好笑");
  assert.equal(await origin(page).count(), 0);
});
