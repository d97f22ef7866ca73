//! What a person sees of their year, in lines. The lines are of no release: where a view comes to be built otherwise it
//! is read otherwise here, and what a release wrote down stays.

use super::someone::{Someone, at, fields, list, text};

use crate::strict_json::{Value, json};

pub fn seen(someone: &Someone) -> String {
    let home = someone.ask("home", Value::Null);
    let (bin, contacts) = (someone.ask("bin", Value::Null), someone.ask("contacts", Value::Null));
    let settings = someone.ask("settings", Value::Null);
    let mut lines = vec![said(&settings, "{/profile/name}, {/profile/title}, {/profile/workplace}")];
    lines.push(said(&settings, "backup: {/backup}; code written down: {/recovery_written}"));
    lines.extend(each(&home, "/conversations", "talk: ").map(|(begin, card)| begin + &card_line(card)));
    let binned = each(&bin, "", "in the bin until {/goes}: ");
    lines.extend(binned.map(|(begin, held)| begin + &card_line(at(held, "/conversation"))));
    let contact = "contact: {/name} ({/own_name}), {/title}, {/workplace}, uses the app: {/uses_app}, confirmed: ";
    lines.extend(each(&contacts, "", contact).map(|(begin, one)| begin + yes_or_no(!at(one, "/confirmed").is_null())));
    for card in list(&home, "/conversations") {
        lines.push(said(card, "\n= {/year} {/with}"));
        lines.extend(talk(someone, &text(card, "/id")));
        let seal = someone.ask_of(&text(card, "/id"), "seal");
        // Nothing stands where nobody has spoken of it.
        if !seal.is_null() {
            let line =
                ": by the other {/other_handed_in}, readable {/readable}, wanted {/wanted}, handed in {/handed_in}";
            lines.push(said(card, "sealed in {/year} with {/with}") + &said(&seal, line));
        }
    }
    lines.push("\n= beside the talks".to_owned());
    lines.extend(beside(someone));
    lines.join("\n") + "\n"
}

/// A line with what stands at the places that it names in braces.
fn said(view: &Value, line: &str) -> String {
    let (first, rest) = line.split_once('{').unwrap_or((line, ""));
    if rest.is_empty() {
        return first.to_owned();
    }
    let (place, after) = rest.split_once('}').unwrap();
    format!("{first}{}{}", text(view, place), said(view, after))
}

/// Everything in a list, with a line about it.
fn each<'a>(view: &'a Value, place: &str, line: &str) -> impl Iterator<Item = (String, &'a Value)> {
    list(view, place).iter().map(move |one| (said(one, line), one))
}

/// A line about everything in a list.
fn lines(view: &Value, place: &str, line: &str) -> Vec<String> {
    each(view, place, line).map(|(line, _)| line).collect()
}

/// A line for each field, with its name and what stands in it.
fn by_name(view: &Value, place: &str, begin: &str) -> Vec<String> {
    fields(view, place).iter().map(|(name, words)| format!("{begin} {name}: {}", text(words, ""))).collect()
}

