//! Talks of the year in which both want to hand in sealed.

use super::someone::Someone;
use super::year::{HOST, LEADER, Sent, Year, arrangement, code, invites, invites_someone_new, writes};
use crate::strict_json::{Value, json};

/// What is handed in sealed.
pub const SEALED: &str = "Ro til det, vi begge udsætter.";

/// Talks in which both want to hand in sealed.
#[derive(Default)]
pub struct Sealed {
    /// The host's, in which the leader has.
    pub leader: String,
    /// The neighbour's, in which the neighbour has.
    pub neighbour: String,
    /// Another of the neighbour's, in which neither has.
    pub nobody: String,
}

impl Year {
    /// Begins them, and hands in what is handed in by the end of the year.
    pub fn hand_in_sealed(&self) -> Sealed {
        let leader = invites(&self.host, 2028, self.host.to(LEADER));
        let [neighbour, nobody] = [2028, 2029].map(|year| invites_someone_new(&self.neighbour, year, LEADER));
        for (host, talk) in [(&self.host, &leader), (&self.neighbour, &neighbour), (&self.neighbour, &nobody)] {
            let mut arrangement = arrangement("2028-10-19T08:30:00Z", "2028-10-12");
            arrangement["sealed"] = json!(true);
            let adaptation = json!({ "removed": [], "order": {}, "reworded": {}, "themes": {}, "added": [] });
            let with = json!({ "conversation": talk, "arrangement": arrangement, "adaptation": adaptation });
            host.ask("save_invitation", with);
            self.leader.takes(&host.saves("send_invitation", json!({ "conversation": talk }), "a.oevebane"));
            self.leader.ask_of(talk, "invitation");
            self.leader.ask("answer_seal", json!({ "conversation": talk, "wanted": true }));
        }
        self.host.takes(&self.leader.hands_in_sealed(&leader, self.leader.to(HOST)));
        self.leader.takes(&self.neighbour.hands_in_sealed(&neighbour, code(LEADER)));
        Sealed { leader, neighbour, nobody }
    }
}

impl Someone {
    /// Writes something in a talk, and hands it in sealed.
    pub fn hands_in_sealed(&self, talk: &str, receiver: Value) -> Sent {
        writes(self, talk, json!({ "kind": "words", "field": "wishes", "text": SEALED }));
        let with = json!({ "conversation": talk, "receiver": receiver, "sealed": true });
        self.saves("send_preparation", with, "forseglet.oevebane")
    }

    /// Gives the keys to what was handed in sealed in a talk, without waiting or not.
    pub fn gives_keys(&self, talk: &str, give_up: bool) -> Sent {
        self.saves("send_seal_keys", json!({ "conversation": talk, "give_up": give_up }), "noegle.oevebane")
    }
}
