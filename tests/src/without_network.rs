//! A test that is run where there is no network: nothing but the machine's own loop, by which the driver of a window is asked.

use std::collections::BTreeSet;
use std::env;
use std::fs;

/// Set where there is none.
const THERE: &str = "OEVEBANE_TESTED_WITHOUT_NETWORK";

/// A program that begins with an empty network of its own.
fn without_network() -> tokio::process::Command {
    let mut begins = tokio::process::Command::new("unshare");
    // An ordinary user may have one where they are their own root.
    if !rustix::process::geteuid().is_root() {
        begins.arg("--map-root-user");
    }
    begins.arg("--net").kill_on_drop(true);
    begins
}

/// Runs the test of this name in the same program again, without any network, and gives whether it did: in there it says no, and the
/// test goes on. So it does where the system gives nobody a network of their own, as in some containers; that is said.
///
/// # Panics
/// Where the test fails there.
pub async fn goes_without_network(test: &str) -> bool {
    if env::var_os(THERE).is_some() {
        return false;
    }
    if !without_network().arg("true").status().await.is_ok_and(|tried| tried.success()) {
        eprintln!("{test} is run WITH a network: this system gives no program one of its own");
        return false;
    }
    let mut again = without_network();
    again.args(["sh", "-ec", "ip link set lo up; exec \"$@\"", "test"]);
    again.arg(env::current_exe().expect("the test's own path")).args(["--exact", test, "--nocapture"]);
    let ended = again.env(THERE, "1").status().await.expect("unshare");
    assert!(ended.success(), "without a network: {ended}");
    true
}

/// The networks that a test sees which was begun without any.
#[must_use]
pub fn networks() -> Option<BTreeSet<String>> {
    env::var_os(THERE)?;
    let seen = fs::read_to_string("/proc/net/dev").expect("what the system says of networks");
    Some(seen.lines().filter_map(|line| Some(line.split_once(':')?.0.trim().to_owned())).collect())
}
