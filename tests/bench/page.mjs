// Measures Yizhu beside its peers, in one page, one after another. All times are milliseconds.
import init, { Bench, open_zh } from "./wasm/bench.js";
import { pinyin } from "./peers/pinyin-pro/index.mjs";
import { commonjs } from "./commonjs.mjs";

const text = (path) => fetch(path).then((response) => response.text());

/**
 * The first call, which is what a visitor waits for, and the median of `times` calls after `warm` more: by then the browser
 * has compiled what is hot.
 */
function timed(work, warm = 60) {
  const start = performance.now();
  work();
  return { first: performance.now() - start, median: median(work, { warm }) };
}

function median(work, { times = 30, warm = 10 } = {}) {
  for (let i = 0; i < warm; i++) work();
  const taken = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[taken.length >> 1];
}

/** From the browser's cache to an open dictionary: read, copy into wasm, verify the checksum. */
async function fromCache() {
  const cache = await caches.open("bench");
  await cache.add("./zh.yzl");
  const whole = [];
  const opened = [];
  for (let i = 0; i < 12; i++) {
    const start = performance.now();
    const bytes = new Uint8Array(await (await cache.match("./zh.yzl")).arrayBuffer());
    const read = performance.now();
    open_zh(bytes);
    whole.push(performance.now() - start);
    opened.push(performance.now() - read);
  }
  await caches.delete("bench");
  const middle = (list) => list.slice(2).sort((a, b) => a - b)[5];
  return { whole: middle(whole), opened: middle(opened) };
}

async function measure() {
  const wasm = await init();
  const megabytes = () => wasm.memory.buffer.byteLength / 1e6;
  const post = await text("./post.txt");
  const before = megabytes();
  const lexicon = async (name) => new Uint8Array(await (await fetch(`./${name}.yzl`)).arrayBuffer());
  const bench = new Bench(...await Promise.all(["zh", "en", "phrasebook"].map(lexicon)));
  const result = { characters: [...post].length, openMemory: megabytes() - before };
  const three = megabytes();
  bench.hear(await lexicon("readings"));
  result.readingsMemory = megabytes() - three;
  result.cache = await fromCache();

  result.yizhu = { read: timed(() => bench.read(post)), annotate: timed(() => bench.annotate(post)) };

  const english = await text("./english.txt");
  result.english = timed(() => bench.read_english(english));

  result.linear = [1_000, 10_000, 12_500, 25_000, 50_000, 100_000].map((length) => {
    const long = [...post.repeat(Math.ceil(length / result.characters))].slice(0, length).join("");
    const times = length > 50_000 ? 7 : 20;
    return { length, read: median(() => bench.read(long), { times, warm: 3 }), annotate: median(() => bench.annotate(long), { times, warm: 3 }) };
  });

  const cards = bench.take(post);
  result.card = median(() => { for (let i = 0; i < cards; i++) bench.card(i); }) / cards;
  const steady = megabytes();
  for (let i = 0; i < 1000; i++) bench.read(post);
  result.growth = megabytes() - steady;

  // The peers come last: chinese-tokenizer fills the heap, and every later collection of garbage would be slower.
  result.pinyinPro = timed(() => pinyin(post, { type: "array" }));
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  result.segmenter = timed(() => [...segmenter.segment(post)].length);
  const tokenizer = await commonjs({ "chinese-tokenizer": "main", "./cedict": "cedict", "./trie": "trie", "prettify-pinyin": "prettify-pinyin" });
  const cedict = await text("./cedict.u8");
  const start = performance.now();
  const tokenize = tokenizer.load(cedict);
  result.tokenizer = { start: performance.now() - start, post: timed(() => tokenize(post), 10) };
  return result;
}

measure().then(
  (result) => { globalThis.measured = result; },
  (error) => { globalThis.failed = `${error}\n${error.stack}`; },
);
