// The one thing to do next: a sentence and a button.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import { tellAtStart, waitingFiles } from '../app/state.js';
import { arrowIcon, bookIcon } from '../kit/icons.js';
import { hasSent } from '../shared/has-sent.js';
import { openStage } from '../shared/path.js';
import { dayWithName } from '../text/dates.js';
import { dayOf } from '../text/read-day.js';
import { beginForm } from './begin-form.js';
import * as da from './da.js';
import { openMail } from './mail.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { CameView, ConversationCard, HomeView, PackageKind, Waiting } from '../api' */
/** @typedef {{ view: () => TemplateResult, shown?: Waiting | CameView }} NextShown the next step, and what of the list it is */

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
      return said(home, {
        heading: words.begin.heading,
        text: words.begin.text,
        buttons: [
          primary(words.begin.button, () => go('begin')),
          html`<button type="button" class="link-button" @click=${() => go('guides')}>${bookIcon}${words.begin.readGuide}</button>`,
        ],
      });
    case 'prepare':
      return prepare(home, next.conversation, next.theme, next.theme_title);
    case 'read':
      return came(home, next.conversation, next.what);
    case 'send':
      return send(home, next.conversation);
    case 'hand_in':
      return toPage(home, next.conversation, 'send', { ...words.handIn, heading: words.handIn.heading(next.conversation) });
    case 'talk':
      return talk(home, next.conversation);
    case 'approve':
      return toPage(home, next.conversation, 'plan', { ...words.approve, heading: words.approve.heading(next.conversation) });
    case 'plan': {
      const { heading, text, button } = words.plan;
      const { conversation: of } = next;
      return toPage(home, of, 'plan', { heading: heading(of), text: text(of), button: button(of) });
    }
    case 'invite':
      return toPage(home, next.conversation, 'invite', { ...words.invite, heading: words.invite.heading(next.conversation) });
    case 'nothing':
      return nothingNext(home);
  }
}

/** Who has only what a colleague shared has come to read it, and not to prepare. @param {HomeView} home */
const sharedBy = (home) =>
  said(home, {
    heading: words.shared.heading,
    text: words.shared.text,
    buttons: [
      primary(words.shared.button, () => go('others')),
      html`<button type="button" class="link-button" @click=${() => go('begin')}>${words.begin.button}</button>`,
    ],
  });

/**
 * What a talk asks for on one of its pages.
 * @param {HomeView} home
 * @param {ConversationCard} of
 * @param {'plan' | 'invite' | 'talk' | 'send'} page
 * @param {{ heading: string, text: string, button: string }} say
 */
const toPage = (home, of, page, { heading, text, button }) =>
  said(home, { of, heading, text, buttons: [primary(button, () => go(page, { conversation: of.id }))] });

/** @param {HomeView} home @param {ConversationCard} of */
function send(home, of) {
  const { heading, text, button, again } = words.send;
  const conversation = of.id;
  return said(home, {
    of,
    heading: heading(of),
    text,
    buttons: [
      primary(button, () => go('send', { conversation })),
      html`<button type="button" class="link-button" @click=${() => go('preparation', { conversation })}>${again}</button>`,
    ],
  });
}

/** @param {HomeView} home @param {ConversationCard} of */
function talk(home, of) {
  const { heading, text, begin, goOn, go: toTalk } = words.talk;
  const today = isToday(of, home.today);
  return toPage(home, of, 'talk', {
    heading: heading(of, today),
    text: text(of, today),
    button: of.began ? goOn : today ? begin : toTalk,
  });
}

/** What has come, and the page where it is read. @param {HomeView} home @param {ConversationCard} of @param {PackageKind} what */
function came(home, of, what) {
  const { heading, text, button } = words.read[what] ?? words.readOther;
  const late = what === 'preparation' && (of.held !== null || of.plan === 'agreed');
  return said(home, {
    of,
    heading: heading(of),
    text: late ? words.readAfter : text,
    buttons: [primary(button(of), () => openCame(of, what))],
  });
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
  const { conversations, waiting, mail } = home;
  const { nothing: none, free } = words;
  const [file, ...others] = mail.came;
  if (file && others.length + waitingFiles().length === 0) return lies(home, file);
  const files = waitingFiles().length + mail.came.length;
  if (conversations.length === 0) {
    const { heading, text } = free;
    return said(home, { heading, text, buttons: [primary(words.begin.button, () => go('begin'))] });
  }
  const saved = waiting.filter((one) => one.kind === 'saved');
  // What falls due soon comes after the plan that it stands in: until both have approved that, that is the next step.
  const isForLater = (/** @type {Waiting} */ one) => one.kind === 'due' && one.day > home.today && one.conversation.plan !== 'agreed';
  const [first, ...more] = waiting.filter((one) => one.kind !== 'saved' && !isStanding(one) && !isForLater(one));
  if (files === 0 && first?.kind === 'due') return due(home, first);
  if (files + more.length === 0 && first?.kind === 'seal_key') return sealKey(home, first);
  const allWaiting = none.headingWaiting(waiting.length + files);
  if (files + more.length > 0 || first) return said(home, { heading: allWaiting, text: none.textWaiting });
  const sent = conversations.find(({ role, stage, own }) => role === 'subject' && stage === 'preparation' && own === 'sent');
  const say = sent
    ? { of: sent, heading: none.headingSent(sent), text: none.textSent(sent), buttons: toOthers(sent, primary) }
    : ahead(conversations);
  if (!say) {
    const [heading, text] = waiting.length > 0 ? [allWaiting, none.textWaiting] : [none.heading, none.textFile];
    return said(home, { heading, text });
  }
  // Only what was saved in the talk that is spoken of is asked about here; the rest stands on the list.
  return asking(home, say, saved.find(({ conversation }) => conversation.id === say.of.id));
}

