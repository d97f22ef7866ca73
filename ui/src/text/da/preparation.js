// What is said while one prepares. The one who reads the answers is always »din leder«, or goes by name.

/** @param {string} reader */
const readerOr = (reader) => reader || 'din leder';

export const preparation = {
  path: {
    label: 'Samtalens forløb',
    invitation: 'Invitation',
    preparation: 'Forberedelse',
    talk: 'Samtale',
    plan: 'Plan',
    follow_up: 'Opfølgning',
  },

  wheel: 'Samtalehjulet',
  contents: 'Forberedelsens dele',
  /** @param {number} number @param {string} theme @param {number} done @param {number} of */
  themeAndProgress: (number, theme, done, of) =>
    `${number}. ${theme}, ${of > 0 ? `${done} af ${of} besvaret` : 'udfyldes sammen'}`,
  /** @param {number} done @param {number} of */
  progress: (done, of) => (of > 0 ? `${done} af ${of}` : 'udfyldes sammen'),

  saving: 'Gemmer …',
  notSaved: {
    short: 'Ikke gemt',
    title: 'Noget er ikke gemt endnu',
    kept: 'Det, du har skrevet, står her stadig. Lad Øvebane stå åbent, til det er gemt.',
    /** @param {string} field */
    about: (field) => `Det gælder »${field}«.`,
    again: 'Prøv igen',
    older: 'Der er allerede gemt en nyere tekst i feltet. Det, du har skrevet her, står her stadig.',
    keepMine: 'Gem det, der står her',
  },

  /** @param {string} reader */
  seenWhenSent: (reader) => `Ses af dig – og af ${readerOr(reader)}, når du sender`,
  /** @param {string} reader */
  seenAsHost: (reader) => `Ses af dig – og af ${readerOr(reader)}, når du sender, eller I mødes`,
  /** @param {string} reader */
  seenIfChosen: (reader) => `Ses af dig – og af ${readerOr(reader)}, kun hvis du selv vælger at sende det`,
  seenByYou: 'Ses kun af dig. Kan aldrig sendes.',

  before: {
    title: 'Før du går i gang',
    lead: 'Der er god tid. Skriv det, der falder dig ind, og hold pause, når du vil. Alt bliver gemt undervejs.',
    mandatory: 'Et obligatorisk spørgsmål er altid med i samtalen, men du behøver ikke svare på det.',
    sent: 'Du har sendt din forberedelse. Du kan ændre den og sende den igen.',
    savedOnly: 'Din forberedelse er gemt som fil. Du kan ændre den og gemme den igen.',
    toSent: 'Se den under »Gemte filer«',
    purpose: 'Hvad samtalen er til for',
    morePurpose: 'Læs resten om formålet',
    steps: 'Sådan kan du forberede dig',
    offers: 'Et tilbud til dig',
    earlier: 'Sidste års aftaler – og hvordan det gik',
    earlierHelp: 'Hvad aftalte I sidst? Hvad blev til noget, og hvad kom i vejen? Er det din første samtale, så spring over.',
  },
  purposeStep: { title: 'Hvad samtalen er til for' },
  adviceStep: { title: 'Gode råd til samtalen', factFrom: 'Kilde:' },
  planStep: {
    title: 'Frem mod planen',
    lead: 'Planen laver I sammen. Her kan du se, hvad den handler om, så du kan gå og tænke over det.',
    terms: 'Aftalerne kan gælde både på kort og på længere sigt.',
    learning: 'Der er mange måder at lære på',
    optional: 'I bestemmer selv, om samtalen skal ende i en plan.',
  },

  theme: {
    touches: 'Sådan hænger det sammen',
    references: 'Læs om det, spørgsmålene bygger på',
    note: 'Noter kun til dig',
    noteHelp: 'Det, du vil huske, men ikke dele.',
  },
  /** @param {string} title @param {number} year */
  withoutTheme: (title, year) => `»${title}« mangler for ${year}`,
  withoutThemeText: 'Guiden har ikke fået det endnu. Du kan roligt forberede resten og høre din leder, hvad temaet bliver.',

  lastTime: {
    /** @param {number} then @param {number} now @param {boolean} wrote whether in words */
    title: (then, now, wrote) => `${then === now - 1 ? 'Sidste år' : `I ${then}`} ${wrote ? 'skrev' : 'svarede'} du …`,
    /** @param {string} text */
    askedAs: (text) => `Dengang stod der: »${text}«`,
  },

  marks: {
    /** @param {string | null} from */
    added: (from) => (from ? `Spørgsmål fra ${from}` : 'Tilføjet i invitationen'),
    mandatory: 'Obligatorisk',
    suggestion: 'Øvebanes forslag',
    sensitive: 'Følsomt – sendes kun, hvis du vælger det',
    noteField: 'Frit felt',
  },
  question: {
    answer: 'Dit svar',
    comment: 'Et par ord om det, hvis du vil',
    choices: 'Vælg, hvis du vil',
    noChoice: 'Fjern valget',
    clear: 'Fjern tallet',
    ratherTalk: 'Vil hellere tale om det',
    joint: 'I udfylder det sammen, når I mødes eller bagefter. Du skal ikke skrive noget nu.',
  },
  /** @param {string} low @param {string} high @param {number} min @param {number} max */
  scale: (low, high, min, max) => `Skala fra ${min}, ${low}, til ${max}, ${high}`,

  last: {
    title: 'Det vigtigste',
    lead: 'Nu har du været temaerne igennem. Her samler du det, du helst vil have ud af samtalen.',
    leadBefore: 'Du kan altid gå tilbage til de spørgsmål, du ikke har svaret på endnu. Her samler du det, du helst vil have ud af samtalen.',
    examples: 'Konkrete eksempler',
    examplesHelp: 'Noget, der lykkedes, og noget, der var svært. Et par linjer om hver er rigeligt.',
    wishes: 'Ønsker og spørgsmål til din leder',
    wishesHelp: 'Hvad vil du gerne have mere af, mindre af eller svar på?',
    balance: 'Ønsker til balancen mellem arbejde og privatliv',
    balanceHelp: 'Vi har brug for noget forskelligt, alt efter hvor vi er i livet.',
    senior: 'Seniorudviklingssamtale',
    seniorHelp: 'Vil du gerne have en, og hvad skal den handle om? Du kan læse om tilbuddet under »Før du går i gang«. Øvebane spørger ikke om alder.',
    note: 'Noter kun til dig, om hele samtalen',
    send: 'Se det, du sender …',
  },
  priorities: {
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
  },

  /** @param {string} title */
  previous: (title) => `Forrige: ${title}`,
  /** @param {string} title */
  next: (title) => `Næste: ${title}`,
};
