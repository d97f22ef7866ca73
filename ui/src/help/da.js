// The words around the pages of help, which stand in texts/.

export const help = {
  title: 'Hjælp',
  close: 'Luk hjælpen',
  find: 'Søg i hjælpen',
  all: 'Alle emner',
  across: 'Godt at vide',
  pages: 'Side for side',
  see: 'Læs også',
  /** @param {number} count */
  found: (count) => (count === 1 ? '1 emne' : `${count} emner`),
  none: 'Det fandt Øvebane ikke. Prøv et andet ord, eller vælg et emne her:',
};
