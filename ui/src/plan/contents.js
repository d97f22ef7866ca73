// The parts of the plan's page, each a way to it.

import { html, nothing } from 'lit/html.js';
import { toSection } from '../kit/focus.js';
import { partField, titleOf } from './sheet-words.js';
import { fieldId, idsInPlan } from './agreement.js';
import * as da from './da.js';
import { jointQuestions } from './form.js';
import { stillWritten } from './outside.js';

/** @import { OutsideField } from '../api' */
/** @import { AgreementList } from './agreement.js' */
/** @import { PlanDesk } from './form.js' */

/** @param {PlanDesk} desk @param {AgreementList} list @param {OutsideField[]} outside */
export function planContents(desk, list, outside) {
  const { form, frame, draft } = desk;
  const words = da.plan;
  /** @param {string} id @param {string} name @param {boolean} [under] */
  const item = (id, name, under = false) => html`<li>
    <button type="button" class="step-link ${under ? 'under' : ''}" @click=${() => toPart(id)}><span class="name">${name}</span></button>
  </li>`;
  const fields = [
    ...jointQuestions(frame).map(({ id }) => item(fieldId(`joint/${id}`), words.joint)),
    ...form.fields.map(({ id, title }) => item(fieldId(`plan/${id}`), title)),
  ];
  const agreements = [
    item('plan-agreements', words.agreements.title),
    ...idsInPlan(desk, list).map((id, index) =>
      item(`agreement-${id}`, titleOf(draft[partField(id, 'what')] ?? '') || words.agreements.numbered(index + 1), true),
    ),
  ];
  return html`<nav aria-label=${words.contents}>
    <ol class="plain plan-contents">
      ${form.terms ? [agreements, fields] : [fields, agreements]}
      ${stillWritten(outside, draft).length > 0 ? item('plan-outside', words.outside.title) : nothing} ${item('plan-looks', words.looks.title)}
      ${item('plan-approval', words.approval.title)}
    </ol>
  </nav>`;
}

/** Goes to a field, or to a section by its heading. @param {string} id */
function toPart(id) {
  const part = document.getElementById(id);
  if (!(part instanceof HTMLTextAreaElement)) return toSection(id);
  part.closest('.plan-field')?.scrollIntoView();
  part.focus({ preventScroll: true });
}
