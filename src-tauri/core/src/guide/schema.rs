//! JSON Schemas for authors' editors, made from the types that read the files; holds the committed ones against them.

use schemars::JsonSchema;
use serde_json::Value;

use super::examples;
use super::file::File;
use super::shipped::SOURCES;
use super::wording::Wording;

const GUIDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../guides/guide.schema.json");
const WORDING: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../guides/wording.schema.json");

fn schema_of<T: JsonSchema>() -> Value {
    serde_json::to_value(schemars::schema_for!(T)).unwrap()
}

fn assert_fresh(path: &str, schema: &Value) {
    let generated = format!("{}\n", serde_json::to_string_pretty(schema).unwrap());
    if std::env::var_os("OEVEBANE_WRITE_TYPES").is_some() {
        crate::files::write_whole(path.as_ref(), generated.as_bytes()).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(committed == generated, "{path} is not fresh: run `make types`");
}

fn json_of(text: &str) -> Value {
    serde_json::to_value(toml::from_str::<toml::Table>(text).unwrap()).unwrap()
}

/// What an editor with the schema says of a text.
fn complaints(schema: &Value, text: &str) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).unwrap();
    validator.iter_errors(&json_of(text)).map(|error| error.to_string()).collect()
}

#[test]
fn the_schemas_that_editors_use_are_those_of_the_readers() {
    assert_fresh(GUIDE, &schema_of::<File>());
    assert_fresh(WORDING, &schema_of::<Wording>());
}

#[test]
fn the_schema_takes_the_five_guides_and_the_examples() {
    let schema = schema_of::<File>();
    for source in SOURCES.iter().chain(&examples::SOURCES) {
        assert_eq!(complaints(&schema, source), Vec::<String>::new(), "{}", source.lines().nth(1).unwrap());
    }
}

#[test]
fn the_schema_complains_of_what_the_reader_refuses() {
    let schema = schema_of::<File>();
    let [haderslev, ..] = SOURCES;
    for (from, to) in [
        ("kind = \"lus\"", "kind = \"samtale\""),
        ("\nversion = ", "\nversion = \"et\" # "),
        ("id = \"haderslev-lus\"", "id = \"Haderslev LUS\""),
        ("max = 5", "max = 11"),
        ("title = \"Trivsel\"", "titel = \"Trivsel\""),
        ("summary = ", "resume = "),
        ("answer = \"joint\"", "answer = \"fælles\""),
    ] {
        assert!(haderslev.contains(from), "{from}");
        let spoilt = haderslev.replacen(from, to, 1);
        assert_ne!(complaints(&schema, &spoilt), Vec::<String>::new(), "{to}");
        assert!(super::GuideFile::read(&spoilt).is_err(), "{to}");
    }
}

#[test]
fn the_schema_of_a_wording_takes_words_and_nothing_else() {
    let schema = schema_of::<Wording>();
    let right = "wording_for = \"haderslev-lus\"\norganisation = \"Haderslev Kommune\"\nversion = 1\n\
                 origin = \"Kommunens egne ord.\"\n[questions.trives-generelt]\ntext = \"Jeg trives.\"\n";
    assert_eq!(complaints(&schema, right), Vec::<String>::new());
    assert_ne!(complaints(&schema, &right.replace("version = 1\n", "")), Vec::<String>::new());
    assert_ne!(complaints(&schema, &format!("{right}mandatory = false\n")), Vec::<String>::new());
}
