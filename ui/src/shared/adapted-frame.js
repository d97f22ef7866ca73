// A guide as a host has adapted it: its themes and questions in the order they stand now.

import { numbered } from './wheel.js';

/** @import { Adaptation, AddedQuestion, Guide, Question, Theme, YearTheme } from '../api' */
/** @import { NumberedTheme } from './wheel.js' */

/** @returns {Adaptation} */
export const nothingChanged = () => ({ removed: [], order: {}, added: [], reworded: {}, themes: {} });

/**
 * One row of a theme: a question of the guide, or one of the host's own.
 * @typedef {{ id: string, part: string | null, question: Question | null, added: AddedQuestion | null }} Row
 */

/** What the id of a host's own question or theme begins with, as the core has it; no guide's does. */
const OWN = 'egen-';

/** Whether a question or a theme is a host's own. @param {{ id: string }} one */
export const isAdded = ({ id }) => id.startsWith(OWN);

/**
 * Whether a question is one's own to answer before the talk. Only those are counted, as the core counts them.
 * @param {Question} question
 */
export const isAnswered = ({ answer, note_field: noteField }) => answer.form !== 'joint' && answer.form !== 'host' && !noteField;

/** A new id that no other question has. */
export function newId() {
  const random = crypto.getRandomValues(new Uint8Array(12));
  return `${OWN}${[...random].map((byte) => (byte % 36).toString(36)).join('')}`;
}

/** @param {string} rotation */
const ownThemeId = (rotation) => `${OWN}${rotation}`.slice(0, 64);

/** @param {Theme} theme @param {number} year */
const isOf = ({ rotation }, year) => !rotation || (rotation.first_year <= year && year <= rotation.last_year);

/**
 * The rotations that the guide has no theme for that year.
 * @param {Guide} guide
 * @param {number} year
 */
export const withoutTheme = (guide, year) =>
  guide.rotations.filter(({ id }) => !guide.themes.some((theme) => theme.rotation?.of === id && isOf(theme, year)));

/**
 * The themes to adapt, in order: those of the year, and those that the host has chosen or written.
 * @param {Guide} given
 * @param {number} year
 * @param {Adaptation} adaptation
 * @returns {NumberedTheme[]}
 */
export function themesOf(given, year, adaptation) {
  const guide = { ...given, themes: numbered(given.themes) };
  const themes = guide.themes.filter((theme) => isOf(theme, year));
  for (const { id } of withoutTheme(guide, year)) {
    const theme = yearTheme(guide, id, adaptation.themes[id]);
    if (!theme) continue;
    const before = guide.themes.findIndex(({ rotation }) => rotation?.of === id);
    const leading = before < 0 ? guide.themes : guide.themes.slice(0, before);
    themes.splice(themes.filter((one) => leading.includes(one)).length, 0, theme);
  }
  return themes;
}

/**
 * @param {{ themes: NumberedTheme[] }} guide
 * @param {string} rotation
 * @param {YearTheme | undefined} chosen
 * @returns {NumberedTheme | null}
 */
function yearTheme(guide, rotation, chosen) {
  if (!chosen) return null;
  if (chosen.kind === 'earlier') return guide.themes.find(({ id }) => id === chosen.theme) ?? null;
  const { title, intro } = chosen;
  const number = guide.themes.find((theme) => theme.rotation?.of === rotation)?.number ?? freeNumber(guide.themes);
  return { id: ownThemeId(rotation), title, intro, number, hub: false, rotation: null, touches: null, questions: [] };
}

/** @param {NumberedTheme[]} themes */
function freeNumber(themes) {
  let number = 1;
  while (themes.some((theme) => theme.number === number)) number += 1;
  return number;
}

/**
 * The rows of a theme as they are ordered now; parts stay together.
 * @param {Theme} theme
 * @param {Adaptation} adaptation
 * @returns {Row[]}
 */
export function rowsOf(theme, { added, order }) {
  const own = added.filter((one) => one.theme === theme.id);
  const last = theme.questions.findLast(({ part }) => part !== null)?.part ?? null;
  /** @type {Row[]} */
  const rows = [
    ...theme.questions.map((question) => ({ id: question.id, part: question.part, question, added: null })),
    ...own.map((one) => ({ id: one.id, part: last && (one.part ?? last), question: null, added: one })),
  ];
  const ids = order[theme.id] ?? [];
  /** @param {string} id */
  const place = (id) => (ids.includes(id) ? ids.indexOf(id) : Infinity);
  const parts = rows.map(({ part }) => part);
  /** Those under one heading stay together, where the first of them stands. @param {string | null} part */
  const first = (part) => Math.min(...rows.filter((row) => row.part === part).map(({ id }) => place(id)));
  return rows.toSorted(
    (a, b) =>
      compare(first(a.part), first(b.part)) || parts.indexOf(a.part) - parts.indexOf(b.part) || compare(place(a.id), place(b.id)),
  );
}

/**
 * The rows that one can be moved among: those under the same heading, or all when it stands alone under its own.
 * @param {Row[]} rows
 * @param {Row} row
 */
export function amongWhich(rows, row) {
  const same = rows.filter(({ part }) => part === row.part);
  return same.length > 1 ? same : rows;
}

/** @param {number} a @param {number} b */
const compare = (a, b) => (a === b ? 0 : a - b);
