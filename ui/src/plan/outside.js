// What was written to themes and questions that the frame has lost: read like all else, and taken out by whoever wants to.

import { html, nothing } from 'lit/html.js';
import { confirmDialog } from '../kit/dialog.js';
import { valueInWords } from './sheet-words.js';
import * as da from './da.js';

/** @import { Frame, OutsideField, SheetField } from '../api' */
/** @import { Texts } from './sheet-words.js' */
/** @import { PlanDesk } from './form.js' */

const words = da.plan.outside;

/** Whether it is part of the plan, and not only of what was noted in the talk. @param {OutsideField} one */
const isOfPlan = ({ field }) => field.startsWith('plan/') || field.startsWith('joint/');

/** @param {OutsideField} one */
const nameOf = ({ field, title }) => {
  if (field.startsWith('note/')) return words.note(title);
  return field.startsWith('told/') ? words.told(title) : title || words.untitled;
};

/** @param {OutsideField} one @param {Texts} sheet @param {Frame} frame */
const textOf = ({ field }, sheet, frame) => valueInWords(field, sheet[field] ?? '', frame);

/** Those that nobody has taken out. @param {OutsideField[]} outside @param {Texts} draft */
export const stillWritten = (outside, draft) => outside.filter(({ field }) => draft[field]);

/**
 * As it is read in the plan, and with `talk` also what was noted in the talk.
 * @param {OutsideField[]} outside
 * @param {Texts} sheet
 * @param {{ frame: Frame, talk: boolean }} how
 */
export function outsideRead(outside, sheet, { frame, talk }) {
  const shown = outside.filter((one) => one.leaves && (talk || isOfPlan(one)));
  if (shown.length === 0) return nothing;
  return html`<section class="part-read">
    <h2>${words.title}</h2>
    <p class="hint">${words.read}</p>
    ${shown.map(
      (one) => html`<div class="question-read">
        <h3>${nameOf(one)}</h3>
        <p class="written">${textOf(one, sheet, frame)}</p>
      </div>`,
    )}
  </section>`;
}

/**
 * As it stands on the page that the plan is written on, where each can be taken out.
 * @param {OutsideField[]} outside
 * @param {PlanDesk} desk
 * @param {(field: SheetField) => void} takeOut
 */
export function outsideView(outside, { draft, frame, other }, takeOut) {
  const shown = stillWritten(outside, draft);
  if (shown.length === 0) return nothing;
  /** @param {OutsideField} one */
  const asks = async (one) => {
    const text = one.leaves ? words.ask(nameOf(one), other) : words.askHere(nameOf(one));
    if (await confirmDialog({ ...text, danger: true })) takeOut(one.field);
  };
  return html`<section class="stack plan-part" id="plan-outside" aria-labelledby="plan-outside-title">
    <h2 id="plan-outside-title" tabindex="-1">${words.title}</h2>
    ${shown.some(({ leaves }) => leaves) ? html`<p class="hint">${words.text}</p>` : nothing}
    ${shown.map(
      (one) => html`<div class="card stack">
        <div class="heading-row">
          <h3>${nameOf(one)}</h3>
          <button type="button" class="link-button small" aria-label=${words.takeOutOf(nameOf(one))} @click=${() => asks(one)}>
            ${words.takeOut}
          </button>
        </div>
        <p class="written">${textOf(one, draft, frame)}</p>
        ${one.leaves ? nothing : html`<p class="hint">${words.stays(other)}</p>`}
      </div>`,
    )}
  </section>`;
}
