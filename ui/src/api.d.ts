// Made from the core's commands and views by `make types`; a test keeps it fresh.

/**
 * What an entry is about.
 */
export type About = { "kind": "agreement", 
/**
 * Which.
 */
id: AgreementId, 
/**
 * How it is going.
 */
status: Status, } | { "kind": "well_being", 
/**
 * The choice on the guide's well-being scale, where it has one and the subject chose.
 */
value: number | null, } | { "kind": "one_to_one" };

/**
 * What a host changed in a guide for one talk. What is said of a question or theme that the frame does not have says
 * nothing, and counts again when the theme comes back; so does an own question without words.
 */
export type Adaptation = { 
/**
 * The ids of the questions taken out.
 */
removed: Array<string>, 
/**
 * The order of questions by theme id; those that are not named come after, in the guide's order.
 */
order: { [key in string]: Array<string> }, 
/**
 * Own questions, in the order they were made.
 */
added: Array<AddedQuestion>, 
/**
 * Suggestions of the guide in the host's own words, by question id.
 */
reworded: { [key in string]: string }, 
/**
 * The year's theme for a rotation that has none, by rotation id.
 */
themes: { [key in string]: YearTheme }, };

/**
 * Adding a guide file.
 */
export type AddGuide = { 
/**
 * The text of the file, as it was looked at.
 */
text: string, 
/**
 * The file that it was read from.
 */
file: FileHandle | null, };

/**
 * How a guide, or the wording laid over it, came here.
 */
export type AddedGuide = { 
/**
 * When it was added.
 */
added: string, 
/**
 * Who sent it, if a contact did.
 */
from: string | null, 
/**
 * Whether only the wording was added.
 */
is_wording: boolean, };

/**
 * A host's own question.
 */
export type AddedQuestion = { 
/**
 * `egen-…`, never given to another.
 */
id: string, 
/**
 * The theme it stands in.
 */
theme: string, 
/**
 * The heading inside the theme that it stands under, where the theme has such: one of the theme's or another.
 */
part: string | null, 
/**
 * Its words; a question without is left out.
 */
text: string, 
/**
 * A line of help; may be empty.
 */
help: string, 
/**
 * The scale it is answered on; nothing for text.
 */
scale: ChosenScale | null, };

/**
 * Something the two agreed to do: an agreement or øvebane.
 */
export type Agreement = { 
/**
 * Its id, the same on both machines.
 */
id: AgreementId, 
/**
 * What stands in its parts; a part that holds nothing is not in it.
 */
parts: { [key in AgreementPart]?: string }, };

/**
 * An agreement and what came of it.
 */
export type AgreementBack = { 
/**
 * What was agreed.
 */
agreement: Agreement, 
/**
 * How it was going when it was last looked at.
 */
status: Status | null, 
/**
 * What was written about it, oldest first.
 */
entries: Array<EntryBack>, };

/**
 * Something two people agreed to do; the same on both machines. 
 */
export type AgreementId = string;

/**
 * A part of an agreement.
 */
export type AgreementPart = "what" | "why" | "borrowed_from" | "learning" | "term" | "who" | "support" | "by_when" | "signs" | "follow_up" | "removed";

/**
 * Why a file is not taken in along with others, unseen.
 */
export type Alone = "new_sender" | "other_keys" | "unconfirmed" | "with_another" | "other_name" | "ahead" | "frame" | "guide" | "deletes";

/**
 * An answer to one question. Empty until something is chosen or written.
 */
export type Answer = { 
/**
 * The choice on the question's scale.
 */
value: number | null, 
/**
 * The text, or the comment to the choice.
 */
text: string, 
/**
 * The text of each part, by part id.
 */
parts: { [key in string]: string }, 
/**
 * The named choice, by id.
 */
choice: string | null, 
/**
 * »Vil hellere tale om det«.
 */
rather_talk: boolean, 
/**
 * What is chosen among the answers that can be, by id. It is read in the guide's order, for nothing is ranked.
 */
picks?: Array<string>, };

/**
 * One year's answer to a question.
 */
export type AnswerBack = { 
/**
 * The year.
 */
year: number, 
/**
 * The question as it was asked then.
 */
question: Question, 
/**
 * The scale it was answered on then, never another year's.
 */
scale: Scale | null, 
/**
 * The answer.
 */
answer: Answer, };

/**
 * How a question is answered.
 */
export type AnswerForm = { "form": "scale", 
/**
 * The scale's id.
 */
scale: string, } | { "form": "text" } | { "form": "parts", 
/**
 * The parts in order.
 */
parts: Array<Named>, } | { "form": "joint" } | { "form": "choice", 
/**
 * The answers in order.
 */
options: Array<Choosable>, 
/**
 * How many can be chosen at the most.
 */
most: number, 
/**
 * Those that are in for both, and nobody has to choose.
 */
common?: Array<Named>, 
/**
 * How many the host chooses at the most; 0 where the host does not choose.
 */
host_most?: number, 
/**
 * Whether who chooses can write some of what they choose.
 */
own?: boolean, } | { "form": "host" } | { "form": "two_sided", 
/**
 * The scale's id.
 */
scale: string, };

/**
 * Saying whether a contact is to be known as what their newest file calls them.
 */
export type AnswerProposal = { 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Whether they are; else they stay known as they are, and the same is not proposed again.
 */
accepts: boolean, };

/**
 * Saying whether one wants to hand in sealed, as the host offers.
 */
export type AnswerSeal = { 
/**
 * In which talk.
 */
conversation: ConversationId, 
/**
 * Whether one wants to.
 */
wanted: boolean, };

/**
 * What tells a talk from others of the same person, kind and year.
 */
export type Apart = { 
/**
 * The guide's short name.
 */
guide: string, 
/**
 * The day of the talk, if one is known.
 */
day: string | null, 
/**
 * When it was begun, where another is by the same guide and no day is known.
 */
begun: string | null, };

/**
 * Light or dark.
 */
export type Appearance = "system" | "light" | "dark";

/**
 * That one of the two approves a version.
 */
export type Approval = { 
/**
 * When.
 */
day: string, 
/**
 * Whether on paper.
 */
on_paper: boolean, 
/**
 * What they remark on it: one who does not agree with a line can approve and say so. May be empty.
 */
remark?: string, };

/**
 * Noting that both have approved the plan on paper.
 */
export type ApproveOnPaper = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * The day.
 */
on: string, };

/**
 * Approving the plan that the other has approved.
 */
export type ApprovePlan = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * The version that the person has read.
 */
version: string, 
/**
 * What they remark on it; may be empty.
 */
remark: string, 
/**
 * For whom.
 */
receiver: Receiver, 
/**
 * What was seen.
 */
seen: Seen, 
/**
 * Where the file is saved.
 */
file: FileHandle, };

/**
 * When and where a talk is held, and what the host says beforehand.
 */
export type Arrangement = { 
/**
 * When it begins.
 */
start: string | null, 
/**
 * How long it lasts, in minutes.
 */
minutes: number, 
/**
 * How many of those, at the end, are set aside for the plan.
 */
plan_minutes: number, 
/**
 * Where; may be empty.
 */
place: string, 
/**
 * When the preparation is to be sent, at the latest.
 */
deadline: string | null, 
/**
 * A few words; may be empty.
 */
words: string, 
/**
 * Whether the host offers that both hand in sealed, so that neither can read the other's first.
 */
sealed?: boolean, };

/**
 * A question that one of two guides asks otherwise than the other.
 */
export type AskedOtherwise = { 
/**
 * The title of the theme that it belongs to.
 */
theme: string, 
/**
 * The question in the earlier guide; nothing for one that is new.
 */
before: string | null, 
/**
 * The question in the new guide; nothing for one that is asked no more.
 */
now: string | null, 
/**
 * Of the answers that can be chosen, the titles of those that are new, gone, or said otherwise.
 */
options: Array<string>, };

/**
 * A backup file that was saved.
 */
export type BackupFileSaved = { 
/**
 * The file.
 */
saved: ChosenFile, 
/**
 * The groups of its code, which is kept nowhere.
 */
code: Array<string>, };

/**
 * Why a folder is no place for a database.
 */
export type BadPlace = "network_drive" | "synced_folder";

/**
 * Beginning a talk.
 */
export type BeginConversation = { 
/**
 * The guide's id.
 */
guide: string, 
/**
 * The calendar year.
 */
year: number, 
/**
 * The leader's name; may be empty.
 */
with: string, };

/**
 * Beginning a draft.
 */
export type BeginDraft = { 
/**
 * From what.
 */
from: DraftBegin, 
/**
 * The words that it begins with.
 */
words: FirstWords, };

/**
 * Beginning a talk as its host.
 */
export type BeginInvitation = { 
/**
 * The guide's id.
 */
guide: string, 
/**
 * The calendar year.
 */
year: number, 
/**
 * Who it is with.
 */
with: Invitee, 
/**
 * Whether they do not use the app, and are invited on paper.
 */
on_paper: boolean, 
/**
 * Whether it has been said that a second talk in the same year is meant.
 */
although: boolean, };

/**
 * Beginning the talk.
 */
export type BeginTalk = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * How long it lasts, in minutes.
 */
minutes: number, 
/**
 * How many of those, at the end, are set aside for the plan.
 */
plan_minutes: number, };

/**
 * An entry that someone has begun and not finished: theirs to go on with. It counts for nothing before it is saved as an
 * entry, and never leaves.
 */
export type BegunFollowUp = { 
/**
 * The entry that is changed; nothing for a new one.
 */
id: FollowUpId | null, 
/**
 * The day it is about.
 */
day: string, 
/**
 * What it is about. How an agreement is going is in `status` alone.
 */
about: About, 
/**
 * How it is going, where that has been chosen.
 */
status: Status | null, 
/**
 * The words.
 */
text: string, 
/**
 * Whether it stays on this machine once it is finished.
 */
kept_back: boolean, };

/**
 * What stands in a form that nobody has saved.
 */
export type BegunForm = { 
/**
 * The form.
 */
place: string, 
/**
 * What stands in it, as the page wrote it.
 */
what: string, };

/**
 * Saying that the clock is right.
 */
export type BelieveClock = { 
/**
 * The day that it shows.
 */
today: string, };

/**
 * What the two say, each under the words it was written under.
 */
export type BothSides = { 
/**
 * What one would send oneself.
 */
own: Reading, 
/**
 * What the other has sent.
 */
other: Reading, };

/**
 * How a talk's dates differ from those that were saved for a calendar.
 */
export type CalendarView = { 
/**
 * How many were saved and have been taken out.
 */
taken_out: number, 
/**
 * How many were saved and have been moved.
 */
moved: number, };

/**
 * A file that has come by the shared folder.
 */
export type CameView = { 
/**
 * The file.
 */
file: ChosenFile, 
/**
 * The sender's name, as the person knows them.
 */
from: string, 
/**
 * What it holds.
 */
kind: PackageKind, 
/**
 * When the sender made it, by their clock.
 */
created: string, };

/**
 * Choosing another password.
 */
export type ChangePassword = { 
/**
 * The password until now.
 */
old: string, 
/**
 * The password from now on.
 */
new: string, };

/**
 * A field that both changed.
 */
export type ChoiceView = { 
/**
 * Which field.
 */
field: SheetField, 
/**
 * One's own text, which stands until something is chosen; empty for nothing.
 */
own: string, 
/**
 * The other's text; empty for nothing.
 */
other: string, };

/**
 * An answer that can be chosen.
 */
export type Choosable = { 
/**
 * Stable id, unique in its question and kept for good: what was chosen is found again by it.
 */
id: string, 
/**
 * The words on the screen.
 */
title: string, 
/**
 * A line of help.
 */
help?: string, 
/**
 * The heading that it stands under.
 */
part?: string, };

/**
 * The municipality whose guides come first.
 */
export type ChooseOrganisation = { 
/**
 * As it stands on its guides; nothing for one that has no guide here.
 */
organisation: string | null, };

/**
 * An øvebane that was chosen, and which parts of it go along. What it is always does.
 */
export type ChosenAgreement = { 
/**
 * Which.
 */
id: AgreementId, 
/**
 * Whether why goes along.
 */
why: boolean, 
/**
 * Whether the kind of learning does.
 */
learning: boolean, 
/**
 * Whether the signs that it works do.
 */
signs: boolean, };

/**
 * A chosen or opened file.
 */
export type ChosenFile = { 
/**
 * Stands for the path, which the UI never sees.
 */
file: FileHandle, 
/**
 * The file's name without folders.
 */
name: string, };

/**
 * What an own question is answered on.
 */
export type ChosenScale = string | OwnScale;

/**
 * A clock that can't be believed.
 */
export type ClockView = { 
/**
 * How.
 */
jump: Jump, 
/**
 * The last day on which the app was used with a clock that could be.
 */
seen: string, };

/**
 * One group typed back.
 */
export type ConfirmRecovery = { 
/**
 * Which, counted from zero.
 */
group: number, 
/**
 * What was typed.
 */
text: string, };

/**
 * Another person.
 */
export type ContactCard = { 
/**
 * Their id.
 */
id: ContactId, 
/**
 * The name that they go by here.
 */
name: string, 
/**
 * What they call themselves in their files, where the person has corrected the name; nothing while none has come.
 */
own_name: string | null, 
/**
 * Their title; may be empty.
 */
title: string, 
/**
 * Their workplace; may be empty.
 */
workplace: string, 
/**
 * When it was confirmed that the keys are theirs; files need no code from then on.
 */
confirmed: string | null, 
/**
 * Whether a receipt would let them send without a code.
 */
receipt_due: boolean, 
/**
 * When their keys were last replaced, if ever.
 */
keys_replaced: string | null, 
/**
 * Whether they use the app, as far as is known: who does not has no keys, and gets what is to be shared on paper.
 */
uses_app: boolean, 
/**
 * Whether their newest file calls them something else, and the person has not said yet whether they accept it.
 */
proposes: boolean, 
/**
 * In a list of contacts: whether another goes by this name, or by one that looks like it.
 */
alike: boolean, };

/**
 * Another person. 
 */
export type ContactId = string;

/**
 * A person named by their id.
 */
export type ContactRef = { 
/**
 * Who.
 */
contact: ContactId, };

/**
 * A talk on a list.
 */
export type ConversationCard = { 
/**
 * Its id.
 */
id: ConversationId, 
/**
 * The calendar year.
 */
year: number, 
/**
 * LUS or MUS.
 */
kind: TalkKind, 
/**
 * Who the person is in it.
 */
role: Role, 
/**
 * The guide's name.
 */
guide_title: string, 
/**
 * The other person's name; may be empty.
 */
with: string, 
/**
 * What tells it from another talk that would be called the same; nothing where there is none.
 */
apart: Apart | null, 
/**
 * Which stage of the year it is in.
 */
stage: Stage, 
/**
 * Where the preparation stands.
 */
state: ConversationState, 
/**
 * Where one's own preparation stands.
 */
own: OwnPreparation, 
/**
 * Where the other's preparation stands.
 */
other: OtherPreparation, 
/**
 * The name of an earlier leader whose preparation can be read here.
 */
earlier_preparation: string | null, 
/**
 * Where the plan stands.
 */
plan: PlanStanding, 
/**
 * When the talk is held, if a time is set.
 */
start: string | null, 
/**
 * When the preparation is to be sent at the latest, if a day is set.
 */
deadline: string | null, 
/**
 * When the talk was begun on this machine.
 */
began: string | null, 
/**
 * The day the talk was held.
 */
held: string | null, 
/**
 * The next day on which something in the plan falls due, from today on.
 */
next_due: string | null, 
/**
 * Whether something of the other's has come that has not been read.
 */
unread: boolean, 
/**
 * Whether only one of the two has the app.
 */
on_paper: boolean, 
/**
 * How many own questions are answered or left open.
 */
answered: number, 
/**
 * How many own questions there are.
 */
questions: number, 
/**
 * When something was last saved or taken in.
 */
touched: string, 
/**
 * The newest file of each kind to each receiver that is not known to have been sent, and that is still needed.
 */
saved_only: Array<SavedFile>, 
/**
 * Who of the two has handed in sealed, whether or not it has been opened since.
 */
sealed: SealedBy, 
/**
 * Whether the key to one's own is given, also where one has given up the seal: then the other can read it.
 */
key_given: boolean, 
/**
 * The kinds of which the other is known to have the newest file.
 */
had: Array<PackageKind>, 
/**
 * Whether something in the plan was changed by both, and waits for the person to choose.
 */
to_choose: boolean, };

/**
 * One year's talk between two people; the same on both machines. 
 */
export type ConversationId = string;

/**
 * A talk named by its id.
 */
export type ConversationRef = { 
/**
 * Its id.
 */
conversation: ConversationId, };

/**
 * Where the preparation of a talk stands.
 */
export type ConversationState = "not_begun" | "preparing" | "sent" | "changed_since_sent" | "inviting" | "invited" | "on_paper" | "received" | "read";

/**
 * Correcting another person's name.
 */
export type CorrectName = { 
/**
 * Whose.
 */
of: NameOf, 
/**
 * The name as it should be.
 */
name: string, };

/**
 * A word that may be misread.
 */
export type Correction = { 
/**
 * As it stands in the text.
 */
wrong: string, 
/**
 * As it may be meant.
 */
right: string, };

/**
 * Dates that were saved as a calendar file.
 */
export type DatesSaved = { 
/**
 * The file.
 */
file: ChosenFile, 
/**
 * How many dates in it are cancelled, having been saved before and taken out since.
 */
cancelled: number, };

/**
 * Deleting the answers in a talk.
 */
export type DeleteAnswers = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * Whose.
 */
whose: Whose, };

/**
 * Taking an agreement from before the app away.
 */
export type DeleteEarlierAgreement = { 
/**
 * The talk from which it is seen.
 */
conversation: ConversationId, 
/**
 * Which.
 */
id: AgreementId, };

/**
 * Deleting a person.
 */
export type DeletePerson = { 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Whether the talks with them go too. Without it a person with talks is not deleted.
 */
everything: boolean, };

/**
 * Something has been deleted for good.
 */
