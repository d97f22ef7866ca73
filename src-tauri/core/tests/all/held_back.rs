//! What is held back looks to who gets the file exactly like what was never answered: byte for byte, in every form of answer.

use std::collections::BTreeSet;

use age::x25519;
use oevebane_core::code::OneTimeCode;
use oevebane_core::package::open_with_code;

use crate::common::{Person, acquainted, only_contact, own_key, send_to_contact};
use crate::strict_json::{Value, json};

const SHIPPED: [&str; 2] = ["norddjurs-lus", "haderslev-lus"];
const EXAMPLES: [(&str, &str); 3] = [
    ("eksempel-kompetencer", include_str!("../../../../guides/examples/kompetencer.toml")),
    ("eksempel-to-sider", include_str!("../../../../guides/examples/to-sider.toml")),
    ("eksempel-samtalekort", include_str!("../../../../guides/examples/samtalekort.toml")),
];
const HELD_BACK: &str = "Det siger jeg ikke.";

/// Who sends, to whom, and the talk; something is answered in it already.
struct Sending {
    sender: Person,
    key: x25519::Identity,
    talk: String,
}

impl Sending {
    fn begin(sender: &Person, receiver: &Person, talk: &str, first: (&str, Value)) -> Self {
        own_key(receiver);
        let text = std::fs::read_to_string(receiver.place("Nøgle.txt")).unwrap();
        let key = text.lines().find(|line| !line.starts_with('#')).unwrap().parse().unwrap();
        sender.answer(talk, first.0, first.1);
        Self { sender: sender.copy(), key, talk: talk.to_owned() }
    }

    /// What is encrypted in the file, once this has been written: the signed payload, whose key, the signature, and the zeros that
    /// hide the length. What differs between any two files is blanked. (Around it lies a header in which age says something that
    /// means nothing, of any length.)
    fn plain_after(&self, written: impl FnOnce(&Person)) -> Vec<u8> {
        let sender = self.sender.copy();
        written(&sender);
        let file = send_to_contact(&sender, &self.talk, &only_contact(&sender), "x.oevebane");
        blanked(age::decrypt(&self.key, &std::fs::read(&file).unwrap()).unwrap())
    }

    fn hold_back(&self, sender: &Person, part: &Value) {
        sender.ask("include_part", json!({ "conversation": self.talk, "part": part, "included": false }));
    }

    /// Whether an answer that is held back leaves no trace of having been written.
    #[track_caller]
    fn answer_leaves_no_trace(&self, never: &[u8], question: &str, answer: &Value) {
        let held = self.plain_after(|sender| {
            sender.answer(&self.talk, question, answer.clone());
            self.hold_back(sender, &json!({ "kind": "answer", "id": question }));
        });
        same(never, &held, &format!("{question}: {answer}"));
    }
}

#[track_caller]
fn same(never: &[u8], held: &[u8], what: &str) {
    assert!(!String::from_utf8_lossy(held).contains(HELD_BACK), "{what}");
    let apart = never.iter().zip(held).position(|(one, other)| one != other);
    let from =
        |bytes: &[u8]| String::from_utf8_lossy(&bytes[apart.unwrap_or(0)..]).chars().take(80).collect::<String>();
    assert!(apart.is_none(), "{what}: »{}« and not »{}«", from(held), from(never));
    assert_eq!(held.len(), never.len(), "{what}");
}

/// What was encrypted, without the file's own id, its moment, and the signature over them.
fn blanked(mut plain: Vec<u8>) -> Vec<u8> {
    const BEFORE_FRAMES: usize = 6;
    let (mut at, mut frames) = (BEFORE_FRAMES, Vec::new());
    for _ in 0..3 {
        let length: [u8; 4] = plain[at..at + 4].try_into().unwrap();
        let frame = at + 4..at + 4 + usize::try_from(u32::from_be_bytes(length)).unwrap();
        at = frame.end;
        frames.push(frame);
    }
    let [payload, _key, signature] = &frames[..] else { unreachable!() };
    let without = payload_without(&plain[payload.clone()], &["/package_id", "/created"]);
    plain[payload.clone()].copy_from_slice(&without);
    plain[signature.clone()].fill(0);
    plain
}

/// A payload in which the words at these places are blanked, wherever they stand.
fn payload_without(payload: &[u8], places: &[&str]) -> Vec<u8> {
    let envelope: Value = serde_json::from_slice(payload).unwrap();
    let mut text = String::from_utf8(payload.to_vec()).unwrap();
    for place in places {
        let word = envelope.pointer(place).and_then(Value::as_str).unwrap_or_else(|| panic!("nothing at {place}"));
        text = text.replace(word, &"-".repeat(word.len()));
    }
    text.into_bytes()
}

