// Choosing a guide and a year.

import { html, nothing } from 'lit/html.js';
import { fieldError } from '../kit/errors.js';
import * as da from './da.js';
import { oursAmong } from './guide-order.js';

/** @import { GuideCard } from '../api' */

const words = da.guideChoice;

/**
 * With one guide of one's own municipality there is nothing to choose.
 * @param {GuideCard[]} guides
 * @param {string | null} own one's own municipality
 */
export function onlyOfOurs(guides, own) {
  const ours = guides.filter(oursAmong(own));
  return ours.length === 1 ? (ours[0]?.id ?? '') : '';
}

/**
 * The guides of one's own municipality and those that one has added first, the others folded away.
 * @param {object} given
 * @param {GuideCard[]} given.guides
 * @param {string | null} given.own one's own municipality
 * @param {boolean} given.nextYear whether the talk is next year's, which may have other themes
 * @param {string} given.chosen
 * @param {string | null} given.error
 * @param {(id: string) => void} given.choose
 */
export function guideChoice({ guides, own, nextYear, chosen, error, choose }) {
  const isOurs = oursAmong(own);
  const ours = guides.filter(isOurs);
  const others = guides.filter((guide) => !isOurs(guide));
  /** @param {GuideCard} guide */
  const choice = (guide) => html`<label class="choice boxed">
    <input type="radio" name="guide" value=${guide.id} .checked=${chosen === guide.id} @change=${() => choose(guide.id)} />
    <span>
      <b>${guide.title}</b>
      <span class="card-text">${[guide.organisation, words.questions(nextYear ? guide.questions_next_year : guide.questions), ...da.guideMarks(guide)].join(' · ')}</span>
      <span class="card-text">${guide.summary}</span>
    </span>
  </label>`;
  return html`<fieldset class="stack" data-described-by="guide-error">
    <legend><h2>${words.guide}</h2></legend>
    ${fieldError('guide-error', error)}
    ${ours.length === 0 ? html`<p class="hint">${words.any}</p>` : nothing} ${(ours.length > 0 ? ours : others).map(choice)}
    ${ours.length > 0 && others.length > 0
      ? html`<details ?open=${others.some(({ id }) => id === chosen)}>
          <summary>${words.others}</summary>
          <div class="stack">${others.map(choice)}</div>
        </details>`
      : nothing}
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
