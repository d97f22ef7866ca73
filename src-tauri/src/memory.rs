//! What is in this process's memory while the app is open, the key and what is read, stays there: no crash writes it to a
//! file, and no other program of the same person's reads it.

use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};

/// Holds for this process and, as far as files are concerned, for those that it starts: the page's too. `may_be_read` is for
/// a window that a test drives, which looks at what belongs to it.
pub fn keep_to_itself(may_be_read: bool) {
    let no_file = Rlimit { current: Some(0), maximum: Some(0) };
    let files = setrlimit(Resource::Core, no_file);
    let readers = if may_be_read { Ok(()) } else { set_dumpable_behavior(DumpableBehavior::NotDumpable) };
    if files.and(readers).is_err() {
        tracing::warn!("the memory is not kept to itself");
    }
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use rustix::process::{dumpable_behavior, getrlimit};

    use super::*;

    /// In a process of its own: there is no way back from it.
    #[test]
    fn no_crash_writes_the_memory_to_a_file_and_no_other_program_reads_it_but_where_a_test_drives_the_window() {
        for what in ["kept_to_itself", "read_by_a_test"] {
            let mut alone = Command::new(std::env::current_exe().unwrap());
            alone.args(["--exact", &format!("memory::tests::{what}"), "--ignored"]);
            let done = alone.output().unwrap();
            let said = String::from_utf8_lossy(&done.stdout).into_owned();
            assert!(done.status.success() && said.contains("1 passed"), "{what}: {said}");
        }
    }

    #[test]
    #[ignore = "the test above runs it"]
    fn kept_to_itself() {
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::Dumpable);
        keep_to_itself(false);
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
        assert_eq!(getrlimit(Resource::Core), Rlimit { current: Some(0), maximum: Some(0) });
    }

    #[test]
    #[ignore = "the test above runs it"]
    fn read_by_a_test() {
        keep_to_itself(true);
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::Dumpable);
        assert_eq!(getrlimit(Resource::Core), Rlimit { current: Some(0), maximum: Some(0) });
    }
}
