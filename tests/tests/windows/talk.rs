//! The talk itself in the real window: by the keyboard alone, with both sides' words and without anything private.

use chrono::Datelike as _;
use oevebane_tests::strict_json::{Value, json};
use oevebane_tests::{Person, Seat};

use crate::prepared::{self, SECRET};

fn this_year() -> i32 {
    chrono::Local::now().year()
}

/// Everything that is in the page, seen or not, and in its fields.
async fn all_of_the_page(person: &Person) -> String {
    let all = "return document.documentElement.outerHTML
        + [...document.querySelectorAll('input, textarea')].map(({ value }) => value).join(' ')";
    person.script(all).await.as_str().unwrap().to_owned()
}

async fn nothing_private_is_here(person: &Person) {
    let page = all_of_the_page(person).await;
    assert!(!page.contains(SECRET), "{} has something private on »{}«", person.name(), person.heading().await);
    for appearance in ["dark", "light"] {
        person.shows(appearance).await;
        person.see_no_barrier().await;
    }
}

async fn goes_to_the_talk(person: &Person, card: &str) {
    person.unlocks().await;
    person.click(card).await;
    person.see("Samtale").await;
    person.tabs_to(".year-path li:nth-child(3) button").await;
    person.press("Enter").await;
}

#[tokio::test]
async fn a_whole_talk_is_held_by_the_keyboard_alone_and_shows_nothing_private() {
    let (mut leader, mut host) = (Person::new("leader"), Person::new("host"));
    let year = this_year();
    let talk = prepared::in_norddjurs(&leader, &host, year);

    host.open().await;
    goes_to_the_talk(&host, &format!("Eksempel Leders LUS {year}")).await;
    host.see_page("Samtalen med Eksempel Leder").await;
    host.tabs_to(".before-talk form .button").await;
    host.press("Enter").await;
    host.see_page("Hvad håber I på?").await;
    for theme in 1..=7 {
        host.press("ArrowRight").await;
        host.see_another_page_than("Hvad håber I på?").await;
        nothing_private_is_here(&host).await;
        if theme == 5 {
            host.see("Jeg ser dig bedst, når du er ude hos dine folk.").await;
            host.see("Når jeg har tid til at gå en runde").await;
        }
    }
    host.close().await;

    leader.open().await;
    goes_to_the_talk(&leader, &format!("Din LUS {year}")).await;
    begins_with_the_plan_at_once(&leader).await;
    agrees_where_to_begin(&leader).await;
    talks_of_a_theme(&leader).await;
    is_reminded_of_the_plan(&leader).await;
    ends(&leader).await;
    leader.close().await;

    let view = Seat::again(&leader);
    view.ask("unlock", json!({ "password": oevebane_tests::PASSWORD }));
    let view = view.ask("talk", json!({ "conversation": talk }));
    let sheet = &view["sheet"]["sheet"];
    assert_eq!(sheet["talk/start_with"], "relationer-og-samarbejde");
    assert_eq!(sheet["talk/reach"], "Min tid til ledelse");
    assert_eq!(sheet["note/relationer-og-samarbejde"], "Ring til skolelederen");
    assert_eq!(sheet["evaluation/good"], "At vi tog os tid");
    let agreements = view["sheet"]["agreements"].as_array().unwrap();
    assert_eq!(agreements.len(), 1);
    assert_eq!(agreements[0]["parts"], json!({ "what": "En runde hver morgen", "who": "Jeg selv" }));
    assert!(view["sheet"]["conversation"]["held"].is_string());
}

/// The time for the plan is the whole talk, so that it begins at once.
async fn begins_with_the_plan_at_once(leader: &Person) {
    leader.see_page("Samtalen med Eksempel Vært").await;
    leader.see("At vi begyndte med det, der lykkes.").await;
    leader.see("bliver aldrig vist.").await;
    nothing_private_is_here(leader).await;
    leader.fill("Minutter i alt", "30").await;
    leader.fill("Heraf til planen", "31").await;
    leader.press("Enter").await;
    leader.see("Skriv et helt tal, der ikke er større end minutterne i alt.").await;
    leader.fill("Heraf til planen", "30").await;
    leader.press("Enter").await;
    leader.see_page("Hvad håber I på?").await;
}

