//! Takes the three font faces that the pages are set in from the packages that the UI installs.

use std::path::{Path, PathBuf};
use std::process::exit;
use std::{env, fs};

const FACES: [&str; 3] = [
    "source-sans/OTF/SourceSans3-Regular.otf",
    "source-sans/OTF/SourceSans3-Semibold.otf",
    "source-serif/OTF/SourceSerif4-Semibold.otf",
];

fn main() {
    let packages = folder("CARGO_MANIFEST_DIR").join("../../ui/node_modules");
    let out = folder("OUT_DIR");
    for face in FACES {
        let from = packages.join(face);
        println!("cargo::rerun-if-changed={}", from.display());
        let name = Path::new(face).file_name().unwrap_or_default();
        if let Err(error) = fs::copy(&from, out.join(name)) {
            println!("cargo::error=the font {face} is not in ui/node_modules ({error})");
            println!("cargo::error=run `npm --prefix ui ci` in the project's folder, or `make print`, which does so");
            exit(1);
        }
    }
}

fn folder(variable: &str) -> PathBuf {
    env::var_os(variable).unwrap_or_default().into()
}
