// What is said to the host who prepares, and where both sides stand beside each other. The one whom the talk is about
// goes by name.

import { genitive } from './common.js';

/** @import { ConversationCard } from '../../api' */

/**
 * The other, in the middle of a sentence.
 * @param {ConversationCard} card
 */
const nameOfOther = ({ role, kind, with: name }) => {
  if (name) return name;
  if (role === 'subject') return 'din leder';
  return kind === 'lus' ? 'lederen' : 'medarbejderen';
};

/** @param {string} text */
const opening = (text) => text.charAt(0).toUpperCase() + text.slice(1);

export const host = {
  nameOfOther,
  opening,

  views: {
    label: 'Forberedelserne',
    own: 'Din forberedelse',
    /** @param {string} name */
    other: (name) => `${opening(genitive(name))} forberedelse`,
    sideBySide: 'Side om side',
  },

  before: {
    /** @param {string} name */
    lead: (name) =>
      `Her ser du de spørgsmål, ${name} får, og skriver det, du vil sige, og det, du vil spørge om. Du skal ikke have ord til det hele.`,
    /** @param {string} name */
    noScales: (name) => `Du sætter ikke tal på nogen. Hvor der er en skala, er den til ${genitive(name)} egne svar.`,
    /** Above words of the guide's that speak to the one whom the talk is about. @param {string} name */
    saysTo: (name) => `Det læser ${name}:`,
    /** @param {string} name */
    here: (name) => `${opening(genitive(name))} forberedelse er kommet. Svarene står her ved hvert spørgsmål, og du kan også læse dem samlet.`,
    /** Above what the other writes about last year's agreements. @param {string} name */
    earlier: (name) => `${opening(genitive(name))} ord om aftalerne, og hvordan det gik`,
    /** @param {string} name */
    notYet: (name) => `${opening(genitive(name))} forberedelse er ikke kommet endnu. Du kan sagtens begynde.`,
    /** @param {string} name */
    onPaper: (name) => `${opening(name)} forbereder sig på papir. Dine ord har du her.`,
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

  /** How the host's words to a question are marked when they are read. */
  read: { feedback: 'Vil sige', ask: 'Vil spørge om' },
  nothingSaid: 'Intet skrevet',
  /** @param {number} count */
  nothingSaidTo: (count) => (count === 1 ? 'Til ét spørgsmål er der intet skrevet' : `Til ${count} spørgsmål er der intet skrevet`),

  onPaper: {
    /** @param {string} name */
    not: (name) => `Bruger ${name} ikke Øvebane?`,
    /** @param {string} name */
    help: (name) =>
      `Så mødes I om papiret, og planen godkender I på papir. Får ${name} Øvebane senere, kan I stadig sende filer til hinanden.`,
    /** @param {string} name */
    after: (name) => `Bruger ${name} alligevel Øvebane?`,
  },

  sides: {
    title: 'Side om side',
    /** @param {string} name */
    lead: (name) => `Dine og ${genitive(name)} ord ved siden af hinanden. Til venstre står kun det, du ville sende.`,
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
    notAsked: 'Det felt har kun den, samtalen handler om.',
    /** @param {string} text */
    askedAs: (text) => `Spurgt som: ${text}`,
    /** @param {number} count */
    none: (count) =>
      count === 1 ? 'Ét spørgsmål har ingen af jer skrevet til' : `${count} spørgsmål har ingen af jer skrevet til`,
    empty: 'Her har ingen af jer skrevet noget.',
    otherFrame: 'Spørgsmål, der ikke er i din ramme',
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
        `Det er en høflighed og ikke en lås: ${opening(genitive(name))} forberedelse kan du læse, så snart den er taget imod. Men samtalen bliver bedre, når I begge har tænkt selv først.`,
      courtesyNothing: 'Det er en høflighed og ikke en lås. Samtalen bliver bedre, når I begge har tænkt selv først.',
      toOwn: 'Til din forberedelse',
      /** @param {string} name */
      toOther: (name) => `Læs ${genitive(name)} forberedelse`,
    },
  },
};
