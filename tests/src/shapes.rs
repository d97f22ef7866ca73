//! Talks of other shapes, by the examples that come with the app: what one picks from, and what the host alone answers.

use chrono::{Datelike as _, Local};

use crate::strict_json::json;
use crate::{PASSWORD, Person, Seat};

/// The example with a catalogue.
const CATALOGUE: &str = include_str!("../../guides/examples/kompetencer.toml");
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

    fn seats(&self) -> [Seat; 2] {
        [&self.leader, &self.host].map(|person| {
            let seat = Seat::again(person);
            seat.ask("unlock", json!({ "password": PASSWORD }));
            seat
        })
    }
}

/// Opens the window at one's own preparation.
async fn opens_own(person: &mut Person, others_has_come: bool) {
    person.open().await;
    person.unlocks().await;
    person.clicks_part(".talk-row > button").await;
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
pub async fn shapes(visit: impl AsyncFn(&Person, &str)) {
    catalogue(&visit).await;
}

async fn catalogue(visit: &impl AsyncFn(&Person, &str)) {
    let mut two = Two::begun(CATALOGUE, "eksempel-kompetencer");
    let leader = &mut two.leader;
    opens_own(leader, false).await;
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
    leader.see("Vælg op til 3 svar:").await;
    visit(leader, "katalog-guide").await;
    leader.close().await;
    two.leader_sends();

    let host = &mut two.host;
    opens_own(host, true).await;
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
