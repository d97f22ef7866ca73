//! Sharing øvebaner with fellow leaders: chosen ones only, and a few words back.

pub mod views;

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Utc};

use self::views::{
    ChosenAgreement, FromColleague, OwnShared, SendEncouragement, ShareAgreements, ShareView, Shareable, SharedRef,
    SharedView, SharedWords, UseShared,
};
use super::refs::{ConversationRef, Receiver};
use super::send::sealing::Outgoing;
use super::send::seen::AsSeen;
use super::session::Open;
use super::vault::views::Deleted;
use super::{App, Refusal};
use crate::cards::{ContactCard, ConversationCard, SentView};
use crate::days::local_day;
use crate::guide::Frame;
use crate::id::{AgreementId, ConversationId, PackageId};
use crate::name::Name;
use crate::package::kinds::encouragement::Encouragement;
use crate::package::kinds::oevebaner::SharedAgreements;
use crate::package::{self, Body, PackageKind};
use crate::sharing::{MAX_SHARED, SharedAgreement};
use crate::sheet::{Agreement, AgreementPart, SheetField};
use crate::store::deletions::Deletion;
use crate::store::pairs::folded;
use crate::store::{Read, contacts, conversations, deletions, home, received, settings, sharing as rows, sheets};
use crate::text::check_text;

/// An øvebane as a colleague reads it. These four texts can leave, and nothing else of it: not whom it was borrowed from.
fn shared(agreement: &Agreement, frame: &Frame) -> SharedAgreement {
    let text = |part| agreement.part(part).to_owned();
    let kind = agreement.part(AgreementPart::Learning);
    let learning = frame.guide.plan.learning.iter().find(|one| one.id == kind);
    SharedAgreement {
        what: text(AgreementPart::What),
        why: text(AgreementPart::Why),
        learning: learning.map(|one| one.title.clone()).unwrap_or_default(),
        signs: text(AgreementPart::Signs),
    }
}

fn chosen(all: &[Shareable], choice: ChosenAgreement) -> Result<SharedAgreement, Refusal> {
    let whole = &all.iter().find(|one| one.id == choice.id).ok_or(Refusal::NotFound)?.whole;
    let if_chosen = |text: &str, chosen: bool| if chosen { text.to_owned() } else { String::new() };
    Ok(SharedAgreement {
        what: whole.what.clone(),
        why: if_chosen(&whole.why, choice.why),
        learning: if_chosen(&whole.learning, choice.learning),
        signs: if_chosen(&whole.signs, choice.signs),
    })
}

/// What can be shared: the øvebaner of the plan that say what they are.
fn shareable(db: &Read<'_>, id: ConversationId) -> Result<Vec<Shareable>, Refusal> {
    let frame = conversations::frame(db, id)?;
    let in_plan = sheets::sheet(db, id)?.in_plan();
    let one = |agreement: &Agreement| Shareable { id: agreement.id, whole: shared(agreement, &frame) };
    Ok(in_plan.iter().map(one).filter(|one| !one.whole.what.trim().is_empty()).collect())
}

/// Chosen øvebaner as they leave.
pub(super) fn leaving(
    db: &Read<'_>,
    id: ConversationId,
    choices: &[ChosenAgreement],
    words: &str,
) -> Result<SharedAgreements, Refusal> {
    let all = shareable(db, id)?;
    let agreements: Vec<_> = choices.iter().map(|choice| chosen(&all, *choice)).collect::<Result<_, _>>()?;
    check_text(words)?;
    match agreements.len() {
        0 => Err(Refusal::NothingToSend),
        1..=MAX_SHARED => Ok(SharedAgreements { agreements, words: words.trim().to_owned() }),
        _ => Err(Refusal::DoesNotFit),
    }
}

