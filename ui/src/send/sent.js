// Everything that was saved as a file for someone, with the codes that still wait.

import { html, nothing } from 'lit/html.js';
import { announce, go, redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { checkIcon, fileIcon, folderIcon, keyIcon } from '../kit/icons.js';
import { groups } from '../shared/code.js';
import { board, savedTogether } from './board.js';
import * as da from './da.js';
import { withdrawal } from './withdraw.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { ConversationCard, SentView } from '../api' */

/** @returns {Promise<import('../app/rooms.js').Page>} */
export async function open() {
  const words = da.send.sent;
  let all = await look();
  return {
    title: words.title,
    mail: async () => {
      all = await look();
      redraw();
    },
    view: () => {
      const { sent, talks, boards, rest } = all;
      return html`<h1>${words.title}</h1>
      <p class="lead">${leadOf(sent)}</p>
      ${boards.map((one) => one())}
      ${byTalk(rest, talks).map(
        ({ title, items }) => html`<section class=${`sent-group ${boards.length > 0 ? 'not-printed' : ''}`}>
          <h2>${title}</h2>
          <ul class="plain stack">${items.map(oneSent)}</ul>
        </section>`,
      )}`;
    },
  };
}

/** @param {SentView[]} sent */
function leadOf(sent) {
  const { lead, leadPosted, none } = da.send.sent;
  if (sent.length === 0) return none;
  return sent.some(({ posted }) => posted) ? leadPosted : lead;
}

/** Everything that was sent, as it stands by now. */
async function look() {
  const [sent, { name }] = await Promise.all([ask('sent'), ask('home')]);
  const talks = await ask('talks', [...new Set(sent.flatMap(({ conversation }) => (conversation ? [conversation] : [])))]);
  const together = savedTogether(sent, talks);
  const boards = together.map((files) => board(files, talks, name));
  return { sent, talks, boards, rest: sent.filter((one) => !together.some((files) => files.includes(one))) };
}

/**
 * The sendings under the talk they belong to, both in the order they come. A talk in the bin has no place of its own,
 * and receipts, guides and shared øvebaner belong to none.
 * @param {SentView[]} sent
 * @param {ConversationCard[]} talks
 * @returns {{ title: string, items: SentView[] }[]}
 */
function byTalk(sent, talks) {
  const { whose, withWhom } = da;
  return [...new Set(sent.map(({ conversation }) => conversation))].map((id) => {
    const talk = talks.find((one) => one.id === id);
    const outside = id ? da.send.sent.inBin : da.send.sent.noTalk;
    return {
      title: talk ? `${whose(talk)} · ${withWhom(talk)}` : outside,
      items: sent.filter(({ conversation }) => conversation === id),
    };
  });
}

/** @param {SentView} sent */
function oneSent(sent) {
  const words = da.send.sent;
  return html`<li class="card sent-one">
    <div>
      <h3>${words.to(sent.to)}</h3>
      <p class="hint">${da.kinds[sent.sealed ? 'sealed_preparation' : sent.kind]} · ${words.savedAt(sent.at)} · ${sent.posted ? words.inMailbox : sent.file_name}</p>
      ${sent.withdrawn ? html`<p class="hint">${sent.deleted_there ? da.withdraw.done(sent.to, sent.deleted_there) : da.withdraw.asked(sent.withdrawn)}</p>` : nothing}
      <p class="actions">
        ${sent.erased
          ? html`<span class="hint">${da.tidy.done}</span>`
          : html`<button
              type="button"
              class="link-button"
              aria-label=${words.seeFull(sent.to, sent.at)}
              @click=${() => go('sent-content', { id: sent.id })}
            >
              ${words.see}
            </button>`}
        ${sent.known_sent
          ? nothing
          : html`<button
              type="button"
              class="link-button"
              aria-label=${da.hasSent.buttonFull(sent.kind, sent.to, sent.at)}
              @click=${() => tell(sent)}
            >
              ${da.hasSent.button}
            </button>`}
        ${withdrawal(sent)}
      </p>
    </div>
    <div class="sent-state">${stateOf(sent)}</div>
  </li>`;
}

/** @param {SentView} sent */
async function tell(sent) {
  try {
    await ask('tell_sent', { ids: [sent.id] });
    sent.known_sent = true;
    announce(da.hasSent.confirmed);
  } catch (error) {
    report(error);
  }
}

/**
 * @param {SentView} sent
 * @returns {TemplateResult}
 */
function stateOf({ kind, code, answered, had, posted, known_sent: known }) {
  const words = da.send.sent;
  // A receipt is answered by nothing, and so not known to have been fetched.
  if (posted && kind !== 'contact') return html`<p class="who">${had ? checkIcon : folderIcon}${had ? words.fetched(had) : words.posted}</p>`;
  if (answered) return html`<p class="who">${checkIcon}${words.answered}</p>`;
  const state = had ? html`${checkIcon}${words.had}` : known ? html`${checkIcon}${words.sent}` : html`${fileIcon}${words.saved}`;
  if (!code) return html`<p class="who">${state} · ${words.noCode}</p>`;
  return html`<p class="who">${state}${known ? ` · ${words.waiting}` : nothing}</p>
    <p class="who">${keyIcon}${words.code}</p>
    <p class="code small-code">${groups(code).map((group) => html`<span>${group}</span> `)}</p>`;
}
