//! Guides that lie in the shared folder for everybody: laid there, offered to others and never added unasked, and taken back.

use std::path::{Path, PathBuf};

use oevebane_core::name::{Line, Name};
use oevebane_core::package::for_all;
use oevebane_core::person::OwnKeys;
use tempfile::TempDir;

use super::sharing;
use crate::common::{PASSWORD, Person, now, on, own_key};
use crate::steps::mailbox::files_in;
use crate::strict_json::{Value, json};

const PAGE_FOR_AUTHORS: &str = include_str!("../../../../../guides/README.md");
const ID: &str = "skovby-lus";

/// The guide on the page for authors, of this version.
pub fn skovby(version: u32) -> String {
    let mut blocks = PAGE_FOR_AUTHORS.split("```toml\n").skip(1).map(|block| block.split("```").next().unwrap());
    let guide = blocks.find(|block| block.contains("id = \"skovby-lus\"")).unwrap();
    guide.replace("version = 1", &format!("version = {version}"))
}

/// Two who know each other and use one folder; the leader has made a guide.
fn with_guide() -> (Person, Person, TempDir) {
    let (leader, host, _, folder) = sharing();
    leader.ask("add_guide", json!({ "text": skovby(1) }));
    (leader, host, folder)
}

fn lays(person: &Person) -> Value {
    person.ask("lay_for_all", json!({ "id": ID }))
}

/// What is offered once there has been a look: its version, the one that is here, and whose it is.
fn offered(person: &Person, key: &str) -> Vec<(u64, Option<u64>, String)> {
    person.looks();
    let view = person.ask("guides_for_all", json!(true));
    let one = |one: &Value| {
        (one["version"].as_u64().unwrap(), one["here"].as_u64(), one["from"]["name"].as_str().unwrap().to_owned())
    };
    view[key].as_array().unwrap().iter().map(one).collect()
}

fn told(person: &Person) -> Value {
    person.looks();
    person.mail()["guides"].clone()
}

fn in_open_box(folder: &Path) -> Vec<PathBuf> {
    files_in(&folder.join("oevebane-post/guider-til-alle"))
}

/// Looks at what is offered first, and adds it.
fn adds(person: &Person) -> Value {
    let file = person.ask("guides_for_all", json!(true))["offered"][0]["file"]["file"].clone();
    let view = person.ask("look_at_guide_file", json!({ "file": file }));
    person.ask("add_guide", json!({ "text": view["text"], "file": file }));
    view
}

