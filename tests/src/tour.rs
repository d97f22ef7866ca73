//! The main job from the first page to the last, by way of every page of the app.

use std::path::{Path, PathBuf};

use crate::{Given, Hands, Person};

/// The example's answers by the Haderslev guide: all of the leader's own questions, two of them left open.
#[must_use]
pub fn example_answers(id: &str) -> Given {
    match id {
        "forventningsafstemning" | "samarbejde-trio-med" => Given::RatherTalk,
        "aarets-resultater" => {
            Given::Text("Den nye vagtplan virker. Sygefraværet er faldet, og teamet planlægger selv.")
        }
        "andet" => Given::Text("Jeg vil gerne vende kurset i forandringsledelse."),
        "strategisk-retning" => Given::Choice(4, "Vi bruger den, når vi prioriterer om mandagen."),
        "vaegtning-af-opgaver" => Given::Choice(2, "Driften fylder. Jeg når for lidt af det, der kommer bagefter."),
        "samarbejde-lederkolleger" => Given::Choice(
            3,
            "Vi er gode til at låne hinanden en hånd. Det bliver svært, når budgetterne skal på plads.",
        ),
        "livsfase" => Given::Choice(4, "To små børn derhjemme."),
        "vaerdsat" => Given::Choice(2, "Det vil jeg hellere sige selv."),
        _ => Given::Choice(3, ""),
    }
}

/// Plays the main job between two people with these hands and calls `visit` on every page, with a name for it.
///
/// # Panics
/// Where a step can't be done.
pub async fn tour(hands: Hands, visit: impl AsyncFn(&Person, &str)) {
    let (mut leader, host) = (Person::with_hands("leder", hands).await, Person::with_hands("vaert", hands).await);
    before_set_up(&leader, &visit).await;
    start(&leader, &visit).await;
    prepare(&leader, &visit).await;
    let (file, code) = send(&leader, &visit).await;
    let receipt = receive(&host, &leader, (&file, &code), &visit).await;
    take_receipt(&leader, &host, &receipt, &visit).await;
    around(&mut leader, &visit).await;
}

async fn before_set_up(leader: &Person, visit: &impl AsyncFn(&Person, &str)) {
    leader.see_page("Velkommen til Øvebane").await;
    visit(leader, "velkommen").await;
    leader.click("Hjælp").await;
    leader.see("At komme i gang").await;
    visit(leader, "hjaelp").await;
    leader.click("Alle emner").await;
    leader.see("Godt at vide").await;
    visit(leader, "hjaelp-emner").await;
    leader.click("Tasterne").await;
    leader.see("hjælp til den side, du er på").await;
    visit(leader, "hjaelp-tasterne").await;
    leader.click("Luk hjælpen").await;
    leader.click("Læs guiderne først").await;
    leader.see_page("Guider").await;
    visit(leader, "guider").await;
    for guide in ["haderslev-lus", "norddjurs-lus", "randers-lus", "randers-lus-forberedelse", "randers-mus"] {
        leader.clicks_part(&format!("#guide-{guide}")).await;
        leader.see_another_page_than("Guider").await;
        visit(leader, &format!("guide-{guide}")).await;
        leader.click("Tilbage").await;
        leader.see_page("Guider").await;
    }
    leader.click("Kom i gang").await;
    leader.sets_up("Eksempel Leder").await;
}

async fn start(leader: &Person, visit: &impl AsyncFn(&Person, &str)) {
    leader.see("Hvilken kommune arbejder du i?").await;
    visit(leader, "forside-kommune").await;
    leader.chooses_municipality("Haderslev Kommune").await;
    leader.see("Du kan begynde på din forberedelse").await;
    visit(leader, "forside").await;
    leader.click("Begynd på en samtale").await;
    leader.see_page("Begynd på en samtale").await;
    visit(leader, "ny-samtale").await;
    leader.begins("haderslev-lus", "Eksempel Vært").await;
}

async fn prepare(leader: &Person, visit: &impl AsyncFn(&Person, &str)) {
    leader.types_in("#words-earlier", "Vi aftalte, at jeg skulle prøve korte morgenmøder. Det gør vi endnu.").await;
    leader
        .prepares(example_answers, async |page| {
            visit(leader, &format!("forberedelse-{}", file_name(page))).await;
            if page == "Trivsel" {
                leader.types_in("#note-trivsel", "Husk at trække vejret, før jeg svarer.").await;
            }
        })
        .await;
    leader.types_in("#words-examples", "Da vi selv lagde sommerens vagtplan, blev alle hørt.").await;
    leader.types_in("#words-wishes", "Hvad ser du, som jeg ikke selv får øje på?").await;
    leader.sees_saved().await;
    visit(leader, "forberedelse-udfyldt").await;
    leader.click("2 Samarbejde").await;
    leader.see_page("Samarbejde").await;
    visit(leader, "forberedelse-samarbejde-udfyldt").await;
    leader.click("Det vigtigste").await;
    leader.see_page("Det vigtigste").await;
}

