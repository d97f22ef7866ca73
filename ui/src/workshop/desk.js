// What every part of the workshop writes with: fields for texts, choices, and rows that can be moved and taken away.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { downIcon, upIcon } from '../kit/icons.js';
import { fieldError } from '../kit/errors.js';
import { tooLongBy } from '../kit/too-long.js';
import { writing } from '../kit/writing.js';
import { limits } from '../limits.js';
import * as da from './da.js';

/** @import { AnswerForm, Draft, Named } from '../api' */

/**
 * @typedef {object} Desk
 * @property {Draft} draft changed in place
 * @property {Map<string, AnswerForm>} left what questions had of forms that they were given others than, by question and form
 * @property {(id: string, text: string) => string} begun what a field began with when it was first drawn, which it is given ever after
 * @property {(id: string) => void} wrote something was written in this field
 * @property {(said?: string, focus?: string) => void} did something else was changed; what is said of it, and the id of what gets the focus
 * @property {(said: string, focus?: string) => void} redid the same where texts of fields were changed, which are drawn anew
 * @property {(step: string, focus?: string) => void} show goes to a part of the guide
 */

/** An id for what is new. The core makes one of the words when the guide is published. */
export function newId() {
  const random = crypto.getRandomValues(new Uint8Array(10));
  return `ny_${[...random].map((byte) => (byte % 36).toString(36)).join('')}`;
}

/**
 * A line.
 * @param {Desk} desk
 * @param {{ id: string, label: string, value: string, set: (text: string) => void, hint?: string, limit?: number, labelHidden?: boolean, describedBy?: string }} field
 */
export function line(desk, { id, label, value, set, hint, limit = limits.guideTitle, labelHidden = false, describedBy = '' }) {
  const wrong = tooLongBy(value, limit);
  /** @param {Event & { currentTarget: HTMLInputElement }} event */
  const written = ({ currentTarget }) => {
    set(currentTarget.value);
    desk.wrote(id);
  };
  return html`<div class="labelled">
    <label for=${id} class=${labelHidden ? 'visually-hidden' : ''}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    <input
      id=${id}
      class="field"
      autocomplete="off"
      aria-describedby="${describedBy} ${id}-hint ${id}-error"
      aria-invalid=${wrong ? 'true' : 'false'}
      .value=${desk.begun(id, value)}
      @input=${written}
    />
    ${fieldError(`${id}-error`, wrong)}
  </div>`;
}

/**
 * A longer text.
 * @param {Desk} desk
 * @param {{ id: string, label: string, value: string, set: (text: string) => void, rows?: number, hint?: string, labelHidden?: boolean, describedBy?: string }} field
 */
export const words = (desk, { id, label, value, set, rows = 2, hint, labelHidden = false, describedBy = '' }) => html`${writing({
  id,
  label,
  labelHidden,
  describedBy: hint ? `${describedBy} ${id}-hint`.trim() : describedBy,
  rows,
  tooLong: (text) => tooLongBy(text, limits.guideText),
  value: desk.begun(id, value),
  write: (text) => {
    set(text);
    desk.wrote(id);
  },
})}
${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}`;

/**
 * On or off.
 * @param {Desk} desk
 * @param {{ id: string, label: string, hint?: string, on: boolean, set: (on: boolean) => void }} field
 */
export function tick(desk, { id, label, hint, on, set }) {
  /** @param {Event & { currentTarget: HTMLInputElement }} event */
  const changed = ({ currentTarget }) => {
    set(currentTarget.checked);
    desk.did();
  };
  return html`<label class="choice">
    <input type="checkbox" id=${id} aria-describedby=${hint ? `${id}-hint` : nothing} .checked=${live(on)} @change=${changed} />
    <span>${label}${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}</span>
  </label>`;
}

/**
 * One of several.
 * @param {{ id: string, label: string, value: string, options: [value: string, label: string][], choose: (value: string) => void, labelHidden?: boolean }} field
 */
