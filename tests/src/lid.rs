//! A computer with a lid: what tells programs that it goes to sleep, and waits for those that asked for it.

use std::ffi::OsString;
use std::io::{PipeReader, Read, pipe};
use std::os::fd::OwnedFd;
use std::sync::{Arc, Mutex};

use zbus::Connection;
use zbus::fdo;
use zbus::object_server::SignalEmitter;

use crate::Person;
use crate::bus::Bus;
use crate::patience::{PATIENCE, until};

const PATH: &str = "/org/freedesktop/login1";

/// Whom the computer waits for before it sleeps: each holds the other end of a pipe.
type WaitedFor = Arc<Mutex<Vec<PipeReader>>>;

/// What puts the computer to sleep, on a bus of its own.
pub(crate) struct Lid {
    // In this order: who is on the bus goes before it.
    connection: Connection,
    bus: Bus,
    waited_for: WaitedFor,
}

struct Logind(WaitedFor);

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Logind {
    #[allow(clippy::needless_pass_by_value, reason = "what is asked comes by value")]
    fn inhibit(&self, what: String, who: String, why: String, mode: String) -> fdo::Result<zbus::zvariant::OwnedFd> {
        if (what.as_str(), mode.as_str()) != ("sleep", "delay") || who.is_empty() || why.is_empty() {
            return Err(fdo::Error::InvalidArgs(format!("{what} by {mode}")));
        }
        let (read, write) = pipe().map_err(|error| fdo::Error::IOError(error.to_string()))?;
        self.0.lock().expect("one at a time").push(read);
        Ok(OwnedFd::from(write).into())
    }

    #[zbus(signal)]
    async fn prepare_for_sleep(emitter: &SignalEmitter<'_>, begins: bool) -> zbus::Result<()>;
}

impl Lid {
    /// What tells a program where the bus is.
    pub fn address(&self) -> OsString {
        self.bus.address()
    }

    async fn tells(&self, sleeps: bool) {
        let emitter = SignalEmitter::new(&self.connection, PATH).expect("a place on the bus");
        Logind::prepare_for_sleep(&emitter, sleeps).await.expect("it is told");
    }

    async fn is_asked_to_wait(&self) {
        let asked = until(async || match self.waited_for.lock().expect("one at a time").len() {
            0 => Err("nobody who asks to be waited for".to_owned()),
            _ => Ok(()),
        });
        asked.await.expect("the app asks");
    }
}

impl Person {
    /// Has a computer that tells its programs when it goes to sleep. For a person who has not opened the app.
    pub async fn has_a_lid(&mut self) {
        let bus = Bus::of(self);
        let address = bus.address().into_string().expect("an address is text");
        let waited_for = WaitedFor::default();
        let logind = Logind(Arc::clone(&waited_for));
        let connection = zbus::connection::Builder::address(address.as_str())
            .and_then(|bus| bus.name("org.freedesktop.login1"))
            .and_then(|bus| bus.serve_at(PATH, logind))
            .expect("an address, a name and a path");
        let connection = connection.build().await.expect("a place on the bus");
        self.lid = Some(Lid { connection, bus, waited_for });
    }

    /// Closes the lid: the computer sleeps as soon as nobody is waited for any more.
    pub async fn closes_the_lid(&self) {
        let lid = self.lid.as_ref().expect("a lid");
        lid.is_asked_to_wait().await;
        lid.tells(true).await;
        let waited_for = std::mem::take(&mut *lid.waited_for.lock().expect("one at a time"));
        let all = tokio::task::spawn_blocking(move || {
            for mut one in waited_for {
                one.read_to_end(&mut Vec::new()).expect("an end");
            }
        });
        tokio::time::timeout(PATIENCE, all).await.expect("the app lets the computer sleep").expect("it waits");
    }

    /// Opens it again.
    pub async fn opens_the_lid(&self) {
        let lid = self.lid.as_ref().expect("a lid");
        lid.tells(false).await;
        lid.is_asked_to_wait().await;
    }
}
