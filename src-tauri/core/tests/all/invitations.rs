//! The invitation between two people: what a host may change in a guide, and what the leader is shown of it.

use oevebane_core::guide::{AnswerForm, Frame, shipped, shipped_by_id};
use oevebane_core::invitation::adapt::{AdaptError, Adaptation, AddedQuestion, YearTheme};
use oevebane_core::invitation::changes::FrameChanges;
use oevebane_core::invitation::own_scale::{ChosenScale, OwnScale};
use oevebane_core::preparation::is_own;
use oevebane_core::role::Role;
use oevebane_core::sheet::{EvaluationPart, SheetField};
use proptest::prelude::*;

use crate::common::{PASSWORD, Person, acquainted, only_contact, send_to_contact};
use crate::failed_once;
use crate::steps::inviting::{added, arrangement, nothing_changed, texts};
use crate::strict_json::{Value, json};
use crate::tried::tried;

const ALL: [&str; 5] = ["haderslev-lus", "norddjurs-lus", "randers-lus", "randers-lus-forberedelse", "randers-mus"];

#[test]
fn in_every_guide_what_is_not_mandatory_can_be_taken_out_and_what_is_cannot() {
    for guide in shipped() {
        for (_, question) in Frame::for_year(guide, 2026).questions() {
            let adaptation = Adaptation { removed: [question.id.clone()].into(), ..Adaptation::default() };
            match Frame::adapted(guide, 2026, &adaptation) {
                Ok(frame) => {
                    assert!(!question.mandatory, "{}: {}", guide.id, question.id);
                    assert!(frame.question(&question.id).is_none());
                    let changes = FrameChanges::between(guide, &frame);
                    assert_eq!(changes.removed.len(), 1);
                    assert_eq!(changes.removed[0].text, question.text);
                }
                Err(refused) => {
                    assert_eq!(refused, AdaptError::Mandatory { question: question.text.clone() });
                    assert!(question.mandatory);
                }
            }
        }
        let untouched = Frame::adapted(guide, 2026, &Adaptation::default()).unwrap();
        assert_eq!(untouched, Frame::for_year(guide, 2026));
        assert!(FrameChanges::between(guide, &untouched).is_empty());
    }
}

#[test]
fn taking_out_a_mandatory_question_is_refused_in_its_own_words_and_changes_nothing() {
    let host = Person::named("Eksempel Vært");
    let talk = host.invites("haderslev-lus", 2026, "Eksempel Leder");
    let before = host.invite_view(&talk);
    let adaptation = json!({ "removed": ["trives-generelt"] });
    let refused = host.try_ask(
        "save_invitation",
        json!({ "conversation": talk, "arrangement": arrangement(), "adaptation": adaptation }),
    );
    let refused = refused.unwrap_err();
    assert_eq!(refused["code"], "mandatory");
    let words = before["frame"]["guide"]["themes"].to_string();
    assert!(words.contains(refused["question"].as_str().unwrap()));
    assert_eq!(host.invite_view(&talk), before);
}

#[test]
fn a_frame_without_any_question_is_refused() {
    for guide in shipped().iter().filter(|guide| guide.questions().all(|(_, question)| !question.mandatory)) {
        let removed = Frame::for_year(guide, 2026).questions().map(|(_, question)| question.id.clone()).collect();
        let adaptation = Adaptation { removed, ..Adaptation::default() };
        assert_eq!(Frame::adapted(guide, 2026, &adaptation), Err(AdaptError::NoQuestions), "{}", guide.id);
    }
}

#[test]
fn a_suggestion_may_be_reworded_and_a_municipalitys_own_question_may_not() {
    let guide = |id: &str| shipped().iter().find(|guide| guide.id == id).unwrap();
    let reworded =
        |id: &str| Adaptation { reworded: [(id.to_owned(), "Andre ord?".to_owned())].into(), ..Default::default() };
    let randers = guide("randers-lus");
    let frame = Frame::adapted(randers, 2026, &reworded("motivation")).unwrap();
    let changes = FrameChanges::between(randers, &frame);
    assert_eq!((changes.reworded.len(), changes.reworded[0].after.as_str()), (1, "Andre ord?"));
    assert_ne!(changes.reworded[0].before, "Andre ord?");
    let haderslev = Frame::adapted(guide("haderslev-lus"), 2026, &reworded("vaerdsat"));
    assert_eq!(haderslev, Err(AdaptError::DoesNotFit));
}

