/** @import { CommonId, Topic } from '../topics.js' */

/** @type {Record<CommonId, Topic>} */
export const common = {
  'who-sees-what': {
    title: 'Hvem kan se hvad',
    words: 'privat fortroligt hr it-afdeling kommune læse med sikkerhed gdpr kryptering hemmelig leder server',
    text: [
      'Det, du skriver, ligger låst på din egen computer. Din leder ser intet, før du gemmer en fil og selv sender den, og så kun det, du har set igennem først. Egne noter kan ikke sendes, og det, du holder tilbage, ligner noget, du ikke har svaret på. Det, I skriver sammen i samtalen og i planen, kan I begge se.',
      'Der er ingen server, så HR og kommunen har ikke noget sted at læse med, og filerne er låst på vejen. Den, der sidder ved computeren eller styrer den, mens Øvebane er åbent, kan se det, du ser, så lås, når du går. Det, du har sendt, er den andens: Du kan bede om at få det slettet, men ikke hente det tilbage.',
    ],
    see: ['codes', 'files'],
  },
  'new-computer': {
    title: 'Hvis du skifter computer',
    words: 'ny pc flytte skifte maskine bærbar stjålet tabt gået i stykker overføre sikkerhedskopi',
    text: [
      'Alt kan flyttes med én fil og én kode. Gem en sikkerhedskopi under »Indstillinger« på den gamle computer, og sæt kryds ved, at du flytter. Skriv koden ned, tag filen med, og vælg »Jeg har Øvebane på en anden computer« på den nye. Den gamle bliver lukket, så du ikke kommer til at skrive to steder.',
      'Er den gamle computer væk eller i stykker, bruger du den seneste sikkerhedskopi, du har gemt et andet sted. Har du ingen, må du begynde forfra. Dine kontakter bliver så spurgt, om det er dig, der skriver fra en ny computer.',
    ],
    see: ['codes', 'when-wrong'],
  },
  keys: {
    title: 'Tasterne',
    words: 'tastatur genveje genvejstaster uden mus fortryd zoom større skrift forstørre f1 ctrl',
    text: [
      'Alt i Øvebane kan gøres uden mus. En ramme viser, hvor du er. Når du skriver i et felt, hører bogstaver og piletaster til feltet.',
    ],
    keys: [
      ['F1', 'hjælp til den side, du er på, og væk igen'],
      ['Tab', 'videre til næste felt eller knap; med Skift tilbage'],
      ['Enter eller mellemrum', 'tryk på knappen, eller sæt kryds'],
      ['Piletasterne', 'vælg på en skala eller en liste'],
      ['Esc', 'luk en menu eller et spørgsmål, eller forlad fuld skærm i samtalen'],
      ['← og →', 'forrige og næste i samtalen, når du ikke skriver'],
      ['Ctrl og Z', 'fortryd det sidste, du skrev i feltet; med Skift eller Ctrl og Y tilbage igen'],
      ['Ctrl og + eller -', 'vis alt større eller mindre; med 0 som det var'],
    ],
    see: ['preparation', 'talk', 'accessibility'],
  },
  accessibility: {
    title: 'Tilgængelighed',
    words: 'skærmlæser oplæsning blind svagtseende syn ordblind handicap funktionsnedsættelse hjælpemiddel barriere kontrast mørk lys farver animation wcag erklæring',
    text: [
      'Du kan klare dig uden mus, og Ctrl og + viser alt op til fire gange så stort. Under »Indstillinger« vælger du lys eller mørk, og hvor længe der går, før Øvebane låser, eller at det aldrig gør det. Vil du ikke have noget, der glider, så slå animationer fra i computerens egne indstillinger.',
      'Hver side bliver prøvet med et program, der leder efter barrierer, i lys, i mørk og i dobbelt størrelse, og et helt år bliver gennemført med tastaturet alene. Men ingen, der bruger skærmlæser, har prøvet Øvebane endnu. Er der noget, du ikke kan bruge, så sig det til din it-afdeling, som kan give det videre. Tilgængelighedserklæringen siger punkt for punkt, hvad der er prøvet, og hvad der ikke er, og it-afdelingen kan finde den sammen med kildekoden.',
    ],
    see: ['keys', 'settings', 'without-app'],
  },
  codes: {
    title: 'Koder og adgangskode',
    words: 'glemt password kode login nødkode engangskode sikkerhedskopi pinkode skifte forskel',
    text: [
      'Der er nogle få koder, og de gør hver sit. Adgangskoden er din egen og låser Øvebane op. Nødkoden står på dit papir og er til den dag, du har glemt adgangskoden. Engangskoden hører til én fil, og du giver den til modtageren på en anden måde end filen. En sikkerhedskopi har sin egen kode, som kun åbner den.',
      'Ingen af dem kan slås op af andre, heller ikke af it-afdelingen. Har du hverken adgangskoden eller nødkoden, kan ingen låse op, og det er den samme lås, der holder alle andre ude.',
    ],
    see: ['recovery', 'settings', 'who-sees-what'],
  },
  'when-wrong': {
    title: 'Hvis noget går galt',
    words: 'fejl virker ikke gået ned mistet tekst væk slettet strømsvigt hænger gendanne support problem',
    text: [
      'Det, du skriver, bliver gemt undervejs, så efter et strømsvigt mangler højst det allersidste. Åbn Øvebane igen, så står det der. Er noget skrevet over, så prøv Ctrl og Z eller »Tidligere tekst« ved feltet. En slettet samtale ligger i papirkurven i 30 dage.',
      'Kan dine samtaler ikke åbnes, får du tilbudt den nyeste sikkerhedskopi, og det, der er gået i stykker, bliver lagt til side. Kommer du ikke videre, så skriv ned, hvad der står på skærmen, og vis det til din it-afdeling.',
    ],
    see: ['bin', 'new-computer', 'open-file'],
  },
  'without-app': {
    title: 'Når den anden ikke bruger Øvebane',
    words: 'papir print uden program kun mig installere pdf underskrive leder har ikke',
    text: [
      'Det går fint, når kun en af jer har Øvebane. Holder du samtalen, kan du sige, at den anden bruger papir, og printe invitationen og spørgsmålene med plads til at skrive. Er det dig, der forbereder dig, kan du gemme din forberedelse som PDF og give den, som du vil. I samtalen skriver I sammen på den ene computer.',
      'Planen printer I og skriver under på, og så noterer du datoen. Får den anden Øvebane senere, går I over til filer, og det, I har, er der stadig.',
    ],
    see: ['invite', 'plan', 'files'],
  },
  files: {
    title: 'Filer: hvor de ligger, og hvordan de sendes',
    words: 'mappe onedrive netværksdrev mail vedhæfte teams usb oevebane gemme sende tekst placering data overførsler',
    text: [
      'Alt, hvad du skriver, ligger i Øvebanes egen mappe, som du kan se under »Indstillinger«. Den skal ligge på computeren selv og ikke på et netværksdrev eller i OneDrive.',
      'Når du vil sende noget, gemmer du en fil, hvor du vil. Den ender på ».oevebane«, den er låst, og navnet siger kun, hvad det er, og hvornår det er lavet. Send den i en mail, i Teams eller på en USB-nøgle, eller sæt den ind i en mail som tekst, hvis den ikke kan vedhæftes. Når den er nået frem, må du gerne slette den, for indholdet kan du stadig se under »Filer til andre«.',
    ],
    see: ['sent', 'open-file', 'codes'],
  },
  mailbox: {
    title: 'Fællesmappen',
    words: 'fællesmappe fællesdrev netværksdrev onedrive sharepoint teams nextcloud syncthing synkronisering dele automatisk sende hente hentet uden mail postkasse',
    text: [
      'Har I en mappe sammen, kan Øvebane bruge den som postkasse. Vælg den under »Indstillinger«, og bed dem, du sender til, om at gøre det samme: Så er »Send« ét tryk, og filen står på den andens forside. Første gang to skriver sammen, skal der stadig en engangskode til.',
      'Filerne er låst til modtageren, og de ligger i undermappen »oevebane-post« under navne, der ikke siger noget. Andre kan se, hvor mange der ligger, hvor store de er, og hvornår de kom, og it-afdelingen kan se, fra hvilken computer. Intet bliver taget imod, før du selv gør det, og så får afsenderen at vide, at filen er hentet.',
      'Er mappen væk en tid, sker der ikke andet, end at filerne venter. Du kan altid gemme som fil i stedet.',
    ],
    see: ['files', 'who-sees-what', 'settings'],
  },
};
