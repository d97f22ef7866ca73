//! A hundred files that are taken in, each from somebody new, held against a hundred times what the first ones take.

use std::time::Instant;

use crate::common::forge::{Forged, Forger, by_key, to_key};
use crate::common::{Person, own_key};
use crate::figures::median;
use crate::strict_json::json;
use crate::{milliseconds, took};

const FILES: usize = 100;
/// So many are the first ones.
const FIRST: usize = 10;

/// A hundred times what the first ones take, and what all of them took, in milliseconds.
pub fn a_hundred() -> [f64; 2] {
    let host = Person::named("Eksempel Vært");
    let key = own_key(&host);
    let mut each = Vec::new();
    for place in 0..FILES {
        let (forger, name) = (Forger::new(), format!("Eksempel Leder {place}"));
        let mut envelope = forger.envelope(&name, by_key(&key));
        for (id, group) in [("package_id", 1), ("conversation_id", 2)] {
            envelope[id] = json!(format!("019eb0c5-6a5e-7000-8000-{group}{place:011}"));
        }
        let path = host.place("kommer.oevebane");
        let file = forger.frames(&Forged::sound(&envelope));
        std::fs::write(&path, to_key(&file, &key)).unwrap();
        let begun = Instant::now();
        let opened = host.ask("open_file", json!({ "file": host.file(&path), "code": null }));
        let opening = milliseconds(begun.elapsed());
        let sender = json!({ "kind": "new", "code_from_them": false });
        each.push(opening + took(&host, "take_in", json!({ "file": opened["file"], "sender": sender })));
    }
    let hundred = f64::from(u32::try_from(FILES).unwrap());
    [median(each[..FIRST].to_vec()) * hundred, each.iter().sum()]
}
