// What is said when a file from someone else is opened and read.

import { firstName, genitive, quoted } from '../text/common.js';
import { day, moment } from '../text/dates.js';

/** @import { VersionView } from '../api' */
/** @import { When } from '../text/dates.js' */

export { kinds, reading, tidy } from '../shared/da.js';
export { whose } from '../text/common.js';

export const receive = {
  open: {
    title: 'Åbn en fil',
    choose: 'Vælg en anden fil',
    chooseTitle: 'Åbn en fil fra Øvebane',
    /** @param {string} file empty for what was pasted */
    cannot: (file) => (file ? `»${file}« kunne ikke åbnes` : 'Filen kunne ikke åbnes'),
    toStart: 'Til forsiden',
  },
  code: {
    title: 'Skriv engangskoden',
    /** @param {string} file */
    lead: (file) => `${file} er låst med en engangskode. Den får du af afsenderen, for eksempel i telefonen.`,
    label: 'Engangskode',
    hint: 'Fem grupper med fire cifre. Mellemrum og bindestreger betyder ikke noget.',
    missing: 'Skriv engangskoden.',
    button: 'Åbn filen',
    opening: 'Åbner filen …',
  },
  own: {
    title: 'Det er din egen fil',
    /** @param {string} file empty for what was pasted @param {string} to @param {When} when */
    text: (file, to, when) => `${file ? `»${file}«` : 'Filen'} har du selv gemt til ${to} ${moment(when)}. Det er ${to}, der skal åbne den.`,
    what: 'I filen er',
    see: 'Se, hvad der er i den',
  },
  here: {
    title: 'Den har du allerede',
    text: 'Du har taget imod filen før, så der er ikke noget nyt i den.',
    go: 'Gå til samtalen',
  },

  look: {
    from: 'Fra',
    saysFrom: 'Siger, at den er fra',
    made: 'Gemt',
    /** @param {When} when */
    madeAt: (when) => moment(when),
    about: 'Om',
    /** @param {string} guide @param {number} year */
    guideAndYear: (guide, year) => `${guide}, ${year}`,
    notYet: 'Du ser filen, men den er ikke taget imod endnu.',
  },
  trust: {
    /** @param {string} name @param {When} since */
    alike: (name, since) => `Filen er fra ${name}, som du har kendt siden den ${day(since)}. Det har Øvebane kontrolleret.`,
    /** @param {string} name */
    known: (name) => `Filen er fra ${name}. Det har Øvebane kontrolleret.`,
    /** @param {When} when */
    since: (when) => `Det har været den samme computer siden den ${day(when)}.`,
    /** @param {string} name */
    knownUnconfirmed: (name) =>
      `Filen er fra samme computer som det, du har fået fra ${name} før. Det har Øvebane kontrolleret. Men det er ikke bekræftet, at det er ${name}.`,
    /** @param {string} name */
    unknown: (name) => `Du har ikke fået filer fra ${name} før, så kun du kan sige, om det er den, du tror.`,
    person: 'Det er fra en person, jeg kender',
    personMissing: 'Sæt kun kryds, hvis du ved, hvem filen er fra. Ellers skal du ikke tage imod den.',
    codeFrom: 'Hvem gav dig engangskoden?',
    /** @param {string} name */
    codeFromThem: (name) => `Det gjorde ${name} selv, ansigt til ansigt, i telefonen, på SMS eller Teams`,
    codeFromOther: 'Jeg fik den på en anden måde, eller jeg er ikke sikker',
    codeFromOtherHelp: 'Du kan godt læse filen. Næste gang skal I bruge en engangskode igen.',
    /** @param {string} name */
    codeFromHelp: (name) => `Fik du koden af ${name} selv, ved Øvebane fra nu af, hvem det er, og du kan sende til ${name} uden engangskode.`,
    codeFromMissing: 'Vælg, hvordan du fik koden.',
    /** @param {string} name */
    sameNeedsThem: (name) =>
      `Du kan kun sige, at det er den samme, når du har fået engangskoden af ${name} selv. Ring til ${name}, og bed om den.`,
    /** @param {string} name */
    newKeys: (name) =>
      `Du kender en ${name}, men filen kommer fra en anden computer end før. Det sker, når man får ny computer. Spørg ${name}, hvis du er i tvivl.`,
    /** @param {string} name */
    earlierKeys: (name) =>
      `Filen er fra en computer, ${name} ikke bruger mere. Måske har den været længe undervejs, eller også har en anden fået fat i den gamle computer. Derfor kan du læse den, men ikke tage imod den. Bed ${name} om at sende den igen.`,
    /** @param {string} name @param {When} since */
    lockedOut: (name, since) =>
      `Pas på: Filen er fra den computer, ${name} brugte, før du sagde ja til en anden den ${day(since)}. Enten er det ${name}, der er lukket ude, eller også har en anden fået fat i den gamle computer. Ring til ${name}, før du svarer.`,
    /** @param {string} name */
    whichIsTheirs: (name) => `Hvilken computer bruger ${name} nu?`,
    returned: 'Den, filen kommer fra',
    /** @param {string} name */
    returnedHelp: (name) =>
      `Så gælder den anden ikke mere, og filer derfra kan du kun læse. Se det igennem, du har fået fra ${name} siden da: Det kan være fra en anden.`,
    notTheirs: 'Den anden, eller jeg ved det ikke',
    notTheirsHelp: 'Så skal du ikke tage imod filen, og alt bliver, som det er.',
    /** @param {string} other @param {string} name */
    withAnother: (other, name) => `Filen hører til samtalen med ${quoted(other)}, men den er fra ${name}.`,
    /** @param {string} other @param {string} name */
    isSame: (other, name) => `Er ${name} den, du har skrevet som ${quoted(other)}?`,
    isSameYes: 'Ja, det er den samme',
    /** @param {string} name */
    isSameYesHelp: (name) => `Samtalen kommer til at stå i navnet ${name}.`,
    isSameNo: 'Nej, det er en anden',
    isSameNoHelp: 'To kan have fået hinandens filer. Så skal du ikke tage imod den her, og alt bliver, som det er.',
    isSameMissing: 'Vælg, om det er den samme.',
    /** @param {string} other */
    notSame: (other) => `Filen skal ikke tages imod, når den er fra en anden end ${quoted(other)}. Giv hver af dem deres egen fil.`,
    returnedMissing: 'Vælg, hvilken der gælder.',
    /** When it is not what they have, and is to be taken in all the same. */
    notReturned: 'Du kan kun tage imod filen, hvis den er fra den computer, afsenderen bruger nu.',
    /** @param {string} name */
    earlierTitle: (name) => `En fil fra den computer, ${name} brugte før`,
    /** @param {string} name */
    firstKeys: (name) => `Du kender en ${name}, som ikke har brugt Øvebane før. Spørg ${name}, hvis du er i tvivl om, hvem filen er fra.`,
    whichPerson: 'Er det den samme?',
    whichOfThem: 'Er det en af dem, du kender?',
    /** @param {string} name */
    same: (name) => `Det er den samme ${name}`,
    sameHelp: 'Jeres samtaler bliver stående, og fra nu af sender du til den nye computer.',
    /** @param {When} since */
    sameSince: (since) => `Kendt siden den ${day(since)}.`,
    another: 'Det er en anden person',
    anotherHelp: 'Der kommer en ny kontakt med samme navn.',
    whichMissing: 'Vælg, hvem filen er fra.',
    /** @param {string} to */
    answers: (to) => `Det er svar på din fil til ${to}. Det har Øvebane kontrolleret.`,
  },
  /** What is said of the sender by how a file is taken in. */
  ways: {
    /** @param {string} name */
    fromThem: (name) => `Jeg fik koden af ${name} selv – tag imod`,
    fromThemMeans:
      'Ansigt til ansigt, i telefonen, på SMS eller Teams. Fra nu af ved Øvebane, hvem det er, og du kan sende uden engangskode.',
    otherwise: 'Jeg fik koden på en anden måde – tag imod',
    otherwiseMeans: 'Du kan læse filen. Næste gang skal I bruge en engangskode igen.',
    /** @param {string} name */
    knows: (name) => `Jeg kender ${name} – tag imod`,
    elseNot: 'Ved du ikke, hvem filen er fra, så tag ikke imod den.',
  },
  /** What a file calls its sender, where that is not how they are known here. */
  claim: {
    /** @param {string} name @param {string} says */
    renames: (name, says) => `I filen kalder ${name} sig nu ${quoted(says)}.`,
    /** @param {string} name @param {string} says empty where nothing is said any more */
    describes: (name, says) =>
      says ? `I filen skriver ${name} nu ${quoted(says)} om sig selv.` : `I filen skriver ${name} ikke længere titel eller arbejdsplads.`,
    stays: 'Hos dig er intet ændret.',
    /** @param {string} says */
    rename: (says) => `Lad personen hedde ${quoted(says)} hos mig fra nu af`,
    describe: 'Ret det hos mig',
    /** @param {string} name @param {string} like */
    like: (name, like) =>
      `Pas på: Du kender allerede ${quoted(like)}, og det er en anden. Hos dig hedder afsenderen stadig ${name}. Ring til ${name}, før du gør mere.`,
  },
  order: {
    newer: 'Den er nyere end den forberedelse, du har. Du kan stadig læse den tidligere.',
    fork: 'Du har en anden forberedelse i forvejen, og ingen af dem afløser den anden. Du beholder begge. Øverst ligger den, der er lavet sidst.',
    older: 'Den er ældre end den forberedelse, du har. Du kan læse den her, men der er ikke noget at tage imod.',
  },
  receiptText: 'Når du tager imod kvitteringen, kan I sende filer til hinanden uden engangskode.',
  takeIn: 'Tag imod',
  notNow: 'Ikke nu',
  takingIn: 'Tager imod …',
  thanks: {
    /** @param {string} name */
    title: (name) => `Nu kan du og ${name} sende uden engangskode`,
    text: 'Næste gang du sender, vælger du bare navnet.',
  },

  received: {
    /** @param {string} name */
    heading: (name) => `${genitive(name)} forberedelse`,
    /** @param {When} when */
    made: (when) => `Lavet ${moment(when)}`,
    contents: 'Forberedelsens dele',
    earlierMark: 'Du læser en tidligere udgave.',
    /** @param {When} when */
    earlierText: (when) => `Den er fra ${moment(when)} og gælder ikke længere.`,
    toNewest: 'Læs den nyeste',
    /** @param {When} when @param {number} parts */
    since: (when, parts) =>
      parts === 0
        ? `Alt, hvad der står her, stod også i udgaven fra ${moment(when)}.`
        : parts === 1
          ? `Siden udgaven fra ${moment(when)} er ét sted nyt eller ændret. Det er mærket.`
          : `Siden udgaven fra ${moment(when)} er ${parts} steder nye eller ændrede. De er mærket.`,
    isNew: 'Nyt siden sidst',
    changed: 'Ændret siden sidst',
    versions: 'Tidligere udgaver',
    /** @param {When} when */
    versionFrom: (when) => `Fra ${moment(when)}`,
    versionsOfSeveral: 'Andre udgaver',
    /** @param {string} name @param {When} when */
    versionBy: (name, when) => `Fra ${name}, ${moment(when)}`,
    thisOne: 'læses nu',
    newest: 'den nyeste',
    receipt: {
      /** @param {string} name */
      title: (name) => `Send ${name} en kvittering`,
      text: 'Så ved I begge, at filen er nået frem, og næste gang behøver I ingen engangskode.',
      button: 'Lav en kvittering',
    },
  },

  /** A file that lies in the shared folder. */
  takeAway: {
    button: 'Fjern den fra fællesmappen uden at tage imod',
    ask: {
      title: 'Fjern filen fra fællesmappen?',
      text: 'Filen bliver slettet i mappen, og det, der står i den, får du ikke. Afsenderen kan kun se, at den ikke er hentet.',
      yes: 'Fjern filen',
      no: 'Lad den ligge',
    },
    done: 'Filen er fjernet fra fællesmappen.',
  },
  /** @param {string} name */
  madeFor: (name) => `Filen er lavet til ${quoted(name)}. Er det ikke dig, så tag ikke imod den, men sig det til afsenderen.`,
  ahead: 'Afsenderens ur går forkert: Filen siger, at den er gemt senere end nu. Øvebane regner den som fra i dag.',
  notApproving: 'At tage imod er ikke at godkende. Du godkender bagefter, når du har læst planen.',
  /** When it belongs to a talk in the bin. */
  bin: {
    binned: 'Filen hører til en samtale, som ligger i papirkurven. Tager du imod den, bliver samtalen lagt tilbage med alt, hvad der er i den.',
    hereTitle: 'Den ligger i papirkurven',
    here: 'Du har taget imod filen før, men samtalen, den hører til, ligger i papirkurven.',
    putBack: 'Læg samtalen tilbage',
    toBin: 'Se papirkurven',
  },
};