export type Deleted = { 
/**
 * In how many copies on this computer it is still left, because they could not be reached; it is tried again.
 */
copies_left: number, };

/**
 * Why a document could not be read.
 */
export type DocumentFault = { "kind": "unreadable" } | { "kind": "other_kind" } | { "kind": "old_word" } | { "kind": "locked" } | { "kind": "no_text", 
/**
 * How many pages it has.
 */
pages: number, } | { "kind": "empty" } | { "kind": "too_large", 
/**
 * Most, in MiB.
 */
limit_mib: number, } | { "kind": "too_much" } | { "kind": "too_long", 
/**
 * Most characters.
 */
limit: number, } | { "kind": "damaged" };

/**
 * A document that was read.
 */
export type DocumentView = { 
/**
 * What it says.
 */
paragraphs: Array<Paragraph>, 
/**
 * Words that may be misread, where it is a scanned one that has lost its æ, ø and å.
 */
misread: Array<Misread>, };

/**
 * A guide that is being written.
 */
export type Draft = { 
/**
 * The guide as far as it is written; nothing in it has been checked. Its id is empty and its version 0 until it is
 * published, and what has been written since then has ids that no guide can have.
 */
guide: Guide, 
/**
 * What stood in the text that it was begun from and has no place in it.
 */
unused: Array<string>, 
/**
 * The ids of questions that earlier versions asked: never given to another.
 */
retired: Array<string>, 
/**
 * The words that are laid over a guide that comes with the app, where the draft is of those alone. Then `guide` is that
 * guide in these words.
 */
official?: Wording, };

/**
 * What a draft begins from.
 */
export type DraftBegin = { "kind": "empty" } | { "kind": "guide", 
/**
 * Its id.
 */
id: string, } | { "kind": "wording", 
/**
 * The id of a guide that comes with the app.
 */
id: string, } | { "kind": "example", 
/**
 * Its id.
 */
id: string, } | { "kind": "text", 
/**
 * The whole of it.
 */
text: string, } | { "kind": "paragraphs", 
/**
 * All that they say, one after the other.
 */
paragraphs: Array<Paragraph>, 
/**
 * What is set right in them.
 */
corrections: Array<Correction>, };

/**
 * A draft on a list.
 */
export type DraftCard = { 
/**
 * Its id.
 */
id: DraftId, 
/**
 * What it is called by now.
 */
title: string, 
/**
 * Whose it is; empty while that is not written.
 */
organisation: string, 
/**
 * How many questions it has by now.
 */
questions: number, 
/**
 * When it was saved last.
 */
saved: string, 
/**
 * The version of its guide that is here, if one is.
 */
version: number | null, 
/**
 * Whether something stands in it that its guide does not say.
 */
is_changed: boolean, 
/**
 * Whether it is of an official wording.
 */
is_wording: boolean, };

/**
 * A guide in the making. 
 */
export type DraftId = string;

/**
 * What is missing there.
 */
export type DraftLack = { "kind": "empty" } | { "kind": "too_long", 
/**
 * Most characters.
 */
limit: number, 
/**
 * How many too many.
 */
over: number, } | { "kind": "too_many", 
/**
 * Most.
 */
limit: number, } | { "kind": "none" } | { "kind": "no_scale" } | { "kind": "bad_span" } | { "kind": "few_between", 
/**
 * How many.
 */
needed: number, } | { "kind": "few_parts" } | { "kind": "few_options" } | { "kind": "too_many_chosen" } | { "kind": "choices_beside" } | { "kind": "never_mandatory" } | { "kind": "notes_in_words" } | { "kind": "bad_years" } | { "kind": "year_taken", 
/**
 * Which.
 */
year: number, } | { "kind": "no_words" } | { "kind": "unsound" };

/**
 * A part of a guide besides its themes.
 */
export type DraftPart = "title" | "organisation" | "kind" | "summary" | "origin" | "purpose" | "settings" | "why_two_sided" | "aims" | "steps" | "process" | "advice" | "offers" | "foundation" | "places" | "scales" | "rotations" | "plan";

/**
 * The steps of a draft, each as what of its text became another.
 */
export type DraftPast = { 
/**
 * What the steps are counted from: what stands in the draft, in the letters that the page wrote it in.
 */
now: string, 
/**
 * The steps that led here, the last one last.
 */
before: Array<DraftStep>, 
/**
 * Those that were taken back, the one that was taken back last at the end.
 */
after: Array<DraftStep>, };

/**
 * Where in a draft something stands.
 */
export type DraftPlace = { "at": "whole" } | { "at": "title" } | { "at": "organisation" } | { "at": "summary" } | { "at": "origin" } | { "at": "purpose" } | { "at": "why_two_sided" } | { "at": "passage", 
/**
 * Which list, by its name in a guide.
 */
list: PassageList, 
/**
 * Its place, from 0.
 */
index: number, } | { "at": "rest" } | { "at": "scale", 
/**
 * Its id.
 */
id: string, } | { "at": "rotation", 
/**
 * Its id.
 */
id: string, } | { "at": "themes" } | { "at": "theme_title", 
/**
 * Its id.
 */
id: string, } | { "at": "theme_intro", 
/**
 * Its id.
 */
id: string, } | { "at": "theme_touches", 
/**
 * Its id.
 */
id: string, } | { "at": "theme_years", 
/**
 * Its id.
 */
id: string, } | { "at": "theme_questions", 
/**
 * The theme's id.
 */
id: string, } | { "at": "question_text", 
/**
 * Its id.
 */
id: string, } | { "at": "question_help", 
/**
 * Its id.
 */
id: string, } | { "at": "question_part", 
/**
 * Its id.
 */
id: string, } | { "at": "question_answer", 
/**
 * Its id.
 */
id: string, } | { "at": "plan_title" } | { "at": "plan_intro" } | { "at": "plan_fields" } | { "at": "plan_field", 
/**
 * Its id.
 */
id: string, } | { "at": "plan_learning" };

/**
 * A draft named by its id.
 */
export type DraftRef = { 
/**
 * Its id.
 */
draft: DraftId, };

/**
 * A draft is on disk.
 */
export type DraftSaved = { 
/**
 * When.
 */
saved: string, 
/**
 * All that is missing before it can be published.
 */
lacks: Array<Lack>, 
/**
 * The guide in the words that are there by now, where the draft is of an official wording.
 */
guide: Guide | null, };

/**
 * A part of a text that became another.
 */
export type DraftStep = { 
/**
 * Where it begins, as the page counts.
 */
at: number, 
/**
 * What stood there.
 */
was: string, 
/**
 * What stands there instead.
 */
now: string, };

/**
 * A draft to write in.
 */
export type DraftView = { 
/**
 * Its id.
 */
id: DraftId, 
/**
 * What stands in it.
 */
draft: Draft, 
/**
 * What it has been, as the page kept it last.
 */
past: DraftPast | null, 
/**
 * The guide in its own words, where the draft is of an official wording of it.
 */
own_words: Guide | null, 
/**
 * When it was saved last.
 */
saved: string, 
/**
 * All that is missing before it can be published.
 */
lacks: Array<Lack>, 
/**
 * The version of its guide that is here, if one is.
 */
version: number | null, 
/**
 * Whether something stands in it that its guide does not say.
 */
is_changed: boolean, };

/**
 * What a host changed in an earlier year, as far as it fits this year's guide. The year's theme is chosen anew.
 */
export type EarlierAdaptation = { 
/**
 * The calendar year of that talk.
 */
year: number, 
/**
 * What was changed.
 */
adaptation: Adaptation, };

/**
 * An agreement from before the app.
 */
export type EarlierAgreement = { 
/**
 * Its id.
 */
id: AgreementId, 
/**
 * The year it was made.
 */
year: number, 
/**
 * What.
 */
what: string, 
/**
 * What came of it; may be empty.
 */
outcome: string, };

/**
 * That a host whom the talk was with before approved a version.
 */
export type EarlierApproval = { 
/**
 * Their name; may be empty.
 */
name: string, 
/**
 * When.
 */
day: string, 
/**
 * Whether on paper.
 */
on_paper: boolean, 
/**
 * What they remarked on it; may be empty.
 */
remark: string, };

/**
 * How it was to talk, as the two wrote it at the end of an earlier talk.
 */
export type EarlierEvaluation = { 
/**
 * The calendar year of that talk.
 */
year: number, 
/**
 * What was good; may be empty.
 */
good: string, 
/**
 * What to do differently; may be empty.
 */
differently: string, };

/**
 * What two answered in an earlier year on scales that both answer. Never summed.
 */
export type EarlierPicture = { 
/**
 * The year.
 */
year: number, 
/**
 * One's own numbers, by question id.
 */
own: { [key in string]: number }, 
/**
 * The other's.
 */
other: { [key in string]: number }, };

/**
 * What stood in a field before something else did.
 */
export type EarlierText = { 
/**
 * The text.
 */
text: string, 
/**
 * When another took its place.
 */
replaced: string, };

/**
 * One entry.
 */
export type Entry = { 
/**
 * Its id, the same on both machines.
 */
id: FollowUpId, 
/**
 * The day it is about.
 */
day: string, 
/**
 * What it is about.
 */
about: About, 
/**
 * The words; may be empty.
 */
text: string, 
/**
 * Counts up with each change.
 */
revision: number, 
/**
 * Taken back by the one who wrote it; then the text is empty.
 */
deleted: boolean, };

/**
 * What one of the two wrote about an agreement.
 */
export type EntryBack = { 
/**
 * Who.
 */
by: Role, 
/**
 * The name of the host who wrote it, where the talk went on with another one; may be empty.
 */
earlier_host: string | null, 
/**
 * What.
 */
entry: Entry, };

/**
 * Saving the person's secret key for rescue with the stock `age` tool.
 */
export type ExportKey = { 
/**
 * The password, asked once more.
 */
password: string, 
/**
 * Where the file is saved.
 */
file: FileHandle, };

/**
 * A fact and who it is from.
 */
export type Fact = { 
/**
 * The fact.
 */
text: string, 
/**
 * Who it is from.
 */
source: string, };

/**
 * A field of one's own preparation with what stands in it. Its key in `revisions` is `answer:ID`, `words:FIELD`,
 * `priorities` or `note:THEME`.
 */
export type Field = { "kind": "answer", 
/**
 * The question's id.
 */
id: string, 
/**
 * The answer.
 */
answer: Answer, } | { "kind": "words", 
/**
 * Which field.
 */
field: WordsField, 
/**
 * The words.
 */
text: string, } | { "kind": "priorities", 
/**
 * Up to three.
 */
priorities: Array<Priority>, } | { "kind": "note", 
/**
 * The theme's id, or empty for the whole talk.
 */
theme: string, 
/**
 * The note.
 */
text: string, };

/**
 * Which field.
 */
export type FieldOfTalk = { 
/**
 * The talk.
 */
conversation: ConversationId, 
/**
 * The field, as views with earlier texts name it.
 */
field: string, };

/**
 * The words of a field of the plan.
 */
export type FieldWords = { 
/**
 * Its heading.
 */
title?: string, 
/**
 * A line of help; empty for none.
 */
help?: string, };

/**
 * What a file holds, by its kind.
 */
export type FileContent = { "kind": "contact" } | { "kind": "invitation", 
/**
 * The frame as adapted.
 */
frame: Frame, 
/**
 * When and where.
 */
arrangement: Arrangement, 
/**
 * What was changed in the guide.
 */
changes: FrameChanges, } | { "kind": "preparation", 
/**
 * What was written.
 */
reading: Reading, } | { "kind": "plan", 
/**
 * The talk's frame.
 */
frame: Frame, 
/**
 * What stands in it.
 */
sheet: Sheet, 
/**
 * The agreements that stand in it.
 */
agreements: Array<Agreement>, 
/**
 * The fields with words that its frame has no place for.
 */
outside: Array<OutsideField>, 
/**
 * Who sends it.
 */
by: Role, 
/**
 * Whether the sender approves it.
 */
approved: boolean, 
/**
 * What they remarked on it as they approved it; may be empty.
 */
remark: string, 
/**
 * The day the talk was held, where it tells that.
 */
held: string | null, 
/**
 * Whom the plan was with before, where it is handed to a new host.
 */
handed_over: HandedOver | null, } | { "kind": "approval", 
/**
 * What they remark on it; may be empty.
 */
remark: string, } | { "kind": "follow_up", 
/**
 * The entries, oldest first.
 */
entries: Array<Entry>, 
/**
 * Who wrote them.
 */
by: Role, 
/**
 * What the agreements are that they are about, as far as that is known here.
 */
agreements: { [key in AgreementId]: string }, 
/**
 * The guide's well-being scale, where it has one.
 */
scale: Scale | null, } | { "kind": "oevebaner", 
/**
 * The øvebaner.
 */
agreements: Array<SharedAgreement>, 
/**
 * A few words with them.
 */
words: string, } | { "kind": "encouragement", 
/**
 * The words.
 */
words: string, } | { "kind": "guide", 
/**
 * The guide as it will stand; nothing for one that can't be read any more.
 */
guide: Guide | null, 
/**
 * Whether the file is an official wording for a guide that is here.
 */
is_wording: boolean, 
/**
 * What it would take the place of, and what it asks otherwise.
 */
replaces: Replaced | null, 
/**
 * The guide's own file, with what its author noted in it.
 */
text: string, } | { "kind": "withdrawal", 
/**
 * How many.
 */
files: number, 
/**
 * When those of them were saved that were made here, newest first.
 */
saved: Array<string>, } | { "kind": "sealed_preparation" } | { "kind": "seal_keys", 
/**
 * Whether something of what they open is here.
 */
opens: boolean, 
/**
 * Whether they are given without waiting for the other's.
 */
given_up: boolean, };

/**
 * A file that the person chose or opened, until the app closes. 
 */
export type FileHandle = string;

/**
 * A file named by its handle.
 */
export type FileRef = { 
/**
 * The handle.
 */
file: FileHandle, };

/**
 * Where the plan was filed.
 */
export type Filed = { 
/**
 * When.
 */
on: string, 
/**
 * The record's name or number; may be empty.
 */
record: string, };

/**
 * The words that a new draft begins with: the page's, for they are read by people.
 */
export type FirstWords = { 
/**
 * Its name until it has one of its own.
 */
title: string, 
/**
 * Whose it is; empty where nobody has said where they work.
 */
organisation: string, 
/**
 * One sentence for a list of guides.
 */
summary: string, 
/**
 * Who wrote it.
 */
origin: string, 
/**
 * What a theme is called that stands in a text without headings.
 */
theme: string, 
/**
 * The words at the low end of a scale whose ends a text does not name.
 */
low: string, 
/**
 * The same of the high end.
 */
high: string, 
/**
 * The plan as most have it.
 */
plan: PlanForm, };

/**
 * One entry of the following up; the same on both machines. 
 */
export type FollowUpId = string;

/**
 * What would leave in an update.
 */
export type FollowUpPreview = { 
/**
 * The following up as it stands.
 */
view: FollowUpView, 
/**
 * Exactly what leaves.
 */
leaving: Array<Entry>, 
/**
 * That, to be handed back when it is saved.
 */
seen: Seen, 
/**
 * Who the person says they are.
 */
profile: OwnProfile, 
/**
 * The person's contacts.
 */
contacts: Array<ContactCard>, 
/**
 * The contact that this talk is with, if there is one.
 */
with_contact: ContactId | null, 
/**
 * The last update that was sent, if there is one.
 */
last: SentView | null, };

/**
 * An entry with what belongs to it.
 */
export type FollowUpRow = { 
/**
 * What it says.
 */
entry: Entry, 
/**
 * Who wrote it.
 */
by: Role, 
/**
 * The name of the host who wrote it, where the talk is with another one now; may be empty.
 */
earlier_host: string | null, 
/**
 * Whether it is one's own.
 */
own: boolean, 
/**
 * Whether it stays on this machine.
 */
kept_back: boolean, 
/**
 * When it was last sent, if it was.
 */
sent: string | null, 
/**
 * Whether it was changed after it was sent.
 */
changed_since: boolean, };

/**
 * The following up of a talk.
 */
export type FollowUpView = { 
/**
 * The talk.
 */
conversation: ConversationCard, 
/**
 * Today.
 */
today: string, 
/**
 * The agreements that stand in the plan, those that fall due first, first.
 */
agreements: Array<Agreement>, 
/**
 * Agreements that have been taken out of the plan and that something is written about.
 */
removed: Array<Agreement>, 
/**
 * The days on which the two look at the whole plan, earliest first.
 */
looks: Array<string>, 
/**
 * The fields that have earlier texts somebody would miss: one's own entries, by their id after `follow_up:`.
 */
earlier: Array<string>, 
/**
 * What both have written, newest day first. What was taken back is not in it.
 */
entries: Array<FollowUpRow>, 
/**
 * The guide's well-being scale, where it has one and the person is the one who chooses on it.
 */
choose_on: Scale | null, 
/**
 * The guide's well-being scale, where it has one.
 */
scale: Scale | null, 
/**
 * How many of one's own entries the other lacks, or has an earlier version of.
 */
unsent: number, 
/**
 * When one last saved something here.
 */
saved: string | null, 
/**
 * The entry that one has begun and not finished.
 */
begun: BegunFollowUp | null, 
/**
 * How the dates stand to those in one's calendar.
 */
calendar: CalendarView, };

/**
 * A guide as it is used for one year's talk: the frozen words that its answers are read under.
 */
export type Frame = { 
/**
 * The calendar year of the talk.
 */
year: number, 
/**
 * The guide with the themes of that year only.
 */
guide: Guide, 
/**
 * Rotations that have no theme for that year.
 */
without_theme: Array<Rotation>, };

/**
 * How a frame differs from its guide.
 */
export type FrameChanges = { 
/**
 * Questions that were taken out.
 */
removed: Array<QuestionOf>, 
/**
 * Questions that the guide does not have.
 */
added: Array<QuestionOf>, 
/**
 * Questions with other words, another help, or another way of answering.
 */
reworded: Array<Reworded>, 
/**
 * The themes whose questions come in another order, by name.
 */
reordered: Array<string>, 
/**
 * The year's themes that the guide does not have for that year.
 */
themes: Array<ThemeOfYear>, 
/**
 * The themes whose name or introduction is another one, by the guide's name.
 */
introduced: Array<string>, 
/**
 * The parts of the guide beside its questions that read otherwise.
 */
parts: Array<PartChange>, 
/**
 * Questions that have lost a mark which the guide gives them, sensitive or mandatory, or its words without it.
 */
unmarked: Array<Unmarked>, 
/**
 * What the frame was compared with.
 */
held_against: HeldAgainst, };

