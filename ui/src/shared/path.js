// The year as a path at the top of a talk: where one is, and the way to the rest.

import { html, nothing } from 'lit/html.js';
import { go, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { ConversationCard, ConversationId, Stage } from '../api' */

/** @type {Stage[]} */
const STAGES = ['invitation', 'preparation', 'talk', 'plan', 'follow_up'];

/**
 * A page of a talk: its bar with the year's path, and the page under it.
 * @param {ConversationCard} card
 * @param {Stage} current the stage that the page belongs to
 * @param {TemplateResult} page
 * @param {TemplateResult | typeof nothing} [beside] what stands at the end of the bar
 */
export const talkPage = (card, current, page, beside = nothing) => html`<div class="talk">
  <div class="talk-bar">
    <p class="talk-title">${da.whose(card)}</p>
    ${yearPath(card, current)} ${beside}
  </div>
  ${page}
</div>`;

/**
 * The five stages of a talk, each a way to its page; those that it has reached are told from those ahead.
 * @param {ConversationCard} card
 * @param {Stage} current
 */
export function yearPath(card, current) {
  const words = da.path;
  const stands = STAGES.indexOf(card.stage);
  return html`<nav aria-label=${words.label}>
    <ol role="list" class="year-path">
      ${STAGES.map(
        (stage, place) => html`<li class=${place <= stands ? 'reached' : nothing}>
          <button
            type="button"
            aria-current=${stage === current ? 'step' : nothing}
            @click=${() => openStage(card, stage)}
          >
            ${words[stage]}
          </button>
        </li>`,
      )}
    </ol>
  </nav>`;
}

/**
 * Opens the page of a talk's stage.
 * @param {ConversationCard} card
 * @param {Stage} stage
 */
export function openStage({ id: conversation, role, state }, stage) {
  const host = role === 'host';
  switch (stage) {
    case 'invitation':
      return host ? go('invite', { conversation }) : go('invitation', { conversation });
    case 'preparation':
      return host && (state === 'received' || state === 'read') ? go('received', { conversation }) : go('preparation', { conversation });
    case 'talk':
      return go('talk', { conversation });
    case 'plan':
      return go('plan', { conversation });
    case 'follow_up':
      return go('follow-up', { conversation });
  }
}

/**
 * Opens a talk where it stands.
 * @param {ConversationId} conversation
 */
export async function openTalk(conversation) {
  try {
    const [card] = await ask('talks', [conversation]);
    await (card ? openStage(card, card.stage) : go('start'));
  } catch (error) {
    report(error);
  }
}
