// Days and times as Danes write them.

const LONG = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric' });
const SHORT = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long' });
const WEEKDAY = new Intl.DateTimeFormat('da-DK', { weekday: 'long' });

/**
 * A day without a time (`2026-11-21`) is that day here, wherever here is; a moment is a moment.
 * @param {string} text
 */
function dateOf(text) {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : new Date(text);
}

/**
 * 2026-11-21, the day here, as the core writes days
 * @param {Date} date
 */
export const isoDay = (date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/**
 * A time said by itself is one of today.
 * @param {string} said as `moment` or `weekdayAndTime` say it
 */
export const withoutToday = (said) => said.replace(/^i dag /, '');

/** @param {Date} a @param {Date} b */
const sameDay = (a, b) => a.toDateString() === b.toDateString();

/**
 * 21. november 2026
 * @param {string} when a day or a moment
 */
export const day = (when) => LONG.format(dateOf(when));

/**
 * 20. november, with the year only when it is another one
 * @param {string} when a day or a moment
 * @param {Date} [now]
 */
export function dayThisYear(when, now = new Date()) {
  const date = dateOf(when);
  return (date.getFullYear() === now.getFullYear() ? SHORT : LONG).format(date);
}

/**
 * Lørdag den 21. november 2026
 * @param {string} when a day or a moment
 */
export function dayWithName(when) {
  const name = WEEKDAY.format(dateOf(when));
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} den ${day(when)}`;
}

/**
 * torsdag den 3. december, with the year only when it is another one
 * @param {string} when a day or a moment
 * @param {Date} [now]
 */
export const weekdayAndDay = (when, now = new Date()) => `${WEEKDAY.format(dateOf(when))} den ${dayThisYear(when, now)}`;

/**
 * i dag kl. 9.30, i morgen kl. 9.30, torsdag den 3. december kl. 9.30
 * @param {string} when a moment
 * @param {Date} [now]
 */
export function weekdayAndTime(when, now = new Date()) {
  const tomorrow = new Date(now);
  tomorrow.setDate(now.getDate() + 1);
  if (sameDay(dateOf(when), now)) return `i dag ${timeOfDay(when)}`;
  if (sameDay(dateOf(when), tomorrow)) return `i morgen ${timeOfDay(when)}`;
  return `${weekdayAndDay(when, now)} ${timeOfDay(when)}`;
}

/**
 * kl. 9.30
 * @param {string} moment
 */
export function timeOfDay(moment) {
  const date = dateOf(moment);
  return `kl. ${date.getHours()}.${String(date.getMinutes()).padStart(2, '0')}`;
}

/**
 * i dag kl. 9.30, i går kl. 9.30, den 20. november kl. 9.30
 * @param {string} when a moment
 * @param {Date} [now]
 */
export function moment(when, now = new Date()) {
  const date = dateOf(when);
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (sameDay(date, now)) return `i dag ${timeOfDay(when)}`;
  if (sameDay(date, yesterday)) return `i går ${timeOfDay(when)}`;
  return `den ${dayThisYear(when, now)} ${timeOfDay(when)}`;
}
