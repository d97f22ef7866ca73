//! Opening and closing, and the two codes that open.

mod keychain;
mod moving;
pub(super) mod upkeep;
pub mod views;

use std::sync::Arc;

use age::secrecy::SecretString;
use chrono::{DateTime, Utc};

use super::views::{
    ChangePassword, ConfirmRecovery, JudgePassword, Password, RecoveryView, RestoreBackup, SetUp, StartView,
    StrengthView, Unlock, UnlockWithRecovery, VaultState,
};
use super::{App, Refusal, settings::appearance};
use crate::code::{Mistyped, RecoveryCode};
use crate::name::Name;
use crate::person::OwnKeys;
use crate::store::settings::{self as rows, Setting};
use crate::store::{Store, StoreError};
use crate::vault::{NewKey, RestoreError, Restoring, SealedSlot, Slot, SlotError, VaultError};

/// Shortest password that is taken, in characters.
const LEAST_PASSWORD: usize = 10;
/// Longest password that is judged whole, in characters: judging grows dearer with length.
const JUDGED: usize = 100;

impl From<VaultError> for Refusal {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Exists => Self::AlreadySetUp,
            VaultError::Io(error) => StoreError::from(error).into(),
            VaultError::NoKey => Self::Unexpected,
        }
    }
}

impl From<Mistyped> for Refusal {
    fn from(because: Mistyped) -> Self {
        Self::RecoveryCodeMistyped { because }
    }
}

fn slot_refusal(slot: Slot, error: SlotError) -> Refusal {
    match (slot, error) {
        (Slot::Password, SlotError::Wrong) => Refusal::WrongPassword,
        (Slot::Password, SlotError::Unusable) => Refusal::PasswordSlotUnusable,
        (Slot::Recovery, SlotError::Wrong) => Refusal::WrongRecoveryCode,
        (Slot::Recovery, SlotError::Unusable) => Refusal::RecoverySlotUnusable,
    }
}

/// A password long enough to be taken.
fn new_password(password: &str) -> Result<SecretString, Refusal> {
    if password.chars().count() < LEAST_PASSWORD {
        return Err(Refusal::PasswordTooShort { least: LEAST_PASSWORD });
    }
    Ok(password.to_owned().into())
}

/// A name that is one.
pub(super) fn sound_name(name: &str) -> Result<Name, Refusal> {
    let name = Name::typed(name)?;
    if name.is_empty() { Err(Refusal::NameMissing) } else { Ok(name) }
}

impl App {
    pub(super) fn start(&self, (): (), _now: DateTime<Utc>) -> Result<StartView, Refusal> {
        let vault = match (self.is_open(), self.is_new()?) {
            (true, _) => VaultState::Open,
            (false, true) => VaultState::New,
            (false, false) => VaultState::Locked,
        };
        let auto_lock_minutes = match vault {
            VaultState::Open => self.auto_lock_minutes()?,
            VaultState::New | VaultState::Locked => None,
        };
        Ok(StartView {
            vault,
            appearance: appearance(self.folder()),
            bad_place: self.bad_place(),
            folder: self.folder().display().to_string(),
            auto_lock_minutes,
            in_keychain: self.is_in_keychain(),
            reaches: if vault == VaultState::Open {
                self.reaches()?.into_iter().map(|card| card.id).collect()
            } else {
                Vec::new()
            },
            came: if vault == VaultState::Open { self.count_of_mail() } else { 0 },
            mail_waits: vault == VaultState::Locked && self.mail_memory().waits,
        })
    }

    /// Whether nothing is here. A vault that is gone while its backups are here is none to start over on top of, nor is
    /// anything that can't be looked into.
    pub(super) fn is_new(&self) -> Result<bool, Refusal> {
        let nothing = self.vault().exists().and_then(|vault| Ok(!vault && !self.backups().any()?));
        nothing.map_err(|error| {
            tracing::warn!(kind = ?error.kind(), "the data folder can't be looked into");
            Refusal::FolderUnreadable
        })
    }

    pub(super) fn set_up(&self, with: SetUp, now: DateTime<Utc>) -> Result<StartView, Refusal> {
        let name = sound_name(&with.name)?;
        let password = new_password(&with.password)?;
        let opening = self.opening();
        let lock = opening.lock_folder()?;
        if !self.is_new()? {
            return Err(Refusal::AlreadySetUp);
        }
        let recovery = RecoveryCode::new().ok_or(Refusal::Unexpected)?;
        let keys = OwnKeys::new().ok_or(Refusal::Unexpected)?;
        let new = NewKey::seal(&password, &recovery)?;
        self.vault().make(&new, |vault, key| {
            let mut store = Store::create(&vault.database(), key)?;
            store.transaction(|db| {
                rows::create_person(db, &name, &keys)?;
                rows::set(db, Setting::RecoveryCode, Some(&recovery.groups().concat()))
            })?;
            Ok::<_, Refusal>(())
        })?;
        opening.open_store(new.into_key(), lock, false, now)?;
        self.start((), now)
    }

