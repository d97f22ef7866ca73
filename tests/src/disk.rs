//! A disk that is full for a while, as the page meets it.

use crate::Person;
use crate::strict_json::json;

impl Person {
    /// From now on the core's command with this name finds the disk full.
    pub async fn fills_the_disk_for(&self, command: &str) {
        let full = format!(
            "window.beforeFull ??= window.fetch;
            window.fetch = (address, what) =>
                JSON.parse(typeof what?.body === 'string' ? what.body : '{{}}').request?.command === {}
                    ? Promise.resolve(new Response('{{\"code\":\"disk_full\"}}', {{
                        headers: {{ 'Tauri-Response': 'error', 'Content-Type': 'application/json' }} }}))
                    : window.beforeFull(address, what);",
            json!(command)
        );
        self.script(&full).await;
    }

    /// There is room on the disk again.
    pub async fn makes_room(&self) {
        self.script("window.fetch = window.beforeFull;").await;
    }
}
