//! Whatever is written in a year: what a host is told that Øvebane knows of someone holds all that the database holds.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::any_order::course::Who::{Host, Leader};
use crate::any_order::course::{Course, course};
use crate::any_order::year::Year;
use crate::failed_once;
use crate::steps::past_the_app::in_sql;
use crate::strict_json::json;
use crate::tried::tried;

/// What the text says at its head that it leaves out, or what only carries what stands elsewhere too.
const LEFT_OUT: [&str; 4] = [
    // Of what was sent to them the day and the kind are told.
    "sent",
    "begun",
    "private_note",
    // Oneself.
    "person",
];

/// Every text of the year that stands somewhere in a value and says something of someone: a question does not, and what
/// someone called themselves in an earlier file is left out.
fn texts_in(value: &str) -> BTreeSet<String> {
    let (of_a_question, a_title) = ("\",\"help\"", "\"title\":\"");
    let mut pieces = value.split("Tekst ");
    let mut before = pieces.next().unwrap();
    let mut texts = BTreeSet::new();
    for after in pieces {
        let end = after.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(after.len());
        if end > 0 && !before.ends_with(a_title) && !after[end..].starts_with(of_a_question) {
            texts.insert(format!("Tekst {}", &after[..end]));
        }
        before = after;
    }
    texts
}

/// The texts of the year that are in the database, with the tables that they are in.
fn held(db: &Connection) -> BTreeMap<String, BTreeSet<String>> {
    let mut tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let tables = tables.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap);
    let mut held = BTreeMap::<String, BTreeSet<String>>::new();
    for table in tables.filter(|table| !LEFT_OUT.contains(&table.as_str())) {
        // Of the plan and the following up they are told what stands in them now.
        let told = if table == "received" { "kind NOT IN ('plan', 'follow_up')" } else { "TRUE" };
        let mut rows = db.prepare(&format!("SELECT * FROM {table} WHERE {told}")).unwrap();
        let columns = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                let (ValueRef::Text(bytes) | ValueRef::Blob(bytes)) = row.get_ref(column).unwrap() else { continue };
                for text in texts_in(&String::from_utf8_lossy(bytes)) {
                    held.entry(text).or_default().insert(table.clone());
                }
            }
        }
    }
    held
}

proptest! {
    #![proptest_config(tried(3, failed_once!("what_is_known")))]

    #[test]
    fn every_text_of_a_year_that_is_kept_of_someone_stands_in_what_is_known_of_them(course in course()) {
        let Course(steps) = &course;
        let mut year = Year::begin(true);
        for step in steps {
            year.carry_out(step);
        }
        let host = year.person(Host);
        let path = host.place("kendt.txt");
        let leader = year.contact(Host, Leader);
        host.ask("write_what_is_known", json!({ "contact": leader, "file": host.file(&path) }));
        let known = texts_in(&std::fs::read_to_string(&path).unwrap());
        let mut untold = in_sql(host, held);
        prop_assert!(untold.len() > 3, "the year is empty");
        untold.retain(|text, _| !known.contains(text));
        prop_assert!(untold.is_empty(), "{untold:?}");
    }
}