    pub(super) fn judge_password(&self, with: JudgePassword, _now: DateTime<Utc>) -> Result<StrengthView, Refusal> {
        let judged: String = with.password.chars().take(JUDGED).collect();
        let mut easy: Vec<&str> = with.name.split_whitespace().collect();
        easy.extend([
            "øvebane",
            "oevebane",
            "adgangskode",
            "kodeord",
            "hemmelig",
            "kommune",
            "leder",
            "sommer",
            "vinter",
        ]);
        let score = u8::from(zxcvbn::zxcvbn(&judged, &easy).score());
        Ok(StrengthView { score, long_enough: with.password.chars().count() >= LEAST_PASSWORD })
    }

    pub(super) fn unlock(&self, with: Unlock, now: DateTime<Utc>) -> Result<StartView, Refusal> {
        let opening = self.opening();
        if self.is_open() {
            self.check_password(with.password)?;
        } else {
            let lock = opening.lock_folder()?;
            let opened = self.vault().open_slot(Slot::Password, with.password.into());
            let key = opened.map_err(|error| self.slot_refusal(Slot::Password, error))?;
            opening.open_store(key, lock, with.although_moved, now)?;
        }
        self.start((), now)
    }

    /// Why a slot did not open the vault. A slot that is unusable beside a database that is gone says that the vault is missing.
    fn slot_refusal(&self, slot: Slot, error: SlotError) -> Refusal {
        let is_gone = || matches!(self.vault().database().try_exists(), Ok(false));
        if error == SlotError::Unusable && is_gone() {
            return Refusal::DatabaseMissing { backup: self.backups().newest_day() };
        }
        slot_refusal(slot, error)
    }

    pub(super) fn unlock_with_recovery(
        &self,
        with: UnlockWithRecovery,
        now: DateTime<Utc>,
    ) -> Result<StartView, Refusal> {
        let password = new_password(&with.new_password)?;
        let code = RecoveryCode::read(&with.code)?;
        let opening = self.opening();
        // Opened another way meanwhile, it has the new password all the same.
        let lock = if self.is_open() { None } else { Some(opening.lock_folder()?) };
        let opened = self.vault().open_slot(Slot::Recovery, code.passphrase());
        let key = opened.map_err(|error| self.slot_refusal(Slot::Recovery, error))?;
        // The database first: a password that opens nothing would be worse than the old one.
        if let Some(lock) = lock {
            opening.open_store(key, lock, with.although_moved, now)?;
        }
        self.write_password(password).inspect_err(|_| self.close())?;
        self.start((), now)
    }

    /// Rewrites the password slot, here and in the backups. Sealing happens outside the store's lock.
    fn write_password(&self, password: SecretString) -> Result<(), Refusal> {
        let key = self.with(|open| Ok(Arc::clone(&open.key)))?;
        let vault = self.vault();
        vault.write_slot(Slot::Password, &SealedSlot::new(&key, password)?)?;
        Ok(self.session().backups().renew_slots(&vault, &key)?)
    }

    pub(super) fn lock(&self, (): (), now: DateTime<Utc>) -> Result<StartView, Refusal> {
        self.close();
        self.start((), now)
    }

    /// Puts the newest good backup that the opener of a slot opens in the vault's place, which is kept aside.
    fn put_backup_in_place(
        &self,
        (slot, opener): (Slot, &SecretString),
        although_sound: bool,
        now: DateTime<Utc>,
    ) -> Result<(), Refusal> {
        let opening = self.opening();
        let _lock = opening.lock_folder()?;
        let aside = now.format("%Y-%m-%d-%H%M%S").to_string();
        let backups = self.session().backups();
        let restored = backups.restore(&self.vault(), (slot, opener), Restoring { aside: &aside, although_sound });
        restored.map_err(|error| match error {
            RestoreError::None => Refusal::NoBackup,
            RestoreError::Sound => Refusal::VaultSound { backup: backups.newest_day() },
            RestoreError::Slot(error) => slot_refusal(slot, error),
            RestoreError::Store(error) => error.into(),
        })
    }

    pub(super) fn restore_backup_with_recovery(
        &self,
        with: UnlockWithRecovery,
        now: DateTime<Utc>,
    ) -> Result<StartView, Refusal> {
        new_password(&with.new_password)?;
        let opener = RecoveryCode::read(&with.code)?.passphrase();
        self.put_backup_in_place((Slot::Recovery, &opener), false, now)?;
        // The backup may be of a day before the person moved, or after.
        self.unlock_with_recovery(UnlockWithRecovery { although_moved: true, ..with }, now)
    }

