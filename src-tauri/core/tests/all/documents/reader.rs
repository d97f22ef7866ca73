//! Reads a document as the app does in a process of its own: for the tests of the core, which have no app.

fn main() -> std::process::ExitCode {
    oevebane_core::guide::document::apart::serve()
}
