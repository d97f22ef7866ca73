//! A document is read in a process of its own. What is hidden in it takes no more memory and time than that process is given,
//! and what stumbles over it is not the app.

use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, ExitCode, ExitStatus, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use super::{Document, DocumentFault, MAX_CHARACTERS, MAX_DOCUMENT, MAX_DOCUMENT_MIB};
use crate::files::{self, ReadError};

/// What the app is started with to read a document, and nothing else.
pub const READS_DOCUMENT: &str = "--read-document";

/// What the process may take of memory for the document: reading stays below 256 MiB with all that it is made of.
#[cfg(unix)]
const MEMORY: u64 = 200 * 1024 * 1024;
/// How long it may work, in seconds.
#[cfg(unix)]
const WORK: u64 = 5;
/// How long it is waited for. Where nothing counts the work it does, or the computer has much else to do, this ends it.
const PATIENCE: Duration = Duration::from_secs(if cfg!(unix) { 20 } else { 5 });
/// Most that it may answer, in bytes: the longest text, with what is known of each paragraph.
const ANSWER: u64 = 64 * 1024 * 1024;
/// What a process ends with that has stumbled.
const STUMBLED: i32 = 101;

/// What the process does that reads a document: it is given the document, and gives what it says.
#[must_use]
pub fn serve() -> ExitCode {
    keep_within_bounds();
    let mut bytes = Vec::new();
    let read = match io::stdin().lock().take(MAX_DOCUMENT + 1).read_to_end(&mut bytes) {
        Err(_) => Err(DocumentFault::Unreadable),
        Ok(_) if bytes.len() as u64 > MAX_DOCUMENT => Err(too_large()),
        Ok(_) => super::read(bytes),
    };
    let said = serde_json::to_vec(&read).map(|answer| io::stdout().lock().write_all(&answer));
    if matches!(said, Ok(Ok(()))) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[cfg(unix)]
fn keep_within_bounds() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    for (what, most) in [(Resource::Data, set_aside_at_start() + MEMORY), (Resource::Cpu, WORK), (Resource::Core, 0)] {
        // Where it can't be bounded it is still ended after a while.
        let _ = setrlimit(what, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

/// What the libraries of the window have set aside before anything is read, in bytes, and never use here. The system counts it.
#[cfg(unix)]
fn set_aside_at_start() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let data =
        status.lines().find_map(|line| line.strip_prefix("VmData:")?.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    data.unwrap_or(0) * 1024
}

#[cfg(not(unix))]
fn keep_within_bounds() {}

fn too_large() -> DocumentFault {
    DocumentFault::TooLarge { limit_mib: MAX_DOCUMENT_MIB }
}

/// What the document at `path` says, read by `program`, which is one that calls [`serve`] when it is started with
/// [`READS_DOCUMENT`].
///
/// # Errors
/// [`DocumentFault`]
pub fn read(path: &Path, program: &Path) -> Result<Document, DocumentFault> {
    let file = files::open_regular(path).map_err(|error| match error {
        ReadError::Unreadable => DocumentFault::Unreadable,
        ReadError::NotAFile => DocumentFault::OtherKind,
        ReadError::TooLarge => too_large(),
    })?;
    match file.metadata() {
        Ok(known) if known.len() > MAX_DOCUMENT => Err(too_large()),
        Ok(known) if known.len() == 0 => Err(DocumentFault::Empty),
        Ok(_) => asked(file.into(), None, program),
        Err(_) => Err(DocumentFault::Unreadable),
    }
}

/// What a text says that was pasted, read in the same way.
///
/// # Errors
/// [`DocumentFault`]
pub fn read_text(text: String, program: &Path) -> Result<Document, DocumentFault> {
    if text.chars().count() > MAX_CHARACTERS {
        return Err(DocumentFault::TooLong { limit: MAX_CHARACTERS });
    }
    asked(Stdio::piped(), Some(text), program)
}

fn asked(from: Stdio, text: Option<String>, program: &Path) -> Result<Document, DocumentFault> {
    let mut command = Command::new(program);
    command.arg(READS_DOCUMENT).stdin(from).stdout(Stdio::piped()).stderr(Stdio::null());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt as _;
        // No black window comes up for it.
        command.creation_flags(0x0800_0000);
    }
    let mut child = command.spawn().map_err(|error| {
        tracing::error!(kind = ?error.kind(), "no process to read a document");
        DocumentFault::Unreadable
    })?;
    if let (Some(text), Some(mut to)) = (text, child.stdin.take()) {
        // One that ends before it has heard everything says so itself.
        std::thread::spawn(move || to.write_all(text.as_bytes()));
    }
    let answer = answer(&mut child);
    if answer.is_none() {
        let _ = child.kill();
    }
    let ended = child.wait().map_err(|_| DocumentFault::Unreadable)?;
    let whole = answer.and_then(|answer| serde_json::from_slice(&answer).ok());
    whole.unwrap_or_else(|| Err(why(ended)))
}

/// What the process says before the patience ends.
fn answer(child: &mut Child) -> Option<Vec<u8>> {
    let said = child.stdout.take()?;
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        let mut answer = Vec::new();
        let whole = said.take(ANSWER).read_to_end(&mut answer).is_ok();
        // Nobody waits for it where the patience has ended.
        let _ = tell.send(whole.then_some(answer));
    });
    told.recv_timeout(PATIENCE).ok().flatten()
}

/// Why a process has said nothing that can be read.
fn why(ended: ExitStatus) -> DocumentFault {
    match ended.code() {
        Some(STUMBLED) => DocumentFault::Damaged,
        _ => DocumentFault::TooMuch,
    }
}
