//! The app's window, driven through `WebKitWebDriver`.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::Signal;
use serde_json::{Map, json};
use tokio::time::timeout;

use crate::group::Group;
use crate::patience::{PATIENCE, until};
use crate::person::{Person, driver};

/// An open window and what drives it. Going out of scope ends the app.
pub struct Window {
    client: Client,
    driver: Group,
    program: String,
    port: u16,
    session: String,
}

impl Window {
    pub(crate) async fn open(person: &Person, app: &Path, files: &[&Path]) -> Self {
        let port = free_port();
        let driver = driver(person, port);
        let listens = async || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map_err(|error| error.to_string());
        until(listens).await.unwrap_or_else(|error| panic!("WebKitWebDriver does not listen: {error}"));
        let mut wishes = Map::new();
        wishes.insert("webkitgtk:browserOptions".into(), json!({ "binary": app, "args": files }));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let url = format!("http://127.0.0.1:{port}");
        let opening = timeout(PATIENCE, builder.capabilities(wishes).connect(&url)).await;
        let client = opening.unwrap_or_else(|_| panic!("no window after {PATIENCE:?}; the log: {}", person.log()));
        let client = client.unwrap_or_else(|error| panic!("no window: {error}; the log: {}", person.log()));
        let session = client.session_id().await.ok().flatten().expect("a session");
        let program = kept_name(&app.file_name().expect("a program").to_string_lossy());
        Self { client, driver, program, port, session }
    }

    /// The `WebDriver` session, for what the person's own steps don't cover.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    pub(crate) fn session(&self) -> (u16, &str) {
        (self.port, &self.session)
    }

    pub(crate) fn app_runs(&self) -> bool {
        self.driver.has(&self.program)
    }

    pub(crate) fn signals_app(&self, signal: Signal) {
        self.driver.signal_named(&self.program, signal);
    }

    /// Sends a signal to what the app has started under this name.
    pub(crate) fn signals(&self, program: &str, signal: Signal) {
        self.driver.signal_named(&kept_name(program), signal);
    }

    pub(crate) fn group(&self) -> i32 {
        self.driver.id()
    }
}

/// A program's name as the kernel keeps it: its first 15 letters.
fn kept_name(program: &str) -> String {
    program.chars().take(15).collect()
}

/// A port that nobody listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}

/// Waits for an answer of the driver, which gives none while the page hangs.
///
/// # Errors
/// The driver's own, and `WaitTimeout` where none came.
pub(crate) async fn answer<T>(asked: impl Future<Output = Result<T, CmdError>>) -> Result<T, CmdError> {
    timeout(2 * PATIENCE, asked).await.unwrap_or(Err(CmdError::WaitTimeout))
}
