//! A file that came, held against what is here: who it is from, whether it is new, and which talk it belongs to.

use super::here::{Here, Talk};
use super::kinds::incoming;
use super::kinds::withdrawal::is_withdrawn;
use super::trust::trust;
use super::views::{Order, Trust};
use super::whose::{is_by_new_host, talk_of};
use crate::api::Refusal;
use crate::name::Name;
use crate::package::Package;
use crate::store::pairs::folded;
use crate::store::sent::Echoed;
use crate::store::{Read, StoreError, conversations, received, sent};

/// How a package stands to what is here.
pub(in crate::api) struct Arrival {
    pub trust: Trust,
    pub order: Order,
    /// The talk it belongs to, if it is here already.
    pub(super) talk: Option<Talk>,
    /// The sending it answers, which nobody but its receiver has read.
    pub answers: Option<Echoed>,
    /// Whom the talk is with here, where its sender is known by another name: it may have been meant for somebody else.
    pub with_another: Option<Name>,
}

impl Arrival {
    /// Compares a package with what is here. Refuses what can't be taken in whoever it is said to be from.
    pub fn of(db: &Read<'_>, package: &Package) -> Result<Self, Refusal> {
        check_new(db, package)?;
        let answers = answered_sending(db, package)?;
        let talk = talk_of(db, package, answers.as_ref())?;
        if let Some(talk) = talk {
            // Nobody but oneself has one's own side of a talk.
            if package.body.of_talk().author() == Some(talk.role) {
                return Err(Refusal::BadContent);
            }
            if is_withdrawn(db, talk.id, package.hash)? {
                return Err(Refusal::Withdrawn);
            }
        }
        // Who answers a plan that was handed to them is the new host: the talk is no longer the earlier one's.
        let by_new_host = match talk {
            Some(talk) => is_by_new_host(db, talk, answers.as_ref())?,
            None => false,
        };
        let talk = talk.map(|talk| if by_new_host { Talk { contact: None, ..talk } } else { talk });
        let trust = trust(db, package, talk.and_then(|talk| talk.contact), answers.as_ref())?;
        let incoming = incoming(&package.body);
        incoming.check_sender(&trust, answers.is_some())?;
        // What is signed by keys that somebody may have stolen says nothing, whatever it claims to be.
        let order = match trust {
            Trust::EarlierKeys { can_return: false, .. } => Order::Retired,
            _ => incoming.order(&Here { db, package, talk, by_new_host })?,
        };
        // A file from keys that are not their sender's here says at least whose they are.
        let order = match (&trust, order) {
            (Trust::Known { .. }, order) => order,
            (_, Order::Older) => Order::New,
            (_, order) => order,
        };
        let with_another = if by_new_host { None } else { with_another(db, &trust, talk)? };
        Ok(Self { trust, order, talk, answers, with_another })
    }
}

/// Whom a talk is with that has no contact yet, where the file's sender is known by another name. Two who have got each
/// other's files would else change places.
fn with_another(db: &Read<'_>, trust: &Trust, talk: Option<Talk>) -> Result<Option<Name>, StoreError> {
    let (Trust::Known { contact, .. }, Some(Talk { id, contact: None, .. })) = (trust, talk) else { return Ok(None) };
    let with = conversations::with(db, id)?;
    let is_another = !with.is_empty() && folded(&with) != folded(&contact.name);
    Ok(is_another.then_some(with))
}

/// Refuses what is here already, and another file under the id of one that is.
fn check_new(db: &Read<'_>, package: &Package) -> Result<(), Refusal> {
    if let Some(conversation) = received::by_hash(db, package.hash)? {
        return Err(match conversation {
            Some(id) if conversations::binned(db, id)?.is_some() => Refusal::InBin { conversation: id },
            conversation => Refusal::AlreadyHere { conversation, kind: package.body.kind() },
        });
    }
    if received::has(db, package.envelope.package_id)? { Err(Refusal::BadContent) } else { Ok(()) }
}

/// The sending whose secret the package echoes. An answer must be encrypted to the one it answers.
fn answered_sending(db: &Read<'_>, package: &Package) -> Result<Option<Echoed>, StoreError> {
    match &package.envelope.answers {
        Some(secret) if !package.by_code => sent::echoed(db, secret),
        _ => Ok(None),
    }
}
