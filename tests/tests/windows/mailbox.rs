//! Files that find their own way by a shared folder: chosen in the settings, sent with one press, and taken in from the start page.

use oevebane_tests::{Given, Person, acquainted};

#[tokio::test]
async fn an_invitation_and_the_answer_find_their_way_with_one_press_each_and_the_sender_sees_that_it_was_fetched() {
    let (leader, host) = acquainted().await;
    let folder = host.at_home("faelles");
    std::fs::create_dir(&folder).unwrap();
    host.chooses_shared_folder(&folder).await;
    host.see("Ingen af dem, du kender, bruger den endnu.").await;
    leader.chooses_shared_folder(&folder).await;
    leader.see("Eksempel Vært bruger den også.").await;
    host.see("Eksempel Leder bruger den også.").await;
    host.see_no_barrier().await;

    host.begins_to_invite_again("norddjurs-lus", "Eksempel Leder").await;
    host.see("Den bliver lagt låst i fællesmappen").await;
    host.click("Send til Eksempel").await;
    host.see_page("Lagt i fællesmappen til Eksempel").await;
    host.see_no_barrier().await;

    // It comes while the leader is somewhere else.
    leader.see("Der er kommet en fil til dig").await;
    leader.see_no_barrier().await;
    leader.click("Der er kommet en fil til dig").await;
    leader.see("Eksempel Vært har inviteret dig til samtale").await;
    leader.see_no("Der er kommet en fil til dig").await;
    leader.see_no_barrier().await;
    leader.click("Se den").await;
    leader.see_page("En invitation fra Eksempel Vært").await;
    leader.click("Tag imod").await;
    leader.see("Invitation til din LUS").await;
    let page = leader.heading().await;
    leader.click("Begynd din forberedelse").await;
    leader.see_another_page_than(&page).await;
    leader.goes_to_the_first_step().await;
    leader.prepares(|_| Given::Text("Et svar"), async |_| {}).await;
    leader.click("Se, hvad der bliver sendt …").await;
    leader.see_page("Se, hvad der bliver sendt").await;
    leader.click("Send til Eksempel").await;
    leader.see_page("Lagt i fællesmappen til Eksempel").await;
    leader.click("Se filer til andre").await;
    leader.see("Ligger i fællesmappen, ikke hentet endnu").await;

    // It comes while the host looks at the start page.
    host.click("Til forsiden").await;
    host.see("Eksempel Leder har sendt dig sin forberedelse").await;
    host.click("Eksempel Leder har sendt dig sin forberedelse").await;
    host.see_page("En forberedelse fra Eksempel Leder").await;
    host.click("Tag imod").await;
    host.see_page("Eksempel Leders forberedelse").await;
    host.see("Et svar").await;

    leader.click("Øvebane, til forsiden").await;
    leader.click("Filer til andre").await;
    leader.see("Hentet i dag").await;
    leader.see_no("ikke hentet endnu").await;

    leaves(&leader).await;
    leaves(&host).await;
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0, "nothing is left in it");
}

/// Uses the folder no more.
async fn leaves(person: &Person) {
    person.click("Indstillinger").await;
    person.see_page("Indstillinger").await;
    person.unfolds("main details").await;
    person.click("Brug ikke mappen mere").await;
    person.see("Mappen er ikke i brug mere, og der ligger ikke noget fra dig i den.").await;
}

#[tokio::test]
async fn while_locked_it_is_said_that_something_has_come_and_not_from_whom() {
    let (leader, mut host) = acquainted().await;
    let folder = host.at_home("faelles");
    std::fs::create_dir(&folder).unwrap();
    host.chooses_shared_folder(&folder).await;
    leader.chooses_shared_folder(&folder).await;
    host.see("Eksempel Leder bruger den også.").await;
    host.click("Lås").await;
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
    host.see("Der ligger noget til dig i fællesmappen.").await;
    host.see_no("Eksempel Leder").await;
    // Also when the app has been started anew since.
    host.kill().await;
    host.open().await;
    host.see("Der ligger noget til dig i fællesmappen.").await;
    host.unlocks().await;
    host.click("Øvebane, til forsiden").await;
    host.see("Eksempel Leder har sendt dig sin forberedelse").await;
}

