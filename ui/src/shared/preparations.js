// The two preparations of a talk and both beside each other: the ways between the three.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import * as da from './da.js';

/** @import { ConversationCard } from '../api' */

/** @typedef {'preparation' | 'received' | 'side-by-side'} Preparations */

/**
 * Shown once there is more than one's own to go to.
 * @param {ConversationCard} card
 * @param {Preparations} current
 */
export function preparationViews(card, current) {
  const words = da.views;
  const here = card.other !== 'missing';
  const { earlier_preparation: earlier } = card;
  if (!here && !earlier && card.sealed === 'nobody' && card.role === 'subject') return nothing;
  /** @type {[Preparations, string][]} */
  const ways = [['preparation', words.own]];
  if (here) ways.push(['received', words.other(da.nameOfOther(card))]);
  else if (earlier) ways.push(['received', words.other(earlier)]);
  ways.push(['side-by-side', words.sideBySide]);
  return html`<nav class="preparations" aria-label=${words.label}>
    ${ways.map(
      ([page, title]) => html`<button
        type="button"
        aria-current=${page === current ? 'page' : nothing}
        @click=${() => go(page, { conversation: card.id })}
      >
        ${title}
      </button>`,
    )}
  </nav>`;
}
