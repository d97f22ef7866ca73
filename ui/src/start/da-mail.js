// What the start page says of the shared folder.

import { theFile } from '../shared/da.js';
import { firstName } from '../text/common.js';
import { dayThisYear, moment } from '../text/dates.js';

/** @import { GuidesTold, MailboxTrouble, PackageKind, SentView } from '../api' */
/** @import { When } from '../text/dates.js' */

/** @type {Record<PackageKind, string>} */
const what = {
  contact: 'Kvittering',
  invitation: 'Invitation',
  preparation: 'Forberedelse',
  plan: 'Plan',
  approval: 'Godkendelse',
  follow_up: 'Opfølgning',
  oevebaner: 'Øvebaner',
  encouragement: 'Et par ord',
  guide: 'Guide',
  withdrawal: 'Ønske om sletning',
  sealed_preparation: 'Forseglet forberedelse',
  seal_keys: 'Nøgle',
};

export const mail = {
  /** @type {Record<PackageKind, (from: string) => string>} */
  came: {
    contact: (from) => `${from} har sendt dig en kvittering`,
    invitation: (from) => `${from} har inviteret dig til samtale`,
    preparation: (from) => `${from} har sendt dig sin forberedelse`,
    plan: (from) => `${from} har sendt dig planen`,
    approval: (from) => `${from} har godkendt planen`,
    follow_up: (from) => `${from} har sendt dig en opfølgning`,
    oevebaner: (from) => `${from} har delt øvebaner med dig`,
    encouragement: (from) => `${from} har sendt dig et par ord`,
    guide: (from) => `${from} har sendt dig en guide`,
    withdrawal: (from) => `${from} vil gerne have noget slettet`,
    sealed_preparation: (from) => `${from} har afleveret sin forberedelse forseglet`,
    seal_keys: (from) => `${from} har sendt nøglen til sin forberedelse`,
  },
  /** @param {When} when */
  cameText: (when) => `Sendt ${moment(when)} · se den, før du tager imod`,
  see: 'Se den',
  /** What a file is called on a list. @param {PackageKind} kind @param {string} from */
  fileFrom: (kind, from) => `${what[kind]} fra ${from}`,
  /** @param {number} count */
  many: (count) => `Der er kommet ${count} filer til dig`,
  manyText: 'De ligger i fællesmappen. Se dem igennem, før du tager imod',
  /** @param {number} count */
  announced: (count) => (count === 1 ? 'Der er kommet en fil til dig.' : `Der er kommet ${count} filer til dig.`),
  /** @param {SentView[]} files */
  notFetched: ([file, ...more]) =>
    file && more.length === 0 ? `${firstName(file.to)} har ikke hentet ${theFile[file.kind]}` : `${more.length + 1} af dine filer er ikke hentet`,
  /** @param {When} since */
  notFetchedText: (since) => `Ligger i fællesmappen siden den ${dayThisYear(since)}`,
  /** @param {number} count */
  unknown: (count) =>
    count === 1 ? 'En fil i fællesmappen er ikke fra nogen, du kender' : `${count} filer i fællesmappen er ikke fra nogen, du kender`,
  unknownText: 'Intet er taget imod',
  /** @param {number} number */
  unknownFile: (number) => `Ukendt fil ${number}`,
  /** @param {number} count */
  damaged: (count) => (count === 1 ? 'En fil i fællesmappen er ikke hel' : `${count} filer i fællesmappen er ikke hele`),
  damagedText: 'Venter du på noget, så bed om at få det sendt igen',
  /** @param {number} number */
  damagedFile: (number) => `Halv fil ${number}`,
  /** @param {GuidesTold} guides */
  guides: ({ count, from }) =>
    from === null
      ? count === 1 ? 'Der ligger en guide til alle i fællesmappen' : `Der ligger ${count} guider til alle i fællesmappen`
      : count === 1 ? `${from} har lagt en guide til alle` : `Der er lagt ${count} guider til alle i fællesmappen`,
  /** @param {GuidesTold} guides */
  guidesText: ({ count, from }) =>
    from === null
      ? count === 1 ? 'Du kender ikke den, der har lagt den' : 'Du kender ikke dem, der har lagt dem'
      : count === 1 ? 'Se den, før du tilføjer den' : `Mindst én er fra ${from}. Se dem, før du tilføjer dem`,
  /** @type {Record<MailboxTrouble, string>} */
  trouble: {
    gone: 'Fællesmappen kan ikke nås lige nu',
    read_only: 'Øvebane må ikke skrive i fællesmappen',
    full: 'Fællesmappen er fuld',
    slow: 'Fællesmappen svarer ikke',
  },
  troubleText: 'Du kan stadig gemme som fil',
};
