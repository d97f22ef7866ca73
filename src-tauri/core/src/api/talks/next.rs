//! What the start page says first, and what it says waits: the whole year's talks by what each asks of the person now.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::views::{NextStep, Waiting};
use crate::api::{Refusal, follow_up, seals};
use crate::cards::{ConversationCard, SavedFile};
use crate::conversation::{OtherPreparation, OwnPreparation, SealedBy, Stage};
use crate::days::local_day;
use crate::id::{ContactId, ConversationId};
use crate::package::PackageKind;
use crate::plan::PlanStatus;
use crate::preparation::progress;
use crate::role::Role;
use crate::store::settings::{self, Setting};
use crate::store::{Read, StoreError, contacts, conversations as talks, preparations, received};

#[cfg(test)]
pub(crate) mod tests;

/// How long before a talk its host is asked to prepare.
const AHEAD: TimeDelta = TimeDelta::days(14);

/// Something that a talk asks of the person now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asks {
    TalkToday,
    Choose,
    Approve,
    Read(PackageKind),
    HandIn,
    Prepare,
    TalkOver,
    Plan,
    Invite,
    PrepareAsHost,
}

impl Asks {
    /// What has the lowest rank is said first.
    const fn rank(self) -> u8 {
        match self {
            Self::TalkToday => 0,
            Self::Choose => 1,
            Self::Approve => 2,
            Self::Read(_) => 3,
            Self::HandIn => 4,
            Self::Prepare => 5,
            Self::TalkOver => 6,
            Self::Plan => 7,
            Self::Invite => 8,
            Self::PrepareAsHost => 9,
        }
    }

    /// As it stands on the list of what waits.
    fn waiting(self, conversation: ConversationCard) -> Waiting {
        match self {
            Self::TalkToday | Self::TalkOver => Waiting::Talk { conversation },
            Self::Approve => Waiting::Approve { conversation },
            Self::Read(what) => Waiting::Unread { conversation, what },
            Self::HandIn => Waiting::HandIn { conversation },
            Self::Prepare | Self::PrepareAsHost => Waiting::Prepare { conversation },
            Self::Plan | Self::Choose => Waiting::Plan { conversation },
            Self::Invite => Waiting::Invite { conversation },
        }
    }
}

/// What a talk asks of the person.
fn asked(card: &ConversationCard, unread: &[(ConversationId, PackageKind)], today: NaiveDate) -> Vec<Asks> {
    let mut asks = Vec::new();
    // What both have changed is chosen before anything of the plan can be approved.
    let chooses = card.to_choose;
    if chooses {
        asks.push(Asks::Choose);
    }
    // A plan that awaits an approval is read to approve it: that is one thing to do, not two.
    let awaits_you = card.plan == PlanStatus::AwaitsYou || chooses;
    if awaits_you && !chooses {
        asks.push(Asks::Approve);
    }
    let of_talk = unread.iter().filter(|(id, kind)| *id == card.id && !(awaits_you && *kind == PackageKind::Plan));
    asks.extend(of_talk.map(|(_, kind)| Asks::Read(*kind)));
    let start = card.start.map(local_day);
    match card.stage {
        Stage::Invitation => asks.push(Asks::Invite),
        Stage::Preparation => asks.extend(asked_to_prepare(card, start, today)),
        Stage::Talk if start == Some(today) || card.began.map(local_day) == Some(today) => asks.push(Asks::TalkToday),
        Stage::Talk => asks.push(Asks::TalkOver),
        Stage::Plan | Stage::FollowUp if chooses => {}
        Stage::Plan if matches!(card.plan, PlanStatus::None | PlanStatus::Draft) => asks.push(Asks::Plan),
        Stage::FollowUp if card.plan == PlanStatus::ChangedSince => asks.push(Asks::Plan),
        Stage::Plan | Stage::FollowUp => {}
    }
    asks
}

fn asked_to_prepare(card: &ConversationCard, start: Option<NaiveDate>, today: NaiveDate) -> Option<Asks> {
    // Nothing of it can be read before one has handed in too.
    let is_locked = card.sealed == SealedBy::Other && card.other == OtherPreparation::Missing;
    match (card.role, card.own) {
        (Role::Subject, OwnPreparation::NotBegun | OwnPreparation::UnderWay) => Some(Asks::Prepare),
        (Role::Host, OwnPreparation::UnderWay) if is_locked => Some(Asks::HandIn),
        // A host need not have something to say to every question: who has begun is not asked again.
        (Role::Host, OwnPreparation::NotBegun) => {
            let soon = match start {
                Some(start) => start - today <= AHEAD,
                None => card.on_paper || card.other == OtherPreparation::Read,
            };
            (soon || is_locked).then_some(Asks::PrepareAsHost)
        }
        _ => None,
    }
}

