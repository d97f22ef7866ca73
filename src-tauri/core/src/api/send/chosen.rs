//! Writing files where the person chose. What may lie beside one meanwhile, under another name, is known to the vault, so that it
//! does not stay there if the app is killed.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;

use super::goes::Goes;
use crate::api::refs::ChosenFile;
use crate::api::{App, Refusal};
use crate::files::{self, Place, Readers};
use crate::id::FileHandle;
use crate::store::{Change, StoreError, half_written};

impl App {
    /// Writes a file where the person chose, whole or not at all.
    pub(crate) fn write_chosen(&self, file: FileHandle, bytes: &[u8], readers: Readers) -> Result<ChosenFile, Refusal> {
        self.fill_chosen(file, readers, |file| file.write_all(bytes))
    }

    /// As [`write_chosen`](Self::write_chosen), with what `write` writes.
    pub(crate) fn fill_chosen(
        &self,
        file: FileHandle,
        readers: Readers,
        write: impl Fn(&mut File) -> io::Result<()>,
    ) -> Result<ChosenFile, Refusal> {
        let path = self.path_of(file).ok_or(Refusal::NotFound)?;
        let name = name_of(&path);
        self.writing(vec![Goes::ToPlace(path)], |places| {
            let mut all = places.into_iter();
            let named = all.try_for_each(|(place, _)| place.fill(readers, &write)?.name());
            named.map_err(|error| file_refusal(&error))
        })?;
        Ok(ChosenFile { file, name })
    }

    /// Writes files by `write`, which is given their places, and whether each is in the shared folder. What is left there beside
    /// a file is taken away by whose box it is.
    pub(super) fn writing<T>(
        &self,
        all: Vec<Goes>,
        write: impl FnOnce(Vec<(Place, bool)>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let places = all.into_iter().map(|goes| (Place::of(goes.path().clone()), goes.is_posted()));
        let places: Vec<(Place, bool)> = places.collect();
        let chosen = places.iter().filter(|(place, posted)| !posted && place.needs_names());
        let known: Vec<Place> = chosen.map(|(place, _)| place.clone()).collect();
        if known.is_empty() {
            return write(places);
        }
        self.note(|db| known.iter().try_for_each(|place| half_written::begin(db, place)))?;
        let written = write(places);
        if let Err(error) = self.note(|db| known.iter().try_for_each(|place| half_written::done(db, place.writing))) {
            // Locked meanwhile, the app looks there in vain at the next opening.
            tracing::warn!(%error, "written files were not noted");
        }
        written
    }

    fn note(&self, what: impl FnOnce(&Change<'_>) -> Result<(), StoreError>) -> Result<(), Refusal> {
        self.with(|open| Ok(open.store.transaction(what)?))
    }
}

/// What a file is called.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Why a file could not be saved where the person wanted it. It is about that place, not about the database.
pub(crate) fn file_refusal(error: &io::Error) -> Refusal {
    match error.kind() {
        _ if files::is_held(error) => Refusal::FileHeld,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Refusal::DiskFull,
        _ => Refusal::FileNotSaved,
    }
}
