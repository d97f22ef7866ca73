//! The one way in. Every command is declared once, in the list below: the request enum, the dispatch and the UI's
//! types all come from it.

#![allow(
    clippy::needless_pass_by_value,
    clippy::unnecessary_wraps,
    clippy::unused_self,
    reason = "every command's handler has the same shape, so that the list can call them all alike"
)]

mod app;
mod begun;
mod bin;
mod courteous;
mod earlier_texts;
mod follow_up;
mod guides;
mod invite;
#[cfg(test)]
mod limits;
mod mailbox;
mod opening;
mod paper;
mod people;
mod plan;
mod preparation;
mod receive;
mod refs;
mod refusal;
mod seals;
mod send;
mod session;
mod settings;
mod share;
#[cfg(test)]
mod steps;
mod talks;
#[cfg(test)]
mod typescript;
mod vault;
pub mod views;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use app::{App, data_folder};
pub use refusal::Refusal;
#[allow(clippy::wildcard_imports, reason = "the list below names nearly every view")]
use views::*;

macro_rules! commands {
    ($($(#[$doc:meta])* $variant:ident($with:ty) => $handler:ident -> $gives:ty;)*) => {
        /// One command with what it needs.
        #[derive(Deserialize)]
        #[serde(tag = "command", content = "with", rename_all = "snake_case")]
        pub enum Request { $($(#[$doc])* $variant($with),)* }

        impl App {
            /// Carries out one command; `now` is the moment it is asked.
            ///
            /// # Errors
            /// A [`Refusal`]; nothing has changed then.
            pub fn ask(&self, request: Request, now: DateTime<Utc>) -> Result<serde_json::Value, Refusal> {
                let answer = match request { $(Request::$variant(with) => self.$handler(with, now).and_then(give),)* };
                self.resume_upkeep(now);
                answer
            }
        }

        #[cfg(test)]
        fn command_types(config: &ts_rs::Config) -> Vec<typescript::Command> {
            vec![$(typescript::Command::of::<$with, $gives>(stringify!($handler), config, &[$(stringify!($doc)),*])),*]
        }
    };
}

commands! {
    /// Where the app stands.
    Start(()) => start -> StartView;
    /// Makes a new vault, opens it, and leaves a recovery code to be written down.
    SetUp(SetUp) => set_up -> StartView;
    /// How strong a password is.
    JudgePassword(JudgePassword) => judge_password -> StrengthView;
    /// Opens the vault with the password.
    Unlock(Unlock) => unlock -> StartView;
    /// Opens the vault with the recovery code and sets a new password.
    UnlockWithRecovery(UnlockWithRecovery) => unlock_with_recovery -> StartView;
    /// Closes the vault.
    Lock(()) => lock -> StartView;
    /// Whether the computer's keychain opens the vault, and answers.
    Keychain(()) => keychain -> KeychainView;
    /// Gives what opens the vault to the computer's keychain, or takes it back.
    SetKeychain(SetKeychain) => set_keychain -> KeychainView;
    /// Opens the vault with what the computer's keychain keeps.
    UnlockWithKeychain(UnlockWithKeychain) => unlock_with_keychain -> StartView;
    /// Puts the newest good backup in the place of a damaged or missing vault, which is kept aside.
    RestoreBackup(RestoreBackup) => restore_backup -> StartView;
    /// The same by the recovery code, for who has forgotten the password; sets a new one.
    RestoreBackupWithRecovery(UnlockWithRecovery) => restore_backup_with_recovery -> StartView;
    /// Asks the password once more while the vault is open.
    TryPassword(Password) => try_password -> ();
    /// Saves everything in one file, locked with a code of its own.
    SaveBackupFile(SaveBackupFile) => save_backup_file -> BackupFileSaved;
    /// How much of the backup file that is being made is done, in percent; none where none is being made.
    BackupFileDone(()) => backup_file_done -> Option<u64>;
    /// The backup file that is being made is wanted no longer.
    StopBackupFile(()) => stop_backup_file -> ();
    /// Puts what a backup file holds in the vault's place, and opens it.
    RestoreBackupFile(RestoreBackupFile) => restore_backup_file -> StartView;
    /// Says that the computer's clock is right, though it differs from the days that the app has seen.
    BelieveClock(BelieveClock) => believe_clock -> ();
    /// Makes a backup at once.
    BackUpNow(()) => back_up_now -> ();
    /// Sets a new password.
    ChangePassword(ChangePassword) => change_password -> ();
    /// Sets a new password, puts the vault under a new key, and leaves a new recovery code to be written down.
    ChangeKey(ChangePassword) => change_key -> RecoveryView;
    /// The recovery code, as long as it has not been written down.
    RecoveryCode(()) => recovery_code -> RecoveryView;
    /// Types one group back: the code has been written down, and the app forgets it.
    ConfirmRecovery(ConfirmRecovery) => confirm_recovery -> ();
    /// Makes a new recovery code; the earlier one opens nothing from then on.
    NewRecoveryCode(Password) => new_recovery_code -> RecoveryView;

    /// All guides.
    Guides(()) => guides -> GuidesView;
    /// One guide as a document.
    Guide(GuideRef) => guide -> GuideView;
    /// Chooses whose guides come first.
    ChooseOrganisation(ChooseOrganisation) => choose_organisation -> GuidesView;

    /// The start page.
    Home(()) => home -> HomeView;
    /// Those of these talks that are here and not in the bin.
    Talks(Vec<crate::id::ConversationId>) => talks -> Vec<ConversationCard>;
    /// What beginning this talk would mean.
    LookAtYear(BeginConversation) => look_at_year -> YearView;
    /// Begins a talk as the one it is about.
    BeginConversation(BeginConversation) => begin_conversation -> ConversationCard;

    /// Own preparation.
    Preparation(ConversationRef) => preparation -> PreparationView;
    /// Saves one field; comes back when it is on disk.
    SaveField(SaveField) => save_field -> Saved;

    /// What a file would hold if it was saved now.
    LookAtLeaving(Leaving) => look_at_leaving -> LeavingView;
    /// What would leave.
    SendPreview(ConversationRef) => send_preview -> SendPreview;
    /// Holds a part back, or sends it.
    IncludePart(IncludePart) => include_part -> SendPreview;
    /// Saves who the person is to others.
    SaveProfile(SaveProfile) => save_profile -> ();
    /// Saves the preparation as one encrypted file.
    SendPreparation(SendPreparation) => send_preparation -> SentView;
    /// Where handing in sealed stands in a talk; nothing where nobody has spoken of it.
    Seal(ConversationRef) => seal -> Option<SealView>;
    /// Says whether one wants to hand in sealed, as the host offers.
    AnswerSeal(AnswerSeal) => answer_seal -> Option<SealView>;
    /// Saves what opens the preparations that one has handed in sealed as one encrypted file.
    SendSealKeys(SendSealKeys) => send_seal_keys -> SentView;
    /// Saves a receipt as one encrypted file.
    SendReceipt(SendReceipt) => send_receipt -> SentView;
    /// Everything that was saved as a file for someone, newest first.
    Sent(()) => sent -> Vec<SentView>;
    /// Notes that the person has sent files that were saved.
    TellSent(TellSent) => tell_sent -> ();
    /// What one sending held.
    SentContent(SentRef) => sent_content -> SentContent;

    /// A first look at a file.
    InspectFile(FileRef) => inspect_file -> Inspection;
    /// Opens a file and shows what it holds; nothing is taken in.
    OpenFile(OpenFile) => open_file -> IncomingView;
    /// Takes an opened file in.
    TakeIn(TakeIn) => take_in -> TakenIn;
    /// The other's preparation.
    Received(ReadReceived) => received -> ReceivedView;

    // The shared folder.
    /// The shared folder that files find their own way by.
    Mailbox(()) => mailbox -> MailboxView;
    /// Chooses the shared folder, once all that is needed has been tried in it.
    ChooseMailbox(FileRef) => choose_mailbox -> MailboxView;
    /// Uses the shared folder no more.
    LeaveMailbox(LeaveMailbox) => leave_mailbox -> LeftMailbox;
    /// A place for a file in a contact's box in the shared folder.
    PlaceInMailbox(ContactRef) => place_in_mailbox -> ChosenFile;
    /// Takes a file that lies for the person in the shared folder away from there, without taking it in.
    RemoveFromMailbox(FileRef) => remove_from_mailbox -> ();

    /// The guides that lie in the shared folder for everybody, and whether they are shown now: then the start page tells of them no
    /// more.
    GuidesForAll(bool) => guides_for_all -> GuidesForAll;
    /// Lays a guide that was added in the shared folder for everybody, in the place of one's own earlier ones of it.
    LayForAll(GuideRef) => lay_for_all -> GuidesForAll;
    /// Takes one's own of a guide away from there again.
    TakeBackForAll(GuideRef) => take_back_for_all -> GuidesForAll;

    // Both sides, the host's overview, and what stands on the start page's cards.
    /// The talks of one year that one hosts; nothing for the newest year.
    Overview(Option<i32>) => overview -> OverviewView;
    /// Says that the other does not use the app, or does after all.
    SetOnPaper(SetOnPaper) => set_on_paper -> ConversationCard;
    /// Says that a talk's files of this kind have been read.
    MarkRead(MarkRead) => mark_read -> ();
    /// Both sides' words beside each other.
    SideBySide(ConversationRef) => side_by_side -> SideBySideView;

    // Inviting.
    /// Begins a talk as its host; one that is here already is gone on with.
    BeginInvitation(BeginInvitation) => begin_invitation -> ConversationCard;
    /// The invitation as the host makes it.
    Invite(ConversationRef) => invite -> InviteView;
    /// Saves when and where the talk is, and what is changed in its guide.
    SaveInvitation(SaveInvitation) => save_invitation -> InvitationSaved;
    /// Saves the invitation as one encrypted file.
    SendInvitation(SendInvitation) => send_invitation -> SentView;
    /// What inviting many begins with.
    ManyInvitations(()) => many_invitations -> ManyView;
    /// Saves the invitation to many that is being written.
    SaveManyDraft(ManyDraft) => save_many_draft -> DateTime<Utc>;
    /// What inviting everyone on the list would send, to be handed back when it is done.
    ManyToInvite(ManyToInvite) => many_to_invite -> Seen;
    /// Saves an encrypted file for everyone on the list, all of them or none.
    InviteMany(InviteMany) => invite_many -> InvitedMany;
    /// The invitation to a talk as it has been received; it counts as read from now on.
    Invitation(ConversationRef) => invitation -> InvitationView;

    // The sheet, the talk and the plan.
    /// What two people write together, and where the plan in it stands.
    Sheet(ConversationRef) => sheet -> SheetView;
    /// Saves one field of the sheet; comes back when it is on disk.
    SaveSheet(SaveSheet) => save_sheet -> SheetSaved;
    /// Chooses what a field says that both changed: one of the two texts, or a third.
    ChooseText(SaveSheet) => choose_text -> SheetView;
    /// An id for a new agreement or day; nothing is saved before something is written in it.
    NewAgreement(()) => new_agreement -> crate::id::AgreementId;
    /// The talk while it is held.
    Talk(ConversationRef) => talk -> TalkView;
    /// Begins the talk, with the time it is given.
    BeginTalk(BeginTalk) => begin_talk -> TalkView;
    /// Leaves the talk without ending it. One left on its first page counts as begun only if something has been written.
    LeaveTalk(LeaveTalk) => leave_talk -> TalkView;
    /// Notes the day the talk was held.
    SetHeld(SetHeld) => set_held -> SheetView;
    /// The plan, read: what came of it waits no longer.
    OpenPlan(ConversationRef) => open_plan -> SheetView;
    /// What leaves with the plan.
    PlanToSend(ConversationRef) => plan_to_send -> PlanToSend;
    /// Saves the plan as one encrypted file.
    SendPlan(SendPlan) => send_plan -> SentView;
    /// Approves the plan as it stands, and saves that as one encrypted file.
    ApprovePlan(ApprovePlan) => approve_plan -> SentView;
    /// Notes that both have approved the plan on paper.
    ApproveOnPaper(ApproveOnPaper) => approve_on_paper -> SheetView;

    // The following up.
    /// How it goes with the plan and with well-being, through the year.
    FollowUp(ConversationRef) => follow_up -> FollowUpView;
    /// Writes an entry, or changes one's own.
    SaveFollowUp(SaveFollowUp) => save_follow_up -> FollowUpView;
    /// Keeps the entry that one has begun, to go on with it later.
    KeepBegunFollowUp(KeepBegunFollowUp) => keep_begun_follow_up -> ();
    /// Takes back one's own entry.
    TakeBackFollowUp(TakeBackFollowUp) => take_back_follow_up -> FollowUpView;
    /// Keeps one's own entry back, or lets it be sent.
    KeepFollowUpBack(KeepFollowUpBack) => keep_follow_up_back -> FollowUpPreview;
    /// What would leave in an update.
    FollowUpPreview(ConversationRef) => follow_up_preview -> FollowUpPreview;
    /// Saves an update as one encrypted file.
    SendFollowUps(SendFollowUps) => send_follow_ups -> SentView;
    /// Saves dates as a file for a calendar.
    SaveDates(SaveDates) => save_dates -> DatesSaved;

    // Øvebaner shared with others.
    /// What can be shared of a talk's plan.
    Share(ConversationRef) => share -> ShareView;
    /// Saves chosen øvebaner as one encrypted file.
    ShareAgreements(ShareAgreements) => share_agreements -> SentView;
    /// Øvebaner that colleagues shared, and one's own that one shared.
    Shared(()) => shared -> SharedView;
    /// Saves a few words back as one encrypted file.
    SendEncouragement(SendEncouragement) => send_encouragement -> SentView;
    /// Puts a copy of a colleague's øvebane into one's own plan, as an agreement to go on with.
    UseShared(UseShared) => use_shared -> crate::id::AgreementId;
    /// Deletes øvebaner that a colleague shared.
    DeleteShared(SharedRef) => delete_shared -> Deleted;

    // Earlier years.
    /// The years that the same two people have behind them.
    LookBack(ConversationRef) => look_back -> LookBackView;
    /// Keeps an agreement from before the app.
    KeepEarlierAgreement(KeepEarlierAgreement) => keep_earlier_agreement -> LookBackView;
    /// Takes an agreement from before the app away.
    DeleteEarlierAgreement(DeleteEarlierAgreement) => delete_earlier_agreement -> LookBackView;

    // Guides of one's own.
    /// A first look at a guide file; nothing is added.
    LookAtGuideFile(FileRef) => look_at_guide_file -> GuideFileView;
    /// Adds a guide, or lays an official wording over one.
    AddGuide(AddGuide) => add_guide -> GuideCard;
    /// Takes away what was added under a guide's id; talks keep the words they were begun with.
    RemoveGuide(GuideRef) => remove_guide -> ();
    /// Saves an added guide or wording as one encrypted file.
    SendGuide(SendGuide) => send_guide -> SentView;

    // The workshop.
    /// The guides in the making, the one saved last first.
    Drafts(()) => drafts -> Vec<DraftCard>;
    /// Begins a guide.
    BeginDraft(BeginDraft) => begin_draft -> crate::id::DraftId;
    /// Takes a guide that was added up again for its next version; one that is in the workshop already is gone on with.
    NextVersion(GuideRef) => next_version -> crate::id::DraftId;
    /// A guide in the making.
    Draft(DraftRef) => draft -> DraftView;
    /// Saves all that stands in a draft; comes back when it is on disk.
    SaveDraft(SaveDraft) => save_draft -> DraftSaved;
    /// Takes a draft away for good; the guide that it was published as stays.
    DeleteDraft(DraftRef) => delete_draft -> ();
    /// What publishing a draft would do.
    LookAtPublishing(DraftRef) => look_at_publishing -> PublishingView;
    /// Makes a version of a draft and adds it to the guides here.
    PublishDraft(DraftRef) => publish_draft -> GuideCard;
    /// What a document says, to begin a guide from.
    ReadDocument(FileRef) => read_document -> DocumentView;
    /// What a pasted text says, as a document that holds nothing else.
    ReadText(ReadText) => read_text -> DocumentView;
    /// How a guide is written as a file, as the page for authors says it.
    PageForAuthors(()) => page_for_authors -> String;
    /// Saves the schema that an editor checks such a file by.
    SaveGuideSchema(SaveGuideSchema) => save_guide_schema -> ChosenFile;
    /// Saves a guide that was added, or a wording, as the file that others can add.
    SaveGuideFile(SaveGuideFile) => save_guide_file -> ChosenFile;

    // What is being typed.
    /// What stands in forms that nobody has saved.
    Begun(()) => begun -> Vec<BegunForm>;
    /// Keeps what stands in a form by now; comes back when it is on disk.
    KeepBegun(KeepBegun) => keep_begun -> ();

    /// What stood in a field before something else did, the newest first.
    EarlierTexts(FieldOfTalk) => earlier_texts -> Vec<EarlierText>;

    // Endings.
    /// Puts a talk in the bin.
    BinConversation(ConversationRef) => bin_conversation -> ();
    /// The talks in the bin.
    Bin(()) => bin -> Vec<HeldTalk>;
    /// Takes a talk out of the bin again.
    PutBack(ConversationRef) => put_back -> ();
    /// Deletes a talk that is in the bin for good, with everything in it.
    DeleteConversation(ConversationRef) => delete_conversation -> Deleted;
    /// Saves a file that asks its receiver to delete what was sent earlier.
    SendWithdrawal(SendWithdrawal) => send_withdrawal -> SentView;
    /// What can be tidied up in a talk whose plan is agreed.
    Tidy(ConversationRef) => tidy -> TidyView;
    /// Deletes the answers in a talk whose plan is agreed.
    DeleteAnswers(DeleteAnswers) => delete_answers -> Deleted;
    /// Everything that hangs on a person.
    Person(ContactRef) => person -> PersonView;
    /// Corrects another person's name.
    CorrectName(CorrectName) => correct_name -> ();
    /// Says whether a contact is to be known as what their newest file calls them.
    AnswerProposal(AnswerProposal) => answer_proposal -> ();
    /// Deletes a person, and everything about them if that is said.
    DeletePerson(DeletePerson) => delete_person -> Deleted;
    /// Saves everything that is known of a person as a readable text.
    WriteWhatIsKnown(WriteWhatIsKnown) => write_what_is_known -> ChosenFile;
    /// Saves the plan as one encrypted file for a new host.
    HandOver(HandOver) => hand_over -> SentView;
    /// A saved file as text that can stand in a mail.
    AsText(FileRef) => as_text -> String;
    /// Takes a pasted text for a file, to be opened.
    PasteText(PasteText) => paste_text -> FileRef;

    // Paper.
    /// Notes where a plan was filed.
    SetFiled(SetFiled) => set_filed -> SheetView;

    // People and settings.
    /// All contacts by name.
    Contacts(()) => contacts -> Vec<ContactCard>;
    /// The settings.
    Settings(()) => settings -> SettingsView;
    /// Light or dark.
    SetAppearance(SetAppearance) => set_appearance -> ();
    /// When the app locks itself.
    SetAutoLock(SetAutoLock) => set_auto_lock -> ();
    /// Saves the person's secret key for rescue with the stock `age` tool.
    ExportKey(ExportKey) => export_key -> ChosenFile;
}

fn give<T: Serialize>(view: T) -> Result<serde_json::Value, Refusal> {
    serde_json::to_value(view).map_err(|_| Refusal::Unexpected)
}
