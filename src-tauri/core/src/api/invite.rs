//! Inviting to a talk, as its host.

pub mod many;
pub mod received;
pub mod views;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use self::views::{
    BeginInvitation, EarlierAdaptation, InvitationSaved, InviteView, Invitee, SaveInvitation, SendInvitation, WrittenIn,
};
use super::preparation::sides::newest_of_other;
use super::refs::{ConversationRef, Receiver};
use super::refusal::InvitedTalk;
use super::send::sealing::Outgoing;
use super::send::seen::{AsSeen, Seen};
use super::talks::{known_guide, on_paper};
use super::vault::sound_name;
use super::{App, Refusal};
use crate::cards::{ConversationCard, SentView};
use crate::conversation::{ConversationState, Stage};
use crate::guide::{Frame, Guide};
use crate::id::{ContactId, ConversationId};
use crate::invitation::adapt::{AdaptError, Adaptation};
use crate::invitation::{Arrangement, Invitation, UnreadTimes};
use crate::name::Name;
use crate::package::{self, Body, PackageKind};
use crate::role::Role;
use crate::sheet::SheetField;
use crate::store::{
    Change, Read, StoreError, arrangements, contacts, conversations, home, invitations, joining, look_back, own_guides,
    preparations, sent, settings, sheets, talks,
};
use crate::text::check_text;

impl From<AdaptError> for Refusal {
    fn from(error: AdaptError) -> Self {
        match error {
            AdaptError::Mandatory { question } => Self::Mandatory { question },
            AdaptError::NoQuestions => Self::NoQuestions,
            AdaptError::TooLong { limit } => Self::TextTooLong { limit },
            AdaptError::DoesNotFit => Self::DoesNotFit,
        }
    }
}

/// Someone to invite: the contact, if they are one, and their name.
pub(super) struct Invited {
    pub contact: Option<ContactId>,
    pub name: Name,
}

/// Who is meant. A name is never matched with a contact of that name: only one chosen from the contacts is a contact.
pub(super) fn invited(db: &Read<'_>, with: &Invitee) -> Result<Invited, Refusal> {
    Ok(match with {
        Invitee::Contact { id } => Invited { contact: Some(*id), name: contacts::get(db, *id)?.card.name },
        Invitee::New { name } => Invited { contact: None, name: sound_name(name)? },
    })
}

/// The talk that the person hosts with this one in the frame's year, if there is nobody left to invite: they are invited
/// already, or the talk has been held.
pub(super) fn invited_already(
    db: &Read<'_>,
    who: &Invited,
    frame: &Frame,
    now: DateTime<Utc>,
) -> Result<Option<InvitedTalk>, StoreError> {
    let Some(id) = joining::hosted(db, frame, who.contact, &who.name)? else { return Ok(None) };
    let card = home::one(db, id, now)?.card;
    // One that the leader began has no invitation yet.
    let over = card.held.is_some() || card.stage == Stage::FollowUp;
    if !over && !conversations::has_invitation(db, id)? {
        return Ok(None);
    }
    Ok(Some(invited_talk(db, id, now)?))
}

/// The talks by other guides to which this one is invited in the frame's year, where a talk by its guide is new: a second
/// one may be meant, and may be a slip.
pub(super) fn invited_by_another_guide(
    db: &Read<'_>,
    who: &Invited,
    frame: &Frame,
    now: DateTime<Utc>,
) -> Result<Vec<InvitedTalk>, StoreError> {
    if joining::hosted(db, frame, who.contact, &who.name)?.is_some() {
        return Ok(Vec::new());
    }
    let others = joining::hosted_by_another_guide(db, frame, who.contact, &who.name)?;
    others.into_iter().map(|id| invited_talk(db, id, now)).collect()
}

fn invited_talk(db: &Read<'_>, id: ConversationId, now: DateTime<Utc>) -> Result<InvitedTalk, StoreError> {
    let card = home::one(db, id, now)?.card;
    Ok(InvitedTalk { conversation: id, talk: card.kind, year: card.year, with: card.with })
}

/// The talk that the person hosts with this one in the frame's year, begun if it is not here.
pub(super) fn hosted(
    db: &Change<'_>,
    who: &Invited,
    frame: &Frame,
    id: ConversationId,
    now: DateTime<Utc>,
) -> Result<ConversationId, StoreError> {
    if let Some(here) = joining::hosted(db, frame, who.contact, &who.name)? {
        return Ok(here);
    }
    let new = conversations::NewConversation { id, role: Role::Host, frame, with: &who.name, contact: who.contact };
    conversations::begin(db, &new, now)?;
    Ok(id)
}

