// What is said about what is printed and handed over.

import { day } from '../dates.js';

/** @import { When } from '../dates.js' */

export const paper = {
  choose: 'Gem som PDF',
  saving: 'Gemmer …',
  /** @param {string} file */
  saved: (file) => `${file} er gemt. Den er ikke låst, så læg den et sikkert sted.`,
  /** The names tell nothing of people. */
  fileNames: {
    plan: 'Plan.pdf',
    wheel: 'Samtalehjul.pdf',
    guide_wheel: 'Samtalehjul.pdf',
    guide: 'Guide.pdf',
    questions: 'Spørgsmål.pdf',
    preparation: 'Forberedelse.pdf',
    recovery_code: 'Nødkode.pdf',
  },
  invitationFileName: 'Invitation.pdf',
  buttons: {
    plan: 'Gem planen som PDF …',
    wheel: 'Gem samtalehjulet som PDF …',
    wheel_filled: 'Gem samtalehjulet med dine ord som PDF (A3) …',
    wheel_blank: 'Gem et tomt samtalehjul som PDF (A3) …',
    guide_wheel: 'Gem samtalehjulet som PDF (A3) …',
    guide: 'Gem guiden som PDF …',
    questions: 'Gem spørgsmålene som PDF …',
    preparation: 'Gem din forberedelse som PDF …',
    recovery_code: 'Gem et ark med nødkoden …',
  },
  plan: {
    heading: 'På papir',
    lead: 'Planen kan gemmes til personalemappen. Den, der ikke har godkendt den i Øvebane, kan skrive under på papiret. Private noter er aldrig med.',
    title: 'Notér, at planen er journaliseret',
    text: 'Øvebane journaliserer ikke selv. Her kan du notere, at du har gjort det, så det står på planen.',
    day: 'Hvornår?',
    record: 'Under hvilket navn eller nummer?',
    recordHint: 'For eksempel sagens nummer.',
    button: 'Notér det',
    /** @param {When} when @param {string} record */
    filed: (when, record) => (record ? `Journaliseret den ${day(when)} som ${record}.` : `Journaliseret den ${day(when)}.`),
    notFiled: 'Planen står ikke længere som journaliseret.',
    undo: 'Fortryd',
  },
};
