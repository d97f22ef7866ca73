//! What stands on paper. Here it is put together; the crate `oevebane-print` sets it.

pub mod views;

use chrono::{DateTime, Datelike as _, Local, Utc};

use self::views::{PaperOf, SetFiled};
use super::guides::workshop;
use super::plan::outside::outside;
use super::plan::sheet::sheet_view;
use super::plan::views::{OutsideField, SheetView};
use super::preparation::picture::{earlier, values};
use super::preparation::sides::shown_sides;
use super::preparation::sides::views::{BothSides, EarlierPicture};
use super::refs::ChosenFile;
use super::{App, Refusal};
use crate::cards::ConversationCard;
use crate::days::local_day;
use crate::files::Readers;
use crate::guide::{AnswerForm, Frame, PlanField, PlanForm};
use crate::id::{ConversationId, FileHandle};
use crate::invitation::Arrangement;
use crate::name::{Line, MAX_LINE};
use crate::paper::{
    AgreementPaper, ApprovalPaper, Approver, BothNumbers, Detail, EarlierHostPaper, FollowUpPaper, GuidePaper,
    InvitationPaper, OutsidePaper, Paper, People, PicturePaper, PlanPaper, PreparationPaper, QuestionsPaper,
    RecoveryPaper, Term, WheelContent, WheelPaper,
};
use crate::role::Role;
use crate::sheet::{Agreement, AgreementPart, Sheet, SheetField};
use crate::store::plans::Plan;
use crate::store::{
    Read, StoreError, arrangements, conversations, earlier_hosts, filed, home, own_guides, preparations, settings,
};

/// Who is who in a talk.
fn people(db: &Read<'_>, card: &ConversationCard) -> Result<People, Refusal> {
    let (own, other) = (settings::profile(db)?.name.into(), card.with.clone().into());
    Ok(match card.role {
        Role::Subject => People { subject: own, host: other },
        Role::Host => People { subject: other, host: own },
    })
}

/// The plan's form, with the questions that are filled in together as fields of it.
fn form_of(frame: &Frame) -> PlanForm {
    let mut form = frame.guide.plan.clone();
    let joint = frame.questions().filter(|(_, question)| matches!(question.answer, AnswerForm::Joint));
    let fields = joint.map(|(_, question)| PlanField {
        id: question.id.clone(),
        title: question.text.clone(),
        help: question.help.clone(),
    });
    form.fields.splice(0..0, fields);
    form
}

/// What was written in the plan's fields and in the questions that are filled in together, by id.
fn texts(sheet: &Sheet) -> std::collections::BTreeMap<String, String> {
    let text = |(field, text): (&SheetField, &String)| match field {
        SheetField::Plan { field: id } | SheetField::Joint { question: id } => Some((id.clone(), text.clone())),
        SheetField::Talk(_)
        | SheetField::Note { .. }
        | SheetField::Discussed { .. }
        | SheetField::Agreement { .. }
        | SheetField::Look { .. }
        | SheetField::Evaluation(_) => None,
    };
    sheet.0.iter().filter_map(text).collect()
}

fn agreement(one: &Agreement, form: &PlanForm) -> AgreementPaper {
    let words = |part, detail: fn(String) -> Detail| {
        let text = one.part(part);
        (!text.is_empty()).then(|| detail(text.to_owned()))
    };
    // A kind of learning that the form has no more is told as it stands.
    let of_form = |id: &str| form.learning.iter().find(|kind| kind.id == id).map_or(id, |kind| &kind.title).to_owned();
    let learning = Some(one.part(AgreementPart::Learning)).filter(|id| !id.is_empty()).map(of_form);
    let term = match one.part(AgreementPart::Term) {
        "short" => Some(Term::Short),
        "long" => Some(Term::Long),
        _ => None,
    };
    let details = [
        words(AgreementPart::Why, Detail::Why),
        words(AgreementPart::BorrowedFrom, Detail::BorrowedFrom),
        learning.map(|kind| Detail::Learning(vec![kind])),
        term.map(Detail::Term),
        words(AgreementPart::Who, Detail::Who),
        words(AgreementPart::Support, Detail::Support),
        one.by_when().map(Detail::By),
        words(AgreementPart::Signs, Detail::Signs),
        words(AgreementPart::FollowUp, Detail::FollowUp),
    ];
    let what = one.part(AgreementPart::What).to_owned();
    AgreementPaper { what, details: details.into_iter().flatten().collect() }
}

