//! What is asked of one talk takes the database no more steps for all the others that are here: counted, not timed.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::{Value, json};

use super::session::Open;
use super::vault::upkeep::Upkeep;
use super::{App, Request};
use crate::guide::{Frame, shipped_by_id};
use crate::hash::Hash;
use crate::id::{ConversationId, PackageId};
use crate::invitation::Arrangement;
use crate::invitation::adapt::Adaptation;
use crate::name::{Line, Name};
use crate::package::PackageKind;
use crate::person::OwnKeys;
use crate::profile::Profile;
use crate::role::Role;
use crate::store::conversations::NewConversation;
use crate::store::received::{NewReceived, Version};
use crate::store::sent::NewSent;
use crate::store::{
    Change, Store, arrangements, bin, contacts, conversations, invitations, received, sent, settings, sheets,
};
use crate::vault::DataKey;

const NOW: &str = "2026-11-21T08:30:00Z";

/// Someone new, and a hosted talk of this year with them in which all sorts of things are.
fn talk_with(db: &Change<'_>, place: usize) -> ConversationId {
    let now = NOW.parse().unwrap();
    let name = Name::typed(&format!("Eksempel Leder {place}")).unwrap();
    let profile = Profile { name: name.clone(), title: Line::default(), workplace: Line::default() };
    let contact = contacts::add(db, &profile, &OwnKeys::new().unwrap().public()).unwrap();
    let (id, guide) = (ConversationId::new(), shipped_by_id("haderslev-lus").unwrap());
    let frame = Frame::for_year(guide, 2026);
    let new = NewConversation { id, role: Role::Host, frame: &frame, with: &name, contact: Some(contact) };
    conversations::begin(db, &new, now).unwrap();
    invitations::set_adaptation(db, id, guide, &Adaptation::default()).unwrap();
    arrangements::set(db, id, &Arrangement { start: Some(now), ..Arrangement::default() }).unwrap();
    let field = "agreement/01900000-0000-7000-8000-000000000001/what".parse().unwrap();
    sheets::save(db, id, &field, "Korte morgenmøder", (0, now)).unwrap();
    let hash = Hash::of(id.to_string().as_bytes());
    let (package, kind) = (PackageId::new(), PackageKind::Approval);
    let (payload, file_hash): (&[u8], _) = (&[], hash);
    let new = NewSent {
        id: package,
        conversation: Some(id),
        contact: Some(contact),
        kind,
        to: &name,
        file_name: "Godkendelse.oevebane",
        code: None,
        reply_secret: None,
        hash,
        payload,
        file_hash,
        content: None,
    };
    sent::add(db, &new, now).unwrap();
    let version = Version { id: package, contact, hash, based_on: vec![], created: now, taken_in: now, erased: false };
    let kind = PackageKind::Preparation;
    let new = NewReceived { version, conversation: Some(id), kind, payload, file_hash, read: Some(now) };
    received::add(db, &new).unwrap();
    id
}

/// Someone who has the vault open, a talk of theirs, and so many others.
fn app(folder: &std::path::Path, others: usize) -> (App, ConversationId) {
    let app = App::at(folder.to_owned());
    let lock = Arc::new(app.opening().lock_folder().unwrap());
    let place = app.vault().database();
    std::fs::create_dir_all(place.parent().unwrap()).unwrap();
    let (key, keys) = (DataKey::new().unwrap(), OwnKeys::new().unwrap());
    let mut store = Store::create(&place, &key).unwrap();
    let talk = store
        .transaction(|db| {
            settings::create_person(db, "Eksempel Vært", &keys)?;
            let talk = talk_with(db, 0);
            for other in 1..=others {
                talk_with(db, other);
            }
            // What lies in the bin is as much, however many talks do not.
            bin::put(db, talk_with(db, 100_000), NOW.parse().unwrap())?;
            Ok::<_, crate::store::StoreError>(talk)
        })
        .unwrap();
    app.session().opened(Open { store, key: Arc::new(key), keys: Arc::new(keys), lock }, Upkeep::default());
    (app, talk)
}

