// Reading the guides.

import { talkKind } from './common.js';

/** @import { AnswerForm, GuideCard, Scale } from '../../api' */

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
    aims: 'Det vil samtalen',
    gains: 'Det får du ud af den',
    steps: 'Sådan forbereder du dig',
    process: 'Sådan foregår det',
    advice: 'Gode råd',
    references: 'Det, spørgsmålene bygger på',
    foundation: 'Fælles fundament',
    offers: 'Tilbud til dig',
    places: 'Plads til jeres eget',
    scales: 'Skalaerne',
  },
  /** @param {string} organisation */
  foundationText: (organisation) => `Samtalerne i ${organisation} bygger på:`,
  fact: 'Værd at vide',

  hub: 'I midten af hjulet',
  touches: 'Sådan griber det ind i resten',
  mandatory: 'Obligatorisk',
  sensitive: 'Sendes kun, hvis du vælger det',
  suggestion: 'Forslag fra Øvebane',
  choices: 'Du kan vælge:',

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
    }
  },
  /** @param {Scale} scale */
  scale: ({ min, max, low, high }) => `Skalaen går fra ${min}, »${low}«, til ${max}, »${high}«. Der er plads til en kommentar til hvert svar.`,
  /** @param {number} first @param {number} last */
  years: (first, last) => (first === last ? `Gælder i ${first}` : `Gælder fra ${first} til ${last}`),

  plan: {
    optional: 'I vælger selv, om samtalen skal ende i en plan.',
    fields: 'Planen har plads til',
    terms: 'Aftalerne deles op i aftaler på kort og på lang sigt.',
    learning: 'Du kan lære på flere måder:',
  },
};
