//! What can be read of a file of each kind, before it leaves and in it.

use oevebane_core::package::PackageKind;

use crate::strict_json::Value;

/// The texts in a file, but for what nobody reads: ids, hashes, keys, and when something was made.
pub fn leaves(kind: PackageKind, payload: &Value) -> Vec<String> {
    let (sender, body) = (&payload["sender"], &payload["body"]);
    let mut read: Vec<String> = ["name", "title", "workplace"].map(|part| words(&sender[part])).concat();
    read.extend(match kind {
        PackageKind::Contact | PackageKind::Withdrawal | PackageKind::SealKeys => Vec::new(),
        PackageKind::Approval => remark(body),
        PackageKind::Invitation => [&body["frame"], &body["arrangement"]].map(words).concat(),
        // As it is kept by who handed it in: sealed, there is nothing to be read in it.
        PackageKind::Preparation | PackageKind::SealedPreparation | PackageKind::Oevebaner => words(body),
        PackageKind::Plan => {
            let version: Value = serde_json::from_str(body["version"].as_str().unwrap()).unwrap();
            let days = ["held", "handed_over"].map(|part| body.get(part).map(words).unwrap_or_default()).concat();
            let remark = body.get("given").map(remark).unwrap_or_default();
            [words(&body["frame"]), words(&version["sheet"]), days, remark].concat()
        }
        PackageKind::FollowUp => body["entries"].as_array().unwrap().iter().flat_map(entry).collect(),
        PackageKind::Encouragement => words(&body["words"]),
        PackageKind::Guide => words(&body["file"]),
    });
    read.retain(|text| !text.trim().is_empty());
    read
}

/// The texts that a page shows of what leaves.
pub fn drawn(kind: PackageKind, shown: &Value) -> Vec<String> {
    let (content, mut read) = (&shown["content"], words(&shown["from"]));
    read.extend(match kind {
        PackageKind::Contact | PackageKind::Withdrawal | PackageKind::SealKeys => Vec::new(),
        PackageKind::Approval => words(&content["remark"]),
        PackageKind::Invitation => [&content["frame"], &content["arrangement"]].map(words).concat(),
        PackageKind::Preparation | PackageKind::SealedPreparation => preparation(&content["reading"]),
        PackageKind::Plan => plan(content),
        PackageKind::FollowUp => content["entries"].as_array().unwrap().iter().flat_map(entry).collect(),
        PackageKind::Oevebaner => [&content["agreements"], &content["words"]].map(words).concat(),
        PackageKind::Encouragement => words(&content["words"]),
        PackageKind::Guide => words(&content["text"]),
    });
    read
}

/// What is remarked with an approval, if anything.
fn remark(approval: &Value) -> Vec<String> {
    approval.get("remark").map(words).unwrap_or_default()
}

/// Every text that stands somewhere in a value.
fn words(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(all) => all.iter().flat_map(words).collect(),
        Value::Object(fields) => fields.values().flat_map(words).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

/// What an entry says; one that was taken back says only that.
fn entry(entry: &Value) -> Vec<String> {
    [words(&entry["day"]), words(&entry["text"])].concat()
}

/// As the page reads a preparation: what is asked in its frame, and what is answered to that.
fn preparation(reading: &Value) -> Vec<String> {
    let asked = questions(&reading["frame"]);
    let answers = reading["answers"].as_object().unwrap();
    let answered = answers.iter().filter(|(id, _)| asked.contains(id)).flat_map(|(_, answer)| words(answer));
    let rest = ["frame", "by", "words", "priorities"].map(|part| words(&reading[part])).concat();
    answered.chain(rest).collect()
}

/// As the page reads a plan: the fields that its frame has, the agreements that stand in it, and what has lost its place.
fn plan(content: &Value) -> Vec<String> {
    let (frame, sheet) = (&content["frame"], content["sheet"].as_object().unwrap());
    let fields = frame["guide"]["plan"]["fields"].as_array().unwrap().iter().map(|one| format!("plan/{}", id(one)));
    let joint = questions(frame).into_iter().map(|id| format!("joint/{id}"));
    let themes = frame["guide"]["themes"].as_array().unwrap();
    let noted = themes.iter().flat_map(|theme| [format!("told/{}", id(theme)), format!("note/{}", id(theme))]);
    let outside = content["outside"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap().to_owned());
    let named: Vec<String> = fields.chain(joint).chain(noted).chain(outside).collect();
    let whenever = ["look/", "talk/", "evaluation/"];
    let is_read = |field: &str| named.iter().any(|one| one == field) || whenever.iter().any(|of| field.starts_with(of));
    let read = sheet.iter().filter(|(field, _)| is_read(field)).flat_map(|(_, text)| words(text));
    // That an agreement was taken out is no text of anybody's.
    let taken_out = sheet.keys().any(|field| field.ends_with("/removed")).then(|| "yes".to_owned());
    let rest = ["frame", "agreements", "held", "remark", "handed_over"].map(|part| words(&content[part])).concat();
    read.chain(taken_out).chain(rest).collect()
}

fn id(of: &Value) -> String {
    of["id"].as_str().unwrap().to_owned()
}

fn questions(frame: &Value) -> Vec<String> {
    let themes = frame["guide"]["themes"].as_array().unwrap();
    themes.iter().flat_map(|theme| theme["questions"].as_array().unwrap()).map(id).collect()
}
