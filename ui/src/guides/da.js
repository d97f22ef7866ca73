// What is said of the guides, one’s own and official wordings among them.

import { listed, quoted, talkKind } from '../text/common.js';
import { day, moment } from '../text/dates.js';

/** @import { AddedGuide, AnswerForm, DraftCard, GuideCard, LaidByYou, OfferedGuide, OfficialWording, Publisher, Replaced, Scale } from '../api' */

export { common, guideMarks, officialWording } from '../shared/da.js';

/** @param {number} most @param {number} byHost @param {boolean} own */
function chosenAmong(most, byHost, own) {
  const count = (/** @type {number} */ one) => (one === 1 ? 'ét' : `op til ${one}`);
  const all = byHost > 0 ? `Lederen vælger ${count(most)} og lederens leder ${count(byHost)}` : `Vælg ${count(most)}`;
  return `${all}${own ? ', også med egne ord' : ''}:`;
}

export const guides = {
  title: 'Guider',
  lead: 'En guide er rammen om samtalen: dens temaer og spørgsmål, gode råd og planen til sidst. Du kan læse dem alle her.',
  others: 'Guider fra andre kommuner',
  /** @param {GuideCard} guide */
  about: ({ kind, questions }) => `${talkKind(kind)} · ${questions} spørgsmål`,
  begin: 'Begynd en samtale med guiden',
  contents: 'I guiden',
  path: 'Vejen gennem guiden',
  allAtOnce: 'Læs det hele på én gang',
  oneAtATime: 'Tag én ting ad gangen',
  /** @param {number} at @param {number} of */
  place: (at, of) => `${at} af ${of}`,
  /** @param {string} title */
  nextIs: (title) => `Næste: ${title}`,
  /** @param {string} title */
  previousIs: (title) => `Forrige: ${title}`,

  section: {
    purpose: 'Hvad samtalen er til for',
    aims: 'Det skal samtalen give',
    gains: 'Det får du ud af den',
    steps: 'Sådan forbereder du dig',
    process: 'Sådan foregår det',
    advice: 'Gode råd',
    references: 'Det, spørgsmålene bygger på',
    foundation: 'Fælles fundament',
    offers: 'Tilbud til dig',
    places: 'Organisationens eget',
    scales: 'Skalaerne',
  },
  /** @param {string} organisation */
  foundationText: (organisation) => `Samtalerne i ${organisation} bygger på:`,
  fact: 'Værd at vide',

  hub: 'I midten af hjulet',
  touches: 'Sådan hænger det sammen',
  mandatory: 'Obligatorisk spørgsmål',
  sensitive: 'Svaret sendes kun, hvis du vælger det',
  suggestion: 'Øvebanes forslag',
  choices: 'Du kan vælge:',

  /** @param {string} why */
  bothAnswer: (why) => `Her svarer lederen og lederens leder begge på skalaen. ${why}`,

  /** How a question is answered, in words.
   * @param {AnswerForm} answer @param {Scale | undefined} scale @param {boolean} noteField */
  answered(answer, scale, noteField) {
    switch (answer.form) {
      case 'scale':
        return scale ? `Svar fra ${scale.min} til ${scale.max}` : '';
      case 'text':
        return noteField ? 'Plads til noter' : 'Svar med dine egne ord';
      case 'parts':
        return 'Svar med dine egne ord om hver del:';
      case 'joint':
        return 'Udfyldes sammen';
      case 'choice':
        return chosenAmong(answer.most, answer.host_most ?? 0, answer.own ?? false);
      case 'two_sided':
        return scale ? `I svarer begge fra ${scale.min} til ${scale.max}` : '';
      case 'host':
        return 'Lederens leder svarer med egne ord';
    }
  },
  /** @param {Scale} scale */
  scale: ({ min, max, low, high, between = [] }) =>
    `Skalaen går fra ${min}, »${low}«, til ${max}, »${high}«.${
      between.length > 0 ? ` Imellem er ${listed(between.map((words, place) => `${min + place + 1}, »${words}«`))}.` : ''
    } Der er plads til en kommentar til hvert svar.`,
  /** @param {number} first @param {number} last */
  years: (first, last) => (first === last ? `Gælder i ${first}` : `Gælder fra ${first} til ${last}`),

  plan: {
    optional: 'I vælger selv, om samtalen skal ende i en plan.',
    fields: 'Planen har plads til',
    terms: 'Aftalerne deles op i aftaler på kort og på lang sigt.',
    learning: 'Du kan lære på flere måder:',
  },
};

