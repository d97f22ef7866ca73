//! What a file that comes shows of one's own: that it was sent and not merely saved. That the other has made something
//! since then shows nothing; only what no one could have made without the file does. A file that a code opens is
//! answered by the word that it asks to be echoed.

use std::collections::{BTreeMap, BTreeSet};

use super::taking::Taking;
use crate::api::Refusal;
use crate::hash::Hash;
use crate::id::ConversationId;
use crate::package::{self, Body};
use crate::plan::Version;
use crate::store::saved_only;

impl Taking<'_> {
    /// A file that calls a talk begun here by its id: they have something of it, and the invitation is what begins it.
    pub fn confirm_invitation_sent(&self, talk: ConversationId) -> Result<(), Refusal> {
        if self.package.envelope.conversation_id == Some(talk) {
            saved_only::confirm_invitation_sent(self.db, talk, self.contact, self.now)?;
        }
        Ok(())
    }

    /// A file that names these versions of the plan. A version that went in several files may be known from any.
    pub fn confirm_plans_sent(&self, talk: ConversationId, versions: &BTreeSet<Hash>) -> Result<(), Refusal> {
        let mut files: BTreeMap<Hash, Vec<_>> = BTreeMap::new();
        for (id, payload) in saved_only::plans_to(self.db, talk, self.contact)? {
            let Ok((_, Body::Plan(plan))) = package::read_kept(&payload) else { continue };
            if let Ok((_, hash)) = Version::read(&plan.version) {
                files.entry(hash).or_default().push(id);
            }
        }
        for hash in versions {
            if let Some([only]) = files.get(hash).map(Vec::as_slice) {
                saved_only::confirm_sent(self.db, *only, self.now)?;
            }
        }
        Ok(())
    }
}
