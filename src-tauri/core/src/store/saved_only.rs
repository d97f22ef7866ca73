//! A saved file is not a sent one: what is known to have been sent, and what is merely saved as far as is known.

use chrono::{DateTime, Utc};
use rusqlite::params;

use super::{Change, Read, StoreError};
use crate::id::{ContactId, ConversationId, PackageId};

/// The one rule by which a sending `sent` is known to have been sent and not merely saved: the person has said so, or
/// has asked for it to be deleted again, or its receiver has answered it.
macro_rules! confirmed_sent {
    () => {
        "(sent.told IS NOT NULL OR sent.withdrawn IS NOT NULL OR sent.answered IS NOT NULL)"
    };
}

/// Whether two sendings in a talk are to the same receiver.
macro_rules! same_receiver {
    ($one:literal, $other:literal) => {
        concat!("(", $one, ".to_name = ", $other, ".to_name OR ", $one, ".contact = ", $other, ".contact)")
    };
}

pub(super) use {confirmed_sent, same_receiver};

/// The newest file of each kind to each receiver in the talk `c` that is not [known to have been sent](confirmed_sent), as
/// JSON. A plan and an approval of it are one matter: the newest of both counts. Nobody waits for what was saved for an
/// earlier host.
pub(super) const SAVED_ONLY: &str = concat!(
    "(SELECT json_group_array(json_object('id', sent.id, 'kind', sent.kind, 'to', sent.to_name, 'at', sent.at))
        FROM sent WHERE sent.conversation = c.id AND sent.kind <> 'withdrawal' AND NOT ",
    confirmed_sent!(),
    " AND NOT EXISTS (SELECT 1 FROM sent n WHERE n.conversation = sent.conversation
            AND (n.kind = sent.kind OR n.kind IN ('plan', 'approval') AND sent.kind IN ('plan', 'approval'))
            AND (n.at, n.id) > (sent.at, sent.id) AND ",
    same_receiver!("n", "sent"),
    ") AND (coalesce(sent.contact = c.contact, sent.to_name = c.with_name) OR NOT EXISTS
            (SELECT 1 FROM earlier_host h WHERE h.conversation = c.id
                AND coalesce(h.contact = sent.contact, h.name = sent.to_name))))"
);

/// Notes that a file that was saved has been sent, as the person says or an answer shows.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such file.
pub fn confirm_sent(db: &Change<'_>, id: PackageId, now: DateTime<Utc>) -> Result<(), StoreError> {
    match db.execute("UPDATE sent SET told = coalesce(told, ?2) WHERE id = ?1", params![id, now])? {
        0 => Err(StoreError::NotFound),
        _ => Ok(()),
    }
}

/// Notes that the only invitation to a talk has been sent, if nothing had come to the talk when it was saved.
///
/// What came later tells nothing of that: whichever of the other's files is first, they all end in the same.
pub fn confirm_invitation_sent(
    db: &Change<'_>,
    id: ConversationId,
    to: ContactId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    db.execute(
        "UPDATE sent SET told = coalesce(told, ?3)
         WHERE conversation = ?1 AND kind = 'invitation' AND (contact IS NULL OR contact = ?2)
             AND (SELECT count(*) FROM sent o WHERE o.conversation = ?1 AND o.kind = 'invitation') = 1
             AND NOT EXISTS (SELECT 1 FROM received r WHERE r.conversation = ?1 AND r.taken_in < sent.at)",
        params![id, to, now],
    )?;
    Ok(())
}

/// The plans of a talk that were saved for this contact, each exactly as it was signed.
pub fn plans_to(db: &Read<'_>, id: ConversationId, to: ContactId) -> Result<Vec<(PackageId, Vec<u8>)>, StoreError> {
    let sql = "SELECT id, payload FROM sent WHERE conversation = ?1 AND kind = 'plan' AND contact = ?2";
    let mut statement = db.prepare(sql)?;
    let rows = statement.query_map(params![id, to], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
