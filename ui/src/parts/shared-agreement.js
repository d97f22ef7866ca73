// Øvebaner as a colleague reads them.

import { html, nothing } from 'lit';
import { da } from '../text/da.js';

/** @import { SharedAgreement } from '../api' */

/**
 * @param {SharedAgreement[]} agreements
 * @param {string} words a few words with them; may be empty
 */
export const sharedAgreements = (agreements, words) => html`<div class="reading shared">
  ${words ? html`<p class="written">${words}</p>` : nothing} ${agreements.map(sharedAgreement)}
</div>`;

/** @param {SharedAgreement} agreement */
function sharedAgreement({ what, why, learning, signs }) {
  const words = da.sharing;
  /** @param {string} title @param {string} text */
  const part = (title, text) => (text ? html`<div><dt>${title}</dt><dd class="written">${text}</dd></div>` : nothing);
  return html`<section class="question-read">
    <h3>${what}</h3>
    ${why || learning || signs
      ? html`<dl class="parts-read">
          ${part(words.why, why)} ${part(words.learning, learning)} ${part(words.signs, signs)}
        </dl>`
      : nothing}
  </section>`;
}
