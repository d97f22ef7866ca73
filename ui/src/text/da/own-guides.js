// What is said about guides of one’s own and about official wordings.

import { limits } from '../../limits.js';
import { genitive } from './common.js';
import { day } from '../dates.js';

/** @import { AddedGuide, GuideCard, GuideFault, OfficialWording, Replaced } from '../../api' */

/**
 * What is wrong at one place in a guide file.
 * @type {{ [Kind in GuideFault['kind']]: (fault: Extract<GuideFault, { kind: Kind }>) => string }}
 */
const faults = {
  syntax: () => 'Her kan filen ikke læses. Se efter, om der mangler et anførselstegn, et lighedstegn eller en klamme.',
  missing_key: ({ about }) => `Her mangler »${about}«.`,
  key_twice: () => 'Det samme står her to gange.',
  wrong_kind: () => 'Her skal stå noget af en anden slags. En tekst står i anførselstegn, et tal gør ikke.',
  not_a_choice: ({ about }) => `»${about}« er ikke en af mulighederne her.`,
  unknown_key: ({ about }) => `»${about}« hører ikke til her. Se efter, om det er stavet rigtigt.`,
  bad_id: ({ about }) => `»${about}« kan ikke bruges som id. Brug små bogstaver fra a til z, tal og bindestreger, højst 64 tegn.`,
  id_twice: ({ about }) => `Id »${about}« er brugt to gange.`,
  unknown_scale: ({ about }) =>
    about ? `Guiden har ingen skala med id »${about}«.` : 'Spørgsmålet skal sige, hvilken skala det har.',
  unknown_rotation: ({ about }) => `Guiden har intet skiftende tema med id »${about}«.`,
  years_overlap: ({ about }) => `To temaer gælder begge i ${about}. Der kan kun være ét ad gangen.`,
  bad_years: ({ about: [first, last] }) => `Årene ${first} til ${last} passer ikke sammen.`,
  bad_scale: ({ about }) => `Skalaen »${about}« skal gå fra et tal til et, der er højere, og højst til 10.`,
  empty_text: () => 'Her mangler en tekst.',
  too_long: () => `Her er en tekst for lang. Der er plads til ${limits.guideTitle} tegn i en overskrift og ${limits.guideText.toLocaleString('da-DK')} i en tekst.`,
  too_many: () => `Her er en liste for lang. Der er plads til ${limits.guideList}.`,
  unknown_base: ({ about }) => `Der er ingen guide »${about}« i Øvebane at bygge på.`,
  unknown_guide: ({ about }) => `Der er ingen guide »${about}« i Øvebane at lægge en ordlyd over.`,
  unknown_id: ({ about }) => `Guiden har ikke noget med id »${about}«.`,
  bad_marks: ({ about }) =>
    `Spørgsmålet »${about}« kan ikke være sådan. Et obligatorisk spørgsmål kan ikke udfyldes sammen eller være plads til noter, og et svar i dele har mindst to.`,
};

/** @param {GuideFault} fault */
export const faultWords = (fault) => /** @type {(fault: GuideFault) => string} */ (faults[fault.kind])(fault);

/** @param {Replaced | OfficialWording} whose */
const whoseAndVersion = ({ organisation, version }) => `${organisation}, udgave\u00a0${version}`;

export const ownGuides = {
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
    /** @param {Replaced} replaced */
    replaces: (replaced) => `Den afløser den, du har: ${whoseAndVersion(replaced)}. Samtaler, du har begyndt på, beholder deres ord.`,
    yes: 'Tilføj guiden',
    yesWording: 'Tilføj ordlyden',
    no: 'Ikke nu',
    cannot: 'Guiden kan ikke tilføjes',
    /** @param {string} name */
    file: (name) => `Det gælder filen »${name}«.`,
    again: 'Vælg filen igen …',
    toGuides: 'Til guiderne',
  },
  incoming: {
    order: { newer: 'Den afløser den, du har. Samtaler, du har begyndt på, beholder deres ord.' },
    /** @param {string} organisation */
    wording: (organisation) => `Det er en officiel ordlyd fra ${organisation}. Guiden har du i forvejen, og spørgsmålene er de samme.`,
    unreadable: 'Guiden kan ikke vises længere.',
  },
  /** What sets a guide apart on a list.
   * @param {GuideCard} guide */
  card: ({ own, wording }) => [own ? ['tilføjet af dig'] : [], wording ? [`${genitive(wording)} egen ordlyd`] : []].flat(),
  /** @param {OfficialWording} wording */
  wording: ({ organisation, version }) => `Guiden står med ${genitive(organisation)} egen ordlyd, udgave\u00a0${version}.`,
  /** @param {AddedGuide} added */
  added: ({ added, from, is_wording: wording }) =>
    `${wording ? 'Ordlyden' : 'Guiden'} er tilføjet ${day(added)}${from ? `. Du fik den af ${from}` : ''}.`,
  send: {
    button: 'Send guiden …',
    buttonWording: 'Send ordlyden …',
    /** @param {string} title */
    title: (title) => `Send »${title}«`,
    /** @param {string} reader */
    save: (reader) => (reader ? `Gem som fil til ${reader} …` : 'Gem som fil …'),
    lead: 'Den, der får filen, kan se guiden igennem og tilføje den i sit eget Øvebane. Ingen af dine svar følger med.',
    leadWording: 'Den, der får filen, kan se ordlyden igennem og tilføje den i sit eget Øvebane. Ingen af dine svar følger med.',
  },
  remove: {
    button: 'Fjern guiden',
    buttonWording: 'Fjern ordlyden',
    title: 'Fjern guiden?',
    titleWording: 'Fjern ordlyden?',
    text: 'Samtaler, du har begyndt på, beholder deres spørgsmål og svar. Vil du bruge guiden igen, skal du have filen.',
    textWording: 'Så står guiden med Øvebanes egne ord igen. Samtaler, du har begyndt på, beholder deres ord.',
    no: 'Behold den',
  },
};
