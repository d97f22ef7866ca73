/** @import { Topic } from '../topics.js' */

/** @satisfies {Record<string, Topic>} */
export const receive = {
  'open-file': {
    title: 'At åbne en fil',
    words: 'modtage fil engangskode afsender ukendt virker ikke kan ikke åbne mail eml zip winmail tage imod',
    text: [
      'Åbn den roligt, og læs, for intet bliver ændret, før du tager imod. Er afsenderen ny for dig, er det dig, der afgør, om det er den rigtige: Har du fået engangskoden af personen selv, kan du være sikker. Er du i tvivl, så ring, før du tager imod.',
      'Er filen kommet i en mail, som du har gemt på computeren, kan du åbne hele mailen her. Kan noget ikke åbnes, står der, hvad det ligner, og hvad du kan bede afsenderen om.',
    ],
    see: ['codes', 'files', 'when-wrong'],
  },
  'open-many': {
    title: 'At åbne mange filer',
    words: 'flere filer på én gang modtage alle bunke',
    text: [
      'Det, der kommer fra folk, du kender, kan tages imod med ét tryk. Resten kræver, at du tager stilling, og derfor åbner du det for sig: en ny afsender, en anden computer end før eller en bøn om at slette noget. En fil, du lader ligge, bliver ikke væk. Du kan åbne den en anden dag, hvor den ligger.',
    ],
    see: ['open-file', 'overview'],
  },
  received: {
    title: 'Den andens forberedelse',
    words: 'læse svar modtaget leder medarbejder tidligere udgave ikke besvaret',
    text: [
      'Læs den, når du har ro til det, og gerne før I mødes. Mangler der et svar, kan det være sprunget over eller holdt tilbage, og det kan ingen se forskel på. Står der »vil hellere tale om det«, så spørg, når I sidder sammen.',
      'Kommer der en nyere udgave, er det den, du ser. Den gamle kan du stadig finde.',
    ],
    see: ['who-sees-what', 'side-by-side', 'receipt'],
  },
};
