//! How files go from one person to another, as both go through it on the screen.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{Datelike as _, Days, Local};

use crate::patience::until;
use crate::strict_json::json;
use crate::{Person, Seat};

/// A day some days from now, as a person writes it.
#[must_use]
pub fn in_days(days: u64) -> String {
    (Local::now().date_naive() + Days::new(days)).format("%-d.%-m.%Y").to_string()
}

/// A leader and a host who need no code any more, with one talk between them; both have the app open. How people come
/// so far on the screen is the main job's.
pub async fn acquainted() -> (Person, Person) {
    let (mut leader, mut host) = (Person::new("leader"), Person::new("host"));
    get_acquainted(&leader, &host);
    for person in [&mut leader, &mut host] {
        person.open().await;
        person.unlocks().await;
    }
    (leader, host)
}

/// The same before they open the app.
pub fn get_acquainted(leader: &Person, host: &Person) {
    let (leads, hosts) = (Seat::of(leader, "Eksempel Leder"), Seat::of(host, "Eksempel Vært"));
    let talk = leads.begins("norddjurs-lus", Local::now().year(), "Eksempel Vært");
    leads.writes(&talk, json!({ "kind": "words", "field": "earlier", "text": "Vi aftalte korte morgenmøder." }));
    leads.sends(&talk, &hosts, false, "forberedelse.oevebane");
    hosts.sends_receipt(&leads);
}

impl Person {
    /// Puts a copy of a file into another's home folder, as a mail would.
    #[must_use]
    pub fn carries(&self, file: &Path, to: &Self) -> PathBuf {
        let name = file.file_name().and_then(|name| name.to_str()).expect("a file's name");
        let here = to.at_home(name);
        fs::copy(file, &here).expect("a copy");
        here
    }

    /// Chooses the folder that files find their own way by.
    pub async fn chooses_shared_folder(&self, folder: &Path) {
        self.click("Indstillinger").await;
        self.see_page("Indstillinger").await;
        self.click("Vælg mappe …").await;
        self.chooses_folder("Vælg fællesmappen", folder).await;
        self.see("Mappen virker, og Øvebane bruger den fra nu af.").await;
    }

    /// In the preview: chooses the other way for an answer, to be sent or held back, and sees it so.
    pub async fn sends_or_holds_back(&self, question: &str) {
        let choice = format!("#send-answer-{question}");
        let held = format!("return document.querySelector('{choice}').closest('.leaving').classList.contains('held')");
        let before = self.script(&held).await;
        self.clicks_part(&choice).await;
        let turned = until(async || match self.script(&held).await {
            now if now == before => Err(format!("held back is {now} still")),
            _ => Ok(()),
        });
        turned.await.unwrap_or_else(|still| panic!("{}, {question}: {still}", self.name()));
    }

    /// Saves the page's file for someone by the button that begins so.
    pub async fn saves(&self, button: &str, name: &str) -> PathBuf {
        let file = self.at_home(name);
        self.click(button).await;
        self.save_in_dialog("Gem filen", &file).await;
        self.see_page("Filen er gemt").await;
        file
    }

    /// The one-time code that the page shows, if it shows one.
    pub async fn code(&self) -> Option<String> {
        let code = self.script("return document.querySelector('.code')?.innerText ?? null").await;
        code.as_str().map(|code| code.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Saves a receipt to whom one has just taken something in from.
    pub async fn saves_receipt(&self) -> PathBuf {
        self.click("Lav en kvittering").await;
        self.see_page("Send en kvittering").await;
        self.saves("Gem kvitteringen som fil …", "kvittering.oevebane").await
    }

    /// Opens a file of the other's, which lies with them, and takes it in.
    pub async fn takes_in(&self, from: &Self, file: &Path) {
        self.opens_file(&from.carries(file, self)).await;
        self.takes_in_open().await;
    }

    /// Takes in what is open, from someone known.
    pub async fn takes_in_open(&self) {
        self.click("Tag imod").await;
        self.see_no("Tag imod").await;
    }

    /// Goes from wherever one is to this part of a talk's year.
    pub async fn opens_stage(&self, card: &str, stage: &str) {
        self.click("Øvebane, til forsiden").await;
        self.click(card).await;
        self.click(stage).await;
    }
}
