//! The plan, from the empty form to thirty agreements.

use oevebane_core::paper::{ApprovalPaper, Approver, EarlierHostPaper, OutsidePaper, Paper, PlanPaper};

use crate::common::Printed;
use crate::common::papers::{self, agreement, approved, empty_plan, plan};

#[test]
fn a_plan_says_who_when_what_and_how_it_goes_on() {
    let pdf = Printed::of(&Paper::Plan(plan()));
    pdf.text().in_order(&[
        "LUS 2026 · Randers Kommune",
        "Individuel kompetenceudviklingsplan",
        "For Mette Østergård Kjær",
        "Sammen med Søren Ægidius Åkjær",
        "Samtalen holdt 19. november 2026",
        "1. Korte morgenmøder",
        "Hvorfor Ugen skal kunne begynde godt",
        "Måde at lære på Nye opgaver, Sparring",
        "Kort eller lang sigt På kort sigt",
        "Senest 1. marts 2027",
        "2. En dag som føl hos Birgit i Teknik og Miljø",
        "Kort eller lang sigt På lang sigt",
        "Sådan følger I op",
        "Den første torsdag i måneden",
        "4. februar 2027 – Hvordan går morgenmøderne?",
        "3. juni 2027",
        "Godkendelse",
        "Godkendt af Mette Østergård Kjær den 20. november 2026 · Godkendt af Søren Ægidius Åkjær den 21. november 2026 i Øvebane.",
        "Journaliseret den 23. november 2026 som sag 2026-4417.",
    ]);
    assert!(!pdf.text().has("Underskrift"), "nothing is unfinished in it");
    assert_eq!(pdf.pages(), 1);
    assert_eq!(pdf.info("Page size"), "595.276 x 841.89 pts (A4)");
}

#[test]
fn what_the_form_has_no_place_for_any_more_stands_on_paper_under_a_heading_of_its_own() {
    let lost = |title: &str, text: &str| OutsidePaper { title: title.to_owned(), text: text.to_owned() };
    let outside = vec![lost("Hvad er mine mål?", "Lede flere selv."), lost("", "Et andet svar.")];
    Printed::of(&Paper::Plan(PlanPaper { outside, ..plan() })).text().in_order(&[
        "Ikke i rammen mere",
        "Hvad er mine mål?",
        "Lede flere selv.",
        "Et spørgsmål, som ikke stilles mere",
        "Et andet svar.",
    ]);
}

#[test]
fn a_heading_of_signs_that_nobody_sees_is_none() {
    let unseen = || "\u{200b}\u{2060} \u{feff}".to_owned();
    let mut one = agreement();
    one.what = unseen();
    let outside = vec![OutsidePaper { title: unseen(), text: "Lede flere selv.".to_owned() }];
    let mut paper = PlanPaper { outside, agreements: vec![one], ..plan() };
    paper.form.fields[0].title = unseen();
    Printed::of(&Paper::Plan(paper)).text().in_order(&[
        "1. Hvorfor Ugen skal kunne begynde godt",
        "Ikke i rammen mere",
        "Et spørgsmål, som ikke stilles mere",
        "Lede flere selv.",
    ]);
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

/// The empty plan of a guide, approved by both.
fn empty_approved(guide: &str, on_paper: bool) -> PlanPaper {
    let of = |who| approved(who, "2026-12-01", on_paper);
    PlanPaper { approvals: vec![of(Approver::Subject), of(Approver::Host)], ..empty_plan(guide) }
}

#[test]
fn an_approved_plan_invites_nobody_to_write_in_it() {
    let text = Printed::of(&Paper::Plan(empty_approved("randers-lus", true))).text();
    assert_eq!(text.count("Ikke udfyldt"), empty_plan("randers-lus").form.fields.len());
    text.in_order(&["Ikke udfyldt", "Underskrifter", "Godkendt på papir den 1. december 2026."]);
    // In a plan that is optional as a whole there is no gap to point at.
    let text = Printed::of(&Paper::Plan(empty_approved("norddjurs-lus", false))).text();
    assert!(
        !text.has("Ikke udfyldt") && !text.has("Værd at holde fast i") && !text.has("Hvad lykkes for dig lige nu?")
    );
}

#[test]
fn who_has_approved_in_the_app_signs_nothing_and_who_has_not_has_a_line() {
    let signatures = |approvals: Vec<ApprovalPaper>| {
        Printed::of(&Paper::Plan(PlanPaper { approvals, ..plan() })).text().count("Underskrift og dato")
    };
    let (subject, host) = (
        |on_paper| approved(Approver::Subject, "2026-11-20", on_paper),
        |on_paper| approved(Approver::Host, "2026-11-21", on_paper),
    );
    assert_eq!(signatures(Vec::new()), 2);
    assert_eq!(signatures(vec![subject(false)]), 1);
    assert_eq!(signatures(vec![subject(false), host(true)]), 1);
    assert_eq!(signatures(vec![subject(true), host(true)]), 2);
    assert_eq!(signatures(vec![subject(false), host(false)]), 0);
}

#[test]
fn what_was_remarked_with_an_approval_stands_under_it_however_long_it_is() {
    let long = "Jeg er ikke enig i datoen for morgenmøderne. ".repeat(100);
    let remarked = ApprovalPaper { remark: long, ..approved(Approver::Subject, "2026-11-20", false) };
    let text = Printed::of(&Paper::Plan(PlanPaper { approvals: vec![remarked], ..plan() })).text();
    let name = papers::people().subject;
    text.in_order(&["Godkendt af", &format!("Bemærkning fra {name}"), "Jeg er ikke enig i datoen"]);
    assert_eq!(text.count("Jeg er ikke enig i datoen"), 100, "nothing runs off the page");
}

#[test]
fn after_a_change_of_leader_a_plan_says_who_approved_it_and_who_the_talk_was_held_with() {
    let mut paper = plan();
    paper.earlier_hosts =
        vec![EarlierHostPaper { name: "Birgit Åse Holm".to_owned(), until: papers::day("2026-12-01") }];
    paper.held_with = Some("Birgit Åse Holm".to_owned());
    let earlier =
        ApprovalPaper { by: "Birgit Åse Holm".to_owned(), ..approved(Approver::EarlierHost, "2026-11-21", true) };
    paper.approvals = vec![approved(Approver::Subject, "2026-11-20", false), earlier];
    let text = Printed::of(&Paper::Plan(paper)).text();
    text.in_order(&[
        "Sammen med Søren Ægidius Åkjær",
        "Tidligere leder Birgit Åse Holm, til den 1. december 2026",
        "Samtalen holdt 19. november 2026 med Birgit Åse Holm",
        "Godkendt af Mette Østergård Kjær den 20. november 2026 i Øvebane.",
        "Godkendt af Birgit Åse Holm, tidligere leder, på papir den 21. november 2026.",
    ]);
    // The new leader has not approved it yet, and has a line to do it on.
    assert_eq!(text.count("Underskrift og dato"), 1);
}
