//! Compiles the Chinese → English lexicon: CC-CEDICT ∪ frequent words of jieba, with word frequencies.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashMap;
use std::collections::HashSet;

use crate::engine::lexicon::CedictLine;
use crate::engine::lexicon::ColumnWriter;
use crate::engine::lexicon::ContainerWriter;
use crate::engine::lexicon::Contents;
use crate::engine::lexicon::HskLevels;
use crate::engine::lexicon::SenseRow;
use crate::engine::lexicon::TrieWriter;
use crate::engine::lexicon::chosen_english;
use crate::engine::lexicon::compile::CompileError;
use crate::engine::lexicon::compile::ZhSources;
use crate::engine::lexicon::compile::alphabet;
use crate::engine::lexicon::compile::choice::Chooser;
use crate::engine::lexicon::compile::frequency_byte;
use crate::engine::lexicon::compile::pronunciation::Readings;
use crate::engine::lexicon::compile::region;
use crate::engine::lexicon::compile::region::Addition;
use crate::engine::lexicon::compile::roles;
use crate::engine::lexicon::parse_cedict_line;
use crate::engine::lexicon::sense;
use crate::engine::lexicon::sparse;
use crate::engine::lexicon::zh::sections;
use crate::engine::text::fold_key;
use crate::engine::text::is_han;

/// Occurrences in jieba's corpus from which a word that CC-CEDICT lacks is worth its bytes.
const JIEBA_FLOOR: f32 = 30.0;
/// Words in jieba's corpus, for turning its occurrences into Zipf values.
const JIEBA_TOTAL: f32 = 60_101_967.0;

/// Readings that a character has when it stands alone, where counting its words would choose another: particles that
/// are mostly written alone, and characters whose commonest compounds use a second reading. Facts of the language.
const ALONE: &[(char, &str)] = &[
    ('的', "de5"),
    ('了', "le5"),
    ('着', "zhe5"),
    ('得', "de5"),
    ('地', "de5"),
    ('还', "hai2"),
    ('都', "dou1"),
    ('和', "he2"),
    ('没', "mei2"),
    ('为', "wei4"),
    ('过', "guo4"),
    ('要', "yao4"),
    ('长', "chang2"),
    ('吗', "ma5"),
    ('吧', "ba5"),
    ('呢', "ne5"),
    ('啊', "a5"),
    ('么', "me5"),
    ('们', "men5"),
    ('个', "ge4"),
    ('给', "gei3"),
    ('会', "hui4"),
    ('看', "kan4"),
    ('好', "hao3"),
    ('行', "xing2"),
    ('种', "zhong3"),
    ('重', "zhong4"),
    ('少', "shao3"),
    ('把', "ba3"),
    ('教', "jiao1"),
    ('中', "zhong1"),
    ('当', "dang1"),
    ('倒', "dao4"),
    ('空', "kong1"),
    ('便', "bian4"),
    ('差', "cha4"),
    ('几', "ji3"),
    ('切', "qie1"),
    ('发', "fa1"),
    ('分', "fen1"),
    ('干', "gan4"),
    ('更', "geng4"),
    ('假', "jia3"),
    ('将', "jiang1"),
    ('卷', "juan3"),
    ('累', "lei4"),
    ('量', "liang4"),
    ('落', "luo4"),
    ('难', "nan2"),
    ('漂', "piao4"),
    ('强', "qiang2"),
    ('散', "san4"),
    ('似', "si4"),
    ('相', "xiang1"),
    ('应', "ying1"),
    ('与', "yu3"),
    ('脏', "zang1"),
    ('扎', "zha1"),
    ('转', "zhuan4"),
    ('嘛', "ma5"),
    ('啦', "la5"),
    ('呀', "ya5"),
    ('哇', "wa5"),
    ('喽', "lou5"),
    ('嗯', "en4"),
    ('只', "zhi3"),
    ('是', "shi4"),
    ('大', "da4"),
    ('上', "shang4"),
    ('说', "shuo1"),
    ('那', "na4"),
    ('哪', "na3"),
    ('谁', "shei2"),
    ('什', "shen2"),
    ('背', "bei4"),
    ('挑', "tiao1"),
    ('吐', "tu4"),
    ('数', "shu3"),
    ('降', "jiang4"),
    ('晕', "yun1"),
    ('血', "xue4"),
    ('露', "lu4"),
    ('熟', "shu2"),
    ('弄', "nong4"),
    ('薄', "bao2"),
    ('蒙', "meng1"),
];

