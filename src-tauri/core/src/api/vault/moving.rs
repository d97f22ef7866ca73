//! The vault in one file: kept elsewhere, or moved to another computer.

use std::fs::File;

use chrono::{DateTime, Utc};

use crate::api::App;
use crate::api::refusal::Refusal;
use crate::api::views::{BackupFileSaved, RestoreBackupFile, SaveBackupFile, StartView};
use crate::code::{Mistyped, RecoveryCode};
use crate::days::local_day;
use crate::files::{self, Readers};
use crate::store::settings::{self, Setting};
use crate::vault::{BackupFileError, Restoring};

impl From<BackupFileError> for Refusal {
    fn from(error: BackupFileError) -> Self {
        match error {
            BackupFileError::None => Self::NoBackupFile,
            BackupFileError::WrongCode => Self::WrongBackupCode,
            BackupFileError::Damaged => Self::BackupFileDamaged,
            BackupFileError::TooNew => Self::BackupFileTooNew,
            BackupFileError::Exists => Self::VaultHere,
            BackupFileError::Store(error) => error.into(),
        }
    }
}

/// The code of a backup file has the form of a recovery code.
fn code_of_file(typed: &str) -> Result<RecoveryCode, Refusal> {
    RecoveryCode::read(typed).map_err(|because: Mistyped| Refusal::BackupCodeMistyped { because })
}

impl App {
    /// Who moves has the vault closed at once: what was written after this would not be in the file.
    pub(in crate::api) fn save_backup_file(
        &self,
        with: SaveBackupFile,
        now: DateTime<Utc>,
    ) -> Result<BackupFileSaved, Refusal> {
        self.check_password(with.password)?;
        let code = RecoveryCode::new().ok_or(Refusal::Unexpected)?;
        let hold = self.session().hold()?;
        // Nothing else is made beside the vault meanwhile.
        let backups = self.session().backups();
        let made = self.making.begin();
        let copy = self.vault().copied_beside(|to| self.session().copy_to(to, &hold.key))?;
        let write = |file: &mut File| copy.write_to(file, &hold.key, &code, &self.making);
        let saved = self.fill_chosen(with.file, Readers::Nobody, write);
        let saved = saved.map_err(|error| if self.making.is_unwanted() { Refusal::Stopped } else { error })?;
        drop((copy, backups, made));
        if with.moving {
            let today = local_day(now).to_string();
            self.with(|open| open.store.transaction(|db| Ok(settings::set(db, Setting::Moved, Some(&today))?)))?;
            self.close();
        }
        Ok(BackupFileSaved { saved, code: code.groups() })
    }

    pub(in crate::api) fn backup_file_done(&self, (): (), _now: DateTime<Utc>) -> Result<Option<u64>, Refusal> {
        Ok(self.making.percent())
    }

    pub(in crate::api) fn stop_backup_file(&self, (): (), _now: DateTime<Utc>) -> Result<(), Refusal> {
        self.making.stop();
        Ok(())
    }

    pub(in crate::api) fn restore_backup_file(
        &self,
        with: RestoreBackupFile,
        now: DateTime<Utc>,
    ) -> Result<StartView, Refusal> {
        let code = code_of_file(&with.code)?;
        let path = self.path_of(with.file).ok_or(Refusal::NotFound)?;
        let file = files::open_regular(&path).map_err(|_| Refusal::FileUnreadable)?;
        let opening = self.opening();
        let lock = opening.lock_folder()?;
        if !with.although_here && !self.is_new()? {
            return Err(Refusal::VaultHere);
        }
        let aside = now.format("%Y-%m-%d-%H%M%S").to_string();
        let restoring = Restoring { aside: &aside, although_sound: with.although_here };
        let backups = self.session().backups();
        let key = backups.restore_file(&self.vault(), file, &code, restoring)?;
        drop(backups);
        // What stands in the file is chosen to be used here, whatever had become of it elsewhere.
        opening.open_store(key, lock, true, now)?;
        self.start((), now)
    }
}
