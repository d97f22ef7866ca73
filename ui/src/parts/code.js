// One-time codes: five groups of four digits.

import { html } from 'lit';

/**
 * A code in its groups, however it was spaced.
 * @param {string} code
 * @returns {string[]}
 */
export function groups(code) {
  return code.replace(/\D/g, '').match(/.{1,4}/g) ?? [];
}

/**
 * A code to be read out, large and in groups.
 * @param {string} code
 */
export function codeInGroups(code) {
  return html`<p class="code">${groups(code).map((group) => html`<span>${group}</span> `)}</p>`;
}
