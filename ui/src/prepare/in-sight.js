// What stands in sight while one writes: what the other has sent, and what one wrote oneself in an earlier year.

import { html, nothing } from 'lit/html.js';
import { answerBack, saidByOther, text } from '../shared/reading.js';
import * as da from './da.js';

/** @import { AnswerBack, Question, Reading, Role, WordsBack } from '../api' */

/**
 * The other's words, above one's own fields.
 * @param {string} title
 * @param {unknown} body
 */
export const inSight = (title, body) => html`<div class="in-sight">
  <p class="whose">${title}</p>
  ${body}
</div>`;

/**
 * What the one whom the talk is about answers to a question.
 * @param {Question} question @param {Reading} other @param {string} name
 */
export function answerInSight(question, other, name) {
  const said = saidByOther(question, other);
  const body = said.length > 0 ? html`<div class="answer-read">${said}</div>` : html`<p class="not-answered">${da.reading.notAnswered}</p>`;
  return inSight(da.host.question.answerOf(name), body);
}

/**
 * What one wrote in the same field of own words the last time, folded away.
 * @param {WordsBack | undefined} back
 */
export function lastWords(back) {
  if (!back) return nothing;
  return html`<details class="last-time">
    <summary>${da.preparation.lastTime.title(back.year, true)}</summary>
    ${text(back.text)}
  </details>`;
}

/**
 * What one wrote to the same question the last time, folded away.
 * @param {AnswerBack | null} back
 * @param {{ question: Question, by: Role }} now
 */
export function lastTime(back, { question, by }) {
  if (!back) return nothing;
  const words = da.preparation.lastTime;
  const { answer } = back;
  const wrote = [answer.text, ...Object.values(answer.parts)].some((text) => text?.trim());
  return html`<details class="last-time">
    <summary>${words.title(back.year, wrote)}</summary>
    ${back.question.text === question.text ? nothing : html`<p class="hint">${words.askedAs(back.question.text)}</p>`}
    ${answerBack(back, by)}
  </details>`;
}
