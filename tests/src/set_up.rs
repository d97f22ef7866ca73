//! People who have set the app up some time ago.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use age::scrypt;

use crate::strict_json::json;
use crate::{PASSWORD, Person, Seat};

/// Every file of a data folder, by its path in there.
type Files = Vec<(PathBuf, Vec<u8>)>;

impl Person {
    /// Saves everything in one file, on the page with the settings; gives its code.
    pub async fn saves_everything(&self, name: &str, moving: bool) -> String {
        self.unfolds("details:has(#backup-password)").await;
        self.types_in("#backup-password", PASSWORD).await;
        if moving {
            self.choose("Jeg flytter til en ny computer").await;
        }
        self.click(if moving { "Gem filen, og luk Øvebane her" } else { "Gem sikkerhedskopien" }).await;
        self.save_in_dialog("Gem sikkerhedskopien", &self.at_home(name)).await;
        self.see_page("Skriv koden ned nu").await;
        let groups =
            "return [...document.querySelectorAll('#backup-code li')].map((group) => group.innerText).join(' ')";
        self.script(groups).await.as_str().unwrap_or_default().to_owned()
    }

    /// Types one group of the code of a backup back, as the page asks, and goes on.
    pub async fn has_written_down(&self, code: &str) {
        self.types_a_group_of(code).await;
        self.click("Koden er skrevet ned").await;
    }

    /// Types back the group that is asked for, once the code has gone from the screen.
    async fn types_a_group_of(&self, code: &str) {
        self.click("Jeg har skrevet den ned").await;
        self.is_shown_no_code().await;
        let label = self.script("return document.querySelector('label[for=group]').innerText").await;
        let label: String = label.read();
        let asked: usize =
            label.chars().filter(char::is_ascii_digit).collect::<String>().parse().expect("the number of a group");
        let group = code.split_whitespace().nth(asked - 1).expect("so many groups");
        self.fill("Skriv gruppe", &group.to_lowercase()).await;
    }

    /// Writes the recovery code down from the page that the start page leads to, and types back the group that is asked for; gives it.
    pub async fn writes_the_recovery_code_down(&self) -> String {
        self.click("Skriv din nødkode ned").await;
        self.see_page("Skriv din nødkode ned").await;
        let groups =
            "return [...document.querySelectorAll('.code-groups li')].map((group) => group.innerText).join(' ')";
        let code: String = self.script(groups).await.read();
        self.types_a_group_of(&code).await;
        self.click("Den er skrevet ned").await;
        self.see_page("Nødkoden er skrevet ned").await;
        code
    }

    /// The code can't be read from the screen while it is asked for.
    pub async fn is_shown_no_code(&self) {
        let shown = self.script("return document.querySelector('.code-groups')").await;
        assert!(shown.is_null(), "{} can read the code from the screen", self.name());
    }

    /// Someone who has set the app up with this name, and has it open. For messages of failing tests they have a name
    /// of their own.
    pub async fn at_work(called: &str, name: &str) -> Self {
        let mut person = Self::new(called);
        person.has_set_up(name);
        person.open().await;
        person.unlocks().await;
        person
    }

    /// Gives the person a data folder that was set up with this name. Whoever bears the name has the same keys in every
    /// test: stretching keys takes seconds, so each is set up once.
    pub fn has_set_up(&self, name: &str) {
        static SET_UP: Mutex<BTreeMap<String, Arc<Files>>> = Mutex::new(BTreeMap::new());
        let mut all = SET_UP.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(files) = all.get(name).map(Arc::clone) {
            drop(all);
            for (path, content) in files.iter() {
                let path = self.data().join(path);
                fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
                fs::write(path, content).expect("a file");
            }
            return;
        }
        Seat::again(self).ask("set_up", json!({ "name": name, "password": PASSWORD }));
        self.makes_easy_to_open();
        all.insert(name.to_owned(), Arc::new(self.files_of_data()));
    }

    /// Seals the key that the password opens anew, with hardly any stretching.
    fn makes_easy_to_open(&self) {
        let slot = self.data().join("vault/password.slot");
        let mut identity = scrypt::Identity::new(PASSWORD.to_owned().into());
        identity.set_max_work_factor(30);
        let key = age::decrypt(&identity, &fs::read(&slot).expect("a slot")).expect("the key");
        let mut easy = scrypt::Recipient::new(PASSWORD.to_owned().into());
        easy.set_work_factor(1);
        fs::write(&slot, age::encrypt(&easy, &key).expect("a sealed key")).expect("a slot on disk");
    }

    fn files_of_data(&self) -> Files {
        let data = Path::new("data");
        let files = self.files();
        let of_data = files.iter().filter_map(|file| file.strip_prefix(data).ok());
        of_data.map(|file| (file.to_owned(), fs::read(self.data().join(file)).expect("a file"))).collect()
    }
}
