// First run, unlocking, the recovery code, the start page, beginning a talk.

import { dayThisYear, moment } from '../dates.js';
import { genitive, talkKind } from './common.js';

/** @import { ConversationCard } from '../../api' */

/** @param {ConversationCard} card */
const whose = ({ kind, year, role, with: name }) => {
  const talk = `${talkKind(kind)} ${year}`;
  if (role === 'subject') return `Din ${talk}`;
  return name ? `${genitive(name)} ${talk}` : talk;
};

/** @param {ConversationCard} card */
const leaderOf = (card) => card.with || 'din leder';

/** @param {ConversationCard} card */
const isSent = ({ state }) => state === 'sent' || state === 'changed_since_sent';

export const start = {
  firstRun: {
    title: 'Velkommen',
    heading: 'Velkommen til Øvebane',
    lead: 'Her forbereder du din udviklingssamtale i ro og mag. Det, du skriver, bliver på denne computer bag din adgangskode, til du selv vælger at sende noget.',
    name: 'Dit navn',
    nameHint: 'Som din leder kender det',
    password: 'Vælg en adgangskode',
    button: 'Kom i gang',
    guidesFirst: 'Læs guiderne først',
    nameMissing: 'Skriv dit navn.',
    passwordMissing: 'Vælg en adgangskode.',
  },

  password: {
    show: 'Vis',
    hide: 'Skjul',
    /** @param {string} label */
    showLabel: (label) => `Vis feltet »${label}«`,
    /** @param {string} label */
    hideLabel: (label) => `Skjul feltet »${label}«`,
    hint: 'Mindst 10 tegn. En kort sætning er let at huske og svær at gætte.',
    tooShort: 'Den er for kort endnu.',
    /** From 0, guessed at once, to 4, very strong. */
    strength: [
      'Den er meget let at gætte.',
      'Den er let at gætte.',
      'Den er nogenlunde. Et ord mere gør den stærk.',
      'Den er stærk.',
      'Den er meget stærk.',
    ],
  },

  network: {
    title: 'Øvebanes mappe ser ud til at ligge på et netværksdrev',
    /** @param {string} folder */
    text: (folder) =>
      `Det er ${folder}. På et netværksdrev kan det nyeste gå tabt, hvis forbindelsen ryger. Bed din it-afdeling om at lade mappen ligge på computeren selv.`,
  },

  unlock: {
    title: 'Lås op',
    heading: 'Godt at se dig igen',
    lead: 'Skriv din adgangskode, så er alt, som du forlod det.',
    password: 'Adgangskode',
    button: 'Lås op',
    missing: 'Skriv din adgangskode.',
    forgot: 'Glemt adgangskoden? Brug nødkoden',
    /** @param {string[]} names */
    waiting: (names) =>
      names.length === 1
        ? `Filen »${names[0]}« venter. Den bliver åbnet, når du har låst op.`
        : `${names.length} filer venter. De bliver åbnet, når du har låst op.`,
    /** @param {string[]} names */
    waitingFirst: (names) =>
      names.length === 1
        ? `Filen »${names[0]}« venter. Den bliver åbnet, når du er kommet i gang.`
        : `${names.length} filer venter. De bliver åbnet, når du er kommet i gang.`,
  },

  useRecovery: {
    heading: 'Lås op med nødkoden',
    lead: 'Find nødkoden, som du skrev ned. Bagefter gælder den nye adgangskode.',
    code: 'Nødkode',
    codeHint: 'Store og små bogstaver, mellemrum og bindestreger betyder ikke noget.',
    password: 'Vælg en ny adgangskode',
    button: 'Lås op, og skift adgangskode',
    codeMissing: 'Skriv nødkoden.',
    instead: 'Brug adgangskoden i stedet',
    done: 'Din adgangskode er skiftet. Nødkoden på dit papir gælder stadig.',
    lost: 'Har du hverken adgangskoden eller nødkoden, kan ingen låse op, heller ikke din it-afdeling. Sådan er dine ord kun dine.',
  },

  restore: {
    heading: 'Gendan fra en sikkerhedskopi',
    /** @param {string} backup */
    text: (backup) =>
      `Øvebane kan sætte sikkerhedskopien fra ${dayThisYear(backup)} i stedet. Det, du har skrevet efter den dag, er ikke med. Den beskadigede fil bliver gemt ved siden af, så intet bliver smidt væk.`,
    /** @param {string} backup */
    textMissing: (backup) =>
      `Øvebane kan hente sikkerhedskopien fra ${dayThisYear(backup)} frem. Det, du har skrevet efter den dag, er ikke med. Har du selv flyttet filen, så læg den hellere tilbage.`,
    /** @param {string} backup */
    button: (backup) => `Gendan sikkerhedskopien fra ${dayThisYear(backup)}`,
  },

  recovery: {
    title: 'Nødkode',
    heading: 'Skriv din nødkode ned',
    lead: 'Med nødkoden kommer du ind, hvis du glemmer adgangskoden. Den findes kun her på skærmen, så skriv den på papir, og læg den et sikkert sted. Gem den ikke i en mail.',
    code: 'Din nødkode',
    /** @param {number} group counted from zero */
    ask: (group) => `Skriv gruppe ${group + 1} fra dit papir`,
    askHint: 'Så er vi sikre på, at den er skrevet rigtigt af.',
    button: 'Den er skrevet ned',
    later: 'Jeg gør det senere',
    missing: 'Skriv gruppen fra dit papir.',
    doneHeading: 'Nødkoden er i hus',
    done: 'Øvebane har glemt den nu, og kun dit papir kan huske den. Har du brug for en anden, laver du en ny under Indstillinger.',
    toStart: 'Til forsiden',
  },

  home: {
    title: 'Forside',
    newTalk: 'Ny samtale',
    invite: 'Inviter til samtale',
    openFile: 'Åbn en fil',
    chooseFile: 'Vælg en fil fra Øvebane',
    waiting: 'Det venter',
    talks: 'Samtaler',
    noTalks: 'Her ligger dine samtaler, når du er begyndt på en.',

    chooseGuide: {
      /** @param {string} name */
      heading: (name) => `Velkommen, ${name.split(' ')[0]}. Hvilken kommune arbejder du i?`,
      text: 'Så kommer din egen kommunes guide først. De andre bliver ikke væk.',
      legend: 'Din kommune',
      button: 'Vælg kommune',
      missing: 'Vælg en kommune.',
      other: 'Min kommune er her ikke',
    },
    begin: {
      heading: 'Du kan begynde på din forberedelse, når du vil.',
      text: 'Vælg en guide, og tag ét tema ad gangen. Du kan holde pause undervejs, for alt bliver gemt, mens du skriver.',
      button: 'Begynd på en samtale',
      readGuide: 'Læs guiderne først',
    },
    prepare: {
      /** @param {number} answered @param {number} questions @param {string} theme */
      heading(answered, questions, theme) {
        const share = questions > 0 ? answered / questions : 0;
        if (answered === 0) return `Du kan begynde på din forberedelse. Første tema er ${theme}.`;
        if (share < 0.4) return `Du er godt i gang med din forberedelse. Næste tema er ${theme}.`;
        if (share <= 0.6) return `Du er halvvejs i din forberedelse. Næste tema er ${theme}.`;
        return `Du er snart færdig med din forberedelse. Næste tema er ${theme}.`;
      },
      /** @param {ConversationCard} card */
      text: (card) =>
        card.answered === 0
          ? 'Der er god tid. Skriv de første ord, og spring over, hvor du hellere vil tale om det.'
          : `Du har svaret på ${card.answered} af ${card.questions} spørgsmål. Resten kan du tage, når det passer dig.`,
      beginButton: 'Begynd forberedelsen',
      /** @param {string} theme */
      button: (theme) => `Fortsæt med ${theme}`,
    },
    send: {
      /** @param {ConversationCard} card */
      heading: (card) => `Din forberedelse er klar. Nu kan du sende den til ${leaderOf(card)}.`,
      text: 'Først ser du præcis, hvad der bliver sendt, og du kan holde enhver del tilbage.',
      button: 'Se, hvad der bliver sendt',
      again: 'Læs den igennem først',
    },
    read: {
      /** @param {ConversationCard} card */
      heading: (card) => `${card.with || 'Den anden'} har sendt dig sin forberedelse.`,
      text: 'Læs den i ro, før I mødes.',
      /** @param {ConversationCard} card */
      button: (card) => (card.with ? `Læs ${genitive(card.with)} forberedelse` : 'Læs forberedelsen'),
    },
    free: {
      heading: 'Du kan begynde, når du vil.',
      text: 'Vælg en guide til din egen samtale, eller åbn en fil, du har fået.',
    },
    nothing: {
      heading: 'Intet venter på dig lige nu.',
      /** Said instead when something stands on the list below. */
      headingSent: 'Din forberedelse er sendt.',
      headingRead: 'Du har læst det, du har fået.',
      headingWaiting: 'Der venter lidt på dig.',
      text: 'Din forberedelse er sendt. Vil du ændre noget i den, kan du sende den igen.',
      textSent: 'Vil du ændre noget i den, kan du sende den igen.',
      textWaiting: 'Det står her nedenfor. Tag det, når det passer dig.',
      textHost: 'Når du får en fil, åbner du den her eller med et dobbeltklik.',
    },

    waits: {
      recoveryCode: 'Skriv din nødkode ned',
      recoveryCodeText: 'Så kommer du ind, selv om du glemmer adgangskoden',
      /** @param {string} name */
      receipt: (name) => `Send en kvittering til ${name}`,
      receiptText: 'Så slipper I for engangskoder fremover',
      /** @param {ConversationCard} card */
      unread: (card) => (card.with ? `Læs ${genitive(card.with)} forberedelse` : 'Læs den nye forberedelse'),
      /** @param {ConversationCard} card */
      unreadText: (card) => `${talkKind(card.kind)} ${card.year} · modtaget ${moment(card.touched)}`,
      /** @param {ConversationCard} card */
      changed: (card) => `Send det nyeste til ${leaderOf(card)}`,
      changedText: 'Du har ændret noget, siden du sendte din forberedelse',
      /** @param {string} name */
      file: (name) => `Åbn »${name}«`,
      fileText: 'Givet til Øvebane og ikke taget imod endnu',
    },

    card: {
      whose,
      /** @param {ConversationCard} card */
      withWhom: (card) => (card.role === 'subject' ? `med ${leaderOf(card)}` : 'du er vært'),
      /** @param {ConversationCard} card */
      state(card) {
        const saved = `senest gemt ${moment(card.touched)}`;
        const progress = `${card.answered} af ${card.questions} spørgsmål`;
        switch (card.state) {
          case 'not_begun':
            return 'Forberedelse · ikke begyndt endnu';
          case 'preparing':
            return `Forberedelse · ${progress} · ${saved}`;
          case 'sent':
            return `Forberedelse sendt · ${progress}`;
          case 'changed_since_sent':
            return `Forberedelse sendt · ændret siden, ${saved}`;
          case 'received':
            return `Forberedelse modtaget ${moment(card.touched)} · ikke læst endnu`;
          case 'read':
            return 'Forberedelse modtaget og læst';
          case 'inviting':
            return 'Invitationen er ikke sendt endnu';
          case 'invited':
            return 'Inviteret · forberedelsen er ikke kommet endnu';
          case 'on_paper':
            return 'På papir';
        }
      },
      /** @param {ConversationCard} card */
      more: (card) => `Mere om ${whose(card)}`,
      delete: 'Slet samtalen …',
    },
    /** @param {ConversationCard} card */
    remove: (card) => ({
      title: `Slet ${whose(card).replace(/^Din/, 'din')}?`,
      text:
        card.role === 'subject'
          ? `Dine svar, ønsker og noter til samtalen bliver slettet her og i sikkerhedskopierne på denne computer, og du kan ikke fortryde det.\n\nDet, der står om den under »Sendt«, forsvinder også, med de koder, der stadig venter på svar.${isSent(card) ? `\n\nDen forberedelse, du har sendt, ligger stadig hos ${leaderOf(card)}.` : ''}`
          : `Det, du har modtaget til samtalen, bliver slettet her og i sikkerhedskopierne på denne computer, og du kan ikke fortryde det.\n\n${card.with || 'Den anden'} beholder sin egen forberedelse.`,
      yes: 'Slet samtalen',
      no: 'Behold den',
    }),
    /** @param {ConversationCard} card */
    removed: (card) => `${whose(card)} er slettet.`,
  },

  begin: {
    title: 'Ny samtale',
    heading: 'Begynd på en samtale',
    guide: 'Hvilken guide følger I?',
    others: 'Guider fra andre kommuner',
    any: 'Du kan bruge den guide, der passer dig bedst, uanset hvilken kommune den er fra.',
    /** @param {number} count */
    questions: (count) => `${count} spørgsmål til dig`,
    year: 'Hvilket år er samtalen?',
    with: 'Hvem skal du tale med?',
    withHint: 'Navnet på din leder. Du kan også skrive det senere.',
    button: 'Begynd forberedelsen',
    guideMissing: 'Vælg en guide.',
    /** @param {string} themes @param {number} year */
    withoutTheme: (themes, year) =>
      `Guiden har endnu ikke noget under »${themes}« for ${year}. Resten af guiden kan du bruge, som den er.`,
    /** @param {ConversationCard} card */
    already: (card) => `Du har allerede en samtale efter den guide i ${card.year}.`,
    /** @param {ConversationCard} card */
    openAlready: (card) => `Åbn ${whose(card).replace(/^Din/, 'din')}`,
  },
};
