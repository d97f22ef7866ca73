//! A file system that is really full, or can only be read: a small one in memory, which only root may make.

use std::path::{Path, PathBuf};
use std::process::Command;

use oevebane_core::App;

use super::work::{Doing, Work};
use super::{Tried, is_whole, must, unlock};
use crate::common::{PASSWORD, Person, copy_folder};
use crate::strict_json::{Value, json};

/// How large it is.
const SIZE: u64 = 8 * 1024 * 1024;

/// What is mounted, until it is dropped.
struct Mounted(PathBuf);

impl Mounted {
    /// A file system of its own in this folder; none for who may not make any.
    fn at(folder: &Path) -> Option<Self> {
        let size = format!("size={SIZE}");
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "oevebane-full"]).arg(folder).output();
        mounted.is_ok_and(|done| done.status.success()).then(|| Self(folder.to_owned()))
    }
}

impl Mounted {
    /// From now on it can be read alone, or be written again.
    fn remount(&self, how: &str) {
        let done = Command::new("mount").args(["-o", &format!("remount,{how}")]).arg(&self.0).status();
        assert!(done.is_ok_and(|done| done.success()), "{} does not become {how}", self.0.display());
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let done = Command::new("umount").arg(&self.0).status();
        assert!(done.is_ok_and(|done| done.success()), "{} stays mounted", self.0.display());
    }
}

/// Opens the app where nothing can be written, and again where that is mended. None where no file system can be made.
pub fn read_only(work: Work) -> Option<Result<(), String>> {
    let doing = work.about_to();
    let folder = tempfile::tempdir().unwrap();
    let mounted = Mounted::at(folder.path())?;
    copy_folder(doing.copy().folder.path(), folder.path());
    mounted.remount("ro");
    let mut person = Person { app: App::at(folder.path().join("data")), folder };
    let told = match person.try_ask("unlock", json!({ "password": PASSWORD })) {
        Err(refusal) => must(refusal["code"] == "not_writable", || format!("it is told as {refusal}")),
        Ok(_) => Err("it opens, though nothing can be kept".to_owned()),
    };
    mounted.remount("rw");
    person = person.restart();
    let went = told.and_then(|()| {
        unlock(&person, PASSWORD)?;
        doing.holds(&person, false)?;
        doing.works_again(&person)?;
        is_whole(&person, &doing.recovery).map(drop)
    });
    let Person { app, folder } = person;
    drop(app);
    drop(mounted);
    drop(folder);
    Some(went)
}

/// Does the work with no room at all, and again with so much more each time, until it is done. None where no file system can
/// be made.
pub fn with_ever_more_room(work: Work, step: usize) -> Option<Tried> {
    let (doing, mut tried) = (work.about_to(), Tried::default());
    for room in (0..).step_by(step) {
        let went = with_room(&doing, room)?;
        let is_done = matches!(went, Ok(true));
        tried.count(went.map(|_| ()).map_err(|fault| format!("{work:?} with room for {room} bytes: {fault}")));
        if is_done || u64::try_from(room).unwrap() > SIZE {
            break;
        }
    }
    Some(tried)
}

/// Does it with so much room. Gives whether it was done, unless something is not as it should be.
fn with_room(doing: &Doing, room: usize) -> Option<Result<bool, String>> {
    let folder = tempfile::tempdir().unwrap();
    let mounted = Mounted::at(folder.path())?;
    copy_folder(doing.copy().folder.path(), folder.path());
    let mut person = Person { app: App::at(folder.path().join("data")), folder };
    doing.get_ready(&person);
    let filler = fill_but(person.folder.path(), room);
    let done = doing.does(&person);
    std::fs::remove_file(filler).unwrap();
    person = person.restart();
    let went = is_told(&done).and_then(|()| {
        unlock(&person, PASSWORD)?;
        doing.holds(&person, done == Ok(true))?;
        doing.works_again(&person)?;
        is_whole(&person, &doing.recovery)?;
        Ok(done == Ok(true))
    });
    let Person { app, folder } = person;
    drop(app);
    drop(mounted);
    drop(folder);
    Some(went)
}

fn is_told(done: &Result<bool, Value>) -> Result<(), String> {
    let Err(refusal) = done else { return Ok(()) };
    must(refusal["code"] == "disk_full", || format!("it is told as {refusal}"))
}

/// Fills a disk but for this room. Gives the file that does.
fn fill_but(disk: &Path, room: usize) -> PathBuf {
    let filler = disk.join("fyld");
    let free = rustix::fs::statvfs(disk).unwrap();
    let free = usize::try_from(free.f_bavail * free.f_frsize).unwrap();
    std::fs::write(&filler, vec![1; free.saturating_sub(room)]).unwrap();
    filler
}
