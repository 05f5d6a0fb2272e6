//! Names that no dictionary has: as English writes them, with what kind of name it seems to be.

use crate::engine::annotate::Certainty;
use crate::engine::annotate::Gloss;
use crate::engine::annotate::Source;
use crate::engine::reading::Syllable;
use crate::engine::reading::pinyin::capitalise;
use crate::engine::reading::pinyin::letters;
use crate::engine::segment::NameKind;

/// What the last character of a place’s name says, each before its English.
const PLACES: &str = "路 Road 街 Street 巷 Lane 桥 Bridge 门 Gate 山 Mountain 峰 Peak 岭 Ridge 河 River 江 River 湖 Lake 岛 Island \
    湾 Bay 县 County 区 District 镇 Town 乡 Township 村 Village 市 City 省 Province 站 Station 寺 Temple 庙 Temple 宫 Palace \
    塔 Tower 园 Park 城 City ";

/// What is said of a name: `Lin Tongtong, a person’s name`; without its letters where it is foreign or its reading is
/// not known.
#[must_use]
pub fn name_gloss(name: NameKind, written: &str, reading: &[Syllable]) -> Gloss {
    let label = match name {
        NameKind::Person => "a person’s name",
        NameKind::Foreign => "a foreign name",
        NameKind::Any => "a name",
    };
    let length = written.chars().count();
    let place = written.chars().next_back().filter(|_| length > 2 && name == NameKind::Any).and_then(place);
    let text = if name == NameKind::Foreign || reading.len() != length {
        label.to_owned()
    } else if let Some(place) = place {
        let (own, _) = reading.split_at(length - 1);
        format!("{} {place}, a place name", joined(own))
    } else if name == NameKind::Person {
        let (surname, given) = reading.split_at(1);
        format!("{} {}, {label}", joined(surname), joined(given))
    } else {
        format!("{}, {label}", joined(reading))
    };
    Gloss { text, source: Source::Yizhu, certainty: Certainty::Guess }
}

fn place(last: char) -> Option<&'static str> {
    let mut words = PLACES.split_whitespace();
    words.find(|word| word.chars().eq([last]))?;
    words.next()
}

/// Syllables as one word without tones: `Xi’an`.
fn joined(reading: &[Syllable]) -> String {
    let mut word = String::new();
    for syllable in reading {
        let plain = letters(&syllable.text).to_lowercase();
        if !word.is_empty() && plain.starts_with(['a', 'e', 'o']) {
            word.push('’');
        }
        word.push_str(&plain);
    }
    capitalise(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::reading::pinyin;

    #[track_caller]
    fn check(name: NameKind, written: &str, numbered: &str, expected: &str) {
        assert_eq!(name_gloss(name, written, &pinyin::parse(numbered)).text, expected);
    }

    #[test]
    fn names_as_english_writes_them() {
        check(NameKind::Person, "林桐桐", "lin2 tong2 tong2", "Lin Tongtong, a person’s name");
        check(NameKind::Person, "小赵", "xiao3 zhao4", "Xiao Zhao, a person’s name");
        check(NameKind::Person, "吕西恩", "lu:3 xi1 en1", "Lü Xi’en, a person’s name");
        check(NameKind::Person, "小赵", "xiao3", "a person’s name");
        check(NameKind::Foreign, "舒克兰", "shu1 ke4 lan2", "a foreign name");
        check(NameKind::Any, "青青", "qing1 qing1", "Qingqing, a name");
        check(NameKind::Any, "沙洲街", "sha1 zhou1 jie1", "Shazhou Street, a place name");
    }
}
