// Loads a peer that is written for Node's `require` into the page: enough for chinese-tokenizer and no more.

/** `names` maps what is required to a file in `peers/`; the first one's exports are returned. */
export async function commonjs(names) {
  const sources = {};
  for (const [name, file] of Object.entries(names)) sources[name] = await (await fetch(`./peers/${file}.js`)).text();
  const loaded = {};
  const require = (name) => {
    // It can also read its dictionary from a file; here it is given the text.
    if (name === "fs") return { readFileSync() { throw new Error("there are no files in a page"); } };
    if (!loaded[name]) {
      loaded[name] = { exports: {} };
      new Function("require", "module", "exports", sources[name])(require, loaded[name], loaded[name].exports);
    }
    return loaded[name].exports;
  };
  return require(Object.keys(names)[0]);
}
