// What is said on the way in, on the start page, and where a talk is begun.

import { whoseWithin, within } from '../text/common.js';
import { dayThisYear } from '../text/dates.js';

/** @import { ConversationCard } from '../api' */
/** @import { When } from '../text/dates.js' */

export { correctName, guideChoice, hasSent, onPaper, toLookBack } from '../shared/da.js';
export { common, nameOfOther, whose, withWhom } from '../text/common.js';
export { home } from './da-home.js';
export { mail } from './da-mail.js';
export { safekeeping } from './da-safekeeping.js';

/** @param {ConversationCard} card */
const other = ({ with: name, role }) => name || (role === 'subject' ? 'din leder' : 'den anden');

export const toBin = {
  action: 'Læg i papirkurven …',
  /** @param {string} whose @param {ConversationCard} card */
  ask: (whose, card) => ({
    title: `Læg ${within(whose)} i papirkurven?`,
    text:
      card.role === 'subject' && (card.state === 'sent' || card.state === 'changed_since_sent')
        ? `Den ligger der i 30 dage, og så længe kan du lægge den tilbage. Derefter bliver den slettet for altid.\n\nHar du sendt din forberedelse, ligger den stadig hos ${other(card)}. Vil du have den slettet der, kan du bede om det under »Filer til andre«, før du lægger samtalen i papirkurven.`
        : `Den ligger der i 30 dage, og så længe kan du lægge den tilbage. Derefter bliver den slettet for altid.${card.role === 'host' ? `\n\n${card.with || 'Den anden'} beholder sin egen forberedelse.` : ''}`,
    yes: 'Læg i papirkurven',
    no: 'Behold den',
  }),
  /** @param {string} whose */
  done: (whose) => `${whose} ligger i papirkurven.`,
  undo: 'Læg den tilbage',
  /** @param {string} whose */
  undone: (whose) => `${whose} er lagt tilbage.`,
  link: 'Papirkurv',
};

export const paste = {
  action: 'Åbn fra tekst …',
  title: 'Indsæt en fil, du har fået som tekst',
  hint: 'Kopiér hele teksten i mailen, fra den første linje med bindestreger til den sidste. Det gør ikke noget, at der kommer lidt mere med.',
  label: 'Teksten',
  missing: 'Sæt teksten ind først.',
  button: 'Åbn teksten',
  no: 'Ikke nu',
  name: 'Teksten',
};

