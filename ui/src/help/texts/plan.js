/** @import { Topic } from '../topics.js' */

/** @satisfies {Record<string, Topic>} */
export const plan = {
  plan: {
    title: 'Planen',
    words: 'kompetenceudviklingsplan aftaler øvebane udviklingsplan mål godkende underskrift journalisere personalemappe pdf',
    text: [
      'Planen er det, I er blevet enige om. Skriv aftalerne, så I kan se, om de sker, og sæt gerne en dato for, hvornår I ser på dem igen. Skriver I begge videre hver for sig, bliver det lagt sammen, og kun hvor I har rettet det samme sted, skal I vælge.',
      'Den gælder, når I har godkendt den samme udgave, i Øvebane eller på papir. Bagefter kan du gemme den som PDF til personalemappen.',
    ],
    see: ['approve-plan', 'follow-up', 'without-app'],
  },
  'send-plan': {
    title: 'At sende planen',
    words: 'foreslå kladde godkende sende plan aftale',
    text: [
      'Send den som kladde, hvis den anden skal læse med og skrive videre. Siger du selv ja til den, mangler der kun et ja fra den anden. Er planen ændret siden sidst, bliver det vist, hvad der er nyt, så ingen skal lede.',
    ],
    see: ['plan', 'approve-plan', 'files'],
  },
  'approve-plan': {
    title: 'At godkende planen',
    words: 'underskrive enig uenig bemærkning forbehold ja godkendelse rette',
    text: [
      'At godkende er at sige ja til planen, som den står nu. Er der noget, du ikke er enig i, så ret det i planen, og send den tilbage, eller godkend den med en bemærkning, som så står på planen. Ændrer en af jer noget bagefter, bliver I begge spurgt igen.',
    ],
    see: ['plan', 'send-plan'],
  },
};
