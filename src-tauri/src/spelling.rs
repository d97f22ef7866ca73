//! Spelling in every field that one writes in: Danish, where the system has a dictionary for it, and nothing where it has none.

use webkit2gtk::{WebContextExt as _, WebView, WebViewExt as _};

/// As dictionaries are called.
const LANGUAGE: &str = "da_DK";

/// Marks what is misspelt.
pub fn check(view: &WebView) {
    if let Some(context) = view.context() {
        context.set_spell_checking_languages(&[LANGUAGE]);
        context.set_spell_checking_enabled(true);
    }
}
