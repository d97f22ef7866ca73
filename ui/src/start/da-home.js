// What the start page says: what is next, what waits, and where each talk stands.

import { theFile } from '../shared/da.js';
import { firstName, genitive, isSavedOnly, nameOfOther, opening, quoted, talkName, whose, whoseWithin } from '../text/common.js';
import { dayThisYear, moment, weekdayAndDay, weekdayAndTime, withoutToday } from '../text/dates.js';

/** @import { ConversationCard, PackageKind, SavedFile, Waiting } from '../api' */
/** @import { When } from '../text/dates.js' */

/** The other, at the beginning of a sentence. @param {ConversationCard} card */
const otherOf = (card) => opening(nameOfOther(card));

/** Where a talk stands, stage and words. @param {ConversationCard} card */
function state(card) {
  switch (card.stage) {
    case 'invitation':
      return 'Invitation · ikke sendt endnu';
    case 'preparation':
      return preparationState(card);
    case 'talk':
      if (card.began) return 'Samtale · begyndt og ikke afsluttet';
      return card.start ? `Samtale · ${talkDay(card.start)}` : 'Samtale';
    case 'plan':
      return `Plan · ${planState(card)}`;
    case 'follow_up':
      if (card.to_choose) return 'Opfølgning · vælg, hvad der skal stå i planen';
      if (card.plan === 'changed_since') return 'Opfølgning · planen er ændret, siden I godkendte den';
      return card.next_due ? `Opfølgning · næste gang ${weekdayAndDay(card.next_due)}` : 'Opfølgning · planen er godkendt';
  }
}

/** @param {When} start */
const talkDay = (start) => {
  const when = weekdayAndTime(start);
  return when.startsWith('i ') ? when : `var sat til ${weekdayAndDay(start)}`;
};

/** @param {ConversationCard} card */
function planState(card) {
  if (card.to_choose) return 'vælg, hvad der skal stå';
  switch (card.plan) {
    case 'awaits_other':
      if (card.had.includes('plan')) return `godkendt af dig, ${nameOfOther(card)} har fået den`;
      return isSavedOnly(card, 'plan') ? `godkendt af dig, gemt som fil til ${nameOfOther(card)}` : `godkendt af dig, venter på ${nameOfOther(card)}`;
    case 'awaits_you':
      return 'venter på, at du godkender den';
    case 'none':
      return 'ikke begyndt endnu';
    default:
      return 'ikke godkendt endnu';
  }
}

/** Whether one's own is behind the seal still. @param {ConversationCard} card */
const isLocked = ({ sealed, other, key_given: given }) => !given && other === 'missing' && (sealed === 'you' || sealed === 'both');

/** What has become of one’s own preparation. @param {ConversationCard} card */
function sentOrSaved(card) {
  if (isSavedOnly(card, 'preparation')) return isLocked(card) ? 'forseglet og gemt som fil' : 'gemt som fil';
  return isLocked(card) ? 'afleveret forseglet' : 'sendt';
}

/** What the seal waits for, as a sentence; nothing where there is none any more. @param {ConversationCard} card */
function sealWaits(card) {
  const name = nameOfOther(card);
  if (card.other !== 'missing') return '';
  switch (card.sealed) {
    case 'nobody':
      return '';
    case 'you':
      return card.key_given ? '' : `Når ${name} også har afleveret, sender I hinanden nøglen og kan læse.`;
    case 'other':
      return `${otherOf(card)} har afleveret forseglet. Når du også har, sender I hinanden nøglen og kan læse.`;
    case 'both':
      return `I har begge afleveret forseglet. Du kan læse, når nøglen fra ${name} kommer.`;
  }
}

/** That the other has it, where that is known. @param {ConversationCard} card @param {PackageKind} kind */
const had = (card, kind) => (card.had.includes(kind) ? ` · ${nameOfOther(card)} har fået den` : '');

