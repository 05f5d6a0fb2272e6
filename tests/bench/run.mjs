// Drives `cargo xtask bench` in headless Chromium: serves one folder of files to the page, lets it measure, prints its JSON.
// In: a JSON file that maps URL paths to files. YIZHU_CHROMIUM names the browser.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname } from "node:path";

// NODE_PATH is where the pinned packages are; only `require` looks there.
const { chromium } = createRequire(import.meta.url)("playwright-core");
const files = JSON.parse(await readFile(process.argv[2], "utf8"));
const script = "text/javascript; charset=utf-8";
const types = { ".html": "text/html; charset=utf-8", ".js": script, ".mjs": script, ".wasm": "application/wasm" };

const server = createServer(async (request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  if (path === "/favicon.ico") return void response.writeHead(204).end();
  if (!files[path]) {
    console.error(`  page: asked for ${path}, which is not there`);
    return void response.writeHead(404).end();
  }
  // Isolated pages get a clock of 5 µs instead of 100 µs.
  response.writeHead(200, {
    "Content-Type": types[extname(path)] ?? "text/plain; charset=utf-8",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
  });
  response.end(await readFile(files[path]));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

const browser = await chromium.launch({ executablePath: process.env.YIZHU_CHROMIUM, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
try {
  const page = await browser.newPage();
  page.on("console", (message) => console.error(`  page: ${message.text()}`));
  // A script that cannot be loaded never answers, so the first failed response ends the wait.
  const broken = new Promise((_, reject) => {
    page.on("pageerror", reject);
    page.on("response", (response) => response.ok() || reject(new Error(`${response.status()} for ${response.url()}`)));
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/page.html`);
  const done = page.waitForFunction("globalThis.measured || globalThis.failed", undefined, { timeout: 300_000 });
  await Promise.race([done, broken]);
  const failed = await page.evaluate("globalThis.failed");
  if (failed) throw new Error(failed);
  const measured = await page.evaluate("globalThis.measured");
  console.log(JSON.stringify({ browser: `Chromium ${browser.version()}`, ...measured }));
} catch (error) {
  console.error(`  ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
}
