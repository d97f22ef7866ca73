//! What is about to leave, shown before it is saved as a file: made by what makes the file, and read as its receiver reads it.

use chrono::{DateTime, Utc};

use super::seen::Seen;
use super::views::{Leaving, LeavingView};
use crate::api::plan::handing_over;
use crate::api::receive::content_of;
use crate::api::talks::tidying;
use crate::api::{App, Refusal, follow_up, guides, invite, plan, seals, share};
use crate::id::ConversationId;
use crate::package::Body;
use crate::package::kinds::contact::Receipt;
use crate::store::{Read, settings};

/// What would leave now, and the talk it belongs to.
fn body(db: &Read<'_>, leaving: &Leaving, now: DateTime<Utc>) -> Result<(Body, Option<ConversationId>), Refusal> {
    Ok(match leaving {
        Leaving::Receipt => (Receipt {}.into(), None),
        Leaving::Invitation { conversation: id } => (invite::leaving(db, *id)?.into(), Some(*id)),
        Leaving::Preparation { conversation: id } => (super::preparation(db, *id)?.into(), Some(*id)),
        Leaving::Plan { conversation: id, approve } => (plan::leaving(db, *id, *approve, now)?.into(), Some(*id)),
        Leaving::Approval { conversation: id, version, remark } => {
            (plan::approval(db, *id, version, remark)?.into(), Some(*id))
        }
        Leaving::HandOver { conversation: id } => (handing_over::leaving(db, *id, now)?.into(), Some(*id)),
        Leaving::FollowUps { conversation: id } => (follow_up::update(db, *id)?.into(), Some(*id)),
        Leaving::Oevebaner { conversation: id, chosen, words } => {
            (share::leaving(db, *id, chosen, words)?.into(), None)
        }
        Leaving::Encouragement { about, words } => (share::words_back(db, *about, words)?.into(), None),
        Leaving::Guide { id } => (guides::own::leaving(db, id)?.into(), None),
        Leaving::Withdrawal { sent, with_this } => {
            let (id, withdrawal) = tidying::withdrawal(db, *sent, *with_this)?;
            (withdrawal.into(), Some(id))
        }
        Leaving::SealKeys { conversation: id, give_up } => (seals::leaving(db, *id, *give_up)?.into(), Some(*id)),
    })
}

impl App {
    pub(crate) fn look_at_leaving(&self, with: Leaving, now: DateTime<Utc>) -> Result<LeavingView, Refusal> {
        self.with(|open| {
            let db = &open.store.reading();
            let (body, talk) = body(db, &with, now)?;
            let content = content_of(db, &body, talk)?;
            Ok(LeavingView { content, from: settings::profile(db)?, seen: Seen::of(db, &body)? })
        })
    }
}
