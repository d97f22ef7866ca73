// What is said in the workshop.

/** @import { FirstWords, Scale } from '../api' */

import { listed, quoted } from '../text/common.js';

export { common, talkKind } from '../text/common.js';
export { guideMarks } from '../shared/da.js';
export { changes, lacks } from './da-lists.js';

/** @param {number} count @param {string} one @param {string} many */
const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/**
 * The words that an official wording begins with.
 * @param {string} organisation
 * @returns {FirstWords}
 */
export const firstOfficialWords = (organisation) => ({
  ...firstWords(organisation),
  // Most of it stays as it was, and nobody is to be taken for its writer.
  origin: organisation ? `Ordene er skrevet af ${organisation}. Hvor der ikke er skrevet andre, er de Øvebanes.` : '',
});

/**
 * The words that a new guide begins with.
 * @param {string} organisation
 * @returns {FirstWords}
 */
export const firstWords = (organisation) => ({
  title: 'Lederudviklingssamtale',
  organisation,
  summary: 'En samtale om det, der lykkes, og det, du gerne vil lære.',
  origin: organisation ? `Guiden er skrevet af ${organisation}.` : 'Guiden er skrevet på arbejdspladsen selv.',
  theme: 'Spørgsmål',
  low: 'i meget lav grad',
  high: 'i meget høj grad',
  plan: {
    title: 'Udviklingsplan',
    intro: 'Planen skriver I sammen, når I har talt.',
    optional: false,
    terms: false,
    fields: [
      { id: 'hold-fast', title: 'Det vil vi holde fast i', help: null },
      { id: 'arbejd-med', title: 'Det vil vi arbejde med', help: null },
      { id: 'opfoelgning', title: 'Sådan følger vi op', help: null },
    ],
    learning: [
      { id: 'nye-opgaver', title: 'Nye opgaver' },
      { id: 'sparring', title: 'Sparring' },
      { id: 'kursus', title: 'Kursus eller uddannelse' },
    ],
  },
});

export const begin = {
  title: 'Lav jeres egen guide',
  lead: 'Tag udgangspunkt i et dokument, I allerede har, i en af guiderne her, eller begynd helt forfra. Du kan rette alt bagefter, og guiden bliver først taget i brug, når du udgiver den.',
  organisation: 'Hvem laver du guiden for?',
  organisationHint: 'For eksempel din kommune eller dit område.',
  document: 'Fra et dokument',
  documentHint:
    'Vælg jeres dokument, eller træk det herind. Øvebane kan læse Word (.docx), LibreOffice (.odt), PDF og ren tekst, og gerne flere dokumenter på én gang. De bliver læst på din computer: Overskrifter bliver til temaer, spørgsmål og punkter bliver til spørgsmål. Alt, der ikke finder en plads, kan du se bagefter.',
  chooseDocuments: 'Vælg dokumenter …',
  moreDocuments: 'Vælg flere …',
  documentMissing: 'Vælg et dokument først.',
  fromDocument: 'Lav et udkast af dokumenterne',
  text: 'Fra en tekst, du kopierer',
  textHint: 'Kopiér teksten, og sæt den ind her. Den bliver læst som et dokument.',
  textLabel: 'Jeres tekst',
  fromText: 'Lav et udkast af teksten',
  textMissing: 'Sæt en tekst ind først.',
  guide: 'Fra en af guiderne her',
  guideHint: 'Du får en kopi, som du kan ændre frit. Guiden selv bliver stående, som den er.',
  guideLabel: 'Guide',
  fromGuide: 'Brug som skabelon',
  example: 'Fra et eksempel',
  exampleHint: 'Øvebanes egne eksempler på, hvad en guide kan være. De er ikke nogen kommunes, og alt i dem kan skrives om.',
  exampleLabel: 'Eksempel',
  wording: 'Jeres officielle ordlyd til en guide',
  wordingHint: 'Har kommunen sine egne ord for en af de guider, der følger med Øvebane, kan du skrive dem her. Spørgsmålene er de samme, så svar kan findes fra år til år, og guiden står med jeres ord.',
  fromWording: 'Skriv ordlyden',
  empty: 'Helt forfra',
  emptyHint: 'En tom guide med en plan, som de fleste kan bruge.',
  fromEmpty: 'Begynd forfra',
};

