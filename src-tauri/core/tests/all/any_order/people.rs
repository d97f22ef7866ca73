//! The three of the year, who know each other's keys already, each with a data folder that opens at once.

use std::sync::LazyLock;

use crate::common::{Person, acquainted};
use crate::strict_json::{Value, json};

/// The leader, the host, and a fellow leader of the leader's.
pub struct People {
    pub leader: Person,
    pub host: Person,
    pub colleague: Person,
}

/// As they are before any year: stretching keys takes seconds, so they are made once.
static BEFORE: LazyLock<People> = LazyLock::new(|| {
    let (leader, host, _) = acquainted();
    let colleague = Person::named("Eksempel Kollega");
    let talk = colleague.begin("haderslev-lus", 2025);
    let id = colleague.ask("new_agreement", Value::Null);
    let field = format!("agreement/{}/what", id.as_str().unwrap());
    colleague.ask("save_sheet", json!({ "conversation": talk, "field": field, "text": "Gå en tur", "revision": 0 }));
    let shared = colleague.place("kendskab.oevebane");
    let sent = colleague.ask(
        "share_agreements",
        json!({ "conversation": talk, "words": "", "file": colleague.file(&shared),
                "chosen": [{ "id": id, "why": true, "learning": true, "signs": true }],
                "receiver": { "kind": "code", "name": "Eksempel Leder" } }),
    );
    let taken = leader.take_in_from_new(&shared, sent["code"].as_str().unwrap());
    let receipt = leader.place("til-kollega.oevebane");
    leader.ask("send_receipt", json!({ "contact": taken["contact"]["id"], "file": leader.file(&receipt) }));
    colleague.take_in(&receipt, None, json!({ "kind": "as_known" }));
    People { leader, host, colleague }
});

impl People {
    /// The three at the beginning of a year.
    pub fn new() -> Self {
        Self { leader: BEFORE.leader.copy(), host: BEFORE.host.copy(), colleague: BEFORE.colleague.copy() }
    }
}
