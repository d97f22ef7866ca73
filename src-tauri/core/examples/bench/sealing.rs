//! Sealing and opening a preparation, held against the stock `age` program: it does the same to as many bytes, and is started
//! for each.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use oevebane_core::id::ConversationId;
use oevebane_core::name::{Line, Name};
use oevebane_core::package::{Body, Envelope, Lock, Sender, open_with_key, seal};
use oevebane_core::person::OwnKeys;

use crate::common::on;
use crate::figures::median;
use crate::{TIMES, TODAY, life, milliseconds};

/// What `age` takes and what the app takes, in milliseconds; none where there is no `age`.
pub fn against_age() -> Option<[f64; 2]> {
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("key");
    let made = Command::new("age-keygen").arg("-o").arg(&key).output().ok()?;
    let told = String::from_utf8_lossy(&made.stderr).into_owned();
    let receiver = told.trim().rsplit(' ').next()?.to_owned();

    let body: Body = life::a_preparation().into();
    let (sender, host) = (OwnKeys::new().unwrap(), OwnKeys::new().unwrap());
    let name = |name: &str| Name::typed(name).unwrap();
    let by = || Sender {
        name: name("Eksempel Leder"),
        title: Line::default(),
        workplace: Line::default(),
        keys: sender.public(),
    };
    let (mut theirs, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        let mut draft = Envelope::draft(&body, by(), name("Eksempel Vært"), on(TODAY));
        draft.conversation_id = Some(ConversationId::new());
        let begun = Instant::now();
        let sealed = seal(draft, &body, &sender, &Lock::Key(host.public())).unwrap();
        open_with_key(&sealed.file, &host).unwrap();
        ours.push(milliseconds(begun.elapsed()));

        let [plain, locked, opened] = ["plain", "locked", "opened"].map(|name| folder.path().join(name));
        std::fs::write(&plain, &sealed.file).unwrap();
        let begun = Instant::now();
        age(&["-r", &receiver, "-o"], &locked, &plain);
        age(&["-d", "-i", key.to_str().unwrap(), "-o"], &opened, &locked);
        theirs.push(milliseconds(begun.elapsed()));
        std::fs::remove_file(opened).unwrap();
        std::fs::remove_file(locked).unwrap();
    }
    Some([median(theirs), median(ours)])
}

fn age(how: &[&str], to: &Path, from: &Path) {
    let done = Command::new("age").args(how).args([to, from]).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}