/** @param {Replaced | OfficialWording} whose */
const whoseAndVersion = ({ organisation, version }) => `${organisation}, udgave\u00a0${version}`;

/** Who has laid a guide, with where they say that they work. @param {Publisher} from */
const publisher = ({ name, workplace, is_known: known }) => `${known ? name : `»${name}«`}${workplace ? ` (${workplace})` : ''}`;

export const forAll = {
  title: 'I fællesmappen',
  lead: 'Guider, andre har lagt til alle. Se dem igennem, før du tilføjer dem.',
  /** @param {OfferedGuide} guide */
  whose: (guide) => whoseAndVersion(guide),
  /** @param {OfferedGuide} guide */
  laidBy: ({ from, laid }) => `Lagt af ${publisher(from)}, ${moment(laid)}`,
  /** @param {OfferedGuide} guide */
  brings: ({ here, is_wording: wording }) =>
    here === null ? (wording ? 'Officiel ordlyd, du ikke har' : 'Guide, du ikke har') : `Afløser udgave ${here}, som du har`,
  /** @param {number} count */
  unknown: (count) => (count === 1 ? 'En guide fra en, du ikke kender' : `${count} guider fra nogen, du ikke kender`),
  unknownText: 'Alle, der kan skrive i mappen, kan lægge en guide og kalde sig hvad som helst. Spørg på din arbejdsplads, før du tilføjer en af dem.',
  /** @param {number} count */
  more: (count) => (count === 1 ? 'En til er ikke vist.' : `${count} til er ikke vist.`),
  /** @param {LaidByYou} guide */
  own: ({ title, version }) => `${title}, udgave\u00a0${version}: lagt af dig`,
  /** @param {number} count */
  useless: (count) => (count === 1 ? 'En fil til alle kan ikke bruges.' : `${count} filer til alle kan ikke bruges.`),
  /** @param {Publisher} from */
  from: (from) =>
    from.is_known
      ? `Lagt i fællesmappen af ${publisher(from)}.`
      : `Lagt i fællesmappen af en, du ikke kender, og som kalder sig ${publisher(from)}. Spørg på din arbejdsplads, før du tilføjer den.`,
  lay: 'Læg den i fællesmappen til alle',
  /** @param {number} version */
  layNext: (version) => `Læg udgave ${version} i fællesmappen til alle`,
  layText: 'Alle, der kan se mappen, kan læse guiden og se, at den er fra dig. De bestemmer selv, om de vil tilføje den.',
  laid: 'Guiden ligger i fællesmappen. Dine kolleger får den tilbudt.',
  /** @param {LaidByYou} guide */
  lies: ({ version, laid }) => `Udgave ${version} ligger i fællesmappen til alle siden den ${day(laid)}.`,
  takeBack: 'Tag den tilbage fra mappen',
  takenBack: 'Guiden ligger ikke i mappen mere. De, der har tilføjet den, beholder den.',
};

