// Asks that earlier files be deleted, as it is shown before it is taken in and after it was sent.

import { html, nothing } from 'lit/html.js';
import * as da from './da.js';

/** @import { IncomingView } from '../api' */

const words = da.withdrawal;

/** @param {IncomingView} incoming */
function preview({ sender: { name }, erases }) {
  if (erases.length === 0) return html`<p>${words.nothingHere}</p>`;
  const newest = erases.some((version) => version.newest);
  return html`<div class="stack">
    <p>${words.lead}</p>
    <ul>
      ${erases.map(
        (version) => html`<li>
          ${words.version(version.created)} ${version.newest ? html`<strong>(${words.newest})</strong>` : nothing}
        </li>`,
      )}
    </ul>
    <p><strong>${newest ? words.noneLeft(name) : words.keeps}</strong></p>
  </div>`;
}

/** @type {import('../app/rooms.js').Content<'withdrawal'>} */
export const content = {
  brief: true,
  view: ({ files }, incoming) => (incoming ? preview(incoming) : html`<p>${words.sentContent(files)}</p>`),
  taken: async () => false,
};
