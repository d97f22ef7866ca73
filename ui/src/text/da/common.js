// What is said everywhere.

import { moment, withoutToday } from '../dates.js';

/** @import { ConversationCard, PackageKind, TalkKind } from '../../api' */
/** @import { When } from '../dates.js' */

/**
 * »Mettes«, »Jens’«.
 * @param {string} name
 */
export const genitive = (name) => (/[sxz]$/i.test(name) ? `${name}’` : `${name}s`);

/**
 * »LUS« or »MUS«.
 * @param {TalkKind} kind
 */
export const talkKind = (kind) => (kind === 'lus' ? 'LUS' : 'MUS');

/**
 * »Din LUS 2026«, »Mettes LUS 2026«.
 * @param {ConversationCard} card
 */
export const whose = ({ kind, year, role, with: name }) => {
  const talk = `${talkKind(kind)} ${year}`;
  if (role === 'subject') return `Din ${talk}`;
  return name ? `${genitive(name)} ${talk}` : talk;
};

/**
 * Whether the newest file of this kind in the talk is merely saved, as far as is known.
 * @param {ConversationCard} card
 * @param {PackageKind} kind
 */
export const isSavedOnly = (card, kind) => card.saved_only.some((file) => file.kind === kind);

/**
 * A list in a sentence: »a, b og c«.
 * @param {string[]} items
 */
export const listed = (items) => new Intl.ListFormat('da', { type: 'conjunction' }).format(items);

export const common = {
  app: 'Øvebane',
  /** @param {string} page */
  windowTitle: (page) => `${page} – Øvebane`,
  toContent: 'Gå til indholdet',
  toStart: 'Øvebane, til forsiden',
  places: 'Steder i Øvebane',
  place: { guides: 'Guider', contacts: 'Kontakter', sent: 'Gemte filer', settings: 'Indstillinger' },
  lock: 'Lås',
  back: 'Tilbage',
  save: 'Gem',
  /** @param {When} when */
  saved: (when) => `Gemt ${withoutToday(moment(when))}`,
  optional: '(kan udelades)',
  wait: 'Vent et øjeblik …',
  /** @param {number} limit @param {number} over */
  tooLong: (limit, over) =>
    `Der er plads til ${limit.toLocaleString('da-DK')} tegn. Gør teksten ${over.toLocaleString('da-DK')} tegn kortere, så bliver den gemt.`,
  day: {
    unreadable: 'Det kan ikke læses som en dag. Skriv den for eksempel som 3. december 2026.',
    notATime: 'Det kan ikke læses som et klokkeslæt. Skriv det for eksempel som 9.30.',
    missing: 'Skriv dagen.',
  },
  begun: 'Du nåede ikke at blive færdig. Kun du ser det her, indtil du gemmer det.',
  discard: {
    title: 'Vil du smide det væk, du har skrevet?',
    text: 'Det er ikke gemt endnu.',
    yes: 'Smid det væk',
    no: 'Bliv ved',
  },
  /** @param {string[]} pages */
  closeBegun: (pages) => ({
    title: 'Du er ikke færdig med at skrive',
    text: `Det, du har skrevet under ${listed(pages.map((page) => `»${page}«`))}, er ikke gemt. Lukker du nu, er det væk.`,
    yes: 'Luk alligevel',
    no: 'Bliv her',
  }),
  broken: {
    title: 'Siden kan ikke vises',
    text: 'Der er en fejl i Øvebane, så siden ikke kan vises, som den skal. Det, der er gemt, er i god behold. Prøv igen, eller gå et andet sted hen.',
    again: 'Prøv igen',
    home: 'Til forsiden',
    leaveUnsaved: {
      title: 'Noget er ikke gemt',
      text: 'Det, du har skrevet sidst på siden, kan ikke gemmes lige nu. Går du væk fra siden, er det væk.',
      yes: 'Gå væk alligevel',
      no: 'Bliv her',
    },
  },
  closeUnsaved: {
    title: 'Noget er ikke gemt',
    text: 'Det, du har skrevet sidst, er ikke kommet på disken. Lukker du nu, er det væk.',
    yes: 'Luk alligevel',
    no: 'Bliv her',
  },
};
