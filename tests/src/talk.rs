//! The steps of the main job, as a person goes through them on the screen.

use std::path::Path;

use crate::Person;
use crate::patience::until;
use crate::strict_json::{Value, json};

/// What every example person opens the app with.
pub const PASSWORD: &str = "lange korte dage 7";

/// Which answer a question is given; the ids are the guide's.
pub enum Given {
    /// A choice on the scale, with a comment.
    Choice(u8, &'static str),
    /// A text, in the first part where there are several.
    Text(&'static str),
    /// »Vil hellere tale om det«.
    RatherTalk,
}

impl Person {
    /// Sets the app up with a name and a password, and comes to the start page.
    pub async fn sets_up(&self, name: &str) {
        self.see_page("Velkommen til Øvebane").await;
        self.fill("Dit navn", name).await;
        self.fill("Vælg en adgangskode", PASSWORD).await;
        self.click("Kom i gang").await;
        self.see_no("Velkommen til Øvebane").await;
    }

    /// Says on the start page which municipality one works in.
    pub async fn chooses_municipality(&self, name: &str) {
        self.see("Hvilken kommune arbejder du i?").await;
        self.choose(name).await;
        self.click("Begynd senere").await;
        self.see_no("Hvilken kommune arbejder du i?").await;
    }

    /// Opens the app that is set up already.
    pub async fn unlocks(&self) {
        self.fill("Adgangskode", PASSWORD).await;
        self.click("Lås op").await;
        self.see_no("Lås op").await;
    }

    /// Begins this year's talk by the guide whose id this is, with a leader of the given name (which may be empty).
    pub async fn begins(&self, guide: &str, with: &str) {
        self.begins_in(guide, false, with).await;
    }

    /// Begins this or next year's talk.
    pub async fn begins_in(&self, guide: &str, next_year: bool, with: &str) {
        self.goes_to_begin().await;
        self.clicks_part(&format!("input[name=guide][value={guide}]")).await;
        let year = if next_year { "last" } else { "first" };
        self.clicks_part(&format!(".boxes label:{year}-child input[name=year]")).await;
        if !with.is_empty() {
            self.fill("Hvem skal du tale med?", with).await;
        }
        self.click("Begynd forberedelsen").await;
        self.see_another_page_than("Begynd på en samtale").await;
        self.goes_to_the_first_step().await;
    }

    /// Goes to what there is to know before the first theme, from wherever the preparation opened.
    pub async fn goes_to_the_first_step(&self) {
        self.clicks_part(".map ol li:first-child .step-link").await;
    }

    /// Chooses from the start page what is to be begun or opened. Who has talks finds it in a menu, who has none in a line
    /// of words.
    pub async fn chooses_new(&self, what: &str) {
        if self.is_offered("details.new", ".ways").await {
            self.unfolds("details.new").await;
        }
        self.click(what).await;
    }

    /// Waits until one or the other stands on the page that has come, and tells whether it is the first.
    async fn is_offered(&self, one: &str, other: &str) -> bool {
        let which = format!(
            "if (document.querySelector('main[aria-busy=true]')) return null;
            return document.querySelector('{one}') ? true : document.querySelector('{other}') ? false : null"
        );
        let offered = until(async || self.script(&which).await.as_bool().ok_or_else(|| "neither".to_owned())).await;
        offered.unwrap_or_else(|instead| panic!("{} sees {instead} of {one} and {other}", self.name()))
    }

    async fn goes_to_begin(&self) {
        self.click("Øvebane, til forsiden").await;
        if self.is_offered("input[name=organisation]", "details.new, .ways").await {
            self.choose("Min kommune er ikke på listen").await;
        } else if self.is_offered("details.new", ".ways").await {
            self.chooses_new("Min egen samtale").await;
            self.see_page("Begynd på en samtale").await;
        } else {
            self.click("Begynd på en samtale").await;
            self.see_page("Begynd på en samtale").await;
        }
        // The other municipalities' guides are folded away once one's own is chosen.
        self.unfolds("main details").await;
    }

    /// Puts a text at once, as a paste does, into the field that a CSS selector finds, in the place of what stands there.
    pub async fn pastes_in(&self, selector: &str, text: &str) {
        let paste = format!(
            "const field = document.querySelector({});
            if (!field) return false;
            field.value = {};
            field.dispatchEvent(new InputEvent('input', {{ bubbles: true, inputType: 'insertFromPaste' }}));
            return true;",
            json!(selector),
            json!(text)
        );
        let pasted =
            until(
                async || {
                    if self.script(&paste).await == true { Ok(()) } else { Err("there is no such field".to_owned()) }
                },
            );
        pasted.await.unwrap_or_else(|error| panic!("{} can't paste in {selector}: {error}", self.name()));
    }

    /// Goes through the preparation from its first page to its last, and answers every question on the way as
    /// `given` says. `at_each` is called on every page, before anything is answered there.
    pub async fn prepares(&self, given: impl Fn(&str) -> Given, at_each: impl AsyncFn(&str)) {
        loop {
            let page = self.heading().await;
            at_each(&page).await;
            for (id, form) in self.questions().await {
                self.answers(&id, &form, given(&id)).await;
            }
            self.sees_saved().await;
            if page == "Det vigtigste" {
                return;
            }
            self.click("Næste:").await;
            self.see_another_page_than(&page).await;
        }
    }

    /// Waits for another main heading.
    pub async fn see_another_page_than(&self, page: &str) {
        let other = until(async || {
            let now = self.heading().await;
            if now == page { Err(now) } else { Ok(()) }
        });
        other.await.unwrap_or_else(|_| panic!("{} stays at »{page}«", self.name()));
    }

    /// The questions on this page that can be answered: id and form.
    async fn questions(&self) -> Vec<(String, String)> {
        let found = self
            .script(
                "return [...document.querySelectorAll('fieldset.question')].map((question) => {
                    const field = question.querySelector('input, textarea');
                    const id = question.id.slice('q-'.length);
                    const form = question.querySelector('.scale') ? 'scale'
                        : document.getElementById(`q-${id}-text`) ? 'text' : field.id;
                    return [id, form];
                })",
            )
            .await;
        let pair = |pair: &Value| Some((pair[0].as_str()?.to_owned(), pair[1].as_str()?.to_owned()));
        found.as_array().map(|pairs| pairs.iter().filter_map(pair).collect()).unwrap_or_default()
    }

