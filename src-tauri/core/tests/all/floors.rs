//! The floors that the core stands in: no module imports anything from a higher one.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules, floor by floor, as the crate's own page has them.
const FLOORS: [&[&str]; 7] = [
    &[
        "id", "role", "name", "text", "missed", "hash", "days", "code", "person", "profile", "data_key", "files",
        "age_file", "mail",
    ],
    &[
        "guide",
        "preparation",
        "sheet",
        "plan",
        "follow_up",
        "invitation",
        "sharing",
        "conversation",
        "calendar",
        "paper",
    ],
    &["package", "mailbox"],
    &["cards"],
    &["store"],
    &["vault"],
    &["api"],
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every file below a folder, but tests: they may use what they like.
fn files_in(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            files_in(&path, files);
        } else if path.extension().is_some_and(|kind| kind == "rs")
            && !name.starts_with("tests")
            && !path.ends_with("lib.rs")
        {
            files.push(path.clone());
        }
    }
}

/// The module of the crate's first level that a file belongs to.
fn module_of(path: &Path) -> String {
    let within = path.strip_prefix(source()).unwrap();
    within.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

/// The modules that a line of code names by their full way. Comments may name any; and so may what is compiled for tests.
fn named_in(text: &str) -> Vec<(usize, String)> {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    let lines = code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    let named = lines.flat_map(|(number, line)| {
        let ways = line.split("crate::").skip(1);
        ways.map(move |way| {
            (number + 1, way.split(|sign: char| !(sign.is_alphanumeric() || sign == '_')).next().unwrap())
        })
    });
    named.map(|(number, module)| (number, module.to_owned())).collect()
}

#[test]
fn no_module_imports_anything_from_a_higher_floor_and_every_module_has_one() {
    let floor_of: BTreeMap<&str, usize> = FLOORS
        .iter()
        .enumerate()
        .flat_map(|(floor, modules)| modules.iter().map(move |module| (*module, floor)))
        .collect();
    let mut files = Vec::new();
    files_in(&source(), &mut files);
    let mut upwards = Vec::new();
    for file in &files {
        let module = module_of(file);
        let own = floor_of.get(module.as_str()).unwrap_or_else(|| panic!("{module} stands on no floor"));
        for (line, named) in named_in(&fs::read_to_string(file).unwrap()) {
            if floor_of.get(named.as_str()).is_some_and(|floor| floor > own) {
                upwards.push(format!("{}:{line} imports {named}", file.display()));
            }
        }
    }
    assert!(files.len() > 100, "the core's own files are looked through");
    assert_eq!(upwards, Vec::<String>::new());
}
