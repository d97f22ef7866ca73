/** @import { Topic } from '../topics.js' */

/** @satisfies {Record<string, Topic>} */
export const workshop = {
  'new-guide': {
    title: 'At lave jeres egen guide',
    words: 'guideværksted værksted ny guide hr konsulent kommune skabelon dokument word docx odt pdf libreoffice scannet kopiere sætte ind trække tekst',
    text: [
      'Har I allerede et dokument, så vælg det, eller træk det ind på siden: Word (.docx), LibreOffice (.odt), PDF eller ren tekst, og gerne flere på én gang. Overskrifter bliver til temaer, spørgsmål og punkter til spørgsmål med den skala og de mærker, teksten nævner. Det, der ikke finder en plads, bliver lagt til side, så intet går tabt.',
      'Er dokumentet scannet, så æ, ø og å er gået tabt, foreslår Øvebane, hvilke ord der skal rettes, og kun dem, du vælger, bliver det. Et scannet papir uden tekst er et billede og kan ikke læses.',
      'Du kan også sætte en tekst ind eller begynde med en af guiderne her, med et eksempel på en anden slags samtale eller helt forfra. Er det kun ordene i en guide, der skal være jeres egne, så skriv en officiel ordlyd. Alt bliver læst på din computer og forlader den ikke, og ingen andre ser guiden, før du udgiver den.',
    ],
    see: ['draft', 'wording', 'add-guide'],
  },
  draft: {
    title: 'Guideværkstedet',
    words: 'redigere rette udkast tema spørgsmål skala valg katalog kort obligatorisk følsomt plan flytte dele lægge sammen fortryde hr konsulent',
    text: [
      'Til venstre står guidens dele, og under dem det, der mangler, før guiden kan udgives. Tryk på en linje, så kommer du til feltet. Ved siden af ser du det, som lederen ser.',
      'Alt bliver gemt, mens du skriver. »Fortryd« tager det sidste tilbage, også når du har slettet eller flyttet noget, og også en anden dag, indtil du udgiver. Et spørgsmål kan deles i to, lægges sammen med det næste eller flyttes til et andet tema.',
      'Under »Bliver besvaret« vælger du, om svaret er ord, et tal på en skala, et valg mellem svar, I selv skriver, eller noget, kun lederens leder svarer på. Et valg med mange svar bliver til et katalog, når svarene får overskrifter, og til samtalekort, når begge vælger; skal begge svare på en skala, skriver du under »Om samtalen«, hvorfor I gør det.',
    ],
    keys: [
      ['Ctrl og Enter i et spørgsmål', 'del det ved markøren, eller begynd det næste'],
      ['Alt og pil op eller ned', 'flyt spørgsmålet'],
    ],
    see: ['new-guide', 'publish-draft', 'guide-file'],
  },
  wording: {
    title: 'Jeres officielle ordlyd',
    words: 'ordlyd officiel egne ord kommune formulering tekst omskrive guide hr konsulent lægge over',
    text: [
      'Har kommunen sine egne ord for en af de guider, der følger med Øvebane, skriver du dem her. Guidens ord står til venstre, jeres ved siden af, og yderst ser du, hvordan lederen ser det. Hvor du intet skriver, bliver guidens ord stående.',
      'Temaer, spørgsmål og skalaer er de samme, så svar fra før og efter bliver fundet sammen. Vil du ændre andet end ordene, så brug guiden som skabelon i stedet.',
      'Alt bliver gemt, mens du skriver. Når du udgiver, bliver ordlyden lagt over guiden her. Derefter kan du sende den eller gemme den som en fil, alle kan tilføje, og du kan altid fjerne den igen.',
    ],
    see: ['new-guide', 'publish-draft', 'add-guide'],
  },
  'guide-file': {
    title: 'At skrive en guide som fil',
    words: 'toml skema schema editor vs code nøgle id ordlyd officiel it programmør',
    text: [
      'De fleste laver deres guide i værkstedet og har ikke brug for filen. Her står, hvordan filen er bygget op, for den, der hellere vil skrive den selv. Det samme gælder en officiel ordlyd til en af guiderne.',
      'Gem skemaet i den samme mappe som din fil. Så viser dit skriveprogram fejl, mens du skriver.',
    ],
    see: ['add-guide', 'draft'],
  },
  'publish-draft': {
    title: 'At udgive en guide',
    words: 'udgave version ny udgave ændringer offentliggøre dele guide hr konsulent',
    text: [
      'Når du udgiver, får guiden et nyt udgavenummer og står blandt guiderne her. Først kan du se, hvad der er ændret siden sidst, og hvordan guiden kommer til at se ud.',
      'Samtaler, der er begyndt, beholder den ordlyd, de har. Du kan altid tage guiden op i værkstedet igen og lave den næste udgave. Svar fra før og efter bliver stadig fundet sammen, også når du har skrevet et spørgsmål om.',
      'Bruger du en fællesmappe, kan du lægge guiden dér til alle med det samme. Dine kolleger får den tilbudt og bestemmer selv, om de vil tilføje den.',
    ],
    see: ['draft', 'send-guide'],
  },
};
