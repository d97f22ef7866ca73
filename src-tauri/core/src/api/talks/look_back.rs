//! Earlier years of the same two people, side by side and never summed up.

pub mod views;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use self::views::{
    AgreementBack, AnswerBack, DeleteEarlierAgreement, EarlierAgreement, EntryBack, KeepEarlierAgreement, LookBackView,
    QuestionBack, WrittenBack, YearBack,
};
use crate::api::preparation::views::WordsBack;
use crate::api::refs::ConversationRef;
use crate::api::{App, Refusal};
use crate::days::YEARS;
use crate::follow_up::About;
use crate::guide::{Guide, Theme};
use crate::id::{AgreementId, ConversationId};
use crate::package::{self, Body, PackageKind};
use crate::preparation::{Reading, WordsField};
use crate::role::Role;
use crate::sheet::Sheet;
use crate::store::follow_ups::{self, SavedEntry};
use crate::store::look_back::{self, Earlier};
use crate::store::{Read, StoreError, conversations, home, preparations, received, sheets, talks};
use crate::text::check_text;

/// What the one whom the talk is about wrote: the newest that came, for the host.
fn reading(db: &Read<'_>, id: ConversationId, role: Role) -> Result<Option<Reading>, StoreError> {
    if role == Role::Subject {
        return preparations::reading(db, id).map(Some);
    }
    let Some(newest) = received::versions(db, id, PackageKind::Preparation)?.into_iter().next() else {
        return Ok(None);
    };
    let (_, payload) = received::payload(db, newest.id)?;
    Ok(match package::read_kept(&payload) {
        Ok((_, Body::Preparation(reading))) => Some(*reading),
        _ => None,
    })
}

fn agreements(sheet: &Sheet, entries: &[SavedEntry]) -> Vec<AgreementBack> {
    let of = |id: AgreementId| {
        let is_about = |one: &&SavedEntry| matches!(one.entry.about, About::Agreement { id: of, .. } if of == id);
        let about = entries.iter().filter(|one| !one.entry.deleted).filter(is_about);
        let back = |one: &SavedEntry| {
            let SavedEntry { by, earlier_host, entry, .. } = one.clone();
            EntryBack { by, earlier_host, entry }
        };
        about.map(back).collect::<Vec<_>>()
    };
    let back = |agreement: crate::sheet::Agreement| {
        let entries = of(agreement.id);
        let status = entries.iter().rev().find_map(|one| match one.entry.about {
            About::Agreement { status, .. } => Some(status),
            About::WellBeing { .. } | About::OneToOne => None,
        });
        AgreementBack { agreement, status, entries }
    };
    sheet.in_plan().into_iter().map(back).collect()
}

fn written(sheet: &Sheet, guide: &Guide) -> Vec<WrittenBack> {
    let all = sheet.in_own_words(guide).into_iter();
    all.map(|(title, text)| WrittenBack { title: title.to_owned(), text: text.to_owned() }).collect()
}

/// What one wrote the last time: by question id, and by field.
type LastTime = (BTreeMap<String, AnswerBack>, BTreeMap<WordsField, WordsBack>);

/// What was answered, under its own year's words and on its own year's scale.
fn answers_back(reading: &Reading) -> impl Iterator<Item = (&Theme, AnswerBack)> {
    let Reading { frame, answers, .. } = reading;
    frame.questions().filter_map(|(theme, question)| {
        let answer = answers.get(&question.id).filter(|answer| !answer.is_empty())?.clone();
        let scale = frame.guide.scale_of(question).cloned();
        Some((theme, AnswerBack { year: frame.year, question: question.clone(), scale, answer }))
    })
}

/// What one wrote oneself the last time, in an earlier year, to each question and in each field of own words.
pub(crate) fn last_time(db: &Read<'_>, id: ConversationId) -> Result<LastTime, StoreError> {
    let (mut answers, mut all_words) = LastTime::default();
    for talk in look_back::own_before(db, id)? {
        let reading = preparations::reading(db, talk)?;
        for (_, back) in answers_back(&reading) {
            answers.entry(back.question.id.clone()).or_insert(back);
        }
        let year = reading.frame.year;
        let written =
            reading.words.into_iter().filter(|(field, text)| *field != WordsField::Earlier && !text.trim().is_empty());
        for (field, text) in written {
            all_words.entry(field).or_insert(WordsBack { year, text });
        }
    }
    Ok((answers, all_words))
}

