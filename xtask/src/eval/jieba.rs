//! The peer for segmentation: jieba, with its default dictionary and its hidden Markov model for unknown words.

/// Words of a text, in order; together they are the text.
#[cfg(feature = "peers")]
pub fn cutter() -> impl Fn(&str) -> Vec<String> {
    let jieba = jieba_rs::Jieba::new();
    move |text| jieba.cut(text, true).into_iter().map(|token| token.word.to_owned()).collect()
}

/// Never called: `process::with_peers` starts this program again with the peers compiled in.
#[cfg(not(feature = "peers"))]
pub fn cutter() -> impl Fn(&str) -> Vec<String> {
    |text| vec![text.to_owned()]
}
