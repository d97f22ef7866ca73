//! Why something was not done: a code with its facts. The UI has a Danish sentence for each.

use chrono::NaiveDate;
use serde::Serialize;

use crate::code::Mistyped;
use crate::files::OtherFile;
use crate::guide::document::DocumentFault;
use crate::guide::{GuideFault, TalkKind};
use crate::id::ConversationId;
use crate::name::{Name, TooLong};
use crate::package::PackageKind;

/// A talk to which somebody is invited already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InvitedTalk {
    /// Which.
    pub conversation: ConversationId,
    /// LUS or MUS.
    pub talk: TalkKind,
    /// The calendar year.
    pub year: i32,
    /// With whom.
    pub with: Name,
}

/// Why something was not done. Nothing has changed when one of these comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    // Opening the vault.
    /// The app is locked.
    #[error("locked")]
    Locked,
    /// There is a vault here already.
    #[error("already set up")]
    AlreadySetUp,
    /// A name is needed.
    #[error("name missing")]
    NameMissing,
    /// The password is shorter than `least` characters.
    #[error("password shorter than {least}")]
    PasswordTooShort {
        /// Least length in characters.
        least: usize,
    },
    /// The password does not open the vault.
    #[error("wrong password")]
    WrongPassword,
    /// What was typed is no recovery code.
    #[error("recovery code mistyped: {because}")]
    RecoveryCodeMistyped {
        /// Why not.
        because: Mistyped,
    },
    /// The recovery code does not open the vault.
    #[error("wrong recovery code")]
    WrongRecoveryCode,
    /// The group typed back is not the one shown.
    #[error("group differs")]
    GroupDiffers,
    /// The file with the key that the password opens is gone or unreadable; the recovery code may still open.
    #[error("password slot unusable")]
    PasswordSlotUnusable,
    /// The file with the key that the recovery code opens is gone or unreadable.
    #[error("recovery slot unusable")]
    RecoverySlotUnusable,
    /// The computer's keychain does not answer: there is none, it is locked, or the person has declined.
    #[error("no keychain")]
    NoKeychain,
    /// The computer's keychain no longer has what opens the vault.
    #[error("not in the keychain")]
    NotInKeychain,
    /// There is a key but no database: it has been moved or deleted.
    #[error("database missing")]
    DatabaseMissing {
        /// Day of the newest good backup, if there is one.
        backup: Option<NaiveDate>,
    },
    /// The database is damaged although the key is right. It is left as it is.
    #[error("database damaged")]
    DatabaseDamaged {
        /// Day of the newest good backup, if there is one.
        backup: Option<NaiveDate>,
    },
    /// The database was written by a newer Øvebane.
    #[error("database of a newer version")]
    DatabaseTooNew,
    /// The database was moved, or another took its place, while it was open: what is written goes nowhere.
    #[error("database moved while it was open")]
    DatabaseMoved,
    /// The data folder is there and can't be looked into.
    #[error("folder unreadable")]
    FolderUnreadable,
    /// The vault is in order: it is not put aside for a backup unless that is chosen.
    #[error("the vault is sound")]
    VaultSound {
        /// Day of the newest backup, if there is one.
        backup: Option<NaiveDate>,
    },
    /// The person has moved to another computer: this vault is opened only where that is chosen.
    #[error("moved to another computer")]
    Moved {
        /// When.
        on: NaiveDate,
    },
    /// There is a vault here: it is put aside for a backup file only where that is chosen.
    #[error("there is a vault here")]
    VaultHere,
    /// The file is no backup file.
    #[error("no backup file")]
    NoBackupFile,
    /// What was typed is no code of a backup file.
    #[error("backup code mistyped: {because}")]
    BackupCodeMistyped {
        /// Why not.
        because: Mistyped,
    },
    /// The code is not this backup file's.
    #[error("wrong backup code")]
    WrongBackupCode,
    /// The backup file is cut or changed.
    #[error("backup file damaged")]
    BackupFileDamaged,
    /// The backup file was written by a newer version.
    #[error("backup file too new")]
    BackupFileTooNew,
    /// The person wants what was being made no longer.
    #[error("stopped")]
    Stopped,
    /// There is no backup to restore.
    #[error("no backup")]
    NoBackup,
    /// Another process uses the database.
    #[error("in use")]
    InUse,
    /// The folder's file system knows no locks, so that nothing would keep two windows from writing over each other.
    #[error("no locks")]
    NoLocks,

    // The disk.
    /// The disk is full.
    #[error("disk full")]
    DiskFull,
    /// The folder or file can't be written.
    #[error("not writable")]
    NotWritable,
    /// Another program has a file in the data folder open, and did not let go of it.
    #[error("folder held by another program")]
    FolderHeld,
    /// The disk fails.
    #[error("disk failure")]
    DiskFailure,

    // Writing.
    /// There is no such talk, guide, contact, sending or field.
    #[error("not found")]
    NotFound,
    /// A newer text is saved already.
    #[error("older revision")]
    OlderRevision,
    /// The text is longer than `limit` characters.
    #[error("text over {limit}")]
    TextTooLong {
        /// Most characters.
        limit: usize,
    },
    /// The choice is not on the scale, or there are too many, or it is filled in together.
    #[error("does not fit the field")]
    DoesNotFit,
    /// The year is not one that a talk can be held in.
    #[error("bad year")]
    BadYear,
    /// There is a talk by this guide and year already.
    #[error("already begun")]
    AlreadyBegun {
        /// Which.
        conversation: ConversationId,
    },

    /// Whoever is to be invited is so already, by the same guide and in the same year.
    #[error("already invited")]
    AlreadyInvited {
        /// Their talks.
        talks: Vec<InvitedTalk>,
    },
    /// Whoever is to be invited is so already in the same year, by another guide, and it has not been said that a second
    /// talk is meant.
    #[error("invited by another guide")]
    InvitedByAnotherGuide {
        /// Their talks.
        talks: Vec<InvitedTalk>,
    },
    /// A mandatory question can't be taken out of the frame.
    #[error("mandatory question")]
    Mandatory {
        /// The question's own words.
        question: String,
    },
    /// No question is left to prepare.
    #[error("no question left")]
    NoQuestions,
    /// Someone stands on the list twice.
    #[error("named twice")]
    NamedTwice {
        /// Who.
        name: Name,
    },
    /// The times of a talk can't be kept: no time at all, or more for the plan than for the whole talk.
    #[error("bad times")]
    BadTimes,
    /// Fields that both changed wait to be chosen first.
    #[error("choices left")]
    ChoicesLeft {
        /// How many.
        fields: usize,
    },
    /// Nothing stands in the plan that is to be approved.
    #[error("plan empty")]
    PlanEmpty,
    /// The plan has changed since it was shown: it is looked at again before it is approved.
    #[error("plan changed")]
    PlanChanged,

    // Sending.
    /// What would leave is another than what the person saw: it is looked at again before it is saved.
    #[error("changed since it was seen")]
    LeavingChanged,
    /// Nothing is written, or everything is held back.
    #[error("nothing to send")]
    NothingToSend,
    /// The contact is not confirmed: a code is needed.
    #[error("contact not confirmed")]
    NotConfirmed,
    /// The file belongs to a talk that is not here; an earlier file is missing.
    #[error("talk missing")]
    TalkMissing,
    /// The file could not be saved there.
    #[error("file not saved")]
    FileNotSaved,
    /// The file that it was to take the place of is open in another program.
    #[error("file held by another program")]
    FileHeld,

    // The shared folder.
    /// It is not there, or its drive does not answer.
    #[error("shared folder gone")]
    MailboxGone,
    /// It can be read and not written in.
    #[error("shared folder read-only")]
    MailboxReadOnly,
    /// There is no room in it.
    #[error("shared folder full")]
    MailboxFull,
    /// It is there, and has not answered for so long that nobody waits any more.
    #[error("shared folder slow")]
    MailboxSlow,
    /// It lies in the app's own folder, or that lies in it.
    #[error("shared folder beside the vault")]
    MailboxIsOwn,
    /// None is chosen, or whom a file is for does not use it.
    #[error("not in the shared folder")]
    NotInMailbox,

    // Opening a file.
    /// The file can't be found any more, or can't be read.
    #[error("file unreadable")]
    FileUnreadable,
    /// A folder, device or link instead of a file.
    #[error("not a regular file")]
    NotAFile,
    /// Larger than a file from Øvebane can be.
    #[error("over {limit_mib} MiB")]
    FileTooLarge {
        /// Largest size in MiB.
        limit_mib: u32,
    },
    /// Not a file from Øvebane.
    #[error("not ours but {seems:?}")]
    NotOurs {
        /// What it seems to be.
        seems: OtherFile,
    },
    /// Damaged, or only a part of it.
    #[error("damaged")]
    FileDamaged,
    /// Written by a newer Øvebane.
    #[error("file of a newer version")]
    FileTooNew,
    /// What was typed is no one-time code.
    #[error("code mistyped: {because}")]
    CodeMistyped {
        /// Why not.
        because: Mistyped,
    },
    /// The code does not open this file.
    #[error("wrong code")]
    WrongCode,
    /// Encrypted to another person's key.
    #[error("for someone else")]
    ForSomeoneElse,
    /// Opened, but what is inside names another receiver: it has been passed on.
    #[error("passed on")]
    PassedOn,
    /// One's own file.
    #[error("own file")]
    OwnFile,
    /// The signature does not fit.
    #[error("bad signature")]
    BadSignature,
    /// A contact's name or talk, but other keys, and no code to vouch for them.
    #[error("changed key")]
    ChangedKey {
        /// Whose.
        name: Name,
    },
    /// Would take more work to open than Øvebane ever asks for.
    #[error("too costly")]
    TooCostly,
    /// The talk it belongs to is with someone else than its sender.
    #[error("talk of another person")]
    OtherPerson {
        /// Who the talk is with.
        name: Name,
    },
    /// It is here already.
    #[error("already here")]
    AlreadyHere {
        /// The talk it belongs to.
        conversation: Option<ConversationId>,
        /// What it holds.
        kind: PackageKind,
    },
    /// It is older than what is here: it can be read and not taken in.
    #[error("older than what is here")]
    OlderThanHere,
    /// Signed by keys that its sender has replaced: it can be read, and is not taken in.
    #[error("signed by replaced keys")]
    RetiredKeys,
    /// It opens something else than the sealed preparation that it names.
    #[error("a key to something else")]
    SealKeyWrong,
    /// A sealed preparation that came after one's key was given for an earlier one.
    #[error("sealed after the key was given")]
    SealAfterKey,
    /// Its content breaks the rules of the format.
    #[error("content out of order")]
    BadContent,
    /// A receipt that answers nothing sent from here.
    #[error("answers nothing")]
    AnswersNothing,

    // Guides of one's own.
    /// A guide file breaks a rule.
    #[error("guide file out of order in line {line}, column {column}")]
    GuideFile {
        /// Line, counted from 1.
        line: usize,
        /// Column in characters, counted from 1.
        column: usize,
        /// What is wrong there.
        fault: GuideFault,
    },
    /// A guide file is not a text file.
    #[error("guide file is no text")]
    GuideNotText,
    /// Larger than a guide file may be.
    #[error("guide file over {limit_mib} MiB")]
    GuideTooLarge {
        /// Largest size in MiB.
        limit_mib: u32,
    },
    /// An own guide bears the id of one that comes with the app.
    #[error("guide id taken")]
    GuideIdTaken {
        /// The id.
        id: String,
        /// The name of the guide that has it.
        title: String,
    },
    /// Exactly this guide or wording is here already.
    #[error("guide here already")]
    GuideHere {
        /// The guide's name.
        title: String,
    },
    /// A newer version of this guide or wording is here.
    #[error("guide older than version {version}")]
    GuideOlder {
        /// The guide's name.
        title: String,
        /// The version that is here.
        version: u32,
    },

    // The workshop.
    /// A draft lacks something before it can be published.
    #[error("{places} places lack something")]
    DraftLacks {
        /// In how many places.
        places: usize,
    },
    /// A draft says what its guide says already.
    #[error("nothing changed")]
    NothingChanged,
    /// A draft holds more than any guide can.
    #[error("draft too large")]
    DraftTooLarge,
    /// There are as many drafts as there can be.
    #[error("over {limit} drafts")]
    TooManyDrafts {
        /// Most.
        limit: usize,
    },
    /// A document that a guide was to be begun from can't be read.
    #[error("document: {fault}")]
    Document {
        /// Why not.
        fault: DocumentFault,
    },

    // Endings.
    /// It is here already, in a talk that lies in the bin.
    #[error("already here, in the bin")]
    InBin {
        /// The talk it belongs to.
        conversation: ConversationId,
    },
    /// Its sender has asked that it be deleted.
    #[error("withdrawn by its sender")]
    Withdrawn,
    /// The answers have been deleted.
    #[error("answers deleted")]
    AnswersDeleted,
    /// The plan has not been approved by both yet.
    #[error("not agreed")]
    NotAgreed,
    /// There are talks with the person.
    #[error("talks with the person")]
    TalksWithPerson {
        /// How many.
        talks: usize,
    },

    // Following up and sharing.
    /// No date is set that could go into a calendar.
    #[error("no dates")]
    NoDates,
    /// A few words about øvebaner that were never shared from here.
    #[error("nothing shared")]
    NothingShared,

    /// Something that should not happen; the log has its kind, never its content.
    #[error("unexpected")]
    Unexpected,
}

impl From<TooLong> for Refusal {
    fn from(TooLong { limit }: TooLong) -> Self {
        Self::TextTooLong { limit }
    }
}
