//! The stock `age` tool opens what Øvebane has made: a file can be rescued when Øvebane is not at hand.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::common::{PASSWORD, acquainted, only_contact, send_to_contact};
use crate::strict_json::json;

/// What `age` gives for a file, or what it says instead. It asks for a passphrase on a terminal: `script` gives it one.
fn age(arguments: &str, file: &Path, passphrase: &str) -> Vec<u8> {
    let out = file.with_extension("plain");
    let line = format!("age --decrypt {arguments} --output '{}' '{}'", out.display(), file.display());
    let mut terminal = Command::new("script");
    terminal
        .args(["--quiet", "--return", "--command", &line, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut running = terminal.spawn().unwrap();
    running.stdin.as_mut().unwrap().write_all(format!("{passphrase}\n").as_bytes()).unwrap();
    let done = running.wait_with_output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    std::fs::read(out).unwrap()
}

#[test]
#[cfg_attr(windows, ignore = "the stock age program is asked")]
fn stock_age_opens_a_file_with_its_code_and_one_to_a_key_with_the_exported_key() {
    let (leader, host, talk) = acquainted();
    leader.answer(&talk, "vaerdsat", json!({ "value": 5, "text": "Kan reddes" }));
    let (with_code, code) = leader.send_with_code(&talk, "kode.oevebane");
    let plain = age("", &with_code, &code.replace(' ', ""));
    assert!(plain.starts_with(b"OVBN") && String::from_utf8_lossy(&plain).contains("Kan reddes"));

    let to_key = send_to_contact(&leader, &talk, &only_contact(&leader), "noegle.oevebane");
    let key = host.place("Nøgle.txt");
    host.ask("export_key", json!({ "password": PASSWORD, "file": host.file(&key) }));
    let plain = age(&format!("--identity '{}'", key.display()), &to_key, "");
    assert!(plain.starts_with(b"OVBN") && String::from_utf8_lossy(&plain).contains("Kan reddes"));
}