fn yes_or_no(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

fn card_line(card: &Value) -> String {
    said(card, "{/year} {/guide_title} with {/with} as {/role}; own {/own}, other {/other}, plan {/plan}, held {/held}")
}

fn talk(someone: &Someone, id: &str) -> Vec<String> {
    let (preparation, talk) = (someone.ask_of(id, "preparation"), someone.ask_of(id, "talk"));
    let mut seen = reading("own", at(&preparation, "/reading"));
    seen.extend(by_name(&preparation, "/notes", "own note"));
    match someone.try_ask("received", json!({ "conversation": id, "version": null })) {
        Ok(received) => {
            seen.push(format!("versions received: {}", list(&received, "/versions").len()));
            seen.extend(reading("other", at(&received, "/reading")));
        }
        Err(refusal) => seen.push(said(&refusal, "received: {/code}")),
    }
    seen.push(said(
        at(&talk, "/arrangement"),
        "arranged: {/start}, {/minutes} minutes, {/place}, {/deadline}, {/words}",
    ));
    seen.extend(sheet(&someone.ask_of(id, "sheet")));
    seen.extend(follow_up(&someone.ask_of(id, "follow_up")));
    let back = someone.ask_of(id, "look_back");
    seen.extend(lines(&back, "/earlier", "before the app: {/year} {/what} {/outcome}"));
    seen
}

fn reading(whose: &str, reading: &Value) -> Vec<String> {
    let questions = list(reading, "/frame/guide/themes").iter().flat_map(|theme| list(theme, "/questions"));
    let mut seen = vec![format!("{whose} questions: {}", questions.clone().count())];
    let added = questions.filter(|one| text(one, "/id").starts_with("egen-"));
    seen.extend(added.map(|one| format!("{whose} questions, the host's: {}", text(one, "/text"))));
    for (question, answer) in fields(reading, "/answers") {
        let said = said(&answer, "{/value} {/text}, rather talk: {/rather_talk}");
        seen.push(format!("{whose} answer {question}: {said}"));
        seen.extend(by_name(&answer, "/parts", &format!("{whose} answer {question},")));
    }
    seen.extend(by_name(reading, "/words", &format!("{whose} words")));
    let priority = |one: &Value| text(one, if text(one, "/kind") == "own" { "/text" } else { "/id" });
    seen.extend(list(reading, "/priorities").iter().map(|one| format!("{whose} priority: {}", priority(one))));
    seen
}

/// A field of the sheet without its id.
fn field_name(field: &str) -> String {
    match field.split('/').collect::<Vec<_>>()[..] {
        ["agreement", _, part] => format!("agreement {part}"),
        ["look", _] => "look".to_owned(),
        _ => field.to_owned(),
    }
}

fn sheet(view: &Value) -> Vec<String> {
    let field = |(field, words): &(String, Value)| format!("sheet {}: {}", field_name(field), text(words, ""));
    let mut seen: Vec<String> = fields(view, "/sheet").iter().map(field).collect();
    let choices = each(view, "/choices", "»{/own}« or »{/other}«");
    seen.extend(choices.map(|(texts, one)| format!("to choose in {}: {texts}", field_name(&text(one, "/field")))));
    seen.push(said(view, "plan: {/approval/standing}, agreed before: {/approval/agreed_before}"));
    let approved = "{/day}, on paper: {/on_paper}";
    for (place, line) in [("/approval/own", approved), ("/approval/other", approved), ("/filed", "{/on} {/record}")] {
        if !at(view, place).is_null() {
            seen.push(format!("plan{place}: {}", said(at(view, place), line)));
        }
    }
    seen
}

fn follow_up(view: &Value) -> Vec<String> {
    let about = |row: &Value| {
        let about = fields(row, "/entry/about").into_iter().filter(|(name, _)| name != "id");
        about.map(|(_, said)| text(&said, "")).collect::<Vec<_>>().join(" ")
    };
    let entries = each(view, "/entries", "{/entry/day} by {/by}: {/entry/text}; kept back: {/kept_back}; about ");
    let mut seen: Vec<String> = entries.map(|(entry, row)| format!("follow-up {entry}{}", about(row))).collect();
    if !at(view, "/begun").is_null() {
        seen.push(said(view, "follow-up begun: {/begun/text}"));
    }
    seen
}

fn beside(someone: &Someone) -> Vec<String> {
    let mut seen = Vec::new();
    let shared = someone.ask("shared", Value::Null);
    for (whose, name, answers) in [("/others", "from {/from/name}", "/answered"), ("/own", "to {/to}", "/answers")] {
        for (shared, one) in each(&shared, whose, &format!("shared {name}: {{/words}}")) {
            seen.push(shared);
            seen.extend(lines(one, "/agreements", "- {/what}: {/why} {/learning} {/signs}"));
            seen.extend(lines(one, answers, "- words, {/name}: {/words}"));
        }
    }
    let guides = someone.ask("guides", Value::Null);
    let guides = each(&guides, "/guides", "guide added: {/id} {/title}, wording of: {/wording}");
    let is_added = |guide: &Value| text(guide, "/own") == "true" || !at(guide, "/wording").is_null();
    seen.extend(guides.filter(|(_, guide)| is_added(guide)).map(|(line, _)| line));
    let sent = someone.ask("sent", Value::Null);
    for (line, one) in each(&sent, "", "sent: {/kind} to {/to}, answered: {/answered}, code shown: ") {
        seen.push(line + yes_or_no(!at(one, "/code").is_null()));
        // What left can still be read.
        someone.ask("sent_content", json!({ "id": at(one, "/id") }));
    }
    let many = someone.ask("many_invitations", Value::Null);
    if !at(&many, "/draft").is_null() {
        seen.push(said(
            &many,
            "inviting many: {/draft/guide} {/draft/year}, {/draft/arrangement/place}, {/draft/list}",
        ));
    }
    seen
}
