// Proves that after one visit no server is needed any more: the page opens, reads posts it has never seen, in both
// languages, and keeps notes with the server process gone; from any folder of a host; and that a damaged dictionary is
// told and mended, wherever the damage is.
import assert from "node:assert/strict";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  becomes, button, card, CHINESE_POST, copyOfDist, ENGLISH_POST, explained, keptOffline, paste, serve, shownText, visit,
  word, writeNote,
} from "./helpers.mjs";

const bodies = () => [...document.querySelectorAll('section.notes [data-yz="note"] .note-body')].map((body) => body.textContent);
const failed = (page) => page.locator('[data-yz="data-failed"]');

/** A server of the test's own, for it to kill. */
async function ownServer(visit, folder, port) {
  const server = await serve(folder, port);
  visit.finally(server.stop);
  visit.url = server.url;
  return server;
}

visit("with the server gone the page opens, reads new posts in both languages, and keeps notes", async (visit) => {
  const server = await ownServer(visit);
  const first = await visit.open();
  await keptOffline(first);
  await first.locator('[data-yz="offline"]').getByText("Works offline").waitFor();
  await server.stop();

  await first.reload();
  await explained(first);
  await first.close();
  // A new tab, by the address and by a shared text.
  const page = await visit.open(`?text=${encodeURIComponent("学习使我快乐")}`);
  await becomes(page, shownText, "学习使我快乐");
  await paste(page, CHINESE_POST);
  await (await word(page, "绝绝子")).click();
  await card(page).getByText("absolutely amazing", { exact: true }).waitFor();
  await writeNote(page, "written on a train");
  // The other lexicon was never used while there was a server.
  await paste(page, ENGLISH_POST);
  await (await word(page, "kids")).click();
  await card(page).getByText("ECDICT").first().waitFor();
  await paste(page, CHINESE_POST);
  await page.reload();
  await explained(page);
  await becomes(page, bodies, ["written on a train"]);
  const again = await visit.open();
  await becomes(again, bodies, ["written on a train"]);
});

visit("the build works from a folder of a host, and offline from there", async (visit) => {
  const { top } = await copyOfDist(visit, "a/b");
  await writeFile(join(top, "index.html"), "<!doctype html><title>Someone else's</title>");
  const server = await ownServer(visit, top);
  visit.url = new URL("a/b/", server.url).href;
  const page = await visit.open();
  await keptOffline(page);
  await paste(page, CHINESE_POST);
  await server.stop();
  await page.reload();
  await explained(page);
  await paste(page, ENGLISH_POST);
  await (await word(page, "kids")).click();
  await card(page).getByText("ECDICT").first().waitFor();
  // `index.html` by name is the same page.
  const named = await visit.open("index.html");
  await becomes(named, shownText, ENGLISH_POST);
});

/** Replaces a file of a served build, with its compressed copies, and returns how to put it right. */
async function damage(folder, prefix, spoil) {
  const name = (await readdir(folder)).find((name) => name.startsWith(prefix) && name.endsWith(".yzl"));
  const good = await readFile(join(folder, name));
  const copies = [`${name}.br`, `${name}.gz`];
  for (const copy of copies) await rm(join(folder, copy), { force: true });
  await writeFile(join(folder, name), spoil(Buffer.from(good)));
  return () => writeFile(join(folder, name), good);
}

