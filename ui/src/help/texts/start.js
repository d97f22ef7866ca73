/** @import { Topic } from '../topics.js' */

/** @satisfies {Record<string, Topic>} */
export const start = {
  'first-run': {
    title: 'At komme i gang',
    words: 'begynde oprette bruger konto login registrere velkommen navn første gang',
    text: [
      'Du behøver kun et navn og en adgangskode for at begynde. Navnet kommer til at stå på de filer, du senere sender, så skriv det, som andre kender. Adgangskoden er ikke den samme som til computeren, og ingen kan slå den op for dig.',
      'Senere kan du skrive en nødkode ned, som hjælper, hvis du glemmer adgangskoden. Vil du se dig om først, kan du læse guiderne med det samme.',
    ],
    see: ['codes', 'who-sees-what', 'new-computer'],
  },
  unlock: {
    title: 'At låse op',
    words: 'logge ind login glemt låst adgangskode virker ikke forkert',
    text: [
      'Adgangskoden åbner alt, hvad du har skrevet. Har Øvebane låst sig, kommer du tilbage til det sted, hvor du var. Bliver den afvist, så se efter, om tastaturet skriver store bogstaver.',
      'Har du glemt den, så find papiret med nødkoden. Med den vælger du en ny adgangskode, og alt, hvad du har skrevet, er der stadig. En fil, som du har dobbeltklikket på imens, er ikke væk: Den bliver åbnet, når du er inde.',
    ],
    see: ['codes', 'when-wrong'],
  },
  fetch: {
    title: 'At hente alt fra en kopi',
    words: 'sikkerhedskopi backup gendanne flytte ny computer oevebackup restore',
    text: [
      'En sikkerhedskopi er én fil med alt, hvad du har i Øvebane. Den har sin egen kode, som stod på skærmen, da kopien blev gemt, og som hverken er din adgangskode eller din nødkode.',
      'Er der allerede noget på computeren, bliver det lagt til side og ikke skrevet over. Fra nu af gælder den adgangskode og den nødkode, du havde, da du gemte kopien.',
    ],
    see: ['new-computer', 'codes'],
  },
  start: {
    title: 'Forsiden',
    words: 'hjem oversigt opgaver liste huskeliste ny samtale åbn fil slette',
    text: [
      'Øverst står det, der er mest oplagt at gøre nu, med én knap. Nedenunder kommer resten: det, du selv kan gøre, det, andre skal gøre, det, der kommer senere, og det, der er færdigt. Du behøver ikke holde øje, for det, der nærmer sig, rykker selv op.',
      'Vælg en samtale for at komme til den, eller de tre prikker ved den for at lægge den i papirkurven. Har du fået en fil, kan du også trække den ind i vinduet.',
    ],
    see: ['files', 'who-sees-what'],
  },
  begin: {
    title: 'At begynde på en samtale',
    words: 'ny samtale lus mus kommune vælge guide oprette leder',
    text: [
      'Du kan begynde selv, også før din leder har inviteret dig. Kommer invitationen senere, tager du imod den, og det, du har svaret, følger med.',
      'Vælg den guide, din kommune bruger. Står kommunen ikke på listen, kan du bruge en af de andre guider, eller spørge, om din arbejdsplads har sin egen som fil.',
    ],
    see: ['guides', 'without-app'],
  },
  recovery: {
    title: 'Nødkoden',
    words: 'glemt adgangskode papir reserve gendannelse recovery skrive ned',
    text: [
      'Nødkoden er din ekstra nøgle til den dag, du har glemt adgangskoden. Skriv den på papir, og læg papiret et sted, hvor kun du kommer. Lad det ikke ligge i samme taske som computeren.',
      'Når du har vist, at koden er skrevet rigtigt af, glemmer Øvebane den. Bliver papiret væk, kan du lave en ny kode, så længe du kan huske adgangskoden.',
    ],
    see: ['codes'],
  },
};
