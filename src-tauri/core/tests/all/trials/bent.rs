//! A file that is bent at any one place is refused: each bit of each byte, each cut, each byte too much; outside the encryption,
//! and inside, where only who made it could. One released file of each kind is tried, and one made anew of each that is newer.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use age::x25519;
use oevebane_core::App;
use oevebane_core::code::OneTimeCode;
use oevebane_core::hash::Hash;
use oevebane_core::name::{Line, Name};
use oevebane_core::package::{OpenError, PackageKind, for_all, open_with_code, open_with_key, read_decrypted};
use oevebane_core::person::OwnKeys;
use oevebane_core::store::{Store, settings};
use oevebane_core::vault::{DataKey, Slot, Vault};

use super::{Tried, must};
use crate::common::forge::{Forged, Forger, by_code, with_code};
use crate::common::{PASSWORD, Person, copy_folder, now};
use crate::steps::sealing::agreed;
use crate::strict_json::{Value, json};

/// What stands before the frames, and before each of the three its length.
const BEFORE_FRAMES: usize = 6;
const LENGTH: usize = 4;

/// The kinds of files that are newer than the newest release: it has none of them, and they are made anew here.
pub const SINCE_THE_RELEASE: [PackageKind; 2] = [PackageKind::SealedPreparation, PackageKind::SealKeys];

/// A file, and who can open it.
pub struct Released {
    pub name: String,
    pub file: Vec<u8>,
    /// What is encrypted in it.
    pub plain: Vec<u8>,
    keys: OwnKeys,
    opener: &'static str,
}

/// Someone who can open files, with the app locked.
struct Opener {
    name: &'static str,
    secret: x25519::Identity,
    person: Person,
    key: DataKey,
}

impl Opener {
    fn of(name: &'static str, person: Person) -> Self {
        let path = person.place("n.txt");
        person.ask("export_key", json!({ "password": PASSWORD, "file": person.file(&path) }));
        let text = std::fs::read_to_string(path).unwrap();
        let secret = text.lines().find(|line| !line.starts_with('#')).unwrap().parse().unwrap();
        person.ask("lock", Value::Null);
        let key = Vault::of(&person.data()).open_slot(Slot::Password, PASSWORD.to_owned().into()).unwrap();
        Self { name, secret, person, key }
    }
}

/// A file that one of these can open.
fn opened(name: String, file: Vec<u8>, openers: &[Opener]) -> Released {
    let whose = openers.iter().find_map(|opener| Some((opener, age::decrypt(&opener.secret, &file).ok()?)));
    let (opener, plain) = whose.unwrap();
    let store = Store::open(&Vault::of(&opener.person.data()).database(), &opener.key).unwrap();
    let keys = settings::own_keys(&store.reading()).unwrap();
    Released { name, file, plain, keys, opener: opener.name }
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
    let openers = ["leader", "host"].map(|folder| Opener::of(folder, owner(folder)));
    let by_key = |kind: &PackageKind| {
        let name = format!("{}-by-key.oevebane", kind.name());
        let file = std::fs::read(golden().join("files").join(&name)).unwrap();
        opened(name, file, &openers)
    };
    PackageKind::ALL.iter().filter(|kind| !SINCE_THE_RELEASE.contains(kind)).map(by_key).collect()
}

/// A file of every kind that the release has none of, made anew.
fn fresh() -> &'static [Released] {
    static FRESH: LazyLock<Vec<Released>> = LazyLock::new(make_fresh);
    &FRESH
}

fn make_fresh() -> Vec<Released> {
    let (leader, host, talk) = agreed();
    let sealed = leader.hands_in(&talk, "leder.oevebane");
    host.takes_known(&sealed);
    host.hands_in(&talk, "vært.oevebane");
    let keys = host.gives_key(&talk, "nøgle.oevebane");
    let openers = ["Eksempel Leder", "Eksempel Vært"].map(|name| Opener::of(name, Person::named(name)));
    let of_kind = |kind: &PackageKind| {
        let file = match kind {
            PackageKind::SealedPreparation => &sealed,
            PackageKind::SealKeys => &keys,
            released => panic!("nothing makes a file of {}", released.name()),
        };
        opened(format!("{}, made anew", kind.name()), std::fs::read(file).unwrap(), &openers)
    };
    SINCE_THE_RELEASE.iter().map(of_kind).collect()
}

/// One of every kind.
fn every() -> impl Iterator<Item = &'static Released> {
    released().iter().chain(fresh())
}

/// Tries something that must be refused.
fn refused<T>(tried: &mut Tried, what: impl FnOnce() -> String, open: impl FnOnce() -> Result<T, OpenError>) {
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

/// Bends what is encrypted.
fn inside(of: &Released, step: usize) -> Tried {
    let read = |plain: &[u8]| read_decrypted(plain).map(|read| Hash::of(&read.payload));
    frames(&format!("{}, inside", of.name), &of.plain, step, read)
}

/// Bends a guide for everybody, which lies in the clear.
fn for_everybody(step: usize) -> Tried {
    let guide = std::fs::read_to_string(golden().join("../../../guides/haderslev-lus.toml")).unwrap();
    let (name, keys) = (Name::claimed("Eksempel Vært"), OwnKeys::new().unwrap());
    let (file, _) = for_all::write(&guide, name, Line::claimed(""), &keys, now()).unwrap();
    frames("a guide for everybody", &file, step, |file| for_all::read(file).map(|read| read.hash))
}

/// Bends frames, of which `read` gives the hash of what was signed. What follows them is zeros, as many as hide the length: more
/// or fewer say the same.
fn frames(name: &str, whole: &[u8], step: usize, read: impl Fn(&[u8]) -> Result<Hash, OpenError>) -> Tried {
    let mut tried = Tried::default();
    let mut each = |bent: &[u8], what: String| refused(&mut tried, || format!("{name}: {what}"), || read(bent));
    let end = end_of_frames(whole);
    bend(whole, (end, step), &mut each);
    let mut bent = whole.to_vec();
    for place in (end..bent.len()).step_by(step) {
        for bit in 0..8 {
            bent[place] ^= 1 << bit;
            each(&bent, format!("bit {bit} of byte {place}"));
            bent[place] ^= 1 << bit;
        }
    }
    for more in 1..=u8::MAX {
        each(&[whole, &[more]].concat(), format!("{more} at the end"));
    }
    let sound = read(whole).unwrap();
    for length in (end..=whole.len() + 1).step_by(step) {
        let mut other = whole.to_vec();
        other.resize(length, 0);
        let same = read(&other).is_ok_and(|read| read == sound);
        tried.count(must(same, || format!("{name}: with {length} bytes it is another")));
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
    let every: Vec<_> = every().collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut all = for_everybody(step);
    std::thread::scope(|scope| {
        let share = |thread: usize| every.iter().skip(thread).step_by(threads).collect::<Vec<_>>();
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
    let of_the_release = ["leader", "host"].map(|folder| (folder, owner(folder)));
    let of_today = ["Eksempel Leder", "Eksempel Vært"].map(|name| (name, Person::named(name)));
    let openers: Vec<_> = of_the_release.iter().chain(&of_today).collect();
    for of in every() {
        let person = &openers.iter().find(|(name, _)| *name == of.opener).unwrap().1;
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
