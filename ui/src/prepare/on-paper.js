// Saying that the other does not use the app: then there is paper on that side.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { ConversationCard } from '../api' */

/**
 * @param {ConversationCard} card
 * @param {(onPaper: boolean) => Promise<void>} set
 * @param {{ view: () => TemplateResult }} questions saves them to be answered by hand
 */
export function onPaperChoice(card, set, questions) {
  const words = da.onPaper;
  const name = da.nameOfOther(card);
  /** @param {Event} event */
  const changed = ({ currentTarget }) => set(/** @type {HTMLInputElement} */ (currentTarget).checked);
  return html`<section class="on-paper">
    <label class="choice">
      <input type="checkbox" id="on-paper" aria-describedby="on-paper-help" .checked=${live(card.on_paper)} @change=${changed} />
      <span>${words.paper(name)}</span>
    </label>
    <p class="hint" id="on-paper-help">${words.help(name)}</p>
    ${card.on_paper ? html`<p>${questions.view()}</p>` : nothing}
  </section>`;
}