async fn agrees_where_to_begin(leader: &Person) {
    leader.see("Min egen tid til ledelse").await;
    leader.see("Hvad ser du, som jeg ikke selv får øje på?").await;
    nothing_private_is_here(leader).await;
    leader.tabs_to("[name=start-with]").await;
    leader.press("Space").await;
    for _ in 0..3 {
        leader.press("ArrowDown").await;
    }
    leader.see("Begynd med Relationer & samarbejde").await;
    leader.tabs_to("#sheet-talk-reach").await;
    leader.type_text("Min tid til ledelse").await;
    // The reminder has come meanwhile, and has not taken the focus.
    leader.see("Nu er det tid til planen.").await;
    let at = leader.script("return document.activeElement.id").await;
    assert_eq!(at, json!("sheet-talk-reach"));
    leader.tabs_to(".in-talk-foot .go-on").await;
    leader.press("Enter").await;
    leader.see_page("Relationer & samarbejde").await;
}

async fn talks_of_a_theme(leader: &Person) {
    leader.see("Vi får talt om det svære.").await;
    leader.see("Dine kolleger siger, at du lytter.").await;
    leader.see("Vil hellere tale om det").await;
    leader.see("Har du et eksempel?").await;
    nothing_private_is_here(leader).await;
    leader.tabs_to("#sheet-note-relationer-og-samarbejde").await;
    leader.type_text("Ring til skolelederen").await;
    leader.see("I har skrevet noget til temaet, så det tæller med.").await;
    leader.tabs_to("#make-oevebane").await;
    // Nobody waits for the field: the first letter is written in it.
    leader.press_and_type("Enter", "En runde hver morgen").await;
    leader.see("Hvad vil I prøve?").await;
    leader.see("Står nu i planen.").await;
    leader.press("Escape").await;
    leader.press("ArrowRight").await;
    leader.see_page("Kompetencer & trivsel").await;
    leader.see("Vigtigt for Eksempel Leder og Eksempel Vært").await;
    leader.see("Hvad stjæler tiden fra det?").await;
    nothing_private_is_here(leader).await;
    leader.press("ArrowLeft").await;
    leader.see_page("Relationer & samarbejde").await;
    says_what_was_talked_about(leader).await;
}

/// A theme counts when something is noted to it or they say so, and not because it was opened.
async fn says_what_was_talked_about(leader: &Person) {
    leader.sees_saved().await;
    assert_eq!(talked_about(leader).await, json!(["4. Relationer & samarbejde, talt om"]));
    leader.press("ArrowLeft").await;
    leader.see_page("Arbejdsmæssig trivsel").await;
    leader.tabs_to("#told").await;
    leader.press("Space").await;
    leader.sees_saved().await;
    let both = json!(["3. Arbejdsmæssig trivsel, talt om", "4. Relationer & samarbejde, talt om"]);
    assert_eq!(talked_about(leader).await, both);
    nothing_private_is_here(leader).await;
    leader.press("Escape").await;
}

async fn talked_about(person: &Person) -> Value {
    let labels = "return [...document.querySelectorAll('.in-talk-bar [aria-label]')]
        .map((step) => step.getAttribute('aria-label')).filter((label) => label.includes('talt om'))";
    person.script(labels).await
}

/// Whether the box that says so is ticked and can't be changed, as it looks to one who sees it and one who hears it.
async fn box_is(person: &Person) -> Value {
    person
        .script("const box = document.getElementById('told'); return [box.checked, box.ariaDisabled === 'true']")
        .await
}

