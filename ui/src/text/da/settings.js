// Settings and contacts.

import { day } from '../dates.js';

/** @import { When } from '../dates.js' */

export const settings = {
  title: 'Indstillinger',

  profile: {
    heading: 'Hvem du er',
    text: 'Det står på de filer, du sender.',
    name: 'Navn',
    jobTitle: 'Titel',
    workplace: 'Arbejdsplads',
  },

  municipality: {
    heading: 'Din kommune',
    legend: 'Hvilken kommune arbejder du i?',
    text: 'Dens guider står først, når du vælger guide. Samtaler, du har begyndt på, bliver, som de er.',
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
    hint: 'Det, du har skrevet, bliver gemt, før Øvebane låser.',
  },

  password: {
    heading: 'Adgangskode',
    open: 'Skift adgangskode',
    old: 'Din nuværende adgangskode',
    new: 'Din nye adgangskode',
    button: 'Skift adgangskode',
    done: 'Adgangskoden er skiftet.',
    missing: 'Skriv adgangskoden.',
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

  data: {
    heading: 'Dine data',
    folder: 'Alt ligger låst i mappen',
    backup: 'Den nyeste sikkerhedskopi',
    /** @param {When | null} backup */
    newest: (backup) => (backup ? `er fra den ${day(backup)}.` : 'er ikke lavet endnu.'),
    nothingOnline: 'Øvebane sender ikke noget over nettet. Det, der skal ud, gemmer du selv som en fil.',
  },

  key: {
    heading: 'Åbn filer uden Øvebane',
    text: 'Filer, som andre har sendt dig, kan også åbnes med programmet »age«, hvis Øvebane en dag ikke er der. Til det skal du bruge din nøgle.',
    warning: 'Den, der får fat i nøglefilen, kan læse alle filer, der er lavet til dig. Gem den kun, hvis du har brug for den, og læg den et sted, hvor kun du kommer.',
    open: 'Gem nøglen som en fil',
    password: 'Din adgangskode',
    button: 'Vælg, hvor nøglen gemmes',
    chooseTitle: 'Gem nøglen',
    fileName: 'noegle.txt',
    /** @param {string} name */
    done: (name) => `Nøglen er gemt i »${name}«.`,
    showInFolder: 'Vis den i mappen',
    notShown: 'Mappen kunne ikke åbnes herfra. Filen ligger, hvor du gemte den.',
  },

  about: {
    heading: 'Om Øvebane',
    /** @param {string} version */
    version: (version) => `Version ${version}`,
    licence: 'Øvebane er fri software og koster ikke noget. Skrifttyperne er Source Sans og Source Serif.',
  },

  contacts: {
    title: 'Kontakter',
    lead: 'Her står dem, du udveksler filer med, og dem, du mødes med på papir.',
    emptyHeading: 'Der er ingen her endnu.',
    empty: 'Når du tager imod en fil fra en anden eller får en kvittering tilbage, kommer personen til at stå her. Det gør også den, du inviterer på papir. Du behøver ikke skrive nogen ind selv.',
    /** @param {string} name @param {When} when */
    confirmed: (name, when) => `Bekræftet den ${day(when)}. Du kan sende til ${name} uden engangskode.`,
    unconfirmed: 'Ikke bekræftet endnu. Filer mellem jer skal have en engangskode.',
    withoutApp: 'Bruger ikke Øvebane. I mødes om papiret.',
    /** @param {When} when */
    replaced: (when) => `Har fået et andet Øvebane den ${day(when)}, for eksempel fordi computeren er ny.`,
    /** @param {string} name */
    receiptDue: (name) => `Send en kvittering, så kan ${name} også sende til dig uden engangskode.`,
    sendReceipt: 'Send en kvittering',
  },
};