export const documents = {
  choose: 'Vælg dokumenter',
  list: 'Valgte dokumenter',
  reading: 'Bliver læst …',
  /** @param {number} paragraphs */
  count: (paragraphs) => `${counted(paragraphs, 'afsnit', 'afsnit')} læst.`,
  /** @param {string} name @param {number} paragraphs */
  read: (name, paragraphs) => `»${name}« er læst: ${counted(paragraphs, 'afsnit', 'afsnit')}.`,
  /** @param {string} name */
  unread: (name) => `»${name}« kan ikke læses.`,
  remove: 'Fjern',
  /** @param {string} name */
  removeNamed: (name) => `Fjern »${name}«`,
};

export const misread = {
  /** @param {number} count */
  title: (count) => `${counted(count, 'ord er', 'ord er')} måske læst forkert`,
  hint: 'Teksten ser ud til at være scannet, så æ, ø og å er gået tabt. Vælg de ord, der skal rettes. De andre bliver stående, som de er.',
  all: 'Vælg alle',
  none: 'Fravælg alle',
  /** @param {string} before @param {string} word @param {string} after */
  around: (before, word, after) => `… ${before}${word}${after} …`,
  /** @param {number} times */
  times: (times) => `(${times} steder)`,
  /** @param {number} count */
  go: (count) => (count === 0 ? 'Lav et udkast uden at rette' : `Ret ${counted(count, 'ord', 'ord')}, og lav et udkast`),
  back: 'Vælg en anden tekst',
};

export const official = {
  eyebrow: 'Officiel ordlyd',
  /** @param {string} title */
  title: (title) => `Jeres ordlyd til »${title}«`,
  lead: 'Guiden bliver den samme: de samme temaer, de samme spørgsmål og den samme plan. Skriv jeres egne ord dér, hvor de skal stå i stedet for guidens. Hvor du intet skriver, bliver guidens ord stående.',
  organisation: 'Hvem ordlyden er fra',
  origin: 'Hvor ordene kommer fra',
  nothing: 'Her står ikke noget.',
  addHelp: 'Tilføj en hjælpetekst',
  label: {
    title: /** @type {const} */ (['Guidens navn', 'Jeres navn til guiden']),
    purpose: /** @type {const} */ (['Hvad samtalen er til for', 'Jeres formål']),
    summary: /** @type {const} */ (['Én sætning om samtalen', 'Jeres sætning']),
    theme: /** @type {const} */ (['Temaets navn', 'Jeres navn til temaet']),
    intro: /** @type {const} */ (['Indledning', 'Jeres indledning']),
    touches: /** @type {const} */ (['Sådan hænger temaet sammen med de andre', 'Jeres ord om det']),
    rotation: /** @type {const} */ (['Det skiftende tema', 'Jeres navn til det']),
    rotationText: /** @type {const} */ (['Hvem vælger det, og hvornår', 'Jeres ord om det']),
    question: /** @type {const} */ (['Guidens spørgsmål', 'Jeres spørgsmål']),
    part: /** @type {const} */ (['Mellemoverskrift', 'Jeres mellemoverskrift']),
    help: /** @type {const} */ (['Hjælpetekst', 'Jeres hjælpetekst']),
    /** @param {number} number */
    onePart: (number) => /** @type {const} */ ([`Del ${number}`, `Jeres ord for del ${number}`]),
    /** @param {number} number */
    oneChoice: (number) => /** @type {const} */ ([`Valg ${number}`, `Jeres ord for valg ${number}`]),
    low: /** @type {const} */ (['Ord ved det laveste tal', 'Jeres ord ved det laveste tal']),
    high: /** @type {const} */ (['Ord ved det højeste tal', 'Jeres ord ved det højeste tal']),
    planTitle: /** @type {const} */ (['Planens navn', 'Jeres navn til planen']),
    planIntro: /** @type {const} */ (['Hvad planen er til', 'Jeres ord om planen']),
    field: /** @type {const} */ (['Feltets navn', 'Jeres navn til feltet']),
    /** @param {number} number */
    learning: (number) => /** @type {const} */ ([`Måde ${number}`, `Jeres ord for måde ${number}`]),
    passageTitle: /** @type {const} */ (['Overskrift', 'Jeres overskrift']),
    passageText: /** @type {const} */ (['Tekst', 'Jeres tekst']),
    gain: /** @type {const} */ (['Udbytte', 'Jeres ord']),
    /** @param {number} number */
    point: (number) => /** @type {const} */ ([`Punkt ${number}`, `Jeres ord for punkt ${number}`]),
    linkTitle: /** @type {const} */ (['Navn', 'Jeres navn']),
    linkAddress: /** @type {const} */ (['Adresse', 'Jeres adresse']),
    fact: /** @type {const} */ (['Faktaboks', 'Jeres tekst']),
    factSource: /** @type {const} */ (['Kilde', 'Jeres kilde']),
  },
  lists: {
    steps: 'Sådan forbereder du dig',
    process: 'Sådan foregår det',
    advice: 'Gode råd',
    aims: 'Det skal samtalen give',
    gains: 'Det får du ud af den',
    offers: 'Tilbud til lederen',
    references: 'Det, spørgsmålene bygger på',
    foundation: 'Fælles fundament',
    places: 'Organisationens eget',
  },
  fact: 'Værd at vide',
  without: { help: 'Uden hjælpetekst', part: 'Uden mellemoverskrift', touches: 'Uden den tekst' },
  lacks: {
    title: 'Det mangler, før ordlyden kan udgives',
    none: 'Der mangler ikke noget. Ordlyden kan udgives.',
    organisation: 'Skriv, hvem ordlyden er fra.',
    origin: 'Skriv, hvor ordene kommer fra.',
  },
  deleteAsk: {
    title: 'Vil du slette udkastet?',
    text: 'Det, der står i værkstedet, bliver væk. En ordlyd, der allerede er udgivet, bliver liggende over guiden.',
    yes: 'Slet udkastet',
    no: 'Behold det',
  },
};