#[test]
fn in_a_year_without_an_organisation_theme_the_host_may_choose_the_earlier_or_write_one() {
    let guide = &shipped()[0];
    let earlier = guide.themes.iter().find(|theme| theme.rotation.is_some()).unwrap();
    let with = |theme: YearTheme, added: Vec<AddedQuestion>| {
        let themes = [("organisationens-tema".to_owned(), theme)].into();
        Frame::adapted(guide, 2027, &Adaptation { themes, added, ..Adaptation::default() })
    };
    assert_eq!(Frame::for_year(guide, 2027).without_theme.len(), 1);

    let chosen = with(YearTheme::Earlier { theme: earlier.id.clone() }, Vec::new()).unwrap();
    assert!(chosen.without_theme.is_empty());
    let order = |frame: &Frame| frame.guide.themes.iter().map(|theme| theme.id.clone()).collect::<Vec<_>>();
    assert_eq!(order(&chosen), order(&Frame::for_year(guide, 2026)), "it stands where the theme stood before");
    let changes = FrameChanges::between(guide, &chosen);
    assert_eq!((changes.themes.len(), changes.themes[0].from_guide), (1, true));
    assert!(changes.added.is_empty() && changes.removed.is_empty() && changes.reworded.is_empty());

    let own = YearTheme::Own { title: "Sammen om kerneopgaven".into(), intro: "Årets tema.".into() };
    let question = AddedQuestion {
        id: "egen-a1".into(),
        theme: "egen-organisationens-tema".into(),
        part: None,
        text: "Hvordan lykkes vi sammen?".into(),
        help: String::new(),
        scale: Some(ChosenScale::OfGuide("grad-0-5".into())),
    };
    let written = with(own.clone(), vec![question]).unwrap();
    let changes = FrameChanges::between(guide, &written);
    assert_eq!((changes.themes[0].title.as_str(), changes.themes[0].from_guide), ("Sammen om kerneopgaven", false));
    assert_eq!(changes.added.len(), 1);
    assert_eq!(order(&written).len(), order(&chosen).len());
    // A theme without a question yet is kept, and not sent.
    let begun = with(own, Vec::new()).unwrap();
    assert_eq!((begun.without_theme.len(), order(&begun).len()), (1, order(&chosen).len() - 1));
}

fn on_own_scale(id: &str, min: u8, max: u8, [low, high]: [&str; 2]) -> AddedQuestion {
    AddedQuestion {
        id: id.into(),
        theme: "opgaver".into(),
        part: None,
        text: "Hvor tit når du det, du vil?".into(),
        help: String::new(),
        scale: Some(ChosenScale::Own(OwnScale { min, max, low: low.into(), high: high.into() })),
    }
}

#[test]
fn an_own_question_is_answered_on_a_scale_with_the_hosts_own_words_once_both_ends_have_some() {
    let guide = shipped_by_id("norddjurs-lus").unwrap();
    let with = |added: Vec<AddedQuestion>| Frame::adapted(guide, 2026, &Adaptation { added, ..Adaptation::default() });
    let frame = with(vec![on_own_scale("egen-1", 1, 5, [" sjældent ", "næsten altid"])]).unwrap();
    let scale = frame.guide.scale_of(frame.question("egen-1").unwrap()).unwrap();
    assert_eq!((scale.min, scale.max, &*scale.low, &*scale.high), (1, 5, "sjældent", "næsten altid"));
    assert_eq!(frame.guide.scales.len(), guide.scales.len() + 1);

    let half = with(vec![on_own_scale("egen-1", 1, 5, ["sjældent", " "])]).unwrap();
    assert_eq!(half.question("egen-1").unwrap().answer, AnswerForm::Text);
    assert_eq!(half.guide.scales, guide.scales);
    for (min, max) in [(5, 5), (0, 11)] {
        let refused = with(vec![on_own_scale("egen-1", min, max, ["sjældent", "ofte"])]);
        assert_eq!(refused, Err(AdaptError::DoesNotFit));
    }
    let too_long = with(vec![on_own_scale("egen-1", 1, 5, [&"x".repeat(61), "ofte"])]);
    assert_eq!(too_long, Err(AdaptError::TooLong { limit: 60 }));
}

