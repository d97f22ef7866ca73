//! The few Danish words that are said outside the window's page; all others stand in the `da.js` of the rooms in `ui/src`.

/// The app's name.
pub const APP: &str = "Øvebane";

/// The window's name while it shows the page of this name.
pub fn of_page(page: &str) -> String {
    format!("{APP} – {page}")
}

/// The kind of file in the native dialogs.
pub const OEVEBANE_FILES: &str = "Filer fra Øvebane";
/// The kind of file that a guide is written in, in the native dialogs.
pub const GUIDES: &str = "Guider";
/// Text files, in the dialogs in which one is saved.
const TEXTS: &str = "Tekstfiler";
/// The kinds of file that a guide can be begun from, in the native dialogs.
pub const DOCUMENTS: &str = "Dokumenter";
/// How their names end.
pub const DOCUMENT_ENDINGS: &str = "docx;odt;pdf;txt";
/// The kind of file that holds everything, in the native dialogs.
pub const BACKUP_FILES: &str = "Sikkerhedskopier fra Øvebane";
/// The other choice in the native dialogs.
pub const ALL_FILES: &str = "Alle filer";

/// The kind of file with this extension, in the dialogs in which one is saved.
pub fn kind_of_file(extension: &str) -> &str {
    match extension {
        "oevebane" => OEVEBANE_FILES,
        "oevebackup" => BACKUP_FILES,
        "toml" => GUIDES,
        "pdf" => "PDF-filer",
        "ics" => "Kalenderfiler",
        "txt" => TEXTS,
        other => other,
    }
}
/// Why the computer waits a moment before it sleeps, where one asks what it waits for.
#[cfg(target_os = "linux")]
pub const LOCKS_FIRST: &str = "gemmer det, du skriver, og låser først";
/// There is neither a home folder nor `OEVEBANE_DATA_DIR`.
pub const NO_DATA_FOLDER: &str = "Øvebane kan ikke finde den mappe, hvor dine samtaler skal gemmes. \
    Log ud af computeren og ind igen, og prøv så en gang til. Hjælper det ikke, så spørg din it-afdeling.";
/// Another Øvebane holds the folder and does not answer.
pub const ALREADY_OPEN: &str = "Øvebane er allerede åbent, men svarer ikke. \
    Luk det andet vindue, og åbn så Øvebane igen. Det, du har gemt, er i behold.";
/// Windows lacks what shows the page.
#[cfg(windows)]
pub const NO_WEB_VIEW: &str = "Øvebane mangler Microsoft Edge WebView2 Runtime på denne computer og kan ikke vise noget uden. \
    Bed din it-afdeling om at installere det, og åbn så Øvebane igen. Det, du har gemt, er i behold.";
/// It is there, and does not start.
#[cfg(windows)]
pub const WEB_VIEW_FAILS: &str = "Øvebane kan ikke vise sit vindue, fordi Microsoft Edge WebView2 Runtime på denne computer ikke starter. \
    Genstart computeren, og prøv så en gang til. Hjælper det ikke, så bed din it-afdeling om at geninstallere det. \
    Det, du har gemt, er i behold.";
/// Takes back what was written last, in the menu of a field.
#[cfg(target_os = "linux")]
pub const UNDO: &str = "Fortryd";
/// Writes again what was taken back.
#[cfg(target_os = "linux")]
pub const REDO: &str = "Annullér fortryd";
/// The heading over the next: not the app's name, which the window behind it has.
#[cfg(target_os = "linux")]
pub const PAGE_DIES_HEADING: &str = "Vinduet svarer ikke";
/// The page has died several times in a row.
#[cfg(target_os = "linux")]
pub const PAGE_DIES: &str = "Vinduet går i stå igen og igen. Det, du har gemt, er i behold. \
    Prøv en gang til, eller luk Øvebane, og åbn det igen senere.";
/// Nothing can be drawn on this computer's screen.
#[cfg(target_os = "linux")]
pub const NOTHING_DRAWN: &str = "Øvebane kan ikke vise noget i sit vindue på denne computer. Det, du har gemt, er i behold. \
    Genstart computeren, og prøv så en gang til. Hjælper det ikke, så vis din it-afdeling denne besked.";
/// Opens the page once more.
#[cfg(target_os = "linux")]
pub const TRY_AGAIN: &str = "Prøv igen";
/// Closes the app.
#[cfg(target_os = "linux")]
pub const CLOSE: &str = "Luk Øvebane";