/// A few words back as they leave.
pub(super) fn words_back(db: &Read<'_>, about: PackageId, words: &str) -> Result<Encouragement, Refusal> {
    let (_, payload) = received::payload(db, about)?;
    let Body::Oevebaner(_) = content(&payload)? else { return Err(Refusal::NotFound) };
    check_text(words)?;
    let words = words.trim().to_owned();
    if words.is_empty() { Err(Refusal::NothingToSend) } else { Ok(Encouragement { about, words }) }
}

fn content(payload: &[u8]) -> Result<Body, Refusal> {
    package::read_kept(payload).map(|(_, body)| body).map_err(|_| Refusal::Unexpected)
}

/// Words back, by the file of øvebaner that they are about.
type WordsAbout = BTreeMap<PackageId, Vec<SharedWords>>;

fn add_words(words: &mut WordsAbout, name: Name, at: DateTime<Utc>, payload: &[u8]) -> Result<(), Refusal> {
    if let Body::Encouragement(encouragement) = content(payload)? {
        let Encouragement { about, words: text } = *encouragement;
        words.entry(about).or_default().push(SharedWords { name, at, words: text });
    }
    Ok(())
}

fn others(db: &Read<'_>) -> Result<Vec<FromColleague>, Refusal> {
    let mut answered = WordsAbout::new();
    for went in rows::went(db, PackageKind::Encouragement)? {
        add_words(&mut answered, went.to, went.at, &went.payload)?;
    }
    let mut others = Vec::new();
    for came in rows::came(db, PackageKind::Oevebaner)? {
        if let Body::Oevebaner(shared) = content(&came.payload)? {
            let from = contacts::get(db, came.contact)?.card;
            others.push(FromColleague {
                id: came.id,
                from,
                taken_in: came.taken_in,
                agreements: shared.agreements,
                words: shared.words,
                answered: answered.remove(&came.id).unwrap_or_default(),
            });
        }
    }
    Ok(others)
}

fn own(db: &Read<'_>) -> Result<Vec<OwnShared>, Refusal> {
    let mut answers = WordsAbout::new();
    for came in rows::came(db, PackageKind::Encouragement)? {
        add_words(&mut answers, contacts::get(db, came.contact)?.card.name, came.taken_in, &came.payload)?;
    }
    let mut own = Vec::new();
    for went in rows::went(db, PackageKind::Oevebaner)? {
        if let Body::Oevebaner(shared) = content(&went.payload)? {
            own.push(OwnShared {
                id: went.id,
                to: went.to,
                at: went.at,
                known_sent: went.known_sent,
                agreements: shared.agreements,
                words: shared.words,
                answers: answers.remove(&went.id).unwrap_or_default(),
            });
        }
    }
    Ok(own)
}

/// One's own talks of this year and last, and those to come: the plans that one still works with.
fn open_plans(db: &Read<'_>, now: DateTime<Utc>) -> Result<Vec<ConversationCard>, Refusal> {
    let since = local_day(now).year() - 1;
    Ok(home::own_since(db, since, now)?.into_iter().map(|row| row.card).collect())
}

/// A text with another below it, if there is one and room for it in a field.
fn with_below(text: &str, below: &str) -> String {
    let text = text.trim();
    let both = [text, below].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
    if check_text(&both).is_ok() { both } else { text.to_owned() }
}

/// An øvebane as it stands in one's own plan, borrowed from the colleague of this name. The kind of learning is said in
/// words where the plan's guide lacks it.
fn borrowed(one: &SharedAgreement, frame: &Frame, name: &str, learning: &str) -> Vec<(AgreementPart, String)> {
    let title = folded(&one.learning);
    let kind = frame.guide.plan.learning.iter().find(|kind| folded(&kind.title) == title);
    let unknown_kind = if kind.is_none() && !title.is_empty() { learning.trim() } else { "" };
    vec![
        (AgreementPart::What, one.what.clone()),
        (AgreementPart::Why, with_below(&one.why, unknown_kind)),
        (AgreementPart::BorrowedFrom, name.to_owned()),
        (AgreementPart::Learning, kind.map(|kind| kind.id.clone()).unwrap_or_default()),
        (AgreementPart::Signs, one.signs.clone()),
    ]
}