/// Adds one year's answers under the questions they belong to; a question that only an earlier year had comes last.
fn add_answers(questions: &mut Vec<QuestionBack>, reading: &Reading) {
    for (theme, back) in answers_back(reading) {
        if let Some(known) = questions.iter_mut().find(|one| one.id == back.question.id) {
            known.answers.push(back);
        } else {
            let id = back.question.id.clone();
            questions.push(QuestionBack { id, theme: theme.clone(), answers: vec![back] });
        }
    }
}

fn view(db: &Read<'_>, id: ConversationId, now: DateTime<Utc>) -> Result<LookBackView, StoreError> {
    let conversation = home::one(db, id, now)?.card;
    let (mut years, mut questions, mut earlier) = (Vec::new(), Vec::new(), Vec::new());
    for talk in look_back::talks(db, id)? {
        earlier.extend(look_back::earlier(db, talk)?);
        let card = home::one(db, talk, now)?.card;
        if card.year > conversation.year || (card.year == conversation.year && talk != id) {
            continue;
        }
        let reading = reading(db, talk, card.role)?;
        let came = received::has_come(db, talk)?;
        let sheet = sheets::sheet(db, talk)?;
        years.push(YearBack {
            written: written(&sheet, &conversations::frame(db, talk)?.guide),
            agreements: agreements(&sheet, &follow_ups::all(db, talk)?),
            answers_deleted: card.role == Role::Host && came && reading.is_none(),
            evaluation: talks::evaluation(&sheet, card.year),
            conversation: card,
        });
        if let Some(reading) = &reading {
            add_answers(&mut questions, reading);
        }
    }
    earlier.sort_by_key(|one| (std::cmp::Reverse(one.year), one.id));
    let earlier =
        earlier.into_iter().map(|Earlier { id, year, what, outcome, .. }| EarlierAgreement { id, year, what, outcome });
    Ok(LookBackView { conversation, years, questions, earlier: earlier.collect() })
}

/// The talk of the pair that an agreement from before the app was written in.
fn written_in(db: &Read<'_>, seen_from: ConversationId, id: AgreementId) -> Result<ConversationId, Refusal> {
    for talk in look_back::talks(db, seen_from)? {
        if look_back::earlier(db, talk)?.iter().any(|one| one.id == id) {
            return Ok(talk);
        }
    }
    Err(Refusal::NotFound)
}

impl App {
    pub(crate) fn look_back(&self, with: ConversationRef, now: DateTime<Utc>) -> Result<LookBackView, Refusal> {
        self.with(|open| Ok(view(&open.store.reading(), with.conversation, now)?))
    }

    pub(crate) fn keep_earlier_agreement(
        &self,
        with: KeepEarlierAgreement,
        now: DateTime<Utc>,
    ) -> Result<LookBackView, Refusal> {
        let KeepEarlierAgreement { conversation, id, year, what, outcome } = with;
        if !YEARS.contains(&year) {
            return Err(Refusal::BadYear);
        }
        check_text(&what)?;
        check_text(&outcome)?;
        if what.trim().is_empty() {
            return Err(Refusal::DoesNotFit);
        }
        self.with(|open| {
            open.store.transaction(|db| {
                home::one(db, conversation, now)?;
                let (id, talk) = match id {
                    Some(id) => (id, written_in(db, conversation, id)?),
                    None => (AgreementId::new(), conversation),
                };
                look_back::keep_earlier(db, &Earlier { id, conversation: talk, year, what, outcome })?;
                Ok(view(db, conversation, now)?)
            })
        })
    }

    pub(crate) fn delete_earlier_agreement(
        &self,
        with: DeleteEarlierAgreement,
        now: DateTime<Utc>,
    ) -> Result<LookBackView, Refusal> {
        self.with(|open| {
            open.store.transaction(|db| {
                written_in(db, with.conversation, with.id)?;
                look_back::delete_earlier(db, with.id)?;
                Ok(view(db, with.conversation, now)?)
            })
        })
    }
}
