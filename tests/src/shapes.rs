//! Talks of other shapes, by the examples that come with the app: what one picks from, what the host alone answers, cards, and
//! what both answer on the same scale.

use chrono::{Datelike as _, Local};

use crate::strict_json::json;
use crate::{PASSWORD, Person, Seat};

/// The example with a catalogue.
const CATALOGUE: &str = include_str!("../../guides/examples/kompetencer.toml");
/// The example with cards.
const CARDS: &str = include_str!("../../guides/examples/samtalekort.toml");
/// The example in which both answer.
const TWO_SIDED: &str = include_str!("../../guides/examples/to-sider.toml");
/// What is chosen on the page, by value.
const CHOSEN: &str = "return [...document.querySelectorAll('.pick-some input:checked')].map(({ value }) => value)";

/// Two who have a talk by a guide; nobody's window is open.
struct Two {
    leader: Person,
    host: Person,
    talk: String,
}

impl Two {
    /// A leader who has added the guide and begun, and a host.
    fn begun(guide: &str, id: &str) -> Self {
        let (leader, host) = (Person::new("leder"), Person::new("vaert"));
        let leads = Seat::of(&leader, "Eksempel Leder");
        drop(Seat::of(&host, "Eksempel Vært"));
        leads.ask("add_guide", json!({ "text": guide }));
        let talk = leads.begins(id, Local::now().year(), "Eksempel Vært");
        Self { leader, host, talk }
    }

    /// The leader sends what was written; from then on the two know each other.
    fn leader_sends(&self) {
        let [leads, hosts] = self.seats();
        leads.sends(&self.talk, &hosts, false, "forberedelse.oevebane");
        hosts.sends_receipt(&leads);
    }

    /// The same after that: no code is needed.
    fn leader_sends_again(&self) {
        let [leads, hosts] = self.seats();
        leads.sends(&self.talk, &hosts, true, "forberedelse-igen.oevebane");
    }

    /// Both answered the same statements the year before, and know each other since.
    fn had_a_picture_last_year(&self) {
        let [leads, hosts] = self.seats();
        let last = leads.begins("eksempel-to-sider", Local::now().year() - 1, "Eksempel Vært");
        let statements = ["retning", "beslutter", "lytter", "foelger-op", "beder-om-hjaelp"];
        for (question, value) in statements.into_iter().zip([2, 2, 4, 3, 4]) {
            leads.answers(&last, question, json!({ "value": value }));
        }
        leads.sends(&last, &hosts, false, "sidste.oevebane");
        hosts.sends_receipt(&leads);
        for (question, value) in statements.into_iter().zip([3, 1, 4, 4, 2]) {
            hosts.answers(&last, question, json!({ "value": value }));
        }
        hosts.sends(&last, &leads, true, "vaertens-sidste.oevebane");
    }

    fn seats(&self) -> [Seat; 2] {
        [&self.leader, &self.host].map(|person| {
            let seat = Seat::again(person);
            seat.ask("unlock", json!({ "password": PASSWORD }));
            seat
        })
    }
}

/// Opens the window at one's own preparation of this year's talk, which goes by this name.
async fn opens_own(person: &mut Person, talk: &str, others_has_come: bool) {
    person.open().await;
    person.unlocks().await;
    let name = format!("{talk} {}", Local::now().year());
    person.see(&name).await;
    let row = format!(
        "[...document.querySelectorAll('.talk-row > button')].find((row) => row.querySelector('b')?.textContent === '{name}').click()"
    );
    person.script(&row).await;
    person.see("Forberedelse").await;
    person.clicks_part(".year-path li:nth-child(2) button").await;
    if others_has_come {
        person.click("Din forberedelse").await;
    }
}

/// Goes to a theme, which is called with its number in the list.
async fn goes_to(person: &Person, theme: &str) {
    person.click(theme).await;
    person.see_page(theme.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == ' ')).await;
}

