// What is said in several rooms.

import { called, firstName, genitive, listed, opening, talkName, whoseWithin } from '../text/common.js';
import { day, moment } from '../text/dates.js';

/** @import { ConversationCard, GuideCard, OfficialWording, PackageKind, Status, WhichDates } from '../api' */
/** @import { When } from '../text/dates.js' */

export { common, nameOfOther, whose } from '../text/common.js';

/** @param {ConversationCard} card */
const other = ({ with: name, role }) => name || (role === 'subject' ? 'din leder' : 'den anden');

/** @param {string} reader */
const readerOr = (reader) => reader || 'din leder';

/** Of a theme in which one answers nothing oneself. @param {boolean} together whether something in it is filled in together */
const unasked = (together) => (together ? 'udfyldes sammen' : 'din leder svarer');

export const wheel = {
  name: 'Samtalehjulet',
  /** @param {number} number @param {string} theme @param {number} done @param {number} of @param {boolean} together */
  theme: (number, theme, done, of, together) =>
    `${number}. ${theme}, ${of > 0 ? `${done} af ${of} besvaret` : unasked(together)}`,
  /** @param {number} done @param {number} of @param {boolean} together */
  progress: (done, of, together) => (of > 0 ? `${done} af ${of}` : unasked(together)),
};

export const badPlace = {
  network_drive: {
    title: 'Øvebanes mappe ser ud til at ligge på et netværksdrev',
    /** @param {string} folder */
    text: (folder) =>
      `Det er ${folder}. På et netværksdrev kan det nyeste gå tabt, hvis forbindelsen ryger. Bed din it-afdeling om at lade mappen ligge på computeren selv.`,
  },
  synced_folder: {
    title: 'Øvebanes mappe ser ud til at blive synkroniseret',
    /** @param {string} folder */
    text: (folder) =>
      `Det er ${folder}. OneDrive og lignende flytter filerne én for én, og så kan det nyeste gå tabt. Bed din it-afdeling om at lade mappen ligge på computeren selv.`,
  },
  /** On the start page, where it was not seen on the way in. */
  settings: 'Se mere i indstillingerne',
};

export const path = {
  label: 'Samtalens forløb',
  invitation: 'Invitation',
  preparation: 'Forberedelse',
  talk: 'Samtale',
  plan: 'Plan',
  follow_up: 'Opfølgning',
};

export const earlierTexts = {
  button: 'Tidligere tekst',
  /** @param {string} field */
  of: (field) => `Tidligere tekst: ${field}`,
  title: 'Tidligere tekst',
  help: 'Det her har stået i feltet de sidste 30 dage. Kun du kan se det, og det sendes aldrig. Det, der står i feltet nu, bliver gemt her, hvis du henter noget andet frem.',
  /** @param {string} when */
  until: (when) => `Stod her til ${when}`,
  use: 'Brug denne tekst',
  no: 'Luk',
  done: 'Teksten står der igen',
};

/** Of a code that is to be written down on paper. */
export const groupBack = {
  /** @param {number} group counted from zero */
  ask: (group) => `Skriv gruppe ${group + 1} fra dit papir`,
  hint: 'Koden har seks grupper. Passer den gruppe, du bliver spurgt om, har du skrevet koden rigtigt af.',
  missing: 'Skriv gruppen fra dit papir.',
  ready: 'Jeg har skrevet den ned …',
  again: 'Vis koden igen',
};

export const views = {
  label: 'Forberedelserne',
  own: 'Din forberedelse',
  /** @param {string} name */
  other: (name) => `${opening(genitive(name))} forberedelse`,
  sideBySide: 'Side om side',
};

export const marks = {
  /** @param {string | null} from */
  added: (from) => (from ? `Spørgsmål fra ${from}` : 'Tilføjet i invitationen'),
  mandatory: 'Obligatorisk spørgsmål',
  /** Of one whose answer is sensitive: mandatory is that it is asked. */
  always: 'Altid med i samtalen',
  voluntary: 'Frivilligt spørgsmål',
  suggestion: 'Øvebanes forslag',
  sensitive: 'Følsomt – svaret sendes kun, hvis du vælger det',
  ifChosen: 'Sendes kun, hvis du vælger det',
  noteField: 'Plads til noter',
};

