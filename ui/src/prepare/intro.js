// What is said of the guide before one begins to prepare.

import { html, nothing } from 'lit/html.js';
import { go } from '../app/app.js';
import { begunParagraphs, passages } from '../kit/document.js';
import { savedOnly } from '../shared/has-sent.js';
import * as da from './da.js';

/** @import { ConversationCard, Frame, Guide } from '../api' */
/** @import { Desk, Step } from './steps.js' */

/** @param {Frame} frame */
export const withoutTheme = ({ year, without_theme: rotations }) =>
  rotations.map(
    ({ title, text }) => html`<div class="notice">
      <div class="stack">
        <p><strong>${da.preparation.withoutTheme(title, year)}</strong></p>
        <p>${text} ${da.preparation.withoutThemeText}</p>
      </div>
    </div>`,
  );

/** @param {Guide} guide */
export function purposeInShort(guide) {
  const [first = [], rest = []] = begunParagraphs(guide.purpose);
  return html`<section>
    <h2>${da.preparation.before.purpose}</h2>
    ${first}
    ${rest.length > 0 || guide.aims.length > 0
      ? html`<details>
          <summary>${da.preparation.before.morePurpose}</summary>
          <div class="stack">${rest} ${aims(guide)}</div>
        </details>`
      : nothing}
  </section>`;
}

/** @param {Guide} guide */
const aims = ({ aims: all }) => (all.length > 0 ? passages(all) : nothing);

/** How far what was saved last has come. @param {ConversationCard} card */
function standing(card) {
  const words = da.preparation.before;
  if (card.had.includes('preparation')) return words.had(da.nameOfOther(card));
  return savedOnly(card, 'preparation').length > 0 ? words.savedOnly : words.sent;
}

/**
 * What has become of what was written the last time, and whether it has been sent.
 * @param {Pick<Desk, 'card' | 'sent'>} desk
 */
export function sentBefore({ card, sent }) {
  if (!sent) return nothing;
  const words = da.preparation.before;
  return html`<p class="small muted">
      ${standing(card)}
      <button type="button" class="link-button" @click=${() => go('sent')}>${words.toSent}</button>
    </p>
    ${sent.view()}`;
}

/**
 * What whoever has written nothing yet is told at the first theme, where they begin.
 * @param {Desk} desk
 * @param {Step | null} current
 * @param {(step: string) => void} pick
 * @param {boolean} beginning whether nothing was answered when the step was opened: what stands above one's answer does not go
 *   while one gives it
 */
export function introduction({ card, frame }, current, pick, beginning) {
  const begins = beginning && card.role === 'subject' && !frame.guide.guided;
  if (!begins || current?.kind !== 'theme' || current.id !== frame.guide.themes[0]?.id) return nothing;
  const { before } = da.preparation;
  return html`<div class="notice calm introduction">
    <p>${before.lead}</p>
    <button type="button" class="link-button" @click=${() => pick('step-before')}>${before.read}</button>
  </div>`;
}
