// The one thing to do next: a sentence and a button.

import { html, nothing } from 'lit';
import { go } from '../app/app.js';
import { tellAtStart, waitingFiles } from '../app/state.js';
import { arrowIcon, bookIcon } from '../kit/icons.js';
import { hasSent } from '../shared/has-sent.js';
import { openStage } from '../shared/path.js';
import { dayWithName } from '../text/dates.js';
import { dayOf } from '../text/read-day.js';
import { beginForm } from './begin-form.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit' */
/** @import { ConversationCard, HomeView, PackageKind, Waiting } from '../api' */
/** @typedef {{ view: () => TemplateResult, shown?: Waiting }} NextShown the next step, and what of the waiting list it is */

const words = da.home;

/**
 * @param {HomeView} home
 * @returns {Promise<NextShown>}
 */
export async function nextStep(home) {
  const { next } = home;
  if (home.shared && home.conversations.length === 0) return sharedBy(home);
  switch (next.kind) {
    case 'choose_guide':
      return firstTalk(home);
    case 'begin':
      return said(home, words.begin.heading, words.begin.text, [
        primary(words.begin.button, () => go('begin')),
        html`<button type="button" class="link-button" @click=${() => go('guides')}>${bookIcon}${words.begin.readGuide}</button>`,
      ]);
    case 'prepare':
      return prepare(home, next.conversation, next.theme, next.theme_title);
    case 'send': {
      const { conversation } = next;
      return said(home, words.send.heading(conversation), words.send.text, [
        primary(words.send.button, () => go('send', { conversation: conversation.id })),
        html`<button type="button" class="link-button" @click=${() => go('preparation', { conversation: conversation.id })}>${words.send.again}</button>`,
      ]);
    }
    case 'read':
      return came(home, next.conversation, next.what);
    case 'talk': {
      const { conversation } = next;
      const today = isToday(conversation, home.today);
      return said(home, words.talk.heading(conversation, today), words.talk.text(conversation, today), [
        primary(today ? words.talk.begin : words.talk.go, () => go('talk', { conversation: conversation.id })),
      ]);
    }
    case 'approve': {
      const { conversation } = next;
      return said(home, words.approve.heading(conversation), words.approve.text, [
        primary(words.approve.button, () => go('plan', { conversation: conversation.id })),
      ]);
    }
    case 'plan': {
      const { conversation } = next;
      return said(home, words.plan.heading(conversation), words.plan.text(conversation), [
        primary(words.plan.button(conversation), () => go('plan', { conversation: conversation.id })),
      ]);
    }
    case 'invite': {
      const { conversation } = next;
      return said(home, words.invite.heading(conversation), words.invite.text, [
        primary(words.invite.button, () => go('invite', { conversation: conversation.id })),
      ]);
    }
    case 'nothing':
      return nothingNext(home);
  }
}

/** Who has only what a colleague shared has come to read it, and not to prepare. @param {HomeView} home */
const sharedBy = (home) =>
  said(home, words.shared.heading, words.shared.text, [
    primary(words.shared.button, () => go('others')),
    html`<button type="button" class="link-button" @click=${() => go('begin')}>${words.begin.button}</button>`,
  ]);

/** What has come, and the page where it is read. @param {HomeView} home @param {ConversationCard} card @param {PackageKind} what */
function came(home, card, what) {
  const { heading, text, button } = words.read[what] ?? words.readOther;
  const late = what === 'preparation' && (card.held !== null || card.plan === 'agreed');
  return said(home, heading(card), late ? words.readAfter : text, [primary(button(card), () => openCame(card, what))]);
}

/**
 * Opens the page where what has come is read.
 * @param {ConversationCard} card
 * @param {PackageKind} what
 */
export function openCame({ id: conversation, ...card }, what) {
  switch (what) {
    case 'invitation':
      return go('invitation', { conversation });
    case 'preparation':
      return go('received', { conversation });
    case 'plan':
    case 'approval':
      return go('plan', { conversation });
    case 'follow_up':
      return go('follow-up', { conversation });
    default:
      return openStage({ id: conversation, ...card }, card.stage);
  }
}

/** Whether a talk is held today. @param {ConversationCard} card @param {string} today */
export const isToday = ({ start }, today) => start !== null && dayOf(start) === today;

/** What stands quietly on the start page until it is done, and is never what the day is about. */
const isStanding = (/** @type {Waiting} */ { kind }) => kind === 'receipt' || kind === 'recovery_code' || kind === 'follow_up';

/**
 * No talk asks for anything now: what falls due is said, or else what comes next in the year. What stands on the waiting
 * list is not contradicted.
 * @param {HomeView} home
 * @returns {NextShown}
 */
