//! »Som tekst«: a file as text that can stand in a mail, and a mail's text as a file.

use crate::common::{Person, acquainted, only_contact, send_to_contact};
use crate::strict_json::{Value, json};

fn text_of(person: &Person, path: &std::path::Path) -> String {
    person.ask("as_text", json!({ "file": person.file(path) })).as_str().unwrap().to_owned()
}

/// Takes in what stands in a pasted text, from someone known.
fn paste_and_take_in(person: &Person, text: &str) -> Value {
    let pasted = person.ask("paste_text", json!({ "text": text }));
    let incoming = person.ask("open_file", json!({ "file": pasted["file"], "code": null }));
    person.ask("take_in", json!({ "file": incoming["file"], "sender": { "kind": "as_known" } }))
}

#[test]
fn a_file_goes_as_text_through_a_mail_that_quotes_it_and_breaks_its_lines_elsewhere() {
    let (leader, host, talk) = acquainted();
    leader.answer(&talk, "andet", json!({ "text": "Ærligt ønske" }));
    let file = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let text = text_of(&leader, &file);
    assert!(text.starts_with("-----BEGIN AGE ENCRYPTED FILE-----\n"), "{text:.60}");
    // The lines that mark it are short enough to be left whole.
    let broken: Vec<String> = text
        .lines()
        .flat_map(|line| line.as_bytes().chunks(40))
        .map(|part| format!("> {}\r\n", std::str::from_utf8(part).unwrap()))
        .collect();
    let mail = format!("Hej\n\nHer er den.\n\n{}\nVenlig hilsen", broken.concat());
    let taken = paste_and_take_in(&host, &mail);
    assert_eq!(taken["conversation"], json!(talk));
    assert_eq!(host.received(&talk)["reading"]["answers"]["andet"]["text"], "Ærligt ønske");
}

#[test]
fn a_text_file_opens_like_the_file_itself_and_asks_for_the_same_code() {
    let (leader, host) = (Person::named("Eksempel Leder"), Person::named("Eksempel Vært"));
    let talk = leader.begin("haderslev-lus", 2026);
    leader.answer(&talk, "vaerdsat", json!({ "value": 4 }));
    let (file, code) = leader.send_with_code(&talk, "a.oevebane");
    let as_text = host.place("fra-en-mail.txt");
    std::fs::write(&as_text, text_of(&leader, &file)).unwrap();
    let looked = host.ask("inspect_file", json!({ "file": host.file(&as_text) }));
    assert_eq!(looked["needs_code"], true);
    host.take_in_from_new(&as_text, &code);
    assert_eq!(host.cannot_open(&file, Some(&code)), "already_here", "the text and the file are the same file");
}

#[test]
fn a_text_that_is_none_cut_changed_or_too_long_is_told_for_what_it_is() {
    let (leader, host, talk) = acquainted();
    let file = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let text = text_of(&leader, &file);
    let before = host.state();
    let refused = |text: &str| match host.try_ask("paste_text", json!({ "text": text })) {
        Err(refusal) => refusal["code"].as_str().unwrap().to_owned(),
        Ok(pasted) => host.refused("open_file", json!({ "file": pasted["file"], "code": null })),
    };
    assert_eq!(refused("Referat fra mødet"), "not_ours");
    assert_eq!(refused(&text[..text.len() / 2]), "file_damaged", "the end is missing");
    let mut lines: Vec<&str> = text.lines().collect();
    lines.remove(20);
    assert_eq!(refused(&lines.join("\n")), "file_damaged", "a line is missing");
    assert_eq!(refused(&text.replace('x', "!")), "file_damaged");
    assert_eq!(refused(&"x".repeat(12 * 1024 * 1024)), "file_too_large");
    assert_eq!(host.state(), before);
}