/// Checks when and where a talk is held.
pub(super) fn sound_arrangement(arrangement: &Arrangement) -> Result<(), Refusal> {
    [&arrangement.place, &arrangement.words].into_iter().try_for_each(|text| check_text(text))?;
    if arrangement.is_sound() { Ok(()) } else { Err(Refusal::BadTimes) }
}

/// Checks the times as they are written.
pub(super) fn sound_unread(unread: Option<&UnreadTimes>) -> Result<(), Refusal> {
    if unread.is_none_or(UnreadTimes::is_sound) { Ok(()) } else { Err(Refusal::BadTimes) }
}

/// Keeps an invitation as the host has made it, and lets the talk have its frame.
pub(super) fn keep(
    db: &Change<'_>,
    id: ConversationId,
    (guide, adaptation): (&Guide, &Adaptation),
    (frame, arrangement, unread): (&Frame, &Arrangement, Option<&UnreadTimes>),
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    arrangements::set(db, id, arrangement)?;
    invitations::set_adaptation(db, id, guide, adaptation)?;
    invitations::set_unread(db, id, unread)?;
    conversations::set_frame(db, id, frame, now)
}

/// The guide that the host adapts, and what is changed in it until now. A talk that the leader began has the frame that
/// came with the leader's preparation: the guide it is made from is the one to adapt.
fn guide_of(db: &Read<'_>, id: ConversationId) -> Result<(Guide, Adaptation), StoreError> {
    if let Some(begun) = invitations::adaptation(db, id)? {
        return Ok(begun);
    }
    let guide = conversations::frame(db, id)?.guide;
    let own = own_guides::library(db)?.same_as(&guide).cloned();
    Ok((own.unwrap_or(guide), Adaptation::default()))
}

/// The invitation as it would be sent now.
fn as_it_stands(db: &Read<'_>, id: ConversationId) -> Result<(Invitation, Adaptation), Refusal> {
    let (guide, adaptation) = guide_of(db, id)?;
    let frame = Frame::adapted(&guide, conversations::frame(db, id)?.year, &adaptation)?;
    let arrangement = arrangements::of(db, id)?.unwrap_or_default();
    Ok((Invitation { guide, frame, arrangement }, adaptation))
}

/// The invitation as it leaves.
pub(super) fn leaving(db: &Read<'_>, id: ConversationId) -> Result<Invitation, Refusal> {
    hosts(db, id)?;
    Ok(as_it_stands(db, id)?.0)
}

/// What the host changed for the last talk of the same two, as far as it can be used for this one.
fn last_adaptation(
    db: &Read<'_>,
    id: ConversationId,
    guide: &Guide,
    year: i32,
) -> Result<Option<EarlierAdaptation>, StoreError> {
    for talk in look_back::own_before(db, id)? {
        let Some((_, then)) = invitations::adaptation(db, talk)? else { continue };
        let adaptation = then.carried_to(guide, year);
        let fits = adaptation != Adaptation::default() && Frame::adapted(guide, year, &adaptation).is_ok();
        return Ok(if fits {
            Some(EarlierAdaptation { year: conversations::frame(db, talk)?.year, adaptation })
        } else {
            None
        });
    }
    Ok(None)
}

/// An invitation without the themes' numbers, which nobody chooses: one that was saved before there were any says the same.
fn unnumbered(invitation: &Invitation) -> Invitation {
    let mut invitation = invitation.clone();
    let Invitation { guide, frame, .. } = &mut invitation;
    for theme in guide.themes.iter_mut().chain(&mut frame.guide.themes) {
        theme.number = None;
    }
    invitation
}

/// The last sending of the invitation, and whether the invitation has changed since.
fn last_sent(db: &Read<'_>, id: ConversationId, now: &Invitation) -> Result<(Option<SentView>, bool), Refusal> {
    let all = sent::of_conversation(db, id)?;
    let Some(last) = all.into_iter().find(|one| one.kind == PackageKind::Invitation) else { return Ok((None, false)) };
    let (_, payload) = sent::one(db, last.id)?;
    let (_, body) = package::read_kept(&payload).map_err(|_| Refusal::Unexpected)?;
    let same = matches!(body, Body::Invitation(sent) if unnumbered(&sent) == unnumbered(now));
    Ok((Some(last), !same))
}

/// Where something is written already.
fn written_in(db: &Read<'_>, id: ConversationId) -> Result<WrittenIn, Refusal> {
    let mut written = WrittenIn::default();
    for field in sheets::sheet(db, id)?.0.into_keys() {
        match field {
            SheetField::Joint { question } => written.joint.push(question),
            SheetField::Note { theme } => written.noted.push(theme),
            _ => {}
        }
    }
    let (own, other) = (preparations::reading(db, id)?, newest_of_other(db, id)?);
    let answers = own.answers.into_iter().chain(other.into_iter().flat_map(|other| other.answers));
    let answered: BTreeSet<String> = answers.filter(|(_, answer)| !answer.is_empty()).map(|(id, _)| id).collect();
    written.answered.extend(answered);
    Ok(written)
}