export const priorities = {
  title: 'Hvad er vigtigst at få talt om?',
  help: 'Vælg op til tre. Din leder ser dem øverst.',
  /** @param {number} number */
  ownNumbered: (number) => `Nummer ${number} med dine egne ord`,
  addOwn: 'Skriv med egne ord',
  choose: 'Vælg blandt spørgsmålene',
  /** @param {string} what */
  remove: (what) => `Fjern »${what}«`,
  removeWord: 'Fjern',
  thisOne: 'det, du har skrevet',
  full: 'Du har valgt tre. Fjern et af dem, hvis du hellere vil have et andet med.',
  ratherTalk: 'vil hellere tale om det',
};

/** Of scales that both answer. */
export const twoSided = {
  title: 'Det svarede I begge',
  help: 'Intet bliver lagt sammen, og ingen steder på billedet er bedre end andre. Tallene rundt om er udsagnene i listen.',
  /** @param {number} year */
  then: (year) => `I ${year}`,
  statement: 'Udsagn',
  /** @param {string} name @param {number} year */
  of: (name, year) => `${name}, ${year}`,
  none: 'Intet tal',
  /** @param {number} min @param {string} low @param {number} max @param {string} high */
  scale: (min, low, max, high) => `Skalaen går fra ${min}, »${low}«, til ${max}, »${high}«.`,
};

/** Of what can be chosen. */
export const chosen = {
  common: 'Altid med, for jer begge:',
  picked: 'Valgt:',
  own: 'Skrevet selv',
};

/** Of answers as they are read. */
export const reading = {
  notAnswered: 'Ikke besvaret',
  /** @param {number} count */
  unanswered: (count) => `${count} spørgsmål er ikke besvaret`,
  /** @param {string[]} themes */
  unansweredIn: (themes) => `Intet er besvaret i ${listed(themes)}`,
  ratherTalk: 'Vil hellere tale om det',
  joint: 'Udfyldes sammen',
  priorities: 'Det vigtigste at få talt om',
  words: {
    earlier: 'Sidste års aftaler – og hvordan det gik',
    examples: 'Konkrete eksempler',
    wishes: 'Ønsker og spørgsmål',
    balance: 'Ønsker til balancen mellem arbejde og privatliv',
    senior: 'Seniorudviklingssamtale',
  },
  /** @param {string} text */
  askedAs: (text) => `I den anden udgave står der: »${text}«`,
  /** Of what the host wrote. */
  host: {
    /** How the host's words to a question are marked. */
    feedback: 'Det vil jeg sige',
    ask: 'Det vil jeg spørge om',
    nothingSaid: 'Intet skrevet',
    /** @param {number} count */
    nothingSaidTo: (count) => (count === 1 ? 'Til ét spørgsmål er der intet skrevet' : `Til ${count} spørgsmål er der intet skrevet`),
    /** @param {string[]} themes */
    nothingSaidIn: (themes) => `Der er intet skrevet til ${listed(themes)}`,
  },
};

/** Agreements of earlier years, and what came of them. */
export const agreementsBack = {
  notLooked: 'Ikke fulgt op endnu',
  /** @param {When} when @param {string} by */
  entry: (when, by) => `${day(when)}, skrevet af ${by}`,
  you: 'dig',
  leader: 'din leder',
  theOther: 'den anden',
  /** @param {string} name */
  earlierHost: (name) => (name ? `${name}, din tidligere leder` : 'din tidligere leder'),
  /** @type {Record<Status, string>} */
  status: {
    not_begun: 'Ikke begyndt',
    under_way: 'I gang',
    works: 'Det virker',
    done: 'Gjort eller blevet en vane',
    laid_aside: 'Lagt til side',
  },
};

export const toLookBack = 'Se tilbage';