/** @param {VersionView[]} erases */
const hasNewest = (erases) => erases.some(({ newest }) => newest);

/** What somebody wants deleted, of their own. @param {VersionView[]} erases */
function erased(erases) {
  if (hasNewest(erases)) return 'sin forberedelse';
  return erases.length > 1 ? 'tidligere forberedelser' : erases.length === 1 ? 'en tidligere forberedelse' : 'en forberedelse';
}

export const withdrawal = {
  /** @param {string} name @param {VersionView[]} erases */
  erase: (name, erases) => {
    if (hasNewest(erases)) return `Slet ${genitive(firstName(name))} forberedelse`;
    return erases.length === 1 ? 'Slet den tidligere forberedelse' : `Slet de ${erases.length} tidligere forberedelser`;
  },
  lead: 'Siger du ja, bliver det her slettet på denne computer, også i sikkerhedskopierne:',
  /** @param {When} when */
  version: (when) => `Forberedelsen fra ${moment(when)}`,
  newest: 'den, du læser nu',
  /** @param {string} name */
  noneLeft: (name) => `Du kan ikke fortryde det, og bagefter har du ingen forberedelse fra ${firstName(name)} til den samtale.`,
  keeps: 'Du kan ikke fortryde det. Den nyeste forberedelse bliver stående.',
  nothingHere: 'Du har ikke fået de filer, det gælder. Tager du imod, kan de heller ikke tages imod senere.',
  /** @param {string} name @param {VersionView[]} erased */
  doneTitle: (name, erased) => {
    if (erased.length === 0) return 'Der var ikke noget at slette';
    if (hasNewest(erased)) return `${genitive(name)} forberedelse er slettet`;
    return erased.length === 1 ? 'Den tidligere forberedelse er slettet' : 'De tidligere forberedelser er slettet';
  },
  /** @param {VersionView[]} erased */
  done: (erased) =>
    erased.length === 0
      ? 'Du har ikke fået de filer, det gælder, og nu kan de heller ikke tages imod senere.'
      : 'Det er slettet på denne computer, også i sikkerhedskopierne.',
  /** @param {string} name */
  tell: (name) => `Vil du fortælle ${firstName(name)}, at det er gjort? En kvittering er nok.`,
  /** @param {string} name */
  tellButton: (name) => `Send en kvittering til ${firstName(name)}`,
  /** @param {string} name */
  deletedThere: (name) => `${name} har slettet det, du bad om.`,
  /** @param {number} copies */
  copiesLeft: (copies) =>
    `Det er slettet her, men ${copies === 1 ? 'en kopi' : `${copies} kopier`} på denne computer kunne ikke nås lige nu. Øvebane sletter det også der, så snart ${copies === 1 ? 'den kan nås' : 'de kan nås'}.`,
  /** @param {number} files */
  sentContent: (files) =>
    files === 1
      ? 'Du bad om at få slettet en fil, du havde sendt.'
      : `Du bad om at få slettet ${files} filer, du havde sendt.`,
};

