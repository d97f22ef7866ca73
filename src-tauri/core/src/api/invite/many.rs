//! Inviting many at once: one frame, a list of people, a file for each.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::views::{InviteMany, InvitedMany, Invitee, ManyDraft, ManyToInvite, ManyView, OnList};
use super::{
    Invited, hosted, invited, invited_already, invited_by_another_guide, keep, receiver, sound_arrangement,
    sound_unread,
};
use crate::api::refusal::InvitedTalk;
use crate::api::send::goes::Goes;
use crate::api::send::sealing::Outgoing;
use crate::api::send::seen::{AsSeen, Seen};
use crate::api::session::Open;
use crate::api::talks::{self, known_guide};
use crate::api::{App, Refusal};
use crate::days::local_day;
use crate::guide::{Frame, Guide};
use crate::id::ConversationId;
use crate::invitation::{Arrangement, Invitation};
use crate::name::one_line;
use crate::package::{Body, PackageKind};
use crate::store::pairs::folded;
use crate::store::{Change, Read, contacts, invitations as drafts, joining, own_guides, settings};

/// Most people on one list.
pub(crate) const MOST: usize = 100;
/// Longest list, in characters.
const LONGEST_LIST: usize = 50_000;

/// One of the many, on the way to a file.
struct One {
    who: Invited,
    /// Whether they do not use the app.
    on_paper: bool,
    /// The talk that is here, or the id it will be begun under.
    talk: ConversationId,
    invitation: Invitation,
}

impl One {
    fn outgoing(&self, open: &Open, content: AsSeen, now: DateTime<Utc>) -> Result<Outgoing, Refusal> {
        let db = &open.store.reading();
        let receiver = receiver(db, &self.who)?;
        let mut outgoing = Outgoing::draft(open, content, &receiver, Some(self.talk), now)?;
        outgoing.build_on_sent(db, PackageKind::Invitation)?;
        Ok(outgoing)
    }
}

/// Reads the list against what is here. The same person twice is refused: the same contact, or two who are new and of one name.
fn everyone(
    db: &Read<'_>,
    people: &[OnList],
    (draft, guide): (&ManyDraft, &Guide),
    although: bool,
    now: DateTime<Utc>,
) -> Result<Vec<One>, Refusal> {
    let frame = Frame::adapted(guide, draft.year, &draft.adaptation)?;
    let mut seen = HashSet::new();
    let (mut already, mut by_another_guide) = (Vec::new(), Vec::new());
    let one = |line: &OnList| {
        let new = || Invitee::New { name: line.name.clone() };
        let who = invited(db, &line.contact.map_or_else(new, |id| Invitee::Contact { id }))?;
        if !seen.insert(who.contact.ok_or_else(|| folded(&who.name))) {
            return Err(Refusal::NamedTwice { name: who.name });
        }
        let place = one_line(&line.place);
        let place = if place.is_empty() { draft.arrangement.place.clone() } else { place };
        let arrangement = Arrangement { start: line.start, place, ..draft.arrangement.clone() };
        sound_arrangement(&arrangement)?;
        already.extend(invited_already(db, &who, &frame, now)?);
        by_another_guide.extend(invited_by_another_guide(db, &who, &frame, now)?);
        let here = joining::hosted(db, &frame, who.contact, &who.name)?;
        let invitation = Invitation { guide: guide.clone(), frame: frame.clone(), arrangement };
        let contact = who.contact.map(|id| contacts::get(db, id)).transpose()?;
        let on_paper = line.on_paper || contact.is_some_and(|contact| contact.keys.is_none());
        Ok(One { who, on_paper, talk: here.unwrap_or_else(ConversationId::new), invitation })
    };
    let all = people.iter().map(one).collect::<Result<_, _>>()?;
    if !already.is_empty() {
        return Err(Refusal::AlreadyInvited { talks: already });
    }
    if !although && !by_another_guide.is_empty() {
        return Err(Refusal::InvitedByAnotherGuide { talks: by_another_guide });
    }
    Ok(all)
}

/// Each invitation beside whom it is for.
fn invitations(all: &[One]) -> Vec<(&str, Body)> {
    all.iter().map(|one| (one.who.name.as_ref(), one.invitation.clone().into())).collect()
}

/// The draft that is saved, and everyone on the list invited with it.
fn as_drafted(
    db: &Read<'_>,
    people: &[OnList],
    although: bool,
    now: DateTime<Utc>,
) -> Result<(ManyDraft, Vec<One>), Refusal> {
    if people.is_empty() {
        return Err(Refusal::NothingToSend);
    }
    if people.len() > MOST {
        return Err(Refusal::DoesNotFit);
    }
    let (draft, _) = drafts::many_draft::<ManyDraft>(db)?.ok_or(Refusal::NotFound)?;
    let all = everyone(db, people, (&draft, &known_guide(db, &draft.guide, draft.year)?), although, now)?;
    Ok((draft, all))
}

