//! Following up in real windows: what is due, writing, an update to the other, and øvebaner to a colleague and back.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{Days, Local, Utc};
use oevebane_core::id::{AgreementId, ConversationId, LookId};
use oevebane_core::sheet::SheetField;
use oevebane_core::store::{Store, StoreError, home, sheets};
use oevebane_core::vault::{Slot, Vault};
use oevebane_tests::strict_json::{Value, json};
use oevebane_tests::{PASSWORD, Person, get_acquainted};

/// The talk, as each of the two has it on the start page.
const LEADERS: &str = "Din LUS";
const HOSTS: &str = "Eksempel Leders LUS";

/// Looks at a page as one does who can't see it, light and dark.
async fn looked_at(person: &Person, _name: &str) {
    for appearance in ["dark", "light"] {
        person.shows(appearance).await;
        person.see_no_barrier().await;
    }
}

/// Writes the same plan in both vaults before the windows open.
async fn planned(people: [&mut Person; 2]) {
    let day = |ahead: u64| (Local::now().date_naive() + Days::new(ahead)).to_string();
    let (first, second, look) = (AgreementId::new(), AgreementId::new(), LookId::new());
    let fields = [
        (format!("agreement/{first}/what"), "Korte morgenmøder med teamet".to_owned()),
        (format!("agreement/{first}/why"), "Vi taler for lidt sammen om dagens opgaver.".to_owned()),
        (format!("agreement/{first}/signs"), "Færre spørgsmål i løbet af formiddagen".to_owned()),
        (format!("agreement/{first}/who"), "IKKE-FOR-ANDRE".to_owned()),
        (format!("agreement/{first}/by_when"), day(3)),
        (format!("agreement/{second}/what"), "Et forløb om forandringsledelse".to_owned()),
        (format!("agreement/{second}/by_when"), day(120)),
        (format!("look/{look}"), day(90)),
    ];
    for person in people {
        let vault = Vault::of(&person.data());
        let key = vault.open_slot(Slot::Password, PASSWORD.to_owned().into()).unwrap();
        let mut store = Store::open(&vault.database(), &key).unwrap();
        store
            .transaction(|db| {
                let id: ConversationId = home::on_start_page(db, Utc::now())?.remove(0).card.id;
                for (field, text) in &fields {
                    let field: SheetField = field.parse().unwrap();
                    sheets::save(db, id, &field, text, (0, Utc::now()))?;
                }
                Ok::<_, StoreError>(())
            })
            .unwrap();
        drop(store);
        person.open().await;
        person.unlocks().await;
    }
}

#[tokio::test]
async fn what_is_due_is_written_about_sent_and_shared_and_words_come_back() {
    let (mut leader, mut host) = (Person::new("leader"), Person::new("host"));
    get_acquainted(&leader, &host);
    planned([&mut leader, &mut host]).await;
    let update = leader_writes(&leader).await;
    host_reads(&host, &leader, &update).await;
    updates_go_on(&leader, &host).await;
    takes_a_day_out(&leader).await;
    let colleague = Person::at_work("colleague", "Eksempel Kollega").await;
    shares(&leader, &colleague).await;
}

async fn leaves_in_the_middle(person: &Person) {
    person.click("Øvebane, til forsiden").await;
    person.see_another_page_than("Opfølgning").await;
}

async fn opens_following_up(leader: &Person) {
    leader.click("Din LUS").await;
    leader.click("Opfølgning").await;
    leader.see_page("Opfølgning").await;
}

/// The words that stand in the form, and how it goes where that is chosen.
async fn half_written(person: &Person) -> Value {
    let chosen = "document.querySelector('[name=write-how]:checked')?.value ?? null";
    person.script(&format!("return [document.getElementById('write-text').value, {chosen}]")).await
}

