//! How a file that came stands to what is here: who it is from, and whether it is new.

use super::take::{follow_ups, invitations, plans, withdrawals};
use super::views::{Order, Trust};
use crate::api::Refusal;
use crate::api::guides::own::readable;
use crate::id::{ContactId, ConversationId};
use crate::package::{Body, Package};
use crate::role::Role;
use crate::store::received::Version;
use crate::store::sent::Echoed;
use crate::store::{Read, StoreError, contacts, conversations, received, sent};

/// How a package stands to what is here.
pub(super) struct Standing {
    pub trust: Trust,
    pub order: Order,
    /// The talk it belongs to, if it is here already.
    pub talk: Option<Talk>,
    /// The sending it answers, which nobody but its receiver has read.
    pub answers: Option<Echoed>,
}

/// A talk that is here, and who the person is in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Talk {
    pub id: ConversationId,
    pub role: Role,
    pub contact: Option<ContactId>,
}

/// Who wrote a file, in the talk that it belongs to.
pub(super) fn author(body: &Body) -> Option<Role> {
    match body {
        Body::Invitation(_) => Some(Role::Host),
        Body::Preparation(reading) => Some(reading.by),
        Body::Plan(plan) => Some(plan.by),
        Body::Approval(approval) => Some(approval.by),
        Body::FollowUp(follow_ups) => Some(follow_ups.by),
        Body::Withdrawal(withdrawal) => Some(withdrawal.by),
        Body::Contact(_) | Body::Oevebaner(_) | Body::Encouragement(_) | Body::Guide(_) => None,
    }
}

/// Compares a package with what is here. Refuses what can't be taken in whoever it is said to be from.
pub(super) fn standing(db: &Read<'_>, package: &Package) -> Result<Standing, Refusal> {
    let envelope = &package.envelope;
    if let Some(conversation) = received::by_hash(db, package.hash)? {
        return Err(match conversation {
            Some(id) if conversations::binned(db, id)?.is_some() => Refusal::InBin { conversation: id },
            conversation => Refusal::AlreadyHere { conversation, kind: package.body.kind() },
        });
    }
    if received::has(db, envelope.package_id)? {
        return Err(Refusal::BadContent);
    }
    let mut talk = match envelope.conversation_id {
        Some(id) => talk_here(db, id)?,
        None => None,
    };
    if talk.is_none() && envelope.conversation_id.is_some() {
        let sender = contacts::by_keys(db, &envelope.sender.keys)?.map(|contact| contact.card.id);
        talk = invitations::begun_here(db, package, sender)?;
    }
    // Nobody but oneself has one's own side of a talk.
    if talk.is_some_and(|talk| author(&package.body) == Some(talk.role)) {
        return Err(Refusal::BadContent);
    }
    if let Some(talk) = talk
        && withdrawals::is_withdrawn(db, talk.id, package.hash)?
    {
        return Err(Refusal::Withdrawn);
    }
    let answers = answered_sending(db, package)?;
    // Who answers a plan that was handed to them is the new host: the talk is no longer the earlier one's.
    let by_new_host = match (talk, &answers) {
        (Some(talk), Some(echoed)) => conversations::handed_to(db, talk.id)?.as_deref() == Some(&echoed.to),
        _ => false,
    };
    let talk = talk.map(|talk| if by_new_host { Talk { contact: None, ..talk } } else { talk });
    let trust = trust(db, package, talk.and_then(|talk| talk.contact), answers.as_ref())?;
    let known = matches!(trust, Trust::Known { .. });
    if matches!(package.body, Body::Contact(_)) && !known && answers.is_none() {
        return Err(Refusal::AnswersNothing);
    }
    // A guide is read strictly before it is shown at all.
    let replaces_guide = match &package.body {
        Body::Guide(guide) => readable(db, &guide.file)?.1.is_some(),
        _ => false,
    };
    let order = match talk {
        Some(talk) => match &package.body {
            Body::Plan(plan) => plans::order(db, talk, (package, plan), by_new_host)?,
            Body::FollowUp(update) => follow_ups::order(db, talk, update)?,
            Body::Invitation(_) | Body::Preparation(_) => {
                let mut versions = received::every_version(db, talk.id, package.body.kind())?;
                // What an earlier host sent is no earlier version of the new one's.
                versions.retain(|version| !by_new_host && talk.contact.is_none_or(|other| other == version.contact));
                order(&versions, package)
            }
            Body::Withdrawal(_) => Order::New,
            Body::Contact(_) | Body::Approval(_) | Body::Oevebaner(_) | Body::Encouragement(_) | Body::Guide(_) => {
                Order::Newer
            }
        },
        None if needs_talk(&package.body) => return Err(Refusal::TalkMissing),
        None if replaces_guide => Order::Newer,
        None => Order::New,
    };
    Ok(Standing { trust, order, talk, answers })
}

