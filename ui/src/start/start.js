// The start page: the one thing to do next, what else waits, the talks.

import { html, nothing } from 'lit';
import { announce, go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { openNextFile } from '../app/session.js';
import { chooseFilesToOpen } from '../app/shell.js';
import { takeNews, waitingFiles } from '../app/state.js';
import { confirmDialog } from '../kit/dialog.js';
import { checkIcon, fileIcon, keyIcon, moreIcon, peopleIcon, plusIcon } from '../kit/icons.js';
import { correctNameAndShow } from '../shared/correct-name.js';
import { openStage } from '../shared/path.js';
import * as da from './da.js';
import { isToday, nextStep, openCame } from './next-step.js';
import { pastedFile } from './paste.js';
import { safekeepingNotices } from './safekeeping.js';

/** @import { ChosenFile, ConversationCard, HomeView, SavedFile, Waiting } from '../api' */

const words = da.home;
const { toBin, paste } = da;

/** How much of a list is shown before one asks for the rest. */
const MOST_WAITING = 5;
const MOST_TALKS = 8;

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  const [home, binned] = await Promise.all([ask('home'), ask('bin')]);
  const next = await nextStep(home);
  const news = takeNews();
  const notices = safekeepingNotices(home);
  const shown = { waiting: MOST_WAITING, talks: MOST_TALKS };

  /** Shows the rest of a list, and goes to the first that was not seen. @param {'waiting' | 'talks'} list */
  function showAll(list) {
    const first = shown[list];
    shown[list] = Infinity;
    redraw();
    const items = document.querySelectorAll(`#${list}-list > li .card`);
    const item = items[first];
    if (item instanceof HTMLElement) item.focus();
  }

  /** @param {ConversationCard} card */
  async function toggleOnPaper(card) {
    try {
      await ask('set_on_paper', { conversation: card.id, on_paper: !card.on_paper });
      await go('start');
    } catch (error) {
      report(error);
    }
  }

  /** @param {ConversationCard} card */
  async function remove(card) {
    const whose = da.whose(card);
    if (!(await confirmDialog(toBin.ask(whose, card)))) return;
    try {
      await ask('bin_conversation', { conversation: card.id });
      await go('start');
      announce(toBin.done(whose));
    } catch (error) {
      report(error);
    }
  }

  return {
    title: words.title,
    shown: () => announce(news),
    view: () => html`
      ${news ? html`<p class="notice calm news">${checkIcon}<span>${news}</span></p>` : nothing}
      ${notices()}
      <section class="next">${next.view()}</section>
      <div class="columns home">
        ${waitingList(home, next.shown, shown.waiting, () => showAll('waiting'))}
        <section aria-labelledby="talks" class="stack">
          <div class="heading-row">
            <h2 id="talks">${words.talks}</h2>
            <p class="actions small">
              ${home.conversations.some(({ role }) => role === 'host')
                ? html`<button type="button" class="link-button" @click=${() => go('overview')}>${peopleIcon}${words.overview}</button>`
                : nothing}
              <button type="button" class="link-button" @click=${() => go('begin')}>${plusIcon}${words.newTalk}</button>
              <button type="button" class="link-button" aria-label=${words.inviteToFull} @click=${() => go('invite')}>
                ${peopleIcon}${words.inviteTo}
              </button>
              <button type="button" class="link-button" @click=${openFile}>${fileIcon}${words.openFile}</button>
              <button type="button" class="link-button" @click=${pasteText}>${paste.action}</button>
            </p>
          </div>
          ${talkList(home.conversations, shown.talks, { remove, toggleOnPaper, showAll: () => showAll('talks') })}
          ${binned.length > 0
            ? html`<p class="small">
                <button type="button" class="link-button" @click=${() => go('bin')}>${toBin.link}</button>
              </p>`
            : nothing}
          ${home.shared
            ? html`<p class="small">
                <button type="button" class="link-button" @click=${() => go('others')}>${da.home.toOthers}</button>
              </p>`
            : nothing}
        </section>
      </div>
    `,
  };
}

