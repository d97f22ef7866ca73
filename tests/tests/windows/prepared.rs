//! Two people who have prepared, made by the core alone in their data folders: the window opens on what is there.

use oevebane_tests::strict_json::json;
use oevebane_tests::{PRIVATE, Person, Seat};

/// Stands only in what nobody but its writer may see.
pub const SECRET: &str = PRIVATE;

/// A leader and a host in Norddjurs, both prepared, each with the other's words. Gives the talk.
pub fn in_norddjurs(leader: &Person, host: &Person, year: i32) -> String {
    let (leads, hosts) = (Seat::of(leader, "Eksempel Leder"), Seat::of(host, "Eksempel Vært"));
    let last = leads.begins("norddjurs-lus", year - 1, "Eksempel Vært");
    let talk = leads.begins("norddjurs-lus", year, "Eksempel Vært");
    let text = |text: &str| json!({ "text": text });
    leads.answers(
        &talk,
        "samarbejdet",
        json!({ "parts": {
        "medarbejdere": "Vi får talt om det svære. Det gik op for mig i foråret.",
        "lederkolleger": "Jeg går først til dem, når det brænder på." } }),
    );
    leads.answers(&talk, "gode-samarbejder", text("Jeg har inviteret skolelederen med til vores mandagsmøde."));
    leads.answers(&talk, "samarbejdskultur", json!({ "rather_talk": true }));
    leads.answers(
        &talk,
        "god-arbejdsdag",
        text(
            "Når jeg har tid til at gå en runde, før mails og møder tager over. \
        Så ved jeg, hvad dagen kræver.",
        ),
    );
    leads.answers(&talk, "udfordres-tilpas", text(SECRET));
    let held_back = json!({ "kind": "answer", "id": "udfordres-tilpas" });
    leads.ask("include_part", json!({ "conversation": talk, "part": held_back, "included": false }));
    leads.answers(&talk, "trivsel", json!({ "value": 7, "text": "Bedre end sidste år." }));
    leads.writes(&talk, json!({ "kind": "words", "field": "balance", "text": SECRET }));
    leads.writes(
        &talk,
        json!({ "kind": "words", "field": "wishes",
        "text": "Hvad ser du, som jeg ikke selv får øje på?" }),
    );
    leads.writes(
        &talk,
        json!({ "kind": "priorities", "priorities": [
        { "kind": "question", "id": "god-arbejdsdag" }, { "kind": "own", "text": "Min egen tid til ledelse" }] }),
    );
    for theme in ["relationer-og-samarbejde", "kompetencer-og-trivsel"] {
        leads.notes(&talk, theme);
    }
    leads.sends(&talk, &hosts, false, "forberedelse.oevebane");
    hosts.sends_receipt(&leads);
    hosts.answers(
        &talk,
        "god-arbejdsdag",
        json!({ "parts": {
        "feedback": "Jeg ser dig bedst, når du er ude hos dine folk.", "ask": "Hvad stjæler tiden fra det?" } }),
    );
    hosts.answers(
        &talk,
        "samarbejdet",
        json!({ "parts": {
        "feedback": "Dine kolleger siger, at du lytter." } }),
    );
    hosts
        .writes(&talk, json!({ "kind": "priorities", "priorities": [{ "kind": "question", "id": "god-arbejdsdag" }] }));
    hosts.notes(&talk, "kompetencer-og-trivsel");
    hosts.sends(&talk, &leads, true, "vaert.oevebane");
    // Last year's talk was with the same host.
    leads.answers(&last, "faelles-kurs", text("Sidste år."));
    leads.sends(&last, &hosts, true, "sidste.oevebane");
    leads.writes_together(&last, "evaluation/good", "At vi begyndte med det, der lykkes.");
    leads.writes_together(&last, "evaluation/differently", "Sætte mere tid af til planen.");
    talk
}