/// The talk that goes by this id here.
fn talk_here(db: &Read<'_>, id: ConversationId) -> Result<Option<Talk>, StoreError> {
    let id = conversations::same_talk(db, id)?;
    let parties = conversations::parties(db, id)?;
    Ok(parties.map(|(role, contact)| Talk { id, role, contact }))
}

/// Whether a file says something only of a talk that is here already.
fn needs_talk(body: &Body) -> bool {
    matches!(body, Body::Approval(_) | Body::FollowUp(_) | Body::Withdrawal(_))
}

/// The sending whose secret the package echoes. An answer must be encrypted to the one it answers.
fn answered_sending(db: &Read<'_>, package: &Package) -> Result<Option<Echoed>, StoreError> {
    match &package.envelope.answers {
        Some(secret) if !package.by_code => sent::echoed(db, secret),
        _ => Ok(None),
    }
}

/// The one whom a sending was for, if its talk is with a contact who did not use the app.
pub(super) fn receiver_without_app(db: &Read<'_>, echoed: &Echoed) -> Result<Option<ContactId>, StoreError> {
    let Some(talk) = echoed.conversation else { return Ok(None) };
    let Some((_, Some(contact))) = conversations::parties(db, talk)? else { return Ok(None) };
    let contact = contacts::get(db, contact)?;
    Ok((contact.keys.is_none() && contact.card.name == echoed.to).then_some(contact.card.id))
}

fn trust(
    db: &Read<'_>,
    package: &Package,
    of_talk: Option<ContactId>,
    answers: Option<&Echoed>,
) -> Result<Trust, Refusal> {
    let sender = &package.envelope.sender;
    let known = match contacts::by_keys(db, &sender.keys)? {
        Some(contact) => Some(Trust::Known { contact: contact.card }),
        None if !package.by_code => None,
        None => contacts::by_earlier_keys(db, &sender.keys)?.map(|one| Trust::EarlierKeys { contact: one.card }),
    };
    if let Some(trust @ (Trust::Known { contact } | Trust::EarlierKeys { contact })) = &known {
        return match of_talk {
            Some(other) if other != contact.id => {
                Err(Refusal::OtherPerson { name: contacts::get(db, other)?.card.name })
            }
            _ => Ok(trust.clone()),
        };
    }
    let namesakes = match of_talk {
        Some(contact) => vec![contacts::get(db, contact)?],
        None => contacts::by_name(db, &sender.name)?,
    };
    match (namesakes.first(), answers) {
        (None, None) => Ok(Trust::Unknown),
        (None, Some(echoed)) => Ok(Trust::Answers { to: echoed.to.clone() }),
        // Who did not use the app, and answers what was sent to them in their own talk, has got it.
        (Some(_), Some(echoed)) if receiver_without_app(db, echoed)?.is_some() => {
            Ok(Trust::Answers { to: echoed.to.clone() })
        }
        // Other keys under a known name: whether it is the same person is never decided without asking.
        (Some(contact), _) => {
            let without_app = namesakes.iter().any(|contact| contact.keys.is_none());
            if package.by_code || answers.is_some() || without_app {
                Ok(Trust::NewKeys { contacts: namesakes.into_iter().map(|contact| contact.card).collect() })
            } else {
                Err(Refusal::ChangedKey { name: contact.card.name.clone() })
            }
        }
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
