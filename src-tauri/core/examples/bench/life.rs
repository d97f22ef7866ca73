//! A host's working life, and many more of them: a guest for every ten talks, with a talk a year for ten years. Twenty are
//! here now, and the others have left, each in a year of their own. What is over is agreed; of this year's talks some are just
//! invited, some prepared, some held, some agreed. A few are in the bin.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use oevebane_core::guide::{Frame, shipped_by_id};
use oevebane_core::hash::Hash;
use oevebane_core::id::{AgreementId, ContactId, ConversationId, LookId};
use oevebane_core::invitation::adapt::Adaptation;
use oevebane_core::invitation::{Arrangement, Invitation};
use oevebane_core::name::{Line, Name};
use oevebane_core::package::{Body, Envelope, Lock, PackageKind, Sender, seal};
use oevebane_core::person::OwnKeys;
use oevebane_core::plan::Approval;
use oevebane_core::preparation::{Answer, Reading, WordsField};
use oevebane_core::profile::Profile;
use oevebane_core::role::Role;
use oevebane_core::store::contacts::Contact;
use oevebane_core::store::received::{NewReceived, Version};
use oevebane_core::store::sent::NewSent;
use oevebane_core::store::{
    Change, arrangements, bin, contacts, conversations, invitations, plans, preparations, received, saved_only, sent,
    sheets, talks,
};
use oevebane_core::vault::Vault;

use crate::common::{Person, on};
use crate::past_the_app::past_the_app;

/// The guide that all the talks are held by.
pub const GUIDE: &str = "haderslev-lus";
/// One of its questions.
pub const QUESTION: &str = "trives-generelt";
/// This year.
const NOW: i32 = 2026;
/// How many years a guest is here.
const STAYS: usize = 10;
/// How many guests are here now.
const HERE: usize = 20;
/// How many talks are in the bin, however many there are.
const BINNED: usize = 10;
/// How many talks are written in one change.
const AT_ONCE: usize = 500;

/// A few sentences, never quite the same.
pub fn words(turn: u64) -> String {
    format!(
        "Det gik bedre, end jeg havde ventet, og jeg vil gerne tale om, hvordan vi holder fast i det. Vi har aftalt korte \
         morgenmøder, og det har givet ro i løbet af formiddagen ({turn})."
    )
}

/// What is here by now.
pub struct Life {
    keys: OwnKeys,
    talks: usize,
    binned: usize,
    /// How large the database was before the first talk.
    empty: u64,
    /// A talk of this year with all of its years behind it, prepared and held.
    pub open_talk: String,
}

/// Someone whom the host has talks with.
struct Guest {
    keys: OwnKeys,
    contact: Contact,
}

impl Guest {
    fn new(db: &Change<'_>, name: &str) -> Self {
        let (name, workplace) = (Name::typed(name).unwrap(), Line::typed("Rådhuset").unwrap());
        let (profile, keys) = (Profile { name, title: Line::default(), workplace }, OwnKeys::new().unwrap());
        let id = contacts::add(db, &profile, &keys.public()).unwrap();
        contacts::confirm(db, id, on("2017-01-02")).unwrap();
        Self { keys, contact: contacts::get(db, id).unwrap() }
    }
}

/// How far a talk has come.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Come {
    Invited,
    Prepared,
    Held,
    Agreed,
}

fn size_of(host: &Person) -> u64 {
    Vault::of(&host.data()).database().metadata().unwrap().len()
}

impl Life {
    pub fn of(host: &Person) -> Self {
        let keys = OwnKeys::new().unwrap();
        Self { keys, talks: 0, binned: 0, empty: size_of(host), open_talk: String::new() }
    }

    pub fn talks(&self) -> usize {
        self.talks
    }

    pub fn kilobytes_a_talk(&self, host: &Person) -> f64 {
        let bytes = u32::try_from((size_of(host) - self.empty) / self.talks as u64).unwrap();
        f64::from(bytes) / 1_024.0
    }

    /// Invites many who are new, and gives what each of these talks takes.
    pub fn kilobytes_an_invited_talk(&self, host: &Person) -> f64 {
        let before = size_of(host);
        past_the_app(host, |db| {
            for place in 0..AT_ONCE {
                let guest = Guest::new(db, &format!("Eksempel Inviteret {place}"));
                self.talk(db, &guest, NOW, Come::Invited);
            }
        });
        f64::from(u32::try_from((size_of(host) - before) / AT_ONCE as u64).unwrap()) / 1_024.0
    }

