// What is said of the people one knows, of what Øvebane knows of them, and of the bin.

import { listed, quoted, within } from '../text/common.js';
import { day } from '../text/dates.js';

/** @import { Holds } from '../api' */
/** @import { When } from '../text/dates.js' */

export { correctName } from '../shared/da.js';
export { whose, whoseWithin, withWhom } from '../text/common.js';

export const contacts = {
  title: 'Kontakter',
  lead: 'Her står dem, du udveksler filer med, og dem, der bruger papir.',
  emptyHeading: 'Der er ingen her endnu.',
  empty: 'Når du tager imod en fil fra en anden eller får en kvittering tilbage, kommer personen til at stå her. Det gør også den, du inviterer på papir. Du behøver ikke skrive nogen ind selv.',
  /** @param {When} when */
  confirmed: (when) => `Bekræftet den ${day(when)}. Du kan sende uden engangskode.`,
  unconfirmed: 'Ikke bekræftet endnu. Filer mellem jer skal have en engangskode.',
  withoutApp: 'Bruger ikke Øvebane. I bruger papir.',
  /** @param {When} when */
  replaced: (when) => `Har brugt en anden computer siden den ${day(when)}.`,
  /** @param {string} name */
  receiptDue: (name) => `Send en kvittering, så kan ${name} også sende til dig uden engangskode.`,
  sendReceipt: 'Send en kvittering',
  proposes: 'Skriver noget nyt om sig selv. Du har ikke sagt ja endnu.',
};

/** @param {number} count @param {string} one @param {string} more */
const counted = (count, one, more) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/**
 * What there is in a talk.
 * @param {Holds} holds
 */