    async fn answers(&self, id: &str, form: &str, given: Given) {
        match (given, form) {
            (Given::RatherTalk, _) => self.ticks(&format!("#q-{id}-talk")).await,
            (Given::Choice(value, comment), "scale") => {
                self.ticks(&format!("#q-{id}-{value}")).await;
                if !comment.is_empty() {
                    self.comments(id, comment).await;
                }
            }
            (Given::Text(text), "scale") => self.comments(id, text).await,
            (Given::Text(text) | Given::Choice(_, text), "text") => {
                self.types_in(&format!("#q-{id}-text"), text).await;
            }
            (Given::Text(text) | Given::Choice(_, text), first_part) => {
                self.types_in(&format!("#{first_part}"), text).await;
            }
        }
    }

    /// Clicks a choice or a box, and sees that it is taken.
    async fn ticks(&self, selector: &str) {
        self.clicks_part(selector).await;
        let ticked = format!("return document.querySelector('{selector}:checked') !== null");
        let taken =
            until(async || if self.script(&ticked).await == true { Ok(()) } else { Err("is not taken".to_owned()) });
        taken.await.unwrap_or_else(|instead| panic!("{}: {selector} {instead}", self.name()));
    }

    /// Writes a few words to one's choice on a scale; their field is folded away until it is asked for.
    pub async fn comments(&self, question: &str, text: &str) {
        self.unfolds(&format!("#q-{question} .comment")).await;
        self.types_in(&format!("#q-{question}-text"), text).await;
    }

    /// Writes a host's words to the question with this id; what to ask is folded away until it is asked for.
    pub async fn speaks_to(&self, question: &str, say: &str, ask: &str) {
        self.types_in(&format!("#q-{question}-feedback"), say).await;
        self.unfolds(&format!("#q-{question} .to-ask")).await;
        self.types_in(&format!("#q-{question}-ask"), ask).await;
    }

    /// Unfolds what one wrote to the question with this id the last time, and sees it.
    pub async fn sees_last_time(&self, question: &str, title: &str, wrote: &str) {
        self.see(title).await;
        self.unfolds(&format!("#q-{question} .last-time")).await;
        self.see(wrote).await;
    }

    /// Waits until everything typed is on disk: the page says »Gemt« and that nothing waits.
    pub async fn sees_saved(&self) {
        let saved = until(async || {
            let all = self.text().await;
            // In one look: what waits may be on its way at the next.
            if all.contains("Gemmer …") || all.contains("Ikke gemt") { Err(all) } else { Ok(()) }
        });
        saved.await.unwrap_or_else(|all| panic!("{} does not see all saved: {all}", self.name()));
    }

    /// Looks at what would leave and saves it with a one-time code for someone; gives the code.
    pub async fn sends_with_code(&self, to: &str, path: &Path) -> String {
        self.see_page("Se, hvad der bliver sendt").await;
        // Whom the talk is with is offered, and then another has to be asked for.
        if self.script("return Boolean(document.querySelector('.for-known'))").await == Value::Bool(true) {
            self.click("Send til en anden").await;
        }
        self.fill("Modtagerens navn", to).await;
        self.sends_as_file_with_code(path).await
    }

    /// Saves what the page sends for someone with a one-time code; gives the code.
    pub async fn sends_as_file_with_code(&self, path: &Path) -> String {
        self.click("Gem som fil til").await;
        self.save_in_dialog("Gem filen", path).await;
        self.see_page("Filen er gemt").await;
        self.code().await.expect("a code")
    }

    /// Sends the same preparation once more, with another code; gives it.
    pub async fn sends_once_more(&self, name: &str) -> String {
        self.click("Øvebane, til forsiden").await;
        self.click("Din LUS").await;
        self.click("Det vigtigste").await;
        self.see_page("Det vigtigste").await;
        self.click("Se, hvad der bliver sendt …").await;
        self.sends_with_code("Eksempel Vært", &self.at_home(name)).await
    }

    /// Opens a file by the button on the start page.
    pub async fn opens_file(&self, path: &Path) {
        self.click("Øvebane, til forsiden").await;
        self.click("Åbn en fil").await;
        self.open_in_dialog("Vælg en fil fra Øvebane", path).await;
    }

    /// Opens a file that a code locks.
    pub async fn opens_file_with_code(&self, path: &Path, code: &str) {
        self.opens_file(path).await;
        self.see_page("Skriv engangskoden").await;
        self.fill("Engangskode", code).await;
        self.click("Åbn filen").await;
    }

    /// Takes in what is open, from someone new who said the code themselves.
    pub async fn takes_in_from_new(&self) {
        self.click("Jeg fik koden af").await;
    }
}
