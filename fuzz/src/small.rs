//! A small right file of every kind, written by the engine's own compilers: what wrong files are made from.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use yizhu::engine::lexicon::Hsk;
use yizhu::engine::lexicon::HskLevels;
use yizhu::engine::lexicon::SenseRow;
use yizhu::engine::lexicon::compile::CantoneseWord;
use yizhu::engine::lexicon::compile::EcdictRow;
use yizhu::engine::lexicon::compile::EnSources;
use yizhu::engine::lexicon::compile::RegionalWord;
use yizhu::engine::lexicon::compile::ShortGloss;
use yizhu::engine::lexicon::compile::ZhSources;
use yizhu::engine::lexicon::compile::compile_en;
use yizhu::engine::lexicon::compile::compile_jyutping;
use yizhu::engine::lexicon::compile::compile_zh;
use yizhu::engine::phrasebook;
use yizhu::engine::phrasebook::Direction;
use yizhu::engine::phrasebook::EmojiName;
use yizhu::engine::phrasebook::Register;
use yizhu::engine::phrasebook::SourceEntry;
use yizhu::engine::phrasebook::SourceFile;
use yizhu::engine::reading::model::compile as network;

/// The kinds of file, in the order of their contents' numbers, from 1 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Zh,
    En,
    Phrasebook,
    Jyutping,
    Readings,
}

/// Every kind.
pub const KINDS: [Kind; 5] = [Kind::Zh, Kind::En, Kind::Phrasebook, Kind::Jyutping, Kind::Readings];

/// The small files, in the order of [`KINDS`]; compiled once.
pub fn files() -> &'static [Vec<u8>; 5] {
    static FILES: OnceLock<[Vec<u8>; 5]> = OnceLock::new();
    FILES.get_or_init(|| [zh(), en(), book(), jyutping(), readings()])
}

const CEDICT: &str = "\
種草 种草 [zhong4 cao3] /to plant grass/(slang) to recommend/
種 种 [zhong3] /kind/CL:個|个[ge4]/
種 种 [zhong4] /to plant/
草 草 [cao3] /grass/
來 来 [lai2] /to come/
了 了 [le5] /(completed action marker)/
一 一 [yi1] /one/
隻 只 [zhi1] /classifier for birds/
姐妹 姐妹 [jie3 mei4] /sisters/
們 们 [men5] /plural marker/
北京 北京 [Bei3 jing1] /Beijing/
卡拉OK 卡拉OK [ka3 la1 O K] /karaoke/
綫 线 [xian4] /variant of 線|线[xian4]/
線 线 [xian4] /thread/
女 女 [nu:3] /woman/
";

fn zh() -> Vec<u8> {
    let frequent = |words: &[(&str, f32)]| words.iter().map(|(word, zipf)| ((*word).to_owned(), *zipf)).collect();
    let (wordfreq, english): (Vec<_>, Vec<_>) =
        (frequent(&[("种草", 3.0), ("来", 6.5), ("了", 7.1)]), frequent(&[("come", 5.5), ("kind", 5.2)]));
    let short = [ShortGloss { word: "来".to_owned(), pinyin: "lai2".to_owned(), gloss: "come".to_owned() }];
    let senses = [SenseRow {
        word: "种".to_owned(),
        pinyin: "zhong4".to_owned(),
        when: "…草".to_owned(),
        gloss: "to plant".to_owned(),
    }];
    let regional = [RegionalWord { region: "Taiwan", word: "種草".to_owned(), mainland: vec!["種草".to_owned()] }];
    let characters = BTreeMap::from([('種', vec!['种']), ('來', vec!['来']), ('們', vec!['们'])]);
    let cantonese = [CantoneseWord {
        traditional: "嚟".to_owned(),
        simplified: "嚟".to_owned(),
        pinyin: "li2".to_owned(),
        jyutping: "lai4".to_owned(),
        when: String::new(),
        gloss: "come".to_owned(),
    }];
    let sources = ZhSources {
        cedict: CEDICT,
        wordfreq: &wordfreq,
        english: &english,
        short: &short,
        senses: &senses,
        regional: &regional,
        characters: &characters,
        cantonese: &cantonese,
        hsk: &[("来".to_owned(), HskLevels::default().with(Hsk::Y2025, 1))],
        jieba: "来了 300 v\n姐妹们 90 n\n",
        digest: [0; 32],
    };
    compile_zh(&sources).expect("the small Chinese lexicon compiles")
}

