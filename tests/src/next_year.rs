//! The next year of the same two, with the year before in sight: what they agreed, what each wrote to the same question,
//! and what the host changed in the guide.

use chrono::{Datelike as _, Local};

use crate::Person;
use crate::year::{ANSWER, ASKED, OEVEBANE, SAID};

/// The page with the question that both wrote to.
const THEME: &str = "Kompetencer & trivsel";

pub(crate) async fn next_year(leader: &Person, host: &Person, visit: &impl AsyncFn(&Person, &str)) {
    leader.begins_in("norddjurs-lus", true, "Eksempel Vært").await;
    leader.see(OEVEBANE).await;
    visit(leader, "naeste-aar").await;
    leader.click(&format!("5 {THEME}")).await;
    leader.see_page(THEME).await;
    leader.see_no(ANSWER).await;
    leader.sees_last_time("god-arbejdsdag", &format!("I {} skrev du …", Local::now().year()), ANSWER).await;
    visit(leader, "naeste-aar-sidste-aars-svar").await;
    invites_again(host, visit).await;
    prepares_again(host, visit).await;
}

/// The same questions as last year, by one click.
async fn invites_again(host: &Person, visit: &impl AsyncFn(&Person, &str)) {
    host.begins_to_invite_again("norddjurs-lus", "Eksempel Leder").await;
    host.see("1 taget ud og 1 tilføjet").await;
    visit(host, "naeste-aar-tilpasning").await;
    host.click("Brug sidste års tilpasning").await;
    host.see("er lagt ind").await;
    host.click("Fortryd").await;
    host.see_no("er lagt ind").await;
    host.see_no("· 1 taget ud").await;
    host.click("Brug sidste års tilpasning").await;
    host.see("er lagt ind").await;
    host.see("· 1 taget ud").await;
    host.see("· 1 tilføjet").await;
    host.sees_saved().await;
    visit(host, "naeste-aar-invitation").await;
}

/// The host prepares with what was agreed and what was said the year before.
async fn prepares_again(host: &Person, visit: &impl AsyncFn(&Person, &str)) {
    host.click("Forberedelse").await;
    host.see_page("Før du går i gang").await;
    host.see(OEVEBANE).await;
    visit(host, "naeste-aar-vaert").await;
    host.click(&format!("5 {THEME}")).await;
    host.see_page(THEME).await;
    host.see(ASKED).await;
    host.see_no(SAID).await;
    host.sees_last_time("god-arbejdsdag", &format!("I {} skrev du …", Local::now().year()), SAID).await;
    visit(host, "naeste-aar-vaertens-ord").await;
}
