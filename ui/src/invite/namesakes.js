// A name that is typed may be a contact's, or somebody else's of the same name: which, is asked and never guessed.

import { html } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { redraw } from '../app/app.js';
import { fieldError } from '../kit/errors.js';
import { nameAndPlace } from '../shared/profile.js';
import * as da from './da.js';

/** @import { ContactCard } from '../api' */

/** @typedef {ReturnType<typeof namesakes>} Namesakes */

const words = da.invitation.namesake;

/** As the core compares names: however they are capitalised, spaced and composed, and without what can't be seen. @param {string} name */
export const folded = (name) =>
  name
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')
    .normalize('NFC')
    .trim()
    .toLowerCase();

/** What it takes to invite a contact. @param {ContactCard} contact */
export const needs = ({ confirmed, uses_app: uses }) =>
  confirmed ? words.noCode : uses ? words.needsCode : words.withoutApp;

/**
 * @param {ContactCard[]} contacts
 * @param {() => void} [changed] called when it has been said which
 */
export function namesakes(contacts, changed) {
  /** Who was meant by a name, each time that it stands on a list: a contact's id, or empty for somebody else. @type {Map<string, string>} */
  const said = new Map();

  /** @param {string} name */
  const of = (name) => contacts.filter((one) => folded(one.name) === folded(name));

  /** @param {string} name @param {number} nth */
  const key = (name, nth) => `${nth} ${folded(name)}`;

  /**
   * @param {string} name
   * @param {number} [nth] where several on a list have the name, counted from 0
   * @returns {string | null} a contact's id; empty for somebody new; null until it has been said which, or while it is the same
   *   as one before
   */
  function who(name, nth = 0) {
    if (of(name).length === 0) return '';
    const one = said.get(key(name, nth)) ?? null;
    const before = Array.from({ length: nth }, (_, earlier) => said.get(key(name, earlier)));
    return before.includes(one ?? undefined) ? null : one;
  }

  return {
    of,
    who,
    /** @param {string} name @param {string | null} who @param {number} [nth] */
    say(name, who, nth = 0) {
      if (who === null) said.delete(key(name, nth));
      else said.set(key(name, nth), who);
      changed?.();
      redraw();
    },
  };
}

/**
 * Asks which of those who have a name is meant.
 * @param {object} given
 * @param {Namesakes} given.known
 * @param {string} given.name
 * @param {string | null} given.error
 */
export function whichNamesake({ known, name, error }) {
  /** @param {string} id @param {string} label @param {string} hint */
  const choice = (id, label, hint) => html`<label class="choice boxed">
    <input
      type="radio"
      name="namesake"
      value=${id}
      .checked=${live(known.who(name) === id)}
      @change=${() => known.say(name, id)}
    />
    <span>${label}<br /><span class="hint">${hint}</span></span>
  </label>`;
  return html`<fieldset class="stack" data-described-by="namesake-error">
    <legend>${words.which(name)}</legend>
    ${known.of(name).map((one) => choice(one.id, words.yes(nameAndPlace(one)), needs(one)))}
    ${choice('', words.another, words.needsCode)} ${fieldError('namesake-error', error)}
  </fieldset>`;
}

/**
 * The same in a line of a list, with what it means for the code.
 * @param {Namesakes} known
 * @param {string} name
 * @param {number} nth
 */
export function namesakeInLine(known, name, nth) {
  const who = known.who(name, nth);
  return html`<select
    class="field namesake"
    aria-label=${words.which(name)}
    @change=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ { currentTarget }) =>
      known.say(name, currentTarget.value === 'unsaid' ? null : currentTarget.value, nth)}
  >
    <option value="unsaid" .selected=${live(who === null)}>${words.choose}</option>
    ${known.of(name).map(
      (one) => html`<option value=${one.id} .selected=${live(who === one.id)}>
        ${words.inLine(nameAndPlace(one), needs(one))}
      </option>`,
    )}
    <option value="" .selected=${live(who === '')}>${words.inLine(words.anotherShort, words.needsCode)}</option>
  </select>`;
}