export const draft = {
  eyebrow: 'Guideværksted',
  untitled: 'Guide uden navn',
  /** @param {number | null} version @param {boolean} changed */
  stands: (version, changed) =>
    version === null ? 'Udkast' : changed ? `Ændret siden udgave ${version}` : `Udgivet som udgave ${version}`,
  undo: 'Fortryd',
  redo: 'Gentag',
  undone: 'Fortrudt.',
  redone: 'Gentaget.',
  publish: 'Udgiv …',
  parts: 'Guidens dele',
  themes: 'Temaer',
  addTheme: 'Tilføj tema',
  newTheme: 'Nyt tema',
  untitledTheme: 'Tema uden navn',
  step: { about: 'Om samtalen', plan: 'Planen', texts: 'Råd og forløb', scales: 'Skalaer', unused: 'Ikke brugt' },
  /** @param {string} title @param {number} count */
  withCount: (title, count) => `${title} (${count})`,
  delete: 'Slet udkastet',
  deleteAsk: {
    title: 'Vil du slette udkastet?',
    text: 'Det, der står i værkstedet, bliver væk. En guide, der allerede er udgivet, bliver stående blandt guiderne.',
    yes: 'Slet udkastet',
    no: 'Behold det',
  },
  drag: 'Træk for at flytte',
  /** @param {string[]} titles */
  empty: (titles) =>
    titles.length === 1
      ? `»${titles[0]}« har ingen spørgsmål endnu. Træk dem, der hører til, hen på temaet i listen, eller skriv nogle.`
      : `Der er ingen spørgsmål endnu i ${listed(titles.map((title) => `»${title}«`))}. Træk dem hen på det tema, de hører til, eller skriv nogle.`,
  /** @param {number} place @param {number} of */
  moved: (place, of) => `Flyttet til plads ${place} af ${of}.`,
  /** @param {string} what */
  up: (what) => `Flyt »${what}« op`,
  /** @param {string} what */
  down: (what) => `Flyt »${what}« ned`,
  /** @param {string} what */
  remove: (what) => `Slet »${what}«`,
  removed: 'Slettet. Du kan fortryde.',
  added: 'Tilføjet.',
};

