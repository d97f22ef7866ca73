//! What a test that fails leaves behind: what stood on the screen and on the page, and what the app has logged.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::Person;
use crate::person::built;

/// A page that is dead says nothing: then the rest must do.
const LONG_ENOUGH: Duration = Duration::from_secs(5);
const PAGE: &str = "const main = document.querySelector('main');
    return [
        location.href,
        `busy: ${main?.ariaBusy}, focus: ${document.activeElement?.outerHTML.slice(0, 200)}, scrolled: ${scrollY}`,
        document.journal?.join('\\n'),
        document.body.innerText,
        document.documentElement.outerHTML,
    ].join('\\n\\n')";
/// As much of it as is said at once, in signs: the place, the focus and the words of a common page.
const SAID_AT_ONCE: usize = 8000;

impl Drop for Person {
    fn drop(&mut self) {
        if thread::panicking() {
            let folder = folder().join(self.name());
            match leave(self, &folder) {
                Ok(()) => eprintln!("What {} saw, and what the app said, lies in {}", self.name(), folder.display()),
                Err(error) => eprintln!("What {} saw can't be left in {}: {error}", self.name(), folder.display()),
            }
        }
    }
}

/// `target/failed/` and the test's name, which its thread bears.
fn folder() -> PathBuf {
    let test = thread::current().name().unwrap_or("unnamed").replace("::", "-");
    built().parent().unwrap_or(Path::new("target")).join("failed").join(test)
}

fn leave(person: &Person, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    // The screen first: asking the page may take a while.
    person.desk().save_picture(&folder.join("screen.png"))?;
    fs::write(folder.join("log.txt"), person.log())?;
    if let Some((port, session)) = person.session() {
        let page = page(port, session).unwrap_or_else(|error| format!("The page does not answer: {error}"));
        // Where the machine that ran the test is gone, what it printed is all there is.
        eprintln!("{}'s page: {}", person.name(), page.chars().take(SAID_AT_ONCE).collect::<String>());
        fs::write(folder.join("page.txt"), page)?;
    }
    Ok(())
}

/// The page's address, text and source, asked for past the client, which is of no use in a test that ends.
fn page(port: u16, session: &str) -> io::Result<String> {
    let asked = json!({ "script": PAGE, "args": [] }).to_string();
    let mut driver = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    driver.set_read_timeout(Some(LONG_ENOUGH))?;
    driver.set_write_timeout(Some(LONG_ENOUGH))?;
    write!(
        driver,
        "POST /session/{session}/execute/sync HTTP/1.0\r\nContent-Type: application/json\r\n\
        Content-Length: {}\r\n\r\n{asked}",
        asked.len()
    )?;
    let mut answer = Vec::new();
    driver.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    let said: Value = serde_json::from_str(body)?;
    Ok(said["value"].as_str().map_or(answer, str::to_owned))
}
