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

/** What stands in the drawings, and what each shows. */
export const pictures = {
  yours: 'Din computer',
  theirs: 'Den andens computer',
  notes: 'Egne noter',
  lockedFile: 'Låst fil',
  stages: ['Invitation', 'Forberedelse', 'Samtale', 'Plan', 'Opfølgning'],
  nextYear: 'Næste år',
  you: 'Dig',
  receiver: 'Modtageren',
  byMail: 'Filen, fx i en mail',
  byPhone: 'Koden, fx i telefonen',
  folder: 'Fællesmappe',
  old: 'Den gamle computer',
  fresh: 'Den nye computer',
  copy: 'Kopi',
  code: 'Kode',
  whoSeesWhat: 'Tegning: Dine egne noter bliver på din computer. Det, du selv vælger at sende, går som en låst fil til den andens computer.',
  year: 'Tegning: Årets vej går fra invitation over forberedelse, samtale og plan til opfølgning, og næste år begynder den forfra.',
  withCode: 'Tegning: Filen går den ene vej til modtageren, fx i en mail, og koden den anden, fx i telefonen.',
  shared: 'Tegning: En låst fil ligger i fællesmappen, mellem din computer og den andens.',
  moving: 'Tegning: En sikkerhedskopi og dens kode flytter alt fra den gamle computer til den nye, og den gamle bliver lukket.',
};
