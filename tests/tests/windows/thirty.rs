//! What the folder is for: the municipality's guide taken up from it, thirty invited with one press, and an answer sent with one.

use std::path::{Path, PathBuf};

use chrono::Utc;
use oevebane_core::mailbox::{BoxName, Mailbox};
use oevebane_core::name::{Line, Name};
use oevebane_core::package::for_all;
use oevebane_core::person::OwnKeys;
use oevebane_core::profile::Profile;
use oevebane_core::store::{Store, StoreError, contacts};
use oevebane_core::vault::{Slot, Vault};
use oevebane_tests::strict_json::json;
use oevebane_tests::{Given, Looked, PASSWORD, Person, Seat, get_acquainted};

const PAGE_FOR_AUTHORS: &str = include_str!("../../../guides/README.md");
const GUIDE: &str = "Årets lederudviklingssamtale";
const LEADERS: usize = 30;

/// Sits down, unlocked, with the folder chosen some time ago.
fn uses(person: &Person, folder: &Path) {
    let seat = Seat::again(person);
    seat.ask("unlock", json!({ "password": PASSWORD }));
    seat.ask("choose_mailbox", json!({ "file": seat.file(folder) }));
}

/// The guide that stands whole on the page for authors, laid for all by who has these keys.
fn lays_guide(folder: &Path, keys: &OwnKeys) {
    let mut examples = PAGE_FOR_AUTHORS.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let guide = examples.find(|example| example.starts_with("id = ")).unwrap();
    let (bytes, _) =
        for_all::write(guide, Name::claimed("Eksempel Konsulent"), Line::claimed(""), keys, Utc::now()).unwrap();
    let open = folder.join("oevebane-post/guider-til-alle");
    std::fs::create_dir_all(&open).unwrap();
    std::fs::write(open.join("0123456789abcdef0123456789abcdef.guide"), bytes).unwrap();
}

/// Lets the host know these people by their keys, as if receipts had come from all of them.
fn knows(host: &Person, people: &[(String, OwnKeys)]) {
    let vault = Vault::of(&host.data());
    let key = vault.open_slot(Slot::Password, PASSWORD.to_owned().into()).unwrap();
    let mut store = Store::open(&vault.database(), &key).unwrap();
    let known = store.transaction(|db| {
        for (name, keys) in people {
            let profile = Profile { name: Name::claimed(name), title: Line::claimed(""), workplace: Line::claimed("") };
            let id = contacts::add(db, &profile, &keys.public())?;
            contacts::confirm(db, id, Utc::now())?;
        }
        Ok::<_, StoreError>(())
    });
    known.unwrap();
}

/// Every file in the folder, as who only looks into it sees it.
fn lying(folder: &Path) -> Vec<PathBuf> {
    let (mut files, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let is_folder = entry.file_type().unwrap().is_dir();
            if is_folder { &mut folders } else { &mut files }.push(entry.path());
        }
    }
    files
}

/// Of files for somebody a look tells how large they are and when they came, and nothing else.
fn tells_nothing_but_sizes_and_times(folder: &Path, words: &[&str]) -> usize {
    let files = lying(folder);
    let for_somebody: Vec<_> =
        files.iter().filter(|file| !file.to_string_lossy().contains("guider-til-alle")).collect();
    for file in &for_somebody {
        let parts: Vec<_> = file.strip_prefix(folder).unwrap().iter().map(|part| part.to_str().unwrap()).collect();
        let ["oevebane-post", whose, name] = parts[..] else { panic!("{parts:?}") };
        for opaque in [whose, name.trim_end_matches(".oevebane")] {
            assert!(
                opaque.len() == 32 && opaque.bytes().all(|sign| sign.is_ascii_hexdigit()),
                "{opaque} tells something"
            );
        }
        let bytes = std::fs::read(file).unwrap();
        assert!(bytes.starts_with(b"age-encryption.org/v1\n"), "{name} is not locked");
        for word in words {
            assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "»{word}« is to be read in {name}");
        }
    }
    for_somebody.len()
}

#[tokio::test]
async fn a_host_takes_up_the_guide_invites_thirty_with_one_press_a_leader_answers_with_one_and_nobody_sees_a_file_dialog()
 {
    let (mut leader, mut host) = (Person::new("leader"), Person::new("host"));
    get_acquainted(&leader, &host);
    let folder = host.at_home("faelles");
    std::fs::create_dir(&folder).unwrap();
    uses(&leader, &folder);
    let consultant = OwnKeys::new().unwrap();
    lays_guide(&folder, &consultant);
    let mut others: Vec<_> = (1..LEADERS).map(|one| (format!("Eksempel Nr. {one}"), OwnKeys::new().unwrap())).collect();
    for (_, keys) in &others {
        Mailbox::in_folder(folder.clone()).open(&BoxName::of(&keys.public())).unwrap();
    }
    others.push(("Eksempel Konsulent".to_owned(), consultant));
    knows(&host, &others);
    uses(&host, &folder);
    for person in [&mut leader, &mut host] {
        person.open().await;
        person.unlocks().await;
    }

    // From here on a dialog that came would stand in the way of the next step.
    let looked = Looked::default();
    host.click("Eksempel Konsulent har lagt en guide til alle").await;
    host.see_page("Guider").await;
    host.clicks_part("[id^=offered-]").await;
    host.see_page("Tilføj guide").await;
    host.click("Tilføj guiden").await;
    host.see_page(GUIDE).await;

    host.click("Øvebane, til forsiden").await;
    host.chooses_new("Invitér til samtale").await;
    host.see_page("Invitér til samtale").await;
    host.click("Invitér flere på én gang").await;
    host.see_page("Invitér flere på én gang").await;
    host.unfolds("main details").await;
    host.clicks_part("input[name=guide][value=skovby-lus]").await;
    host.clicks_part(".boxes label:last-child input[name=year]").await;
    host.click(&format!("Indsæt alle {LEADERS}, der bruger fællesmappen")).await;
    host.see_no("Indsæt alle").await;
    host.sees_saved().await;
    looked.at(&host, "inviter-alle-i-mappen").await;
    host.click(&format!("Send {LEADERS} invitationer")).await;
    host.see_page(&format!("{LEADERS} invitationer er sendt")).await;
    looked.at(&host, "inviter-alle-i-mappen-sendt").await;
    let words = ["Eksempel", "Leder", "skovby", "invitation", "Hvordan"];
    assert_eq!(tells_nothing_but_sizes_and_times(&folder, &words), LEADERS);

    leader.see("Eksempel Vært har inviteret dig til samtale").await;
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
    // The leader has taken theirs away, and laid what it was answered with; the receipt has gone too.
    assert!(tells_nothing_but_sizes_and_times(&folder, &["Et svar", "Eksempel", "preparation"]) >= LEADERS);

    host.click("Øvebane, til forsiden").await;
    host.see("Eksempel Leder har sendt dig sin forberedelse").await;
    host.click("Eksempel Leder har sendt dig sin forberedelse").await;
    host.see_page("En forberedelse fra Eksempel Leder").await;
    host.click("Tag imod").await;
    host.see_page("Eksempel Leders forberedelse").await;
    host.see("Et svar").await;
    assert_eq!(host.script("return document.querySelectorAll('dialog[open]').length").await, json!(0));
}
