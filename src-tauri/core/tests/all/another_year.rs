//! What a year leaves to the next: one's own words at the same question, and what a host changed in the guide.

use oevebane_core::guide::{Frame, shipped_by_id};
use oevebane_core::invitation::adapt::{Adaptation, AddedQuestion, YearTheme};
use oevebane_core::invitation::own_scale::{ChosenScale, OwnScale};

use crate::common::{Person, acquainted, only_contact, send_to_contact};
use crate::steps::inviting::{added, nothing_changed};
use crate::steps::past_the_app::{asked_otherwise, past_the_app};
use crate::steps::planning::agree;
use crate::strict_json::{Value, json};
use oevebane_core::role::Role;

fn last_time(person: &Person, talk: &str) -> Value {
    person.ask("preparation", json!({ "conversation": talk }))["last_time"].clone()
}

fn begun(leader: &Person, guide: &str, year: i32, with: &str) -> String {
    let card = leader.ask("begin_conversation", json!({ "guide": guide, "year": year, "with": with }));
    card["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_leader_meets_what_was_written_last_under_the_words_and_on_the_scale_of_its_own_year() {
    let leader = Person::named("Eksempel Leder");
    let (first, second) = (leader.begin("haderslev-lus", 2024), leader.begin("haderslev-lus", 2025));
    let this = leader.begin("haderslev-lus", 2026);
    leader.answer(&first, "vaerdsat", json!({ "value": 1 }));
    leader.answer(&first, "trives-generelt", json!({ "text": "For to år siden." }));
    leader.answer(&second, "vaerdsat", json!({ "value": 5 }));
    leader.answer(&second, "trives-generelt", json!({ "text": " " }));
    leader.answer(&this, "vaerdsat", json!({ "value": 2 }));
    asked_otherwise(&leader, &second, "vaerdsat", "Sådan spurgte vi før");
    let last = last_time(&leader, &this);
    let valued = &last["vaerdsat"];
    assert_eq!((&valued["year"], &valued["answer"]["value"]), (&json!(2025), &json!(5)));
    assert_eq!(valued["scale"]["max"], 10, "never another year's scale");
    assert_eq!(valued["question"]["text"], "Sådan spurgte vi før");
    assert_eq!(last["trives-generelt"]["year"], 2024, "a year that left it open says nothing");
    assert_eq!(last_time(&leader, &second)["vaerdsat"]["answer"]["value"], 1, "and nobody meets what is to come");
    leader.ask("bin_conversation", json!({ "conversation": second }));
    assert_eq!(last_time(&leader, &this)["vaerdsat"]["answer"]["value"], 1);
}

#[test]
fn own_words_of_an_earlier_year_are_met_again_in_their_field_and_what_was_agreed_is_not() {
    let leader = Person::named("Eksempel Leder");
    let (earlier, this) = (leader.begin("haderslev-lus", 2025), leader.begin("haderslev-lus", 2026));
    for (field, text) in [("wishes", "Mere sparring."), ("examples", " "), ("earlier", "Vi nåede det meste.")] {
        leader.save(&earlier, json!({ "kind": "words", "field": field, "text": text }), 0);
    }
    let words = |talk: &str| leader.ask("preparation", json!({ "conversation": talk }))["last_words"].clone();
    assert_eq!(words(&this), json!({ "wishes": { "year": 2025, "text": "Mere sparring." } }));
    assert_eq!(words(&earlier), json!({}));
}

#[test]
fn what_a_leader_wrote_to_an_earlier_leader_by_the_same_guide_is_still_the_leaders_own() {
    let leader = Person::named("Eksempel Leder");
    let earlier = begun(&leader, "haderslev-lus", 2025, "Den Forrige");
    leader.answer(&earlier, "trives-generelt", json!({ "text": "Skrevet til den forrige." }));
    let this = begun(&leader, "haderslev-lus", 2026, "Eksempel Vært");
    assert_eq!(last_time(&leader, &this)["trives-generelt"]["answer"]["text"], "Skrevet til den forrige.");
    let by_another_guide = begun(&leader, "norddjurs-lus", 2026, "Eksempel Vært");
    assert_eq!(last_time(&leader, &by_another_guide), json!({}));
}

#[test]
fn a_host_meets_own_words_about_the_same_person_and_nobody_elses() {
    let (leader, host, talk) = acquainted();
    host.answer(&talk, "trives-generelt", json!({ "parts": { "feedback": "Du virker glad.", "ask": "" } }));
    host.save(&talk, json!({ "kind": "note", "theme": "trivsel", "text": "KUN-TIL-MIG" }), 0);
    let next = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    let last = last_time(&host, &next);
    assert_eq!(last["trives-generelt"]["answer"]["parts"]["feedback"], "Du virker glad.");
    let all = last.to_string();
    assert!(!all.contains("KUN-TIL-MIG"));
    assert!(!all.contains("Det går godt."), "what the leader wrote is looked back on, and is not one's own: {all}");
    let another = host.invites("haderslev-lus", 2027, "En Anden");
    assert_eq!(last_time(&host, &another), json!({}));
    assert_eq!(last_time(&leader, &talk), json!({}));
}

#[test]
fn a_host_prepares_with_the_newest_that_came_in_sight_and_a_leader_is_shown_nothing_of_the_host() {
    let (leader, host, talk) = acquainted();
    let other = |person: &Person| person.ask("preparation", json!({ "conversation": talk }))["other"].clone();
    assert_eq!(other(&host)["answers"]["trives-generelt"]["text"], "Det går godt.");
    leader.answer(&talk, "trives-generelt", json!({ "value": 3, "text": "Lidt mindre godt." }));
    leader.answer(&talk, "vaerdsat", json!({ "text": "HOLDT-TILBAGE" }));
    leader.save(&talk, json!({ "kind": "note", "theme": "trivsel", "text": "KUN-TIL-MIG" }), 0);
    let part = json!({ "kind": "answer", "id": "vaerdsat" });
    leader.ask("include_part", json!({ "conversation": talk, "part": part, "included": false }));
    let file = send_to_contact(&leader, &talk, &only_contact(&leader), "nyere.oevebane");
    host.take_in(&file, None, json!({ "kind": "as_known" }));
    let came = other(&host);
    assert_eq!(came["answers"]["trives-generelt"]["text"], "Lidt mindre godt.");
    assert!(!came.to_string().contains("HOLDT-TILBAGE") && !came.to_string().contains("KUN-TIL-MIG"));
    assert_eq!(host.ask("home", Value::Null)["next"]["kind"], "read", "in sight is not yet read");

    host.answer(&talk, "trives-generelt", json!({ "parts": { "feedback": "Du virker glad." } }));
    let answer = send_to_contact(&host, &talk, &only_contact(&host), "vaert.oevebane");
    leader.take_in(&answer, None, json!({ "kind": "as_known" }));
    assert_eq!(other(&leader), Value::Null);

    past_the_app(&host, |db| agree(db, &talk, Role::Host, "Korte morgenmøder"));
    host.ask("delete_answers", json!({ "conversation": talk, "whose": "others" }));
    assert_eq!(other(&host), Value::Null);
}

#[test]
fn a_leader_is_told_who_asks_what_is_not_the_guides() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let own = leader.begin("norddjurs-lus", 2025);
    let invited_by =
        |person: &Person, talk: &str| person.ask("preparation", json!({ "conversation": talk }))["invited_by"].clone();
    assert_eq!(invited_by(&leader, &own), Value::Null);
    let talk = host.invites("norddjurs-lus", 2026, "Eksempel Leder");
    let (file, code) = host.sends_invitation(&talk, "a.oevebane");
    leader.take_in_from_new(&file, &code.unwrap());
    assert_eq!(invited_by(&leader, &talk), "Eksempel Vært");
    assert_eq!(invited_by(&host, &talk), Value::Null);
}