async function openFile() {
  try {
    const [file, ...more] = await chooseFilesToOpen(words.chooseFile);
    if (file) await (more.length > 0 ? go('open-many', { files: [file, ...more] }) : go('open-file', { file }));
  } catch (error) {
    report(error);
  }
}

async function pasteText() {
  const file = await pastedFile();
  if (file) await go('open-file', { file });
}

/** @param {HomeView} home @param {Waiting | undefined} said what stands first on the page @param {number} most @param {() => void} showAll */
function waitingList({ waiting: all, today, conversations }, said, most, showAll) {
  const files = waitingFiles();
  // Before the first talk the recovery code is what there is to do; later it stands quietly below.
  const code = all.find(({ kind }) => kind === 'recovery_code');
  const quiet = conversations.length > 0 && code !== undefined;
  const rest = all.filter((one) => one !== said && !(quiet && one === code));
  const saved = rest.flatMap((one) => (one.kind === 'saved' ? one.files : []));
  const waiting = rest.filter((one) => one.kind !== 'saved').map((one) => waitingItem(one, today));
  if (saved.length > 0) waiting.unshift(savedFiles(saved));
  if (waiting.length + files.length + Number(quiet) === 0) return nothing;
  return html`<section aria-labelledby="waiting" class="stack">
    <div class="heading-row"><h2 id="waiting">${words.waiting}</h2></div>
    ${waiting.length + files.length > 0
      ? html`<ul class="plain cards" id="waiting-list">
          ${filesWaiting(files)} ${waiting.slice(0, most)}
        </ul>`
      : nothing}
    ${waiting.length > most
      ? html`<p><button type="button" class="link-button" @click=${showAll}>${words.waits.more(waiting.length - most)}</button></p>`
      : nothing}
    ${quiet
      ? html`<p class="small">
          <button type="button" class="link-button" @click=${() => go('recovery')}>${keyIcon}${words.waits.recoveryCode}</button><br />
          <span class="muted">${words.waits.recoveryCodeText}</span>
        </p>`
      : nothing}
  </section>`;
}

/** @param {ChosenFile[]} files */
function filesWaiting([file, ...more]) {
  if (!file) return nothing;
  const title = more.length > 0 ? da.home.waits.files(more.length + 1) : words.waits.file(file.name);
  return waitingCard(title, words.waits.fileText, openNextFile);
}

/** What is saved and not sent, whatever talk it is in. @param {SavedFile[]} files */
const savedFiles = (files) => waitingCard(words.waits.saved(files), words.waits.savedText(files.length), () => go('sent'));

/** @param {Exclude<Waiting, { kind: 'saved' }>} one @param {string} today */
function waitingItem(one, today) {
  const { waits } = words;
  switch (one.kind) {
    case 'recovery_code':
      return waitingCard(waits.recoveryCode, waits.recoveryCodeText, () => go('recovery'));
    case 'receipt':
      return waitingCard(waits.receipt(one.contact.name), waits.receiptText, () => go('receipt', { contact: one.contact.id }));
    default:
      return waitingTalk(one, today);
  }
}

