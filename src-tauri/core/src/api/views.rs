//! What the core hands the UI, and what the UI asks with. Every type here is also a TypeScript type in
//! `ui/src/api.d.ts`, made from this file.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use crate::contact::{ContactCard, Profile};
pub use crate::conversation::{ConversationCard, ConversationState, Role};
use crate::guide::{Guide, TalkKind};
use crate::id::{ContactId, ConversationId, FileHandle, PackageId};
pub use crate::package::PackageKind;
use crate::preparation::{Answer, Part, Priority, Reading, WordsField};
pub use crate::sending::SentView;

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Appearance {
    /// As the computer is set.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Where the app stands when it starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StartView {
    /// Set up or not, locked or open.
    pub vault: VaultState,
    /// Light or dark.
    pub appearance: Appearance,
    /// Whether the data folder looks like a network drive, where a database is not safe.
    pub on_network_drive: bool,
    /// Where the data lies, for the person's eyes.
    pub folder: String,
    /// Minutes without a key or click after which the app locks; nothing while locked or when it never does.
    pub auto_lock_minutes: Option<u32>,
}

/// Whether there is a vault, and whether it is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// Nothing here yet.
    New,
    /// Waits for the password.
    Locked,
    /// Open.
    Open,
}

/// Name and password: all that the first run asks.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetUp {
    /// The person's name.
    pub name: String,
    /// The password (adgangskode).
    pub password: String,
}

/// A password alone.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Password {
    /// The password (adgangskode).
    pub password: String,
}

/// Opening with the recovery code (nødkode) and choosing a new password.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UnlockWithRecovery {
    /// The recovery code as typed.
    pub code: String,
    /// The password from now on.
    pub new_password: String,
}

/// Choosing another password.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChangePassword {
    /// The password until now.
    pub old: String,
    /// The password from now on.
    pub new: String,
}

/// A password to be judged, with the words that would make it easy to guess.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct JudgePassword {
    /// The password.
    pub password: String,
    /// The person's name.
    pub name: String,
}

/// How strong a password is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StrengthView {
    /// 0 (guessed at once) to 4 (very strong).
    pub score: u8,
    /// Whether it is long enough to be taken.
    pub long_enough: bool,
}

/// The recovery code while it is still to be written down.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RecoveryView {
    /// The code's groups; empty once it has been written down, when the app no longer knows it.
    pub groups: Vec<String>,
    /// Which group to type back, counted from zero.
    pub ask_group: usize,
}

/// One group typed back.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConfirmRecovery {
    /// Which, counted from zero.
    pub group: usize,
    /// What was typed.
    pub text: String,
}

/// The guides, and which is one's own.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuidesView {
    /// In the order they are listed.
    pub guides: Vec<GuideCard>,
    /// The organisation whose guides are shown first, once chosen.
    pub own_organisation: Option<String>,
}

/// A guide on a list.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuideCard {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Whose it is.
    pub organisation: String,
    /// One sentence.
    pub summary: String,
    /// LUS or MUS.
    pub kind: TalkKind,
    /// How many questions are the leader's own to answer.
    pub questions: usize,
}

/// A guide named by its id.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuideRef {
    /// Its id.
    pub id: String,
}

/// A guide to read as a document.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GuideView {
    /// The whole guide.
    pub guide: Guide,
}

/// The municipality whose guides come first.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChooseOrganisation {
    /// As it stands on its guides.
    pub organisation: String,
}

/// The start page.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HomeView {
    /// Today.
    pub today: NaiveDate,
    /// The person's name.
    pub name: String,
    /// The one thing to do next.
    pub next: NextStep,
    /// What else waits.
    pub waiting: Vec<Waiting>,
    /// The talks, newest year first.
    pub conversations: Vec<ConversationCard>,
}

/// The one thing to do next.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NextStep {
    /// Choose one's own municipality's guide.
    ChooseGuide,
    /// Begin a talk.
    Begin,
    /// Begin or go on preparing.
    Prepare {
        /// Which talk.
        conversation: ConversationCard,
        /// The next theme with unanswered questions.
        theme: String,
        /// Its name.
        theme_title: String,
    },
    /// Everything is answered or left open; nothing newer than what was sent, or nothing sent yet.
    Send {
        /// Which talk.
        conversation: ConversationCard,
    },
    /// A preparation has been taken in and not yet read.
    Read {
        /// Which talk.
        conversation: ConversationCard,
    },
    /// Nothing waits.
    Nothing,
}

/// Something that waits on the start page.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Waiting {
    /// The recovery code has not been written down.
    RecoveryCode,
    /// A receipt would let the other send without a code.
    Receipt {
        /// To whom.
        contact: ContactCard,
    },
    /// A preparation has been taken in and not yet read.
    Unread {
        /// Which talk.
        conversation: ConversationCard,
    },
    /// Own answers are newer than what was sent.
    Changed {
        /// Which talk.
        conversation: ConversationCard,
    },
}