#[test]
fn next_years_invitation_can_use_what_was_changed_for_the_same_person() {
    let (_, host, _) = acquainted();
    let this = host.invites("norddjurs-lus", 2026, "Eksempel Leder");
    let last = |talk: &str| host.invite_view(talk)["last_adaptation"].clone();
    let next = host.invites("norddjurs-lus", 2027, "Eksempel Leder");
    assert_eq!(last(&next), Value::Null, "nothing was changed");
    let mut adaptation = nothing_changed();
    adaptation["removed"] = json!(["feedback"]);
    adaptation["added"] = json!([added("egen-1", "kompetencer-og-trivsel", "Hvad vil du gerne have af mig?")]);
    host.adapts(&this, &adaptation);
    let offered = last(&next);
    assert_eq!(offered["year"], 2026);
    assert_eq!(offered["adaptation"]["removed"], json!(["feedback"]));
    assert_eq!(offered["adaptation"]["added"][0]["id"], "egen-1", "the same question, so that its answers are found");
    assert_eq!(host.invite_view(&next)["adaptation"]["removed"], json!([]), "it is offered and not done");
    host.adapts(&next, &offered["adaptation"]);
    assert_eq!(last(&this), Value::Null, "it is not its own last year");
    let by_another_guide = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    assert_eq!(last(&by_another_guide), Value::Null);
    let someone_else = host.invites("norddjurs-lus", 2027, "En Anden");
    assert_eq!(last(&someone_else), Value::Null);
}

