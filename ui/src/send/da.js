// What is said when something is sent. A file is a file; the three codes are never mixed up: this one is the engangskode.

import { firstName, opening } from '../text/common.js';
import { moment } from '../text/dates.js';

/** @import { When } from '../text/dates.js' */

export { hasSent, kinds, sending, tidy } from '../shared/da.js';
export { whose, withWhom } from '../text/common.js';

/** @param {string} reader */
const readerOr = (reader) => reader || 'din leder';

/** Once it is clear who is meant. @param {string} reader */
const inShort = (reader) => (reader ? firstName(reader) : 'din leder');

/** @typedef {{ answers: number, others: number }} Count answers to questions, and what else one has written */

/** @param {Count} count */
function counted({ answers, others }) {
  if (answers === 0) return others === 1 ? '1 felt' : `${others} felter`;
  const more = others === 1 ? '1 andet felt' : `${others} andre felter`;
  return others === 0 ? `${answers} svar` : `${answers} svar og ${more}`;
}

export const send = {
  title: 'Se, hvad der bliver sendt',
  /** @param {string} reader @param {boolean} posts whether it is laid in the shared folder */
  lead: (reader, posts) =>
    `Sådan ser det ud for ${readerOr(reader)}. Gå det igennem, og hold det tilbage, du ikke vil sende. ${posts ? 'Intet bliver lagt i fællesmappen, før du siger til.' : 'Øvebane sender ikke selv: Du gemmer en fil og sender den, som du plejer.'}`,
  rules: {
    /** @param {string} reader */
    heldBack: (reader) => `Det, du holder tilbage, ligner noget, du ikke har svaret på. ${opening(inShort(reader))} kan ikke se forskel.`,
    notes: 'Dine egne noter bliver aldrig sendt.',
    sensitive: 'Det følsomme bliver kun sendt, hvis du vælger det.',
    priorities: 'Holder du et spørgsmål tilbage, kommer det heller ikke med under »Det vigtigste«.',
  },
  part: {
    include: 'Send med',
    held: 'Holdes tilbage',
    /** @param {string} label @param {string} what */
    toggle: (label, what) => `${label}: »${what}«`,
    /** @param {string} reader */
    heldAs: (reader) => `${opening(inShort(reader))} ser det som ikke besvaret. Kun du kan se det:`,
    /** @param {string} reader */
    heldWords: (reader) => `${opening(inShort(reader))} får det ikke at se. Kun du kan se det:`,
    sensitive: 'Følsomt',
    notSaved: 'Dit valg er ikke gemt, så vælg igen.',
  },
  back: 'Ret i forberedelsen',
  /** @param {Count} sent @param {Count} held @param {boolean} sealed */
  foot: (sent, held, sealed) => {
    if (sent.answers + sent.others === 0) return 'Alt holdes tilbage';
    const seal = sealed ? ' forseglet' : '';
    return held.answers + held.others === 0 ? `${counted(sent)} sendes${seal}` : `${counted(sent)} sendes${seal}, ${counted(held)} holdes tilbage`;
  },
  /** @param {string} reader @param {When} when */
  again: (reader, when) => `Du gemte en fil til ${reader} ${moment(when)}. Den nye afløser den gamle, når den bliver taget imod.`,
  nothing: {
    title: 'Der er ikke noget at sende endnu',
    text: 'Når du har svaret på noget i din forberedelse, kan du se det her, som det kommer til at se ud.',
    toPreparation: 'Til din forberedelse',
    allHeld: 'Du holder alt tilbage. Sæt kryds ved det, der skal med.',
  },

  posted: {
    /** @param {string} to */
    title: (to) => `Lagt i fællesmappen til ${firstName(to)}`,
    /** @param {string} to */
    lead: (to) => `Kun ${firstName(to)} kan åbne filen. Den står på forsiden hos ${firstName(to)}, så snart mappen er opdateret.`,
    /** @param {string} to */
    fetched: (to) => `Du skal ikke gøre mere. Når ${firstName(to)} har taget imod den, kan du se det under »Filer til andre«.`,
    toSent: 'Se filer til andre',
  },
  saved: {
    title: 'Filen er gemt',
    /** @param {string} file @param {string} to */
    lead: (file, to) => `Filen »${file}« er klar til ${to}. Kun ${firstName(to)} kan åbne den.`,
    /** @param {string} file @param {string} to */
    leadCode: (file, to) => `Filen »${file}« er klar til ${to}. Den kan kun åbnes med engangskoden.`,
    bothGiven: 'Du har både mailen og koden. Så står filen som sendt.',
    find: { button: 'Vis filen i mappen', failed: 'Mappen kunne ikke åbnes herfra. Filen ligger, hvor du gemte den.' },
    mail: {
      /** @param {string} to */
      title: (to) => `Send den til ${firstName(to)}`,
      text: 'Brug mail, Teams eller et fællesdrev, som du plejer, og vedhæft filen. Teksten røber ikke noget.',
      label: 'Tekst til mailen',
      button: 'Kopiér teksten',
      copied: 'Teksten er kopieret.',
      selected: 'Teksten er markeret. Kopiér den med Ctrl+C.',
      /** @param {string} to @param {string} from @param {boolean} code */
      body: (to, from, code) =>
        `Hej ${firstName(to)}\n\nHer er den fil, vi har talt om. Du åbner den i Øvebane.${code ? ' Engangskoden får du af mig på en anden måde.' : ''}\n\nVenlig hilsen\n${from}`,
    },
    /** It lies in plain text on the way, so that it names nobody. */
    draft: {
      button: 'Lav et udkast i dit mailprogram',
      subject: 'Filen, vi har talt om',
      /** @param {boolean} code */
      text: (code) =>
        `Hej\n\nHer er den fil, vi har talt om. Du åbner den i Øvebane.${code ? ' Engangskoden får du af mig på en anden måde.' : ''}\n\nVenlig hilsen\n`,
      opened: 'Udkastet åbner i dit mailprogram med filen vedhæftet. Skriv, hvem det er til, og send det. Kommer det ikke frem, så kopiér teksten, og vedhæft filen selv.',
      none: 'Øvebane kan ikke finde et mailprogram, der åbner udkast. Kopiér teksten, og vedhæft filen selv.',
    },
    /** @param {string} to */
    needs: (to) => `${firstName(to)} skal have Øvebane på sin computer for at læse filen. Det kan it-afdelingen installere.`,
    toStart: 'Til forsiden',
  },

  sent: {
    title: 'Filer til andre',
    lead: 'Her er alt, hvad du har gemt som fil til andre, og præcis hvad der stod i det. Øvebane kan ikke se, om du har sendt en fil. Det markerer du selv, eller også kan det ses, når du får svar.',
    leadPosted: 'Her er alt, hvad der er lavet til andre, og præcis hvad der stod i det. Ligger det i fællesmappen, kan du se, når det er hentet. Har du gemt en fil og sendt den selv, markerer du det her.',
    none: 'Du har ikke gemt nogen filer til andre endnu. Når du gør, kan du altid se her, hvad der var med.',
    noTalk: 'Uden for samtalerne',
    inBin: 'En samtale i papirkurven',
    /** @param {string} to */
    to: (to) => `Til ${to}`,
    /** @param {When} when */
    savedAt: (when) => moment(when),
    saved: 'Gemt som fil',
    sent: 'Sendt',
    had: 'Modtageren har fået den',
    inMailbox: 'I fællesmappen',
    posted: 'Ligger i fællesmappen, ikke hentet endnu',
    /** @param {When} when */
    fetched: (when) => `Hentet ${moment(when)}`,
    waiting: 'Venter på svar',
    answered: 'Har svaret – I behøver ingen engangskode mere',
    noCode: 'Uden engangskode',
    code: 'Engangskode',
    see: 'Se, hvad der er i den',
    /** @param {string} to @param {When} when */
    seeFull: (to, when) => `Se, hvad der er i den: filen til ${to} fra ${moment(when)}`,
  },
  /** Many invitations that were saved at once. */
  board: {
    /** @param {number} left @param {number} all */
    title: (left, all) => (left === all ? `${all} invitationer, der skal sendes` : `${left} af ${all} invitationer, der skal sendes`),
    name: 'Navn',
    when: 'Samtale',
    noTime: 'Ikke aftalt endnu',
    code: 'Kode',
    noCode: 'Ingen engangskode',
    mailColumn: 'Mail',
    mail: 'Kopiér mailteksten',
    /** @param {string} to */
    mailFull: (to) => `Kopiér mailteksten til ${to}`,
    had: 'Modtageren har fået den',
    print: 'Print listen',
  },
  content: {
    /** @param {string} to */
    title: (to) => `Filen til ${to}`,
    /** @param {When} when @param {string} file */
    lead: (when, file) => `Gemt ${moment(when)} som ${file}. Præcis det her var med, og ikke mere.`,
    /** @param {When} when */
    leadPosted: (when) => `Lagt i fællesmappen ${moment(when)}. Præcis det her var med, og ikke mere.`,
    receiptHolds: 'Det var en kvittering med dit navn. Den gør, at I kan sende til hinanden uden engangskode.',
    receipt: 'En kvittering har ingen svar med. Den siger kun, at du har fået filen, og at svaret er fra dig.',
    back: 'Til filerne til andre',
  },

  /** Handing in sealed. */
  seal: {
    label: 'Aflever forseglet',
    /** @param {string} name @param {string} agreed */
    otherReader: (name, agreed) => `Til ${name} bliver den sendt uden forsegling. Den er kun aftalt med ${agreed}.`,
    /** @param {string} name */
    hint: (name) =>
      `${opening(name)} kan først læse den, når I begge har afleveret og sendt hinanden nøglen, en lille fil. Retter du noget bagefter, kan ${name} stadig se, hvad du afleverede.`,
    /** @param {string} name */
    offered: (name) => `${opening(name)} foreslår, at I afleverer forseglet. Sig ja eller nej i invitationen, før du sender.`,
    toInvitation: 'Til invitationen',
    /** @param {string} name */
    declined: (name) => `Du har sagt nej tak til at aflevere forseglet. Det kan ${name} se, når din forberedelse kommer.`,
  },

  receipt: {
    title: 'Send en kvittering',
    /** @param {string} to */
    lead: (to) =>
      `En kvittering er en lille fil, der fortæller ${to}, at du har fået filen, og at svaret er fra dig. Når den er taget imod, kan I sende til hinanden uden engangskode.`,
    /** @param {string} from @param {string} to */
    holds: (from, to) =>
      `I kvitteringen står, at den er fra ${from}, og hvilke filer fra ${firstName(to)} du har taget imod. Den har også det med, der skal til for at sende uden engangskode, og ikke andet.`,
    button: 'Gem kvitteringen som fil …',
    later: 'Ikke nu',
  },
};