/// The questions of a talk's guide, as (id, form and what belongs to it).
fn questions(person: &Person, talk: &str) -> Vec<(String, Value)> {
    let view = person.ask("preparation", json!({ "conversation": talk }));
    let themes = view["reading"]["frame"]["guide"]["themes"].as_array().unwrap().clone();
    let of_theme = |theme: &Value| theme["questions"].as_array().unwrap().clone();
    let questions = themes.iter().flat_map(of_theme);
    questions.map(|question| (question["id"].as_str().unwrap().to_owned(), question["answer"].clone())).collect()
}

/// What the leader may answer to a form; nothing where others do.
fn answer_of_leader(form: &Value) -> Option<Value> {
    match form["form"].as_str().unwrap() {
        "scale" | "two_sided" => Some(json!({ "value": 3, "text": HELD_BACK })),
        "text" => Some(json!({ "text": HELD_BACK })),
        "parts" => Some(json!({ "parts": { form["parts"][0]["id"].as_str().unwrap(): HELD_BACK } })),
        "choice" => Some(json!({ "picks": [form["options"][0]["id"]], "text": HELD_BACK })),
        "joint" | "host" => None,
        other => panic!("how is »{other}« answered?"),
    }
}

/// What the host may answer to it, who speaks to what the leader answers.
fn answer_of_host(form: &Value) -> Option<Value> {
    match form["form"].as_str().unwrap() {
        "two_sided" => Some(json!({ "value": 3, "text": HELD_BACK })),
        "host" => Some(json!({ "text": HELD_BACK })),
        "scale" | "text" | "parts" => Some(json!({ "parts": { "feedback": HELD_BACK, "ask": HELD_BACK } })),
        "choice" | "joint" => None,
        other => panic!("does a host answer »{other}«?"),
    }
}

/// The last question of each form that can be answered, an answer to it, and the form.
fn of_each_form(questions: &[(String, Value)], answer: fn(&Value) -> Option<Value>) -> Vec<(String, Value, String)> {
    let mut forms = BTreeSet::new();
    let mut of_each = Vec::new();
    for (id, form) in questions.iter().rev() {
        let name = form["form"].as_str().unwrap();
        if let Some(answer) = answer(form)
            && forms.insert(name.to_owned())
        {
            of_each.push((id.clone(), answer, name.to_owned()));
        }
    }
    of_each
}

#[test]
fn what_a_leader_holds_back_of_any_form_is_in_every_byte_like_what_was_never_answered() {
    let (leader, host, _) = acquainted();
    let mut forms = BTreeSet::new();
    for (_, text) in EXAMPLES {
        leader.ask("add_guide", json!({ "text": text }));
    }
    for guide in SHIPPED.into_iter().chain(EXAMPLES.map(|(id, _)| id)) {
        let talk = leader.begin(guide, 2027);
        let questions = questions(&leader, &talk);
        let (first, form) = questions.iter().find(|(_, form)| answer_of_leader(form).is_some()).unwrap();
        let sending = Sending::begin(&leader, &host, &talk, (first, answer_without_words(form)));
        let never = sending.plain_after(|_| ());
        for (question, answer, form) in of_each_form(&questions, answer_of_leader) {
            if question != *first {
                sending.answer_leaves_no_trace(&never, &question, &answer);
                sending.answer_leaves_no_trace(&never, &question, &json!({ "rather_talk": true }));
                forms.insert(form);
            }
        }
    }
    assert_eq!(forms, ["choice", "parts", "scale", "text", "two_sided"].map(str::to_owned).into());
}

/// What is answered and sent.
fn answer_without_words(form: &Value) -> Value {
    let mut answer = answer_of_leader(form).unwrap();
    if answer.get("text").is_some() {
        answer["text"] = json!("Det siger jeg.");
    }
    answer
}

