//! What two people write stands in plain in no file that the app, its web view or its dialogs leave.

use std::fs;
use std::path::{Path, PathBuf};

use memchr::memmem;
use oevebane_tests::{Given, Person};

/// Plain ASCII, so that it looks the same in every encoding of one byte.
const CANARY: &str = "KANARIEFUGL";

/// Whether one of these words stands there as UTF-8 or as UTF-16, which is what web views keep text in. A file that has gone
/// meanwhile tells nobody anything.
fn sings(file: &Path, canaries: &[&str]) -> bool {
    let Ok(bytes) = fs::read(file) else { return false };
    let wide = |canary: &str| canary.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    canaries
        .iter()
        .flat_map(|canary| [canary.as_bytes().to_vec(), wide(canary)])
        .any(|form| memmem::find(&bytes, &form).is_some())
}

/// Which of these files of a person's hold one of these words.
pub fn singing<'a>(person: &Person, files: &'a [PathBuf], canaries: &[&str]) -> Vec<&'a Path> {
    let sings = |file: &&Path| sings(&person.everything().join(file), canaries);
    files.iter().map(PathBuf::as_path).filter(sings).collect()
}

/// Looks through everything a person has, and gives the files that were looked at.
fn silent_files(person: &Person) -> Vec<String> {
    let files = person.files();
    let singing = singing(person, &files, &[CANARY]);
    assert!(singing.is_empty(), "{}: {singing:?}", person.name());
    files.iter().map(|file| file.display().to_string()).collect()
}

#[tokio::test]
async fn what_two_people_write_and_read_stands_in_plain_in_no_file_also_after_a_kill() {
    let (mut leader, mut host) = (Person::with_app_open("leader").await, Person::with_app_open("host").await);
    leader.sets_up("KANARIEFUGL Leder").await;
    host.sets_up("KANARIEFUGL Vaert").await;
    let (file, code) = writes_and_sends(&leader).await;
    reads(&host, &file, &code).await;

    leader.click("Øvebane, til forsiden").await;
    leader.click("Din LUS").await;
    leader.goes_to_the_first_step().await;
    leader.types_in("#words-earlier", " KANARIEFUGL igen, midt i en KANARIEFU").await;
    leader.kill().await;
    host.close().await;

    for person in [&leader, &host] {
        let files = silent_files(person);
        assert!(files.len() >= 15, "{} files: {files:?}", files.len());
        let web_view = "home/.local/share/dk.oevebane/";
        for part in ["data/vault/oevebane.db", "data/backups/", web_view, "home/forberedelse.oevebane", "log"] {
            let looked_at = files.iter().any(|file| file.starts_with(part));
            assert!(looked_at, "{}: {part} was not looked at: {files:?}", person.name());
        }
    }
    a_planted_canary_is_heard(&host);
}

/// Writes the canary wherever there is room for it, and sends all that can be sent.
async fn writes_and_sends(leader: &Person) -> (PathBuf, String) {
    leader.begins("norddjurs-lus", "KANARIEFUGL Vaert").await;
    leader.types_in("#words-earlier", "KANARIEFUGL tidligere").await;
    leader
        .prepares(
            |_| Given::Choice(3, "KANARIEFUGL svar"),
            async |page| {
                if page == "Arbejdsmæssig trivsel" {
                    leader.clicks_part("[id^=note]").await;
                    leader.type_text("KANARIEFUGL kun til mig").await;
                }
            },
        )
        .await;
    leader.types_in("#words-wishes", "KANARIEFUGL på ønskelisten").await;
    leader.sees_saved().await;
    leader.click("Se, hvad der bliver sendt …").await;
    let file = leader.at_home("forberedelse.oevebane");
    let code = leader.sends_with_code("KANARIEFUGL Vaert", &file).await;
    leader.click("Filer til andre").await;
    leader.see_page("Filer til andre").await;
    leader.click("Se, hvad der er i den").await;
    leader.see("KANARIEFUGL på ønskelisten").await;
    (file, code)
}

async fn reads(host: &Person, file: &Path, code: &str) {
    let here = host.at_home("forberedelse.oevebane");
    fs::copy(file, &here).unwrap();
    host.opens_file_with_code(&here, code).await;
    host.takes_in_from_new().await;
    host.see_page("KANARIEFUGL Leders forberedelse").await;
    host.see("KANARIEFUGL svar").await;
    host.see("KANARIEFUGL på ønskelisten").await;
    let all = host.text().await;
    assert!(!all.contains("KANARIEFUGL kun til mig"), "{all}");
}

/// The search itself finds what it looks for, in both encodings.
fn a_planted_canary_is_heard(person: &Person) {
    let file = person.at_home("plantet");
    fs::write(&file, format!("…{CANARY}…")).unwrap();
    assert!(person.files().contains(&PathBuf::from("home/plantet")) && sings(&file, &[CANARY]));
    let wide: Vec<u8> = format!("…{CANARY}…").encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(&file, wide).unwrap();
    assert!(sings(&file, &[CANARY]));
}
