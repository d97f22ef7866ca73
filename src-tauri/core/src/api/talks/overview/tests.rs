//! Whom a talk waits for, as its host sees it.

use chrono::{DateTime, Utc};
use tempfile::TempDir;

use super::views::WaitsFor;
use super::waits_for;
use crate::api::talks::next::tests::{card, moment};
use crate::api::vault::views::SetUp;
use crate::api::{App, Refusal};
use crate::cards::SavedFile;
use crate::conversation::{ConversationState, OwnPreparation, SealedBy, Stage};
use crate::days::local_day;
use crate::guide::{Frame, shipped_by_id};
use crate::id::{ConversationId, PackageId};
use crate::name::Name;
use crate::package::PackageKind;
use crate::plan::PlanStatus;
use crate::role::Role;
use crate::store::conversations::{self, NewConversation};
use crate::store::{home, talks};

#[test]
fn a_talk_waits_for_the_one_who_has_the_next_step() {
    use ConversationState::{Invited, Inviting, OnPaper, Read};
    use PlanStatus::{Agreed, AwaitsOther, AwaitsYou, ChangedSince, Draft, None};
    let waits = |stage, state, plan| {
        let mut talk = card(Role::Host, stage);
        (talk.state, talk.plan) = (state, plan);
        waits_for(&talk)
    };
    assert_eq!(waits(Stage::Invitation, Inviting, None), WaitsFor::You);
    assert_eq!(waits(Stage::Preparation, Invited, None), WaitsFor::Them);
    assert_eq!(waits(Stage::Preparation, Read, None), WaitsFor::Nobody);
    assert_eq!(waits(Stage::Preparation, OnPaper, None), WaitsFor::Nobody);
    assert_eq!(waits(Stage::Talk, Read, None), WaitsFor::You);
    assert_eq!(waits(Stage::Plan, Read, Draft), WaitsFor::You);
    assert_eq!(waits(Stage::Plan, Read, AwaitsOther), WaitsFor::Them);
    assert_eq!(waits(Stage::Plan, Read, AwaitsYou), WaitsFor::You);
    assert_eq!(waits(Stage::FollowUp, Read, Agreed), WaitsFor::Nobody);
    assert_eq!(waits(Stage::FollowUp, Read, ChangedSince), WaitsFor::You);
}

#[test]
fn an_invitation_that_is_merely_saved_waits_for_the_host_to_send_it() {
    let mut talk = card(Role::Host, Stage::Preparation);
    talk.saved_only.push(SavedFile {
        id: PackageId::new(),
        kind: PackageKind::Invitation,
        to: Name::claimed("Eksempel"),
        at: moment("2026-11-21T08:00:00Z"),
    });
    assert_eq!(waits_for(&talk), WaitsFor::You);
}

#[test]
fn what_was_handed_in_sealed_waits_for_the_host_until_they_have_handed_in_too() {
    let mut talk = card(Role::Host, Stage::Preparation);
    talk.sealed = SealedBy::Other;
    assert_eq!(waits_for(&talk), WaitsFor::You);
    (talk.own, talk.sealed) = (OwnPreparation::Sent, SealedBy::Both);
    assert_eq!(waits_for(&talk), WaitsFor::Them, "their key is waited for");
}

#[test]
fn what_has_come_and_is_not_read_waits_for_the_host_whatever_the_stage() {
    let mut talk = card(Role::Host, Stage::FollowUp);
    (talk.plan, talk.unread) = (PlanStatus::Agreed, true);
    assert_eq!(waits_for(&talk), WaitsFor::You);
}

/// Somebody who hosts talks, at the moment `now`, and what begins one.
fn host(now: DateTime<Utc>) -> (TempDir, App, impl Fn(&App, i32, Role, &str)) {
    let folder = tempfile::tempdir().unwrap();
    let app = App::at(folder.path().to_owned());
    let who: SetUp = serde_json::from_str(r#"{ "name": "Vært", "password": "lange korte dage 7" }"#).unwrap();
    app.set_up(who, now).unwrap();
    let begin = move |app: &App, year: i32, role: Role, with: &str| {
        let frame = Frame::for_year(shipped_by_id("haderslev-lus").unwrap(), year);
        let new = NewConversation { id: ConversationId::new(), role, frame: &frame, with, contact: None };
        app.with(|open| open.store.transaction(|db| Ok::<_, Refusal>(conversations::begin(db, &new, now)?))).unwrap();
    };
    (folder, app, begin)
}

#[test]
fn whom_one_held_a_talk_with_last_year_is_told_until_they_are_invited() {
    let now = moment("2026-11-21T08:00:00Z");
    let (_folder, app, begin) = host(now);
    for (year, role, with) in [
        (2025, Role::Host, "Øjvind"),
        (2025, Role::Host, "Anna"),
        (2025, Role::Host, "Bo"),
        (2024, Role::Host, "Længe siden"),
        (2025, Role::Subject, "Min leder"),
    ] {
        begin(&app, year, role, with);
    }
    app.with(|open| {
        open.store.transaction(|db| {
            for row in home::hosted(db, 2025, now)? {
                talks::set_held(db, row.card.id, Some(local_day(now)), now)?;
            }
            Ok::<_, Refusal>(())
        })
    })
    .unwrap();
    begin(&app, 2025, Role::Host, "Aldrig holdt");
    begin(&app, 2026, Role::Host, "bo");
    let not_invited = |year: Option<i32>| -> Vec<String> {
        let people = app.overview(year, now).unwrap().not_invited;
        people.iter().map(|one| one.name.to_string()).collect()
    };
    assert_eq!(not_invited(None), ["Anna", "Øjvind"]);
    assert!(not_invited(Some(2025)).is_empty(), "an earlier year is as it was");
    begin(&app, 2027, Role::Host, "Anna");
    assert_eq!(not_invited(None), ["Øjvind"], "who is invited for a later year is invited");
}

#[test]
fn thirty_leaders_stand_by_name_under_their_year() {
    let now = moment("2026-11-21T08:00:00Z");
    let (_folder, app, begin) = host(now);
    let begin = |year, role, with: &str| begin(&app, year, role, with);
    for number in (1..=30).rev() {
        begin(2026, Role::Host, &format!("Leder {number:02}"));
    }
    begin(2025, Role::Host, "Leder 01");
    begin(2026, Role::Subject, "Min leder");

    let overview = app.overview(None, now).unwrap();
    assert_eq!((overview.year, overview.years), (Some(2026), vec![2026, 2025]));
    let names: Vec<_> = overview.talks.iter().map(|talk| talk.card.with.to_string()).collect();
    assert_eq!(names, (1..=30).map(|number| format!("Leder {number:02}")).collect::<Vec<_>>());
    assert_eq!(app.overview(Some(2025), now).unwrap().talks.len(), 1);
}

#[test]
fn what_is_unread_stands_first_and_then_what_comes_first() {
    let day = |day: &str| Some(moment(&format!("{day}T09:00:00Z")));
    let mut talks: Vec<_> =
        [("Anna", None, false), ("Bo", day("2026-12-20"), false), ("Carl", day("2026-12-03"), false)]
            .into_iter()
            .chain([("Dorte", day("2027-01-10"), true)])
            .map(|(name, start, unread)| {
                let mut talk = card(Role::Host, Stage::Preparation);
                (talk.with, talk.start, talk.unread) = (Name::claimed(name), start, unread);
                talk
            })
            .collect();
    talks.sort_by_key(super::place);
    let names: Vec<_> = talks.iter().map(|talk| talk.with.to_string()).collect();
    assert_eq!(names, ["Dorte", "Carl", "Bo", "Anna"]);
}
