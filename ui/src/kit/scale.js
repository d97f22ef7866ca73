// A scale: to choose on, and to read. A choice is a position between two ends and never a mark, so no place on it has
// a colour of its own.

import { html, nothing } from 'lit';
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
  return html`<div class="scale" @keydown=${byKey}>
    <div class="between">
      <span class="end" aria-hidden="true">${scale.low}</span>
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
          <span>${choice}</span>
        </label>`,
      )}
      </div>
      <span class="end" aria-hidden="true">${scale.high}</span>
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
  return html`<div class="scale-read">
    <p class="visually-hidden">${da.scale.chosen(value, min, low, max, high)}</p>
    <div class="positions" aria-hidden="true">
      ${choices(scale).map((choice) => html`<span class=${choice === value ? 'chosen' : ''}>${choice}</span>`)}
    </div>
    <p class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></p>
  </div>`;
}
