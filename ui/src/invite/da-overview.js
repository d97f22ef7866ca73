// What is said about the host’s overview: where each talk stands, and never what anyone answered.

import { apartIn, isSavedOnly, opening, talkKind } from '../text/common.js';
import { dayThisYear, weekdayAndTime } from '../text/dates.js';

/** @import { Apart, ConversationCard, TalkKind } from '../api' */

export const overview = {
  title: 'Overblik',
  lead: 'Her ser du, hvor hver samtale er nået til. Hvad den enkelte har svaret, står kun i samtalen selv.',
  none: 'Her er ingen samtaler endnu. De kommer, når du inviterer eller får en forberedelse.',
  year: 'År',
  filter: 'Find en person',
  groups: { you: 'Venter på dig', them: 'Venter på andre', nobody: 'Intet venter' },
  /** @param {number} count */
  people: (count) => (count === 1 ? '1 samtale' : `${count} samtaler`),
  /** @param {string} text */
  noneNamed: (text) => `Ingen af samtalerne er med »${text}«.`,
  nameless: 'Uden navn',
  /** @param {{ kind: TalkKind, apart?: Apart | null }} talk */
  kind: ({ kind, apart }) => (apart ? `${talkKind(kind)} · ${apartIn(apart)}` : talkKind(kind)),
  notInvited: {
    /** @param {string} today */
    title: (today) => `Ikke inviteret i ${today.slice(0, 4)}`,
    /** @param {number} count */
    people: (count) => (count === 1 ? '1 person' : `${count} personer`),
    /** @param {number} year */
    last: (year) => `Sidste samtale i ${year}`,
    invite: 'Invitér',
  },

  unread: 'nyt',
  keyDue: 'send nøglen',

  /**
   * Where a talk stands, and what there is to know of it besides: its day, or when something is due.
   * @param {ConversationCard} card
   * @returns {[state: string, besides: string]}
   */
  state(card) {
    switch (card.stage) {
      case 'invitation':
        return ['Invitationen er ikke sendt', talkOn(card)];
      case 'preparation':
        return prepared(card);
      case 'talk':
        return card.began ? ['Samtalen er begyndt', ''] : ahead(card);
      case 'plan':
        return planned(card);
      case 'follow_up':
        if (card.to_choose) return [TO_CHOOSE, ''];
        if (card.plan === 'changed_since') return ['Planen er ændret og skal godkendes igen', ''];
        return ['Aftalt', card.next_due ? `Opfølgning ${dayThisYear(card.next_due)}` : ''];
    }
  },
};

const TO_CHOOSE = 'Vælg, hvad der skal stå i planen';

/** @param {ConversationCard} card */
const talkOn = ({ start }) => (start ? `Samtale ${dayThisYear(start)}` : '');

/** @param {ConversationCard} card @returns {[string, string]} */
function prepared(card) {
  const { state, deadline } = card;
  switch (state) {
    case 'received':
      return ['Forberedelse modtaget', talkOn(card)];
    case 'read':
      return ['Forberedelse læst', talkOn(card)];
    case 'on_paper':
      return ['På papir', talkOn(card)];
    default: {
      if (card.sealed === 'other') return ['Har afleveret forseglet', card.own === 'sent' ? talkOn(card) : 'Aflever også, før I kan læse'];
      if (card.sealed === 'both') return ['Begge har afleveret forseglet', talkOn(card)];
      if (card.sealed === 'you') return ['Du har afleveret forseglet', deadline ? `Frist ${dayThisYear(deadline)}` : talkOn(card)];
      const invited = card.had.includes('invitation') ? 'Har fået invitationen' : isSavedOnly(card, 'invitation') ? 'Invitation gemt som fil' : 'Inviteret';
      return [invited, deadline ? `Frist ${dayThisYear(deadline)}` : talkOn(card)];
    }
  }
}

/** @param {ConversationCard} card @returns {[string, string]} */
function ahead({ start }) {
  const notHeld = 'Samtalen er ikke holdt endnu';
  if (!start) return [notHeld, ''];
  const when = weekdayAndTime(start);
  return when.startsWith('i ') ? ['Samtalen er snart', opening(when)] : [notHeld, `Var sat til den ${dayThisYear(start)}`];
}

/** @param {ConversationCard} card @returns {[string, string]} */
function planned(card) {
  const { plan, held } = card;
  if (card.to_choose) return [TO_CHOOSE, ''];
  if (plan === 'awaits_you') return ['Planen venter på dig', ''];
  if (plan === 'awaits_other') return [isSavedOnly(card, 'plan') ? 'Planen er gemt som fil' : 'Planen venter på svar', ''];
  return held ? ['Plan mangler', `Holdt den ${dayThisYear(held)}`] : ['Planen er ikke færdig', ''];
}
