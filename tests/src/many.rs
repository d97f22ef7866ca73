//! A host of thirty in Haderslev: invites them all at once, takes in what comes back together, and sees where each stands.

use std::path::PathBuf;

use chrono::{Datelike as _, Local};

use crate::strict_json::{Value, json};
use crate::{PASSWORD, Person, Seat, in_days, until};

const GUIDE: &str = "haderslev-lus";
/// Thirty people of as many names.
const FIRST: [&str; 6] = ["Anne", "Bo", "Camilla", "Dorthe", "Erik", "Frederikke"];
const LAST: [&str; 5] = ["Eksempelsen", "Prøvesen", "Skitsesen", "Udkastsen", "Forlægsen"];

/// Someone's file with its code, as the page with all codes lists it.
struct Invited {
    name: String,
    file: PathBuf,
    code: String,
}

/// Plays it and calls `visit` on every page, with a name for it.
///
/// # Panics
/// Where a step can't be done.
pub async fn many(visit: impl AsyncFn(&Person, &str)) {
    let mut host = Person::at_work("vaert", "Eksempel Vært").await;
    host.chooses_municipality("Haderslev Kommune").await;
    let invited = invites(&host, &visit).await;
    stands(&host, "invited", &visit).await;

    let leader = Person::with_app_open("leder").await;
    let mut answers = vec![answers_in_the_window(&leader, &host, &invited[0], &visit).await];
    answers.extend(invited[1..4].iter().map(|one| answers_past_the_window(&host, one)));
    opens_all(&host, &answers, &visit).await;
    goes_on_past_the_window(&mut host).await;
    stands(&host, "different", &visit).await;
    plans(&host, &visit).await;
    is_asked_to_delete(&leader, &host, &visit).await;
    tidies(&host, &visit).await;
}

/// The names and times as they come from a spreadsheet.
fn list() -> String {
    let names = LAST.iter().flat_map(|last| FIRST.iter().map(move |first| format!("{first} {last}")));
    let line = |(place, name)| format!("{name}\t{}\t{}.30\tKontoret", in_days(14 + place as u64 / 4), 9 + place % 4);
    names.enumerate().map(line).collect::<Vec<_>>().join("\n")
}

async fn invites(host: &Person, visit: &impl AsyncFn(&Person, &str)) -> Vec<Invited> {
    host.chooses_new("Invitér til samtale").await;
    host.see_page("Invitér til samtale").await;
    visit(host, "inviter").await;
    host.click("Invitér flere på én gang").await;
    host.see_page("Invitér flere på én gang").await;
    host.clicks_part(&format!("input[name=guide][value={GUIDE}]")).await;
    host.pastes_in("#list", &format!("{}\nBo Prøvesen\t31.2.2035\t9.30", list())).await;
    host.see("Navnet står på listen to gange.").await;
    host.click("Ret 1 linje først").await;
    host.see("Ret linje 31 i listen").await;
    visit(host, "inviter-flere-med-fejl").await;
    host.pastes_in("#list", &list()).await;
    host.see_no("Navnet står på listen to gange.").await;
    host.sees_saved().await;
    visit(host, "inviter-flere").await;
    let folder = host.at_home("invitationer");
    std::fs::create_dir(&folder).expect("a folder");
    host.click("Gem 30 filer i en mappe …").await;
    host.chooses_folder("Vælg en mappe til filerne", &folder).await;
    sees_all_saved(host).await;
    visit(host, "inviter-flere-koder").await;
    let rows = host
        .script("return [...document.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => cell.innerText))")
        .await;
    says_what_is_sent(host).await;
    // The name with the file under it, when, and the code with the button that copies it.
    let line = |cell: &Value, place: usize| {
        cell.as_str().and_then(|text| text.trim().lines().nth(place)).expect("a line").trim().to_owned()
    };
    let one =
        |row: &Value| Invited { name: line(&row[0], 0), file: folder.join(line(&row[0], 1)), code: line(&row[2], 0) };
    rows.as_array().expect("rows").iter().map(one).collect()
}

/// One file has been sent so far: that is said beside its line, and the others are left as they are.
async fn says_what_is_sent(host: &Person) {
    host.see("Har du sendt alle 30 filer?").await;
    host.click("Jeg har sendt den: invitationen til Anne Eksempelsen fra").await;
    host.see("Har du også sendt de sidste 29?").await;
}

