#![allow(clippy::all, missing_docs)]
use oevebane_tests::{Given, Person};
use std::path::PathBuf;
fn at(n: &str) -> PathBuf {
    PathBuf::from("/tmp/look-invite").join(n)
}
#[tokio::main]
async fn main() {
    let host = Person::with_app_open("host").await;
    host.sets_up("Mette Vært").await;
    host.click("Inviter til samtale").await;
    host.see_page("Inviter til samtale").await;
    host.screenshot(&at("01-begin.png")).await;
    host.begins_to_invite("haderslev-lus", "Anne Leder").await;
    host.fill("Dag", "3.12.2026").await;
    host.fill("Klokken", "9.30").await;
    host.types_in("#place", "Mødelokale 2").await;
    host.types_in("#deadline", "26. nov").await;
    host.types_in("#words", "Jeg glæder mig til at høre, hvordan det går.").await;
    host.screenshot(&at("02-invite.png")).await;
    host.unfolds_all_themes().await;
    host.clicks_part("#with-vaerdsat").await;
    host.adds_a_question("trivsel", "Hvad giver dig energi for tiden?").await;
    host.clicks_part("#down-meningsfyldt").await;
    host.script("document.querySelector('#frame-title').scrollIntoView()").await;
    host.screenshot(&at("03-questions.png")).await;
    host.script("document.querySelector('#with-vaerdsat').scrollIntoView({block:'start'})").await;
    host.screenshot(&at("04-trivsel.png")).await;
    host.script("document.querySelector('.invite form').scrollIntoView()").await;
    host.screenshot(&at("05-send.png")).await;
    host.resize(900, 600).await;
    host.script("document.querySelector('#with-vaerdsat').scrollIntoView({block:'start'})").await;
    host.screenshot(&at("06-small.png")).await;
    host.resize(1280, 800).await;
    let file = host.at_home("a.oevebane");
    let code = host.saves_invitation("Anne Leder", &file).await.unwrap();
    let leader = Person::with_app_open("leader").await;
    leader.sets_up("Anne Leder").await;
    leader.opens_file_with_code(&host.carries(&file, &leader), &code).await;
    leader.see_page("En invitation fra Mette Vært").await;
    leader.script("scrollTo(0, 500)").await;
    leader.screenshot(&at("07-preview.png")).await;
    leader.takes_in_from_new().await;
    leader.see("Invitation til din LUS").await;
    leader.screenshot(&at("08-invitation.png")).await;
    for v in leader.axe().await {
        println!("leader {v:?}");
    }
    host.click("Øvebane, til forsiden").await;
    host.screenshot(&at("09-start.png")).await;
    host.click("Inviter til samtale").await;
    host.click("Inviter flere på én gang").await;
    host.see_page("Inviter flere på én gang").await;
    host.clicks_part("input[name=guide][value=haderslev-lus]").await;
    host.clicks_part("input[name=year][value='2027']").await;
    host.clicks_part("fieldset.rotation label:nth-of-type(3) input").await;
    host.screenshot(&at("10-many.png")).await;
    host.script("document.querySelector('fieldset.rotation').scrollIntoView()").await;
    host.screenshot(&at("11-rotation.png")).await;
    host.types_in(
        "#list",
        "Anne Leder; 3.12.2026; 9.30; Hos dig\nBo Bertelsen; 31.2.2026; 9.30\nCarla Carlsen\nDorte; 4. december; 10.00",
    )
    .await;
    host.script("document.querySelector('#list-title').scrollIntoView()").await;
    host.screenshot(&at("12-list.png")).await;
    for v in host.axe().await {
        println!("host {v:?}");
    }
    host.fill("Listen", "Anne Leder; 3.12.2026; 9.30; Hos dig").await;
    host.types_in("#list", "\nCarla Carlsen").await;
    host.sees_saved().await;
    let folder = host.at_home("invitationer");
    std::fs::create_dir(&folder).unwrap();
    host.script("document.documentElement.dataset.appearance = 'dark'").await;
    host.click("Gem 2 filer i en mappe …").await;
    host.open_in_dialog("Vælg en mappe til filerne", &folder).await;
    host.see_page("2 filer er gemt").await;
    host.screenshot(&at("13-done-dark.png")).await;
    let files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()).collect();
    let mut anne = Person::new("anne");
    let mine: Vec<_> = files.iter().map(|f| host.carries(f, &anne)).collect();
    anne.open_with(&mine.iter().map(PathBuf::as_path).collect::<Vec<_>>()).await;
    anne.sets_up("Anne Andersen").await;
    anne.see_page("2 filer").await;
    anne.screenshot(&at("14-open-many.png")).await;
    for v in anne.axe().await {
        println!("anne {v:?}");
    }
    host.click("Til forsiden").await;
    host.script("document.documentElement.dataset.appearance = 'dark'").await;
    host.screenshot(&at("15-start-dark.png")).await;
    host.click("Carla Carlsens LUS").await;
    host.unfolds_all_themes().await;
    host.script("document.documentElement.dataset.appearance = 'dark'").await;
    host.screenshot(&at("16-invite-dark.png")).await;
    for v in host.axe().await {
        println!("dark {v:?}");
    }
    let _ = Given::RatherTalk;
}