/// Who has approved the plan as it stands: the two, and leaders before the present one.
fn approvals(plan: &Plan, people: &People) -> Vec<ApprovalPaper> {
    let of = |role, who, name: &str| {
        let given = plan.approval(role)?;
        Some(ApprovalPaper { who, by: name.to_owned(), on: given.day, on_paper: given.on_paper, remark: given.remark })
    };
    let present = [of(Role::Subject, Approver::Subject, &people.subject), of(Role::Host, Approver::Host, &people.host)];
    let earlier = plan.earlier_approvals().into_iter();
    let earlier = earlier.map(|one| ApprovalPaper {
        who: Approver::EarlierHost,
        by: one.name,
        on: one.day,
        on_paper: one.on_paper,
        remark: one.remark,
    });
    present.into_iter().flatten().chain(earlier).collect()
}

fn plan(db: &Read<'_>, id: ConversationId, now: DateTime<Utc>) -> Result<PlanPaper, Refusal> {
    let card = home::one(db, id, now)?.card;
    let (frame, plan) = (conversations::frame(db, id)?, Plan::of(db, id)?);
    let form = form_of(&frame);
    let people = people(db, &card)?;
    let stands = plan.leaving.plan();
    let outside = outside(db, Some(id), &frame, (&stands, &stands))?;
    let outside = outside.into_iter().map(|OutsideField { field, title, .. }| {
        let text = stands.text(&field).to_owned();
        OutsidePaper { title, text }
    });
    let mut earlier_hosts: Vec<_> = earlier_hosts::all(db, id)?
        .into_iter()
        .map(|host| EarlierHostPaper { name: host.name, until: local_day(host.until) })
        .collect();
    let host_then = card.held.and_then(|held| earlier_hosts.iter().find(|host| held <= host.until));
    let held_with = host_then.map(|host| host.name.clone()).filter(|name| !name.is_empty());
    earlier_hosts.retain(|host| !host.name.is_empty());
    Ok(PlanPaper {
        organisation: frame.guide.organisation.clone(),
        kind: card.kind,
        year: card.year,
        approvals: approvals(&plan, &people),
        people,
        held_on: card.held,
        held_with,
        earlier_hosts,
        texts: texts(&plan.leaving),
        agreements: plan.sheet.in_plan().iter().map(|one| agreement(one, &form)).collect(),
        outside: outside.collect(),
        follow_ups: plan.sheet.looks().into_iter().map(|on| FollowUpPaper { on, about: String::new() }).collect(),
        filed: filed::of(db, id)?,
        form,
    })
}

/// What both answered on scales that both answer.
fn picture(db: &Read<'_>, id: ConversationId, now: DateTime<Utc>) -> Result<PicturePaper, Refusal> {
    let card = home::one(db, id, now)?.card;
    let BothSides { own, other } = shown_sides(db, id)?.ok_or(Refusal::NotFound)?;
    let frame = own.frame.clone();
    let in_order = |year, mine, theirs| match card.role {
        Role::Subject => BothNumbers { year, subject: mine, host: theirs },
        Role::Host => BothNumbers { year, subject: theirs, host: mine },
    };
    let numbers = in_order(frame.year, values(&own, &frame), values(&other, &frame));
    if numbers.subject.is_empty() && numbers.host.is_empty() {
        return Err(Refusal::NotFound);
    }
    let before = earlier(db, id, &frame)?;
    let before = before.map(|EarlierPicture { year, own, other }| in_order(year, own, other));
    Ok(PicturePaper { people: people(db, &card)?, frame, now: numbers, before })
}

/// When and where a talk is, as it is printed.
fn arranged(db: &Read<'_>, id: ConversationId) -> Result<InvitationPaper, StoreError> {
    let Arrangement { start, minutes, place, deadline, words, .. } = arrangements::of(db, id)?.unwrap_or_default();
    let start = start.map(|start| start.with_timezone(&Local).naive_local());
    Ok(InvitationPaper { start, minutes, place, deadline, words })
}