/// Locking with a code takes about a second each on a machine of one's own, and so more than one step's patience.
async fn sees_all_saved(host: &Person) {
    for _ in 0..15 {
        let saved = until(async || match host.heading().await {
            now if now == "30 filer er gemt" => Ok(()),
            now => Err(now),
        });
        if saved.await.is_ok() {
            break;
        }
    }
    host.see_page("30 filer er gemt").await;
}

async fn stands(host: &Person, how: &str, visit: &impl AsyncFn(&Person, &str)) {
    host.click("Øvebane, til forsiden").await;
    host.see("Overblik").await;
    visit(host, &format!("forside-{how}")).await;
    host.click("Overblik").await;
    host.see_page("Overblik").await;
    let people = host.script("return document.querySelectorAll('.hosted-talk').length").await;
    assert_eq!(people, 30);
    visit(host, &format!("overblik-{how}")).await;
}

/// One of them opens the invitation, answers about the phase of life, and chooses to let the host know.
async fn answers_in_the_window(
    leader: &Person,
    host: &Person,
    invited: &Invited,
    visit: &impl AsyncFn(&Person, &str),
) -> PathBuf {
    leader.sets_up(&invited.name).await;
    leader.opens_file_with_code(&host.carries(&invited.file, leader), &invited.code).await;
    leader.takes_in_from_new().await;
    leader.see("Invitation til din LUS").await;
    visit(leader, "invitation-en-af-mange").await;
    leader.click("Begynd din forberedelse").await;
    leader.click("3 Trivsel").await;
    leader.see_page("Trivsel").await;
    leader.clicks_part("#q-livsfase-4").await;
    leader.comments("livsfase", "To små børn derhjemme.").await;
    leader.sees_saved().await;
    leader.click("Det vigtigste").await;
    leader.click("Se, hvad der bliver sendt …").await;
    leader.see_page("Se, hvad der bliver sendt").await;
    leader.sends_or_holds_back("livsfase").await;
    leader.see_no("Gemmer …").await;
    visit(leader, "livsfase-sendes").await;
    leader.saves("Gem som fil til", "svar-1.oevebane").await
}

/// Three others do the same; their windows are not what is looked at.
fn answers_past_the_window(host: &Person, invited: &Invited) -> PathBuf {
    let person = Person::new(&invited.name);
    let seat = Seat::of(&person, &invited.name);
    let opened = seat.ask("open_file", json!({ "file": seat.file(&invited.file), "code": invited.code }));
    seat.ask("take_in", json!({ "file": opened["file"], "sender": { "kind": "new", "code_from_them": true } }));
    let talk = seat.ask("home", Value::Null)["conversations"][0]["id"].as_str().expect("a talk").to_owned();
    seat.answers(&talk, "trives-generelt", json!({ "value": 4, "text": "Bedre end sidste år." }));
    let file = host.at_home(&format!("svar-{}.oevebane", invited.name.split(' ').next().unwrap_or_default()));
    let to = json!({ "kind": "contact", "id": seat.ask("contacts", Value::Null)[0]["id"] });
    seat.ask("send_preparation", json!({ "conversation": talk, "receiver": to, "file": seat.file(&file) }));
    file
}

/// All that came is opened at once, as by marking the files and double-clicking.
async fn opens_all(host: &Person, answers: &[PathBuf], visit: &impl AsyncFn(&Person, &str)) {
    let stranger = Person::new("fremmed");
    let seat = Seat::of(&stranger, "Eksempel Kollega");
    let talk = seat.begins(GUIDE, Local::now().year(), "Eksempel Vært");
    seat.answers(&talk, "trives-generelt", json!({ "value": 3 }));
    let locked = host.at_home("fra-en-ny.oevebane");
    let to = json!({ "kind": "code", "name": "Eksempel Vært" });
    seat.ask("send_preparation", json!({ "conversation": talk, "receiver": to, "file": seat.file(&locked) }));
    let broken = host.at_home("halv-fil.oevebane");
    std::fs::write(&broken, "age-encryption.org/v1\n").expect("a file");
    let files: Vec<_> = answers.iter().chain([&locked, &broken]).map(PathBuf::as_path).collect();
    assert!(host.open_again_with(&files).await.success());
    host.see_page("6 filer").await;
    visit(host, "aabn-flere").await;
    host.click("Tag imod alle 4").await;
    host.see("4 filer er taget imod.").await;
    visit(host, "aabn-flere-taget-imod").await;
    host.click("Til forsiden").await;
    host.click("Anne Eksempelsens LUS").await;
    host.see("To små børn derhjemme.").await;
    visit(host, "livsfase-laest").await;
}

