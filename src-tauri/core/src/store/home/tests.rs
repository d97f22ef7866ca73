//! What the start page lists of very many talks.

use rusqlite::{Connection, StatementStatus, params};

use super::*;
use crate::store::Store;
use crate::vault::DataKey;

const NOW: &str = "2026-11-21T08:30:00Z";

fn id(nth: usize) -> String {
    format!("01900000-0000-7000-8000-{nth:012}")
}

/// An agreed talk of a year.
fn agreed(db: &Connection, nth: usize, year: i32) {
    let sql =
        "INSERT INTO conversation (id, role, year, family, kind, guide_title, own_questions, frame, with_name, changed,
                   touched, plan)
               VALUES (?1, 'host', ?2, 'haderslev-lus', 'lus', 'LUS', 20, 1, ?1, ?3, ?3, 'agreed')";
    db.execute(sql, params![id(nth), year, "2020-11-20 08:32:00+00:00"]).unwrap();
}

#[test]
fn of_very_many_agreed_talks_the_newest_are_listed_and_every_older_one_that_may_ask_something() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("x.db"), &DataKey::new().unwrap()).unwrap();
    let old: Vec<usize> = (1..=6).collect();
    store.in_sql(|db| {
        db.execute_batch(
            "BEGIN; INSERT INTO frozen (id, hash, text) VALUES (1, zeroblob(32), '{}');
             INSERT INTO contact (id, name, title, workplace) VALUES ('01900000-0000-7000-8000-0000000000ff', 'x', '', '');",
        )
        .unwrap();
        for nth in &old {
            agreed(db, *nth, 2020);
        }
        for nth in 10..=10 + MOST_AGREED {
            agreed(db, nth, 2025);
        }
        let asks = [
            "INSERT INTO received (id, conversation, contact, kind, created, taken_in, hash, based_on, payload)
                 VALUES ('r', ?1, '01900000-0000-7000-8000-0000000000ff', 'follow_up', '2026-11-20 08:32:00+00:00',
                     '2026-11-20 08:32:00+00:00', x'00', '[]', x'00')",
            "INSERT INTO sent (id, conversation, kind, to_name, file_name, at, hash, payload)
                 VALUES ('01900000-0000-7000-8000-0000000000fe', ?1, 'plan', 'x', 'x', '2020-11-20 08:32:00+00:00', x'00', x'00')",
            "INSERT INTO due (conversation, day) VALUES (?1, '2026-11-25')",
            "INSERT INTO due (conversation, day) VALUES (?1, '2027-11-25')",
            "INSERT INTO follow_up (conversation, id, role, entry, revision, kept_back, saved)
                 VALUES (?1, 'f', 'host', '{}', 1, 0, '2026-11-20 08:32:00+00:00')",
        ];
        for (nth, sql) in old.iter().zip(asks) {
            db.execute(sql, [id(*nth)]).unwrap();
        }
        db.execute_batch("COMMIT").unwrap();
    });
    let listed = on_start_page(&store.reading(), NOW.parse().unwrap()).unwrap();
    let of_old: Vec<String> =
        listed.iter().rev().take_while(|row| row.card.year == 2020).map(|row| row.card.id.to_string()).collect();
    assert_eq!(listed.len(), MOST_AGREED + 5);
    assert!(old.iter().take(5).all(|nth| of_old.contains(&id(*nth))), "{of_old:?}");
}

#[test]
fn the_list_is_planned_once_whatever_day_it_is_drawn_on() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::create(&folder.path().join("x.db"), &DataKey::new().unwrap()).unwrap();
    store.in_sql(|db| {
        let mut statement = db.prepare(&select(&of_start_page())).unwrap();
        for day in ["2026-11-21", "2026-11-22", "2027-01-05"] {
            let listed =
                statement.query_map(params![day, MOST, MOST_AGREED, day, day, day, NEXT_DAYS], |_| Ok(())).unwrap();
            assert_eq!(listed.count(), 0);
        }
        assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
        // Otherwise the database would plan it anew for every day.
        db.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, false).unwrap();
        let mut statement = db.prepare(&select(&of_start_page())).unwrap();
        for day in ["2026-11-21", "2026-11-22", "2027-01-05"] {
            let listed =
                statement.query_map(params![day, MOST, MOST_AGREED, day, day, day, NEXT_DAYS], |_| Ok(())).unwrap();
            assert_eq!(listed.count(), 0);
        }
        assert_ne!(statement.get_status(StatementStatus::RePrepare), 0, "this test can fail");
    });
}
