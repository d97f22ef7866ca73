//! The keyboard, where the page is used without a mouse.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde::Deserialize;

use crate::Person;
use crate::page::Deed;
use crate::patience::until;
use crate::strict_json::{Value, json};

/// More than any page of the app has places to come to.
const PLACES: usize = 150;
/// Further than this from where one is, one gives up: the pages have headings, lists and a wheel to go by.
const FAR: usize = 40;
/// So many times the page may have changed while someone was on their way over it.
const TURNS: usize = 4;

/// What a look at the page tells about the way to something by keys.
#[derive(Deserialize)]
#[serde(untagged)]
enum Way {
    /// On the way something kept the person from seeing where they were.
    Lost { troubles: Vec<String> },
    /// This is it, and with this key one does what a click does.
    Here { key: String },
    /// Tab so often, back if it is less than 0, and then arrows down, or up.
    There { tabs: isize, arrows: isize },
}

impl Person {
    /// Types where the focus is.
    pub async fn type_text(&self, text: &str) {
        let keys: Vec<String> = text.chars().map(String::from).collect();
        self.press_each(&keys).await;
    }

    /// Presses a key, alone or with others: `Tab`, `Shift+Tab`, `Space`, `5`.
    pub async fn press(&self, keys: &str) {
        self.press_each(&[keys]).await;
    }

    /// Presses a key and types on at once, without a look at what the key does.
    pub async fn press_and_type(&self, keys: &str, text: &str) {
        let all: Vec<String> = [keys.to_owned()].into_iter().chain(text.chars().map(String::from)).collect();
        self.press_each(&all).await;
    }

    /// Presses one after the other, faster than anybody can.
    pub async fn press_each(&self, all: &[impl AsRef<str>]) {
        let mut actions = KeyActions::new("keyboard".into());
        for keys in all {
            let keys: Vec<char> = chord(keys.as_ref());
            let down = keys.iter().map(|&value| KeyAction::Down { value });
            let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
            actions = down.chain(up).fold(actions, InputSource::then);
        }
        self.window().client().perform_actions(actions).await.expect("keys");
    }

    /// Presses Tab until the focus is on a part of the page that a CSS selector fits.
    pub async fn tabs_to(&self, selector: &str) {
        let there = format!("return document.activeElement.matches(\"{selector}\")");
        let mut passed = Vec::new();
        while passed.len() < PLACES {
            self.press("Tab").await;
            if self.script(&there).await == Value::Bool(true) {
                return;
            }
            passed.push(self.focused().await);
        }
        panic!("{} does not come to {selector} by Tab but past: {}", self.name(), passed.join(", "));
    }

    /// The name of what has the focus, or nothing.
    pub async fn focused(&self) -> String {
        let name = self.run(&[json!("focused")]).await.expect("the focus");
        name.as_str().unwrap_or_default().to_owned()
    }

    /// Sees that what is called this has the focus, or gets it.
    pub async fn sees_focus_on(&self, name: &str) {
        let there = until(async || match self.focused().await {
            at if at == name => Ok(()),
            at => Err(at),
        });
        there.await.unwrap_or_else(|at| panic!("{}: the focus is on »{at}«, not on »{name}«", self.name()));
    }

    /// Sees that what has this id has the focus, or gets it.
    pub async fn sees_focus_at(&self, id: &str) {
        let there = until(async || match self.script("return document.activeElement.id").await {
            at if at == id => Ok(()),
            at => Err(at.to_string()),
        });
        there.await.unwrap_or_else(|at| panic!("{}: the focus is on {at}, not {id}", self.name()));
    }

    /// Goes to something by Tab and arrows, and does something with it by keys.
    pub(crate) async fn does_by_keys(&self, deed: &Deed<'_>, what: &Value) {
        let key = self.goes_by_keys(what).await;
        match deed {
            Deed::Click if key.is_empty() => {}
            Deed::Click => self.press(&key).await,
            Deed::Write(text) => {
                self.press("Control+End").await;
                self.type_text(text).await;
                // However much it grows, one sees what one writes.
                self.goes_by_keys(what).await;
            }
            Deed::Rewrite(text) => {
                self.press_each(&["Control+a", "Delete"]).await;
                self.type_text(text).await;
            }
        }
    }

    /// Goes to something, and tells which key does there what a click does.
    async fn goes_by_keys(&self, what: &Value) -> String {
        for _ in 0..TURNS {
            match self.way(what).await {
                Way::Lost { troubles } => panic!("{}, on the way to {what}: {}", self.name(), troubles.join("; ")),
                Way::Here { key } => return key,
                Way::There { tabs, arrows } => {
                    let tab = if tabs > 0 { "Tab" } else { "Shift+Tab" };
                    let arrow = if arrows > 0 { "ArrowDown" } else { "ArrowUp" };
                    let keys = [vec![tab; tabs.unsigned_abs()], vec![arrow; arrows.unsigned_abs()]].concat();
                    assert!(keys.len() <= FAR, "{}: {what} is {} keys away", self.name(), keys.len());
                    self.press_each(&keys).await;
                }
            }
        }
        panic!("{} does not come to {what} by Tab, but to »{}«", self.name(), self.focused().await);
    }

    async fn way(&self, what: &Value) -> Way {
        let what = what.as_array().expect("a kind and a name");
        let task: Vec<Value> = [json!("way")].into_iter().chain(what.iter().cloned()).collect();
        self.look(&format!("come to {} by keys", what[1]), &json!(task)).await.read()
    }
}

/// The keys that are pressed together.
fn chord(keys: &str) -> Vec<char> {
    // A plus alone is a key too.
    if keys.chars().count() == 1 { keys.chars().collect() } else { keys.split('+').map(key_of).collect() }
}

fn key_of(name: &str) -> char {
    let key = match name {
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Delete" => Key::Delete,
        "F1" => Key::F1,
        "End" => Key::End,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "Space" => return ' ',
        one if one.chars().count() == 1 => return one.chars().next().unwrap_or_default(),
        other => panic!("no key is called {other}"),
    };
    char::from(key)
}
