//! What is being typed anywhere lies on disk before it is saved: after a crash, and after a lock that comes in the middle of
//! it, it is there when its page or its dialog is opened again.

use chrono::{Datelike, Local};
use oevebane_tests::strict_json::{Value, json};
use oevebane_tests::{Person, Seat, until};

/// A field for a text that its page does not save before it is asked to.
struct Field {
    /// What is clicked on the way there from the start page: a name, or a CSS selector of what is to be unfolded.
    way: &'static [&'static str],
    /// What begins the form that it is in; what was begun opens by itself.
    begins: Option<&'static str>,
    at: &'static str,
    text: &'static str,
}

const fn field(way: &'static [&'static str], at: &'static str, text: &'static str) -> Field {
    Field { way, begins: None, at, text }
}

impl Field {
    const fn begun_by(self, begins: &'static str) -> Self {
        Self { begins: Some(begins), ..self }
    }
}

const PASTED: Field = field(&["Ny …", "Åbn fra tekst"], "#pasted", "-----BEGIN AGE ENCRYPTED FILE-----");
const NAME: Field = field(&["Mere om din LUS", "Ret navnet"], "#corrected-name", "Eksempel Hansen");
const RECORD: Field = field(&["Din LUS", "Plan", ".plan-on-paper"], "#filed-record", "Sag 2026");

/// The dialogs last: what stands behind one can't be clicked.
const FIELDS: [Field; 16] = [
    field(&["Ny …", "Min egen samtale"], "#with", "Eksempel Chef"),
    field(&["Ny …", "Invitér til samtale"], "#name", "Eksempel Medarbejder"),
    field(&["Guider", "Lav jeres egen guide"], "#for-whom", "Havnø Kommune"),
    field(&["Guider", "Lav jeres egen guide"], "#guide-text", "Hvad giver dig energi for tiden?"),
    field(&["Indstillinger"], "#job-title", "Afdelingsleder"),
    field(
        &["Din LUS", "Forberedelse", "Det vigtigste", "Se, hvad der bliver sendt"],
        "#receiver-name",
        "Eksempel Modtager",
    ),
    field(
        &["Din LUS", "Forberedelse", "Det vigtigste", "Se, hvad der bliver sendt"],
        "#own-workplace",
        "Eksempel Kommune",
    ),
    field(&["Din LUS", "Samtale"], "#talk-minutes", "75"),
    RECORD,
    field(&["Din LUS", "Plan", ".plan-on-paper"], "#filed-day", "en dag i maj"),
    field(&["Din LUS", "Plan", ".hand-over"], "#new-host", "Eksempel Efterfølger"),
    field(&["Din LUS", "Opfølgning", "Del øvebaner"], "#share-words", "Det her virkede for mig."),
    field(&["Din LUS", "Opfølgning"], "#write-text", "Vi talte om vagtplanen.").begun_by("Skriv om en 1:1-samtale"),
    field(&["Mere om din LUS", "Se tilbage"], "#earlier-what", "Ugentlige gåture")
        .begun_by("Skriv en tidligere aftale"),
    NAME,
    PASTED,
];

/// A leader whose talk has a plan that both have approved on paper.
async fn with_a_plan() -> Person {
    let mut leader = Person::new("leader");
    {
        let leads = Seat::of(&leader, "Eksempel Leder");
        let talk = leads.begins("randers-lus", Local::now().year(), "Eksempel Vært");
        leads.writes(&talk, json!({ "kind": "words", "field": "wishes", "text": "Mere tid." }));
        let agreement = leads.ask("new_agreement", Value::Null);
        leads.writes_together(&talk, &format!("agreement/{}/what", agreement.as_str().unwrap()), "Korte møder");
        leads.ask("approve_on_paper", json!({ "conversation": talk, "on": Local::now().date_naive() }));
    }
    leader.open().await;
    leader.unlocks().await;
    leader
}

/// Goes from the start page to a field.
async fn goes_to(person: &Person, field: &Field) {
    person.click("Øvebane, til forsiden").await;
    comes_to(person, field).await;
}

async fn takes(person: &Person, way: &[&str]) {
    for step in way {
        if step.starts_with('.') { person.unfolds(step).await } else { person.click(step).await }
    }
}

async fn comes_to(person: &Person, field: &Field) {
    takes(person, field.way).await;
    let there = format!("return document.querySelector('{}') !== null", field.at);
    let seen =
        until(async || if person.script(&there).await == true { Ok(()) } else { Err(person.text().await) }).await;
    seen.unwrap_or_else(|page| panic!("no {} by {:?}: {page}", field.at, field.way));
}

async fn stands_in(person: &Person, field: &Field) -> String {
    person.script(&format!("return document.querySelector('{}').value", field.at)).await.as_str().unwrap().to_owned()
}