#[test]
fn own_scales_that_read_alike_are_one_and_one_that_reads_as_the_guides_is_that() {
    let guide = shipped_by_id("norddjurs-lus").unwrap();
    let on = |id: &str, ends| on_own_scale(id, 1, 10, ends);
    let of_guide = &guide.scales[0];
    let added = vec![
        on("egen-1", ["sjældent", "ofte"]),
        on("egen-2", ["sjældent", "ofte "]),
        on_own_scale("egen-3", of_guide.min, of_guide.max, [&of_guide.low, &of_guide.high]),
        AddedQuestion { text: String::new(), ..on("egen-4", ["aldrig", "altid"]) },
    ];
    let frame = Frame::adapted(guide, 2026, &Adaptation { added, ..Adaptation::default() }).unwrap();
    let scale = |id: &str| &*frame.guide.scale_of(frame.question(id).unwrap()).unwrap().id;
    assert_eq!((scale("egen-1"), scale("egen-2"), scale("egen-3")), ("egen-1", "egen-1", &*of_guide.id));
    assert_eq!(
        frame.guide.scales.len(),
        guide.scales.len() + 1,
        "of a question that does not come along there is none"
    );
}

#[test]
fn the_leader_is_shown_what_was_taken_out_added_reworded_and_moved() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = host.invites("randers-lus", 2026, "Eksempel Leder");
    let mut adaptation = nothing_changed();
    adaptation["removed"] = json!(["svagheder"]);
    adaptation["added"] = json!([added("egen-1", "relationer", "Hvad vil du gerne have af mig?")]);
    adaptation["reworded"] = json!({ "styrker": "Hvad er du stolt af i år?" });
    adaptation["order"] = json!({ "faglighed": ["vision", "opgaver"] });
    host.adapts(&talk, &adaptation);
    let (file, code) = host.sends_invitation(&talk, "a.oevebane");
    assert_eq!(host.invite_view(&talk)["changed_since_sent"], false);

    let code = code.expect("a new person needs a code");
    let incoming = leader.open(&file, Some(&code)).unwrap();
    let taken = leader.take_in_from_new(&file, &code);
    assert_eq!(taken["conversation"], json!(talk));
    let view = leader.invitation(&talk);
    let received = &view["received"];
    assert_eq!(incoming["content"]["changes"], received["changes"], "the preview shows the same");
    assert_eq!(received["arrangement"], arrangement());
    assert_eq!(received["sender"]["name"], "Eksempel Vært");
    let changes = &received["changes"];
    assert_eq!(changes["removed"][0]["id"], "svagheder");
    assert_eq!(texts(&changes["added"]), ["Hvad vil du gerne have af mig?"]);
    assert_eq!(changes["reworded"][0]["after"], "Hvad er du stolt af i år?");
    assert_eq!(changes["reordered"], json!(["Faglighed"]));
    let frame = leader.prepared(&talk)["frame"].to_string();
    assert!(frame.contains("Hvad er du stolt af i år?") && !frame.contains("\"svagheder\""));
    let faglighed = leader.prepared(&talk)["frame"]["guide"]["themes"][1]["questions"].clone();
    assert_eq!((&faglighed[0]["id"], &faglighed[1]["id"]), (&json!("vision"), &json!("opgaver")));
    // The one who has the talk's day is told it on the list too.
    assert_eq!(leader.ask("home", Value::Null)["conversations"][0]["deadline"], "2026-11-27");
}

#[test]
fn the_leaders_answer_needs_no_code_and_neither_does_the_next_invitation() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = host.invites("norddjurs-lus", 2026, "Eksempel Leder");
    let (file, code) = host.sends_invitation(&talk, "a.oevebane");
    leader.take_in_from_new(&file, &code.unwrap());
    leader.answer(&talk, "styrker", json!({ "text": "Ro." }));
    let back = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let incoming = host.open(&back, None).unwrap();
    assert_eq!((&incoming["trust"]["kind"], &incoming["conversation"]), (&json!("answers"), &json!(talk)));
    host.takes_known(&back);
    assert_eq!(host.received(&talk)["reading"]["answers"]["styrker"]["text"], "Ro.");

    host.adapts(&talk, &nothing_changed());
    assert_eq!(host.invite_view(&talk)["changed_since_sent"], true);
    let (_, code) = host.sends_invitation(&talk, "c.oevebane");
    assert_eq!(code, None, "a confirmed contact needs none");
}

