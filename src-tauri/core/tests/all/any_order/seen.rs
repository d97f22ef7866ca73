//! What a person sees of a year, but for when it came.

use std::collections::BTreeSet;

use super::year::Year;
use crate::common::Person;
use crate::steps::past_the_app::in_sql;
use crate::strict_json::{Value, json};

/// Everything that is on the pages of someone's app.
pub fn seen(year: &Year, at: &Person) -> Value {
    let moment = "2027-01-15T08:00:00Z".parse().unwrap();
    let ask = |command: &str, with: Value| at.try_ask_at(command, with, moment).unwrap_or_else(|refusal| refusal);
    let mut pages = json!({
        "home": ask("home", Value::Null),
        "contacts": ask("contacts", Value::Null),
        "sent": ask("sent", Value::Null),
        "guides": ask("guides", Value::Null),
    });
    if let Some(talk) = year.talk(at) {
        for page in ["preparation", "side_by_side", "sheet", "invitation", "received", "follow_up"] {
            pages[page] = ask(page, json!({ "conversation": talk }));
        }
    }
    pages["shared"] = ask("shared", Value::Null);
    without_arrival(with_one_id(year, pages))
}

/// Whichever of its ids a talk goes by here, nobody sees it.
fn with_one_id(year: &Year, value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            Value::Object(fields.into_iter().map(|(name, value)| (name, with_one_id(year, value))).collect())
        }
        Value::Array(all) => all.into_iter().map(|value| with_one_id(year, value)).collect(),
        Value::String(id) if year.ids.contains(&id) => json!("the talk"),
        other => other,
    }
}

/// Without what tells only when, in what order or how often something came.
fn without_arrival(value: Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(fields.into_iter().filter_map(field).collect()),
        Value::Array(all) => all.into_iter().map(without_arrival).collect(),
        other => other,
    }
}

fn field((name, value): (String, Value)) -> Option<(String, Value)> {
    let value = match name.as_str() {
        "taken_in" | "touched" | "revisions" | "saved" | "versions" | "since" => return None,
        // The names of fields that something else stood in before.
        "earlier" if value.as_array().is_some_and(|all| all.iter().all(|one| one.as_str().is_some())) => return None,
        // That the other has it, but not when that was told.
        "had" if value.as_str().is_some() => json!(true),
        // Lists that begin with what happened last.
        "conversations" | "waiting" | "others" | "answers" => {
            let all = value.as_array().map(|all| all.iter().cloned().map(without_arrival));
            let mut all: Vec<Value> = all?
                .map(|mut one| {
                    if name == "answers" {
                        one.as_object_mut().map(|one| one.remove("at"));
                    }
                    one
                })
                .collect();
            all.sort_by_key(Value::to_string);
            json!(all)
        }
        _ => without_arrival(value),
    };
    Some((name, value))
}

/// What someone has written themselves: nothing that comes may change or lose it.
pub fn own_words(year: &Year, at: &Person, fields: &[String]) -> Value {
    let Some(talk) = year.talk(at) else { return Value::Null };
    let moment = "2027-01-15T08:00:00Z".parse().unwrap();
    let ask = |command: &str| at.try_ask_at(command, json!({ "conversation": talk }), moment).unwrap();
    let (preparation, follow_up) = (ask("preparation"), ask("follow_up"));
    let own: Vec<&Value> = follow_up["entries"].as_array().unwrap().iter().filter(|row| row["own"] == true).collect();
    let sheet = ask("sheet")["sheet"].clone();
    let fields: Vec<&Value> = fields.iter().map(|field| &sheet[field]).collect();
    json!({ "notes": preparation["notes"], "follow_up": own, "fields": fields })
}

/// Whether the database is whole, seen past the app.
pub fn is_whole(person: &Person) -> bool {
    in_sql(person, |db| {
        let integrity: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        let dangling = db.prepare("PRAGMA foreign_key_check").unwrap().exists([]).unwrap();
        integrity == "ok" && !dangling
    })
}

/// Where two pages differ: the path, and what stands there in each.
pub fn differences(path: &str, one: &Value, other: &Value) -> Vec<String> {
    match (one, other) {
        (Value::Object(a), Value::Object(b)) => {
            let names: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            let of = |name: &String| (a.get(name).unwrap_or(&Value::Null), b.get(name).unwrap_or(&Value::Null));
            let each = |name: &String| differences(&format!("{path}/{name}"), of(name).0, of(name).1);
            names.into_iter().flat_map(each).collect()
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let pairs = a.iter().zip(b).enumerate();
            pairs.flat_map(|(number, (a, b))| differences(&format!("{path}/{number}"), a, b)).collect()
        }
        (a, b) if a == b => Vec::new(),
        (a, b) => vec![format!("{path}: {a} | {b}")],
    }
}
