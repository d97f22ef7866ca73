// Every page by its name, with what it is opened with. A page is loaded the first time it is opened.

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
 * @property {{ conversation: ConversationId, theme?: string, field?: string }} preparation
 * @property {{ conversation: ConversationId, forTalk?: boolean }} send
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

/** @type {{ [Name in keyof PageParams]: () => Promise<{ open: (params: PageParams[Name]) => Promise<Page> }> }} */
export const pages = {
  'first-run': () => import('./pages/first-run.js'),
  unlock: () => import('./pages/unlock.js'),
  start: () => import('./pages/start.js'),
  guides: () => import('./pages/guides.js'),
  guide: () => import('./pages/guide.js'),
  begin: () => import('./pages/begin.js'),
  contacts: () => import('./pages/contacts.js'),
  settings: () => import('./pages/settings.js'),
  recovery: () => import('./pages/recovery.js'),
  preparation: () => import('./pages/preparation.js'),
  send: () => import('./pages/send.js'),
  saved: () => import('./pages/saved.js'),
  sent: () => import('./pages/sent.js'),
  'sent-content': () => import('./pages/sent-content.js'),
  'open-file': () => import('./pages/open-file.js'),
  received: () => import('./pages/received.js'),
  receipt: () => import('./pages/receipt.js'),
  invite: () => import('./pages/invite.js'),
  'invite-many': () => import('./pages/invite-many.js'),
  invitation: () => import('./pages/invitation.js'),
  'open-many': () => import('./pages/open-many.js'),
  overview: () => import('./pages/overview.js'),
  'side-by-side': () => import('./pages/side-by-side.js'),
  talk: () => import('./pages/talk.js'),
  plan: () => import('./pages/plan.js'),
  'send-plan': () => import('./pages/send-plan.js'),
  'approve-plan': () => import('./pages/approve-plan.js'),
  'follow-up': () => import('./pages/follow-up.js'),
  'send-follow-up': () => import('./pages/send-follow-up.js'),
  share: () => import('./pages/share.js'),
  others: () => import('./pages/others.js'),
  'look-back': () => import('./pages/look-back.js'),
  'add-guide': () => import('./pages/add-guide.js'),
  'send-guide': () => import('./pages/send-guide.js'),
  bin: () => import('./pages/bin.js'),
  person: () => import('./pages/person.js'),
};

/** Loads the pages that have not been opened yet, so that no step waits for one. One that fails is tried again when opened. */
export async function loadPages() {
  for (const load of Object.values(pages)) await load().catch(() => {});
}
