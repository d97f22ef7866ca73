//! What was written where the frame has no place for it any more.

use chrono::{Datelike, Local};
use oevebane_tests::strict_json::{Value, json};
use oevebane_tests::{Person, Seat};

const JOINT_WRITTEN: &str = "bliver teksten stående i planen under »Ikke i rammen mere«";
const QUESTION: &str = "Dine mål og din udvikling fremover";

/// A host whose invitation takes a question out that something is written to in the plan, which they have sent before or
/// not.
async fn host_with_a_lost_question(sent: bool) -> Person {
    let (leader, mut host) = (Person::new("leader"), Person::new("host"));
    {
        let (leads, hosts) = (Seat::of(&leader, "Eksempel Leder"), Seat::of(&host, "Eksempel Vært"));
        let year = Local::now().year();
        let talk = leads.begins("haderslev-lus", year, "Eksempel Vært");
        leads.answers(&talk, "trives-generelt", json!({ "value": 4, "text": "" }));
        leads.sends(&talk, &hosts, false, "forberedelse.oevebane");
        let with = json!({ "kind": "contact", "id": hosts.ask("contacts", Value::Null)[0]["id"] });
        hosts.ask("begin_invitation", json!({ "guide": "haderslev-lus", "year": year, "with": with.clone() }));
        hosts.writes_together(&talk, "joint/maal-og-fremtid", "Lede flere selv.");
        if sent {
            let file = hosts.file(&host.at_home("plan.oevebane"));
            hosts.ask("send_plan", json!({ "conversation": talk, "receiver": with, "file": file, "approve": false }));
        }
        let arrangement =
            json!({ "start": null, "minutes": 120, "plan_minutes": 30, "place": "", "deadline": null, "words": "" });
        let without = json!({ "removed": ["maal-og-fremtid"], "order": {}, "added": [], "reworded": {}, "themes": {} });
        let adapted = json!({ "conversation": talk, "arrangement": arrangement, "adaptation": without });
        hosts.ask("save_invitation", adapted);
        let file = hosts.file(&host.at_home("invitation.oevebane"));
        hosts.ask("send_invitation", json!({ "conversation": talk, "file": file }));
    }
    host.open().await;
    host.unlocks().await;
    host
}

#[tokio::test]
async fn what_the_frame_has_no_place_for_is_seen_in_the_plan_and_in_what_is_sent_until_somebody_deletes_it() {
    let host = host_with_a_lost_question(true).await;
    // Who takes it out is told what becomes of what is written there; who puts it back is not.
    host.opens_stage("Eksempel Leders LUS", "Invitation").await;
    host.see("0 spørgsmål · 1 taget ud").await;
    host.unfolds_all_themes().await;
    host.see(JOINT_WRITTEN).await;
    host.clicks_part("#with-maal-og-fremtid").await;
    host.see_no(JOINT_WRITTEN).await;
    host.clicks_part("#with-maal-og-fremtid").await;
    host.see(JOINT_WRITTEN).await;
    host.see_no_barrier().await;
    host.sees_saved().await;
    host.opens_stage("Eksempel Leders LUS", "Plan").await;
    host.see("Ikke i rammen mere").await;
    host.see("Lede flere selv.").await;
    host.see_no_barrier().await;
    // Its part of the page is among those that one goes to.
    host.click("Ikke i rammen mere").await;

    host.click("Send planen til Eksempel Leder …").await;
    host.see_page("Send planen").await;
    host.see("Lede flere selv.").await;
    host.see_no_barrier().await;

    host.opens_stage("Eksempel Leders LUS", "Plan").await;
    host.click(&format!("Slet: {QUESTION}")).await;
    host.see(&format!("Slet »{QUESTION}«?")).await;
    host.click("Slet teksten").await;
    host.see_no("Ikke i rammen mere").await;
    host.sees_saved().await;
    host.see_no("Lede flere selv.").await;
}

#[tokio::test]
async fn what_was_never_sent_before_its_place_was_lost_is_seen_to_stay_where_it_is() {
    let host = host_with_a_lost_question(false).await;
    host.opens_stage("Eksempel Leders LUS", "Plan").await;
    host.see("Ikke i rammen mere").await;
    host.see("Lede flere selv.").await;
    host.see("så det bliver hos dig").await;
    host.see_no_barrier().await;
    host.see_no("Send planen til Eksempel Leder …").await;
}
