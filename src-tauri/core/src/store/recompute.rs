//! What follows from a change to a talk and is kept in its row, because lists are drawn from it.

use rusqlite::params;

use super::{Change, StoreError, conversations, plans, preparations};

/// Recomputes what follows from everything that was changed. The store does it once, as the change commits.
pub(super) fn what_follows(change: &Change<'_>) -> Result<(), StoreError> {
    for (id, talk) in change.changed_talks() {
        // One that was deleted after it was changed is nobody's business any more.
        let Some((role, _)) = conversations::parties(change, id)? else { continue };
        if talk.answers {
            preparations::recount(change, id)?;
        }
        if talk.preparation.is_some() {
            preparations::note_leaving(change, id)?;
        }
        if talk.plan {
            plans::recompute(change, id, role)?;
        }
        change.execute(
            "UPDATE conversation SET changed = coalesce(?2, changed), touched = coalesce(?3, touched) WHERE id = ?1",
            params![id, talk.preparation, talk.touched],
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
