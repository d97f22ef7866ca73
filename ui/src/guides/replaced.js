// What a guide takes the place of, and what it asks otherwise.

import { html, nothing } from 'lit/html.js';
import { heldAgainst, markedText } from '../shared/marked.js';
import * as da from './da.js';

/** @import { AskedOtherwise, Replaced } from '../api' */

/** @param {Replaced} replaced */
export const replacedView = (replaced) => html`<p class="notice">${da.ownGuides.replaced.what(replaced)}</p>
  ${askedOtherwise(replaced)}`;

/** @param {Replaced} replaced */
export const askedOtherwise = ({ changes, scales }) => html`${scales ? html`<p>${da.ownGuides.replaced.scales}</p>` : nothing}
${changes.length === 0 ? nothing : changesView(changes)}`;

/** @param {AskedOtherwise[]} changes */
const changesView = (changes) => html`<section class="stack" aria-labelledby="asked-otherwise">
  <h2 id="asked-otherwise">${da.ownGuides.replaced.title}</h2>
  <ul class="asked-otherwise">
    ${changes.map((change) => html`<li><p class="hint">${change.theme}</p>${changeView(change)}</li>`)}
  </ul>
</section>`;

/** @param {AskedOtherwise} change */
function changeView({ before, now, options }) {
  const words = da.ownGuides.replaced;
  if (before === null) return html`<p><strong>${words.added}</strong> ${now}</p>`;
  if (now === null) return html`<p><strong>${words.gone}</strong> ${before}</p>`;
  if (before === now) return html`<p><strong>${options.length > 0 ? words.chosenAmong(options) : words.answered}</strong> ${now}</p>`;
  const [was, is] = heldAgainst(before, now);
  return html`<p><strong>${words.before}</strong> ${markedText(was, 'before')}</p>
    <p><strong>${words.now}</strong> ${markedText(is, 'after')}</p>`;
}
