//! Talks as they stand on lists.

use chrono::{DateTime, Utc};
use rusqlite::{Params, Row, params};

use super::earlier_hosts::from_present;
use super::follow_ups::lately;
use super::preparations::is_written;
use super::saved_only::{HAD, SAVED_ONLY, confirmed_sent, not_for_earlier_host};
use super::{Read, StoreError};
use crate::cards::{Apart, ConversationCard};
use crate::conversation::{ConversationState, OtherPreparation, OwnPreparation, SealedBy, Stage};
use crate::days::local_day;
use crate::follow_up::{AHEAD, BEHIND};
use crate::id::{ContactId, ConversationId};
use crate::plan::PlanStatus;
use crate::role::Role;

#[cfg(test)]
mod tests;

/// Most talks that are listed: more than one person has at a time.
const MOST: usize = 1_000;
/// How many talks whose plan is agreed are listed although they ask nothing: twenty a year for two years. Older ones are in
/// the overview of their year.
const MOST_AGREED: usize = 40;
/// How many of the days that come next are told of, beside what is due.
const NEXT_DAYS: usize = 20;

/// A talk as it stands on a list.
#[derive(Debug, Clone)]
pub struct ConversationRow {
    /// What the UI is shown.
    pub card: ConversationCard,
    /// The other, if they are a contact.
    pub contact: Option<ContactId>,
}

