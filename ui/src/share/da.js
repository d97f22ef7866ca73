// What is said about øvebaner shared with others.

import { whoseWithin } from '../text/common.js';
import { moment } from '../text/dates.js';

/** @import { ConversationCard } from '../api' */
/** @import { When } from '../text/dates.js' */

export { sending } from '../shared/da.js';
export { common } from '../text/common.js';

/** @param {string} what */
const titleOf = (what) => what.trim().split('\n')[0] ?? '';

export const sharing = {
  title: 'Del øvebaner',
  lead: 'En øvebane er en aftale om noget, man øver sig på i hverdagen. Vælg dem, en kollega kan have glæde af. Filen indeholder kun øvebanerne og et par ord fra dig – intet fra samtalen, ingen datoer og ikke din leders navn.',
  back: 'Til opfølgningen',
  none: 'Der står ingen aftaler i planen endnu.',
  choose: 'Hvilke øvebaner vil du dele?',
  missing: 'Vælg mindst én øvebane.',
  with: 'Tag også med',
  why: 'Hvorfor',
  learning: 'Måden at lære på',
  signs: 'Tegn på, at det virker',
  /** @param {string} part @param {string} what */
  partFull: (part, what) => `Tag også med: ${part}, til »${what}«`,
  words: 'Et par ord til din kollega, hvis du vil',
  /** @param {string} reader */
  wordsSeen: (reader) => `Kun du kan se det, til du sender det til ${reader}`,
  preview: 'Det, du deler',
  /** @param {string} reader */
  previewLead: (reader) => `Præcis det her er i filen, når ${reader} åbner den. Se efter, om der står navne, du ikke vil dele.`,
  /** @param {number} chosen */
  foot: (chosen) => (chosen === 0 ? 'Ingen øvebaner er valgt' : chosen === 1 ? '1 øvebane sendes' : `${chosen} øvebaner sendes`),
  previewNone: 'Når du vælger en øvebane, kan du se den her, som din kollega ser den.',
  colleague: 'din kollega',

  others: {
    title: 'Øvebaner fra kolleger',
    lead: 'Her er det, kolleger har delt med dig.',
    none: 'Ingen har delt øvebaner med dig endnu.',
    /** @param {string} name */
    from: (name) => `Fra ${name}`,
    /** @param {When} when */
    came: (when) => `Modtaget ${moment(when)}`,
    write: 'Skriv et par ord tilbage',
    /** @param {string} name */
    writeFull: (name) => `Skriv et par ord tilbage til ${name}`,
    words: 'Et par ord',
    /** @param {string} name */
    seen: (name) => `Kun du kan se det, til du sender det til ${name}`,
    wordsMissing: 'Skriv et par ord.',
    /** @param {string} name */
    save: (name) => `Gem som fil til ${name} …`,
    cancel: 'Fortryd',
    /** @param {When} when */
    youWrote: (when) => `Du skrev tilbage ${moment(when)}`,
    delete: 'Slet',
    /** @param {string} name @param {When} when */
    deleteFull: (name, when) => `Slet øvebanerne fra ${name}, modtaget ${moment(when)}`,
    /** @param {string} name */
    remove: (name) => ({
      title: `Slet øvebanerne fra ${name}?`,
      text: `De bliver slettet her og i sikkerhedskopierne på denne computer. ${name} beholder sine egne.`,
      yes: 'Slet dem',
      no: 'Behold dem',
    }),
    removed: 'Øvebanerne er slettet.',
  },
  use: {
    button: 'Brug i min plan',
    /** @param {string} what */
    buttonFull: (what) => `Brug i min plan: ${titleOf(what)}`,
    title: 'Brug øvebanen i din plan',
    /** @param {ConversationCard} card */
    titleOf: (card) => `Brug øvebanen i planen til ${whoseWithin(card)}`,
    /** @param {string} name of the colleague it is borrowed from */
    text: (name) => `Du får en kopi, som du kan rette i. I planen kommer der til at stå, at den er lånt fra ${name}, og det kan du også rette.`,
    legend: 'I hvilken plan?',
    /** @param {ConversationCard} card */
    plan: (card) => `Planen til ${whoseWithin(card)}${card.with ? ` med ${card.with}` : ''}`,
    /** @param {ConversationCard} card */
    planStatus: (card) =>
      card.plan === 'agreed'
        ? 'I har begge godkendt den. Den nye øvebane er en ændring, som I godkender igen.'
        : 'Øvebanen kommer til at stå som en kladde, du kan skrive videre på.',
    yes: 'Læg den i planen',
    no: 'Fortryd',
    done: 'Øvebanen står nu i din plan.',
    /** @param {string} kind */
    learning: (kind) => (kind ? `Måde at lære på: ${kind}` : ''),
    noPlan: 'Når du er begyndt på din egen samtale, kan du lægge øvebanerne i din plan.',
  },
  own: {
    title: 'Det, du har delt',
    /** @param {string} name */
    to: (name) => `Til ${name}`,
    /** @param {When} when */
    at: (when) => `Gemt som fil ${moment(when)}`,
    /** @param {When} when */
    sent: (when) => `Sendt, gemt ${moment(when)}`,
    /** @param {string} name @param {When} when */
    answer: (name, when) => `${name} skrev tilbage, modtaget ${moment(when)}`,
  },
};
