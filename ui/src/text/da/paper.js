// What is said about what is printed and handed over.

export const paper = {
  choose: 'Gem som PDF',
  saving: 'Gemmer …',
  /** @param {string} file */
  saved: (file) => `${file} er gemt.`,
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
  buttons: {
    plan: 'Gem planen som PDF …',
    wheel: 'Gem samtalehjulet som PDF …',
    guide_wheel: 'Gem samtalehjulet som PDF (A3) …',
    guide: 'Gem guiden som PDF …',
    questions: 'Gem spørgsmålene som PDF …',
    preparation: 'Gem din forberedelse som PDF …',
    recovery_code: 'Gem et ark med nødkoden …',
  },
};
