// What a guide lacks, and what has changed in it, in words.

import { limits } from '../limits.js';
import { listed, quoted } from '../text/common.js';

/** @import { DraftLack, DraftPart, DraftPlace, GuideChange, PassageList } from '../api' */

/** @type {Record<PassageList, string>} */
const lists = {
  aims: 'det, samtalen skal give',
  steps: 'sådan forbereder du dig',
  process: 'sådan foregår det',
  advice: 'gode råd',
  offers: 'tilbud til lederen',
  places: 'organisationens eget',
};

/** How a place is spoken of, after »i«. @type {{ [At in DraftPlace['at']]: (place: Extract<DraftPlace, { at: At }>, named: string) => string }} */
const places = {
  whole: () => 'guiden',
  title: () => 'guidens navn',
  organisation: () => 'hvem guiden er fra',
  summary: () => 'den ene sætning om samtalen',
  origin: () => 'hvor guiden kommer fra',
  purpose: () => 'hvad samtalen er til for',
  why_two_sided: () => 'hvorfor begge svarer på en skala',
  passage: ({ list, index }) => (index >= limits.guideList ? `»${lists[list]}«` : `overskrift ${index + 1} i »${lists[list]}«`),
  rest: () => 'de tekster, der fulgte med',
  scale: () => 'en skala',
  rotation: () => 'det skiftende tema',
  themes: () => 'temaerne',
  theme_title: () => 'temaets navn',
  theme_intro: (_, named) => `indledningen til »${named}«`,
  theme_touches: (_, named) => `hvordan »${named}« hænger sammen med de andre`,
  theme_years: (_, named) => `årene for »${named}«`,
  theme_questions: (_, named) => `spørgsmålene i »${named}«`,
  question_text: (_, named) => `et spørgsmål i »${named}«`,
  question_help: (_, named) => `hjælpeteksten til »${named}«`,
  question_part: (_, named) => `mellemoverskriften ved »${named}«`,
  question_answer: (_, named) => `svaret på »${named}«`,
  plan_title: () => 'planens navn',
  plan_intro: () => 'hvad planen er til',
  plan_fields: () => 'planens felter',
  plan_field: (_, named) => `felt ${named} i planen`,
  plan_learning: () => 'måderne at lære på',
};

/** @type {{ [Kind in DraftLack['kind']]: (lack: Extract<DraftLack, { kind: Kind }>, where: string) => string }} */
const sentences = {
  empty: (_, where) => `Skriv${/^hv/.test(where) ? ',' : ''} ${where}.`,
  too_long: ({ over }, where) => `Gør teksten kortere: Der er ${over.toLocaleString('da-DK')} tegn for meget i ${where}.`,
  too_many: ({ limit }, where) => `Der er plads til ${limit} i ${where}. Tag nogle ud.`,
  none: () => 'Tilføj mindst ét spørgsmål.',
  no_scale: (_, where) => `Vælg en skala til ${where}.`,
  bad_span: () => 'Lad skalaen gå fra et tal til et højere tal, højst 10.',
  few_between: ({ needed }, where) => `Skriv ord ved hvert tal på skalaen, eller tag dem alle væk: Der skal stå ${needed} mellem enderne i ${where}.`,
  few_options: (_, where) => `Skriv mindst to svar at vælge mellem. Det gælder ${where}.`,
  too_many_chosen: (_, where) => `Ret, hvor mange man kan vælge i ${where}: Det er flere, end der er.`,
  choices_beside: (_, where) => `Tag valgene ved siden af svaret væk fra ${where}.`,
  few_parts: (_, where) => `Skriv mindst to dele til ${where}.`,
  never_mandatory: (_, where) => `Tag mærket »Obligatorisk« af ${where}. Det, der bliver udfyldt sammen eller er plads til noter, kan ikke være obligatorisk.`,
  notes_in_words: (_, where) => `Lad ${where} være med egne ord. Plads til noter kan ikke være andet.`,
  bad_years: (_, where) => `Se efter i ${where}: Det første år skal komme før det sidste.`,
  year_taken: ({ year }, where) => `Ret ${where}: Et andet tema gælder allerede i ${year}.`,
  no_words: () => 'Skriv mindst ét sted med jeres egne ord.',
  unsound: (_, where) => `Se ${where} igennem: Noget passer ikke sammen.`,
};

