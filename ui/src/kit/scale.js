// A scale: to choose on, and to read. A choice is a position between two ends and never a mark, so no place on it has
// a colour of its own.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import * as da from './da.js';

/** @import { Scale } from '../api' */

/**
 * Every choice from the low end to the high.
 * @param {Scale} scale
 * @returns {number[]}
 */
export function choices({ min, max }) {
  return Array.from({ length: max - min + 1 }, (_, step) => min + step);
}

/**
 * The words at a number, if it has any.
 * @param {Scale} scale @param {number} choice
 */
export function wordsAt({ min, max, low, high, between = [] }, choice) {
  return choice === min ? low : choice === max ? high : (between[choice - min - 1] ?? '');
}

/** Whether every number has its words: then they stand beside it. @param {Scale} scale */
const isWorded = ({ between = [] }) => between.length > 0;

/**
 * What a key means while the choices have focus: a digit chooses, and 0 is 10 where there is no 0. Backspace and
 * Delete take the choice away.
 * @param {string} key
 * @param {Scale} scale
 * @returns {number | null | undefined} undefined when the key means nothing here
 */
function chosenByKey(key, scale) {
  if (key === 'Backspace' || key === 'Delete') return null;
  if (!/^\d$/.test(key)) return undefined;
  const digit = key === '0' && scale.min > 0 ? 10 : Number(key);
  return digit >= scale.min && digit <= scale.max ? digit : undefined;
}

/**
 * @typedef {object} Choosing
 * @property {string} id unique on the page
 * @property {Scale} scale
 * @property {number | null} value
 * @property {(value: number | null) => void} choose
 */

/**
 * The choices, for a fieldset whose legend asks the question. The fieldset is described by the ends, at `ID-ends`.
 * @param {Choosing} choosing
 */
export function scaleToChoose({ id, scale, value, choose }) {
  /** @param {KeyboardEvent} event */
  const byKey = (event) => {
    const chosen = event.ctrlKey || event.altKey || event.metaKey ? undefined : chosenByKey(event.key, scale);
    if (chosen === undefined) return;
    event.preventDefault();
    choose(chosen);
    if (chosen !== null) document.getElementById(`${id}-${chosen}`)?.focus();
  };
  const worded = isWorded(scale);
  /** @param {string} words */
  const end = (words) => (worded ? nothing : html`<span class="end" aria-hidden="true">${words}</span>`);
  return html`<div class="scale ${worded ? 'worded' : ''}" @keydown=${byKey}>
    <div class="between">
      ${end(scale.low)}
      <div class="choices">
      ${choices(scale).map(
        (choice) => html`<label>
          <input
            type="radio"
            id="${id}-${choice}"
            name=${id}
            value=${choice}
            .checked=${live(choice === value)}
            @change=${() => choose(choice)}
          />
          <span>${worded ? html`<b>${choice}</b> ${wordsAt(scale, choice)}` : choice}</span>
        </label>`,
      )}
      </div>
      ${end(scale.high)}
    </div>
    <p class="visually-hidden" id="${id}-ends">${da.scale.ends(scale.low, scale.high, scale.min, scale.max)}</p>
    ${scale.note ? html`<p class="hint">${scale.note}</p>` : nothing}
  </div>`;
}

/**
 * A choice as a position on its scale.
 * @param {Scale} scale
 * @param {number} value
 */
export function scaleToRead(scale, value) {
  const { low, high, min, max } = scale;
  const words = isWorded(scale) ? wordsAt(scale, value) : '';
  return html`<div class="scale-read">
    <p class="visually-hidden">${da.scale.chosen(value, min, low, max, high, value > min && value < max ? words : '')}</p>
    <div class="positions" aria-hidden="true">
      ${choices(scale).map((choice) => html`<span class=${choice === value ? 'chosen' : ''}>${choice}</span>`)}
    </div>
    <p class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></p>
    ${words ? html`<p class="chosen-words" aria-hidden="true">${words}</p>` : nothing}
  </div>`;
}
