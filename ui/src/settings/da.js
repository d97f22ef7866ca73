// Settings and contacts.

import { day } from '../text/dates.js';
import { mailbox } from './da-mailbox.js';

/** @import { When } from '../text/dates.js' */

export { common } from '../text/common.js';

export const settings = {
  title: 'Indstillinger',

  profile: {
    heading: 'Hvem du er',
    text: 'Det står på de filer, du sender.',
    name: 'Navn',
    missing: 'Skriv dit navn.',
    jobTitle: 'Titel',
    workplace: 'Arbejdsplads',
  },

  municipality: {
    heading: 'Din kommune',
    legend: 'Hvilken kommune arbejder du i?',
    text: 'Dens guider står først, når du vælger guide. Samtaler, du er begyndt på, bliver, som de er.',
    none: 'Min kommune er ikke på listen',
  },

  look: {
    heading: 'Udseende',
    legend: 'Lyst eller mørkt',
    system: 'Som computeren',
    light: 'Lyst',
    dark: 'Mørkt',
  },

  locking: {
    heading: 'Automatisk lås',
    label: 'Lås, når Øvebane ikke har været brugt i',
    /** @param {number} minutes */
    minutes: (minutes) => (minutes === 60 ? '1 time' : `${minutes} minutter`),
    never: 'Lås aldrig automatisk',
    hint: 'Øvebane låser også, når computeren går i dvale. Det, du har skrevet, bliver gemt først.',
  },

  keychain: {
    heading: 'Åbn uden adgangskode',
    text: 'Computerens nøglering kan gemme det, der låser Øvebane op. Så åbner Øvebane med det samme, når du er logget ind på denne computer. Det kan den, der bruger din computer som dig, så også.',
    kept: 'Øvebane åbner uden adgangskode på denne computer. Den, der bruger computeren som dig, kan derfor også åbne Øvebane.',
    silent: 'Det kræver, at computeren har en nøglering, der svarer. Det gør den ikke lige nu.',
    open: 'Åbn uden adgangskode på denne computer',
    password: 'Din adgangskode',
    still: 'Adgangskoden og nødkoden gælder stadig. Du får brug for dem på en ny computer, eller hvis nøgleringen bliver tømt.',
    button: 'Åbn uden adgangskode',
    given: 'Fra nu af åbner Øvebane uden adgangskode her.',
    takeBack: 'Spørg om adgangskoden igen',
    takenBack: 'Fra nu af spørger Øvebane om adgangskoden.',
  },

  password: {
    heading: 'Adgangskode',
    open: 'Skift adgangskode',
    old: 'Din nuværende adgangskode',
    new: 'Din nye adgangskode',
    alone: 'Den nye adgangskode gælder her og i sikkerhedskopierne på denne computer. En kopi, som nogen har taget af mappen før, kan stadig åbnes med den gamle.',
    keyToo: 'Skift også nøglen',
    keyTooHint: 'Vælg det, hvis en anden kan kende din gamle adgangskode og have en kopi af mappen. Ellers kan de to tilsammen også åbne det, du skriver fremover. Det tager lidt længere, og du får en ny nødkode at skrive ned. Det, der allerede er kopieret, kan intet skift beskytte.',
    button: 'Skift adgangskode',
    buttonKeyToo: 'Skift adgangskode og nøgle',
    done: 'Adgangskoden er skiftet.',
    missing: 'Skriv adgangskoden.',
    newMissing: 'Vælg en adgangskode.',
  },

  recovery: {
    heading: 'Nødkode',
    written: 'Du har en nødkode på papir. Er den blevet væk, kan du lave en ny. Så virker den gamle ikke mere.',
    unwritten: 'Du har ikke skrevet din nødkode ned endnu.',
    show: 'Skriv nødkoden ned',
    open: 'Lav en ny nødkode',
    button: 'Lav en ny nødkode',
    password: 'Din adgangskode',
  },

  mailbox,

  data: {
    heading: 'Dine data',
    folder: 'Alt ligger låst i mappen',
    backup: 'Den nyeste sikkerhedskopi',
    /** @param {When | null} backup */
    newest: (backup) => (backup ? `er fra den ${day(backup)}.` : 'er ikke lavet endnu.'),
    nothingOnline: 'Øvebane sender ikke noget over nettet. Det, der skal ud, gemmer du selv som en fil, eller det bliver lagt i fællesmappen, når du har valgt en.',
  },

  backup: {
    heading: 'Sikkerhedskopi og ny computer',
    text: 'Øvebane tager selv sikkerhedskopier, men de ligger på denne computer. Her kan du gemme alt i én fil, som du kan lægge et andet sted eller flytte til en ny computer med.',
    open: 'Gem en sikkerhedskopi',
    code: 'Filen bliver låst med sin egen kode, som du får at se bagefter.',
    password: 'Din adgangskode',
    moving: 'Jeg flytter til en ny computer',
    movingHint: 'Så bliver Øvebane lukket her, når filen er gemt. Ellers kunne du komme til at skrive to steder, og de to kan ikke lægges sammen bagefter.',
    button: 'Gem sikkerhedskopien …',
    buttonMoving: 'Gem filen, og luk Øvebane her …',
    chooseTitle: 'Gem sikkerhedskopien',
    progress: 'Så meget af filen er gemt',
    /** @param {number} percent */
    done: (percent) => (percent === 0 ? 'Filen bliver låst …' : `${percent} % er gemt`),
    stop: 'Afbryd',
    /** @param {string} today */
    fileName: (today) => `Oevebane-${today}.oevebackup`,
  },

  backupSaved: {
    title: 'Sikkerhedskopien er gemt',
    heading: 'Skriv koden ned nu',
    /** @param {string} name */
    lead: (name) => `Alt ligger i filen »${name}«. Den kan kun åbnes med denne kode, og Øvebane gemmer den ikke.`,
    code: 'Koden til sikkerhedskopien',
    copy: 'Kopiér koden',
    copied: 'Koden er kopieret.',
    selected: 'Koden er markeret. Kopiér den med Ctrl+C.',
    apart: 'Læg ikke koden samme sted som filen.',
    steps: 'Sådan kommer du videre på den nye computer',
    toNew: [
      'Flyt filen med, for eksempel på en USB-nøgle eller gennem et fællesdrev.',
      'Åbn Øvebane på den nye computer, og vælg »Jeg har Øvebane på en anden computer«.',
      'Vælg filen, og skriv koden. Din adgangskode og din nødkode er de samme som her.',
    ],
    here: 'Her er Øvebane lukket. Det, der ligger her, bliver liggende, til du eller din it-afdeling sletter det.',
    show: 'Vis filen i mappen',
    notShown: 'Mappen kan ikke vises her.',
    button: 'Koden er skrevet ned',
    without: 'Gå videre uden koden',
    lost: {
      title: 'Er koden skrevet ned?',
      text: 'Øvebane viser den ikke igen, og uden den kan sikkerhedskopien aldrig åbnes, heller ikke af dig.',
      yes: 'Gå videre uden koden',
      no: 'Bliv her',
    },
  },

  key: {
    heading: 'Til it-afdelingen',
    text: 'Filer, som andre har sendt dig, kan også åbnes med programmet »age«, hvis Øvebane en dag ikke er der. Til det skal du bruge din nøgle.',
    warning: 'Den, der får fat i nøglefilen, kan læse alle filer, der er lavet til dig. Gem den kun, hvis du har brug for den, og læg den et sted, hvor kun du kommer.',
    open: 'Åbn filer uden Øvebane',
    password: 'Din adgangskode',
    button: 'Vælg, hvor nøglen gemmes',
    chooseTitle: 'Gem nøglen',
    fileName: 'Nøgle.txt',
    /** @param {string} name */
    done: (name) => `Nøglen er gemt i »${name}«.`,
    showInFolder: 'Vis den i mappen',
    notShown: 'Mappen kunne ikke åbnes herfra. Filen ligger, hvor du gemte den.',
  },

  about: {
    heading: 'Om Øvebane',
    /** @param {string} version */
    version: (version) => `Udgave ${version}`,
    licence: 'Øvebane er fri software og koster ikke noget. Skrifttyperne er Source Sans og Source Serif.',
  },
};