export const lacks = {
  title: 'Det mangler, før guiden kan udgives',
  none: 'Der mangler ikke noget. Guiden kan udgives.',
  /**
   * One thing that is missing, as what is to be done about it.
   * @param {{ place: DraftPlace, lack: DraftLack }} one @param {string} named what the theme or question is called that it stands in
   */
  one({ place, lack }, named) {
    const where = /** @type {(place: DraftPlace, named: string) => string} */ (places[place.at])(place, named);
    if (place.at === 'plan_field' && lack.kind === 'empty') return `Giv ${where} et navn, eller tag det ud.`;
    return /** @type {(lack: DraftLack, where: string) => string} */ (sentences[lack.kind])(lack, where);
  },
};

/** @type {Record<DraftPart, string>} */
const parts = {
  title: 'Guiden har et andet navn.',
  organisation: 'Guiden er fra en anden.',
  kind: 'Guiden er til en anden slags samtale.',
  summary: 'Sætningen om samtalen er en anden.',
  origin: 'Hvor guiden kommer fra, er skrevet om.',
  purpose: 'Formålet er skrevet om.',
  why_two_sided: 'Det, der står om, hvorfor begge svarer på en skala, er ændret.',
  settings: 'Måden, guiden bliver fulgt på, er en anden.',
  aims: 'Det, samtalen skal give, er skrevet om.',
  steps: 'Forberedelsens trin er ændret.',
  process: 'Forløbet er skrevet om.',
  advice: 'De gode råd er ændret.',
  offers: 'Tilbuddene er ændret.',
  foundation: 'Det, samtalen bygger på, er ændret.',
  places: 'Organisationens eget er ændret.',
  scales: 'Skalaerne er ændret.',
  rotations: 'Det, der står om skiftende temaer, er ændret.',
  plan: 'Planen er ændret.',
};

export const changes = {
  added: 'Nyt spørgsmål:',
  gone: 'Taget ud:',
  answered: 'Anden svarform eller hjælpetekst:',
  /** @param {string[]} options the answers that can be chosen and are new, gone, or said otherwise */
  chosenAmong: (options) => `Andre svar at vælge mellem (${listed(options.map(quoted))}):`,
  before: 'Før:',
  now: 'Nu:',
  /** What has changed besides the words of a question. @param {Exclude<GuideChange, { kind: 'asked' }>} change */
  one(change) {
    switch (change.kind) {
      case 'part':
        return parts[change.part];
      case 'theme_added':
        return `Nyt tema: »${change.title}«.`;
      case 'theme_gone':
        return `Temaet »${change.title}« er taget ud.`;
      case 'theme_renamed':
        return `Temaet »${change.before}« hedder nu »${change.now}«.`;
      case 'theme_text':
        return `Det, der står om temaet »${change.title}«, er ændret.`;
      case 'themes_moved':
        return 'Temaerne står i en anden rækkefølge.';
      case 'questions_moved':
        return `Spørgsmålene i »${change.title}« er flyttet.`;
      case 'marks':
        return [
          change.mandatory === null ? '' : `»${change.text}« er ${change.mandatory ? 'nu obligatorisk' : 'ikke længere obligatorisk'}.`,
          change.sensitive === null ? '' : `Svaret på »${change.text}« er ${change.sensitive ? 'nu følsomt' : 'ikke længere følsomt'}.`,
        ]
          .filter(Boolean)
          .join(' ');
    }
  },
};
