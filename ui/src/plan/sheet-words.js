// What the fields of the sheet are called, and what stands in them, in words.

import { day } from '../text/dates.js';
import * as da from './da.js';
import { findQuestion } from '../shared/priorities.js';

/** @import { Agreement, AgreementPart, Frame, SheetField } from '../api' */

/** @typedef {keyof typeof da.sheet.name.talk} TalkPart */
/** @typedef {keyof typeof da.sheet.name.evaluation} EvaluationPart */
/** A sheet as the page reads it: what stands in each field, by the field's name. */
/** @typedef {Record<SheetField, string>} Texts */

/** @type {AgreementPart[]} */
export const PARTS = ['why', 'borrowed_from', 'learning', 'term', 'who', 'support', 'by_when', 'signs', 'follow_up'];

/** Most letters of an agreement's first line where it stands as its name. */
const LONG_TITLE = 60;

/** @param {string} id @param {AgreementPart} part */
export const partField = (id, part) => `agreement/${id}/${part}`;

/**
 * The part of a field's name that says which agreement, and which part of it.
 * @param {SheetField} field
 */
export function agreementOf(field) {
  const [kind, id, part] = field.split('/');
  return kind === 'agreement' && id && part ? { id, part: /** @type {AgreementPart} */ (part) } : null;
}

/** The first line, cut after a word where it gets long. @param {string} text */
export function titleOf(text) {
  const [line = ''] = text.trim().split('\n');
  return line.length > LONG_TITLE ? `${line.slice(0, LONG_TITLE).replace(/\s+\S*$/, '')} …` : line;
}

/**
 * The agreements of a sheet by id, in the order they were made.
 * @param {Texts} texts
 * @returns {string[]}
 */
export function agreementIds(texts) {
  const ids = Object.entries(texts).flatMap(([field, text]) => (text.trim() ? (agreementOf(field)?.id ?? []) : []));
  return [...new Set(ids)].sort();
}

/** @param {Texts} texts @param {string} id */
export const isRemoved = (texts, id) => Boolean(texts[partField(id, 'removed')]);

/** Whether more is known of an agreement than that it has been taken out. @param {Texts} texts @param {string} id */
export const hasWords = (texts, id) => [...PARTS, /** @type {const} */ ('what')].some((part) => texts[partField(id, part)]);

/**
 * What a field is called where it stands alone.
 * @param {SheetField} field
 * @param {Frame} frame
 * @param {...Texts} texts where an agreement's own words are looked for, the first that has them
 * @returns {string}
 */
export function fieldName(field, { guide }, ...texts) {
  const words = da.sheet.name;
  const [kind = '', id = ''] = field.split('/');
  const agreement = agreementOf(field);
  if (agreement) {
    const of = partField(agreement.id, 'what');
    const what = titleOf(texts.find((one) => one[of])?.[of] ?? '');
    return agreement.part === 'what' && !what ? words.agreement('') : `${words.agreement(what)} – ${words.parts[agreement.part]}`;
  }
  switch (kind) {
    case 'plan':
      return guide.plan.fields.find((one) => one.id === id)?.title ?? words.unknown;
    case 'joint':
      return findQuestion(guide, id).question?.text ?? words.unknown;
    case 'note':
    case 'told': {
      const theme = guide.themes.find((one) => one.id === id);
      return theme ? words[kind](theme.title) : words.unknown;
    }
    case 'look':
      return words.look;
    case 'talk':
      return words.talk[/** @type {TalkPart} */ (id)];
    case 'evaluation':
      return words.evaluation[/** @type {EvaluationPart} */ (id)];
    default:
      return words.unknown;
  }
}

/**
 * What stands in a field, as it is read; empty when it is empty.
 * @param {SheetField} field
 * @param {string} text
 * @param {Frame} frame
 * @returns {string}
 */
export function valueInWords(field, text, { guide }) {
  const part = agreementOf(field)?.part;
  if (part === 'removed') return text ? da.sheet.value.removed : da.sheet.value.inPlan;
  if (!text) return '';
  if (part === 'by_when' || field.startsWith('look/')) return day(text);
  if (part === 'term') return text === 'long' ? da.sheet.terms.long : da.sheet.terms.short;
  if (part === 'learning') return guide.plan.learning.find(({ id }) => id === text)?.title ?? text;
  if (field.startsWith('told/')) return da.sheet.value.discussed;
  if (field === 'talk/start_with') return guide.themes.find(({ id }) => id === text)?.title ?? text;
  return text.trim();
}

/**
 * Whether a field holds free words, and not a day or one of a few choices.
 * @param {SheetField} field
 */
export function isWords(field) {
  const part = agreementOf(field)?.part;
  if (part) return !['removed', 'by_when', 'term', 'learning'].includes(part);
  return !field.startsWith('look/') && !field.startsWith('told/') && field !== 'talk/start_with';
}

/**
 * What stands in one part of an agreement, in words; empty when it is empty.
 * @param {Agreement} agreement
 * @param {AgreementPart} part
 * @param {Frame} frame
 */
export const partInWords = ({ id, parts }, part, frame) => valueInWords(partField(id, part), parts[part] ?? '', frame);