/// Beginning a talk.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BeginConversation {
    /// The guide's id.
    pub guide: String,
    /// The calendar year.
    pub year: i32,
    /// The leader's name; may be empty.
    pub with: String,
}

/// What beginning a talk in a given year would mean, before it is begun.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct YearView {
    /// Rotations that have no theme for the year, by name.
    pub without_theme: Vec<String>,
    /// A talk by the same guide family and year that is already here.
    pub already: Option<ConversationCard>,
}

/// A talk named by its id.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConversationRef {
    /// Its id.
    pub conversation: ConversationId,
}

/// Own preparation, whole.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PreparationView {
    /// The talk.
    pub conversation: ConversationCard,
    /// Questions and what has been written.
    pub reading: Reading,
    /// Private notes, by theme id; the empty id is the note for the whole talk.
    pub notes: BTreeMap<String, String>,
    /// The revision of every field that has been saved, by field key (see [`Field`]).
    pub revisions: BTreeMap<String, u32>,
    /// Progress of each theme, in order.
    pub progress: Vec<ThemeProgress>,
    /// When something was last saved.
    pub saved: Option<DateTime<Utc>>,
}

/// How far a theme is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ThemeProgress {
    /// The theme's id.
    pub theme: String,
    /// Own questions answered or left open.
    pub done: usize,
    /// Own questions in all; 0 for a theme that is filled in together.
    pub of: usize,
}

/// Saving one field.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveField {
    /// Which talk.
    pub conversation: ConversationId,
    /// The field and what stands in it now.
    pub field: Field,
    /// The revision that this builds on: 0 for a field never saved.
    pub revision: u32,
}

/// A field of one's own preparation with what stands in it. Its key in `revisions` is `answer:ID`, `words:FIELD`,
/// `priorities` or `note:THEME`.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Field {
    /// The answer to a question.
    Answer {
        /// The question's id.
        id: String,
        /// The answer.
        answer: Answer,
    },
    /// Own words.
    Words {
        /// Which field.
        field: WordsField,
        /// The words.
        text: String,
    },
    /// What matters most.
    Priorities {
        /// Up to three.
        priorities: Vec<Priority>,
    },
    /// A private note.
    Note {
        /// The theme's id, or empty for the whole talk.
        theme: String,
        /// The note.
        text: String,
    },
}

/// A field is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Saved {
    /// The field's revision now.
    pub revision: u32,
    /// When it was committed.
    pub at: DateTime<Utc>,
    /// Progress of each theme, in order.
    pub progress: Vec<ThemeProgress>,
}

/// What would leave.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendPreview {
    /// The talk.
    pub conversation: ConversationCard,
    /// Exactly what the receiver will read.
    pub leaving: Reading,
    /// Every part that something is written in, and whether it is sent.
    pub parts: Vec<PartState>,
    /// Who the person says they are; title and workplace are asked when something is first sent.
    pub profile: Profile,
    /// The person's contacts.
    pub contacts: Vec<ContactCard>,
    /// The contact that this talk is with, if there is one.
    pub with_contact: Option<ContactId>,
    /// Earlier sendings, newest first.
    pub sent: Vec<SentView>,
}

/// A part, and whether it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PartState {
    /// Which.
    pub part: Part,
    /// Whether it is sent.
    pub included: bool,
    /// Whether it is sensitive: held back until chosen.
    pub sensitive: bool,
}

/// Holding a part back, or sending it.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IncludePart {
    /// Which talk.
    pub conversation: ConversationId,
    /// Which part.
    pub part: Part,
    /// Whether it is sent.
    pub included: bool,
}

/// Who a file is for.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Receiver {
    /// A confirmed contact: no code.
    Contact {
        /// Who.
        id: ContactId,
    },
    /// Anyone who has the one-time code.
    Code {
        /// Their name, for the person's own list.
        name: String,
    },
}

/// Sending a preparation.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendPreparation {
    /// Which talk.
    pub conversation: ConversationId,
    /// For whom.
    pub receiver: Receiver,
    /// Where the file is saved.
    pub file: FileHandle,
}

/// Sending a receipt.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SendReceipt {
    /// To whom.
    pub contact: ContactId,
    /// Where the file is saved.
    pub file: FileHandle,
}

/// What was sent, once more.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SentContent {
    /// When, to whom.
    pub sent: SentView,
    /// Exactly what left; nothing for a receipt.
    pub reading: Option<Reading>,
}

/// A sending named by its id.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SentRef {
    /// Its id.
    pub id: PackageId,
}

/// A chosen or opened file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ChosenFile {
    /// Stands for the path, which the UI never sees.
    pub file: FileHandle,
    /// The file's name without folders.
    pub name: String,
}

/// A file named by its handle.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FileRef {
    /// The handle.
    pub file: FileHandle,
}