/** What the fields of the sheet are called, and what stands in them. */
export const sheet = {
  /** What each field is called where it stands alone. */
  name: {
    /** @param {string} what */
    agreement: (what) => (what ? `Aftale: ${what}` : 'Aftale'),
    parts: {
      what: 'det, I er enige om',
      why: 'hvorfor',
      borrowed_from: 'lånt fra',
      learning: 'måde at lære på',
      term: 'kort eller lang sigt',
      who: 'hvem gør hvad',
      support: 'støtte',
      by_when: 'senest',
      signs: 'tegn på, at det virker',
      follow_up: 'opfølgning',
      removed: 'i planen',
    },
    /** @param {string} theme */
    note: (theme) => `Fælles noter: ${theme}`,
    /** @param {string} theme */
    told: (theme) => theme,
    look: 'En dato, hvor I ser på planen',
    talk: { start_with: 'Det første, I talte om', reach: 'Det, I også ville nå' },
    evaluation: { good: 'Det, der var godt ved samtalen', differently: 'Det, I vil gøre anderledes næste gang' },
    unknown: 'Et felt, som guiden her ikke har',
  },
  value: { empty: 'Tomt', removed: 'Taget ud af planen', inPlan: 'Står i planen', discussed: 'Det har I talt om' },
  terms: { short: 'På kort sigt', long: 'På lang sigt', none: 'Ikke valgt' },
};

/** What the talk and the plan both say of what was discussed. */
export const together = {
  discussed: 'Det har vi talt om',
  discussedByNote: 'I har skrevet noget til temaet, så det tæller med.',
  reach: 'Det ville I også nå',
  notes: 'Jeres fælles noter',
};

export const guideChoice = {
  guide: 'Hvilken guide følger I?',
  others: 'Guider fra andre kommuner',
  any: 'Du kan bruge den guide, der passer dig bedst, uanset hvilken kommune den er fra.',
  /** @param {number} count */
  questions: (count) => `${count} spørgsmål`,
  year: 'Hvilket år gælder samtalen?',
  missing: 'Vælg en guide.',
};

/** What sets a guide apart on a list. @param {GuideCard} guide */
export const guideMarks = ({ own, wording }) => [own ? ['tilføjet af dig'] : [], wording ? [`${genitive(wording)} egen ordlyd`] : []].flat();

/** @param {OfficialWording} wording */
export const officialWording = ({ organisation, version }) =>
  `Guiden står med ${genitive(organisation)} egen ordlyd, udgave\u00a0${version}.`;

export const correctName = {
  /** @param {string} name */
  title: (name) => (name ? 'Ret navnet' : 'Skriv navnet'),
  /** @param {string} name */
  action: (name) => (name ? 'Ret navnet …' : 'Skriv navnet …'),
  /** @param {string} name */
  actionFull: (name) => `Ret navnet … ${name}`,
  label: 'Sådan skal navnet stå',
  /** @param {string} name */
  hint: (name) => (name ? 'Det gælder alle jeres samtaler her hos dig.' : 'Så står det på samtalen her hos dig.'),
  /** @param {string} own */
  own: (own) => `I de filer, du får, står der »${own}«.`,
  missing: 'Skriv navnet.',
  button: 'Gem navnet',
  no: 'Fortryd',
  /** @param {string} name */
  done: (name) => `Navnet er nu ${name}.`,
};

