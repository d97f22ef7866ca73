//! Files that find their own way by a folder that two have together: chosen in the settings, sent with one press, taken in from the
//! start page, offered to everybody, and what is said of the folder while the app is locked or the folder is gone.

use std::path::PathBuf;

use crate::{Given, Person, acquainted};

const PAGE_FOR_AUTHORS: &str = include_str!("../../guides/README.md");
const GUIDE: &str = "Årets lederudviklingssamtale";

/// Two who know each other, and a folder that they could share.
async fn beside_a_folder() -> (Person, Person, PathBuf) {
    let (leader, host) = acquainted().await;
    let folder = host.at_home("faelles");
    std::fs::create_dir(&folder).expect("a folder");
    (leader, host, folder)
}

/// Plays all of it and calls `visit` on every page that says something of the folder.
///
/// # Panics
/// Where a step can't be done.
pub async fn all(visit: impl AsyncFn(&Person, &str)) {
    exchange(&visit).await;
    while_locked(&visit).await;
    for_all(&visit).await;
    gone(&visit).await;
}

/// An invitation and the answer, with one press each, and the receipt that comes back by itself. What is left of it in the folder
/// once both use it no more is given.
///
/// # Panics
/// Where a step can't be done.
pub async fn exchange(visit: &impl AsyncFn(&Person, &str)) -> usize {
    let (leader, host, folder) = beside_a_folder().await;
    host.chooses_shared_folder(&folder).await;
    host.see("Ingen af dem, du kender, bruger den endnu.").await;
    leader.chooses_shared_folder(&folder).await;
    leader.see("Eksempel Vært bruger den også.").await;
    host.see("Eksempel Leder bruger den også.").await;
    goes_to_the_setting(&host).await;
    visit(&host, "faelles-mappe-valgt").await;

    host.begins_to_invite_again("norddjurs-lus", "Eksempel Leder").await;
    host.see("Den bliver lagt låst i fællesmappen").await;
    scrolls_to(&host, ".where-to").await;
    visit(&host, "sendes-i-faellesmappen").await;
    host.click("Send til Eksempel").await;
    host.see_page("Lagt i fællesmappen til Eksempel").await;
    visit(&host, "lagt-i-faellesmappen").await;

    // It comes while the leader is somewhere else.
    leader.see("Der er kommet en fil til dig").await;
    visit(&leader, "der-er-kommet-en-fil").await;
    leader.click("Der er kommet en fil til dig").await;
    leader.see("Eksempel Vært har inviteret dig til samtale").await;
    leader.see_no("Der er kommet en fil til dig").await;
    visit(&leader, "forside-med-post").await;
    leader.click("Se den").await;
    leader.see_page("En invitation fra Eksempel Vært").await;
    visit(&leader, "post-ses-foer-den-tages-imod").await;
    leader.click("Tag imod").await;
    leader.see("Invitation til din LUS").await;
    let page = leader.heading().await;
    leader.click("Begynd din forberedelse").await;
    leader.see_another_page_than(&page).await;
    leader.goes_to_the_first_step().await;
    leader.prepares(|_| Given::Text("Et svar"), async |_| {}).await;
    leader.click("Se, hvad der bliver sendt …").await;
    leader.see_page("Se, hvad der bliver sendt").await;
    leader.see("Intet bliver lagt i fællesmappen, før du siger til.").await;
    leader.see_no("Du gemmer en fil").await;
    visit(&leader, "svar-sendes-i-faellesmappen").await;
    leader.click("Send til Eksempel").await;
    leader.see_page("Lagt i fællesmappen til Eksempel").await;
    leader.click("Se filer til andre").await;
    leader.see("Ligger i fællesmappen, ikke hentet endnu").await;
    leader.see("Ligger det i fællesmappen, kan du se, når det er hentet.").await;
    visit(&leader, "ikke-hentet-endnu").await;

    // It comes while the host looks at the start page.
    host.click("Til forsiden").await;
    host.see("Eksempel Leder har sendt dig sin forberedelse").await;
    visit(&host, "forside-med-svar").await;
    host.click("Eksempel Leder har sendt dig sin forberedelse").await;
    host.see_page("En forberedelse fra Eksempel Leder").await;
    host.click("Tag imod").await;
    host.see_page("Eksempel Leders forberedelse").await;
    host.see("Et svar").await;

    leader.click("Øvebane, til forsiden").await;
    leader.click("Filer til andre").await;
    leader.see("Hentet i dag").await;
    leader.see_no("ikke hentet endnu").await;
    visit(&leader, "hentet-i-dag").await;

    leaves(&leader).await;
    visit(&leader, "mappen-bruges-ikke-mere").await;
    leaves(&host).await;
    std::fs::read_dir(&folder).expect("the folder").count()
}

