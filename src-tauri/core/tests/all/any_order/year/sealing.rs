//! A talk of the year after, in which both hand in sealed.

use super::super::course::Who::{self, Host, Leader};
use super::{GUIDE, YEAR, Year, other};
use crate::strict_json::json;

impl Year {
    /// The host offers it, the leader wants it, and each reads the other's in the end.
    pub fn seal(&mut self) -> Option<()> {
        let with = json!({ "guide": GUIDE, "year": YEAR + 1, "although": true,
                           "with": { "kind": "contact", "id": self.contact(Host, Leader) } });
        let card = self.ask(Host, "begin_invitation", with).ok()?;
        let talk = json!({ "conversation": card["id"] });
        let arrangement = json!({ "start": null, "minutes": 120, "plan_minutes": 30, "place": self.text(),
                                  "deadline": null, "words": self.text(), "sealed": true });
        let adaptation = json!({ "removed": [], "order": {}, "added": [], "reworded": {}, "themes": {} });
        let mut with = talk.clone();
        (with["arrangement"], with["adaptation"]) = (arrangement, adaptation);
        self.ask(Host, "save_invitation", with).ok()?;
        self.send(Host, Leader, "invitation", "send_invitation", talk.clone())?;
        self.take_in(self.sent.len() - 1);
        let mut with = talk.clone();
        with["wanted"] = json!(true);
        self.ask(Leader, "answer_seal", with).ok()?;
        for who in [Leader, Host] {
            let mut with = talk.clone();
            with["field"] = json!({ "kind": "words", "field": "examples", "text": self.text() });
            with["revision"] = json!(0);
            self.ask(who, "save_field", with).ok()?;
            let mut with = talk.clone();
            with["sealed"] = json!(true);
            self.send(who, other(who), "sealed_preparation", "send_preparation", with)?;
            self.take_in(self.sent.len() - 1);
        }
        [Leader, Host].into_iter().try_for_each(|who| self.give_key(who, talk["conversation"].as_str()?))
    }

    fn give_key(&mut self, who: Who, talk: &str) -> Option<()> {
        let with = json!({ "conversation": talk, "give_up": false });
        self.send(who, other(who), "seal_keys", "send_seal_keys", with)?;
        self.take_in(self.sent.len() - 1);
        self.ask(other(who), "received", json!({ "conversation": talk, "version": null })).ok().map(|_| ())
    }
}