#[tokio::test]
async fn who_is_reached_by_the_folder_is_invited_from_a_list_without_a_dialog() {
    let (leader, host) = acquainted().await;
    let folder = host.at_home("faelles");
    std::fs::create_dir(&folder).unwrap();
    leader.chooses_shared_folder(&folder).await;
    host.chooses_shared_folder(&folder).await;
    host.see("Eksempel Leder bruger den også.").await;
    host.click("Øvebane, til forsiden").await;
    host.chooses_new("Invitér til samtale").await;
    host.see_page("Invitér til samtale").await;
    host.click("Invitér flere på én gang").await;
    host.see_page("Invitér flere på én gang").await;
    host.unfolds("main details").await;
    host.clicks_part("input[name=guide][value=randers-lus]").await;
    host.pastes_in("#list", "Eksempel Leder;3.12.2035;9.30;Mødelokale 2").await;
    host.click("Ja, jeg kender dem alle sammen").await;
    host.see("Dem, der bruger den fælles mappe, får invitationen der.").await;
    host.sees_saved().await;
    host.click("Send 1 invitation").await;
    host.click("Ja, invitér alligevel").await;
    host.see_page("Invitationen er sendt").await;
    host.see_no_barrier().await;
    leader.click("Øvebane, til forsiden").await;
    leader.see("Eksempel Vært har inviteret dig til samtale").await;
}

const PAGE_FOR_AUTHORS: &str = include_str!("../../../guides/README.md");
const GUIDE: &str = "Årets lederudviklingssamtale";

/// Adds the guide that stands whole on the page for authors.
async fn adds_guide(person: &Person) {
    let mut examples = PAGE_FOR_AUTHORS.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let file = person.at_home("skovby.toml");
    std::fs::write(&file, examples.find(|example| example.starts_with("id = ")).unwrap()).unwrap();
    person.click("Guider").await;
    person.click("Tilføj guide …").await;
    person.open_in_dialog("Vælg en guide", &file).await;
    person.click("Tilføj guiden").await;
    person.see("Guiden er tilføjet").await;
}

#[tokio::test]
async fn a_guide_is_laid_for_all_offered_with_who_laid_it_taken_back_and_laid_again_as_it_is_published_anew() {
    let (leader, host) = acquainted().await;
    let folder = host.at_home("faelles");
    std::fs::create_dir(&folder).unwrap();
    host.chooses_shared_folder(&folder).await;
    leader.chooses_shared_folder(&folder).await;
    adds_guide(&host).await;
    host.click("Læg den i den fælles mappe til alle").await;
    host.see("Guiden ligger i den fælles mappe.").await;
    host.see_no("Læg den i den fælles mappe til alle").await;
    host.see_no_barrier().await;

    leader.click("Øvebane, til forsiden").await;
    leader.see("Eksempel Vært har lagt en guide til alle").await;
    leader.click("Eksempel Vært har lagt en guide til alle").await;
    leader.see_page("Guider").await;
    leader.see("Lagt af Eksempel Vært").await;
    leader.see_no_barrier().await;
    leader.click("Øvebane, til forsiden").await;
    leader.see_no("har lagt en guide til alle").await;
    leader.click("Guider").await;
    leader.clicks_part("[id^=offered-]").await;
    leader.see("Lagt i den fælles mappe af Eksempel Vært.").await;
    leader.see_no_barrier().await;
    leader.click("Tilføj guiden").await;
    leader.see_page(GUIDE).await;
    leader.see("Du fik den af Eksempel Vært").await;

    host.click("Tag den tilbage fra mappen").await;
    host.see("Guiden ligger ikke i mappen mere.").await;
    host.see("Læg den i den fælles mappe til alle").await;
    host.click("Arbejd videre i værkstedet").await;
    host.see_page(GUIDE).await;
    host.click("Opgaver").await;
    host.pastes_in(".ws-question textarea", "Hvad har været bedst i år?").await;
    host.sees_saved().await;
    host.click("Udgiv …").await;
    host.clicks_part("#for-all").await;
    host.see_no_barrier().await;
    host.click("Udgiv udgave 2").await;
    host.see("Udgave 2 ligger i den fælles mappe til alle").await;
    leader.click("Guider").await;
    leader.see("Afløser udgave 1, som du har").await;
    leader.clicks_part("[id^=offered-]").await;
    leader.see("Nu: Hvad har været bedst i år?").await;
}
