//! The app without its window: the data folder, the open vault, and the files that the person has chosen.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread::JoinHandle;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::Refusal;
use super::courteous::held;
use super::mailbox::memory::Memory;
use super::receive::opened::Newest;
use super::refs::ChosenFile;
use super::session::{Open, VaultSession};
use super::vault::views::Deleted;
use crate::files::BadPlace;
use crate::id::FileHandle;
use crate::mailbox::{Errands, Road};
use crate::package::Package;
use crate::person::OwnKeys;
use crate::store::StoreError;
use crate::vault::{Backups, Keychain, Making, NoneHere, Vault};

/// Where the data lies unless something else is said: `OEVEBANE_DATA_DIR`, or the user's local data folder (never
/// the roaming one). None when the system knows no such folder.
#[must_use]
pub fn data_folder() -> Option<PathBuf> {
    let chosen = std::env::var_os("OEVEBANE_DATA_DIR").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    chosen.or_else(|| dirs::data_local_dir().map(|folder| folder.join("oevebane")))
}

/// The app on one data folder. Commands may come from several threads at once; what takes long (key stretching,
/// sealing, opening, whatever is done to the backups) happens outside the store's lock, so that saving never waits for
/// it.
pub struct App {
    folder: PathBuf,
    session: Arc<VaultSession>,
    /// Held by whoever opens the vault.
    pub(super) alone: Mutex<()>,
    keychain: Box<dyn Keychain>,
    /// The program that is started to read a document.
    document_reader: Option<PathBuf>,
    /// Whether the database was found to be damaged while it was open: it is read through before it is opened again.
    pub(super) is_suspect: AtomicBool,
    /// Whether the folder is a bad place, once that has been looked for.
    bad_place: OnceLock<Option<BadPlace>>,
    files: Mutex<Files>,
    /// What is known of the shared folder.
    pub(super) mail: Mutex<Memory>,
    /// Held by whoever looks into the shared folder.
    pub(super) looking: Arc<Road>,
    /// Goes to the shared folder for whoever waits.
    pub(super) errands: Errands,
    /// The backup file that is being made.
    pub(super) making: Making,
    /// Work in the background.
    behind: Mutex<Vec<JoinHandle<()>>>,
}

/// No work goes on in the background once the app is gone.
impl Drop for App {
    fn drop(&mut self) {
        self.finish();
    }
}

/// Files by handle: where they are, and what those that were opened hold.
#[derive(Default)]
struct Files {
    paths: HashMap<FileHandle, PathBuf>,
    /// Files that were pasted as text and lie nowhere.
    pasted: Newest<[u8]>,
    opened: Newest<Package>,
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Damaged => Self::DatabaseDamaged { backup: None },
            StoreError::Missing => Self::DatabaseMissing { backup: None },
            StoreError::TooNew => Self::DatabaseTooNew,
            StoreError::Closed => Self::Locked,
            StoreError::InUse => Self::InUse,
            StoreError::NoLocks => Self::NoLocks,
            StoreError::Moved => Self::DatabaseMoved,
            StoreError::DiskFull => Self::DiskFull,
            StoreError::NotWritable => Self::NotWritable,
            StoreError::Held => Self::FolderHeld,
            StoreError::DiskFailure => Self::DiskFailure,
            StoreError::NotFound => Self::NotFound,
            StoreError::OlderRevision => Self::OlderRevision,
            StoreError::Unexpected(kind) => {
                tracing::error!(kind, "the store failed");
                Self::Unexpected
            }
        }
    }
}

impl App {
    /// The app on this data folder. Nothing is read or written yet.
    #[must_use]
    pub fn at(folder: PathBuf) -> Self {
        let session = Arc::new(VaultSession::in_folder(&folder));
        Self {
            folder,
            session,
            alone: Mutex::default(),
            keychain: Box::new(NoneHere),
            document_reader: None,
            is_suspect: AtomicBool::new(false),
            bad_place: OnceLock::new(),
            files: Mutex::default(),
            mail: Mutex::default(),
            looking: Arc::default(),
            errands: Errands::default(),
            making: Making::default(),
            behind: Mutex::default(),
        }
    }

    /// The app with the keychain of the operating system it runs on; without one it opens by its password alone.
    #[must_use]
    pub fn with_keychain(mut self, keychain: impl Keychain + 'static) -> Self {
        self.keychain = Box::new(keychain);
        self
    }

    /// The app with the program that reads documents for it ([`apart`](crate::guide::document::apart)); without one it reads none.
    #[must_use]
    pub fn with_document_reader(mut self, program: Option<PathBuf>) -> Self {
        self.document_reader = program;
        self
    }

