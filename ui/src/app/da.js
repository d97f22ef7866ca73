// What the app says around its pages.

export { common } from '../text/common.js';

export const top = {
  begin: 'Kom i gang',
  unlock: 'Lås op',
  /** @param {string} page */
  windowTitle: (page) => `${page} – Øvebane`,
  toContent: 'Gå til indholdet',
  toStart: 'Øvebane, til forsiden',
  places: 'Hovedmenu',
  place: { guides: 'Guider', contacts: 'Kontakter', sent: 'Filer til andre', settings: 'Indstillinger' },
  help: 'Hjælp',
  lock: 'Lås',
  /** What has come by the shared folder meanwhile. @param {number} count */
  came: (count) => (count === 1 ? 'Der er kommet en fil til dig' : `Der er kommet ${count} filer til dig`),
};

export const broken = {
  title: 'Siden kan ikke vises',
  text: 'Der er en fejl i Øvebane, så siden ikke kan vises, som den skal. Det, der er gemt, er i god behold. Prøv igen, eller gå et andet sted hen.',
  again: 'Prøv igen',
  home: 'Til forsiden',
  leaveUnsaved: {
    title: 'Noget er ikke gemt',
    text: 'Det sidste, du skrev på siden, kan ikke gemmes lige nu. Går du væk fra siden, går det tabt.',
    yes: 'Gå væk alligevel',
    no: 'Bliv her',
  },
};

/** Once all that was written is on disk, for who can't see that it says so. */
export const allSaved = 'Alt er gemt';

export const died =
  'Vinduet gik i stå, og Øvebane har åbnet det igen, hvor du var. Det, der var gemt, er her; kun det allersidste, du skrev, kan mangle.';

/** Of a picture, or of a file that lies somewhere else, put in where one writes. */
export const notText = 'Her kan du kun sætte tekst ind. Vil du åbne en fil, så gem den på computeren, og vælg »Åbn en fil« på forsiden.';

export const finishing = 'Filen bliver gemt færdig. Så lukker Øvebane.';

export const closeUnsaved = {
  title: 'Noget er ikke gemt',
  text: 'Det sidste, du skrev her, er ikke gemt. Lukker du nu, går det tabt.',
  yes: 'Luk alligevel',
  no: 'Bliv her',
};