    /// Lives on until there are so many talks.
    pub fn grow_to(&mut self, host: &Person, talks: usize) {
        while self.talks < talks {
            let more = AT_ONCE.min(talks - self.talks);
            past_the_app(host, |db| {
                for place in 0..more / STAYS {
                    self.meet(db, self.talks / STAYS + place);
                }
            });
            self.talks += more;
        }
    }

    /// Somebody new, with all their years.
    fn meet(&mut self, db: &Change<'_>, place: usize) {
        let guest = Guest::new(db, &format!("Eksempel Medarbejder {place}"));
        let left = i32::try_from(2 + place % 15).unwrap();
        let last = if place < HERE { NOW } else { NOW - left };
        for year in last - 9..=last {
            let come = match place % 5 {
                _ if year < NOW => Come::Agreed,
                0 | 1 => Come::Invited,
                2 => Come::Prepared,
                3 => Come::Held,
                _ => Come::Agreed,
            };
            let talk = self.talk(db, &guest, year, come);
            if come == Come::Held && self.open_talk.is_empty() {
                self.open_talk = talk.to_string();
            }
            if year == 2020 && self.binned < BINNED {
                self.binned += 1;
                bin::put(db, talk, on("2026-11-20")).unwrap();
            }
        }
    }

    fn talk(&self, db: &Change<'_>, guest: &Guest, year: i32, come: Come) -> ConversationId {
        let (id, now) = (ConversationId::new(), day(year, 10, 20));
        let guide = shipped_by_id(GUIDE).unwrap();
        let frame = Frame::for_year(guide, year);
        let card = &guest.contact.card;
        let new = conversations::NewConversation {
            id,
            role: Role::Host,
            frame: &frame,
            with: &card.name,
            contact: Some(card.id),
        };
        conversations::begin(db, &new, now).unwrap();
        invitations::set_adaptation(db, id, guide, &Adaptation::default()).unwrap();
        let start = if come >= Come::Held { day(year, 11, 16) } else { day(year, 12, 3) };
        let deadline = Some((start - TimeDelta::days(6)).date_naive());
        let (place, words_before) = ("Mødelokale 2".to_owned(), "Jeg glæder mig til at tale med dig.".to_owned());
        let arrangement = Arrangement {
            start: Some(start),
            minutes: 120,
            plan_minutes: 30,
            place,
            deadline,
            words: words_before,
            sealed: false,
        };
        arrangements::set(db, id, &arrangement).unwrap();
        let invitation = Invitation { guide: guide.clone(), frame: frame.clone(), arrangement };
        self.send(db, guest, id, invitation.into(), now);
        if come >= Come::Prepared {
            come_back(db, guest, id, &frame, (now + TimeDelta::days(10), come > Come::Prepared));
            prepare(db, id, &frame, now + TimeDelta::days(12));
        }
        if come >= Come::Held {
            hold(db, id, (year, start), come == Come::Agreed);
        }
        id
    }

    fn send(&self, db: &Change<'_>, guest: &Guest, talk: ConversationId, body: Body, now: DateTime<Utc>) {
        let card = &guest.contact.card;
        let (draft, payload, hash) = sealed(&self.keys, "Eksempel Vært", (&guest.keys, &card.name), talk, &body, now);
        let new = NewSent {
            id: draft.package_id,
            conversation: Some(talk),
            contact: Some(card.id),
            kind: body.kind(),
            to: &card.name,
            file_name: "Invitation 20. oktober.oevebane",
            code: None,
            reply_secret: None,
            hash,
            payload: &payload,
            file_hash: hash,
            content: None,
        };
        sent::add(db, &new, now).unwrap();
        saved_only::confirm_sent(db, draft.package_id, now).unwrap();
    }
}

fn day(year: i32, month: u32, day: u32) -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(year, month, day).unwrap().and_hms_opt(8, 30, 0).unwrap().and_utc()
}

