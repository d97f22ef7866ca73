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

/// What programs make of a file's text on its way.
fn ways_of_mails(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let utf16 = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let windows = text.replace('\n', "\r\n");
    let each_line = |mark: &str| text.lines().map(|line| format!("{mark}{line}\r\n")).collect::<Vec<_>>().concat();
    let printable = |text: &str| text.replace('=', "=3D").replace('æ', "=C3=A6");
    let soft: String = text.lines().flat_map(|line| [printable(line), "\r\n".into()]).collect();
    let broken: Vec<String> =
        text.lines()
            .map(|line| {
                if line.len() > 60 { format!("{}=\r\n{}\r\n", &line[..50], &line[50..]) } else { format!("{line}\r\n") }
            })
            .collect();
    let html: Vec<String> =
        text.lines().map(|line| format!("<div class=\"x\">&gt;&nbsp;{line}<br></div>\r\n")).collect();
    let in_base_64 = data_encoding::BASE64.encode(format!("Kære Åse\r\n\r\n{windows}\r\nHilsen").as_bytes());
    let in_lines: Vec<&str> = in_base_64.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
    let part = "Content-Type: text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    vec![
        ("Notepad, UTF-8 with a mark", [b"\xef\xbb\xbf", windows.as_bytes()].concat()),
        ("Notepad, UTF-16", [b"\xff\xfe".to_vec(), utf16(u16::to_le_bytes)].concat()),
        ("Notepad, UTF-16 BE", [b"\xfe\xff".to_vec(), utf16(u16::to_be_bytes)].concat()),
        ("words of a mail", format!("Kære Åse\r\n\r\nHer er den.\r\n{windows}\r\nHilsen\r\nBo").into_bytes()),
        ("in the old signs of Windows", [b"K\xe6re \xc5se\r\n\x96\r\n", windows.as_bytes()].concat()),
        ("quoted", each_line("> > ").into_bytes()),
        ("quoted with bars", each_line("| ").into_bytes()),
        ("quoted with bars of another kind", each_line("\u{2502}\u{a0}").into_bytes()),
        ("quoted-printable", soft.into_bytes()),
        ("quoted-printable, broken", broken.concat().into_bytes()),
        ("signs that nobody sees", each_line("\u{200b}\u{a0}\u{feff}").replace('E', "E\u{2060}").into_bytes()),
        ("typographic dashes", text.replace("-----", "\u{2014}\u{2013}-").into_bytes()),
        ("the dashes gone", text.replace("-----", "").into_bytes()),
        ("its lines in one", text.replace('\n', " ").into_bytes()),
        ("HTML", html.concat().into_bytes()),
        (
            "a mail that tells what to copy",
            format!("Fra -----BEGIN AGE ENCRYPTED FILE----- til -----END AGE ENCRYPTED FILE-----:\n{text}")
                .into_bytes(),
        ),
        (
            "a part of a mail in base 64",
            format!("From: a@b.dk\r\n{part}{}\r\n--0--\r\n", in_lines.join("\r\n")).into_bytes(),
        ),
    ]
}

#[test]
fn a_text_is_found_again_in_whatever_programs_have_made_of_it_opened_or_pasted() {
    let (leader, host, talk) = acquainted();
    let file = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let text = text_of(&leader, &file);
    for (way, saved) in ways_of_mails(&text) {
        let path = host.place("gemt.txt");
        std::fs::write(&path, &saved).unwrap();
        assert!(host.open(&path, None).is_ok(), "opened: {way}");
        let Ok(pasted) = String::from_utf8(saved) else { continue };
        if way.starts_with("a part") {
            continue;
        }
        let pasted = host.ask("paste_text", json!({ "text": pasted }));
        let opened = host.try_ask("open_file", json!({ "file": pasted["file"], "code": null }));
        assert!(opened.is_ok(), "pasted: {way}");
    }
}

#[test]
fn a_saved_mail_opens_as_the_one_file_that_is_attached_to_it() {
    let (leader, host, talk) = acquainted();
    let file = send_to_contact(&leader, &talk, &only_contact(&leader), "b.oevebane");
    let attached = |file: &std::path::Path| {
        let text = data_encoding::BASE64.encode(&std::fs::read(file).unwrap());
        let lines: Vec<&str> = text.as_bytes().chunks(76).map(|line| std::str::from_utf8(line).unwrap()).collect();
        let head =
            "Content-Type: application/octet-stream; name=\"b.oevebane\"\r\nContent-Transfer-Encoding: base64\r\n";
        format!("--0\r\n{head}\r\n{}\r\n", lines.join("\r\n"))
    };
    let picture = "--0\r\nContent-Type: image/png\r\ncontent-transfer-encoding: BASE64\r\n\r\niVBORw0KGgo=\r\n";
    let mail = |parts: &[String]| {
        let head = "From: leder@eksempel.dk\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=0\r\n\r\n";
        let path = host.place("mail.eml");
        std::fs::write(&path, format!("{head}--0\r\n\r\nHej\r\n{picture}{}--0--\r\n", parts.concat())).unwrap();
        path
    };
    assert!(host.open(&mail(&[attached(&file)]), None).is_ok());
    let other = send_to_contact(&leader, &talk, &only_contact(&leader), "c.oevebane");
    let seems = |path: &std::path::Path| host.try_ask("inspect_file", json!({ "file": host.file(path) })).unwrap_err();
    assert_eq!(
        seems(&mail(&[attached(&file), attached(&other)])),
        json!({ "code": "not_ours", "seems": "mail_with_several" })
    );
    assert_eq!(seems(&mail(&[])), json!({ "code": "not_ours", "seems": "mail" }));
}

#[test]
fn what_is_none_from_oevebane_is_told_for_what_it_is_and_changes_nothing() {
    let host = Person::named("Eksempel Vært");
    let before = host.state();
    let path = host.place("a.oevebane");
    for (file, seems) in [
        ("", "empty"),
        ("\u{feff}", "empty"),
        ("x\u{178}>\"", "text"),
        ("%PDF-1.7\n", "pdf"),
        ("PK\u{3}\u{4}Oevebane.oevebane", "zip"),
        ("PK\u{3}\u{4}[Content_Types].xml word/document.xml", "word"),
        ("<!DOCTYPE html>\n<title>Log på", "web_page"),
        ("Referat fra mødet", "text"),
    ] {
        std::fs::write(&path, file).unwrap();
        let refused = host.try_ask("inspect_file", json!({ "file": host.file(&path) })).unwrap_err();
        assert_eq!(refused, json!({ "code": "not_ours", "seems": seems }), "{file:?}");
    }
    std::fs::write(&path, b"\x78\x9f\x3e\x22\x01\x00\xff").unwrap();
    let refused = host.try_ask("inspect_file", json!({ "file": host.file(&path) })).unwrap_err();
    assert_eq!(refused["seems"], "winmail");
    let pasted = host.try_ask("paste_text", json!({ "text": "Din kode er 1234" })).unwrap_err();
    assert_eq!(pasted, json!({ "code": "not_ours", "seems": "text" }));
    assert_eq!(host.state(), before);
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
