//! Other people's names and one's own municipality, put right in the window.

use std::path::PathBuf;

use chrono::{Datelike, Local};
use oevebane_tests::strict_json::{Value, json};
use oevebane_tests::{PASSWORD, Person, Seat, acquainted, get_acquainted};

/// Corrects the name in the dialog that is open.
async fn writes_name(person: &Person, name: &str) {
    person.see_no_barrier().await;
    person.fill("Sådan skal navnet stå", name).await;
    person.click("Gem navnet").await;
    person.see_no("Sådan skal navnet stå").await;
}

/// A leader and a host who have each other as contacts; the host has another one too.
async fn acquainted_with_another() -> (Person, Person) {
    let (mut leader, mut host, other) = (Person::new("leader"), Person::new("host"), Person::new("other"));
    get_acquainted(&leader, &host);
    {
        let (sends, takes) = (Seat::of(&other, "Eksempel Chef"), Seat::again(&host));
        takes.ask("unlock", json!({ "password": PASSWORD }));
        let talk = sends.begins("norddjurs-lus", Local::now().year(), "Eksempel Vært");
        sends.writes(&talk, json!({ "kind": "words", "field": "earlier", "text": "Vi aftalte en ny vagtplan." }));
        sends.sends(&talk, &takes, false, "forberedelse.oevebane");
    }
    for person in [&mut leader, &mut host] {
        person.open().await;
        person.unlocks().await;
    }
    (leader, host)
}

/// The leader writes some more and sends it, and the host opens it.
async fn opens_the_next_file(leader: &Person, host: &Person) {
    leader.click("Øvebane, til forsiden").await;
    leader.click("Din LUS").await;
    leader.goes_to_the_first_step().await;
    leader.types_in("#words-earlier", " Og færre møder.").await;
    leader.sees_saved().await;
    leader.click("Det vigtigste").await;
    leader.click("Se, hvad der bliver sendt …").await;
    let file = leader.saves("Gem som fil til", "ny.oevebane").await;
    host.opens_file(&leader.carries(&file, host)).await;
}

#[tokio::test]
async fn a_misspelt_leader_without_keys_is_put_right_on_the_talk() {
    let leader = Person::at_work("leder", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "Eksempl Vært").await;
    leader.click("Øvebane, til forsiden").await;
    leader.see("med Eksempl Vært").await;
    leader.click("Mere om din LUS").await;
    leader.click("Ret navnet …").await;
    leader.fill("Sådan skal navnet stå", " ").await;
    leader.click("Gem navnet").await;
    leader.see("Skriv navnet.").await;
    writes_name(&leader, "Eksempel Vært").await;
    leader.see("med Eksempel Vært").await;
    leader.see_no("Eksempl").await;
}

#[tokio::test]
async fn a_contacts_corrected_name_stays_when_their_next_file_says_the_old_one() {
    let (leader, host) = acquainted().await;
    host.click("Kontakter").await;
    host.click("Mere om Eksempel Leder").await;
    host.see_page("Eksempel Leder").await;
    host.click("Ret navnet … Eksempel Leder").await;
    writes_name(&host, "Eksempel Hansen").await;
    host.see_page("Eksempel Hansen").await;
    host.see("I de filer, du får, står der »Eksempel Leder«.").await;
    host.see_no_barrier().await;

    opens_the_next_file(&leader, &host).await;
    host.see_page("En forberedelse fra Eksempel Hansen").await;
    host.takes_in_open().await;
    host.see_page("Eksempel Hansens forberedelse").await;
    host.click("Øvebane, til forsiden").await;
    host.see("Eksempel Hansens LUS").await;
    host.see_no("Eksempel Leder").await;
}

#[tokio::test]
async fn a_contact_who_takes_anothers_name_is_told_of_and_stays_who_they_are() {
    let (leader, host) = acquainted_with_another().await;
    leader.click("Indstillinger").await;
    leader.fill("Navn", "Eksempel Chef").await;
    leader.click("Gem").await;
    leader.see("Gemt kl.").await;

    opens_the_next_file(&leader, &host).await;
    host.see_page("En forberedelse fra Eksempel Leder").await;
    host.see("I filen kalder Eksempel Leder sig nu »Eksempel Chef«.").await;
    host.see("Pas på: Du kender allerede").await;
    host.see_no_barrier().await;
    host.takes_in_open().await;
    host.see_page("Eksempel Leders forberedelse").await;

    host.click("Kontakter").await;
    host.see("Skriver noget nyt om sig selv.").await;
    host.click("Mere om Eksempel Leder").await;
    host.see_page("Eksempel Leder").await;
    host.see("Ring til Eksempel Leder, og spørg").await;
    host.see_no_barrier().await;
    host.click("Behold det, der står").await;
    host.see_no("Skal det rettes her?").await;
    host.see_page("Eksempel Leder").await;
}

