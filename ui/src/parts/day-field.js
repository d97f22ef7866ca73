// A field for a day, written as one likes; what it was read as stands under it.

import { html, nothing } from 'lit';
import { redraw } from '../app.js';
import { da } from '../text/da.js';
import { day, dayWithName } from '../text/dates.js';
import { readDay } from '../text/read-day.js';
import { fieldError } from './errors.js';

/**
 * @typedef {object} DayField
 * @property {() => string | null} value the day as `2026-12-03`; empty for nothing, `null` for what is no day
 * @property {(message: string) => void} complain says at the field what is wrong with it, and goes there
 * @property {() => import('lit').TemplateResult} view
 */

/**
 * @param {object} given
 * @param {string} given.id
 * @param {string} given.label
 * @param {string} given.value what stands in it from the beginning, as `2026-12-03`; empty for nothing
 * @param {string} [given.describedBy] ids of words that belong to it
 * @param {(day: string) => void} [given.write] told each day that is written, and when the field is emptied
 * @returns {DayField}
 */
export function dayField({ id, label, value, describedBy = '', write = () => {} }) {
  const words = da.plan.day;
  // It begins with this and is never written to after that.
  const first = value ? day(value) : '';
  let text = first;
  /** @type {string | null} */
  let message = null;

  const read = () => (text.trim() === '' ? '' : readDay(text));

  /** @param {Event & { currentTarget: HTMLInputElement }} event */
  function typed({ currentTarget }) {
    text = currentTarget.value;
    message = null;
    const now = read();
    if (now !== null) write(now);
    redraw();
  }

  function left() {
    message = read() === null ? words.unread : null;
    redraw();
  }

  return {
    value: read,
    complain(words) {
      message = words;
      redraw();
      document.getElementById(id)?.focus();
    },
    view() {
      const now = read();
      return html`<div class="labelled day-field">
        <label for=${id}>${label}</label>
        <input
          id=${id}
          class="field"
          autocomplete="off"
          spellcheck="false"
          maxlength="40"
          placeholder=${words.placeholder}
          aria-describedby="${id}-error ${id}-read ${describedBy}"
          aria-invalid=${message ? 'true' : 'false'}
          .value=${first}
          @input=${typed}
          @change=${left}
        />
        <p id="${id}-read" class="hint" aria-live="polite">${now ? dayWithName(now) : nothing}</p>
        ${fieldError(`${id}-error`, message)}
      </div>`;
    },
  };
}
