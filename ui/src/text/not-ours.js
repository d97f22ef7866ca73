// What is said of a file that is none from Øvebane: what it is, and what to do or to ask for.

/** @import { OtherFile } from '../api' */

/** @typedef {{ what: string, then: string }} Words */

const ASK = 'Intet er ændret. Bed afsenderen om den fil, der er gemt i Øvebane. Den ender på ».oevebane«.';

/** @type {Record<OtherFile, Words>} */
export const notOurs = {
  empty: {
    what: 'Filen er tom.',
    then: 'Det sker, når den ikke er kommet helt frem. Intet er ændret. Hent den igen, eller bed afsenderen om at sende den en gang til.',
  },
  zip: {
    what: 'Det er en zip-fil, og filen fra Øvebane ligger måske i den.',
    then: 'Intet er ændret. Højreklik på den, vælg at pakke den ud, og åbn så den fil, der ender på ».oevebane«.',
  },
  winmail: {
    what: 'Det er en »winmail.dat«, som Outlook har lavet af den rigtige fil.',
    then: 'Intet er ændret. Bed afsenderen om at sende mailen igen i formatet HTML i stedet for RTF, eller om at sende filen som tekst i mailen.',
  },
  outlook_mail: {
    what: 'Det er en mail fra Outlook.',
    then: 'Intet er ændret. Åbn mailen i Outlook, gem den fil, der er vedhæftet, og åbn den her. Den ender på ».oevebane«.',
  },
  mail: {
    what: 'Det er en mail, og der er ingen fil fra Øvebane i den.',
    then: ASK,
  },
  mail_with_several: {
    what: 'Det er en mail med flere filer fra Øvebane.',
    then: 'Intet er ændret. Åbn mailen i dit mailprogram, gem filerne, og åbn dem så her.',
  },
  web_page: {
    what: 'Det er en webside.',
    then: 'Det sker, når man skal logge ind for at hente en fil. Intet er ændret. Log ind der, hvor filen ligger, og hent den igen, eller bed afsenderen om at sende den i en mail.',
  },
  pdf: {
    what: 'Det er en PDF, som kun er til at læse og printe.',
    then: ASK,
  },
  word: {
    what: 'Det er et Word-dokument.',
    then: ASK,
  },
  document: {
    what: 'Det er et dokument fra et andet program.',
    then: ASK,
  },
  picture: {
    what: 'Det er et billede.',
    then: ASK,
  },
  calendar: {
    what: 'Det er en fil med datoer til en kalender.',
    then: 'Intet er ændret. Åbn den med det program, du har din kalender i.',
  },
  guide: {
    what: 'Det er en guide.',
    then: 'Intet er ændret. Du kan tilføje den under »Guider«.',
  },
  backup: {
    what: 'Det er en sikkerhedskopi af alt, hvad nogen har i Øvebane.',
    then: 'Intet er ændret. Er den din egen, så lås Øvebane, og vælg »Hent alt fra en sikkerhedskopi«.',
  },
  code: {
    what: 'Det er en engangskode.',
    then: 'Intet er ændret. Åbn først den fil, du har fået, så bliver du spurgt om koden.',
  },
  text: {
    what: 'Der er ingen fil fra Øvebane i teksten.',
    then: 'Intet er ændret. Står filen i en mail, så kopiér hele mailen, og sæt den ind. Bed ellers afsenderen om filen. Den ender på ».oevebane«.',
  },
  unknown: {
    what: 'Det er ikke en fil fra Øvebane.',
    then: 'Intet er ændret. Se efter, om det er den rigtige fil, eller bed afsenderen om at sende den igen.',
  },
};
