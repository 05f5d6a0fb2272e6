// The kill switch. Serve this file as `sw.js` and every browser drops the offline copy at its next visit: the worker
// unregisters itself, its cache is deleted, open pages are loaded anew from the server. Notes (IndexedDB) are not touched.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      await caches.delete(`yizhu ${registration.scope}`);
      await registration.unregister();
      for (const client of await clients.matchAll({ type: "window" })) await client.navigate(client.url).catch(() => {});
    })(),
  ),
);
