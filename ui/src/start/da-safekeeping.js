// What the start page says of how the talks are kept safe.

import { day } from '../text/dates.js';

/** @import { ClockView } from '../api' */
/** @import { When } from '../text/dates.js' */

export const safekeeping = {
  clock: {
    /** @param {When} today */
    title: (today) => `Er det den ${day(today)} i dag?`,
    /** @param {ClockView} clock */
    text: ({ jump, seen }) =>
      `Det siger computerens ur, men Øvebane ${jump === 'back' ? 'har allerede været åbent' : 'var sidst åbent'} den ${day(seen)}. Indtil du har svaret, bliver intet i papirkurven slettet for altid.`,
    yes: 'Ja, datoen er rigtig',
    no: 'Nej, uret går forkert',
    wrong: 'Så ret datoen i computerens indstillinger, eller bed din it-afdeling om hjælp. Så længe bliver intet i papirkurven slettet for altid, og det, du skriver, bliver gemt som ellers.',
    believed: 'Så går Øvebane ud fra den dato.',
  },

  noBackup: {
    title: 'Øvebane kan ikke lave sikkerhedskopier',
    /** @param {When | null} newest */
    text: (newest) =>
      `Det, du skriver, bliver gemt som ellers. Men går filen med dine samtaler i stykker, ${newest ? `er den nyeste kopi fra den ${day(newest)}` : 'er der ingen kopi af dem'}. Øvebane prøver igen flere gange i timen.`,
    again: 'Prøv igen nu',
    /** @param {string} what a sentence of its own */
    failed: (what) => `Det lykkedes heller ikke nu. ${what} Bed din it-afdeling om at se på det.`,
    done: 'Sikkerhedskopien er lavet.',
  },

  /** @param {number} copies */
  copiesLeft: (copies) =>
    `Noget, du har slettet for altid, ligger endnu i ${copies === 1 ? 'en kopi' : `${copies} kopier`} på denne computer, som ikke kan nås lige nu. Øvebane sletter det også der, så snart ${copies === 1 ? 'den kan nås' : 'de kan nås'}.`,
};
