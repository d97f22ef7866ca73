//! A plan that two people have already, put into their vaults past the app.

use chrono::{DateTime, Utc};
use oevebane_core::id::{AgreementId, ConversationId, LookId};
use oevebane_core::plan::Approval;
use oevebane_core::sheet::{AgreementPart, SheetField};
use oevebane_core::store::{Change, plans, sheets};

use super::past_the_app::past_the_app;
use crate::common::{Person, now};
use oevebane_core::role::Role;

/// Writes fields of the sheet in one person's vault.
pub fn write(person: &Person, talk: &str, fields: &[(String, &str)], now: DateTime<Utc>) {
    let id: ConversationId = talk.parse().unwrap();
    past_the_app(person, |db| {
        let before = sheets::revisions(db, id).unwrap().by_field;
        for (field, text) in fields {
            let builds_on = before.get(field).copied().unwrap_or(0);
            sheets::save(db, id, &field.parse().unwrap(), text, (builds_on, now)).unwrap();
        }
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
    write(leader, talk, &fields, now);
    write(host, talk, &fields, now);
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

/// Writes one agreement into a talk's sheet, and lets both approve the plan; gives the agreement's id.
pub fn agree(db: &Change<'_>, talk: &str, role: Role, what: &str) -> String {
    let (talk, id) = (talk.parse().unwrap(), AgreementId::new());
    sheets::save(db, talk, &SheetField::Agreement { id, part: AgreementPart::What }, what, (0, now())).unwrap();
    let hash = plans::write_down(db, talk, role, now()).unwrap();
    for role in [Role::Subject, Role::Host] {
        plans::approve(db, talk, hash, role, &Approval::plain(now().date_naive(), true)).unwrap();
    }
    id.to_string()
}
