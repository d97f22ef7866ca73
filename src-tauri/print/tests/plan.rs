//! The plan, from the empty form to thirty agreements.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops here")]

mod common;

use common::Printed;
use common::papers::{self, agreement, empty_plan, plan};
use oevebane_core::paper::{Approval, ApprovalPaper, EarlierHostPaper, Paper};

#[test]
fn a_plan_says_who_when_what_and_how_it_goes_on() {
    let pdf = Printed::of(&Paper::Plan(plan()));
    pdf.text().in_order(&[
        "LUS 2026",
        "Individuel kompetenceudviklingsplan",
        "For Mette Østergård Kjær",
        "Sammen med Søren Ægidius Åkjær",
        "Talt sammen 19. november 2026",
        "1. Korte morgenmøder",
        "Hvorfor Ugen skal kunne begynde godt",
        "Slags læring Nye opgaver, Sparring",
        "Sigt Kort sigt",
        "Senest 1. marts 2027",
        "2. En dag som føl hos Birgit i Teknik og Miljø",
        "Sigt Lang sigt",
        "Sådan følger I op",
        "Den første torsdag i måneden",
        "4. februar 2027 – Hvordan går morgenmøderne?",
        "3. juni 2027",
        "Underskrift og dato",
        "Godkendt af begge den 21. november 2026.",
        "Journaliseret den 23. november 2026 som sag 2026-4417.",
    ]);
    assert_eq!(pdf.pages(), 1);
    assert_eq!(pdf.info("Page size"), "595.276 x 841.89 pts (A4)");
}

#[test]
fn a_plan_has_a_table_row_with_its_own_header_for_each_detail() {
    let tags = Printed::of(&Paper::Plan(plan())).tags();
    let count = |tag: &str| tags.iter().filter(|one| *one == tag).count();
    assert_eq!((count("Table"), count("TR"), count("TH"), count("TD")), (3, 13, 13, 13));
    assert_eq!((count("L"), count("LI")), (1, 2));
}

#[test]
fn thirty_agreements_flow_over_pages_each_whole_and_in_order() {
    let mut paper = plan();
    paper.agreements = (1..=30)
        .map(|number| {
            let mut one = agreement();
            one.what = format!("Øvebane nummer {number} begynder");
            one
        })
        .collect();
    let pdf = Printed::of(&Paper::Plan(paper));
    let text = pdf.text();
    let expected: Vec<String> =
        (1..=30).flat_map(|n| [format!("{n}. Øvebane nummer {n} begynder"), "Vi tager det op".to_owned()]).collect();
    text.in_order(&expected.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(text.count("Mødet bliver holdt, og det varer et kvarter."), 30);
    assert_eq!(pdf.pages(), 7);
    text.in_order(&["Side 1 af 7", "Side 2 af 7", "Side 7 af 7"]);
    // A heading is never the last on a page.
    let words = pdf.words();
    for heading in words.iter().filter(|word| word.text == "begynder") {
        assert!(words.iter().any(|word| word.page == heading.page && word.text == "Hvorfor" && word.top > heading.top));
    }
}

#[test]
fn an_empty_plan_of_every_guide_is_a_form_to_write_on() {
    for id in papers::guides() {
        let paper = empty_plan(id);
        let pdf = Printed::of(&Paper::Plan(paper.clone()));
        let text = pdf.text();
        text.in_order(&[&paper.form.title, "For", "Sammen med", "Aftaler og øvebaner", "Underskrift og dato"]);
        for field in &paper.form.fields {
            assert!(text.has(&field.title) && text.has(field.help.as_deref().unwrap_or_default()), "{id}");
        }
        assert!(!text.has("Godkendt") && !text.has("Journaliseret"), "{id}");
        assert!(pdf.pages() <= 2, "{id}");
    }
}

#[test]
fn an_approved_plan_invites_nobody_to_write_in_it() {
    let mut paper = empty_plan("norddjurs-lus");
    paper.approval = Some(Approval::OnPaper(papers::day("2026-12-01")));
    let text = Printed::of(&Paper::Plan(paper)).text();
    assert_eq!(text.count("Ikke udfyldt"), 4);
    text.in_order(&["Ingen aftaler", "Godkendt på papir den 1. december 2026."]);
    assert!(!text.has("Hvad lykkes for dig lige nu?"));
}

#[test]
fn after_a_change_of_leader_a_plan_says_who_approved_it_and_who_the_talk_was_held_with() {
    let mut paper = plan();
    paper.approval = None;
    paper.earlier_hosts =
        vec![EarlierHostPaper { name: "Birgit Åse Holm".to_owned(), until: papers::day("2026-12-01") }];
    paper.held_with = Some("Birgit Åse Holm".to_owned());
    let approval = |by: &str, earlier_host: bool, on: &str, on_paper: bool| {
        let (by, on) = (by.to_owned(), papers::day(on));
        ApprovalPaper { by, earlier_host, on, on_paper }
    };
    paper.approvals = vec![
        approval("Mette Østergård Kjær", false, "2026-11-20", false),
        approval("Birgit Åse Holm", true, "2026-11-21", true),
    ];
    let text = Printed::of(&Paper::Plan(paper)).text();
    text.in_order(&[
        "Sammen med Søren Ægidius Åkjær",
        "Tidligere leder Birgit Åse Holm, til den 1. december 2026",
        "Talt sammen 19. november 2026 med Birgit Åse Holm",
        "Godkendt af Mette Østergård Kjær den 20. november 2026.",
        "Godkendt af Birgit Åse Holm, tidligere leder, på papir den 21. november 2026.",
    ]);
    assert!(!text.has("Godkendt af begge"));
}
