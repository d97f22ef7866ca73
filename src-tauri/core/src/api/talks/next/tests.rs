//! What a talk asks of the person, stage by stage through the year.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Asks, asked};
use crate::cards::ConversationCard;
use crate::conversation::{ConversationState, OtherPreparation, OwnPreparation, SealedBy, Stage};
use crate::guide::TalkKind;
use crate::id::ConversationId;
use crate::name::Name;
use crate::package::PackageKind;
use crate::plan::PlanStatus;
use crate::role::Role;

pub(crate) fn card(role: Role, stage: Stage) -> ConversationCard {
    ConversationCard {
        id: ConversationId::new(),
        year: 2026,
        kind: TalkKind::Lus,
        role,
        guide_title: "Guide".to_owned(),
        with: Name::claimed("Eksempel"),
        apart: None,
        stage,
        state: if role == Role::Subject { ConversationState::NotBegun } else { ConversationState::Invited },
        own: OwnPreparation::NotBegun,
        other: OtherPreparation::Missing,
        earlier_preparation: None,
        plan: PlanStatus::None,
        start: None,
        deadline: None,
        began: None,
        held: None,
        next_due: None,
        unread: false,
        on_paper: false,
        answered: 0,
        questions: 28,
        touched: moment("2026-11-21T08:00:00Z"),
        saved_only: Vec::new(),
        sealed: SealedBy::Nobody,
        had: Vec::new(),
        key_given: false,
        to_choose: false,
    }
}

pub(crate) fn moment(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    "2026-11-21".parse().unwrap()
}

fn of(card: &ConversationCard) -> Vec<Asks> {
    asked(card, &[], today())
}

#[test]
fn a_leader_is_asked_to_prepare_until_it_is_sent_and_not_once_the_day_has_come() {
    let mut talk = card(Role::Subject, Stage::Preparation);
    assert_eq!(of(&talk), [Asks::Prepare]);
    talk.own = OwnPreparation::UnderWay;
    assert_eq!(of(&talk), [Asks::Prepare]);
    talk.own = OwnPreparation::Sent;
    assert_eq!(of(&talk), []);
    talk.own = OwnPreparation::NotBegun;
    talk.stage = Stage::Plan;
    assert_eq!(of(&talk), [Asks::Plan]);
}

#[test]
fn a_host_is_asked_to_prepare_when_the_talk_is_near_or_there_is_something_to_prepare_from() {
    let mut talk = card(Role::Host, Stage::Preparation);
    assert_eq!(of(&talk), []);
    talk.other = OtherPreparation::Read;
    assert_eq!(of(&talk), [Asks::PrepareAsHost]);
    talk.start = Some(moment("2026-12-20T09:00:00Z"));
    assert_eq!(of(&talk), [], "a month ahead");
    talk.start = Some(moment("2026-12-03T09:00:00Z"));
    assert_eq!(of(&talk), [Asks::PrepareAsHost]);
    talk.own = OwnPreparation::UnderWay;
    assert_eq!(of(&talk), []);
}

#[test]
fn a_host_is_asked_to_hand_in_what_they_have_begun_while_the_others_is_here_and_can_not_be_read() {
    let mut talk = card(Role::Host, Stage::Preparation);
    talk.sealed = SealedBy::Other;
    assert_eq!(of(&talk), [Asks::PrepareAsHost], "also with nothing written, and no day near");
    talk.own = OwnPreparation::UnderWay;
    assert_eq!(of(&talk), [Asks::HandIn]);
    (talk.own, talk.sealed) = (OwnPreparation::Sent, SealedBy::Both);
    assert_eq!(of(&talk), []);
    (talk.own, talk.sealed, talk.other) = (OwnPreparation::UnderWay, SealedBy::Other, OtherPreparation::Read);
    assert_eq!(of(&talk), [], "who can read it already need not hand in");
}

#[test]
fn the_day_of_the_talk_is_said_first_and_a_talk_that_is_over_is_asked_after() {
    let mut talk = card(Role::Subject, Stage::Talk);
    talk.start = Some(moment("2026-11-21T12:00:00Z"));
    assert_eq!(of(&talk), [Asks::TalkToday]);
    talk.start = Some(moment("2026-11-19T12:00:00Z"));
    assert_eq!(of(&talk), [Asks::TalkOver]);
    let ranks = [Asks::TalkToday, Asks::Approve, Asks::Read(PackageKind::Plan), Asks::Prepare, Asks::TalkOver];
    assert!(ranks.windows(2).all(|pair| pair[0].rank() < pair[1].rank()));
}

#[test]
fn a_plan_is_asked_for_until_both_have_approved_it_and_again_when_it_has_changed() {
    let mut talk = card(Role::Host, Stage::Plan);
    assert_eq!(of(&talk), [Asks::Plan]);
    talk.plan = PlanStatus::Draft;
    assert_eq!(of(&talk), [Asks::Plan]);
    talk.plan = PlanStatus::AwaitsOther;
    assert_eq!(of(&talk), []);
    talk.plan = PlanStatus::AwaitsYou;
    assert_eq!(of(&talk), [Asks::Approve]);
    (talk.stage, talk.plan) = (Stage::FollowUp, PlanStatus::Agreed);
    assert_eq!(of(&talk), []);
    talk.plan = PlanStatus::ChangedSince;
    assert_eq!(of(&talk), [Asks::Plan]);
}

#[test]
fn what_both_changed_is_to_be_chosen_and_nothing_else_is_asked_of_the_plan_before() {
    for (stage, plan) in [
        (Stage::Plan, PlanStatus::AwaitsYou),
        (Stage::Plan, PlanStatus::Draft),
        (Stage::FollowUp, PlanStatus::ChangedSince),
    ] {
        let mut talk = card(Role::Subject, stage);
        (talk.plan, talk.to_choose) = (plan, true);
        assert_eq!(of(&talk), [Asks::Choose]);
        assert_eq!(asked(&talk, &[(talk.id, PackageKind::Plan)], today()), [Asks::Choose], "that is one thing to do");
    }
}

#[test]
fn a_talk_that_was_begun_today_is_said_first_whatever_day_was_planned() {
    let mut talk = card(Role::Host, Stage::Talk);
    talk.began = Some(moment("2026-11-21T09:00:00Z"));
    assert_eq!(of(&talk), [Asks::TalkToday]);
    talk.began = Some(moment("2026-11-20T09:00:00Z"));
    assert_eq!(of(&talk), [Asks::TalkOver]);
}

#[test]
fn every_kind_of_file_that_waits_is_named_and_a_plan_to_approve_only_once() {
    let mut talk = card(Role::Subject, Stage::FollowUp);
    talk.plan = PlanStatus::AwaitsYou;
    let kinds = [PackageKind::Invitation, PackageKind::Plan, PackageKind::FollowUp];
    let mut unread: Vec<_> = kinds.into_iter().map(|kind| (talk.id, kind)).collect();
    unread.push((ConversationId::new(), PackageKind::Preparation));
    let expected = [Asks::Approve, Asks::Read(PackageKind::Invitation), Asks::Read(PackageKind::FollowUp)];
    assert_eq!(asked(&talk, &unread, today()), expected);
    talk.plan = PlanStatus::Agreed;
    assert!(asked(&talk, &unread, today()).contains(&Asks::Read(PackageKind::Plan)));
}