/// The one thing to do next, and what waits beside it.
pub(crate) fn next_and_waiting(
    db: &Read<'_>,
    conversations: &[ConversationCard],
    now: DateTime<Utc>,
) -> Result<(NextStep, Vec<Waiting>), Refusal> {
    let today = local_day(now);
    let unread = received::unread(db)?;
    let of_card = |card| asked(card, &unread, today).into_iter().map(move |asks| (asks, card));
    let mut all: Vec<(Asks, &ConversationCard)> = conversations.iter().flat_map(of_card).collect();
    // What has a day comes before what has none; otherwise the newest year's talk comes first, as on the list.
    let day = |card: &ConversationCard| card.deadline.or(card.start.map(local_day)).unwrap_or(NaiveDate::MAX);
    all.sort_by_key(|(asks, card)| (asks.rank(), day(card)));
    let (mut next, mut waiting) = (None, Vec::new());
    for (asks, card) in all {
        if next.is_none() {
            next = step(db, asks, card)?;
        } else if asks != Asks::Prepare || !card.on_paper || card.answered < card.questions {
            waiting.push(asks.waiting(card.clone()));
        }
    }
    waiting.extend(conversations.iter().filter(|card| is_to_be_sent_again(card)).map(|card| {
        let conversation = card.clone();
        Waiting::Changed { conversation }
    }));
    waiting.extend(keys_due(db, conversations)?);
    waiting.extend(conversations.iter().filter_map(saved_only));
    waiting.extend(follow_up::due(db, conversations, now)?);
    waiting.extend(follow_up::unsent(db, conversations, now)?);
    let answered = get_a_preparation(db, conversations)?;
    let due = contacts::receipts_due(db)?.into_iter().filter(|contact| !answered.contains(&contact.card.id));
    waiting.extend(due.map(|contact| Waiting::Receipt { contact: contact.card }));
    if settings::get(db, Setting::RecoveryCode)?.is_some() {
        waiting.push(Waiting::RecoveryCode);
    }
    let next = match next {
        Some(next) => next,
        // Who has a talk, in whichever role, is not asked to begin one.
        None if !conversations.is_empty() => NextStep::Nothing,
        None if settings::get(db, Setting::Organisation)?.is_none() => NextStep::ChooseGuide,
        None => NextStep::Begin,
    };
    Ok((next, waiting))
}

/// The talks in which both have handed in sealed, and the other waits for one's key.
fn keys_due(db: &Read<'_>, conversations: &[ConversationCard]) -> Result<Vec<Waiting>, Refusal> {
    let due = seals::all_due(db, |id| conversations.iter().any(|card| card.id == id))?;
    let of_card = |card: &&ConversationCard| due.contains(&card.id);
    Ok(conversations.iter().filter(of_card).map(|card| Waiting::SealKey { conversation: card.clone() }).collect())
}

/// Those who are to get a preparation: it spares them a code as a receipt would.
fn get_a_preparation(db: &Read<'_>, conversations: &[ConversationCard]) -> Result<BTreeSet<ContactId>, StoreError> {
    let is_due = |card: &&ConversationCard| {
        let unsent = matches!(card.own, OwnPreparation::NotBegun | OwnPreparation::UnderWay);
        card.role == Role::Subject && card.stage == Stage::Preparation && unsent && !card.on_paper
    };
    let mut all = BTreeSet::new();
    for card in conversations.iter().filter(is_due) {
        all.extend(talks::parties(db, card.id)?.and_then(|(_, contact)| contact));
    }
    Ok(all)
}

/// Whether a preparation is newer than what the other has of it, while that still matters.
fn is_to_be_sent_again(card: &ConversationCard) -> bool {
    card.own == OwnPreparation::ChangedSinceSent && matches!(card.stage, Stage::Preparation | Stage::Talk)
}

/// The files that the other awaits in a talk and that are saved but not confirmed sent. A preparation that has changed
/// since is not among them: it is to be sent anew.
fn saved_only(card: &ConversationCard) -> Option<Waiting> {
    let kinds: &[PackageKind] = match card.stage {
        Stage::Preparation => &[PackageKind::Invitation, PackageKind::Preparation, PackageKind::SealKeys],
        Stage::Plan => &[PackageKind::Plan, PackageKind::Approval],
        Stage::FollowUp => &[PackageKind::Plan, PackageKind::Approval, PackageKind::FollowUp],
        Stage::Invitation | Stage::Talk => &[],
    };
    let again = |kind| kind == PackageKind::Preparation && is_to_be_sent_again(card);
    let waits = |file: &&SavedFile| kinds.contains(&file.kind) && !again(file.kind);
    let files: Vec<_> = card.saved_only.iter().filter(waits).cloned().collect();
    (!files.is_empty()).then(|| Waiting::Saved { conversation: card.clone(), files })
}

/// What a talk asks, as the one thing to do next; none when it is done already.
fn step(db: &Read<'_>, asks: Asks, card: &ConversationCard) -> Result<Option<NextStep>, StoreError> {
    let conversation = card.clone();
    Ok(Some(match asks {
        Asks::TalkToday | Asks::TalkOver => NextStep::Talk { conversation },
        Asks::Approve => NextStep::Approve { conversation },
        Asks::Read(what) => NextStep::Read { conversation, what },
        Asks::Plan | Asks::Choose => NextStep::Plan { conversation },
        Asks::Invite => NextStep::Invite { conversation },
        Asks::HandIn => NextStep::HandIn { conversation },
        Asks::Prepare | Asks::PrepareAsHost => return prepare_or_send(db, conversation),
    }))
}

fn prepare_or_send(db: &Read<'_>, conversation: ConversationCard) -> Result<Option<NextStep>, StoreError> {
    let reading = preparations::reading(db, conversation.id)?;
    let unfinished = reading.frame.guide.themes.iter().find(|theme| {
        let (done, of) = progress(theme, reading.by, |id| reading.is_answered(id));
        done < of
    });
    Ok(match unfinished {
        Some(theme) => {
            Some(NextStep::Prepare { conversation, theme: theme.id.clone(), theme_title: theme.title.clone() })
        }
        // Without an app to open it in, there is no file to send.
        None if conversation.on_paper => None,
        None => Some(NextStep::Send { conversation }),
    })
}
