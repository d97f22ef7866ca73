//! What is in a database, past the store.

use std::collections::BTreeMap;
use std::path::Path;

use oevebane_core::store::pairs;
use oevebane_core::vault::{DataKey, Slot, Vault};
use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::Value as Sql;

use super::{PASSWORD, Person};

/// A database with nothing of the store before it but what its indexes call.
pub fn connected(database: &Path, key: &DataKey) -> Connection {
    let connection = Connection::open(database).unwrap();
    connection.pragma_update(None, "key", key.as_pragma().as_str()).unwrap();
    let folded = |with: &Context<'_>| Ok(with.get::<Option<String>>(0)?.as_deref().map(pairs::folded));
    connection
        .create_scalar_function("folded", 1, FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC, folded)
        .unwrap();
    connection
}

/// Every row of every table of someone who has the app closed or locked, but for what is known of the backups themselves.
pub fn rows(person: &Person) -> BTreeMap<String, Vec<Vec<Sql>>> {
    let vault = Vault::of(&person.data());
    let key = vault.open_slot(Slot::Password, PASSWORD.to_owned().into()).unwrap();
    let db = connected(&vault.database(), &key);
    let mut tables =
        db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'safekeeping'").unwrap();
    let tables = tables.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap);
    let rows = |table: &str| {
        let mut rows = db.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = rows.column_count();
        let row = |row: &rusqlite::Row<'_>| (0..columns).map(|column| row.get::<_, Sql>(column)).collect();
        let mut rows: Vec<Vec<Sql>> = rows.query_map([], row).unwrap().map(Result::unwrap).collect();
        rows.sort_by_key(|row| format!("{row:?}"));
        rows
    };
    tables.map(|table| (table.clone(), rows(&table))).collect()
}
