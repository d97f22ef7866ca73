// How a question is answered: in words, on a scale, in parts, by a choice, together, by the host alone, or not at all.

import { html, nothing } from 'lit/html.js';
import * as da from './da.js';
import { choice, newId, tick } from './desk.js';
import { newScale } from './scales.js';

/** @import { Question } from '../api' */
/** @import { Desk } from './desk.js' */

const said = da.question;
/** How the choice of a scale begins. */
const SCALE = 'scale:';
const NEW = `${SCALE}new`;


/** @param {Question} question */
function valueOf({ answer, note_field: notes }) {
  if (answer.form === 'scale' || answer.form === 'two_sided') return `${SCALE}${answer.scale}`;
  return notes && answer.form === 'text' ? 'notes' : answer.form;
}

/** @param {Desk} desk @param {Question} question */
export function answerView(desk, question) {
  const { scales } = desk.draft.guide;
  const now = valueOf(question);
  const { answer } = question;
  const rated = answer.form === 'scale' || answer.form === 'two_sided';
  const unknown = rated && scales.every(({ id }) => id !== answer.scale);

  /** @param {string} chosen */
  function choose(chosen) {
    // Who looks at another form gets the first back as it was.
    desk.left.set(`${question.id} ${answer.form}`, answer);
    const before = desk.left.get(`${question.id} ${chosen}`);
    question.note_field = chosen === 'notes';
    if (before && (chosen === 'choice' || chosen === 'parts')) {
      question.answer = before;
      if (chosen === 'choice') question.choices = [];
    } else if (chosen.startsWith(SCALE)) {
      let scale = chosen.slice(SCALE.length);
      if (chosen === NEW) {
        const made = newScale();
        scales.push(made);
        scale = made.id;
      }
      question.answer = { form: answer.form === 'two_sided' ? 'two_sided' : 'scale', scale };
    } else if (chosen === 'choice') {
      question.answer = { form: 'choice', options: [{ id: newId(), title: '' }, { id: newId(), title: '' }], most: 1 };
      question.choices = [];
    } else if (chosen === 'parts') {
      question.answer = { form: 'parts', parts: [{ id: newId(), title: '' }, { id: newId(), title: '' }] };
    } else {
      question.answer = { form: chosen === 'joint' || chosen === 'host' ? chosen : 'text' };
      if (chosen === 'host') question.choices = [];
    }
    desk.redid('', `ws-answer-${question.id}`);
  }

  return html`${choice({
    id: `ws-answer-${question.id}`,
    label: said.answer,
    value: now,
    options: [
      ['text', said.forms.text],
      ...(unknown ? [/** @type {[string, string]} */ ([now, said.noScale])] : []),
      ...scales.map((scale) => /** @type {[string, string]} */ ([`${SCALE}${scale.id}`, said.scale(scale)])),
      [NEW, said.forms.newScale],
      ['parts', said.forms.parts],
      ['choice', said.forms.choice],
      ['joint', said.forms.joint],
      ['host', said.forms.host],
      ['notes', said.forms.notes],
    ],
    choose,
  })}
  ${rated && !unknown
    ? tick(desk, {
        id: `ws-both-${question.id}`,
        label: said.both,
        on: answer.form === 'two_sided',
        set: (on) => {
          question.answer = { form: on ? 'two_sided' : 'scale', scale: answer.scale };
          if (on) question.choices = [];
        },
      })
    : nothing}
  ${answer.form === 'two_sided'
    ? html`<button type="button" class="link-button small" @click=${() => desk.show('om', 'ws-why_two_sided')}>${said.toWhy}</button>`
    : nothing}
  ${rated && !unknown
    ? html`<button type="button" class="link-button small" @click=${() => desk.show('skalaer', `ws-scale-${answer.scale}-low`)}>
        ${said.toScales}
      </button>`
    : nothing}`;
}
