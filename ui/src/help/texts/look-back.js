/** @import { Topic } from '../topics.js' */

/** @satisfies {Record<string, Topic>} */
export const lookBack = {
  'look-back': {
    title: 'At se tilbage',
    words: 'tidligere år sidste år historik sammenligne udvikling gamle aftaler',
    text: [
      'Her kan du se, hvad der blev sagt og aftalt i tidligere år. Et tal fra et enkelt år fortæller ikke meget alene, så læs det sammen med ordene. Havde I aftaler, før I fik Øvebane, kan du skrive dem ind, så de ikke bliver glemt.',
      'Er svarene fra et år slettet, er de væk. Planen fra det år står her stadig.',
    ],
    see: ['plan', 'bin'],
  },
};
