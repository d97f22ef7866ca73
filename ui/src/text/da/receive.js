// What is said when a file from someone else is opened and read.

import { moment } from '../dates.js';
import { genitive } from './common.js';

/** @import { When } from '../dates.js' */

export const receive = {
  open: {
    title: 'Åbn en fil',
    choose: 'Vælg en anden fil',
    chooseTitle: 'Åbn en fil fra Øvebane',
    /** @param {string} file empty for what was pasted */
    cannot: (file) => (file ? `»${file}« kunne ikke åbnes` : 'Filen kunne ikke åbnes'),
    toStart: 'Til forsiden',
  },
  code: {
    title: 'Skriv engangskoden',
    /** @param {string} file */
    lead: (file) => `${file} er låst med en engangskode. Koden har du fået af afsenderen.`,
    label: 'Engangskode',
    hint: 'Fem grupper med fire cifre. Mellemrum og bindestreger betyder ikke noget.',
    missing: 'Skriv engangskoden.',
    button: 'Åbn filen',
    opening: 'Åbner filen …',
  },
  own: {
    title: 'Det er din egen fil',
    /** @param {string} file empty for what was pasted @param {string} to @param {When} when */
    text: (file, to, when) => `${file ? `»${file}«` : 'Filen'} har du selv gemt til ${to} ${moment(when)}. Det er ${to}, der skal åbne den.`,
    what: 'I filen er',
  },
  here: {
    title: 'Den har du allerede',
    text: 'Du har taget imod filen før, så der er ikke noget nyt i den.',
    go: 'Gå til samtalen',
  },

  look: {
    from: 'Fra',
    made: 'Gemt',
    /** @param {When} when */
    madeAt: (when) => moment(when),
    about: 'Om',
    /** @param {string} guide @param {number} year */
    guideAndYear: (guide, year) => `${guide}, ${year}`,
    notYet: 'Du ser filen, men den er ikke taget imod endnu.',
  },
  trust: {
    /** @param {string} name */
    known: (name) => `Filen er fra ${name}, som du kender i forvejen. Det har Øvebane kontrolleret.`,
    /** @param {string} name */
    unknown: (name) => `Øvebane har ikke set filer fra ${name} før. Derfor skal du selv sige, hvem det er.`,
    person: 'Det er fra en person, jeg kender',
    personMissing: 'Sæt kun kryds, hvis du ved, hvem filen er fra. Ellers skal du ikke tage imod den.',
    codeFrom: 'Hvem gav dig engangskoden?',
    /** @param {string} name */
    codeFromThem: (name) => `Det gjorde ${name} selv, ansigt til ansigt, i telefonen, på SMS eller Teams`,
    codeFromOther: 'Jeg fik den på en anden måde, eller jeg er ikke sikker',
    codeFromOtherHelp: 'Du kan godt læse filen. Næste gang skal I bruge en kode igen.',
    /** @param {string} name */
    codeFromHelp: (name) => `Fik du koden af ${name} selv, ved Øvebane fra nu af, hvem det er, og du kan sende til ${name} uden kode.`,
    codeFromMissing: 'Vælg, hvordan du fik koden.',
    /** @param {string} name */
    sameNeedsThem: (name) =>
      `Du kan kun sige, at det er den samme, når du har fået engangskoden af ${name} selv. Ring til ${name}, og bed om den.`,
    /** @param {string} name */
    newKeys: (name) =>
      `Du kender en ${name}, men filen kommer fra et andet Øvebane end før. Det sker, når man får ny computer. Spørg ${name}, hvis du er i tvivl.`,
    /** @param {string} name */
    earlierKeys: (name) =>
      `Filen er fra ${name}, men lavet i et Øvebane, som ${name} ikke bruger mere. Den kan være længe undervejs. Spørg ${name}, hvis du er i tvivl.`,
    /** @param {string} name */
    firstKeys: (name) => `Du kender en ${name}, som ikke har brugt Øvebane før. Spørg ${name}, hvis du er i tvivl om, hvem filen er fra.`,
    whichPerson: 'Er det den samme?',
    whichOfThem: 'Er det en af dem, du kender?',
    /** @param {string} name */
    same: (name) => `Det er den samme ${name}`,
    sameHelp: 'Jeres samtaler bliver stående, og fra nu af gælder det nye.',
    another: 'Det er en anden person',
    anotherHelp: 'Der kommer en ny kontakt med samme navn.',
    whichMissing: 'Vælg, hvem filen er fra.',
    /** @param {string} to */
    answers: (to) => `Det er svar på din fil til ${to}. Det har Øvebane kontrolleret.`,
  },
  order: {
    newer: 'Den er nyere end den forberedelse, du har. Den tidligere bliver foldet sammen, men kan stadig læses.',
    fork: 'Du har en anden forberedelse i forvejen, og ingen af dem afløser den anden. Du beholder begge. Øverst ligger den, der er lavet sidst.',
    older: 'Den er ældre end den forberedelse, du har. Du kan læse den her, men der er ikke noget at tage imod.',
  },
  /** @param {string} name */
  receiptText: (name) =>
    `${name} har fået din fil og svaret. Når du tager imod kvitteringen, kan I sende filer til hinanden uden engangskode.`,
  takeIn: 'Tag imod',
  notNow: 'Ikke nu',
  takingIn: 'Tager imod …',
  thanks: {
    /** @param {string} name */
    title: (name) => `Nu er du og ${name} forbundet`,
    text: 'Næste gang du sender, vælger du bare navnet, og så skal der ingen kode til.',
  },

  reading: {
    notAnswered: 'Ikke besvaret',
    /** @param {number} count */
    unanswered: (count) => `${count} spørgsmål er ikke besvaret`,
    ratherTalk: 'Vil hellere tale om det',
    joint: 'Udfyldes sammen',
    /** @param {number} value @param {number} min @param {string} low @param {number} max @param {string} high */
    onScale: (value, min, low, max, high) => `${value} på skalaen fra ${min}, ${low}, til ${max}, ${high}`,
    priorities: 'Det vigtigste at få talt om',
    words: {
      earlier: 'Sidste års aftaler – og hvordan det gik',
      examples: 'Konkrete eksempler',
      wishes: 'Ønsker og spørgsmål',
      balance: 'Ønsker til balancen mellem arbejde og privatliv',
      senior: 'Seniorudviklingssamtale',
    },
  },

  received: {
    /** @param {string} name */
    heading: (name) => `${genitive(name)} forberedelse`,
    /** @param {When} when */
    made: (when) => `Lavet ${moment(when)}`,
    contents: 'Forberedelsens dele',
    earlierMark: 'Du læser en tidligere udgave.',
    /** @param {When} when */
    earlierText: (when) => `Den er fra ${moment(when)} og gælder ikke længere.`,
    toNewest: 'Læs den nyeste',
    versions: 'Tidligere udgaver',
    /** @param {When} when */
    versionFrom: (when) => `Fra ${moment(when)}`,
    versionsOfSeveral: 'Andre udgaver',
    /** @param {string} name @param {When} when */
    versionBy: (name, when) => `Fra ${name}, ${moment(when)}`,
    thisOne: 'læses nu',
    newest: 'den nyeste',
    receipt: {
      /** @param {string} name */
      title: (name) => `Send ${name} en kvittering`,
      text: 'Så ved I begge, at filen er nået frem, og næste gang behøver I ingen kode.',
      button: 'Lav en kvittering',
    },
  },
};