    /// The app with so much patience for a shared folder that hangs.
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.errands = Errands::with_patience(patience);
        self
    }

    pub(super) fn document_reader(&self) -> Option<&Path> {
        self.document_reader.as_deref()
    }

    pub(super) fn system_keychain(&self) -> &dyn Keychain {
        self.keychain.as_ref()
    }

    /// Waits until the work in the background is done: a backup under way is finished. To be called before the process
    /// ends, which may be without the app being dropped.
    pub fn finish(&self) {
        let behind = std::mem::take(&mut *held(&self.behind));
        for work in behind {
            if work.join().is_err() {
                tracing::error!("the work behind the app panicked");
            }
        }
    }

    /// Remembers a file that the person chose or opened. The UI is given the handle and never the path.
    pub fn remember_file(&self, path: PathBuf) -> ChosenFile {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let file = FileHandle::new();
        held(&self.files).paths.insert(file, path);
        ChosenFile { file, name }
    }

    /// Where a remembered file is.
    #[must_use]
    pub fn path_of(&self, file: FileHandle) -> Option<PathBuf> {
        held(&self.files).paths.get(&file).cloned()
    }

    /// Remembers a file that was pasted as text.
    pub(super) fn remember_pasted(&self, pasted: Vec<u8>) -> FileHandle {
        let (file, bytes) = (FileHandle::new(), pasted.len());
        held(&self.files).pasted.keep(file, Arc::from(pasted), bytes);
        file
    }

    /// A file that was pasted as text.
    pub(super) fn pasted(&self, file: FileHandle) -> Option<Arc<[u8]>> {
        held(&self.files).pasted.get(file)
    }

    pub(super) fn opened(&self, file: FileHandle) -> Option<Arc<Package>> {
        held(&self.files).opened.get(file)
    }

    pub(super) fn keep_opened(&self, file: FileHandle, package: Package) -> Arc<Package> {
        let package = Arc::new(package);
        held(&self.files).opened.keep(file, Arc::clone(&package), package.payload.len());
        package
    }

    pub(super) fn forget_opened(&self, file: FileHandle) {
        held(&self.files).opened.forget(file);
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Why the folder is no place for a database, if it is none. It is looked for once: where the app stands is asked often.
    pub(super) fn bad_place(&self) -> Option<BadPlace> {
        *self.bad_place.get_or_init(|| BadPlace::of(self.folder()))
    }

    pub(super) fn vault(&self) -> Vault {
        Vault::of(&self.folder)
    }

    /// The backups, to look at: one may just be coming. What changes them goes through [`VaultSession::backups`].
    pub(super) fn backups(&self) -> Backups {
        Backups::of(&self.folder)
    }

    pub(super) fn session(&self) -> &VaultSession {
        &self.session
    }

    /// The session for work that goes on behind.
    pub(super) fn shared_session(&self) -> Arc<VaultSession> {
        Arc::clone(&self.session)
    }

    pub(super) fn is_open(&self) -> bool {
        self.session.is_open()
    }

    /// Why something that was opened or pasted is not here: it is forgotten when the vault closes.
    pub(super) fn locked_or(&self, otherwise: Refusal) -> Refusal {
        if self.is_open() { otherwise } else { Refusal::Locked }
    }

    /// Closes the vault; opened files are forgotten with it.
    pub(super) fn close(&self) {
        self.session.close();
        self.mail_memory().lock();
        let mut files = held(&self.files);
        files.opened.clear();
        files.pasted.clear();
    }

    /// Works on the open vault. What seems to be damage is looked into: the vault is closed if it is, for a backup takes the place
    /// of a closed vault only.
    pub(super) fn with<T>(&self, work: impl FnOnce(&mut Open) -> Result<T, Refusal>) -> Result<T, Refusal> {
        let done = self.session.with(work);
        if !matches!(done, Err(Refusal::DatabaseDamaged { .. })) {
            return done;
        }
        match self.session.open_anew() {
            Ok(()) => Err(Refusal::DiskFailure),
            Err(error) => {
                self.is_suspect.store(true, Ordering::Relaxed);
                self.close();
                Err(self.with_backup_day(error.into()))
            }
        }
    }

    /// Deletes something for good, here and in every copy; `here` does so in the open vault and writes it down.
    pub(super) fn delete(
        &self,
        here: impl FnOnce(&mut Open) -> Result<(), Refusal>,
        now: DateTime<Utc>,
    ) -> Result<Deleted, Refusal> {
        let ((), copies_left) = self.session.delete(here, now)?;
        Ok(Deleted { copies_left })
    }

    /// The person's own keys, for work outside the store's lock.
    pub(super) fn keys(&self) -> Result<Arc<OwnKeys>, Refusal> {
        self.with(|open| Ok(Arc::clone(&open.keys)))
    }

    /// Adds to a refusal about the database which day's backup could be put in its place.
    pub(super) fn with_backup_day(&self, refusal: Refusal) -> Refusal {
        let backup = || self.backups().newest_day();
        match refusal {
            Refusal::DatabaseDamaged { .. } => Refusal::DatabaseDamaged { backup: backup() },
            Refusal::DatabaseMissing { .. } => Refusal::DatabaseMissing { backup: backup() },
            other => other,
        }
    }

    /// Does something behind what the person does.
    pub(super) fn do_behind(&self, work: impl FnOnce() + Send + 'static) {
        let mut behind = held(&self.behind);
        behind.retain(|work| !work.is_finished());
        behind.push(std::thread::spawn(work));
    }
}
