//! One's own preparation: answers, words, priorities, private notes, and what is chosen to be sent.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};
use serde::de::DeserializeOwned;

use super::{BuildsOn, Change, Read, StoreError, conversations, earlier_texts};
use crate::guide::Frame;
use crate::id::ConversationId;
use crate::preparation::{Answer, Part, PartState, Priority, Reading, WordsField, is_own};
use crate::role::Role;

/// What is saved about every field beside its text.
#[derive(Debug, Default)]
pub struct Revisions {
    /// By field key.
    pub by_field: BTreeMap<String, u32>,
    /// When something was last saved.
    pub saved: Option<DateTime<Utc>>,
}

impl Revisions {
    fn note(&mut self, key: String, revision: u32, saved: DateTime<Utc>) {
        self.by_field.insert(key, revision);
        self.saved = self.saved.max(Some(saved));
    }
}

/// The table that a field is saved in, with its key columns; table and column names are fixed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Table {
    Answer,
    Words,
    Priorities,
    Note,
}

fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    Ok(serde_json::from_str(text)?)
}

/// A serde name as the plain text that a column holds.
fn word(field: WordsField) -> Result<String, StoreError> {
    Ok(serde_json::to_string(&field)?.trim_matches('"').to_owned())
}

/// Everything that could be sent, under its frame.
pub fn reading(db: &Read<'_>, id: ConversationId) -> Result<Reading, StoreError> {
    Ok(with_revisions(db, id)?.0)
}

/// Everything that could be sent, with the revision of each field.
pub fn with_revisions(db: &Read<'_>, id: ConversationId) -> Result<(Reading, Revisions), StoreError> {
    let mut revisions = Revisions::default();
    let mut answers = BTreeMap::new();
    for (question, answer, revision, saved) in
        rows(db, "SELECT question, answer, revision, saved FROM answer WHERE conversation = ?1", id)?
    {
        revisions.note(format!("answer:{question}"), revision, saved);
        answers.insert(question, from_json::<Answer>(&answer)?);
    }
    let mut words = BTreeMap::new();
    for (field, text, revision, saved) in
        rows(db, "SELECT field, text, revision, saved FROM words WHERE conversation = ?1", id)?
    {
        revisions.note(format!("words:{field}"), revision, saved);
        words.insert(from_json::<WordsField>(&format!("\"{field}\""))?, text);
    }
    let mut priorities = Vec::new();
    for (_, list, revision, saved) in
        rows(db, "SELECT '', priorities, revision, saved FROM priorities WHERE conversation = ?1", id)?
    {
        revisions.note("priorities".to_owned(), revision, saved);
        priorities = from_json::<Vec<Priority>>(&list)?;
    }
    for (theme, _, revision, saved) in
        rows(db, "SELECT theme, '', revision, saved FROM private_note WHERE conversation = ?1", id)?
    {
        revisions.note(format!("note:{theme}"), revision, saved);
    }
    let frame = conversations::frame(db, id)?;
    let by = conversations::parties(db, id)?.ok_or(StoreError::NotFound)?.0;
    // What the host has taken out of the frame since stays in the database, and comes back with its question.
    answers.retain(|id, answer| has_place(&frame, by, id, answer));
    priorities.retain(|one| !matches!(one, Priority::Question { id } if frame.question(id).is_none()));
    words.retain(|field, _| field.is_in(&frame, by));
    Ok((Reading { by, frame, answers, words, priorities }, revisions))
}

/// Whether an answer is to something that is asked, in the way it is asked.
fn has_place(frame: &Frame, by: Role, question: &str, answer: &Answer) -> bool {
    frame.question(question).is_some_and(|question| answer.check(frame, question, by).is_ok())
}

fn answers_as_saved(db: &Read<'_>, id: ConversationId) -> Result<Vec<(String, Answer)>, StoreError> {
    let rows = rows(db, "SELECT question, answer, revision, saved FROM answer WHERE conversation = ?1", id)?;
    rows.into_iter().map(|(question, answer, ..)| Ok((question, from_json(&answer)?))).collect()
}