/**
 * What a colleague shared.
 */
export type FromColleague = { 
/**
 * The file's id.
 */
id: PackageId, 
/**
 * Who it is from.
 */
from: ContactCard, 
/**
 * When it was taken in.
 */
taken_in: string, 
/**
 * The øvebaner.
 */
agreements: Array<SharedAgreement>, 
/**
 * A few words with them; may be empty.
 */
words: string, 
/**
 * The words that one has sent back, newest first.
 */
answered: Array<SharedWords>, };

/**
 * Everything a talk is prepared and held by, as one municipality does it.
 */
export type Guide = { 
/**
 * Stable name of this guide, e.g. `haderslev-lus`.
 */
id: string, 
/**
 * Guides of one family share question ids, so that answers are found again across them and across years.
 */
family: string, 
/**
 * Counts up when the guide's texts change.
 */
version: number, 
/**
 * LUS or MUS.
 */
kind: TalkKind, 
/**
 * Name on the screen.
 */
title: string, 
/**
 * Whose guide it is.
 */
organisation: string, 
/**
 * One sentence for a list of guides.
 */
summary: string, 
/**
 * Says that this is Øvebane's rendering, and of what.
 */
origin: string, 
/**
 * What the talk is for; paragraphs parted by blank lines.
 */
purpose: string, 
/**
 * Whether the guide leads through purpose, themes, advice and plan one thing at a time.
 */
guided: boolean, 
/**
 * Whether the preparation has a (sensitive) field for wishes about work and private life.
 */
balance_wishes: boolean, 
/**
 * Whether the preparation has a (sensitive) field about a senior talk.
 */
senior_talk: boolean, 
/**
 * Why both answer the scales that both answer; none where no question is so.
 */
why_two_sided?: string, 
/**
 * Whose official wording is laid over the guide, if any is.
 */
wording: OfficialWording | null, 
/**
 * What the talk is to bring about.
 */
aims: Array<Passage>, 
/**
 * What the talk gives the one it is about.
 */
gains: Array<string>, 
/**
 * The steps of preparing.
 */
steps: Array<Passage>, 
/**
 * The year's process, from invitation to follow-up.
 */
process: Array<Passage>, 
/**
 * Good advice.
 */
advice: Array<Passage>, 
/**
 * Offers that every reader gets, whoever they are (the senior talk).
 */
offers: Array<Passage>, 
/**
 * Texts that questions lean on.
 */
references: Array<Reference>, 
/**
 * What the organisation's talks rest on; each may have a link.
 */
foundation: Array<Link>, 
/**
 * Places that the organisation may fill with its own words.
 */
places: Array<Passage>, 
/**
 * A fact worth telling, with its source.
 */
fact: Fact | null, 
/**
 * The scales that questions are answered on.
 */
scales: Array<Scale>, 
/**
 * Themes that are exchanged after some years.
 */
rotations: Array<Rotation>, 
/**
 * The themes in the order they are talked about.
 */
themes: Array<Theme>, 
/**
 * The form of the plan that the talk ends in.
 */
plan: PlanForm, };

/**
 * A guide on a list.
 */
export type GuideCard = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
title: string, 
/**
 * Whose it is.
 */
organisation: string, 
/**
 * One sentence.
 */
summary: string, 
/**
 * LUS or MUS.
 */
kind: TalkKind, 
/**
 * How many questions are the leader's own to answer in a talk this year.
 */
questions: number, 
/**
 * The same for next year, when other themes may be in turn.
 */
questions_next_year: number, 
/**
 * Whether the person has added it.
 */
own: boolean, 
/**
 * Whose official wording it stands in, if any.
 */
wording: string | null, };

/**
 * Something that a version has otherwise than the one before it.
 */
export type GuideChange = { "kind": "part", 
/**
 * Which.
 */
part: DraftPart, } | { "kind": "theme_added", 
/**
 * Its name.
 */
title: string, } | { "kind": "theme_gone", 
/**
 * Its name.
 */
title: string, } | { "kind": "theme_renamed", 
/**
 * Its name before.
 */
before: string, 
/**
 * Its name now.
 */
now: string, } | { "kind": "theme_text", 
/**
 * Its name.
 */
title: string, } | { "kind": "themes_moved" } | { "kind": "asked" } & AskedOtherwise | { "kind": "marks", 
/**
 * The question.
 */
text: string, 
/**
 * Whether it has become mandatory, or is so no more.
 */
mandatory: boolean | null, 
/**
 * Whether it has become sensitive, or is so no more.
 */
sensitive: boolean | null, } | { "kind": "questions_moved", 
/**
 * The theme that they stand in.
 */
title: string, };

/**
 * What is wrong with a guide.
 */
export type GuideFault = { "kind": "syntax", "about": string } | { "kind": "missing_key", "about": string } | { "kind": "key_twice" } | { "kind": "wrong_kind" } | { "kind": "not_a_choice", "about": string } | { "kind": "unknown_key", "about": string } | { "kind": "bad_id", "about": string } | { "kind": "id_twice", "about": string } | { "kind": "unknown_scale", "about": string } | { "kind": "unknown_rotation", "about": string } | { "kind": "number_twice", "about": number } | { "kind": "years_overlap", "about": number } | { "kind": "bad_years", "about": [number, number] } | { "kind": "bad_scale", "about": string } | { "kind": "bad_between", "about": string } | { "kind": "bad_choice", "about": string } | { "kind": "no_reason", "about": string } | { "kind": "empty_text" } | { "kind": "too_long" } | { "kind": "too_many" } | { "kind": "unknown_base", "about": string } | { "kind": "unknown_guide", "about": string } | { "kind": "unknown_id", "about": string } | { "kind": "bad_marks", "about": string };

/**
 * A guide file, looked at before it is added.
 */
export type GuideFileView = { 
/**
 * The guide as it will stand; for a wording the guide that it is laid over, in its words.
 */
guide: Guide, 
/**
 * Whether the file is an official wording for a guide that is here.
 */
is_wording: boolean, 
/**
 * The file's version.
 */
version: number, 
/**
 * What it takes the place of.
 */
replaces: Replaced | null, 
/**
 * Who has laid it in the shared folder for everybody, if it lies there.
 */
from: Publisher | null, 
/**
 * The text of the file, which is what is added.
 */
text: string, };

/**
 * A part of a guide beside its questions.
 */
export type GuidePart = "title" | "organisation" | "wording" | "origin" | "purpose" | "aims" | "gains" | "steps" | "process" | "advice" | "offers" | "references" | "foundation" | "places" | "fact" | "balance_wishes" | "senior_talk" | "why_two_sided" | "plan";

/**
 * A guide named by its id.
 */
export type GuideRef = { 
/**
 * Its id.
 */
id: string, };

/**
 * The schemas that editors check guide files by.
 */
export type GuideSchema = "guide" | "wording";

/**
 * A guide to read as a document.
 */
export type GuideView = { 
/**
 * The whole guide.
 */
guide: Guide, 
/**
 * How it, or its wording, came here; nothing for one that came with the app as it is.
 */
added: AddedGuide | null, };

/**
 * Guides that lie in the shared folder for everybody.
 */
export type GuidesForAll = { 
/**
 * Whether there is a shared folder.
 */
has_folder: boolean, 
/**
 * Those from confirmed contacts that are not here, or not in that version, the newest first.
 */
offered: Array<OfferedGuide>, 
/**
 * Some of those from others.
 */
unknown: Array<OfferedGuide>, 
/**
 * How many more there are from others.
 */
more_unknown: number, 
/**
 * The person's own.
 */
own: Array<LaidByYou>, 
/**
 * How many files there can't be used: damaged, too large, badly signed, or of a newer Øvebane.
 */
useless: number, };

/**
 * Guides for everybody that the person has not been told of yet.
 */
export type GuidesTold = { 
/**
 * How many.
 */
count: number, 
/**
 * One of the confirmed contacts who have laid some, if any has.
 */
from: string | null, };

/**
 * The guides, and which is one's own.
 */
export type GuidesView = { 
/**
 * In the order they are listed.
 */
guides: Array<GuideCard>, 
/**
 * Examples to begin a guide of one's own from; no talk is held by them.
 */
examples: Array<GuideCard>, 
/**
 * The organisation whose guides are shown first, once chosen.
 */
own_organisation: string | null, };

/**
 * Handing the plan to a new host.
 */
export type HandOver = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * To whom.
 */
receiver: Receiver, 
/**
 * The other talks with the same host that go on with the new one too.
 */
also: Array<ConversationId>, 
/**
 * What was seen.
 */
seen: Seen, 
/**
 * Where the file is saved.
 */
file: FileHandle, };

/**
 * That a plan was handed over: whom it was with until then.
 */
export type HandedOver = { 
/**
 * The earlier host's name.
 */
from: string, 
/**
 * The day on which both had approved it as it stands; none where they had not.
 */
agreed?: string | null, };

/**
 * What a frame was compared with.
 */
export type HeldAgainst = "same_version" | "other_version" | "senders_own";

/**
 * A talk with what is in it.
 */
export type HeldTalk = { 
/**
 * The talk.
 */
conversation: ConversationCard, 
/**
 * What is in it.
 */
holds: Holds, 
/**
 * The day it is deleted for good; nothing for one that is not in the bin.
 */
goes: string | null, };

/**
 * How much there is in a talk.
 */
export type Holds = { 
/**
 * Own answers and own words.
 */
answers: number, 
/**
 * Private notes.
 */
notes: number, 
/**
 * Files of the other's that were taken in.
 */
received: number, 
/**
 * Files that were sent.
 */
sent: number, 
/**
 * Whether something stands in what the two write together.
 */
plan: boolean, 
/**
 * Looks at the plan.
 */
follow_ups: number, };

/**
 * A talk on the start page.
 */
export type HomeTalk = { 
/**
 * Whose turn it is.
 */
turn: WhoseTurn, 
/**
 * Its id.
 */
id: ConversationId, 
/**
 * The calendar year.
 */
year: number, 
/**
 * LUS or MUS.
 */
kind: TalkKind, 
/**
 * Who the person is in it.
 */
role: Role, 
/**
 * The guide's name.
 */
guide_title: string, 
/**
 * The other person's name; may be empty.
 */
with: string, 
/**
 * What tells it from another talk that would be called the same; nothing where there is none.
 */
apart: Apart | null, 
/**
 * Which stage of the year it is in.
 */
stage: Stage, 
/**
 * Where the preparation stands.
 */
state: ConversationState, 
/**
 * Where one's own preparation stands.
 */
own: OwnPreparation, 
/**
 * Where the other's preparation stands.
 */
other: OtherPreparation, 
/**
 * The name of an earlier leader whose preparation can be read here.
 */
earlier_preparation: string | null, 
/**
 * Where the plan stands.
 */
plan: PlanStanding, 
/**
 * When the talk is held, if a time is set.
 */
start: string | null, 
/**
 * When the preparation is to be sent at the latest, if a day is set.
 */
deadline: string | null, 
/**
 * When the talk was begun on this machine.
 */
began: string | null, 
/**
 * The day the talk was held.
 */
held: string | null, 
/**
 * The next day on which something in the plan falls due, from today on.
 */
next_due: string | null, 
/**
 * Whether something of the other's has come that has not been read.
 */
unread: boolean, 
/**
 * Whether only one of the two has the app.
 */
on_paper: boolean, 
/**
 * How many own questions are answered or left open.
 */
answered: number, 
/**
 * How many own questions there are.
 */
questions: number, 
/**
 * When something was last saved or taken in.
 */
touched: string, 
/**
 * The newest file of each kind to each receiver that is not known to have been sent, and that is still needed.
 */
saved_only: Array<SavedFile>, 
/**
 * Who of the two has handed in sealed, whether or not it has been opened since.
 */
sealed: SealedBy, 
/**
 * Whether the key to one's own is given, also where one has given up the seal: then the other can read it.
 */
key_given: boolean, 
/**
 * The kinds of which the other is known to have the newest file.
 */
had: Array<PackageKind>, 
/**
 * Whether something in the plan was changed by both, and waits for the person to choose.
 */
to_choose: boolean, };

/**
 * The start page.
 */
export type HomeView = { 
/**
 * Today.
 */
today: string, 
/**
 * The person's name.
 */
name: string, 
/**
 * The one thing to do next.
 */
next: NextStep, 
/**
 * What else waits.
 */
waiting: Array<Waiting>, 
/**
 * Whether øvebaner were shared with a colleague, or by one.
 */
shared: boolean, 
/**
 * Whether something lies in the bin.
 */
binned: boolean, 
/**
 * One's own talks and those that one hosts, newest year first; of those whose plan is agreed and that ask nothing,
 * the newest.
 */
conversations: Array<HomeTalk>, 
/**
 * What the shared folder brings.
 */
mail: MailView, 
/**
 * How all this is kept safe.
 */
safekeeping: SafekeepingView, };

/**
 * A talk that one hosts.
 */
export type HostedTalk = { 
/**
 * Where it stands.
 */
card: ConversationCard, 
/**
 * Whom it waits for.
 */
waits_for: WaitsFor, 
/**
 * Whether the other waits for the key to what one has handed in sealed.
 */
key_due: boolean, };

/**
 * Holding a part back, or sending it.
 */
export type IncludePart = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * Which part.
 */
part: Part, 
/**
 * Whether it is sent.
 */
included: boolean, };

/**
 * An opened file before anything is taken in.
 */
export type IncomingView = { 
/**
 * The file.
 */
file: FileHandle, 
/**
 * When the sender made it, by their clock.
 */
created: string, 
/**
 * Who the sender is: as the person knows them wherever it is said to be theirs, and else as the file says.
 */
sender: Profile, 
/**
 * How far the sender is known.
 */
trust: Trust, 
/**
 * How it stands to what is here.
 */
order: Order, 
/**
 * Whether its sender's clock is more than a day ahead of this computer's.
 */
ahead: boolean, 
/**
 * Why it is opened by itself where many are taken in at once; none for what can't surprise.
 */
alone: Alone | null, 
/**
 * Whether a one-time code opened it.
 */
by_code: boolean, 
/**
 * Whom its sender made it for, where that is another name than one's own: whoever has the code can open it.
 */
made_for: string | null, 
/**
 * Whom its talk is with here, where its sender is known by another name: it may have been meant for somebody else.
 */
with_another: string | null, 
/**
 * What it holds.
 */
content: FileContent, 
/**
 * The talk it belongs to, if it is here already.
 */
conversation: ConversationId | null, 
/**
 * That talk as it stands on lists.
 */
talk: ConversationCard | null, 
/**
 * Whether that talk lies in the bin: taking the file in puts it back.
 */
binned: boolean, 
/**
 * The preparations here that taking it in deletes, because their sender asks for it.
 */
erases: Array<VersionView>, 
/**
 * What a plan means for the one that is here.
 */
plan: PlanPreview | null, 
/**
 * When and where the talk is until now, where an invitation says something else.
 */
arranged: Arrangement | null, };

/**
 * A first look at a file, before anything is opened.
 */
export type Inspection = { 
/**
 * The file.
 */
file: FileHandle, 
/**
 * Its name.
 */
name: string, 
/**
 * Whether a one-time code is needed to open it.
 */
needs_code: boolean, 
/**
 * The sending, if the person made the file themselves.
 */
own: SentView | null, 
/**
 * What it is, if it has been taken in.
 */
here: TakenBefore | null, };

/**
 * The invitation has been saved.
 */
export type InvitationSaved = { 
/**
 * When.
 */
at: string, 
/**
 * Whether something is another than what was last sent.
 */
changed_since_sent: boolean, 
/**
 * What would leave, to be handed back when it is saved as a file.
 */
seen: Seen, };

/**
 * The invitation as it has been received.
 */
export type InvitationView = { 
/**
 * The talk.
 */
conversation: ConversationCard, 
/**
 * What came; nothing for a talk that one has begun oneself.
 */
received: ReceivedInvitation | null, 
/**
 * Where handing in sealed stands; nothing where the host does not offer it.
 */
seal: SealView | null, 
/**
 * How its dates stand to those in one's calendar.
 */
calendar: CalendarView, };

/**
 * Inviting everyone on the list of the draft that is saved.
 */
export type InviteMany = { 
/**
 * Who, when and where, in the list's order.
 */
people: Array<OnList>, 
/**
 * What was seen.
 */
seen: Seen, 
/**
 * The folder that gets a file for each; nothing where all are laid in the shared one.
 */
folder: FileHandle | null, 
/**
 * Whether who is reached by the shared folder gets theirs there.
 */
post: boolean, 
/**
 * Whether it has been said that a second talk in the same year is meant.
 */
although: boolean, };

/**
 * The invitation as the host makes it.
 */
export type InviteView = { 
/**
 * The talk.
 */
conversation: ConversationCard, 
/**
 * The other, if they are a contact.
 */
contact: ContactCard | null, 
/**
 * Who the host says they are; title and workplace are asked when something is first sent.
 */
profile: OwnProfile, 
/**
 * The guide that the host began from.
 */
guide: Guide, 
/**
 * What is changed in it.
 */
adaptation: Adaptation, 
/**
 * The frame that comes of it.
 */
frame: Frame, 
/**
 * When and where.
 */
arrangement: Arrangement, 
/**
 * The times as they are written, where they can't be read as they stand.
 */
unread: UnreadTimes | null, 
/**
 * The last sending of it.
 */
sent: SentView | null, 
/**
 * Whether something is another than what was last sent.
 */
changed_since_sent: boolean, 
/**
 * What would leave, to be handed back when it is saved as a file.
 */
seen: Seen, 
/**
 * What the two wrote last about how it was to talk this way.
 */
evaluation: EarlierEvaluation | null, 
/**
 * What the host changed in the guide for the last talk of the same two, if any of it can be used again.
 */
last_adaptation: EarlierAdaptation | null, 
/**
 * Where something is written already, and would lose its place with a question or theme that is taken out.
 */
written: WrittenIn, };

