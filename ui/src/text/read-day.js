// A day as people write it: 3.12.2026, 3/12 26, 3. december 2026, 3. dec.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

const NUMBERS = /^(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*|\s+|\.?$)(\d{2}|\d{4})?\.?$/;
const WORDS = /^(\d{1,2})\s*\.?\s*([a-zæøå]{3,9})\.?\s*(\d{2}|\d{4})?$/;
const WHOLE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** »torsdag den 3. december«: the weekday is not asked for, and not checked. */
const WEEKDAY = /^(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:(?:d\.|den)\s+)?/;

/**
 * The day that a text names, as `2026-12-03`; nothing if it names none. Without a year it is the next such day.
 * @param {string} text
 * @param {Date} [today]
 * @returns {string | null}
 */
export function readDay(text, today = new Date()) {
  const plain = text.trim().toLowerCase().replace(WEEKDAY, '');
  const whole = WHOLE.exec(plain);
  if (whole) return dayIn(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const found = NUMBERS.exec(plain) ?? WORDS.exec(plain);
  if (!found) return null;
  const [, dayText = '', monthText = '', yearText] = found;
  const month = Number(monthText) || MONTHS.indexOf(monthText.slice(0, 3)) + 1;
  if (yearText) return dayIn(yearOf(yearText), month, Number(dayText));
  const thisYear = dayIn(today.getFullYear(), month, Number(dayText));
  return thisYear !== null && thisYear < isoOf(today) ? dayIn(today.getFullYear() + 1, month, Number(dayText)) : thisYear;
}

/** @param {string} text */
const yearOf = (text) => (text.length === 2 ? FIRST_YEAR + Number(text) : Number(text));

/** @param {number} year @param {number} month @param {number} day */
function dayIn(year, month, day) {
  const date = new Date(year, month - 1, day);
  const exists = date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day;
  return exists && year >= FIRST_YEAR && year <= LAST_YEAR ? isoOf(date) : null;
}

/** @param {Date} date */
export const isoOf = (date) =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