#[test]
fn what_is_used_again_fits_the_years_guide_and_leaves_the_years_theme_to_be_chosen() {
    let guide = shipped_by_id("haderslev-lus").unwrap();
    let own = |id: &str, theme: &str, scale: &str| AddedQuestion {
        id: id.to_owned(),
        theme: theme.to_owned(),
        part: None,
        text: "Hvad mere?".to_owned(),
        help: String::new(),
        scale: Some(ChosenScale::OfGuide(scale.to_owned())),
    };
    let (low, high) = ("sjældent".to_owned(), "ofte".to_owned());
    let own_scale = ChosenScale::Own(OwnScale { min: 1, max: 5, low, high });
    let of_year = guide.themes.iter().find(|theme| theme.rotation.is_some()).unwrap();
    let mandatory = guide.questions().find(|(_, question)| question.mandatory).unwrap().1.id.clone();
    let free = guide.questions().find(|(theme, one)| !one.mandatory && theme.rotation.is_none()).unwrap().1.id.clone();
    let then = Adaptation {
        removed: [mandatory, free.clone(), of_year.questions[0].id.clone(), "findes-ikke".to_owned()].into(),
        order: [("trivsel".to_owned(), vec!["egen-1".to_owned()]), (of_year.id.clone(), Vec::new())].into(),
        added: vec![
            own("egen-1", "trivsel", "grad-0-5"),
            own("egen-2", "trivsel", "en-skala-der-er-gaaet-ud"),
            own("egen-3", &of_year.id, "grad-0-5"),
            own("egen-4", "egen-organisationens-tema", "grad-0-5"),
            AddedQuestion { scale: Some(own_scale.clone()), ..own("egen-5", "trivsel", "") },
        ],
        reworded: [("vaerdsat".to_owned(), "Andre ord?".to_owned())].into(),
        themes: [(
            "organisationens-tema".to_owned(),
            YearTheme::Own { title: "Sidste år".into(), intro: String::new() },
        )]
        .into(),
    };
    let now = then.carried_to(guide, 2027);
    assert_eq!(now.removed, [free].into(), "what has become mandatory, or is asked no more, is not taken out");
    assert!(now.themes.is_empty() && now.reworded.is_empty());
    assert_eq!(now.order.keys().collect::<Vec<_>>(), ["trivsel"]);
    let added: Vec<_> = now.added.iter().map(|one| (one.id.as_str(), one.scale.clone())).collect();
    let of_guide = Some(ChosenScale::OfGuide("grad-0-5".to_owned()));
    assert_eq!(added, [("egen-1", of_guide), ("egen-2", None), ("egen-5", Some(own_scale))]);
    assert!(Frame::adapted(guide, 2027, &now).is_ok());
}

#[test]
fn the_number_of_questions_that_a_guide_is_chosen_by_is_the_number_that_is_prepared() {
    let guides = Person::named("Eksempel Leder").ask("guides", Value::Null)["guides"].clone();
    for guide in guides.as_array().unwrap() {
        let leader = Person::named("Eksempel Leder");
        for (year, count) in [(2026, "questions"), (2027, "questions_next_year")] {
            let card = leader.ask("begin_conversation", json!({ "guide": guide["id"], "year": year, "with": "" }));
            assert_eq!(guide[count], card["questions"], "{} {year}", guide["id"]);
        }
    }
    let haderslev = guides.as_array().unwrap().iter().find(|guide| guide["id"] == "haderslev-lus").unwrap();
    assert_ne!(haderslev["questions"], haderslev["questions_next_year"], "the organisation's theme is not there yet");
}
