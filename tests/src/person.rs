//! A person: home, screen, and the app in front of them.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

use rustix::process::Signal;
use tempfile::TempDir;

use crate::desk::{A_PAGE, Desk};
use crate::group::Group;
use crate::keyring::Keyring;
use crate::lid::Lid;
use crate::patience::{InTest, PATIENCE, until};
use crate::reader::Reader;
use crate::window::Window;

/// The program under test.
#[must_use]
pub fn app() -> PathBuf {
    let app = std::env::var_os("OEVEBANE_APP").map_or_else(|| built().join("oevebane"), PathBuf::from);
    assert!(app.is_file(), "{} is not built: `make test` does it", app.display());
    app
}

/// The folder that all is built in, `target/debug`.
pub(crate) fn built() -> PathBuf {
    let test = std::env::current_exe().expect("the test's own path");
    let kind =
        test.ancestors().find(|folder| folder.file_name().is_some_and(|name| name == "deps" || name == "examples"));
    kind.and_then(Path::parent).expect("target/debug").to_owned()
}

/// What a person uses the pages with. The dialogs of the system are always used with the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hands {
    /// Clicks on what is seen, and types.
    Mouse,
    /// Only keys: Tab and arrows to come to something, Enter, Space and letters to do something with it. Where that
    /// can't be done, or one can't see where one is, the test ends.
    Keyboard,
}

/// Someone with a home folder, a screen and the app; nothing of it is shared with another person or the machine.
pub struct Person {
    name: String,
    hands: Hands,
    program: PathBuf,
    // In this order: the app goes before the screen it is on, and the folders last.
    window: Option<Window>,
    pub(crate) keyring: Option<Keyring>,
    pub(crate) lid: Option<Lid>,
    pub(crate) reader: Option<Reader>,
    desk: Desk,
    folder: TempDir,
    _in_test: InTest,
}