/// Leaves before the answer to »Gem« has come.
async fn saves_and_leaves_at_once(person: &Person) {
    let both = "document.querySelector('.write-entry .button').click();
        document.querySelector('[aria-label=\"Øvebane, til forsiden\"]').click()";
    person.script(both).await;
    person.see_another_page_than("Opfølgning").await;
}

async fn leader_writes(leader: &Person) -> PathBuf {
    leader.see("Følg op på aftalen »Korte morgenmøder med teamet«").await;
    looked_at(leader, "forside").await;
    leader.click("Følg op på aftalen »Korte morgenmøder").await;
    leader.see_page("Opfølgning").await;
    // The quick way: the fields are open.
    leader.click("Gem").await;
    leader.see("Vælg, hvordan det går.").await;
    looked_at(leader, "skriv-mangler").await;
    leader.types_in("#write-text", "Vi mødes ti minutter").await;
    leaves_in_the_middle(leader).await;
    // How it goes was not said, so it waits still, and there is nothing to send.
    leader.click("Følg op på aftalen »Korte morgenmøder").await;
    leader.see_page("Opfølgning").await;
    leader.see("Det her er ikke gemt endnu.").await;
    assert_eq!(half_written(leader).await, json!(["Vi mødes ti minutter", null]));
    leader.see_no("Se, hvad du kan sende").await;
    leader.choose("I gang").await;
    leader.types_in("#write-text", " hver morgen.").await;
    looked_at(leader, "skriv").await;
    leader.click("Gem").await;
    leader.see("Gemt kl.").await;
    leader.see("Vi mødes ti minutter hver morgen.").await;
    leader.click("Skriv om din trivsel").await;
    leader.clicks_part("#write-value-8").await;
    leader.types_in("#write-text", "KUN-TIL-MIG").await;
    looked_at(leader, "trivsel").await;
    leader.click("Gem").await;
    leader.see("Kun til dig").await;
    leader.click("Skriv om en 1:1-samtale").await;
    leader.types_in("#write-text", "Vi talte om sommerens vagtplan.").await;
    leaves_in_the_middle(leader).await;
    leader.see_no("Følg op på aftalen »Korte morgenmøder").await;
    opens_following_up(leader).await;
    assert_eq!(half_written(leader).await, json!(["Vi talte om sommerens vagtplan.", null]));
    saves_and_leaves_at_once(leader).await;
    leader.see("Send din opfølgning til Eksempel Vært").await;
    leader.see("kun du har set det nyeste").await;
    looked_at(leader, "forside-ikke-sendt").await;
    opens_following_up(leader).await;
    leader.see("Vi talte om sommerens vagtplan.").await;
    leader.see_no("Det her er ikke gemt endnu.").await;
    assert_eq!(leader.text().await.matches("Vi talte om sommerens vagtplan.").count(), 1, "it was saved once");
    looked_at(leader, "opfoelgning").await;
    the_press_that_opens_a_question_does_not_answer_it(leader).await;

    let dates = leader.at_home("datoer.ics");
    leader.click("Gem til kalenderen …").await;
    leader.save_in_dialog("Gem til kalenderen", &dates).await;
    leader.see("Gemt som datoer.ics").await;
    assert!(fs::read_to_string(&dates).unwrap().contains("SUMMARY:Opfølgning"));

    leader.click("Se, hvad du kan sende …").await;
    leader.see_page("Din opfølgning").await;
    leader.see("Holdes tilbage").await;
    looked_at(leader, "opdatering").await;
    leader.see("Til Eksempel Vært").await;
    let update = leader.saves("Gem som fil til Eksempel Vært", "opdatering.oevebane").await;
    sees_the_next_update(leader).await;
    update
}

