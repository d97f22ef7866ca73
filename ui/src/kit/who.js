// Who sees a field, said at the field in words and with an icon.

import { html } from 'lit/html.js';
import * as da from './da.js';
import { lockIcon, personIcon } from './icons.js';

/** @import { ConversationCard, SentView } from '../api' */

/** @typedef {Pick<SentView, 'to' | 'at' | 'known_sent'>} Sending a file that something was in */

/**
 * Who sees what is written, in words: no longer only oneself, once a file with it has been saved.
 * @param {Sending | null} sent the newest file with it
 * @param {string} before what is said as long as there is none
 * @param {string} again when the other sees what is written after that, to »til …«
 */
export const seenOf = (sent, before, again) => (sent ? da.seen.since(sent, again) : before);

/**
 * @typedef {object} Read
 * @property {string} reader the other person's name, empty when not known
 * @property {Sending | null} newest the newest file with the preparation
 * @property {Pick<ConversationCard, 'held'>} [card] the talk, where there is one
 */

/**
 * For a field that is sent with the preparation. In a talk on one's own screen it stands there, sent or not.
 * @param {Read} read
 * @param {boolean} sensitive whether it is only sent when chosen
 * @param {string} id what the field points at
 */
export function seenWhenSent({ reader, newest, card }, sensitive, id) {
  const { ifChosen, ifChosenOrWas } = da.seen;
  const words = sensitive ? (newest ? ifChosenOrWas : ifChosen)(reader) : seenUntil(reader, newest, Boolean(card?.held));
  return html`<p class="who" id=${id}>${sensitive ? lockIcon : personIcon} <span>${words}</span></p>`;
}

/** @param {string} reader @param {Sending | null} newest @param {boolean} met whether the talk has been held */
function seenUntil(reader, newest, met) {
  const { whenSent, whenSentAgain, whenSentAfter, whenSentAgainAfter } = da.seen;
  return met ? seenOf(newest, whenSentAfter(reader), whenSentAgainAfter) : seenOf(newest, whenSent(reader), whenSentAgain);
}

/** What the fields of a page point at that says once who sees them. */
export const seenOnPage = 'page-who';

/**
 * Once at the top of a page, for all its fields that say nothing else.
 * @param {Read} read
 */
export const seenByDefault = (read) => seenWhenSent(read, false, seenOnPage);

/**
 * For a private note.
 * @param {string} id what the field points at
 */
export function seenByYou(id) {
  return html`<p class="who" id=${id}>${lockIcon} <span>${da.seen.byYou}</span></p>`;
}
