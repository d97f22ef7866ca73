//! Another person: everything that hangs on them, deleting it, and writing down what is known.

mod known;
pub mod views;

use chrono::{DateTime, Utc};

use self::known::{Known, KnownTalk, Writer};
use self::views::{AnswerProposal, ContactRef, CorrectName, DeletePerson, NameOf, PersonView, WriteWhatIsKnown};
use super::bin::held_talk;
use super::refs::ChosenFile;
use super::session::Open;
use super::vault::sound_name;
use super::vault::views::Deleted;
use super::{App, Refusal};
use crate::days::local_day;
use crate::files::Readers;
use crate::follow_up::Entry;
use crate::id::{ContactId, ConversationId};
use crate::missed::Stood;
use crate::package;
use crate::package::PackageKind;
use crate::plan::Approval;
use crate::preparation::Reading;
use crate::role::Role;
use crate::sheet::Sheet;
use crate::store::deletions::Deletion;
use crate::store::people::File;
use crate::store::{
    Read, StoreError, arrangements, contacts, conversations, deletions, earlier_texts, filed, follow_ups, home,
    look_back, people, plans, preparations, proposals, settings, sheets,
};

impl App {
    pub(super) fn person(&self, with: ContactRef, now: DateTime<Utc>) -> Result<PersonView, Refusal> {
        self.with(|open| {
            let db = &open.store.reading();
            let talks = people::talks(db, with.contact)?;
            let received = people::received(db, with.contact)?;
            Ok(PersonView {
                contact: contacts::get(db, with.contact)?.card,
                proposes: proposals::of(db, with.contact)?,
                talks: talks.into_iter().map(|id| held_talk(db, id, now)).collect::<Result<_, _>>()?,
                shared: received.iter().filter(|file| file.kind == PackageKind::Oevebaner).count(),
                received: received.len(),
                sent: people::sent(db, with.contact)?.len(),
            })
        })
    }

    pub(super) fn correct_name(&self, with: CorrectName, _now: DateTime<Utc>) -> Result<(), Refusal> {
        let name = &sound_name(&with.name)?;
        self.with(|open| {
            open.store.transaction(|db| {
                let corrected = match with.of {
                    NameOf::Contact { contact } => people::correct_name(db, contact, name),
                    NameOf::Other { conversation } => people::correct_name_in(db, conversation, name),
                };
                Ok(corrected?)
            })
        })
    }

    pub(super) fn answer_proposal(&self, with: AnswerProposal, _now: DateTime<Utc>) -> Result<(), Refusal> {
        let answer = if with.accepts { proposals::accept } else { proposals::decline };
        self.with(|open| Ok(open.store.transaction(|db| answer(db, with.contact))?))
    }

    /// What has been deleted already is looked for in the copies once more.
    pub(super) fn delete_person(&self, with: DeletePerson, now: DateTime<Utc>) -> Result<Deleted, Refusal> {
        let contact = with.contact;
        let is_gone = |one: &Deletion| matches!(one, Deletion::Person(all) if all.contact == contact);
        let here = |open: &mut Open| {
            open.store.transaction(|db| {
                let talks = match people::talks(db, contact) {
                    Err(StoreError::NotFound) if deletions::has_been(db, is_gone)? => return Ok(()),
                    talks => talks?.len(),
                };
                if talks > 0 && !with.everything {
                    return Err(Refusal::TalksWithPerson { talks });
                }
                Ok(deletions::delete(db, Deletion::Person(people::belongings(db, contact)?))?)
            })
        };
        self.delete(here, now)
    }

    pub(super) fn write_what_is_known(
        &self,
        with: WriteWhatIsKnown,
        now: DateTime<Utc>,
    ) -> Result<ChosenFile, Refusal> {
        let known = self.with(|open| Ok(known(&open.store.reading(), with.contact, now)?))?;
        self.write_chosen(with.file, known.text().as_bytes(), Readers::Nobody)
    }
}

