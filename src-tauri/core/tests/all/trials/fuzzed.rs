//! What the core does with what comes from elsewhere, each as a function of any bytes that must not panic. They are called by the
//! plain runner (`fuzz.rs`), and by the targets in the folder `fuzz/`, which share this file.

use std::collections::BTreeSet;
use std::path::Path;

use oevebane_core::App;
use oevebane_core::age_file::{in_text, without_armour};
use oevebane_core::api::Request;
use oevebane_core::code::{OneTimeCode, RecoveryCode};
use oevebane_core::files::OtherFile;
use oevebane_core::guide::document::paragraphs;
use oevebane_core::guide::draft::{Draft, FirstWords, propose};
use oevebane_core::guide::{GuideFile, shipped};
use oevebane_core::hash::Hash;
use oevebane_core::mailbox::BoxName;
use oevebane_core::name::{Name, looks_empty};
use oevebane_core::package::for_all;
use oevebane_core::package::{file_hash, needs_code, read_decrypted, read_kept};
use oevebane_core::plan::{History, Version, merge};
use oevebane_core::role::Role;
use oevebane_core::sheet::Sheet;
use oevebane_core::text;

/// What is called with any bytes.
type Target = fn(&[u8]);

/// All of them by name.
pub const TARGETS: &[(&str, Target)] = &[
    ("frames", frames),
    ("contact", |bytes| body("contact", bytes)),
    ("invitation", |bytes| body("invitation", bytes)),
    ("preparation", |bytes| body("preparation", bytes)),
    ("plan", |bytes| body("plan", bytes)),
    ("approval", |bytes| body("approval", bytes)),
    ("follow_up", |bytes| body("follow_up", bytes)),
    ("oevebaner", |bytes| body("oevebaner", bytes)),
    ("encouragement", |bytes| body("encouragement", bytes)),
    ("guide", |bytes| body("guide", bytes)),
    ("withdrawal", |bytes| body("withdrawal", bytes)),
    ("sealed_preparation", |bytes| body("sealed_preparation", bytes)),
    ("seal_keys", |bytes| body("seal_keys", bytes)),
    ("for_all", for_all),
    ("guide_file", guide_file),
    ("draft_text", draft_text),
    ("kept_draft", kept_draft),
    ("merging", merging),
    ("pasted", pasted),
    ("argument", argument),
    ("typed", typed),
];

/// Calls one by its name.
///
/// # Panics
/// When the target does, which is what it is called for; and when there is none of that name.
#[allow(dead_code, reason = "what cargo-fuzz calls by name is called otherwise in the tests")]
pub fn call(name: &str, bytes: &[u8]) {
    let target = TARGETS.iter().find(|(named, _)| *named == name);
    target.unwrap_or_else(|| panic!("no target is called {name}")).1(bytes);
}

/// What was encrypted: frames, envelope, signature and content.
fn frames(bytes: &[u8]) {
    let _ = read_decrypted(bytes);
}

/// A guide for everybody, as it lies in a shared folder.
fn for_all(bytes: &[u8]) {
    let _ = for_all::read(bytes);
}

/// The content of a file of a kind. What is sound is written as it is kept, and read again.
fn body(kind: &str, bytes: &[u8]) {
    let Ok(content) = std::str::from_utf8(bytes) else { return };
    let is_outside = ["contact", "oevebaner", "encouragement", "guide"].contains(&kind);
    let talk = if is_outside { "null" } else { "\"019eb0c5-6a5e-7000-8000-000000000002\"" };
    let envelope = |content: &str| {
        format!(
            r#"{{"minor":1,"kind":"{kind}","package_id":"019eb0c5-6a5e-7000-8000-000000000001","created":"2026-11-20T08:30:00Z",
            "sender":{{"name":"Eksempel","keys":{{"age":"","signing":""}}}},"recipient":{{"name":"x"}},
            "conversation_id":{talk},"based_on":[],"body":{content}}}"#
        )
    };
    let Ok((_, read)) = read_kept(envelope(content).as_bytes()) else { return };
    let written = serde_json::to_string(&read).expect("what was read can be written");
    let (_, again) = read_kept(envelope(&written).as_bytes()).expect("what was written is read");
    assert_eq!(read, again, "it is read as it was written");
}

fn first_words() -> FirstWords {
    let plan = shipped()[0].plan.clone();
    let words = || "Eksempel".to_owned();
    FirstWords {
        title: words(),
        organisation: words(),
        summary: words(),
        origin: words(),
        theme: words(),
        low: words(),
        high: words(),
        plan,
    }
}

/// Looks at a draft in every way, and writes it as a file.
fn look_at(draft: &Draft) {
    let _ = draft.lacks();
    let _ = draft.finished(None, |_| false);
    let _ = GuideFile::read(&draft.sketch().written());
}

