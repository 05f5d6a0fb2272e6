//! What makes a face of characters: two eyes that fit each other, a mouth between them, and nothing that reads as words.

/// Eyes that look the same on both sides.
const EYES: &str = "^´`･・•●○◕⊙°º˚ﾟ゜@xo0t;quvn-=~><≧≦˃˂╥ಥಠ◉◔☉˘ᵔ¬╯╰✧☆★♥❤$￥¥+˙‾¯￣눈ㅠㅜ⌒◠∩∪≖⁰ʘ◑◐□┬┳┯→←↑↓ꈍ๑ˊˋ∂ⓛ❛⚆⇀↼╹ಸ„‵′;。,.⸝ᴖᵕ─益﹒〃ーㄒŏõóò♡'*σδ∗ಡ⚈⊚⌾ⱺꆤⲟ໐⌣┰─_";
/// Eyes of which the left one is another than the right one.
const PAIRS: &str = "′` ´` `´ ><  <> ≧≦ ˃˂ ˂˃ ╯╰ ╰╯ ˊˋ ˋˊ ‵′ ′‵ ìí íì òó óò àá ᗒᗕ ᗕᗒ /\\ ◔◕ °º •° o0 0o ^~ ~^ -^ ^- ･ﾟ ･` ´･ •` ´• ⇀↼ ↼⇀ ➣➢ ❛╹ ✧･ <^ ^> _` ´_ ";
/// Mouths.
const MOUTHS: &str = "⁄‧_.-ω∀д皿益口△▽□○◡‿ᴗᴥ∇ー〜～~o0ᗣ3εз³ㅅㅂㅁㅗvwx^⌒︶‸﹏∩ʖ人∧aunmcヮワ㉦ᆺܫᵕﻌ〇罒ｪェエ▿ᗝᗜ₃ˬ⍛⊖曲艹灬⏏꒳﹃ロρp┏øㄒ⌓︿へ⁔ᴖ∠:｡。,◞⤙◃ヘᄉㅿᐛ◇˅⁎‾∨ᴥꞈω●◯′ゝ」↼ᎲÓ╭╮з\"'´`ਊᗢ⊝⏝ᯅσσ⁻̫ロӨ";
/// Cheeks, brows, sweat and hands within the brackets.
const EXTRAS: &str = "◍╬｡。・･*;:'\"=#/\\๑ஐ✿✪♡♥❤εзつっノﾉو ง ゝヽヾシツc╭╮╯╰┌┐凸づ⊃⊂><~_,.|‖⑅⸝⁄˶∗ฅ!？?‵′´`˘ﾟ゜°♪☆★✧⁎ก́̀ˊˋ」∠￣⊙oʃƪᕤᕦ＼〃灬ᐡ ˙ᵔ┐┌٩۶n=）+⸜⸝♬3ლ▼ᐢ₊˚❁⌯^σد";
/// Letters that stand for an eye or a mouth.
const LETTERS: &str = "otxquvwncpam";

/// Whether what stands between two brackets is a face.
#[must_use]
pub fn is_inside(written: &str) -> bool {
    let seen: Vec<char> = written.chars().filter_map(shown).collect();
    let [first, ..] = seen.as_slice() else { return false };
    if seen.len() == 1 {
        return matches!(first, 'ツ' | 'シ' | 'ッ');
    }
    if matches!(seen.as_slice(), ['^', '^'] | ['>', '<'] | ['≧', '≦'] | ['゜' | 'ﾟ', '゜' | 'ﾟ']) {
        return true;
    }
    // Somebody who lies flat: _(:з」∠)_.
    if matches!(seen.as_slice(), [':', 'з' | '3', .., '∠']) {
        return true;
    }
    // Rows of one sign are no face: (...), (☆☆☆).
    let varied = seen.iter().any(|character| character != first);
    varied && seen.len() <= 16 && has_face(&seen)
}

