// What is said while one prepares. The one who reads the answers is always »din leder«, or goes by name; to a host, the one
// whom the talk is about goes by name.

import { genitive, opening } from '../text/common.js';

export { marks, officialWording, onPaper, paper, priorities, reading } from '../shared/da.js';
export { nameOfOther, whose } from '../text/common.js';

export const preparation = {
  toTalk: 'Gå til samtalen',
  contents: 'Forberedelsens dele',

  before: {
    title: 'Før du går i gang',
    lead: 'Tag dig den tid, du har brug for. Skriv det, der falder dig ind, og hold pause, når du vil. Alt bliver gemt undervejs.',
    read: 'Læs om samtalen, og se tilbage på sidste år',
    mandatory: 'Et obligatorisk spørgsmål er altid med i samtalen, men du behøver ikke svare på det.',
    sent: 'Du har sendt din forberedelse. Du kan ændre den og sende den igen.',
    /** @param {string} name */
    had: (name) => `${opening(name)} har fået din forberedelse. Du kan ændre den og sende den igen.`,
    savedOnly: 'Din forberedelse er gemt som fil. Du kan ændre den og gemme den igen.',
    toSent: 'Se den under »Filer til andre«',
    purpose: 'Hvad samtalen er til for',
    morePurpose: 'Læs resten om formålet',
    steps: 'Sådan kan du forberede dig',
    offers: 'Et tilbud til dig',
    earlier: 'Sidste års aftaler – og hvordan det gik',
    earlierHelp: 'Hvordan har du arbejdet med aftalerne fra sidst? Hvad blev til noget, og hvad kom i vejen? Er det din første samtale, så spring over.',
  },
  purposeStep: { title: 'Hvad samtalen er til for' },
  adviceStep: { title: 'Gode råd til samtalen', factFrom: 'Kilde:' },
  planStep: {
    title: 'Frem mod planen',
    lead: 'Planen laver I sammen. Her kan du se, hvad den handler om, så du kan gå og tænke over det.',
    terms: 'Aftalerne kan gælde både på kort og på lang sigt.',
    learning: 'Der er mange måder at lære på',
    optional: 'I bestemmer selv, om samtalen skal ende i en plan.',
  },

  theme: {
    touches: 'Sådan hænger det sammen',
    ratedMandatory: {
      all: 'Alle spørgsmål med en skala er obligatoriske.',
      most: 'Spørgsmål med en skala er obligatoriske, hvor der ikke står andet.',
    },
    references: 'Læs om det, spørgsmålene bygger på',
    note: 'Egne noter',
    noteHelp: 'Det, du vil huske, men ikke dele.',
  },
  /** @param {string} title @param {number} year */
  withoutTheme: (title, year) => `»${title}« mangler for ${year}`,
  withoutThemeText: 'Temaet er ikke med i guiden endnu. Du kan roligt forberede resten og høre din leder, hvad temaet bliver.',

  lastTime: {
    /** @param {number} then @param {boolean} wrote whether in words */
    title: (then, wrote) => `I ${then} ${wrote ? 'skrev' : 'svarede'} du …`,
    /** @param {string} text */
    askedAs: (text) => `Dengang stod der: »${text}«`,
  },
  question: {
    answer: 'Dit svar',
    comment: 'Et par ord om det, hvis du vil',
    choices: 'Vælg, hvis du vil',
    noChoice: 'Fjern valget',
    clear: 'Fjern tallet',
    ratherTalk: 'Vil hellere tale om det',
    joint: 'I udfylder det sammen, når I mødes eller bagefter. Du behøver ikke skrive noget nu.',
    hostAnswers: 'Det svarer din leder på med sine egne ord. Du skal ikke svare.',
    /** @param {number} most */
    pick: (most) => (most === 1 ? 'Vælg ét svar, hvis du vil' : `Vælg op til ${most}, hvis du vil`),
    /** @param {number} number */
    own: (number) => (number === 1 ? 'Eller skriv dit eget' : `Dit eget, nummer ${number}`),
    /** Above a scale that both answer. @param {string} why */
    bothAnswer: (why) => `Her svarer I begge på skalaen. ${why}`,
    /** @param {number} most */
    full: (most) => `Du har valgt ${most}. Fjern et af dem, hvis du hellere vil have et andet med.`,
  },

  seeSent: 'Se, hvad der bliver sendt',
  last: {
    title: 'Det vigtigste',
    lead: 'Nu har du været temaerne igennem. Her samler du det, du helst vil have ud af samtalen.',
    leadBefore: 'Du kan altid gå tilbage til de spørgsmål, du ikke har svaret på endnu. Her samler du det, du helst vil have ud af samtalen.',
    examples: 'Konkrete eksempler',
    examplesHelp: 'Noget, der lykkedes, og noget, der var svært. Et par linjer om hver er rigeligt.',
    wishes: 'Ønsker og spørgsmål til din leder',
    wishesHelp: 'Hvad vil du have ud af samtalen? Hvad vil du have mere af, mindre af eller svar på?',
    balance: 'Ønsker til balancen mellem arbejde og privatliv',
    balanceHelp: 'Vi har brug for noget forskelligt, alt efter hvor vi er i livet.',
    senior: 'Seniorudviklingssamtale',
    seniorHelp: 'Vil du gerne have en, og hvad skal den handle om? Du kan læse om tilbuddet under »Før du går i gang«. Øvebane spørger ikke om alder.',
    note: 'Egne noter om hele samtalen',
    send: 'Se, hvad der bliver sendt …',
  },

  /** @param {string} title */
  previous: (title) => `Forrige: ${title}`,
  back: 'Forrige',
  /** @param {string} title */
  next: (title) => `Næste: ${title}`,
};

