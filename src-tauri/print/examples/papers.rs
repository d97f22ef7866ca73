//! Writes one of every paper to a folder, to be looked at: `cargo run -p oevebane-print --example papers -- FOLDER`.

#![allow(clippy::unwrap_used, reason = "examples that are not as they should be should stop here")]

use std::path::PathBuf;

#[path = "../tests/print/common/papers.rs"]
mod papers;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().map_or_else(|| PathBuf::from("papers"), PathBuf::from);
    let wanted = arguments.next().unwrap_or_default().into_string().unwrap_or_default();
    std::fs::create_dir_all(&folder)?;
    for (name, paper) in papers::all().into_iter().filter(|(name, _)| name.starts_with(&wanted)) {
        let begun = std::time::Instant::now();
        let pdf = oevebane_print::pdf(&paper, papers::made()).map_err(|error| format!("{name}: {error}"))?;
        std::fs::write(folder.join(format!("{name}.pdf")), &pdf)?;
        println!("{name}.pdf\t{} KiB\t{} ms", pdf.len() / 1024, begun.elapsed().as_millis());
    }
    Ok(())
}
