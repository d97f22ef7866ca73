// Everything that was saved as a file for someone, with the codes that still wait.

import { html } from 'lit';
import { go } from '../app.js';
import { ask } from '../backend.js';
import { groups } from '../parts/code.js';
import { checkIcon, keyIcon } from '../parts/icons.js';
import { da } from '../text/da.js';
import { moment } from '../text/dates.js';

/** @import { TemplateResult } from 'lit' */
/** @import { ConversationCard, SentView } from '../api' */

/** @returns {Promise<import('../pages.js').Page>} */
export async function open() {
  const [sent, { conversations }] = await Promise.all([ask('sent'), ask('home')]);
  const words = da.send.sent;
  return {
    title: words.title,
    view: () => html`<h1>${words.title}</h1>
      <p class="lead">${sent.length > 0 ? words.lead : words.none}</p>
      ${byTalk(sent, conversations).map(
        ({ title, items }) => html`<section class="sent-group">
          <h2>${title}</h2>
          <ul class="plain stack">${items.map(oneSent)}</ul>
        </section>`,
      )}`,
  };
}

/**
 * The sendings under the talk they belong to, both in the order they come. Only receipts belong to none.
 * @param {SentView[]} sent
 * @param {ConversationCard[]} talks
 * @returns {{ title: string, items: SentView[] }[]}
 */
function byTalk(sent, talks) {
  const { whose, withWhom } = da.start.home.card;
  return [...new Set(sent.map(({ conversation }) => conversation))].map((id) => {
    const talk = talks.find((one) => one.id === id);
    return {
      title: talk ? `${whose(talk)} · ${withWhom(talk)}` : da.send.sent.receipts,
      items: sent.filter(({ conversation }) => conversation === id),
    };
  });
}

/** @param {SentView} sent */
function oneSent(sent) {
  const words = da.send.sent;
  const when = moment(sent.at);
  return html`<li class="card sent-one">
    <div>
      <h3>${words.to(sent.to)}</h3>
      <p class="hint">${da.contents.kinds[sent.kind]} · ${when} · ${sent.file_name}</p>
      <p>
        <button
          type="button"
          class="link-button"
          aria-label=${words.seeFull(sent.to, when)}
          @click=${() => go('sent-content', { id: sent.id })}
        >
          ${words.see}
        </button>
      </p>
    </div>
    <div class="sent-state">${stateOf(sent)}</div>
  </li>`;
}

/**
 * @param {SentView} sent
 * @returns {TemplateResult}
 */
function stateOf({ code, answered }) {
  const words = da.send.sent;
  if (answered) return html`<p class="who">${checkIcon}${words.answered}</p>`;
  if (!code) return html`<p class="who">${words.noCode}</p>`;
  return html`<p class="who">${keyIcon}${words.code} · ${words.waiting}</p>
    <p class="code small-code">${groups(code).map((group) => html`<span>${group}</span> `)}</p>`;
}