export const ownGuides = {
  make: {
    text: 'Er jeres guide ikke her, kan du lave den selv: af en tekst, I har, af en af guiderne eller helt forfra.',
    button: 'Lav jeres egen guide',
    drafts: 'I værkstedet',
    untitled: 'Guide uden navn',
    /** @param {DraftCard} draft */
    about: ({ questions, saved, version, is_wording: wording }) =>
      [version === null ? (wording ? 'Udkast til en officiel ordlyd' : 'Udkast') : `Ændret siden udgave ${version}`, `${questions} spørgsmål`, `gemt ${moment(saved)}`].join(' · '),
    again: 'Arbejd videre i værkstedet',
    againWording: 'Arbejd videre på ordlyden',
    wording: 'Skriv jeres officielle ordlyd',
    template: 'Brug som skabelon',
    asFile: 'Skriv en guide som fil',
    save: 'Gem som fil …',
    saveWhere: 'Gem guiden',
    /** @param {string} name */
    saved: (name) => `Gemt som »${name}«. Alle, der får filen, kan tilføje guiden.`,
  },
  add: {
    button: 'Tilføj guide …',
    text: 'Har din arbejdsplads sin egen guide, kan du tilføje den. Det samme gælder en officiel ordlyd til en af guiderne her.',
    choose: 'Vælg en guide',
    title: 'Tilføj guide',
    titleWording: 'Tilføj officiel ordlyd',
    /** @param {string} organisation @param {number} version */
    lead: (organisation, version) => `Sådan ser guiden ud. Den er fra ${whoseAndVersion({ organisation, version })}, og den er ikke tilføjet endnu.`,
    /** @param {string} organisation @param {number} version */
    leadWording: (organisation, version) =>
      `Sådan ser guiden ud med den officielle ordlyd fra ${whoseAndVersion({ organisation, version })}. Spørgsmålene er de samme, så dine svar kan stadig findes fra år til år. Ordlyden er ikke tilføjet endnu.`,
    yes: 'Tilføj guiden',
    yesWording: 'Tilføj ordlyden',
    no: 'Ikke nu',
    cannot: 'Guiden kan ikke tilføjes',
    /** @param {string} name */
    file: (name) => `Det gælder filen »${name}«.`,
    again: 'Vælg filen igen …',
    toGuides: 'Til guiderne',
  },
  replaced: {
    /** @param {Replaced} replaced */
    what: (replaced) => `Den afløser den, du har: ${whoseAndVersion(replaced)}. Samtaler, du er begyndt på, beholder den ordlyd, de har.`,
    scales: 'Skalaerne er ændret i den nye.',
    title: 'Det er anderledes i den nye',
    added: 'Nyt spørgsmål:',
    gone: 'Taget ud:',
    answered: 'Anden svarform eller hjælpetekst:',
    /** @param {string[]} options the answers that can be chosen and are new, gone, or said otherwise */
    chosenAmong: (options) => `Andre svar at vælge mellem (${listed(options.map(quoted))}):`,
    before: 'Før:',
    now: 'Nu:',
  },
  incoming: {
    order: { newer: 'Den afløser den, du har. Samtaler, du er begyndt på, beholder den ordlyd, de har.' },
    /** @param {string} organisation @param {number} version */
    version: (organisation, version) => `Fra ${whoseAndVersion({ organisation, version })}.`,
    /** @param {string} organisation */
    wording: (organisation) => `Det er en officiel ordlyd fra ${organisation}. Guiden har du i forvejen, og spørgsmålene er de samme.`,
    unreadable: 'Guiden kan ikke vises længere.',
    text: 'Hele filen, ord for ord',
  },
  /** @param {AddedGuide} added */
  added: ({ added, from, is_wording: wording }) =>
    `${wording ? 'Ordlyden' : 'Guiden'} er tilføjet den ${day(added)}${from ? `. Du fik den af ${from}` : ''}.`,
  send: {
    button: 'Send guiden …',
    buttonWording: 'Send ordlyden …',
    /** @param {string} title */
    title: (title) => `Send »${title}«`,
    /** @param {string} reader */
    save: (reader) => (reader ? `Gem som fil til ${reader} …` : 'Gem som fil …'),
    lead: 'Den, der får filen, kan se guiden igennem og tilføje den i Øvebane. Ingen af dine svar følger med.',
    leadWording: 'Den, der får filen, kan se ordlyden igennem og tilføje den i Øvebane. Ingen af dine svar følger med.',
  },
  remove: {
    button: 'Fjern guiden',
    buttonWording: 'Fjern ordlyden',
    title: 'Fjern guiden?',
    titleWording: 'Fjern ordlyden?',
    text: 'Samtaler, du er begyndt på, beholder deres spørgsmål og svar. Har du lavet guiden selv, ligger udkastet stadig i værkstedet. Ellers skal du have filen, hvis du vil bruge den igen. Ligger guiden i fællesmappen til alle, bliver den liggende.',
    textWording: 'Så står guiden med Øvebanes egne ord igen. Samtaler, du er begyndt på, beholder den ordlyd, de har.',
    no: 'Behold den',
  },
};
