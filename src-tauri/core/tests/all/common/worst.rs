//! The worst files that anyone can send: each asks for as much time or memory as it can, and says what it should be met
//! with. They are as large as is asked for, up to what a file may be.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::forge::{Forged, Forger, by_code, by_key, to_key, to_keys, with_code, with_header, with_work_factor};

use crate::strict_json::{Value, json};

/// The code of those that a code opens.
pub const CODE: &str = "38140027561938840264";

/// A file, and what it is met with.
pub struct Worst {
    pub name: &'static str,
    pub file: Vec<u8>,
    /// Whether [`CODE`] opens it.
    pub by_code: bool,
    /// The code of the refusal; `opened` for one that is large and sound.
    pub met_with: &'static str,
}

/// All of them, to this key.
pub fn files(key: &str, size: usize) -> Vec<Worst> {
    let sorts = [headers, envelopes, bodies, guides, sound];
    sorts.into_iter().flat_map(|sort| sort(key, size)).collect()
}

/// As many of these, parted by commas, as take up this many bytes.
fn many(size: usize, one: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(size);
    for number in 0.. {
        let next = one(number);
        if text.len() + next.len() >= size {
            break;
        }
        if number > 0 {
            text.push(',');
        }
        text.push_str(&next);
    }
    text
}

fn nested(size: usize) -> String {
    let depth = size / 2;
    format!("{}{}", "[".repeat(depth), "]".repeat(depth))
}

fn headers(key: &str, size: usize) -> Vec<Worst> {
    let (small, code) = (to_key(b"x", key), with_code(b"x", CODE, 10));
    let worst = |name, file, by_code| Worst { name, file, by_code, met_with: "too_costly" };
    let stanzas = with_header(&small, &"-> a\n\n".repeat(size / 6));
    let armoured = {
        let text = data_encoding::BASE64.encode(&stanzas);
        let lines: Vec<&str> = text.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
        format!("-----BEGIN AGE ENCRYPTED FILE-----\n{}\n-----END AGE ENCRYPTED FILE-----\n", lines.join("\n"))
    };
    let line = format!("-----BEGIN AGE ENCRYPTED FILE-----\n{}", "A".repeat(size));
    let others: Vec<String> = (0..1000).map(|_| Forger::new().key()).chain([key.to_owned()]).collect();
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    vec![
        worst("a header of stanzas", stanzas, false),
        worst("a header of stanzas, as text", armoured.into_bytes(), false),
        Worst { met_with: "file_damaged", ..worst("a text of one line", line.into_bytes(), false) },
        worst("a stanza of many words", with_header(&small, &format!("-> a{}\n\n", " b".repeat(size / 2))), false),
        worst(
            "a stanza of many lines",
            with_header(&small, &format!("-> a\n{}\n", format!("{}\n", "A".repeat(64)).repeat(size / 65))),
            false,
        ),
        worst(
            "a header without an end",
            format!("age-encryption.org/v1\n{}", "-".repeat(2).repeat(size / 2)).into_bytes(),
            false,
        ),
        worst("a thousand recipients", to_keys(b"x", &others), false),
        worst("a code that takes years", with_work_factor(&code, "10", "30"), true),
    ]
}

/// A file whose envelope is this text.
fn enveloped(key: &str, name: &'static str, kind: &str, payload: String) -> Worst {
    let plain = Forger::new().frames(&Forged::holding(kind, payload.into_bytes()));
    Worst { name, file: to_key(&plain, key), by_code: false, met_with: "bad_content" }
}