/**
 * Everyone on a list, invited.
 */
export type InvitedMany = { 
/**
 * The files, in the list's order.
 */
sent: Array<SentView>, 
/**
 * Who does not use the app, and so has no file: they are invited on paper.
 */
on_paper: Array<InvitedTalk>, };

/**
 * A talk to which somebody is invited already.
 */
export type InvitedTalk = { 
/**
 * Which.
 */
conversation: ConversationId, 
/**
 * LUS or MUS.
 */
talk: TalkKind, 
/**
 * The calendar year.
 */
year: number, 
/**
 * With whom.
 */
with: string, };

/**
 * Who is invited.
 */
export type Invitee = { "kind": "contact", 
/**
 * Who.
 */
id: ContactId, } | { "kind": "new", 
/**
 * Their name.
 */
name: string, };

/**
 * A password to be judged, with the words that would make it easy to guess.
 */
export type JudgePassword = { 
/**
 * The password.
 */
password: string, 
/**
 * The person's name.
 */
name: string, };

/**
 * How the clock differs from the days that the app has seen.
 */
export type Jump = "back" | "ahead";

/**
 * Keeping what stands in a form by now.
 */
export type KeepBegun = { 
/**
 * The form.
 */
place: string, 
/**
 * The talk that it is about, and goes with; nothing where it is about none.
 */
conversation: ConversationId | null, 
/**
 * What stands in it; nothing once it is saved or thrown away.
 */
what: string | null, };

/**
 * Keeping the entry that one has begun, to go on with it later.
 */
export type KeepBegunFollowUp = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * What has been written; nothing takes it away.
 */
begun: BegunFollowUp | null, };

/**
 * Writing an agreement from before the app.
 */
export type KeepEarlierAgreement = { 
/**
 * The talk it is written in.
 */
conversation: ConversationId, 
/**
 * Which; nothing for a new one.
 */
id: AgreementId | null, 
/**
 * The year it was made.
 */
year: number, 
/**
 * What.
 */
what: string, 
/**
 * What came of it; may be empty.
 */
outcome: string, };

/**
 * Keeping one's own entry back, or letting it be sent.
 */
export type KeepFollowUpBack = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * Which entry.
 */
id: FollowUpId, 
/**
 * Whether it stays on this machine.
 */
kept_back: boolean, };

/**
 * Whether the app opens without its password here.
 */
export type KeychainView = { 
/**
 * Whether the computer's keychain has been given what opens the vault.
 */
kept: boolean, 
/**
 * Whether the keychain answers now.
 */
answers: boolean, };

/**
 * Something that is missing.
 */
export type Lack = { 
/**
 * Where.
 */
place: DraftPlace, 
/**
 * What.
 */
lack: DraftLack, };

/**
 * A guide that the person has laid in the shared folder for everybody.
 */
export type LaidByYou = { 
/**
 * The guide's id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Whose it is.
 */
organisation: string, 
/**
 * The version that lies there.
 */
version: number, 
/**
 * Whether there is none here that is newer.
 */
is_newest: boolean, 
/**
 * When it was laid there.
 */
laid: string, };

/**
 * Using the shared folder no more.
 */
export type LeaveMailbox = { 
/**
 * Whether what lies there is taken away too: what has not been taken in, and what nobody has fetched.
 */
take_away: boolean, };

/**
 * Leaving the talk, which goes on: one that was only looked at has not begun.
 */
export type LeaveTalk = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * The page it was left on, from zero: the first is what stands before the themes.
 */
step: number, };

/**
 * What is about to leave.
 */
export type Leaving = { "kind": "receipt" } | { "kind": "invitation", 
/**
 * Which talk.
 */
conversation: ConversationId, } | { "kind": "preparation", 
/**
 * Which talk.
 */
conversation: ConversationId, } | { "kind": "plan", 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * Whether the person approves it with that.
 */
approve: boolean, } | { "kind": "approval", 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * The version that the person has read.
 */
version: string, 
/**
 * What they remark on it; may be empty.
 */
remark: string, } | { "kind": "hand_over", 
/**
 * Which talk.
 */
conversation: ConversationId, } | { "kind": "follow_ups", 
/**
 * Which talk.
 */
conversation: ConversationId, } | { "kind": "oevebaner", 
/**
 * Of which talk.
 */
conversation: ConversationId, 
/**
 * Which øvebaner.
 */
chosen: Array<ChosenAgreement>, 
/**
 * A few words with them; may be empty.
 */
words: string, } | { "kind": "encouragement", 
/**
 * The file of øvebaner they are about.
 */
about: PackageId, 
/**
 * The words.
 */
words: string, } | { "kind": "guide", 
/**
 * The guide's id.
 */
id: string, } | { "kind": "withdrawal", 
/**
 * The newest preparation to that receiver.
 */
sent: PackageId, 
/**
 * Whether it goes too; else only the earlier ones.
 */
with_this: boolean, } | { "kind": "seal_keys", 
/**
 * In which talk.
 */
conversation: ConversationId, 
/**
 * Whether they are given without waiting for the other.
 */
give_up: boolean, };

/**
 * What a file would hold.
 */
export type LeavingView = { 
/**
 * What its receiver will see.
 */
content: FileContent, 
/**
 * Who it says it is from.
 */
from: Profile, 
/**
 * That, to be handed back when it is saved.
 */
seen: Seen, };

/**
 * The shared folder is used no more.
 */
export type LeftMailbox = { 
/**
 * Whether nothing of the person's is left in it.
 */
clean: boolean, };

/**
 * A name with an address that an organisation may have added.
 */
export type Link = { 
/**
 * The name.
 */
title: string, 
/**
 * The address; shown as text, never opened by the app.
 */
address: string | null, };

/**
 * The years that two people have behind them, seen from one talk.
 */
export type LookBackView = { 
/**
 * The talk it is seen from.
 */
conversation: ConversationCard, 
/**
 * The years up to and with that talk's, newest first.
 */
years: Array<YearBack>, 
/**
 * Every question that has been answered, in the newest order.
 */
questions: Array<QuestionBack>, 
/**
 * Agreements from before the app, newest year first.
 */
earlier: Array<EarlierAgreement>, };

/**
 * What the shared folder brings, for the start page.
 */
export type MailView = { 
/**
 * Files from confirmed contacts, the oldest first. None of them is taken in.
 */
came: Array<CameView>, 
/**
 * Whole files that nobody confirmed has sent, or that can't be opened here: so many of them as can be looked at.
 */
unknown: Array<ChosenFile>, 
/**
 * Files that have stayed damaged or half for so long that no more of them is likely to come.
 */
damaged: Array<ChosenFile>, 
/**
 * One's own that nobody has fetched for weeks, the oldest first.
 */
not_fetched: Array<SentView>, 
/**
 * Guides for everybody that the person has not been told of yet; nothing where there are none.
 */
guides: GuidesTold | null, 
/**
 * Why the folder can't be used just now.
 */
trouble: MailboxTrouble | null, };

/**
 * Why the shared folder can't be used just now.
 */
export type MailboxTrouble = "gone" | "read_only" | "full" | "slow";

/**
 * The shared folder, for the person's eyes.
 */
export type MailboxView = { 
/**
 * Which folder it is; nothing while none is chosen.
 */
folder: string | null, 
/**
 * Why it can't be used just now; nothing where it can.
 */
trouble: MailboxTrouble | null, 
/**
 * The confirmed contacts who use it too, by name: their files can be laid there.
 */
reaches: Array<ContactCard>, 
/**
 * How many files lie there for the person that have not been taken in.
 */
to_you: number, 
/**
 * How many files of the person's lie there that have not been fetched, as far as is known.
 */
from_you: number, };

/**
 * The invitation to many that is being written.
 */
export type ManyDraft = { 
/**
 * The guide's id; empty before one is chosen.
 */
guide: string, 
/**
 * The calendar year.
 */
year: number, 
/**
 * What is changed in the guide, the same for all.
 */
adaptation: Adaptation, 
/**
 * What is common to all; the time and, where a line has one, the place come from the list.
 */
arrangement: Arrangement, 
/**
 * The deadline as it is written, where it can't be read as it stands.
 */
unread: UnreadTimes | null, 
/**
 * The list as it was pasted: a line for each.
 */
list: string, };

/**
 * The list of those who are to be invited, as it is read.
 */
export type ManyToInvite = { 
/**
 * Who, when and where, in the list's order.
 */
people: Array<OnList>, 
/**
 * Whether it has been said that a second talk in the same year is meant.
 */
although: boolean, };

/**
 * What inviting many begins with.
 */
export type ManyView = { 
/**
 * What is being written, if anything is.
 */
draft: ManyDraft | null, 
/**
 * When it was last saved.
 */
saved: string | null, 
/**
 * The guides to choose among, whole.
 */
guides: Array<Guide>, 
/**
 * The person's contacts.
 */
contacts: Array<ContactCard>, 
/**
 * Who the host says they are.
 */
profile: OwnProfile, };

/**
 * What came has been read.
 */
export type MarkRead = { 
/**
 * Of which talk.
 */
conversation: ConversationId, 
/**
 * Which kind of file.
 */
kind: PackageKind, };

/**
 * A correction, with where the word stands.
 */
export type Misread = { 
/**
 * The word.
 */
correction: Correction, 
/**
 * How many times it stands there.
 */
times: number, 
/**
 * What stands before and after it, the first time.
 */
before: string, 
/**
 * See there.
 */
after: string, };

/**
 * Why what was typed is not the code that was asked for.
 */
export type Mistyped = { "kind": "missing", 
/**
 * By so many signs.
 */
signs: number, } | { "kind": "too_many", 
/**
 * By so many signs.
 */
signs: number, } | { "kind": "typo" } | { "kind": "other_code" };

/**
 * Whose name it is.
 */
export type NameOf = { "kind": "contact", 
/**
 * Who.
 */
contact: ContactId, } | { "kind": "other", 
/**
 * Which talk.
 */
conversation: ConversationId, };

/**
 * An id with its words.
 */
export type Named = { 
/**
 * Stable id, unique among its siblings.
 */
id: string, 
/**
 * The words on the screen.
 */
title: string, };

/**
 * A part that says something new to whoever has read an earlier version.
 */
export type NewPart = { 
/**
 * Which.
 */
part: Part, 
/**
 * Whether the earlier version said something there too.
 */
answered_before: boolean, };

/**
 * The one thing to do next.
 */
export type NextStep = { "kind": "choose_guide" } | { "kind": "begin" } | { "kind": "prepare", 
/**
 * Which talk.
 */
conversation: ConversationCard, 
/**
 * The next theme with unanswered questions.
 */
theme: string, 
/**
 * Its name.
 */
theme_title: string, } | { "kind": "send", 
/**
 * Which talk.
 */
conversation: ConversationCard, } | { "kind": "hand_in", 
/**
 * Which talk.
 */
conversation: ConversationCard, } | { "kind": "read", 
/**
 * Which talk.
 */
conversation: ConversationCard, 
/**
 * What it is.
 */
what: PackageKind, } | { "kind": "talk", 
/**
 * Which talk.
 */
conversation: ConversationCard, } | { "kind": "approve", 
/**
 * Which talk.
 */
conversation: ConversationCard, } | { "kind": "plan", 
/**
 * Which talk.
 */
conversation: ConversationCard, } | { "kind": "invite", 
/**
 * Which talk.
 */
conversation: ConversationCard, } | { "kind": "nothing" };

/**
 * No backup could be made.
 */
export type NoBackup = { 
/**
 * The day of the newest that there is.
 */
newest: string | null, };

/**
 * Somebody who has not been invited yet.
 */
export type NotInvited = { 
/**
 * The contact, if they are one.
 */
contact: ContactId | null, 
/**
 * Their name.
 */
name: string, 
/**
 * LUS or MUS, as the last talk was.
 */
kind: TalkKind, 
/**
 * The year of that talk.
 */
last_year: number, };

/**
 * A guide that lies in the shared folder for everybody.
 */
export type OfferedGuide = { 
/**
 * To look at it by.
 */
file: ChosenFile, 
/**
 * Its title.
 */
title: string, 
/**
 * Whose it is.
 */
organisation: string, 
/**
 * Its version.
 */
version: number, 
/**
 * Whether it is an official wording.
 */
is_wording: boolean, 
/**
 * The version that is here.
 */
here: number | null, 
/**
 * Who has laid it there.
 */
from: Publisher, 
/**
 * When, by their clock.
 */
laid: string, };

/**
 * An organisation's own wording of a guide: the same questions, in its words.
 */
export type OfficialWording = { 
/**
 * Whose words they are.
 */
organisation: string, 
/**
 * Counts up when the words change.
 */
version: number, };

/**
 * A line of the list, read.
 */
export type OnList = { 
/**
 * The name.
 */
name: string, 
/**
 * The contact whom the person has said it is; nothing for someone new, also if a contact bears the same name.
 */
contact: ContactId | null, 
/**
 * When the talk begins.
 */
start: string | null, 
/**
 * Where; empty for the place that is common to all.
 */
place: string, 
/**
 * Whether they do not use the app, and are invited on paper.
 */
on_paper: boolean, };

/**
 * Opening a file.
 */
export type OpenFile = { 
/**
 * The file.
 */
file: FileHandle, 
/**
 * The one-time code as typed; nothing where none is needed.
 */
code: string | null, };

/**
 * How an incoming document stands to what is here.
 */
export type Order = "new" | "newer" | "fork" | "older" | "retired";

/**
 * What people have been seen to open in the place of a file from Øvebane.
 */
export type OtherFile = "empty" | "zip" | "winmail" | "outlook_mail" | "mail" | "mail_with_several" | "web_page" | "pdf" | "word" | "document" | "picture" | "calendar" | "guide" | "backup" | "code" | "text" | "unknown";

/**
 * Where the other's preparation stands, seen from here.
 */
export type OtherPreparation = "missing" | "unread" | "read";

/**
 * A field with words that the frame has no place for any more.
 */
export type OutsideField = { 
/**
 * Which field.
 */
field: SheetField, 
/**
 * What it was called; empty where nothing here tells.
 */
title: string, 
/**
 * Whether it leaves with the plan. What the other has never had stays here.
 */
leaves: boolean, };

/**
 * The talks of one year that one hosts. It tells where each stands, and nothing of what anyone answered.
 */
export type OverviewView = { 
/**
 * Today.
 */
today: string, 
/**
 * The year that is shown; nothing when one hosts no talk.
 */
year: number | null, 
/**
 * Every year in which one hosts a talk, newest first.
 */
years: Array<number>, 
/**
 * The talks: those with something unread first, then by the next day in each, then by the other's name.
 */
talks: Array<HostedTalk>, 
/**
 * Whom one held a talk with last year and has not invited this year, by name; nobody where an earlier year is shown.
 */
not_invited: Array<NotInvited>, };

/**
 * Where one's own preparation stands, in whichever role.
 */
export type OwnPreparation = "not_begun" | "under_way" | "sent" | "changed_since_sent";

/**
 * Who one is oneself, as a page that saves a file needs it.
 */
export type OwnProfile = { 
/**
 * Whether that has been said before: title and workplace are asked when something is first sent, and not again.
 */
said: boolean, 
/**
 * Name.
 */
name: string, 
/**
 * Title; may be empty.
 */
title: string, 
/**
 * Workplace; may be empty.
 */
workplace: string, };

/**
 * A scale with the host's own words at its ends. While an end has none, the question is answered in words.
 */
export type OwnScale = { 
/**
 * Lowest choice.
 */
min: number, 
/**
 * Highest choice, at most 10.
 */
max: number, 
/**
 * The words at the low end.
 */
low: string, 
/**
 * The words at the high end.
 */
high: string, };

/**
 * What one shared.
 */
export type OwnShared = { 
/**
 * The file's id.
 */
id: PackageId, 
/**
 * The receiver's name.
 */
to: string, 
/**
 * When it was saved.
 */
at: string, 
/**
 * Whether it is known to have been sent, and not merely saved.
 */
known_sent: boolean, 
/**
 * The øvebaner.
 */
agreements: Array<SharedAgreement>, 
/**
 * A few words with them; may be empty.
 */
words: string, 
/**
 * What came back, newest first.
 */
answers: Array<SharedWords>, };

/**
 * One file that was sent. 
 */
export type PackageId = string;

/**
 * What a file is.
 */
export type PackageKind = "contact" | "invitation" | "preparation" | "plan" | "approval" | "follow_up" | "oevebaner" | "encouragement" | "guide" | "withdrawal" | "sealed_preparation" | "seal_keys";

/**
 * What is to be printed.
 */
export type PaperOf = { "kind": "plan", 
/**
 * Which talk.
 */
conversation: ConversationId, } | { "kind": "wheel", 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * With what one has shared in it; else with room to write.
 */
filled: boolean, } | { "kind": "guide_wheel", 
/**
 * The guide's id.
 */
guide: string, } | { "kind": "guide", 
/**
 * The guide's id.
 */
guide: string, } | { "kind": "draft", 
/**
 * The draft.
 */
draft: DraftId, } | { "kind": "draft_wheel", 
/**
 * The draft.
 */
draft: DraftId, } | { "kind": "questions", 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * With the invitation above them: when and where, the deadline and a few words.
 */
invitation: boolean, } | { "kind": "preparation", 
/**
 * Which talk.
 */
conversation: ConversationId, } | { "kind": "picture", 
/**
 * Which talk.
 */
conversation: ConversationId, } | { "kind": "recovery_code" };

/**
 * A paragraph of a document.
 */
export type Paragraph = { 
/**
 * What it says, without the sign before a line of a list.
 */
text: string, 
/**
 * What it is.
 */
style: Style, 
/**
 * Whether all of it is printed in bold.
 */
bold: boolean, 
/**
 * The row of a table that it stands in; rows are counted through the document.
 */
row: number | null, 
/**
 * Whether it stands right under the one before, as a part of that.
 */
follows: boolean, };

