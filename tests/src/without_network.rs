//! A test that is run where there is no network: nothing but the machine's own loop, by which the driver of a window is asked.

use std::collections::BTreeSet;
use std::env;
use std::fs;

/// Set where there is none.
const THERE: &str = "OEVEBANE_TESTED_WITHOUT_NETWORK";

/// Runs the test of this name in the same program again, with an empty network of its own, and gives whether it did: in there it
/// says no, and the test goes on.
///
/// # Panics
/// Where the test fails there, or where the system gives nobody a network of their own.
pub async fn goes_without_network(test: &str) -> bool {
    if env::var_os(THERE).is_some() {
        return false;
    }
    let mut again = tokio::process::Command::new("unshare");
    // An ordinary user may have one where they are their own root.
    if !rustix::process::geteuid().is_root() {
        again.arg("--map-root-user");
    }
    again.args(["--net", "sh", "-ec", "ip link set lo up; exec \"$@\"", "test"]);
    again.arg(env::current_exe().expect("the test's own path")).args(["--exact", test, "--nocapture"]);
    let ended = again.env(THERE, "1").kill_on_drop(true).status().await.expect("unshare");
    assert!(ended.success(), "without a network: {ended}");
    true
}

/// The networks that this process sees.
#[must_use]
pub fn networks() -> BTreeSet<String> {
    let seen = fs::read_to_string("/proc/net/dev").expect("what the system says of networks");
    seen.lines().filter_map(|line| Some(line.split_once(':')?.0.trim().to_owned())).collect()
}