fn en() -> Vec<u8> {
    let row = |word: &str, translation: &str, exchange: &str| EcdictRow {
        word: word.to_owned(),
        translation: translation.to_owned(),
        exchange: exchange.to_owned(),
        tag: "zk gk".to_owned(),
        attested: true,
    };
    let ecdict = [
        row("go", "vi. 去, 走", "p:went/d:gone/3:goes/i:going"),
        row("went", "go的过去式", "0:go/1:p"),
        row("cat", "n. 猫", "s:cats"),
        row("can", "aux. 能\\nn. 罐头", ""),
        row("China", "n. 中国", ""),
    ];
    let wordfreq: Vec<(String, f32)> =
        [("go", 6.2), ("cat", 5.0), ("can", 6.4), ("china", 5.3)].map(|(word, zipf)| (word.to_owned(), zipf)).to_vec();
    let short = [ShortGloss { word: "cat".to_owned(), pinyin: String::new(), gloss: "猫".to_owned() }];
    let sources = EnSources {
        short: &short,
        senses: &[],
        cmudict: "go G OW1\ncat K AE1 T\ncan K AE1 N\n",
        ecdict: &ecdict,
        wordfreq: &wordfreq,
        digest: [0; 32],
    };
    compile_en(&sources).expect("the small English lexicon compiles")
}

fn book() -> Vec<u8> {
    let entry = |id: &str, headword: &str, reading: &str| SourceEntry {
        id: id.to_owned(),
        headword: headword.to_owned(),
        variants: Vec::new(),
        inflect: Vec::new(),
        translation: "the best there is".to_owned(),
        reading: reading.to_owned(),
        register: Register::Playful,
        usage: "Praise.".to_owned(),
        example: format!("{headword}！"),
        example_translation: "So good!".to_owned(),
        note: "From fans.".to_owned(),
        careful: String::new(),
        tags: vec!["praise".to_owned()],
        unless: vec!["…莓".to_owned()],
        only_with: Vec::new(),
        counter: Vec::new(),
        since: Some(2020),
    };
    let file = |direction, entry| SourceFile { direction, subject: "slang".to_owned(), entry };
    let files = [
        file(Direction::ZhEn, vec![entry("yyds", "yyds", ""), entry("zhong-cao", "种草", "zhòngcǎo")]),
        file(Direction::EnZh, vec![entry("cats", "cats", "")]),
    ];
    let name = |emoji: &str, english: &str, chinese: &str| EmojiName {
        emoji: emoji.to_owned(),
        english: english.to_owned(),
        chinese: chinese.to_owned(),
    };
    let emoji = [name("🐶", "dog face", "狗脸"), name("👍", "thumbs up", "拇指向上")];
    phrasebook::compile(&files, "slang\tSlang\t俚语", &emoji, [0; 32]).expect("the small phrasebook compiles")
}

fn jyutping() -> Vec<u8> {
    let words = [("种草", "zung3 cou2"), ("来", "loi4"), ("一", "jat1"), ("姐妹", "ze2 mui6")];
    let words = words.map(|(word, syllables)| (word.to_owned(), syllables.split(' ').map(str::to_owned).collect()));
    compile_jyutping(&words, [0; 32]).expect("the small Cantonese readings compile")
}

/// The network has a fixed size; its weights here follow no training.
fn readings() -> Vec<u8> {
    let row =
        |columns: usize, seed: usize| (0..columns).map(|at| ((at * 7 + seed) % 13) as f32 - 6.0).collect::<Vec<_>>();
    let matrix = |rows: usize, columns: usize| row(rows * columns, 3);
    let direction = || network::DirectionWeights { input: matrix(128, 64), state: matrix(128, 32), bias: row(128, 1) };
    let sources = network::ReadingSources {
        embedding: [None, Some('种'), Some('草'), Some('来')].map(|character| (character, row(64, 5))).to_vec(),
        forward: direction(),
        backward: direction(),
        dense: (matrix(32, 64), row(32, 2)),
        classes: ["zhong3", "zhong4"].map(|name| (name.to_owned(), row(32, 4), 0.5)).to_vec(),
        digest: [0; 32],
    };
    network::compile(&sources).expect("the small network compiles")
}
