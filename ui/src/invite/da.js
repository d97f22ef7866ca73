// What is said about inviting, and the invitation.

import { limits } from '../limits.js';
import { listed, talkKind, talkName, opening } from '../text/common.js';
import { day, dayWithName, moment, timeOfDay } from '../text/dates.js';

/** @import { ConversationCard, GuidePart, HeldAgainst, InvitedTalk, TalkKind, ThemeOfYear } from '../api' */
/** @import { When } from '../text/dates.js' */
/** @typedef {{ min: number, max: number, low: string, high: string }} Span from the one end of a scale to the other */

export { guideChoice, hasSent, marks, onPaper, sending } from '../shared/da.js';
export { common } from '../text/common.js';
export { overview } from './da-overview.js';

/** @param {number} count @param {string} one @param {string} many */
const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** More lines than these are counted rather than named. */
const MOST_NAMED = 5;

export const invitation = {
  begin: {
    title: 'Invitér til samtale',
    lead: 'Vælg, hvem du vil tale med. Bagefter kan du tilpasse spørgsmålene og skrive, hvornår I mødes.',
    who: 'Hvem vil du invitere?',
    someone: 'En anden',
    someoneHelp: 'En, der ikke står her endnu',
    /** Until there is a name. */
    them: 'den, du inviterer,',
    onPaperHelp: 'Så får du invitationen og spørgsmålene som PDF til at printe. Du kan lave det om senere.',
    name: 'Navn',
    nameHint: 'Lederens eller medarbejderens navn',
    whoMissing: 'Vælg, hvem du vil invitere.',
    nameMissing: 'Skriv, hvem du vil invitere.',
    button: 'Lav invitationen',
    many: 'Invitér flere på én gang',
  },
  already: {
    /** @param {InvitedTalk} talk */
    text: ({ talk, with: name, year }) => `Du har allerede ${talkKind(talk)} med ${name} i ${year}.`,
    open: 'Åbn samtalen',
    /** @param {InvitedTalk} talk */
    openFull: ({ talk, with: name, year }) => `Åbn samtalen: ${talkKind(talk)} med ${name} i ${year}`,
    /** @param {number} count */
    another: (count) =>
      count === 1
        ? 'Det er efter en anden guide. Vil du invitere til én samtale mere?'
        : 'De er efter andre guider end den, du har valgt. Vil du invitere alligevel?',
    although: 'Ja, invitér alligevel',
    /** @param {number} count */
    nothingMade: (count) =>
      `Der er ikke lavet noget nyt. Skal noget ændres, så ret i ${count === 1 ? 'den invitation' : 'de invitationer'}, der er.`,
  },
  namesake: {
    /** @param {string} name */
    which: (name) => `Er det den ${name}, du kender?`,
    /** @param {string} person */
    yes: (person) => `Ja, ${person}`,
    another: 'Nej, en anden med samme navn',
    missing: 'Vælg, om det er en, du kender, eller en anden med samme navn.',
    noCode: 'Kræver ingen engangskode',
    needsCode: 'Får en engangskode',
    withoutApp: 'Bruger ikke Øvebane',
    choose: 'Vælg …',
    anotherShort: 'En anden',
    /** @param {string} person @param {string} code */
    inLine: (person, code) => `${person} · ${code}`,
    /** @param {number} count */
    ask: (count) =>
      count === 1
        ? 'På listen står et navn, du allerede har som kontakt. Vælg i kolonnen »Kode«, om det er den samme person.'
        : `På listen står ${count} navne, du allerede har som kontakter. Vælg i kolonnen »Kode«, om det er de samme personer.`,
    allKnown: 'Ja, jeg kender dem alle sammen',
    /** @param {number} count */
    left: (count) => `Vælg for ${counted(count, 'navn', 'navne')} på listen, om det er en, du kender. Intet er lavet endnu.`,
  },

  /** @param {ConversationCard} card */
  title: (card) => `Invitér ${card.with} til ${talkName(card)}`,
  /** @param {string} name */
  lead: (name) => `Her laver du invitationen til ${name}. Alt bliver gemt undervejs, og intet forlader din computer, før du selv sender filen.`,
  last: {
    /** @param {number} year */
    title: (year) => `Det skrev I om selve samtalen i ${year}`,
    good: 'Det var godt',
    differently: 'Det vil I gøre anderledes',
  },
  state: {
    /** @param {string} name @param {When} when */
    sent: (name, when) => `Invitationen til ${name} fra ${moment(when)} er sendt.`,
    /** @param {string} name @param {When} when */
    saved: (name, when) => `Invitationen til ${name} er gemt som fil ${moment(when)}.`,
    /** @param {string} name @param {When} when */
    changed: (name, when) => `Du har ændret noget, siden du gemte invitationen som fil ${moment(when)}. ${name} ser det først, når du gemmer og sender den igen.`,
  },

  again: {
    /** @param {number} year @param {{ removed: number, added: number, reworded: number, reordered: boolean }} counts */
    offer: (year, { removed, added, reworded, reordered }) =>
      `I ${year} tilpassede du spørgsmålene: ${listed([
        ...(removed > 0 ? [`${removed} taget ud`] : []),
        ...(added > 0 ? [`${added} tilføjet`] : []),
        ...(reworded > 0 ? [`${reworded} skrevet om`] : []),
        ...(reordered ? ['en anden rækkefølge'] : []),
      ])}.`,
    useLast: 'Brug sidste års tilpasning',
    /** @param {number} year */
    use: (year) => `Brug tilpasningen fra ${year}`,
    /** @param {number} year */
    used: (year) => `Tilpasningen fra ${year} er lagt ind. Du kan ændre det hele herunder.`,
    undo: 'Fortryd',
  },

  when: {
    title: 'Hvornår og hvor',
    titleCommon: 'Det, der er fælles',
    /** @param {string} name */
    who: (name) => `Du og ${name} ser det, når du sender invitationen.`,
    whoMany: 'Du og hver af dem, du inviterer, ser det, når du sender filerne.',
    day: 'Dato',
    dayHint: 'For eksempel 3.12.2026 eller 3. december',
    time: 'Klokken',
    timeHint: 'For eksempel 9.30',
    timeMissing: 'Skriv også, hvornår samtalen begynder.',
    dayMissing: 'Skriv også datoen.',
    dayPast: 'Datoen er passeret. Skriv den dag, I skal tale sammen.',
    deadlineLate: 'Fristen ligger efter samtalen. Skriv en tidligere dato.',
    minutes: 'Samtalen varer',
    planMinutes: 'Heraf til planen',
    noMinutes: 'Ingen tid',
    /** @param {number} minutes */
    lasts(minutes) {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      if (minutes === 0) return invitation.when.noMinutes;
      const part = counted(rest, 'minut', 'minutter');
      if (hours === 0) return part;
      const whole = counted(hours, 'time', 'timer');
      return rest === 0 ? whole : `${whole} og ${part}`;
    },
    place: 'Sted',
    placeCommonHint: 'Står der et andet sted på en linje i listen, gælder det for den person.',
    deadline: 'Frist for forberedelsen',
    deadlineOnPaper: 'Forberedelsen er klar senest',
    words: 'Et par ord',
    wordsHint: 'Det er det første, der bliver læst.',
    sealed: 'Vi læser først hinandens forberedelse, når begge har afleveret',
    sealedHint: 'Det er et forslag. Bliver det et ja, sender I hinanden nøglen, en lille fil, når I begge har afleveret. Med en fællesmappe går det af sig selv.',
  },

  frame: {
    title: 'Spørgsmålene',
    lead: 'Fjern krydset ved det, I ikke skal bruge i år, og tilføj det, du mangler.',
    mandatory: 'Obligatorisk',
    mandatoryWhy: 'Et obligatorisk spørgsmål kan ikke tages ud, for kommunen har bestemt, at alle får det. Ingen behøver at svare på det.',
    /** @param {string} text */
    include: (text) => `Med: ${text}`,
    /** @param {{ asked: number, together: number, removed: number, added: number }} counts */
    summary: ({ asked, together, removed, added }) =>
      [
        ...(asked > 0 || together === 0 ? [`${asked} spørgsmål`] : []),
        ...(together > 0 ? [`${together} udfylder I sammen`] : []),
        ...(removed > 0 ? [`${removed} taget ud`] : []),
        ...(added > 0 ? [`${added} tilføjet`] : []),
      ].join(' · '),
    /** @param {string} text */
    up: (text) => `Flyt op: ${text}`,
    /** @param {string} text */
    down: (text) => `Flyt ned: ${text}`,
    /** @param {number} place @param {number} of */
    moved: (place, of) => `Nu nummer ${place} af ${of}.`,
    joint: 'Udfyldes sammen',
    hostAnswers: 'Det svarer du på',
    reword: 'Skriv det om',
    /** @param {string} text */
    rewordFull: (text) => `Skriv det om: ${text}`,
    rewordLabel: 'Spørgsmålet med dine ord',
    /** @param {string} text */
    original: (text) => `I guiden: »${text}«`,
    useOriginal: 'Brug guidens ord',
    add: 'Tilføj et spørgsmål',
    /** @param {string} theme */
    addTo: (theme) => `Tilføj et spørgsmål til ${theme}`,
    ownPart: 'Til netop denne samtale',
    own: 'Dit spørgsmål',
    ownMark: 'Dit eget',
    ownEmpty: 'Kommer med, når du har skrevet det.',
    help: 'Hjælpetekst til spørgsmålet',
    answer: 'Sådan svarer man',
    text: 'Med ord',
    /** @param {Span} on */
    scale: ({ min, max, low, high }) => `På guidens skala ${min}–${max}: ${low} – ${high}`,
    /** Scales for a question of one's own, whose words can be changed. */
    plain: [
      { min: 1, max: 5, low: 'slet ikke', high: 'i høj grad' },
      { min: 1, max: 5, low: 'helt uenig', high: 'helt enig' },
      { min: 1, max: 5, low: 'sjældent', high: 'ofte' },
      { min: 1, max: 10, low: 'meget dårligt', high: 'meget godt' },
    ],
    /** @param {Span} on */
    plainScale: ({ min, max, low, high }) => `På en skala ${min}–${max}: ${low} – ${high}`,
    /** @param {Span} on */
    ownScale: ({ min, max }) => `På en skala ${min}–${max} med dine egne ord`,
    /** @param {number} choice */
    end: (choice) => `Ordene ved ${choice}`,
    endsMissing: 'Skalaen kommer med, når der står ord i begge ender. Indtil da svarer man med ord.',
    remove: 'Fjern spørgsmålet',
    emptyTheme: 'Der er ingen spørgsmål tilbage i temaet, så det kommer ikke med.',
    jointWritten:
      'I har skrevet noget i det her felt. Tager du det ud, bliver teksten stående i planen under »Ikke i rammen mere«, til en af jer sletter den.',
    answered: 'Der er skrevet noget til spørgsmålet. Tager du det ud, bliver teksten hos den, der har skrevet den, og sendes ikke mere.',
    noted: 'I har skrevet en fælles note til temaet. Den bliver stående i planen under »Ikke i rammen mere«, til en af jer sletter den.',
    emptyOwnTheme: 'Temaet kommer med, når der er et spørgsmål i det.',
  },
  theme: {
    /** @param {string} rotation @param {number} year */
    title: (rotation, year) => `${rotation} ${year}`,
    /** @param {string} rotation @param {number} year */
    missing: (rotation, year) => `Guiden har endnu ikke noget under »${rotation}« for ${year}.`,
    without: 'Udelad temaet i år',
    /** @param {string} title */
    earlier: (title) => `Brug det tidligere tema: ${title}`,
    own: 'Skriv årets tema selv',
    name: 'Temaets navn',
    intro: 'Hvad det handler om',
  },

  send: {
    title: 'Send invitationen',
    /** @param {string} name */
    noCode: (name) => `${name} behøver ingen engangskode. Kun ${name} kan åbne filen.`,
    /** @param {string} name */
    code: (name) => `${name} skal have Øvebane, som it-afdelingen kan installere. Filen kan kun åbnes med en engangskode, som du selv giver videre. Når ${name} har svaret, behøver I ingen engangskode mere.`,
    /** @param {string} name */
    button: (name) => `Gem som fil til ${name} …`,
    noTime: 'Der står ikke, hvornår I mødes. Du kan sende invitationen alligevel og skrive det senere.',
  },

  paper: {
    /** @param {string} name */
    lead: (name) => `Her laver du invitationen til ${name} på papir. Alt bliver gemt undervejs.`,
    /** @param {string} name */
    who: (name) => `Du og ${name} ser det på papiret.`,
    title: 'Print invitationen',
    /** @param {string} name */
    text: (name) =>
      `Invitationen og spørgsmålene bliver til én PDF på A4 med plads til at skrive i hånden. Print den til ${name}, eller send den, som du plejer. Bagefter mødes I, og planen godkender I på papir.`,
    button: 'Gem invitationen som PDF …',
    noTime: 'Der står ikke, hvornår I mødes. Du kan gemme invitationen alligevel og skrive det i hånden.',
  },
  order: {
    newer: 'Den afløser den invitation, du har. Dine svar bliver stående.',
    fork: 'Du har en anden invitation i forvejen. Den, der er lavet sidst, gælder. Dine svar bliver stående.',
    older: 'Den er ældre end den invitation, du har. Du kan læse den her, men der er ikke noget at tage imod.',
  },
  changes: {
    title: 'Det er ændret i guiden',
    titleNone: 'Spørgsmålene',
    /** @param {string} name @param {string} guide */
    lead: (name, guide) => `Her er alt, hvad ${name} har ændret i »${guide}«. Resten er som i guiden.`,
    leadSent: 'Her er alt, hvad du har ændret i guiden. Resten er som i guiden.',
    /** @param {string} guide */
    none: (guide) => `Spørgsmålene er, som de står i »${guide}«. Intet er taget ud eller tilføjet.`,
    removed: 'Taget ud',
    added: 'Tilføjet',
    reworded: 'Skrevet om',
    sameWords: 'Ordene er de samme, men hjælpeteksten eller måden at svare på er en anden.',
    before: 'I guiden',
    after: 'Nu',
    reordered: 'Anden rækkefølge',
    /** @param {string[]} themes */
    reorderedIn: (themes) => `Spørgsmålene kommer i en anden rækkefølge i ${listed(themes)}.`,
    introduced: 'Andet navn eller anden indledning',
    /** @param {string[]} themes */
    introducedIn: (themes) => `Det gælder ${listed(themes)}.`,
    parts: 'Andet, der er anderledes i guiden',
    /** @type {Record<GuidePart, string>} */
    part: {
      title: 'Guidens navn',
      organisation: 'Hvem guiden er fra',
      wording: 'Den officielle ordlyd',
      origin: 'Hvor guiden kommer fra',
      purpose: 'Formålet',
      aims: 'Målene',
      gains: 'Det, samtalen giver',
      steps: 'Trinnene i forberedelsen',
      process: 'Sådan foregår samtalen',
      advice: 'De gode råd',
      offers: 'Tilbuddene',
      references: 'De tekster, spørgsmålene bygger på',
      foundation: 'Det, samtalerne hviler på',
      places: 'Organisationens eget',
      fact: 'Et faktum og dets kilde',
      balance_wishes: 'Om der er et felt til ønsker om arbejde og privatliv',
      senior_talk: 'Om der er et felt til en seniorsamtale',
      why_two_sided: 'Hvorfor I begge svarer på en skala',
      plan: 'Planens felter',
    },
    nothing: 'Ikke noget',
    themes: 'Årets tema',
    /** @param {ThemeOfYear} theme */
    theme: ({ rotation, title, from_guide: fromGuide }) =>
      fromGuide ? `${rotation}: »${title}«, som guiden har for andre år.` : `${rotation}: »${title}«, som ikke står i guiden.`,
    /** @param {string} theme */
    inTheme: (theme) => `i ${theme}`,
    unmarked: 'Ikke længere mærket',
    /** @param {{ sensitive: boolean, mandatory: boolean }} marks */
    stillMarked: ({ sensitive, mandatory }) =>
      [
        sensitive ? 'Guiden mærker spørgsmålet som følsomt, og det gælder stadig hos dig: Svaret bliver kun sendt, hvis du vælger det til.' : '',
        mandatory ? 'Guiden mærker spørgsmålet som obligatorisk, og det gælder stadig hos dig.' : '',
      ]
        .filter(Boolean)
        .join(' '),
    /** @type {Record<HeldAgainst, string>} */
    heldAgainst: {
      same_version: '',
      other_version: 'Filen siger, at den er lavet ud fra en anden udgave af guiden end din. Her er den sammenlignet med din egen.',
      senders_own: 'Guiden er ikke hos dig, så rammen kan ikke sammenlignes med din egen. Du kan kun se, hvad afsenderen selv siger er ændret.',
    },
  },

  facts: {
    when: 'Hvornår',
    /** @param {When} start @param {number} minutes */
    at: (start, minutes) => `${dayWithName(start)} ${timeOfDay(start)}, ${invitation.when.lasts(minutes)}`,
    noTime: 'Tiden er ikke aftalt endnu',
    nothing: 'Ikke sagt',
    /** What was said until now. @param {string | null} was */
    before: (was) => (was ? `Før: ${was}` : 'Nyt'),
    plan: 'Til planen',
    /** @param {number} minutes */
    planMinutes: (minutes) => (minutes === 1 ? 'Det sidste minut' : `De sidste ${minutes} minutter`),
    where: 'Hvor',
    deadline: 'Send din forberedelse senest',
    deadlineOther: 'Frist for forberedelsen',
    sealed: 'Aflevering',
    sealedText: 'Forseglet: Vi læser først hinandens forberedelse, når begge har afleveret',
    /** @param {When} when */
    day: (when) => day(when),
    /** @param {string} name */
    words: (name) => `${name} skriver`,
    yourWords: 'Du skriver',
  },

  seal: {
    title: 'Vil du aflevere forseglet?',
    /** @param {string} name */
    text: (name) =>
      `${opening(name)} foreslår, at I først læser hinandens forberedelse, når begge har afleveret. Øvebane låser dem indtil da, så ingen af jer kan læse først.`,
    yes: 'Ja, det vil jeg gerne',
    no: 'Nej tak',
    /** @param {string} name */
    yesSaid: (name) => `Du har sagt ja. Når du afleverer, kan ${name} ikke læse din forberedelse, før ${name} også har afleveret.`,
    /** @param {string} name */
    noSaid: (name) => `Du har sagt nej tak, og det er helt i orden. ${opening(name)} kan se det, når din forberedelse kommer.`,
    ratherNo: 'Hellere uden forsegling',
    ratherYes: 'Sig ja alligevel',
  },

  page: {
    /** @param {TalkKind} kind @param {number} year */
    title: (kind, year) => `Invitation til din ${talkKind(kind)} ${year}`,
    /** @param {string} name @param {When} when */
    from: (name, when) => `Fra ${name}, lavet ${moment(when)}`,
    replaces: 'Den afløser en tidligere invitation. Dine svar er her stadig.',
    go: 'Gå til din forberedelse',
    begin: 'Begynd din forberedelse',
    none: 'Der er ikke kommet nogen invitation',
    noneText: 'Du er selv begyndt på samtalen. Kommer der en invitation, tager du imod filen, og dine svar følger med.',
    aside: 'Svar på spørgsmål, der ikke er med mere',
    asideText: 'Du har svaret på noget, som er taget ud eller ændret. Svarene ligger her. Kun du kan se dem, og de bliver ikke sendt.',
    asideSent: 'Du har svaret på noget, som er taget ud eller ændret. Svarene ligger her og bliver ikke sendt fra nu af. Det, du allerede har sendt af dem, er stadig hos modtageren.',
    /** @param {number} value */
    chosen: (value) => `Du valgte ${value}`,
    ratherTalk: 'Vil hellere tale om det',
  },

  many: {
    title: 'Invitér flere på én gang',
    lead: 'Alle får den samme guide og de samme ord. Navne og tider indsætter du som en liste, og så bliver der lavet en invitation til hver. Alt bliver gemt undervejs.',
    list: 'Hvem, hvornår og hvor',
    listLabel: 'Listen',
    listHint: 'En linje til hver: navn, dato, klokkeslæt og sted. Skriv »papir« til sidst ved dem, der ikke bruger Øvebane. Du kan kopiere listen fra et regneark eller skrive semikolon eller komma imellem. Kun navnet er nødvendigt.',
    listExample: 'Fornavn Efternavn; 3.12.2026; 9.30; Mødelokale 2',
    preview: 'Sådan bliver listen læst',
    columns: { line: 'Linje', name: 'Navn', when: 'Hvornår', where: 'Hvor', code: 'Kode' },
    noTime: 'Ikke aftalt endnu',
    commonPlace: 'Det fælles sted',
    noCode: 'Ingen engangskode',
    code: 'Engangskode',
    onPaper: 'På papir',
    problem: {
      name: 'Der mangler et navn.',
      twice: 'Navnet står på listen to gange. Er det to personer, så skriv for eksempel arbejdsplads efter navnet.',
      day: 'Datoen kan ikke læses.',
      time: 'Klokkeslættet mangler eller kan ikke læses.',
      past: 'Datoen er passeret.',
      long: 'Navnet eller stedet er for langt.',
    },
    /** @param {number[]} lines */
    wrong: (lines) =>
      `Ret ${lines.length > MOST_NAMED ? `${lines.length} linjer` : `linje ${listed(lines.map(String))}`} i listen, før filerne kan gemmes. Intet er lavet endnu.`,
    empty: 'Indsæt listen, så kan du se, hvordan den bliver læst.',
    tooMany: `Der er plads til ${limits.invited} ad gangen. Del listen i to.`,
    guideMissing: 'Vælg en guide, før filerne kan gemmes.',
    listMissing: 'Indsæt en liste med mindst ét navn.',
    /** @param {number} count */
    listReached: (count) => (count === 1 ? 'Indsæt den ene, der bruger fællesmappen' : `Indsæt alle ${count}, der bruger fællesmappen`),
    saveTitle: 'Gem filerne',
    sendTitle: 'Send invitationerne',
    /** @param {number} count */
    post: (count) => (count === 1 ? 'Send 1 invitation' : `Send ${count} invitationer`),
    postText: 'Dem, der bruger fællesmappen, får invitationen der.',
    saveText: 'Du vælger en mappe, og der bliver gemt en fil til hver. Filnavnene siger ikke, hvem de er til. Kan en af dem ikke gemmes, bliver ingen af dem gemt.',
    /** @param {number} count */
    button: (count) => (count === 1 ? 'Gem 1 fil i en mappe …' : `Gem ${count} filer i en mappe …`),
    /** @param {number} count */
    buttonWrong: (count) => (count === 1 ? 'Ret 1 linje først' : `Ret ${count} linjer først`),
    chooseFolder: 'Vælg en mappe til filerne',
    sealing: 'Filerne bliver låst og gemt. Det tager et øjeblik for hver fil …',
    done: {
      /** @param {number} count */
      title: (count) => (count === 0 ? 'Invitationerne er klar' : count === 1 ? 'Filen er gemt' : `${count} filer er gemt`),
      /** @param {number} count @param {string} folder */
      lead: (count, folder) =>
        `${count === 1 ? 'Den' : 'De'} ligger i mappen »${folder}«. Send ${count === 1 ? 'den' : 'hver fil'} til den rette. Står der en engangskode, så giv den videre i telefonen eller på SMS.`,
      /** @param {number} count */
      titlePosted: (count) => (count === 1 ? 'Invitationen er sendt' : `${count} invitationer er sendt`),
      /** @param {number} count */
      posted: (count) =>
        count === 1 ? 'Én invitation er lagt i fællesmappen og kommer af sig selv.' : `${count} invitationer er lagt i fællesmappen og kommer af sig selv.`,
      inMailbox: 'I fællesmappen',
      where: 'Du finder det hele igen under »Filer til andre«.',
      table: 'Filer og engangskoder',
      known: 'En, du kender',
      new: 'En anden',
      print: 'Print listen',
      show: 'Vis mappen',
      failed: 'Mappen kunne ikke åbnes herfra. Filerne ligger, hvor du gemte dem.',
      toStart: 'Til forsiden',
      toSent: 'Gå til »Filer til andre«',
      onPaper: 'På papir',
      onPaperText: 'Dem, der ikke bruger Øvebane, får invitationen på papir. Gem den som PDF, og print den.',
      /** @param {string} name */
      paper: (name) => `Gem invitationen til ${name} som PDF …`,
    },
  },
};
