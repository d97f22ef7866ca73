//! Who the person is, and how they want the app.

use age::secrecy::ExposeSecret;
use rusqlite::{OptionalExtension, params};

use super::{Change, Read, StoreError};
use crate::cards::OwnProfile;
use crate::person::OwnKeys;
use crate::profile::Profile;

/// What is remembered, by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The organisation whose guides come first.
    Organisation,
    /// Minutes until the app locks; `0` for never.
    AutoLock,
    /// The recovery code, until it has been written down.
    RecoveryCode,
    /// The day on which the person moved to another computer, so that this vault is used no more.
    Moved,
    /// The shared folder that files go by.
    Mailbox,
}

impl Setting {
    const fn name(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::AutoLock => "auto_lock_minutes",
            Self::RecoveryCode => "recovery_code",
            Self::Moved => "moved",
            Self::Mailbox => "mailbox",
        }
    }
}

/// A setting's value, if it has one.
pub fn get(db: &Read<'_>, setting: Setting) -> Result<Option<String>, StoreError> {
    let row = db.query_row("SELECT value FROM setting WHERE name = ?1", [setting.name()], |row| row.get(0));
    Ok(row.optional()?)
}

/// Sets a setting, or takes its value away.
pub fn set(db: &Change<'_>, setting: Setting, value: Option<&str>) -> Result<(), StoreError> {
    match value {
        Some(value) => db.execute(
            "INSERT INTO setting (name, value) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            params![setting.name(), value],
        )?,
        None => db.execute("DELETE FROM setting WHERE name = ?1", [setting.name()])?,
    };
    Ok(())
}

/// Writes who the person is, with the keys that stand for them from now on.
pub fn create_person(db: &Change<'_>, name: &str, keys: &OwnKeys) -> Result<(), StoreError> {
    let (age, signing) = keys.stored();
    db.execute(
        "INSERT INTO person (one, name, age_key, signing_key) VALUES (1, ?1, ?2, ?3)",
        params![name, age.expose_secret(), signing.as_slice()],
    )?;
    Ok(())
}

/// Who the person is.
pub fn profile(db: &Read<'_>) -> Result<Profile, StoreError> {
    Ok(db.query_row("SELECT name, title, workplace FROM person", [], |row| {
        Ok(Profile { name: row.get(0)?, title: row.get(1)?, workplace: row.get(2)? })
    })?)
}

/// Who the person is, and whether they have said so: there is more than the name, or something has been saved for someone.
///
/// # Errors
/// [`StoreError::NotFound`] before there is anyone.
pub fn own_profile(db: &Read<'_>) -> Result<OwnProfile, StoreError> {
    let profile = profile(db)?;
    let saved: bool = db.query_row("SELECT EXISTS (SELECT 1 FROM sent)", [], |row| row.get(0))?;
    let said = saved || !profile.title.is_empty() || !profile.workplace.is_empty();
    Ok(OwnProfile { profile, said })
}

/// Changes who the person is; the keys stay.
pub fn set_profile(db: &Change<'_>, profile: &Profile) -> Result<(), StoreError> {
    db.execute(
        "UPDATE person SET name = ?1, title = ?2, workplace = ?3",
        params![profile.name, profile.title, profile.workplace],
    )?;
    Ok(())
}

/// The person's own keys.
pub fn own_keys(db: &Read<'_>) -> Result<OwnKeys, StoreError> {
    let (age, signing): (zeroize::Zeroizing<String>, zeroize::Zeroizing<[u8; 32]>) =
        db.query_row("SELECT age_key, signing_key FROM person", [], |row| {
            Ok((row.get::<_, String>(0)?.into(), row.get::<_, [u8; 32]>(1)?.into()))
        })?;
    OwnKeys::from_stored(&age, &signing).map_err(|_| StoreError::Unexpected("own keys".to_owned()))
}