/**
 * A part of a preparation that can be sent or held back.
 */
export type Part = { "kind": "answer", 
/**
 * The question's id.
 */
id: string, } | { "kind": "words", 
/**
 * Which.
 */
field: WordsField, } | { "kind": "priorities" };

/**
 * A part of a guide that reads otherwise than in one's own.
 */
export type PartChange = { 
/**
 * Which.
 */
part: GuidePart, 
/**
 * What it says in the guide; empty for nothing.
 */
before: string, 
/**
 * What it says in the frame: the same where something else in it than its words is another.
 */
after: string, };

/**
 * A part, and whether it is sent.
 */
export type PartState = { 
/**
 * Which.
 */
part: Part, 
/**
 * Whether it is sent.
 */
included: boolean, 
/**
 * Whether it is sensitive: held back until chosen.
 */
sensitive: boolean, };

/**
 * A heading and what it says.
 */
export type Passage = { 
/**
 * The heading.
 */
title: string, 
/**
 * The text under it; paragraphs parted by blank lines.
 */
text: string, };

/**
 * The lists of headings with texts.
 */
export type PassageList = "aims" | "steps" | "process" | "advice" | "offers" | "places";

/**
 * A password alone.
 */
export type Password = { 
/**
 * The password (adgangskode).
 */
password: string, };

/**
 * A file pasted as text.
 */
export type PasteText = { 
/**
 * The text, with whatever stands round it.
 */
text: string, };

/**
 * Everything about one person.
 */
export type PersonView = { 
/**
 * Who.
 */
contact: ContactCard, 
/**
 * What their newest file calls them, where that is something else and the person has not said what to do with it.
 */
proposes: Proposal | null, 
/**
 * The talks with them, those in the bin too.
 */
talks: Array<HeldTalk>, 
/**
 * How many files came from them.
 */
received: number, 
/**
 * How many files were sent to them.
 */
sent: number, 
/**
 * In how many files they have shared øvebaner.
 */
shared: number, };

/**
 * Who has approved a plan, and what has changed since.
 */
export type PlanApproval = { 
/**
 * Where the plan stands.
 */
standing: PlanStanding, 
/**
 * The name of the version that stands now; nothing if no version holds it yet.
 */
version: string | null, 
/**
 * That the person has approved it.
 */
own: Approval | null, 
/**
 * That the other has approved it.
 */
other: Approval | null, 
/**
 * That a leader whom the talk was with before approved it.
 */
earlier: Array<EarlierApproval>, 
/**
 * What one of the two had approved before it was changed into the plan as it stands.
 */
proposed: Proposed | null, 
/**
 * When both had approved the version before this one.
 */
agreed_before: string | null, 
/**
 * What has changed since then in the plan.
 */
since: Array<SheetChange>, 
/**
 * The newest file with the plan, or with an approval of it.
 */
sent: SentView | null, };

/**
 * One field of the plan.
 */
export type PlanField = { 
/**
 * Stable id, unique in the form.
 */
id: string, 
/**
 * Its heading.
 */
title: string, 
/**
 * A line of help.
 */
help: string | null, };

/**
 * The form of the plan.
 */
export type PlanForm = { 
/**
 * Its name.
 */
title: string, 
/**
 * What it is for.
 */
intro: string, 
/**
 * Whether a talk may end without one.
 */
optional: boolean, 
/**
 * Whether agreements are told apart as short and long term.
 */
terms: boolean, 
/**
 * Its fields in order.
 */
fields: Array<PlanField>, 
/**
 * The kinds of learning an agreement can be.
 */
learning: Array<Named>, };

/**
 * What taking a plan or an approval in would mean for the plan that is here.
 */
export type PlanPreview = { "kind": "plan", 
/**
 * What would read differently here.
 */
changes: Array<SheetChange>, 
/**
 * Fields that both changed: one's own text would stand, with the other's to choose beside it.
 */
choices: Array<ChoiceView>, } | { "kind": "as_it_stands" } | { "kind": "earlier" } | { "kind": "not_here" };

/**
 * Where a plan stands, for the one who looks at it.
 */
export type PlanStanding = "none" | "draft" | "awaits_other" | "awaits_you" | "agreed" | "changed_since";

/**
 * What leaves with a plan, and to whom it can go.
 */
export type PlanToSend = { 
/**
 * The sheet as it leaves: shared notes, joint fields, the plan, the evaluation.
 */
sheet: SheetView, 
/**
 * Who the person says they are.
 */
profile: OwnProfile, 
/**
 * The person's contacts.
 */
contacts: Array<ContactCard>, 
/**
 * The contact that this talk is with, if there is one.
 */
with_contact: ContactId | null, 
/**
 * One's own other talks with the same host, which may go on with a new one together with this.
 */
same_host: Array<ConversationId>, };

/**
 * The words of the plan.
 */
export type PlanWords = { 
/**
 * Its name.
 */
title?: string, 
/**
 * What it is for.
 */
intro?: string, 
/**
 * The words of its fields, by id.
 */
fields?: { [key in string]: FieldWords }, 
/**
 * The names of the kinds of learning, by id.
 */
learning?: { [key in string]: string }, };

/**
 * Own preparation, whole.
 */
export type PreparationView = { 
/**
 * The talk.
 */
conversation: ConversationCard, 
/**
 * Questions and what has been written.
 */
reading: Reading, 
/**
 * Private notes, by theme id; the empty id is the note for the whole talk.
 */
notes: { [key in string]: string }, 
/**
 * The fields that have earlier texts somebody would miss: field keys, for the part of an answer with `/` and its id.
 */
earlier: Array<string>, 
/**
 * The revision of every field that has been saved, by field key (see [`Field`]).
 */
revisions: { [key in string]: number }, 
/**
 * Progress of each theme, in order.
 */
progress: Array<ThemeProgress>, 
/**
 * When something was last saved.
 */
saved: string | null, 
/**
 * What one wrote oneself the last time that one wrote to the same question, in an earlier year, by question id.
 */
last_time: { [key in string]: AnswerBack }, 
/**
 * What one wrote oneself the last time in the fields of own words, but for earlier agreements: those are looked back on.
 */
last_words: { [key in WordsField]?: WordsBack }, 
/**
 * For the host: the newest that the one whom the talk is about has sent. The other one is shown nothing here.
 */
other: Reading | null, 
/**
 * Who sent the invitation that the host's own questions came with; nothing for the host, and without one.
 */
invited_by: string | null, 
/**
 * The newest file with it.
 */
sent: SentView | null, };

/**
 * One of the up to three things that matter most to get talked about.
 */
export type Priority = { "kind": "question", 
/**
 * Its id.
 */
id: string, } | { "kind": "own", 
/**
 * The words.
 */
text: string, };

/**
 * Who the person is to those who get a file from them.
 */
export type Profile = { 
/**
 * Name.
 */
name: string, 
/**
 * Title; may be empty.
 */
title: string, 
/**
 * Workplace; may be empty.
 */
workplace: string, };

/**
 * What somebody's file calls them, where it is not how the person knows them: their own word, which the person accepts
 * or not.
 */
export type Proposal = { 
/**
 * Who they would be.
 */
profile: Profile, 
/**
 * Whether the name is new, and not only the title or the workplace.
 */
renames: boolean, 
/**
 * Another contact who has that name, or one that looks like it.
 */
like: string | null, };

/**
 * A version that one of the two has approved, and that was changed since.
 */
export type Proposed = { 
/**
 * Who has approved it.
 */
by: Role, 
/**
 * When.
 */
day: string, 
/**
 * What has changed since.
 */
changes: Array<SheetChange>, };

/**
 * Who has laid a guide for everybody.
 */
export type Publisher = { 
/**
 * The name that the person knows them by, or else what they call themselves.
 */
name: string, 
/**
 * Where they say that they work; may be empty.
 */
workplace: string, 
/**
 * Whether they are a confirmed contact.
 */
is_known: boolean, };

/**
 * What publishing a draft would do.
 */
export type PublishingView = { 
/**
 * The guide as it will stand.
 */
guide: Guide, 
/**
 * The version that it will be.
 */
version: number, 
/**
 * The version that it takes the place of, if one is here.
 */
replaces: number | null, 
/**
 * What it has otherwise than that; a first official wording than the guide as it comes with the app.
 */
changes: Array<GuideChange>, 
/**
 * Whether another guide of the same name and organisation is here, which it does not take the place of.
 */
namesake: boolean, };

/**
 * One question.
 */
export type Question = { 
/**
 * Stable id, unique in the guide family and kept for good: answers are compared across years by it.
 */
id: string, 
/**
 * The heading inside the theme that it stands under.
 */
part: string | null, 
/**
 * The question itself.
 */
text: string, 
/**
 * A line of help.
 */
help: string | null, 
/**
 * How it is answered.
 */
answer: AnswerForm, 
/**
 * The host may not take it out of the frame.
 */
mandatory: boolean, 
/**
 * Left out of what is sent unless the leader includes it.
 */
sensitive: boolean, 
/**
 * Øvebane's own suggestion where the municipality's guide has topics but no questions.
 */
suggestion: boolean, 
/**
 * A field for notes, not one of the guide's questions.
 */
note_field: boolean, 
/**
 * Named choices beside the scale (life phases); choosing is always optional.
 */
choices: Array<Named>, };

/**
 * One question over the years.
 */
export type QuestionBack = { 
/**
 * Its id, the same every year.
 */
id: string, 
/**
 * The theme it stands under, as last named.
 */
theme: Theme, 
/**
 * The answers, newest year first, each under its own year's words.
 */
answers: Array<AnswerBack>, };

/**
 * A question and the theme it stands in.
 */
export type QuestionOf = { 
/**
 * Its id.
 */
id: string, 
/**
 * The theme's name.
 */
theme: string, 
/**
 * The question's words.
 */
text: string, };

/**
 * The words of a question.
 */
export type QuestionWords = { 
/**
 * The heading inside the theme that it stands under.
 */
part?: string, 
/**
 * The question itself.
 */
text?: string, 
/**
 * A line of help; empty for none.
 */
help?: string, 
/**
 * The names of its parts, by id.
 */
parts?: { [key in string]: string }, 
/**
 * The names of its choices, by id.
 */
choices?: { [key in string]: string }, };

/**
 * Reading the other's preparation.
 */
export type ReadReceived = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * Which version; nothing for the newest.
 */
version: PackageId | null, };

/**
 * Reading a text that was pasted.
 */
export type ReadText = { 
/**
 * The whole of it.
 */
text: string, };

/**
 * What one person wrote, under the words it was written under: what the other reads, and the whole of what can
 * leave. Private notes have no place in it.
 */
export type Reading = { 
/**
 * Whose side of the talk it is.
 */
by: Role, 
/**
 * The questions as they were asked.
 */
frame: Frame, 
/**
 * Answers by question id.
 */
answers: { [key in string]: Answer }, 
/**
 * Own words by field.
 */
words: { [key in WordsField]?: string }, 
/**
 * What matters most.
 */
priorities: Array<Priority>, };

/**
 * The newest invitation to a talk.
 */
export type ReceivedInvitation = { 
/**
 * Who it is from: as they wrote it, but for a name that the person has corrected.
 */
sender: Profile, 
/**
 * When they made it.
 */
created: string, 
/**
 * Whether an earlier one came before it.
 */
replaces: boolean, 
/**
 * When and where.
 */
arrangement: Arrangement, 
/**
 * What was changed in the guide.
 */
changes: FrameChanges, 
/**
 * Own answers to questions that are not asked any more, or are asked otherwise: kept, and not sent.
 */
set_aside: Array<SetAside>, };

/**
 * The other's preparation as the host reads it.
 */
export type ReceivedView = { 
/**
 * The talk.
 */
conversation: ConversationCard, 
/**
 * Who it is from.
 */
contact: ContactCard, 
/**
 * Who the sender is, as the person knows them.
 */
sender: Profile, 
/**
 * Which version this is.
 */
version: VersionView, 
/**
 * What they wrote.
 */
reading: Reading, 
/**
 * How much of each theme something is said about, in order.
 */
progress: Array<ThemeProgress>, 
/**
 * The versions that are here, newest first.
 */
versions: Array<VersionView>, 
/**
 * What is new since the version before this one of the same sender's; none where there is no such version.
 */
since: Since | null, };

/**
 * Who a file is for.
 */
export type Receiver = { "kind": "contact", 
/**
 * Who.
 */
id: ContactId, } | { "kind": "code", 
/**
 * Their name, for the person's own list.
 */
name: string, };

/**
 * The recovery code while it is still to be written down.
 */
export type RecoveryView = { 
/**
 * The code's groups; empty once it has been written down, when the app no longer knows it.
 */
groups: Array<string>, 
/**
 * Which group to type back, counted from zero.
 */
ask_group: number, };

/**
 * A reference text with points.
 */
export type Reference = { 
/**
 * The heading.
 */
title: string, 
/**
 * The text before the points.
 */
text: string, 
/**
 * The points.
 */
points: Array<string>, };

/**
 * Why something was not done. Nothing has changed when one of these comes back.
 */
export type Refusal = { "code": "locked" } | { "code": "already_set_up" } | { "code": "name_missing" } | { "code": "password_too_short", 
/**
 * Least length in characters.
 */
least: number, } | { "code": "wrong_password" } | { "code": "recovery_code_mistyped", 
/**
 * Why not.
 */
because: Mistyped, } | { "code": "wrong_recovery_code" } | { "code": "group_differs" } | { "code": "password_slot_unusable" } | { "code": "recovery_slot_unusable" } | { "code": "no_keychain" } | { "code": "not_in_keychain" } | { "code": "database_missing", 
/**
 * Day of the newest good backup, if there is one.
 */
backup: string | null, } | { "code": "database_damaged", 
/**
 * Day of the newest good backup, if there is one.
 */
backup: string | null, } | { "code": "database_too_new" } | { "code": "database_moved" } | { "code": "folder_unreadable" } | { "code": "vault_sound", 
/**
 * Day of the newest backup, if there is one.
 */
backup: string | null, } | { "code": "moved", 
/**
 * When.
 */
on: string, } | { "code": "vault_here" } | { "code": "no_backup_file" } | { "code": "backup_code_mistyped", 
/**
 * Why not.
 */
because: Mistyped, } | { "code": "wrong_backup_code" } | { "code": "backup_file_damaged" } | { "code": "backup_file_too_new" } | { "code": "stopped" } | { "code": "no_backup" } | { "code": "in_use" } | { "code": "no_locks" } | { "code": "disk_full" } | { "code": "not_writable" } | { "code": "folder_held" } | { "code": "disk_failure" } | { "code": "not_found" } | { "code": "older_revision" } | { "code": "text_too_long", 
/**
 * Most characters.
 */
limit: number, } | { "code": "does_not_fit" } | { "code": "bad_year" } | { "code": "already_begun", 
/**
 * Which.
 */
conversation: ConversationId, } | { "code": "already_invited", 
/**
 * Their talks.
 */
talks: Array<InvitedTalk>, } | { "code": "invited_by_another_guide", 
/**
 * Their talks.
 */
talks: Array<InvitedTalk>, } | { "code": "mandatory", 
/**
 * The question's own words.
 */
question: string, } | { "code": "no_questions" } | { "code": "named_twice", 
/**
 * Who.
 */
name: string, } | { "code": "bad_times" } | { "code": "choices_left", 
/**
 * How many.
 */
fields: number, } | { "code": "plan_empty" } | { "code": "plan_changed" } | { "code": "leaving_changed" } | { "code": "nothing_to_send" } | { "code": "not_confirmed" } | { "code": "talk_missing" } | { "code": "file_not_saved" } | { "code": "file_held" } | { "code": "mailbox_gone" } | { "code": "mailbox_read_only" } | { "code": "mailbox_full" } | { "code": "mailbox_slow" } | { "code": "mailbox_is_own" } | { "code": "not_in_mailbox" } | { "code": "file_unreadable" } | { "code": "not_a_file" } | { "code": "file_too_large", 
/**
 * Largest size in MiB.
 */
limit_mib: number, } | { "code": "not_ours", 
/**
 * What it seems to be.
 */
seems: OtherFile, } | { "code": "file_damaged" } | { "code": "file_too_new" } | { "code": "code_mistyped", 
/**
 * Why not.
 */
because: Mistyped, } | { "code": "wrong_code" } | { "code": "for_someone_else" } | { "code": "passed_on" } | { "code": "own_file" } | { "code": "bad_signature" } | { "code": "changed_key", 
/**
 * Whose.
 */
name: string, } | { "code": "too_costly" } | { "code": "other_person", 
/**
 * Who the talk is with.
 */
name: string, } | { "code": "already_here", 
/**
 * The talk it belongs to.
 */
conversation: ConversationId | null, 
/**
 * What it holds.
 */
kind: PackageKind, } | { "code": "older_than_here" } | { "code": "retired_keys" } | { "code": "seal_key_wrong" } | { "code": "seal_after_key" } | { "code": "bad_content" } | { "code": "answers_nothing" } | { "code": "guide_file", 
/**
 * Line, counted from 1.
 */
line: number, 
/**
 * Column in characters, counted from 1.
 */
column: number, 
/**
 * What is wrong there.
 */
fault: GuideFault, } | { "code": "guide_not_text" } | { "code": "guide_too_large", 
/**
 * Largest size in MiB.
 */
limit_mib: number, } | { "code": "guide_id_taken", 
/**
 * The id.
 */
id: string, 
/**
 * The name of the guide that has it.
 */
title: string, } | { "code": "guide_here", 
/**
 * The guide's name.
 */
title: string, } | { "code": "guide_older", 
/**
 * The guide's name.
 */
title: string, 
/**
 * The version that is here.
 */
version: number, } | { "code": "draft_lacks", 
/**
 * In how many places.
 */
places: number, } | { "code": "nothing_changed" } | { "code": "draft_too_large" } | { "code": "too_many_drafts", 
/**
 * Most.
 */
limit: number, } | { "code": "document", 
/**
 * Why not.
 */
fault: DocumentFault, } | { "code": "in_bin", 
/**
 * The talk it belongs to.
 */
conversation: ConversationId, } | { "code": "withdrawn" } | { "code": "answers_deleted" } | { "code": "not_agreed" } | { "code": "talks_with_person", 
/**
 * How many.
 */
talks: number, } | { "code": "no_dates" } | { "code": "nothing_shared" } | { "code": "unexpected" };