/// Goes to what the settings say of the folder.
async fn goes_to_the_setting(person: &Person) {
    person.click("Indstillinger").await;
    person.see_page("Indstillinger").await;
    scrolls_to(person, "main .folder").await;
}

/// Scrolls so that what is looked at stands in a picture too.
async fn scrolls_to(person: &Person, selector: &str) {
    let scroll = format!(
        "const there = document.querySelector('{selector}');
        there?.scrollIntoView({{ block: 'center', behavior: 'instant' }});
        return Boolean(there)"
    );
    assert_eq!(person.script(&scroll).await, true, "{} sees no {selector}", person.name());
}

/// Uses the folder no more.
async fn leaves(person: &Person) {
    person.click("Indstillinger").await;
    person.see_page("Indstillinger").await;
    person.unfolds("main details").await;
    person.click("Brug ikke mappen mere").await;
    person.see("Mappen er ikke i brug mere, og der ligger ikke noget fra dig i den.").await;
}

/// Something comes while the host's app is locked: that is said, and not from whom; also when the app has been started anew since.
///
/// # Panics
/// Where a step can't be done.
pub async fn while_locked(visit: &impl AsyncFn(&Person, &str)) {
    let (leader, mut host, folder) = beside_a_folder().await;
    host.chooses_shared_folder(&folder).await;
    leader.chooses_shared_folder(&folder).await;
    host.see("Eksempel Leder bruger den også.").await;
    host.click("Lås").await;
    sends_words_again(&leader).await;
    host.see("Der ligger noget til dig i fællesmappen.").await;
    host.see_no("Eksempel Leder").await;
    visit(&host, "laast-med-post").await;
    host.kill().await;
    host.open().await;
    host.see("Der ligger noget til dig i fællesmappen.").await;
    host.unlocks().await;
    host.click("Øvebane, til forsiden").await;
    host.see("Eksempel Leder har sendt dig sin forberedelse").await;
}

/// Writes something more, and sends it with one press.
///
/// # Panics
/// Where a step can't be done.
pub async fn sends_words_again(leader: &Person) {
    leader.click("Øvebane, til forsiden").await;
    leader.click("Din LUS").await;
    leader.click("Det vigtigste").await;
    leader.see_page("Det vigtigste").await;
    leader.types_in("#words-wishes", "Kan vi mødes hos mig næste gang?").await;
    leader.sees_saved().await;
    leader.click("Se, hvad der bliver sendt …").await;
    leader.see("Til Eksempel Vært").await;
    leader.click("Send til Eksempel").await;
    leader.see_page("Lagt i fællesmappen til Eksempel").await;
}