/// What a reading inside a name counts, beside one inside a word.
const NAME_WEIGHT: f64 = 0.02;

struct Record<'text> {
    simplified: &'text str,
    traditional: &'text str,
    pinyin: &'text str,
    senses: &'text str,
    key: String,
    ids: Vec<u16>,
    zipf: f32,
    /// Where it comes from, if not from CC-CEDICT or jieba.
    added: Option<&'text Addition>,
}

/// The file's bytes; the same sources always give the same bytes.
///
/// # Errors
/// When CC-CEDICT has no entry, or there are more characters than ids.
pub fn compile_zh(sources: &ZhSources) -> Result<Vec<u8>, CompileError> {
    let lines: Vec<CedictLine> = sources.cedict.lines().filter_map(parse_cedict_line).collect();
    if lines.is_empty() {
        return Err(CompileError::Empty { source: "CC-CEDICT" });
    }
    let frequencies = Frequencies::new(sources);
    let known: HashSet<&str> = lines.iter().flat_map(|line| [line.simplified, line.traditional]).collect();
    let extra: Vec<&str> = frequencies.extra_words(sources.jieba, &known);
    let in_jieba: HashSet<&str> = jieba_words(sources.jieba).map(|(word, _)| word).collect();
    let mut additions = region::regional(
        sources.regional,
        sources.characters,
        &lines,
        &|word| known.contains(word) || in_jieba.contains(word),
        &|word| frequencies.zipf(word),
    );
    additions.extend(region::cantonese(sources.cantonese));
    let spelt = |it: &'_ Addition| (it.traditional.clone(), it.simplified.clone());
    let added_spellings: Vec<(String, String)> = additions.iter().map(spelt).collect();
    let added_lines = added_spellings.iter().map(|(traditional, simplified)| CedictLine {
        traditional,
        simplified,
        pinyin: "",
        senses: "",
    });
    let all_lines: Vec<CedictLine> = lines.iter().cloned().chain(added_lines).collect();
    let alphabet = alphabet::build(&all_lines, extra.iter().copied(), sources.characters);
    if alphabet.simplified.len() >= usize::from(u16::MAX) {
        return Err(CompileError::Alphabet { characters: alphabet.simplified.len() });
    }
    let record = |simplified, traditional, pinyin, senses| {
        let key = fold_key(simplified);
        let ids = key.chars().filter_map(|c| alphabet.ids.get(&c).copied()).collect();
        Record { simplified, traditional, pinyin, senses, key, ids, zipf: frequencies.zipf(simplified), added: None }
    };
    let words = lines.iter().map(|line| record(line.simplified, line.traditional, line.pinyin, line.senses));
    let mut records: Vec<Record> = words.chain(extra.iter().map(|word| record(word, word, "", ""))).collect();
    let readings = count_readings(&records);
    for addition in additions.iter_mut().filter(|addition| addition.pinyin.is_empty()) {
        let ids = addition.simplified.chars().filter_map(|c| alphabet.ids.get(&c));
        addition.pinyin = ids.map(|&id| readings.best(id)).collect::<Vec<_>>().join(" ");
    }
    records.extend(additions.iter().map(|it| {
        let plain = record(it.simplified.as_str(), it.traditional.as_str(), it.pinyin.as_str(), it.senses.as_str());
        Record { zipf: plain.zipf.max(it.floor), added: Some(it), ..plain }
    }));

    let mut file = ContainerWriter::new(Contents::ChineseEnglish, sources.digest);
    let mut trie = TrieWriter::new(alphabet.ids.clone());
    for (index, record) in records.iter().enumerate() {
        trie.insert(&record.key, index);
    }
    let short: HashMap<(&str, &str), &str> =
        sources.short.iter().map(|row| ((row.word.as_str(), row.pinyin.as_str()), row.gloss.as_str())).collect();
    let entries: HashSet<(&str, &str)> = records.iter().map(|r| (r.simplified, r.pinyin)).collect();
    let mut rules: HashMap<(&str, &str), Vec<&SenseRow>> = HashMap::new();
    for row in sources.senses {
        rules.entry((row.word.as_str(), row.pinyin.as_str())).or_default().push(row);
    }
    let written = sources.short.iter().map(|row| (row.word.as_str(), row.pinyin.as_str())).chain(rules.keys().copied());
    if let Some((word, pinyin)) = written.into_iter().find(|row| !entries.contains(row)) {
        return Err(CompileError::NoEntry { word: word.to_owned(), pinyin: pinyin.to_owned() });
    }

    let own_rank = |r: &Record| match r.added {
        // Nothing else is meant by a word that only Cantonese has; one that it shares with Mandarin waits for its rule.
        Some(added) if !added.when.is_empty() => 90_000,
        Some(_) => 0,
        None => rank(r, &readings) + if short.contains_key(&(r.simplified, r.pinyin)) { 0 } else { 5 },
    };
    let order =
        trie.finish(&mut file, |index| records.get(index).map_or((usize::MAX, index), |r| (own_rank(r), index)));
    let ordered: Vec<&Record> = order.iter().filter_map(|&index| records.get(index)).collect();

    let default = |record: &Record, chars: &[char]| -> String {
        record.ids.iter().filter_map(|&id| chars.get(usize::from(id))).collect()
    };
    let unless_default =
        |text: &str, default: String| if text == default { Vec::new() } else { text.as_bytes().to_vec() };
    let simplified = |r: &Record| unless_default(r.simplified, default(r, &alphabet.simplified));
    let traditional = |r: &Record| unless_default(r.traditional, default(r, &alphabet.traditional));
    file.section(sections::SIMPLIFIED_CHARS, chars_section(&alphabet.simplified));
    file.section(sections::TRADITIONAL_CHARS, chars_section(&alphabet.traditional));
    file.section(sections::EXCEPTIONS, alphabet.exceptions.iter().flat_map(|&(a, b)| chars_section(&[a, b])).collect());
    file.section(sections::SIMPLIFIED, column(ordered.iter().map(|r| simplified(r))));
    file.section(sections::TRADITIONAL, column(ordered.iter().map(|r| traditional(r))));
    file.section(sections::PINYIN, column(ordered.iter().map(|r| readings.record(&r.ids, r.pinyin))));
    file.section(sections::SENSES, column(ordered.iter().map(|r| r.senses.as_bytes().to_vec())));
    let short_of = |word: &str, pinyin: &str| short.get(&(word, pinyin)).copied().unwrap_or_default().to_owned();
    let own_short = |r: &Record| match r.added {
        Some(Addition { same_as: Some((word, pinyin)), .. }) => short_of(word, pinyin),
        Some(added) if added.when.is_empty() => added.gloss.clone(),
        Some(_) => String::new(),
        None => short_of(r.simplified, r.pinyin),
    };
    file.section(sections::SHORT, sparse::write(ordered.iter().map(|r| own_short(r))));
    let own_rules = |r: &Record| match r.added {
        Some(added) if !added.when.is_empty() => format!("{}\t{}", added.when, added.gloss),
        _ => rules.get(&(r.simplified, r.pinyin)).map(|rows| sense::write(rows)).unwrap_or_default(),
    };
    file.section(sections::RULES, sparse::write(ordered.iter().map(|r| own_rules(r))));
    let words = records.iter().filter(|r| !is_proper(r)).map(|r| (r.simplified, r.senses));
    let chooser = Chooser::new(words, sources.english, sources.jieba);
    file.section(sections::CHOICE, ordered.iter().map(|r| chooser.choose(r.simplified, r.senses)).collect());
    file.section(sections::FREQUENCY, ordered.iter().map(|r| frequency_byte(r.zipf)).collect());
    file.section(sections::SYLLABLES, column(readings.syllables().map(|syllable| syllable.as_bytes().to_vec())));
    file.section(sections::READINGS, column((0..=u16::MAX).take(alphabet.simplified.len()).map(|id| readings.of(id))));
    let zipf = |word: &str| frequencies.zipf(word);
    let roles = roles::section(sources.jieba, &lines, &alphabet.ids, alphabet.simplified.len(), zipf);
    file.section(sections::ROLES, roles);
    let (hsk, hsk_levels) = hsk_sections(&ordered, sources.hsk)?;
    file.section(sections::HSK, hsk);
    file.section(sections::HSK_LEVELS, hsk_levels);
    Ok(file.finish())
}