fn known(db: &Read<'_>, id: ContactId, now: DateTime<Utc>) -> Result<Known, StoreError> {
    let contact = contacts::get(db, id)?;
    let received = people::received(db, id)?;
    let talks = people::talks(db, id)?;
    let retired = people::retired_keys(db, id)?;
    let outside = received.iter().filter(|file| file.conversation.is_none());
    Ok(Known {
        today: local_day(now),
        keeper: settings::profile(db)?.name,
        key: contact.keys.map(|keys| keys.fingerprint()),
        retired: retired.into_iter().map(|(keys, at)| (keys.fingerprint(), at)).collect(),
        contact: contact.card,
        name_before: contact.name_before,
        proposes: proposals::noted(db, id)?,
        received: outside.filter_map(|file| Some((file.at, package::read_kept(&file.payload).ok()?.1))).collect(),
        sent: people::sent(db, id)?.into_iter().map(|(_, file)| (file.at, file.kind)).collect(),
        talks: talks.into_iter().map(|talk| known_talk(db, talk, &received, now)).collect::<Result<_, _>>()?,
    })
}

/// The entries of a talk's following up in the order of their days, without what the person holds back.
fn entries(db: &Read<'_>, id: ConversationId, own: Role) -> Result<Vec<(Writer, Entry)>, StoreError> {
    let mut kept = follow_ups::all(db, id)?;
    kept.retain(|one| !one.entry.deleted);
    kept.retain(|one| one.by != own || !one.kept_back);
    let writer = |by, earlier: Option<String>| match earlier {
        _ if by == own => Writer::Oneself,
        Some(name) => Writer::EarlierHost(name),
        None => Writer::TheOther,
    };
    Ok(kept.into_iter().map(|one| (writer(one.by, one.earlier_host), one.entry)).collect())
}

/// What stood earlier in the fields whose texts of now are told of: not in private notes, in one's own answers about
/// oneself, and in what is held back.
fn stood(db: &Read<'_>, id: ConversationId, own: Role, told: &[(Writer, Entry)]) -> Result<Vec<Stood>, StoreError> {
    let is_told = |field: &str| match field.split_once(':').unwrap_or((field, "")) {
        ("sheet", _) => true,
        ("answer" | "words" | "priorities", _) => own == Role::Host,
        ("follow_up", entry) => told.iter().any(|(_, one)| one.id.to_string() == entry),
        _ => false,
    };
    let all = earlier_texts::all(db, id)?.into_iter();
    Ok(all.filter(|(field, _)| is_told(field)).map(|(_, stood)| stood).collect())
}

/// Who approved a version of a talk's plan, by day; who approved several on one day stands once.
fn approvals(db: &Read<'_>, id: ConversationId, own: Role) -> Result<Vec<(Writer, Approval)>, StoreError> {
    let plan = plans::Plan::of(db, id)?;
    let (both, earlier) = plan.every_approval();
    let writer = |by| if by == own { Writer::Oneself } else { Writer::TheOther };
    let earlier = earlier.map(|one| {
        let approval = Approval { day: one.day, on_paper: one.on_paper, remark: one.remark.clone() };
        (Writer::EarlierHost(one.name.clone()), approval)
    });
    let mut all: Vec<(Writer, Approval)> = Vec::new();
    for one in both.map(|(by, approval)| (writer(by), approval)).chain(earlier) {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all.sort_by_key(|(_, approval)| approval.day);
    Ok(all)
}

/// One's own preparation as a host, with the answers whose questions have been taken out since.
fn own_about_them(db: &Read<'_>, id: ConversationId) -> Result<Reading, StoreError> {
    let mut own = preparations::reading(db, id)?;
    own.answers.extend(preparations::set_aside(db, id)?);
    Ok(own)
}

fn known_talk(
    db: &Read<'_>,
    id: ConversationId,
    received: &[File],
    now: DateTime<Utc>,
) -> Result<KnownTalk, StoreError> {
    let card = home::one(db, id, now)?.card;
    let own = if card.role == Role::Host { Some(own_about_them(db, id)?) } else { None };
    let entries = entries(db, id, card.role)?;
    let of_talk = received.iter().filter(|file| file.conversation == Some(id));
    let opened = |file: &File| (file.at, file.kind, package::read_kept(&file.payload).ok().map(|(_, body)| body));
    Ok(KnownTalk {
        binned: conversations::binned(db, id)?,
        frame: conversations::frame(db, id)?,
        arranged: arrangements::of(db, id)?.unwrap_or_default(),
        received: of_talk.map(opened).collect(),
        own,
        sheet: sheets::sheet(db, id)?,
        unchosen: Sheet(sheets::conflicts(db, id)?),
        approvals: approvals(db, id, card.role)?,
        filed: filed::of(db, id)?,
        stood: stood(db, id, card.role, &entries)?,
        entries,
        earlier: look_back::earlier(db, id)?,
        card,
    })
}
