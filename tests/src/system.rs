//! What comes to the app from outside its page: signals, a process that dies, keys and clicks of the real desk.

use std::time::{Duration, Instant};

use rustix::process::Signal;
use tokio::time::sleep;

use crate::Person;
use crate::patience::until;
use crate::strict_json::Value;

/// The process that holds the page; the kernel keeps the first 15 letters of a program's name.
pub(crate) const WEB_PROCESS: &str = "WebKitWebProcess";
const NETWORK_PROCESS: &str = "WebKitNetworkProcess";

/// Whom a signal reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The app alone, as with `kill`.
    App,
    /// All that belongs to it too, as when someone logs out.
    Session,
}

impl Person {
    /// The app gets a signal. Gives how long it took until the app had ended.
    pub async fn is_ended_by(&mut self, signal: Signal, reach: Reach) -> Duration {
        let window = self.window();
        let start = Instant::now();
        window.signals_app(signal);
        if reach == Reach::Session {
            window.signals(WEB_PROCESS, signal);
            window.signals(NETWORK_PROCESS, signal);
        }
        self.has_ended().await;
        start.elapsed()
    }

    /// The process that holds the page dies, as after a fault in it, and the app has noticed.
    pub async fn page_dies(&self) {
        let deaths = || self.log().matches("the page has died").count();
        let before = deaths();
        self.window().signals(WEB_PROCESS, Signal::KILL);
        let noticed = until(async || if deaths() > before { Ok(()) } else { Err("no page that has died".to_owned()) });
        noticed.await.unwrap_or_else(|instead| panic!("the app of {} sees {instead}", self.name()));
    }

    /// Presses keys on the desk's keyboard, as `xdotool` names them (`ctrl+r`, `F5`): in the window that is in front, or
    /// its menu.
    pub async fn presses_on_the_desk(&self, keys: &[&str]) {
        self.xdotool(&[&["key", "--clearmodifiers"], keys].concat()).await;
    }

    /// Clicks with the right mouse button in the middle of the first part that a CSS selector finds, and gives whether a
    /// menu came.
    pub async fn right_clicks(&self, selector: &str) -> bool {
        let window = self.comes_to_the_front().await;
        let [x, y] = self.middle_of(selector).await.map(|place| place.to_string());
        let before = self.surfaces().await;
        self.xdotool(&["mousemove", "--sync", "--window", &window, &x, &y]).await;
        self.xdotool(&["click", "3"]).await;
        for _ in 0..40 {
            if self.surfaces().await > before {
                return true;
            }
            sleep(Duration::from_millis(25)).await;
        }
        false
    }

    /// Clicks with the right mouse button as [`right_clicks`](Self::right_clicks), until a menu is there.
    pub async fn opens_menu(&self, selector: &str) {
        let came = until(async || if self.right_clicks(selector).await { Ok(()) } else { Err("no menu".to_owned()) });
        came.await.unwrap_or_else(|none| panic!("{} clicks on {selector} and sees {none}", self.name()));
    }

    /// The middle of the first part of the page that a CSS selector finds, from the corner of the window, once it stays there.
    pub(crate) async fn middle_of(&self, selector: &str) -> [i64; 2] {
        let script = format!(
            "const at = document.querySelector('{selector}')?.getBoundingClientRect();
            return at ? [Math.round(at.x + at.width / 2), Math.round(at.y + at.height / 2)] : null"
        );
        let mut last = Value::Null;
        let stays = until(async || match self.script(&script).await {
            place if place == last && place != Value::Null => Ok(place),
            place => {
                last = place;
                Err(format!("{selector} at {last}"))
            }
        });
        let place =
            stays.await.unwrap_or_else(|last| panic!("{} looks for where it stays, and sees {last}", self.name()));
        [&place[0], &place[1]].map(|place| place.as_i64().expect("a number"))
    }

    /// Brings the window to the front, and gives its number.
    pub async fn comes_to_the_front(&self) -> String {
        let found =
            self.xdotool(&["search", "--sync", "--onlyvisible", "--class", "oevebane", "windowactivate", "--sync"]);
        found.await;
        let window = self.xdotool(&["getactivewindow"]).await;
        window.trim().to_owned()
    }

    /// What the window is called where the system lists windows.
    pub async fn window_name(&self) -> String {
        let name = self.xdotool(&["search", "--onlyvisible", "--class", "oevebane", "getwindowname"]).await;
        name.trim().to_owned()
    }

    /// How many windows and menus of the app are on the screen.
    async fn surfaces(&self) -> usize {
        self.xdotool(&["search", "--onlyvisible", "--class", ""]).await.lines().count()
    }

    /// Waits until the app has ended.
    async fn has_ended(&mut self) {
        let window = self.window();
        let ended = until(async || if window.app_runs() { Err("it still runs".to_owned()) } else { Ok(()) }).await;
        ended.unwrap_or_else(|runs| panic!("{}: {runs}", self.name()));
        self.forgets_the_window();
    }
}
