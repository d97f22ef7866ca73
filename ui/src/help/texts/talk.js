/** @import { Topic } from '../topics.js' */

/** @satisfies {Record<string, Topic>} */
export const talk = {
  talk: {
    title: 'Samtalen',
    words: 'holde samtale fuld skærm ur tid noter hjul afslutte dele skærm møde pause',
    text: [
      'Sæt jer, så I begge kan se skærmen, eller del den i et møde på nettet. Tag temaerne i den rækkefølge, I vil, og lad det, I ikke når, ligge til en anden dag. Det, I skriver undervejs, er fælles, og egne noter bliver aldrig vist.',
      'Uret er der kun, så I når at lave planen. Bliver I afbrudt, kan I forlade samtalen og fortsætte senere. Tryk på Esc for at få det almindelige vindue tilbage.',
    ],
    see: ['who-sees-what', 'keys', 'plan'],
  },
};
