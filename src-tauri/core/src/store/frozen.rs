//! Guides and frames as they were when they were frozen for a talk. Many talks are held under the same words, so each text is
//! kept once, by its hash. The schema itself takes a text away with the last that it is of, whatever deletes that.

use std::cell::RefCell;
use std::sync::Arc;

use rusqlite::params;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Change, StoreError};
use crate::guide::Frame;
use crate::hash::Hash;

/// How many frames are kept as they were read: who looks back reads those of a few years.
const READ: usize = 4;

/// The frames that were read last, by their hashes, the newest last. To make one out of its text takes longer than all else that
/// is done to save an answer, and under one hash there is ever the same.
#[derive(Default)]
pub(super) struct Frames(RefCell<Vec<(Hash, Arc<Frame>)>>);

impl Frames {
    /// The frame of this hash; `text` gives what it is made out of, where that is not known.
    pub fn of(&self, hash: Hash, text: impl FnOnce() -> Result<String, StoreError>) -> Result<Arc<Frame>, StoreError> {
        let mut known = self.0.borrow_mut();
        let place = known.iter().position(|(of, _)| *of == hash);
        let frame = match place {
            Some(place) => known.remove(place).1,
            None => Arc::new(read(&text()?)?),
        };
        if known.len() == READ {
            known.remove(0);
        }
        known.push((hash, Arc::clone(&frame)));
        Ok(frame)
    }
}

/// Keeps what is frozen, and gives the number that it goes by in the database.
pub(super) fn keep<T: Serialize>(db: &Change<'_>, what: &T) -> Result<i64, StoreError> {
    keep_text(db, &serde_json::to_string(what)?)
}

/// Keeps a text that is frozen, and gives the number that it goes by in the database.
pub(super) fn keep_text(db: &Change<'_>, text: &str) -> Result<i64, StoreError> {
    let hash = Hash::of(text.as_bytes());
    db.execute("INSERT INTO frozen (hash, text) VALUES (?1, ?2) ON CONFLICT DO NOTHING", params![hash.0, text])?;
    Ok(db.query_row("SELECT id FROM frozen WHERE hash = ?1", [hash.0], |row| row.get(0))?)
}

/// What is frozen, as it was.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    Ok(serde_json::from_str(text)?)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use rusqlite::Connection;

    use super::Frames;
    use crate::guide::{Frame, shipped};
    use crate::hash::Hash;
    use crate::id::ConversationId;
    use crate::invitation::adapt::Adaptation;
    use crate::role::Role;
    use crate::store::conversations::NewConversation;
    use crate::store::tests::at_version;
    use crate::store::{Change, Store, StoreError, conversations, invitations};
    use crate::vault::DataKey;

    const NOW: &str = "2026-11-21T08:30:00Z";

    #[test]
    fn a_frame_is_made_out_of_its_text_once_while_few_others_are_read() {
        let text = |year| serde_json::to_string(&Frame::for_year(&shipped()[0], i32::from(year))).unwrap();
        let (frames, made) = (Frames::default(), Cell::new(0));
        let of = |year: u8| {
            let read = || {
                made.set(made.get() + 1);
                Ok(text(year))
            };
            assert_eq!(frames.of(Hash([year; 32]), read).unwrap().year, i32::from(year));
            made.get()
        };
        assert_eq!([of(0), of(0)], [1, 1]);
        assert_eq!([of(1), of(2), of(3), of(0)], [2, 3, 4, 4]);
        assert_eq!([of(4), of(0), of(1)], [5, 5, 6], "the one that was read longest ago has gone");
        let refused = frames.of(Hash([9; 32]), || Err(StoreError::NotFound));
        assert!(matches!(refused, Err(StoreError::NotFound)));
    }

    fn begin(db: &Change<'_>, frame: &Frame) -> ConversationId {
        let id = ConversationId::new();
        let new = NewConversation { id, role: Role::Host, frame, with: "Eksempel Leder", contact: None };
        conversations::begin(db, &new, NOW.parse().unwrap()).unwrap();
        id
    }

    fn texts(store: &Store) -> i64 {
        store.in_sql(|db| db.query_row("SELECT count(*) FROM frozen", [], |row| row.get(0)).unwrap())
    }

    #[test]
    fn the_same_words_are_kept_once_and_go_with_the_last_talk_that_is_held_under_them() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::create(&folder.path().join("x.db"), &DataKey::new().unwrap()).unwrap();
        let (guide, now) = (&shipped()[0], NOW.parse().unwrap());
        let (frame, other) = (Frame::for_year(guide, 2026), Frame::for_year(guide, 2027));
        let mut change = |with: &dyn Fn(&Change<'_>)| {
            let done = store.transaction(|db| {
                with(db);
                Ok::<_, StoreError>(())
            });
            done.unwrap();
            texts(&store)
        };
        let talks = std::cell::RefCell::new(Vec::new());
        let all = |db: &Change<'_>| *talks.borrow_mut() = vec![begin(db, &frame), begin(db, &frame)];
        assert_eq!(change(&all), 1);
        let [first, second] = talks.borrow()[..] else { panic!() };
        let invite = |db: &Change<'_>, id| invitations::set_adaptation(db, id, guide, &Adaptation::default()).unwrap();
        assert_eq!(change(&|db| [first, second].iter().for_each(|id| invite(db, *id))), 2, "the guide is another text");
        assert_eq!(change(&|db| conversations::set_frame(db, first, &other, now).unwrap()), 3, "one has its own now");
        assert_eq!(change(&|db| conversations::set_frame(db, second, &other, now).unwrap()), 2, "none has the first");
        assert_eq!(change(&|db| conversations::delete(db, first).unwrap()), 2, "the other is still held under them");
        assert_eq!(change(&|db| conversations::delete(db, second).unwrap()), 0);
    }

    /// Two talks under one frame and a third under its own, as they were kept when each had it whole.
    fn three_talks(db: &Connection, [one, another]: [&str; 2]) {
        let talk = "INSERT INTO conversation (id, role, year, family, kind, guide_title, own_questions, frame, with_name, changed,
                        touched)
                    VALUES (?1, 'host', 2026, 'haderslev-lus', 'lus', 'LUS', 20, ?2, '', '', '2026-11-20 08:32:00+00:00')";
        for (id, frame) in [("a", one), ("b", one), ("c", another)] {
            db.execute(talk, [id, frame]).unwrap();
        }
        let invitation = "INSERT INTO invitation (conversation, guide, adaptation) VALUES ('a', ?1, '{}')";
        db.execute(invitation, [another]).unwrap();
    }

    #[test]
    fn what_each_talk_had_whole_is_kept_once_when_the_vault_is_brought_up_to_date() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = at_version(&folder.path().join("x.db"), &DataKey::new().unwrap(), 26);
        let kept = [r#"{"et":"æøå"}"#, r#"{"to":2}"#];
        store.in_sql(|db| three_talks(db, kept));
        store.migrate().unwrap();
        let of_talk = "SELECT f.text FROM conversation c JOIN frozen f ON f.id = c.frame WHERE c.id = ?1";
        let text = |sql: &str, id| store.in_sql(|db| db.query_row(sql, [id], |row| row.get::<_, String>(0)).unwrap());
        assert_eq!(["a", "b", "c"].map(|id| text(of_talk, id)), [kept[0], kept[0], kept[1]]);
        let guide = "SELECT f.text FROM invitation i JOIN frozen f ON f.id = i.guide WHERE i.conversation = ?1";
        assert_eq!((text(guide, "a").as_str(), texts(&store)), (kept[1], 2));
    }
}