impl Person {
    /// Someone new at a desk; the app is not open. The name is for messages of failing tests.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self::with_program(name, &app())
    }

    /// Someone new at a desk with another build of the app.
    #[must_use]
    pub fn with_program(name: &str, program: &Path) -> Self {
        let folder = TempDir::with_prefix("oevebane-").expect("a temporary folder");
        for part in ["home", "data", "run", "tmp"] {
            fs::create_dir(folder.path().join(part)).expect("a folder");
        }
        // As the system makes it: of no use to the app where others may enter.
        let alone = fs::Permissions::from_mode(0o700);
        fs::set_permissions(folder.path().join("run"), alone).expect("a folder of one's own");
        let desk = Desk::new(&folder.path().join("home"));
        Self {
            name: name.to_owned(),
            hands: Hands::Mouse,
            program: program.to_owned(),
            window: None,
            keyring: None,
            lid: None,
            reader: None,
            desk,
            folder,
            _in_test: InTest::begin(),
        }
    }

    /// Someone new with the app open.
    pub async fn with_app_open(name: &str) -> Self {
        let mut person = Self::new(name);
        person.open().await;
        person
    }

    /// Someone new with these hands and the app open.
    pub async fn with_hands(name: &str, hands: Hands) -> Self {
        let mut person = Self::new(name);
        person.hands = hands;
        person.open().await;
        person
    }

    pub(crate) fn hands(&self) -> Hands {
        self.hands
    }

    /// What the person is called in messages.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The folder that holds all of the person's folders: everything that the app leaves is in here.
    #[must_use]
    pub fn everything(&self) -> &Path {
        self.folder.path()
    }

    /// The app's data folder.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A path in the person's home folder.
    #[must_use]
    pub fn at_home(&self, name: &str) -> PathBuf {
        self.folder.path().join("home").join(name)
    }

    /// Every file that is left in the person's folders, as a path from [`everything`](Self::everything) on. Sockets and
    /// links are none.
    #[must_use]
    pub fn files(&self) -> Vec<PathBuf> {
        let (mut files, mut folders) = (Vec::new(), vec![self.folder.path().to_owned()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")) {
                let (kind, path) = (entry.file_type().expect("its kind"), entry.path());
                if kind.is_dir() {
                    folders.push(path);
                } else if kind.is_file() {
                    files.push(path.strip_prefix(self.folder.path()).expect("in here").to_owned());
                }
            }
        }
        files
    }

    /// What the app has logged.
    #[must_use]
    pub fn log(&self) -> String {
        fs::read_to_string(self.log_path()).unwrap_or_default()
    }

    pub(crate) fn log_path(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    /// Opens the app.
    pub async fn open(&mut self) {
        self.open_with(&[]).await;
    }

    /// Opens the app with files, as a double click on them would.
    pub async fn open_with(&mut self, files: &[&Path]) {
        assert!(self.window.is_none(), "{} has the app open already", self.name);
        self.window = Some(Window::open(self, &self.program, files).await);
    }

    /// Starts the app without a driver, as a double click on files does, and tells how it ended: while the window is
    /// open, at once.
    pub async fn open_again_with(&self, files: &[&Path]) -> ExitStatus {
        let mut second = tokio::process::Command::new(&self.program);
        second.args(files).env_clear().envs(self.environment()).kill_on_drop(true);
        let ended = tokio::time::timeout(PATIENCE, second.status()).await;
        ended.expect("the second start ends").expect("the app starts")
    }

    /// Runs another program in the person's environment, and gives what it printed.
    ///
    /// # Panics
    /// If it fails.
    pub async fn runs(&self, program: &str, arguments: &[&str]) -> String {
        let mut command = tokio::process::Command::new(program);
        command.args(arguments).env_clear().envs(self.environment()).kill_on_drop(true);
        let done = tokio::time::timeout(PATIENCE, command.output()).await;
        let done = done
            .unwrap_or_else(|_| panic!("{program} does not end"))
            .unwrap_or_else(|error| panic!("{program}: {error}"));
        assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    /// Closes the window, and waits until the app has ended.
    pub async fn close(&mut self) {
        self.asks_to_close().await;
        let window = self.window.as_ref().expect("an open window");
        let closed =
            until(async || if window.app_runs() { Err("it still runs") } else { Ok(()) }.map_err(String::from)).await;
        closed.unwrap_or_else(|_| panic!("{} closes the window, and it stays", self.name));
        self.window = None;
    }

    /// Asks the window to close, as a click on its cross does: by the window manager, and by no key, which gets lost
    /// where the keyboard is on its way to another window.
    pub async fn asks_to_close(&self) {
        let asked = until(async || {
            let mut wmctrl = self.on_the_screen("wmctrl");
            wmctrl.args(["-x", "-c", "oevebane.Oevebane"]);
            let asked = wmctrl.output().await.expect("wmctrl");
            if asked.status.success() { Ok(()) } else { Err("no window of the app's".to_owned()) }
        });
        asked.await.unwrap_or_else(|instead| panic!("{} wants to close the window, but sees {instead}", self.name));
    }

    /// Waits until a page with words and pictures stands on the screen: what can be known of a window that is not driven.
    pub async fn sees_a_drawn_page(&self) {
        let drawn = until(async || match self.desk.colours() {
            0..A_PAGE => Err("an empty window".to_owned()),
            _ => Ok(()),
        });
        drawn.await.unwrap_or_else(|instead| panic!("{} sees {instead}", self.name));
    }

    /// Ends the app as a crash would: no last word, no saving.
    pub async fn kill(&mut self) {
        let window = self.window.take().expect("an open window");
        window.signals_app(Signal::KILL);
        let ended = until(async || if window.app_runs() { Err("it still runs".into()) } else { Ok(()) }).await;
        ended.expect("a killed app ends");
    }

    /// Looks at the page that has come in the place of one that died.
    pub async fn finds_the_page_again(&mut self) {
        let mut window = self.window.take().expect("an open window");
        window.is_driven_anew(self).await;
        self.window = Some(window);
    }

    pub(crate) fn forgets_the_window(&mut self) {
        self.window = None;
    }

    /// The open window.
    ///
    /// # Panics
    /// If the app is not open.
    #[must_use]
    pub fn window(&self) -> &Window {
        self.window.as_ref().unwrap_or_else(|| panic!("{} has not opened the app", self.name))
    }

    pub(crate) fn program(&self) -> &Path {
        &self.program
    }

    pub(crate) fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Where the driver of the open window listens, and what it calls the window.
    pub(crate) fn session(&self) -> Option<(u16, &str)> {
        self.window.as_ref().map(Window::session)
    }

    /// The ids of the process groups of all that the person runs: see [`crate::group::running`].
    #[must_use]
    pub fn groups(&self) -> Vec<i32> {
        let keyring = self.keyring.iter().flat_map(Keyring::groups);
        let reader = self.reader.iter().flat_map(Reader::groups);
        self.desk
            .groups()
            .into_iter()
            .chain(keyring)
            .chain(reader)
            .chain(self.window.as_ref().map(Window::group))
            .collect()
    }

    /// What the person's programs find in their environment: their own folders, and nothing of this machine's.
    pub(crate) fn environment(&self) -> Vec<(&'static str, OsString)> {
        let own = |part: &str| self.folder.path().join(part).into_os_string();
        let session = self.keyring.as_ref().map(Keyring::address).or_else(|| self.reader.as_ref().map(Reader::address));
        let mut environment = vec![
            ("PATH", std::env::var_os("PATH").unwrap_or_default()),
            ("LANG", "C.UTF-8".into()),
            ("DISPLAY", self.desk.display().into()),
            ("HOME", own("home")),
            ("TMPDIR", own("tmp")),
            ("XDG_RUNTIME_DIR", own("run")),
            ("OEVEBANE_DATA_DIR", own("data")),
            // Otherwise no desktop session, and no computer that tells of itself: its services would be the machine's, not the person's.
            ("DBUS_SESSION_BUS_ADDRESS", session.unwrap_or_else(|| "disabled:".into())),
            ("DBUS_SYSTEM_BUS_ADDRESS", self.lid.as_ref().map_or_else(|| "disabled:".into(), Lid::address)),
            ("GSETTINGS_BACKEND", "memory".into()),
        ];
        if self.reader.is_none() {
            environment.push(("NO_AT_BRIDGE", "1".into()));
        }
        environment
    }

    /// Does something with keyboard and windows outside the page.
    pub(crate) async fn xdotool(&self, arguments: &[&str]) -> String {
        let done = tokio::time::timeout(PATIENCE, self.on_the_screen("xdotool").args(arguments).output()).await;
        let done = done.unwrap_or_else(|_| panic!("{} waits in vain for: {}", self.name, arguments.join(" ")));
        String::from_utf8_lossy(&done.expect("xdotool").stdout).into_owned()
    }

    fn on_the_screen(&self, program: &str) -> tokio::process::Command {
        let mut command = tokio::process::Command::new(program);
        command.env("DISPLAY", self.desk.display()).kill_on_drop(true);
        command
    }
}

/// A driver of the web view, in a group with all that it starts.
pub(crate) fn driver(person: &Person, port: u16, more: &[String]) -> Group {
    let log = fs::File::options().create(true).append(true).open(person.log_path()).expect("a log");
    let mut driver = std::process::Command::new("WebKitWebDriver");
    driver.args([format!("--port={port}"), "--host=127.0.0.1".into()]).args(more);
    driver.env_clear().envs(person.environment()).env("TAURI_WEBVIEW_AUTOMATION", "true");
    // What is saved by its name alone is the person's too.
    driver.current_dir(person.at_home(""));
    driver.stdout(log.try_clone().expect("a log")).stderr(log);
    Group::start(&mut driver)
}