/**
 * What a guide file takes the place of.
 */
export type Replaced = { 
/**
 * Whose it is.
 */
organisation: string, 
/**
 * Its version.
 */
version: number, 
/**
 * What the new one asks otherwise.
 */
changes: Array<AskedOtherwise>, 
/**
 * Whether its scales are others.
 */
scales: boolean, };

/**
 * Putting a backup in the place of the vault.
 */
export type RestoreBackup = { 
/**
 * The password.
 */
password: string, 
/**
 * Whether the person has chosen it although the vault is sound, and has been told what is put aside.
 */
although_sound: boolean, };

/**
 * Putting what a backup file holds in the vault's place.
 */
export type RestoreBackupFile = { 
/**
 * The file.
 */
file: FileHandle, 
/**
 * Its code as typed.
 */
code: string, 
/**
 * Whether what is here is to be put aside for it.
 */
although_here: boolean, };

/**
 * A question that was changed.
 */
export type Reworded = { 
/**
 * Its id.
 */
id: string, 
/**
 * The theme's name.
 */
theme: string, 
/**
 * The guide's words.
 */
before: string, 
/**
 * The words in the frame; the same where only the help or the way of answering is another.
 */
after: string, };

/**
 * Who a person is in one talk.
 */
export type Role = "subject" | "host";

/**
 * A place in the order of themes whose theme is exchanged after some years.
 */
export type Rotation = { 
/**
 * Stable id, unique in the guide.
 */
id: string, 
/**
 * Its name, e.g. »Organisationens tema«.
 */
title: string, 
/**
 * When and by whom it is exchanged.
 */
text: string, };

/**
 * The words about a rotation.
 */
export type RotationWords = { 
/**
 * Its name.
 */
title?: string, 
/**
 * When and by whom it is exchanged.
 */
text?: string, };

/**
 * What the person is to know of how their talks are kept safe.
 */
export type SafekeepingView = { 
/**
 * The computer's clock can't be believed: nothing is deleted by it until the person says that it is right.
 */
clock: ClockView | null, 
/**
 * No backup could be made, several times in a row.
 */
no_backup: NoBackup | null, 
/**
 * In how many copies on this computer something is left that was deleted for good.
 */
copies_left: number, };

/**
 * Saving everything in one file.
 */
export type SaveBackupFile = { 
/**
 * The password, asked once more.
 */
password: string, 
/**
 * Where, as the person chose.
 */
file: FileHandle, 
/**
 * Whether the person moves to another computer: this vault is closed then, and marked as moved.
 */
moving: boolean, };

/**
 * Saving dates as a calendar file.
 */
export type SaveDates = { 
/**
 * Of which talk.
 */
conversation: ConversationId, 
/**
 * Which.
 */
what: WhichDates, 
/**
 * Where the file is saved.
 */
file: FileHandle, };

/**
 * Saving what stands in a draft by now.
 */
export type SaveDraft = { 
/**
 * Its id.
 */
id: DraftId, 
/**
 * All that stands in it. What is said of the guide in a draft of an official wording counts for nothing.
 */
draft: Draft, 
/**
 * What it has been; nothing where no step of it can be taken back.
 */
past: DraftPast | null, };

/**
 * Saving one field.
 */
export type SaveField = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * The field and what stands in it now.
 */
field: Field, 
/**
 * The revision that this builds on: 0 for a field never saved.
 */
revision: number, 
/**
 * Whether it may build on the one after it, which was being saved when this was written.
 */
or_next: boolean, };

/**
 * Writing an entry, or changing one's own.
 */
export type SaveFollowUp = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * Which entry; nothing for a new one.
 */
id: FollowUpId | null, 
/**
 * The revision that this builds on: 0 for a new one.
 */
revision: number, 
/**
 * The day it is about.
 */
day: string, 
/**
 * What it is about.
 */
about: About, 
/**
 * The words.
 */
text: string, 
/**
 * Whether it stays on this machine.
 */
kept_back: boolean, };

/**
 * Saving a guide that was added as the file that it is.
 */
export type SaveGuideFile = { 
/**
 * The guide's id.
 */
id: string, 
/**
 * Where.
 */
file: FileHandle, };

/**
 * Saving a schema.
 */
export type SaveGuideSchema = { 
/**
 * Which.
 */
schema: GuideSchema, 
/**
 * Where.
 */
file: FileHandle, };

/**
 * Saving what the host has changed, and when and where the talk is.
 */
export type SaveInvitation = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * When and where, as far as it can be read.
 */
arrangement: Arrangement, 
/**
 * The times as they are written, where they can't be read as they stand.
 */
unread: UnreadTimes | null, 
/**
 * What is changed in the guide.
 */
adaptation: Adaptation, };

/**
 * Changes who the person is to others.
 */
export type SaveProfile = { 
/**
 * Name.
 */
name: string, 
/**
 * Title; may be empty.
 */
title: string, 
/**
 * Workplace; may be empty.
 */
workplace: string, };

/**
 * What a field of the sheet is to say: written, or chosen where both changed it.
 */
export type SaveSheet = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * The field.
 */
field: SheetField, 
/**
 * What stands in it now; empty for nothing.
 */
text: string, 
/**
 * The revision that this builds on: 0 for a field never saved.
 */
revision: number, 
/**
 * Whether it may build on the one after it, which was being saved when this was written.
 */
or_next: boolean, };

/**
 * A field is on disk.
 */
export type Saved = { 
/**
 * The field's revision now.
 */
revision: number, 
/**
 * When it was committed.
 */
at: string, 
/**
 * The fields that have earlier texts somebody would miss, as in [`PreparationView`].
 */
earlier: Array<string>, 
/**
 * Progress of each theme, in order.
 */
progress: Array<ThemeProgress>, };

/**
 * A file in a talk, the newest of its kind to its receiver, that is not known to have been sent: all that is known is that it was saved.
 */
export type SavedFile = { 
/**
 * Its id.
 */
id: PackageId, 
/**
 * What it is.
 */
kind: PackageKind, 
/**
 * The receiver's name.
 */
to: string, 
/**
 * When it was saved.
 */
at: string, };

/**
 * A scale: whole numbers with words at both ends. Never summed, averaged or converted.
 */
export type Scale = { 
/**
 * Stable id, unique in the guide.
 */
id: string, 
/**
 * Lowest choice.
 */
min: number, 
/**
 * Highest choice, at most 10.
 */
max: number, 
/**
 * The words at the low end.
 */
low: string, 
/**
 * The words at the high end.
 */
high: string, 
/**
 * The words at the numbers between the two ends, in order; none, or one at each.
 */
between?: Array<string>, 
/**
 * Where the words come from, when they are not the municipality's.
 */
note: string | null, };

/**
 * The words of a scale.
 */
export type ScaleWords = { 
/**
 * The words at the low end.
 */
low: string, 
/**
 * The words at the high end.
 */
high: string, 
/**
 * Where the words come from.
 */
note?: string, };

/**
 * Where handing in sealed stands in a talk where it is offered, or has been done.
 */
export type SealView = { 
/**
 * Whether the host offers it.
 */
offered: boolean, 
/**
 * Whether one wants it oneself: a host does who offers it; nothing for a leader who has not said.
 */
wanted: boolean | null, 
/**
 * Whether what one sends next is to be sealed.
 */
seals_next: boolean, 
/**
 * When one last handed in sealed.
 */
handed_in: string | null, 
/**
 * When one's key was first given.
 */
given: string | null, 
/**
 * Whether it was given without waiting for the other.
 */
gave_up: boolean, 
/**
 * Whether a key is to be given now: one has handed in, and holds what the other has.
 */
due: boolean, 
/**
 * Whether something sealed of the other's is here, opened or not.
 */
other_handed_in: boolean, 
/**
 * Whether a key of the other's is here, and what it opens is not.
 */
file_missing: boolean, 
/**
 * Whether the other gave theirs without waiting.
 */
other_gave_up: boolean, 
/**
 * Whether the other's preparation can be read here.
 */
readable: boolean, 
/**
 * Whether that came sealed.
 */
came_sealed: boolean, 
/**
 * Whether neither could have read the other's newest before handing in their own.
 */
neither_first: boolean, 
/**
 * Whether that is so of what was handed in, and something newer has come since.
 */
newer_since: boolean, 
/**
 * Whom the key goes to.
 */
to: string, 
/**
 * The contact, if they are one whose keys are confirmed: they need no code.
 */
contact: ContactCard | null, };

/**
 * Who of the two has handed in sealed, as far as it is here.
 */
export type SealedBy = "nobody" | "you" | "other" | "both";

/**
 * The name of what a preview showed; it is handed back when the file is saved.
 */
export type Seen = string;

/**
 * Writing a few words back.
 */
export type SendEncouragement = { 
/**
 * The file of øvebaner they are about.
 */
about: PackageId, 
/**
 * The words.
 */
words: string, 
/**
 * What was seen.
 */
seen: Seen, 
/**
 * Where the file is saved.
 */
file: FileHandle, };

/**
 * Sending an update.
 */
export type SendFollowUps = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * For whom.
 */
receiver: Receiver, 
/**
 * What was seen.
 */
seen: Seen, 
/**
 * Where the file is saved.
 */
file: FileHandle, };

/**
 * Sending a guide or a wording that was added.
 */
export type SendGuide = { 
/**
 * The guide's id.
 */
id: string, 
/**
 * For whom.
 */
receiver: Receiver, 
/**
 * What was seen.
 */
seen: Seen, 
/**
 * Where the file is saved.
 */
file: FileHandle, };

/**
 * Sending the invitation.
 */
export type SendInvitation = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * What was seen.
 */
seen: Seen, 
/**
 * Where the file is saved.
 */
file: FileHandle, };

/**
 * Sending the plan.
 */
export type SendPlan = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * For whom.
 */
receiver: Receiver, 
/**
 * What was seen.
 */
seen: Seen, 
/**
 * Where the file is saved.
 */
file: FileHandle, 
/**
 * Whether the person approves it with that: the other is asked to approve it too.
 */
approve: boolean, };

/**
 * Sending a preparation.
 */
export type SendPreparation = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * For whom.
 */
receiver: Receiver, 
/**
 * What was seen.
 */
seen: Seen, 
/**
 * Whether it is handed in sealed, as the two have agreed.
 */
sealed: boolean, 
/**
 * Where the file is saved.
 */
file: FileHandle, };

/**
 * What would leave.
 */
export type SendPreview = { 
/**
 * The talk.
 */
conversation: ConversationCard, 
/**
 * Exactly what the receiver will read.
 */
leaving: Reading, 
/**
 * That, to be handed back when it is saved.
 */
seen: Seen, 
/**
 * Every part that something is written in, and whether it is sent.
 */
parts: Array<PartState>, 
/**
 * Who the person says they are; title and workplace are asked when something is first sent.
 */
profile: OwnProfile, 
/**
 * The person's contacts.
 */
contacts: Array<ContactCard>, 
/**
 * The contact that this talk is with, if there is one.
 */
with_contact: ContactId | null, 
/**
 * Earlier sendings, newest first.
 */
sent: Array<SentView>, 
/**
 * Where handing in sealed stands; nothing where nobody has spoken of it.
 */
seal: SealView | null, };

/**
 * Sending a receipt.
 */
export type SendReceipt = { 
/**
 * To whom.
 */
contact: ContactId, 
/**
 * What was seen.
 */
seen: Seen, 
/**
 * Where the file is saved.
 */
file: FileHandle, };

/**
 * Giving one's keys.
 */
export type SendSealKeys = { 
/**
 * In which talk.
 */
conversation: ConversationId, 
/**
 * Whether they are given without waiting for the other.
 */
give_up: boolean, 
/**
 * What was seen.
 */
seen: Seen, 
/**
 * Where the file is saved.
 */
file: FileHandle, };

/**
 * Asking a receiver to delete what was sent.
 */
export type SendWithdrawal = { 
/**
 * The newest preparation to that receiver.
 */
sent: PackageId, 
/**
 * Whether it goes too; else only the earlier ones.
 */
with_this: boolean, 
/**
 * What was seen.
 */
seen: Seen, 
/**
 * Where the file is saved.
 */
file: FileHandle, };

/**
 * Who the person says a file is from.
 */
export type SenderIs = { "kind": "as_known", 
/**
 * Whether the one-time code came from that person themselves, which confirms them.
 */
code_from_them: boolean, } | { "kind": "new", 
/**
 * Whether the one-time code came from that person themselves, which confirms them.
 */
code_from_them: boolean, } | { "kind": "same", 
/**
 * Who.
 */
contact: ContactId, 
/**
 * Whether the one-time code came from that person themselves: without it nobody's keys are replaced.
 */
code_from_them: boolean, } | { "kind": "returned", 
/**
 * Whether the one-time code came from that person themselves: without it nobody's keys are replaced.
 */
code_from_them: boolean, };

/**
 * What was sent, once more.
 */
export type SentContent = { 
/**
 * When, to whom.
 */
sent: SentView, 
/**
 * Exactly what left.
 */
content: FileContent, };

/**
 * A sending named by its id.
 */
export type SentRef = { 
/**
 * Its id.
 */
id: PackageId, };

/**
 * Something that was sent.
 */
export type SentView = { 
/**
 * Its id.
 */
id: PackageId, 
/**
 * Which talk it belongs to, if any.
 */
conversation: ConversationId | null, 
/**
 * What it is.
 */
kind: PackageKind, 
/**
 * The receiver's name.
 */
to: string, 
/**
 * The contact that it was for, if it was one.
 */
contact: ContactId | null, 
/**
 * The file's name.
 */
file_name: string, 
/**
 * When.
 */
at: string, 
/**
 * The one-time code, until a reply has arrived.
 */
code: string | null, 
/**
 * Whether the receiver has answered, so that files need no code from then on.
 */
answered: boolean, 
/**
 * Whether it is known to have been sent. Until the person says so, or the other's files show it, all that is known
 * is that it was saved.
 */
known_sent: boolean, 
/**
 * When it was laid in the shared folder, if it went that way.
 */
posted: string | null, 
/**
 * When a file of the receiver's showed that they have it.
 */
had: string | null, 
/**
 * When the receiver was asked to delete it.
 */
withdrawn: string | null, 
/**
 * When a file of the receiver's showed that they have done so.
 */
deleted_there: string | null, 
/**
 * Whether its content has been deleted here.
 */
erased: boolean, 
/**
 * Of a preparation: whether it was handed in sealed.
 */
sealed: boolean, 
/**
 * On the newest preparation to this receiver: how many earlier ones they have not been asked to delete.
 */
earlier: number | null, };

/**
 * Light or dark, chosen.
 */
export type SetAppearance = { 
/**
 * Which.
 */
appearance: Appearance, };

/**
 * An own answer to a question that is not asked any more.
 */
export type SetAside = { 
/**
 * The question's words.
 */
question: string, 
/**
 * What was answered.
 */
answer: Answer, };

/**
 * When the app locks itself.
 */
export type SetAutoLock = { 
/**
 * Minutes without a key or click, 1 to 240; nothing for never.
 */
minutes: number | null, };

/**
 * Noting where a plan was filed.
 */
export type SetFiled = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * The day; nothing if it has not been filed after all.
 */
on: string | null, 
/**
 * The record's name or number; may be empty.
 */
record: string, };

/**
 * Noting when a talk was held.
 */
export type SetHeld = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * The day; nothing if it has not been held after all.
 */
on: string | null, };

/**
 * Giving what opens the vault to the computer's keychain, or taking it back.
 */
export type SetKeychain = { 
/**
 * Whether the keychain is to keep it.
 */
kept: boolean, 
/**
 * The password, asked once more where it is; empty where it is taken back.
 */
password: string, };

/**
 * Saying that the other does not use the app, or does after all.
 */
export type SetOnPaper = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * Whether only one of the two has the app.
 */
on_paper: boolean, };

/**
 * Name and password: all that the first run asks.
 */
export type SetUp = { 
/**
 * The person's name.
 */
name: string, 
/**
 * The password (adgangskode).
 */
password: string, };

/**
 * The settings.
 */
export type SettingsView = { 
/**
 * Who the person is.
 */
profile: OwnProfile, 
/**
 * Light or dark.
 */
appearance: Appearance, 
/**
 * Minutes without a key or click after which the app locks; nothing for never.
 */
auto_lock_minutes: number | null, 
/**
 * Whether the recovery code has been written down.
 */
recovery_written: boolean, 
/**
 * Where the data lies.
 */
folder: string, 
/**
 * The day of the newest backup.
 */
backup: string | null, 
/**
 * The app's version.
 */
version: string, };

/**
 * Sharing øvebaner.
 */
export type ShareAgreements = { 
/**
 * Of which talk.
 */
conversation: ConversationId, 
/**
 * Which øvebaner.
 */
chosen: Array<ChosenAgreement>, 
/**
 * A few words with them; may be empty.
 */
words: string, 
/**
 * For whom.
 */
receiver: Receiver, 
/**
 * What was seen.
 */
seen: Seen, 
/**
 * Where the file is saved.
 */
file: FileHandle, };

/**
 * What can be shared of a talk's plan.
 */
export type ShareView = { 
/**
 * The talk.
 */
conversation: ConversationCard, 
/**
 * The øvebaner that stand in the plan.
 */
agreements: Array<Shareable>, 
/**
 * Who the person says they are.
 */
profile: OwnProfile, 
/**
 * The person's contacts.
 */
contacts: Array<ContactCard>, };

/**
 * An øvebane with all of it that can be shared.
 */
export type Shareable = { 
/**
 * Which.
 */
id: AgreementId, 
/**
 * As a colleague would read it.
 */
whole: SharedAgreement, };

/**
 * An øvebane as it is shared: what one practises, and how one sees that it works. No dates, no names, no talk.
 */
export type SharedAgreement = { 
/**
 * What.
 */
what: string, 
/**
 * Why; may be empty.
 */
why: string, 
/**
 * The kind of learning in words; may be empty.
 */
learning: string, 
/**
 * Signs that it works; may be empty.
 */
signs: string, };