export const about = {
  lead: 'Det her ser lederen først.',
  title: 'Guidens navn',
  organisation: 'Hvem guiden er fra',
  kind: 'Samtalen er for',
  kinds: { lus: 'Ledere og deres leder (LUS)', mus: 'Medarbejdere og deres leder (MUS)' },
  summary: 'Én sætning om samtalen',
  summaryHint: 'Den står i listen over guider.',
  purpose: 'Hvad samtalen er til for',
  purposeHint: 'Lav en tom linje mellem to afsnit.',
  why: 'Hvorfor begge svarer på en skala',
  whyHint: 'Lederens leder svarer ellers aldrig på en skala. Det, du skriver her, står ved spørgsmålene, så begge kan se det.',
  origin: 'Hvor guiden kommer fra',
  more: 'Flere valg',
  guided: 'Led gennem formål, temaer, råd og plan, én ting ad gangen',
  balance: 'Giv plads til ønsker om balancen mellem arbejde og privatliv (følsomt)',
  senior: 'Giv plads til at skrive om en seniorsamtale (følsomt)',
};

export const theme = {
  /** @param {number} number */
  number: (number) => `Tema ${number}`,
  title: 'Temaets navn',
  intro: 'Indledning',
  introHint: 'Hvad temaet handler om. Må gerne stå tom.',
  more: 'Mere om temaet',
  touches: 'Sådan hænger temaet sammen med de andre',
  hub: 'Sæt temaet i midten af hjulet',
  rotation: 'Temaet skifter',
  noRotation: 'Nej, det er med hvert år',
  firstYear: 'Første år',
  lastYear: 'Sidste år',
  newRotation: 'Ja, det bliver skiftet ud efter nogle år',
  rotationTitle: 'Hvad det skiftende tema hedder i alle år',
  rotationText: 'Hvem vælger det, og hvornår',
  questions: 'Spørgsmål',
  none: 'Her er ingen spørgsmål endnu.',
  add: 'Tilføj spørgsmål',
  delete: 'Slet temaet',
  duplicate: 'Lav en kopi af temaet',
  up: 'Flyt temaet op',
  down: 'Flyt temaet ned',
  /** @param {string} title */
  copyOf: (title) => `${title} (kopi)`,
};

/** @param {Scale} scale */
const span = ({ min, max }) => `${min} til ${max}`;

