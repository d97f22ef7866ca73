// One question with its answer, as it is filled in.

import { html, nothing } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import { scaleToChoose } from '../kit/scale.js';
import { seenOnPage, seenWhenSent } from '../kit/who.js';
import { writing } from '../kit/writing.js';
import { isAdded } from '../shared/adapted-frame.js';
import { commonToBoth } from '../shared/choosable.js';
import { earlierTexts } from '../shared/earlier-texts.js';
import { optionsToChoose } from './choice.js';
import * as da from './da.js';
import { lastTime } from './in-sight.js';

/** @import { Answer, AnswerBack, Guide, Named, Question, Reading, SentView } from '../api' */

/**
 * @typedef {object} Asked
 * @property {Question} question
 * @property {Guide} guide whose scales are used
 * @property {Answer} answer as it stands now
 * @property {Answer} opened as it stood when the page was opened: text fields begin with it and are then left alone
 * @property {string} reader who will read it; empty when not known
 * @property {SentView | null} newest the newest file with the preparation
 * @property {2 | 3} level of its heading
 * @property {number} year of the talk
 * @property {AnswerBack | null} last what one wrote oneself the last time
 * @property {Reading | null} other for a host: what the one whom the talk is about has sent
 * @property {string | null} invitedBy who sent the invitation
 * @property {boolean} [ratedMandatory] whether it is said of the whole theme that its scales are mandatory where nothing else is said
 * @property {boolean} [withEarlier] whether the way to what stood in its fields before is shown
 * @property {boolean} [byHost] whether it is the host who answers
 * @property {(change: (answer: Answer) => Answer) => void} write
 */

/** @returns {Answer} */
export const emptyAnswer = () => ({ value: null, text: '', parts: {}, choice: null, rather_talk: false });

/** @param {Asked} asked */
export function questionToAnswer(asked) {
  const { question } = asked;
  const id = `q-${question.id}`;
  if (question.answer.form === 'joint' || question.answer.form === 'host') return joint(asked);
  return html`<fieldset class="question" id=${id} data-described-by=${describedBy(question, id)}>
    <legend>${heading(asked)} ${marks(asked)}</legend>
    ${question.help ? html`<p class="hint" id="${id}-help">${question.help}</p>` : nothing}
    ${question.sensitive ? seenWhenSent(asked, true, `${id}-who`) : nothing}
    ${lastTime(asked.last, { ...asked, by: 'subject' })}
    ${answerFields(asked, id)}
  </fieldset>`;
}

/** What one does not answer oneself before the talk. @param {Pick<Asked, 'question' | 'level' | 'invitedBy'>} asked */
export function joint(asked) {
  const { question } = asked;
  const ofHost = question.answer.form === 'host';
  return html`<section class="question joint">
    ${heading(asked)} ${marks(asked)} ${question.help ? html`<p class="hint">${question.help}</p>` : nothing}
    ${ofHost || !question.help
      ? html`<p class="notice">${ofHost ? da.preparation.question.hostAnswers : da.preparation.question.joint}</p>`
      : nothing}
  </section>`;
}

/** Whether it is answered on a scale. @param {Question} question */
export const isRated = ({ answer }) => answer.form === 'scale' || answer.form === 'two_sided';

/** @param {Pick<Asked, 'question' | 'level'>} asked */
export const heading = ({ question, level }) => (level === 2 ? html`<h2>${question.text}</h2>` : html`<h3>${question.text}</h3>`);

/** @param {Question} question @param {string} id */
export const describedBy = ({ answer, help, sensitive }, id) =>
  [(answer.form === 'scale' || answer.form === 'two_sided') && `${id}-ends`, help && `${id}-help`, sensitive ? `${id}-who` : seenOnPage].filter(Boolean).join(' ');

/** @param {Pick<Asked, 'question' | 'invitedBy' | 'ratedMandatory'>} asked */
export function marks({ question, invitedBy, ratedMandatory = false }) {
  const { mandatory, suggestion, sensitive, note_field: noteField } = question;
  const words = da.marks;
  const shown = [
    isAdded(question) && words.added(invitedBy),
    ratedMandatory && isRated(question) ? !mandatory && words.voluntary : mandatory && (sensitive ? words.always : words.mandatory),
    suggestion && words.suggestion,
    noteField && words.noteField,
    sensitive && (noteField ? words.ifChosen : words.sensitive),
  ].filter(Boolean);
  return shown.length > 0 ? html`<span class="marks">${shown.map((mark) => html`<span class="mark">${mark}</span> `)}</span>` : nothing;
}