#[tokio::test]
async fn what_was_said_to_be_talked_about_can_be_taken_back_at_once_and_stays_so() {
    let mut person = Person::new("leader");
    let year = this_year();
    Seat::of(&person, "Eksempel Leder").begins("randers-mus", year, "");
    person.open().await;
    goes_to_the_talk(&person, &format!("Din MUS {year}")).await;
    person.click("Begynd samtalen").await;
    person.see_page("Hvad håber I på?").await;
    person.click("Begynd med Mig som medarbejder").await;
    person.see_page("Mig som medarbejder").await;
    person.clicks_part("#told").await;
    person.sees_saved().await;
    assert_eq!(talked_about(&person).await, json!(["1. Mig som medarbejder, talt om"]));

    // Nothing can be saved just now, and still the box is the person's own.
    person.fills_the_disk_for("save_sheet").await;
    person.clicks_part("#told").await;
    assert_eq!(box_is(&person).await, json!([false, false]));
    person.see("Der er ikke plads på disken").await;
    assert_eq!(box_is(&person).await, json!([false, false]));
    person.clicks_part("#told").await;
    assert_eq!(box_is(&person).await, json!([true, false]));
    person.clicks_part("#told").await;
    person.makes_room().await;
    person.click("Prøv igen").await;
    person.sees_saved().await;
    assert_eq!(talked_about(&person).await, json!([]));

    // An øvebane comes of having talked about it; every letter in it does not say so once more.
    person.clicks_part("#make-oevebane").await;
    person.type_text("En runde").await;
    assert_eq!(box_is(&person).await, json!([true, false]));
    person.clicks_part("#told").await;
    person.types_in(".new-oevebane textarea", " hver morgen").await;
    assert_eq!(box_is(&person).await, json!([false, false]));
    person.sees_saved().await;
    assert_eq!(talked_about(&person).await, json!([]));
}

async fn is_reminded_of_the_plan(leader: &Person) {
    leader.see("I ville også nå: Min tid til ledelse").await;
    leader.tabs_to(".reminder .button").await;
    leader.press("Enter").await;
    leader.see_page("Kompetenceudviklingsplan").await;
    leader.see_no("Nu er det tid til planen.").await;
    let page = all_of_the_page(leader).await;
    assert!(page.contains("En runde hver morgen"), "the øvebane stands in the plan");
    leader.see("Det ville I også nå").await;
    leader.see("Min tid til ledelse").await;
    leader.see_no("Ring til skolelederen").await;
    leader.tabs_to(".talk-notes summary").await;
    leader.press("Enter").await;
    leader.see("Ring til skolelederen").await;
    leader.tabs_to(".agreement .sheet-field:last-child textarea").await;
    leader.type_text("Jeg selv").await;
    nothing_private_is_here(leader).await;
    leader.press("Escape").await;
    leader.press("ArrowRight").await;
    leader.see_page("Hvordan var det at tale sammen på den måde?").await;
}

async fn ends(leader: &Person) {
    // It was opened, and nothing came of it.
    leader.see("Organisation & ledelse").await;
    leader.see("Kompetencer & trivsel").await;
    leader.see("Min tid til ledelse").await;
    leader.tabs_to("#sheet-evaluation-good").await;
    leader.type_text("At vi tog os tid").await;
    nothing_private_is_here(leader).await;
    leader.tabs_to(".in-talk-foot .onwards .button").await;
    leader.press("Enter").await;
    leader.see_page("Tak for samtalen").await;
    leader.see("I bestemmer selv, om I vil have en plan.").await;
    nothing_private_is_here(leader).await;
}

#[tokio::test]
async fn what_is_filled_in_together_is_filled_in_during_the_talk_and_is_there_after_a_crash() {
    let mut leader = Person::new("leader");
    let year = this_year();
    let seat = Seat::of(&leader, "Eksempel Leder");
    let talk = seat.begins("haderslev-lus", year, "Eksempel Vært");
    seat.answers(&talk, "trives-generelt", json!({ "value": 4, "text": "Det går godt." }));
    seat.notes(&talk, "trivsel");
    drop(seat);
    leader.open().await;
    goes_to_the_talk(&leader, &format!("Din LUS {year}")).await;
    leader.see("Har ikke sendt noget på forhånd").await;
    leader.click("Begynd samtalen").await;
    leader.see_page("Hvad håber I på?").await;
    leader.tabs_to(".in-talk .sector[href='#trivsel']").await;
    leader.press("Enter").await;
    leader.click("Begynd med Trivsel").await;
    leader.see_page("Trivsel").await;
    leader.see("Det går godt.").await;
    nothing_private_is_here(&leader).await;
    leader.clicks_part(".in-talk-bar button[title='Mål og fremtid']").await;
    leader.see_page("Mål og fremtid").await;
    leader.types_in("#sheet-joint-maal-og-fremtid", "Jeg vil uddelegere to opgaver").await;
    leader.sees_saved().await;
    leader.kill().await;

    leader.open().await;
    goes_to_the_talk(&leader, &format!("Din LUS {year}")).await;
    leader.click("Fortsæt samtalen").await;
    leader.clicks_part(".in-talk-bar button[title='Mål og fremtid']").await;
    leader.see_page("Mål og fremtid").await;
    assert!(all_of_the_page(&leader).await.contains("Jeg vil uddelegere to opgaver"));
}

