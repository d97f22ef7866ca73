//! The age format's own test vectors (<https://c2sp.org/CCTV/age>), opened as the app opens a file.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

use age::x25519;
use data_encoding::HEXLOWER;
use oevebane_core::age_file::{AgeError, Opener, open};
use oevebane_core::code::OneTimeCode;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::common::Person;
use crate::strict_json::json;

/// What takes the vectors out of their package, for Node.
const TAKE_OUT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/age-vectors.mjs");
/// Where they have been taken out already: there is no Node under Wine.
const TAKEN_OUT: &str = "OEVEBANE_AGE_VECTORS";

/// Whatever in these armours is out of form, a program on the way may have done to it; that what they carry is whole, age tells
/// by itself.
const CAN_STILL_BE_READ: [&str; 14] = [
    "armor_empty_last_line",
    "armor_empty_line_begin",
    "armor_empty_line_end",
    "armor_eol_between_padding",
    "armor_garbage_leading",
    "armor_garbage_trailing",
    "armor_long_line",
    "armor_no_padding",
    "armor_short_line",
    "armor_whitespace_begin",
    "armor_whitespace_end",
    "armor_whitespace_eol",
    "armor_whitespace_last_line",
    "armor_whitespace_line_start",
];

/// A file has one receiver.
const FOR_SEVERAL: &str = "x25519_multiple_recipients";

/// What a vector says of itself.
#[derive(Deserialize)]
struct Vector {
    name: String,
    says: BTreeMap<String, String>,
}

struct Vectors {
    all: Vec<Vector>,
    folder: PathBuf,
    _own: Option<TempDir>,
}

static VECTORS: LazyLock<Vectors> = LazyLock::new(|| {
    let taken_out = std::env::var_os(TAKEN_OUT).map(PathBuf::from);
    let own = taken_out.is_none().then(|| tempfile::tempdir().unwrap());
    if let Some(own) = &own {
        let told = Command::new("node").arg(TAKE_OUT).arg(own.path()).output().unwrap();
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    }
    let folder = taken_out.unwrap_or_else(|| own.as_ref().unwrap().path().to_owned());
    let all = serde_json::from_slice(&std::fs::read(folder.join("vectors.json")).unwrap()).unwrap();
    Vectors { all, folder, _own: own }
});

impl Vector {
    fn path(&self) -> PathBuf {
        VECTORS.folder.join(&self.name)
    }

    /// Whether it is for a key that withstands a quantum computer, which nobody has here.
    fn is_hybrid(&self) -> bool {
        self.name.contains("hybrid")
    }

    /// Opens the file with what opens it, and gives the hash of what is in it.
    fn opened(&self) -> Result<String, AgeError> {
        let file = std::fs::read(self.path()).unwrap();
        let own: Option<x25519::Identity> = self.says.get("identity").and_then(|identity| identity.parse().ok());
        let plain = match self.says.get("passphrase") {
            Some(passphrase) => open(&file, Opener::Passphrase(passphrase.clone().into())),
            None => open(&file, Opener::Key(&own.unwrap_or_else(x25519::Identity::generate))),
        };
        plain.map(|plain| HEXLOWER.encode(&Sha256::digest(&plain)))
    }

    fn ends_as_it_should(&self, opened: &Result<String, AgeError>) -> bool {
        if self.is_hybrid() || self.name == FOR_SEVERAL {
            return *opened == Err(AgeError::TooCostly);
        }
        match self.says["expect"].as_str() {
            "success" => opened.as_ref().ok() == Some(&self.says["payload"]),
            "armor failure" => opened.is_ok() == CAN_STILL_BE_READ.contains(&&*self.name),
            "no match" => {
                matches!(opened, Err(AgeError::OtherKey | AgeError::WrongPassphrase | AgeError::TooCostly))
            }
            "HMAC failure" | "header failure" | "payload failure" => {
                matches!(opened, Err(AgeError::Damaged | AgeError::NotAge | AgeError::TooCostly))
            }
            other => panic!("{}: {other}", self.name),
        }
    }
}

#[test]
fn every_vector_of_the_age_format_ends_as_it_says() {
    assert_eq!(VECTORS.all.len(), 143);
    assert_eq!(VECTORS.all.iter().filter(|vector| vector.is_hybrid()).count(), 19);
    let ends = VECTORS.all.iter().map(|vector| (vector, vector.opened()));
    let otherwise = ends.filter(|(vector, opened)| !vector.ends_as_it_should(opened));
    let otherwise: Vec<_> = otherwise.map(|(vector, opened)| (&vector.name, &vector.says["expect"], opened)).collect();
    assert!(otherwise.is_empty(), "{otherwise:?}");
}

#[test]
fn whoever_is_given_a_file_of_the_vectors_is_told_why_it_does_not_open_and_nothing_changes() {
    const TOLD: [&str; 6] =
        ["file_damaged", "file_too_large", "for_someone_else", "not_ours", "too_costly", "wrong_code"];
    let (host, code) = (Person::named("Eksempel Vært"), OneTimeCode::new().unwrap());
    let before = host.state();
    for vector in &VECTORS.all {
        let looked = host.try_ask("inspect_file", json!({ "file": host.file(vector.path()) }));
        let opened = looked.and_then(|looked| {
            let needs_code = looked["needs_code"].as_bool().unwrap();
            host.open(&vector.path(), needs_code.then_some(code.digits()))
        });
        let told = opened.expect_err(&vector.name)["code"].as_str().unwrap().to_owned();
        assert!(TOLD.contains(&&*told), "{}: {told}", vector.name);
        assert!(!vector.is_hybrid() || told == "too_costly", "{}: {told}", vector.name);
    }
    assert_eq!(host.state(), before);
}
