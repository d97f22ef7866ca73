// A question that a host adds: its words, a line of help, and how it is answered.

import { html, nothing } from 'lit/html.js';
import { limitedWriting } from '../kit/writing.js';
import { limits } from '../limits.js';
import * as da from './da.js';
import { answeredOn } from './own-scale.js';

/** @import { AddedQuestion, Guide } from '../api' */

const words = da.invitation.frame;

/**
 * @param {object} given
 * @param {AddedQuestion} given.question changed in place
 * @param {AddedQuestion} given.begun what the fields began with; changed with the scale that is chosen
 * @param {Guide['scales']} given.scales of the guide
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
    ${answeredOn({ question, begun, scales, touched })}
    <p><button type="button" class="link-button danger small" @click=${remove}>${words.remove}</button></p>
  </div>`;
}