/** Handing in sealed. */
export const seal = {
  title: 'Forseglet aflevering',
  /** @param {string} name */
  offered: (name) => `${opening(name)} foreslår, at I først læser hinandens forberedelse, når begge har afleveret. Så sender I hinanden nøglen, en lille fil. Du bestemmer.`,
  /** @param {string} name */
  agreed: (name) => `I afleverer forseglet: Ingen af jer kan læse, før både du og ${name} har afleveret.`,
  /** @param {string} name */
  youOffer: (name) => `Du har foreslået ${name}, at I først læser hinandens forberedelse, når begge har afleveret.`,
  /** @param {string} name */
  otherHandedIn: (name) => `${opening(name)} har afleveret forseglet. Du kan læse, når du selv har afleveret, og ${genitive(name)} nøgle kommer.`,
  /** @param {string} name */
  handedIn: (name) => `Du har afleveret forseglet. Når ${name} også har afleveret, sender I hinanden nøglen og kan læse.`,
  /** @param {string} name */
  due: (name) => `Nu har I begge afleveret. Send nøglen, så ${name} kan læse din forberedelse.`,
  /** @param {string} name */
  dueGivenUp: (name) => `Du kan læse ${genitive(name)} forberedelse. Send nøglen, så ${name} også kan læse din.`,
  /** @param {string} name */
  duePlain: (name) => `${opening(name)} har sendt sin forberedelse uden forsegling, og det er helt i orden. Send nøglen, så ${name} også kan læse din.`,
  /** @param {string} name */
  given: (name) => `Din nøgle er på vej. Du kan læse ${genitive(name)} forberedelse, når ${genitive(name)} nøgle kommer.`,
  /** @param {string} name */
  gaveUp: (name) => `Du har opgivet forseglingen, så ${name} kan læse din forberedelse, når nøglen kommer frem.`,
  /** @param {string} name */
  otherGaveUp: (name) => `${opening(name)} opgav forseglingen og lod dig læse først.`,
  /** @param {string} name */
  came: (name) => `${opening(genitive(name))} forberedelse var forseglet, til du fik nøglen.`,
  /** @param {string} name */
  plain: (name) => `${opening(name)} har sendt sin forberedelse uden forsegling, og det er helt i orden.`,
  /** @param {string} name */
  fileMissing: (name) => `Nøglen fra ${name} er kommet, men ikke den forseglede forberedelse. Bed ${name} om at sende den igen.`,
  neitherFirst: 'Forseglet: Ingen af jer kunne læse først.',
  newerSince: 'Forseglet: Ingen af jer kunne læse først. Den nyeste udgave er kommet siden.',
  handIn: 'Aflever din forberedelse',
  toInvitation: 'Svar på forslaget',
  saveKey: 'Gem nøglen som fil …',
  again: 'Send nøglen igen …',
  giveUp: 'Opgiv forseglingen …',
  /** @param {string} name @param {boolean} posts */
  askGiveUp: (name, posts) => ({
    title: 'Opgiv forseglingen?',
    text: `Så får ${name} nøglen og kan læse din forberedelse nu. Du kan ikke læse ${genitive(name)}, før du får den. Du kan ikke fortryde det.`,
    yes: posts ? 'Opgiv forseglingen' : 'Vælg, hvor nøglen gemmes …',
    no: 'Ikke nu',
  }),
  order: {
    newer: 'Den afløser den forseglede forberedelse, du har.',
    fork: 'Du har en anden forseglet forberedelse i forvejen. Den, der er lavet sidst, gælder.',
    older: 'Den er ældre end den forseglede forberedelse, du har. Der er ikke noget at tage imod.',
  },
  /** @param {string} name */
  content: (name) =>
    `${opening(name)} afleverer sin forberedelse forseglet. Du kan ikke læse den endnu. Den åbner, når du også har afleveret og har fået ${genitive(name)} nøgle.`,
  /** @param {string} name */
  key: (name) => `Det er nøglen til ${genitive(name)} forseglede forberedelse.`,
  /** @param {string} name */
  keyGivenUp: (name) => `${opening(name)} har opgivet forseglingen og sender nøglen til sin forberedelse uden at vente på din.`,
  keyOpens: 'Tager du imod den, kan du læse forberedelsen.',
  keyWaits: 'Forberedelsen er ikke kommet endnu. Tager du imod nøglen, bliver den gemt til da.',
  keySent: 'Det var nøglen til din forseglede forberedelse, og ikke andet.',
  keySentGivenUp: 'Det var nøglen til din forseglede forberedelse, og at du opgav forseglingen. Der var ikke andet med.',
};

