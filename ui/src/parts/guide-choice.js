// Choosing a guide and a year.

import { html, nothing } from 'lit';
import { da } from '../text/da.js';
import { fieldError } from './errors.js';

const words = da.invitation.choice;

/**
 * The guides of one's own municipality first, the others folded away.
 * @param {object} given
 * @param {{ id: string, title: string, organisation: string, summary: string }[]} given.guides
 * @param {string | null} given.own one's own municipality
 * @param {string} given.chosen
 * @param {string | null} given.error
 * @param {(id: string) => void} given.choose
 */
export function guideChoice({ guides, own, chosen, error, choose }) {
  const ours = guides.filter(({ organisation }) => organisation === own);
  const others = guides.filter(({ organisation }) => organisation !== own);
  /** @param {typeof guides[number]} guide */
  const choice = ({ id, title, organisation, summary }) => html`<label class="choice boxed">
    <input type="radio" name="guide" value=${id} .checked=${chosen === id} @change=${() => choose(id)} />
    <span>
      <b>${title}</b>
      <span class="card-text">${organisation}</span>
      <span class="card-text">${summary}</span>
    </span>
  </label>`;
  return html`<fieldset class="stack" aria-describedby="guide-error">
    <legend><h2>${words.guide}</h2></legend>
    ${(ours.length > 0 ? ours : others).map(choice)}
    ${ours.length > 0 && others.length > 0
      ? html`<details ?open=${others.some(({ id }) => id === chosen)}>
          <summary>${words.others}</summary>
          <div class="stack">${others.map(choice)}</div>
        </details>`
      : nothing}
    ${fieldError('guide-error', error)}
  </fieldset>`;
}

/**
 * This year or the next.
 * @param {object} given
 * @param {number} given.thisYear
 * @param {number} given.chosen
 * @param {(year: number) => void} given.choose
 */
export const yearChoice = ({ thisYear, chosen, choose }) => html`<fieldset>
  <legend><h2>${words.year}</h2></legend>
  <div class="boxes">
    ${[...new Set([thisYear, thisYear + 1, chosen])].toSorted().map(
      (year) => html`<label class="choice boxed">
        <input type="radio" name="year" value=${year} .checked=${chosen === year} @change=${() => choose(year)} />
        <span>${year}</span>
      </label>`,
    )}
  </div>
</fieldset>`;
