// What is said about the talk itself. Both read the screen, so »I« are the two; questions still say »du« to the one the
// talk is about.

import { limits } from '../limits.js';
import { listed, talkKind } from '../text/common.js';
import { day, moment, timeOfDay } from '../text/dates.js';

/** @import { Role, TalkKind } from '../api' */
/** @import { When } from '../text/dates.js' */

export { marks, reading } from '../shared/da.js';

/** @param {number} count @param {string} one @param {string} many */
const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/**
 * The time left as one says it: to the minute only when there is less than an hour of it.
 * @param {number} minutes
 */
function timeLeft(minutes) {
  if (minutes <= 0) return 'Tiden er gået';
  if (minutes < 53) return `${minutes} min. tilbage`;
  const halves = Math.round(minutes / 30);
  const whole = Math.floor(halves / 2);
  const hours = halves % 2 === 1 ? `${whole}½ time` : counted(whole, 'time', 'timer');
  const off = minutes - halves * 30;
  return `${off === 0 ? '' : off < 0 ? 'knap ' : 'godt '}${hours} tilbage`;
}

export const talk = {
  /** @param {TalkKind} kind @param {number} year */
  title: (kind, year) => `Samtalen, ${talkKind(kind)} ${year}`,

  side: {
    /** @param {Role} role @param {TalkKind} kind */
    role: (role, kind) => {
      if (role === 'subject') return kind === 'lus' ? 'leder' : 'medarbejder';
      return kind === 'lus' ? 'holder samtalen' : 'leder';
    },
    /** @param {Role} role @param {TalkKind} kind */
    nameless: (role, kind) => {
      if (role === 'host') return 'Din leder';
      return kind === 'lus' ? 'Lederen' : 'Medarbejderen';
    },
    nothing: 'Har ikke skrevet noget på forhånd',
    notCome: 'Har ikke sendt noget på forhånd',
    onPaper: 'Har forberedt sig på papir',
    /** @param {string} name @param {string} absent one of the above */
    silent: (name, absent) => `${name} ${absent.charAt(0).toLowerCase()}${absent.slice(1)}.`,
    /** @param {string} name */
    notHere: (name) => `${name} har ikke skrevet noget her.`,
    feedback: 'Det vil jeg sige',
    ask: 'Det vil jeg spørge om',
  },

  before: {
    /** @param {string} name */
    heading: (name) => (name ? `Samtalen med ${name}` : 'Samtalen'),
    lead: 'Sæt jer, så I begge kan se skærmen. Her står jeres ord ved siden af hinanden, ét tema ad gangen.',
    shown: 'Det kan I begge se',
    /** @param {Role} by @param {number} answers @param {boolean} most @param {boolean} more */
    words: (by, answers, most, more) => {
      const beside = most ? 'skrevet om det vigtigste' : more ? 'skrevet lidt med egne ord' : '';
      if (answers === 0) return `Har ${beside}`;
      return `Har ${by === 'host' ? 'skrevet til' : 'svaret på'} ${counted(answers, 'spørgsmål', 'spørgsmål')}${beside ? ` og ${beside}` : ''}`;
    },
    shared: 'Det, I skriver sammen: fælles noter og planen',
    never: 'Dine egne noter og det, du har holdt tilbage, bliver aldrig vist.',
    unsent: 'Alt andet, du har skrevet, bliver vist, også det, du ikke har sendt endnu.',
    choose: 'Se og vælg, hvad der bliver vist',
    time: 'Tiden',
    minutes: 'Minutter i alt',
    planMinutes: 'Heraf til planen',
    /** @param {When} planAt @param {When} end */
    times: (planAt, end) => `Begynder I nu, er det tid til planen ${timeOfDay(planAt)}, og I slutter ${timeOfDay(end)}.`,
    /** @param {When} end */
    timesWithoutPlan: (end) => `Begynder I nu, slutter I ${timeOfDay(end)}.`,
    badMinutes: `Skriv et helt tal fra 1 til ${limits.minutes}.`,
    badPlanMinutes: 'Skriv et helt tal, der ikke er større end minutterne i alt.',
    begin: 'Begynd samtalen',
    goOn: 'Fortsæt samtalen',
    again: 'Start uret forfra',
    /** @param {When} when */
    underWay: (when) => `I begyndte samtalen ${moment(when)}, og den er ikke afsluttet. Har I talt færdig, kan I afslutte den her.`,
    end: 'Afslut samtalen',
    fills: 'Samtalen fylder hele skærmen. Tryk på Esc for at få vinduet tilbage.',
    /** @param {When} when */
    held: (when) => `I har holdt samtalen den ${day(when)}. I kan altid åbne den igen og skrive videre.`,
    /** @param {number} year */
    earlier: (year) => `Sådan var det at tale sammen i ${year}`,
    good: 'Det var godt',
    differently: 'Det ville I gøre anderledes',
    advice: 'Læs guidens råd til samtalen',
  },

  bar: {
    name: 'Samtale',
    label: 'Samtalens dele',
    begin: 'Begynd',
    plan: 'Plan',
    close: 'Slut',
    /** @param {number} number @param {string} theme @param {boolean} done */
    theme: (number, theme, done) => `${number}. ${theme}${done ? ', talt om' : ''}`,
    leave: 'Forlad uden at afslutte',
    leaveShort: 'Forlad',
    fullScreen: 'Fuld skærm',
    window: 'Forlad fuld skærm',
    clock: 'Tid',
    hideClock: 'Skjul uret',
    showClock: 'Vis uret',
    left: timeLeft,
    /** @param {When} when */
    planAt: (when) => `planen ${timeOfDay(when)}`,
    planNow: 'tid til planen',
  },
  onwards: {
    /** @param {string} title */
    next: (title) => `Næste: ${title}`,
    /** @param {string} title */
    previous: (title) => `Forrige: ${title}`,
    follow: 'Spørg videre',
    prompts: ['Hvad bygger du den vurdering på?', 'Har du et eksempel?'],
  },
  reminder: {
    text: 'Nu er det tid til planen. Tal roligt færdig først.',
    go: 'Gå til planen',
    /** @param {string} reach */
    reach: (reach) => `I ville også nå: ${reach}`,
    later: 'Lidt endnu',
  },

  begin: {
    heading: 'Hvad håber I på?',
    lead: 'Fortæl det til hinanden, før I går i gang.',
    start: 'Hvor vil I begynde?',
    startHelp: 'Vælg i hjulet eller på listen. I kan tage temaerne i den rækkefølge, I vil, og springe over.',
    done: 'talt om',
    reach: 'Hvad skal I også nå?',
    /** @param {number} minutes @param {number} plan @param {When} planAt */
    time: (minutes, plan, planAt) =>
      plan > 0
        ? `I har sat ${counted(minutes, 'minut', 'minutter')} af. ${plan === 1 ? 'Det sidste minut' : `De sidste ${plan}`} er til planen, fra ${timeOfDay(planAt)}.`
        : `I har sat ${counted(minutes, 'minut', 'minutter')} af.`,
    brought: 'Det har I hver især med',
    most: 'Vigtigst at få talt om',
    /** @param {string} theme */
    go: (theme) => `Begynd med ${theme}`,
    keys: 'Kun med tastaturet',
    keyList: [
      ['F1', 'hjælp'],
      ['← og →', 'forrige og næste, når du ikke står i et felt eller på en liste'],
      ['Tab', 'videre til næste felt eller knap'],
      ['Esc', 'ud af feltet, du skriver i, og derefter ud af fuld skærm'],
    ],
  },

  theme: {
    nobody: 'Ingen har skrevet noget på forhånd. Lad spørgsmålene sætte jer i gang.',
    /** @param {number} count */
    rest: (count) => `${count} spørgsmål, som ingen har skrevet til`,
    note: 'Fælles noter',
    oevebane: 'Gør det til en aftale',
    newOevebane: 'Hvad vil I prøve?',
    newHelp: 'Et par ord er nok. Resten kan I skrive i planen.',
    stands: 'Står nu i planen.',
  },
  /** @param {string[]} names */
  matters: (names) => `Vigtigt for ${listed(names)}`,
  seenByBoth: 'I kan begge se det, og det følger med, når planen bliver sendt.',
  /** @param {string} other */
  bothWrote: (other) => `${other || 'Den anden'} har også skrevet her. Skriv det, der skal stå:`,
  cleared: '(feltet er tømt)',
  notSaved: {
    title: 'Noget er ikke gemt endnu',
    stillHere: 'Det, I har skrevet, står her stadig. Lad Øvebane stå åbent, til det er gemt.',
    older: 'Der er allerede gemt en nyere tekst i feltet. Det, I har skrevet, står her stadig.',
    again: 'Prøv igen',
    keepMine: 'Gem det, der står her',
    tooLong: 'En tekst er for lang til at blive gemt.',
  },

  plan: {
    agreements: 'Aftaler og øvebaner',
    none: 'I har ikke aftalt noget endnu.',
    /** @param {number} number */
    what: (number) => `Aftale ${number}: Hvad vil I prøve?`,
    /** @param {number} number */
    who: (number) => `Aftale ${number}: Hvem gør hvad?`,
    add: 'Tilføj en aftale',
    whole: 'Åbn hele planen',
    wholeHelp: 'Her er kun det vigtigste. Datoer, støtte og tegn på, at det virker, skriver I i hele planen.',
    choices: 'I har begge ændret noget i planen. Vælg mellem teksterne i hele planen.',
  },

  close: {
    heading: 'Hvordan var det at tale sammen på den måde?',
    lead: 'Et par ord fra jer begge. I ser dem igen, næste gang I skal tale sammen.',
    good: 'Hvad var godt?',
    differently: 'Hvad vil I gøre anderledes næste gang?',
    left: 'Det nåede I ikke omkring',
    /** @param {string[]} themes */
    leftText: (themes) => `${listed(themes)}. Tag det op en anden dag, hvis det stadig er vigtigt.`,
    end: 'Afslut samtalen',
    leave: 'Forlad uden at afslutte',
    leaveHelp: 'Er I ikke færdige, kan I fortsætte samtalen en anden gang.',
  },
  after: {
    heading: 'Tak for samtalen',
    /** @param {When | null} when */
    held: (when) => `Samtalen er holdt${when ? ` den ${day(when)}` : ''}. Alt, I har skrevet, er gemt.`,
    next: 'Sådan går I videre',
    plan: 'Planen',
    approve: 'Læs planen igennem. I kan godkende den hver for sig i Øvebane eller sammen på papir.',
    optional: 'I bestemmer selv, om I vil have en plan. Har I skrevet en, skal I begge godkende den.',
    toPlan: 'Gå til planen',
    followUp: 'Opfølgning',
    /** @param {When[]} days */
    days: (days) => `I har sat ${listed(days.map((when) => `den ${day(when)}`))} af. Øvebane minder jer om det på forsiden.`,
    noDays: 'I har ikke sat en dato endnu. Skriv en i planen, så minder Øvebane jer om det.',
    home: 'Til forsiden',
    reopen: 'Åbn samtalen igen',
  },
};
