//! Files that find their own way by a shared folder: chosen in the settings, sent with one press, and taken in from the start page.

use oevebane_tests::strict_json::json;
use oevebane_tests::{Looked, acquainted, shared_folder, until};

#[tokio::test]
async fn an_invitation_and_the_answer_find_their_way_with_one_press_each_and_the_sender_sees_that_it_was_fetched() {
    let looked = Looked::default();
    let left = shared_folder::exchange(&async |person, name| looked.at(person, name).await).await;
    looked.has_one_edge();
    assert_eq!(left, 0, "nothing is left in the folder");
}

#[tokio::test]
async fn while_locked_it_is_said_that_something_has_come_and_not_from_whom() {
    let looked = Looked::default();
    shared_folder::while_locked(&async |person, name| looked.at(person, name).await).await;
}

#[tokio::test]
async fn who_is_reached_by_the_folder_is_invited_from_a_list_without_a_dialog() {
    let (leader, host) = acquainted().await;
    let folder = host.at_home("faelles");
    std::fs::create_dir(&folder).unwrap();
    leader.chooses_shared_folder(&folder).await;
    host.chooses_shared_folder(&folder).await;
    host.see("Eksempel Leder bruger den også.").await;
    host.click("Øvebane, til forsiden").await;
    host.chooses_new("Invitér til samtale").await;
    host.see_page("Invitér til samtale").await;
    host.click("Invitér flere på én gang").await;
    host.see_page("Invitér flere på én gang").await;
    host.unfolds("main details").await;
    host.clicks_part("input[name=guide][value=randers-lus]").await;
    host.pastes_in("#list", "Eksempel Leder;3.12.2035;9.30;Mødelokale 2").await;
    host.click("Ja, jeg kender dem alle sammen").await;
    host.see("Dem, der bruger fællesmappen, får invitationen der.").await;
    host.sees_saved().await;
    host.click("Send 1 invitation").await;
    host.click("Ja, invitér alligevel").await;
    host.see_page("Invitationen er sendt").await;
    host.see_no_barrier().await;
    leader.click("Øvebane, til forsiden").await;
    leader.see("Eksempel Vært har inviteret dig til samtale").await;
}

#[tokio::test]
async fn a_guide_is_laid_for_all_offered_with_who_laid_it_taken_back_and_laid_again_as_it_is_published_anew() {
    let looked = Looked::default();
    shared_folder::for_all(&async |person, name| looked.at(person, name).await).await;
    looked.has_one_edge();
}

#[tokio::test]
async fn a_folder_that_is_gone_is_told_of_in_words_and_all_goes_on_when_it_is_back() {
    let looked = Looked::default();
    shared_folder::gone(&async |person, name| looked.at(person, name).await).await;
    looked.has_one_edge();
}

/// Hears what the page hears of the folder, after it, and keeps how many files had come then.
const HEARS: &str = "const done = arguments[arguments.length - 1];
    const { invoke, transformCallback } = window.__TAURI_INTERNALS__;
    window.heard = 0;
    const handler = transformCallback(async ({ payload }) => {
        if (payload !== 'mail') return;
        const { came } = await invoke('ask', { request: { command: 'start', with: null } });
        requestAnimationFrame(() => requestAnimationFrame(() => { window.heard = came; }));
    });
    invoke('plugin:event|listen', { event: 'news', target: { kind: 'Any' }, handler })
        .then(() => done(true), (error) => done(String(error)))";

#[tokio::test]
async fn what_comes_during_a_talk_is_said_when_it_is_over_and_not_before() {
    let (leader, host) = acquainted().await;
    let folder = host.at_home("faelles");
    std::fs::create_dir(&folder).unwrap();
    host.chooses_shared_folder(&folder).await;
    leader.chooses_shared_folder(&folder).await;
    host.see("Eksempel Leder bruger den også.").await;
    host.opens_stage("Eksempel Leders LUS", "Samtale").await;
    host.click("Begynd samtalen").await;
    host.see_page("Hvad håber I på?").await;
    assert_eq!(host.script_async(HEARS).await, json!(true));

    shared_folder::sends_words_again(&leader).await;
    let heard = until(async || match host.script("return window.heard").await {
        heard if heard == json!(1) => Ok(()),
        other => Err(other.to_string()),
    });
    heard.await.unwrap();
    host.see_no("Der er kommet en fil til dig").await;
    host.click("Forlad uden at afslutte").await;
    host.see("Der er kommet en fil til dig").await;
}