#[test]
fn a_later_invitation_tells_when_the_talk_was_to_be_until_now_and_the_first_tells_nothing() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = host.invites("norddjurs-lus", 2026, "Eksempel Leder");
    host.adapts(&talk, &nothing_changed());
    let (file, code) = host.sends_invitation(&talk, "a.oevebane");
    assert_eq!(leader.open(&file, code.as_deref()).unwrap()["arranged"], Value::Null);
    leader.take_in_from_new(&file, code.as_deref().unwrap());

    let mut moved = arrangement();
    moved["start"] = json!("2026-12-04T08:30:00Z");
    host.ask("save_invitation", json!({ "conversation": talk, "arrangement": moved, "adaptation": nothing_changed() }));
    let (file, code) = host.sends_invitation(&talk, "b.oevebane");
    let view = leader.open(&file, code.as_deref()).unwrap();
    assert_eq!(view["content"]["arrangement"]["start"], "2026-12-04T08:30:00Z");
    assert_eq!(view["arranged"]["start"], arrangement()["start"]);
}

#[test]
fn who_is_invited_already_is_said_to_be_and_nothing_is_made() {
    let host = Person::named("Eksempel Vært");
    let talk = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    let again = json!({ "guide": "haderslev-lus", "year": 2027, "with": { "kind": "new", "name": "eksempel leder" } });
    let said = host.try_ask("begin_invitation", again).unwrap_err();
    let here = json!([{ "conversation": talk, "talk": "lus", "year": 2027, "with": "Eksempel Leder" }]);
    assert_eq!((&said["code"], &said["talks"]), (&json!("already_invited"), &here));

    let draft = json!({ "guide": "haderslev-lus", "year": 2027, "adaptation": nothing_changed(),
        "arrangement": arrangement(), "unread": null, "list": "" });
    host.ask("save_many_draft", draft);
    let folder = host.place("filer");
    std::fs::create_dir(&folder).unwrap();
    let person = |name: &str| json!({ "name": name, "contact": null, "start": null, "place": "" });
    let people = json!([person("En Anden"), person("Eksempel Leder")]);
    let many = json!({ "people": people, "folder": host.file(&folder) });
    let said = host.try_ask("invite_many", many).unwrap_err();
    assert_eq!(said["talks"], here);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0, "no file, not even for the other");
    assert_eq!(host.ask("home", Value::Null)["conversations"].as_array().unwrap().len(), 1);
}

#[test]
fn a_talk_that_has_been_held_is_not_invited_to_again() {
    let (_, host, talk) = acquainted();
    host.ask("set_held", json!({ "conversation": talk, "on": "2026-11-19" }));
    let with = json!({ "kind": "contact", "id": only_contact(&host)["id"] });
    let again = json!({ "guide": "haderslev-lus", "year": 2026, "with": with });
    let said = host.try_ask("begin_invitation", again).unwrap_err();
    assert_eq!((&said["code"], &said["talks"][0]["conversation"]), (&json!("already_invited"), &json!(talk)));
}

#[test]
fn inviting_someone_who_has_begun_the_talk_goes_on_with_it() {
    let (_, host, talk) = acquainted();
    assert_eq!(host.invites("haderslev-lus", 2026, "eksempel leder"), talk, "the leader's preparation began it");
    let next = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    assert_ne!(next, talk);
    assert_ne!(host.invites("haderslev-lus", 2027, "En Anden"), next);
    // What the leader wrote is still read under the leader's words.
    assert_eq!(host.received(&talk)["reading"]["answers"]["trives-generelt"]["value"], 4);
}

