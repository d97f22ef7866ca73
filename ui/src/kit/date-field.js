// Days and times, written as Danes write them. The web view's own date fields can't be relied on, so these are plain
// fields that read what is written and say back how they read it.

import { html, nothing } from 'lit/html.js';
import { day as longDay, dayWithName } from '../text/dates.js';
import { readDay, readTime } from '../text/read-day.js';
import { begunText } from './begun.js';
import * as da from './da.js';
import { fieldError } from './errors.js';

/** @import { Keeping } from './begun.js' */

/**
 * @template Value
 * @typedef {object} ReadField
 * @property {() => string} text as it is written
 * @property {() => Value | null} value null for an empty field, and for one that can't be read
 * @property {() => boolean} unreadable
 * @property {(message: string | null) => void} complain says at the field what is wrong with it
 * @property {(message: string) => void} refuse says it, and goes there
 * @property {() => void} forget what stands in it is saved
 * @property {(label?: string) => import('lit/html.js').TemplateResult} view under another label where what it is for has changed
 */

/** @typedef {ReadField<string>} DayField its value as `2026-12-03` */

/**
 * @typedef {object} Given
 * @property {string} id
 * @property {string} label
 * @property {Keeping} keeping where what is typed lies until it is saved
 * @property {string} [hint]
 * @property {string} [placeholder]
 * @property {string} [describedBy] ids of words that belong to it
 * @property {boolean} [optional]
 * @property {() => void} changed called when something else is to be seen in it
 * @property {() => void} [written] called with every letter
 */

/**
 * A field for a day.
 * @param {Given & { value: string | null, text?: string | undefined }} given `value` as `2026-12-03`; `text` where
 *   something else stands in it from the beginning
 * @returns {DayField}
 */
export const dayField = (given) =>
  readField({
    ...given,
    // What is typed in is typed with spaces that are plain.
    text: given.text ?? (given.value ? longDay(given.value).replaceAll('\u00a0', ' ') : ''),
    read: (text) => readDay(text),
    said: dayWithName,
    unreadable: da.common.day.unreadable,
  });

/**
 * The day that must be there: the field says so if it isn't.
 * @param {DayField} field
 */
export function dayRequired(field) {
  const day = field.value();
  if (day === null) field.refuse(field.unreadable() ? da.common.day.unreadable : da.common.day.missing);
  return day;
}

/**
 * A field for a time of day.
 * @param {Given & { text: string }} given
 * @returns {ReadField<{ hours: number, minutes: number }>}
 */
export const timeField = (given) =>
  readField({ ...given, read: readTime, said: null, unreadable: da.common.day.notATime });

/**
 * @template Value
 * @param {Given & { text: string, read: (text: string) => Value | null, said: ((value: Value) => string) | null,
 *   unreadable: string }} given
 * @returns {ReadField<Value>}
 */
function readField({ id, label, keeping, text, read, unreadable, changed, written: heard, ...given }) {
  const kept = begunText(keeping, text);
  // It begins with this and is never written to after that.
  const { first } = kept;
  let written = first;
  const value = () => (written.trim() === '' ? null : read(written));
  const isUnreadable = () => written.trim() !== '' && read(written) === null;
  /** Whoever comes back to what they had begun sees what is wrong with it. @type {string | null} */
  let message = kept.isBegun && isUnreadable() ? unreadable : null;

  /** @param {Event & { currentTarget: HTMLInputElement }} event */
  function typed({ currentTarget }) {
    written = currentTarget.value;
    kept.write(written);
    message = null;
    heard?.();
    changed();
  }

  /** Only who has finished writing is told that it can't be read. */
  function left() {
    if (isUnreadable()) message = unreadable;
    changed();
  }

  return {
    text: () => written.trim(),
    value,
    unreadable: isUnreadable,
    forget: kept.forget,
    complain(words) {
      message = words;
    },
    refuse(words) {
      message = words;
      changed();
      document.getElementById(id)?.focus();
    },
    view: (called = label) => fieldView({ id, label: called, first, now: value(), message, typed, left, ...given }),
  };
}

/**
 * @template Value
 * @param {Omit<Given, 'changed' | 'written' | 'keeping'> & { first: string, now: Value | null, said: ((value: Value) => string) | null,
 *   message: string | null, typed: (event: Event & { currentTarget: HTMLInputElement }) => void, left: () => void }} given
 */
function fieldView({ id, label, hint, placeholder, describedBy, optional, first, now, said, message, typed, left }) {
  const beside = [`${id}-error`, hint ? `${id}-hint` : '', said ? `${id}-read` : '', describedBy ?? ''];
  return html`<div class="labelled read-field">
    <label for=${id}>${label} ${optional ? html`<span class="optional">${da.common.optional}</span>` : nothing}</label>
    ${hint ? html`<p id=${`${id}-hint`} class="hint">${hint}</p>` : nothing}
    <input
      id=${id}
      class="field"
      autocomplete="off"
      spellcheck="false"
      placeholder=${placeholder ?? nothing}
      aria-describedby=${beside.filter(Boolean).join(' ')}
      aria-invalid=${message ? 'true' : 'false'}
      .value=${first}
      @input=${typed}
      @change=${left}
    />
    ${said
      ? html`<p id=${`${id}-read`} class="hint" aria-live="polite">${now === null ? nothing : said(now)}</p>`
      : nothing}
    <div aria-live="polite">${fieldError(`${id}-error`, message)}</div>
  </div>`;
}
