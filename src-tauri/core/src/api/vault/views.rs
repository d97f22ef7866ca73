//! Opening and closing, and the codes that open.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::api::refs::ChosenFile;
use crate::api::settings::views::Appearance;
use crate::files::BadPlace;
use crate::id::{ContactId, FileHandle};
use crate::vault::clock::Jump;

/// Where the app stands when it starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StartView {
    /// Set up or not, locked or open.
    pub vault: VaultState,
    /// Light or dark.
    pub appearance: Appearance,
    /// Why the data folder is no safe place for a database; nothing where it is one.
    pub bad_place: Option<BadPlace>,
    /// Where the data lies, for the person's eyes.
    pub folder: String,
    /// Minutes without a key or click after which the app locks; nothing while locked or when it never does.
    pub auto_lock_minutes: Option<u32>,
    /// Whether the computer's keychain opens it, without the password.
    pub in_keychain: bool,
    /// The confirmed contacts whose files can be laid in the shared folder; none while locked.
    pub reaches: Vec<ContactId>,
    /// How many files have come by the shared folder and wait on the start page; none while locked.
    pub came: usize,
    /// While locked: whether something has come by the shared folder.
    pub mail_waits: bool,
}

/// Whether there is a vault, and whether it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// Nothing here yet.
    New,
    /// Waits for the password.
    Locked,
    /// Open.
    Open,
}

/// Name and password: all that the first run asks.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetUp {
    /// The person's name.
    pub name: String,
    /// The password (adgangskode).
    pub password: String,
}

/// Opening with what the computer's keychain keeps.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UnlockWithKeychain {
    /// Whether the person has chosen it although they have moved to another computer.
    pub although_moved: bool,
}

/// Giving what opens the vault to the computer's keychain, or taking it back.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetKeychain {
    /// Whether the keychain is to keep it.
    pub kept: bool,
    /// The password, asked once more where it is; empty where it is taken back.
    pub password: String,
}

/// Whether the app opens without its password here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KeychainView {
    /// Whether the computer's keychain has been given what opens the vault.
    pub kept: bool,
    /// Whether the keychain answers now.
    pub answers: bool,
}

/// Opening with the password (adgangskode).
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Unlock {
    /// The password.
    pub password: String,
    /// Whether the person has chosen it although they have moved to another computer.
    #[serde(default)]
    pub although_moved: bool,
}

/// A password alone.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Password {
    /// The password (adgangskode).
    pub password: String,
}

/// Opening with the recovery code (nødkode) and choosing a new password.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UnlockWithRecovery {
    /// The recovery code as typed.
    pub code: String,
    /// The password from now on.
    pub new_password: String,
    /// Whether the person has chosen it although they have moved to another computer.
    #[serde(default)]
    pub although_moved: bool,
}

/// Choosing another password.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChangePassword {
    /// The password until now.
    pub old: String,
    /// The password from now on.
    pub new: String,
}

/// A password to be judged, with the words that would make it easy to guess.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct JudgePassword {
    /// The password.
    pub password: String,
    /// The person's name.
    pub name: String,
}

/// How strong a password is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StrengthView {
    /// 0 (guessed at once) to 4 (very strong).
    pub score: u8,
    /// Whether it is long enough to be taken.
    pub long_enough: bool,
}

/// The recovery code while it is still to be written down.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RecoveryView {
    /// The code's groups; empty once it has been written down, when the app no longer knows it.
    pub groups: Vec<String>,
    /// Which group to type back, counted from zero.
    pub ask_group: usize,
}

/// One group typed back.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConfirmRecovery {
    /// Which, counted from zero.
    pub group: usize,
    /// What was typed.
    pub text: String,
}

/// Putting a backup in the place of the vault.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RestoreBackup {
    /// The password.
    pub password: String,
    /// Whether the person has chosen it although the vault is sound, and has been told what is put aside.
    pub although_sound: bool,
}

/// Something has been deleted for good.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Deleted {
    /// In how many copies on this computer it is still left, because they could not be reached; it is tried again.
    pub copies_left: u32,
}

/// What the person is to know of how their talks are kept safe.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SafekeepingView {
    /// The computer's clock can't be believed: nothing is deleted by it until the person says that it is right.
    pub clock: Option<ClockView>,
    /// No backup could be made, several times in a row.
    pub no_backup: Option<NoBackup>,
    /// In how many copies on this computer something is left that was deleted for good.
    pub copies_left: u32,
}

/// A clock that can't be believed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ClockView {
    /// How.
    pub jump: Jump,
    /// The last day on which the app was used with a clock that could be.
    pub seen: NaiveDate,
}

/// No backup could be made.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NoBackup {
    /// The day of the newest that there is.
    pub newest: Option<NaiveDate>,
}

/// Saying that the clock is right.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BelieveClock {
    /// The day that it shows.
    pub today: NaiveDate,
}

/// Saving everything in one file.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveBackupFile {
    /// The password, asked once more.
    pub password: String,
    /// Where, as the person chose.
    pub file: FileHandle,
    /// Whether the person moves to another computer: this vault is closed then, and marked as moved.
    pub moving: bool,
}

/// A backup file that was saved.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupFileSaved {
    /// The file.
    pub saved: ChosenFile,
    /// The groups of its code, which is kept nowhere.
    pub code: Vec<String>,
}

/// Putting what a backup file holds in the vault's place.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RestoreBackupFile {
    /// The file.
    pub file: FileHandle,
    /// Its code as typed.
    pub code: String,
    /// Whether what is here is to be put aside for it.
    pub although_here: bool,
}
