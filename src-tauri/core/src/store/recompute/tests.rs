//! Nobody who writes has to ask for what follows from it.

use chrono::{DateTime, TimeDelta, Utc};
use tempfile::TempDir;

use crate::data_key::DataKey;
use crate::guide::{Frame, shipped_by_id};
use crate::id::{AgreementId, ConversationId};
use crate::plan::{Approval, PlanStatus};
use crate::preparation::{Answer, is_own, progress};
use crate::role::Role;
use crate::sheet::{AgreementPart, SheetField};
use crate::store::conversations::{self, NewConversation};
use crate::store::{Store, StoreError, follow_ups, home, joining, plans, preparations, sheets};

fn at(minute: u32) -> DateTime<Utc> {
    format!("2026-11-21T08:{minute:02}:00Z").parse().unwrap()
}

/// A vault with one talk of one's own.
fn begun() -> (TempDir, Store, ConversationId) {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::create(&folder.path().join("x.db"), &DataKey::new().unwrap()).unwrap();
    let id = ConversationId::new();
    let frame = Frame::for_year(shipped_by_id("haderslev-lus").unwrap(), 2026);
    let new = NewConversation { id, role: Role::Subject, frame: &frame, with: "Eksempel Vært", contact: None };
    store.transaction(|db| conversations::begin(db, &new, at(0))).unwrap();
    (folder, store, id)
}

fn answer(text: &str) -> Answer {
    Answer { text: text.to_owned(), ..Answer::default() }
}

/// An own question of the talk.
fn own_question(store: &Store, id: ConversationId) -> String {
    let frame = conversations::frame(&store.reading(), id).unwrap();
    frame.questions().find(|(_, question)| is_own(question, Role::Subject)).unwrap().1.id.clone()
}

fn answered(store: &Store, id: ConversationId) -> usize {
    home::one(&store.reading(), id, at(0)).unwrap().card.answered
}

fn status(store: &Store, id: ConversationId) -> PlanStatus {
    home::one(&store.reading(), id, at(0)).unwrap().card.plan
}

fn what(id: AgreementId) -> SheetField {
    SheetField::Agreement { id, part: AgreementPart::What }
}

#[test]
fn an_answer_counts_once_it_is_saved_and_no_more_when_its_question_is_asked_no_more() {
    let (_folder, mut store, id) = begun();
    let question = own_question(&store, id);
    store.transaction(|db| preparations::save_answer(db, id, &question, &answer("Godt."), (0, at(1)))).unwrap();
    assert_eq!(answered(&store, id), 1);

    let whole = conversations::frame(&store.reading(), id).unwrap();
    let mut less = whole.clone();
    less.guide.themes.iter_mut().for_each(|theme| theme.questions.retain(|one| one.id != question));
    store.transaction(|db| conversations::set_frame(db, id, &less, at(2))).unwrap();
    assert_eq!(answered(&store, id), 0);
    store.transaction(|db| conversations::set_frame(db, id, &whole, at(3))).unwrap();
    assert_eq!(answered(&store, id), 1);
    store.transaction(|db| preparations::save_answer(db, id, &question, &answer(" "), (1, at(4)))).unwrap();
    assert_eq!(answered(&store, id), 0);
    assert_eq!(home::one(&store.reading(), id, at(4)).unwrap().card.touched, at(4));
}

#[test]
fn what_counts_when_it_is_saved_is_what_a_page_counts() {
    let (_folder, mut store, id) = begun();
    let frame = conversations::frame(&store.reading(), id).unwrap();
    let same = |store: &Store| {
        let (db, role) = (store.reading(), Role::Subject);
        let (reading, counted) = (preparations::reading(&db, id).unwrap(), preparations::counted(&db, id).unwrap());
        let themes = || reading.frame.guide.themes.iter();
        let on_page: Vec<_> = themes().map(|theme| progress(theme, role, |id| reading.is_answered(id))).collect();
        let when_saved: Vec<_> = themes().map(|theme| progress(theme, role, |id| counted.contains(id))).collect();
        assert_eq!(on_page, when_saved);
        counted.len()
    };
    for (place, (_, question)) in frame.questions().enumerate() {
        let said = answer(if place % 3 == 0 { " " } else { "Godt." });
        if said.check(&frame, question, Role::Subject).is_ok() {
            store.transaction(|db| preparations::save_answer(db, id, &question.id, &said, (0, at(1)))).unwrap();
        }
    }
    let all = same(&store);
    let mut less = frame;
    less.guide.themes.iter_mut().for_each(|theme| drop(theme.questions.pop()));
    store.transaction(|db| conversations::set_frame(db, id, &less, at(2))).unwrap();
    assert!(same(&store) < all);
}

