// What is said about the following up. It asks how it goes; it never measures anybody.

import { called, listed, opening } from '../text/common.js';
import { day, dayThisYear, dayWithName, moment } from '../text/dates.js';

/** @import { Status } from '../api' */
/** @import { When } from '../text/dates.js' */

export { agreementsBack, toLookBack } from '../shared/da.js';
export { common } from '../text/common.js';

export const followUp = {
  title: 'Opfølgning',
  lead: 'Hvordan går det med det, I blev enige om? Et par ord er nok, og du kan skrive, når det passer dig.',
  /** @param {When} when */
  look: (when) => `I ser på planen sammen den ${day(when)}.`,

  agreements: 'Jeres aftaler',
  none: 'Der står ingen aftaler i planen endnu. Når I har skrevet dem, kan du følge dem her året rundt.',
  toPlan: 'Til planen',
  /** @param {When} when */
  byWhen: (when) => `Aftalt til den ${day(when)}`,
  signs: 'Tegn på, at det virker',
  followed: 'Sådan følger I op',
  nothingYet: 'Der er ikke skrevet noget endnu.',
  /** @type {Record<Status, string>} */
  status: {
    not_begun: 'Ikke begyndt',
    under_way: 'I gang',
    works: 'Det virker',
    done: 'Gjort eller blevet en vane',
    laid_aside: 'Lagt til side',
  },
  removed: 'Ikke længere i planen',
  other: {
    title: 'Andet',
    lead: 'Det her handler om aftaler, der ikke står i din udgave af planen. De finder selv på plads, når den nye plan kommer.',
    unknown: 'En aftale, du ikke har endnu',
  },

  wellBeing: {
    title: 'Trivsel',
    leadOwn: 'Stop op et øjeblik: Hvordan trives du lige nu?',
    /** @param {string} name */
    leadOther: (name) => `Her står det, ${called(name) || 'den anden'} vælger at dele om sin trivsel.`,
    question: 'Hvordan trives du lige nu?',
    noValue: 'Fjern tallet',
  },
  oneToOne: {
    title: '1:1-samtaler',
    lead: 'Hvornår talte I sammen, og hvad tog I med jer?',
  },

  write: {
    agreement: 'Skriv, hvordan det går',
    /** @param {string} what */
    agreementFull: (what) => `Skriv, hvordan det går med »${what}«`,
    wellBeing: 'Skriv om din trivsel',
    oneToOne: 'Skriv om en 1:1-samtale',
    how: 'Hvordan går det?',
    howMissing: 'Vælg, hvordan det går.',
    words: 'Et par ord',
    wordsOptional: 'Et par ord, hvis du vil',
    wordsMissing: 'Skriv et par ord.',
    wordsOrValueMissing: 'Skriv et par ord, eller vælg et tal.',
    day: 'Dato',
    /** @param {When} when @param {number} ago in days */
    dayAgo: (when, ago) => ['I dag', 'I går'][ago] ?? dayWithName(when),
    keepBack: 'Kun til mig',
    save: 'Gem',
    cancel: 'Fortryd',
    /** @param {string} other */
    seen: (other) => `Kun du kan se det, til du sender din opfølgning til ${other}`,
    seenAgain: 'du sender din opfølgning igen',
    seenByYou: 'Kun du kan se det. Det bliver ikke sendt, før du vælger det.',
    /** @param {string} other @param {When} at */
    kept: (other, at) => `Var med i filen ${moment(at)}, og det kan ${other} beholde. Det, du ændrer nu, bliver hos dig.`,
  },

  entry: {
    /** @param {When} when */
    on: (when) => dayThisYear(when),
    you: 'skrevet af dig',
    keptBack: 'Kun til dig',
    notSent: 'Kun du har set det',
    /** @param {When} when */
    sent: (when) => `Sendt ${moment(when)}`,
    /** @param {When} when */
    saved: (when) => `Gemt som fil ${moment(when)}`,
    /** @param {When} when */
    changedSince: (when) => `Ændret, efter at du gemte den som fil ${moment(when)}`,
    /** @param {When} when */
    heldSince: (when) => `Kun til dig fra nu af. Det, der var med i filen ${moment(when)}, bliver ikke slettet hos modtageren.`,
    change: 'Ret',
    /** @param {string} what @param {When} when */
    changeFull: (what, when) => `Ret »${what}« fra ${dayThisYear(when)}`,
    takeBack: 'Slet …',
    /** @param {string} what @param {When} when */
    takeBackFull: (what, when) => `Slet … »${what}« fra ${dayThisYear(when)}`,
    /** @param {number} count */
    earlier: (count) => (count === 1 ? 'En tidligere' : `${count} tidligere`),
  },
  /** @param {string} other @param {boolean} sent */
  takeBack: (other, sent) => ({
    title: 'Slet det, du har skrevet?',
    text: sent
      ? `Det, du har skrevet, bliver slettet her. Det forsvinder også hos ${other}, næste gang du sender.`
      : 'Det, du har skrevet, bliver slettet. Ingen andre har set det.',
    yes: 'Slet det',
    no: 'Behold det',
  }),
  takenBack: 'Det er slettet.',

  /** What stands beside it. @param {{ sends: boolean, hasDays: boolean, shares: boolean }} there */
  beside: ({ sends, hasDays, shares }) => {
    if (!sends && !shares) return 'Datoerne';
    return opening(listed([sends ? 'send' : '', shares ? 'del' : '', hasDays ? 'gem til kalenderen' : ''].filter(Boolean)));
  },
  update: {
    /** @param {string} other */
    unsent: (other) => `Noget af det, du har skrevet, har kun du set. Du kan sende det til ${other}, hvis du vil.`,
    /** @param {string} other */
    nothingNew: (other) => `Når du har skrevet noget nyt, kan du sende det til ${other}, hvis du vil.`,
    button: 'Se, hvad du kan sende …',
  },
  share: { text: 'Er der en aftale, en kollega kan have glæde af?', button: 'Del øvebaner …' },

  incoming: {
    order: { older: 'Du har allerede det samme eller noget nyere. Der er ikke noget at tage imod.' },
  },

  send: {
    title: 'Din opfølgning',
    /** @param {string} other */
    lead: (other) =>
      `Sådan ser det ud for ${other}. Intet forlader din computer, før du selv sender filen.`,
    back: 'Til opfølgningen',
    nothing: 'Der er ikke noget at sende endnu. Når du har skrevet noget i opfølgningen, kan du se det her.',
    allHeld: 'Du holder alt tilbage. Sæt kryds ved det, der skal med.',
    include: 'Send med',
    /** @param {string} what @param {When} when */
    includeFull: (what, when) => `Send med: »${what}« fra ${dayThisYear(when)}`,
    /** @param {string} other */
    takenBack: (other) => `Det, du har slettet, forsvinder også hos ${other}.`,
    takenBackHere: 'Noget fra sidste gang er slettet af afsenderen. Det forsvinder også her, når filen bliver taget imod.',
    held: 'Holdes tilbage',
    /** @param {number} sent @param {number} held */
    foot: (sent, held) => {
      if (sent === 0) return 'Alt holdes tilbage';
      return held === 0 ? `${sent} sendes` : `${sent} sendes, ${held} holdes tilbage`;
    },
    heldNote: 'Det, du holder tilbage, er slet ikke i filen.',
    /** @param {string} to @param {When} when */
    last: (to, when) => `Du gemte sidst en fil til ${to} ${moment(when)}.`,
  },
};