    pub(super) fn restore_backup(&self, with: RestoreBackup, now: DateTime<Utc>) -> Result<StartView, Refusal> {
        let opener = with.password.clone().into();
        self.put_backup_in_place((Slot::Password, &opener), with.although_sound, now)?;
        self.unlock(Unlock { password: with.password, although_moved: true }, now)
    }

    pub(super) fn change_password(&self, with: ChangePassword, _now: DateTime<Utc>) -> Result<(), Refusal> {
        let password = new_password(&with.new)?;
        self.check_password(with.old)?;
        self.write_password(password)
    }

    /// A change of password alone leaves the key as it is: who has copied the vault and knows the earlier password has that key,
    /// and opens whatever is copied later as well. After this they don't. The recovery code opened the earlier key, so there is
    /// a new one.
    pub(super) fn change_key(&self, with: ChangePassword, now: DateTime<Utc>) -> Result<RecoveryView, Refusal> {
        let password = new_password(&with.new)?;
        self.check_password(with.old)?;
        let recovery = RecoveryCode::new().ok_or(Refusal::Unexpected)?;
        let in_keychain = self.vault().keychain_name();
        self.session().change_key(NewKey::seal(&password, &recovery)?, &recovery)?;
        // The slot went with the earlier key. Where the keychain does not answer now, the password is asked from now on.
        if in_keychain.is_some() {
            self.forget(in_keychain);
            if self.give_to_keychain().is_err() {
                tracing::warn!("the keychain has not got the new key");
            }
        }
        self.begin_upkeep_anew(now);
        Ok(view_of(&recovery))
    }

    /// Asks the password once more while the vault is open.
    pub(super) fn check_password(&self, password: String) -> Result<(), Refusal> {
        if !self.is_open() {
            return Err(Refusal::Locked);
        }
        let opened = self.vault().open_slot(Slot::Password, password.into());
        opened.map(|_| ()).map_err(|error| slot_refusal(Slot::Password, error))
    }

    pub(super) fn try_password(&self, with: Password, _now: DateTime<Utc>) -> Result<(), Refusal> {
        self.check_password(with.password)
    }

    pub(super) fn recovery_code(&self, (): (), _now: DateTime<Utc>) -> Result<RecoveryView, Refusal> {
        let code = self.kept_recovery_code()?;
        Ok(code.map_or(RecoveryView { groups: Vec::new(), ask_group: 0 }, |code| view_of(&code)))
    }

    pub(super) fn kept_recovery_code(&self) -> Result<Option<RecoveryCode>, Refusal> {
        let kept = self.with(|open| Ok(rows::get(&open.store.reading(), Setting::RecoveryCode)?))?;
        kept.map(|signs| RecoveryCode::read(&signs).map_err(|_| Refusal::Unexpected)).transpose()
    }

    pub(super) fn confirm_recovery(&self, with: ConfirmRecovery, _now: DateTime<Utc>) -> Result<(), Refusal> {
        let code = self.kept_recovery_code()?.ok_or(Refusal::NotFound)?;
        if !code.is_group(with.group, &with.text) {
            return Err(Refusal::GroupDiffers);
        }
        // Tried for real before it is forgotten: a code on paper that opens nothing would be found out too late.
        let opened = self.vault().open_slot(Slot::Recovery, code.passphrase());
        opened.map_err(|_| Refusal::RecoverySlotUnusable)?;
        self.keep_recovery_code(None)
    }

    fn keep_recovery_code(&self, code: Option<&RecoveryCode>) -> Result<(), Refusal> {
        let signs = code.map(|code| code.groups().concat());
        self.with(|open| open.store.transaction(|db| Ok(rows::set(db, Setting::RecoveryCode, signs.as_deref())?)))
    }

    pub(super) fn new_recovery_code(&self, with: Password, _now: DateTime<Utc>) -> Result<RecoveryView, Refusal> {
        self.check_password(with.password)?;
        let code = RecoveryCode::new().ok_or(Refusal::Unexpected)?;
        let key = self.with(|open| Ok(Arc::clone(&open.key)))?;
        let sealed = SealedSlot::new(&key, code.passphrase())?;
        // The code is kept before the slot takes it: a slot whose code nobody can read would be the worse half.
        let earlier = self.kept_recovery_code()?;
        self.keep_recovery_code(Some(&code))?;
        if let Err(error) = self.vault().write_slot(Slot::Recovery, &sealed) {
            self.keep_recovery_code(earlier.as_ref())?;
            return Err(error.into());
        }
        self.session().backups().renew_slots(&self.vault(), &key)?;
        Ok(view_of(&code))
    }
}

fn view_of(code: &RecoveryCode) -> RecoveryView {
    let groups = code.groups();
    // Which group is asked follows from the code, so that it does not change while it is looked for.
    let ask_group = groups.concat().bytes().map(usize::from).sum::<usize>() % groups.len().max(1);
    RecoveryView { groups, ask_group }
}