#[test]
fn who_writes_on_in_a_talk_stays_before_the_others_and_stands_there_again_after_another() {
    let (_folder, mut store, id) = begun();
    let question = own_question(&store, id);
    let (other, frame) = (ConversationId::new(), conversations::frame(&store.reading(), id).unwrap());
    let new = NewConversation { id: other, role: Role::Subject, frame: &frame, with: "", contact: None };
    store.transaction(|db| conversations::begin(db, &new, at(0))).unwrap();
    let second = |seconds: i64| at(1) + TimeDelta::seconds(seconds);
    let mut saved = |id, revision, when| {
        store
            .transaction(|db| preparations::save_answer(db, id, &question, &answer("Godt."), (revision, when)))
            .unwrap();
        home::one(&store.reading(), id, when).unwrap().card.touched
    };
    assert_eq!(saved(id, 0, second(5)), second(5));
    assert_eq!(saved(id, 1, second(20)), second(5), "it is told to the minute");
    assert_eq!(saved(other, 0, second(30)), second(30));
    assert_eq!(saved(id, 2, second(40)), second(40), "the other was used since");
    assert_eq!(saved(id, 3, second(65)), second(65), "another minute");
}

#[test]
fn the_plans_status_and_what_falls_due_follow_whatever_is_written_about_it() {
    let (_folder, mut store, id) = begun();
    let agreement = AgreementId::new();
    let by_when = SheetField::Agreement { id: agreement, part: AgreementPart::ByWhen };
    store
        .transaction(|db| {
            sheets::save(db, id, &what(agreement), "Korte morgenmøder", (0, at(1)))?;
            sheets::save(db, id, &by_when, "2027-03-01", (0, at(1)))
        })
        .unwrap();
    assert_eq!(status(&store, id), PlanStatus::Draft);
    let (from, to) = ("2027-01-01".parse().unwrap(), "2027-12-31".parse().unwrap());
    assert_eq!(follow_ups::due(&store.reading(), from, to).unwrap().len(), 1);

    let approval = Approval::plain(at(2).date_naive(), false);
    let hash = store.transaction(|db| plans::write_down(db, id, Role::Subject, at(2))).unwrap();
    store.transaction(|db| plans::approve(db, id, hash, Role::Subject, &approval)).unwrap();
    assert_eq!(status(&store, id), PlanStatus::AwaitsOther);
    store.transaction(|db| plans::approve(db, id, hash, Role::Host, &approval)).unwrap();
    assert_eq!(status(&store, id), PlanStatus::Agreed);
    store.transaction(|db| sheets::save(db, id, &by_when, "", (1, at(3)))).unwrap();
    assert_eq!(status(&store, id), PlanStatus::ChangedSince);
    assert!(follow_ups::due(&store.reading(), from, to).unwrap().is_empty());
}

#[test]
fn a_refused_change_leaves_nothing_neither_what_was_written_nor_what_follows() {
    let (_folder, mut store, id) = begun();
    let question = own_question(&store, id);
    let before = home::one(&store.reading(), id, at(0)).unwrap().card;
    let refused = store.transaction(|db| {
        preparations::save_answer(db, id, &question, &answer("Godt."), (0, at(1)))?;
        sheets::save(db, id, &what(AgreementId::new()), "Korte morgenmøder", (0, at(1)))?;
        // The same text again, as it was before it was saved.
        preparations::save_answer(db, id, &question, &answer("Godt."), (0, at(1)))
    });
    assert!(matches!(refused, Err(StoreError::OlderRevision)));
    let after = home::one(&store.reading(), id, at(0)).unwrap().card;
    assert_eq!((after.answered, after.plan, after.touched), (0, PlanStatus::None, before.touched));
    assert!(sheets::sheet(&store.reading(), id).unwrap().0.is_empty());
    assert!(preparations::reading(&store.reading(), id).unwrap().answers.is_empty());
}

#[test]
fn what_was_changed_in_a_talk_follows_it_to_another_id_and_goes_with_one_that_is_deleted() {
    let (_folder, mut store, id) = begun();
    let (question, new) = (own_question(&store, id), ConversationId::new());
    store
        .transaction(|db| {
            preparations::save_answer(db, id, &question, &answer("Godt."), (0, at(1)))?;
            joining::rename(db, id, new)
        })
        .unwrap();
    assert_eq!(answered(&store, new), 1);
    store
        .transaction(|db| {
            preparations::save_answer(db, new, &question, &answer("Bedre."), (1, at(2)))?;
            conversations::delete(db, new)
        })
        .unwrap();
    assert!(conversations::parties(&store.reading(), new).unwrap().is_none());
}

#[test]
fn who_only_reads_can_not_write() {
    let (_folder, store, id) = begun();
    assert!(store.reading().prepare("DELETE FROM conversation").is_err());
    let asked = store.reading().query_row("DELETE FROM conversation RETURNING id", [], |row| row.get::<_, String>(0));
    assert!(asked.is_err());
    assert!(conversations::parties(&store.reading(), id).unwrap().is_some());
}
