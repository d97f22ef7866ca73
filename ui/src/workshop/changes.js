// What a version has otherwise than the one before it, in words.

import { html } from 'lit/html.js';
import { heldAgainst, markedText } from '../shared/marked.js';
import * as da from './da.js';

/** @import { AskedOtherwise, GuideChange } from '../api' */

/** @param {GuideChange[]} all @param {string} title */
export const changesView = (all, title) => html`<section class="stack" aria-labelledby="ws-changes">
  <h2 id="ws-changes">${title}</h2>
  <ul class="asked-otherwise">
    ${all.map((change) => html`<li>${change.kind === 'asked' ? asked(change) : html`<p>${da.changes.one(change)}</p>`}</li>`)}
  </ul>
</section>`;

/** @param {AskedOtherwise} change */
function asked({ theme, before, now, options }) {
  const words = da.changes;
  const of = html`<p class="hint">${theme}</p>`;
  if (before === null) return html`${of}<p><strong>${words.added}</strong> ${now}</p>`;
  if (now === null) return html`${of}<p><strong>${words.gone}</strong> ${before}</p>`;
  if (before === now) return html`${of}<p><strong>${options.length > 0 ? words.chosenAmong(options) : words.answered}</strong> ${now}</p>`;
  const [was, is] = heldAgainst(before, now);
  return html`${of}
    <p><strong>${words.before}</strong> ${markedText(was, 'before')}</p>
    <p><strong>${words.now}</strong> ${markedText(is, 'after')}</p>`;
}