fn envelopes(key: &str, size: usize) -> Vec<Worst> {
    let forger = Forger::new();
    let with = |name, part: &str, long: String| {
        let mut envelope = forger.envelope("Eksempel Afsender", by_key(key));
        *envelope.pointer_mut(part).unwrap() = json!("HER");
        let payload = envelope.to_string().replacen(r#""HER""#, &long, 1).into_bytes();
        Worst {
            name,
            file: to_key(&forger.frames(&Forged::holding("preparation", payload)), key),
            by_code: false,
            met_with: "bad_content",
        }
    };
    let hash = "0".repeat(64);
    vec![
        enveloped(key, "nothing but brackets", "preparation", nested(size)),
        enveloped(key, "nothing but empty lists", "preparation", format!("[{}]", many(size, |_| "[]".into()))),
        with("a long name", "/sender/name", format!("\"{}\"", "x".repeat(size))),
        with("a long name, spelled out", "/sender/name", format!("\"{}\"", "\\u00e6".repeat(size / 6))),
        with("a name of brackets", "/sender/name", nested(size)),
        with("many earlier versions", "/based_on", format!("[{}]", many(size, |_| format!("\"{hash}\"")))),
        with("an unknown envelope", "/recipient", format!("{{{}}}", many(size, |n| format!("\"k{n}\":[[]]")))),
    ]
}

/// A file of this kind whose body is this text.
fn holding(key: &str, name: &'static str, kind: &str, body: &str) -> Worst {
    let forger = Forger::new();
    let mut envelope = forger.envelope_of(kind, "Eksempel Afsender", by_key(key), Value::Null);
    if ["contact", "oevebaner", "encouragement", "guide"].contains(&kind) {
        envelope["conversation_id"] = Value::Null;
    }
    let file = to_key(&forger.frames(&Forged::with_body(&envelope, body)), key);
    Worst { name, file, by_code: false, met_with: "bad_content" }
}

fn frame() -> Value {
    let guide = oevebane_core::guide::shipped_by_id("randers-lus").unwrap();
    json!(oevebane_core::guide::Frame::for_year(guide, 2026))
}

/// A preparation with this text in the place of its answers or whatever else.
fn preparation(part: &str, long: &str) -> String {
    let mut body =
        json!({ "frame": frame(), "answers": {}, "words": {}, "priorities": [], "noget": null, "by": "subject" });
    *body.pointer_mut(part).unwrap() = json!("HER");
    body.to_string().replacen(r#""HER""#, long, 1)
}

fn bodies(key: &str, size: usize) -> Vec<Worst> {
    let list = |one: &str| format!("[{}]", many(size, |_| one.to_owned()));
    let map = |value: &str| format!("{{{}}}", many(size, |n| format!("\"a{n}\":{value}")));
    let text = |one: &str| format!("\"{}\"", one.repeat(size / one.len()));
    let of = |name, part: &str, long: String| holding(key, name, "preparation", &preparation(part, &long));
    let entry = |about: &str| {
        format!(
            r#"{{"by":"subject","entries":[{{"id":"{}","day":"2026-11-21","about":{about},"text":"","revision":1}}]}}"#,
            super::forge::TALK
        )
    };
    let version = |based_on: &str, sheet: &str| {
        let version = format!(r#"{{"based_on":{based_on},"by":"host","at":"2026-11-21T08:30:00Z","sheet":{sheet}}}"#);
        json!({ "frame": frame(), "version": version, "by": "host", "approved": false }).to_string()
    };
    let fields = format!("{{{}}}", many(size * 3 / 4, |n| format!("\"note/{n}\":\"x\"")));
    // A version may build on ten thousand others; these are more, however small the file is to be.
    let hashes = format!("[{}]", many((size * 7 / 8).max(11_000 * 67), |n| format!("\"{n:064x}\"")));
    vec![
        of("answers without end", "/answers", map("{}")),
        of("answers in parts", "/answers", map(r#"{"parts":{"a":""}}"#)),
        of("an answer in parts without end", "/answers", format!("{{\"styrker\":{{\"parts\":{}}}}}", map("\"\""))),
        of("a long answer", "/answers", format!("{{\"styrker\":{{\"text\":{}}}}}", text("x"))),
        of(
            "a long answer, spelled out",
            "/answers",
            format!("{{\"styrker\":{{\"text\":{}}}}}", text("\\ud83d\\ude00")),
        ),
        of("themes without end", "/frame/guide/themes", list(r#"{"id":"","title":"","intro":"","questions":[]}"#)),
        of("themes that are lists", "/frame/guide/themes", list("[]")),
        of(
            "questions without end",
            "/frame/guide/themes/0/questions",
            list(r#"{"id":"","text":"","answer":{"form":"text"}}"#),
        ),
        of("a way of answering without end", "/frame/guide/themes/0/questions/0/answer", list("[0]")),
        of("a way of answering of empty things", "/frame/guide/themes/0/questions/0/answer", map("[{}]")),
        of("gains without end", "/frame/guide/gains", list("\"\"")),
        of("references without end", "/frame/guide/references", list(r#"{"title":"","points":[""]}"#)),
        of("priorities without end", "/priorities", list(r#"{"kind":"own","text":""}"#)),
        of("priorities of lists", "/priorities", format!("[{}]", list("[0]"))),
        of("words of nothing known", "/words", map("\"\"")),
        Worst { met_with: "opened", ..of("something unknown and wide", "/noget", list("{}")) },
        Worst { met_with: "opened", ..of("something unknown and deep", "/noget", nested(size)) },
        of("many things unknown", "/noget", format!("0,{}", many(size, |n| format!("\"u{n}\":[]")))),
        holding(key, "entries about lists", "follow_up", &entry(&list("[0]"))),
        holding(key, "entries about maps", "follow_up", &entry(&map("[{\"b\":{}}]"))),
        holding(key, "entries about depths", "follow_up", &entry(&nested(size))),
        holding(
            key,
            "entries without end",
            "follow_up",
            &format!(
                r#"{{"by":"subject","entries":{}}}"#,
                list(
                    r#"{"id":"019eb0c5-6a5e-7000-8000-000000000002","day":"2026-11-21","about":{"kind":"one_to_one"},"text":"","revision":1}"#
                )
            ),
        ),
        holding(key, "a sheet without end", "plan", &version("[]", &fields)),
        holding(key, "a sheet on everything", "plan", &version(&hashes, "{}")),
        holding(
            key,
            "shared without end",
            "oevebaner",
            &format!(r#"{{"words":"","agreements":{}}}"#, list(r#"{"what":"x","why":"","learning":"","signs":""}"#)),
        ),
        holding(
            key,
            "everything withdrawn",
            "withdrawal",
            &format!(r#"{{"by":"host","files":[{}]}}"#, many(size, |n| format!("\"{n:064x}\""))),
        ),
        holding(
            key,
            "keys without end",
            "seal_keys",
            &format!(r#"{{"by":"subject","keys":{}}}"#, list(&format!(r#"{{"sealed":"{:064x}","key":""}}"#, 0))),
        ),
        holding(
            key,
            "something sealed that is no age file",
            "sealed_preparation",
            &format!(r#"{{"by":"subject","sealed":"{}"}}"#, "A".repeat(size / 8 * 4)),
        ),
    ]
}

fn guides(key: &str, size: usize) -> Vec<Worst> {
    let size = size.min(1000 * 1000);
    let guide = |name, toml: String| Worst {
        met_with: "guide_file",
        ..holding(key, name, "guide", &json!({ "file": toml }).to_string())
    };
    let lines = |one: &dyn Fn(usize) -> String| {
        let mut text = String::new();
        for number in 0.. {
            if text.len() >= size {
                break;
            }
            let _ = writeln!(text, "{}", one(number));
        }
        text
    };
    let repeated = |one: &str| one.repeat(size / one.len());
    vec![
        guide("a guide of empty lists", format!("a = [{}]", repeated("[],"))),
        guide("a guide of empty tables", format!("a = [{}]", repeated("{},"))),
        guide("a guide of brackets", format!("a = {}", repeated("["))),
        guide("a guide of keys", lines(&|n| format!("k{n}=0"))),
        guide("a guide of tables", lines(&|n| format!("[t{n}]"))),
        guide("a guide of one table many times", lines(&|_| "[[a]]".into())),
        guide("a guide of tables in tables", lines(&|n| format!("[a.b{n}.c.d]"))),
        guide("a guide of a long key", format!("{}x = 0", repeated("a."))),
        guide("a guide of faults", lines(&|_| "=".into())),
        guide("a guide of quotes", repeated("\"")),
        guide("a guide of a long text", format!("id = \"{}\"", repeated("x"))),
        guide("a guide of escapes", format!("id = \"{}\"", repeated("\\u00e6"))),
        guide("a guide of line breaks", format!("{}x", repeated("\n"))),
        guide(
            "a guide of words for nothing",
            format!(
                "wording_for = \"haderslev-lus\"\norganisation = \"x\"\nversion = 1\norigin = \"x\"\n[questions]\n{}",
                lines(&|n| format!("q{n}.text=\"\""))
            ),
        ),
        guide(
            "a guide of themes",
            format!(
                "id=\"a\"\nversion=1\nkind=\"lus\"\ntitle=\"x\"\norganisation=\"x\"\nsummary=\"x\"\norigin=\"x\"\npurpose=\"x\"\nbuilds_on=\"randers-lus\"\n{}",
                lines(&|n| format!("[[themes]]\nid=\"t{n}\"\ntitle=\"x\"\nintro=\"\""))
            ),
        ),
    ]
}

/// What keeps every rule and is as large as it can be.
fn sound(key: &str, size: usize) -> Vec<Worst> {
    let opened = |worst: Worst| Worst { met_with: "opened", ..worst };
    let questions = |theme: usize| -> Vec<Value> {
        let question = |n: usize| json!({ "id": format!("q{theme}-{n}"), "text": "x", "answer": { "form": "text" } });
        (0..60).map(question).collect()
    };
    let theme = |n: usize| json!({ "id": format!("t{n}"), "title": "x", "intro": "", "questions": questions(n) });
    let mut frame = frame();
    frame["guide"]["themes"] = (0..60).map(theme).collect();
    let answers: BTreeMap<_, _> = (0..60)
        .flat_map(|theme| (0..60).map(move |n| (format!("q{theme}-{n}"), json!({ "text": "x".repeat(200) }))))
        .collect();
    let reading = json!({ "frame": frame, "answers": answers, "words": {}, "priorities": [] });
    let arrangement =
        json!({ "start": null, "minutes": 60, "plan_minutes": 10, "place": "", "deadline": null, "words": "" });
    let invitation = json!({ "guide": frame["guide"], "frame": frame, "arrangement": arrangement });
    let words = "x".repeat((size / 2000).saturating_sub(200).max(1));
    let entry = |n: usize| {
        let id = format!("019eb0c5-6a5e-7000-8000-{n:012}");
        json!({ "id": id, "day": "2026-11-21", "about": { "kind": "one_to_one" }, "text": words, "revision": 1 })
    };
    let mut follow_up = json!({ "by": "host" });
    follow_up["entries"] = (0..2000).map(entry).collect();
    let text = "x".repeat((size / 4000).saturating_sub(30).max(1));
    let sheet: BTreeMap<_, _> = (0..4000).map(|n| (format!("note/t{n}"), json!(text))).collect();
    let version = json!({ "based_on": [], "by": "host", "at": "2026-11-21T08:30:00Z", "sheet": sheet }).to_string();
    let plan = json!({ "frame": frame_of_year(), "version": version, "by": "host", "approved": false });
    let code_file = {
        let forger = Forger::new();
        let envelope = forger.envelope("Eksempel Afsender", by_code(CODE));
        with_code(&forger.frames(&Forged::sound(&envelope)), CODE, 18)
    };
    let mut padded = Forged::sound(&Forger::new().envelope("Eksempel Afsender", by_key(key)));
    padded.after = vec![0; size - padded.payload.len() - 1000];
    padded.signed_kind = "contact".into();
    let padded = to_key(&Forger::new().frames(&padded), key);
    vec![
        opened(holding(key, "a large preparation", "preparation", &reading.to_string())),
        opened(holding(key, "a large invitation", "invitation", &invitation.to_string())),
        Worst { met_with: "talk_missing", ..holding(key, "a large follow-up", "follow_up", &follow_up.to_string()) },
        opened(holding(key, "a large plan", "plan", &plan.to_string())),
        Worst { name: "much padding", file: padded, by_code: false, met_with: "bad_signature" },
        Worst { name: "the costliest code that is opened", file: code_file, by_code: true, met_with: "opened" },
    ]
}

fn frame_of_year() -> Value {
    frame()
}