/**
 * Øvebaner from a colleague, named by their file.
 */
export type SharedRef = { 
/**
 * Its id.
 */
id: PackageId, };

/**
 * Øvebaner that colleagues shared, and one's own that one shared.
 */
export type SharedView = { 
/**
 * What colleagues shared, newest first.
 */
others: Array<FromColleague>, 
/**
 * What one shared oneself, newest first.
 */
own: Array<OwnShared>, 
/**
 * One's own talks in whose plan what colleagues shared can be used, newest first.
 */
plans: Array<ConversationCard>, };

/**
 * A few words.
 */
export type SharedWords = { 
/**
 * Whose they are, or whom they went to.
 */
name: string, 
/**
 * When they were taken in or sent.
 */
at: string, 
/**
 * The words.
 */
words: string, };

/**
 * What stands in each field. A field that holds nothing is not in it.
 */
export type Sheet = Record<string, string>;

/**
 * A field that reads differently in two versions.
 */
export type SheetChange = { 
/**
 * Which field.
 */
field: SheetField, 
/**
 * What it said; empty for nothing.
 */
before: string, 
/**
 * What it says; empty for nothing.
 */
after: string, 
/**
 * Who wrote that, where it is told.
 */
written: Written | null, };

/**
 * One field of the sheet. As text: `talk/reach`, `note/THEME`, `told/THEME`, `joint/QUESTION`, `plan/FIELD`,
 * `agreement/ID/what`, `look/ID`, `evaluation/good`.
 */
export type SheetField = string;

/**
 * A field of the sheet is on disk.
 */
export type SheetSaved = { 
/**
 * The field's revision now.
 */
revision: number, 
/**
 * When it was committed.
 */
at: string, 
/**
 * The fields that have earlier texts somebody would miss, as in [`SheetView`].
 */
earlier: Array<string>, 
/**
 * Where the plan stands now.
 */
standing: PlanStanding, 
/**
 * The themes that have been talked about now, by id.
 */
told: Array<string>, };

/**
 * The sheet, whole, and where the plan in it stands.
 */
export type SheetView = { 
/**
 * The talk.
 */
conversation: ConversationCard, 
/**
 * The talk's frame, with the form of the plan.
 */
frame: Frame, 
/**
 * What stands in the sheet.
 */
sheet: Sheet, 
/**
 * The fields that have earlier texts somebody would miss: their names after `sheet:`.
 */
earlier: Array<string>, 
/**
 * The revision of every field that has been saved, by the field's name.
 */
revisions: { [key in string]: number }, 
/**
 * When something was last saved.
 */
saved: string | null, 
/**
 * The agreements in the order they were made, those taken out of the plan too.
 */
agreements: Array<Agreement>, 
/**
 * The fields with words that the frame has no place for any more, in the order they are read.
 */
outside: Array<OutsideField>, 
/**
 * Fields that both changed, to be chosen between.
 */
choices: Array<ChoiceView>, 
/**
 * Who has approved the plan as it stands.
 */
approval: PlanApproval, 
/**
 * Where the plan was filed.
 */
filed: Filed | null, 
/**
 * Whom the plan was with before it was handed to the person, who is its new host.
 */
handed_over: HandedOver | null, };

/**
 * A talk from both sides, or what is missing before it is shown.
 */
export type SideBySideView = { 
/**
 * The talk.
 */
conversation: ConversationCard, 
/**
 * Whether one has written something oneself that is not only a private note.
 */
prepared: boolean, 
/**
 * Whether the other's preparation has been taken in.
 */
other_prepared: boolean, 
/**
 * Both sides, once both have prepared.
 */
sides: BothSides | null, 
/**
 * Where handing in sealed stands; nothing where nobody has spoken of it.
 */
seal: SealView | null, 
/**
 * What the same two answered the last time where both answer a scale.
 */
earlier_picture: EarlierPicture | null, };

/**
 * What is new in a version.
 */
export type Since = { 
/**
 * When the version before it was made.
 */
made: string, 
/**
 * What says something else than it did there.
 */
parts: Array<NewPart>, };

/**
 * The five stages of the year.
 */
export type Stage = "invitation" | "preparation" | "talk" | "plan" | "follow_up";

/**
 * Where the app stands when it starts.
 */
export type StartView = { 
/**
 * Set up or not, locked or open.
 */
vault: VaultState, 
/**
 * Light or dark.
 */
appearance: Appearance, 
/**
 * Why the data folder is no safe place for a database; nothing where it is one.
 */
bad_place: BadPlace | null, 
/**
 * Where the data lies, for the person's eyes.
 */
folder: string, 
/**
 * Minutes without a key or click after which the app locks; nothing while locked or when it never does.
 */
auto_lock_minutes: number | null, 
/**
 * Whether the computer's keychain opens it, without the password.
 */
in_keychain: boolean, 
/**
 * The confirmed contacts whose files can be laid in the shared folder; none while locked.
 */
reaches: Array<ContactId>, 
/**
 * How many files have come by the shared folder and wait on the start page; none while locked.
 */
came: number, 
/**
 * While locked: whether something has come by the shared folder.
 */
mail_waits: boolean, };

/**
 * How an agreement is going, in the words of the one who says it.
 */
export type Status = "not_begun" | "under_way" | "works" | "done" | "laid_aside";

/**
 * How strong a password is.
 */
export type StrengthView = { 
/**
 * 0 (guessed at once) to 4 (very strong).
 */
score: number, 
/**
 * Whether it is long enough to be taken.
 */
long_enough: boolean, };

/**
 * What a paragraph is.
 */
export type Style = { "heading": number } | { "bullet": number } | "margin" | "plain";

/**
 * Taking back one's own entry.
 */
export type TakeBackFollowUp = { 
/**
 * Which talk.
 */
conversation: ConversationId, 
/**
 * Which entry.
 */
id: FollowUpId, 
/**
 * The revision that was seen.
 */
revision: number, };

/**
 * Taking a file in.
 */
export type TakeIn = { 
/**
 * The file, as opened.
 */
file: FileHandle, 
/**
 * Who it is from.
 */
sender: SenderIs, 
/**
 * Whether the person has said that the sender is the one whom the talk is with here, under another name.
 */
is_whom_it_is_with: boolean, };

/**
 * A file that has been taken in.
 */
export type TakenBefore = { 
/**
 * What it is.
 */
kind: PackageKind, 
/**
 * The talk it belongs to, if it belongs to one.
 */
conversation: ConversationId | null, };

/**
 * Taken in.
 */
export type TakenIn = { 
/**
 * What it was.
 */
kind: PackageKind, 
/**
 * The talk, if it belongs to one.
 */
conversation: ConversationId | null, 
/**
 * Who it was from.
 */
contact: ContactCard, 
/**
 * Whether it shows that they have deleted what they were asked to.
 */
deleted_there: boolean, 
/**
 * Where it asked for something to be deleted: in how many copies on this computer that is still left.
 */
copies_left: number, };

/**
 * Which kind of talk a guide is for.
 */
export type TalkKind = "lus" | "mus";

/**
 * The talk while it is held.
 */
export type TalkView = { 
/**
 * What is written together.
 */
sheet: SheetView, 
/**
 * One's own side, as the other may see it.
 */
own: Reading, 
/**
 * The other's side; nothing if it has not come.
 */
other: Reading | null, 
/**
 * When and where, and how the time is shared.
 */
arrangement: Arrangement, 
/**
 * When the talk was begun here.
 */
began: string | null, 
/**
 * The person's own name, so that both sides can stand under a name.
 */
name: string, 
/**
 * The themes that have been talked about, by id: something is noted to them, or the two say so.
 */
told: Array<string>, 
/**
 * What the same two answered the last time where both answer a scale.
 */
earlier_picture: EarlierPicture | null, 
/**
 * How it was to talk the last time the two did.
 */
earlier: EarlierEvaluation | null, };

/**
 * Saying that files that were saved have been sent.
 */
export type TellSent = { 
/**
 * Which.
 */
ids: Array<PackageId>, };

/**
 * One theme of the talk: a sector, or part of the hub, of the wheel.
 */
export type Theme = { 
/**
 * Stable id, unique among the guide's themes.
 */
id: string, 
/**
 * Its name.
 */
title: string, 
/**
 * What it is about, shown above the questions.
 */
intro: string, 
/**
 * The number that it has for good, and by it its hue. A guide that was written before themes had numbers has none, and
 * leaves as it came; then the place counts.
 */
number?: number, 
/**
 * Whether it belongs to the middle of the wheel.
 */
hub: boolean, 
/**
 * Which rotation it belongs to, with the years it is valid for.
 */
rotation: Turn | null, 
/**
 * How it touches the other themes.
 */
touches: string | null, 
/**
 * The questions in order.
 */
questions: Array<Question>, };

/**
 * The year's theme, chosen or written by the host.
 */
export type ThemeOfYear = { 
/**
 * What it is a theme for, e.g. »Organisationens tema«.
 */
rotation: string, 
/**
 * Its name.
 */
title: string, 
/**
 * Whether the guide has it for other years.
 */
from_guide: boolean, };

/**
 * How far a theme is.
 */
export type ThemeProgress = { 
/**
 * The theme's id.
 */
theme: string, 
/**
 * Own questions answered or left open.
 */
done: number, 
/**
 * Own questions in all; 0 for a theme that is filled in together.
 */
of: number, };

/**
 * The words of a theme.
 */
export type ThemeWords = { 
/**
 * Its name.
 */
title?: string, 
/**
 * What it is about.
 */
intro?: string, 
/**
 * How it touches the other themes.
 */
touches?: string, };

/**
 * What can be tidied up once a plan is agreed.
 */
export type TidyView = { 
/**
 * The talk.
 */
conversation: ConversationCard, 
/**
 * How many answers of the other's are here.
 */
others: number, 
/**
 * How many own answers are here.
 */
own: number, };

/**
 * How far a sender is known.
 */
export type Trust = { "kind": "known", 
/**
 * Who.
 */
contact: ContactCard, 
/**
 * What the file calls them, where that is something else.
 */
proposes: Proposal | null, } | { "kind": "earlier_keys", 
/**
 * Who.
 */
contact: ContactCard, 
/**
 * When they were replaced.
 */
replaced: string, 
/**
 * Whether the contact can go back to them with this file: only with one that a new code opened, for who has the
 * keys of a stranger in their place can't be reached otherwise.
 */
can_return: boolean, } | { "kind": "unknown" } | { "kind": "new_keys", 
/**
 * Who it may be: more than one only where contacts share the name.
 */
contacts: Array<ContactCard>, } | { "kind": "answers", 
/**
 * Who that file was for.
 */
to: string, 
/**
 * What the file calls them, where that is something else.
 */
proposes: Proposal | null, };

/**
 * The years in which a rotating theme is used.
 */
export type Turn = { 
/**
 * The rotation's id.
 */
of: string, 
/**
 * First calendar year.
 */
first_year: number, 
/**
 * Last calendar year, included.
 */
last_year: number, };

/**
 * Opening with the password (adgangskode).
 */
export type Unlock = { 
/**
 * The password.
 */
password: string, 
/**
 * Whether the person has chosen it although they have moved to another computer.
 */
although_moved: boolean, };

/**
 * Opening with what the computer's keychain keeps.
 */
export type UnlockWithKeychain = { 
/**
 * Whether the person has chosen it although they have moved to another computer.
 */
although_moved: boolean, };

/**
 * Opening with the recovery code (nødkode) and choosing a new password.
 */
export type UnlockWithRecovery = { 
/**
 * The recovery code as typed.
 */
code: string, 
/**
 * The password from now on.
 */
new_password: string, 
/**
 * Whether the person has chosen it although they have moved to another computer.
 */
although_moved: boolean, };

/**
 * A question that has lost a mark. Where it is answered the mark counts all the same.
 */
export type Unmarked = { 
/**
 * The question.
 */
question: QuestionOf, 
/**
 * Whether it is not marked as sensitive any more.
 */
sensitive: boolean, 
/**
 * Whether it is not marked as mandatory any more.
 */
mandatory: boolean, };

/**
 * Day, time and deadline as they are written where they can't be read as they stand, such as a day without a time. They
 * are kept for the host to go on with, and never sent.
 */
export type UnreadTimes = { 
/**
 * What stands in the field for the day; may be empty.
 */
day: string, 
/**
 * What stands in the field for the time; may be empty.
 */
time: string, 
/**
 * What stands in the field for the deadline; may be empty.
 */
deadline: string, };

/**
 * Using a colleague's øvebane in one's own plan.
 */
export type UseShared = { 
/**
 * The colleague's file.
 */
id: PackageId, 
/**
 * Which of its øvebaner, counted from 0.
 */
index: number, 
/**
 * In the plan of which talk.
 */
conversation: ConversationId, 
/**
 * The kind of learning, in words that will stand in the plan where its guide has no such kind.
 */
learning: string, };

/**
 * Whether there is a vault, and whether it is open.
 */
export type VaultState = "new" | "locked" | "open";

/**
 * One version of a preparation that was taken in.
 */
export type VersionView = { 
/**
 * Its package's id.
 */
id: PackageId, 
/**
 * The name of whom it is from: an earlier leader's stays under their own.
 */
from: string, 
/**
 * When the sender made it.
 */
created: string, 
/**
 * When it was taken in.
 */
taken_in: string, 
/**
 * Whether it is the one that counts among its sender's.
 */
newest: boolean, };

/**
 * Something that waits on the start page.
 */
export type Waiting = { "kind": "recovery_code" } | { "kind": "receipt", 
/**
 * To whom.
 */
contact: ContactCard, } | { "kind": "unread", 
/**
 * Which talk.
 */
conversation: ConversationCard, 
/**
 * What it is.
 */
what: PackageKind, } | { "kind": "prepare", 
/**
 * Which talk.
 */
conversation: ConversationCard, } | { "kind": "talk", 
/**
 * Which talk.
 */
conversation: ConversationCard, } | { "kind": "approve", 
/**
 * Which talk.
 */
conversation: ConversationCard, } | { "kind": "plan", 
/**
 * Which talk.
 */
conversation: ConversationCard, } | { "kind": "invite", 
/**
 * To which talk.
 */
conversation: ConversationCard, } | { "kind": "due", 
/**
 * Which talk.
 */
conversation: ConversationCard, 
/**
 * The day.
 */
day: string, 
/**
 * Which agreement; nothing for a look at the whole plan.
 */
agreement: AgreementId | null, 
/**
 * What that agreement is.
 */
agreement_what: string | null, 
/**
 * How the two agreed to follow up on it, where they did.
 */
agreement_how: string | null, 
/**
 * Whether the day has passed.
 */
overdue: boolean, } | { "kind": "follow_up", 
/**
 * In which talk.
 */
conversation: ConversationCard, } | { "kind": "changed", 
/**
 * Which talk.
 */
conversation: ConversationCard, } | { "kind": "hand_in", 
/**
 * In which talk.
 */
conversation: ConversationCard, } | { "kind": "seal_key", 
/**
 * In which talk.
 */
conversation: ConversationCard, } | { "kind": "saved", 
/**
 * Which talk.
 */
conversation: ConversationCard, 
/**
 * The files.
 */
files: Array<SavedFile>, };

/**
 * Whom a talk waits for.
 */
export type WaitsFor = "you" | "them" | "nobody";

/**
 * Which dates.
 */
export type WhichDates = "talk" | "deadline" | "follow_ups" | "all";

/**
 * Whose answers.
 */
export type Whose = "others" | "own";

/**
 * Whose turn it is in a talk.
 */
export type WhoseTurn = "now" | "others" | "later" | "done";

/**
 * The layout of a file with an official wording.
 */
export type Wording = { 
/**
 * The id of the guide that the words are for; one that comes with Øvebane.
 */
wording_for: string, 
/**
 * Whose words they are.
 */
organisation: string, 
/**
 * Counts up by one each time the words change.
 */
version: number, 
/**
 * Where the words come from. It stands in the place of the guide's own line about that.
 */
origin: string, 
/**
 * Name on the screen.
 */
title?: string, 
/**
 * One sentence for the list of guides.
 */
summary?: string, 
/**
 * What the talk is for; paragraphs parted by blank lines.
 */
purpose?: string, 
/**
 * What the talk gives the one it is about; the whole list.
 */
gains?: Array<string>, 
/**
 * What the talk is to bring about; the whole list.
 */
aims?: Array<Passage>, 
/**
 * The steps of preparing; the whole list.
 */
steps?: Array<Passage>, 
/**
 * The year's process; the whole list.
 */
process?: Array<Passage>, 
/**
 * Good advice; the whole list.
 */
advice?: Array<Passage>, 
/**
 * Offers that every reader gets; the whole list.
 */
offers?: Array<Passage>, 
/**
 * Texts that the questions lean on; the whole list.
 */
references?: Array<Reference>, 
/**
 * What the organisation's talks rest on, with links; the whole list.
 */
foundation?: Array<Link>, 
/**
 * The places for the organisation's own words, filled in; the whole list.
 */
places?: Array<Passage>, 
/**
 * A fact worth telling, with its source.
 */
fact?: Fact, 
/**
 * The words at the ends of scales, by the scale's id.
 */
scales?: { [key in string]: ScaleWords }, 
/**
 * The words about rotations, by the rotation's id.
 */
rotations?: { [key in string]: RotationWords }, 
/**
 * The words of themes, by the theme's id.
 */
themes?: { [key in string]: ThemeWords }, 
/**
 * The words of questions, by the question's id.
 */
questions?: { [key in string]: QuestionWords }, 
/**
 * The words of the plan.
 */
plan?: PlanWords, };

/**
 * What one wrote in a field of own words in an earlier year.
 */
export type WordsBack = { 
/**
 * The year.
 */
year: number, 
/**
 * The words.
 */
text: string, };

/**
 * The fields of own words that every preparation has beside its guide's questions.
 */
export type WordsField = "earlier" | "examples" | "wishes" | "balance" | "senior";

/**
 * Writing what is known of a person.
 */