#[test]
fn what_was_written_about_last_years_talk_is_shown_when_this_years_is_planned() {
    let (_, host, talk) = acquainted();
    let host = host.restart();
    let good = [(SheetField::Evaluation(EvaluationPart::Good).to_string(), "Vi tog os tid.")];
    crate::steps::planning::write(&host, &talk, &good, crate::common::now());
    host.ask("unlock", json!({ "password": PASSWORD }));
    let next = host.invites("norddjurs-lus", 2027, "Eksempel Leder");
    let evaluation = host.invite_view(&next)["evaluation"].clone();
    assert_eq!(evaluation, json!({ "year": 2026, "good": "Vi tog os tid.", "differently": "" }));
    assert_eq!(host.invite_view(&talk)["evaluation"], Value::Null, "it is not its own last year");
    let other = host.invites("norddjurs-lus", 2027, "En Anden");
    assert_eq!(host.invite_view(&other)["evaluation"], Value::Null);
}

#[test]
fn many_are_invited_at_once_and_only_those_who_are_not_known_need_a_code() {
    let (leader, host, _) = acquainted();
    let folder = host.place("invitationer");
    host.drafts_many("norddjurs-lus", &json!({ "removed": ["feedback"] }));
    let people = json!([
        { "name": "Eksempel Leder", "start": "2026-12-03T08:30:00Z", "place": "", "contact": only_contact(&host)["id"] },
        { "name": "En Ny", "start": "2026-12-04T08:30:00Z", "place": "Hos dig" },
        { "name": "En Til", "start": null, "place": "" },
    ]);
    let sent = host.invites_all(people, "invitationer");
    let codes: Vec<bool> = sent.as_array().unwrap().iter().map(|one| one["code"].is_string()).collect();
    assert_eq!(codes, [false, true, true]);
    let files: Vec<String> =
        sent.as_array().unwrap().iter().map(|one| one["file_name"].as_str().unwrap().to_owned()).collect();
    assert!(files.iter().all(|name| name.starts_with("Oevebane-") && folder.join(name).is_file()), "{files:?}");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 3);
    assert_eq!(host.ask("many_invitations", Value::Null)["draft"], Value::Null, "it is done");

    let taken = leader.takes_known(&folder.join(&files[0]));
    let talk = taken["conversation"].as_str().unwrap();
    let received = leader.invitation(talk)["received"].clone();
    assert_eq!(received["arrangement"]["start"], "2026-12-03T08:30:00Z");
    assert_eq!(received["arrangement"]["place"], "Rådhuset");
    assert_eq!(received["changes"]["removed"][0]["id"], "feedback");
    let new = Person::named("En Ny");
    new.take_in_from_new(&folder.join(&files[1]), sent[1]["code"].as_str().unwrap());
    let talk = new.ask("home", Value::Null)["conversations"][0]["id"].clone();
    assert_eq!(new.invitation(talk.as_str().unwrap())["received"]["arrangement"]["place"], "Hos dig");
    assert_eq!(host.ask("home", Value::Null)["conversations"].as_array().unwrap().len(), 4);
}

#[test]
fn who_does_not_use_the_app_gets_no_file_among_the_many_and_is_invited_on_paper() {
    let host = Person::named("Eksempel Vært");
    let earlier = host.invites_someone_new("randers-mus", 2025, "Uden App");
    host.ask("set_on_paper", json!({ "conversation": earlier, "on_paper": true }));
    host.drafts_many("randers-mus", &json!({}));
    let folder = host.place("invitationer");
    std::fs::create_dir(&folder).unwrap();
    let people = json!([
        { "name": "Uden App", "start": null, "place": "", "contact": only_contact(&host)["id"] },
        { "name": "En Ny", "start": null, "place": "" },
    ]);
    let invited = host.ask("invite_many", json!({ "people": people, "folder": host.file(&folder) }));
    assert_eq!((invited["sent"].as_array().unwrap().len(), &invited["sent"][0]["to"]), (1, &json!("En Ny")));
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
    assert_eq!(
        (&invited["on_paper"][0]["with"], invited["on_paper"].as_array().unwrap().len()),
        (&json!("Uden App"), 1)
    );
    let home = host.ask("home", Value::Null);
    let talk = &invited["on_paper"][0]["conversation"];
    let card = home["conversations"].as_array().unwrap().iter().find(|card| card["id"] == *talk).unwrap();
    assert_eq!((&card["on_paper"], &card["with"]), (&json!(true), &json!("Uden App")));
}

