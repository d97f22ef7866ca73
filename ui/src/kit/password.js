// A field for a password, with a button that shows it, and for a new one its strength in words.

import { html, nothing } from 'lit/html.js';
import * as da from './da.js';
import { fieldError } from './errors.js';

/** @import { StrengthView } from '../api' */

/** How long a pause in the typing is waited for before the strength is asked for, in milliseconds. */
const PAUSE = 250;

/**
 * @typedef {object} PasswordField
 * @property {() => string} value
 * @property {() => import('lit/html.js').TemplateResult} view
 * @property {(message: string | null) => void} complain says at the field what is wrong with it
 * @property {() => void} clear
 */

/**
 * @param {object} given
 * @param {string} given.id
 * @param {string} given.label
 * @param {(password: string) => Promise<StrengthView>} [given.judge] how strong a new password is
 * @param {() => void} given.changed called when something else is to be seen in it
 * @param {(error: unknown) => void} given.failed told why it could not be judged
 * @returns {PasswordField}
 */
export function passwordField({ id, label, judge, changed, failed }) {
  const words = da.password;
  let value = '';
  let shown = false;
  /** @type {string | null} */
  let message = null;
  /** @type {StrengthView | null} */
  let strength = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {Event & { currentTarget: HTMLInputElement }} event */
  function typed(event) {
    value = event.currentTarget.value;
    message = null;
    clearTimeout(timer);
    if (judge) timer = setTimeout(askStrength, PAUSE, judge);
    changed();
  }

  /** @param {(password: string) => Promise<StrengthView>} judge */
  async function askStrength(judge) {
    const judged = value;
    try {
      const answer = judged === '' ? null : await judge(judged);
      // Typing has gone on meanwhile: a newer answer is on its way.
      if (judged !== value) return;
      strength = answer;
      changed();
    } catch (error) {
      failed(error);
    }
  }

  function toggle() {
    shown = !shown;
    changed();
  }

  function judgement() {
    if (!strength) return words.hint;
    return strength.long_enough ? words.strength[strength.score] : words.tooShort;
  }

  return {
    value: () => value,
    complain(text) {
      message = text;
    },
    clear() {
      value = '';
      strength = null;
      shown = false;
    },
    view: () => html`<div class="labelled">
      <label for=${id}>${label}</label>
      <div class="with-button">
        <input
          id=${id}
          class="field"
          type=${shown ? 'text' : 'password'}
          autocomplete=${judge ? 'new-password' : 'current-password'}
          autocapitalize="off"
          spellcheck="false"
          aria-describedby=${`${id}-error ${id}-hint`}
          aria-invalid=${message ? 'true' : 'false'}
          .value=${value}
          @input=${typed}
        />
        <button
          type="button"
          class="button quiet"
          aria-label=${shown ? words.hideLabel(label) : words.showLabel(label)}
          @click=${toggle}
        >
          ${shown ? words.hide : words.show}
        </button>
      </div>
      ${judge ? html`<p id=${`${id}-hint`} class="hint" aria-live="polite">${message ? nothing : judgement()}</p>` : nothing}
      ${fieldError(`${id}-error`, message)}
    </div>`,
  };
}
