//! The keyboard, where the page is used without a mouse.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::Person;

/// More than any page of the app has places to come to.
const PLACES: usize = 150;

impl Person {
    /// Types where the focus is.
    pub async fn type_text(&self, text: &str) {
        let focused = self.window().client().active_element().await.expect("something to type in");
        focused.send_keys(text).await.expect("typing");
    }

    /// Presses a key, alone or with others: `Tab`, `Shift+Tab`, `Space`, `5`.
    pub async fn press(&self, keys: &str) {
        let keys: Vec<char> = keys.split('+').map(key_of).collect();
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".into()), InputSource::then);
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
    async fn focused(&self) -> String {
        let name = self.run(&[json!("focused")]).await.expect("the focus");
        name.as_str().unwrap_or_default().to_owned()
    }
}

fn key_of(name: &str) -> char {
    let key = match name {
        "Shift" => Key::Shift,
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "ArrowDown" => Key::Down,
        "Space" => return ' ',
        one if one.chars().count() == 1 => return one.chars().next().unwrap_or_default(),
        other => panic!("no key is called {other}"),
    };
    char::from(key)
}
