//! The settings.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::cards::OwnProfile;
use crate::id::FileHandle;

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    /// As the computer is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The settings.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SettingsView {
    /// Who the person is.
    pub profile: OwnProfile,
    /// Light or dark.
    pub appearance: Appearance,
    /// Minutes without a key or click after which the app locks; nothing for never.
    pub auto_lock_minutes: Option<u32>,
    /// Whether the recovery code has been written down.
    pub recovery_written: bool,
    /// Where the data lies.
    pub folder: String,
    /// The day of the newest backup.
    pub backup: Option<NaiveDate>,
    /// The app's version.
    pub version: String,
}

/// Light or dark, chosen.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetAppearance {
    /// Which.
    pub appearance: Appearance,
}

/// When the app locks itself.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetAutoLock {
    /// Minutes without a key or click, 1 to 240; nothing for never.
    pub minutes: Option<u32>,
}

/// Saving the person's secret key for rescue with the stock `age` tool.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportKey {
    /// The password, asked once more.
    pub password: String,
    /// Where the file is saved.
    pub file: FileHandle,
}
