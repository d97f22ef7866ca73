/** @import { Topic } from '../topics.js' */

/** @satisfies {Record<string, Topic>} */
export const followUp = {
  'follow-up': {
    title: 'Opfølgningen',
    words: 'hvordan går det aftaler trivsel status 1:1 kalender dato påmindelse ics outlook',
    text: [
      'Følg jeres aftaler året rundt, også når der kun er sket lidt. Et par linjer, mens du husker det, er nok. Det, du skriver om din trivsel, er dit, til du vælger at sende det, og ingen rykker dig for det.',
      'Vil du have datoerne i din kalender, kan du gemme dem som en fil. Den nævner hverken navne eller indhold.',
    ],
    see: ['plan', 'who-sees-what'],
  },
  'send-follow-up': {
    title: 'At sende en opfølgning',
    words: 'status dele holde tilbage sende opdatering trivsel',
    text: [
      'Du vælger for hver ting, om den skal med. Det, der ikke skal, er slet ikke i filen. Har du slettet noget, som den anden har fået før, forsvinder det også der, når filen bliver taget imod.',
    ],
    see: ['follow-up', 'files'],
  },
};
