//! Whatever is written in a year: every text that leaves stood in what was shown before, and what is private in neither.

mod drawn;

use std::collections::{BTreeMap, BTreeSet};

use oevebane_core::package::PackageKind;
use proptest::prelude::*;
use proptest::sample::Index;

use self::drawn::{drawn, leaves};
use crate::any_order::course::Who::{self, Colleague, Host, Leader};
use crate::any_order::course::{Course, course};
use crate::any_order::year::{Sent, Year};
use crate::failed_once;
use crate::steps::past_the_app::payloads;
use crate::strict_json::{Value, json};
use crate::tried::tried;

/// An agreement that comes and goes.
const OTHER_AGREEMENT: &str = "019eb0c5-6a5e-7000-8000-000000000003";
/// What is written for nobody else begins so.
const PRIVATE: &str = "Kun til mig";

/// What one of them does between the steps of a year that no file may tell.
#[derive(Debug, Clone, Copy)]
enum Aside {
    NotesPrivately,
    KeepsAnEntryBack,
    HoldsAPartBack,
    TakesAnAgreementOut,
    NamesThemselves,
}

impl Aside {
    /// Carries it out; what can't be done yet is passed over.
    fn carry_out(self, year: &Year, who: Who) -> Option<()> {
        let talk = year.talk(year.person(who))?;
        let private = format!("{PRIVATE} {}", year.count());
        match self {
            Self::NotesPrivately => {
                let view = year.ask(who, "preparation", json!({ "conversation": talk })).ok()?;
                let revision = view["revisions"].get("note:").cloned().unwrap_or(json!(0));
                let note = json!({ "kind": "note", "theme": "", "text": private });
                let with = json!({ "conversation": talk, "field": note, "revision": revision });
                year.ask(who, "save_field", with).ok()
            }
            Self::KeepsAnEntryBack => {
                let with = json!({ "conversation": talk, "id": null, "revision": 0, "day": "2026-11-20",
                                   "about": { "kind": "one_to_one" }, "text": private, "kept_back": true });
                year.ask(who, "save_follow_up", with).ok()
            }
            Self::HoldsAPartBack => {
                let preview = year.ask(who, "send_preview", json!({ "conversation": talk })).ok()?;
                let part = preview["parts"].get(0)?["part"].clone();
                let with = json!({ "conversation": talk, "part": part, "included": false });
                year.ask(who, "include_part", with).ok()
            }
            Self::TakesAnAgreementOut => {
                let (part, text) = match year.count() % 3 {
                    0 => ("what", format!("Tekst {}", year.count())),
                    1 => ("removed", "yes".to_owned()),
                    _ => ("removed", String::new()),
                };
                let (field, sheet) = (format!("agreement/{OTHER_AGREEMENT}/{part}"), json!({ "conversation": talk }));
                let revisions = year.ask(who, "sheet", sheet).ok()?["revisions"].clone();
                let revision = revisions.get(&field).cloned().unwrap_or(json!(0));
                let with = json!({ "conversation": talk, "field": field, "text": text, "revision": revision });
                year.ask(who, "save_sheet", with).ok()
            }
            Self::NamesThemselves => {
                let (title, workplace) = (format!("Titel {}", year.count()), format!("Sted {}", year.count()));
                let name = if who == Host { "Eksempel Vært" } else { "Eksempel Leder" };
                year.ask(who, "save_profile", json!({ "name": name, "title": title, "workplace": workplace })).ok()
            }
        }
        .map(|_| ())
    }
}

fn asides() -> impl Strategy<Value = Vec<(Index, Aside, Who)>> {
    let aside = prop_oneof![
        3 => Just(Aside::NotesPrivately),
        2 => Just(Aside::KeepsAnEntryBack),
        2 => Just(Aside::HoldsAPartBack),
        2 => Just(Aside::TakesAnAgreementOut),
        1 => Just(Aside::NamesThemselves),
    ];
    prop::collection::vec((any::<Index>(), aside, prop_oneof![Just(Leader), Just(Host)]), 6..18)
}

/// The year as it went, with all that was sent.
fn went(Course(steps): &Course, asides: &[(Index, Aside, Who)]) -> Year {
    let mut year = Year::begin(true);
    for (number, step) in steps.iter().enumerate() {
        for (_, aside, who) in asides.iter().filter(|(at, ..)| at.index(steps.len()) == number) {
            let _ = aside.carry_out(&year, *who);
        }
        year.carry_out(step);
    }
    year.seal().expect("both can hand in sealed, and read each other's");
    year.hand_over().expect("a plan that both have approved can be handed over");
    year
}

/// The texts that leave in a file and were not to be seen before.
fn unseen(sent: &Sent, payload: &Value) -> Vec<String> {
    let kind = PackageKind::named(&sent.kind).unwrap();
    let shown = drawn(kind, &sent.shown);
    leaves(kind, payload).into_iter().filter(|text| !shown.iter().any(|one| one.contains(text))).collect()
}

/// Whether a text stands anywhere in a value.
fn holds(value: &Value, text: &str) -> bool {
    value.to_string().contains(text)
}

proptest! {
    #![proptest_config(tried(6, failed_once!("what_leaves")))]

    #[test]
    fn every_text_that_leaves_in_a_year_stood_in_its_preview_and_nothing_private_does(
        course in course(),
        asides in asides(),
    ) {
        let year = went(&course, &asides);
        let kinds: BTreeSet<&str> = year.sent.iter().map(|sent| sent.kind.as_str()).collect();
        prop_assert_eq!(kinds, PackageKind::ALL.iter().map(|kind| kind.name()).collect::<BTreeSet<_>>());
        let everyone = [Leader, Host, Colleague].into_iter();
        let left: BTreeMap<String, Value> = everyone.flat_map(|who| payloads(year.person(who))).collect();
        for sent in &year.sent {
            let payload = &left[&sent.id];
            prop_assert_eq!(unseen(sent, payload), Vec::<String>::new(), "{}", sent.name());
            prop_assert!(!holds(payload, PRIVATE) && !holds(&sent.shown, PRIVATE), "{}", sent.name());
        }
    }
}