/// A guide is laid for all, offered with who laid it, taken back, and laid again as it is published anew.
///
/// # Panics
/// Where a step can't be done.
pub async fn for_all(visit: &impl AsyncFn(&Person, &str)) {
    let (leader, host, folder) = beside_a_folder().await;
    host.chooses_shared_folder(&folder).await;
    leader.chooses_shared_folder(&folder).await;
    adds_guide(&host).await;
    host.click("Læg den i fællesmappen til alle").await;
    host.see("Guiden ligger i fællesmappen.").await;
    host.see_no("Læg den i fællesmappen til alle").await;
    visit(&host, "guide-ligger-til-alle").await;

    leader.click("Øvebane, til forsiden").await;
    leader.see("Eksempel Vært har lagt en guide til alle").await;
    visit(&leader, "forside-med-guide-til-alle").await;
    leader.click("Eksempel Vært har lagt en guide til alle").await;
    leader.see_page("Guider").await;
    leader.see("Lagt af Eksempel Vært").await;
    let first = "return document.querySelector('main .guide-cards button').id";
    let first = leader.script(first).await;
    assert!(
        first.as_str().is_some_and(|id| id.starts_with("offered-")),
        "{first} stands before what one has been told of"
    );
    visit(&leader, "guider-fra-mappen").await;
    leader.click("Øvebane, til forsiden").await;
    leader.see_no("har lagt en guide til alle").await;
    leader.click("Guider").await;
    leader.clicks_part("[id^=offered-]").await;
    leader.see("Lagt i fællesmappen af Eksempel Vært.").await;
    visit(&leader, "guide-fra-mappen-ses").await;
    leader.click("Tilføj guiden").await;
    leader.see_page(GUIDE).await;
    leader.see("Du fik den af Eksempel Vært").await;

    host.click("Tag den tilbage fra mappen").await;
    host.see("Guiden ligger ikke i mappen mere.").await;
    host.see("Læg den i fællesmappen til alle").await;
    host.click("Arbejd videre i værkstedet").await;
    // The page of the guide, which goes, has the same heading, and an »Opgaver« too.
    host.see("Der mangler ikke noget. Guiden kan udgives.").await;
    host.click("Opgaver").await;
    host.pastes_in(".ws-question textarea", "Hvad har været bedst i år?").await;
    host.sees_saved().await;
    host.click("Udgiv …").await;
    host.clicks_part("#for-all").await;
    visit(&host, "udgives-til-alle").await;
    host.click("Udgiv udgave 2").await;
    host.see("Udgave 2 ligger i fællesmappen til alle").await;
    leader.click("Guider").await;
    leader.see("Afløser udgave 1, som du har").await;
    visit(&leader, "guider-nyere-fra-mappen").await;
    leader.clicks_part("[id^=offered-]").await;
    leader.see("Nu: Hvad har været bedst i år?").await;
}

/// Adds the guide that stands whole on the page for authors.
async fn adds_guide(person: &Person) {
    let mut examples = PAGE_FOR_AUTHORS.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let file = person.at_home("skovby.toml");
    let example = examples.find(|example| example.starts_with("id = ")).expect("a whole guide on the page for authors");
    std::fs::write(&file, example).expect("a file");
    person.click("Guider").await;
    person.click("Tilføj guide …").await;
    person.open_in_dialog("Vælg en guide", &file).await;
    person.click("Tilføj guiden").await;
    person.see("Guiden er tilføjet").await;
}

/// The folder is gone for a while, as a drive is that is not connected: what was written is there, a file can be saved, and when the
/// folder is back all goes on.
///
/// # Panics
/// Where a step can't be done.
pub async fn gone(visit: &impl AsyncFn(&Person, &str)) {
    let (leader, host, folder) = beside_a_folder().await;
    host.chooses_shared_folder(&folder).await;
    leader.chooses_shared_folder(&folder).await;
    leader.see("Eksempel Vært bruger den også.").await;
    let away = host.at_home("taget-fra");
    std::fs::rename(&folder, &away).expect("the drive goes");

    leader.click("Øvebane, til forsiden").await;
    leader.see("Fællesmappen kan ikke nås lige nu").await;
    visit(&leader, "mappen-er-vaek-forside").await;
    leader.click("Fællesmappen kan ikke nås lige nu").await;
    leader.see_page("Indstillinger").await;
    leader.see("Mappen kan ikke nås lige nu.").await;
    goes_to_the_setting(&leader).await;
    visit(&leader, "mappen-er-vaek-indstillinger").await;

    std::fs::rename(&away, &folder).expect("the drive comes back");
    leader.see("Eksempel Vært bruger den også.").await;
    sends_words_again(&leader).await;
    host.click("Øvebane, til forsiden").await;
    host.see("Eksempel Leder har sendt dig sin forberedelse").await;
}
