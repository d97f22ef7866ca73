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