export function choice({ id, label, value, options, choose, labelHidden = false }) {
  /** @param {Event & { currentTarget: HTMLSelectElement }} event */
  const changed = ({ currentTarget }) => choose(currentTarget.value);
  return html`<div class="labelled">
    <label for=${id} class=${labelHidden ? 'visually-hidden' : ''}>${label}</label>
    <select id=${id} class="field" @change=${changed}>
      ${options.map(([one, text]) => html`<option value=${one} .selected=${live(one === value)}>${text}</option>`)}
    </select>
  </div>`;
}

/**
 * Moves one entry of a list.
 * @template T
 * @param {Desk} desk @param {T[]} list @param {number} from @param {-1 | 1} by @param {string} id what the ids of its buttons end with
 */
export function move(desk, list, from, by, id) {
  const to = from + by;
  if (to < 0 || to >= list.length) return;
  list.splice(to, 0, ...list.splice(from, 1));
  const end = to === 0 || to === list.length - 1;
  const way = end ? (to === 0 ? 'down' : 'up') : by < 0 ? 'up' : 'down';
  desk.redid(da.draft.moved(to + 1, list.length), `${way}-${id}`);
}

/**
 * The buttons that move one entry of a list.
 * @template T
 * @param {Desk} desk @param {T[]} list @param {number} at @param {{ id: string, name: string }} what
 */
export function mover(desk, list, at, { id, name }) {
  if (list.length < 2) return nothing;
  /** @param {'up' | 'down'} way @param {-1 | 1} by @param {import('lit/html.js').TemplateResult} icon @param {boolean} end */
  const button = (way, by, icon, end) => html`<button
    type="button"
    id="${way}-${id}"
    class="icon-button"
    aria-label=${da.draft[way](name)}
    ?disabled=${end}
    @click=${() => move(desk, list, at, by, id)}
  >
    ${icon}
  </button>`;
  return html`<span class="mover">${button('up', -1, upIcon, at === 0)} ${button('down', 1, downIcon, at === list.length - 1)}</span>`;
}

/**
 * Takes one entry of a list away; it can be brought back by »Fortryd«.
 * @template T
 * @param {Desk} desk @param {T[]} list @param {number} at @param {string} focus the id of what gets the focus
 */
export function take(desk, list, at, focus) {
  list.splice(at, 1);
  desk.redid(da.draft.removed, focus);
}

/** @param {string} label @param {() => void} click @param {string} [name] */
export const removeButton = (label, click, name) =>
  html`<button type="button" class="link-button danger small" aria-label=${name ? da.draft.remove(name) : nothing} @click=${click}>${label}</button>`;

/**
 * Names in a list: of parts, choices, kinds of learning.
 * @param {Desk} desk
 * @param {{ id: string, title: string, hint?: string, one: string, add: string, all: Named[], begin?: () => Named[] }} given `begin` makes the list
 *   where there is none until something stands in it
 */
export function names(desk, { id, title, hint, one, add, all, begin = () => all }) {
  const more = () => {
    const named = { id: newId(), title: '' };
    begin().push(named);
    desk.did(undefined, `${id}-${named.id}`);
  };
  return html`<fieldset class="stack named">
    <legend>${title}</legend>
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    ${all.map(
      (named, at) => html`<div class="named-row">
        ${line(desk, {
          id: `${id}-${named.id}`,
          label: `${one} ${at + 1}`,
          labelHidden: true,
          value: named.title,
          set: (text) => {
            named.title = text;
          },
        })}
        ${mover(desk, all, at, { id: `${id}-${named.id}`, name: named.title || `${one} ${at + 1}` })}
        ${removeButton(da.question.delete, () => take(desk, all, at, `${id}-add`), named.title || `${one} ${at + 1}`)}
      </div>`,
    )}
    <p><button type="button" id="${id}-add" class="link-button" @click=${more}>${add}</button></p>
  </fieldset>`;
}