/// A guide or an official wording, as somebody has written it. What is sound goes on in the workshop.
fn guide_file(bytes: &[u8]) {
    let text = text::however_saved(bytes);
    if let Ok(read) = GuideFile::read(&text) {
        look_at(&Draft::like(read.guide(), first_words()));
        look_at(&Draft::next_of(read.into_guide()));
    }
}

/// A text that a guide is begun from.
fn draft_text(bytes: &[u8]) {
    let text = text::however_saved(bytes);
    look_at(&Draft::proposed(propose(&paragraphs(&text)), first_words()));
}

/// A draft as it is kept, and as the window saves it.
fn kept_draft(bytes: &[u8]) {
    if let Ok(draft) = serde_json::from_slice::<Draft>(bytes) {
        look_at(&draft);
    }
}

/// The fields in which versions differ, and what stands in them.
const FIELDS: [&str; 8] = [
    "plan/handleplan",
    "note/a",
    "talk/expectations",
    "agreement/019eb0c5-6a5e-7000-8000-000000000003/what",
    "agreement/019eb0c5-6a5e-7000-8000-000000000003/removed",
    "agreement/019eb0c5-6a5e-7000-8000-000000000004/what",
    "agreement/019eb0c5-6a5e-7000-8000-000000000004/removed",
    "look/019eb0c5-6a5e-7000-8000-000000000005",
];
const TEXTS: [&str; 4] = ["", "yes", "2027-03-01", "Et andet sted"];
/// Most versions that are made of bytes.
const MOST: usize = 48;

/// Versions of a plan that build on each other as the bytes say: three for each, of which two say on which, and one what it
/// changes. Each of the last two is merged with the other.
fn merging(bytes: &[u8]) {
    let (mut history, mut hashes) = (History::new(), Vec::<Hash>::new());
    for (number, made) in bytes.chunks_exact(3).take(MOST).enumerate() {
        let below = |back: u8| hashes.len().checked_sub(usize::from(back % 8) + 1).map(|at| hashes[at]);
        let based_on: BTreeSet<Hash> = made[..2].iter().filter_map(|back| below(*back)).collect();
        let mut sheet = based_on.first().map_or_else(Sheet::default, |before| history[before].sheet.clone());
        if let Ok(field) = FIELDS[usize::from(made[2] % 8)].parse() {
            sheet.set(field, TEXTS[usize::from(made[2] / 8 % 4)]);
        }
        let by = if made[2] & 0x80 == 0 { Role::Host } else { Role::Subject };
        let hash = Hash::of(&number.to_le_bytes());
        let at = "2026-11-21T08:30:00Z".parse().expect("a moment");
        history.insert(hash, Version { based_on, by, at, sheet });
        hashes.push(hash);
    }
    let [.., theirs, ours] = hashes[..] else { return };
    let side = |hash: &Hash| (&history[hash].sheet, BTreeSet::from([*hash]));
    let ((own, own_heads), (their, their_heads)) = (side(&ours), side(&theirs));
    let merged = merge(&history, (own, &own_heads), (their, &their_heads));
    let other_way = merge(&history, (their, &their_heads), (own, &own_heads));
    assert!(merged.conflicts.keys().eq(other_way.conflicts.keys()), "both are asked about the same fields");
    let with_itself = merge(&history, (own, &own_heads), (own, &own_heads));
    assert!(with_itself.conflicts.is_empty(), "nobody is asked about what both say");
}

/// A file however it came: as it was made, as text, in a mail, or something else.
fn pasted(bytes: &[u8]) {
    let text = text::however_saved(bytes);
    let _ = (in_text(&text), without_armour(bytes), needs_code(bytes), file_hash(bytes), OtherFile::of(bytes));
}

/// What is given on the command line, or dropped on the window.
fn argument(bytes: &[u8]) {
    #[cfg(unix)]
    let path = <std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(bytes);
    #[cfg(not(unix))]
    let path = &*String::from_utf8_lossy(bytes);
    let Ok(path) = std::path::absolute(path) else { return };
    let app = App::at(Path::new("/findes/ikke").to_owned());
    let file = app.remember_file(path).file;
    let request = serde_json::json!({ "command": "inspect_file", "with": { "file": file } });
    let request: Request = serde_json::from_value(request).expect("a request");
    let now = "2026-11-21T08:30:00Z".parse().expect("a moment");
    let _ = app.ask(request, now).map_err(|refusal| serde_json::to_string(&refusal));
}

/// What somebody types or calls something: codes, names, and folders among which a box may be.
fn typed(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = (OneTimeCode::read(&text).map(|code| code.spoken()), RecoveryCode::read(&text).map(|code| code.groups()));
    let _ = (Name::typed(&text).map(|name| name.skeleton()), Name::claimed(&text).skeleton(), looks_empty(&text));
    let _ = BoxName::at_beginning_of(&text);
}
