//! A sender's clock that is wrong, or lies: nothing was made later than it came.

use oevebane_core::guide::{Frame, Guide, shipped_by_id};

use crate::common::forge::{Forged, Forger, PACKAGE, TALK, by_key, to_key};
use crate::common::{Person, now, own_key};
use crate::steps::inviting::arrangement;
use crate::steps::past_the_app::in_sql;
use crate::strict_json::{Value, json};

/// A preparation from the one who forges, made at this moment by their clock, with these words.
fn made(host: &Person, forger: &Forger, number: u8, created: &str, words: &str) -> std::path::PathBuf {
    let key = own_key(host);
    let mut envelope = forger.envelope("Eksempel Leder", by_key(&key));
    envelope["package_id"] = json!(format!("{}{number:02}", &PACKAGE[..34]));
    envelope["created"] = json!(created);
    envelope["body"]["answers"] = json!({ "styrker": { "text": words } });
    let path = host.place(&format!("{number}.oevebane"));
    std::fs::write(&path, to_key(&forger.frames(&Forged::sound(&envelope)), &key)).unwrap();
    path
}

#[test]
fn a_file_from_the_year_2100_is_told_and_does_not_stay_the_newest() {
    let (host, forger) = (Person::named("Eksempel Vært"), Forger::new());
    let ahead = made(&host, &forger, 1, "2100-01-01T08:00:00Z", "Fra fremtiden");
    let incoming = host.open(&ahead, None).unwrap();
    assert_eq!(incoming["ahead"], true);
    host.take_in(&ahead, None, json!({ "kind": "new", "code_from_them": false }));

    let later = made(&host, &forger, 2, &(now() + chrono::TimeDelta::hours(1)).to_rfc3339(), "Fra i dag");
    let at = now() + chrono::TimeDelta::hours(2);
    let opened = json!({ "file": host.file(&later), "code": null });
    let incoming = host.try_ask_at("open_file", opened, at).unwrap();
    assert_eq!(incoming["ahead"], false);
    let taken = json!({ "file": incoming["file"], "sender": { "kind": "as_known" } });
    host.try_ask_at("take_in", taken, at).unwrap();
    assert_eq!(host.received(TALK)["reading"]["answers"]["styrker"]["text"], "Fra i dag");
}

#[test]
fn what_is_not_yet_a_day_ahead_is_an_ordinary_clock() {
    let (host, forger) = (Person::named("Eksempel Vært"), Forger::new());
    let next = (now() + chrono::TimeDelta::hours(23)).to_rfc3339();
    assert_eq!(host.open(&made(&host, &forger, 1, &next, "x"), None).unwrap()["ahead"], false);
}

#[test]
fn in_a_list_only_what_a_confirmed_contact_sends_as_they_are_known_is_ready() {
    let (host, forger) = (Person::named("Eksempel Vært"), Forger::new());
    let first = made(&host, &forger, 1, "2026-11-20T08:00:00Z", "x");
    assert_eq!(host.open(&first, None).unwrap()["alone"], "new_sender");
    host.take_in(&first, None, json!({ "kind": "new", "code_from_them": false }));
    let second = made(&host, &forger, 2, "2026-11-20T08:10:00Z", "y");
    assert_eq!(host.open(&second, None).unwrap()["alone"], "unconfirmed");

    let (leader, host, talk) = crate::common::acquainted();
    let contact = crate::common::only_contact(&leader);
    leader.answer(&talk, "meningsfyldt", json!({ "value": 5, "text": "" }));
    let file = crate::common::send_to_contact(&leader, &talk, &contact, "b.oevebane");
    assert_eq!(host.open(&file, None).unwrap()["alone"], Value::Null);
    leader.ask("save_profile", json!({ "name": "Eksempel Anden", "title": "", "workplace": "" }));
    leader.answer(&talk, "meningsfyldt", json!({ "value": 4, "text": "" }));
    let file = crate::common::send_to_contact(&leader, &talk, &contact, "c.oevebane");
    assert_eq!(host.open(&file, None).unwrap()["alone"], "other_name");
}

#[test]
fn in_a_list_an_invitation_is_ready_only_by_ones_own_guide_and_by_a_clock_that_is_not_ahead() {
    let (leader, forger) = (Person::named("Eksempel Leder"), Forger::new());
    let (key, own) = (own_key(&leader), shipped_by_id("haderslev-lus").unwrap());
    let invites = |number: u8, created: &str, change: fn(&mut Guide)| {
        let mut guide = own.clone();
        change(&mut guide);
        let body = json!({ "guide": guide, "frame": Frame::for_year(&guide, 2026), "arrangement": arrangement() });
        let mut envelope = forger.envelope_of("invitation", "Eksempel Vært", by_key(&key), body);
        envelope["package_id"] = json!(format!("{}{number:02}", &PACKAGE[..34]));
        envelope["created"] = json!(created);
        let path = leader.place(&format!("{number}.oevebane"));
        std::fs::write(&path, to_key(&forger.frames(&Forged::sound(&envelope)), &key)).unwrap();
        path
    };
    let first = invites(1, "2026-11-20T08:00:00Z", |_| {});
    leader.take_in(&first, None, json!({ "kind": "new", "code_from_them": false }));
    in_sql(&leader, |db| db.execute("UPDATE contact SET confirmed = '2026-11-20 08:00:00+00:00'", []).unwrap());

    let alone = |path: &std::path::Path| leader.open(path, None).unwrap()["alone"].clone();
    assert_eq!(alone(&invites(2, "2026-11-20T09:00:00Z", |_| {})), Value::Null);
    assert_eq!(alone(&invites(3, "2026-11-20T09:00:00Z", |guide| guide.version += 1)), "frame");
    let unmarks = |guide: &mut Guide| {
        guide.themes.iter_mut().flat_map(|theme| &mut theme.questions).for_each(|one| one.sensitive = false);
    };
    assert_eq!(alone(&invites(4, "2026-11-20T09:00:00Z", unmarks)), "frame");
    let is_unknown = |guide: &mut Guide| (guide.id, guide.family) = ("ukendt".to_owned(), "ukendt".to_owned());
    assert_eq!(alone(&invites(5, "2026-11-20T09:00:00Z", is_unknown)), "frame");
    assert_eq!(alone(&invites(6, "2100-01-01T08:00:00Z", |_| {})), "ahead");
}
