// Days and times as people write them: 3.12.2026, 3/12 26, torsdag den 3. dec; 9.30, 9:30, 9,30, kl. 9.

import { limits } from '../limits.js';
import { isoDay } from './dates.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const { firstYear: FIRST_YEAR, lastYear: LAST_YEAR } = limits;
/** The century that a year of two figures is in. */
const CENTURY = 2000;

const WHOLE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NUMBERS = /^(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*|\s+|\.?$)(\d{4}|\d{2})?\.?$/;
const NAMED = /^(\d{1,2})\s*\.?\s*([a-zæøå]{3,9})\.?\s*(\d{4}|\d{2})?$/;
/** »torsdag den 3. december«: the weekday is not asked for, and not checked. */
const WEEKDAY = /^(?:(?:man|tirs|ons|tors|fre|lør|søn)(?:dag)?\.?,?\s+)?(?:d(?:en|\.)\s+)?/;

/**
 * The day that a text names, as `2026-12-03`; null if it names none. Without a year it is the next such day.
 * @param {string} text
 * @param {Date} [today]
 * @returns {string | null}
 */
export function readDay(text, today = new Date()) {
  const plain = text.trim().toLowerCase().replace(WEEKDAY, '');
  const whole = WHOLE.exec(plain);
  if (whole) return dayIn(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const found = NUMBERS.exec(plain) ?? NAMED.exec(plain);
  if (!found) return null;
  const [, day = '', month = '', year] = found;
  if (year) return dayIn(year.length === 2 ? CENTURY + Number(year) : Number(year), monthOf(month), Number(day));
  const thisYear = dayIn(today.getFullYear(), monthOf(month), Number(day));
  return thisYear !== null && thisYear >= isoDay(today)
    ? thisYear
    : dayIn(today.getFullYear() + 1, monthOf(month), Number(day));
}

/** The month's number, 0 for no month. @param {string} text */
const monthOf = (text) => Number(text) || MONTHS.findIndex((month) => text.startsWith(month)) + 1;

/** @param {number} year @param {number} month @param {number} day */
function dayIn(year, month, day) {
  const date = new Date(year, month - 1, day);
  const exists = date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day;
  return exists && year >= FIRST_YEAR && year <= LAST_YEAR ? isoDay(date) : null;
}

/**
 * The time of day that a text names: `9.30`, `9:30`, `9,30`, `kl. 9`, `0930`; null if it names none.
 * @param {string} text
 * @returns {{ hours: number, minutes: number } | null}
 */
export function readTime(text) {
  const words = text.trim().toLowerCase().replace(/^(kl\.?|klokken)\s*/, '').replace(/\.$/, '');
  const found = /^(\d{1,2})(?:\s*[.:,]\s*(\d{2})(?:[.:,]00)?)?$/.exec(words) ?? /^(\d{2})(\d{2})$/.exec(words);
  if (!found) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)];
  return hours < 24 && minutes < 60 ? { hours, minutes } : null;
}

/** @param {number} number */
const two = (number) => String(number).padStart(2, '0');

/** The day of a moment here. @param {string} moment */
export const dayOf = (moment) => isoDay(new Date(moment));

/**
 * The time of a moment here, as it is written in a field.
 * @param {string} moment
 */
export function timeText(moment) {
  const date = new Date(moment);
  return `${date.getHours()}.${two(date.getMinutes())}`;
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
