//! A file that is bent at any one place is refused: each bit of each byte, each cut, each byte too much; outside the encryption,
//! and inside, where only who made it could. One released file of each kind is tried.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use age::x25519;
use oevebane_core::App;
use oevebane_core::code::OneTimeCode;
use oevebane_core::package::{OpenError, Package, PackageKind, open_with_code, open_with_key, read_decrypted};
use oevebane_core::person::OwnKeys;
use oevebane_core::store::{Store, settings};
use oevebane_core::vault::{Slot, Vault};

use super::{Tried, must};
use crate::common::forge::{Forged, Forger, by_code, with_code};
use crate::common::{PASSWORD, Person, copy_folder};
use crate::strict_json::{Value, json};

/// What stands before the frames, and before each of the three its length.
const BEFORE_FRAMES: usize = 6;
const LENGTH: usize = 4;

/// The kinds of files that are newer than the newest release: it has none of them.
pub const SINCE_THE_RELEASE: [PackageKind; 2] = [PackageKind::SealedPreparation, PackageKind::SealKeys];

/// A released file, and who can open it.
pub struct Released {
    pub name: String,
    pub file: Vec<u8>,
    /// What is encrypted in it.
    pub plain: Vec<u8>,
    keys: OwnKeys,
    owner: &'static str,
}

/// The folder of the first release.
pub fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/0.1.0")
}

/// One of the two of the release, with the app open.
pub fn owner(folder: &str) -> Person {
    let copy = tempfile::tempdir().unwrap();
    copy_folder(&golden().join(folder).join("data"), &copy.path().join("data"));
    let person = Person { app: App::at(copy.path().join("data")), folder: copy };
    person.make_easy_to_open(PASSWORD);
    person.ask("unlock", json!({ "password": PASSWORD }));
    person
}

/// A released file of every kind that opens by a key.
pub fn released() -> &'static [Released] {
    static RELEASED: LazyLock<Vec<Released>> = LazyLock::new(open_released);
    &RELEASED
}

fn open_released() -> Vec<Released> {
    let owners = ["leader", "host"].map(|folder| {
        let person = owner(folder);
        let path = person.place("n.txt");
        person.ask("export_key", json!({ "password": PASSWORD, "file": person.file(&path) }));
        let text = std::fs::read_to_string(path).unwrap();
        let secret: x25519::Identity = text.lines().find(|line| !line.starts_with('#')).unwrap().parse().unwrap();
        person.ask("lock", Value::Null);
        let key = Vault::of(&person.data()).open_slot(Slot::Password, PASSWORD.to_owned().into()).unwrap();
        (folder, secret, person, key)
    });
    let by_key = |kind: &PackageKind| {
        let name = format!("{}-by-key.oevebane", kind.name());
        let file = std::fs::read(golden().join("files").join(&name)).unwrap();
        let whose = owners.iter().find_map(|owner| Some((owner, age::decrypt(&owner.1, &file).ok()?)));
        let ((owner, _, person, key), plain) = whose.unwrap();
        let store = Store::open(&Vault::of(&person.data()).database(), key).unwrap();
        let keys = settings::own_keys(&store.reading()).unwrap();
        Released { name, file, plain, keys, owner }
    };
    PackageKind::ALL.iter().filter(|kind| !SINCE_THE_RELEASE.contains(kind)).map(by_key).collect()
}

/// Tries something that must be refused.
fn refused(tried: &mut Tried, what: impl FnOnce() -> String, open: impl FnOnce() -> Result<Package, OpenError>) {
    let fault = match catch_unwind(AssertUnwindSafe(open)) {
        Ok(Err(_)) => Ok(()),
        Ok(Ok(_)) => Err("is opened"),
        Err(_) => Err("makes it panic"),
    };
    tried.count(fault.map_err(|fault| format!("{} {fault}", what())));
}

/// Bends whole bytes of something in every way, `step` bytes apart, and has each tried.
fn bend(whole: &[u8], (until, step): (usize, usize), mut each: impl FnMut(&[u8], String)) {
    let mut bent = whole.to_vec();
    for place in (0..until).step_by(step) {
        for bit in 0..8 {
            bent[place] ^= 1 << bit;
            each(&bent, format!("bit {bit} of byte {place}"));
            bent[place] ^= 1 << bit;
        }
        each(&whole[..place], format!("cut at {place}"));
    }
}

