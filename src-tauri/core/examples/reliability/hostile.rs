//! Hostile files by an independent writer (`tests/hostile/write.py`): each is met with what it is, and changes nothing.

use std::path::Path;
use std::process::Command;

use crate::common::{acquainted, own_key};
use crate::strict_json::{Value, json};
use crate::trials::{Tried, must};

/// Names the Python that has the writer's libraries.
const PYTHON: &str = "OEVEBANE_HOSTILE_PYTHON";

/// Has the files written and opens each. None where no Python is named.
pub fn by_another_writer() -> Option<Tried> {
    let python = std::env::var_os(PYTHON)?;
    let (_leader, host, _) = acquainted();
    let folder = host.place("fjendtlige");
    std::fs::create_dir(&folder).unwrap();
    let guide = oevebane_core::guide::shipped_by_id("randers-lus").unwrap();
    let frame = oevebane_core::guide::Frame::for_year(guide, 2026);
    let told = json!({ "key": own_key(&host), "known": "Eksempel Leder", "frame": frame });
    std::fs::write(folder.join("told.json"), told.to_string()).unwrap();
    let writer = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/hostile/write.py");
    let written = Command::new(python).arg(writer).arg(&folder).output().unwrap();
    assert!(written.status.success(), "{}", String::from_utf8_lossy(&written.stderr));
    let files: Value = serde_json::from_slice(&std::fs::read(folder.join("files.json")).unwrap()).unwrap();
    let mut tried = Tried::default();
    for file in files.as_array().unwrap() {
        let before = host.state();
        let path = folder.join(file["file"].as_str().unwrap());
        let looked = host.try_ask("inspect_file", json!({ "file": host.file(&path) }));
        let opened = looked.and_then(|_| host.open(&path, file["code"].as_str()));
        let met_with = match &opened {
            Ok(view) => view["order"].clone(),
            Err(refusal) => refusal["code"].clone(),
        };
        tried.count(must(met_with == file["met_with"], || format!("{} is met with {met_with}", file["what"])));
        tried.count(must(host.state() == before, || format!("{} changes something", file["what"])));
        if file["taken_in"] == true
            && let Ok(view) = opened
        {
            let kind = if view["trust"]["kind"] == "known" { "as_known" } else { "new" };
            let sender = json!({ "kind": kind, "code_from_them": false });
            host.ask("take_in", json!({ "file": view["file"], "sender": sender }));
        }
    }
    Some(tried)
}