export const start = {
  firstRun: {
    title: 'Velkommen',
    heading: 'Velkommen til Øvebane',
    lead: 'Her forbereder du din udviklingssamtale i ro og mag. Det, du skriver, bliver på denne computer bag din adgangskode, til du selv vælger at sende noget.',
    name: 'Dit navn',
    nameHint: 'Som andre kender det',
    password: 'Vælg en adgangskode',
    button: 'Kom i gang',
    without: 'Åbn uden adgangskode på denne computer',
    withoutHint: 'Computerens nøglering åbner så Øvebane, når du er logget ind. Adgangskoden skal du bruge på en ny computer.',
    withoutFailed: 'Computerens nøglering svarede ikke, så Øvebane spørger om adgangskoden næste gang. Du kan prøve igen under Indstillinger.',
    guidesFirst: 'Læs guiderne først',
    fetch: 'Jeg har Øvebane på en anden computer',
    nameMissing: 'Skriv dit navn.',
    passwordMissing: 'Vælg en adgangskode.',
  },

  mailWaits: 'Der ligger noget til dig i fællesmappen. Lås op for at se det.',
  unlock: {
    title: 'Lås op',
    heading: 'Godt at se dig igen',
    lead: 'Skriv din adgangskode, så står alt, hvor du slap.',
    password: 'Adgangskode',
    button: 'Lås op',
    missing: 'Skriv din adgangskode.',
    forgot: 'Glemt adgangskoden? Brug nødkoden',
    leadWithout: 'Alt står, hvor du slap.',
    open: 'Åbn',
    withPassword: 'Brug adgangskoden i stedet',
    fetch: 'Hent alt fra en sikkerhedskopi …',
    moved: 'Brug Øvebane her igen',
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

  fetch: {
    title: 'Hent fra en sikkerhedskopi',
    heading: 'Hent alt fra din sikkerhedskopi',
    lead: 'Det er den fil, du har gemt under Indstillinger, og som ender på ».oevebackup«. Til den hører en kode, som du skrev ned.',
    choose: 'Vælg filen …',
    chooseOther: 'Vælg en anden fil …',
    chooseTitle: 'Vælg en sikkerhedskopi fra Øvebane',
    file: 'Filen',
    fileMissing: 'Vælg den fil, der skal hentes.',
    code: 'Koden til sikkerhedskopien',
    codeHint: 'Store og små bogstaver, mellemrum og bindestreger betyder ikke noget.',
    codeMissing: 'Skriv koden til sikkerhedskopien.',
    button: 'Hent det hele',
    although: 'Læg det, der ligger her, til side, og hent kopien',
    done: 'Alt er hentet. Din adgangskode og din nødkode er de samme som før. Bruger du stadig Øvebane på en anden computer, så skriv kun ét sted fra nu af: Det, du skriver to steder, kan ikke lægges sammen bagefter.',
    back: 'Tilbage',
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
    lost: 'Har du hverken adgangskoden eller nødkoden, kan ingen låse op, heller ikke din it-afdeling. Til gengæld kan heller ingen andre læse dine ord. Det, du har sendt, ligger stadig hos din leder, og din it-afdeling kan flytte Øvebanes mappe, så du kan begynde forfra.',
  },

  restore: {
    heading: 'Gendan fra en sikkerhedskopi',
    /** @param {When} backup */
    text: (backup) =>
      `Øvebane kan sætte sikkerhedskopien fra den ${dayThisYear(backup)} i stedet. Det, du har skrevet efter den dag, er ikke med. Den beskadigede fil bliver gemt ved siden af, så intet går tabt.`,
    /** @param {When} backup */
    textMissing: (backup) =>
      `Øvebane kan hente sikkerhedskopien fra den ${dayThisYear(backup)} frem. Det, du har skrevet efter den dag, er ikke med. Har du selv flyttet filen, så læg den hellere tilbage.`,
    /** @param {When} backup */
    textSound: (backup) =>
      `Filen med dine samtaler er i orden, så du kan låse op og fortsætte, hvor du slap. Vælger du alligevel sikkerhedskopien fra den ${dayThisYear(backup)}, bliver filen lagt til side i Øvebanes mappe, og det, du har skrevet efter den dag, er ikke med.`,
    /** @param {When} backup */
    although: (backup) => `Gendan alligevel kopien fra den ${dayThisYear(backup)}`,
    /** @param {When} backup */
    button: (backup) => `Gendan kopien fra den ${dayThisYear(backup)}`,
  },

  recovery: {
    title: 'Nødkode',
    heading: 'Skriv din nødkode ned',
    lead: 'Med nødkoden kommer du ind, hvis du glemmer adgangskoden. Skriv den på papir, eller gem arket med den, og print det. Læg papiret et sikkert sted, og gem ikke koden i en mail.',
    code: 'Din nødkode',
    button: 'Den er skrevet ned',
    later: 'Jeg gør det senere',
    doneHeading: 'Nødkoden er skrevet ned',
    done: 'Øvebane viser den ikke igen, så pas godt på papiret. Bliver det væk, laver du en ny under Indstillinger.',
    toStart: 'Til forsiden',
  },

  begin: {
    title: 'Ny samtale',
    heading: 'Begynd på en samtale',
    with: 'Hvem skal du tale med?',
    withHint: 'Navnet på din leder. Du kan også skrive det senere.',
    button: 'Begynd forberedelsen',
    later: 'Begynd senere',
    municipality: 'Din kommune',
    municipalityMissing: 'Vælg en kommune.',
    notListed: 'Min kommune er ikke på listen',
    /** @param {string} themes @param {number} year */
    withoutTheme: (themes, year) =>
      `Guiden har endnu ikke noget under »${themes}« for ${year}. Resten af guiden kan du bruge, som den er.`,
    /** @param {ConversationCard} card */
    already: (card) => `Du har allerede en samtale efter den guide i ${card.year}.`,
    /** @param {ConversationCard} card */
    openAlready: (card) => `Åbn ${whoseWithin(card)}`,
  },
};
