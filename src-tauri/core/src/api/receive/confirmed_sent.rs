//! What a file that comes shows of one's own: that the other has it, and so that it was sent and not merely saved. A file
//! names those that its sender has taken in; one of an earlier Øvebane doesn't, and then only what no one could have made
//! without the file shows it. A file that a code opens is answered by the word that it asks to be echoed.

use std::collections::{BTreeMap, BTreeSet};

use super::taking::Taking;
use crate::api::Refusal;
use crate::hash::Hash;
use crate::id::{ConversationId, PackageId};
use crate::package::{self, Body, PackageKind};
use crate::plan::Version;
use crate::store::saved_only;

impl Taking<'_> {
    /// The files that it names as taken in. Gives whether a request to delete something is among them, and that is news.
    pub fn confirm_had(&self) -> Result<bool, Refusal> {
        let mut deleted = false;
        for file in &self.package.envelope.received {
            let what = saved_only::note_had(self.db, *file, self.contact, self.now)?;
            deleted |= what == Some(PackageKind::Withdrawal);
        }
        Ok(deleted)
    }

    /// Words about øvebaner that were shared.
    pub fn confirm_shared_had(&self, about: PackageId) -> Result<(), Refusal> {
        let shared = saved_only::hash_of(self.db, about)?;
        saved_only::note_had(self.db, shared, self.contact, self.now)?;
        Ok(())
    }

    /// A file that calls a talk begun here by its id: they have something of it, and the invitation is what begins it.
    pub fn confirm_invitation_had(&self, talk: ConversationId) -> Result<(), Refusal> {
        if self.package.envelope.conversation_id == Some(talk) {
            saved_only::note_invitation_had(self.db, talk, self.contact, self.now)?;
        }
        Ok(())
    }

    /// A file that names these versions of the plan. A version that went in several files may be known from any.
    pub fn confirm_plans_had(&self, talk: ConversationId, versions: &BTreeSet<Hash>) -> Result<(), Refusal> {
        let mut files: BTreeMap<Hash, Vec<_>> = BTreeMap::new();
        for (id, payload) in saved_only::plans_to(self.db, talk, self.contact)? {
            let Ok((_, Body::Plan(plan))) = package::read_kept(&payload) else { continue };
            if let Ok((_, hash)) = Version::read(&plan.version) {
                files.entry(hash).or_default().push(id);
            }
        }
        for hash in versions {
            if let Some([only]) = files.get(hash).map(Vec::as_slice) {
                saved_only::note_had(self.db, *only, self.contact, self.now)?;
            }
        }
        Ok(())
    }
}