/// A double click opens a question with its first half; where the second half falls, it answers nothing.
async fn the_press_that_opens_a_question_does_not_answer_it(leader: &Person) {
    let open = "return document.querySelector('dialog') !== null";
    let press = |detail: u8| {
        format!(
            "document.querySelector('dialog [value=no]').dispatchEvent(
                new MouseEvent('click', {{ bubbles: true, cancelable: true, detail: {detail} }}));
            {open}"
        )
    };
    leader.script("document.querySelector('.entry-foot .link-button + .link-button').click()").await;
    leader.see("Slet det, du har skrevet?").await;
    assert_eq!(leader.script(&press(2)).await, true);
    // It goes once it has told that it closes.
    leader.script(&press(1)).await;
    leader.see_no("Slet det, du har skrevet?").await;
    leader.see("Vi talte om sommerens vagtplan.").await;
}

/// Whoever has sent one sees what the next would hold, and when the last was saved.
async fn sees_the_next_update(leader: &Person) {
    leader.click("Øvebane, til forsiden").await;
    leader.see_no("kun du har set det nyeste").await;
    opens_following_up(leader).await;
    leader.click("Se, hvad du kan sende …").await;
    leader.see_page("Din opfølgning").await;
    leader.see("Du gemte sidst en fil til Eksempel Vært i dag kl.").await;
}

async fn host_reads(host: &Person, leader: &Person, update: &Path) {
    host.see("Følg op på aftalen »Korte morgenmøder").await;
    host.opens_file(&leader.carries(update, host)).await;
    host.see_page("En opfølgning fra Eksempel Leder").await;
    host.see("Korte morgenmøder med teamet").await;
    host.see_no("KUN-TIL-MIG").await;
    looked_at(host, "opfoelgning-fra").await;
    host.click("Tag imod").await;
    host.see_page("Opfølgning").await;
    host.see("Vi mødes ti minutter hver morgen.").await;
    host.see("Her står det, Eksempel vælger at dele om sin trivsel.").await;
    host.see_no("KUN-TIL-MIG").await;
    looked_at(host, "opfoelgning-vaert").await;
    host.click("Øvebane, til forsiden").await;
    host.see_no("Følg op på aftalen").await;
}

/// One update after the other, both ways: what is new comes, and what was deleted goes at the other's too.
async fn updates_go_on(leader: &Person, host: &Person) {
    leader.opens_stage(LEADERS, "Opfølgning").await;
    leader.click("Slet … »1:1-samtaler«").await;
    leader.see("Det forsvinder også hos Eksempel Vært, næste gang du sender.").await;
    leader.click("Slet det").await;
    leader.see("Det er slettet.").await;
    leader.see_no("Vi talte om sommerens vagtplan.").await;
    looked_at(leader, "slettet").await;
    leader.click("Se, hvad du kan sende …").await;
    leader.see("Det, du har slettet, forsvinder også hos Eksempel Vært.").await;
    looked_at(leader, "opdatering-med-slettet").await;
    tells(leader, host, LEADERS, "Nu spørger de hinanden først.").await;
    host.see_no("Vi talte om sommerens vagtplan.").await;
    // A word about the talk goes back twice, and the leader answers in between.
    tells(host, leader, HOSTS, "Jeg så det selv i onsdags.").await;
    tells(leader, host, LEADERS, "Det glæder mig, at du kom forbi.").await;
    tells(host, leader, HOSTS, "Jeg kommer igen efter jul.").await;
    tells(host, leader, HOSTS, "Vi tager den 6. januar.").await;
    for (person, card) in [(leader, LEADERS), (host, HOSTS)] {
        person.opens_stage(card, "Opfølgning").await;
        person.see_page("Opfølgning").await;
        person.unfolds(".earlier-entries").await;
        for text in ["Nu spørger de", "Jeg så det selv", "Det glæder mig", "Jeg kommer igen", "Vi tager den"] {
            person.see(text).await;
        }
        person.see_no("Vi talte om sommerens vagtplan.").await;
    }
}

