//! The steps of inviting, as a host goes through them on the screen.

use crate::Person;

impl Person {
    /// Begins to invite someone who is no contact yet, by the guide whose id this is, to this year's talk.
    pub async fn begins_to_invite(&self, guide: &str, name: &str) {
        self.fills_in_whom_to_invite(guide, name).await;
        self.click("Lav invitationen").await;
        self.see_page_beginning(&format!("Invitér {name} til")).await;
    }

    /// Says whom to invite, who is no contact yet, and by which guide.
    pub async fn fills_in_whom_to_invite(&self, guide: &str, name: &str) {
        self.click("Øvebane, til forsiden").await;
        self.chooses_new("Invitér til samtale").await;
        self.see_page("Invitér til samtale").await;
        self.unfolds("main details").await;
        if self.script("return Boolean(document.querySelector('input[name=who]'))").await == true {
            self.clicks_part("input[name=who][value='']").await;
        }
        self.fill("Navn", name).await;
        self.clicks_part(&format!("input[name=guide][value={guide}]")).await;
    }

    /// Begins to invite a contact to next year's talk, by the guide whose id this is.
    pub async fn begins_to_invite_again(&self, guide: &str, name: &str) {
        self.click("Øvebane, til forsiden").await;
        self.chooses_new("Invitér til samtale").await;
        self.see_page("Invitér til samtale").await;
        self.choose(name).await;
        self.unfolds("main details").await;
        self.clicks_part(&format!("input[name=guide][value={guide}]")).await;
        self.clicks_part(".boxes label:last-child input[name=year]").await;
        self.click("Lav invitationen").await;
        self.see_page_beginning(&format!("Invitér {name} til")).await;
    }

    async fn see_page_beginning(&self, heading: &str) {
        self.see(heading).await;
        assert!(self.heading().await.starts_with(heading), "{}", self.heading().await);
    }

    /// Opens every theme of the guide that is being adapted.
    pub async fn unfolds_all_themes(&self) {
        self.unfolds("details.adapt-theme").await;
    }

    /// Adds a question to the theme with this id.
    pub async fn adds_a_question(&self, theme: &str, text: &str) {
        self.clicks_part(&format!("#add-{theme}")).await;
        self.types_in(".own-question:last-of-type textarea[id^=own-egen]", text).await;
        self.sees_saved().await;
    }

    /// Saves the invitation as a file, and gives the code if there is one.
    pub async fn saves_invitation(&self, to: &str, name: &str) -> Option<String> {
        self.saves(&format!("Gem som fil til {to} …"), name).await;
        self.code().await
    }
}