impl App {
    /// What stands on a paper.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for a talk or guide that is not here, and for a recovery code that has been written down.
    pub fn paper(&self, of: &PaperOf, now: DateTime<Utc>) -> Result<Paper, Refusal> {
        if matches!(of, PaperOf::RecoveryCode) {
            let code = self.kept_recovery_code()?.ok_or(Refusal::NotFound)?;
            let name = self.with(|open| Ok(settings::profile(&open.store.reading())?.name))?;
            return Ok(Paper::RecoveryCode(RecoveryPaper { code, name: name.into() }));
        }
        self.with(|open| paper_of(&open.store.reading(), of, now))
    }

    /// Saves a paper that has been set where the person chose.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for an unknown handle, [`Refusal::FileNotSaved`], [`Refusal::DiskFull`].
    pub fn save_paper(&self, of: &PaperOf, file: FileHandle, pdf: &[u8]) -> Result<ChosenFile, Refusal> {
        // The recovery code opens the vault; every other paper is to be handed on.
        let readers = if matches!(of, PaperOf::RecoveryCode) { Readers::Nobody } else { Readers::AsUsual };
        self.write_chosen(file, pdf, readers)
    }

    pub(super) fn set_filed(&self, with: SetFiled, now: DateTime<Utc>) -> Result<SheetView, Refusal> {
        let (id, record) = (with.conversation, &Line::<MAX_LINE>::typed(&with.record)?);
        self.with(|open| {
            open.store.transaction(|db| {
                conversations::parties(db, id)?.ok_or(Refusal::NotFound)?;
                Ok::<_, Refusal>(filed::set(db, id, with.on, record)?)
            })?;
            sheet_view(&open.store.reading(), id, now)
        })
    }
}

fn paper_of(db: &Read<'_>, of: &PaperOf, now: DateTime<Utc>) -> Result<Paper, Refusal> {
    let frame_of =
        |guide: &str| Ok::<_, Refusal>(Frame::for_year(&own_guides::guide(db, guide)?, local_day(now).year()));
    let frame_of_draft =
        |draft| Ok::<_, Refusal>(Frame::for_year(&workshop::as_published(db, draft)?, local_day(now).year()));
    Ok(match of {
        PaperOf::Plan { conversation } => Paper::Plan(plan(db, *conversation, now)?),
        PaperOf::Wheel { conversation, filled } => {
            let card = home::one(db, *conversation, now)?.card;
            let content = if *filled {
                WheelContent::Filled(preparations::leaving(db, *conversation)?.0)
            } else {
                WheelContent::Blank(conversations::frame(db, *conversation)?)
            };
            Paper::Wheel(WheelPaper { people: people(db, &card)?, content })
        }
        PaperOf::GuideWheel { guide } => {
            let content = WheelContent::Blank(frame_of(guide)?);
            Paper::Wheel(WheelPaper { people: People::default(), content })
        }
        PaperOf::Guide { guide } => Paper::Guide(GuidePaper { frame: frame_of(guide)? }),
        PaperOf::Draft { draft } => Paper::Guide(GuidePaper { frame: frame_of_draft(*draft)? }),
        PaperOf::DraftWheel { draft } => {
            let content = WheelContent::Blank(frame_of_draft(*draft)?);
            Paper::Wheel(WheelPaper { people: People::default(), content })
        }
        PaperOf::Questions { conversation, invitation } => {
            let card = home::one(db, *conversation, now)?.card;
            let (frame, people) = (conversations::frame(db, *conversation)?, people(db, &card)?);
            let invitation = invitation.then(|| arranged(db, *conversation)).transpose()?;
            Paper::Questions(QuestionsPaper { frame, people, invitation })
        }
        PaperOf::Preparation { conversation } => {
            let card = home::one(db, *conversation, now)?.card;
            let (reading, by) = (preparations::leaving(db, *conversation)?.0, settings::profile(db)?.name.into());
            Paper::Preparation(PreparationPaper { reading, by, with: card.with.into() })
        }
        PaperOf::Picture { conversation } => Paper::Picture(picture(db, *conversation, now)?),
        PaperOf::RecoveryCode => return Err(Refusal::NotFound),
    })
}