fn sealed(
    by: &OwnKeys,
    name: &str,
    (to, to_name): (&OwnKeys, &Name),
    talk: ConversationId,
    body: &Body,
    now: DateTime<Utc>,
) -> (Envelope, Vec<u8>, Hash) {
    let name = Name::typed(name).unwrap();
    let sender = Sender { name, title: Line::default(), workplace: Line::default(), keys: by.public() };
    let mut draft = Envelope::draft(body, sender, to_name.clone(), now);
    draft.conversation_id = Some(talk);
    let sealed = seal(draft.clone(), body, by, &Lock::Key(to.public())).unwrap();
    (draft, sealed.payload, sealed.hash)
}

/// An answer to a question by somebody who answers all that they can.
fn answer(frame: &Frame, id: &str, by: Role) -> Option<Answer> {
    let question = frame.question(id)?;
    let chosen = Answer { value: Some(4), text: words(4), ..Answer::default() };
    let written = Answer { text: words(5), ..Answer::default() };
    [chosen, written].into_iter().find(|answer| answer.check(frame, question, by).is_ok())
}

/// A preparation in which all is answered.
fn prepared(frame: &Frame) -> Reading {
    let ids = frame.questions().map(|(_, question)| question.id.clone());
    let answers = ids.filter_map(|id| answer(frame, &id, Role::Subject).map(|answer| (id, answer))).collect();
    let words = [(WordsField::Examples, words(1)), (WordsField::Wishes, words(2))].into();
    Reading { by: Role::Subject, frame: frame.clone(), answers, words, priorities: Vec::new() }
}

/// One of this year's.
pub fn a_preparation() -> Reading {
    prepared(&Frame::for_year(shipped_by_id(GUIDE).unwrap(), NOW))
}

/// The guest's preparation comes.
fn come_back(db: &Change<'_>, guest: &Guest, talk: ConversationId, frame: &Frame, (now, read): (DateTime<Utc>, bool)) {
    let reading = prepared(frame);
    let host = OwnKeys::new().unwrap();
    let (name, to) = (&guest.contact.card.name, Name::typed("Eksempel Vært").unwrap());
    let (draft, payload, hash) = sealed(&guest.keys, name, (&host, &to), talk, &reading.into(), now);
    let (id, contact): (_, ContactId) = (draft.package_id, guest.contact.card.id);
    let version = Version { id, contact, hash, based_on: Vec::new(), created: now, taken_in: now, erased: false };
    let new = NewReceived {
        version,
        conversation: Some(talk),
        kind: PackageKind::Preparation,
        payload: &payload,
        file_hash: hash,
        read: read.then_some(now),
    };
    received::add(db, &new).unwrap();
}

/// The host writes to some of the questions, and a note.
fn prepare(db: &Change<'_>, talk: ConversationId, frame: &Frame, now: DateTime<Utc>) {
    for (place, (_, question)) in frame.questions().take(6).enumerate() {
        let parts = [("feedback".to_owned(), words(place as u64))].into();
        let answer = Answer { parts, ..Answer::default() };
        preparations::save_answer(db, talk, &question.id, &answer, (0, now)).unwrap();
    }
    preparations::save_note(db, talk, "", &words(9), (0, now)).unwrap();
}

/// The talk is held, and what is agreed written down.
fn hold(db: &Change<'_>, talk: ConversationId, (year, now): (i32, DateTime<Utc>), agreed: bool) {
    talks::set_held(db, talk, Some(now.date_naive()), now).unwrap();
    let mut fields = vec![(format!("look/{}", LookId::new()), format!("{}-03-01", year + 1))];
    for place in 0..2 {
        let id = AgreementId::new();
        let part = |part: &str| format!("agreement/{id}/{part}");
        fields.push((part("what"), "Korte morgenmøder med teamet".to_owned()));
        fields.push((part("why"), words(place)));
        fields.push((part("by_when"), format!("{}-02-0{}", year + 1, place + 1)));
        fields.push((part("signs"), words(place + 2)));
    }
    for (field, text) in &fields {
        sheets::save(db, talk, &field.parse().unwrap(), text, (0, now)).unwrap();
    }
    if agreed {
        let hash = plans::write_down(db, talk, Role::Host, now).unwrap();
        for role in [Role::Subject, Role::Host] {
            plans::approve(db, talk, hash, role, &Approval::plain(now.date_naive(), true)).unwrap();
        }
    }
}
