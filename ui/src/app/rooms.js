// What the rooms give the app: their pages, and how a file of each kind is shown. They are handed over when the app
// begins, so the app names no room, and a room no other.

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { Question } from '../kit/dialog.js' */
/** @import {
 *   AgreementId, BackupFileSaved, ChosenFile, ContactId, ConversationId, DraftId, FileContent, Guide, IncomingView, NotInvited, Order, PackageId, SentView,
 *   TakenIn, Theme
 * } from '../api' */

/**
 * An open page. `view` is a function of the page's own state and is drawn again by `redraw()`.
 * @typedef {object} Page
 * @property {string} title for the window's title
 * @property {() => TemplateResult} view with one `<h1>`, which takes focus when the page opens
 * @property {() => Promise<void>} [keep] keeps on disk what stands in forms that save nothing before they are asked to; called at each
 *   pause in the typing, and before the page is left
 * @property {() => Promise<void>} [leave] awaited before another page opens; while it rejects, the page stays
 * @property {() => string[]} [unsaved] what could not be saved, by the names of its fields
 * @property {() => Question | null} [loses] what nobody can get back once the page is left, as a question that is asked before that, and before
 *   the app closes; after a lock the page opens again
 * @property {(error: unknown) => string | null} [saidAt] the id of where the page itself says this error, when it does
 * @property {() => void} [shown] called once the page is drawn
 * @property {() => Record<string, unknown>} [at] what opens this page again at the step where it is, as its params
 * @property {() => boolean} [awake] whether the app stays open though nobody touches it
 * @property {() => Promise<void>} [mail] called when something may have come by the shared folder
 * @property {(files: ChosenFile[]) => ChosenFile[]} [files] takes files that were dropped or pasted, as far as the page has a use for them;
 *   gives the others
 * @property {boolean} [plain] without the app's top bar
 */

/**
 * What each page is opened with.
 * @typedef {object} PageParams
 * @property {{}} first-run
 * @property {{}} unlock
 * @property {{}} fetch
 * @property {{}} start
 * @property {{}} guides
 * @property {{ id: string }} guide
 * @property {{ guide?: string }} begin
 * @property {{}} contacts
 * @property {{}} settings
 * @property {{ saved: BackupFileSaved, moving: boolean }} backup-saved
 * @property {{}} recovery
 * @property {{ conversation: ConversationId, theme?: string, field?: string }} preparation
 * @property {{ conversation: ConversationId, theme?: string, forTalk?: boolean }} send
 * @property {{ sent: SentView, file: ChosenFile }} saved
 * @property {{}} sent
 * @property {{ id: PackageId }} sent-content
 * @property {{ file: ChosenFile }} open-file
 * @property {{ conversation: ConversationId, version?: PackageId }} received
 * @property {{ contact: ContactId }} receipt
 * @property {{ conversation?: ConversationId, whom?: NotInvited }} invite
 * @property {{}} invite-many
 * @property {{ conversation: ConversationId }} invitation
 * @property {{ files: ChosenFile[] }} open-many
 * @property {{}} overview
 * @property {{ conversation: ConversationId }} side-by-side
 * @property {{ conversation: ConversationId, step?: number }} talk
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
 * @property {{ guide?: string, wording?: boolean }} new-guide with the guide that it is to be begun from, if that is chosen, or whose official wording is to be written
 * @property {{ draft: DraftId, step?: string, field?: string }} draft at one of its parts, or at a field in it
 * @property {{ draft: DraftId, step?: string, field?: string }} wording the same of an official wording
 * @property {{ draft: DraftId }} publish-draft
 * @property {{}} guide-file
 * @property {{}} bin
 * @property {{ contact: ContactId }} person
 */

/** @typedef {keyof PageParams} PageName */

/** @typedef {FileContent['kind']} Kind */

/**
 * How one kind is shown.
 * @template {Kind} K
 * @typedef {object} Content
 * @property {(content: Extract<FileContent, { kind: K }>, incoming: IncomingView | null) => TemplateResult} view
 *   `incoming` is the whole file while it has not been taken in; null for one that was sent
 * @property {true} [brief] it is a sentence or two, read before the button and not on a paper of its own
 * @property {(incoming: IncomingView) => Partial<Record<Order, string>>} [order] what it means that something of it is
 *   here already; without it nothing is said of that
 * @property {(taken: TakenIn) => Promise<boolean>} taken goes where it can be read, once taken in; `false` when the
 *   page is to say thanks and stay
 */

/** @typedef {{ [K in Kind]: Content<K> }} Contents */

/**
 * @typedef {object} HelpRoom
 * @property {(page: PageName) => Promise<void>} openHelp shows what there is to know of a page, or takes it away again; resolves
 *   once it is closed
 */

/**
 * How a guide that is being written will look.
 * @typedef {object} Previews
 * @property {(guide: Guide) => TemplateResult} whole all of it, as a document
 * @property {(guide: Guide, theme: Theme) => TemplateResult} theme the page on which a leader answers the questions of a theme
 * @property {(guide: Guide) => TemplateResult} plan the form that the plan is written in
 */

/**
 * What is loaded the first time that it is asked for: a page, how files are shown, how a guide will look, or help.
 * @typedef {object} Rooms
 * @property {{ [Name in keyof PageParams]: () => Promise<{ open: (params: PageParams[Name]) => Promise<Page> }> }} pages
 * @property {() => Promise<unknown>} styles how all but the [FIRST] pages look
 * @property {() => Promise<{ contents: Contents }>} contents
 * @property {() => Promise<{ previews: Previews }>} previews
 * @property {() => Promise<HelpRoom>} help
 */

/** The pages that the app can open with. They look as they do by what is loaded with the app. @type {Set<keyof PageParams>} */
const FIRST = new Set(['first-run', 'unlock', 'start']);

/** @type {Rooms} */
let rooms;

/** @param {Rooms} given */
export function useRooms(given) {
  rooms = given;
}

/**
 * How a page is opened.
 * @template {keyof PageParams} Name
 * @param {Name} name
 * @returns {Promise<(params: any) => Promise<Page>>}
 */
export const pageOf = async (name) => (FIRST.has(name) ? await rooms.pages[name]() : await withStyles(rooms.pages[name])).open;

/**
 * What is to be shown, once the page has its styles.
 * @template Loaded
 * @param {() => Promise<Loaded>} load
 */
async function withStyles(load) {
  const [loaded] = await Promise.all([load(), rooms.styles()]);
  return loaded;
}

/**
 * How a file of this kind is shown.
 * @param {Kind} kind
 * @returns {Promise<Content<any>>}
 */
export const contentOf = async (kind) => (await withStyles(rooms.contents)).contents[kind];

/** What shows how a guide will look. */
export const previews = async () => (await withStyles(rooms.previews)).previews;

/** What shows help. */
export const helpRoom = () => withStyles(rooms.help);

/** Loads what has not been asked for yet, so that no step waits for it. What fails is tried again when it is asked for. */
export async function loadRooms() {
  for (const load of [rooms.styles, ...Object.values(rooms.pages), rooms.contents, rooms.previews, rooms.help]) await load().catch(() => {});
}
