//! What a test does past the app: straight in the database.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use serde_json::json;

use crate::common::{PASSWORD, Person, now};

/// Works on the database of someone who has the app closed, past the app, and opens the app again.
pub fn past_the_app<T>(person: Person, work: impl FnOnce(&rusqlite::Transaction<'_>) -> T) -> (Person, T) {
    let person = person.restart();
    let vault = oevebane_core::vault::Vault::of(&person.data());
    let key = vault.open_slot(oevebane_core::vault::Slot::Password, PASSWORD.to_owned().into()).unwrap();
    let mut store = oevebane_core::store::Store::open(&vault.database(), &key).unwrap();
    let done = store.transaction(|db| Ok::<_, oevebane_core::store::StoreError>(work(db))).unwrap();
    drop(store);
    person.ask("unlock", json!({ "password": PASSWORD }));
    (person, done)
}

/// Writes one agreement into a talk's sheet, and lets both approve the plan; gives the agreement's id.
pub fn agree(db: &rusqlite::Connection, talk: &str, role: oevebane_core::conversation::Role, what: &str) -> String {
    use oevebane_core::conversation::Role;
    use oevebane_core::plan::Approval;
    use oevebane_core::sheet::{AgreementPart, SheetField};
    use oevebane_core::store::{plans, sheets};
    let (talk, id) = (talk.parse().unwrap(), oevebane_core::id::AgreementId::new());
    sheets::save(db, talk, &SheetField::Agreement { id, part: AgreementPart::What }, what, (0, now())).unwrap();
    let hash = plans::write_down(db, talk, role, now()).unwrap();
    for role in [Role::Subject, Role::Host] {
        plans::approve(db, talk, hash, role, Approval { day: now().date_naive(), on_paper: true }).unwrap();
    }
    plans::settle(db, talk, role).unwrap();
    id.to_string()
}
