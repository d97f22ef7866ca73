// Answers that can be chosen, as every page lists them, and who answers a question in its own form.

import { html, nothing } from 'lit/html.js';
import * as da from './da.js';

/** @import { Choosable, Question } from '../api' */

/**
 * Those that follow each other under the same heading.
 * @param {Choosable[]} options
 * @returns {[part: string | null, Choosable[]][]}
 */
export function inParts(options) {
  /** @type {[string | null, Choosable[]][]} */
  const parts = [];
  for (const option of options) {
    const part = option.part ?? null;
    const last = parts.at(-1);
    if (last && last[0] === part) last[1].push(option);
    else parts.push([part, [option]]);
  }
  return parts;
}

/** Whether the host answers as the one whom the talk is about does. @param {Question} question */
export const asksBoth = ({ answer }) => answer.form === 'two_sided' || (answer.form === 'choice' && (answer.host_most ?? 0) > 0);

/** What is in for both, whatever is chosen. @param {Question} question */
export function commonToBoth({ answer }) {
  const common = answer.form === 'choice' ? (answer.common ?? []) : [];
  if (common.length === 0) return nothing;
  return html`<div class="common">
    <p class="hint">${da.chosen.common}</p>
    <ul class="plain picked">${common.map(({ title }) => html`<li>${title}</li>`)}</ul>
  </div>`;
}
