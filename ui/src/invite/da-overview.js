// What is said about the host’s overview: where each talk stands, and never what anyone answered.

import { apartIn, isSavedOnly, talkKind } from '../text/common.js';
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
    /** @param {string} name */
    inviteFull: (name) => `Invitér ${name || 'en leder uden navn'}`,
  },

  /** @param {ConversationCard} card */
  state(card) {
    switch (card.stage) {
      case 'invitation':
        return 'Invitationen er ikke sendt';
      case 'preparation':
        return prepared(card);
      case 'talk':
        return card.began ? 'Samtalen er begyndt' : talkDay(card);
      case 'plan':
        return planned(card);
      case 'follow_up':
        if (card.to_choose) return 'Vælg, hvad der skal stå i planen';
        if (card.plan === 'changed_since') return 'Planen er ændret og skal godkendes igen';
        return card.next_due ? `Aftalt · opfølgning ${dayThisYear(card.next_due)}` : 'Aftalt';
    }
  },
  unread: 'nyt',
};

/** @param {ConversationCard} card */
function prepared(card) {
  const { state, deadline, start } = card;
  const day = start ? ` · samtale ${dayThisYear(start).replaceAll(' ', '\u00a0')}` : '';
  switch (state) {
    case 'received':
      return `Forberedelse modtaget${day}`;
    case 'read':
      return start ? `Svar læst${day}` : 'Forberedelse læst';
    case 'on_paper':
      return `På papir${day}`;
    default: {
      const invited = card.had.includes('invitation') ? 'Har fået invitationen' : isSavedOnly(card, 'invitation') ? 'Invitation gemt som fil' : 'Inviteret';
      return deadline ? `${invited} · frist ${dayThisYear(deadline)}` : `${invited}${day}`;
    }
  }
}

/** @param {ConversationCard} card */
function talkDay({ start }) {
  if (!start) return 'Samtalen er ikke holdt endnu';
  const when = weekdayAndTime(start);
  return when.startsWith('i ') ? `Samtale ${when}` : `Samtalen var sat til den ${dayThisYear(start)}`;
}

/** @param {ConversationCard} card */
function planned(card) {
  const { plan, held } = card;
  if (card.to_choose) return 'Vælg, hvad der skal stå i planen';
  if (plan === 'awaits_you') return 'Planen venter på dig';
  if (plan === 'awaits_other') return isSavedOnly(card, 'plan') ? 'Planen er gemt som fil' : 'Planen venter på svar';
  return held ? `Holdt den ${dayThisYear(held)} · plan mangler` : 'Planen er ikke færdig';
}
