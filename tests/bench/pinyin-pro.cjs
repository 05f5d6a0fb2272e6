// Answers `cargo xtask eval`: the reading that pinyin-pro gives to one character of each sentence.
// In: a JSON file of [text, code point offset]. Out: one line each, numbered, 5 for the neutral tone, u: for ü.
const fs = require("node:fs");
const { pinyin } = require("pinyin-pro");

function answer([text, at]) {
  let offset = 0;
  // The corpus has dictionary tones, so the sandhi of 一 and 不 is off.
  for (const item of pinyin(text, { type: "all", toneSandhi: false })) {
    if (offset === at) return item.pinyin ? plain(item.pinyin) + (item.num || 5) : "";
    offset += [...item.origin].length;
  }
  return "";
}

/** Letters without their tone marks. */
const plain = (marked) =>
  marked.replace(/[üǖǘǚǜ]/g, "u:").normalize("NFD").replace(/[\u0300-\u036f]/g, "");

const questions = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
console.log(questions.map(answer).join("\n"));
