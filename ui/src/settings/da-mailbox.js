// What the settings say of the shared folder.

/** @import { MailboxTrouble } from '../api' */

export const mailbox = {
  heading: 'Fællesmappe',
  text: 'Har du og dem, du sender til, allerede en mappe sammen, for eksempel på et fællesdrev, i OneDrive eller i Teams? Så kan Øvebane lægge filerne der. De står af sig selv på den andens forside, og I slipper for mail. Det kræver, at I begge vælger mappen, og at I kender hinanden fra en fil med engangskode.',
  who: 'Øvebane bruger kun undermappen »oevebane-post«. Filerne er låst, så kun modtageren kan åbne dem. Andre, der kan se mappen, ser kun, hvor mange filer der ligger, hvor store de er, og hvornår de kom. Når du tager imod en fil derfra, får afsenderen besked om, at den er hentet.',
  choose: 'Vælg mappe …',
  chooseTitle: 'Vælg fællesmappen',
  chosen: 'Mappen virker, og Øvebane bruger den fra nu af.',
  folder: 'Øvebane sender og henter gennem mappen',
  /** @param {string} names */
  reaches: (names) => `Mappen virker. ${names} bruger den også.`,
  reachesNobody: 'Mappen virker. Ingen af dem, du kender, bruger den endnu.',
  /** @type {Record<MailboxTrouble, string>} */
  trouble: {
    gone: 'Mappen kan ikke nås lige nu. Er drevet ikke tilsluttet, kommer det, når det er der igen. Du kan gemme som fil imens.',
    read_only: 'Øvebane må ikke skrive i mappen. Bed din it-afdeling om, at du må læse, skrive og slette dér. Du kan gemme som fil imens.',
    slow: 'Mappen svarer ikke. Øvebane prøver igen, når den gør. Du kan gemme som fil imens.',
    full: 'Der er ikke plads i mappen. Bed din it-afdeling om mere plads. Du kan gemme som fil imens.',
  },
  leaveOpen: 'Hold op med at bruge mappen',
  leaveText: 'Så sender og henter Øvebane ikke mere gennem mappen, og I bruger filer som før. Det, du har taget imod, beholder du. Guider, du har lagt til alle, bliver taget ud af mappen.',
  /** @param {number} files */
  toYou: (files) => (files === 1 ? 'Der ligger en fil til dig, som du ikke har taget imod.' : `Der ligger ${files} filer til dig, som du ikke har taget imod.`),
  /** @param {number} files */
  fromYou: (files) => (files === 1 ? 'En fil fra dig er ikke hentet endnu.' : `${files} filer fra dig er ikke hentet endnu.`),
  leave: 'Brug ikke mappen mere',
  leaveLet: 'Brug ikke mappen mere, og lad filerne ligge',
  leaveTake: 'Brug ikke mappen mere, og fjern filerne',
  leftClean: 'Mappen er ikke i brug mere, og der ligger ikke noget fra dig i den.',
  left: 'Mappen er ikke i brug mere. Noget ligger der endnu.',
};