#[test]
fn when_one_of_many_files_cannot_be_written_none_is_left_and_nothing_is_kept() {
    let host = Person::named("Eksempel Vært");
    host.drafts_many("norddjurs-lus", &json!({}));
    let before = host.state();
    let people =
        json!([{ "name": "En Ny", "start": null, "place": "" }, { "name": "En Til", "start": null, "place": "" }]);
    let missing = host.place("findes-ikke");
    let gone = host.refused("invite_many", json!({ "people": people, "folder": host.file(&missing) }));
    assert_eq!(gone, "file_not_saved");
    let folder = host.place("mappe");
    std::fs::create_dir(&folder).unwrap();
    let twice =
        json!([{ "name": "En Ny", "start": null, "place": "" }, { "name": "en ny", "start": null, "place": "" }]);
    assert_eq!(host.refused("invite_many", json!({ "people": twice, "folder": host.file(&folder) })), "named_twice");
    let empty = json!([{ "name": "En Ny", "start": null, "place": "" }, { "name": " ", "start": null, "place": "" }]);
    assert_eq!(host.refused("invite_many", json!({ "people": empty, "folder": host.file(&folder) })), "name_missing");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    assert_eq!(host.state(), before);
    assert!(host.ask("many_invitations", Value::Null)["draft"].is_object(), "what was written is still there");
}

#[test]
fn all_five_guides_can_be_sent_as_invitations() {
    let (leader, host, _) = acquainted();
    for (number, guide) in ALL.into_iter().enumerate() {
        let year = 2027 + i32::try_from(number).unwrap();
        let talk = host.invites(guide, year, "Eksempel Leder");
        let (file, code) = host.sends_invitation(&talk, &format!("{guide}.oevebane"));
        assert_eq!(code, None);
        leader.takes_known(&file);
        assert_eq!(leader.prepared(&talk)["frame"], host.invite_view(&talk)["frame"]);
    }
}

#[test]
fn times_that_cannot_be_kept_are_refused() {
    let host = Person::named("Eksempel Vært");
    let talk = host.invites("norddjurs-lus", 2026, "Eksempel Leder");
    for (minutes, plan_minutes) in [(0, 0), (60, 90), (481, 30)] {
        let mut bad = arrangement();
        bad["minutes"] = json!(minutes);
        bad["plan_minutes"] = json!(plan_minutes);
        let with = json!({ "conversation": talk, "arrangement": bad, "adaptation": {} });
        assert_eq!(host.refused("save_invitation", with), "bad_times");
    }
}

/// Any adaptation at all: of ids that the guide has, has not, or is not allowed to change.
fn any_adaptation(guide: usize) -> impl Strategy<Value = Adaptation> {
    let guide = &shipped()[guide];
    let mut ids: Vec<String> = guide.questions().map(|(_, question)| question.id.clone()).collect();
    ids.extend(["ukendt", "egen-1", "egen-2"].map(str::to_owned));
    let mut themes: Vec<String> = guide.themes.iter().map(|theme| theme.id.clone()).collect();
    themes.extend(["ukendt", "egen-organisationens-tema"].map(str::to_owned));
    let of_guide = |id: &str| Some(ChosenScale::OfGuide(id.to_owned()));
    let own = |max, low: &str| Some(ChosenScale::Own(OwnScale { min: 1, max, low: low.into(), high: "ofte".into() }));
    let mut scales: Vec<Option<ChosenScale>> = guide.scales.iter().map(|scale| of_guide(&scale.id)).collect();
    scales.extend([None, None, of_guide("ukendt"), own(5, "sjældent"), own(10, ""), own(11, "sjældent")]);
    let (id, theme, scale) = (prop::sample::select(ids), prop::sample::select(themes), prop::sample::select(scales));
    let words = prop_oneof![4 => "[a-zæøå ]{0,30}\\?", 1 => Just(String::new()), 1 => Just("lang ".repeat(300))];
    let own = (prop_oneof![6 => "egen-[a-z0-9]{1,3}", 1 => "[A-Z]{0,3}"], theme.clone(), words.clone(), scale);
    let own = own.prop_map(|(id, theme, text, scale)| AddedQuestion {
        id,
        theme,
        part: None,
        text,
        help: String::new(),
        scale,
    });
    let of_year = prop_oneof![
        theme.clone().prop_map(|theme| YearTheme::Earlier { theme }),
        (words.clone(), words.clone()).prop_map(|(title, intro)| YearTheme::Own { title, intro }),
    ];
    (
        prop::collection::btree_set(id.clone(), 0..6),
        prop::collection::btree_map(theme, prop::collection::vec(id.clone(), 0..6), 0..3),
        prop::collection::vec(own, 0..4),
        prop::collection::btree_map(id, words, 0..2),
        prop::collection::btree_map(Just("organisationens-tema".to_owned()), of_year, 0..2),
    )
        .prop_map(|(removed, order, added, reworded, themes)| Adaptation {
            removed,
            order,
            added,
            reworded,
            themes,
        })
}

