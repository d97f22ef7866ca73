/** @import { Topic } from '../topics.js' */

/** @satisfies {Record<string, Topic>} */
export const guides = {
  guides: {
    title: 'Guiderne',
    words: 'samtaleguide fælles mappe fællesmappe tilbudt ny udgave skema spørgsmål kommune haderslev norddjurs randers lus mus egen guide tilføje',
    text: [
      'Guiderne bygger på kommunernes eget materiale og siger, hvad samtalen handler om. Du kan læse dem alle, også dem fra andre kommuner, uden at begynde på noget. Din egen kommunes står øverst, når du har valgt den.',
      'Bruger du en fællesmappe, står de guider her, som andre har lagt til alle, og hvem der har lagt dem. Ingen af dem bliver tilføjet, før du siger det. Kender du ikke den, der har lagt en guide, så spørg på din arbejdsplads først.',
      'Har din arbejdsplads en guide som fil, kan du tilføje den. De samtaler, du er i gang med, beholder de spørgsmål, de har.',
    ],
    see: ['guide', 'add-guide'],
  },
  guide: {
    title: 'En guide',
    words: 'læse temaer hjul samtalehjul spørgsmål obligatorisk print pdf',
    text: [
      'Læs guiden i ro og mag, ét stykke ad gangen eller det hele på én gang. Er et spørgsmål obligatorisk, er det altid med i samtalen, men ingen skal svare på det. Er et svar følsomt, bliver det kun sendt, hvis man selv vælger det.',
      'Vil du hellere læse på papir, kan du gemme guiden som PDF og printe den. Det samme gælder hjulet, hvis guiden har et.',
      'Har du selv tilføjet eller lavet guiden, og bruger du en fællesmappe, kan du lægge den dér til alle. Så kan alle, der kan se mappen, læse den, og dit navn står på den. Du kan tage den tilbage igen; de, der har tilføjet den, beholder den.',
    ],
    see: ['guides', 'begin', 'mailbox'],
  },
  'add-guide': {
    title: 'At tilføje en guide',
    words: 'egen guide toml officiel ordlyd hr konsulent kommune fil',
    text: [
      'En guide er en fil, som nogen på din arbejdsplads har lavet. Se den igennem, før du siger ja, for sådan kommer dine egne samtaler til at se ud. Nogle filer er ikke en hel guide, men en officiel ordlyd: Så er spørgsmålene de samme, og kun ordene er kommunens egne.',
      'Kan filen ikke bruges, står der, hvad der er i vejen, og på hvilken linje. Vis det til den, der har lavet den. Du kan altid fjerne en guide igen.',
    ],
    see: ['guides', 'send-guide'],
  },
  'send-guide': {
    title: 'At sende en guide',
    words: 'dele guide kollega officiel ordlyd give videre',
    text: [
      'Guiden bliver sendt som en låst fil, ligesom alt andet. Modtageren ser den igennem og bestemmer selv, om den skal tilføjes. Skal mange have den, er det lettere at give dem den fil, du selv tilføjede.',
    ],
    see: ['files', 'add-guide'],
  },
};