/// Everything that a card shows of a talk.
const COLUMNS: &str = concat!(
    "SELECT c.id, c.year, c.kind, c.role, c.guide_title, c.with_name, c.own_questions, c.touched,
    c.changed, c.contact, c.family, c.binned IS NOT NULL AS binned, c.plan, c.held, c.on_paper, t.start, t.deadline,
    (SELECT count(*) FROM answer a WHERE a.conversation = c.id AND a.counts = 1) AS answered,
    (SELECT max(s.at) FROM sent s WHERE s.conversation = c.id AND s.kind = 'preparation' AND ",
    not_for_earlier_host!("s"),
    ") AS sent,
    (SELECT s.content = c.leaving FROM sent s WHERE s.conversation = c.id AND s.kind = 'preparation' AND ",
    not_for_earlier_host!("s"),
    " ORDER BY s.rowid DESC LIMIT 1) AS as_sent,
    EXISTS (SELECT 1 FROM sent s WHERE s.conversation = c.id AND s.kind = 'invitation') AS invited,
    EXISTS (SELECT 1 FROM received r WHERE r.conversation = c.id AND ",
    from_present!(),
    " AND r.kind IN ('preparation', 'withdrawal')) AS received,
    EXISTS (SELECT 1 FROM received r WHERE r.conversation = c.id AND ",
    from_present!(),
    " AND r.kind = 'preparation' AND r.read IS NULL) AS preparation_unread,
    EXISTS (SELECT 1 FROM received r WHERE r.conversation = c.id AND ",
    from_present!(),
    " AND r.read IS NULL) AS unread,
    (SELECT p.name FROM received r JOIN contact p ON p.id = r.contact WHERE r.conversation = c.id
        AND NOT ",
    from_present!(),
    " AND r.kind = 'preparation' AND length(r.payload) > 0
        ORDER BY r.created DESC LIMIT 1) AS earlier_preparation,
    EXISTS (SELECT 1 FROM answer a WHERE a.conversation = c.id AND ",
    is_written!("a.answer"),
    ") OR EXISTS (SELECT 1 FROM words w WHERE w.conversation = c.id AND trim(w.text) <> '')
        OR EXISTS (SELECT 1 FROM priorities p WHERE p.conversation = c.id AND p.priorities <> '[]') AS written,
    (SELECT min(d.day) FROM due d WHERE d.conversation = c.id AND d.day >= ?1) AS next_due,
    (SELECT b.began FROM talk_time b WHERE b.conversation = c.id) AS began,
    EXISTS (SELECT 1 FROM sheet_conflict k WHERE k.conversation = c.id) AS to_choose,
    EXISTS (SELECT 1 FROM received r WHERE r.conversation = c.id AND ",
    from_present!(),
    " AND r.kind = 'sealed_preparation' AND length(r.payload) > 0) AS sealed_by_other,
    EXISTS (SELECT 1 FROM sent s JOIN own_seal o ON o.sent = s.id WHERE s.conversation = c.id AND s.withdrawn IS NULL AND ",
    not_for_earlier_host!("s"),
    ") AS sealed_by_you,
    EXISTS (SELECT 1 FROM sent s JOIN own_seal o ON o.sent = s.id WHERE s.conversation = c.id AND s.withdrawn IS NULL
        AND o.given IS NOT NULL AND ",
    not_for_earlier_host!("s"),
    ") AS key_given,
    c.plan = 'draft' AND NOT EXISTS (SELECT 1 FROM sheet_field s WHERE s.conversation = c.id AND trim(s.text) <> ''
        AND (s.field LIKE 'plan/%' OR s.field LIKE 'look/%' OR s.field LIKE 'joint/%' OR s.field LIKE 'agreement/%'
            AND NOT EXISTS (SELECT 1 FROM borrowed_agreement b WHERE b.conversation = c.id
                AND s.field LIKE 'agreement/' || b.agreement || '/%'))) AS only_borrowed"
);

fn select(rest: &str) -> String {
    format!(
        "{COLUMNS}, {SAVED_ONLY} AS saved_only, {HAD} AS had FROM conversation c LEFT JOIN arrangement t ON t.conversation = c.id {rest}"
    )
}

/// Where one's own preparation stands.
fn own(row: &Row<'_>) -> rusqlite::Result<OwnPreparation> {
    let sent: Option<DateTime<Utc>> = row.get("sent")?;
    // Not known of what was sent before contents were compared: then the moments must do.
    let as_sent: Option<bool> = row.get("as_sent")?;
    let changed: DateTime<Utc> = row.get("changed")?;
    Ok(match sent {
        Some(sent) if as_sent.unwrap_or(changed <= sent) => OwnPreparation::Sent,
        Some(_) => OwnPreparation::ChangedSinceSent,
        None if row.get("written")? => OwnPreparation::UnderWay,
        None => OwnPreparation::NotBegun,
    })
}

/// Where the other's preparation stands.
fn other(row: &Row<'_>) -> rusqlite::Result<OtherPreparation> {
    Ok(if row.get("preparation_unread")? {
        OtherPreparation::Unread
    } else if row.get("received")? {
        OtherPreparation::Read
    } else {
        OtherPreparation::Missing
    })
}

/// Who of the two has handed in sealed.
fn sealed_by(row: &Row<'_>) -> rusqlite::Result<SealedBy> {
    Ok(match (row.get("sealed_by_you")?, row.get("sealed_by_other")?) {
        (true, true) => SealedBy::Both,
        (true, false) => SealedBy::You,
        (false, true) => SealedBy::Other,
        (false, false) => SealedBy::Nobody,
    })
}

/// Where the preparation of the one whom the talk is about stands, seen from this role.
fn state(row: &Row<'_>, role: Role) -> rusqlite::Result<ConversationState> {
    Ok(match (role, own(row)?, other(row)?) {
        (Role::Subject, OwnPreparation::NotBegun, _) => ConversationState::NotBegun,
        (Role::Subject, OwnPreparation::UnderWay, _) => ConversationState::Preparing,
        (Role::Subject, OwnPreparation::Sent, _) => ConversationState::Sent,
        (Role::Subject, OwnPreparation::ChangedSinceSent, _) => ConversationState::ChangedSinceSent,
        (Role::Host, _, OtherPreparation::Unread) => ConversationState::Received,
        (Role::Host, _, OtherPreparation::Read) => ConversationState::Read,
        (Role::Host, _, OtherPreparation::Missing) if row.get("on_paper")? => ConversationState::OnPaper,
        (Role::Host, _, OtherPreparation::Missing) if row.get("invited")? => ConversationState::Invited,
        (Role::Host, _, OtherPreparation::Missing) => ConversationState::Inviting,
    })
}

/// Which stage of the year a talk is in. A plan that holds nothing but what was taken over from colleagues moves no stage.
fn stage(card: &ConversationCard, only_borrowed: bool, now: DateTime<Utc>) -> Stage {
    match card.plan {
        PlanStatus::Agreed | PlanStatus::ChangedSince => Stage::FollowUp,
        PlanStatus::AwaitsOther | PlanStatus::AwaitsYou => Stage::Plan,
        PlanStatus::Draft | PlanStatus::None if card.held.is_some() => Stage::Plan,
        PlanStatus::Draft | PlanStatus::None if is_under_way(card, now) => Stage::Talk,
        PlanStatus::Draft if !only_borrowed => Stage::Plan,
        _ if card.start.is_some_and(|start| local_day(start) <= local_day(now)) => Stage::Talk,
        _ if card.state == ConversationState::Inviting => Stage::Invitation,
        _ => Stage::Preparation,
    }
}

/// Whether a talk has been begun and not ended. One that is planned for a later day was only looked at, unless it was
/// begun today.
fn is_under_way(card: &ConversationCard, now: DateTime<Utc>) -> bool {
    let today = local_day(now);
    card.held.is_none()
        && card
            .began
            .is_some_and(|began| local_day(began) == today || card.start.is_none_or(|start| local_day(start) <= today))
}

/// A talk that would be called the same as another.
struct Namesake {
    family: String,
    organisation: String,
}

/// The talks that would be called the same as this one, which lies in the bin or not. What lies there is told apart there
/// alone.
fn namesakes(db: &Read<'_>, card: &ConversationCard, binned: bool) -> Result<Vec<Namesake>, StoreError> {
    let of_same_name = match card.role {
        Role::Subject => "o.role = 'subject' AND ?5 IS NOT NULL",
        Role::Host => "o.role = 'host' AND o.with_name = ?5",
    };
    let mut statement = db.prepare(&format!(
        "SELECT o.family, coalesce(json_extract(f.text, '$.guide.organisation'), '')
         FROM conversation o JOIN frozen f ON f.id = o.frame
         WHERE o.year = ?1 AND o.kind = ?2 AND o.id <> ?3 AND (o.binned IS NULL OR ?4) AND {of_same_name}"
    ))?;
    let rows = statement.query_map(params![card.year, card.kind, card.id, binned, card.with], |row| {
        Ok(Namesake { family: row.get(0)?, organisation: row.get(1)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What tells a talk from others that would be called the same; `family` is its guide's.
fn apart(db: &Read<'_>, card: &ConversationCard, family: &str, binned: bool) -> Result<Option<Apart>, StoreError> {
    let others = namesakes(db, card, binned)?;
    if others.is_empty() {
        return Ok(None);
    }
    let sql = "SELECT coalesce(json_extract(f.text, '$.guide.organisation'), '')
               FROM conversation c JOIN frozen f ON f.id = c.frame WHERE c.id = ?1";
    let organisation: String = db.query_row(sql, [card.id], |row| row.get(0))?;
    let (by_same_guide, by_another): (Vec<_>, Vec<_>) = others.iter().partition(|other| other.family == family);
    let of_same_organisation = by_another.iter().any(|other| other.organisation == organisation);
    let place = organisation.trim_end_matches(" Kommune");
    let guide = if place.is_empty() || of_same_organisation { &card.guide_title } else { place };
    let day = card.held.or(card.start.map(local_day));
    let begun = card.id.begun().filter(|_| !by_same_guide.is_empty() && day.is_none());
    Ok(Some(Apart { guide: guide.to_owned(), day, begun }))
}

fn from_json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let json: String = row.get(column)?;
    Ok(serde_json::from_str(&json).map_err(rusqlite::types::FromSqlError::other)?)
}

/// A row, with its guide's family and whether it lies in the bin.
type Found = (ConversationRow, String, bool);

fn read(row: &Row<'_>, now: DateTime<Utc>) -> rusqlite::Result<Found> {
    let role: Role = row.get("role")?;
    let mut card = ConversationCard {
        id: row.get("id")?,
        year: row.get("year")?,
        kind: row.get("kind")?,
        role,
        guide_title: row.get("guide_title")?,
        with: row.get("with_name")?,
        apart: None,
        stage: Stage::Preparation,
        state: state(row, role)?,
        own: own(row)?,
        other: other(row)?,
        earlier_preparation: row.get("earlier_preparation")?,
        plan: row.get("plan")?,
        start: row.get("start")?,
        deadline: row.get("deadline")?,
        began: row.get("began")?,
        held: row.get("held")?,
        next_due: row.get("next_due")?,
        unread: row.get("unread")?,
        on_paper: row.get("on_paper")?,
        answered: row.get("answered")?,
        questions: row.get("own_questions")?,
        touched: row.get("touched")?,
        saved_only: from_json(row, "saved_only")?,
        sealed: sealed_by(row)?,
        key_given: row.get("key_given")?,
        had: from_json(row, "had")?,
        to_choose: row.get("to_choose")?,
    };
    card.stage = stage(&card, row.get("only_borrowed")?, now);
    Ok((ConversationRow { card, contact: row.get("contact")? }, row.get("family")?, row.get("binned")?))
}

/// The talks that a query gives.
fn all(db: &Read<'_>, rest: &str, params: impl Params, now: DateTime<Utc>) -> Result<Vec<ConversationRow>, StoreError> {
    let mut statement = db.prepare(&select(rest))?;
    let rows: Vec<Found> = statement.query_map(params, |row| read(row, now))?.collect::<Result<_, _>>()?;
    let told_apart = |(mut row, family, binned): Found| {
        row.card.apart = apart(db, &row.card, &family, binned)?;
        Ok(row)
    };
    rows.into_iter().map(told_apart).collect()
}

/// What the start page lists, as ids: one's own talks, every talk whose plan is not agreed, and of the others those that may
/// ask something or have a day soon, and the newest. Each is found by an index of its own, so that the many years behind
/// somebody weigh nothing. The one who reads the list knows what is truly asked: here it is only left out where it can't be.
const ON_START_PAGE: &str = concat!(
    "SELECT id FROM conversation WHERE role = 'subject'
    UNION SELECT * FROM (SELECT id FROM conversation WHERE binned IS NULL AND plan <> 'agreed'
        ORDER BY year DESC, touched DESC LIMIT ?2)
    UNION SELECT * FROM (SELECT id FROM conversation WHERE binned IS NULL AND plan = 'agreed'
        ORDER BY year DESC, touched DESC LIMIT ?3)
    UNION SELECT conversation FROM received WHERE read IS NULL
    UNION SELECT conversation FROM sheet_conflict
    UNION SELECT conversation FROM sent WHERE NOT ",
    confirmed_sent!(),
    " UNION SELECT conversation FROM follow_up WHERE saved >= ?4
    UNION SELECT conversation FROM due WHERE day BETWEEN ?5 AND ?6
    UNION SELECT * FROM (SELECT conversation FROM due WHERE day > ?6 ORDER BY day LIMIT ?7)"
);

fn of_start_page() -> String {
    format!("WHERE c.binned IS NULL AND c.id IN ({ON_START_PAGE}) ORDER BY c.year DESC, c.touched DESC LIMIT ?2")
}

/// The talks that the start page lists, newest year first.
pub fn on_start_page(db: &Read<'_>, now: DateTime<Utc>) -> Result<Vec<ConversationRow>, StoreError> {
    let today = local_day(now);
    let (from, soon) =
        (today.checked_sub_days(BEHIND).unwrap_or(today), today.checked_add_days(AHEAD).unwrap_or(today));
    all(db, &of_start_page(), params![today, MOST, MOST_AGREED, lately(now), from, soon, NEXT_DAYS], now)
}

/// One's own talks of this year and later that are not in the bin, newest year first.
pub fn own_since(db: &Read<'_>, year: i32, now: DateTime<Utc>) -> Result<Vec<ConversationRow>, StoreError> {
    let rest = "WHERE c.role = 'subject' AND c.year >= ?2 AND c.binned IS NULL ORDER BY c.year DESC, c.touched DESC";
    all(db, rest, params![local_day(now), year], now)
}

/// The talks of a year that one hosts and that are not in the bin, by the other's name in Danish order.
pub fn hosted(db: &Read<'_>, year: i32, now: DateTime<Utc>) -> Result<Vec<ConversationRow>, StoreError> {
    let rest =
        "WHERE c.role = 'host' AND c.year = ?2 AND c.binned IS NULL ORDER BY in_order(c.with_name), c.id LIMIT ?3";
    all(db, rest, params![local_day(now), year, MOST], now)
}

/// The years in which one hosts a talk, newest first. From one to the next, past all the talks of each.
pub fn hosted_years(db: &Read<'_>) -> Result<Vec<i32>, StoreError> {
    let sql = "WITH RECURSIVE hosted (year) AS (
            SELECT max(year) FROM conversation WHERE role = 'host' AND binned IS NULL
            UNION ALL SELECT (SELECT max(c.year) FROM conversation c
                WHERE c.role = 'host' AND c.binned IS NULL AND c.year < hosted.year)
            FROM hosted WHERE year IS NOT NULL)
        SELECT year FROM hosted WHERE year IS NOT NULL";
    let mut statement = db.prepare(sql)?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Those of these talks that are here and not in the bin.
pub fn those(db: &Read<'_>, ids: &[ConversationId], now: DateTime<Utc>) -> Result<Vec<ConversationRow>, StoreError> {
    let ids = serde_json::to_string(ids)?;
    let rest =
        "WHERE c.binned IS NULL AND c.id IN (SELECT value FROM json_each(?2)) ORDER BY c.year DESC, c.touched DESC";
    all(db, rest, params![local_day(now), ids], now)
}

/// One talk.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such talk.
pub fn one(db: &Read<'_>, id: ConversationId, now: DateTime<Utc>) -> Result<ConversationRow, StoreError> {
    all(db, "WHERE c.id = ?2", params![local_day(now), id], now)?.pop().ok_or(StoreError::NotFound)
}
