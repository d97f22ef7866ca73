// The year as a path, with where one is.

import { html, nothing } from 'lit';
import { da } from '../text/da.js';

/** @typedef {'invitation' | 'preparation' | 'talk' | 'plan' | 'followUp'} Stage */

/** @type {Stage[]} */
const STAGES = ['invitation', 'preparation', 'talk', 'plan', 'followUp'];

/**
 * The five stages of a talk. They are words and not links: only the one that is current has a page.
 * @param {Stage} current
 */
export function yearPath(current) {
  const words = da.preparation.path;
  return html`<ol class="year-path" aria-label=${words.label}>
    ${STAGES.map(
      (stage) => html`<li aria-current=${stage === current ? 'step' : nothing}><span>${words[stage]}</span></li>`,
    )}
  </ol>`;
}
