// A field for a password, with a button that shows it, and for a new one its strength in words.

import { html, nothing } from 'lit';
import { redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import * as da from './da.js';
import { fieldError } from './errors.js';

/** @import { StrengthView } from '../api' */

/** How long a pause in the typing is waited for before the strength is asked for, in milliseconds. */
const PAUSE = 250;

/**
 * @typedef {object} PasswordField
 * @property {() => string} value
 * @property {() => import('lit').TemplateResult} view
 * @property {(message: string | null) => void} complain says at the field what is wrong with it
 * @property {() => void} clear
 */

/**
 * @param {object} given
 * @param {string} given.id
 * @param {string} given.label
 * @param {boolean} [given.fresh] a new password, which is judged
 * @param {() => string} [given.name] the person's name, which makes a password easy to guess
 * @returns {PasswordField}
 */
export function passwordField({ id, label, fresh = false, name = () => '' }) {
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
    if (fresh) timer = setTimeout(judge, PAUSE);
    redraw();
  }

  async function judge() {
    const judged = value;
    try {
      const answer = judged === '' ? null : await ask('judge_password', { password: judged, name: name() });
      // Typing has gone on meanwhile: a newer answer is on its way.
      if (judged !== value) return;
      strength = answer;
      redraw();
    } catch (error) {
      report(error);
    }
  }

  function toggle() {
    shown = !shown;
    redraw();
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
          autocomplete=${fresh ? 'new-password' : 'current-password'}
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
      ${fresh ? html`<p id=${`${id}-hint`} class="hint" aria-live="polite">${message ? nothing : judgement()}</p>` : nothing}
      ${fieldError(`${id}-error`, message)}
    </div>`,
  };
}
