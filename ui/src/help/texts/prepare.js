/** @import { Topic } from '../topics.js' */

/** @satisfies {Record<string, Topic>} */
export const prepare = {
  preparation: {
    title: 'Forberedelsen',
    words: 'svare spørgsmål skala tal egne noter vil hellere tale om det gemme fortryde tidligere tekst',
    text: [
      'Tag temaerne i den rækkefølge, du har lyst til, og spring over, hvor du ikke har noget at sige. Et par ord siger ofte mere end et tal alene. Er noget lettere at sige end at skrive, så vælg »vil hellere tale om det«.',
      'Det, du skriver under »Egne noter«, kan aldrig sendes. Har du skrevet noget over, kan du i 30 dage finde det igen under »Tidligere tekst« ved feltet. Ingen andre ser noget, før du selv sender det.',
    ],
    see: ['who-sees-what', 'send', 'keys'],
  },
  'side-by-side': {
    title: 'Side om side',
    words: 'sammenligne begge svar læse sammen låst åbner ikke forseglet forsegling nøgle aflevere opgive',
    text: [
      'Her kan du læse jeres ord i sammenhæng, spørgsmål for spørgsmål. Siden åbner, når I begge har skrevet noget, fordi det er lettere at være ærlig, når man har tænkt selv først. Det er en aftale mellem mennesker og ikke en lås: Den, der har taget imod en forberedelse, kan læse den.',
      'Foreslår invitationen en lås, og siger den inviterede ja, afleverer I forseglet: Når begge har afleveret, sender I hver en nøgle, og siden siger, hvornår det er din tur. Med »Opgiv forseglingen …« sender du din uden at vente.',
      'Har jeres guide udsagn, som I begge svarer på, står svarene her som et net og en liste. De bliver aldrig lagt sammen, og intet tal er bedre end et andet. Det, den ene har holdt tilbage, ser ud, som om det ikke er besvaret.',
    ],
    see: ['who-sees-what', 'talk'],
  },
};
