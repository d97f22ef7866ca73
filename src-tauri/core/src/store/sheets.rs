//! The sheet that two people write together: its fields, the versions it builds on, and what waits to be chosen.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};

use super::preparations::Revisions;
use super::{BuildsOn, Change, Read, StoreError, conversations, earlier_texts, plans};
use crate::hash::Hash;
use crate::id::{AgreementId, ConversationId};
use crate::plan::{Merged, Version, leaving, merge};
use crate::sheet::{Agreement, Sheet, SheetField};

fn field(text: &str) -> Result<SheetField, StoreError> {
    text.parse().map_err(|_| StoreError::Unexpected("sheet field".to_owned()))
}

/// What stands in the sheet.
pub fn sheet(db: &Read<'_>, id: ConversationId) -> Result<Sheet, StoreError> {
    let sql = "SELECT field, text FROM sheet_field WHERE conversation = ?1 AND text <> ''";
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
    let fields = rows.map(|row| row.map_err(StoreError::from).and_then(|(name, text)| Ok((field(&name)?, text))));
    Ok(Sheet(fields.collect::<Result<_, _>>()?))
}

/// The revision of every field that has been saved, by the field's name, and when one last was.
pub fn revisions(db: &Read<'_>, id: ConversationId) -> Result<Revisions, StoreError> {
    let sql = "SELECT field, revision, saved FROM sheet_field WHERE conversation = ?1";
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let rows: Vec<(String, u32, DateTime<Utc>)> = rows.collect::<Result<_, _>>()?;
    let saved = rows.iter().map(|(_, _, saved)| *saved).max();
    Ok(Revisions { by_field: rows.into_iter().map(|(name, revision, _)| (name, revision)).collect(), saved })
}

/// When each field was last saved or taken in.
pub fn saved(db: &Read<'_>, id: ConversationId) -> Result<BTreeMap<SheetField, DateTime<Utc>>, StoreError> {
    let mut statement = db.prepare("SELECT field, saved FROM sheet_field WHERE conversation = ?1")?;
    let rows = statement.query_map([id], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    rows.map(|row| row.map_err(StoreError::from).and_then(|(name, saved)| Ok((field(&name)?, saved)))).collect()
}

/// Saves a field and gives its revision. What waits to be chosen in it still waits: it is not chosen by a letter typed
/// where the other's text can't be seen.
///
/// # Errors
/// [`StoreError::OlderRevision`] when the text builds on an older one than is here.
pub fn save(
    db: &Change<'_>,
    id: ConversationId,
    field: &SheetField,
    text: &str,
    (builds_on, now): (impl Into<BuildsOn>, DateTime<Utc>),
) -> Result<u32, StoreError> {
    let sql = "SELECT revision FROM sheet_field WHERE conversation = ?1 AND field = ?2";
    let here = db.query_row(sql, params![id, field.to_string()], |row| row.get(0)).optional()?.unwrap_or(0);
    let revision = builds_on.into().next(here)?;
    put(db, id, field, if text.trim().is_empty() { "" } else { text }, now)?;
    db.touched(id, now);
    Ok(revision)
}

/// Keeps the other's text in a field that both changed among those that stood there earlier, unless it stands there now.
pub fn keep_other(
    db: &Change<'_>,
    id: ConversationId,
    field: &SheetField,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let Some(theirs) = conflicts(db, id)?.remove(field).filter(|_| field.is_in_words()) else { return Ok(()) };
    let chosen = sheet(db, id)?;
    earlier_texts::replace(db, (id, &format!("sheet:{field}")), (&theirs, now), chosen.text(field), now)
}

/// Nothing waits any more to be chosen in a field.
pub fn mark_chosen(db: &Change<'_>, id: ConversationId, field: &SheetField) -> Result<(), StoreError> {
    db.execute("DELETE FROM sheet_conflict WHERE conversation = ?1 AND field = ?2", params![id, field.to_string()])?;
    Ok(())
}

fn put(
    db: &Change<'_>,
    id: ConversationId,
    field: &SheetField,
    text: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let sql = "SELECT text, saved FROM sheet_field WHERE conversation = ?1 AND field = ?2";
    let before = db.query_row(sql, params![id, field.to_string()], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)));
    if let Some((before, written)) = before.optional()?.filter(|_| field.is_in_words()) {
        earlier_texts::replace(db, (id, &format!("sheet:{field}")), (&before, written), text, now)?;
    }
    db.execute(
        "INSERT INTO sheet_field (conversation, field, text, revision, saved) VALUES (?1, ?2, ?3, 1, ?4)
         ON CONFLICT (conversation, field) DO UPDATE SET text = excluded.text, revision = revision + 1,
             saved = excluded.saved",
        params![id, field.to_string(), text, now],
    )?;
    db.plan_changed(id);
    Ok(())
}

/// Notes that an agreement was taken over from a colleague.
pub fn note_borrowed(db: &Change<'_>, id: ConversationId, agreement: AgreementId) -> Result<(), StoreError> {
    db.execute("INSERT INTO borrowed_agreement (conversation, agreement) VALUES (?1, ?2)", params![id, agreement])?;
    Ok(())
}

