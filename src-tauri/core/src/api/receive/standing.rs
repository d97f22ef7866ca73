//! How a file that came stands to what is here: who it is from, and whether it is new.

use rusqlite::Connection;

use crate::api::Refusal;
use crate::api::views::{Order, Trust};
use crate::conversation::Role;
use crate::id::{ContactId, ConversationId};
use crate::package::{Body, Package};
use crate::store::received::Version;
use crate::store::sent::Echoed;
use crate::store::{StoreError, contacts, conversations, received, sent};

/// How a package stands to what is here.
pub(super) struct Standing {
    pub trust: Trust,
    pub order: Order,
    /// The talk it belongs to, if it is here already.
    pub conversation: Option<ConversationId>,
    /// The sending it answers, which nobody but its receiver has read.
    pub answers: Option<Echoed>,
}

/// Compares a package with what is here. Refuses what can't be taken in whoever it is said to be from.
pub(super) fn standing(db: &Connection, package: &Package) -> Result<Standing, Refusal> {
    let envelope = &package.envelope;
    if let Some(conversation) = received::by_hash(db, package.hash)? {
        return Err(Refusal::AlreadyHere { conversation });
    }
    if received::has(db, envelope.package_id)? {
        return Err(Refusal::BadContent);
    }
    let parties = match envelope.conversation_id {
        Some(id) => conversations::parties(db, id)?,
        None => None,
    };
    // A preparation is about its sender: in one's own talk nobody else can be that.
    if matches!((&parties, &package.body), (Some((Role::Subject, _)), Body::Preparation(_))) {
        return Err(Refusal::BadContent);
    }
    let answers = answered_sending(db, package)?;
    let trust = trust(db, package, parties.and_then(|(_, contact)| contact), answers.as_ref())?;
    let known = matches!(trust, Trust::Known { .. });
    if package.body == Body::Contact && !known && answers.is_none() {
        return Err(Refusal::AnswersNothing);
    }
    let conversation = envelope.conversation_id.filter(|_| parties.is_some());
    let order = match conversation {
        Some(id) => order(&received::versions(db, id)?, package),
        None => Order::New,
    };
    Ok(Standing { trust, order, conversation, answers })
}

/// The sending whose secret the package echoes. An answer must be encrypted to the one it answers.
fn answered_sending(db: &Connection, package: &Package) -> Result<Option<Echoed>, StoreError> {
    match &package.envelope.answers {
        Some(secret) if !package.by_code => sent::echoed(db, secret),
        _ => Ok(None),
    }
}

fn trust(
    db: &Connection,
    package: &Package,
    of_talk: Option<ContactId>,
    answers: Option<&Echoed>,
) -> Result<Trust, Refusal> {
    let sender = &package.envelope.sender;
    if let Some(contact) = contacts::by_keys(db, &sender.keys)? {
        return match of_talk {
            Some(other) if other != contact.card.id => {
                Err(Refusal::OtherPerson { name: contacts::get(db, other)?.card.name })
            }
            _ => Ok(Trust::Known { contact: contact.card }),
        };
    }
    let namesake = match of_talk {
        Some(contact) => Some(contacts::get(db, contact)?),
        None => contacts::by_name(db, &sender.name)?,
    };
    match (namesake, answers) {
        (None, None) => Ok(Trust::Unknown),
        (None, Some(echoed)) => Ok(Trust::Answers { to: echoed.to.clone() }),
        // Other keys under a known name: whether it is the same person is never decided without asking.
        (Some(contact), _) if package.by_code || answers.is_some() => Ok(Trust::NewKeys { contact: contact.card }),
        (Some(contact), _) => Err(Refusal::ChangedKey { name: contact.card.name }),
    }
}

fn order(versions: &[Version], package: &Package) -> Order {
    let Some(newest) = versions.first() else { return Order::New };
    if versions.iter().any(|version| version.based_on.contains(&package.hash)) {
        Order::Older
    } else if package.envelope.based_on.contains(&newest.hash) {
        Order::Newer
    } else {
        Order::Fork
    }
}
