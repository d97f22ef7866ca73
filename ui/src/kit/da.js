// What the kit's controls say.

import { called, listed } from '../text/common.js';
import { moment } from '../text/dates.js';

/** @import { Sending } from './who.js' */

export { common } from '../text/common.js';

export const saving = {
  now: 'Gemmer …',
  notSaved: {
    short: 'Ikke gemt',
    title: 'Noget er ikke gemt endnu',
    stillHere: 'Det, du har skrevet, står her stadig. Lad Øvebane stå åbent, til det er gemt.',
    /** @param {string} field */
    about: (field) => `Det gælder »${field}«.`,
    again: 'Prøv igen',
    older: 'Der er allerede gemt en nyere tekst i feltet. Det, du har skrevet, står her stadig.',
    keepMine: 'Gem det, der står her',
    /** @param {string[]} fields */
    tooLong: (fields) =>
      `${fields.length === 1 ? 'Teksten' : 'Teksterne'} i ${listed(fields.map((field) => `»${field}«`))} er for ${fields.length === 1 ? 'lang' : 'lange'} til at blive gemt.`,
    tooLongUnnamed: 'En tekst er for lang til at blive gemt.',
    toField: 'Gå til feltet',
  },
};

/** @param {string} reader */
const readerOr = (reader) => reader || 'din leder';

/** Who sees what is written. */
export const seen = {
  /** @param {string} reader */
  whenSent: (reader) => `Kun du kan se det, til I mødes eller du sender det til ${readerOr(reader)}`,
  whenSentAgain: 'I mødes eller du sender igen',
  /** Said once they have met. @param {string} reader */
  whenSentAfter: (reader) => `Kun du kan se det, til du sender det til ${readerOr(reader)}`,
  whenSentAgainAfter: 'du sender igen',
  /** @param {string} reader */
  ifChosen: (reader) => `Kun du kan se det, medmindre du selv vælger at sende det til ${readerOr(reader)}`,
  /** @param {string} reader */
  ifChosenOrWas: (reader) => `Kun du kan se det, medmindre du selv har valgt eller vælger at sende det til ${readerOr(reader)}`,
  byYou: 'Kun du kan se det. Det kan aldrig sendes.',
  /** @param {Sending} sent @param {string} until when the other sees what is written now */
  since: ({ to, at, known_sent: known }, until) =>
    `${known ? 'Sendt' : 'Gemt som fil'} til ${called(to)} ${moment(at)}. Det, du ændrer nu, kan kun du se, til ${until}.`,
};

export const scale = {
  /** @param {string} low @param {string} high @param {number} min @param {number} max */
  ends: (low, high, min, max) => `Skala fra ${min}, ${low}, til ${max}, ${high}`,
  /** @param {number} value @param {number} min @param {string} low @param {number} max @param {string} high @param {string} words those at the number */
  chosen: (value, min, low, max, high, words) => `${value}${words ? `, ${words},` : ''} på skalaen fra ${min}, ${low}, til ${max}, ${high}`,
};

export const password = {
  show: 'Vis',
  hide: 'Skjul',
  /** @param {string} label */
  showLabel: (label) => `Vis feltet »${label}«`,
  /** @param {string} label */
  hideLabel: (label) => `Skjul feltet »${label}«`,
  hint: 'Mindst 10 tegn. En kort sætning er let at huske og svær at gætte.',
  tooShort: 'Den er stadig for kort.',
  /** From 0, guessed at once, to 4, very strong. */
  strength: [
    'Den er meget let at gætte.',
    'Den er let at gætte.',
    'Den er nogenlunde. Et ord mere gør den stærk.',
    'Den er stærk.',
    'Den er meget stærk.',
  ],
};
