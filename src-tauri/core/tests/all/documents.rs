//! Documents that a guide is begun from, as other programs make them and as nobody should.

mod made;

use std::fs;

use made::{DOCX_STYLES, bomb, docx, encrypted_pdf, odt, pdf, scan, zipped};

use crate::common::Person;
use crate::strict_json::{Value, json};

/// What a document says, paragraph by paragraph; or the kind of its fault.
fn read(person: &Person, name: &str, bytes: &[u8]) -> Result<Vec<Value>, String> {
    let path = person.place(name);
    fs::write(&path, bytes).unwrap();
    let read = person.try_ask("read_document", json!({ "file": person.file(&path) }));
    match read {
        Ok(view) => Ok(view["paragraphs"].as_array().unwrap().clone()),
        Err(refusal) => Err(refusal["fault"]["kind"].as_str().unwrap().to_owned()),
    }
}

fn said(paragraphs: &[Value]) -> Vec<(String, String)> {
    let of = |one: &Value| (one["text"].as_str().unwrap().to_owned(), one["style"].to_string());
    paragraphs.iter().map(of).collect()
}

fn texts(paragraphs: &[Value]) -> Vec<&str> {
    paragraphs.iter().map(|one| one["text"].as_str().unwrap()).collect()
}

#[test]
fn a_word_document_is_read_with_its_headings_lists_within_lists_and_tables() {
    let person = Person::named("Eksempel Leder");
    let body = r#"
        <w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Samtalen i Havnø</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr><w:r><w:t>Trivsel &amp; </w:t></w:r><w:r><w:t>balance</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">Her er </w:t></w:r><w:del><w:r><w:delText>ikke </w:delText></w:r></w:del><w:r><w:t>tid.</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>Hvad går godt?</w:t><w:br/><w:t>(obligatorisk)</w:t></w:r></w:p>
        <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:t>Og hvad ellers?</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="Punkt"/></w:pPr><w:r><w:t>Hvad slider?</w:t></w:r></w:p>
        <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Opgaver</w:t></w:r></w:p>
        <w:tbl><w:tr>
            <w:tc><w:p><w:r><w:t>Jeg når mine opgaver</w:t></w:r></w:p></w:tc>
            <w:tc><w:p><w:r><w:t>1-5</w:t></w:r></w:p></w:tc>
        </w:tr><w:tr>
            <w:tc><w:p><w:r><w:t>Jeg kan sige fra</w:t></w:r></w:p></w:tc>
            <w:tc><w:p/></w:tc>
        </w:tr></w:tbl>"#;
    let paragraphs = read(&person, "samtale.docx", &docx(body, DOCX_STYLES)).unwrap();
    let [title, first, second, third] = ["0", "1", "2", "3"].map(|level| format!(r#"{{"heading":{level}}}"#));
    let bullet = |deep: u8| format!(r#"{{"bullet":{deep}}}"#);
    let plain = r#""plain""#.to_owned();
    assert_eq!(
        said(&paragraphs),
        [
            ("Samtalen i Havnø".into(), title),
            ("Trivsel & balance".into(), first),
            ("Her er tid.".into(), plain.clone()),
            ("Hvad går godt?".into(), bullet(1)),
            ("(obligatorisk)".into(), plain.clone()),
            ("Og hvad ellers?".into(), bullet(2)),
            ("Hvad slider?".into(), bullet(1)),
            ("Opgaver".into(), second),
            ("Jeg når mine opgaver".into(), plain.clone()),
            ("1-5".into(), plain.clone()),
            ("Jeg kan sige fra".into(), plain),
        ]
    );
    let rows: Vec<_> = paragraphs.iter().filter_map(|one| one["row"].as_u64()).collect();
    assert_eq!(rows, [1, 1, 2]);
    assert!(!said(&paragraphs).iter().any(|(_, style)| *style == third));
}

#[test]
fn a_document_of_libreoffice_is_read_with_its_headings_and_lists() {
    let person = Person::named("Eksempel Leder");
    let body = r#"
        <text:h text:outline-level="1">Trivsel</text:h>
        <text:p>Vi taler<text:s text:c="3"/>sammen.<office:annotation><text:p>En bemærkning</text:p></office:annotation></text:p>
        <text:list><text:list-item><text:p>Hvad går godt?</text:p><text:p>Tænk på hverdagen.</text:p>
            <text:list><text:list-item><text:p>Og hvad ellers?</text:p></text:list-item></text:list></text:list-item></text:list>
        <text:p text:style-name="P1">Opgaver</text:p>
        <table:table><table:table-row><table:table-cell><text:p>Jeg n&#229;r mine opgaver</text:p></table:table-cell></table:table-row></table:table>"#;
    let paragraphs = read(&person, "samtale.odt", &odt(body)).unwrap();
    assert_eq!(
        texts(&paragraphs),
        [
            "Trivsel",
            "Vi taler sammen.",
            "Hvad går godt?",
            "Tænk på hverdagen.",
            "Og hvad ellers?",
            "Opgaver",
            "Jeg når mine opgaver"
        ]
    );
    let styles: Vec<_> = paragraphs.iter().map(|one| one["style"].to_string()).collect();
    let plain = r#""plain""#;
    let (first, second) = (r#"{"heading":1}"#, r#"{"heading":2}"#);
    assert_eq!(styles, [first, plain, r#"{"bullet":1}"#, plain, r#"{"bullet":2}"#, second, plain]);
    assert_eq!((&paragraphs[3]["follows"], &paragraphs[6]["row"]), (&json!(true), &json!(1)));
}

#[test]
fn what_stands_on_every_page_of_a_document_comes_last_and_once() {
    let person = Person::named("Eksempel Leder");
    let document =
        r#"<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Hvad går godt?</w:t></w:r></w:p></w:body></w:document>"#;
    let head = r#"<w:hdr xmlns:w="w"><w:p><w:r><w:t>Havnø Kommune</w:t></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>1</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:posOffset>12345</wp:posOffset><wp:align>right</wp:align></w:drawing><w:t>Havnø </w:t><w:txbxContent><w:p><w:r><w:t>En boks</w:t></w:r></w:p></w:txbxContent><w:t>Havn</w:t></w:r></w:p></w:hdr>"#;
    let foot = r#"<w:ftr xmlns:w="w"><w:p><w:r><w:t>Godkendt i marts</w:t></w:r></w:p><w:p><w:r><w:t>2</w:t></w:r></w:p></w:ftr>"#;
    let files = [
        ("word/document.xml", document),
        ("word/header1.xml", head),
        ("word/header2.xml", head),
        ("word/footer1.xml", foot),
    ];
    let word = zipped(&files.map(|(name, text)| (name, text.as_bytes())));
    let content =
        r#"<c xmlns:office="o" xmlns:text="t"><office:text><text:p>Hvad går godt?</text:p></office:text></c>"#;
    let styles = r#"<s xmlns:style="s" xmlns:text="t"><style:header><text:p>Havnø Kommune1</text:p></style:header>
        <style:footer><text:p>Godkendt i marts</text:p></style:footer></s>"#;
    let files = [("content.xml", content), ("styles.xml", styles), ("META-INF/manifest.xml", "<m/>")];
    let office = zipped(&files.map(|(name, text)| (name, text.as_bytes())));
    for (name, bytes) in [("samtale.docx", word), ("samtale.odt", office)] {
        let read = read(&person, name, &bytes).unwrap();
        let margin = |text: &str| (text.to_owned(), r#""margin""#.to_owned());
        let own = if name == "samtale.docx" { vec![margin("En boks"), margin("Havnø Havn")] } else { vec![] };
        let all = [vec![margin("Havnø Kommune1")], own, vec![margin("Godkendt i marts")]].concat();
        assert_eq!(said(&read)[1..], all, "{name}");
        let from = json!({ "kind": "paragraphs", "paragraphs": read, "corrections": [] });
        let id = person.ask("begin_draft", json!({ "from": from, "words": words("Havnø Kommune") }));
        let draft = person.ask("draft", json!({ "draft": id }));
        let unused: Vec<_> = all.iter().map(|(text, _)| text.clone()).collect();
        assert_eq!(draft["draft"]["unused"], json!(unused), "{name}");
    }
}

#[test]
fn the_columns_of_a_pdf_are_read_one_after_the_other_and_its_lines_are_put_together() {
    let person = Person::named("Eksempel Leder");
    let mut page = vec![(20.0, 60.0, 780.0, "Samtalen i Havn\u{f8}".to_owned())];
    let left = [
        "Her st\u{e5}r det f\u{f8}rste, og det er l\u{e6}n-",
        "gere end en linje.",
        "\u{95} Hvad g\u{e5}r godt?",
        "\u{95} Hvad slider?",
    ];
    let right = [
        "Den anden spalte handler om noget",
        "helt andet og slutter her.",
        "\u{95} Hvem hj\u{e6}lper dig?",
        "\u{95} Hvad nu?",
    ];
    for (at, (left, right)) in left.iter().zip(right).enumerate() {
        let down = 700.0 - 14.0 * f64::from(u32::try_from(at).unwrap());
        page.extend([(11.0, 60.0, down, (*left).to_owned()), (11.0, 320.0, down, right.to_owned())]);
    }
    let paragraphs = read(&person, "spalter.pdf", &pdf(&[page])).unwrap();
    assert_eq!(
        texts(&paragraphs),
        [
            "Samtalen i Havnø",
            "Her står det første, og det er længere end en linje.",
            "Hvad går godt?",
            "Hvad slider?",
            "Den anden spalte handler om noget helt andet og slutter her.",
            "Hvem hjælper dig?",
            "Hvad nu?",
        ]
    );
    assert_eq!(paragraphs[0]["style"], json!({ "heading": 1 }));
    assert_eq!(paragraphs[2]["style"], json!({ "bullet": 1 }));
}

#[test]
fn a_text_file_is_read_however_it_was_saved() {
    let person = Person::named("Eksempel Leder");
    for bytes in ["Hvad går godt på Ærø?".as_bytes(), b"Hvad g\xe5r godt p\xe5 \xc6r\xf8?"] {
        assert_eq!(texts(&read(&person, "a.txt", bytes).unwrap()), ["Hvad går godt på Ærø?"]);
    }
}

#[test]
fn what_can_not_be_read_is_refused_each_for_its_own_reason() {
    let person = Person::named("Eksempel Leder");
    let drafts = person.ask("drafts", Value::Null);
    let mut locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let sound = docx("<w:p><w:r><w:t>Hej</w:t></w:r></w:p>", DOCX_STYLES);
    let locked_odt = zipped(&[
        ("META-INF/manifest.xml", "<manifest:encryption-data/>".as_bytes()),
        ("content.xml", b"\x01\x02\x03"),
    ]);
    for (name, bytes, fault) in [
        ("gammel.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Word".to_vec(), "old_word"),
        ("laast.docx", locked, "locked"),
        ("laast.odt", locked_odt, "locked"),
        ("laast.pdf", encrypted_pdf(), "locked"),
        ("scannet.pdf", scan(), "no_text"),
        ("tekst.rtf", b"{\\rtf1 noget}".to_vec(), "other_kind"),
        ("billede.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "other_kind"),
        ("regneark.xlsx", zipped(&[("xl/workbook.xml", b"<workbook/>")]), "other_kind"),
        ("tom.docx", docx("<w:p/>", DOCX_STYLES), "empty"),
        ("tom.txt", b"".to_vec(), "empty"),
        ("lang.txt", "ord ".repeat(60_000).into_bytes(), "too_long"),
        ("halv.docx", sound[..sound.len() / 2].to_vec(), "damaged"),
        ("skaev.docx", docx("<w:p><w:r></w:p>", DOCX_STYLES), "damaged"),
        ("halv.pdf", b"%PDF-1.7\nnoget".to_vec(), "damaged"),
    ] {
        assert_eq!(read(&person, name, &bytes).map(|all| texts(&all).join("|")), Err(fault.to_owned()), "{name}");
    }
    assert_eq!(person.ask("drafts", Value::Null), drafts, "nothing has changed");
}

#[test]
fn what_is_gone_or_no_file_is_refused() {
    let person = Person::named("Eksempel Leder");
    let fault = |path: &std::path::Path| {
        person.try_ask("read_document", json!({ "file": person.file(path) })).unwrap_err()["fault"]["kind"].clone()
    };
    assert_eq!(fault(&person.place("findes-ikke.docx")), "unreadable");
    assert_eq!(fault(person.folder.path()), "other_kind");
}

#[test]
fn a_file_of_100_mib_and_files_that_are_far_larger_than_they_look_are_refused() {
    let person = Person::named("Eksempel Leder");
    let large = person.place("stor.pdf");
    fs::File::create(&large).unwrap().set_len(100 * 1024 * 1024).unwrap();
    let refused = person.try_ask("read_document", json!({ "file": person.file(&large) })).unwrap_err();
    assert_eq!(refused, json!({ "code": "document", "fault": { "kind": "too_large", "limit_mib": 50 } }));
    let (word, portable) = bomb();
    assert!(word.len() < 4 * 1024 * 1024 && portable.len() < 4 * 1024 * 1024);
    assert_eq!(read(&person, "bombe.docx", &word).err().as_deref(), Some("too_much"));
    assert_eq!(read(&person, "bombe.pdf", &portable).err().as_deref(), Some("too_much"));
}

#[test]
fn a_guide_is_begun_from_two_documents_at_once() {
    let person = Person::named("Eksempel Leder");
    let heading = r#"<w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr>"#;
    let word =
        format!("<w:p>{heading}<w:r><w:t>Trivsel</w:t></w:r></w:p><w:p><w:r><w:t>Hvad går godt?</w:t></w:r></w:p>");
    let mut paragraphs = read(&person, "a.docx", &docx(&word, DOCX_STYLES)).unwrap();
    paragraphs.extend(read(&person, "b.txt", b"Opgaver\nHvad fylder mest?\nHvad kan vente?").unwrap());
    let from = json!({ "kind": "paragraphs", "paragraphs": paragraphs, "corrections": [] });
    let id = person.ask("begin_draft", json!({ "from": from, "words": words("Havnø Kommune") }));
    let themes = person.ask("draft", json!({ "draft": id }))["draft"]["guide"]["themes"].take();
    let found: Vec<_> = themes.as_array().unwrap().iter().map(|theme| theme["title"].as_str().unwrap()).collect();
    assert_eq!(found, ["Trivsel", "Opgaver"]);
}

/// What a consultant must decide to make a guide of twenty questions from their own two pages: which document it is, and whose guide;
/// what is to become of each thing that has no place; what is missing; and twice that it is to be published.
#[test]
fn a_guide_of_twenty_questions_is_made_of_two_pages_by_six_decisions() {
    let person = Person::named("Eksempel Leder");
    for name in ["egemarke.docx", "egemarke.odt", "egemarke.pdf", "egemarke.txt"] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/documents").join(name);
        let mut read = person.ask("read_document", json!({ "file": person.file(&path) }));
        assert_eq!(read["misread"], json!([]), "{name}");
        let from = json!({ "kind": "paragraphs", "paragraphs": read["paragraphs"].take(), "corrections": [] });
        let id = person.ask("begin_draft", json!({ "from": from, "words": words("Egemarke Kommune") }));
        let view = person.ask("draft", json!({ "draft": id }));
        let guide = &view["draft"]["guide"];
        let themes = guide["themes"].as_array().unwrap();
        let questions: Vec<_> = themes.iter().map(|theme| theme["questions"].as_array().unwrap().len()).collect();
        assert_eq!(questions, [5, 5, 5, 5], "{name}");
        let asked = || themes.iter().flat_map(|theme| theme["questions"].as_array().unwrap());
        let scaled = asked().filter(|question| question["answer"]["form"] == "scale").count();
        let mandatory = asked().filter(|question| question["mandatory"] == true).count();
        assert_eq!((scaled, mandatory, guide["plan"]["fields"].as_array().unwrap().len()), (5, 3, 3), "{name}");
        assert_eq!(guide["title"], "Lederudviklingssamtale i Egemarke Kommune", "{name}");
        assert_eq!(view["draft"]["unused"], json!(["Formål", "Udviklingsplan"]), "{name}");
        let decisions =
            2 + view["draft"]["unused"].as_array().unwrap().len() + view["lacks"].as_array().unwrap().len() + 2;
        assert_eq!(decisions, 6, "{name}");
    }
}

fn words(organisation: &str) -> Value {
    json!({
        "title": "Lederudviklingssamtale", "organisation": organisation, "summary": "En samtale.", "origin": "Vores egen.",
        "theme": "Spørgsmål", "low": "lidt", "high": "meget",
        "plan": { "title": "Plan", "intro": "", "fields": [], "learning": [] },
    })
}

#[test]
fn a_scanned_text_is_set_right_by_the_words_that_are_accepted_and_by_no_other() {
    let person = Person::named("Eksempel Leder");
    let text = "Trivsel\nHvad far dig til at teenke, at arbejdet er godt?\nHvad gnsker du dig for det naeste ar, og hvem skal hjeelpe dig \
                med at na det?\nHvornar har du sidst faet ros af din leder eller af en kollega?";
    let mut read = person.ask("read_text", json!({ "text": text }));
    let proposed = read["misread"].as_array().unwrap().clone();
    let wrong: Vec<_> = proposed.iter().map(|one| one["correction"]["wrong"].as_str().unwrap()).collect();
    assert_eq!(wrong, ["teenke", "gnsker", "naeste", "ar", "hjeelpe", "na", "Hvornar", "faet"]);
    let accepted: Vec<_> =
        proposed.iter().map(|one| one["correction"].clone()).filter(|one| one["wrong"] != "ar").collect();
    let from = json!({ "kind": "paragraphs", "paragraphs": read["paragraphs"].take(), "corrections": accepted });
    let id = person.ask("begin_draft", json!({ "from": from, "words": words("Havnø Kommune") }));
    let theme = person.ask("draft", json!({ "draft": id }))["draft"]["guide"]["themes"][0].take();
    let asked: Vec<_> =
        theme["questions"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap()).collect();
    assert_eq!(
        asked,
        [
            "Hvad far dig til at tænke, at arbejdet er godt?",
            "Hvad ønsker du dig for det næste ar, og hvem skal hjælpe dig med at nå det?",
            "Hvornår har du sidst fået ros af din leder eller af en kollega?",
        ]
    );
}