/// A colleague gets a few words back as files go to them otherwise: without a code once they are confirmed.
fn back_to(contact: ContactCard) -> Receiver {
    match contact.confirmed {
        Some(_) => Receiver::Contact { id: contact.id },
        None => Receiver::Code { name: contact.name.into() },
    }
}

impl App {
    pub(super) fn share(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<ShareView, Refusal> {
        self.with(|open| {
            let db = &open.store.reading();
            Ok(ShareView {
                conversation: home::one(db, with.conversation, now)?.card,
                agreements: shareable(db, with.conversation)?,
                profile: settings::own_profile(db)?,
                contacts: contacts::all(db)?.into_iter().map(|contact| contact.card).collect(),
            })
        })
    }

    pub(super) fn share_agreements(&self, with: ShareAgreements, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let outgoing = self.with(|open| {
            let db = &open.store.reading();
            let leaving = leaving(db, with.conversation, &with.chosen, &with.words)?;
            Outgoing::draft(open, AsSeen::new(db, leaving, with.seen)?, &with.receiver, None, now)
        })?;
        self.send(outgoing, with.file, now)
    }

    pub(super) fn shared(&self, (): (), now: DateTime<Utc>) -> Result<SharedView, Refusal> {
        self.with(|open| {
            open.store.transaction(|db| {
                rows::mark_read(db, PackageKind::Oevebaner, now)?;
                rows::mark_read(db, PackageKind::Encouragement, now)?;
                Ok(SharedView { others: others(db)?, own: own(db)?, plans: open_plans(db, now)? })
            })
        })
    }

    pub(super) fn use_shared(&self, with: UseShared, now: DateTime<Utc>) -> Result<AgreementId, Refusal> {
        self.with(|open| {
            open.store.transaction(|db| {
                let talk = open_plans(db, now)?.into_iter().find(|card| card.id == with.conversation);
                let talk = talk.ok_or(Refusal::NotFound)?.id;
                let (contact, payload) = received::payload(db, with.id)?;
                let Body::Oevebaner(shared) = content(&payload)? else { return Err(Refusal::NotFound) };
                let one = shared.agreements.get(with.index).ok_or(Refusal::NotFound)?;
                let (id, frame) = (AgreementId::new(), conversations::frame(db, talk)?);
                let name = contacts::get(db, contact)?.card.name;
                for (part, text) in borrowed(one, &frame, &name, &with.learning) {
                    let field = SheetField::Agreement { id, part };
                    field.check(&text, &frame)?;
                    if !text.is_empty() {
                        sheets::save(db, talk, &field, &text, (0, now))?;
                    }
                }
                sheets::note_borrowed(db, talk, id)?;
                Ok(id)
            })
        })
    }

    pub(super) fn send_encouragement(&self, with: SendEncouragement, now: DateTime<Utc>) -> Result<SentView, Refusal> {
        let outgoing = self.with(|open| {
            let db = &open.store.reading();
            let content = AsSeen::new(db, words_back(db, with.about, &with.words)?, with.seen)?;
            let (contact, _) = received::payload(db, with.about)?;
            Outgoing::draft(open, content, &back_to(contacts::get(db, contact)?.card), None, now)
        })?;
        self.send(outgoing, with.file, now)
    }

    /// What has been deleted already is looked for in the copies once more.
    pub(super) fn delete_shared(&self, with: SharedRef, now: DateTime<Utc>) -> Result<Deleted, Refusal> {
        let deletion = Deletion::Shared { file: with.id };
        let here = |open: &mut Open| {
            open.store.transaction(|db| {
                if rows::is_here(db, with.id)? {
                    return Ok(deletions::delete(db, deletion)?);
                }
                let is_gone = deletions::has_been(db, |one| *one == deletion)?;
                if is_gone { Ok(()) } else { Err(Refusal::NotFound) }
            })
        };
        self.delete(here, now)
    }
}
