//! A file that is made: kept as sent together with its name on the disk, or taken away again.

use std::path::PathBuf;

use chrono::{DateTime, Utc};

use super::chosen::file_refusal;
use crate::api::Refusal;
use crate::cards::SentView;
use crate::files::{Named, Written};
use crate::hash::Hash;
use crate::id::{ContactId, ConversationId};
use crate::name::Name;
use crate::package::seal::SealKey;
use crate::package::{Envelope, PackageKind};
use crate::store::sent::NewSent;
use crate::store::{Change, contacts, conversations, mailbox, preparations, seals, sent};

/// A file that is sealed and on disk, not yet under its name and not yet kept as sent.
pub(super) struct Ready {
    pub(super) envelope: Envelope,
    pub(super) conversation: Option<ConversationId>,
    pub(super) to: Name,
    pub(super) kind: PackageKind,
    pub(super) contact: Option<ContactId>,
    pub(super) code: Option<String>,
    pub(super) hash: Hash,
    pub(super) payload: Vec<u8>,
    pub(super) file_hash: Hash,
    pub(super) content: Option<Hash>,
    pub(super) seal: Option<(Hash, SealKey)>,
    pub(super) on_disk: OnDisk,
    pub(super) file_name: String,
}

/// How far a sealed file has come.
pub(super) enum OnDisk {
    /// It is named when the sending is kept.
    Unnamed(Written),
    /// It lies in the shared folder, here.
    Posted(Named, PathBuf),
}

impl Ready {
    /// Takes away what lies in the shared folder already, for a sending that comes to nothing.
    pub(super) fn take_back(self) {
        if let OnDisk::Posted(named, _) = self.on_disk {
            named.take_back();
        }
    }

    /// Keeps the sending, and gives the file its name. `named` gets it then.
    pub(super) fn keep(self, db: &Change<'_>, named: &mut Vec<Named>, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let Self {
            envelope,
            conversation,
            to,
            kind,
            contact,
            code,
            hash,
            payload,
            file_hash,
            content,
            seal,
            on_disk,
            file_name,
        } = self;
        let (unnamed, posted) = match on_disk {
            OnDisk::Unnamed(written) => (Some(written), None),
            // Whatever fails from here on, it is taken away again.
            OnDisk::Posted(there, path) => {
                named.push(there);
                (None, Some(path))
            }
        };
        let (id, reply_secret) = (envelope.package_id, envelope.reply_secret);
        let (to, payload, file_name) = (&to, &payload, &file_name);
        let new = NewSent {
            id,
            conversation,
            contact,
            kind,
            to,
            file_name,
            code,
            reply_secret,
            hash,
            payload,
            file_hash,
            content,
        };
        sent::add(db, &new, now)?;
        if let Some((sealed, key)) = seal {
            seals::add(db, id, sealed, &key)?;
        }
        if let (Some(id), Some(_)) = (conversation, content) {
            preparations::note_leaving(db, id, None)?;
        }
        if let Some(id) = conversation {
            conversations::name_if_nameless(db, id, to)?;
        }
        if let Some(contact) = contact {
            contacts::set_receipt(db, contact, false, None)?;
        }
        if let Some(path) = posted {
            mailbox::post(db, id, &path, now)?;
        }
        let view = sent::one(db, id)?.0;
        if let Some(written) = unnamed {
            named.push(written.name_for_now().map_err(|error| file_refusal(&error))?);
        }
        Ok(view)
    }
}

/// All of them, or none: then nothing of them stays in the shared folder.
pub(super) fn all_ready(each: impl Iterator<Item = Result<Ready, Refusal>>) -> Result<Vec<Ready>, Refusal> {
    let mut all = Vec::new();
    for one in each {
        match one {
            Ok(ready) => all.push(ready),
            Err(refusal) => {
                all.into_iter().for_each(Ready::take_back);
                return Err(refusal);
            }
        }
    }
    Ok(all)
}
