// What stands beside the following up: what can be sent, the days for one's calendar, and sharing with a fellow leader.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { FollowUpView } from '../api' */

const words = da.followUp;

/**
 * @param {object} given
 * @param {FollowUpView} given.view
 * @param {string} given.other the other, as they are spoken of
 * @param {{ view: () => unknown }} given.has whether what is saved has been sent
 * @param {{ view: () => TemplateResult }} given.dates saves the days
 */
export function besideFollowUp({ view, other, has, dates }) {
  const { id: conversation, role } = view.conversation;
  const mine = view.entries.some(({ own }) => own);
  const sends = mine || view.unsent > 0;
  const hasDays = view.looks.length > 0 || view.agreements.some(({ parts }) => parts.by_when);
  const shares = role === 'subject' && view.agreements.length > 0;
  if (!sends && !hasDays && !shares) return nothing;
  return html`<aside class="beside-page stack loose" aria-labelledby="beside">
    <h2 id="beside">${words.beside({ sends, hasDays, shares })}</h2>
    ${sends
      ? html`<div class="stack">
          ${has.view()}
          <p class="small">${view.unsent > 0 ? words.update.unsent(other) : words.update.nothingNew(other)}</p>
          <p>
            <button type="button" class="button quiet" @click=${() => go('send-follow-up', { conversation })}>
              ${words.update.button}
            </button>
          </p>
        </div>`
      : nothing}
    ${hasDays ? dates.view() : nothing}
    ${shares
      ? html`<div class="stack">
          <p class="small">${words.share.text}</p>
          <p>
            <button type="button" class="button quiet" @click=${() => go('share', { conversation })}>${words.share.button}</button>
          </p>
        </div>`
      : nothing}
  </aside>`;
}