export const host = {
  before: {
    /** @param {string} name */
    lead: (name) =>
      `Her ser du de spørgsmål, ${name} får, og skriver det, du vil sige, og det, du vil spørge om. Du behøver ikke skrive noget til alle spørgsmål.`,
    /** @param {string} name */
    noScales: (name) => `Du sætter ikke tal på nogen. Skalaerne er kun til ${genitive(name)} egne svar.`,
    twoSided: 'Nogle udsagn svarer I begge på. Der står hvorfor, dér hvor de er. Svarene bliver aldrig lagt sammen.',
    /** @param {string} name */
    asked: (name) => `Det forbereder ${name} sig ud fra`,
    /** @param {string} name */
    you: (name) => `Hvor der står »du«, er det ${name}. Brug det gerne selv, når du tænker over samtalen.`,
    /** Above words of the guide's that speak to the one whom the talk is about. @param {string} name */
    saysTo: (name) => `${name} læser:`,
    /** @param {string} name */
    here: (name) => `${opening(genitive(name))} forberedelse er kommet. Svarene står her ved hvert spørgsmål, og du kan også læse dem samlet.`,
    /** Above what the other writes about last year's agreements. @param {string} name */
    earlier: (name) => `${opening(genitive(name))} ord om aftalerne, og hvordan det gik`,
    /** @param {string} name */
    notYet: (name) => `${opening(genitive(name))} forberedelse er ikke kommet endnu. Du kan sagtens begynde.`,
    /** @param {string} name */
    onPaper: (name) => `${opening(name)} forbereder sig på papir. Dine egne ord skriver du her.`,
  },

  question: {
    feedback: 'Det vil jeg sige',
    ask: 'Det vil jeg spørge om',
    /** @param {string} name */
    answerOf: (name) => `${opening(genitive(name))} svar`,
    /** @param {string} name @param {number} min @param {string} low @param {number} max @param {string} high */
    scale: (name, min, low, max, high) => `${opening(name)} svarer på en skala fra ${min}, ${low}, til ${max}, ${high}.`,
    /** @param {string} name @param {string} all */
    parts: (name, all) => `${opening(name)} svarer på: ${all}.`,
    /** Above the field of what the host alone answers. */
    yours: 'Det er kun dig, der svarer på det, og det er med dine egne ord.',
    /** @param {string} name @param {number} most @param {string} all */
    pick: (name, most, all) => `${opening(name)} kan vælge ${most === 1 ? 'et af svarene' : `op til ${most} af svarene`} ${all}.`,
    /** @param {string} name @param {string} all */
    choices: (name, all) => `${opening(name)} kan vælge mellem: ${all}.`,
  },

  last: {
    /** @param {string} name */
    lead: (name) => `Her samler du det, du helst vil have talt med ${name} om.`,
    examplesHelp: 'Noget, du har set lykkes, og noget, du har set være svært. Eksempler gør det lettere at tale om.',
    /** @param {string} name */
    wishes: (name) => `Ønsker og spørgsmål til ${name}`,
    wishesHelp: 'Hvad vil du gerne se mere af? Hvad kan du selv bidrage med?',
    /** @param {string} name */
    prioritiesOf: (name) => `Vigtigst for ${name}`,
    /** @param {string} name */
    prioritiesHelp: (name) => `Vælg op til tre. ${opening(name)} ser dem øverst.`,
  },

  sides: {
    title: 'Side om side',
    /** @param {string} name */
    lead: (name) => `Dine og ${genitive(name)} ord ved siden af hinanden. Til venstre står det, du ikke har holdt tilbage.`,
    you: 'Du',
    yours: 'Dine ord',
    /** @param {string} name */
    theirs: (name) => `${opening(genitive(name))} ord`,
    change: 'Ret',
    /** @param {string} what */
    changeFull: (what) => `Ret dine ord: ${what}`,
    write: 'Skriv',
    /** @param {string} what */
    writeFull: (what) => `Skriv til: ${what}`,
    nothing: 'Intet skrevet',
    notAsked: 'Det felt er der ikke i din forberedelse.',
    hostAnswers: 'Det er kun lederens leder, der svarer på det.',
    /** @param {number} count */
    none: (count) =>
      count === 1 ? 'Ét spørgsmål har ingen af jer skrevet til' : `${count} spørgsmål har ingen af jer skrevet til`,
    empty: 'Her er der ikke noget, I begge kan se.',
    otherFrame: 'Spørgsmål, du ikke har med',
    missing: {
      title: 'Side om side',
      lead: 'Her kommer jeres ord til at stå ved siden af hinanden, når I begge har forberedt jer.',
      /** @param {string} name */
      other: (name) => `${opening(genitive(name))} forberedelse er ikke kommet endnu.`,
      /** @param {string} name */
      otherOnPaper: (name) => `${opening(name)} bruger ikke Øvebane. Læg papiret ved siden af din egen forberedelse, når I mødes.`,
      own: 'Du har ikke skrevet noget i din egen forberedelse endnu.',
      /** @param {string} name */
      courtesy: (name) =>
        `Du kan læse ${genitive(name)} forberedelse, så snart du har taget imod den. Men samtalen bliver bedre, når I begge har tænkt selv først.`,
      courtesyNothing: 'Samtalen bliver bedre, når I begge har tænkt selv først.',
      toOwn: 'Til din forberedelse',
      /** @param {string} name */
      toOther: (name) => `Læs ${genitive(name)} forberedelse`,
    },
  },
};

/** What was agreed last year, in sight while one prepares. */
export const lastYear = {
  /** @param {number} year */
  title: (year) => `Det aftalte I i ${year}`,
  more: 'Se tilbage på årene',
};