/// Writes about a talk of the two, saves the update, and the other takes it in.
async fn tells(from: &Person, to: &Person, card: &str, text: &str) {
    from.opens_stage(card, "Opfølgning").await;
    from.click("Skriv om en 1:1-samtale").await;
    from.types_in("#write-text", text).await;
    from.click("Gem").await;
    from.see("Gemt kl.").await;
    from.click("Se, hvad du kan sende …").await;
    from.see_page("Din opfølgning").await;
    let update = from.saves("Gem som fil til Eksempel", "naeste.oevebane").await;
    to.takes_in(from, &update).await;
    to.see_page("Opfølgning").await;
    to.see(text).await;
}

/// A day that is in the calendar already and then taken out of the plan is told, and said to be cancelled there.
async fn takes_a_day_out(leader: &Person) {
    leader.opens_stage(LEADERS, "Plan").await;
    leader.click("Fjern datoen: dato 1").await;
    leader.sees_saved().await;
    leader.opens_stage(LEADERS, "Opfølgning").await;
    leader.see("Der er taget en dato ud, siden du gemte til kalenderen.").await;
    let dates = leader.at_home("igen.ics");
    leader.click("Gem til kalenderen …").await;
    leader.save_in_dialog("Gem til kalenderen", &dates).await;
    leader.see("En dato, der er taget ud, står som »Aflyst«.").await;
    leader.see_no("siden du gemte til kalenderen").await;
    assert!(fs::read_to_string(&dates).unwrap().contains("SUMMARY:Aflyst: Opfølgning på planen"));
    looked_at(leader, "dato-aflyst").await;
}

async fn shares(leader: &Person, colleague: &Person) {
    leader.opens_stage(LEADERS, "Opfølgning").await;
    leader.see_page("Opfølgning").await;
    leader.click("Del øvebaner …").await;
    leader.see_page("Del øvebaner").await;
    leader.choose("En anden, med en engangskode").await;
    leader.fill("Modtagerens navn", "Eksempel Kollega").await;
    leader.click("Gem som fil til Eksempel Kollega").await;
    leader.see("Vælg mindst én øvebane.").await;
    leader.choose("Korte morgenmøder med teamet").await;
    leader.types_in("#share-words", "Prøv den, hvis du har lyst.").await;
    leader.see("Færre spørgsmål i løbet af formiddagen").await;
    leader.see_no("IKKE-FOR-ANDRE").await;
    looked_at(leader, "del-oevebaner").await;
    let file = leader.saves("Gem som fil til Eksempel Kollega", "oevebaner.oevebane").await;
    let code = leader.code().await.unwrap();
    opens_what_is_shared(leader).await;
    leader.see("Til Eksempel Kollega").await;
    leader.see("Gemt som fil i dag").await;

    colleague.opens_file_with_code(&leader.carries(&file, colleague), &code).await;
    colleague.see_page("Øvebaner fra »Eksempel Leder«").await;
    looked_at(colleague, "oevebaner-fra").await;
    colleague.takes_in_from_new().await;
    colleague.see_page("Øvebaner fra kolleger").await;
    looked_at(colleague, "andres-oevebaner").await;
    colleague.click("Skriv et par ord tilbage").await;
    colleague.types_in("#answer", "Den vil jeg prøve. Tak!").await;
    let words = colleague.saves("Gem som fil til Eksempel Leder", "ord.oevebane").await;

    leader.opens_file(&colleague.carries(&words, leader)).await;
    leader.see_page("Et par ord fra Eksempel Kollega").await;
    looked_at(leader, "et-par-ord").await;
    leader.click("Tag imod").await;
    leader.see_page("Øvebaner fra kolleger").await;
    leader.see("Den vil jeg prøve. Tak!").await;
    looked_at(leader, "det-du-har-delt").await;
    // An answer proves that it was sent.
    opens_what_is_shared(leader).await;
    leader.see("Sendt, gemt i dag").await;
    leader.see_no("Gemt som fil").await;
}

async fn opens_what_is_shared(leader: &Person) {
    leader.click("Øvebane, til forsiden").await;
    leader.click("Øvebaner fra kolleger").await;
    leader.see_page("Øvebaner fra kolleger").await;
}
