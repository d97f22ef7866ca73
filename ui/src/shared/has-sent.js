// A file that was saved has not been sent by that: the small question whether it has, where someone waits for it.

import { html, nothing } from 'lit/html.js';
import { redraw, report } from '../app/app.js';
import { ask } from '../app/backend.js';
import { checkIcon } from '../kit/icons.js';
import * as da from './da.js';

/** @import { TemplateResult } from 'lit/html.js' */
/** @import { ConversationCard, PackageId, PackageKind, SavedFile } from '../api' */

/** @typedef {Pick<SavedFile, 'id' | 'kind' | 'to' | 'at'>} ToSend */
/** @typedef {(files: ToSend[]) => unknown} Then called with the files that are confirmed as sent */

/** The element that says that a file counts as sent. @param {PackageId} id */
const placeOf = (id) => `has-sent-${id}`;

/**
 * Confirms that files have been sent.
 * @param {Then} then
 */
function confirming(then) {
  /** @type {Set<PackageId>} */
  const confirmed = new Set();

  /** @param {ToSend[]} files @param {string} at the id of what says so, which takes the focus */
  async function confirm(files, at) {
    try {
      await ask('tell_sent', { ids: files.map(({ id }) => id) });
      for (const { id } of files) confirmed.add(id);
      // It may lead to another page: only what stands after it is read.
      await then(files);
      redraw();
      document.getElementById(at)?.focus();
    } catch (error) {
      report(error);
    }
  }

  return { confirmed, confirm };
}

/** @param {string} id @param {string} text */
const said = (id, text) => html`<span class="who" id=${id} role="status" tabindex="-1">${checkIcon}<span>${text}</span></span>`;

/**
 * The question with the one button that answers it, for each file.
 * @param {ToSend[]} files
 * @param {Then} [then]
 * @returns {{ view: () => TemplateResult[] }}
 */
export function hasSent(files, then = () => {}) {
  const words = da.hasSent;
  const { confirmed, confirm } = confirming(then);

  /** @param {ToSend} file */
  function one(file) {
    const { id, kind, to, at } = file;
    if (confirmed.has(id)) return html`<p>${said(placeOf(id), words.confirmed)}</p>`;
    return html`<p class="has-sent">
      <span>${words.ask(kind, to)}</span>
      <button
        type="button"
        class="button quiet"
        aria-label=${files.length > 1 ? words.buttonFull(kind, to, at) : nothing}
        @click=${() => confirm([file], placeOf(id))}
      >
        ${words.button}
      </button>
    </p>`;
  }

  return { view: () => files.map(one) };
}

/**
 * For a file that was saved just now: the button that says so, until it is said.
 * @param {ToSend} file
 */
export function sayingSent(file) {
  const { confirmed, confirm } = confirming(() => {});
  const at = placeOf(file.id);
  return {
    isSaid: () => confirmed.has(file.id),
    say: () => confirm([file], at),
    /** @param {string} [text] what is said then */
    view: (text = da.hasSent.confirmed) => (confirmed.has(file.id) ? html`<p>${said(at, text)}</p>` : nothing),
  };
}

/**
 * The same for many files, each in a line of its own: one is confirmed by itself, or all that are left at once.
 * @param {ToSend[]} files
 */
export function haveSent(files) {
  const words = da.hasSent;
  const { confirmed, confirm } = confirming(() => {});
  const all = 'have-sent';

  return {
    /** @param {ToSend} file */
    one(file) {
      const { id, kind, to, at } = file;
      if (confirmed.has(id)) return said(placeOf(id), words.done);
      return html`<button
        type="button"
        class="link-button"
        aria-label=${words.buttonFull(kind, to, at)}
        @click=${() => confirm([file], placeOf(id))}
      >
        ${words.button}
      </button>`;
    },
    all() {
      const left = files.filter(({ id }) => !confirmed.has(id));
      if (left.length === 0) return html`<p>${said(all, files.length === 1 ? words.confirmed : words.allConfirmed)}</p>`;
      if (files.length === 1) return nothing;
      return html`<p class="has-sent">
          <span>${left.length === files.length ? words.askAll(left.length) : words.askRest(left.length)}</span>
          <button type="button" class="button quiet" @click=${() => confirm(left, all)}>${words.buttonAll(left.length)}</button>
        </p>
        <p class="hint">${words.some}</p>`;
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
 * The question for the files of a card. The card no longer counts what is confirmed as saved only.
 * @param {ConversationCard} card
 * @param {PackageKind[]} kinds
 * @param {Then} [then]
 */
export const hasSentOf = (card, kinds, then = () => {}) =>
  hasSent(savedOnly(card, ...kinds), (confirmed) => {
    card.saved_only = card.saved_only.filter(({ id }) => !confirmed.some((file) => file.id === id));
    return then(confirmed);
  });

/**
 * The question where a plan or its approval was saved. The approval then says that the file is sent.
 * @param {ConversationCard} card
 * @param {import('../api').PlanApproval} approval
 */
export const hasSentPlan = (card, approval) =>
  hasSentOf(card, ['plan', 'approval'], (confirmed) => {
    const { sent } = approval;
    if (sent && confirmed.some(({ id }) => id === sent.id)) sent.known_sent = true;
  });