async fn send(leader: &Person, visit: &impl AsyncFn(&Person, &str)) -> (PathBuf, String) {
    leader.click("Se, hvad der bliver sendt …").await;
    leader.see_page("Se, hvad der bliver sendt").await;
    for part in ["livsfase", "balance-arbejde-privat", "vaerdsat"] {
        leader.sends_or_holds_back(part).await;
    }
    leader.see_no("Gemmer …").await;
    visit(leader, "det-du-sender").await;
    let file = leader.at_home("forberedelse.oevebane");
    let code = leader.sends_with_code("Eksempel Vært", &file).await;
    visit(leader, "filen-er-gemt").await;
    leader.click("Filer til andre").await;
    leader.see_page("Filer til andre").await;
    visit(leader, "sendt").await;
    leader.click("Se, hvad der er i den").await;
    leader.see_page("Filen til Eksempel Vært").await;
    visit(leader, "sendt-indhold").await;
    (file, code)
}

async fn receive(
    host: &Person,
    leader: &Person,
    (file, code): (&Path, &str),
    visit: &impl AsyncFn(&Person, &str),
) -> PathBuf {
    host.sets_up("Eksempel Vært").await;
    host.opens_file(&leader.carries(file, host)).await;
    host.see_page("Skriv engangskoden").await;
    host.fill("Engangskode", "1234").await;
    host.click("Åbn filen").await;
    host.see_page("Skriv engangskoden").await;
    visit(host, "engangskode").await;
    host.fill("Engangskode", code).await;
    host.click("Åbn filen").await;
    host.see_page("En forberedelse fra »Eksempel Leder«").await;
    visit(host, "fra-hvem").await;
    host.takes_in_from_new().await;
    host.see_page("Eksempel Leders forberedelse").await;
    visit(host, "forberedelse-laest").await;
    host.click("2 Samarbejde").await;
    visit(host, "forberedelse-laest-samarbejde").await;
    host.click("Lav en kvittering").await;
    host.see_page("Send en kvittering").await;
    visit(host, "kvittering").await;
    let receipt = host.saves("Gem kvitteringen som fil …", "kvittering.oevebane").await;
    visit(host, "kvittering-gemt").await;
    receipt
}

async fn take_receipt(leader: &Person, host: &Person, receipt: &Path, visit: &impl AsyncFn(&Person, &str)) {
    leader.opens_file(&host.carries(receipt, leader)).await;
    leader.see_page("En kvittering fra Eksempel Vært").await;
    visit(leader, "kvittering-modtaget").await;
    leader.click("Tag imod").await;
    leader.see_another_page_than("En kvittering fra Eksempel Vært").await;
    leader.click("Kontakter").await;
    leader.see_page("Kontakter").await;
    visit(leader, "kontakter").await;
}

async fn around(leader: &mut Person, visit: &impl AsyncFn(&Person, &str)) {
    leader.click("Øvebane, til forsiden").await;
    leader.see_another_page_than("Kontakter").await;
    visit(leader, "forside-sendt").await;
    leader.click("Skriv din nødkode ned").await;
    leader.see_page("Skriv din nødkode ned").await;
    visit(leader, "noedkode").await;
    leader.click("Indstillinger").await;
    leader.see_page("Indstillinger").await;
    visit(leader, "indstillinger").await;
    let code = leader.saves_everything("kopi.oevebackup", false).await;
    visit(leader, "sikkerhedskopi-gemt").await;
    leader.has_written_down(&code).await;
    leader.see_another_page_than("Skriv koden ned nu").await;
    leader.click("Lås").await;
    leader.see_page("Godt at se dig igen").await;
    visit(leader, "laas-op").await;
    leader.click("Hent alt fra en sikkerhedskopi").await;
    leader.see_page("Hent alt fra din sikkerhedskopi").await;
    visit(leader, "hent-fra-sikkerhedskopi").await;
    leader.click("Tilbage").await;
    leader.see_page("Godt at se dig igen").await;
    leader.click("Glemt adgangskoden? Brug nødkoden").await;
    leader.see_page("Lås op med nødkoden").await;
    visit(leader, "laas-op-med-noedkode").await;
    leader.close().await;
}

/// A page's heading as part of a file name.
fn file_name(heading: &str) -> String {
    let plain = |c: char| match c {
        'æ' | 'Æ' => "ae".to_owned(),
        'ø' | 'Ø' => "oe".to_owned(),
        'å' | 'Å' => "aa".to_owned(),
        c if c.is_ascii_alphanumeric() => c.to_ascii_lowercase().to_string(),
        _ => "-".to_owned(),
    };
    heading
        .chars()
        .map(plain)
        .collect::<String>()
        .split('-')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}
