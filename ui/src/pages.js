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
  'first-run': () => import('./start/first-run.js'),
  unlock: () => import('./start/unlock.js'),
  start: () => import('./start/start.js'),
  guides: () => import('./guides/guides.js'),
  guide: () => import('./guides/guide.js'),
  begin: () => import('./start/begin.js'),
  contacts: () => import('./people/contacts.js'),
  settings: () => import('./settings/settings.js'),
  recovery: () => import('./start/recovery.js'),
  preparation: () => import('./prepare/preparation.js'),
  send: () => import('./send/send.js'),
  saved: () => import('./send/saved.js'),
  sent: () => import('./send/sent.js'),
  'sent-content': () => import('./send/sent-content.js'),
  'open-file': () => import('./receive/open-file.js'),
  received: () => import('./receive/received.js'),
  receipt: () => import('./send/receipt.js'),
  invite: () => import('./invite/invite.js'),
  'invite-many': () => import('./invite/invite-many.js'),
  invitation: () => import('./invite/invitation.js'),
  'open-many': () => import('./receive/open-many.js'),
  overview: () => import('./invite/overview.js'),
  'side-by-side': () => import('./prepare/side-by-side.js'),
  talk: () => import('./talk/talk.js'),
  plan: () => import('./plan/plan.js'),
  'send-plan': () => import('./plan/send.js'),
  'approve-plan': () => import('./plan/approve.js'),
  'follow-up': () => import('./follow-up/follow-up.js'),
  'send-follow-up': () => import('./follow-up/send.js'),
  share: () => import('./share/share.js'),
  others: () => import('./share/others.js'),
  'look-back': () => import('./look-back/look-back.js'),
  'add-guide': () => import('./guides/add.js'),
  'send-guide': () => import('./guides/send.js'),
  bin: () => import('./people/bin.js'),
  person: () => import('./people/person.js'),
};

/** Loads the pages that have not been opened yet, so that no step waits for one. One that fails is tried again when opened. */
export async function loadPages() {
  for (const load of Object.values(pages)) await load().catch(() => {});
}