/// Own answers to what is not asked any more, or is asked otherwise, by question id.
pub fn set_aside(db: &Read<'_>, id: ConversationId) -> Result<Vec<(String, Answer)>, StoreError> {
    let frame = conversations::frame(db, id)?;
    let by = conversations::parties(db, id)?.ok_or(StoreError::NotFound)?.0;
    let mut answers = answers_as_saved(db, id)?;
    answers.retain(|(question, answer)| !answer.is_empty() && !has_place(&frame, by, question, answer));
    Ok(answers)
}

/// Whether something stands in an answer as it is saved: one that was written and taken away again is kept, for its
/// revision. The same as [`Answer::is_empty`], in the database's words.
macro_rules! is_written {
    ($answer:literal) => {
        concat!(
            "(json_extract(",
            $answer,
            ", '$.value') IS NOT NULL OR json_extract(",
            $answer,
            ", '$.choice') IS NOT NULL
                OR coalesce(json_array_length(",
            $answer,
            ", '$.picks'), 0) > 0 OR json_extract(",
            $answer,
            ", '$.rather_talk') OR trim(json_extract(",
            $answer,
            ", '$.text')) <> ''
                OR EXISTS (SELECT 1 FROM json_each(",
            $answer,
            ", '$.parts') part WHERE trim(part.value) <> ''))"
        )
    };
}

pub(super) use is_written;

/// Counts anew which answers are to the talk's own questions.
pub(super) fn recount(db: &Change<'_>, id: ConversationId) -> Result<(), StoreError> {
    let frame = conversations::shared_frame(db, id)?;
    let by = conversations::parties(db, id)?.ok_or(StoreError::NotFound)?.0;
    let before = counted(db, id)?;
    for (question, answer) in answers_as_saved(db, id)? {
        let counts = !answer.is_empty()
            && has_place(&frame, by, &question, &answer)
            && frame.question(&question).is_some_and(|question| is_own(question, by));
        if counts != before.contains(&question) {
            let sql = "UPDATE answer SET counts = ?3 WHERE conversation = ?1 AND question = ?2";
            db.execute(sql, params![id, question, counts])?;
        }
    }
    Ok(())
}

/// The talk's own questions that are answered or left open.
pub fn counted(db: &Read<'_>, id: ConversationId) -> Result<BTreeSet<String>, StoreError> {
    let mut statement = db.prepare("SELECT question FROM answer WHERE conversation = ?1 AND counts")?;
    Ok(statement.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

type FieldRow = (String, String, u32, DateTime<Utc>);

fn rows(db: &Read<'_>, sql: &str, id: ConversationId) -> Result<Vec<FieldRow>, StoreError> {
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Private notes by theme; the empty theme is the whole talk's.
pub fn notes(db: &Read<'_>, id: ConversationId) -> Result<BTreeMap<String, String>, StoreError> {
    let rows = rows(db, "SELECT theme, text, revision, saved FROM private_note WHERE conversation = ?1", id)?;
    Ok(rows.into_iter().map(|(theme, text, ..)| (theme, text)).collect())
}

/// Which revision a field is at, after seeing that the new text builds on it.
fn next_revision(
    db: &Read<'_>,
    table: Table,
    id: ConversationId,
    key: &str,
    builds_on: impl Into<BuildsOn>,
) -> Result<u32, StoreError> {
    let sql = match table {
        Table::Answer => "SELECT revision FROM answer WHERE conversation = ?1 AND question = ?2",
        Table::Words => "SELECT revision FROM words WHERE conversation = ?1 AND field = ?2",
        Table::Priorities => "SELECT revision FROM priorities WHERE conversation = ?1 AND ?2 = ''",
        Table::Note => "SELECT revision FROM private_note WHERE conversation = ?1 AND theme = ?2",
    };
    let here: u32 = db.query_row(sql, params![id, key], |row| row.get(0)).optional()?.unwrap_or(0);
    builds_on.into().next(here)
}

/// What is saved in a field until now, and since when.
fn before(
    db: &Read<'_>,
    sql: &str,
    id: ConversationId,
    key: &str,
) -> Result<Option<(String, DateTime<Utc>)>, StoreError> {
    Ok(db.query_row(sql, params![id, key], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// Saves an answer and gives its revision.
///
/// # Errors
/// [`StoreError::OlderRevision`] when the text builds on an older one than is here.
pub fn save_answer(
    db: &Change<'_>,
    id: ConversationId,
    question: &str,
    answer: &Answer,
    (builds_on, now): (impl Into<BuildsOn>, DateTime<Utc>),
) -> Result<u32, StoreError> {
    let revision = next_revision(db, Table::Answer, id, question, builds_on)?;
    let sql = "SELECT answer, saved FROM answer WHERE conversation = ?1 AND question = ?2";
    if let Some((before, written)) = before(db, sql, id, question)? {
        let before: Answer = from_json(&before)?;
        let key = format!("answer:{question}");
        earlier_texts::replace(db, (id, &key), (&before.text, written), &answer.text, now)?;
        for (part, text) in &before.parts {
            let after = answer.parts.get(part).map_or("", String::as_str);
            earlier_texts::replace(db, (id, &format!("{key}/{part}")), (text, written), after, now)?;
        }
    }
    db.execute(
        "INSERT INTO answer (conversation, question, answer, counts, revision, saved) VALUES (?1, ?2, ?3, 0, ?4, ?5)
         ON CONFLICT (conversation, question) DO UPDATE SET answer = excluded.answer, revision = excluded.revision,
             saved = excluded.saved",
        params![id, question, serde_json::to_string(answer)?, revision, now],
    )?;
    db.preparation_changed(id, now);
    Ok(revision)
}

/// Saves own words and gives their revision.
///
/// # Errors
/// As [`save_answer`].
pub fn save_words(
    db: &Change<'_>,
    id: ConversationId,
    field: WordsField,
    text: &str,
    (builds_on, now): (impl Into<BuildsOn>, DateTime<Utc>),
) -> Result<u32, StoreError> {
    let field = word(field)?;
    let revision = next_revision(db, Table::Words, id, &field, builds_on)?;
    let sql = "SELECT text, saved FROM words WHERE conversation = ?1 AND field = ?2";
    if let Some((before, written)) = before(db, sql, id, &field)? {
        earlier_texts::replace(db, (id, &format!("words:{field}")), (&before, written), text, now)?;
    }
    db.execute(
        "INSERT INTO words (conversation, field, text, revision, saved) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (conversation, field) DO UPDATE SET text = excluded.text, revision = excluded.revision,
             saved = excluded.saved",
        params![id, field, text, revision, now],
    )?;
    db.preparation_changed(id, now);
    Ok(revision)
}

/// Saves what matters most and gives its revision.
///
/// # Errors
/// As [`save_answer`].
pub fn save_priorities(
    db: &Change<'_>,
    id: ConversationId,
    priorities: &[Priority],
    (builds_on, now): (impl Into<BuildsOn>, DateTime<Utc>),
) -> Result<u32, StoreError> {
    let revision = next_revision(db, Table::Priorities, id, "", builds_on)?;
    let sql = "SELECT priorities, saved FROM priorities WHERE conversation = ?1 AND ?2 = ''";
    if let Some((before, written)) = before(db, sql, id, "")? {
        let before: Vec<Priority> = from_json(&before)?;
        earlier_texts::replace(db, (id, "priorities"), (&own_words(&before), written), &own_words(priorities), now)?;
    }
    db.execute(
        "INSERT INTO priorities (conversation, priorities, revision, saved) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (conversation) DO UPDATE SET priorities = excluded.priorities, revision = excluded.revision,
             saved = excluded.saved",
        params![id, serde_json::to_string(priorities)?, revision, now],
    )?;
    db.preparation_changed(id, now);
    Ok(revision)
}

/// What matters most in own words, parted by blank lines: one text, for each has no name of its own.
fn own_words(priorities: &[Priority]) -> String {
    let own = priorities.iter().filter_map(|priority| match priority {
        Priority::Own { text } => Some(text.trim()),
        Priority::Question { .. } => None,
    });
    own.collect::<Vec<_>>().join("\n\n")
}

/// Saves a private note and gives its revision.
///
/// # Errors
/// As [`save_answer`].
pub fn save_note(
    db: &Change<'_>,
    id: ConversationId,
    theme: &str,
    text: &str,
    (builds_on, now): (impl Into<BuildsOn>, DateTime<Utc>),
) -> Result<u32, StoreError> {
    let revision = next_revision(db, Table::Note, id, theme, builds_on)?;
    let sql = "SELECT text, saved FROM private_note WHERE conversation = ?1 AND theme = ?2";
    if let Some((before, written)) = before(db, sql, id, theme)? {
        earlier_texts::replace(db, (id, &format!("note:{theme}")), (&before, written), text, now)?;
    }
    db.execute(
        "INSERT INTO private_note (conversation, theme, text, revision, saved) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (conversation, theme) DO UPDATE SET text = excluded.text, revision = excluded.revision,
             saved = excluded.saved",
        params![id, theme, text, revision, now],
    )?;
    db.touched(id, now);
    Ok(revision)
}

/// Where the person has chosen to send or hold back, against the rule.
pub fn part_choices(db: &Read<'_>, id: ConversationId) -> Result<BTreeMap<Part, bool>, StoreError> {
    let mut statement = db.prepare("SELECT part, included FROM part_choice WHERE conversation = ?1")?;
    let rows = statement.query_map([id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?)))?;
    rows.map(|row| row.map_err(StoreError::from).and_then(|(part, sent)| Ok((from_json(&part)?, sent)))).collect()
}

/// Chooses whether a part is sent.
pub fn choose_part(
    db: &Change<'_>,
    id: ConversationId,
    part: &Part,
    included: bool,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO part_choice (conversation, part, included) VALUES (?1, ?2, ?3)
         ON CONFLICT (conversation, part) DO UPDATE SET included = excluded.included",
        params![id, serde_json::to_string(part)?, included],
    )?;
    db.preparation_changed(id, now);
    Ok(())
}

/// Which parts of a preparation are sent: what is sensitive only if chosen, the rest unless held back.
fn part_states(db: &Read<'_>, id: ConversationId, reading: &Reading) -> Result<Vec<PartState>, StoreError> {
    let choices = part_choices(db, id)?;
    let state = |(part, sensitive): (Part, bool)| {
        let included = choices.get(&part).copied().unwrap_or(!sensitive);
        PartState { part, included, sensitive }
    };
    Ok(reading.parts().into_iter().map(state).collect())
}

/// Exactly what would leave, and the state of each part.
pub fn leaving(db: &Read<'_>, id: ConversationId) -> Result<(Reading, Vec<PartState>), StoreError> {
    let whole = reading(db, id)?;
    let states = part_states(db, id, &whole)?;
    let leaving = whole.leaving(|part| states.iter().any(|state| state.included && &state.part == part));
    Ok((leaving, states))
}

/// Notes what would leave now: whether that is what was sent last is then told without a clock. `changed`: when something of it
/// was, if it was now.
pub fn note_leaving(db: &Change<'_>, id: ConversationId, changed: Option<DateTime<Utc>>) -> Result<(), StoreError> {
    let content = leaving(db, id)?.0.content()?;
    let sql = "UPDATE conversation SET leaving = ?2, changed = coalesce(?3, changed) WHERE id = ?1";
    db.execute(sql, params![id, content.0, changed])?;
    Ok(())
}

/// Deletes one's own answers, words and priorities in a talk, and the same in what was sent. Private notes stay.
pub fn erase(db: &Change<'_>, id: ConversationId) -> Result<(), StoreError> {
    db.execute("DELETE FROM answer WHERE conversation = ?1", [id])?;
    db.execute("DELETE FROM words WHERE conversation = ?1", [id])?;
    db.execute("DELETE FROM priorities WHERE conversation = ?1", [id])?;
    db.execute("DELETE FROM part_choice WHERE conversation = ?1", [id])?;
    db.execute("DELETE FROM own_seal WHERE sent IN (SELECT s.id FROM sent s WHERE s.conversation = ?1)", [id])?;
    db.execute(
        "UPDATE sent SET payload = x'', content = NULL
         WHERE conversation = ?1 AND kind IN ('preparation', 'seal_keys')",
        [id],
    )?;
    db.execute("UPDATE conversation SET leaving = NULL WHERE id = ?1", [id])?;
    earlier_texts::erase(db, id, &["answer:", "words:", "priorities"])
}