/// The other's text in each field that both changed, until the person chooses.
pub fn conflicts(db: &Read<'_>, id: ConversationId) -> Result<BTreeMap<SheetField, String>, StoreError> {
    let mut statement = db.prepare("SELECT field, theirs FROM sheet_conflict WHERE conversation = ?1")?;
    let rows = statement.query_map([id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
    rows.map(|row| row.map_err(StoreError::from).and_then(|(name, theirs)| Ok((field(&name)?, theirs)))).collect()
}

/// The versions that the sheet builds on.
pub fn heads(db: &Read<'_>, id: ConversationId) -> Result<BTreeSet<Hash>, StoreError> {
    let mut statement = db.prepare("SELECT hash FROM sheet_head WHERE conversation = ?1")?;
    let rows = statement.query_map([id], |row| row.get(0).map(Hash))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes which versions the sheet builds on from now.
pub fn set_heads(db: &Change<'_>, id: ConversationId, heads: &BTreeSet<Hash>) -> Result<(), StoreError> {
    db.execute("DELETE FROM sheet_head WHERE conversation = ?1", [id])?;
    for hash in heads {
        db.execute("INSERT INTO sheet_head (conversation, hash) VALUES (?1, ?2)", params![id, hash.0])?;
    }
    db.plan_changed(id);
    Ok(())
}

/// Whether something stands in the sheet that would leave and that no version holds yet.
pub fn is_changed(db: &Read<'_>, id: ConversationId) -> Result<bool, StoreError> {
    let (heads, history) = (heads(db, id)?, plans::history(db, id)?);
    let sheet = leaving(&history, &sheet(db, id)?, &conversations::frame(db, id)?);
    let same = |hash| history.get(hash).is_some_and(|version| version.sheet.bare() == sheet);
    Ok(if heads.is_empty() { !sheet.0.is_empty() } else { heads.len() > 1 || !heads.iter().all(same) })
}

/// What the sheet would be with a version of the other's brought in.
///
/// A field that waits to be chosen here, and that the other has written with both texts before them, is chosen by that.
pub fn merged(db: &Read<'_>, id: ConversationId, (hash, version): (Hash, &Version)) -> Result<Merged, StoreError> {
    let (own, own_heads, mut history) = (sheet(db, id)?, heads(db, id)?, plans::history(db, id)?);
    history.entry(hash).or_insert_with(|| version.clone());
    let mut merged = merge(&history, (&own, &own_heads), (&version.sheet, &BTreeSet::from([hash])));
    let known = || own_heads.intersection(&version.based_on).filter_map(|head| history.get(head));
    for (field, waiting) in conflicts(db, id)? {
        let has_seen = |text: &str| known().any(|head| head.sheet.text(&field) == text);
        if has_seen(own.text(&field)) && has_seen(&waiting) {
            merged.conflicts.remove(&field);
            merged.sheet.set(field.clone(), version.sheet.text(&field));
        }
    }
    keep_words_taken_out(&own, &mut merged.sheet);
    Ok(merged)
}

/// The words of an agreement that is out of the plan come with no version: they stay as they are here, to be put back.
fn keep_words_taken_out(own: &Sheet, sheet: &mut Sheet) {
    let without_words = |agreement: &Agreement| agreement.is_removed() && !agreement.has_words();
    let bare: BTreeSet<AgreementId> =
        sheet.agreements().iter().filter(|one| without_words(one)).map(|one| one.id).collect();
    let words = own.only(|field, _| field.agreement().is_some_and(|id| bare.contains(&id)));
    for (field, text) in words.0 {
        sheet.0.entry(field).or_insert(text);
    }
}

/// Whether nothing is left to choose in a part of an agreement, since it is out of the plan and neither doubts that.
fn is_taken_out(merged: &Merged, field: &SheetField) -> bool {
    let out = |id| merged.sheet.is_removed(id) && !merged.conflicts.keys().any(|other| other.agreement() == Some(id));
    field.agreement().is_some_and(out)
}

/// Brings a version of the other's into the sheet, field by field. Where both changed a field one's own text stays,
/// and the other's stands beside it until the person chooses.
pub fn bring_in(
    db: &Change<'_>,
    id: ConversationId,
    (hash, version): (Hash, &Version),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (own, own_heads) = (sheet(db, id)?, heads(db, id)?);
    let merged = merged(db, id, (hash, version))?;
    for (field, _, text) in own.differences(&merged.sheet) {
        put(db, id, &field, &text, now)?;
    }
    let earlier = conflicts(db, id)?;
    for field in earlier.keys().filter(|field| merged.sheet.text(field) == version.sheet.text(field)) {
        // The newer version says the same as one's own: nothing is left to choose.
        mark_chosen(db, id, field)?;
    }
    for field in earlier.keys().filter(|field| is_taken_out(&merged, field)) {
        mark_chosen(db, id, field)?;
    }
    for (field, theirs) in &merged.conflicts {
        db.execute(
            "INSERT INTO sheet_conflict (conversation, field, theirs) VALUES (?1, ?2, ?3)
             ON CONFLICT (conversation, field) DO UPDATE SET theirs = excluded.theirs",
            params![id, field.to_string(), theirs],
        )?;
    }
    let kept: BTreeSet<Hash> = own_heads.difference(&version.based_on).copied().chain([hash]).collect();
    set_heads(db, id, &kept)?;
    db.touched(id, now);
    Ok(())
}