/// Bends the encrypted file.
fn outside(of: &Released, step: usize) -> Tried {
    let mut tried = Tried::default();
    let mut each = |bent: &[u8], what: String| {
        refused(&mut tried, || format!("{}: {what}", of.name), || open_with_key(bent, &of.keys));
    };
    bend(&of.file, (of.file.len(), step), &mut each);
    for more in 0..=u8::MAX {
        each(&[&of.file[..], &[more]].concat(), format!("{more} at the end"));
    }
    tried
}

/// Bends what is encrypted. What follows the frames is zeros, as many as hide the length: more or fewer say the same.
fn inside(of: &Released, step: usize) -> Tried {
    let mut tried = Tried::default();
    let mut each = |bent: &[u8], what: String| {
        refused(&mut tried, || format!("{}, inside: {what}", of.name), || read_decrypted(bent));
    };
    let end = end_of_frames(&of.plain);
    bend(&of.plain, (end, step), &mut each);
    let mut bent = of.plain.clone();
    for place in (end..bent.len()).step_by(step) {
        for bit in 0..8 {
            bent[place] ^= 1 << bit;
            each(&bent, format!("bit {bit} of byte {place}"));
            bent[place] ^= 1 << bit;
        }
    }
    for more in 1..=u8::MAX {
        each(&[&of.plain[..], &[more]].concat(), format!("{more} at the end"));
    }
    let sound = read_decrypted(&of.plain).unwrap().payload;
    for length in (end..=of.plain.len() + 1).step_by(step) {
        let mut other = of.plain.clone();
        other.resize(length, 0);
        let same = read_decrypted(&other).is_ok_and(|read| read.payload == sound);
        tried.count(must(same, || format!("{}: with {length} bytes it is another", of.name)));
    }
    tried
}

fn end_of_frames(plain: &[u8]) -> usize {
    (0..3).fold(BEFORE_FRAMES, |at, _| {
        let length: [u8; LENGTH] = plain[at..at + LENGTH].try_into().unwrap();
        at + LENGTH + usize::try_from(u32::from_be_bytes(length)).unwrap()
    })
}

/// Bends a file of every kind, on as many threads as there are processors.
pub fn of_every_kind(step: usize) -> Tried {
    let released = released();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut all = Tried::default();
    std::thread::scope(|scope| {
        let share = |thread: usize| released.iter().skip(thread).step_by(threads).collect::<Vec<_>>();
        let bending: Vec<_> = (0..threads)
            .map(|thread| {
                let share = share(thread);
                scope.spawn(move || {
                    let mut tried = Tried::default();
                    for of in share {
                        tried.add(outside(of, step));
                        tried.add(inside(of, step));
                    }
                    tried
                })
            })
            .collect();
        for thread in bending {
            all.add(thread.join().unwrap());
        }
    });
    all
}

/// Bends the header of a file that a code opens. (With hardly any stretching: a second for each would take hours.)
pub fn header_of_a_code_file() -> Tried {
    let (forger, code) = (Forger::new(), OneTimeCode::new().unwrap());
    let envelope = forger.envelope("Eksempel Afsender", by_code(code.digits()));
    let file = with_code(&forger.frames(&Forged::sound(&envelope)), code.digits(), 1);
    let header = file.windows(4).position(|four| four == b"--- ").unwrap();
    let end = header + file[header..].iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let mut tried = Tried::default();
    tried.count(must(open_with_code(&file, &code).is_ok(), || "the file as it is does not open".to_owned()));
    bend(&file, (end, 1), |bent, what| {
        refused(&mut tried, || format!("header of a code's file: {what}"), || open_with_code(bent, &code));
    });
    tried
}

/// Has the app open bent files, `step` bytes apart, as a person would: nothing of it changes the database.
pub fn as_a_person_would(step: usize) -> Tried {
    let mut tried = Tried::default();
    let owners = ["leader", "host"].map(|folder| (folder, owner(folder)));
    for of in released() {
        let person = &owners.iter().find(|(folder, _)| *folder == of.owner).unwrap().1;
        let database = Vault::of(&person.data()).database();
        let before = std::fs::read(&database).unwrap();
        let path = person.place("bøjet.oevebane");
        bend(&of.file, (of.file.len(), step), |bent, what| {
            std::fs::write(&path, bent).unwrap();
            let opened = person.open(&path, None).is_ok();
            tried.count(must(!opened, || format!("{}: {what} is opened by the app", of.name)));
        });
        let is_same = std::fs::read(&database).unwrap() == before;
        tried.count(must(is_same, || format!("{}: the database has changed", of.name)));
    }
    tried
}
