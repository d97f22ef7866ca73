// Øvebaner as a colleague reads them.

import { html, nothing } from 'lit/html.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { SharedAgreement } from '../api' */

/**
 * @param {SharedAgreement[]} agreements
 * @param {string} words a few words with them; may be empty
 * @param {2 | 3 | 4} [level] of their headings
 * @param {(agreement: SharedAgreement, index: number) => TemplateResult | typeof nothing} [act] what can be done with each
 */
export const sharedAgreements = (agreements, words, level = 3, act = () => nothing) => html`<div class="reading shared">
  ${words ? html`<p class="written">${words}</p>` : nothing}
  ${agreements.map((one, index) => sharedAgreement(one, level, act(one, index)))}
</div>`;

/** @param {2 | 3 | 4} level @param {string} text */
function heading(level, text) {
  if (level === 2) return html`<h2>${text}</h2>`;
  return level === 3 ? html`<h3>${text}</h3>` : html`<h4>${text}</h4>`;
}

/** @param {SharedAgreement} agreement @param {2 | 3 | 4} level @param {TemplateResult | typeof nothing} acts */
function sharedAgreement({ what, why, learning, signs }, level, acts) {
  const words = da.sharing;
  /** @param {string} title @param {string} text */
  const part = (title, text) => (text ? html`<div><dt>${title}</dt><dd class="written">${text}</dd></div>` : nothing);
  return html`<section class="question-read">
    ${heading(level, what)}
    ${why || learning || signs
      ? html`<dl class="parts-read">
          ${part(words.why, why)} ${part(words.learning, learning)} ${part(words.signs, signs)}
        </dl>`
      : nothing}
    ${acts}
  </section>`;
}
