//! Two who hand in sealed, from the invitation that offers it to both sides beside each other: by files alone, or by a folder.

use std::path::PathBuf;

use chrono::{Datelike as _, Local};

use crate::sending::{acquainted, get_acquainted};
use crate::strict_json::{Value, json};
use crate::{PASSWORD, Person, Seat};

const LEADER: &str = "Eksempel Leder";
const HOST: &str = "Eksempel Vært";
const OF_LEADER: &str = "Jeg savner tid til faglig ledelse.";
const OF_HOST: &str = "Du virker mere presset end sidste år.";

async fn opens(person: &mut Person) {
    person.open().await;
    person.unlocks().await;
}

/// Goes to the next year's talk, and there to both sides.
async fn goes_side_by_side(person: &Person, talk: &str) {
    person.click("Øvebane, til forsiden").await;
    let name = format!("{talk} {}", Local::now().year() + 1);
    person.see(&name).await;
    let row = format!(
        "[...document.querySelectorAll('.talk-row > button')].find((row) => row.querySelector('b')?.textContent === '{name}').click()"
    );
    person.script(&row).await;
    person.clicks_part(".year-path li:nth-child(2) button").await;
    person.click("Side om side").await;
    person.see_page("Side om side").await;
}

/// Writes something to the first question of the next year's talk, past the window.
fn prepares(person: &Person, answer: &Value) {
    let seat = Seat::again(person);
    seat.ask("unlock", json!({ "password": PASSWORD }));
    let home = seat.ask("home", Value::Null);
    let next = json!(Local::now().year() + 1);
    let talk = home["conversations"].as_array().unwrap().iter().find(|talk| talk["year"] == next).unwrap();
    seat.answers(talk["id"].as_str().unwrap(), "trives-generelt", answer.clone());
}

/// From the page of what leaves: hands in sealed, which is what is chosen there.
async fn hands_in(person: &Person, to: &str, name: &str) -> PathBuf {
    person.see_page("Se, hvad der bliver sendt").await;
    person.see("Aflever forseglet").await;
    assert_eq!(person.script("return document.querySelector('#sealed').checked").await, json!(true));
    person.saves(&format!("Gem som fil til {to}"), name).await
}

/// Plays it and calls `visit` on every page that says something of it.
///
/// # Panics
/// Where a step can't be done.
pub async fn by_files(visit: &impl AsyncFn(&Person, &str)) {
    let (mut leader, mut host) = (Person::new("leder"), Person::new("vaert"));
    get_acquainted(&leader, &host);
    opens(&mut host).await;
    host.begins_to_invite_again("haderslev-lus", LEADER).await;
    host.clicks_part("#sealed").await;
    host.sees_saved().await;
    visit(&host, "forsegling-tilbydes").await;
    let invitation = host.at_home("invitation.oevebane");
    assert_eq!(host.saves_invitation(LEADER, "invitation.oevebane").await, None);
    host.close().await;
    prepares(&host, &json!({ "parts": { "feedback": OF_HOST, "ask": "" } }));

    opens(&mut leader).await;
    leader.opens_file(&host.carries(&invitation, &leader)).await;
    leader.see("Forseglet: Vi læser først hinandens forberedelse, når begge har afleveret").await;
    visit(&leader, "forsegling-i-invitationen").await;
    leader.takes_in_open().await;
    leader.see("Vil du aflevere forseglet?").await;
    visit(&leader, "forsegling-ja-eller-nej").await;
    leader.click("Ja, det vil jeg gerne").await;
    leader.see("Du har sagt ja.").await;
    leader.close().await;
    prepares(&leader, &json!({ "value": 3, "text": OF_LEADER }));

    opens(&mut leader).await;
    leader.click("Øvebane, til forsiden").await;
    leader.script(&format!(
        "[...document.querySelectorAll('.talk-row > button')].find((row) => row.textContent.includes('{}')).click()",
        Local::now().year() + 1
    )).await;
    leader.clicks_part(".year-path li:nth-child(2) button").await;
    leader.click("Det vigtigste").await;
    leader.click("Se, hvad der bliver sendt …").await;
    visit(&leader, "forseglet-sendes").await;
    let of_leader = hands_in(&leader, HOST, "leder.oevebane").await;
    goes_side_by_side(&leader, "Din LUS").await;
    leader
        .see("Du har afleveret forseglet. Når Eksempel Vært også har afleveret, sender I hinanden nøglen og kan læse.")
        .await;
    visit(&leader, "forseglet-afleveret").await;

    opens(&mut host).await;
    host.opens_file(&leader.carries(&of_leader, &host)).await;
    host.see_page("En forseglet forberedelse fra Eksempel Leder").await;
    visit(&host, "forseglet-kommer").await;
    host.takes_in_open().await;
    host.see("Eksempel Leder har afleveret forseglet. Du kan læse, når du selv har afleveret, og Eksempel Leders nøgle kommer.").await;
    host.see_no(OF_LEADER).await;
    host.click("Aflever din forberedelse").await;
    let of_host = hands_in(&host, LEADER, "vaert.oevebane").await;
    host.click("Øvebane, til forsiden").await;
    host.see("Send nøglen til Eksempel Leder").await;
    goes_side_by_side(&host, &format!("{LEADER}s LUS")).await;
    host.see("Nu har I begge afleveret.").await;
    visit(&host, "noeglen-skal-sendes").await;
    let key_of_host = host.saves("Gem nøglen som fil …", "vaert-noegle.oevebane").await;

    leader.opens_file(&host.carries(&of_host, &leader)).await;
    leader.takes_in_open().await;
    leader.see("Nu har I begge afleveret.").await;
    let key_of_leader = leader.saves("Gem nøglen som fil …", "leder-noegle.oevebane").await;
    leader.opens_file(&host.carries(&key_of_host, &leader)).await;
    leader.see_page("Nøglen til Eksempel Værts forberedelse").await;
    visit(&leader, "noeglen-kommer").await;
    leader.takes_in_open().await;
    host.opens_file(&leader.carries(&key_of_leader, &host)).await;
    host.takes_in_open().await;
    for person in [&leader, &host] {
        person.see_page("Side om side").await;
        person.see("Forseglet: Ingen af jer kunne læse først.").await;
        person.see(OF_LEADER).await;
        person.see(OF_HOST).await;
    }
    visit(&host, "ingen-kunne-laese-foerst").await;
}