/** What is asked and said where a file is saved. */
export const sending = {
  /** @param {string} reader */
  saveAs: (reader) => `Gem som fil til ${readerOr(reader)} …`,
  chooseWhere: 'Gem filen',
  sealing: 'Filen bliver låst og gemt …',
  /** By the shared folder. */
  post: {
    /** @param {string} to */
    button: (to) => `Send til ${firstName(to)}`,
    /** @param {string} to */
    posts: (to) => `Den bliver lagt låst i fællesmappen og står på forsiden hos ${firstName(to)}.`,
    ratherFile: 'Gem som fil i stedet',
    asFile: 'Du vælger selv, hvor filen bliver gemt.',
    ratherPost: 'Læg den i fællesmappen i stedet',
  },
  whom: {
    title: 'Hvem skal have den?',
    noCode: 'Kræver ingen engangskode',
    withoutCode: 'ingen engangskode',
    /** @param {string} name */
    to: (name) => `Til ${name}`,
    toAnother: 'Send til en anden',
    /** @param {When} since */
    alike: (since) => `Du har kendt denne person siden den ${day(since)}. En anden, du kender, hedder det samme eller næsten det samme.`,
    someone: 'En anden, med en engangskode',
    name: 'Modtagerens navn',
    nameMissing: 'Skriv, hvem filen er til.',
    codeHelp: 'Modtageren skal have Øvebane, som it-afdelingen kan installere. Filen kan kun åbnes med en engangskode, som du giver videre selv.',
    firstTime: 'Modtageren skal have Øvebane, som it-afdelingen kan installere. Filen kan kun åbnes med en engangskode, som du giver videre selv. Når modtageren har svaret, behøver I ingen engangskode mere.',
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
    /** @param {string} name */
    received: (name) => `Den fortæller også, hvilke filer fra ${firstName(name)} du har taget imod.`,
    receivedMany: 'De filer, der går til folk, du kender, fortæller også, hvilke filer fra dem du har taget imod.',
  },
  code: {
    /** @param {string} to */
    title: (to) => `Giv ${firstName(to)} engangskoden`,
    text: 'Send ikke koden samme vej som filen. Sig den i telefonen, eller send den på SMS. Har du sendt filen med mail, kan du også bruge Teams.',
    copy: 'Kopiér koden',
    copyShort: 'Kopiér',
    /** @param {string} to */
    copyOf: (to) => `Kopiér koden til ${to}`,
    copied: 'Koden er kopieret.',
    selected: 'Koden er markeret. Kopiér den med Ctrl+C.',
    where: 'Koden står under »Filer til andre«, til du har fået svar.',
  },
};

/** A file in a sentence, by what it holds. @type {Record<PackageKind, string>} */
export const theFile = {
  contact: 'kvitteringen',
  invitation: 'invitationen',
  preparation: 'din forberedelse',
  plan: 'planen',
  approval: 'din godkendelse',
  follow_up: 'din opfølgning',
  oevebaner: 'filen med øvebaner',
  encouragement: 'filen med dine ord',
  guide: 'guiden',
  withdrawal: 'dit ønske om sletning',
  sealed_preparation: 'din forseglede forberedelse',
  seal_keys: 'nøglen til din forberedelse',
};

/** Whether a file that was saved has been sent: the person is asked, until a file of the receiver's shows it. */
export const hasSent = {
  /** @param {PackageKind} kind @param {string} to */
  ask: (kind, to) => `Har du sendt ${theFile[kind]} til ${to}?`,
  button: 'Jeg har sendt den',
  /** @param {PackageKind} kind @param {string} to @param {When} when */
  buttonFull: (kind, to, when) => `Jeg har sendt den: ${theFile[kind]} til ${to} fra ${moment(when)}`,
  confirmed: 'Så står den som sendt.',
  column: 'Sendt?',
  done: 'Sendt',
  /** @param {number} count */
  askAll: (count) => `Har du sendt alle ${count} filer?`,
  /** @param {number} count */
  askRest: (count) => (count === 1 ? 'Har du også sendt den sidste?' : `Har du også sendt de sidste ${count}?`),
  /** @param {number} count */
  buttonAll: (count) => (count === 1 ? 'Ja, den er også sendt' : `Ja, alle ${count} er sendt`),
  allConfirmed: 'Så står de alle som sendt.',
  some: 'Har du kun sendt nogle af dem, kan du markere det ud for hver. Resten finder du igen under »Filer til andre«.',
};

/** What a wheel stands on. */
export const foundation = 'Fælles fundament:';

/** What a file holds, in a word. */
export const kinds = {
  contact: 'Kvittering',
  invitation: 'Invitation',
  preparation: 'Forberedelse',
  plan: 'Plan',
  approval: 'Godkendelse af planen',
  follow_up: 'Opfølgning',
  oevebaner: 'Øvebaner',
  encouragement: 'Et par ord',
  guide: 'Guide',
  withdrawal: 'Ønske om sletning',
  sealed_preparation: 'Forseglet forberedelse',
  seal_keys: 'Nøgle til forseglet forberedelse',
};

