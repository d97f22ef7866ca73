//! The settings, and the secret key for rescue.

pub mod views;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use self::views::{Appearance, ExportKey, SetAppearance, SetAutoLock, SettingsView};
use super::refs::ChosenFile;
use super::{App, Refusal};
use crate::files::{self, Readers};
use crate::store::StoreError;
use crate::store::settings::{self as rows, Setting};

/// Minutes until the app locks, unless something else is chosen.
const AUTO_LOCK: u32 = 15;
/// What can be chosen.
const AUTO_LOCK_MINUTES: std::ops::RangeInclusive<u32> = 1..=240;

/// Light or dark is needed before the vault is open, and says nothing of anyone: it has a small file of its own.
fn appearance_file(folder: &Path) -> PathBuf {
    folder.join("appearance.json")
}

/// Light or dark, as last chosen on this machine.
pub(super) fn appearance(folder: &Path) -> Appearance {
    let kept = files::read_bounded(&appearance_file(folder), 64).ok();
    kept.and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default()
}

impl App {
    pub(super) fn auto_lock_minutes(&self) -> Result<Option<u32>, Refusal> {
        let kept = self.with(|open| Ok(rows::get(&open.store.reading(), Setting::AutoLock)?))?;
        let minutes = kept.and_then(|minutes| minutes.parse().ok()).unwrap_or(AUTO_LOCK);
        Ok((minutes > 0).then_some(minutes))
    }

    pub(super) fn settings(&self, (): (), _now: DateTime<Utc>) -> Result<SettingsView, Refusal> {
        let (profile, recovery_written) = self.with(|open| {
            let db = &open.store.reading();
            Ok((rows::own_profile(db)?, rows::get(db, Setting::RecoveryCode)?.is_none()))
        })?;
        Ok(SettingsView {
            profile,
            appearance: appearance(self.folder()),
            auto_lock_minutes: self.auto_lock_minutes()?,
            recovery_written,
            folder: self.folder().display().to_string(),
            backup: self.backups().newest_day(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        })
    }

    pub(super) fn set_appearance(&self, with: SetAppearance, _now: DateTime<Utc>) -> Result<(), Refusal> {
        let json = serde_json::to_vec(&with.appearance).map_err(|_| Refusal::Unexpected)?;
        std::fs::create_dir_all(self.folder()).map_err(StoreError::from)?;
        files::write_whole(&appearance_file(self.folder()), &json).map_err(StoreError::from)?;
        Ok(())
    }

    pub(super) fn set_auto_lock(&self, with: SetAutoLock, _now: DateTime<Utc>) -> Result<(), Refusal> {
        let sound = with.minutes.is_none_or(|minutes| AUTO_LOCK_MINUTES.contains(&minutes));
        if !sound {
            return Err(Refusal::DoesNotFit);
        }
        let minutes = with.minutes.unwrap_or(0).to_string();
        self.with(|open| open.store.transaction(|db| Ok(rows::set(db, Setting::AutoLock, Some(&minutes))?)))
    }

    pub(super) fn export_key(&self, with: ExportKey, _now: DateTime<Utc>) -> Result<ChosenFile, Refusal> {
        let keys = self.keys()?;
        self.check_password(with.password)?;
        self.write_chosen(with.file, keys.rescue_file().as_bytes(), Readers::Nobody)
    }
}
