// What a file holds, by its kind: how it is shown, and where one goes when it has been taken in.

import { content as followUp } from '../follow-up/content.js';
import { content as guide } from '../guides/content.js';
import { content as invitation } from '../invite/content.js';
import { content as approval } from '../plan/approval-content.js';
import { content as plan } from '../plan/content.js';
import { content as oevebaner } from '../share/content.js';
import { content as encouragement } from '../share/encouragement-content.js';
import { content as contact } from './contact-content.js';
import { content as preparation } from './preparation-content.js';
import { content as withdrawal } from './withdrawal-content.js';

/** @import { TemplateResult } from 'lit' */
/** @import { FileContent, IncomingView, Order, TakenIn } from '../api' */

/** @typedef {FileContent['kind']} Kind */

/**
 * How one kind is shown.
 * @template {Kind} K
 * @typedef {object} Content
 * @property {(content: Extract<FileContent, { kind: K }>, incoming: IncomingView | null) => TemplateResult} view
 *   `incoming` is the whole file while it has not been taken in; nothing for one that was sent
 * @property {(incoming: IncomingView) => Partial<Record<Order, string>>} [order] what it means that something of it is
 *   here already; without it there is nothing to say of that
 * @property {(taken: TakenIn) => Promise<boolean>} taken goes where it can be read, once taken in; `false` when the
 *   page is to say thanks and stay
 */

/** @type {{ [K in Kind]: Content<K> }} */
const contents = {
  contact,
  invitation,
  preparation,
  plan,
  approval,
  follow_up: followUp,
  oevebaner,
  encouragement,
  guide,
  withdrawal,
};

/**
 * @param {FileContent} content
 * @param {IncomingView | null} incoming
 */
export function contentView(content, incoming) {
  const kind = /** @type {Content<any>} */ (contents[content.kind]);
  return kind.view(content, incoming);
}

/** What it means for taking a file in that something of it is here already. @param {IncomingView} incoming */
export const orderInWords = (incoming) => contents[incoming.content.kind].order?.(incoming)[incoming.order] ?? '';

/** @param {TakenIn} taken */
export const afterTakingIn = (taken) => contents[taken.kind].taken(taken);