export const question = {
  /** @param {number} number */
  label: (number) => `Spørgsmål ${number}`,
  untitled: 'Spørgsmål uden tekst',
  answer: 'Bliver besvaret',
  forms: {
    text: 'Med egne ord',
    parts: 'Med egne ord i flere dele',
    choice: 'Med et valg mellem svar',
    host: 'Kun af lederens leder, med egne ord',
    joint: 'Sammen, når I mødes',
    notes: 'Ikke: Det er plads til noter',
    newScale: 'På en ny skala …',
  },
  /** @param {Scale} scale */
  scale: (scale) => `På skalaen ${span(scale)}${scale.low || scale.high ? `: ${scale.low} – ${scale.high}` : ''}`,
  toScales: 'Ret skalaens ord',
  both: 'Lederens leder svarer også på skalaen',
  toWhy: 'Skriv, hvorfor begge svarer',
  noScale: 'Vælg en skala',
  mandatory: 'Obligatorisk',
  mandatoryHint: 'Lederens leder kan ikke tage det ud. Man vælger stadig selv, om man svarer.',
  sensitive: 'Følsomt',
  sensitiveHint: 'Svaret bliver kun sendt, hvis lederen selv vælger det.',
  suggestion: 'Et forslag, som må skrives om',
  more: 'Mere',
  /** @param {string} text */
  moreAbout: (text) => `Mere om »${text}«`,
  help: 'Hjælpetekst',
  part: 'Mellemoverskrift i temaet',
  partHint: 'Spørgsmål med den samme overskrift står sammen.',
  toTheme: 'Flyt til et andet tema',
  stay: 'Bliv i temaet',
  parts: 'Delene',
  addPart: 'Tilføj en del',
  part_: 'Del',
  options: 'Svarene, man kan vælge',
  addOption: 'Tilføj et svar',
  option: 'Svar',
  optionHelp: 'Forklaring',
  optionPart: 'Overskrift',
  /** What is said of an answer besides its words. @param {{ part?: string, help?: string }} option */
  optionMore: ({ part, help }) =>
    [part ? `Under »${part}«` : '', help ? (part ? 'med forklaring' : 'Med forklaring') : ''].filter(Boolean).join(', ') || 'Forklaring og overskrift',
  /** @param {{ title: string, part?: string, help?: string }} option */
  moreOfOption: (option) => `${question.optionMore(option)}${option.title ? `: ${option.title}` : ''}`,
  most: 'Så mange kan man vælge',
  /** @param {number} most */
  upTo: (most) => (most === 0 ? 'Ingen' : most === 1 ? 'Ét svar' : `Op til ${most}`),
  hostMost: 'Så mange kan lederens leder vælge',
  own: 'Man må skrive sine egne',
  common: 'Altid med, for begge',
  commonHint: 'For eksempel de kort, som alle taler om. Ingen behøver at vælge dem.',
  addCommon: 'Tilføj et, der altid er med',
  commonOne: 'Altid med',
  choices: 'Valg ved siden af svaret',
  addChoice: 'Tilføj et valg',
  choice: 'Valg',
  duplicate: 'Lav en kopi',
  split: 'Del i to ved markøren',
  splitWhere: 'Sæt markøren i spørgsmålet dér, hvor det skal deles.',
  join: 'Læg sammen med det næste',
  delete: 'Slet',
  splitDone: 'Delt i to.',
  joined: 'Lagt sammen.',
  copied: 'Kopieret.',
  movedTo: 'Flyttet til et andet tema.',
};

export const scales = {
  lead: 'En skala har hele tal og ord i begge ender. Lederens leder svarer aldrig på en skala, undtagen hvor guiden siger, at begge gør, og hvorfor. Intet bliver lagt sammen.',
  none: 'Guiden har ingen skalaer.',
  add: 'Tilføj skala',
  min: 'Laveste tal',
  max: 'Højeste tal',
  low: 'Ord ved det laveste tal',
  high: 'Ord ved det højeste tal',
  between: 'Sæt ord på hvert tal',
  betweenHint: 'Så står ordene ved tallene, når der bliver svaret.',
  /** @param {number} value */
  betweenAt: (value) => `Ord ved ${value}`,
  note: 'En bemærkning om skalaen',
  /** @param {Scale} scale */
  title: (scale) => `Skala fra ${span(scale)}`,
  /** @param {number} count */
  used: (count) => (count === 0 ? 'Ingen spørgsmål bruger den.' : `${counted(count, 'spørgsmål bruger', 'spørgsmål bruger')} den.`),
};

export const texts = {
  lead: 'Alt det, der ikke er spørgsmål. Det hele må gerne stå tomt.',
  lists: {
    steps: { title: 'Sådan forbereder du dig', add: 'Tilføj et trin', one: 'Trin' },
    process: { title: 'Sådan foregår det', add: 'Tilføj et afsnit', one: 'Afsnit' },
    advice: { title: 'Gode råd', add: 'Tilføj et råd', one: 'Råd' },
    aims: { title: 'Det skal samtalen give', add: 'Tilføj et mål', one: 'Mål' },
    offers: { title: 'Tilbud til lederen', add: 'Tilføj et tilbud', one: 'Tilbud' },
    places: { title: 'Organisationens eget', add: 'Tilføj et afsnit', one: 'Afsnit' },
  },
  passageTitle: 'Overskrift',
  passageText: 'Tekst',
  foundation: 'Det bygger samtalen på',
  foundationHint: 'For eksempel jeres personalepolitik. Adressen bliver vist som tekst.',
  addLink: 'Tilføj et grundlag',
  linkTitle: 'Navn',
  linkAddress: 'Adresse',
  link: 'Grundlag',
  rest: 'Guiden har også tekster, som spørgsmålene bygger på, en liste over udbytte eller en faktaboks. De følger med, som de er.',
};