async fn counts(person: &Person, selector: &str) -> u64 {
    let found = person.script(&format!("return document.querySelectorAll(\"{selector}\").length")).await;
    found.as_u64().expect("a number")
}

/// Plays it and calls `visit` on every page, with a name for it.
///
/// # Panics
/// Where a step can't be done.
pub async fn all(visit: impl AsyncFn(&Person, &str)) {
    catalogue(&visit).await;
    cards(&visit).await;
    two_sides(&visit).await;
}

/// Each chooses cards, one of them their own, and sees before the talk what the other chose.
///
/// # Panics
/// Where a step can't be done.
pub async fn cards(visit: &impl AsyncFn(&Person, &str)) {
    let mut two = Two::begun(CARDS, "eksempel-samtalekort");
    let leader = &mut two.leader;
    opens_own(leader, "Din LUS", false).await;
    goes_to(leader, "1 Kortene").await;
    leader.see("Altid med, for jer begge:").await;
    leader.clicks_part("#q-dine-kort-pick-modstand").await;
    leader.types_in("#q-dine-kort-own-1", "Hvem passer på dig?").await;
    leader.see("Du har valgt 2. Fjern et af dem").await;
    assert_eq!(counts(leader, "#q-dine-kort-pick-grin:disabled").await, 1, "one's own counts like the others");
    leader.sees_saved().await;
    visit(leader, "kort").await;
    leader.close().await;
    two.leader_sends();

    let host = &mut two.host;
    opens_own(host, "Eksempel Leders LUS", true).await;
    goes_to(host, "1 Kortene").await;
    host.see("Hvem passer på dig?").await;
    host.clicks_part("#q-dine-kort-pick-grin").await;
    host.sees_saved().await;
    visit(host, "vaertens-kort").await;
    host.click("Side om side").await;
    host.see_page("Side om side").await;
    host.see("Hvad griner I ad på dit arbejde?").await;
    host.see("Hvem passer på dig?").await;
    host.see("Hvad er dit næste skridt?").await;
    visit(host, "kort-side-om-side").await;
    host.clicks_part(".year-path li:nth-child(3) button").await;
    host.click("Begynd samtalen").await;
    host.click("Begynd med Kortene").await;
    host.see_page("Kortene").await;
    host.see("Hvad er dit næste skridt?").await;
    visit(host, "kort-i-samtalen").await;
}

/// Both answer the same statements, and see the picture and the list, with last year's beside it, once both have.
///
/// # Panics
/// Where a step can't be done.
pub async fn two_sides(visit: &impl AsyncFn(&Person, &str)) {
    let mut two = Two::begun(TWO_SIDED, "eksempel-to-sider");
    two.had_a_picture_last_year();
    let leader = &mut two.leader;
    opens_own(leader, "Din LUS", false).await;
    goes_to(leader, "1 Ledelsen i hverdagen").await;
    leader.see("Forskellen på to svar er tit det bedste sted at begynde.").await;
    for (question, value) in [("retning", 4), ("beslutter", 2), ("lytter", 5), ("foelger-op", 3)] {
        leader.clicks_part(&format!("#q-{question}-{value}")).await;
    }
    leader.sees_saved().await;
    visit(leader, "to-sider").await;
    leader.close().await;
    two.leader_sends_again();

    let host = &mut two.host;
    opens_own(host, "Eksempel Leders LUS", true).await;
    goes_to(host, "1 Ledelsen i hverdagen").await;
    host.see("Forskellen på to svar er tit det bedste sted at begynde.").await;
    assert_eq!(
        counts(host, ".step .in-sight .scale-read").await,
        0,
        "the other's number is not in sight while one gives one's own"
    );
    for (question, value) in [("retning", 3), ("beslutter", 4), ("lytter", 5), ("beder-om-hjaelp", 2)] {
        host.clicks_part(&format!("#q-{question}-{value}")).await;
    }
    host.sees_saved().await;
    visit(host, "vaertens-side").await;
    host.click("Side om side").await;
    host.see_page("Side om side").await;
    host.see("Det svarede I begge").await;
    assert_eq!(counts(host, ".spider svg").await, 2, "this year's and last year's");
    host.see("cirka halvdelen af tiden").await;
    let paper = host.at_home("billede.pdf");
    host.click("Gem billedet som PDF …").await;
    host.save_in_dialog("Gem som PDF", &paper).await;
    host.see("billede.pdf er gemt.").await;
    visit(host, "billedet").await;
    host.clicks_part(".year-path li:nth-child(3) button").await;
    host.click("Begynd samtalen").await;
    host.see("Det svarede I begge").await;
    visit(host, "billedet-i-samtalen").await;
}

