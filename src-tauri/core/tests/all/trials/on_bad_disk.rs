//! The disk fails at one operation, or the power goes, while something is done: what was told to be done is there, what went
//! wrong is told as what it is, and it works again when it is mended.

use oevebane_bad_disk::{BadDisk, Failure};
use oevebane_core::App;

use super::work::{Doing, Work};
use super::{Tried, is_whole, must, unlock};
use crate::common::{PASSWORD, Person};
use crate::strict_json::Value;

/// How the disk fails.
pub const FAILURES: [Failure; 3] = [Failure::Full, Failure::Once, Failure::Lasting];

/// Lets every `step`th operation fail in one way, from the one at `from` on, until none is left.
pub fn every_operation_fails(work: Work, how: Failure, (from, step): (usize, usize)) -> Tried {
    let (doing, mut tried) = (work.about_to(), Tried::default());
    for operation in (from..).step_by(step) {
        let went = goes_wrong(&doing, Some(how), |disk| disk.fail_after(operation, how), BadDisk::mend);
        match went {
            Ok(false) => break,
            went => tried.count(went.map(|_| ()).map_err(|fault| format!("{work:?}, {how:?} at {operation}: {fault}"))),
        }
    }
    tried
}

/// Cuts the power at so many operations that nobody chose.
pub fn power_is_cut(work: Work, times: usize, random: &mut fastrand::Rng) -> Tried {
    let (doing, mut tried) = (work.about_to(), Tried::default());
    let operations = operations(&doing);
    for _ in 0..times {
        // Also once when all is done: what was not waited for then is lost as well.
        let at = random.usize(0..=operations);
        let mut kept = random.fork();
        let back = |disk: &BadDisk| disk.give_power_back(|| kept.bool()).unwrap();
        let went = goes_wrong(&doing, None, |disk| disk.cut_power_after(at), back);
        tried.count(went.map(|_| ()).map_err(|fault| format!("{work:?}, power cut at {at} of {operations}: {fault}")));
    }
    tried
}

/// How many operations there are while nothing fails.
fn operations(doing: &Doing) -> usize {
    let person = doing.copy();
    let disk = BadDisk::under(person.folder.path());
    doing.get_ready(&person);
    disk.fail_after(usize::MAX, Failure::Once);
    assert!(doing.does(&person).unwrap());
    disk.operations()
}

/// Does it on a disk that is told to fail or lose its power, and looks at what is there when it is sound again. Gives whether it
/// failed.
fn goes_wrong(
    doing: &Doing,
    how: Option<Failure>,
    fail: impl FnOnce(&BadDisk),
    mend: impl FnOnce(&BadDisk),
) -> Result<bool, String> {
    let person = doing.copy();
    let disk = BadDisk::under(person.folder.path());
    doing.get_ready(&person);
    fail(&disk);
    let done = doing.does(&person);
    let has_failed = disk.has_failed();
    let Person { app, folder } = person;
    drop(app);
    mend(&disk);
    is_told(&done, how)?;
    let person = Person { app: App::at(folder.path().join("data")), folder };
    let told = done.as_ref().is_ok_and(|told| *told);
    doing.holds_before_opening(&person, told)?;
    unlock(&person, PASSWORD)?;
    doing.holds(&person, told)?;
    doing.works_again(&person)?;
    is_whole(&person, &doing.recovery)?;
    Ok(has_failed)
}

/// Whether what went wrong is told as what it is; never as a damaged database, nor as a fault of the app's.
fn is_told(done: &Result<bool, Value>, how: Option<Failure>) -> Result<(), String> {
    let Err(refusal) = done else { return Ok(()) };
    let code = refusal["code"].as_str().unwrap();
    let is_right = match how {
        Some(Failure::Full) => code == "disk_full",
        Some(Failure::Once | Failure::Lasting) | None => ["disk_failure", "not_writable"].contains(&code),
    };
    must(is_right, || format!("it is told as {refusal}"))
}
