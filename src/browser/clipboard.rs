//! Texts that leave the page because the reader asked for it: to the clipboard, to the ear.

use wasm_bindgen_futures::JsFuture;
use web_sys::SpeechSynthesisUtterance;
use web_sys::SpeechSynthesisVoice;

use wasm_bindgen::JsCast;

/// Puts a text on the clipboard; whether the browser did.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

/// Reads a text aloud in a language (`zh`, `en`) with a voice of this device; `false` where there is none. A voice that
/// would send the text to a server is never used.
pub fn speak(text: &str, language: &str) -> bool {
    let Some(speech) = web_sys::window().and_then(|window| window.speech_synthesis().ok()) else { return false };
    let voices = speech.get_voices();
    let own = |voice: &SpeechSynthesisVoice| voice.local_service() && voice.lang().starts_with(language);
    let voice = voices.iter().filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok()).find(own);
    let (Some(voice), Ok(utterance)) = (voice, SpeechSynthesisUtterance::new_with_text(text)) else { return false };
    utterance.set_lang(&voice.lang());
    utterance.set_voice(Some(&voice));
    speech.cancel();
    speech.speak(&utterance);
    true
}
