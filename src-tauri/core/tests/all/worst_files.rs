//! The worst files that anyone can send are met with what they deserve, and change nothing. What they cost is measured by
//! the example `first-look`.

use crate::common::worst::{CODE, files};
use crate::common::{Person, own_key};
use crate::strict_json::json;

/// Enough for every limit to be met; the example goes to the limit of what a file may be.
const SIZE: usize = 256 * 1024;

#[test]
fn the_worst_files_are_met_with_what_they_deserve_and_change_nothing() {
    let host = Person::named("Eksempel Vært");
    let before = host.state();
    let mut otherwise = Vec::new();
    for worst in files(&own_key(&host), SIZE) {
        let path = host.place("vaerst.oevebane");
        std::fs::write(&path, &worst.file).unwrap();
        let looked = host.try_ask("inspect_file", json!({ "file": host.file(&path) }));
        let opened = looked.and_then(|_| host.open(&path, worst.by_code.then_some(CODE)));
        let met_with = match &opened {
            Ok(_) => "opened",
            Err(refusal) => refusal["code"].as_str().unwrap(),
        };
        if met_with != worst.met_with {
            otherwise.push(format!("{}: {met_with}, and not {}", worst.name, worst.met_with));
        }
    }
    assert_eq!(otherwise, Vec::<String>::new());
    assert_eq!(host.state(), before);
}
