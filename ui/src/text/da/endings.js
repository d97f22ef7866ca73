// What is said about the bin, deleting, and what Øvebane knows of a person.

import { day, moment } from '../dates.js';
import { genitive, listed, talkKind } from './common.js';

/** @import { ConversationCard, Holds } from '../../api' */
/** @import { When } from '../dates.js' */

/** @param {number} count @param {string} one @param {string} more */
const counted = (count, one, more) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** @param {ConversationCard} card */
const other = ({ with: name, role }) => name || (role === 'subject' ? 'din leder' : 'den anden');

/**
 * What there is in a talk.
 * @param {Holds} holds
 */
function contents({ answers, notes, received, sent, plan, follow_ups: looks }) {
  const parts = [
    answers && counted(answers, 'svar', 'svar'),
    notes && counted(notes, 'note kun til dig', 'noter kun til dig'),
    plan && 'det, I har skrevet sammen',
    looks && counted(looks, 'opfølgning', 'opfølgninger'),
    received && counted(received, 'modtaget fil', 'modtagne filer'),
    sent && counted(sent, 'gemt fil', 'gemte filer'),
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? `Med ${listed(parts)}` : 'Der er ikke skrevet noget i den';
}

export const endings = {
  contents,

  toBin: {
    action: 'Læg i papirkurven …',
    /** @param {string} whose @param {ConversationCard} card */
    ask: (whose, card) => ({
      title: `Læg ${whose.replace(/^Din/, 'din')} i papirkurven?`,
      text:
        card.role === 'subject' && (card.state === 'sent' || card.state === 'changed_since_sent')
          ? `Den ligger der i 30 dage, og så længe kan du lægge den tilbage. Derefter bliver den slettet for altid.\n\nHar du sendt din forberedelse, ligger den stadig hos ${other(card)}. Vil du have den slettet der, kan du bede om det under »Gemte filer«, før du lægger samtalen i papirkurven.`
          : `Den ligger der i 30 dage, og så længe kan du lægge den tilbage. Derefter bliver den slettet for altid.${card.role === 'host' ? `\n\n${card.with || 'Den anden'} beholder sin egen forberedelse.` : ''}`,
      yes: 'Læg i papirkurven',
      no: 'Behold den',
    }),
    /** @param {string} whose */
    done: (whose) => `${whose} ligger i papirkurven.`,
    link: 'Papirkurv',
  },

  bin: {
    title: 'Papirkurv',
    lead: 'Her ligger det, du har slettet, i 30 dage. Så bliver det slettet for altid, også i sikkerhedskopierne på denne computer.',
    empty: 'Papirkurven er tom.',
    sentGroup: 'En samtale i papirkurven',
    /** @param {When} when */
    goes: (when) => `Bliver slettet for altid den ${day(when)}`,
    putBack: 'Læg tilbage',
    /** @param {string} whose */
    putBackFull: (whose) => `Læg tilbage: ${whose.replace(/^Din/, 'din')}`,
    /** @param {string} whose */
    isBack: (whose) => `${whose} er lagt tilbage.`,
    delete: 'Slet for altid …',
    /** @param {string} whose */
    deleteFull: (whose) => `Slet for altid … ${whose.replace(/^Din/, 'din')}`,
    /** @param {string} whose @param {Holds} holds */
    ask: (whose, holds) => ({
      title: `Slet ${whose.replace(/^Din/, 'din')} for altid?`,
      text: `${contents(holds)}. Alt i den bliver slettet her og i sikkerhedskopierne på denne computer, og du kan ikke fortryde det.\n\nDet, der står om den under »Gemte filer«, forsvinder også. De filer, du selv har gemt andre steder, når Øvebane ikke.`,
      yes: 'Slet for altid',
      no: 'Behold den',
    }),
    /** @param {string} whose */
    deleted: (whose) => `${whose} er slettet for altid.`,
  },

  incoming: {
    binned: 'Filen hører til en samtale, som ligger i papirkurven. Tager du imod den, bliver samtalen lagt tilbage med alt, hvad der er i den.',
    hereTitle: 'Den ligger i papirkurven',
    here: 'Du har taget imod filen før, men samtalen, den hører til, ligger i papirkurven.',
    putBack: 'Læg samtalen tilbage',
    toBin: 'Se papirkurven',
  },

  withdraw: {
    earlier: 'Bed om, at de tidligere bliver slettet …',
    this: 'Bed om, at den bliver slettet …',
    /** @param {string} to @param {When} when */
    earlierFull: (to, when) => `Bed om, at de tidligere bliver slettet … Dem, du gemte til ${to} før ${moment(when)}`,
    /** @param {string} to @param {When} when */
    thisFull: (to, when) => `Bed om, at den bliver slettet … Den, du gemte til ${to} ${moment(when)}`,
    /** @param {string} to @param {number} files */
    askEarlier: (to, files) => ({
      title: `Bed ${to} slette ${files === 1 ? 'den tidligere fil' : `de ${files} tidligere filer`}?`,
      text: `Øvebane laver en fil, som du sender til ${to}. Når ${to} tager imod den, bliver ${files === 1 ? 'din tidligere forberedelse' : 'dine tidligere forberedelser'} slettet i ${genitive(to)} Øvebane. Den nyeste bliver stående.\n\nHar ${to} gemt en kopi et andet sted, kan Øvebane ikke slette den.`,
      yes: 'Vælg, hvor filen gemmes …',
      no: 'Ikke nu',
    }),
    /** @param {string} to */
    askThis: (to) => ({
      title: `Bed ${to} slette din forberedelse?`,
      text: `Øvebane laver en fil, som du sender til ${to}. Når ${to} tager imod den, bliver din forberedelse slettet i ${genitive(to)} Øvebane. Din egen bliver stående her.\n\nHar ${to} gemt en kopi et andet sted, kan Øvebane ikke slette den.`,
      yes: 'Vælg, hvor filen gemmes …',
      no: 'Ikke nu',
    }),
    /** @param {When} when */
    asked: (when) => `Du bad om, at den blev slettet, ${moment(when)}`,
    /** @param {string} to */
    offer: (to) => `Vil du have ${to} til at slette det, du sendte før?`,
    kind: 'Ønske om sletning',
    /** @param {number} files */
    sentContent: (files) =>
      files === 1
        ? 'Du bad om, at en fil, du havde sendt, blev slettet.'
        : `Du bad om, at ${files} filer, du havde sendt, blev slettet.`,
    /** @param {number} files */
    erase: (files) => (files === 1 ? 'Slet den her' : 'Slet dem her'),
    notYet: 'Intet er slettet endnu.',
    /** @param {string} name */
    lead: (name) => `${name} har sendt dig noget, som ikke skal gælde mere. Siger du ja, bliver det slettet her og i sikkerhedskopierne på denne computer, og du kan ikke fortryde det:`,
    /** @param {When} when */
    version: (when) => `Forberedelsen fra ${moment(when)}`,
    newest: 'den, du læser nu',
    /** @param {string} name */
    noneLeft: (name) => `Derefter har du ingen forberedelse fra ${name} til den samtale.`,
    keeps: 'Den nyeste forberedelse bliver stående.',
    nothingHere: 'De filer, det gælder, ligger ikke her. Tager du imod, husker Øvebane det, så de heller ikke bliver taget imod senere.',
    /** @param {string} name */
    doneTitle: (name) => `Det, ${name} bad om, er gjort`,
    done: 'Filerne er slettet her og i sikkerhedskopierne på denne computer.',
  },

  tidy: {
    title: 'Ryd op',
    /** @param {ConversationCard} card */
    text: (card) => `Planen er godkendt af jer begge. Nu kan du slette ${genitive(other(card))} forberedelse, hvis du ikke har brug for den mere.`,
    ownText: 'Dine egne svar bliver stående, til du selv vælger noget andet.',
    /** @param {ConversationCard} card */
    others: (card) => `Slet ${genitive(other(card))} forberedelse …`,
    own: 'Slet dine egne svar …',
    /** @param {ConversationCard} card */
    askOthers: (card) => ({
      title: `Slet ${genitive(other(card))} forberedelse?`,
      text: `Alt, hvad ${other(card)} har skrevet i sin forberedelse til ${talkKind(card.kind)} ${card.year}, bliver slettet her og i sikkerhedskopierne på denne computer. Du kan ikke fortryde det.\n\nPlanen, jeres fælles noter og opfølgningen bliver stående. Men når du næste år ser tilbage, mangler svarene, så du kan ikke sammenligne med dem.`,
      yes: 'Slet svarene',
      no: 'Behold dem',
    }),
    /** @param {ConversationCard} card */
    askOwn: (card) => ({
      title: 'Slet dine egne svar?',
      text: `Det, du har skrevet i din forberedelse til ${talkKind(card.kind)} ${card.year}, bliver slettet her, under »Gemte filer« og i sikkerhedskopierne på denne computer. Du kan ikke fortryde det. Det, ${other(card)} har fået, kan Øvebane ikke slette.\n\nPlanen, opfølgningen og dine noter kun til dig bliver stående. Men når du næste år ser tilbage, mangler svarene.`,
      yes: 'Slet mine svar',
      no: 'Behold dem',
    }),
    done: 'Svarene er slettet.',
    goneTitle: 'Svarene er slettet',
    gone: 'Forberedelsen er slettet her. Planen og det, I har skrevet sammen, er der stadig.',
    toPlan: 'Til planen',
  },

  name: {
    /** @param {string} name */
    title: (name) => (name ? 'Ret navnet' : 'Skriv navnet'),
    /** @param {string} name */
    action: (name) => (name ? 'Ret navnet …' : 'Skriv navnet …'),
    /** @param {string} name */
    actionFull: (name) => `Ret navnet … ${name}`,
    label: 'Sådan skal navnet stå',
    /** @param {string} name */
    hint: (name) => (name ? 'Det gælder alle jeres samtaler her hos dig.' : 'Så står det på samtalen her hos dig.'),
    /** @param {string} own */
    own: (own) => `I de filer, du får, står der »${own}«.`,
    missing: 'Skriv navnet.',
    button: 'Gem navnet',
    no: 'Fortryd',
    /** @param {string} name */
    done: (name) => `Navnet er nu ${name}.`,
  },

  person: {
    /** @param {string} name */
    more: (name) => `Mere om ${name}`,
    back: 'Til kontakterne',
    hangs: 'Det, I har sammen',
    noTalks: 'Der er ingen samtaler.',
    /** @param {number} received @param {number} sent */
    files: (received, sent) => `${counted(received, 'fil', 'filer')} modtaget, ${counted(sent, 'fil', 'filer')} gemt til den anden`,
    /** @param {number} shared */
    shared: (shared) => `${counted(shared, 'fil', 'filer')} med øvebaner, du har fået`,
    inBin: 'i papirkurven',
    known: {
      /** @param {string} name */
      title: (name) => `Hvad ved Øvebane om ${name}?`,
      text: 'Du kan gemme det hele som en tekstfil, som alle kan læse: kontakten, samtalerne, svarene, planerne, opfølgningen, og hvad du har sendt hvornår. Dine noter kun til dig er ikke med.',
      open: 'Filen er ikke låst. Læg den kun et sted, hvor de rette kan læse den.',
      button: 'Gem som tekstfil …',
      choose: 'Gem som tekst',
      fileName: 'hvad-ved-oevebane.txt',
      /** @param {string} file */
      done: (file) => `Gemt i »${file}«.`,
    },
    delete: {
      /** @param {string} name */
      title: (name) => `Slet ${name}`,
      none: 'Der er ingen samtaler, så kontakten kan slettes med det samme. Næste gang I sender til hinanden, skal I bruge en engangskode.',
      /** @param {string} name */
      some: (name) => `Du kan slette alt om ${name}: kontakten, samtalerne, og alt, hvad I har sendt til hinanden. Det gælder også dine egne svar i samtalerne.`,
      button: 'Slet kontakten …',
      everything: 'Slet alt om personen …',
      /** @param {string} name @param {string[]} talks @param {number} received @param {number} sent @param {number} shared */
      ask: (name, talks, received, sent, shared) => ({
        title: talks.length > 0 ? `Slet alt om ${name}?` : `Slet ${name}?`,
        text: `${[
          `Det bliver slettet: kontakten${received + sent > 0 ? `, ${counted(received, 'modtaget fil', 'modtagne filer')}${shared > 0 ? ` (${shared} med øvebaner)` : ''} og ${counted(sent, 'gemt fil', 'gemte filer')}` : ''}.`,
          talks.length > 0 ? `Det gælder også ${listed(talks)} med alt, hvad der er skrevet, dine egne svar og noter med.` : '',
          'Det sker her og i sikkerhedskopierne på denne computer, og du kan ikke fortryde det.',
        ]
          .filter(Boolean)
          .join('\n\n')}`,
        yes: talks.length > 0 ? 'Slet alt' : 'Slet kontakten',
        no: 'Behold',
      }),
      /** @param {string} name */
      done: (name) => `${name} er slettet.`,
    },
  },

  handOver: {
    summary: 'Har du fået en ny leder?',
    lead: 'Du kan give planen videre, så I kan følge op på den sammen.',
    withTitle: 'Det får din nye leder',
    with: 'Planen med jeres aftaler, de fælles noter fra samtalen og jeres evaluering af den.',
    withoutTitle: 'Det får din nye leder ikke',
    without: 'Din forberedelse, opfølgningen og dine noter kun til dig. Forberedelsen kan du selv sende, hvis du vil.',
    noPlan: 'Når der er en plan, kan du give den videre til en ny leder her.',
    /** @param {string} to */
    button: (to) => `Giv planen videre til ${to || 'din nye leder'} …`,
    /** @param {string} to @param {boolean} known */
    ask: (to, known) => ({
      title: `Giv planen videre til ${to}?`,
      text: `${to} får planen, de fælles noter og evalueringen – ikke din forberedelse.\n\n${known ? `Fra nu af er samtalen med ${to}.` : `Samtalen er med ${to}, så snart du har fået svar.`} Planen gælder mellem jer, når I begge har godkendt den.\n\nDin tidligere leder beholder det, der er sendt.`,
      yes: 'Vælg, hvor filen gemmes …',
      no: 'Ikke nu',
    }),
  },

  asText: {
    summary: 'Send den som tekst i stedet',
    text: 'Kan du ikke vedhæfte filen, kan du sætte den ind i en mail som tekst. Den er lige så låst som filen selv. Modtageren kopierer det hele og vælger »Indsæt tekst« på forsiden.',
    label: 'Filen som tekst',
    show: 'Vis som tekst',
    copy: 'Kopiér filen som tekst',
    copied: 'Teksten er kopieret. Sæt den ind i mailen.',
    selected: 'Teksten er markeret. Kopiér den med Ctrl+C.',
  },

  paste: {
    action: 'Indsæt tekst',
    title: 'Indsæt en fil, du har fået som tekst',
    hint: 'Kopiér alt fra »-----BEGIN AGE« til »FILE-----« i mailen. Det gør ikke noget, at der kommer lidt mere med.',
    label: 'Teksten',
    missing: 'Sæt teksten ind først.',
    button: 'Åbn teksten',
    no: 'Ikke nu',
    name: 'Teksten',
  },
};