export const withdraw = {
  post: 'Bed om det',
  earlier: 'Bed om at få de tidligere slettet …',
  this: 'Bed om at få den slettet …',
  /** @param {string} to @param {When} when */
  earlierFull: (to, when) => `Bed om at få de tidligere slettet … Dem, du gemte til ${to} før ${moment(when)}`,
  /** @param {string} to @param {When} when */
  thisFull: (to, when) => `Bed om at få den slettet … Den, du gemte til ${to} ${moment(when)}`,
  /** @param {string} to @param {number} files */
  askEarlier: (to, files) => ({
    title: `Bed ${to} om at slette ${files === 1 ? 'den tidligere fil' : `de ${files} tidligere filer`}?`,
    text: `Øvebane laver en fil, som du sender til ${to}. Når ${to} tager imod den, bliver ${files === 1 ? 'din tidligere forberedelse' : 'dine tidligere forberedelser'} slettet hos ${to}. Den nyeste bliver stående.\n\nHar ${to} gemt en kopi et andet sted, kan Øvebane ikke slette den.`,
    yes: 'Vælg, hvor filen gemmes …',
    no: 'Ikke nu',
  }),
  /** @param {When} when */
  savedAt: (when) => `Din forberedelse, gemt ${moment(when)}`,
  /** @param {string} to */
  askThis: (to) => ({
    title: `Bed ${to} om at slette din forberedelse?`,
    text: `Øvebane laver en fil, som du sender til ${to}. Når ${to} tager imod den, bliver din forberedelse slettet hos ${to}. Din egen bliver stående her.\n\nHar ${to} gemt en kopi et andet sted, kan Øvebane ikke slette den.`,
    yes: 'Vælg, hvor filen gemmes …',
    no: 'Ikke nu',
  }),
  /** @param {When} when */
  asked: (when) => `Du bad om sletning ${moment(when)}.`,
  /** @param {string} to @param {When} when */
  done: (to, when) => `Slettet hos ${to}. Det fik du at vide ${moment(when)}.`,
  /** @param {string} to */
  offer: (to) => `Vil du have ${to} til at slette det, du sendte før?`,
};

export const asText = {
  summary: 'Send den som tekst i stedet',
  text: 'Kan du ikke vedhæfte filen, kan du sætte den ind i en mail som tekst. Den er lige så låst som filen selv. Modtageren kopierer det hele og vælger »Åbn fra tekst …« på forsiden.',
  label: 'Filen som tekst',
  show: 'Vis som tekst',
  copy: 'Kopiér filen som tekst',
  copied: 'Teksten er kopieret. Sæt den ind i mailen.',
  selected: 'Teksten er markeret. Kopiér den med Ctrl+C.',
};

/** What is seen in the talk: nothing is sent from there. */
export const forTalk = {
  show: 'Vis i samtalen',
  title: 'Det, I ser på skærmen',
  lead: 'Sådan står dine ord, når I taler sammen. Fravælg det, der ikke skal vises.',
  chosen: 'Færdig',
  back: 'Til samtalen',
};
