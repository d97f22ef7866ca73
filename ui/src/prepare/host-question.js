// One question as its host prepares it: the question as the leader sees it, the leader's answer once it has come, and
// two fields of words. A host never answers a scale, so what the leader chooses on is said in a line until then. What the host
// alone answers has one field.

import { html, nothing } from 'lit/html.js';
import { seenOnPage, seenWhenSent } from '../kit/who.js';
import { writing } from '../kit/writing.js';
import { asksBoth } from '../shared/choosable.js';
import { earlierTexts } from '../shared/earlier-texts.js';
import { saidByOther } from '../shared/reading.js';
import { listed } from '../text/common.js';
import * as da from './da.js';
import { answerInSight, lastTime } from './in-sight.js';
import { answerFields, describedBy, heading, joint, marks } from './question.js';

/** @import { Asked } from './question.js' */

/** @param {Asked} asked */
export function questionToSpeakTo(asked) {
  const { question, opened, reader, other, last, write } = asked;
  const id = `q-${question.id}`;
  if (question.answer.form === 'joint') return joint(asked);
  // A free field for the leader's own notes asks the host nothing.
  if (question.note_field) return nothing;
  if (question.answer.form === 'host') return questionOfHost(asked, id);
  if (asksBoth(question)) return questionOfBoth(asked, id);
  const answered = other !== null && saidByOther(question, other).length > 0;
  const how = answered ? '' : howAnswered(asked);
  /** The host's two parts of a question, as the core names them. @param {'feedback' | 'ask'} part @param {boolean} labelHidden */
  const field = (part, labelHidden) =>
    writing({
      id: `${id}-${part}`,
      label: da.host.question[part],
      labelHidden,
      rows: 2,
      value: opened.parts[part] ?? '',
      write: (text) => write((answer) => ({ ...answer, parts: { ...answer.parts, [part]: text } })),
      earlier: earlierTexts(`answer:${question.id}/${part}`, `${id}-${part}`, da.host.question[part]),
    });
  return html`<fieldset class="question" id=${id} data-described-by="${how ? `${id}-how ` : ''}${question.sensitive ? `${id}-who` : seenOnPage}">
    <legend>${heading(asked)} ${marks(asked)}</legend>
    ${question.help ? html`<p class="hint">${question.help}</p>` : nothing}
    ${how ? html`<p class="hint" id="${id}-how">${how}</p>` : nothing}
    ${question.sensitive ? seenWhenSent(asked, true, `${id}-who`) : nothing}
    ${other ? answerInSight(question, other, reader) : nothing} ${lastTime(last, { ...asked, by: 'host' })}
    ${field('feedback', false)}
    <details class="to-ask" ?open=${Boolean(opened.parts.ask?.trim())}>
      <summary>${da.host.question.ask}</summary>
      ${field('ask', true)}
    </details>
  </fieldset>`;
}

/**
 * What both answer in the same form. The other's number is not in sight while one gives one's own.
 * @param {Asked} asked @param {string} id
 */
function questionOfBoth(asked, id) {
  const { question, other, reader, last } = asked;
  return html`<fieldset class="question" id=${id} data-described-by=${describedBy(question, id)}>
    <legend>${heading(asked)} ${marks(asked)}</legend>
    ${question.help ? html`<p class="hint" id="${id}-help">${question.help}</p>` : nothing}
    ${question.sensitive ? seenWhenSent(asked, true, `${id}-who`) : nothing}
    ${other && question.answer.form === 'choice' ? answerInSight(question, other, reader) : nothing}
    ${lastTime(last, { ...asked, by: 'host' })} ${answerFields({ ...asked, byHost: true }, id)}
  </fieldset>`;
}

/** What the host alone answers, in words. @param {Asked} asked @param {string} id */
function questionOfHost(asked, id) {
  const { question, opened, last, write } = asked;
  const label = da.preparation.question.answer;
  return html`<fieldset class="question" id=${id} data-described-by="${id}-how ${question.sensitive ? `${id}-who` : seenOnPage}">
    <legend>${heading(asked)} ${marks(asked)}</legend>
    ${question.help ? html`<p class="hint">${question.help}</p>` : nothing}
    <p class="hint" id="${id}-how">${da.host.question.yours}</p>
    ${question.sensitive ? seenWhenSent(asked, true, `${id}-who`) : nothing} ${lastTime(last, { ...asked, by: 'host' })}
    ${writing({
      id: `${id}-text`,
      label,
      labelHidden: true,
      rows: 3,
      value: opened.text,
      write: (text) => write((answer) => ({ ...answer, text })),
      earlier: earlierTexts(`answer:${question.id}`, `${id}-text`, label),
    })}
  </fieldset>`;
}

/** What the leader answers on, in words. @param {Asked} asked */
function howAnswered({ question: { answer, choices }, guide, reader }) {
  const words = da.host.question;
  const scale = answer.form === 'scale' ? guide.scales.find(({ id }) => id === answer.scale) : undefined;
  return [
    scale ? words.scale(reader, scale.min, scale.low, scale.max, scale.high) : '',
    answer.form === 'parts' ? words.parts(reader, listed(answer.parts.map(({ title }) => `»${title}«`))) : '',
    answer.form === 'choice' ? words.pick(reader, answer.most, listed(answer.options.map(({ title }) => `»${title}«`))) : '',
    choices.length > 0 ? words.choices(reader, listed(choices.map(({ title }) => title))) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
