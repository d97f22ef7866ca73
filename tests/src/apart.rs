//! A test that is run apart from the machine: without any network but the machine's own loop, by which the driver of a window is
//! asked, or with file systems of its own.

use std::collections::BTreeSet;
use std::env;
use std::fs;

/// Set where a test is apart already.
const APART: &str = "OEVEBANE_TESTED_APART";

/// From what a test is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// It has an empty network of its own.
    TheNetwork,
    /// What it mounts, it mounts for itself, and it is gone when the test has ended.
    FileSystems,
}

impl From {
    /// A program that begins apart.
    fn begins(self) -> tokio::process::Command {
        let mut begins = tokio::process::Command::new("unshare");
        // An ordinary user may do so where they are their own root.
        if !rustix::process::geteuid().is_root() {
            begins.arg("--map-root-user");
        }
        let of_its_own = match self {
            Self::TheNetwork => "--net",
            Self::FileSystems => "--mount",
        };
        begins.arg(of_its_own).kill_on_drop(true);
        begins
    }
}

/// Runs the test of this name in the same program again, apart, and gives whether it did: in there it says no, and the test goes on.
/// So it does where the system lets nobody be apart, as in some containers; that is said.
///
/// # Panics
/// Where the test fails there.
pub async fn goes_apart(from: From, test: &str) -> bool {
    if is_apart() {
        return false;
    }
    if !from.begins().arg("true").status().await.is_ok_and(|tried| tried.success()) {
        eprintln!("{test} is NOT run apart from {from:?}: this system does not let it");
        return false;
    }
    let mut again = from.begins();
    let before = if from == From::TheNetwork { "ip link set lo up; " } else { "" };
    again.args(["sh", "-ec", &format!("{before}exec \"$@\""), "test"]);
    again.arg(env::current_exe().expect("the test's own path")).args(["--exact", test, "--nocapture"]);
    let ended = again.env(APART, "1").status().await.expect("unshare");
    assert!(ended.success(), "apart from {from:?}: {ended}");
    true
}

/// Whether this test is apart.
#[must_use]
pub fn is_apart() -> bool {
    env::var_os(APART).is_some()
}

/// The networks that a test sees which was begun without any.
#[must_use]
pub fn networks() -> Option<BTreeSet<String>> {
    is_apart().then_some(())?;
    let seen = fs::read_to_string("/proc/net/dev").expect("what the system says of networks");
    Some(seen.lines().filter_map(|line| Some(line.split_once(':')?.0.trim().to_owned())).collect())
}