/// Everything that is begun, as the core has it.
async fn on_disk(person: &Person) -> String {
    let begun = "const [done] = arguments;
        const ask = (command, value) => window.__TAURI_INTERNALS__.invoke('ask', { request: { command, with: value } });
        const whole = async () => {
            const { conversations } = await ask('home', null);
            const talks = await Promise.all(conversations.map(({ id }) => ask('follow_up', { conversation: id })));
            return [...(await ask('begun', null)), ...talks.flatMap(({ begun }) => begun ?? [])];
        };
        whole().then((all) => done(JSON.stringify(all)), (error) => done(JSON.stringify(error)));";
    person.script_async(begun).await.as_str().unwrap().to_owned()
}

/// Waits until a text that is still being written is on disk.
pub(crate) async fn lies_on_disk(person: &Person, text: &str) {
    let on_disk = async || {
        let kept = on_disk(person).await;
        if kept.contains(text) { Ok(()) } else { Err(kept) }
    };
    until(on_disk).await.unwrap_or_else(|kept| panic!("»{text}« is not on disk: {kept}"));
}

/// Writes in a field, in the place of what stands there, and waits until it is on disk. An open dialog is closed as a lock
/// closes it.
async fn writes_and_waits(person: &Person, field: &Field) {
    person.pastes_in(field.at, field.text).await;
    lies_on_disk(person, field.text).await;
    person.script("document.querySelector('dialog')?.close()").await;
}

async fn finds_all(person: &Person) {
    for field in &FIELDS {
        goes_to(person, field).await;
        assert_eq!(stands_in(person, field).await, field.text, "{} by {:?}", field.at, field.way);
        person.script("document.querySelector('dialog')?.close()").await;
    }
}

#[tokio::test]
async fn no_text_lies_in_memory_alone_after_a_crash_and_after_a_lock_in_the_middle_of_it() {
    let mut leader = with_a_plan().await;
    for field in &FIELDS {
        leader.click("Øvebane, til forsiden").await;
        takes(&leader, field.way).await;
        takes(&leader, field.begins.as_slice()).await;
        writes_and_waits(&leader, field).await;
    }
    leader.kill().await;
    leader.open().await;
    leader.unlocks().await;
    finds_all(&leader).await;

    for (dialog, text) in [(&NAME, "Eksempel Efterfølger"), (&PASTED, "-----BEGIN AGE ENCRYPTED FILE----- igen")] {
        is_locked_while_typing(&leader, dialog, text).await;
    }
}

/// An hour goes by while the dialog stands open with a text that nothing has kept yet.
async fn is_locked_while_typing(leader: &Person, dialog: &Field, text: &str) {
    goes_to(leader, dialog).await;
    leader.script(&format!("document.querySelector('{}').select()", dialog.at)).await;
    leader.types_in(dialog.at, text).await;
    leader.script("const now = Date.now; Date.now = () => now() + 3_600_000; document.dispatchEvent(new Event('pointerdown'))").await;
    leader.unlocks().await;
    comes_to(leader, dialog).await;
    assert_eq!(stands_in(leader, dialog).await, text, "in {}", dialog.at);
    leader.script("document.querySelector('dialog').close()").await;
}

#[tokio::test]
async fn what_is_typed_in_a_dialog_is_thrown_away_by_a_clear_yes_and_gone_once_it_is_saved() {
    let leader = with_a_plan().await;
    goes_to(&leader, &NAME).await;
    leader.types_in(NAME.at, "Eksempel Chef").await;
    leader.press("Escape").await;
    leader.see("uden at gemme?").await;
    leader.press("Escape").await;
    leader.see_no("uden at gemme?").await;
    assert_eq!(stands_in(&leader, &NAME).await, "Eksempel Chef");
    leader.press("Escape").await;
    leader.click("Gå uden at gemme").await;
    leader.see_no("Sådan skal navnet stå").await;
    goes_to(&leader, &NAME).await;
    assert_eq!(stands_in(&leader, &NAME).await, "Eksempel Vært");
    leader.pastes_in(NAME.at, NAME.text).await;
    leader.press("Enter").await;
    leader.see("med Eksempel Hansen").await;

    goes_to(&leader, &RECORD).await;
    writes_and_waits(&leader, &RECORD).await;
    leader.script(&format!("document.querySelector('{}').form.requestSubmit()", RECORD.at)).await;
    leader.see(RECORD.text).await;
    let gone = until(async || match on_disk(&leader).await {
        nothing if nothing == "[]" => Ok(()),
        left => Err(left),
    });
    gone.await.unwrap_or_else(|left| panic!("still begun: {left}"));
}