/// From the page of what leaves: hands in sealed by the folder, with one press.
async fn hands_in_by_folder(person: &Person, first_name: &str) {
    person.see_page("Se, hvad der bliver sendt").await;
    person.see("Aflever forseglet").await;
    person.click(&format!("Send til {first_name}")).await;
    person.see_page(&format!("Lagt i fællesmappen til {first_name}")).await;
}

/// Takes in what stands on the start page under these words, which is what is next there or one of what waits.
async fn takes_in_from_start(person: &Person, words: &str) {
    person.click("Øvebane, til forsiden").await;
    person.see(words).await;
    let is_next = person.heading().await.starts_with(words);
    person.click(if is_next { "Se den" } else { words }).await;
    person.takes_in_open().await;
}

/// The leader has handed in sealed by a folder that both have chosen. From the choosing on nobody sees a file dialog: one that came
/// would stand in the way of the next step.
async fn leader_hands_in_by_folder() -> (Person, Person) {
    let (leader, host) = acquainted().await;
    let folder = host.at_home("faelles");
    std::fs::create_dir(&folder).expect("a folder");
    for person in [&leader, &host] {
        person.chooses_shared_folder(&folder).await;
    }
    host.see("Eksempel Leder bruger den også.").await;
    host.begins_to_invite_again("haderslev-lus", LEADER).await;
    host.clicks_part("#sealed").await;
    host.sees_saved().await;
    host.click("Send til Eksempel").await;
    host.see_page("Lagt i fællesmappen til Eksempel").await;

    takes_in_from_start(&leader, "Eksempel Vært har inviteret dig til samtale").await;
    leader.click("Ja, det vil jeg gerne").await;
    leader.see("Du har sagt ja.").await;
    leader.click("Begynd din forberedelse").await;
    leader.click("3 Trivsel").await;
    leader.see_page("Trivsel").await;
    leader.comments("trives-generelt", OF_LEADER).await;
    leader.click("Det vigtigste").await;
    leader.click("Se, hvad der bliver sendt …").await;
    hands_in_by_folder(&leader, "Eksempel").await;
    leader.click("Øvebane, til forsiden").await;
    leader.see("Forberedelse afleveret forseglet").await;
    (leader, host)
}