/** @param {Asked} asked @param {string} id */
export function answerFields(asked, id) {
  const { question, opened, write, withEarlier = true } = asked;
  const form = question.answer;
  /** @param {string} label @param {number} rows */
  const text = (label, rows) =>
    writing({
      id: `${id}-text`,
      label,
      labelHidden: true,
      rows,
      value: opened.text,
      write: (text) => write((answer) => ({ ...answer, text })),
      earlier: withEarlier ? earlierTexts(`answer:${question.id}`, `${id}-text`, label) : nothing,
    });
  switch (form.form) {
    case 'scale':
    case 'two_sided':
      return html`${scaleField(asked, form.scale, id)}
        <div class="more">${ratherTalk(asked, id)} ${folded(text(da.preparation.question.comment, 2), opened.text !== '')}</div>
        ${choiceField(asked, id)}`;
    case 'choice':
      return html`${commonToBoth(question)}
        ${optionsToChoose({
          id,
          question: question.id,
          options: form.options,
          most: asked.byHost ? (form.host_most ?? 0) : form.most,
          own: form.own ?? false,
          withEarlier,
          answer: asked.answer,
          opened,
          write,
        })}
        <div class="more">${ratherTalk(asked, id)} ${folded(text(da.preparation.question.comment, 2), opened.text !== '')}</div>`;
    case 'parts':
      return html`${form.parts.map((part) =>
        writing({
          id: `${id}-${part.id}`,
          label: part.title,
          rows: 2,
          value: opened.parts[part.id] ?? '',
          write: (text) => write((answer) => ({ ...answer, parts: { ...answer.parts, [part.id]: text } })),
          earlier: withEarlier ? earlierTexts(`answer:${question.id}/${part.id}`, `${id}-${part.id}`, part.title) : nothing,
        }),
      )}
      ${ratherTalk(asked, id)} ${choiceField(asked, id)}`;
    default:
      return html`${text(da.preparation.question.answer, 3)} ${ratherTalk(asked, id)} ${choiceField(asked, id)}`;
  }
}

/**
 * A few words to a choice: a line until they are wanted.
 * @param {unknown} field
 * @param {boolean} used
 */
const folded = (field, used) => html`<details class="comment" ?open=${used} @toggle=${toItsField}>
  <summary>${da.preparation.question.comment}</summary>
  ${field}
</details>`;

/** Who unfolds it wants to write. @param {Event & { currentTarget: HTMLDetailsElement }} event */
function toItsField({ currentTarget }) {
  const asked = currentTarget.open && document.activeElement === currentTarget.querySelector('summary');
  if (asked) currentTarget.querySelector('textarea')?.focus();
}

/** @param {Asked} asked @param {string} scaleId @param {string} id */
function scaleField({ guide, answer, write }, scaleId, id) {
  const scale = guide.scales.find((one) => one.id === scaleId);
  if (!scale) return nothing;
  /** @param {number | null} value */
  const choose = (value) => write((answer) => ({ ...answer, value }));
  return scaleToChoose({ id, scale, value: answer.value, choose });
}

/** @param {Asked} asked @param {string} id */
function choiceField({ question, answer, write }, id) {
  if (question.choices.length === 0) return nothing;
  /** @param {string | null} choice */
  const choose = (choice) => write((answer) => ({ ...answer, choice }));
  /** @param {Named} choice */
  const radio = (choice) => html`<label class="choice">
    <input
      type="radio"
      id="${id}-choice-${choice.id}"
      name="${id}-choice"
      value=${choice.id}
      .checked=${live(choice.id === answer.choice)}
      @change=${() => choose(choice.id)}
    />
    <span>${choice.title}</span>
  </label>`;
  return html`<fieldset class="options">
    <legend>${da.preparation.question.choices}</legend>
    <div class="row">${question.choices.map(radio)}</div>
    ${answer.choice === null
      ? nothing
      : clearButton(da.preparation.question.noChoice, () => {
          choose(null);
          document.getElementById(`${id}-choice-${question.choices[0]?.id}`)?.focus();
        })}
  </fieldset>`;
}

/** @param {string} words @param {() => void} clear */
const clearButton = (words, clear) =>
  html`<button type="button" class="link-button clear" @click=${clear}>${words}</button>`;

/** @param {Asked} asked @param {string} id */
function ratherTalk({ question, answer, byHost = false, write }, id) {
  /** @param {Event} event */
  const changed = ({ currentTarget }) => {
    const { checked } = /** @type {HTMLInputElement} */ (currentTarget);
    write((answer) => ({ ...answer, rather_talk: checked }));
  };
  const clear = () => {
    write((answer) => ({ ...answer, value: null }));
    document.getElementById(byHost ? `${id}-text` : `${id}-talk`)?.focus();
  };
  return html`<div class="beside">
    ${byHost
      ? nothing
      : html`<label class="choice">
          <input type="checkbox" id="${id}-talk" .checked=${live(answer.rather_talk)} @change=${changed} />
          <span>${da.preparation.question.ratherTalk}</span>
        </label>`}
    ${isRated(question) && answer.value !== null
      ? clearButton(da.preparation.question.clear, clear)
      : nothing}
  </div>`;
}