/// Time passes: one has prepared on paper, two talks are held, and one of them has ended in a plan.
async fn goes_on_past_the_window(host: &mut Person) {
    host.close().await;
    let seat = Seat::again(host);
    seat.ask("unlock", json!({ "password": PASSWORD }));
    let talks = seat.ask("overview", Value::Null);
    let talks: Vec<_> = talks["talks"].as_array().expect("talks").iter().map(|talk| &talk["card"]).collect();
    let of = |name: &str| {
        let card = talks.iter().find(|card| card["with"] == name).expect("a talk with each");
        card["id"].as_str().expect("an id").to_owned()
    };
    let today = Local::now().date_naive().to_string();
    seat.ask("set_on_paper", json!({ "conversation": of("Erik Eksempelsen"), "on_paper": true }));
    for name in ["Bo Eksempelsen", "Camilla Eksempelsen"] {
        seat.ask("set_held", json!({ "conversation": of(name), "on": today }));
    }
    seat.writes_together(&of("Camilla Eksempelsen"), "plan/handleplan", "To opgaver er givet videre før jul.");
    seat.ask("approve_on_paper", json!({ "conversation": of("Camilla Eksempelsen"), "on": today }));
    drop(seat);
    host.open().await;
    host.unlocks().await;
}

/// Haderslev's plan: goals, the way there, and the first step.
async fn plans(host: &Person, visit: &impl AsyncFn(&Person, &str)) {
    host.click("Anne Eksempelsen").await;
    host.click("Plan").await;
    host.see_page("Mål og aftaler").await;
    visit(host, "plan-tom").await;
    host.fill("Dine mål", "Give to opgaver fra mig, så der er tid til at gå en runde.").await;
    host.fill("Vejen derhen", "En opgave om måneden. Vi taler om den næste hver gang, vi ses.").await;
    host.click("Skriv den første aftale").await;
    host.fill("Hvad er I enige om?", "Vagtplanen bliver teamets egen").await;
    host.fill("Hvornår senest?", &in_days(60)).await;
    host.sees_saved().await;
    visit(host, "plan-maal").await;
}

/// One of them thinks better of what was sent, and the host's app deletes it.
async fn is_asked_to_delete(leader: &Person, host: &Person, visit: &impl AsyncFn(&Person, &str)) {
    leader.click("Filer til andre").await;
    leader.see_page("Filer til andre").await;
    leader.click("Bed om at få den slettet").await;
    leader.see("Bed Eksempel Vært om at slette din forberedelse?").await;
    visit(leader, "bed-om-sletning").await;
    let request = leader.saves("Vælg, hvor filen gemmes …", "slet.oevebane").await;
    host.opens_file(&leader.carries(&request, host)).await;
    host.see_page("Anne Eksempelsen vil gerne have sin forberedelse slettet").await;
    host.see("bagefter har du ingen forberedelse fra Anne").await;
    visit(host, "bliver-bedt-om-sletning").await;
    host.click("Slet Annes forberedelse").await;
    host.see_page("Anne Eksempelsens forberedelse er slettet").await;
    visit(host, "sletning-er-gjort").await;
}

/// Where a plan is agreed the answers can go, and everything that is known of a person can be written down or deleted.
async fn tidies(host: &Person, visit: &impl AsyncFn(&Person, &str)) {
    host.opens_stage("Camilla Eksempelsens LUS", "Plan").await;
    host.click("Slet Camilla Eksempelsens forberedelse …").await;
    host.see("næste år").await;
    visit(host, "slet-en-andens-svar").await;
    host.click("Slet svarene").await;
    host.see_no("Slet Camilla Eksempelsens forberedelse …").await;
    host.click("Forberedelse").await;
    host.see_page("Svarene er slettet").await;
    visit(host, "svarene-er-slettet").await;
    host.click("Kontakter").await;
    host.see_page("Kontakter").await;
    visit(host, "kontakter-mange").await;
    host.click("Mere om Bo Eksempelsen").await;
    host.see_page("Bo Eksempelsen").await;
    host.see("Hvad ved Øvebane om Bo?").await;
    visit(host, "person").await;
    host.click("Slet alt om personen …").await;
    host.see("Bo Eksempelsens LUS").await;
    visit(host, "slet-en-person").await;
    host.click("Slet alt").await;
    host.see("Alt om Bo Eksempelsen er slettet.").await;
    host.see_no("Mere om Bo Eksempelsen").await;
}
