// Who sees a field, said at the field in words and with an icon.

import { html } from 'lit';
import * as da from '../text/da.js';
import { lockIcon, personIcon } from './icons.js';

/**
 * For a field that is sent with the preparation.
 * @param {string} reader the other person's name; empty when not known
 * @param {boolean} sensitive whether it is only sent when chosen
 * @param {string} id what the field points at
 */
export function seenWhenSent(reader, sensitive, id) {
  const words = sensitive ? da.preparation.seenIfChosen(reader) : da.preparation.seenWhenSent(reader);
  return html`<p class="who" id=${id}>${sensitive ? lockIcon : personIcon} <span>${words}</span></p>`;
}

/**
 * For a private note.
 * @param {string} id what the field points at
 */
export function seenByYou(id) {
  return html`<p class="who" id=${id}>${lockIcon} <span>${da.preparation.seenByYou}</span></p>`;
}