/**
 * Whether these files have been sent is asked below what is said, and so not on the list.
 * @param {HomeView} home
 * @param {Say} say
 * @param {Extract<Waiting, { kind: 'saved' }>} [asked]
 * @returns {NextShown}
 */
function asking(home, say, asked) {
  const below = hasSent(asked?.files ?? [], async () => {
    tellAtStart(da.hasSent.confirmed);
    await go('start');
  });
  return { ...said(home, { ...say, below }), shown: asked };
}

/**
 * The one file that has come stands first, and so not on the list below.
 * @param {HomeView} home
 * @param {CameView} file
 * @returns {NextShown}
 */
function lies(home, file) {
  const { came: heading, cameText, see } = da.mail;
  const buttons = [primary(see, () => openMail(file))];
  return { ...said(home, { heading: `${heading[file.kind](file.from)}.`, text: `${cameText(file.created)}.`, buttons }), shown: file };
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
  const buttons = [primary(title(what), open)];
  return { ...said(home, { heading: words.due(day <= home.today), text: dueText(one), buttons }), shown: one };
}

/**
 * The one key that is to be sent stands first, and so not on the list below.
 * @param {HomeView} home
 * @param {Extract<Waiting, { kind: 'seal_key' }>} one
 * @returns {NextShown}
 */
function sealKey(home, one) {
  const { conversation: of } = one;
  const { sealKey: title, sealKeyHeading: heading, sealKeyNext: text } = words.waits;
  const buttons = [primary(title(of), () => go('side-by-side', { conversation: of.id }))];
  return { ...said(home, { of, heading, text: text(of), buttons }), shown: one };
}

/**
 * What comes next in the year when nothing waits: the next talk, a preparation or an approval that is the other's turn,
 * or else the next following up.
 * @param {ConversationCard[]} cards
 * @returns {(Say & { of: ConversationCard }) | null}
 */
function ahead(cards) {
  /** @param {'start' | 'next_due'} day @param {(card: ConversationCard) => boolean} [of] */
  const first = (day, of = () => true) =>
    cards.filter((card) => card[day] !== null && of(card)).toSorted((a, b) => String(a[day]).localeCompare(String(b[day])))[0];
  const talk = first('start', ({ stage }) => stage === 'preparation') ?? cards.find(({ stage }) => stage === 'preparation');
  const { ahead: of } = words;
  if (talk) {
    const prepare = primary(of.prepare(talk), () => go('preparation', { conversation: talk.id }));
    const buttons = talk.role === 'host' ? [prepare, ...toOthers(talk, besides)] : toOthers(talk, primary);
    return { of: talk, heading: of.talk(talk), text: of.talkText(talk), buttons };
  }
  const plan = cards.find((card) => card.plan === 'awaits_other');
  if (plan) return { of: plan, heading: of.plan(plan), text: of.planText };
  const followUp = first('next_due');
  return followUp ? { of: followUp, heading: of.followUp(followUp), text: of.followUpText } : null;
}

/** The way to what the other has prepared, if it has come. @param {ConversationCard} of @param {typeof primary} button */
const toOthers = (of, button) =>
  of.other === 'missing' ? [] : [button(words.read.preparation?.button(of) ?? '', () => openCame(of, 'preparation'))];

/** @param {HomeView} home @param {ConversationCard} of @param {string} theme @param {string} title */
function prepare(home, of, theme, title) {
  const { hostHeading, hostText, heading, text, button, beginButton } = words.prepare;
  const conversation = of.id;
  const begin = primary(beginButton, () => go('preparation', { conversation }));
  if (of.role === 'host') return said(home, { of, heading: hostHeading(of), text: hostText(of), buttons: [begin] });
  // Who has written nothing yet begins at the beginning, with what there is to know before the first theme.
  const goOn = primary(button(title), () => go('preparation', { conversation, theme }));
  const buttons = [of.own === 'not_begun' ? begin : goOn];
  return said(home, { of, heading: heading(of.answered, of.questions, title), text: text(of), buttons });
}

/** @param {string} text @param {() => void} act */
const primary = (text, act) => html`<button type="button" class="button" @click=${act}>${text}${arrowIcon}</button>`;

/** What can be done beside that. @param {string} text @param {() => void} act */
const besides = (text, act) => html`<button type="button" class="link-button" @click=${act}>${text}</button>`;

/**
 * What is said, of which talk.
 * @typedef {object} Say
 * @property {ConversationCard} [of]
 * @property {string} heading
 * @property {string} text
 * @property {TemplateResult[]} [buttons]
 * @property {{ view: () => unknown }} [below]
 */

/** @param {HomeView} home @param {Say} say @returns {NextShown} */
const said = (home, { of, heading, text, buttons = [], below }) => ({
  view: () => html`<p class="eyebrow">${[dayWithName(home.today), of ? da.whose(of) : ''].filter(Boolean).join(' · ')}</p>
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
