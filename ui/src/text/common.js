// What is said everywhere.

import { dayThisYear, moment, withoutToday } from './dates.js';

/** @import { Apart, ConversationCard, PackageKind, TalkKind } from '../api' */
/** @import { When } from './dates.js' */

/**
 * »Mettes«, »Jens’«, »Kjærs (Vest)«.
 * @param {string} name
 * @returns {string}
 */
export function genitive(name) {
  const [, called, beside] = /^(.*\S)\s*(\([^()]*\))$/u.exec(name) ?? [];
  if (called && beside) return `${genitive(called)} ${beside}`;
  if (/[sxz]$/i.test(name)) return `${name}’`;
  return /\p{L}$/u.test(name) ? `${name}s` : `${name}’s`;
}

/** What somebody is called once it is clear who is meant. @param {string} name */
export const firstName = (name) => name.split(' ')[0] || name;

/**
 * What somebody is called in a sentence where it is clear who is meant: by the first name, unless another in the same place
 * has it too. What is no name, as »din leder«, is said as it is.
 * @param {string} name
 * @param {string[]} [among] the others in that place
 */
export function called(name, among = []) {
  const first = firstName(name);
  const shared = among.some((other) => other !== name && firstName(other) === first);
  return shared || !/^\p{Lu}/u.test(first) ? name : first;
}

/**
 * »LUS« or »MUS«.
 * @param {TalkKind} kind
 */
export const talkKind = (kind) => (kind === 'lus' ? 'LUS' : 'MUS');

/**
 * »LUS 2026«; where another talk would be called the same, the guide and the day too: »LUS 2026 (Haderslev, 3. december)«.
 * @param {Pick<ConversationCard, 'kind' | 'year' | 'apart'>} card
 */
export function talkName({ kind, year, apart }) {
  const name = `${talkKind(kind)} ${year}`;
  return apart ? `${name} (${apartIn(apart)})` : name;
}

/** What tells a talk from another of the same name. @param {Apart} apart */
export const apartIn = ({ guide, day, begun }) =>
  [guide, day && dayThisYear(day), begun && `begyndt ${dayThisYear(begun)}`].filter(Boolean).join(', ');

/**
 * »Din LUS 2026«, »Mettes LUS 2026«: the one way in which a talk is named.
 * @param {ConversationCard} card
 */
export const whose = (card) => {
  const talk = talkName(card);
  if (card.role === 'subject') return `Din ${talk}`;
  return card.with ? `${genitive(card.with)} ${talk}` : talk;
};

/** The same in the middle of a sentence. @param {ConversationCard} card */
export const whoseWithin = (card) => within(whose(card));

/** What a talk is called, in the middle of a sentence: a name keeps its first letter. @param {string} talk */
export const within = (talk) => talk.replace(/^Din /, 'din ');

/** What stands at the beginning of a sentence. @param {string} text */
export const opening = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The other of the two, in the middle of a sentence.
 * @param {Pick<ConversationCard, 'with' | 'role' | 'kind'>} card
 */
export function nameOfOther({ role, kind, with: name }) {
  if (name) return name;
  if (role === 'subject') return 'din leder';
  return kind === 'lus' ? 'lederen' : 'medarbejderen';
}

/** @param {ConversationCard} card */
export const withWhom = (card) => (card.role === 'subject' ? `med ${nameOfOther(card)}` : 'du holder samtalen');

/**
 * Whether the newest file of this kind in the talk is merely saved, as far as is known.
 * @param {ConversationCard} card
 * @param {PackageKind} kind
 */
export const isSavedOnly = (card, kind) => card.saved_only.some((file) => file.kind === kind);

/**
 * What somebody else wrote, in the middle of a sentence: marked as theirs, and kept from reaching into what stands round it,
 * whichever way it is written.
 * @param {string} words
 */
export const quoted = (words) => `»\u2068${words}\u2069«`;

/**
 * A list in a sentence: »a, b og c«.
 * @param {string[]} items
 */
export const listed = (items) => new Intl.ListFormat('da', { type: 'conjunction' }).format(items);

export const common = {
  app: 'Øvebane',
  back: 'Tilbage',
  save: 'Gem',
  /** @param {When} when */
  saved: (when) => `Gemt ${withoutToday(moment(when))}`,
  optional: '(hvis du vil)',
  wait: 'Vent et øjeblik …',
  /** @param {number} limit @param {number} over */
  tooLong: (limit, over) =>
    `Der er plads til ${limit.toLocaleString('da-DK')} tegn. Gør teksten ${over.toLocaleString('da-DK')} tegn kortere, så bliver den gemt.`,
  day: {
    unreadable: 'Det ligner ikke en dato. Skriv for eksempel 3. december 2026.',
    notATime: 'Det ligner ikke et klokkeslæt. Skriv for eksempel 9.30.',
    missing: 'Skriv datoen.',
  },
  begun: 'Det her er ikke gemt endnu. Kun du kan se det.',
  discard: {
    title: 'Vil du gå uden at gemme?',
    text: 'Det er ikke gemt endnu.',
    yes: 'Gå uden at gemme',
    no: 'Bliv her',
  },
};