impl App {
    pub(crate) fn many_to_invite(&self, with: ManyToInvite, now: DateTime<Utc>) -> Result<Seen, Refusal> {
        self.with(|open| {
            let db = &open.store.reading();
            let (_, all) = as_drafted(db, &with.people, with.although, now)?;
            Seen::of_list(db, &invitations(&all))
        })
    }

    pub(crate) fn many_invitations(&self, (): (), _now: DateTime<Utc>) -> Result<ManyView, Refusal> {
        self.with(|open| {
            let db = &open.store.reading();
            let (draft, saved) = drafts::many_draft::<ManyDraft>(db)?.unzip();
            Ok(ManyView {
                draft,
                saved,
                guides: own_guides::library(db)?.iter().cloned().collect(),
                contacts: contacts::all(db)?.into_iter().map(|contact| contact.card).collect(),
                profile: settings::own_profile(db)?,
            })
        })
    }

    pub(crate) fn save_many_draft(&self, with: ManyDraft, now: DateTime<Utc>) -> Result<DateTime<Utc>, Refusal> {
        sound_arrangement(&with.arrangement)?;
        sound_unread(with.unread.as_ref())?;
        if with.list.chars().count() > LONGEST_LIST {
            return Err(Refusal::TextTooLong { limit: LONGEST_LIST });
        }
        self.with(|open| {
            open.store.transaction(|db| {
                if !with.guide.is_empty() {
                    Frame::adapted(&known_guide(db, &with.guide, with.year)?, with.year, &with.adaptation)?;
                }
                Ok::<_, Refusal>(drafts::set_many_draft(db, Some(&with), now)?)
            })
        })?;
        Ok(now)
    }

    pub(crate) fn invite_many(&self, with: InviteMany, now: DateTime<Utc>) -> Result<InvitedMany, Refusal> {
        let folder = with.folder.map(|folder| self.path_of(folder).ok_or(Refusal::NotFound)).transpose()?;
        let (draft, all, outgoing) = self.with(|open| {
            let db = &open.store.reading();
            let (draft, all) = as_drafted(db, &with.people, with.although, now)?;
            let contents = AsSeen::list(db, invitations(&all), with.seen)?;
            let by_file = all.iter().zip(contents).filter(|(one, _)| !one.on_paper);
            let outgoing =
                by_file.map(|(one, content)| one.outgoing(open, content, now)).collect::<Result<Vec<_>, _>>()?;
            Ok((draft, all, outgoing))
        })?;
        let boxes = if with.post { self.boxes_in_reach()? } else { Vec::new() };
        let mut taken = HashSet::new();
        let mut free = || {
            let folder = folder.as_ref().ok_or(Refusal::NotInMailbox)?;
            let place = std::iter::repeat_with(|| PackageKind::Invitation.file_name(local_day(now)))
                .take(MOST * MOST)
                .find(|name| taken.insert(name.clone()) && folder.join(name).symlink_metadata().is_err());
            place.map(|name| Goes::ToPlace(folder.join(name))).ok_or(Refusal::FileNotSaved)
        };
        let with_file = all.iter().filter(|one| !one.on_paper);
        let goes = with_file.map(|one| match boxes.iter().find(|(contact, _)| Some(*contact) == one.who.contact) {
            Some((_, whose)) => self.goes_into_box_of(whose),
            None => free(),
        });
        let goes = goes.collect::<Result<Vec<_>, _>>()?;
        let begin = |db: &Change<'_>| {
            for One { who, on_paper, talk, invitation } in &all {
                let Invitation { guide, frame, arrangement } = invitation;
                let here = hosted(db, who, frame, *talk, now)?;
                if here != *talk {
                    // The talk was begun while the files were being sealed: they name an id that is not its own.
                    return Err(Refusal::OlderRevision);
                }
                keep(db, here, (guide, &draft.adaptation), (frame, arrangement, None), now)?;
                if *on_paper {
                    talks::on_paper(db, here, true, now)?;
                }
            }
            drafts::set_many_draft::<ManyDraft>(db, None, now)?;
            Ok(())
        };
        let sent = self.send_all(outgoing.into_iter().zip(goes).collect(), begin, now)?;
        let talk = |one: &One| {
            let Frame { guide, year, .. } = &one.invitation.frame;
            InvitedTalk { conversation: one.talk, talk: guide.kind, year: *year, with: one.who.name.clone() }
        };
        Ok(InvitedMany { sent, on_paper: all.iter().filter(|one| one.on_paper).map(talk).collect() })
    }
}
