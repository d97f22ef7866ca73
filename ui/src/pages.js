// Every page by its name, with what it is opened with.

import * as addGuide from './pages/add-guide.js';
import * as approvePlan from './pages/approve-plan.js';
import * as begin from './pages/begin.js';
import * as bin from './pages/bin.js';
import * as contacts from './pages/contacts.js';
import * as firstRun from './pages/first-run.js';
import * as followUp from './pages/follow-up.js';
import * as guide from './pages/guide.js';
import * as guides from './pages/guides.js';
import * as invitation from './pages/invitation.js';
import * as inviteMany from './pages/invite-many.js';
import * as invite from './pages/invite.js';
import * as lookBack from './pages/look-back.js';
import * as openFile from './pages/open-file.js';
import * as openMany from './pages/open-many.js';
import * as others from './pages/others.js';
import * as overview from './pages/overview.js';
import * as person from './pages/person.js';
import * as plan from './pages/plan.js';
import * as preparation from './pages/preparation.js';
import * as receipt from './pages/receipt.js';
import * as received from './pages/received.js';
import * as recovery from './pages/recovery.js';
import * as saved from './pages/saved.js';
import * as sendGuide from './pages/send-guide.js';
import * as sendFollowUp from './pages/send-follow-up.js';
import * as send from './pages/send.js';
import * as sendPlan from './pages/send-plan.js';
import * as sentContent from './pages/sent-content.js';
import * as sent from './pages/sent.js';
import * as settings from './pages/settings.js';
import * as share from './pages/share.js';
import * as sideBySide from './pages/side-by-side.js';
import * as start from './pages/start.js';
import * as talk from './pages/talk.js';
import * as unlock from './pages/unlock.js';

/** @import { TemplateResult } from 'lit' */
/** @import { AgreementId, ChosenFile, ContactId, ConversationId, PackageId, SentView } from './api' */

/**
 * An open page. `view` is a function of the page's own state and is drawn again by `redraw()`.
 * @typedef {object} Page
 * @property {string} title for the window's title
 * @property {() => TemplateResult} view with one `<h1>`, which takes focus when the page opens
 * @property {() => Promise<void>} [leave] awaited before another page opens; while it rejects, the page stays
 * @property {(error: unknown) => string | null} [saidAt] the id of where the page itself says this error, when it does
 * @property {() => void} [shown] called once the page is drawn
 * @property {() => boolean} [awake] whether the app stays open though nobody touches it
 * @property {boolean} [plain] without the app's top bar
 */

/**
 * What each page is opened with.
 * @typedef {object} PageParams
 * @property {{}} first-run
 * @property {{}} unlock
 * @property {{}} start
 * @property {{}} guides
 * @property {{ id: string }} guide
 * @property {{ guide?: string }} begin
 * @property {{}} contacts
 * @property {{}} settings
 * @property {{}} recovery
 * @property {{ conversation: ConversationId, theme?: string }} preparation
 * @property {{ conversation: ConversationId }} send
 * @property {{ sent: SentView, file: ChosenFile }} saved
 * @property {{}} sent
 * @property {{ id: PackageId }} sent-content
 * @property {{ file: ChosenFile }} open-file
 * @property {{ conversation: ConversationId, version?: PackageId }} received
 * @property {{ contact: ContactId }} receipt
 * @property {{ conversation?: ConversationId }} invite
 * @property {{}} invite-many
 * @property {{ conversation: ConversationId }} invitation
 * @property {{ files: ChosenFile[] }} open-many
 * @property {{}} overview
 * @property {{ conversation: ConversationId }} side-by-side
 * @property {{ conversation: ConversationId }} talk
 * @property {{ conversation: ConversationId, write?: boolean, agreement?: AgreementId }} plan an agreed one opens to be read,
 *   unless it is to be written in, or an agreement in it is
 * @property {{ conversation: ConversationId }} send-plan
 * @property {{ conversation: ConversationId }} approve-plan
 * @property {{ conversation: ConversationId, agreement?: AgreementId }} follow-up
 * @property {{ conversation: ConversationId }} send-follow-up
 * @property {{ conversation: ConversationId }} share
 * @property {{}} others
 * @property {{ conversation: ConversationId }} look-back
 * @property {{ file: ChosenFile }} add-guide
 * @property {{ id: string }} send-guide
 * @property {{}} bin
 * @property {{ contact: ContactId }} person
 */

/** @type {{ [Name in keyof PageParams]: { open: (params: PageParams[Name]) => Promise<Page> } }} */
export const pages = {
  'first-run': firstRun,
  unlock,
  start,
  guides,
  guide,
  begin,
  contacts,
  settings,
  recovery,
  preparation,
  send,
  saved,
  sent,
  'sent-content': sentContent,
  'open-file': openFile,
  received,
  receipt,
  invite,
  'invite-many': inviteMany,
  invitation,
  'open-many': openMany,
  overview,
  'side-by-side': sideBySide,
  talk,
  plan,
  'send-plan': sendPlan,
  'approve-plan': approvePlan,
  'follow-up': followUp,
  'send-follow-up': sendFollowUp,
  share,
  others,
  'look-back': lookBack,
  'add-guide': addGuide,
  'send-guide': sendGuide,
  bin,
  person,
};
