// Once a plan is agreed: the offer to delete answers that are not needed any more.

import { html, nothing } from 'lit/html.js';
import { announce, go, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { confirmDialog } from '../kit/dialog.js';
import { tellCopiesLeft } from './copies-left.js';
import * as da from './da.js';

/** @import { ConversationId, TidyView, Whose } from '../api' */

const words = da.tidy;

/**
 * What can be tidied up in a talk; left out until its plan is agreed, and when nothing is left.
 * @param {ConversationId} conversation
 * @param {() => Promise<unknown>} then opens the page again when something has been deleted
 */
export async function tidying(conversation, then) {
  const view = await ask('tidy', { conversation });
  return () => offer(view, then);
}

/** @param {TidyView} view @param {() => Promise<unknown>} then */
function offer(view, then) {
  const { conversation: card, others, own } = view;
  if (card.plan !== 'agreed' || others + own === 0) return nothing;
  return html`<section class="notice calm tidy">
    <div class="stack">
      <h2>${words.title}</h2>
      ${others > 0 ? html`<p>${words.text(card)}</p>` : nothing}
      <p>${words.ownText}</p>
      <p class="actions">
        ${others > 0
          ? html`<button type="button" class="button quiet" @click=${() => remove(view, 'others', then)}>
              ${words.others(card)}
            </button>`
          : nothing}
        ${own > 0
          ? html`<button type="button" class="link-button" @click=${() => remove(view, 'own', then)}>
              ${words.own}
            </button>`
          : nothing}
      </p>
    </div>
  </section>`;
}

/** @param {TidyView} view @param {Whose} whose @param {() => Promise<unknown>} then */
async function remove({ conversation: card }, whose, then) {
  const question = whose === 'others' ? words.askOthers(card) : words.askOwn(card);
  if (!(await confirmDialog({ ...question, danger: true }))) return;
  try {
    const { copies_left: left } = await ask('delete_answers', { conversation: card.id, whose });
    await then();
    announce(words.done);
    await tellCopiesLeft(left);
  } catch (error) {
    report(error);
  }
}

/**
 * What stands where the answers stood.
 * @param {ConversationId} conversation
 */
export const goneView = (conversation) => html`<h1>${words.goneTitle}</h1>
  <p class="lead">${words.gone}</p>
  <p class="actions">
    <button type="button" class="button" @click=${() => go('plan', { conversation })}>${words.toPlan}</button>
    <button type="button" class="button quiet" @click=${() => go('look-back', { conversation })}>${da.toLookBack}</button>
  </p>`;
