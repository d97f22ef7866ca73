// The plan as it is read: before it is sent, before it is taken in, after it was sent, and when one looks back.

import { html, nothing } from 'lit/html.js';
import { fieldName, partInWords, PARTS, valueInWords } from './sheet-words.js';
import * as da from './da.js';
import { jointQuestions } from './form.js';
import { outsideRead } from './outside.js';

/** @import { Agreement, Frame, OutsideField, SheetField } from '../api' */
/** @import { EvaluationPart, TalkPart, Texts } from './sheet-words.js' */

/**
 * @typedef {object} PlanRead
 * @property {Frame} frame
 * @property {Texts} sheet
 * @property {Agreement[]} agreements those that stand in the plan
 * @property {OutsideField[]} outside what the frame has no place for any more
 */

/**
 * @param {PlanRead} plan
 * @param {{ talk?: boolean, agreed?: boolean, undecided?: SheetField[] }} [how] with what was written while the talk was
 *   held; as both have approved it, where what they left out of a plan that is optional as a whole is no gap; and with the
 *   fields whose text is still to be chosen
 */
export function planReading({ frame, sheet, agreements, outside }, { talk = false, agreed: done = false, undecided = [] } = {}) {
  const { plan } = frame.guide;
  /** @param {string} title @param {SheetField} name */
  const field = (title, name) =>
    done && plan.optional && !sheet[name]?.trim() ? nothing : section(title, sheet[name], undecided.includes(name));
  const fields = html`${jointQuestions(frame).map(({ id, text }) => field(text, `joint/${id}`))}
  ${plan.fields.map(({ id, title }) => field(title, `plan/${id}`))}`;
  const agreed = agreementsRead(agreements, frame);
  return html`<div class="reading plan-read">
    ${plan.terms ? [agreed, fields] : [fields, agreed]} ${outsideRead(outside, sheet, { frame, talk })} ${looks(sheet)}
    ${talk ? fromTalk(sheet, frame) : nothing}
  </div>`;
}

/** @param {string} title @param {string | undefined} text @param {boolean} [undecided] */
const section = (title, text, undecided = false) => html`<section class="part-read">
  <h2>${title}</h2>
  ${undecided ? html`<p class="hint">${da.plan.reading.undecided}</p>` : nothing}
  ${text?.trim()
    ? html`<p class="written">${text.trim()}</p>`
    : html`<p class="not-answered">${da.plan.reading.notFilled}</p>`}
</section>`;

/** @param {Agreement[]} agreements @param {Frame} frame */
const agreementsRead = (agreements, frame) => html`<section class="part-read">
  <h2>${da.plan.agreements.title}</h2>
  ${agreements.length === 0
    ? html`<p class="not-answered">${da.plan.reading.noAgreements}</p>`
    : html`<ol class="agreements-read">
        ${agreements.map((agreement) => html`<li>${agreementRead(agreement, frame)}</li>`)}
      </ol>`}
</section>`;

/**
 * One agreement: what, and then what else is said of it.
 * @param {Agreement} agreement
 * @param {Frame} frame
 */
function agreementRead(agreement, frame) {
  const said = PARTS.flatMap((part) => {
    const text = partInWords(agreement, part, frame);
    return text && part in da.plan.reading.parts ? [{ part, text }] : [];
  });
  const names = /** @type {Record<string, string>} */ (da.plan.reading.parts);
  return html`<h3 class="written">${agreement.parts.what?.trim() || da.plan.agreements.untitled}</h3>
    ${said.length > 0
      ? html`<dl class="parts-read">
          ${said.map(({ part, text }) => html`<div><dt>${names[part]}</dt><dd class="written">${text}</dd></div>`)}
        </dl>`
      : nothing}`;
}

/** @param {Texts} sheet */
function looks(sheet) {
  const days = Object.entries(sheet).flatMap(([field, text]) => (field.startsWith('look/') && text ? [text] : []));
  if (days.length === 0) return nothing;
  return section(da.plan.reading.looks, da.plan.reading.days(days.sort()));
}

/** What was written while the talk was held. @param {Texts} sheet @param {Frame} frame */
function fromTalk(sheet, frame) {
  /** @type {SheetField[]} */
  const fields = [
    .../** @type {TalkPart[]} */ (['start_with', 'reach']).map((part) => `talk/${part}`),
    ...frame.guide.themes.flatMap(({ id }) => [`told/${id}`, `note/${id}`]),
    .../** @type {EvaluationPart[]} */ (['good', 'differently']).map((part) => `evaluation/${part}`),
  ];
  const written = fields.filter((field) => sheet[field]);
  if (written.length === 0) return nothing;
  return html`<section class="part-read">
    <h2>${da.plan.reading.talk}</h2>
    ${written.map(
      (field) => html`<div class="question-read">
        <h3>${fieldName(field, frame)}</h3>
        <p class="written">${valueInWords(field, sheet[field] ?? '', frame)}</p>
      </div>`,
    )}
  </section>`;
}
