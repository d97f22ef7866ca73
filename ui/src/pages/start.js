// The start page: the one thing to do next, what else waits, the talks.

import { html, nothing } from 'lit';
import { announce, go, report } from '../app.js';
import { ask, isRefused } from '../backend.js';
import { confirmDialog } from '../parts/dialog.js';
import { checkIcon, fileIcon, moreIcon, peopleIcon, plusIcon } from '../parts/icons.js';
import { nextStep } from '../parts/next-step.js';
import { openNextFile, takeNews, waitingFiles } from '../session.js';
import { chooseFilesToOpen } from '../shell.js';
import { da } from '../text/da.js';

/** @import { ChosenFile, ConversationCard, HomeView, Waiting } from '../api' */

const words = da.start.home;

/** @returns {Promise<import('../pages.js').Page>} */
export async function open() {
  const home = await ask('home');
  const next = await nextStep(home);
  const news = takeNews();

  /** @param {ConversationCard} card */
  async function remove(card) {
    if (!(await confirmDialog({ ...words.remove(card), danger: true }))) return;
    try {
      await ask('delete_conversation', { conversation: card.id });
      await go('start');
      announce(words.removed(card));
    } catch (error) {
      // The talk is gone from here all the same, and then from the list.
      if (isRefused(error, 'backups_not_reached')) await go('start');
      report(error);
    }
  }

  return {
    title: words.title,
    shown: () => announce(news),
    view: () => html`
      ${news ? html`<p class="notice calm news">${checkIcon}<span>${news}</span></p>` : nothing}
      <section class="next">${next.view()}</section>
      <div class="columns home">
        ${waitingList(home)}
        <section aria-labelledby="talks" class="stack">
          <div class="heading-row">
            <h2 id="talks">${words.talks}</h2>
            <p class="actions small">
              <button type="button" class="link-button" @click=${() => go('begin')}>${plusIcon}${words.newTalk}</button>
              <button type="button" class="link-button" @click=${() => go('invite')}>${peopleIcon}${words.invite}</button>
              <button type="button" class="link-button" @click=${openFile}>${fileIcon}${words.openFile}</button>
            </p>
          </div>
          ${talkList(home.conversations, remove)}
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

/** @param {HomeView} home */
function waitingList({ waiting }) {
  const files = waitingFiles();
  if (waiting.length + files.length === 0) return nothing;
  return html`<section aria-labelledby="waiting" class="stack">
    <div class="heading-row"><h2 id="waiting">${words.waiting}</h2></div>
    <ul class="plain cards">
      ${filesWaiting(files)}
      ${waiting.map(waitingItem)}
    </ul>
  </section>`;
}

/** @param {ChosenFile[]} files */
function filesWaiting([file, ...more]) {
  if (!file) return nothing;
  const title = more.length > 0 ? da.invitation.waits.files(more.length + 1) : words.waits.file(file.name);
  return waitingCard(title, words.waits.fileText, openNextFile);
}

/** @param {Waiting} one */
function waitingItem(one) {
  const { waits } = words;
  switch (one.kind) {
    case 'recovery_code':
      return waitingCard(waits.recoveryCode, waits.recoveryCodeText, () => go('recovery'));
    case 'receipt':
      return waitingCard(waits.receipt(one.contact.name), waits.receiptText, () => go('receipt', { contact: one.contact.id }));
    case 'unread':
      return waitingCard(waits.unread(one.conversation), waits.unreadText(one.conversation), () => openTalk(one.conversation));
    case 'invite':
      return waitingCard(da.invitation.waits.invite(one.conversation), da.invitation.waits.inviteText(one.conversation), () =>
        go('invite', { conversation: one.conversation.id }),
      );
    case 'changed':
      return waitingCard(waits.changed(one.conversation), waits.changedText, () =>
        go('send', { conversation: one.conversation.id }),
      );
  }
}

/** @param {string} title @param {string} text @param {() => void} act */
const waitingCard = (title, text, act) => html`<li>
  <button type="button" class="card action" @click=${act}>
    <span class="card-title">${title}</span>
    <span class="card-text">${text}</span>
  </button>
</li>`;

/** @param {ConversationCard[]} talks @param {(card: ConversationCard) => void} remove */
function talkList(talks, remove) {
  if (talks.length === 0) return html`<p class="muted">${words.noTalks}</p>`;
  return html`<ul class="plain cards">
    ${talks.map((card) => talk(card, remove))}
  </ul>`;
}

/** @param {ConversationCard} card @param {(card: ConversationCard) => void} remove */
const talk = (card, remove) => html`<li class="talk">
  <button type="button" class="card action" @click=${() => openTalk(card)}>
    <span class="card-title"><b>${words.card.whose(card)}</b> <span class="muted">· ${words.card.withWhom(card)}</span></span>
    <span class="card-text">${words.card.state(card)}</span>
  </button>
  <details class="menu" @keydown=${closeOnEscape} @focusout=${closeWhenLeft}>
    <summary aria-label=${words.card.more(card)}>${moreIcon}</summary>
    <div class="menu-items" tabindex="-1">
      <button type="button" class="link-button danger" @click=${() => remove(card)}>${words.card.delete}</button>
    </div>
  </details>
</li>`;

/** @param {ConversationCard} card */
function openTalk({ id: conversation, role, state }) {
  if (role === 'subject') return go('preparation', { conversation });
  const invited = state === 'inviting' || state === 'invited';
  return invited ? go('invite', { conversation }) : go('received', { conversation });
}

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
