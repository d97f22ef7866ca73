//! A release's folder of files and vaults, as it lies on the disk.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use oevebane_core::App;
use oevebane_core::hash::Hash;
use serde::{Deserialize, Serialize};

use super::someone::{Clock, Someone};
use crate::common::{Person, copy_folder};

/// The names of what lies in a release's folder.
pub const CONTENTS: &str = "contents.toml";
pub const SUMS: &str = "SHA256SUMS";
pub const FILES: &str = "files";
pub const GUIDES: &str = "guides";
/// In each person's folder.
pub const DATA: &str = "data";
pub const SEEN: &str = "seen.txt";

/// What is in a release's folder, and what opens it.
#[derive(Serialize, Deserialize)]
pub struct Contents {
    /// A moment after all of it had been made: the time that it is there.
    pub made: DateTime<Utc>,
    pub people: Vec<Owner>,
    pub files: Vec<SealedFile>,
    pub guides: Vec<GuideFile>,
}

/// Someone whose data is in the folder of this name.
#[derive(Serialize, Deserialize)]
pub struct Owner {
    pub folder: String,
    pub name: String,
    pub password: String,
    pub recovery_code: String,
}

/// A file that left.
#[derive(Serialize, Deserialize)]
pub struct SealedFile {
    pub file: String,
    pub kind: String,
    /// Whose: a folder.
    pub opened_by: String,
    pub code: Option<String>,
    /// Texts that are seen when it is opened.
    pub shows: Vec<String>,
    /// A piece of what is seen of the year when it has been taken in, and not before.
    pub then_seen: String,
}

impl SealedFile {
    /// Whether it is one as it stands in a mail.
    pub fn is_text(&self) -> bool {
        Path::new(&self.file).extension().is_some_and(|ending| ending == "txt")
    }
}

/// A guide or an official wording as a text file.
#[derive(Serialize, Deserialize)]
pub struct GuideFile {
    pub file: String,
    pub is_wording: bool,
    pub shows: Vec<String>,
}

pub struct Release {
    pub folder: PathBuf,
    pub contents: Contents,
}

/// Where every release's folder is; or one, made on another system to be opened on this one.
pub fn golden() -> PathBuf {
    let made_elsewhere = std::env::var_os("OEVEBANE_GOLDEN").map(PathBuf::from);
    made_elsewhere.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden"))
}

impl Release {
    /// Every release that there is, oldest first.
    pub fn all() -> Vec<Self> {
        let entries = fs::read_dir(golden()).unwrap().map(|entry| entry.unwrap().path());
        let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
        folders.sort();
        assert!(!folders.is_empty());
        folders.into_iter().map(Self::read).collect()
    }

    fn read(folder: PathBuf) -> Self {
        let contents = toml::from_str(&fs::read_to_string(folder.join(CONTENTS)).unwrap()).unwrap();
        Self { folder, contents }
    }

    pub fn owner(&self, folder: &str) -> &Owner {
        self.contents.people.iter().find(|owner| owner.folder == folder).unwrap()
    }

    /// A copy of someone's data, locked as they left it.
    pub fn locked(&self, owner: &Owner) -> Someone {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(&self.folder.join(&owner.folder).join(DATA), &folder.path().join("data"));
        let person = Person { app: App::at(folder.path().join("data")), folder };
        Someone { person, clock: Clock::at(self.contents.made) }
    }

    pub fn seen(&self, owner: &Owner) -> String {
        fs::read_to_string(self.folder.join(&owner.folder).join(SEEN)).unwrap()
    }
}

/// The hash of every file in a folder but of the list of hashes, by its path in the folder.
pub fn sums(folder: &Path) -> BTreeMap<String, String> {
    fn add(folder: &Path, under: &Path, sums: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(under).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
            if path.is_dir() {
                add(folder, &path, sums);
            } else if name != SUMS {
                sums.insert(name, Hash::of(&fs::read(&path).unwrap()).to_hex());
            }
        }
    }
    let mut sums = BTreeMap::new();
    add(folder, folder, &mut sums);
    sums
}

/// The list of hashes as `sha256sum --check` reads it.
pub fn as_list(sums: &BTreeMap<String, String>) -> String {
    sums.iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect::<Vec<_>>().concat()
}