/// Refuses a talk that the person does not host.
fn hosts(db: &Read<'_>, id: ConversationId) -> Result<(), Refusal> {
    match conversations::parties(db, id)? {
        Some((Role::Host, _)) => Ok(()),
        _ => Err(Refusal::NotFound),
    }
}

impl App {
    pub(super) fn begin_invitation(
        &self,
        with: BeginInvitation,
        now: DateTime<Utc>,
    ) -> Result<ConversationCard, Refusal> {
        self.with(|open| {
            let id = open.store.transaction(|db| {
                let guide = known_guide(db, &with.guide, with.year)?;
                let frame = Frame::for_year(&guide, with.year);
                let who = invited(db, &with.with)?;
                if let Some(talk) = invited_already(db, &who, &frame, now)? {
                    return Err(Refusal::AlreadyInvited { talks: vec![talk] });
                }
                let others = invited_by_another_guide(db, &who, &frame, now)?;
                if !with.although && !others.is_empty() {
                    return Err(Refusal::InvitedByAnotherGuide { talks: others });
                }
                let id = hosted(db, &who, &frame, ConversationId::new(), now)?;
                // A talk that the leader began keeps its words until the host changes something in them.
                if invitations::adaptation(db, id)?.is_none()
                    && home::one(db, id, now)?.card.state == ConversationState::Inviting
                {
                    invitations::set_adaptation(db, id, &guide, &Adaptation::default())?;
                }
                if with.on_paper {
                    on_paper(db, id, true, now)?;
                }
                Ok(id)
            })?;
            Ok(home::one(&open.store.reading(), id, now)?.card)
        })
    }

    pub(super) fn invite(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<InviteView, Refusal> {
        let id = with.conversation;
        self.with(|open| {
            let db = &open.store.reading();
            hosts(db, id)?;
            let row = home::one(db, id, now)?;
            let (invitation, adaptation) = as_it_stands(db, id)?;
            let (sent, changed_since_sent) = last_sent(db, id, &invitation)?;
            let seen = Seen::of(db, &invitation.clone().into())?;
            let Invitation { guide, frame, arrangement } = invitation;
            let last_adaptation = last_adaptation(db, id, &guide, frame.year)?;
            Ok(InviteView {
                conversation: row.card,
                contact: row.contact.map(|contact| contacts::get(db, contact)).transpose()?.map(|one| one.card),
                profile: settings::own_profile(db)?,
                guide,
                adaptation,
                frame,
                arrangement,
                unread: invitations::unread(db, id)?,
                sent,
                changed_since_sent,
                seen,
                evaluation: talks::evaluation_before(db, id)?,
                last_adaptation,
                written: written_in(db, id)?,
            })
        })
    }

    pub(super) fn save_invitation(&self, with: SaveInvitation, now: DateTime<Utc>) -> Result<InvitationSaved, Refusal> {
        let id = with.conversation;
        sound_arrangement(&with.arrangement)?;
        sound_unread(with.unread.as_ref())?;
        self.with(|open| {
            open.store.transaction(|db| {
                hosts(db, id)?;
                let (guide, _) = guide_of(db, id)?;
                let frame = Frame::adapted(&guide, conversations::frame(db, id)?.year, &with.adaptation)?;
                let times = (&frame, &with.arrangement, with.unread.as_ref());
                keep(db, id, (&guide, &with.adaptation), times, now)?;
                let invitation = leaving(db, id)?;
                let (_, changed_since_sent) = last_sent(db, id, &invitation)?;
                Ok(InvitationSaved { at: now, changed_since_sent, seen: Seen::of(db, &invitation.into())? })
            })
        })
    }

    pub(super) fn send_invitation(&self, with: SendInvitation, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let id = with.conversation;
        let outgoing = self.with(|open| {
            let db = &open.store.reading();
            let content = AsSeen::new(db, leaving(db, id)?, with.seen)?;
            let row = home::one(db, id, now)?;
            let receiver = receiver(db, &Invited { contact: row.contact, name: row.card.with })?;
            let mut outgoing = Outgoing::draft(open, content, &receiver, Some(id), now)?;
            outgoing.build_on_sent(db, PackageKind::Invitation)?;
            Ok(outgoing)
        })?;
        self.send(outgoing, with.file, now)
    }
}

/// A confirmed contact needs no code; everyone else gets one.
pub(super) fn receiver(db: &Read<'_>, who: &Invited) -> Result<Receiver, Refusal> {
    if let Some(id) = who.contact
        && contacts::get(db, id)?.card.confirmed.is_some()
    {
        return Ok(Receiver::Contact { id });
    }
    Ok(Receiver::Code { name: who.name.to_string() })
}
