// Who sees a field, said at the field in words and with an icon.

import { html } from 'lit';
import * as da from './da.js';
import { lockIcon, personIcon } from './icons.js';

/** @import { Role } from '../api' */

/**
 * For a field that is sent with the preparation.
 * @param {string} reader the other person's name; empty when not known
 * @param {boolean} sensitive whether it is only sent when chosen
 * @param {string} id what the field points at
 * @param {Role} [by] a host's words stand on the screen of the talk they hold, sent or not
 */
export function seenWhenSent(reader, sensitive, id, by = 'subject') {
  const { ifChosen, asHost, whenSent } = da.seen;
  const words = (sensitive ? ifChosen : by === 'host' ? asHost : whenSent)(reader);
  return html`<p class="who" id=${id}>${sensitive ? lockIcon : personIcon} <span>${words}</span></p>`;
}

/** What the fields of a page point at that says once who sees them. */
export const seenOnPage = 'page-who';

/**
 * Once at the top of a page, for all its fields that say nothing else.
 * @param {string} reader the other person's name; empty when not known
 * @param {Role} by
 */
export const seenByDefault = (reader, by) => seenWhenSent(reader, false, seenOnPage, by);

/**
 * For a private note.
 * @param {string} id what the field points at
 */
export function seenByYou(id) {
  return html`<p class="who" id=${id}>${lockIcon} <span>${da.seen.byYou}</span></p>`;
}