proptest! {
    #![proptest_config(tried(256, failed_once!("invitations")))]

    #[test]
    fn any_adaptation_gives_a_sound_frame_or_a_refusal(
        (guide, adaptation) in (0..shipped().len()).prop_flat_map(|guide| (Just(guide), any_adaptation(guide))),
        year in 2025..2029,
    ) {
        let guide = &shipped()[guide];
        let Ok(frame) = Frame::adapted(guide, year, &adaptation) else { return Ok(()) };
        prop_assert!(frame.check().is_ok());
        prop_assert!(frame.questions().any(|(_, question)| is_own(question, Role::Subject)));
        for (_, question) in Frame::for_year(guide, year).questions().filter(|(_, question)| question.mandatory) {
            prop_assert_eq!(frame.question(&question.id), Some(question), "a mandatory question stays as it is");
        }
        // What differs is said: what is neither removed, added nor reworded is as the guide has it.
        let changes = FrameChanges::between(guide, &frame);
        for (theme, question) in frame.questions() {
            let own = question.id.starts_with("egen-");
            prop_assert_eq!(own, changes.added.iter().any(|one| one.id == question.id));
            let of_guide = guide.questions().find(|(_, one)| one.id == question.id);
            let said = changes.reworded.iter().any(|one| one.id == question.id);
            prop_assert_eq!(said, of_guide.is_some_and(|(_, one)| one != question), "{}", theme.id);
        }
    }
}

#[test]
fn times_that_cannot_be_read_are_kept_beside_the_ones_that_can_and_leave_in_no_file() {
    let host = Person::named("Eksempel Vært");
    let talk = host.invites("norddjurs-lus", 2026, "Eksempel Leder");
    let unread = json!({ "day": "3. december", "time": "HALV-SKREVET", "deadline": "" });
    let with = json!({ "conversation": talk, "arrangement": arrangement(), "unread": unread, "adaptation": {} });
    host.ask("save_invitation", with);
    let view = host.invite_view(&talk);
    assert_eq!((&view["unread"], &view["arrangement"]), (&unread, &arrangement()));
    let (file, code) = host.sends_invitation(&talk, "invitation.oevebane");
    assert_eq!(host.invite_view(&talk)["changed_since_sent"], false);

    let leader = Person::named("Eksempel Leder");
    leader.take_in_from_new(&file, &code.unwrap());
    assert!(!leader.state().to_string().contains("HALV-SKREVET"));
    host.adapts(&talk, &json!({}));
    assert_eq!(host.invite_view(&talk)["unread"], Value::Null, "once all can be read, nothing else is kept");
}

#[test]
fn who_is_invited_is_asked_for_a_preparation_and_not_for_a_receipt_beside_it() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = host.invites("haderslev-lus", 2026, "Eksempel Leder");
    let file = host.place("invitation.oevebane");
    let sent = host.ask("send_invitation", json!({ "conversation": talk, "file": host.file(&file) }));
    leader.take_in_from_new(&file, sent["code"].as_str().unwrap());
    let is_asked_for_a_receipt = || {
        let waiting = leader.ask("home", Value::Null)["waiting"].take();
        waiting.as_array().unwrap().iter().any(|one| one["kind"] == "receipt")
    };
    assert!(!is_asked_for_a_receipt());
    leader.ask("set_on_paper", json!({ "conversation": talk, "on_paper": true }));
    assert!(is_asked_for_a_receipt(), "nothing else is sent");
}
