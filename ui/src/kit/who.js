// Who sees a field, said at the field in words and with an icon.

import { html } from 'lit';
import * as da from './da.js';
import { lockIcon, personIcon } from './icons.js';

/**
 * For a field that is sent with the preparation. In a talk on one's own screen it stands there, sent or not.
 * @param {string} reader the other person's name; empty when not known
 * @param {boolean} sensitive whether it is only sent when chosen
 * @param {string} id what the field points at
 */
export function seenWhenSent(reader, sensitive, id) {
  const words = (sensitive ? da.seen.ifChosen : da.seen.whenSent)(reader);
  return html`<p class="who" id=${id}>${sensitive ? lockIcon : personIcon} <span>${words}</span></p>`;
}

/** What the fields of a page point at that says once who sees them. */
export const seenOnPage = 'page-who';

/**
 * Once at the top of a page, for all its fields that say nothing else.
 * @param {string} reader the other person's name; empty when not known
 */
export const seenByDefault = (reader) => seenWhenSent(reader, false, seenOnPage);

/**
 * For a private note.
 * @param {string} id what the field points at
 */
export function seenByYou(id) {
  return html`<p class="who" id=${id}>${lockIcon} <span>${da.seen.byYou}</span></p>`;
}
