//! Data keys that the vault was under before, as long as a copy may still be under one of them.

use zeroize::Zeroizing;

use super::{Change, Read, StoreError};
use crate::data_key::DataKey;

/// Keeps a key until no copy is under it any more.
///
/// # Errors
/// When the database can't be written.
pub fn keep(db: &Change<'_>, key: &DataKey) -> Result<(), StoreError> {
    db.execute("INSERT INTO earlier_key (key) VALUES (?1)", [key.as_bytes()])?;
    Ok(())
}

/// The keys that copies may still be under.
///
/// # Errors
/// When the database can't be read.
pub fn all(db: &Read<'_>) -> Result<Vec<DataKey>, StoreError> {
    let mut statement = db.prepare("SELECT key FROM earlier_key")?;
    let rows = statement.query_map([], |row| Ok(Zeroizing::new(row.get::<_, Vec<u8>>(0)?)))?;
    rows.map(|row| DataKey::from_bytes(&row?).ok_or_else(|| StoreError::Unexpected("earlier key".to_owned()))).collect()
}

/// Forgets them all.
///
/// # Errors
/// When the database can't be written.
pub fn forget(db: &Change<'_>) -> Result<(), StoreError> {
    db.execute("DELETE FROM earlier_key", [])?;
    Ok(())
}