/// A first look at a file, before anything is opened.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Inspection {
    /// The file.
    pub file: FileHandle,
    /// Its name.
    pub name: String,
    /// Whether a one-time code is needed to open it.
    pub needs_code: bool,
}

/// Opening a file.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OpenFile {
    /// The file.
    pub file: FileHandle,
    /// The one-time code as typed; nothing where none is needed.
    pub code: Option<String>,
}

/// An opened file before anything is taken in.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IncomingView {
    /// The file.
    pub file: FileHandle,
    /// What it is.
    pub kind: PackageKind,
    /// When the sender made it, by their clock.
    pub created: DateTime<Utc>,
    /// Who the sender says they are.
    pub sender: Profile,
    /// How far the sender is known.
    pub trust: Trust,
    /// How it stands to what is here.
    pub order: Order,
    /// Whether a one-time code opened it.
    pub by_code: bool,
    /// What it holds; nothing for a receipt.
    pub reading: Option<Reading>,
    /// The talk it belongs to, if it is here already.
    pub conversation: Option<ConversationId>,
}

/// How far a sender is known.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Trust {
    /// A contact, with the keys they have here.
    Known {
        /// Who.
        contact: ContactCard,
    },
    /// Nobody here has these keys.
    Unknown,
    /// A contact's name or talk with other keys, opened with a code: perhaps the same person on a new computer.
    NewKeys {
        /// Who it may be.
        contact: ContactCard,
    },
    /// Answers a file that was sent from here with a code: this confirms the receiver.
    Answers {
        /// Who that file was for.
        to: String,
    },
}

/// How an incoming document stands to what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Nothing of it is here.
    New,
    /// It replaces what is here.
    Newer,
    /// It and what is here were made without knowing of each other.
    Fork,
    /// What is here builds on it: it can be read, and changes nothing.
    Older,
}

/// Taking a file in.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TakeIn {
    /// The file, as opened.
    pub file: FileHandle,
    /// Who it is from.
    pub sender: SenderIs,
}

/// Who the person says a file is from.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SenderIs {
    /// The contact whose keys it bears, or the one whose answer it is.
    AsKnown {
        /// Whether the one-time code came from that person themselves, which confirms them.
        #[serde(default)]
        code_from_them: bool,
    },
    /// Someone new.
    New {
        /// Whether the one-time code came from that person themselves, which confirms them.
        #[serde(default)]
        code_from_them: bool,
    },
    /// A contact who has got new keys; the old ones are retired.
    Same {
        /// Who.
        contact: ContactId,
        /// Whether the one-time code came from that person themselves: without it nobody's keys are replaced.
        #[serde(default)]
        code_from_them: bool,
    },
}

/// Taken in.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TakenIn {
    /// The talk, unless it was a receipt.
    pub conversation: Option<ConversationId>,
    /// Who it was from.
    pub contact: ContactCard,
}

/// The other's preparation as the host reads it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReceivedView {
    /// The talk.
    pub conversation: ConversationCard,
    /// Who it is from.
    pub contact: ContactCard,
    /// Which version this is.
    pub version: VersionView,
    /// What they wrote.
    pub reading: Reading,
    /// How much of each theme something is said about, in order.
    pub progress: Vec<ThemeProgress>,
    /// The versions that are here, newest first.
    pub versions: Vec<VersionView>,
}

/// One version of a preparation that was taken in.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VersionView {
    /// Its package's id.
    pub id: PackageId,
    /// When the sender made it.
    pub created: DateTime<Utc>,
    /// When it was taken in.
    pub taken_in: DateTime<Utc>,
    /// Whether it is the one that counts.
    pub newest: bool,
}

/// Reading the other's preparation.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReadReceived {
    /// Which talk.
    pub conversation: ConversationId,
    /// Which version; nothing for the newest.
    pub version: Option<PackageId>,
}

/// The settings.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SettingsView {
    /// Who the person is.
    pub profile: Profile,
    /// Light or dark.
    pub appearance: Appearance,
    /// Minutes without a key or click after which the app locks; nothing for never.
    pub auto_lock_minutes: Option<u32>,
    /// Whether the recovery code has been written down.
    pub recovery_written: bool,
    /// Where the data lies.
    pub folder: String,
    /// The day of the newest backup.
    pub backup: Option<NaiveDate>,
    /// The app's version.
    pub version: String,
}

/// Light or dark, chosen.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetAppearance {
    /// Which.
    pub appearance: Appearance,
}

/// When the app locks itself.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SetAutoLock {
    /// Minutes without a key or click, 1 to 240; nothing for never.
    pub minutes: Option<u32>,
}

/// Saving the person's secret key for rescue with the stock `age` tool.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportKey {
    /// The password, asked once more.
    pub password: String,
    /// Where the file is saved.
    pub file: FileHandle,
}