export function whatItHolds({ answers, notes, received, sent, plan, follow_ups: looks }) {
  const parts = [
    answers && counted(answers, 'svar', 'svar'),
    notes && counted(notes, 'egen note', 'egne noter'),
    looks && counted(looks, 'opfølgning', 'opfølgninger'),
    received && counted(received, 'modtaget fil', 'modtagne filer'),
    sent && counted(sent, 'gemt fil', 'gemte filer'),
    // Last, so that its clause ends with the sentence.
    plan && 'det, I har skrevet sammen',
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? `Med ${listed(parts)}` : 'Der er ikke skrevet noget i den';
}

export const bin = {
  title: 'Papirkurv',
  lead: 'Her ligger det, du har slettet, i 30 dage. Så bliver det slettet for altid, også i sikkerhedskopierne på denne computer.',
  empty: 'Papirkurven er tom.',
  /** @param {When} when */
  goes: (when) => `Bliver slettet for altid den ${day(when)}`,
  putBack: 'Læg tilbage',
  /** @param {string} whose */
  putBackFull: (whose) => `Læg tilbage: ${within(whose)}`,
  /** @param {string} whose */
  isBack: (whose) => `${whose} er lagt tilbage.`,
  delete: 'Slet for altid …',
  /** @param {string} whose */
  deleteFull: (whose) => `Slet for altid … ${within(whose)}`,
  /** @param {string} whose @param {Holds} holds */
  ask: (whose, holds) => ({
    title: `Slet ${within(whose)} for altid?`,
    text: `${whatItHolds(holds)}. Alt i den bliver slettet her og i sikkerhedskopierne på denne computer, og du kan ikke fortryde det.\n\nDet, der står om den under »Filer til andre«, forsvinder også. Filer, du selv har gemt andre steder, kan Øvebane ikke slette.`,
    yes: 'Slet for altid',
    no: 'Behold den',
  }),
  /** @param {string} whose */
  deleted: (whose) => `${whose} er slettet for altid.`,
};

export const person = {
  /** @param {string} name */
  more: (name) => `Mere om ${name}`,
  back: 'Til kontakterne',
  proposal: {
    title: 'Skal det rettes her?',
    /** @param {string} name @param {string} says */
    renames: (name, says) => `I den nyeste fil kalder ${name} sig ${quoted(says)}.`,
    /** @param {string} name @param {string} says empty where nothing is said any more */
    describes: (name, says) =>
      says ? `I den nyeste fil skriver ${name} ${quoted(says)} om sig selv.` : `I den nyeste fil skriver ${name} ikke længere titel eller arbejdsplads.`,
    stays: 'Intet er ændret her hos dig.',
    /** @param {string} name @param {string} like */
    like: (name, like) => `Pas på: Du kender allerede ${quoted(like)}, og det er en anden. Ring til ${name}, og spørg, før du retter noget.`,
    accept: 'Ret det',
    decline: 'Behold det, der står',
    /** @param {string} says @param {string} like */
    ask: (says, like) => ({
      title: `Skal personen hedde ${quoted(says)}?`,
      text: `Du kender allerede ${quoted(like)}. Så kan du komme til at sende til den forkerte.`,
      yes: 'Ret det alligevel',
      no: 'Behold det, der står',
    }),
    accepted: 'Det er rettet.',
    declined: 'Det bliver stående, som det er.',
  },
  hangs: 'Jeres samtaler og filer',
  noTalks: 'Der er ingen samtaler.',
  /** @param {string} name @param {number} received @param {number} sent */
  files: (name, received, sent) => `${counted(received, 'fil', 'filer')} modtaget, ${counted(sent, 'fil', 'filer')} gemt til ${name}`,
  /** @param {number} shared */
  shared: (shared) => `${counted(shared, 'fil', 'filer')} med øvebaner, du har fået`,
  inBin: 'i papirkurven',
  known: {
    /** @param {string} name */
    title: (name) => `Hvad ved Øvebane om ${name}?`,
    text: 'Du kan gemme det hele som en tekstfil, som alle kan læse: kontakten, samtalerne, svarene, planerne, opfølgningen, og hvad du har sendt hvornår. Dine egne noter er ikke med.',
    open: 'Filen er ikke låst. Læg den kun et sted, hvor de rette kan læse den.',
    button: 'Gem som tekstfil …',
    choose: 'Gem som tekst',
    fileName: 'Det, Øvebane ved.txt',
    /** @param {string} file */
    done: (file) => `Gemt i »${file}«.`,
  },
  delete: {
    /** @param {string} name */
    title: (name) => `Slet kontakten ${name}`,
    none: 'Der er ingen samtaler, så kontakten kan slettes med det samme. Næste gang I sender til hinanden, skal I bruge en engangskode.',
    /** @param {string} name */
    some: (name) => `Du kan slette alt om ${name}: kontakten, samtalerne og alt, hvad I har sendt til hinanden. Det gælder også dine egne svar i samtalerne.`,
    button: 'Slet kontakten …',
    everything: 'Slet alt om personen …',
    /** @param {string} name @param {string[]} talks @param {number} received @param {number} sent @param {number} shared */
    ask: (name, talks, received, sent, shared) => ({
      title: talks.length > 0 ? `Slet alt om ${name}?` : `Slet ${name} som kontakt?`,
      text: `${[
        `Her er, hvad der bliver slettet: ${listed([
          'kontakten',
          ...(received > 0 ? [`${counted(received, 'modtaget fil', 'modtagne filer')}${shared > 0 ? ` (${shared} med øvebaner)` : ''}`] : []),
          ...(sent > 0 ? [counted(sent, 'gemt fil', 'gemte filer')] : []),
        ])}.`,
        talks.length > 0 ? `Det gælder også ${listed(talks)} med alt, hvad der er skrevet – også dine egne svar og noter.` : '',
        'Det sker her og i sikkerhedskopierne på denne computer, og du kan ikke fortryde det.',
      ]
        .filter(Boolean)
        .join('\n\n')}`,
      yes: talks.length > 0 ? 'Slet alt' : 'Slet kontakten',
      no: 'Behold',
    }),
    done: 'Kontakten er slettet.',
    /** @param {string} name */
    doneAll: (name) => `Alt om ${name} er slettet.`,
  },
};