export type WriteWhatIsKnown = { 
/**
 * Of whom.
 */
contact: ContactId, 
/**
 * Where the text is saved.
 */
file: FileHandle, };

/**
 * Who wrote what stands in a field, and when.
 */
export type Written = { 
/**
 * Who.
 */
by: Role, 
/**
 * When, by their clock: of what came in a version, when that was made.
 */
at: string, };

/**
 * A field that two people wrote in together.
 */
export type WrittenBack = { 
/**
 * What its year's guide calls it.
 */
title: string, 
/**
 * What was written.
 */
text: string, };

/**
 * The questions and themes of a talk in which something is written, by id.
 */
export type WrittenIn = { 
/**
 * Questions that the two have filled in together.
 */
joint: Array<string>, 
/**
 * Questions that the leader has answered, or the host prepared.
 */
answered: Array<string>, 
/**
 * Themes with a shared note.
 */
noted: Array<string>, };

/**
 * One year.
 */
export type YearBack = { 
/**
 * Its talk.
 */
conversation: ConversationCard, 
/**
 * What the two wrote together besides: goals, and the plan's fields.
 */
written: Array<WrittenBack>, 
/**
 * The agreements that stood in the plan.
 */
agreements: Array<AgreementBack>, 
/**
 * Whether answers came that have been deleted since.
 */
answers_deleted: boolean, 
/**
 * How it was to talk this way, if something was written about it.
 */
evaluation: EarlierEvaluation | null, };

/**
 * The year's theme, chosen or written by the host.
 */
export type YearTheme = { "kind": "earlier", 
/**
 * Its id.
 */
theme: string, } | { "kind": "own", 
/**
 * Its name; a theme without is left out.
 */
title: string, 
/**
 * What it is about; may be empty.
 */
intro: string, };

/**
 * What beginning a talk in a given year would mean, before it is begun.
 */
export type YearView = { 
/**
 * Rotations that have no theme for the year, by name.
 */
without_theme: Array<string>, 
/**
 * A talk by the same guide family and year that is already here.
 */
already: ConversationCard | null, };

/** Every command: what it is asked with and what it gives. */
export type Commands = {
  /** Where the app stands. */
  start: { with: null, gives: StartView },
  /** Makes a new vault, opens it, and leaves a recovery code to be written down. */
  set_up: { with: SetUp, gives: StartView },
  /** How strong a password is. */
  judge_password: { with: JudgePassword, gives: StrengthView },
  /** Opens the vault with the password. */
  unlock: { with: Unlock, gives: StartView },
  /** Opens the vault with the recovery code and sets a new password. */
  unlock_with_recovery: { with: UnlockWithRecovery, gives: StartView },
  /** Closes the vault. */
  lock: { with: null, gives: StartView },
  /** Whether the computer's keychain opens the vault, and answers. */
  keychain: { with: null, gives: KeychainView },
  /** Gives what opens the vault to the computer's keychain, or takes it back. */
  set_keychain: { with: SetKeychain, gives: KeychainView },
  /** Opens the vault with what the computer's keychain keeps. */
  unlock_with_keychain: { with: UnlockWithKeychain, gives: StartView },
  /** Puts the newest good backup in the place of a damaged or missing vault, which is kept aside. */
  restore_backup: { with: RestoreBackup, gives: StartView },
  /** The same by the recovery code, for who has forgotten the password; sets a new one. */
  restore_backup_with_recovery: { with: UnlockWithRecovery, gives: StartView },
  /** Asks the password once more while the vault is open. */
  try_password: { with: Password, gives: null },
  /** Saves everything in one file, locked with a code of its own. */
  save_backup_file: { with: SaveBackupFile, gives: BackupFileSaved },
  /** How much of the backup file that is being made is done, in percent; none where none is being made. */
  backup_file_done: { with: null, gives: number | null },
  /** The backup file that is being made is wanted no longer. */
  stop_backup_file: { with: null, gives: null },
  /** Puts what a backup file holds in the vault's place, and opens it. */
  restore_backup_file: { with: RestoreBackupFile, gives: StartView },
  /** Says that the computer's clock is right, though it differs from the days that the app has seen. */
  believe_clock: { with: BelieveClock, gives: null },
  /** Makes a backup at once. */
  back_up_now: { with: null, gives: null },
  /** Sets a new password. */
  change_password: { with: ChangePassword, gives: null },
  /** Sets a new password, puts the vault under a new key, and leaves a new recovery code to be written down. */
  change_key: { with: ChangePassword, gives: RecoveryView },
  /** The recovery code, as long as it has not been written down. */
  recovery_code: { with: null, gives: RecoveryView },
  /** Types one group back: the code has been written down, and the app forgets it. */
  confirm_recovery: { with: ConfirmRecovery, gives: null },
  /** Makes a new recovery code; the earlier one opens nothing from then on. */
  new_recovery_code: { with: Password, gives: RecoveryView },
  /** All guides. */
  guides: { with: null, gives: GuidesView },
  /** One guide as a document. */
  guide: { with: GuideRef, gives: GuideView },
  /** Chooses whose guides come first. */
  choose_organisation: { with: ChooseOrganisation, gives: GuidesView },
  /** The start page. */
  home: { with: null, gives: HomeView },
  /** Those of these talks that are here and not in the bin. */
  talks: { with: Array<ConversationId>, gives: Array<ConversationCard> },
  /** What beginning this talk would mean. */
  look_at_year: { with: BeginConversation, gives: YearView },
  /** Begins a talk as the one it is about. */
  begin_conversation: { with: BeginConversation, gives: ConversationCard },
  /** Own preparation. */
  preparation: { with: ConversationRef, gives: PreparationView },
  /** Saves one field; comes back when it is on disk. */
  save_field: { with: SaveField, gives: Saved },
  /** What a file would hold if it was saved now. */
  look_at_leaving: { with: Leaving, gives: LeavingView },
  /** What would leave. */
  send_preview: { with: ConversationRef, gives: SendPreview },
  /** Holds a part back, or sends it. */
  include_part: { with: IncludePart, gives: SendPreview },
  /** Saves who the person is to others. */
  save_profile: { with: SaveProfile, gives: null },
  /** Saves the preparation as one encrypted file. */
  send_preparation: { with: SendPreparation, gives: SentView },
  /** Where handing in sealed stands in a talk; nothing where nobody has spoken of it. */
  seal: { with: ConversationRef, gives: SealView | null },
  /** Says whether one wants to hand in sealed, as the host offers. */
  answer_seal: { with: AnswerSeal, gives: SealView | null },
  /** Saves what opens the preparations that one has handed in sealed as one encrypted file. */
  send_seal_keys: { with: SendSealKeys, gives: SentView },
  /** Saves a receipt as one encrypted file. */
  send_receipt: { with: SendReceipt, gives: SentView },
  /** Everything that was saved as a file for someone, newest first. */
  sent: { with: null, gives: Array<SentView> },
  /** Notes that the person has sent files that were saved. */
  tell_sent: { with: TellSent, gives: null },
  /** What one sending held. */
  sent_content: { with: SentRef, gives: SentContent },
  /** A first look at a file. */
  inspect_file: { with: FileRef, gives: Inspection },
  /** Opens a file and shows what it holds; nothing is taken in. */
  open_file: { with: OpenFile, gives: IncomingView },
  /** Takes an opened file in. */
  take_in: { with: TakeIn, gives: TakenIn },
  /** The other's preparation. */
  received: { with: ReadReceived, gives: ReceivedView },
  /** The shared folder that files find their own way by. */
  mailbox: { with: null, gives: MailboxView },
  /** Chooses the shared folder, once all that is needed has been tried in it. */
  choose_mailbox: { with: FileRef, gives: MailboxView },
  /** Uses the shared folder no more. */
  leave_mailbox: { with: LeaveMailbox, gives: LeftMailbox },
  /** A place for a file in a contact's box in the shared folder. */
  place_in_mailbox: { with: ContactRef, gives: ChosenFile },
  /** Takes a file that lies for the person in the shared folder away from there, without taking it in. */
  remove_from_mailbox: { with: FileRef, gives: null },
  /** The guides that lie in the shared folder for everybody, and whether they are shown now: then the start page tells of them no */
  /** more. */
  guides_for_all: { with: boolean, gives: GuidesForAll },
  /** Lays a guide that was added in the shared folder for everybody, in the place of one's own earlier ones of it. */
  lay_for_all: { with: GuideRef, gives: GuidesForAll },
  /** Takes one's own of a guide away from there again. */
  take_back_for_all: { with: GuideRef, gives: GuidesForAll },
  /** The talks of one year that one hosts; nothing for the newest year. */
  overview: { with: number | null, gives: OverviewView },
  /** Says that the other does not use the app, or does after all. */
  set_on_paper: { with: SetOnPaper, gives: ConversationCard },
  /** Says that a talk's files of this kind have been read. */
  mark_read: { with: MarkRead, gives: null },
  /** Both sides' words beside each other. */
  side_by_side: { with: ConversationRef, gives: SideBySideView },
  /** Begins a talk as its host; one that is here already is gone on with. */
  begin_invitation: { with: BeginInvitation, gives: ConversationCard },
  /** The invitation as the host makes it. */
  invite: { with: ConversationRef, gives: InviteView },
  /** Saves when and where the talk is, and what is changed in its guide. */
  save_invitation: { with: SaveInvitation, gives: InvitationSaved },
  /** Saves the invitation as one encrypted file. */
  send_invitation: { with: SendInvitation, gives: SentView },
  /** What inviting many begins with. */
  many_invitations: { with: null, gives: ManyView },
  /** Saves the invitation to many that is being written. */
  save_many_draft: { with: ManyDraft, gives: string },
  /** What inviting everyone on the list would send, to be handed back when it is done. */
  many_to_invite: { with: ManyToInvite, gives: Seen },
  /** Saves an encrypted file for everyone on the list, all of them or none. */
  invite_many: { with: InviteMany, gives: InvitedMany },
  /** The invitation to a talk as it has been received; it counts as read from now on. */
  invitation: { with: ConversationRef, gives: InvitationView },
  /** What two people write together, and where the plan in it stands. */
  sheet: { with: ConversationRef, gives: SheetView },
  /** Saves one field of the sheet; comes back when it is on disk. */
  save_sheet: { with: SaveSheet, gives: SheetSaved },
  /** Chooses what a field says that both changed: one of the two texts, or a third. */
  choose_text: { with: SaveSheet, gives: SheetView },
  /** An id for a new agreement or day; nothing is saved before something is written in it. */
  new_agreement: { with: null, gives: AgreementId },
  /** The talk while it is held. */
  talk: { with: ConversationRef, gives: TalkView },
  /** Begins the talk, with the time it is given. */
  begin_talk: { with: BeginTalk, gives: TalkView },
  /** Leaves the talk without ending it. One left on its first page counts as begun only if something has been written. */
  leave_talk: { with: LeaveTalk, gives: TalkView },
  /** Notes the day the talk was held. */
  set_held: { with: SetHeld, gives: SheetView },
  /** The plan, read: what came of it waits no longer. */
  open_plan: { with: ConversationRef, gives: SheetView },
  /** What leaves with the plan. */
  plan_to_send: { with: ConversationRef, gives: PlanToSend },
  /** Saves the plan as one encrypted file. */
  send_plan: { with: SendPlan, gives: SentView },
  /** Approves the plan as it stands, and saves that as one encrypted file. */
  approve_plan: { with: ApprovePlan, gives: SentView },
  /** Notes that both have approved the plan on paper. */
  approve_on_paper: { with: ApproveOnPaper, gives: SheetView },
  /** How it goes with the plan and with well-being, through the year. */
  follow_up: { with: ConversationRef, gives: FollowUpView },
  /** Writes an entry, or changes one's own. */
  save_follow_up: { with: SaveFollowUp, gives: FollowUpView },
  /** Keeps the entry that one has begun, to go on with it later. */
  keep_begun_follow_up: { with: KeepBegunFollowUp, gives: null },
  /** Takes back one's own entry. */
  take_back_follow_up: { with: TakeBackFollowUp, gives: FollowUpView },
  /** Keeps one's own entry back, or lets it be sent. */
  keep_follow_up_back: { with: KeepFollowUpBack, gives: FollowUpPreview },
  /** What would leave in an update. */
  follow_up_preview: { with: ConversationRef, gives: FollowUpPreview },
  /** Saves an update as one encrypted file. */
  send_follow_ups: { with: SendFollowUps, gives: SentView },
  /** Saves dates as a file for a calendar. */
  save_dates: { with: SaveDates, gives: DatesSaved },
  /** What can be shared of a talk's plan. */
  share: { with: ConversationRef, gives: ShareView },
  /** Saves chosen øvebaner as one encrypted file. */
  share_agreements: { with: ShareAgreements, gives: SentView },
  /** Øvebaner that colleagues shared, and one's own that one shared. */
  shared: { with: null, gives: SharedView },
  /** Saves a few words back as one encrypted file. */
  send_encouragement: { with: SendEncouragement, gives: SentView },
  /** Puts a copy of a colleague's øvebane into one's own plan, as an agreement to go on with. */
  use_shared: { with: UseShared, gives: AgreementId },
  /** Deletes øvebaner that a colleague shared. */
  delete_shared: { with: SharedRef, gives: Deleted },
  /** The years that the same two people have behind them. */
  look_back: { with: ConversationRef, gives: LookBackView },
  /** Keeps an agreement from before the app. */
  keep_earlier_agreement: { with: KeepEarlierAgreement, gives: LookBackView },
  /** Takes an agreement from before the app away. */
  delete_earlier_agreement: { with: DeleteEarlierAgreement, gives: LookBackView },
  /** A first look at a guide file; nothing is added. */
  look_at_guide_file: { with: FileRef, gives: GuideFileView },
  /** Adds a guide, or lays an official wording over one. */
  add_guide: { with: AddGuide, gives: GuideCard },
  /** Takes away what was added under a guide's id; talks keep the words they were begun with. */
  remove_guide: { with: GuideRef, gives: null },
  /** Saves an added guide or wording as one encrypted file. */
  send_guide: { with: SendGuide, gives: SentView },
  /** The guides in the making, the one saved last first. */
  drafts: { with: null, gives: Array<DraftCard> },
  /** Begins a guide. */
  begin_draft: { with: BeginDraft, gives: DraftId },
  /** Takes a guide that was added up again for its next version; one that is in the workshop already is gone on with. */
  next_version: { with: GuideRef, gives: DraftId },
  /** A guide in the making. */
  draft: { with: DraftRef, gives: DraftView },
  /** Saves all that stands in a draft; comes back when it is on disk. */
  save_draft: { with: SaveDraft, gives: DraftSaved },
  /** Takes a draft away for good; the guide that it was published as stays. */
  delete_draft: { with: DraftRef, gives: null },
  /** What publishing a draft would do. */
  look_at_publishing: { with: DraftRef, gives: PublishingView },
  /** Makes a version of a draft and adds it to the guides here. */
  publish_draft: { with: DraftRef, gives: GuideCard },
  /** What a document says, to begin a guide from. */
  read_document: { with: FileRef, gives: DocumentView },
  /** What a pasted text says, as a document that holds nothing else. */
  read_text: { with: ReadText, gives: DocumentView },
  /** How a guide is written as a file, as the page for authors says it. */
  page_for_authors: { with: null, gives: string },
  /** Saves the schema that an editor checks such a file by. */
  save_guide_schema: { with: SaveGuideSchema, gives: ChosenFile },
  /** Saves a guide that was added, or a wording, as the file that others can add. */
  save_guide_file: { with: SaveGuideFile, gives: ChosenFile },
  /** What stands in forms that nobody has saved. */
  begun: { with: null, gives: Array<BegunForm> },
  /** Keeps what stands in a form by now; comes back when it is on disk. */
  keep_begun: { with: KeepBegun, gives: null },
  /** What stood in a field before something else did, the newest first. */
  earlier_texts: { with: FieldOfTalk, gives: Array<EarlierText> },
  /** Puts a talk in the bin. */
  bin_conversation: { with: ConversationRef, gives: null },
  /** The talks in the bin. */
  bin: { with: null, gives: Array<HeldTalk> },
  /** Takes a talk out of the bin again. */
  put_back: { with: ConversationRef, gives: null },
  /** Deletes a talk that is in the bin for good, with everything in it. */
  delete_conversation: { with: ConversationRef, gives: Deleted },
  /** Saves a file that asks its receiver to delete what was sent earlier. */
  send_withdrawal: { with: SendWithdrawal, gives: SentView },
  /** What can be tidied up in a talk whose plan is agreed. */
  tidy: { with: ConversationRef, gives: TidyView },
  /** Deletes the answers in a talk whose plan is agreed. */
  delete_answers: { with: DeleteAnswers, gives: Deleted },
  /** Everything that hangs on a person. */
  person: { with: ContactRef, gives: PersonView },
  /** Corrects another person's name. */
  correct_name: { with: CorrectName, gives: null },
  /** Says whether a contact is to be known as what their newest file calls them. */
  answer_proposal: { with: AnswerProposal, gives: null },
  /** Deletes a person, and everything about them if that is said. */
  delete_person: { with: DeletePerson, gives: Deleted },
  /** Saves everything that is known of a person as a readable text. */
  write_what_is_known: { with: WriteWhatIsKnown, gives: ChosenFile },
  /** Saves the plan as one encrypted file for a new host. */
  hand_over: { with: HandOver, gives: SentView },
  /** A saved file as text that can stand in a mail. */
  as_text: { with: FileRef, gives: string },
  /** Takes a pasted text for a file, to be opened. */
  paste_text: { with: PasteText, gives: FileRef },
  /** Notes where a plan was filed. */
  set_filed: { with: SetFiled, gives: SheetView },
  /** All contacts by name. */
  contacts: { with: null, gives: Array<ContactCard> },
  /** The settings. */
  settings: { with: null, gives: SettingsView },
  /** Light or dark. */
  set_appearance: { with: SetAppearance, gives: null },
  /** When the app locks itself. */
  set_auto_lock: { with: SetAutoLock, gives: null },
  /** Saves the person's secret key for rescue with the stock `age` tool. */
  export_key: { with: ExportKey, gives: ChosenFile },
};
