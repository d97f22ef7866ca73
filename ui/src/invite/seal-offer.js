// The host's offer that both hand in sealed: the leader says yes or no.

import { html, nothing } from 'lit/html.js';
import { redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { lockIcon } from '../kit/icons.js';
import * as da from './da.js';

/** @import { ConversationId, SealView } from '../api' */

/** @param {ConversationId} conversation @param {SealView | null} first */
export function sealOffer(conversation, first) {
  let seal = first;
  const words = da.invitation.seal;

  /** @param {boolean} wanted */
  async function answer(wanted) {
    try {
      seal = await ask('answer_seal', { conversation, wanted });
      redraw();
      document.getElementById('seal-said')?.focus();
    } catch (error) {
      report(error);
    }
  }

  return {
    view() {
      if (!seal?.offered) return nothing;
      const { wanted, to: name } = seal;
      // What was handed in is told where both sides are seen.
      if (seal.handed_in || seal.readable) return nothing;
      return html`<section class="stack" aria-labelledby="seal-title">
        <h2 id="seal-title">${words.title}</h2>
        <p class="who">${lockIcon}<span>${words.text(name)}</span></p>
        <p id="seal-said" tabindex="-1" role="status">${wanted === null ? nothing : wanted ? words.yesSaid(name) : words.noSaid(name)}</p>
        <p class="actions">
          ${wanted === null
            ? html`<button type="button" class="button quiet" @click=${() => answer(true)}>${words.yes}</button>
                <button type="button" class="button quiet" @click=${() => answer(false)}>${words.no}</button>`
            : html`<button type="button" class="link-button" @click=${() => answer(!wanted)}>${wanted ? words.ratherNo : words.ratherYes}</button>`}
        </p>
      </section>`;
    },
  };
}