export const onPaper = {
  not: 'Brug papir i stedet for Øvebane',
  /** Of a box that is ticked. @param {string} name */
  paper: (name) => `${opening(name)} bruger papir`,
  /** @param {string} name */
  help: (name) =>
    `Så bruger I papir, og planen godkender I på papir. Får ${name} Øvebane senere, kan I stadig sende filer til hinanden.`,
  after: 'Brug Øvebane i stedet for papir',
};

export const tidy = {
  title: 'Ryd op',
  /** @param {ConversationCard} card */
  text: (card) => `Planen er godkendt af jer begge. Nu kan du slette ${genitive(called(other(card)))} forberedelse, hvis du ikke har brug for den mere.`,
  ownText: 'Dine egne svar bliver stående, til du selv vælger noget andet.',
  /** @param {ConversationCard} card */
  others: (card) => `Slet ${genitive(other(card))} forberedelse …`,
  own: 'Slet dine egne svar …',
  /** @param {ConversationCard} card */
  askOthers: (card) => ({
    title: `Slet ${genitive(other(card))} forberedelse?`,
    text: `Alt, hvad ${called(other(card))} har skrevet i sin forberedelse til ${talkName(card)}, bliver slettet her og i sikkerhedskopierne på denne computer. Du kan ikke fortryde det.\n\nPlanen, jeres fælles noter og opfølgningen bliver stående. Men når du næste år ser tilbage, mangler svarene, så du kan ikke sammenligne med dem.`,
    yes: 'Slet svarene',
    no: 'Behold dem',
  }),
  /** @param {ConversationCard} card */
  askOwn: (card) => ({
    title: 'Slet dine egne svar?',
    text: `Det, du har skrevet i din forberedelse til ${talkName(card)}, bliver slettet her, under »Filer til andre« og i sikkerhedskopierne på denne computer. Du kan ikke fortryde det. Det, ${called(other(card))} har fået, kan Øvebane ikke slette.\n\nPlanen, opfølgningen og dine egne noter bliver stående. Men når du næste år ser tilbage, mangler svarene.`,
    yes: 'Slet mine svar',
    no: 'Behold dem',
  }),
  done: 'Svarene er slettet.',
  goneTitle: 'Svarene er slettet',
  gone: 'Forberedelsen er slettet her. Planen og det, I har skrevet sammen, er der stadig.',
  toPlan: 'Til planen',
};

export const handOver = {
  summary: 'Har du fået en ny leder?',
  lead: 'Du kan give planen videre, så I kan følge op på den sammen.',
  withTitle: 'Det får din nye leder',
  with: 'Planen med jeres aftaler, de fælles noter fra samtalen og jeres evaluering af den.',
  withoutTitle: 'Det får din nye leder ikke',
  without: 'Din forberedelse, opfølgningen og dine egne noter. Forberedelsen kan du selv sende, hvis du vil.',
  preview: 'Sådan læser din nye leder planen',
  noPlan: 'Når der er en plan, kan du give den videre til en ny leder her.',
  /** @param {ConversationCard} card */
  toPlan: (card) => `Giv planen fra ${whoseWithin(card)} videre`,
  others: {
    /** @param {ConversationCard} card */
    ask: (card) => `Hvem er ${whoseWithin(card)} med fra nu af?`,
    /** @param {string} to */
    withNew: (to) => to || 'Min nye leder',
    /** @param {string} leader */
    withPresent: (leader) => `Stadig ${leader || 'min nuværende leder'}`,
    missing: 'Vælg, hvem samtalen er med.',
  },
  /** @param {string} to */
  button: (to) => `Giv planen videre til ${to || 'din nye leder'} …`,
  /** @param {string} to */
  post: (to) => `Giv planen videre til ${firstName(to)} …`,
  foot: 'Planen sendes',
  /** @param {string} to @param {boolean} known */
  ask: (to, known) => ({
    title: `Giv planen videre til ${to}?`,
    text: `${to} får planen, de fælles noter og evalueringen – ikke din forberedelse.\n\n${known ? `Fra nu af er samtalen med ${to}.` : `Samtalen er med ${to}, så snart du har fået svar.`} Planen gælder mellem jer, når I begge har godkendt den.\n\nDin tidligere leder beholder det, der er sendt.`,
    yes: 'Vælg, hvor filen gemmes …',
    no: 'Ikke nu',
  }),
};

