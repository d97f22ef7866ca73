// What is said about earlier years.

import { listed, talkName } from '../text/common.js';

/** @import { ConversationCard } from '../api' */

export { sheet } from '../shared/da.js';
export { common } from '../text/common.js';

export const lookBack = {
  title: 'Se tilbage',
  /** @param {ConversationCard} card */
  heading: (card) => (card.with ? `Se tilbage med ${card.with}` : 'Se tilbage'),
  lead: 'Her står årene ved siden af hinanden. Hvert svar står under det spørgsmål, der blev stillet dengang. Intet bliver lagt sammen eller regnet om.',

  agreements: {
    title: 'Det, I aftalte',
    none: 'Der er ingen aftaler fra tidligere år endnu.',
    /** With whom, where that was another leader. @param {ConversationCard} card @param {ConversationCard} now */
    year: (card, now) => (card.role === 'subject' && card.with && card.with !== now.with ? `${talkName(card)} med ${card.with}` : talkName(card)),
    noneThatYear: 'Ingen aftaler i planen.',
  },

  earlier: {
    title: 'Aftaler fra før Øvebane',
    text: 'Havde I aftaler, før I begyndte at bruge Øvebane, kan du skrive dem her, så de er med.',
    seenBy: 'Kun du kan se det. Det bliver ikke sendt.',
    add: 'Skriv en tidligere aftale',
    year: 'Hvilket år?',
    yearMissing: 'Skriv et årstal, for eksempel 2025.',
    what: 'Hvad aftalte I?',
    whatMissing: 'Skriv, hvad I aftalte.',
    outcome: 'Hvad blev det til?',
    keep: 'Gem aftalen',
    saved: 'Aftalen er gemt.',
    change: 'Ret',
    /** @param {string} what */
    changeFull: (what) => `Ret »${what}«`,
    remove: 'Slet …',
    /** @param {string} what */
    removeFull: (what) => `Slet … »${what}«`,
    /** @param {string} what */
    ask: (what) => ({ title: 'Slet aftalen?', text: `»${what}« bliver slettet her. Du kan ikke fortryde det.`, yes: 'Slet aftalen', no: 'Behold den' }),
    cancel: 'Fortryd',
  },

  answers: {
    /** @param {ConversationCard} card */
    title: (card) => (card.role === 'subject' ? 'Dine svar, år for år' : 'Svarene, år for år'),
    none: 'Der er ingen svar at se tilbage på endnu.',
    /** @param {number[]} years */
    deleted: (years) => `Svarene fra ${listed(years.map(String))} er slettet, så de er ikke med her.`,
    oneYear: 'Når der er svar fra flere år, står de ved siden af hinanden her.',
  },
};
