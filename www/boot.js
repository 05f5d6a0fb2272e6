// The page's start: loads the program, tells it where its files are, then lets the service worker keep them.
// `cargo xtask dist` fills the double braces and gives this file a name that holds its hash.
import init, { annotate, start } from "./{{asset:page.js}}";

const assets = {{assets}};
const url = (name) => new URL(assets[name].url, import.meta.url).href;

/** Where everything is; `www/yi-zhu.js` makes the same for embedded elements. All URLs are absolute. */
const config = {
  version: "{{version}}",
  base: new URL("./", import.meta.url).href,
  zh: url("zh.yzl"),
  en: url("en.yzl"),
  rareEn: url("rare-en.yzl"),
  jyutping: url("jyutping.yzl"),
  readings: url("readings.yzl"),
  replies: url("replies.yzl"),
  checks: url("checks.yzl"),
  phrasebook: url("phrasebook.yzl"),
  style: url("style.css"),
};

const state = document.documentElement.dataset;

/** `?sw=off`: forget the offline copy and nothing else. Notes live in IndexedDB and are not touched. */
async function forgetOfflineCopy() {
  // The worker goes on serving this page until it is left, and files that are fetched later would fill the copy again.
  navigator.serviceWorker.controller?.postMessage("off");
  const registration = await navigator.serviceWorker.getRegistration(config.base);
  if (registration?.scope === config.base) await registration.unregister();
  for (const name of await caches.keys()) if (name === `yizhu ${config.base}`) await caches.delete(name);
  state.yzOffline = "off";
}

/** Says `ready` when the page would open without a network, and `yz-update-ready` when a newer version waits. */
async function keepOffline() {
  const script = new URL("sw.js", import.meta.url).href;
  const policy = globalThis.trustedTypes?.createPolicy("yizhu-sw", { createScriptURL: (given) => (given === script ? given : "") });
  const { serviceWorker } = navigator;
  let accepted = false;
  serviceWorker.addEventListener("controllerchange", () => accepted && location.reload());
  const registration = await serviceWorker.register(policy ? policy.createScriptURL(script) : script, { updateViaCache: "none" });

  const offerUpdate = () => {
    if (!registration.waiting || !registration.active) return;
    state.yzUpdate = "ready";
    dispatchEvent(new CustomEvent("yz-update-ready"));
  };
  addEventListener("yz-update-accept", () => {
    accepted = true;
    registration.waiting?.postMessage("activate");
  });
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offerUpdate));
  offerUpdate();

  await serviceWorker.ready;
  state.yzOffline = "ready";
  dispatchEvent(new CustomEvent("yz-offline-ready"));
}

await init({ module_or_path: url("page.wasm") });
start(config);
/** For scripts and for the console: `await yizhu.annotate("来都来了", { reader: "en" })`. */
globalThis.yizhu = { annotate };

// After the page is up, so that the copy for later never competes with what the reader waits for.
if ("serviceWorker" in navigator) {
  const off = new URLSearchParams(location.search).get("sw") === "off";
  (off ? forgetOfflineCopy() : keepOffline()).catch((error) => {
    state.yzOffline = "failed";
    dispatchEvent(new CustomEvent("yz-offline-failed", { detail: String(error) }));
  });
} else {
  state.yzOffline = "unsupported";
}
