// A question that a host adds: its words, a line of help, and how it is answered.

import { html, nothing } from 'lit';
import { limitedWriting } from '../kit/writing.js';
import { limits } from '../limits.js';
import * as da from './da.js';

/** @import { AddedQuestion, Guide } from '../api' */

const words = da.invitation.frame;

/**
 * @param {object} given
 * @param {AddedQuestion} given.question changed in place
 * @param {AddedQuestion} given.begun what the fields began with
 * @param {Guide['scales']} given.scales that it can be answered on
 * @param {() => void} given.remove
 * @param {() => void} given.touched
 */
export function ownQuestion({ question, begun, scales, remove, touched }) {
  /** @param {'text' | 'help'} field @param {string} id @param {string} label @param {number} rows */
  const write = (field, id, label, rows) =>
    limitedWriting({
      id,
      label,
      rows,
      value: begun[field],
      now: question[field],
      limit: limits.question,
      write: (text) => {
        question[field] = text;
        touched();
      },
    });
  return html`<div class="own-question stack">
    <p><span class="mark">${words.ownMark}</span>
      ${question.text.trim() === '' ? html`<span class="hint">${words.ownEmpty}</span>` : nothing}</p>
    ${write('text', `own-${question.id}`, words.own, 2)}
    ${write('help', `own-help-${question.id}`, `${words.help} ${da.common.optional}`, 1)}
    ${scales.length === 0
      ? nothing
      : html`<div class="labelled">
          <label for="own-scale-${question.id}">${words.answer}</label>
          <select
            id="own-scale-${question.id}"
            class="field"
            @change=${(/** @type {Event} */ { currentTarget }) => {
              question.scale = /** @type {HTMLSelectElement} */ (currentTarget).value || null;
              touched();
            }}
          >
            <option value="" ?selected=${question.scale === null}>${words.text}</option>
            ${scales.map(
              ({ id, min, max, low, high }) => html`<option value=${id} ?selected=${question.scale === id}>
                ${words.scale(min, max, low, high)}
              </option>`,
            )}
          </select>
        </div>`}
    <p><button type="button" class="link-button danger small" @click=${remove}>${words.remove}</button></p>
  </div>`;
}
