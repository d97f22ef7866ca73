//! What a screen reader finds of the app on the desktop's accessibility bus (AT-SPI), and what it does there.

use std::ffi::OsString;
use std::fmt::Display;
use std::process::{Command, Stdio};

use futures_util::future::try_join_all;
use serde::Serialize;
use tokio::time::timeout;
use zbus::zvariant::{DynamicDeserialize, DynamicType, OwnedObjectPath, OwnedValue};
use zbus::{Connection, connection};

use crate::Person;
use crate::bus::Bus;
use crate::group::Group;
use crate::part::{Part, State, role_name};
use crate::patience::{PATIENCE, until};

const LAUNCHER: &str = "/usr/libexec/at-spi-bus-launcher";
const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
const REGISTRY: &str = "org.a11y.atspi.Registry";

/// A desktop session with a bus for screen readers, and one that reads what is on it.
pub(crate) struct Reader {
    // In this order: who is on a bus goes before it.
    connection: Connection,
    launcher: Group,
    bus: Bus,
}

/// Where something is on the bus.
#[derive(Debug, Clone)]
pub(crate) struct At {
    pub of: String,
    pub path: OwnedObjectPath,
}

impl Reader {
    async fn begin(person: &Person) -> Self {
        let bus = Bus::of(person);
        let session = connection(&bus.address().into_string().expect("an address is text")).await;
        let mut launcher = Command::new(LAUNCHER);
        launcher.arg("--launch-immediately").env_clear().envs(person.environment());
        launcher.env("DBUS_SESSION_BUS_ADDRESS", bus.address());
        let launcher = Group::start(launcher.stdout(Stdio::null()).stderr(Stdio::null()));
        let asked = At { of: "org.a11y.Bus".into(), path: path("/org/a11y/bus") };
        let address = until(async || ask::<_, String>(&session, &asked, "org.a11y.Bus", "GetAddress", &()).await);
        let connection = connection(&address.await.expect("a bus for screen readers")).await;
        Self { connection, launcher, bus }
    }

    /// What tells a program where the session is.
    pub fn address(&self) -> OsString {
        self.bus.address()
    }

    pub fn groups(&self) -> [i32; 2] {
        [self.launcher.id(), self.bus.group().id()]
    }

    /// The page as it is now.
    async fn page(&self) -> Result<Part, String> {
        let desktop = At { of: REGISTRY.into(), path: path("/org/a11y/atspi/accessible/root") };
        for app in children(&self.connection, &desktop).await? {
            if property::<String>(&self.connection, &app, "Name").await? != "oevebane" {
                continue;
            }
            // The page lies within the window's own parts.
            let mut at = app;
            while role(&self.connection, &at).await? != "document web" {
                let mut parts = children(&self.connection, &at).await?;
                at = if parts.is_empty() {
                    return Err("the app shows no page".to_owned());
                } else {
                    parts.swap_remove(0)
                };
            }
            return read(&self.connection, at).await;
        }
        Err("the app is not on the bus".to_owned())
    }
}

impl Person {
    /// Logs in to a desktop with a screen reader. For a person who has not opened the app.
    pub async fn has_a_screen_reader(&mut self) {
        self.reader = Some(Reader::begin(self).await);
    }

    fn reader(&self) -> &Reader {
        self.reader.as_ref().unwrap_or_else(|| panic!("{} has no screen reader", self.name()))
    }

    /// The page as the screen reader finds it.
    pub async fn reads(&self) -> Part {
        let page = until(async || self.reader().page().await).await;
        page.unwrap_or_else(|instead| panic!("{} reads nothing: {instead}", self.name()))
    }

    /// Finds the one part with this role and a name that begins so.
    pub async fn finds(&self, role: &str, name: &str) -> Part {
        let found = until(async || self.reader().page().await?.only(role, name).cloned());
        found.await.unwrap_or_else(|instead| panic!("{} finds no {role} »{name}«: {instead}", self.name()))
    }

    /// Does with the one part with this role and name what a screen reader can: presses a button, chooses a choice.
    pub async fn acts_on(&self, role: &str, name: &str) {
        self.acts(&self.finds(role, name).await, name).await;
    }

    /// Does the same with a part of a group, which is called so.
    pub async fn acts_on_in(&self, group: &str, role: &str, name: &str) {
        self.acts(self.finds("panel", group).await.only(role, name).expect("a part of it"), name).await;
    }

    async fn acts(&self, part: &Part, name: &str) {
        let done: Result<bool, _> =
            ask(&self.reader().connection, &part.at, "org.a11y.atspi.Action", "DoAction", &0_i32).await;
        assert_eq!(done, Ok(true), "{} can't do anything with »{name}«", self.name());
    }

