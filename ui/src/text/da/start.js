// First run, unlocking, the recovery code, beginning a talk.

import { dayThisYear } from '../dates.js';
import { whose } from './common.js';

/** @import { ConversationCard } from '../../api' */
/** @import { When } from '../dates.js' */

export const start = {
  firstRun: {
    title: 'Velkommen',
    heading: 'Velkommen til Øvebane',
    lead: 'Her forbereder du din udviklingssamtale i ro og mag. Det, du skriver, bliver på denne computer bag din adgangskode, til du selv vælger at sende noget.',
    name: 'Dit navn',
    nameHint: 'Som din leder kender det',
    password: 'Vælg en adgangskode',
    button: 'Kom i gang',
    guidesFirst: 'Læs guiderne først',
    nameMissing: 'Skriv dit navn.',
    passwordMissing: 'Vælg en adgangskode.',
  },

  password: {
    show: 'Vis',
    hide: 'Skjul',
    /** @param {string} label */
    showLabel: (label) => `Vis feltet »${label}«`,
    /** @param {string} label */
    hideLabel: (label) => `Skjul feltet »${label}«`,
    hint: 'Mindst 10 tegn. En kort sætning er let at huske og svær at gætte.',
    tooShort: 'Den er for kort endnu.',
    /** From 0, guessed at once, to 4, very strong. */
    strength: [
      'Den er meget let at gætte.',
      'Den er let at gætte.',
      'Den er nogenlunde. Et ord mere gør den stærk.',
      'Den er stærk.',
      'Den er meget stærk.',
    ],
  },

  network: {
    title: 'Øvebanes mappe ser ud til at ligge på et netværksdrev',
    /** @param {string} folder */
    text: (folder) =>
      `Det er ${folder}. På et netværksdrev kan det nyeste gå tabt, hvis forbindelsen ryger. Bed din it-afdeling om at lade mappen ligge på computeren selv.`,
  },

  unlock: {
    title: 'Lås op',
    heading: 'Godt at se dig igen',
    lead: 'Skriv din adgangskode, så er alt, som du forlod det.',
    password: 'Adgangskode',
    button: 'Lås op',
    missing: 'Skriv din adgangskode.',
    forgot: 'Glemt adgangskoden? Brug nødkoden',
    /** @param {string[]} names */
    waiting: (names) =>
      names.length === 1
        ? `Filen »${names[0]}« venter. Den bliver åbnet, når du har låst op.`
        : `${names.length} filer venter. De bliver åbnet, når du har låst op.`,
    /** @param {string[]} names */
    waitingFirst: (names) =>
      names.length === 1
        ? `Filen »${names[0]}« venter. Den bliver åbnet, når du er kommet i gang.`
        : `${names.length} filer venter. De bliver åbnet, når du er kommet i gang.`,
  },

  useRecovery: {
    heading: 'Lås op med nødkoden',
    lead: 'Find nødkoden, som du skrev ned. Bagefter gælder den nye adgangskode.',
    code: 'Nødkode',
    codeHint: 'Store og små bogstaver, mellemrum og bindestreger betyder ikke noget.',
    password: 'Vælg en ny adgangskode',
    button: 'Lås op, og skift adgangskode',
    codeMissing: 'Skriv nødkoden.',
    instead: 'Brug adgangskoden i stedet',
    done: 'Din adgangskode er skiftet. Nødkoden på dit papir gælder stadig.',
    lost: 'Har du hverken adgangskoden eller nødkoden, kan ingen låse op, heller ikke din it-afdeling. Sådan er dine ord kun dine.',
  },

  restore: {
    heading: 'Gendan fra en sikkerhedskopi',
    /** @param {When} backup */
    text: (backup) =>
      `Øvebane kan sætte sikkerhedskopien fra ${dayThisYear(backup)} i stedet. Det, du har skrevet efter den dag, er ikke med. Den beskadigede fil bliver gemt ved siden af, så intet bliver smidt væk.`,
    /** @param {When} backup */
    textMissing: (backup) =>
      `Øvebane kan hente sikkerhedskopien fra ${dayThisYear(backup)} frem. Det, du har skrevet efter den dag, er ikke med. Har du selv flyttet filen, så læg den hellere tilbage.`,
    /** @param {When} backup */
    button: (backup) => `Gendan sikkerhedskopien fra ${dayThisYear(backup)}`,
  },

  recovery: {
    title: 'Nødkode',
    heading: 'Skriv din nødkode ned',
    lead: 'Med nødkoden kommer du ind, hvis du glemmer adgangskoden. Skriv den på papir, eller gem arket med den og print det, og læg det et sikkert sted. Gem den ikke i en mail.',
    code: 'Din nødkode',
    /** @param {number} group counted from zero */
    ask: (group) => `Skriv gruppe ${group + 1} fra dit papir`,
    askHint: 'Så er vi sikre på, at den er skrevet rigtigt af.',
    button: 'Den er skrevet ned',
    later: 'Jeg gør det senere',
    missing: 'Skriv gruppen fra dit papir.',
    doneHeading: 'Nødkoden er i hus',
    done: 'Øvebane har glemt den nu, og kun dit papir kan huske den. Har du brug for en anden, laver du en ny under Indstillinger.',
    toStart: 'Til forsiden',
  },

  begin: {
    title: 'Ny samtale',
    heading: 'Begynd på en samtale',
    with: 'Hvem skal du tale med?',
    withHint: 'Navnet på din leder. Du kan også skrive det senere.',
    button: 'Begynd forberedelsen',
    /** @param {string} themes @param {number} year */
    withoutTheme: (themes, year) =>
      `Guiden har endnu ikke noget under »${themes}« for ${year}. Resten af guiden kan du bruge, som den er.`,
    /** @param {ConversationCard} card */
    already: (card) => `Du har allerede en samtale efter den guide i ${card.year}.`,
    /** @param {ConversationCard} card */
    openAlready: (card) => `Åbn ${whose(card).replace(/^Din/, 'din')}`,
  },
};
