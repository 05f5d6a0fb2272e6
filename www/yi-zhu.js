// <yi-zhu> in one line: <script type="module" src="https://…/yi-zhu.js"></script>
// Its own name has no hash and never changes; everything it loads does. `cargo xtask dist` fills the double braces.
//
// Attributes: reader ("en" | "zh"), ui-lang, source (your own name for the post, so that notes survive an edit of its
// text), theme ("auto" | "light" | "dark"), notation ("marks" | "numbers" | "zhuyin" | "jyutping"),
// tones ("zhongwen" | "pleco" | "hanping" | "off"), spoken, readonly. Events: yz-ready, yz-change; they carry no text of a note.

const assets = {{assets}};
const url = (name) => new URL(assets[name].url, import.meta.url).href;

/** The element. Its children are the host page's own and stay as they are; without JavaScript they are all there is. */
function elementClass(program) {
  return class YiZhu extends HTMLElement {
    static observedAttributes = ["reader", "ui-lang", "source", "theme", "notation", "tones", "spoken", "readonly"];
    #handle;

    connectedCallback() {
      // Properties that were set before the element was defined would hide the accessors below.
      for (const name of ["reader", "source", "theme"]) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
      this.#handle ??= program.mount(this);
    }

    disconnectedCallback() {
      // An element that is moved is disconnected and connected again at once.
      queueMicrotask(() => {
        if (this.isConnected || this.#handle === undefined) return;
        program.unmount(this.#handle);
        this.#handle = undefined;
      });
    }

    attributeChangedCallback() {
      if (this.#handle !== undefined) program.changed(this.#handle);
    }

    get reader() { return this.getAttribute("reader"); }
    set reader(value) { this.#reflect("reader", value); }
    get source() { return this.getAttribute("source"); }
    set source(value) { this.#reflect("source", value); }
    get theme() { return this.getAttribute("theme"); }
    set theme(value) { this.#reflect("theme", value); }

    #reflect(name, value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }

    /** The spans of this element's text; offsets count UTF-16 code units. */
    annotate() {
      return program.annotate(program.text(this.#handle), this.reader ? { reader: this.reader } : undefined);
    }

    /** The notes that the reader wrote on this element's text. */
    notes() {
      return program.notes(this.#handle);
    }
  };
}

async function define() {
  // Another copy on the same page was faster: one is enough.
  if (customElements.get("yi-zhu")) return undefined;
  const program = await import(url("element.js"));
  await program.default({ module_or_path: url("element.wasm") });
  if (customElements.get("yi-zhu")) return undefined;
  program.start({
    version: "{{version}}",
    zh: url("zh.yzl"),
    en: url("en.yzl"),
    rareEn: url("rare-en.yzl"),
    jyutping: url("jyutping.yzl"),
    readings: url("readings.yzl"),
    phrasebook: url("phrasebook.yzl"),
    style: url("style.css"),
  });
  customElements.define("yi-zhu", elementClass(program));
  return program;
}

const program = define();

/** Fulfilled when the element is defined. Until then, and if it fails, the page shows its own text. */
export const ready = program.then(() => {});

/** The spans of any text: `annotate("来都来了", { reader: "en" })`. */
export async function annotate(text, options) {
  return (await program)?.annotate(text, options);
}