/// For each record, the place of its levels in a table of those that occur; and the table, of which the first is none.
fn hsk_sections(records: &[&Record], hsk: &[(String, HskLevels)]) -> Result<(Vec<u8>, Vec<u8>), CompileError> {
    let levels: HashMap<&str, HskLevels> = hsk.iter().map(|(word, levels)| (word.as_str(), *levels)).collect();
    let of = |record: &&Record| levels.get(record.simplified).copied().unwrap_or_default();
    let occur: BTreeSet<HskLevels> = records.iter().map(of).chain([HskLevels::default()]).collect();
    let place = |record: &&Record| occur.iter().position(|one| *one == of(record)).and_then(|at| u8::try_from(at).ok());
    let places = records.iter().map(place).collect::<Option<Vec<u8>>>();
    let places = places.ok_or(CompileError::Levels { combinations: occur.len() })?;
    Ok((places, occur.iter().flat_map(|levels| levels.pack()).collect()))
}

fn column(records: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut writer = ColumnWriter::default();
    records.for_each(|record| writer.push(&record));
    writer.finish()
}

fn chars_section(chars: &[char]) -> Vec<u8> {
    chars.iter().flat_map(|&character| u32::from(character).to_le_bytes()).collect()
}

/// Readings weighted by the frequency of the words that hold them. An entry of the character alone counts a little,
/// so that a reading without any compound still has a place.
fn count_readings(records: &[Record]) -> Readings {
    let mut readings = Readings::default();
    for record in records {
        let syllables: Vec<&str> = record.pinyin.split_whitespace().collect();
        if syllables.len() != record.ids.len() {
            continue;
        }
        let alone = record.ids.len() == 1;
        let weight = if alone { 0.01 } else { 10_f64.powf(f64::from(record.zipf.max(0.5))) };
        for (&id, syllable) in record.ids.iter().zip(&syllables) {
            // 内蒙古 says little about how 蒙 is read outside names.
            let name = syllable.starts_with(|c: char| c.is_ascii_uppercase());
            readings.count(id, syllable, if name { weight * NAME_WEIGHT } else { weight });
        }
        if let (Some(character), [id], [syllable]) =
            (record.simplified.chars().next(), record.ids.as_slice(), syllables.as_slice())
            && ALONE.contains(&(character, *syllable))
        {
            readings.count(*id, syllable, 1e15);
        }
    }
    readings.settle();
    readings
}

