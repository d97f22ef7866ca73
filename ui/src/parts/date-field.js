// Days and times, written as Danes write them. The web view's own date fields can't be relied on, so these are plain
// fields that read what is written and say back how they read it.

import { html, nothing } from 'lit';
import { redraw } from '../app.js';
import { da } from '../text/da.js';
import { day as longDay } from '../text/dates.js';
import { fieldError } from './errors.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const WEEKDAY = /^(man|tirs|ons|tors|fre|lør|søn)(dag)?\.?,?\s+/;

/** @param {number} number */
const two = (number) => String(number).padStart(2, '0');

/**
 * The day as `2026-12-03`, if there is such a day.
 * @param {number} year @param {number} month @param {number} day
 */
function isoDay(year, month, day) {
  const date = new Date(year, month - 1, day);
  const real = date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day;
  return real ? `${year}-${two(month)}-${two(day)}` : null;
}

/** @param {string} year */
const wholeYear = (year) => (year.length === 2 ? 2000 + Number(year) : Number(year));

/**
 * A day without a year: the next one from today on.
 * @param {number} month @param {number} day @param {Date} today
 */
function nextSuch(month, day, today) {
  const year = today.getFullYear();
  const now = `${year}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  const thisYear = isoDay(year, month, day);
  return thisYear !== null && thisYear >= now ? thisYear : isoDay(year + 1, month, day);
}

/**
 * Reads a day: `3.12.2026`, `3/12-26`, `3. december 2026`, `torsdag den 3. dec`, `2026-12-03`.
 * @param {string} text
 * @param {Date} [today]
 * @returns {string | null} `2026-12-03`; null for what is no day
 */
export function readDay(text, today = new Date()) {
  const words = text.trim().toLowerCase().replace(WEEKDAY, '').replace(/^d(en|\.)\s+/, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]?\s*(\d{4}|\d{2}))?\.?$/.exec(words);
  if (numbers) {
    const [, day = '', month = '', year] = numbers;
    if (year) return isoDay(wholeYear(year), Number(month), Number(day));
    return nextSuch(Number(month), Number(day), today);
  }
  const named = /^(\d{1,2})\.?\s*([a-zæøå]{3,})\.?(?:\s+(\d{4}|\d{2}))?$/.exec(words);
  if (!named) return null;
  const [, day = '', name = '', year] = named;
  const month = MONTHS.findIndex((one) => name.startsWith(one)) + 1;
  if (month === 0) return null;
  return year ? isoDay(wholeYear(year), month, Number(day)) : nextSuch(month, Number(day), today);
}

/**
 * Reads a time of day: `9.30`, `9:30`, `kl. 9`, `0930`.
 * @param {string} text
 * @returns {{ hours: number, minutes: number } | null}
 */
export function readTime(text) {
  const words = text.trim().toLowerCase().replace(/^(kl\.?|klokken)\s*/, '');
  const found = /^(\d{1,2})(?:\s*[.:]\s*(\d{2})(?:[.:]00)?)?$/.exec(words) ?? /^(\d{2})(\d{2})$/.exec(words);
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  return hours < 24 && minutes < 60 ? { hours, minutes } : null;
}

/**
 * A day and a time here, as a moment.
 * @param {string} day `2026-12-03`
 * @param {{ hours: number, minutes: number }} time
 */
export function momentOf(day, { hours, minutes }) {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, hours, minutes).toISOString();
}

/**
 * The day of a moment here.
 * @param {string} moment
 */
export function dayOf(moment) {
  const date = new Date(moment);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * The time of a moment here, as it is written in a field.
 * @param {string} moment
 */
export function timeText(moment) {
  const date = new Date(moment);
  return `${date.getHours()}.${two(date.getMinutes())}`;
}

/**
 * @template Value
 * @typedef {object} ReadField
 * @property {() => string} text as it is written
 * @property {() => Value | null} value null for nothing, and for what can't be read
 * @property {() => boolean} unreadable
 * @property {(message: string | null) => void} complain says at the field what is wrong with it
 * @property {() => import('lit').TemplateResult} view
 */

/**
 * @typedef {object} Given
 * @property {string} id
 * @property {string} label
 * @property {string} [hint]
 * @property {boolean} [optional]
 * @property {() => void} [changed] called with every letter
 */

/**
 * A field for a day.
 * @param {Given & { value: string | null }} given `value` as `2026-12-03`
 * @returns {ReadField<string>}
 */
export const dayField = (given) =>
  readField({
    ...given,
    text: given.value ? longDay(given.value) : '',
    read: (text) => readDay(text),
    said: (day) => da.invitation.when.read(day),
    unreadable: da.invitation.when.notADay,
  });

/**
 * A field for a time of day.
 * @param {Given & { text: string }} given
 * @returns {ReadField<{ hours: number, minutes: number }>}
 */
export const timeField = (given) =>
  readField({ ...given, read: readTime, said: null, unreadable: da.invitation.when.notATime });

/**
 * @template Value
 * @param {Given & { text: string, read: (text: string) => Value | null, said: ((value: Value) => string) | null,
 *   unreadable: string }} given
 * @returns {ReadField<Value>}
 */
function readField({ id, label, hint, optional = false, changed, text, read, said, unreadable }) {
  const first = text;
  let written = text;
  /** @type {string | null} */
  let message = null;
  const value = () => (written.trim() === '' ? null : read(written));
  const isUnreadable = () => written.trim() !== '' && read(written) === null;

  /** @param {Event & { currentTarget: HTMLInputElement }} event */
  function typed({ currentTarget }) {
    written = currentTarget.value;
    message = null;
    changed?.();
    redraw();
  }

  /** Only who has finished writing is told that it can't be read. */
  function left() {
    if (isUnreadable()) message = unreadable;
    redraw();
  }

  return {
    text: () => written.trim(),
    value,
    unreadable: isUnreadable,
    complain(words) {
      message = words;
    },
    view() {
      const now = value();
      const described = [`${id}-error`, ...(hint ? [`${id}-hint`] : []), ...(said ? [`${id}-read`] : [])].join(' ');
      return html`<div class="labelled read-field">
        <label for=${id}>${label} ${optional ? html`<span class="optional">${da.common.optional}</span>` : nothing}</label>
        ${hint ? html`<p id=${`${id}-hint`} class="hint">${hint}</p>` : nothing}
        <input
          id=${id}
          class="field"
          autocomplete="off"
          spellcheck="false"
          maxlength="40"
          aria-describedby=${described}
          aria-invalid=${message ? 'true' : 'false'}
          .value=${first}
          @input=${typed}
          @change=${left}
        />
        ${said ? html`<p id=${`${id}-read`} class="hint">${now === null ? nothing : said(now)}</p>` : nothing}
        ${fieldError(`${id}-error`, message)}
      </div>`;
    },
  };
}
