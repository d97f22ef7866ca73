//! What stood in fields before something else did. It stays on this machine: nothing that leaves reads it.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::params;

use super::safekeeping::{has_table, not_before_seen};
use super::{Change, Read, StoreError};
use crate::id::ConversationId;
use crate::missed::{Stood, only_grew, words_gone};

/// How long an earlier text is kept.
const DAYS: TimeDelta = TimeDelta::days(30);

/// The fields of a talk that have earlier texts somebody would miss.
pub fn fields(db: &Read<'_>, id: ConversationId) -> Result<BTreeSet<String>, StoreError> {
    let mut statement = db.prepare("SELECT DISTINCT field FROM earlier_text WHERE conversation = ?1 AND missed")?;
    Ok(statement.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// The earlier texts of a field that somebody would miss, the newest first.
pub fn of_field(db: &Read<'_>, id: ConversationId, field: &str) -> Result<Vec<Stood>, StoreError> {
    let all = rows(db, id, field)?;
    Ok(all.into_iter().filter(|row| row.missed).map(|row| row.stood).collect())
}

/// Every earlier text of a talk that is kept, by its field, the newest of a field first.
pub fn all(db: &Read<'_>, id: ConversationId) -> Result<Vec<(String, Stood)>, StoreError> {
    let sql = "SELECT field, text, written, replaced FROM earlier_text WHERE conversation = ?1 ORDER BY field, id DESC";
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([id], |row| {
        Ok((row.get(0)?, Stood { text: row.get(1)?, written: row.get(2)?, replaced: row.get(3)? }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

struct Row {
    id: i64,
    stood: Stood,
    missed: bool,
}

fn rows(db: &Read<'_>, id: ConversationId, field: &str) -> Result<Vec<Row>, StoreError> {
    let sql = "SELECT id, text, written, replaced, missed FROM earlier_text WHERE conversation = ?1 AND field = ?2
               ORDER BY id DESC";
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map(params![id, field], |row| {
        let stood = Stood { text: row.get(1)?, written: row.get(2)?, replaced: row.get(3)? };
        Ok(Row { id: row.get(0)?, stood, missed: row.get(4)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A field gets another text. The one before is kept, unless it is only on the way down from one that is kept.
pub fn replace(
    db: &Change<'_>,
    (id, field): (ConversationId, &str),
    before: (&str, DateTime<Utc>),
    after: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (text, written) = before;
    let mut kept = rows(db, id, field)?;
    let newest = kept.first();
    let is_in_newest = newest.is_some_and(|row| words_gone(text, &row.stood.text) == 0);
    if !only_grew(text, after) && words_gone(text, after) > 0 && !is_in_newest {
        // A clock that is behind for a while takes no day from it.
        let replaced = not_before_seen(db, now)?;
        let before = Stood { text: text.to_owned(), written, replaced };
        let missed = before.is_missed_in(after);
        // What was only corrected on the way to this one goes for it.
        if newest.is_some_and(|row| !row.stood.is_missed_in(text)) {
            let gone = kept.remove(0);
            let sql = "UPDATE earlier_text SET text = ?2, written = ?3, replaced = ?4, missed = ?5 WHERE id = ?1";
            db.execute(sql, params![gone.id, before.text, before.written, before.replaced, missed])?;
        } else {
            db.execute(
                "INSERT INTO earlier_text (conversation, field, text, written, replaced, missed)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![id, field, before.text, before.written, before.replaced, missed],
            )?;
        }
    }
    for row in kept {
        let missed = row.stood.is_missed_in(after);
        if missed != row.missed {
            db.execute("UPDATE earlier_text SET missed = ?2 WHERE id = ?1", params![row.id, missed])?;
        }
    }
    Ok(())
}

/// Whether anything is kept.
pub fn are_kept(db: &Read<'_>) -> Result<bool, StoreError> {
    Ok(db.query_row("SELECT EXISTS (SELECT 1 FROM earlier_text)", [], |row| row.get(0))?)
}

/// Forgets what has been kept long enough. What a clock that went ahead replaced is kept from now on.
pub fn thin(db: &Change<'_>, now: DateTime<Utc>) -> Result<(), StoreError> {
    db.execute("UPDATE earlier_text SET replaced = ?1 WHERE replaced > ?1", [now])?;
    db.execute("DELETE FROM earlier_text WHERE replaced <= ?1", [now - DAYS])?;
    Ok(())
}

/// Deletes the earlier texts of the fields whose names begin so. Copies from before there were any have none.
pub fn erase(db: &Change<'_>, id: ConversationId, beginnings: &[&str]) -> Result<(), StoreError> {
    if !has_table(db, "earlier_text")? {
        return Ok(());
    }
    for beginning in beginnings {
        let sql = "DELETE FROM earlier_text WHERE conversation = ?1 AND substr(field, 1, length(?2)) = ?2";
        db.execute(sql, params![id, beginning])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::guide::{Frame, shipped};
    use crate::role::Role;
    use crate::store::Store;
    use crate::store::conversations::{self, NewConversation};
    use crate::vault::DataKey;

    #[test]
    fn what_takes_the_place_of_a_text_that_was_only_corrected_is_missed_for_its_own_words_alone() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::create(&folder.path().join("x.db"), &DataKey::new().unwrap()).unwrap();
        let (id, frame) = (ConversationId::new(), Frame::for_year(&shipped()[0], 2026));
        let new = NewConversation { id, role: Role::Host, frame: &frame, with: "", contact: None };
        let now: DateTime<Utc> = "2026-11-21T08:30:00Z".parse().unwrap();
        store.transaction(|db| conversations::begin(db, &new, now)).unwrap();
        let mut replaced = |(before, after): (&str, &str), minute| {
            let at = now + TimeDelta::minutes(minute);
            store
                .transaction(|db| replace(db, (id, "note:"), (before, at - TimeDelta::minutes(1)), after, at))
                .unwrap();
            let db = store.reading();
            let all = all(&db, id).unwrap().into_iter().map(|(_, stood)| stood.text).collect::<Vec<_>>();
            (all.join("; "), of_field(&db, id, "note:").unwrap().len())
        };
        let texts = ["en to tre fire", "en to tre fem seks syv otte", "fem seks syv otte tre"];
        assert_eq!(replaced((texts[0], texts[1]), 1), (texts[0].to_owned(), 0));
        assert_eq!(replaced((texts[1], texts[2]), 2), (texts[1].to_owned(), 0));
        assert_eq!(replaced((texts[2], ""), 3), (texts[1].to_owned(), 1), "its words are all in the one before");
    }
}