/// Order of the entries of one key. A single character's commonest reading decides first; then, and for words from the
/// start: meanings before cross references, words before names, living words before old ones, and what an editor wrote a
/// gloss for before what nobody did (东西 is a thing before it is east and west).
fn rank(record: &Record, readings: &Readings) -> usize {
    let reading = match record.ids.as_slice() {
        [id] => readings.rank(*id, record.pinyin).min(60),
        _ => 0,
    };
    let archaic =
        ["(archaic)", "(old)", "(literary)", "old variant"].iter().any(|label| record.senses.starts_with(label));
    let demerits = [
        (record.senses.is_empty(), 100_000),
        (chosen_english(record.senses, 0).is_none(), 50),
        (is_proper(record), 20),
        (archaic, 10),
        (record.senses.starts_with("(dialect)"), 1),
    ];
    reading * 100 + demerits.iter().filter(|(applies, _)| *applies).map(|(_, weight)| weight).sum::<usize>()
}

fn is_proper(record: &Record) -> bool {
    record.pinyin.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Zipf values by simplified headword, from wordfreq, else from jieba's counts.
struct Frequencies<'text> {
    zipf: HashMap<&'text str, f32>,
}

impl<'text> Frequencies<'text> {
    fn new(sources: &ZhSources<'text>) -> Self {
        let mut zipf: HashMap<&str, f32> = HashMap::new();
        for (word, count) in jieba_words(sources.jieba) {
            // jieba's counts below 3 are placeholders for words that its corpus never saw.
            if count >= 3.0 {
                zipf.insert(word, (count / JIEBA_TOTAL * 1e9).log10() - 0.5);
            }
        }
        for (word, value) in sources.wordfreq {
            zipf.insert(word, *value);
        }
        Self { zipf }
    }

