//! A desktop session of a person's own, with a real keychain.

use std::ffi::OsString;
use std::process::{Command, Stdio};

use crate::Person;
use crate::bus::Bus;
use crate::group::Group;
use crate::patience::until;

/// It opens with the password that the person has logged in with.
const OPEN: &str = "printf %s hemmelig | gnome-keyring-daemon --unlock --components=secrets --foreground";
/// Nobody has opened it, and there is no desktop here that could ask.
const CLOSED: &str = "exec gnome-keyring-daemon --components=secrets --foreground";

/// The session's bus, and the keychain that answers on it.
pub(crate) struct Keyring {
    // In this order: the keychain goes before the bus it is on.
    daemon: Option<Group>,
    bus: Bus,
}

impl Keyring {
    /// What tells a program where the session is.
    pub fn address(&self) -> OsString {
        self.bus.address()
    }

    pub fn groups(&self) -> Vec<i32> {
        self.daemon.iter().chain([self.bus.group()]).map(Group::id).collect()
    }

    /// Starts the keychain, in the session of this environment, in this way.
    async fn starts(&mut self, environment: Vec<(&'static str, OsString)>, way: &str) {
        let environment: Vec<_> =
            environment.into_iter().chain([("DBUS_SESSION_BUS_ADDRESS", self.address())]).collect();
        let mut daemon = Command::new("sh");
        daemon.args(["-c", way]).env_clear().envs(environment.clone());
        self.daemon = Some(Group::start(daemon.stdout(Stdio::null()).stderr(Stdio::null())));
        let answers = async || {
            let mut asking = tokio::process::Command::new("dbus-send");
            asking.args(["--session", "--print-reply", "--dest=org.freedesktop.DBus", "/"]);
            asking.args(["org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"]);
            let said = asking.env_clear().envs(environment.clone()).output().await.expect("dbus-send");
            let said = String::from_utf8_lossy(&said.stdout).into_owned();
            if said.contains("boolean true") { Ok(()) } else { Err(format!("no keychain: {said}")) }
        };
        until(answers).await.expect("a keychain");
    }
}

impl Person {
    /// Logs in to a desktop that has a keychain, which is open then and keeps what it kept before. For a person who has not
    /// opened the app.
    pub async fn logs_in_with_a_keychain(&mut self) {
        self.logs_in(OPEN).await;
    }

    /// Logs in where the keychain stays locked, as where one logs in by a fingerprint.
    pub async fn logs_in_with_a_locked_keychain(&mut self) {
        self.logs_in(CLOSED).await;
    }

    async fn logs_in(&mut self, way: &str) {
        let mut keyring = Keyring { daemon: None, bus: Bus::of(self) };
        keyring.starts(self.environment(), way).await;
        self.keyring = Some(keyring);
    }

    /// Logs out of it: there is no keychain.
    pub fn logs_out(&mut self) {
        self.keyring = None;
    }

    /// Empties the keychain, for a person who has logged out.
    pub fn empties_the_keychain(&self) {
        assert!(self.keyring.is_none(), "it is open");
        std::fs::remove_dir_all(self.at_home(".local/share/keyrings")).expect("what the keychain keeps");
    }
}