/** @param {ConversationCard} card */
function preparationState(card) {
  const saved = `senest gemt ${moment(card.touched)}`;
  switch (card.state) {
    case 'not_begun':
      return 'Forberedelse · ikke begyndt endnu';
    case 'preparing':
      return `Forberedelse · ${card.answered} af ${card.questions} spørgsmål · ${saved}`;
    case 'sent':
      return `Forberedelse ${sentOrSaved(card)}${had(card, 'preparation')}`;
    case 'changed_since_sent':
      return `Forberedelse ${sentOrSaved(card)}${had(card, 'preparation')} · ændret siden, ${saved}`;
    case 'received':
      return 'Forberedelse modtaget · ikke læst endnu';
    case 'read':
      return 'Forberedelse modtaget og læst';
    case 'inviting':
    case 'invited':
      if (card.sealed === 'other') return 'Forberedelsen er afleveret forseglet';
      if (card.sealed === 'both') return `Begge har afleveret forseglet · nøglen fra ${nameOfOther(card)} er ikke kommet endnu`;
      if (isSavedOnly(card, 'invitation')) return 'Invitation gemt som fil · forberedelsen er ikke kommet endnu';
      return `Inviteret${had(card, 'invitation')} · forberedelsen er ikke kommet endnu`;
    case 'on_paper':
      return 'Forberedelse på papir';
  }
}

/** A plan may be agreed before the talk that was planned: its day stays. @param {ConversationCard} card */
const isPlanned = ({ start, held, stage }) => held === null && stage !== 'talk' && start !== null && new Date(start) > new Date();

