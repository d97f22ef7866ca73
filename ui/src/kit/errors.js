// What went wrong, in words: at the top of the page, and at the field.

import { html, nothing } from 'lit/html.js';
import { wordsFor } from '../text/refusals.js';
import { warningIcon } from './icons.js';
import { Refused } from './refused.js';

/** @typedef {{ error: unknown }} Problem */

/**
 * What happened, and what is safe and can be done.
 * @param {unknown} error
 * @returns {{ what: string, then: string }}
 */
export function explain(error) {
  return wordsFor(error instanceof Refused ? error.refusal : { code: 'unexpected' });
}

/**
 * The summary that takes focus at the top of a page.
 * @param {Problem} problem
 */
export function errorSummary({ error }) {
  const { what, then } = explain(error);
  return html`<div id="problem" class="problem" role="alert" tabindex="-1">
    ${warningIcon}
    <div>
      <h2>${what}</h2>
      <p>${then}</p>
    </div>
  </div>`;
}

/**
 * The words at a field; its `aria-describedby` names the same id.
 * @param {string} id
 * @param {string | null} text
 */
export const fieldError = (id, text) =>
  text ? html`<p id=${id} class="field-error">${warningIcon}<span>${text}</span></p>` : nothing;