fn has_face(seen: &[char]) -> bool {
    let plain = seen.iter().all(char::is_ascii);
    let rest =
        |part: &[char]| part.iter().all(|&character| EXTRAS.contains(character) || !plain && EYES.contains(character));
    let at = |left: usize, right: usize| {
        let (Some(&one), Some(&other)) = (seen.get(left), seen.get(right)) else { return false };
        let mouth = seen.get(left + 1..right).unwrap_or_default();
        let whole = rest(seen.get(..left).unwrap_or_default()) && rest(seen.get(right + 1..).unwrap_or_default());
        whole && fits(one, other, mouth, plain)
    };
    (0..seen.len()).any(|left| (left + 2..left + 7).any(|right| at(left, right)))
}

/// Whether two eyes and a mouth are a face; of plain characters less is allowed, because sums and paths use them too.
fn fits(one: char, other: char, mouth: &[char], plain: bool) -> bool {
    let pair = || PAIRS.split(' ').any(|pair| pair.chars().eq([one, other]));
    if !(one == other && EYES.contains(one) || pair()) || !mouth.iter().all(|&character| MOUTHS.contains(character)) {
        return false;
    }
    // A mouth of the eyes' own sign is a row: ---, ★★★.
    if mouth.iter().all(|&character| character == one) {
        return false;
    }
    let letter = |character: char| character.is_ascii_alphanumeric();
    if letter(one) && !LETTERS.contains(one) && one != '0' {
        return false;
    }
    if !plain {
        // (A・B) and (3・4) are no faces, nor are a dot and a comma eyes.
        return !(matches!(one, '.' | ',' | '_' | '\'' | ':') && mouth.iter().all(|&c| c.is_ascii() || c == '。'));
    }
    match (one, mouth) {
        ('<', _) if other == '>' => false,
        ('.' | ',' | '\'' | '*' | '~', _) => false,
        ('0' | 'x' | 'n' | 'a' | 'm' | 'c' | 'p', _) => matches!(mouth, ['_']) || one == '0' && matches!(mouth, ['w']),
        ('t' | 'o' | 'q' | 'u' | 'v' | 'w', _) => matches!(mouth, ['_' | '.' | '^'] | ['_', '_']),
        ('_' | '/', _) => matches!(mouth, ['_']) && one != '_',
        (_, _) => mouth.iter().all(|character| "_.owv3^-ux".contains(*character)),
    }
}

/// Whether a character may begin a face that has no brackets.
#[must_use]
pub fn is_bare_eye(character: char) -> bool {
    "^><≧≦╥ಥಠ→←;@-=°•・￣눈ㅠㅜ¬ˊ´`◕⊙".contains(character)
}

/// Whether some characters are a face without brackets, from eye to eye.
#[must_use]
pub fn is_bare(seen: &[char]) -> bool {
    let ([one, mouth @ .., other], plain) = (seen, seen.iter().all(char::is_ascii)) else { return false };
    if !is_bare_eye(*one) || mouth.is_empty() || mouth.contains(&' ') || seen.contains(&'\0') {
        return false;
    }
    let usual = match one {
        '-' | '=' | '@' | ';' => {
            matches!(mouth, ['_'] | ['_', '_']) || *one != ';' && *one != '@' && matches!(mouth, ['.'])
        }
        '^' | '>' | '<' => mouth.iter().all(|character| "_.owv^3/".contains(*character) && character != one),
        _ => true,
    };
    let weak = matches!(one, '°' | '•' | '・' | '´' | '`' | 'ˊ') && mouth.iter().all(|&c| c.is_ascii() && c != '_');
    (!plain || usual) && !weak && (fits(*one, *other, mouth, plain) || *mouth == ['/', '/', '/'] && one != other)
}

/// A character as it counts in a face; `None` for what only decorates another one.
fn shown(character: char) -> Option<char> {
    match character {
        '\u{FF01}'..='\u{FF5E}' => {
            let narrow = u32::from(character).checked_sub(0xFEE0).and_then(char::from_u32)?;
            Some(narrow.to_ascii_lowercase())
        }
        '\u{300}'..='\u{36F}' | '\u{E47}'..='\u{E4E}' | '\u{FE0E}' | '\u{FE0F}' | '\u{200B}'..='\u{200F}' => None,
        _ if character.is_whitespace() => None,
        _ => character.to_lowercase().next(),
    }
}