/// Plays it with a folder that both have chosen.
///
/// # Panics
/// Where a step can't be done.
pub async fn by_folder(visit: &impl AsyncFn(&Person, &str)) {
    let (leader, host) = leader_hands_in_by_folder().await;
    takes_in_from_start(&host, "Eksempel Leder har afleveret sin forberedelse forseglet").await;
    host.see("Eksempel Leder har afleveret forseglet. Du kan læse, når du selv har afleveret").await;
    host.see_no(OF_LEADER).await;
    host.click("Øvebane, til forsiden").await;
    host.click("Overblik").await;
    host.see_page("Overblik").await;
    host.see("Har afleveret forseglet").await;
    host.see("Aflever også, før I kan læse").await;
    visit(&host, "forseglet-i-overblikket").await;
    goes_side_by_side(&host, &format!("{LEADER}s LUS")).await;
    host.click("Din forberedelse").await;
    host.click("3 Trivsel").await;
    host.see_page("Trivsel").await;
    host.see_no(OF_LEADER).await;
    host.types_in("#q-trives-generelt-feedback", OF_HOST).await;
    host.sees_saved().await;
    host.click("Øvebane, til forsiden").await;
    host.see("Forberedelsen er afleveret forseglet").await;
    visit(&host, "forseglet-paa-forsiden").await;
    host.click("Aflever din forberedelse til Eksempel Leder").await;
    hands_in_by_folder(&host, "Eksempel").await;
    host.click("Øvebane, til forsiden").await;

    // The host's key lies there as soon as the host has handed in, and the leader's as soon as they hold what the host has.
    takes_in_from_start(&leader, "Eksempel Vært har afleveret sin forberedelse forseglet").await;
    leader.see_no(OF_HOST).await;
    takes_in_from_start(&leader, "Eksempel Vært har sendt nøglen til sin forberedelse").await;
    takes_in_from_start(&host, "Eksempel Leder har sendt nøglen til sin forberedelse").await;
    for person in [&leader, &host] {
        person.see_page("Side om side").await;
        person.see("Forseglet: Ingen af jer kunne læse først.").await;
        person.see(OF_LEADER).await;
        person.see(OF_HOST).await;
    }
    host.click("Øvebane, til forsiden").await;
    host.see_no("Send nøglen").await;
}

/// Plays that who has handed in waits no longer and gives the lock up: it is asked first, the other reads at once and is told why,
/// and nothing of the other's is read by that.
///
/// # Panics
/// Where a step can't be done.
pub async fn given_up(visit: &impl AsyncFn(&Person, &str)) {
    let (leader, host) = leader_hands_in_by_folder().await;
    goes_side_by_side(&leader, "Din LUS").await;
    leader.see("Du har afleveret forseglet.").await;
    leader.click("Opgiv forseglingen …").await;
    leader.see("Så får Eksempel Vært nøglen og kan læse din forberedelse nu.").await;
    leader.see("Du kan ikke fortryde det.").await;
    visit(&leader, "forseglingen-opgives").await;
    // Who thinks better of it has given nothing up.
    leader.click("Ikke nu").await;
    leader.see("Du har afleveret forseglet.").await;
    leader.click("Opgiv forseglingen …").await;
    leader.clicks_part("dialog[open] button[value=yes]").await;
    leader.see_page("Lagt i fællesmappen til Eksempel").await;
    goes_side_by_side(&leader, "Din LUS").await;
    leader
        .see("Du har opgivet forseglingen, så Eksempel Vært kan læse din forberedelse, når nøglen kommer frem.")
        .await;
    leader.see_no("Opgiv forseglingen …").await;
    visit(&leader, "forseglingen-er-opgivet").await;

    takes_in_from_start(&host, "Eksempel Leder har afleveret sin forberedelse forseglet").await;
    host.click("Øvebane, til forsiden").await;
    let key = "Eksempel Leder har sendt nøglen til sin forberedelse";
    host.see(key).await;
    let is_next = host.heading().await.starts_with(key);
    host.click(if is_next { "Se den" } else { key }).await;
    host.see("Eksempel Leder har opgivet forseglingen og sender nøglen til sin forberedelse uden at vente på din.")
        .await;
    visit(&host, "noeglen-kommer-opgivet").await;
    host.takes_in_open().await;
    host.see_page("Side om side").await;
    host.see("Eksempel Leder opgav forseglingen og lod dig læse først.").await;
    host.see_no("Ingen af jer kunne læse først.").await;
    visit(&host, "den-anden-opgav").await;
    host.click("Eksempel Leders forberedelse").await;
    host.see(OF_LEADER).await;
}
