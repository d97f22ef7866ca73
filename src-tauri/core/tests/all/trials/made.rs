//! People who are made once and found again as often as they are needed.

use std::path::Path;
use std::sync::LazyLock;

use oevebane_core::App;

use super::make_recovery_easy;
use crate::common::{PASSWORD, Person, copy_folder};

/// What the recovery code of the released leader is: everybody may know it.
const GOLDEN_RECOVERY: &str = "30EE-X6VP-4FWZ-3J33-097A-HESD";

/// A person who has the app closed, their recovery code, and the talk. Stretching keys takes seconds, so each is made once.
pub type Made = LazyLock<(Person, String, String)>;

pub fn again(made: &Made) -> (Person, String, String) {
    (super::on_a_copy(&made.0.data()), made.1.clone(), made.2.clone())
}

/// Someone with a year behind them in a vault as the first release left it, who has the app closed; their recovery code, and
/// no talk of any name.
pub fn golden_leader() -> (Person, String, String) {
    static LEADER: Made = LazyLock::new(make_golden_leader);
    again(&LEADER)
}

fn make_golden_leader() -> (Person, String, String) {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/0.1.0/leader/data");
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&golden, &folder.path().join("data"));
    let leader = Person { app: App::at(folder.path().join("data")), folder };
    leader.make_easy_to_open(PASSWORD);
    make_recovery_easy(&leader, GOLDEN_RECOVERY);
    (leader, GOLDEN_RECOVERY.to_owned(), String::new())
}