export const openMany = {
  /** @param {number} count */
  title: (count) => `${count} filer`,
  lead: 'Her er filerne, før noget er taget imod. Filer fra folk, du kender, kan du tage imod på én gang, hvis de ikke ændrer noget uventet. Resten åbner du én ad gangen.',
  leadTaken: 'Filerne fra folk, du kender, er taget imod. Er der flere tilbage, åbner du dem én ad gangen.',
  table: 'Filerne',
  columns: { file: 'Fil', what: 'Hvad det er', from: 'Fra', state: 'Hvad nu?' },
  ready: 'Klar til at tage imod',
  answers: 'Svar på din fil, klar til at tage imod',
  code: 'Låst med en engangskode',
  /** Why a file is opened by itself. */
  alone: {
    new_sender: 'Afsenderen er ny her',
    other_keys: 'Afsenderen bruger en anden computer end før',
    unconfirmed: 'Det er ikke bekræftet, hvem afsenderen er',
    with_another: 'Samtalen er med en anden end afsenderen',
    other_name: 'Afsenderen skriver noget nyt om sig selv',
    ahead: 'Afsenderens ur går forkert',
    frame: 'Guiden er ikke som din egen',
    guide: 'En guide ser du igennem for sig',
    deletes: 'Beder dig om at slette noget',
  },
  here: 'Den har du allerede',
  older: 'Ikke noget nyt i den',
  /** @param {string} to */
  own: (to) => `Din egen fil til ${to}`,
  taken: 'Taget imod',
  open: 'Åbn',
  /** @param {string} name */
  openFull: (name) => `Åbn ${name}`,
  see: 'Se',
  /** @param {string} name */
  seeFull: (name) => `Se ${name}`,
  /** @param {number} count */
  takeAll: (count) => (count === 1 ? 'Tag imod den ene' : `Tag imod alle ${count}`),
  taking: 'Tager imod …',
  /** @param {number} count */
  took: (count) => (count === 1 ? '1 fil er taget imod.' : `${count} filer er taget imod.`),
  toStart: 'Til forsiden',
};

/** The heading of a file, by what it holds. */
export const titles = {
  /** @param {string} name */
  contact: (name) => `En kvittering fra ${name}`,
  /** @param {string} name */
  invitation: (name) => `En invitation fra ${name}`,
  /** @param {string} name */
  preparation: (name) => `En forberedelse fra ${name}`,
  /** @param {string} name */
  plan: (name) => `En plan fra ${name}`,
  /** @param {string} name */
  approval: (name) => `${name} har godkendt planen`,
  /** @param {string} name */
  follow_up: (name) => `En opfølgning fra ${name}`,
  /** @param {string} name */
  oevebaner: (name) => `Øvebaner fra ${name}`,
  /** @param {string} name */
  encouragement: (name) => `Et par ord fra ${name}`,
  /** @param {string} name */
  guide: (name) => `En guide fra ${name}`,
  /** @param {string} name @param {VersionView[]} erases */
  withdrawal: (name, erases) => `${name} vil gerne have ${erased(erases)} slettet`,
  /** @param {string} name */
  sealed_preparation: (name) => `En forseglet forberedelse fra ${name}`,
  /** @param {string} name */
  seal_keys: (name) => `Nøglen til ${genitive(name)} forberedelse`,
};
