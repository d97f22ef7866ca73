/** @import { Topic } from '../topics.js' */

/** @satisfies {Record<string, Topic>} */
export const share = {
  share: {
    title: 'At dele øvebaner',
    words: 'dele aftale kollega inspirere sende øvebane netværk',
    text: [
      'Det, du øver dig på, kan være til glæde for andre. Vælg de øvebaner, en kollega må se, og skriv gerne, hvorfor de virkede. Intet andet fra samtalen kan komme med, men ordene er dine egne, så se efter, om du har nævnt nogen. Din kollega kan bruge dem i sin egen plan og skrive et par ord tilbage.',
    ],
    see: ['others', 'files'],
  },
  others: {
    title: 'Øvebaner fra kolleger',
    words: 'modtaget delt inspiration bruge i min plan svare tilbage hilsen',
    text: [
      'Kolleger kan dele det, de øver sig på, og så finder du det her. Læg en øvebane i din egen plan, og ret den til, så den passer til dig. Skriv gerne et par ord tilbage, for det betyder mere, end man tror. Sletter du noget her, beholder din kollega sit.',
    ],
    see: ['share', 'plan'],
  },
};