/** What else there is to know of a talk, if anything: its day, and what the other has done. @param {ConversationCard} card */
function about(card) {
  const ahead = card.stage === 'invitation' || card.stage === 'preparation';
  const parts = [
    card.start && (ahead || isPlanned(card)) ? `Samtale ${weekdayAndTime(card.start)}` : '',
    ahead && card.role === 'host' && card.own !== 'not_begun' ? hostOwn(card) : '',
    ahead && card.role === 'subject' ? ofHost(card) : '',
    card.stage === 'plan' && card.held ? `Samtalen var ${weekdayAndDay(card.held)}` : '',
    card.on_paper ? `${otherOf(card)} bruger ikke Øvebane` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What has come of the one who holds the talk. @param {ConversationCard} card */
function ofHost(card) {
  if (card.other !== 'missing') return `${genitive(otherOf(card))} forberedelse er kommet`;
  if (card.sealed === 'other') return `${otherOf(card)} har afleveret forseglet`;
  return card.sealed === 'both' ? `${otherOf(card)} har også afleveret` : '';
}

/** @param {ConversationCard} card */
function hostOwn(card) {
  if (card.own === 'under_way') return 'Du er i gang med din egen forberedelse';
  if (card.own === 'sent') return `Din egen forberedelse er ${sentOrSaved(card)}`;
  return `Din egen er ${sentOrSaved(card)} og ændret siden`;
}

/**
 * What is said of a file that has come.
 * @typedef {object} Came
 * @property {(card: ConversationCard) => string} heading
 * @property {string} text
 * @property {(card: ConversationCard) => string} button
 * @property {(card: ConversationCard) => string} waits
 */

export const home = {
  title: 'Forside',
  new: 'Ny …',
  newTalk: 'Min egen samtale',
  inviteTo: 'Invitér til samtale',
  gotAFile: 'Har du fået en fil eller en invitation?',
  holdsTalks: 'Skal du holde samtaler med andre?',
  openFile: 'Åbn en fil',
  chooseFile: 'Vælg en fil fra Øvebane',
  /** Whose turn it is. @type {Record<import('../api').WhoseTurn, string>} */
  turn: { now: 'Nu', others: 'Venter på andre', later: 'Senere', done: 'Færdigt' },
  overview: 'Overblik',
  /** What many talks ask for alike. @type {Record<import('./asks.js').OfTalk['kind'], (count: number) => string>} */
  alike: {
    unread: (count) => `Læs det nye i ${count} samtaler`,
    due: (count) => `Følg op på aftaler i ${count} samtaler`,
    follow_up: (count) => `Send din opfølgning i ${count} samtaler`,
    changed: (count) => `Send din forberedelse igen i ${count} samtaler`,
    hand_in: (count) => `Aflever din forberedelse i ${count} samtaler`,
    seal_key: (count) => `Send nøglen i ${count} samtaler`,
    prepare: (count) => `Forbered dig på ${count} samtaler`,
    talk: (count) => `Hold ${count} samtaler`,
    approve: (count) => `Godkend planen i ${count} samtaler`,
    plan: (count) => `Skriv planen i ${count} samtaler`,
    invite: (count) => `Send ${count} invitationer`,
  },
  alikeText: 'Du finder dem alle i overblikket',
  toOthers: 'Øvebaner fra kolleger',
  /** @param {number} count */
  all: (count) => `Vis alle ${count}`,

  chooseGuide: {
    /** @param {string} name */
    heading: (name) => `Velkommen, ${firstName(name)}. Hvilken kommune arbejder du i?`,
    text: 'Vælg den, så finder Øvebane din kommunes guide frem, og du kan begynde på din egen samtale med det samme.',
  },
  shared: {
    heading: 'En kollega har delt øvebaner med dig.',
    text: 'Læs dem, når du har ro til det. Vil du selv bruge Øvebane til din egen samtale, kan du begynde, når du vil.',
    button: 'Læs øvebanerne',
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
      if (answered === 0) return `Du kan begynde på din forberedelse. Det første tema er ${theme}.`;
      if (share < 0.4) return `Du er godt i gang med din forberedelse. Næste tema er ${theme}.`;
      if (share <= 0.6) return `Du er halvvejs i din forberedelse. Næste tema er ${theme}.`;
      return `Du er snart færdig med din forberedelse. Næste tema er ${theme}.`;
    },
    /** @param {ConversationCard} card */
    text(card) {
      const when = card.start ? `Samtalen med ${nameOfOther(card)} er ${weekdayAndTime(card.start)}.` : '';
      const send = card.deadline && !card.on_paper ? `Send din forberedelse senest ${weekdayAndDay(card.deadline)}.` : '';
      const done =
        card.answered === 0
          ? `${when ? '' : 'Tag dig den tid, du har brug for. '}Skriv de første ord, og spring over, hvor du hellere vil tale om det.`
          : when
            ? `Du har svaret på ${card.answered} af ${card.questions} spørgsmål.`
            : `Du har svaret på ${card.answered} af ${card.questions} spørgsmål. Resten kan du tage, når det passer dig.`;
      return [sealWaits(card), when, done, send].filter(Boolean).join(' ');
    },
    /** @param {ConversationCard} card */
    hostHeading: (card) => `Forbered dig på samtalen med ${nameOfOther(card)}.`,
    /** @param {ConversationCard} card */
    hostText: (card) =>
      `${sealWaits(card)} ${card.start ? `Samtalen er ${weekdayAndTime(card.start)}. ` : ''}Skriv det, du vil sige, og det, du vil spørge om. Du behøver ikke skrive noget til alle spørgsmål.`.trimStart(),
    beginButton: 'Begynd forberedelsen',
    /** @param {string} theme */
    button: (theme) => `Fortsæt med ${theme}`,
  },
  send: {
    /** @param {ConversationCard} card */
    heading: (card) => `Din forberedelse er klar. Nu kan du sende den til ${nameOfOther(card)}.`,
    text: 'Først ser du præcis, hvad der bliver sendt, og du kan holde tilbage, hvad du vil.',
    button: 'Se, hvad der bliver sendt',
    again: 'Læs den igennem først',
  },
  handIn: {
    /** @param {ConversationCard} card */
    heading: (card) => `${otherOf(card)} har afleveret sin forberedelse forseglet.`,
    text: 'Når du også har afleveret, sender I hinanden nøglen og kan læse. Først ser du præcis, hvad der bliver sendt.',
    button: 'Aflever din forberedelse',
  },
  readAfter: 'I har allerede talt sammen, men du kan stadig læse den.',
  /** What has come, by its kind. @type {Partial<Record<PackageKind, Came>>} */
  read: {
    invitation: {
      heading: (card) => `${otherOf(card)} har inviteret dig til samtale.`,
      text: 'Se, hvornår I mødes, og hvad I skal tale om.',
      button: () => 'Læs invitationen',
      waits: (card) => `Læs invitationen fra ${nameOfOther(card)}`,
    },
    preparation: {
      heading: (card) => `${otherOf(card)} har sendt dig sin forberedelse.`,
      text: 'Læs den i ro, før I mødes.',
      button: (card) => `Læs ${genitive(nameOfOther(card))} forberedelse`,
      waits: (card) => `Læs ${genitive(nameOfOther(card))} forberedelse`,
    },
    plan: {
      heading: (card) => `${otherOf(card)} har sendt dig planen.`,
      text: 'Læs den, og se, hvad der er nyt.',
      button: () => 'Læs planen',
      waits: (card) => `Læs planen fra ${nameOfOther(card)}`,
    },
    approval: {
      heading: (card) => `${otherOf(card)} har godkendt planen.`,
      text: 'Nu kan I begynde på det, I har aftalt.',
      button: () => 'Se planen',
      waits: (card) => `${otherOf(card)} har godkendt planen`,
    },
    follow_up: {
      heading: (card) => `${otherOf(card)} har sendt dig en opfølgning.`,
      text: 'Læs, hvordan det går, når du har ro til det.',
      button: () => 'Læs opfølgningen',
      waits: (card) => `Læs opfølgningen fra ${nameOfOther(card)}`,
    },
  },
  /** Of another kind. @type {Came} */
  readOther: {
    heading: (card) => `${otherOf(card)} har sendt dig en fil.`,
    text: 'Læs den, når du har ro til det.',
    button: () => 'Gå til samtalen',
    waits: (card) => `Læs det, ${nameOfOther(card)} har sendt`,
  },
  talk: {
    /** @param {ConversationCard} card @param {boolean} today */
    heading: (card, today) =>
      card.began
        ? `Du er begyndt på samtalen med ${nameOfOther(card)}.`
        : today
        ? `I dag taler du med ${nameOfOther(card)}.`
        : `Samtalen med ${nameOfOther(card)} var sat til ${card.start ? weekdayAndDay(card.start) : 'en anden dag'}.`,
    /** @param {ConversationCard} card @param {boolean} today */
    text: (card, today) =>
      card.began
        ? 'Samtalen er begyndt og ikke afsluttet. Du kan fortsætte den eller afslutte den.'
        : today
        ? `${card.start ? `I mødes ${withoutToday(weekdayAndTime(card.start))}. ` : ''}Det, I har skrevet, ligger klar.`
        : 'Har I holdt samtalen, er det tid til planen.',
    begin: 'Begynd samtalen',
    goOn: 'Fortsæt samtalen',
    go: 'Gå til samtalen',
  },
  approve: {
    /** @param {ConversationCard} card */
    heading: (card) => `${otherOf(card)} har godkendt planen. Nu venter den kun på dig.`,
    text: 'Læs den igennem. Er I enige, godkender du den, og så gælder den.',
    button: 'Læs planen',
  },
  plan: {
    /** @param {ConversationCard} card */
    heading: (card) =>
      card.to_choose
        ? `Du og ${nameOfOther(card)} har begge ændret i planen.`
        : card.plan === 'changed_since'
        ? 'Planen er ændret, siden I godkendte den.'
        : card.plan === 'draft'
          ? `Planen med ${nameOfOther(card)} er ikke godkendt endnu.`
          : `Du har talt med ${nameOfOther(card)}. Nu mangler I planen.`,
    /** @param {ConversationCard} card */
    text: (card) =>
      card.to_choose
        ? 'Vælg, hvad der skal stå, hvor I har skrevet hver jeres. Derefter kan I godkende planen.'
        : card.plan === 'changed_since'
        ? 'Læs den igennem, og godkend den igen, når den er, som I vil have den.'
        : 'Skriv det, I blev enige om, mens I husker det.',
    /** @param {ConversationCard} card */
    button: (card) => (card.to_choose ? 'Vælg mellem teksterne' : card.plan === 'none' ? 'Begynd på planen' : 'Gå til planen'),
  },
  invite: {
    /** @param {ConversationCard} card */
    heading: (card) => `Invitationen til ${nameOfOther(card)} er ikke sendt endnu.`,
    text: 'Se den igennem, og gem den som fil, når den er klar.',
    button: 'Gå til invitationen',
  },
  free: {
    heading: 'Du kan begynde, når du vil.',
    text: 'Vælg en guide til din egen samtale, eller åbn en fil, du har fået.',
  },
  nothing: {
    heading: 'Intet venter på dig lige nu.',
    /** Said instead when something stands on the list below. */
    /** @param {ConversationCard} card */
    headingSent: (card) => `Din forberedelse er ${sentOrSaved(card)}.`,
    /** @param {number} things */
    headingWaiting(things) {
      if (things === 1) return 'Der er én ting, der venter på dig.';
      return things < 4 ? 'Der er et par ting, der venter på dig.' : 'Der er nogle ting, der venter på dig.';
    },
    /** @param {ConversationCard} card */
    textSent: (card) =>
      [
        card.start ? `Samtalen med ${nameOfOther(card)} er ${weekdayAndTime(card.start)}.` : '',
        sealWaits(card) || 'Vil du ændre noget i din forberedelse, kan du gemme og sende den igen.',
      ]
        .filter(Boolean)
        .join(' '),
    textWaiting: 'Det står her nedenfor. Tag det, når det passer dig.',
    textFile: 'Når du får en fil, åbner du den her eller med et dobbeltklik.',
  },

  /** @param {boolean} now whether the day has come */
  due: (now) => (now ? 'Det er tid til at følge op.' : 'Det er snart tid til at følge op.'),
  /** What comes next in the year, when nothing is to be done now. */
  ahead: {
    /** @param {ConversationCard} card */
    talk: (card) =>
      card.start ? `Den næste samtale er med ${nameOfOther(card)} ${weekdayAndTime(card.start)}.` : `Den næste samtale er med ${nameOfOther(card)}.`,
    /** @param {ConversationCard} card */
    talkText(card) {
      if (card.role === 'subject') return 'Du kan stadig ændre noget i din forberedelse.';
      const sealed = sealWaits(card);
      if (sealed) return sealed;
      if (card.other === 'missing' && !card.on_paper) return `Forberedelsen fra ${nameOfOther(card)} er ikke kommet endnu. Du kan forberede dig imens.`;
      return 'Du kan forberede dig, når det passer dig.';
    },
    /** @param {ConversationCard} card */
    prepare: (card) => (card.own === 'not_begun' ? 'Begynd forberedelsen' : 'Se på din forberedelse'),
    /** @param {ConversationCard} card */
    plan: (card) => `Planen venter på ${nameOfOther(card)}.`,
    planText: 'Når I begge har godkendt den, kan I gå i gang med det, I har aftalt.',
    /** @param {ConversationCard} card */
    followUp: (card) => `Den næste dato i planen er ${weekdayAndDay(card.next_due ?? '')}.`,
    followUpText: 'Indtil da er det tid til at prøve det, I aftalte.',
  },

  waits: {
    /** @param {number} count */
    files: (count) => `Se de ${count} filer, der venter`,
    recoveryCode: 'Skriv din nødkode ned',
    recoveryCodeText: 'Uden den kan ingen låse op, hvis du glemmer adgangskoden',
    /** @param {string} name */
    receipt: (name) => `Send en kvittering til ${name}`,
    receiptText: 'Så slipper I for engangskoder fremover',
    /** @param {ConversationCard} card */
    unreadText: (card) => `${talkName(card)} · modtaget ${moment(card.touched)}`,
    /** @param {string | null} what */
    due: (what) => (what === null ? 'Se på planen sammen' : `Følg op på aftalen »${what}«`),
    /** @param {Extract<Waiting, { kind: 'due' }>} one */
    dueText: ({ conversation: card, day: on, overdue, agreement_how: how }) =>
      [
        whose(card),
        `${overdue ? 'det var aftalt til den' : 'aftalt til den'} ${dayThisYear(on)}`,
        how === null ? '' : `sådan følger I op: ${quoted(how)}`,
      ]
        .filter(Boolean)
        .join(' · '),
    /** @param {ConversationCard} card */
    followUp: (card) => `Send din opfølgning til ${nameOfOther(card)}`,
    /** @param {ConversationCard} card */
    followUpText: (card) => `${whose(card)} · kun du har set det nyeste`,
    /** @param {SavedFile[]} files */
    saved: ([file, ...more]) =>
      file && more.length === 0 ? `Send ${theFile[file.kind]} til ${file.to}` : `Send de ${more.length + 1} filer, du har gemt`,
    /** @param {number} count */
    savedText: (count) => `Gemt som fil · markér, når ${count === 1 ? 'den' : 'de'} er sendt`,
    /** @param {ConversationCard} card */
    changed: (card) => `Send det nyeste til ${nameOfOther(card)}`,
    changedText: 'Du har ændret noget, siden du gemte din forberedelse som fil',
    /** @param {ConversationCard} card */
    handIn: (card) => `Aflever din forberedelse til ${nameOfOther(card)}`,
    handInText: 'Så kan I læse hinandens, når nøglerne er kommet frem',
    /** @param {ConversationCard} card */
    sealKey: (card) => `Send nøglen til ${nameOfOther(card)}`,
    sealKeyText: 'I har begge afleveret, og din forberedelse er stadig forseglet',
    /** The same as the next step. */
    sealKeyHeading: 'I har begge afleveret forseglet.',
    /** @param {ConversationCard} card */
    sealKeyNext: (card) => `Send nøglen, en lille fil, så ${nameOfOther(card)} kan læse din forberedelse.`,
    /** @param {ConversationCard} card */
    prepare: (card) =>
      card.role === 'host'
        ? `Forbered dig på samtalen med ${nameOfOther(card)}`
        : card.answered < card.questions
          ? `Forbered ${whoseWithin(card)}`
          : `Send din forberedelse til ${nameOfOther(card)}`,
    /** @param {ConversationCard} card */
    prepareText: (card) =>
      card.deadline && card.role === 'subject'
        ? `Senest ${weekdayAndDay(card.deadline)}`
        : card.start
          ? // The line above it says when the talk is.
            ''
          : talkName(card),
    /** @param {ConversationCard} card */
    talk: (card) => `Tal med ${nameOfOther(card)}`,
    /** @param {ConversationCard} card @param {boolean} today */
    talkText: (card, today) =>
      card.began ? 'Begyndt og ikke afsluttet' : !card.start ? '' : today ? `Samtalen er ${weekdayAndTime(card.start)}` : `Samtalen var sat til ${weekdayAndDay(card.start)}`,
    /** @param {ConversationCard} card */
    approve: (card) => `Godkend planen med ${nameOfOther(card)}`,
    /** @param {ConversationCard} card */
    approveText: (card) => `${otherOf(card)} har godkendt den`,
    /** @param {ConversationCard} card */
    plan: (card) => card.to_choose ? `Vælg mellem teksterne i planen med ${nameOfOther(card)}` : (card.plan === 'none' ? `Skriv planen med ${nameOfOther(card)}` : `Gør planen med ${nameOfOther(card)} færdig`),
    /** @param {ConversationCard} card */
    planText: (card) =>
      card.to_choose
        ? 'I har begge ændret noget'
        : card.plan === 'changed_since'
        ? 'Den er ændret, siden I godkendte den'
        : card.held
          ? `I talte sammen ${weekdayAndDay(card.held)}`
          : 'Den er ikke godkendt endnu',
    /** @param {ConversationCard} card */
    invite: (card) => `Send invitationen til ${nameOfOther(card)}`,
    inviteText: 'Begyndt, men ikke sendt endnu',
    /** @param {string} name */
    file: (name) => `Åbn »${name}«`,
    fileText: 'Åbnet, men ikke taget imod endnu',
  },

  card: {
    state,
    about,
    /** @param {ConversationCard} card */
    more: (card) => `Mere om ${whoseWithin(card)}`,
  },
};
