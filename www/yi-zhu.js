// <yi-zhu> in one line: <script type="module" src="https://…/yi-zhu.js"></script>
// Its own name has no hash and never changes; everything it loads does. `cargo xtask dist` fills the double braces.

const assets = {{assets}};
const url = (name) => new URL(assets[name].url, import.meta.url).href;

async function define() {
  // Another copy on the same page was faster: one is enough.
  if (customElements.get("yi-zhu")) return;
  const { default: init, start } = await import(url("element.js"));
  await init({ module_or_path: url("element.wasm") });
  if (customElements.get("yi-zhu")) return;
  start({
    version: "{{version}}",
    base: new URL("./", import.meta.url).href,
    zh: url("zh.yzl"),
    en: url("en.yzl"),
    phrasebook: url("phrasebook.yzl"),
    samples: url("samples.json"),
    style: url("style.css"),
    bytes: { zh: assets["zh.yzl"].bytes, en: assets["en.yzl"].bytes, phrasebook: assets["phrasebook.yzl"].bytes },
  });
}

/** Fulfilled when the element is defined. Until then, and if it fails, the page shows its own text. */
export const ready = define();