function nothingNext(home) {
  const { conversations, waiting } = home;
  if (conversations.length === 0) {
    return said(home, words.free.heading, words.free.text, [primary(words.begin.button, () => go('begin'))]);
  }
  const { nothing: none } = words;
  const saved = waiting.filter((one) => one.kind === 'saved');
  const [first, ...more] = waiting.filter((one) => one.kind !== 'saved' && !isStanding(one));
  if (waitingFiles().length === 0 && first?.kind === 'due') return due(home, first);
  if (waitingFiles().length + more.length > 0 || first) return said(home, none.headingWaiting, none.textWaiting, []);
  const sent = conversations.find(({ role, stage, own }) => role === 'subject' && stage === 'preparation' && own === 'sent');
  // What was saved in one talk is asked about here, the rest from the list below.
  const asked = saved.find(({ conversation }) => conversation.id === sent?.id) ?? saved[0];
  const toSend = hasSent(asked?.files ?? [], async () => {
    tellAtStart(da.hasSent.confirmed);
    await go('start');
  });
  const [heading, text] = waiting.length > saved.length ? [none.headingWaiting, none.textWaiting] : [none.heading, none.textFile];
  const shown = sent
    ? said(home, none.headingSent(sent), none.textSent(sent), [], toSend)
    : (ahead(home, toSend) ?? said(home, heading, text, [], toSend));
  return { ...shown, shown: asked };
}

/**
 * What falls due stands first, and so not on the list below.
 * @param {HomeView} home
 * @param {Extract<Waiting, { kind: 'due' }>} one
 * @returns {NextShown}
 */
function due(home, one) {
  const { conversation: card, day, agreement, agreement_what: what } = one;
  const open = () => go('follow-up', agreement ? { conversation: card.id, agreement } : { conversation: card.id });
  const { due: title, dueText } = words.waits;
  return { ...said(home, words.due(day <= home.today), dueText(one), [primary(title(what), open)]), shown: one };
}

/**
 * What comes next in the year when nothing waits: the next talk, a preparation or an approval that is the other's turn,
 * or else the next following up.
 * @param {HomeView} home
 * @param {ReturnType<typeof hasSent>} toSend
 */
function ahead(home, toSend) {
  const { conversations: cards } = home;
  /** @param {'start' | 'next_due'} day @param {(card: ConversationCard) => boolean} [of] */
  const first = (day, of = () => true) =>
    cards.filter((card) => card[day] !== null && of(card)).toSorted((a, b) => String(a[day]).localeCompare(String(b[day])))[0];
  const talk = first('start', ({ stage }) => stage === 'preparation') ?? cards.find(({ stage }) => stage === 'preparation');
  if (talk) {
    const prepare = primary(words.ahead.prepare(talk), () => go('preparation', { conversation: talk.id }));
    return said(home, words.ahead.talk(talk), words.ahead.talkText(talk), talk.role === 'host' ? [prepare] : [], toSend);
  }
  const plan = cards.find((card) => card.plan === 'awaits_other');
  if (plan) return said(home, words.ahead.plan(plan), words.ahead.planText, [], toSend);
  const followUp = first('next_due');
  return followUp ? said(home, words.ahead.followUp(followUp), words.ahead.followUpText, [], toSend) : null;
}

/** @param {HomeView} home @param {ConversationCard} talk @param {string} theme @param {string} title */
function prepare(home, talk, theme, title) {
  // Who has written nothing yet begins at the beginning, with what there is to know before the first theme.
  const begun = talk.own !== 'not_begun';
  if (talk.role === 'host') {
    return said(home, words.prepare.hostHeading(talk), words.prepare.hostText(talk), [
      primary(words.prepare.beginButton, () => go('preparation', { conversation: talk.id })),
    ]);
  }
  return said(home, words.prepare.heading(talk.answered, talk.questions, title), words.prepare.text(talk), [
    primary(begun ? words.prepare.button(title) : words.prepare.beginButton, () =>
      go('preparation', begun ? { conversation: talk.id, theme } : { conversation: talk.id }),
    ),
  ]);
}

/** @param {string} text @param {() => void} act */
const primary = (text, act) => html`<button type="button" class="button" @click=${act}>${text}${arrowIcon}</button>`;

/**
 * @param {HomeView} home
 * @param {string} heading
 * @param {string} text
 * @param {TemplateResult[]} buttons
 * @param {{ view: () => unknown }} [below]
 */
const said = (home, heading, text, buttons, below) => ({
  view: () => html`<p class="eyebrow">${dayWithName(home.today)}</p>
    <h1>${heading}</h1>
    <p class="lead">${text}</p>
    ${buttons.length > 0 ? html`<p class="actions">${buttons}</p>` : nothing} ${below?.view()}`,
});

/**
 * The first thing of all: one's municipality, and with that the first talk.
 * @param {HomeView} home
 */
async function firstTalk(home) {
  const form = await beginForm(home, { asksMunicipality: true });
  return {
    view: () => html`<p class="eyebrow">${dayWithName(home.today)}</p>
      <h1>${words.chooseGuide.heading(home.name)}</h1>
      <p class="lead">${words.chooseGuide.text}</p>
      ${form.view()}`,
  };
}
