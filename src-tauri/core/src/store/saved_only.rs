//! A saved file is not a sent one: what is known to have been sent, and what is merely saved as far as is known.

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};

use super::cut::whole_payload;
use super::{Change, Read, StoreError};
use crate::hash::Hash;
use crate::id::{ContactId, ConversationId, PackageId};
use crate::package::PackageKind;

/// The one rule by which a sending `sent` is known to have been sent and not merely saved: the person has said so, or
/// has asked for it to be deleted again, or its receiver's files show that they have it.
macro_rules! confirmed_sent {
    () => {
        "(sent.told IS NOT NULL OR sent.had IS NOT NULL OR sent.withdrawn IS NOT NULL OR sent.answered IS NOT NULL)"
    };
}

/// Whether two sendings in a talk are to the same receiver.
macro_rules! same_receiver {
    ($one:literal, $other:literal) => {
        concat!("(", $one, ".to_name = ", $other, ".to_name OR ", $one, ".contact = ", $other, ".contact)")
    };
}

/// Whether a sending in the talk `c` is for the one whom it is with: what was for an earlier host is nothing that they have.
macro_rules! not_for_earlier_host {
    ($sent:literal) => {
        concat!(
            "(coalesce(",
            $sent,
            ".contact = c.contact, ",
            $sent,
            ".to_name = c.with_name) OR NOT EXISTS
                (SELECT 1 FROM earlier_host h WHERE h.conversation = c.id
                    AND coalesce(h.contact = ",
            $sent,
            ".contact, h.name = ",
            $sent,
            ".to_name)))"
        )
    };
}

/// Whether a sending is the one that is named by the hash `?1`: its own, or that of what was sealed around it.
macro_rules! is_called {
    () => {
        "(sent.hash = ?1 OR sent.id = (SELECT o.sent FROM own_seal o WHERE o.sealed = ?1))"
    };
}

pub(super) use {confirmed_sent, is_called, not_for_earlier_host, same_receiver};

/// The newest file of each kind to each receiver in the talk `c` that is not [known to have been sent](confirmed_sent), as
/// JSON. A plan and an approval of it are one matter: the newest of both counts, and an approval of what has been changed
/// since is needed no more. Nobody waits for what was saved for an earlier host, or for one who has no app to open it in.
pub(super) const SAVED_ONLY: &str = concat!(
    "(SELECT json_group_array(json_object('id', sent.id, 'kind', sent.kind, 'to', sent.to_name, 'at', sent.at))
        FROM sent WHERE sent.conversation = c.id AND sent.kind <> 'withdrawal' AND c.on_paper = 0
        AND (sent.kind <> 'approval' OR c.plan IN ('awaits_other', 'agreed')) AND NOT ",
    confirmed_sent!(),
    " AND NOT EXISTS (SELECT 1 FROM sent n WHERE n.conversation = sent.conversation
            AND (n.kind = sent.kind OR n.kind IN ('plan', 'approval') AND sent.kind IN ('plan', 'approval'))
            AND (n.at, n.id) > (sent.at, sent.id) AND ",
    same_receiver!("n", "sent"),
    ") AND ",
    not_for_earlier_host!("sent"),
    ")"
);

/// The kinds of which the one whom the talk `c` is with is known to have the newest file, as JSON.
pub(super) const HAD: &str = concat!(
    "(SELECT json_group_array(DISTINCT sent.kind) FROM sent
        WHERE sent.conversation = c.id AND sent.withdrawn IS NULL AND (sent.had IS NOT NULL OR sent.answered IS NOT NULL)
            AND coalesce(sent.contact = c.contact, sent.to_name = c.with_name)
            AND NOT EXISTS (SELECT 1 FROM sent n WHERE n.conversation = sent.conversation AND n.kind = sent.kind
                AND (n.at, n.id) > (sent.at, sent.id) AND ",
    same_receiver!("n", "sent"),
    "))"
);

/// The hash of what was signed in a file that was saved.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such file.
pub fn hash_of(db: &Read<'_>, id: PackageId) -> Result<Hash, StoreError> {
    Ok(db.query_row("SELECT hash FROM sent WHERE id = ?1", [id], |row| row.get(0).map(Hash))?)
}

/// Whether any of these files was made here.
pub fn any_made_here(db: &Read<'_>, files: &[Hash]) -> Result<bool, StoreError> {
    for file in files {
        let sql = concat!("SELECT EXISTS (SELECT 1 FROM sent WHERE ", is_called!(), ")");
        if db.query_row(sql, [file.0], |row| row.get(0))? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Notes that a file of its receiver's shows that they have this one; gives what it was, if that is news.
pub fn note_had(
    db: &Change<'_>,
    file: Hash,
    by: ContactId,
    now: DateTime<Utc>,
) -> Result<Option<PackageKind>, StoreError> {
    let sql = concat!(
        "SELECT id, kind FROM sent WHERE ",
        is_called!(),
        " AND had IS NULL AND (contact IS NULL OR contact = ?2)"
    );
    let news = db.query_row(sql, params![file.0, by], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((id, kind)): Option<(PackageId, PackageKind)> = news else { return Ok(None) };
    db.execute("UPDATE sent SET had = ?2 WHERE id = ?1", params![id, now])?;
    Ok(Some(kind))
}

/// Notes that a file that was saved has been sent, as the person says.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such file.
pub fn confirm_sent(db: &Change<'_>, id: PackageId, now: DateTime<Utc>) -> Result<(), StoreError> {
    match db.execute("UPDATE sent SET told = coalesce(told, ?2) WHERE id = ?1", params![id, now])? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}

/// Notes that the other has the only invitation to a talk, if nothing had come to the talk when it was saved.
///
/// What came later tells nothing of that: whichever of the other's files is first, they all end in the same.
pub fn note_invitation_had(
    db: &Change<'_>,
    id: ConversationId,
    to: ContactId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    db.execute(
        "UPDATE sent SET had = coalesce(had, ?3)
         WHERE conversation = ?1 AND kind = 'invitation' AND (contact IS NULL OR contact = ?2)
             AND (SELECT count(*) FROM sent o WHERE o.conversation = ?1 AND o.kind = 'invitation') = 1
             AND NOT EXISTS (SELECT 1 FROM received r WHERE r.conversation = ?1 AND r.taken_in < sent.at)",
        params![id, to, now],
    )?;
    Ok(())
}

/// The plans of a talk that were saved for this contact, each exactly as it was signed, under its hash.
pub fn plans_to(db: &Read<'_>, id: ConversationId, to: ContactId) -> Result<Vec<(Hash, Vec<u8>)>, StoreError> {
    let sql = concat!(
        "SELECT hash, ",
        whole_payload!("sent"),
        " FROM sent WHERE conversation = ?1 AND kind = 'plan' AND contact = ?2"
    );
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map(params![id, to], |row| Ok((Hash(row.get(0)?), row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