    /// Goes to the one field with this role and name, and writes there.
    pub async fn writes_at(&self, role: &str, name: &str, text: &str) {
        let part = self.finds(role, name).await;
        let gone: Result<bool, _> =
            ask(&self.reader().connection, &part.at, "org.a11y.atspi.Component", "GrabFocus", &()).await;
        assert_eq!(gone, Ok(true), "{} can't go to »{name}«", self.name());
        let there = until(async || {
            let page = self.reader().page().await?;
            let field = page.only(role, name)?;
            if field.is(State::Focused) { Ok(()) } else { Err("it has no focus".to_owned()) }
        });
        there.await.unwrap_or_else(|instead| panic!("{} goes to »{name}«, but {instead}", self.name()));
        self.type_text(text).await;
    }

    /// Waits until this stands where all that comes is to be read aloud by itself.
    pub async fn hears(&self, words: &str) {
        let said = until(async || {
            let page = self.reader().page().await?;
            let loud: Vec<_> = page.all().into_iter().filter(|part| part.is_loud()).map(|part| &part.text).collect();
            if loud.iter().any(|text| text.contains(words)) { Ok(()) } else { Err(format!("{loud:?}")) }
        });
        said.await.unwrap_or_else(|all| panic!("{} does not hear »{words}« but: {all}", self.name()));
    }

    /// Sees that what the screen reader finds of the page is what it is, and has a name.
    pub async fn finds_all_of_the_page(&self) {
        // What has just come to stand on the page is told a moment later.
        let sound = until(async || {
            let faults = self.reads().await.faults();
            if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
        });
        if let Err(faults) = sound.await {
            panic!("{}, »{}«:\n{faults}", self.name(), self.heading().await);
        }
    }
}

/// What lies there, with all that is in it. All is asked for at once: one after the other it would take minutes.
async fn read(bus: &Connection, at: At) -> Result<Part, String> {
    let below = async {
        let parts = children(bus, &at).await?.into_iter().map(|part| Box::pin(read(bus, part)));
        try_join_all(parts).await
    };
    let states = ask::<_, Vec<u32>>(bus, &at, ACCESSIBLE, "GetState", &());
    let attributes = ask(bus, &at, ACCESSIBLE, "GetAttributes", &());
    let name = property::<String>(bus, &at, "Name");
    let description = property::<String>(bus, &at, "Description");
    let text = async { Ok(text(bus, &at).await.unwrap_or_default()) };
    let (role, name, description, text, states, attributes, below) =
        tokio::try_join!(role(bus, &at), name, description, text, states, attributes, below)?;
    let states = states.iter().rev().fold(0, |all, &half| (all << 32) | u64::from(half));
    Ok(Part { at, role, name: words(&name), description: words(&description), text, states, attributes, below })
}

async fn connection(address: &str) -> Connection {
    let bus = connection::Builder::address(address).expect("an address").build().await;
    bus.expect("a place on the bus")
}

fn path(path: &str) -> OwnedObjectPath {
    OwnedObjectPath::try_from(path.to_owned()).expect("a path")
}

async fn children(bus: &Connection, at: &At) -> Result<Vec<At>, String> {
    let mut all: Vec<(String, OwnedObjectPath)> = ask(bus, at, ACCESSIBLE, "GetChildren", &()).await?;
    if all.is_empty() && property::<i32>(bus, at, "ChildCount").await? == 1 {
        // The page belongs to another program than the window that it is in, which lists it only when asked for it alone.
        all.push(ask::<_, ((String, OwnedObjectPath),)>(bus, at, ACCESSIBLE, "GetChildAtIndex", &0_i32).await?.0);
    }
    Ok(all.into_iter().map(|(of, path)| At { of, path }).collect())
}

/// The web view tells roles by their numbers alone.
async fn role(bus: &Connection, at: &At) -> Result<String, String> {
    ask(bus, at, ACCESSIBLE, "GetRole", &()).await.map(role_name)
}

async fn text(bus: &Connection, at: &At) -> Result<String, String> {
    let text: String = ask(bus, at, "org.a11y.atspi.Text", "GetText", &(0_i32, -1_i32)).await?;
    Ok(words(&text))
}

async fn property<T: TryFrom<OwnedValue, Error: Display>>(bus: &Connection, at: &At, name: &str) -> Result<T, String> {
    let value: OwnedValue = ask(bus, at, "org.freedesktop.DBus.Properties", "Get", &(ACCESSIBLE, name)).await?;
    T::try_from(value).map_err(|error| error.to_string())
}

/// The words alone, without the signs that stand for parts below and for names set apart.
fn words(text: &str) -> String {
    let words = text.replace(['\u{fffc}', '\u{2068}', '\u{2069}'], " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn ask<B, T>(bus: &Connection, at: &At, interface: &str, method: &str, with: &B) -> Result<T, String>
where
    B: Serialize + DynamicType,
    T: for<'d> DynamicDeserialize<'d>,
{
    let asked = bus.call_method(Some(at.of.as_str()), at.path.as_str(), Some(interface), method, with);
    let answer = timeout(PATIENCE, asked).await.map_err(|_| format!("no answer to {method}"))?;
    let body = answer.map_err(|error| error.to_string())?.body();
    body.deserialize().map_err(|error| error.to_string())
}
