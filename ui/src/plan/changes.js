// What reads differently in two versions of the plan, field by field.

import { html, nothing } from 'lit/html.js';
import { heldAgainst, markedText } from '../shared/marked.js';
import { fieldName, valueInWords } from './sheet-words.js';
import * as da from './da.js';

/** @import { ConversationCard, Frame, SheetChange } from '../api' */
/** @import { Run } from '../shared/marked.js' */
/** @import { Texts } from './sheet-words.js' */

/**
 * @param {SheetChange[]} changes
 * @param {Frame} frame
 * @param {Texts} now what stands in the rest of the sheet, for what the agreements are called
 * @param {object} [told]
 * @param {{ before: string, after: string }} [told.words] what the two sides are called
 * @param {ConversationCard} [told.card] the talk of the two who may have written it
 */
export function changesView(changes, frame, now, { words = da.plan.changes, card } = {}) {
  /** @param {'before' | 'after'} side @returns {Texts} */
  const texts = (side) => Object.fromEntries(changes.map((change) => [change.field, change[side]]));
  const [before, after] = [texts('before'), texts('after')];
  return html`<ul class="plain changes">
    ${changes.map(({ field, before: was, after: is, written }) => {
      const [left, right] = heldAgainst(valueInWords(field, was, frame), valueInWords(field, is, frame));
      return html`<li>
        <p class="change-name">${fieldName(field, frame, after, now, before)}</p>
        <dl>
          <div><dt>${words.before}</dt><dd>${value(left, 'before')}</dd></div>
          <div><dt>${words.after}</dt><dd>${value(right, 'after')}</dd></div>
        </dl>
        ${written && card ? html`<p class="hint">${da.plan.changes.written(written, card)}</p>` : nothing}
      </li>`;
    })}
  </ul>`;
}

/**
 * What stands in a field, held against what stands in it elsewhere.
 * @param {Run[]} text
 * @param {'before' | 'after' | 'beside'} side
 */
export const value = (text, side) =>
  text.some((run) => run.text !== '')
    ? html`<span class="written">${markedText(text, side)}</span>`
    : html`<span class="not-answered">${da.sheet.value.empty}</span>`;