/** @param {Exclude<Waiting, { kind: 'recovery_code' | 'receipt' | 'saved' }>} one @param {string} today */
function waitingTalk(one, today) {
  const { waits } = words;
  const { conversation: card } = one;
  const conversation = card.id;
  switch (one.kind) {
    case 'unread': {
      const came = words.read[one.what] ?? words.readOther;
      return waitingCard(came.waits(card), waits.unreadText(card), () => openCame(card, one.what));
    }
    case 'due':
      return waitingCard(waits.due(one.agreement_what), waits.dueText(card, one.day, one.overdue), () =>
        go('follow-up', one.agreement ? { conversation, agreement: one.agreement } : { conversation }),
      );
    case 'changed':
      return waitingCard(waits.changed(card), waits.changedText, () => go('send', { conversation }));
    case 'prepare':
      return waitingCard(waits.prepare(card), waits.prepareText(card), () => go('preparation', { conversation }));
    case 'talk':
      return waitingCard(waits.talk(card), waits.talkText(card, isToday(card, today)), () => go('talk', { conversation }));
    case 'approve':
      return waitingCard(waits.approve(card), waits.approveText(card), () => go('plan', { conversation }));
    case 'plan':
      return waitingCard(waits.plan(card), waits.planText(card), () => go('plan', { conversation }));
    case 'invite':
      return waitingCard(waits.invite(card), waits.inviteText, () => go('invite', { conversation }));
  }
}

/** @param {string} title @param {string} text @param {() => void} act */
const waitingCard = (title, text, act) => html`<li>
  <button type="button" class="card action" @click=${act}>
    <span class="card-title">${title}</span>
    <span class="card-text">${text}</span>
  </button>
</li>`;

/**
 * @typedef {object} Acts
 * @property {(card: ConversationCard) => void} remove
 * @property {(card: ConversationCard) => void} toggleOnPaper
 * @property {() => void} showAll
 */

/** @param {ConversationCard[]} talks @param {number} most @param {Acts} acts */
function talkList(talks, most, acts) {
  if (talks.length === 0) return html`<p class="muted">${words.noTalks}</p>`;
  return html`<ul class="plain cards" id="talks-list">
      ${talks.slice(0, most).map((card) => talk(card, acts))}
    </ul>
    ${talks.length > most
      ? html`<p><button type="button" class="link-button" @click=${acts.showAll}>${words.allTalks(talks.length)}</button></p>`
      : nothing}`;
}

/** @param {ConversationCard} card @param {Acts} acts */
function talk(card, { remove, toggleOnPaper }) {
  const about = words.card.about(card);
  const name = da.nameOfOther(card);
  const { not, after } = da.onPaper;
  return html`<li class="talk">
    <button type="button" class="card action" @click=${() => openStage(card, card.stage)}>
      <span class="card-title"><b>${da.whose(card)}</b> <span class="muted">· ${da.withWhom(card)}</span></span>
      <span class="card-text">${words.card.state(card)}</span>
      ${about ? html`<span class="card-text">${about}</span>` : nothing}
    </button>
    <details class="menu" @keydown=${closeOnEscape} @focusout=${closeWhenLeft}>
      <summary aria-label=${words.card.more(card)}>${moreIcon}</summary>
      <div class="menu-items stack" tabindex="-1">
        <p>
          <button type="button" class="link-button" @click=${() => toggleOnPaper(card)}>
            ${card.on_paper ? after(name) : not(name)}
          </button>
        </p>
        <p><button type="button" class="link-button" @click=${() => rename(card)}>${da.correctName.action(card.with)}</button></p>
        <p><button type="button" class="link-button" @click=${() => go('look-back', { conversation: card.id })}>${da.toLookBack}</button></p>
        <p><button type="button" class="link-button danger" @click=${() => remove(card)}>${toBin.action}</button></p>
      </div>
    </details>
  </li>`;
}

/** @param {ConversationCard} card */
const rename = ({ id: conversation, with: name }) =>
  correctNameAndShow({ of: { kind: 'other', conversation }, name }, () => go('start'));

/** @param {KeyboardEvent & { currentTarget: HTMLDetailsElement }} event */
function closeOnEscape({ key, currentTarget }) {
  if (key !== 'Escape' || !currentTarget.open) return;
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}

/**
 * The items take focus themselves, for where a click on a button gives it none.
 * @param {FocusEvent & { currentTarget: HTMLDetailsElement }} event
 */
function closeWhenLeft({ relatedTarget, currentTarget }) {
  if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) currentTarget.open = false;
}