/** Days for one's own calendar. */
export const calendar = {
  /** @type {Record<WhichDates, string>} */
  button: {
    talk: 'Gem til kalenderen …',
    deadline: 'Gem fristen til kalenderen …',
    follow_ups: 'Gem til kalenderen …',
    all: 'Gem til kalenderen …',
  },
  chooseWhere: 'Gem til kalenderen',
  file: 'Datoer.ics',
  text: 'I kalenderen står der kun »Samtale«, »Forberedelse færdig«, »Opfølgning på planen« eller »Opfølgning på øvebane 1«, og ikke hvem eller hvad det handler om.',
  /** @param {string} name @param {number} cancelled */
  saved: (name, cancelled) => {
    const opened = `Gemt som ${name}. Åbn filen, så kommer datoerne i din kalender.`;
    if (cancelled === 0) return opened;
    const which = cancelled === 1 ? 'En dato, der er taget ud, står' : `${cancelled} datoer, der er taget ud, står`;
    return `${opened} ${which} som »Aflyst«. Bliver ${cancelled === 1 ? 'den' : 'de'} i kalenderen, så slet ${cancelled === 1 ? 'den' : 'dem'} der.`;
  },
  /** Empty where the calendar knows all. @param {number} takenOut @param {number} moved */
  behind: (takenOut, moved) => {
    /** @param {number} number */
    const dates = (number) => (number === 1 ? 'en dato' : `${number} datoer`);
    const what = [takenOut > 0 ? `taget ${dates(takenOut)} ud` : '', moved > 0 ? `flyttet ${dates(moved)}` : ''].filter(Boolean);
    return what.length > 0
      ? `Der er ${what.join(' og ')}, siden du gemte til kalenderen. Gem igen, og åbn filen, så passer din kalender.`
      : '';
  },
};

export const paper = {
  choose: 'Gem som PDF',
  saving: 'Gemmer …',
  /** @param {string} file */
  saved: (file) => `${file} er gemt. Den er ikke låst, så læg den et sikkert sted.`,
  /** The names tell nothing of people. */
  fileNames: {
    plan: 'Plan.pdf',
    wheel: 'Samtalehjul.pdf',
    guide_wheel: 'Samtalehjul.pdf',
    guide: 'Guide.pdf',
    draft: 'Guide.pdf',
    draft_wheel: 'Samtalehjul.pdf',
    questions: 'Spørgsmål.pdf',
    preparation: 'Forberedelse.pdf',
    picture: 'Billede.pdf',
    recovery_code: 'Nødkode.pdf',
  },
  invitationFileName: 'Invitation.pdf',
  buttons: {
    plan: 'Gem planen som PDF …',
    wheel: 'Gem samtalehjulet som PDF …',
    wheel_filled: 'Gem hjulet med dine ord (A3) …',
    wheel_blank: 'Gem et tomt hjul (A3) …',
    guide_wheel: 'Gem samtalehjulet som PDF (A3) …',
    guide: 'Gem guiden som PDF …',
    draft: 'Se guiden på papir (A4) …',
    draft_wheel: 'Se samtalehjulet på papir (A3) …',
    questions: 'Gem spørgsmålene som PDF …',
    preparation: 'Gem din forberedelse som PDF …',
    picture: 'Gem billedet som PDF …',
    recovery_code: 'Gem et ark med nødkoden …',
  },
};

/** @param {number} copies */
export const copiesLeft = (copies) => ({
  title: 'Det er slettet her',
  text: `Men ${copies === 1 ? 'en kopi' : `${copies} kopier`} på denne computer kunne ikke nås lige nu, og der ligger det endnu. Øvebane sletter det også der, så snart ${copies === 1 ? 'den kan nås' : 'de kan nås'}. Du behøver ikke gøre noget.`,
  yes: 'Forstået',
});
