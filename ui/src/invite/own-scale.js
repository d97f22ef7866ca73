// How an own question is answered: in words, on one of the guide's scales, or on a plain one with own words at its ends.

import { html, nothing } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { throwsAway } from '../kit/begun.js';
import { limitedWriting } from '../kit/writing.js';
import { limits } from '../limits.js';
import * as da from './da.js';

/** @import { AddedQuestion, Guide, OwnScale } from '../api' */

const words = da.invitation.frame;

/** The choice that stands for a plain scale whose words have been written anew. */
const OWN = 'own';
/** How the choices of a plain scale begin; a scale of a guide has no colon in its id. */
const PLAIN = 'plain:';

/** @param {AddedQuestion['scale']} scale @returns {scale is OwnScale} */
const isOwnScale = (scale) => scale !== null && typeof scale !== 'string';

/** @param {AddedQuestion['scale']} scale */
function valueOf(scale) {
  if (!isOwnScale(scale)) return scale ?? '';
  const place = words.plain.findIndex(
    ({ min, max, low, high }) => min === scale.min && max === scale.max && low === scale.low && high === scale.high,
  );
  return place < 0 ? OWN : `${PLAIN}${place}`;
}

/** @param {string} value @returns {AddedQuestion['scale']} */
function scaleOf(value) {
  if (!value.startsWith(PLAIN)) return value || null;
  const plain = words.plain[Number(value.slice(PLAIN.length))];
  return plain ? { ...plain } : null;
}

/**
 * @param {object} given
 * @param {AddedQuestion} given.question changed in place
 * @param {AddedQuestion} given.begun what its fields began with; changed with the scale that is chosen
 * @param {Guide['scales']} given.scales of the guide
 * @param {() => void} given.touched
 */
export function answeredOn({ question, begun, scales, touched }) {
  const now = valueOf(question.scale);
  /** @param {Event} event */
  const choose = async ({ currentTarget }) => {
    const chosen = scaleOf(/** @type {HTMLSelectElement} */ (currentTarget).value);
    // Own words are not thrown away unasked; the choice is drawn as it stands.
    if (now !== OWN || (await throwsAway())) {
      question.scale = chosen;
      begun.scale = structuredClone(chosen);
    }
    touched();
  };
  /** @param {string} value @param {string} label */
  const option = (value, label) => html`<option value=${value} .selected=${live(now === value)}>${label}</option>`;
  return html`<div class="labelled">
      <label for="own-scale-${question.id}">${words.answer}</label>
      <select id="own-scale-${question.id}" class="field" @change=${choose}>
        ${option('', words.text)} ${scales.map((scale) => option(scale.id, words.scale(scale)))}
        ${words.plain.map((scale, place) => option(`${PLAIN}${place}`, words.plainScale(scale)))}
        ${now === OWN && isOwnScale(question.scale) ? option(OWN, words.ownScale(question.scale)) : nothing}
      </select>
    </div>
    ${isOwnScale(question.scale) && isOwnScale(begun.scale)
      ? keyed(begun.scale, ends(question.id, question.scale, begun.scale, touched))
      : nothing}`;
}

/** @param {string} id @param {OwnScale} scale @param {OwnScale} begun @param {() => void} touched */
function ends(id, scale, begun, touched) {
  /** @param {'low' | 'high'} end @param {number} choice */
  const field = (end, choice) =>
    limitedWriting({
      id: `own-${end}-${id}`,
      label: words.end(choice),
      rows: 1,
      value: begun[end],
      limit: limits.scaleEnd,
      write: (text) => {
        scale[end] = text;
        touched();
      },
    });
  const isWhole = scale.low.trim() !== '' && scale.high.trim() !== '';
  return html`<div class="own-ends">${field('low', scale.min)} ${field('high', scale.max)}</div>
    ${isWhole ? nothing : html`<p class="hint">${words.endsMissing}</p>`}`;
}