/// Lays what somebody whom nobody knows has signed.
fn stranger_lays(folder: &Path, name: &str, text: &str) -> PathBuf {
    let keys = OwnKeys::new().unwrap();
    let (bytes, _) = for_all::write(text, Name::claimed(name), Line::claimed(""), &keys, now()).unwrap();
    let open = folder.join("oevebane-post/guider-til-alle");
    std::fs::create_dir_all(&open).unwrap();
    let path = open.join(format!("{}.guide", name.replace(' ', "-")));
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn a_guide_that_is_laid_for_all_is_told_of_once_offered_with_who_laid_it_and_added_only_when_that_is_said() {
    let (leader, host, folder) = with_guide();
    assert_eq!(told(&host), Value::Null);
    let own = lays(&leader)["own"].clone();
    assert_eq!((own[0]["id"].clone(), own[0]["version"].clone()), (json!(ID), json!(1)));
    assert_eq!(offered(&leader, "offered"), [], "one's own is not offered");

    assert!(host.looks(), "that it lies there is news");
    assert_eq!(told(&host), json!({ "count": 1, "from": "Eksempel Leder" }));
    assert_eq!(offered(&host, "offered"), [(1, None, "Eksempel Leder".to_owned())]);
    assert_eq!(told(&host), Value::Null, "who has seen it is not told again");
    assert_eq!(host.refused("guide", json!({ "id": ID })), "not_found", "nothing is added unasked");

    let view = adds(&host);
    assert_eq!((&view["from"]["is_known"], &view["replaces"]), (&json!(true), &Value::Null));
    assert_eq!(host.ask("guide", json!({ "id": ID }))["added"]["from"], json!("Eksempel Leder"));
    assert_eq!(offered(&host, "offered"), []);
    let [file] = &in_open_box(folder.path())[..] else { panic!("one file") };
    let name = file.file_stem().unwrap().to_string_lossy().into_owned();
    assert!(name.len() == 32 && name.chars().all(|sign| sign.is_ascii_hexdigit()), "{name} tells nothing");
    assert_eq!(file.metadata().unwrap().len(), 16 * 1024, "it is padded as any file is");
    let (bytes, key) = (std::fs::read(file).unwrap(), own_key(&leader));
    assert!(!bytes.windows(key.len()).any(|part| part == key.as_bytes()), "whose box is whose is not told");
}

#[test]
fn a_newer_version_takes_the_place_of_the_earlier_and_is_offered_as_such_with_what_is_changed() {
    let (leader, host, folder) = with_guide();
    lays(&leader);
    host.looks();
    adds(&host);
    let newer = skovby(2).replace("Hvordan går samarbejdet?", "Hvordan går det med samarbejdet?");
    leader.ask("add_guide", json!({ "text": newer }));
    let is_newest = |view: &Value| view["own"][0]["is_newest"].clone();
    assert_eq!(is_newest(&leader.ask("guides_for_all", json!(false))), json!(false), "the one that lies there is not");
    assert_eq!(is_newest(&lays(&leader)), json!(true));
    assert_eq!(in_open_box(folder.path()).len(), 1, "the earlier one is taken away");
    assert_eq!(offered(&host, "offered"), [(2, Some(1), "Eksempel Leder".to_owned())]);
    let changes = adds(&host)["replaces"]["changes"].clone();
    assert_eq!(changes[0]["now"], json!("Hvordan går det med samarbejdet?"));
    assert_eq!(offered(&host, "offered"), []);
    // What is older than what is here is not offered, whoever lays it.
    stranger_lays(folder.path(), "Mette Ukendt", &skovby(1));
    assert_eq!((offered(&host, "offered"), offered(&host, "unknown")), (vec![], vec![]));
}

#[test]
fn what_is_taken_back_is_offered_no_more_also_when_what_carries_the_folder_brings_it_back() {
    let (leader, host, folder) = with_guide();
    lays(&leader);
    let [file] = &in_open_box(folder.path())[..] else { panic!("one file") };
    let bytes = std::fs::read(file).unwrap();
    assert_eq!(offered(&host, "offered").len(), 1);
    let view = leader.ask("take_back_for_all", json!({ "id": ID }));
    assert_eq!((&view["own"], in_open_box(folder.path()).len()), (&json!([]), 0));
    assert_eq!(offered(&host, "offered"), []);
    std::fs::write(file, &bytes).unwrap();
    leader.looks();
    assert_eq!(in_open_box(folder.path()).len(), 0);
    // It can be laid again.
    assert_eq!(lays(&leader)["own"][0]["id"], json!(ID));
    assert_eq!(offered(&host, "offered").len(), 1);
}

#[test]
fn the_same_guide_under_other_names_and_in_a_doubled_box_is_offered_once() {
    let (leader, host, folder) = with_guide();
    lays(&leader);
    let [file] = &in_open_box(folder.path())[..] else { panic!("one file") };
    std::fs::copy(file, file.with_file_name("kopi (konfliktkopi).GUIDE")).unwrap();
    let double = folder.path().join("OEVEBANE-POST (2)/Guider-til-alle-PC123");
    std::fs::create_dir_all(&double).unwrap();
    std::fs::rename(file, double.join("x")).unwrap();
    assert_eq!(offered(&host, "offered").len(), 1);
    adds(&host);
    leader.looks();
    leader.ask("take_back_for_all", json!({ "id": ID }));
    assert_eq!((files_in(&double).len(), in_open_box(folder.path()).len()), (0, 0), "all of it is taken back");
}

#[test]
fn a_stranger_is_said_to_be_one_can_t_pass_for_another_and_fills_nothing() {
    let (leader, host, folder) = with_guide();
    for number in 0..80 {
        let other = skovby(1).replace("skovby-lus", &format!("skovby-lus-{number}"));
        stranger_lays(folder.path(), &format!("Eksempel Leder {number}"), &other);
    }
    for _ in 0..3 {
        host.looks();
    }
    let view = host.ask("guides_for_all", json!(true));
    assert_eq!((&view["offered"], view["unknown"].as_array().unwrap().len()), (&json!([]), 5));
    assert_eq!((&view["more_unknown"], &view["unknown"][0]["from"]["is_known"]), (&json!(75), &json!(false)));
    // Who is known is found among them, and comes first.
    lays(&leader);
    assert_eq!(told(&host)["from"], json!("Eksempel Leder"));
    assert_eq!(offered(&host, "offered").len(), 1);
    let looked = host.ask("look_at_guide_file", json!({ "file": view["unknown"][0]["file"]["file"] }));
    assert_eq!(looked["from"]["is_known"], json!(false));
    // The very text of one who is known is theirs.
    stranger_lays(folder.path(), "Mette Ukendt", &skovby(1));
    assert_eq!(offered(&host, "offered").len(), 1);
}

#[test]
fn what_is_damaged_badly_signed_too_large_or_no_guide_is_offered_to_nobody_and_counted_once_it_stays_so() {
    let (leader, host, folder) = with_guide();
    lays(&leader);
    let [file] = &in_open_box(folder.path())[..] else { panic!("one file") };
    let (whole, beside) = (std::fs::read(file).unwrap(), |name: &str| file.with_file_name(name));
    std::fs::remove_file(file).unwrap();
    // Another guide under the same signature.
    let mut bent = whole.clone();
    let place = bent.windows(6).position(|word| word == b"Skovby").unwrap();
    bent[place + 5] = b'e';
    std::fs::write(beside("bent"), bent).unwrap();
    std::fs::write(beside("half"), &whole[..900]).unwrap();
    std::fs::write(beside("desktop.ini"), "[.ShellClassInfo]").unwrap();
    std::fs::File::create(beside("large")).unwrap().set_len(1 << 40).unwrap();
    stranger_lays(folder.path(), "Ingen guide", "id = 3");
    stranger_lays(folder.path(), "En af appens", &skovby(1).replace("skovby-lus", "haderslev-lus"));
    assert_eq!((offered(&host, "offered"), offered(&host, "unknown"), told(&host)), (vec![], vec![], Value::Null));
    assert_eq!(host.ask("guides_for_all", json!(true))["useless"], json!(0), "the rest may be on its way");
    let later = on("2026-11-22");
    host.app.look_in_mailbox(later);
    assert_eq!(host.try_ask_at("guides_for_all", json!(true), later).unwrap()["useless"], json!(5));
    std::fs::write(beside("half"), &whole).unwrap();
    assert_eq!(offered(&host, "offered").len(), 1);
}

#[test]
fn while_locked_the_open_box_is_not_read_and_who_leaves_the_folder_takes_their_own_out() {
    let (leader, host, folder) = with_guide();
    host.looks();
    host.ask("lock", Value::Null);
    lays(&leader);
    assert!(!host.looks());
    assert_eq!(host.ask("start", Value::Null)["mail_waits"], json!(false));
    assert_eq!(host.refused("guides_for_all", json!(true)), "locked");
    host.ask("unlock", json!({ "password": PASSWORD }));
    assert_eq!(offered(&host, "offered").len(), 1);
    assert_eq!(host.ask("leave_mailbox", json!({ "take_away": false }))["clean"], json!(true));
    assert_eq!(
        (in_open_box(folder.path()).len(), host.ask("guides_for_all", json!(true))["has_folder"].clone()),
        (1, json!(false))
    );
    assert_eq!(host.refused("lay_for_all", json!({ "id": ID })), "not_in_mailbox");
    assert_eq!(leader.ask("leave_mailbox", json!({ "take_away": false }))["clean"], json!(true));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left");
}