#[tokio::test]
async fn a_new_name_is_the_contacts_once_it_is_accepted() {
    let (leader, host) = acquainted().await;
    // As long as a name can be, without a place to break.
    let name = format!("Eksempel{}", "navn".repeat(18));
    leader.click("Indstillinger").await;
    leader.fill("Navn", &name).await;
    leader.click("Gem").await;
    leader.see("Gemt kl.").await;

    opens_the_next_file(&leader, &host).await;
    host.see("Hos dig er intet ændret.").await;
    host.sees_nothing_cut("a file from someone of a long name").await;
    host.choose("Lad personen hedde").await;
    host.takes_in_open().await;
    host.see_page(&format!("{name}s forberedelse")).await;
    host.sees_nothing_cut("what someone of a long name sent").await;
    host.click("Øvebane, til forsiden").await;
    host.click(&format!("Mere om {name}s LUS")).await;
    host.click("Læg i papirkurven …").await;
    host.sees_nothing_cut("a question about someone of a long name").await;
    host.click("Læg i papirkurven").await;
    host.see("ligger i papirkurven").await;
    host.sees_nothing_cut("a notice about someone of a long name").await;
}

#[tokio::test]
async fn two_contacts_of_one_name_are_told_apart_where_a_receiver_is_chosen() {
    let (_leader, host) = acquainted_with_another().await;
    host.click("Kontakter").await;
    host.click("Mere om Eksempel Chef").await;
    host.click("Ret navnet … Eksempel Chef").await;
    writes_name(&host, "Eksempel leder").await;
    host.see_page("Eksempel leder").await;

    host.begins("norddjurs-lus", "Eksempel Direktør").await;
    host.types_in("#words-earlier", "Vi aftalte færre møder.").await;
    host.clicks_part(".map ol li:last-child .step-link").await;
    host.see_page("Det vigtigste").await;
    host.click("Se, hvad der bliver sendt …").await;
    host.see_page("Se, hvad der bliver sendt").await;
    let told = host.text().await.matches("hedder det samme eller næsten det samme").count();
    assert_eq!(told, 2, "it stands at each of them");
    host.see_no_barrier().await;
}

#[tokio::test]
async fn the_municipality_that_was_chosen_by_mistake_is_chosen_again_in_the_settings() {
    let leader = Person::at_work("leder", "Eksempel Leder").await;
    leader.chooses_municipality("Randers Kommune").await;
    leader.click("Indstillinger").await;
    leader.see_page("Indstillinger").await;
    leader.choose("Norddjurs Kommune").await;
    leader.see("Gemt kl.").await;
    leader.see_no_barrier().await;
    leader.click("Guider").await;
    leader.see_page("Guider").await;
    let first = leader.script("return document.querySelector('.guide-cards .card-text').innerText").await;
    assert_eq!(first, "Norddjurs Kommune");
    leader.click("Indstillinger").await;
    leader.choose("Min kommune er ikke på listen").await;
    leader.see("Gemt kl.").await;
    leader.click("Øvebane, til forsiden").await;
    leader.see_no("Hvilken kommune arbejder du i?").await;
}

/// Sends the preparation with a one-time code; gives where it lies, and the code.
fn sends_by_code(seat: &Seat, person: &Person, talk: &str, name: &str) -> (PathBuf, String) {
    let path = person.at_home(name);
    let receiver = json!({ "kind": "code", "name": "Eksempel Vært" });
    let with = json!({ "conversation": talk, "receiver": receiver, "file": seat.file(&path) });
    let code = seat.ask("send_preparation", with)["code"].as_str().unwrap().to_owned();
    (path, code)
}

#[tokio::test]
async fn who_was_locked_out_by_somebody_in_their_name_comes_back_by_a_question_of_its_own() {
    let (leader, mut host, thief) = (Person::new("leader"), Person::new("host"), Person::new("thief"));
    get_acquainted(&leader, &host);
    let (file, code) = {
        let (leads, hosts, steals) = (Seat::again(&leader), Seat::again(&host), Seat::of(&thief, "Eksempel leder"));
        for seat in [&leads, &hosts] {
            seat.ask("unlock", json!({ "password": PASSWORD }));
        }
        let talk = steals.begins("norddjurs-lus", Local::now().year(), "Eksempel Vært");
        steals.writes(&talk, json!({ "kind": "words", "field": "earlier", "text": "Noget andet." }));
        let (stolen, code) = sends_by_code(&steals, &thief, &talk, "tyv.oevebane");
        let opened = hosts.ask("open_file", json!({ "file": hosts.file(&stolen), "code": code }));
        let contact = &opened["trust"]["contacts"][0]["id"];
        let same = json!({ "kind": "same", "contact": contact, "code_from_them": true });
        hosts.ask("take_in", json!({ "file": opened["file"], "sender": same }));

        let talk = leads.ask("home", Value::Null)["conversations"][0]["id"].as_str().unwrap().to_owned();
        sends_by_code(&leads, &leader, &talk, "igen.oevebane")
    };
    host.open().await;
    host.unlocks().await;
    host.opens_file_with_code(&leader.carries(&file, &host), &code).await;
    host.see("Ring til Eksempel Leder").await;
    host.see_no_barrier().await;
    // Not in passing, and not by a »no«.
    host.click("Tag imod").await;
    host.see("Vælg, hvilken").await;
    host.clicks_part("#returned-no").await;
    host.click("Tag imod").await;
    host.see_no_barrier().await;
    host.clicks_part("#returned-yes").await;
    host.clicks_part("#code-from-them").await;
    host.click("Tag imod").await;
    host.see_page("Eksempel Leders forberedelse").await;
    host.see("Vi aftalte korte morgenmøder.").await;
}