/// What one picks from, and what the host alone answers.
///
/// # Panics
/// Where a step can't be done.
pub async fn catalogue(visit: &impl AsyncFn(&Person, &str)) {
    let mut two = Two::begun(CATALOGUE, "eksempel-kompetencer");
    let leader = &mut two.leader;
    opens_own(leader, "Din LUS", false).await;
    goes_to(leader, "1 Styrker").await;
    for pick in ["ro", "lytte", "samle"] {
        leader.clicks_part(&format!("#q-styrker-nu-pick-{pick}")).await;
    }
    leader.see("Du har valgt 3. Fjern et af dem").await;
    assert_eq!(counts(leader, "#q-styrker-nu-pick-retning:disabled").await, 1, "no more can be chosen");
    assert_eq!(leader.script(CHOSEN).await, json!(["lytte", "samle", "ro"]), "they stand in the guide's order");
    leader.see("Det svarer din leder på med sine egne ord.").await;
    visit(leader, "katalog").await;
    goes_to(leader, "2 Øvelse").await;
    leader.clicks_part("#q-oeve-hvordan-pick-se").await;
    leader.clicks_part("#q-oeve-hvordan-pick-tale").await;
    assert_eq!(leader.script(CHOSEN).await, json!(["tale"]), "one takes the place of the other");
    leader.clicks_part("#q-tid-til-ledelse-3").await;
    leader.sees_saved().await;
    visit(leader, "valg-og-ord-ved-tal").await;
    leader.click("Se, hvad der bliver sendt").await;
    leader.see_page("Se, hvad der bliver sendt").await;
    leader.see("At få folk til at ville det samme").await;
    leader.see("det når jeg i de fleste uger").await;
    visit(leader, "valg-sendes").await;
    leader.click("Guider").await;
    leader.click("Eksempel fra Øvebane Eksempel: Samtale med et katalog").await;
    leader.see("Vælg op til 3:").await;
    visit(leader, "katalog-guide").await;
    leader.close().await;
    two.leader_sends();

    let host = &mut two.host;
    opens_own(host, "Eksempel Leders LUS", true).await;
    goes_to(host, "1 Styrker").await;
    host.see("Eksempels svar").await;
    host.see("At holde hovedet koldt, når det brænder på").await;
    assert_eq!(counts(host, ".step .pick-some").await, 0, "a host does not choose for a leader");
    host.see("Det er kun dig, der svarer på det").await;
    host.types_in("#q-styrker-set-text", "Du tog den svære samtale i maj.").await;
    host.sees_saved().await;
    visit(host, "kun-vaerten-svarer").await;
    host.click("Side om side").await;
    host.see_page("Side om side").await;
    host.see("Du tog den svære samtale i maj.").await;
    host.see("Det er kun lederens leder, der svarer på det.").await;
    visit(host, "valg-side-om-side").await;
    host.clicks_part(".year-path li:nth-child(3) button").await;
    host.click("Begynd samtalen").await;
    host.click("Begynd med Styrker").await;
    host.see_page("Styrker").await;
    host.see("Du tog den svære samtale i maj.").await;
    visit(host, "valg-i-samtalen").await;
}
