//! Handing in sealed: what two people do until each can read the other's.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use super::inviting::{arrangement, nothing_changed};
use crate::common::{Person, acquainted, only_contact};
use crate::strict_json::{Value, json};

/// What the leader writes, and the host.
pub const OF_LEADER: &str = "Jeg savner tid til faglig ledelse";
pub const OF_HOST: &str = "Du virker mere presset end sidste år";

/// A leader and a host who know each other, and a talk in which both want to hand in sealed. Both have written.
pub fn agreed() -> (Person, Person, String) {
    static MADE: LazyLock<(Person, Person, String)> = LazyLock::new(|| {
        let (leader, host, talk) = offered();
        leader.answers_seal(&talk, true);
        leader.answer(&talk, "trives-generelt", json!({ "value": 3, "text": OF_LEADER }));
        host.answer(&talk, "trives-generelt", json!({ "parts": { "feedback": OF_HOST, "ask": "" } }));
        for person in [&leader, &host] {
            person.ask("lock", Value::Null);
        }
        (leader, host, talk)
    });
    let (leader, host, talk) = &*MADE;
    (leader.copy(), host.copy(), talk.clone())
}

/// The two with an invitation that offers it.
pub fn offered() -> (Person, Person, String) {
    let (leader, host, _) = acquainted();
    let talk = host.invites("haderslev-lus", 2027, "Eksempel Leder");
    host.offers_seal(&talk, true);
    let (file, _) = host.sends_invitation(&talk, "invitation.oevebane");
    leader.takes_known(&file);
    (leader, host, talk)
}

impl Person {
    pub fn offers_seal(&self, talk: &str, sealed: bool) {
        let mut when = arrangement();
        when["sealed"] = json!(sealed);
        let with = json!({ "conversation": talk, "arrangement": when, "adaptation": nothing_changed() });
        self.ask("save_invitation", with);
    }

    pub fn answers_seal(&self, talk: &str, wanted: bool) -> Value {
        self.ask("answer_seal", json!({ "conversation": talk, "wanted": wanted }))
    }

    /// Where it stands.
    pub fn seal(&self, talk: &str) -> Value {
        self.ask("seal", json!({ "conversation": talk }))
    }

    pub fn try_hand_in(&self, talk: &str, path: &Path) -> Result<Value, Value> {
        let receiver = json!({ "kind": "contact", "id": only_contact(self)["id"] });
        let with = json!({ "conversation": talk, "receiver": receiver, "sealed": true, "file": self.file(path) });
        self.try_ask("send_preparation", with)
    }

    /// Hands in sealed, as a file.
    pub fn hands_in(&self, talk: &str, name: &str) -> PathBuf {
        let path = self.place(name);
        let sent = self.try_hand_in(talk, &path).unwrap();
        assert_eq!((&sent["kind"], &sent["sealed"]), (&json!("preparation"), &json!(true)));
        path
    }

    pub fn try_give_key(&self, talk: &str, give_up: bool, path: &Path) -> Result<Value, Value> {
        let with = json!({ "conversation": talk, "give_up": give_up, "file": self.file(path) });
        self.try_ask("send_seal_keys", with)
    }

    /// Gives the key to what was handed in, as a file.
    pub fn gives_key(&self, talk: &str, name: &str) -> PathBuf {
        let path = self.place(name);
        self.try_give_key(talk, false, &path).unwrap();
        path
    }

    /// Gives it without waiting.
    pub fn gives_up(&self, talk: &str, name: &str) -> PathBuf {
        let path = self.place(name);
        self.try_give_key(talk, true, &path).unwrap();
        path
    }

    /// What of the other's can be read, as text; nothing while nothing can.
    pub fn reads(&self, talk: &str) -> Option<String> {
        self.try_ask("received", json!({ "conversation": talk, "version": null })).ok().map(|view| view.to_string())
    }
}
