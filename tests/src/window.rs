//! The app's window, driven through `WebKitWebDriver`.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::time::Duration;

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::Signal;
use serde_json::{Map, Value, json};
use tokio::time::timeout;

use crate::group::Group;
use crate::patience::{PATIENCE, until};
use crate::person::{Person, driver};

/// By this the driver tells the app where to listen.
const LISTENS_AT: &str = "WEBKIT_INSPECTOR_SERVER";
const DRIVER: &str = "WebKitWebDriver";
/// How long a page that is there takes to be driven, at the most.
const ANSWERS_WITHIN: Duration = Duration::from_secs(15);

/// An open window and what drives it. Going out of scope ends the app.
pub struct Window {
    session: Session,
    /// Who drives a page that has come in the place of another.
    later: Option<Group>,
    driver: Group,
    program: String,
}

/// What one driver and one page have with each other.
struct Session {
    client: Client,
    port: u16,
    id: String,
}

impl Session {
    async fn begin(person: &Person, port: u16, options: Value) -> Self {
        let listens = async || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map_err(|error| error.to_string());
        until(listens).await.unwrap_or_else(|error| panic!("WebKitWebDriver does not listen: {error}"));
        let wishes = Map::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let url = format!("http://127.0.0.1:{port}");
        let opening = timeout(PATIENCE, builder.capabilities(wishes).connect(&url)).await;
        let client = opening.unwrap_or_else(|_| panic!("no window after {PATIENCE:?}; the log: {}", person.log()));
        let client = client.unwrap_or_else(|error| panic!("no window: {error}; the log: {}", person.log()));
        let id = client.session_id().await.ok().flatten().expect("a session");
        Self { client, port, id }
    }
}

impl Window {
    pub(crate) async fn open(person: &Person, app: &Path, files: &[&Path]) -> Self {
        let port = free_port();
        let driver = driver(person, port, &[]);
        let session = Session::begin(person, port, json!({ "binary": app, "args": files })).await;
        let program = kept_name(&app.file_name().expect("a program").to_string_lossy());
        Self { session, later: None, driver, program }
    }

    /// A driver's session ends with the page that it drives: another drives the page that comes in its place. A page can
    /// be driven by one at a time, so the former driver goes first; and one that asks while the page is not there yet
    /// gets no answer, or drives the dead one, so another is sent.
    pub(crate) async fn is_driven_anew(&mut self, person: &Person) {
        let app = self.driver.environment_of(&self.program, LISTENS_AT).expect("an app that listens");
        self.driver.signal_named(DRIVER, Signal::KILL);
        let found = until(async || {
            let port = free_port();
            let driver = driver(person, port, &[format!("--target={app}")]);
            let begun = timeout(ANSWERS_WITHIN, async {
                let session = Session::begin(person, port, json!({})).await;
                session.client.title().await.map(|_| session)
            });
            let session = begun.await.map_err(|_| "no page that can be driven".to_owned())?;
            Ok((driver, session.map_err(|error| error.to_string())?))
        });
        let (driver, session) = found.await.unwrap_or_else(|instead| panic!("{} finds {instead}", person.name()));
        self.later = Some(driver);
        self.session = session;
    }

    /// The `WebDriver` session, for what the person's own steps don't cover.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.session.client
    }

    pub(crate) fn session(&self) -> (u16, &str) {
        (self.session.port, &self.session.id)
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
pub(crate) fn kept_name(program: &str) -> String {
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
