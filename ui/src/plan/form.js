// The guide's own form of the plan, what the two fill in together, and the days they look at it.

import { html, nothing } from 'lit/html.js';
import { paragraphs } from '../kit/document.js';
import { peopleIcon, plusIcon } from '../kit/icons.js';
import { seenOf } from '../kit/who.js';
import { writing } from '../kit/writing.js';
import { earlierTexts } from '../shared/earlier-texts.js';
import { fieldId, undecided } from './agreement.js';
import * as da from './da.js';

/** @import { ChoiceView, ConversationCard, Frame, PlanForm, SentView, SheetField } from '../api' */
/** @import { DayField } from '../kit/date-field.js' */
/** @import { Texts } from './sheet-words.js' */

/**
 * What the plan is written on.
 * @typedef {object} PlanDesk
 * @property {ConversationCard} conversation
 * @property {Frame} frame
 * @property {PlanForm} form the guide's form of the plan
 * @property {string} other what the other is called
 * @property {SentView | null} newest the newest file with the plan, or with an approval of it
 * @property {Texts} draft what stands in each field now
 * @property {Texts} opened what each field for text begins with; the same from one draw to the next
 * @property {ChoiceView[]} choices the fields that both changed
 * @property {(field: SheetField, text: string) => void} write
 * @property {(field: SheetField, label: string) => DayField} dayField the same one each time, for a field that holds a day
 */

/** The questions that the two fill in together. @param {Frame} frame */
export const jointQuestions = ({ guide }) =>
  guide.themes.flatMap(({ questions }) => questions.filter(({ answer }) => answer.form === 'joint'));

/**
 * @param {PlanDesk} desk
 * @param {import('lit/html.js').TemplateResult | typeof nothing} first what stands before all else
 */
export const planIntro = ({ conversation, form, other, newest }, first) => html`<h1>${form.title}</h1>
  ${first} ${form.optional ? html`<p><span class="mark">${da.plan.optional}</span></p>` : nothing}
  <div class="lead stack">${paragraphs(form.intro)}</div>
  ${conversation.role === 'host' ? html`<p class="hint">${da.plan.you(other)}</p>` : nothing}
  <p class="who" id="plan-who">${peopleIcon}<span>${seenOf(newest, da.plan.seen(other), da.plan.seenAgain)}</span></p>`;

/**
 * What the two fill in together, and then the guide's own fields: on paper they stand in the same order.
 * @param {PlanDesk} desk
 */
export function formFields(desk) {
  const { form, frame } = desk;
  const joint = jointQuestions(frame);
  return html`${joint.length > 0
    ? html`<section class="plan-part" id="plan-joint">
        ${joint.map(({ id, text, help }) => formField(`joint/${id}`, text, help ?? da.plan.seenTogether, desk))}
      </section>`
    : nothing}
  ${form.fields.length > 0
    ? html`<section class="plan-part" id="plan-fields">
        ${form.fields.map(({ id, title, help }) => formField(`plan/${id}`, title, help, desk))}
      </section>`
    : nothing}`;
}

/** @param {SheetField} field @param {string} title @param {string | null} help @param {PlanDesk} desk */
function formField(field, title, help, desk) {
  const id = fieldId(field);
  return html`<div class="plan-field">
    <h2 id="${id}-title">${title}</h2>
    ${help ? html`<p class="hint" id="${id}-help">${help}</p>` : nothing} ${undecided(desk, field)}
    ${writing({
      id,
      label: title,
      labelHidden: true,
      describedBy: help ? `${id}-help plan-who` : 'plan-who',
      rows: 4,
      value: desk.opened[field] ?? '',
      write: (text) => desk.write(field, text),
      earlier: earlierTexts(`sheet:${field}`, id, title),
    })}
  </div>`;
}

/**
 * @param {PlanDesk} desk
 * @param {{ looks: string[], add: () => void, remove: (id: string) => void }} list the ids of the days, in the order they were added
 */
export function looksView(desk, { looks, add, remove }) {
  const words = da.plan.looks;
  return html`<section class="stack plan-part" id="plan-looks" aria-labelledby="plan-looks-title">
    <h2 id="plan-looks-title" tabindex="-1">${words.title}</h2>
    <p class="hint">${words.help}</p>
    ${looks.map(
      (id, index) => html`<div class="look">
        ${desk.dayField(`look/${id}`, words.label(index + 1)).view()}
        <button type="button" class="link-button small" aria-label=${words.removeOf(index + 1)} @click=${() => remove(id)}>
          ${words.remove}
        </button>
        ${undecided(desk, `look/${id}`)}
      </div>`,
    )}
    <p>
      <button type="button" class="button quiet" id="add-look" @click=${add}>${plusIcon}${words.add}</button>
    </p>
  </section>`;
}