export const plan = {
  lead: 'Planen er det, samtalen ender i. Den bliver udfyldt af de to sammen.',
  title: 'Planens navn',
  intro: 'Hvad planen er til',
  optional: 'Samtalen må gerne slutte uden en plan',
  terms: 'Del aftalerne op i kort og lang sigt',
  fields: 'Felter i planen',
  addField: 'Tilføj et felt',
  field: 'Felt',
  fieldTitle: 'Feltets navn',
  fieldHelp: 'Hjælpetekst',
  learning: 'Måder at lære på',
  learningHint: 'En aftale kan pege på en af dem.',
  addLearning: 'Tilføj en måde',
  learningOne: 'Måde at lære på',
};

export const unused = {
  lead: 'Det her stod i jeres tekst og har ikke fået en plads endnu. Sæt det ind, hvor det hører til, eller lad det ligge. Det kommer ikke med i guiden herfra.',
  into: 'Sæt ind i',
  question: 'Som spørgsmål',
  intro: 'I indledningen',
  theme: 'Som nyt tema',
  purpose: 'I formålet',
  advice: 'Som godt råd',
  away: 'Smid væk',
  none: 'Alt i teksten har fået en plads.',
  /** What a button is called for who hears it alone. @param {string} does @param {string} piece */
  of: (does, piece) => `${does}: ${quoted(piece.length > 60 ? `${piece.slice(0, 60)} …` : piece)}`,
  placed: 'Sat ind.',
};

export const preview = {
  title: 'Sådan ser lederen det',
  show: 'Se, hvad lederen ser',
  page: 'Siden her',
  whole: 'Hele guiden',
  noTheme: 'Vælg et tema for at se siden, som lederen ser den. Resten står i »Hele guiden«.',
};

export const authors = {
  title: 'Skriv en guide som fil',
  guide: 'Gem skemaet til en guide …',
  wording: 'Gem skemaet til en ordlyd …',
  choose: 'Gem skemaet',
  /** @param {string} name */
  saved: (name) => `Gemt som »${name}«. Læg det i den samme mappe som din fil.`,
};

export const publish = {
  /** @param {string} title */
  title: (title) => `Udgiv »${title}«`,
  /** @param {number} version */
  first: (version) => `Guiden bliver udgave ${version}. Derefter står den blandt guiderne her, og du kan begynde en samtale med den, sende den til en kollega eller gemme den som en fil, alle kan tilføje.`,
  /** @param {number} before @param {number} now */
  next: (before, now) => `Guiden bliver udgave ${now} og afløser udgave ${before}. Samtaler, der er begyndt, beholder den ordlyd, de har.`,
  wording: {
    /** @param {string} title */
    title: (title) => `Udgiv jeres ordlyd til »${title}«`,
    /** @param {number} version */
    first: (version) => `Ordlyden bliver udgave ${version} og bliver lagt over guiden her. Derefter kan du sende den til en kollega eller gemme den som en fil, alle kan tilføje. Samtaler, der er begyndt, beholder de ord, de har.`,
    /** @param {number} before @param {number} now */
    next: (before, now) => `Ordlyden bliver udgave ${now} og afløser udgave ${before}. Samtaler, der er begyndt, beholder de ord, de har.`,
    changes: 'Det står med jeres egne ord',
    lacks: 'Ordlyden kan ikke udgives endnu.',
  },
  namesake: 'Der er allerede en guide med det navn her. Den her bliver en guide for sig og afløser den ikke. Skal den være den næste udgave, så tag den første op i værkstedet i stedet. Ellers giv den her et andet navn.',
  changes: 'Det er ændret siden sidst',
  same: 'Der er ikke ændret noget siden den udgave, der er udgivet.',
  lacks: 'Guiden kan ikke udgives endnu.',
  toDraft: 'Tilbage til værkstedet',
  /** @param {number} version */
  button: (version) => `Udgiv udgave ${version}`,
  forAll: 'Læg den i fællesmappen til alle',
  forAllText: 'Alle, der kan se mappen, kan læse den og se, at den er fra dig. De bestemmer selv, om de vil tilføje den.',
  asSeen: 'Sådan kommer guiden til at se ud',
};
