// A saved file is not a sent one: the small question whether it has been sent, where that is waited for.

import { html, nothing } from 'lit';
import { redraw, report } from '../app.js';
import { ask } from '../backend.js';
import * as da from '../text/da.js';
import { checkIcon } from './icons.js';

/** @import { TemplateResult } from 'lit' */
/** @import { ConversationCard, PackageKind, SavedFile } from '../api' */

/** @typedef {Pick<SavedFile, 'id' | 'to'>} ToSend */

/**
 * The question, and the one button that answers it. Who lets it be is not asked elsewhere.
 * @param {ToSend[]} files
 * @param {() => void} [then] what else is other once it is said
 * @returns {{ view: () => TemplateResult | typeof nothing }}
 */
export function hasSent(files, then = () => {}) {
  const words = da.send.has;
  let told = false;

  async function tell() {
    try {
      await ask('tell_sent', { ids: files.map(({ id }) => id) });
      told = true;
      then();
      redraw();
      document.getElementById('has-sent')?.focus();
    } catch (error) {
      report(error);
    }
  }

  return {
    view() {
      if (told) return html`<p class="who" id="has-sent" role="status" tabindex="-1">${checkIcon}<span>${words.told(files.length)}</span></p>`;
      if (files.length === 0) return nothing;
      return html`<p class="has-sent">
        <span>${words.ask(files.map(({ to }) => to))}</span>
        <button type="button" class="button quiet" @click=${tell}>${words.button(files.length)}</button>
      </p>`;
    },
  };
}

/**
 * The files of these kinds in a talk that are not known to have been sent.
 * @param {ConversationCard} card
 * @param {PackageKind[]} kinds
 */
export const savedOnly = (card, ...kinds) => card.saved_only.filter(({ kind }) => kinds.includes(kind));

/**
 * The same for a card that is shown: once it is said, the card says so too.
 * @param {ConversationCard} card
 * @param {PackageKind[]} kinds
 */
export const hasSentOf = (card, ...kinds) =>
  hasSent(savedOnly(card, ...kinds), () => {
    card.saved_only = card.saved_only.filter(({ kind }) => !kinds.includes(kind));
  });
