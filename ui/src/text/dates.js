// Days and times as Danes write them.

/**
 * A day (`2026-11-21`) or a moment (`2026-11-21T08:30:00Z`), as the core writes it. What is said of one is a `Said`: it
 * can't be taken for a day or a moment and said once more.
 * @typedef {string & { readonly said?: never }} When
 * @typedef {string & { readonly said: true }} Said
 */

/** @param {string} words @returns {Said} */
const said = (words) => /** @type {Said} */ (words);

const LONG = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric' });
const SHORT = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long' });
const SHORT_WEEKDAY = new Intl.DateTimeFormat('da-DK', { weekday: 'short' });
const WEEKDAY = new Intl.DateTimeFormat('da-DK', { weekday: 'long' });

/**
 * A day without a time (`2026-11-21`) is that day here, wherever here is; a moment is a moment.
 * @param {When} when
 */
function dateOf(when) {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(when);
  return day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : new Date(when);
}

/**
 * 2026-11-21, the day here, as the core writes days
 * @param {Date} date
 */
export const isoDay = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/**
 * A time said by itself is one of today.
 * @param {Said} time as `moment` or `weekdayAndTime` say it
 */
export const withoutToday = (time) => said(time.replace(/^i dag /, ''));

/** @param {Date} a @param {Date} b */
const sameDay = (a, b) => a.toDateString() === b.toDateString();

/** A number does not stay behind on a line that its month is not on. @param {string} date */
const together = (date) => date.replace('. ', '.\u00a0');

/** @param {When} when @param {Date} [now] */
export const isToday = (when, now = new Date()) => sameDay(dateOf(when), now);

/**
 * 21. november 2026
 * @param {When} when a day or a moment
 */
export const day = (when) => said(together(LONG.format(dateOf(when))));

/**
 * 20. november, with the year only when it is another one
 * @param {When} when a day or a moment
 * @param {Date} [now]
 */
export function dayThisYear(when, now = new Date()) {
  const date = dateOf(when);
  return said(together((date.getFullYear() === now.getFullYear() ? SHORT : LONG).format(date)));
}

/**
 * Lørdag den 21. november 2026
 * @param {When} when a day or a moment
 */
export function dayWithName(when) {
  const name = WEEKDAY.format(dateOf(when));
  return said(`${name.charAt(0).toUpperCase()}${name.slice(1)} den ${day(when)}`);
}

/**
 * torsdag den 3. december, with the year only when it is another one
 * @param {When} when a day or a moment
 * @param {Date} [now]
 */
export const weekdayAndDay = (when, now = new Date()) =>
  said(`${WEEKDAY.format(dateOf(when))} den ${dayThisYear(when, now)}`);

/**
 * i dag kl. 9.30, i morgen kl. 9.30, torsdag den 3. december kl. 9.30
 * @param {When} when a moment
 * @param {Date} [now]
 */
export function weekdayAndTime(when, now = new Date()) {
  const tomorrow = new Date(now);
  tomorrow.setDate(now.getDate() + 1);
  if (isToday(when, now)) return said(`i dag ${timeOfDay(when)}`);
  if (sameDay(dateOf(when), tomorrow)) return said(`i morgen ${timeOfDay(when)}`);
  return said(`${weekdayAndDay(when, now)} ${timeOfDay(when)}`);
}

/**
 * man. 14.12. kl. 9.30, as it stands in a table
 * @param {When} when a moment
 * @param {Date} [now]
 */
export function timeInTable(when, now = new Date()) {
  const date = dateOf(when);
  const year = date.getFullYear() === now.getFullYear() ? '' : date.getFullYear();
  return said(`${SHORT_WEEKDAY.format(date)} ${date.getDate()}.${date.getMonth() + 1}.${year} ${timeOfDay(when)}`);
}

/**
 * kl. 9.30
 * @param {When} when a moment
 */
export function timeOfDay(when) {
  const date = dateOf(when);
  return said(`kl.\u00a0${date.getHours()}.${String(date.getMinutes()).padStart(2, '0')}`);
}

/**
 * i dag kl. 9.30, i går kl. 9.30, den 20. november kl. 9.30
 * @param {When} when a moment
 * @param {Date} [now]
 */
export function moment(when, now = new Date()) {
  const date = dateOf(when);
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (isToday(when, now)) return said(`i dag ${timeOfDay(when)}`);
  if (sameDay(date, yesterday)) return said(`i går ${timeOfDay(when)}`);
  return said(`den ${dayThisYear(when, now)} ${timeOfDay(when)}`);
}