#[test]
fn what_a_host_holds_back_of_any_form_is_in_every_byte_like_what_was_never_answered() {
    let mut forms = BTreeSet::new();
    for guide in ["norddjurs-lus"].into_iter().chain(EXAMPLES.map(|(id, _)| id)) {
        let (leader, host, _) = acquainted();
        for (_, text) in EXAMPLES.into_iter().filter(|(id, _)| *id == guide) {
            leader.ask("add_guide", json!({ "text": text }));
        }
        let talk = leader.begin(guide, 2027);
        let questions = questions(&leader, &talk);
        let (first, form) = questions.iter().find(|(_, form)| answer_of_leader(form).is_some()).unwrap();
        leader.answer(&talk, first, answer_without_words(form));
        host.takes_known(&send_to_contact(&leader, &talk, &only_contact(&leader), "leder.oevebane"));

        let (spoken_to, form) = questions.iter().find(|(_, form)| answer_of_host(form).is_some()).unwrap();
        let said = answer_of_host(form).unwrap().to_string().replace(HELD_BACK, "Det siger jeg.");
        let sending = Sending::begin(&host, &leader, &talk, (spoken_to, serde_json::from_str::<Value>(&said).unwrap()));
        let never = sending.plain_after(|_| ());
        for (question, answer, form) in of_each_form(&questions, answer_of_host) {
            if question != *spoken_to {
                sending.answer_leaves_no_trace(&never, &question, &answer);
                forms.insert(form);
            }
        }
    }
    assert_eq!(forms, ["host", "parts", "scale", "text", "two_sided"].map(str::to_owned).into());
}

#[test]
fn own_words_and_what_matters_most_that_are_held_back_are_in_every_byte_like_what_was_never_written() {
    let (leader, host, _) = acquainted();
    let talk = leader.begin("haderslev-lus", 2027);
    let sending = Sending::begin(&leader, &host, &talk, ("trives-generelt", json!({ "value": 4 })));
    let never = sending.plain_after(|_| ());
    for field in ["earlier", "examples", "wishes"] {
        let held = sending.plain_after(|sender| {
            sender.save(&talk, json!({ "kind": "words", "field": field, "text": HELD_BACK }), 0);
            sending.hold_back(sender, &json!({ "kind": "words", "field": field }));
        });
        same(&never, &held, field);
    }
    let noted = sending.plain_after(|sender| {
        sender.save(&talk, json!({ "kind": "note", "theme": "trivsel", "text": HELD_BACK }), 0);
    });
    same(&never, &noted, "a note to oneself");

    let own = json!({ "kind": "own", "text": "Vikardækning" });
    let priorities = |all: Value| json!({ "kind": "priorities", "priorities": all });
    let held = sending.plain_after(|sender| {
        sender.save(&talk, priorities(json!([{ "kind": "own", "text": HELD_BACK }])), 0);
        sending.hold_back(sender, &json!({ "kind": "priorities" }));
    });
    same(&never, &held, "what matters most");
    // What matters most names no question whose answer is held back.
    let without = sending.plain_after(|sender| drop(sender.save(&talk, priorities(json!([own])), 0)));
    let held = sending.plain_after(|sender| {
        sender.answer(&talk, "vaerdsat", json!({ "value": 2, "text": HELD_BACK }));
        sender.save(&talk, priorities(json!([{ "kind": "question", "id": "vaerdsat" }, own])), 0);
        sending.hold_back(sender, &json!({ "kind": "answer", "id": "vaerdsat" }));
    });
    same(&without, &held, "what matters most of what is held back");
}

#[test]
fn a_file_that_a_code_opens_tells_nothing_of_what_is_held_back_either() {
    let host = Person::named("Eksempel Vært");
    let leader = Person::named("Eksempel Leder");
    let talk = leader.begin("norddjurs-lus", 2026);
    leader.answer(&talk, "trivsel", json!({ "value": 8 }));
    let sent = |leader: Person| {
        let (file, code) = leader.send_with_code(&talk, "x.oevebane");
        let read = host.open(&file, Some(&code)).unwrap()["content"]["reading"].clone();
        let bytes = std::fs::read(&file).unwrap();
        let package = open_with_code(&bytes, &OneTimeCode::read(&code).unwrap()).unwrap();
        let differs = ["/package_id", "/created", "/recipient/code_check", "/reply_secret"];
        (read, payload_without(&package.payload, &differs), bytes.len())
    };
    let holding = leader.copy();
    holding.answer(&talk, "feedback", json!({ "text": HELD_BACK }));
    let part = json!({ "kind": "answer", "id": "feedback" });
    holding.ask("include_part", json!({ "conversation": talk, "part": part, "included": false }));
    let ((read_with, with, size_with), (read_without, without, size_without)) = (sent(holding), sent(leader));
    assert_eq!(read_with, read_without);
    same(&without, &with, "feedback");
    assert_eq!(size_with, size_without);
}
