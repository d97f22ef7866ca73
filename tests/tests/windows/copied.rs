//! What is copied or marked is another program's to paste as long as the app is open, and no longer.

use oevebane_tests::{Person, until};

/// Only the digits: a code is shown in groups.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[tokio::test]
async fn a_code_that_was_copied_or_marked_can_be_pasted_nowhere_once_the_app_is_closed() {
    let mut leader = Person::at_work("leader", "Eksempel Leder").await;
    leader.begins("norddjurs-lus", "Eksempel Vært").await;
    leader.types_in("#words-earlier", "Det her er mit.").await;
    leader.sees_saved().await;
    leader.click("Det vigtigste").await;
    leader.click("Se, hvad der bliver sendt …").await;
    let code = digits(&leader.sends_with_code("Eksempel Vært", &leader.at_home("a.oevebane")).await);
    assert_eq!(code.len(), 20);

    leader.click("Kopiér koden").await;
    let copied = until(async || {
        let lies = leader.would_paste().await;
        if digits(&lies) == code { Ok(()) } else { Err(lies) }
    });
    copied.await.unwrap();
    let mark = "getSelection().selectAllChildren(document.querySelector('.code'))";
    leader.script(mark).await;
    let marked = until(async || {
        let lies = leader.would_paste_what_is_marked().await;
        if digits(&lies).contains(&code) { Ok(()) } else { Err(lies) }
    });
    marked.await.unwrap();

    leader.close().await;
    assert_eq!(leader.would_paste().await, "");
    assert_eq!(leader.would_paste_what_is_marked().await, "");
}
