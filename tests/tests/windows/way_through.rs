//! How many clicks and screens the two ways take that everybody goes: they are counted, and kept short.

use std::path::Path;

use oevebane_tests::{Hands, PASSWORD, Person};

/// Someone on their way: every click is counted, and every screen that comes.
struct Way<'a> {
    person: &'a Person,
    clicks: usize,
    screens: Vec<String>,
}

impl<'a> Way<'a> {
    async fn begins(person: &'a Person, first: &str) -> Self {
        let mut way = Self { person, clicks: 0, screens: Vec::new() };
        way.comes_to(first).await;
        way
    }

    async fn comes_to(&mut self, screen: &str) {
        self.person.see_page(screen).await;
        self.screens.push(screen.to_owned());
    }

    async fn clicks(&mut self, name: &str) {
        self.person.click(name).await;
        self.clicks += 1;
    }

    async fn chooses(&mut self, name: &str) {
        self.person.choose(name).await;
        self.clicks += 1;
    }

    async fn clicks_part(&mut self, selector: &str) {
        self.person.clicks_part(selector).await;
        self.clicks += 1;
    }

    /// The system's dialog is a screen too, and its button a click.
    async fn saves(&mut self, title: &str, path: &Path) {
        self.screens.push(format!("(»{title}«)"));
        self.person.save_in_dialog(title, path).await;
        self.clicks += 1;
    }

    fn told(&self, way: &str) {
        println!("{way}: {} clicks, {} screens: {}", self.clicks, self.screens.len(), self.screens.join(" → "));
    }
}

async fn both_ways(hands: Hands) {
    let leader = Person::with_hands("leader", hands).await;
    let mut way = Way::begins(&leader, "Velkommen til Øvebane").await;
    leader.fill("Dit navn", "Eksempel Leder").await;
    leader.fill("Vælg en adgangskode", PASSWORD).await;
    way.clicks("Kom i gang").await;
    way.comes_to("Velkommen, Eksempel. Hvilken kommune arbejder du i?").await;
    way.chooses("Haderslev Kommune").await;
    leader.fill("Hvem skal du tale med?", "Eksempel Vært").await;
    way.clicks("Begynd forberedelsen").await;
    way.comes_to("Opgaveløsning").await;
    way.clicks_part("#q-strategisk-retning-4").await;
    way.clicks("Se, hvad der bliver sendt").await;
    way.comes_to("Se, hvad der bliver sendt").await;
    let file = leader.at_home("forberedelse.oevebane");
    way.clicks("Gem som fil til").await;
    way.saves("Gem filen", &file).await;
    way.comes_to("Filen er gemt").await;
    way.told("leader, from the first start to a saved file");
    assert!(way.clicks <= 8 && way.screens.len() <= 7, "the way is longer than 8 clicks and 7 screens");
    let code = leader.code().await.expect("a code");

    let mut host = Person::with_hands("host", hands).await;
    host.sets_up("Eksempel Vært").await;
    host.close().await;
    let here = leader.carries(&file, &host);
    // The double click, and the password of whoever had the app closed.
    host.open_with(&[&here]).await;
    host.unlocks().await;
    let mut way = Way::begins(&host, "Skriv engangskoden").await;
    host.fill("Engangskode", &code).await;
    way.clicks("Åbn filen").await;
    way.comes_to("En forberedelse fra »Eksempel Leder«").await;
    way.clicks("Jeg fik koden af »Eksempel Leder« selv").await;
    way.comes_to("Eksempel Leders forberedelse").await;
    way.told("host, from the double click to reading");
    assert!(way.clicks <= 2, "the way is longer than 2 clicks");
}

#[tokio::test]
async fn the_two_ways_that_everybody_goes_are_short() {
    both_ways(Hands::Mouse).await;
}

#[tokio::test]
async fn they_are_as_short_by_keyboard() {
    both_ways(Hands::Keyboard).await;
}