/// The themes of this guide stand by their names, which are long.
async fn the_bar_stands_on_one_line(person: &Person) {
    person.click("Forlad fuld skærm").await;
    person.has_left_full_screen().await;
    person.resize(900, 600).await;
    let bar = "const steps = [...document.querySelectorAll('.in-talk-bar button')];
        return [new Set(steps.map((step) => Math.round(step.getBoundingClientRect().top + step.offsetHeight / 2))).size,
            document.documentElement.scrollWidth <= innerWidth,
            steps.every((step) => step.getBoundingClientRect().right <= innerWidth)]";
    assert_eq!(person.script(bar).await, json!([1, true, true]));
    person.see("2 timer tilbage").await;
}

#[tokio::test]
async fn a_talk_with_only_one_app_and_nothing_written_beforehand_goes_by_the_questions() {
    let mut person = Person::new("leader");
    let year = this_year();
    Seat::of(&person, "Eksempel Leder").begins("randers-mus", year, "");
    person.open().await;
    goes_to_the_talk(&person, &format!("Din MUS {year}")).await;
    person.see_page("Samtalen").await;
    person.click("Begynd samtalen").await;
    person.see_page("Hvad håber I på?").await;
    // Who only looks at it has not begun it.
    person.click("Forlad uden at afslutte").await;
    person.see_page("Samtalen").await;
    person.click("Begynd samtalen").await;
    person.see_page("Hvad håber I på?").await;
    person.click("Begynd med Mig som medarbejder").await;
    person.see_page("Mig som medarbejder").await;
    person.see("Ingen har skrevet noget på forhånd.").await;
    person.see("Har du et eksempel?").await;
    nothing_private_is_here(&person).await;
    the_bar_stands_on_one_line(&person).await;
    person.click("Forlad uden at afslutte").await;
    person.see_page("Samtalen").await;
    person.see("Fortsæt samtalen").await;
    person.see("den er ikke afsluttet").await;
    person.click("Øvebane, til forsiden").await;
    person.see("Samtalen er begyndt og ikke afsluttet.").await;
    person.see("Samtale · begyndt og ikke afsluttet").await;
    person.click("Fortsæt samtalen").await;
    person.see_page("Samtalen").await;
    // It goes on where it was left.
    person.click("Fortsæt samtalen").await;
    person.see_page("Mig som medarbejder").await;
    person.click("Forlad uden at afslutte").await;
    person.see_page("Samtalen").await;
    person.click("Afslut samtalen").await;
    person.see("Samtalen er holdt den").await;
}

#[tokio::test]
async fn a_talk_that_was_held_is_opened_to_write_on_without_a_clock_and_keeps_its_day() {
    let mut person = Person::new("leader");
    let year = this_year();
    let seat = Seat::of(&person, "Eksempel Leder");
    let talk = seat.begins("randers-mus", year, "");
    let last_week = (chrono::Local::now().date_naive() - chrono::Days::new(7)).to_string();
    seat.ask("set_held", json!({ "conversation": talk, "on": last_week }));
    drop(seat);
    person.open().await;
    goes_to_the_talk(&person, &format!("Din MUS {year}")).await;
    person.click("Åbn samtalen igen").await;
    person.see_page("Hvad håber I på?").await;
    person.see_no("tilbage · ").await;
    assert_eq!(person.script("return document.querySelector('.clock')").await, Value::Null);
    person.click("Begynd med Mig som medarbejder").await;
    person.see_page("Mig som medarbejder").await;
    person.types_in("#sheet-note-mig-som-medarbejder", "Det kom vi også ind på").await;
    person.sees_saved().await;
    person.clicks_part(".in-talk-bar li:last-child button").await;
    person.click("Afslut samtalen").await;
    person.see_page("Tak for samtalen").await;
    person.close().await;

    let seat = Seat::again(&person);
    seat.ask("unlock", json!({ "password": oevebane_tests::PASSWORD }));
    let view = seat.ask("talk", json!({ "conversation": talk }));
    assert_eq!(view["sheet"]["conversation"]["held"], json!(last_week));
    assert_eq!(view["sheet"]["sheet"]["note/mig-som-medarbejder"], "Det kom vi også ind på");
}