const DAMAGE = {
  "a flipped byte in": (bytes) => {
    bytes[bytes.length >> 1] ^= 0xff;
    return bytes;
  },
  "a cut-off": (bytes) => bytes.subarray(0, bytes.length >> 1),
  "an empty": () => Buffer.alloc(0),
  "a sign-in page instead of": () => Buffer.from("<!doctype html><title>Welcome to the airport</title>"),
};
for (const [name, spoil] of Object.entries(DAMAGE)) {
  visit(`${name} lexicon is told, and fetched again when the server has the right one`, async (visit) => {
    visit.allow(/integrity/, /Failed to find a valid digest/);
    const { folder } = await copyOfDist(visit);
    const mend = await damage(folder, "zh-", spoil);
    await ownServer(visit, folder);
    const page = await visit.open("", { ready: false });
    await failed(page).getByText("The dictionary could not be opened", { exact: false }).waitFor();
    // The post is there to be read, only unexplained.
    await becomes(page, `(${shownText}) === document.querySelector("textarea").value`, true);
    await button(failed(page), "Download it again").click();
    await failed(page).waitFor();
    await mend();
    await button(failed(page), "Download it again").click();
    await failed(page).waitFor({ state: "detached" });
    await explained(page);
    await paste(page, "学习");
    await (await word(page, "学习")).click();
    await card(page).getByText("CC-CEDICT").first().waitFor();
  });
}

visit("a lexicon that was damaged in the offline copy is fetched again too", async (visit) => {
  const page = await visit.open();
  await keptOffline(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (new URL(request.url).pathname.includes("/zh-")) await cache.put(request, new Response("rotten"));
      }
    }
  });
  await page.reload();
  await failed(page).waitFor();
  await button(failed(page), "Download it again").click();
  await failed(page).waitFor({ state: "detached" });
  await paste(page, "学习");
  await (await word(page, "学习")).click();
  await card(page).getByText("CC-CEDICT").first().waitFor();
  // For good: the next start needs no mending.
  await page.reload();
  await explained(page);
  assert.equal(await failed(page).count(), 0);
});

visit("an offline copy that the browser has emptied is filled again", async (visit) => {
  const page = await visit.open();
  await keptOffline(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await explained(page);
  await paste(page, CHINESE_POST);
});

visit("?sw=off takes the offline copy away and leaves the notes alone", async (visit) => {
  const page = await visit.open();
  await keptOffline(page);
  await paste(page, CHINESE_POST);
  await (await word(page, "绝绝子")).click();
  await writeNote(page, "still here");
  await page.goto(`${visit.url}?sw=off`);
  await explained(page);
  await becomes(page, () => document.documentElement.dataset.yzOffline, "off");
  assert.deepEqual(await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]), [0, 0]);
  await becomes(page, bodies, ["still here"]);
});

visit("a new version waits until the reader takes it, and the old one goes on working", async (visit) => {
  const { folder } = await copyOfDist(visit);
  await ownServer(visit, folder);
  const page = await visit.open();
  await keptOffline(page);
  await paste(page, CHINESE_POST);
  await (await word(page, "绝绝子")).click();
  await writeNote(page, "from the old version");

  // The next release: the page's title differs, so its hash in the worker's list does too.
  const { createHash } = await import("node:crypto");
  const path = join(folder, "index.html");
  const next = (await readFile(path, "utf8")).replace("<body>", '<body data-release="next">');
  await writeFile(path, next);
  const integrity = `sha256-${createHash("sha256").update(next).digest("base64")}`;
  const worker = await readFile(join(folder, "sw.js"), "utf8");
  const old = /\["(?:\.\/)?","(sha256-[^"]+)",(\d+)\]/.exec(worker.replaceAll(/\s/g, ""));
  assert.ok(old, "the worker's list names the page");
  await writeFile(join(folder, "sw.js"), worker.replaceAll(old[1], integrity));
  for (const name of ["index.html", "sw.js"]) for (const kind of [".br", ".gz"]) await rm(join(folder, name + kind), { force: true });

  await page.reload();
  const release = () => document.body.dataset.release ?? null;
  assert.equal(await page.evaluate(release), null);
  await page.locator('[data-yz="update"]').getByText("A new version is ready").waitFor();
  await becomes(page, bodies, ["from the old version"]);
  await button(page, "Use it now").click();
  await page.waitForFunction(() => document.body?.dataset.release === "next");
  await explained(page);
  await becomes(page, bodies, ["from the old version"]);
  assert.equal(await page.locator('[data-yz="update"]').count(), 0);
});