/// The steps that the database takes for a command.
fn steps(app: &App, command: &str, with: &Value) -> u64 {
    let steps = Arc::new(AtomicU64::new(0));
    let counter = Arc::clone(&steps);
    let count = move || {
        counter.fetch_add(1, Ordering::Relaxed);
        false
    };
    let listen = |handler: Option<Box<dyn FnMut() -> bool + Send>>| {
        app.with(|open| {
            open.store.in_sql(|db| db.progress_handler(1, handler).unwrap());
            Ok(())
        })
        .unwrap();
    };
    listen(Some(Box::new(count)));
    let request: Request = serde_json::from_value(json!({ "command": command, "with": with })).unwrap();
    app.ask(request, NOW.parse().unwrap()).unwrap_or_else(|refusal| panic!("{command}: {refusal:?}"));
    listen(None);
    steps.load(Ordering::Relaxed)
}

/// Every command that is of one talk or of none in particular, as it may be asked one after another.
fn commands(talk: ConversationId) -> Vec<(&'static str, Value)> {
    let of_talk = json!({ "conversation": talk });
    let answer = |text: &str, revision: u32| {
        let field = json!({ "kind": "answer", "id": "trives-generelt", "answer": { "parts": { "ask": text } } });
        json!({ "conversation": talk, "field": field, "revision": revision })
    };
    let what = |text: &str, revision: u32| {
        let field = "agreement/01900000-0000-7000-8000-000000000001/what";
        json!({ "conversation": talk, "field": field, "text": text, "revision": revision })
    };
    let new = json!({ "kind": "new", "name": "Eksempel Ny" });
    let other = json!({ "kind": "other", "conversation": talk });
    vec![
        ("preparation", of_talk.clone()),
        ("save_field", answer("Hvordan går det egentlig med samarbejdet i teamet?", 0)),
        ("save_field", answer("Noget helt andet.", 1)),
        ("sheet", of_talk.clone()),
        ("save_sheet", what("Lange morgenmøder med det hele team", 1)),
        ("talk", of_talk.clone()),
        ("look_back", of_talk.clone()),
        ("follow_up", of_talk.clone()),
        ("invite", of_talk.clone()),
        ("side_by_side", of_talk.clone()),
        ("tidy", of_talk.clone()),
        ("begin_invitation", json!({ "guide": "haderslev-lus", "year": 2026, "with": new })),
        ("begin_conversation", json!({ "guide": "haderslev-lus", "year": 2026, "with": "Eksempel Vært" })),
        ("look_at_year", json!({ "guide": "haderslev-lus", "year": 2026, "with": "" })),
        ("set_on_paper", json!({ "conversation": talk, "on_paper": true })),
        ("correct_name", json!({ "of": other, "name": "Eksempel Omdøbt" })),
        ("bin", Value::Null),
        ("bin_conversation", of_talk.clone()),
        ("put_back", of_talk.clone()),
        ("bin_conversation", of_talk.clone()),
        ("settings", Value::Null),
    ]
}

#[test]
fn what_is_asked_of_one_talk_takes_no_more_steps_for_all_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let (few, many) = (app(&folder.path().join("few"), 5), app(&folder.path().join("many"), 60));
    let counted = |(app, talk): &(App, ConversationId)| -> Vec<(&str, u64)> {
        commands(*talk).into_iter().map(|(command, with)| (command, steps(app, command, &with))).collect()
    };
    let (few, many) = (counted(&few), counted(&many));
    assert!(few.iter().all(|(_, steps)| *steps > 0));
    assert_eq!(few, many);
}

/// All that was said and sent is over and done with.
const LONG_AGO: &str = "
    UPDATE conversation SET plan = 'agreed', year = 2020, touched = '2020-11-20 08:32:00+00:00' WHERE binned IS NULL;
    UPDATE sent SET told = '2020-11-20 08:32:00+00:00';
    INSERT INTO follow_up (conversation, id, role, entry, revision, kept_back, saved)
        SELECT id, 'f', 'host', '{}', 1, 0, '2020-11-20 08:32:00+00:00' FROM conversation;";

#[test]
fn the_start_page_takes_no_more_steps_for_all_the_years_behind_it() {
    let folder = tempfile::tempdir().unwrap();
    let [few, many] = [60, 660].map(|others| {
        let (app, _) = app(&folder.path().join(others.to_string()), others);
        app.with(|open| {
            open.store.in_sql(|db| db.execute_batch(LONG_AGO).unwrap());
            Ok(())
        })
        .unwrap();
        steps(&app, "home", &Value::Null)
    });
    // How much is to be sorted depends on what is drawn for ids.
    assert!(many < few + few / 10, "{few} steps became {many}");
}