    fn zipf(&self, word: &str) -> f32 {
        self.zipf.get(word).copied().unwrap_or_default().max(0.0)
    }

    /// Words of jieba that CC-CEDICT lacks, in the order of their spelling: those of two characters, and names. A longer
    /// word is put together from words that CC-CEDICT has, and they explain it; a number with what it counts is no word.
    fn extra_words(&self, jieba: &'text str, known: &HashSet<&str>) -> Vec<&'text str> {
        let mut extra: BTreeMap<&str, ()> = BTreeMap::new();
        for line in jieba.lines() {
            let mut fields = line.split(' ');
            let (Some(word), Some(count), Some(tag)) = (fields.next(), fields.next(), fields.next()) else { continue };
            let name = matches!(tag, "nr" | "nrt" | "nrfg" | "ns");
            let counts = matches!(tag, "m" | "mq" | "q");
            let plain = || word.chars().any(|character| self.zipf(&character.to_string()) >= roles::EVERYDAY);
            // 管管 and 老李 are made by rules, which know more of them than a list.
            let mut chars = word.chars();
            let twice = chars.next() == chars.next();
            let ruled = twice && chars.next().is_none() || tag == "nr" && word.starts_with(roles::is_familiar);
            let wanted = match word.chars().count() {
                _ if ruled => false,
                2 => name || !counts && !plain(),
                3..=6 => name && !word.starts_with(roles::is_numeral) && !is_put_together(word, known),
                _ => false,
            };
            let common = count.parse().is_ok_and(|count: f32| count >= JIEBA_FLOOR);
            if wanted && common && word.chars().all(is_han) && !known.contains(word) {
                extra.insert(word, ());
            }
        }
        extra.into_keys().collect()
    }
}

/// Whether a word is two words of two characters or more: 长江大桥.
fn is_put_together(word: &str, known: &HashSet<&str>) -> bool {
    let middle = word.char_indices().map(|(at, _)| at).skip(2);
    let long = |part: &str| part.chars().count() > 1 && known.contains(part);
    middle.filter_map(|at| word.split_at_checked(at)).any(|(first, second)| long(first) && long(second))
}

fn jieba_words(text: &str) -> impl Iterator<Item = (&str, f32)> {
    text.lines().filter_map(|line| {
        let mut fields = line.split(' ');
        Some((fields.next()?, fields.next()?.parse().ok()?))
    })
}
