//! Writes `ui/src/api.d.ts` from the commands and views, and holds the committed file against them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use super::paper::views::PaperOf;
use super::{Refusal, command_types};

/// One command as TypeScript.
pub(super) struct Command {
    name: &'static str,
    docs: Vec<String>,
    with: String,
    gives: String,
    types: BTreeMap<String, String>,
}

/// Collects every declared type that another one leans on.
struct Collect<'a> {
    config: &'a Config,
    types: &'a mut BTreeMap<String, String>,
}

impl TypeVisitor for Collect<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        collect::<T>(self.config, self.types);
    }
}

fn collect<T: TS + 'static + ?Sized>(config: &Config, types: &mut BTreeMap<String, String>) {
    if T::output_path().is_some() {
        let name = T::ident(config);
        if types.contains_key(&name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        types.insert(name, format!("{docs}export {}", T::decl(config)));
    }
    T::visit_dependencies(&mut Collect { config, types });
    T::visit_generics(&mut Collect { config, types });
}

impl Command {
    pub(super) fn of<With: TS + 'static, Gives: TS + 'static>(
        name: &'static str,
        config: &Config,
        docs: &[&str],
    ) -> Self {
        let mut types = BTreeMap::new();
        collect::<With>(config, &mut types);
        collect::<Gives>(config, &mut types);
        // The macro hands over `doc = r" Text."`, with a line break where it is long.
        let docs = docs.iter().filter_map(|doc| Some(doc.split_once('"')?.1.trim_end_matches('"').trim().to_owned()));
        Self { name, docs: docs.collect(), with: With::name(config), gives: Gives::name(config), types }
    }
}

fn generated() -> String {
    let config = Config::new().with_large_int("number");
    let mut types = BTreeMap::new();
    collect::<Refusal>(&config, &mut types);
    // Asked of the shell, which sets it on paper.
    collect::<PaperOf>(&config, &mut types);
    let mut list = String::new();
    for command in command_types(&config) {
        types.extend(command.types);
        for doc in command.docs {
            let _ = writeln!(list, "  /** {doc} */");
        }
        let _ = writeln!(list, "  {}: {{ with: {}, gives: {} }},", command.name, command.with, command.gives);
    }
    let mut out =
        String::from("// Made from the core's commands and views by `make types`; a test keeps it fresh.\n\n");
    for declaration in types.values() {
        let _ = writeln!(out, "{declaration}\n");
    }
    let _ = writeln!(
        out,
        "/** Every command: what it is asked with and what it gives. */\nexport type Commands = {{\n{list}}};"
    );
    out
}

#[test]
fn the_types_that_the_ui_is_checked_against_are_those_of_the_core() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../ui/src/api.d.ts");
    let generated = generated();
    if std::env::var_os("OEVEBANE_WRITE_TYPES").is_some() {
        crate::files::write_whole(path.as_ref(), generated.as_bytes()).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(committed == generated, "ui/src/api.d.ts is not fresh: run `make types`");
}
