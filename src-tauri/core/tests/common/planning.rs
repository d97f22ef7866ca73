//! A plan that two people have already, put into their vaults past the app.

#![allow(dead_code, reason = "each test file uses its own part of this")]

use chrono::{DateTime, Utc};
use oevebane_core::conversation::Role;
use oevebane_core::id::{AgreementId, ConversationId, LookId};
use oevebane_core::sheet::SheetField;
use oevebane_core::store::{Store, StoreError, plans, sheets};
use oevebane_core::vault::{Slot, Vault};
use serde_json::{Value, json};

use super::common::{PASSWORD, Person, now};

/// Writes fields of the sheet in one person's vault.
pub fn write(person: &Person, talk: &str, role: Role, fields: &[(String, &str)], now: DateTime<Utc>) {
    let id: ConversationId = talk.parse().unwrap();
    in_the_vault(person, |store| {
        store
            .transaction(|db| {
                let before = sheets::revisions(db, id)?.by_field;
                for (field, text) in fields {
                    let builds_on = before.get(field).copied().unwrap_or(0);
                    let field: SheetField = field.parse().unwrap();
                    sheets::save(db, id, &field, text, (builds_on, now))?;
                }
                plans::settle(db, id, role)?;
                Ok::<_, StoreError>(())
            })
            .unwrap();
    });
}

/// Does something in a person's database while the app is locked.
fn in_the_vault(person: &Person, work: impl FnOnce(&mut Store)) {
    person.ask("lock", Value::Null);
    let vault = Vault::of(&person.data());
    let key = vault.open_slot(Slot::Password, PASSWORD.to_owned().into()).unwrap();
    let mut store = Store::open(&vault.database(), &key).unwrap();
    work(&mut store);
    drop(store);
    person.ask("unlock", json!({ "password": PASSWORD }));
}

/// Forgets everything that a person has sent, past the app.
pub fn forget_what_was_sent(person: &Person) {
    in_the_vault(person, |store| {
        store.transaction(|db| db.execute("DELETE FROM sent", []).map_err(StoreError::from)).unwrap();
    });
}

/// The same plan on both sides: two agreements, and two days on which they look at all of it. Gives the agreements'
/// ids.
pub fn planned(leader: &Person, host: &Person, talk: &str) -> [String; 2] {
    let [first, second] = [AgreementId::new().to_string(), AgreementId::new().to_string()];
    let mut fields = plan(&first, &second);
    fields.push((format!("look/{}", LookId::new()), "2027-03-01"));
    fields.push((format!("look/{}", LookId::new()), "2027-06-01"));
    let now = now();
    write(leader, talk, Role::Subject, &fields, now);
    write(host, talk, Role::Host, &fields, now);
    [first, second]
}

fn plan(first: &str, second: &str) -> Vec<(String, &'static str)> {
    let part = |id: &str, part: &str| format!("agreement/{id}/{part}");
    vec![
        (part(first, "what"), "Korte morgenmøder med teamet"),
        (part(first, "why"), "Vi taler for lidt sammen om dagens opgaver."),
        (part(first, "who"), "WHO-ER-MED"),
        (part(first, "support"), "STØTTE-FRA-MIN-LEDER"),
        (part(first, "by_when"), "2026-11-27"),
        (part(first, "signs"), "Færre spørgsmål i løbet af formiddagen"),
        (part(first, "follow_up"), "HVER-MÅNED"),
        (part(second, "what"), "Et forløb om forandringsledelse"),
        (part(second, "why"), "NOGET-FØLSOMT"),
    ]
}
