// Keeps the page usable without a network. Everything is stored under its SHA-256, so that a file that has not changed is
// never fetched again, a broken download resumes, and what is stored is what was built.
//
// - A new version is fetched whole, then waits: it takes over when the reader says so (message "activate") or when no tab is left.
// - The previous version's files stay, so that a tab that is still open can load what it has not loaded yet.
// - This worker never touches IndexedDB: notes are none of its business.
// - To turn it off for everyone, put `sw-off.js` in its place on the server; for one browser, open the page with `?sw=off`.

/** [URL relative to the scope, integrity, bytes, "later" where it is kept once it was wanted] of every file; filled in by the last step of `cargo xtask dist`. */
const FILES = {{files}};

const SCOPE = new URL(registration.scope);
const CACHE = `yizhu ${SCOPE.href}`;
const STATE = new URL("?yz-state", SCOPE).href;

const absolute = (path) => new URL(path, SCOPE).href;
/** Where a file is stored: its URL and its hash. */
const key = ([path, integrity]) => `${absolute(path)}?yz=${encodeURIComponent(integrity)}`;
const byUrl = (files) => new Map(files.map((file) => [absolute(file[0]), file]));
const isHashed = (path) => /-[0-9a-f]{12}[./]/.test(path);
const CURRENT = byUrl(FILES);

/** `{current, previous}`: the lists of the two versions whose files are kept. */
async function readState(cache) {
  return (await (await cache.match(STATE))?.json()) ?? { current: [], previous: [] };
}

/** Fetches one file and refuses anything but the bytes that were built. */
async function fetchFile(file) {
  const [path, integrity] = file;
  const get = async (mode) => {
    const response = await fetch(absolute(path), { cache: mode, integrity, redirect: "error", credentials: "same-origin" });
    if (response.status !== 200 || response.type !== "basic") throw new Error(`${path}: answered ${response.status} ${response.type}`);
    return response;
  };
  if (!isHashed(path)) return get("no-store");
  // The page has probably just fetched it; integrity is checked here too.
  return get("default").catch(() => get("reload"));
}

async function install() {
  const cache = await caches.open(CACHE);
  const there = new Set((await cache.keys()).map((request) => request.url));
  for (const file of FILES) {
    if (file[3] === "later") continue;
    if (!there.has(key(file))) await cache.put(key(file), await fetchFile(file));
  }
}

async function activate() {
  const cache = await caches.open(CACHE);
  const { current } = await readState(cache);
  const first = current.length === 0;
  const same = JSON.stringify(current) === JSON.stringify(FILES);
  const previous = same ? (await readState(cache)).previous : current;
  // Written before anything is deleted: whatever interrupts us, the list never names less than what is kept.
  await cache.put(STATE, new Response(JSON.stringify({ current: FILES, previous }), { headers: { "content-type": "application/json" } }));
  const keep = new Set([STATE, ...FILES.map(key), ...previous.map(key)]);
  // A newer version may be installing at this moment; what it misses then, it fetches again when asked.
  if (!registration.installing) {
    for (const request of await cache.keys()) if (!keep.has(request.url)) await cache.delete(request);
  }
  // On the very first visit the open page is taken over, so that it works offline at once; later ones keep their version.
  if (first) await clients.claim();
}

async function answer(file, afresh) {
  const cache = await caches.open(CACHE);
  // "Download it again" (cache: "reload") must not be answered with the copy that turned out to be damaged.
  const stored = afresh ? undefined : await cache.match(key(file));
  if (stored) return stored;
  // Someone emptied the cache: fetch it and mend the hole.
  const response = await fetchFile(file);
  await cache.put(key(file), response.clone()).catch(() => {});
  return response;
}

async function respond(request, url) {
  const file = CURRENT.get(url);
  try {
    if (file) return await answer(file, request.cache === "reload" && request.mode !== "navigate");
    const { previous } = await readState(await caches.open(CACHE));
    const older = byUrl(previous).get(url);
    if (older) return await answer(older);
  } catch {
    // The server has moved on or is away; its own answer is the last resort.
  }
  try {
    return await fetch(request);
  } catch (error) {
    // An unknown page of ours, without a network: the reader gets the page that can open everything.
    if (request.mode === "navigate") return answer(CURRENT.get(SCOPE.href));
    throw error;
  }
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
/** Set when a page gives the offline copy up: what it still asks for must not begin the copy anew. */
let off = false;
addEventListener("message", (event) => {
  if (event.data === "activate") skipWaiting();
  if (event.data === "off") off = true;
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (off || request.method !== "GET" || url.origin !== SCOPE.origin || !url.href.startsWith(SCOPE.href) || request.headers.has("range")) return;
  // Neither a shared text (`?text=…`) nor a place in the page makes it another file.
  url.search = "";
  url.hash = "";
  if (url.href === absolute("index.html")) url.href = SCOPE.href;
  if (url.href === absolute("sw.js")) return;
  event.respondWith(respond(request, url.href));
});
