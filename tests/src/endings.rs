//! The steps of putting away, deleting and handing over.

use crate::Person;

impl Person {
    /// Puts a talk into the bin, and goes there.
    pub async fn puts_in_the_bin(&self, card: &str) {
        self.click("Øvebane, til forsiden").await;
        self.click(&format!("Mere om {}", card.replace("Din ", "din "))).await;
        self.click("Læg i papirkurven …").await;
        self.see("i 30 dage").await;
        self.click("Læg i papirkurven").await;
        self.see("ligger i papirkurven").await;
        self.click("Papirkurv").await;
        self.see_page("Papirkurv").await;
    }

    /// On the look back: writes down what was agreed before there was an app.
    pub async fn writes_an_earlier_agreement(&self, what: &str, outcome: &str) {
        self.click("Skriv en tidligere aftale").await;
        self.click("Gem aftalen").await;
        self.see("Skriv, hvad I aftalte.").await;
        self.fill("Hvad aftalte I?", what).await;
        self.fill("Hvad blev det til?", outcome).await;
        self.click("Gem aftalen").await;
        self.see(what).await;
    }

    /// Where the new leader's name is written already: hands the plan over.
    pub async fn hands_the_plan_to(&self, name: &str, file: &str) {
        self.click(&format!("Giv planen videre til {name} …")).await;
        self.see("ikke din forberedelse").await;
        self.saves("Vælg, hvor filen gemmes …", file).await;
    }
}
