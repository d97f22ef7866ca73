/** @import { Topic } from '../topics.js' */

/** @satisfies {Record<string, Topic>} */
export const settings = {
  settings: {
    title: 'Indstillingerne',
    words: 'mørk tilstand udseende automatisk lås skifte adgangskode sikkerhedskopi backup mappe fælles mappe version navn titel it-afdeling',
    text: [
      'Det meste er fra begyndelsen, som det skal være. Sidder du et sted, hvor andre går forbi, så lad Øvebane låse efter kort tid. Skift adgangskode, hvis andre kan have set den.',
      'Gem en sikkerhedskopi et andet sted end på computeren en gang imellem. Går computeren i stykker, er den vejen tilbage.',
    ],
    see: ['codes', 'new-computer', 'files', 'mailbox'],
  },
  'backup-saved': {
    title: 'Koden til sikkerhedskopien',
    words: 'backup kode skrive ned usb flytte ny computer oevebackup',
    text: [
      'Koden hører kun til denne ene fil, og du får den ikke at se igen. Skriv den på papir, og læg papiret et andet sted end filen. Skal du over på en ny computer, så vent med at slette noget på den gamle, til du har set, at alt er kommet med.',
    ],
    see: ['new-computer', 'codes'],
  },
};
