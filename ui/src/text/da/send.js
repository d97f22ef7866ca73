// What is said when something is sent. A file is a file; the three codes are never mixed up: this one is the engangskode.

import { moment } from '../dates.js';
import { listed } from './common.js';

/** @import { Profile } from '../../api' */
/** @import { When } from '../dates.js' */

/** @param {string} reader */
const readerOr = (reader) => reader || 'din leder';
/** @param {string} text */
const opening = (text) => text.charAt(0).toUpperCase() + text.slice(1);

export const send = {
  title: 'Det, du sender',
  /** @param {string} reader */
  lead: (reader) =>
    `Sådan ser det ud for ${readerOr(reader)}. Gå det igennem, og hold det tilbage, du ikke vil sende. Intet forlader din computer, før du selv sender filen.`,
  rules: {
    /** @param {string} reader */
    heldBack: (reader) => `Det, du holder tilbage, ligner noget, du ikke har svaret på. ${opening(readerOr(reader))} kan ikke se forskel.`,
    notes: 'Dine egne noter bliver aldrig sendt.',
    sensitive: 'Det følsomme bliver kun sendt, hvis du vælger det.',
    priorities: 'Peger noget under »Det vigtigste« på et spørgsmål, du holder tilbage, bliver det også udeladt.',
  },
  part: {
    include: 'Send med',
    held: 'Holdes tilbage',
    /** @param {string} label @param {string} what */
    toggle: (label, what) => `${label}: »${what}«`,
    /** @param {string} reader */
    heldAs: (reader) => `${opening(readerOr(reader))} ser det som ikke besvaret. Kun du ser det her:`,
    /** @param {string} reader */
    heldWords: (reader) => `${opening(readerOr(reader))} får det ikke at se. Kun du ser det her:`,
    sensitive: 'Følsomt',
    notKept: 'Dit valg er ikke gemt, så vælg igen.',
  },
  back: 'Ret i forberedelsen',
  toReceiver: 'Gå direkte til modtageren',

  whom: {
    title: 'Hvem skal have den?',
    noCode: 'Kræver ingen kode',
    someone: 'En anden, med en engangskode',
    name: 'Modtagerens navn',
    nameMissing: 'Skriv, hvem filen er til.',
    codeHelp: 'Modtageren skal have Øvebane. Filen åbner med en engangskode, som du giver videre selv.',
    firstTime: 'Modtageren skal have Øvebane. Filen åbner med en engangskode, som du giver videre selv. Når modtageren har svaret, behøver I ingen kode mere.',
  },
  profile: {
    title: 'Hvem er den fra?',
    help: 'Det ser modtageren, når filen bliver åbnet. Du kan lade titel og arbejdsplads stå tomme.',
    name: 'Dit navn',
    jobTitle: 'Din titel',
    workplace: 'Din arbejdsplads',
    nameMissing: 'Skriv dit navn.',
    /** @param {string} who */
    from: (who) => `Filen er fra ${who}.`,
  },
  /** @param {string} reader */
  saveAs: (reader) => `Gem som fil til ${readerOr(reader)} …`,
  sealing: 'Filen bliver låst og gemt …',
  chooseWhere: 'Gem filen',
  /** @param {string} reader @param {When} when */
  again: (reader, when) => `Du gemte en fil til ${reader} ${moment(when)}. Den nye afløser den gamle, når den bliver taget imod.`,
  /** Whether a file that was saved has been sent: only the person knows. */
  has: {
    /** @param {string} to */
    ask: (to) => `Har du sendt filen til ${to}?`,
    button: 'Jeg har sendt den',
    /** @param {string} to @param {When} when */
    buttonFull: (to, when) => `Jeg har sendt den: filen til ${to} fra ${moment(when)}`,
    told: 'Så står den som sendt.',
    column: 'Sendt?',
    done: 'Sendt',
    /** @param {number} count */
    askAll: (count) => `Har du sendt alle ${count} filer?`,
    /** @param {number} count */
    askRest: (count) => (count === 1 ? 'Har du også sendt den sidste?' : `Har du også sendt de sidste ${count}?`),
    /** @param {number} count */
    buttonAll: (count) => (count === 1 ? 'Ja, den er også sendt' : `Ja, alle ${count} er sendt`),
    allTold: 'Så står de alle som sendt.',
    some: 'Har du kun sendt nogle af dem, kan du sige det ud for hver. Resten finder du igen under »Gemte filer«.',
  },
  nothing: {
    title: 'Der er ikke noget at sende endnu',
    text: 'Når du har svaret på noget i din forberedelse, kan du se det her, som det kommer til at se ud.',
    toPreparation: 'Til din forberedelse',
    allHeld: 'Du holder det hele tilbage. Send noget med, så er der en fil at gemme.',
  },

  saved: {
    title: 'Filen er gemt',
    /** @param {string} file @param {string} to */
    lead: (file, to) => `Filen »${file}« er klar til ${to}. Kun ${to} kan åbne den.`,
    /** @param {string} file @param {string} to */
    leadCode: (file, to) => `Filen »${file}« er klar til ${to}. Den kan kun åbnes med engangskoden.`,
    steps: 'Sådan gør du nu',
    find: { title: 'Find filen', text: 'Den ligger, hvor du gemte den.', button: 'Vis filen i mappen', failed: 'Mappen kunne ikke åbnes herfra. Filen ligger, hvor du gemte den.' },
    mail: {
      /** @param {string} to */
      title: (to) => `Send den til ${to}`,
      text: 'Brug mail, Teams eller et fællesdrev, som du plejer. Her er en tekst, der ikke røber noget:',
      label: 'Tekst til mailen',
      button: 'Kopiér teksten',
      copied: 'Teksten er kopieret.',
      selected: 'Teksten er markeret. Kopiér den med Ctrl+C.',
      /** @param {string} to @param {string} from @param {boolean} code */
      body: (to, from, code) =>
        `Hej ${to.split(' ')[0]}\n\nHer er en fil til dig. Du åbner den med programmet Øvebane.${code ? ' Koden får du af mig på en anden måde.' : ''}\n\nVenlig hilsen\n${from}`,
    },
    code: {
      /** @param {string} to */
      title: (to) => `Giv ${to} engangskoden`,
      text: 'Koden går en anden vej end filen. Sig den i telefonen, eller send den på SMS. Har du sendt filen med mail, kan du også bruge Teams.',
      copy: 'Kopiér koden',
      copied: 'Koden er kopieret.',
      selected: 'Koden er markeret. Kopiér den med Ctrl+C.',
      kept: 'Koden står under »Gemte filer«, til du har fået svar.',
    },
    noCode: {
      title: 'Så er der ikke mere at gøre',
      /** @param {string} to */
      text: (to) => `${to} åbner filen i Øvebane og behøver ingen kode.`,
    },
    /** @param {string} to */
    needs: (to) => `${to} skal have Øvebane på sin computer for at læse filen.`,
    toStart: 'Til forsiden',
  },

  sent: {
    title: 'Gemte filer',
    lead: 'Her er alt, hvad du har gemt som fil til andre, og præcis hvad der stod i det. Øvebane kan ikke se, om du har sendt en fil. Det siger du selv, eller også viser svaret det.',
    none: 'Du har ikke gemt nogen filer til andre endnu. Når du gør, kan du altid se her, hvad der var med.',
    noTalk: 'Uden for samtalerne',
    /** @param {string} to */
    to: (to) => `Til ${to}`,
    /** @param {When} when */
    savedAt: (when) => moment(when),
    saved: 'Gemt som fil',
    sent: 'Sendt',
    waiting: 'Venter på svar',
    answered: 'Har svaret – I behøver ingen kode mere',
    noCode: 'Uden kode',
    code: 'Engangskode',
    see: 'Se, hvad der er i den',
    /** @param {string} to @param {When} when */
    seeFull: (to, when) => `Se, hvad der er i den: filen til ${to} fra ${moment(when)}`,
  },
  content: {
    /** @param {string} to */
    title: (to) => `Filen til ${to}`,
    /** @param {When} when @param {string} file */
    lead: (when, file) => `Gemt ${moment(when)} som ${file}. Præcis det her var med, og ikke mere.`,
    receipt: 'En kvittering har ingen svar med. Den siger kun, at du har fået filen, og at det er dig.',
    back: 'Til de gemte filer',
  },

  receipt: {
    title: 'Send en kvittering',
    /** @param {string} to */
    lead: (to) =>
      `En kvittering er en lille fil, der fortæller ${to}, at du har fået forberedelsen, og at det er dig. Når den er taget imod, kan I sende til hinanden uden engangskode.`,
    /** @param {Profile} profile */
    holds: ({ title, workplace }) =>
      `Den har ${listed(['dit navn', ...(title ? ['din titel'] : []), ...(workplace ? ['din arbejdsplads'] : [])])} med – og intet om det, du har læst.`,
    button: 'Gem kvitteringen som fil …',
    later: 'Ikke nu',
  },
};
